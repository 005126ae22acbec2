"""Let me know, tell me, keep me posted: the reader is to answer, unless it is the formula that closes every letter."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass, is_offer, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

ME = "(?:me|us|[a-z]{3,12} (?:or|and) (?:me|i|us))"
NO_ASK = (
    r"\b(?:he|she|they|will|'ll|would|to|didn't|did|had|never|has|not) (?:also |please |just )?let (?:me|us) know\b|\blet (?:me|us) "
    r"know (?:that|about|of it)\b|\bi (?:will|'ll) let\b"
)
CUES = Table(
    Cue(rf"\blet {ME} (?:please )?(?:know|have)\b", 0.9),
    Cue(r"(?:^|, |; |: |- |\b(?:and|so|then|but|please|just) )let (?!you\b|them\b|him\b|it\b)[a-z]{2,12} know\b", 0.75, "information"),
    Cue(r"\b(?:i|we)(?:'d| would)? (?:need|want|like|love) to know\b", 0.8),
    Cue(
        (rf"(?:^|, |; |: |- |\b(?:and|so|then|but|please|just) )(?:tell|drop|shoot|remind|inform|update|advise) {ME}\b"),
        0.85,
    ),
    Cue(
        (rf"(?:^|, |; |: |- |\b(?:and|so|then|but|please|just) )keep {ME} (?:posted|informed|updated|in the loop|abreast)\b"),
        0.8,
    ),
    Cue(r"(?:^|[.,;] |\bplease |\bpls )advise\b", 0.8),
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each "let me know" that asks for something definite."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if is_formula(hit) or is_offer(hit) or pattern(NO_ASK).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        name = object_of(plain)
        found.append(finding(hit, "request", object="information" if name == "other" else name, due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="ask-by-let-me-know",
    advice="An answer of yours is waited for.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("Let me know which of the two dates suits the choir.", yields=("request",)),
        Example("Tell me when the paint is dry.", yields=("request",)),
        Example("Look at the sketch and let us know by Monday.", yields=("request",)),
        Example("Keep me posted on the harbour permit.", yields=("request",)),
        Example("Drop me a line when the ferry is booked.", yields=("request",)),
        Example("We'd like to know who painted it.", yields=("request",)),
        Example("Let me know if you have any questions.", because="a closing formula"),
        Example("Let me know if I can help with the move.", because="an offer"),
        Example("She let me know that the train was late.", because="tells what happened"),
        Example("I'll let you know tomorrow.", because="a promise"),
        Example("They didn't let us know in time.", because="tells what did not happen"),
        Example("She wants you to let her know, she said.", because="a wish reported"),
    ),
)
