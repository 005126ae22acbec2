"""Guards: what looks like an act and is none. Closing formulas, reported speech, conditions, mass wordings."""

from __future__ import annotations

from rules.engine.cues import Hit, clause, pattern
from rules.engine.sentences import Sentence
from rules.engine.trace import refuse

FORMULA = (
    r"\b(?:if|should) (?:you|u|anyone|anybody|there|any of you|either of you|y'all|ya'll)\b[^.?!]{0,30}\b(?:questions?|comments?|"
    r"concerns?|problems?|quer(?:y|ies)|issues?|difficult(?:y|ies)|trouble|corrections?|(?:more|further|additional|any other|any more) "
    r"(?:information|info|details?|clarification)|require (?:any|further|additional)|need (?:anything|any ?thing|any (?:more|further|"
    r"additional|other))|anything (?:else|more|further)|not (?:the )?intended|received this|wish to discuss|(?:would )?(?:like|want|"
    r"need|care|wish) to (?:discuss|talk|chat|speak))\b|\b(?:with|for) (?:any|further|additional|your) (?:questions?|comments?|"
    r"concerns?|information|details)\b|\bany (?:further |other |additional )?(?:questions?|concerns?|problems?)\b|\bquestions or "
    r"(?:comments|concerns)\b|\bfeel free\b|\bdo(?: not|n't) hesitate\b|\b(?:if you have|have) questions\b|\bplease be (?:advised|"
    r"assured|aware|reminded)\b|\bneed anything\b|\bfor (?:more|further|additional) (?:information|details|info)\b"
)
"""Closing formulas: "let me know if you have any questions" asks for nothing, "feel free to call" neither."""

OPENED = (
    r"^(?:any )?(?:further )?questions?[,:?!.]{0,3} (?:please )?(?:contact|call|e-?mail|ask|see)\b|"
    r"\bany (?:further |other )?(?:questions?|concerns?|problems?)[ ?]{0,3}(?:please )?(?:just )?(?:call|give me|let me|contact|"
    r"e-?mail)\b|"
    r"\b(?:call|contact|e-?mail|reach|ring) (?:me|us)[^.?!;,]{0,40} with (?:any |further |your |any other )?(?:questions?|comments?|"
    r"concerns?)\b"
)
"""The same, with a number in brackets or dots between: "any questions... call me", "call me (ext. 12) with any questions"."""

OFFERING = (
    r"\b(?:if|when|whenever|how|what) (?:i|we|there(?:'s| is)|anything) (?:(?:or|and) [a-z ]{2,20} )?(?:can|could|may|might|is|"
    r"are)? ?(?:i |we )?(?:can )?(?:be of|help|assist|anything|ever|do)\b|\bif you (?:ever )?(?:need|want|would like|'d like)(?: "
    r"\w+){0,3} (?:help|assistance|me to|us to|anything|hand)\b|\bif you'd like (?:me|us) to\b|\banything (?:that |else )?(?:i|we) "
    r"can\b|\bif you (?:need|want) (?:any|a|more|me|us)\b|\bneed (?:any )?(?:help|assistance)\b|\bbe of (?:any |further |some )?(?:help|"
    r"assistance|service)\b|\b(?:anything|information|something|any way|details) (?:that |in which |else )?(?:i|we) (?:can|could|may)\b"
)
"""Wordings that offer rather than ask: "let me know if I can help"."""

MASS = (
    r"\b(?:click (?:here|on|below|the)|unsubscribe|opt[- ]out|log ?on to|visit (?:our|the|us)|all employees|register (?:now|today|at)|"
    r"subscribe|order (?:now|today)|sign up|view (?:this|it) (?:email|online)|this (?:e-?mail|message|communication)(?: and any)? "
    r"[^.]{0,40}(?:confidential|intended)|add us to|address book|do not reply|toll[- ]free|limited time|% off|free shipping)\b"
)
"""Wordings of mailings and disclaimers."""

REPORTED = (
    r"\b(?!(?:you|we|i|just|also|only|really|still|always|then|and|but|so|not|if|either|both|never|what|that|which|once)\b)"
    r"[a-z]{2,15}(?:'s| has| had| have| was| is| then| also| just)? (?:asked|wants?|wanted|told|requested|wondered|said)(?: (?:me|us|"
    r"that|if|whether|to|for|him|her|them)\b)"
)
"""What others asked, told in the third person."""

RELAYED = r"\b(?:asked|wants?|wanted|told) (?:me|us) to (?:ask|request|remind|tell|check with|find out from|get from) you\b"
"""What others asked through the author is asked here: "she wanted me to ask you for the key"."""

SELF = (
    r"\b(?:i|we)(?:'ve| have| had| also| just| was| were|'d)? (?:also |just |already )?(?:asked|wanted|want|told|requested|wondered|"
    r"said|would)\b"
)


def is_formula(hit: Hit) -> bool:
    """Whether the hit stands in a closing formula."""
    return _guard(FORMULA, clause(hit), hit.sentence, "a closing formula") or _guard(OPENED, _bare(hit), hit.sentence, "a closing formula")


def is_offer(hit: Hit) -> bool:
    """Whether the part of the sentence that the hit stands in offers rather than asks."""
    return _guard(OFFERING, clause(hit), hit.sentence, "it offers rather than asks") or (
        "(" in hit.sentence.plain and _guard(OFFERING, _bare(hit), hit.sentence, "it offers rather than asks")
    )


def is_mass(sentence: Sentence) -> bool:
    """Whether the sentence speaks as mailings and disclaimers do."""
    return _guard(MASS, sentence.plain, sentence, "worded as mailings and disclaimers are")


def is_reported(sentence: Sentence) -> bool:
    """Whether the sentence tells what somebody else asked or said."""
    if (
        pattern(REPORTED).search(sentence.plain) is None
        or pattern(RELAYED).search(sentence.plain)
        or pattern(SELF).search(sentence.plain) is not None
    ):
        return False
    return _guard(REPORTED, sentence.plain, sentence, "it tells what somebody else said")


def _bare(hit: Hit) -> str:
    """The sentence without what stands in brackets and without rows of dots."""
    return pattern(r" ?\([^()]{0,80}\)|\.{2,}").sub(" ", hit.sentence.plain).replace("  ", " ")


def _guard(guard: str, words: str, sentence: Sentence, reason: str) -> bool:
    found = pattern(guard).search(words)
    if found is not None:
        refuse(sentence.text, f"{reason}: “{found.group().strip()}”")
    return found is not None
