"""Yes to what was asked is a promise: "will do", "happy to interview them", "consider it done", "count me in"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import FORMULA, is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

CUES = Table(
    Cue("will consider", r"(?:^|[.!,] )(?:ok(?:ay)?,? |yes,? |sure,? |course,? )?(?:will do|shall do|consider it done)\b", 0.8),
    Cue(
        "i'll i i'm leave",
        (
            r"\b(?:i'll|i will) (?:get|be) (?:right )?on it\b|\bi'?m on it\b|\bi'?ll take care of (?:it|this|that|"
            r"them)\b|\bleave (?:it|that) (?:to|with) me\b"
        ),
        0.8,
    ),
    Cue(
        "happy glad pleased delighted",
        (
            r"\b(?:i|we)(?:'d| would|'ll| will) (?:also |very |more than |only too )*(?:be "
            r")?(?:very |more than |only too )?(?:happy|glad|pleased|delighted|willing) to (?!answer|tell|present|note"
            r"|extend|customi|speak|help|assist|"
            r"discuss|hear|see|meet|introduce|report|announce|know|learn|say|come|have (?:met|you|her|him)|be |"
            r"inform|get|receive|find|say|talk|speak)[a-z]+"
        ),
        0.68,
    ),
    Cue(
        "yes sure course absolutely certainly",
        (
            r"^(?:yes|yep|sure|of course|course|absolutely|certainly|with pleasure|gladly)[!,.]? (?:i'll|i will|i "
            r"can|will|we'll|we can)\b"
        ),
        0.75,
    ),
    Cue("word promise", r"\b(?:you have my word|i promise(?: you)?|i give you my word)\b", 0.8),
)
NO_PROMISE = (
    r"\bnot (?:be )?(?:happy|glad|willing)\b|\bif (?:you (?:would|'d|need|want|like)|i can|there)\b|\blet "
    r"me know\b|\bwould you\b|\?$"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each assent to something asked."""
    return tuple(
        finding(hit, "promise", due=True)
        for hit in hits(CUES, passage.body)
        if not pattern(NO_PROMISE).search(hit.sentence.plain)
        and not pattern(FORMULA).search(hit.sentence.plain)
        and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="promise-by-assent",
    advice="You said yes: now it is a promise.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=(
        Example("Will do.", yields=("promise",)),
        Example("Yes, I would be glad to read the second draft.", yields=("promise",)),
        Example("Leave it with me.", yields=("promise",)),
        Example("Let me know if you would like us to read it and we would be happy to mark it.", because="an offer"),
        Example("I would be happy to hear from you.", because="courtesy"),
        Example("If you have questions I'll be happy to explain the plan.", because="a formula"),
    ),
)
