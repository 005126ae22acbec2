"""Yes to what was asked is a promise: "will do", "happy to interview them", "consider it done", "count me in"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I_AM, I_WILL, I_WOULD, MAYBE_ADVERBS, WILLING, I

YES = (
    r"(?:yes|yep|yeah|sure|sure thing|of course|absolutely|certainly|with pleasure|gladly|ok|okay|fine|alright|all right|no problem|"
    r"definitely|great|perfect|good|done|right)"
)
COURTESY = (
    r"(?:answer|tell|present|note|work (?:at|for|in|with)|be part|take part in your|extend|speak|help|assist|discuss|hear|see|meet|"
    r"introduce|report|announce|know|learn|say|have|be|"
    r"inform|get|receive|find|talk|chat|go on|continue|keep (?:talking|in touch)|stay|read (?:that|your|about)|attach|welcome|confirm "
    r"that|offer|advise|let|share|put|connect|become|count|call|return|visit)"
)
"""What one is "happy to" out of courtesy, or offers: no assent."""
CUES = Table(
    Cue(
        rf"(?:^|[.!,] )(?:{YES},? )?(?:will do|shall do|consider it (?:done|settled)|on it|you got it|it's as good as done|can do)(?: "
        r"that| this| so)?\b(?! you| not)",
        0.82,
    ),
    Cue(
        rf"\b{I_WILL} (?:get|be) (?:right )?on it\b|\b(?:i'm|i am|we're) on it\b|\bleave (?:it|that|this|them|everything) (?:all "
        r")?(?:to|with) (?:me|us)\b|\bcount me in\b|\b(?:you can )?count on (?:me|us) (?:for|to)\b|^count on (?:me|us)\b",
        0.8,
        None,
        r"\bif\b|\bcan(?:'t|not)? i count\b",
    ),
    Cue(
        rf"(?:\b(?:{I_WOULD}|{I_WILL})|^|[.,;] )(?: be)? ?(?:also )?(?:be )?{WILLING} to (?!{COURTESY}\b)[a-z]{{2,}}",
        0.68,
    ),
    Cue(
        rf"\b{I_AM} (?:also )?{WILLING} to (?:do|take (?:part|it|this|on|over)|write|judge|review|sign|send|interview|speak at|give|"
        r"support|sponsor|join|accept|serve|act|participate|contribute|cover|stand|step|supervise|examine|edit|translate|play|sing|"
        r"cook|drive|pay)\b",
        0.66,
    ),
    Cue(
        rf"^(?:{YES})[!,. -]{{1,3}}(?:and )?(?:then )?(?:{I_WILL}|i can|we can|i do|it will be done|i'm in)\b(?! (?:see you|meet you|be "
        r"there|understand|imagine|attend|come|not))",
        0.76,
    ),
    Cue(rf"^(?:{YES})[!,. -]{{1,3}}(?:happy to|glad to|with pleasure|no problem|my pleasure|you (?:can|may) have|go ahead)\b", 0.7),
    Cue(
        rf"\b(?:you have my word|i give you my word|{I} (?:hereby )?(?:promise|swear|pledge|undertake|guarantee)(?: you)?,? (?:to|that "
        rf"(?:i|we)|i|we)(?:'ll| will| shall|'m| am)?\b|{I} (?:hereby )?(?:commit|pledge|undertake) (?:myself |ourselves )?to [a-z]+)",
        0.8,
        None,
        r"\b(?:can't|cannot|can not|couldn't|won't|don't|not) (?:promise|guarantee)\b|\bpromise(?:d)? (?:you )?(?:that )?(?:it|this|"
        r"there|the|you)\b",
    ),
    Cue(
        rf"\b{I} (?:would never|won't|will not|shall not|will never) (?:forget|fail|neglect) to (?:send|tell|call|write|bring|ask|"
        r"mention|give|let|pass|return|pay)\b",
        0.74,
    ),
    Cue(
        rf"\b{I_WILL} {MAYBE_ADVERBS}(?:do (?:it|that|this|so|the same)|be there to help|comply|oblige|take (?:it|this|that|them) on)"
        r"\b(?! (?:if|again))",
        0.74,
    ),
)
NO_PROMISE = (
    r"\bnot (?:be )?(?:happy|glad|willing|ready|prepared)\b|\bif (?:you (?:would|'d|need|want|like)|i can|there)\b|\blet me know\b|"
    r"\bwould you\b|\?$|\b(?:the|this) (?:enclosed|attached)\b|\bpleased to (?:send|offer|share|report)\b|\b(?:he|she|they|who|"
    r"customers|people) (?:is|are|was|were|would be|will be|'d be)\b[^.?!]{0,20}\b(?:happy|glad|"
    r"pleased|delighted|willing|ready)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each assent to something asked."""
    return tuple(
        finding(hit, "promise", due=True)
        for hit in hits(CUES, passage.body)
        if not pattern(NO_PROMISE).search(hit.sentence.plain) and not is_formula(hit) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="promise-by-assent",
    advice="You said yes: now it is a promise.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=(
        Example("Will do.", yields=("promise",)),
        Example("Yes, I would be glad to judge the second round.", yields=("promise",)),
        Example("Leave it with me.", yields=("promise",)),
        Example("Sure, I can do that on Monday.", yields=("promise",)),
        Example("You have my word that the crate leaves today.", yields=("promise",)),
        Example("Count me in for the harvest.", yields=("promise",)),
        Example("I won't forget to bring the key.", yields=("promise",)),
        Example("Let me know if you would like us to read it and we would be happy to mark it.", because="an offer"),
        Example("I would be happy to hear from you.", because="courtesy"),
        Example("I'd be glad to go on talking another day.", because="an open door, not a service"),
        Example("If you have questions I'll be happy to explain the plan.", because="a formula"),
        Example("I promise you the winter will end.", because="a prediction, put strongly"),
        Example("I can't promise you anything.", because="refuses to promise"),
        Example("They would be happy to see the boat.", because="somebody else's pleasure"),
    ),
)
