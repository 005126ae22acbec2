"""Guards: what looks like an act and is none. Closing formulas, reported speech, conditions, mass wordings."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.sentences import Sentence

FORMULA = (
    r"\b(?:if|should) (?:you|u|anyone|anybody|there|any of you|either of you|y'all|"
    r"ya'll)\b[^.?!]{0,30}\b(?:questions?|comments?|concerns?|problems?|quer(?:y|ies)|"
    r"issues?|difficult(?:y|ies)|trouble|corrections?|(?:more|further|additional|any other|any more) "
    r"(?:information|info|details?|clarification)|"
    r"require (?:any|further|additional)|need (?:anything|any ?thing|any (?:more|further|additional|other))|"
    r"anything (?:else|more|further)|not (?:the )?intended|received this|wish to discuss|(?:would "
    r")?(?:like|want|need|care|wish) to (?:discuss|talk|chat|speak))\b"
    r"|\b(?:with|for) (?:any|further|additional|your) (?:questions?|comments?|concerns?|information|details)\b"
    r"|\bany (?:further |other |additional )?(?:questions?|concerns?|problems?)\b|\bquestions or "
    r"(?:comments|concerns)\b|\bfeel free\b|\bdo(?: not|n't) hesitate\b"
    r"|\b(?:if you have|have) questions\b|\bplease be (?:advised|assured|aware|reminded)\b|\bneed "
    r"anything\b|\bfor (?:more|further|additional) (?:information|details|info)\b"
)
"""Closing formulas: "let me know if you have any questions" asks for nothing, "feel free to call" neither."""

OFFERING = (
    r"\b(?:if|when|whenever|how|what) (?:i|we|there(?:'s| is)|anything) (?:(?:or|and) [a-z ]{2,20} "
    r")?(?:can|could|may|might|is|are)? ?(?:i |we )?(?:can )?(?:be of|help|assist|anything|ever|do)\b"
    r"|\bif you (?:ever )?(?:need|want|would like|'d like)(?: \w+){0,3} (?:help|assistance|me to|us to|"
    r"anything|hand)\b|\bif you'd like (?:me|us) to\b|\banything (?:that |else )?(?:i|we) can\b"
    r"|\bif you (?:need|want) (?:any|a|more|me|us)\b|\bneed (?:any )?(?:help|assistance)\b|\bbe of (?:any "
    r"|further |some )?(?:help|assistance|service)\b|\bif you can use my\b"
)
"""Wordings that offer rather than ask: "let me know if I can help"."""

MASS = (
    r"\b(?:click (?:here|on|below|the)|unsubscribe|opt[- ]out|log ?on to|visit (?:our|the|us)|all "
    r"employees|register (?:now|today|at)|subscribe|"
    r"order (?:now|today)|sign up|view (?:this|it) (?:email|online)|this (?:e-?mail|message|"
    r"communication)(?: and any)? [^.]{0,40}(?:confidential|intended)|"
    r"add us to|address book|do not reply|toll[- ]free|limited time|% off|free shipping)\b"
)
"""Wordings of mailings and disclaimers."""

REPORTED = (
    r"\b(?:he|she|they|[a-z]{2,15}|who) (?:has |had |have |was |is |then |also )?(?:asked|wants?|wanted|told|requested|wondered|said)"
    r"(?: (?:me|us|that|if|whether|to|for|him|her|them)\b)"
)
"""What others asked, told in the third person."""

SELF = (
    r"\b(?:i|we)(?:'ve| have| had| also| just| was| were|'d)? (?:also |just |already )?(?:asked|wanted|"
    r"want|told|requested|wondered|said|would)\b"
)


def is_formula(sentence: Sentence) -> bool:
    """Whether the sentence is a closing formula and nothing more."""
    return pattern(FORMULA).search(sentence.plain) is not None


def is_mass(sentence: Sentence) -> bool:
    """Whether the sentence speaks as mailings and disclaimers do."""
    return pattern(MASS).search(sentence.plain) is not None


def is_reported(sentence: Sentence) -> bool:
    """Whether the sentence tells what somebody else asked or said."""
    return pattern(REPORTED).search(sentence.plain) is not None and pattern(SELF).search(sentence.plain) is None
