"""Somebody who is told of the reader and given with the way to reach them is introduced in words: "I told him you would call"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import KIN

CUES = Table(
    Cue(
        r"\b(?:i|we)(?:'ve| have)? (?:also |already |just )*(?:gave|given|passed) (?!you\b|me\b)(?:him|her|them|[a-z]{2,15}(?: "
        r"[a-z]{2,15})?) your (?:name|number|e-?mail|contact|details|phone|cell|address)\b",
        0.68,
    ),
    Cue(
        rf"\bi(?:'ve| have)? told (?:him|her|them|my {KIN}|[a-z]{{2,15}})(?: [a-z]{{2,15}})?(?: that)? you(?:'d| would|'ll| will| might|"
        r" may) (?:call|write|be (?:in touch|calling|contacting)|contact|get in touch)\b|\b(?:he|she|they)(?:'s| is|'re| are) "
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
)
NO_INTRODUCTION = (
    r"\b(?:new (?:product|release|version)|co-?pilot|software|platform|app)\b|\?$|\bif you (?:like|want)\b|\bmeet (?:the|our|your|my|a) "
    r"(?:deadline|target|goal|need|requirement|expectation|new)|\b(?:meeting|conference) (?:room|call)\b|[A-Z]?\d(?:\.\d)"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each person put in touch with the reader, who is not on copy."""
    if len(passage.others) > 6:
        return ()
    return tuple(
        finding(hit, "introduction")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_INTRODUCTION).search(hit.sentence.plain) and (hit.who < 0 or hit.sentence.text[hit.who].isupper())
    )[:1]


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
        Example("I'd love for you to meet PayHero 5, the payroll app.", because="presents a product"),
        Example("Shall I give him your number?", because="asks leave first"),
        Example("I would like you to meet the deadline.", because="another sense of to meet"),
        Example("He gave me your number.", because="told by the one who was sent"),
        Example("I told him you were ill.", because="news, no way to each other"),
        Example("If you like, I give him your number.", because="asks leave first"),
    ),
)
