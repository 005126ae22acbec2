"""Somebody who is told of the reader and given with the way to reach them is introduced in words: "I told him you would call"."""

from __future__ import annotations

from dataclasses import replace

from rules.engine.cues import Cue, Hit, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, evidence, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import KIN

ACQUAINTED = (
    r"(?:friend|acquaintance|colleague|co-?worker|classmate|schoolmate|student|pupil|neighbou?r|cousin|nephew|niece|brother|sister|son|"
    r"daughter|roommate|associate|boss|apprentice|assistant)"
)
UNNAMED = 0.45
"""Somebody without a name was told of the reader: recorded, not shown."""

CUES = Table(
    Cue(
        r"(?:\b(?:i|we)(?:'ve| have)?|\band(?: have)?) (?:also |already |just )*(?:gave|given|passed) (?!you\b|me\b)(?:him|her|them|"
        r"[a-z]{2,15}(?: "
        r"[a-z]{2,15})?) your (?:name|number|e-?mail|contact|details|phone|cell|address)\b",
        0.68,
    ),
    Cue(
        rf"\b(?:i(?:'ve| have)?|and) (?:told|promised|assured)(?: (?:him|her|them|my {KIN}|(?!you\b)[a-z]{{2,15}})(?: [a-z]{{2,15}})?)?(?: "
        r"that)? (?:you|(?:one|some|both) of you)(?:'d| would|'ll| will| might| may) (?:call|write|ring|be (?:in (?:touch|contact)|calling|"
        r"contacting)|contact|get in (?:touch|contact))\b|\bi(?:'ve| have)? (?:just )?(?:rang|rung|called|phoned|wrote to|written to|"
        r"e-?mailed|spoke (?:to|with)|"
        rf"spoken (?:to|with)|warned) (?:him|her|them|my {KIN}|(?!you\b)[a-z]{{2,15}})\b[^.?!]{{0,40}}\band (?:said|told (?:him|her|"
        rf"them)) (?:that )?"
        r"you(?:'d| would|'ll| will| might) (?:call|ring|write|be (?:in touch|on to|calling|writing)|get in touch|contact)\b|\b(?:he|she|"
        r"they)(?:'s| is|'re| are) "
        r"expecting (?:your|to hear from you)\b",
        0.72,
    ),
    Cue(
        r"\b(?:i(?:'d| would) (?:like|love)|want) you to (?:meet|know|talk to|get to know) (?:(?:my|our|a) (?:\w+ ){1,4}?)?(?!me\b|"
        r"with\b|the\b|him\b|her\b|them\b|that\b)(?P<who>[a-z]{3,})",
        0.65,
    ),
    Cue(
        r"\b(?:call|contact|write to|reach out to|get in touch with) (?:him|her|them|[a-z]{2,15})[^.?!]{0,30} and (?:give|use|mention|"
        r"drop|say) my name\b",
        0.72,
    ),
    Cue(
        r"\b(?:write|call|contact|e-?mail|ring|get in touch with|drop)(?: to)? (?:him|her|them|[a-z]{2,15})\b[^.?!]{0,70}\b(?:to |and "
        r")?introduc(?:e|ing) "
        r"yourself\b",
        0.66,
        None,
        r"\byou (?:already|should have)\b",
    ),
)
PRESENTS = (
    r"^[A-ZÀ-Þ][^\W\d_]{1,20}(?: [A-ZÀ-Þ][^\W\d_]{1,20})? (?:is (?:a|an|the|my|our|one)|runs|heads|leads|teaches|makes|builds|knows|"
    r"works)\b|"
    r"\bname is [A-ZÀ-Þ]"
)
"""A sentence that says who somebody is."""
HIM = r"(?:him|her|them)"
GLAD = (
    r"\b(?:he|she|they)(?:'s| is|'re| are|'ll| will| would|'d)(?: be)? (?:very |also |quite |more than )?(?:glad|happy|willing|pleased|"
    r"expecting|"
    r"interested|looking forward|delighted|prepared)\b"
)
"""The third person waits for the reader."""
CALLS = Table(
    Cue(
        rf"\b(?:call|ring|phone|contact|e-?mail|write to|reach|try) {HIM}(?: directly| then| up)? (?:at|on|"
        rf"under)\b[^?!]{{0,25}}(?:\(?\+?\d{{2,}}|"
        r"[\w.+-]{1,40}@)",
        0.68,
    ),
)
"""The way to them, given besides."""
CANDIDATES = Table(
    Cue(
        rf"\b(?:resume|résumé|cv|c\.v\.|credentials|profile|portfolio|bio|application|materials?)\b[^.?!]{{0,60}}\b(?:of|from|for|by) "
        rf"(?:(?:a|an|one of) (?:[a-z-]+ ){{0,3}}{ACQUAINTED}s? of mine|my (?:[a-z-]+ ){{0,2}}{ACQUAINTED})\b",
        0.64,
        None,
        r"\?$|\b(?:asked|wants|wanted) me\b|\bmy own\b",
    ),
    Cue(
        rf"\b(?:(?:a|an|one) (?:[a-z-]+ ){{0,3}}(?:{ACQUAINTED} of mine|of my (?:[a-z-]+ ){{0,2}}{ACQUAINTED}s)|my (?:[a-z-]+ ){{0,2}}"
        rf"{ACQUAINTED}),? (?:is (?:[a-z' -]{{2,40}}, )?(?:called )?)?(?P<who>(?!(?:and|who|is|was|has|will|can|to|at|in|of|from|for|are|"
        r"would|if|on|here|says?|said|told|asked|the|a|i|we|you|he|she|do|did|have|had|just|there|then|when|as|about|by)\b)[a-z]{3,})",
        0.62,
        None,
        r"\?$",
    ),
    Cue(
        r"\b(?:forward(?:ing)?|attach(?:ing|ed)?|enclos(?:ing|ed)|sending(?: you)?|here is|this is)(?: to you)?(?: for your "
        r"[a-z]{4,15})? (?:is )?"
        r"(?:the |a )?(?:resume|résumé|"
        r"cv|"
        r"bio) (?:of|from|for) (?!(?:my|your|a|an|the|his|her)\b)(?P<who>[a-z]{3,}) [a-z]{2,}",
        0.62,
    ),
    Cue(
        r"\b(?:here(?:'s| is)|attached (?:is|you(?:'ll| will)? find|please find)|enclosed is|(?:i'm|i am|am) (?:attaching|forwarding|"
        r"sending)(?: you)?|"
        r"i (?:attach|enclose|forward)) (?P<who>[a-z]{3,15})(?: [a-z]{2,15})?'s? (?:resume|résumé|cv|bio)\b",
        0.62,
    ),
    Cue(
        rf"\bi (?:would |can |do )?(?:very )?(?:highly|strongly|warmly|wholeheartedly) recommend (?:{HIM}\b|(?!you\b|that\b|this\b|the\b|"
        rf"it\b|"
        r"reading\b|going\b|using\b)(?P<who>[a-z]{3,}))",
        0.62,
    ),
)
"""Somebody the author knows is put forward: an introduction only where the letter says what for and how to reach them."""
SEEKS = (
    r"\b(?:(?:looking|searching) (?:currently )?(?:for|to)|(?:very |currently |also )?interested in (?:a |an |the |working|joining|meeting|"
    r"talking|your|opportunit|position|job)|on the (?:job )?market|seeking|would (?:very much )?(?:like|love) to (?:meet|talk|speak|join|"
    r"work|interview)|(?:very |really |most )impressed (?:with|by)|good fit|ideal candidate|excellent candidate|be of (?:great "
    r")?interest to you|find (?:it |him |her )?(?:of interest|"
    r"interesting)|opportunit(?:y|ies) (?:with|at|in|within)|if you are interested)\b"
)
REACH = (
    r"\b(?:can be (?:reached|contacted)|contact (?:him|her|info)|(?:call|e-?mail|write to|get in touch with|reach) (?:him|her)|(?:his|her) "
    r"(?:number|phone|e-?mail|contact|cell|mobile|address|resume|cv|credentials)|resume|résumé|cv|attach(?:ed|ing|ment)?|enclosed|"
    r"(?:meet|talk to|speak with|speak to|interview) (?:him|her))\b|\d{3}[ .-]\d{4}\b|[\w.+-]{1,40}@[\w-]{2,30}\."
)
TRADE = r"\b(?:following (?:candidates|resumes)|agency|placement fee|recruiters?|our (?:candidates|database)|head ?hunters?|search firm)\b"
"""Those who deal in candidates introduce nobody."""
ANSWERS = ("re:", "aw:", "sv:", "antw:")
NO_INTRODUCTION = (
    r"\b(?:new (?:product|release|version)|co-?pilot|software|platform|app)\b|\?$|\bif you (?:like|want)\b|\bmeet (?:the|our|your|my|a) "
    r"(?:deadline|target|goal|need|requirement|expectation|new)|\b(?:meeting|conference) (?:room|call)\b|[A-Z]?\d(?:\.\d)"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The person put in touch with the reader who is not on copy: at most one introduction a letter."""
    if len(passage.others) > 6:
        return ()
    found = tuple(
        replace(
            finding(hit, "introduction", confidence=hit.cue.confidence if _named(passage, hit) else UNNAMED),
            evidence=_presented(passage, hit),
        )
        for hit in hits(CUES, passage.body)
        if not pattern(NO_INTRODUCTION).search(hit.sentence.plain) and (hit.who < 0 or hit.sentence.text[hit.who].isupper())
    )
    return (found or _expected(passage) or _candidate(passage))[:1]


def _expected(passage: Passage) -> tuple[Finding, ...]:
    """Somebody who is glad to hear from the reader, and the way to call them."""
    if not any(pattern(GLAD).search(sentence.plain) for sentence in passage.body):
        return ()
    return tuple(
        finding(hit, "introduction")
        for hit in hits(CALLS, passage.body)
        if not pattern(NO_INTRODUCTION + r"|\b(?:questions?|concerns?|problems|to assist|assist you|register|rsvp)\b").search(
            hit.sentence.plain
        )
    )


def _presented(passage: Passage, hit: Hit) -> str:
    """The evidence: of somebody who is but a pronoun in the hit, the sentence before it that says who that is."""
    place = passage.body.index(hit.sentence)
    if pattern(rf"\b{HIM}\b").search(hit.sentence.plain):
        for before in reversed(passage.body[max(0, place - 4) : place]):
            if pattern(PRESENTS).search(before.text):
                return evidence(before)
    return evidence(hit.sentence, hit.start, hit.end)


def _named(passage: Passage, hit: Hit) -> bool:
    """Whether a name stands in the sentence of the hit or in one of the three before it: a capital within a sentence, or a number."""
    place = passage.body.index(hit.sentence)
    near = passage.body[max(0, place - 3) : place + 2]
    return pattern(r"\d{3}").search(hit.sentence.plain) is not None or any(
        pattern(
            r"(?:[^.:]|[a-z]\.) (?!(?:I|I'[a-z]+|We|A|The|He|She)\b)[A-ZÀ-Þ][^\W\d_]{1,20}\b|^[A-ZÀ-Þ][^\W\d_]+ [A-ZÀ-Þ][^\W\d_]+|"
            r"^[A-ZÀ-Þ][^\W\d_]{2,20} (?:is|has|was|works?|knows?|runs?|will|would|called|wants?|needs?|tunes?|makes?)\b|^(?:Her|His) "
        ).search(one.text)
        for one in near
    )


def _candidate(passage: Passage) -> tuple[Finding, ...]:
    """Somebody put forward who seeks something and can be reached."""
    if passage.subject.lower().startswith(ANSWERS) or len(passage.others) > 4:
        return ()
    words = " ".join(sentence.plain for sentence in passage.body)
    if pattern(TRADE).search(words) or not pattern(SEEKS).search(words) or not (pattern(REACH).search(words) or passage.attachments):
        return ()
    return tuple(
        finding(hit, "introduction")
        for hit in hits(CANDIDATES, passage.body)
        if not pattern(NO_INTRODUCTION).search(hit.sentence.plain) and (hit.who < 0 or hit.sentence.text[hit.who].isupper())
    )


RULE: ActRule = Rule(
    name="introduce-with-contact",
    advice="Somebody is waiting for your call: make it within three days, and thank who sent you.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example("I gave him your number, he will ring you about the boat.", yields=("introduction",)),
        Example("Her number is 040 555 0100. I told her you would call.", yields=("introduction",)),
        Example("I'd like you to meet my friend Aatos, who restores organs.", yields=("introduction",)),
        Example("I told my brother that you would write about the loom.", yields=("introduction",)),
        Example("Get in touch with Henna at the mill and mention my name.", yields=("introduction",)),
        Example("I've passed them your address, they will write.", yields=("introduction",)),
        Example("Attached is the CV of a friend of mine, Aatos Rinne. He is looking for work in an archive.", yields=("introduction",)),
        Example("Henna restores looms, 040 555 0177. I rang her and said you'd be in touch.", yields=("introduction",)),
        Example("I spoke with Joonas at the yard. He will be glad to help you. Ring him at 040 555 0166.", yields=("introduction",)),
        Example("Attached is my own CV, I am looking for work in an archive.", because="puts nobody forward but oneself"),
        Example("My colleague Aatos Rinne wrote the summary of the hearing.", because="nobody seeks anything"),
        Example("Our agency has the CV of a former student of mine, who is looking for work.", because="a dealer's candidate"),
        Example("I'd love for you to meet PayHero 5, the payroll app.", because="presents a product"),
        Example("Shall I give him your number?", because="asks leave first"),
        Example("I would like you to meet the deadline.", because="another sense of to meet"),
        Example("He gave me your number.", because="told by the one who was sent"),
        Example("I told him you were ill.", because="news, no way to each other"),
        Example("If you like, I give him your number.", because="asks leave first"),
    ),
)
