"""A no to the reader: "I won't be able to make it", "I have to pass", "I must say no to that date"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

I_HAVE = r"\b(?:i|we|[a-z]{2,12} (?:lay|and i)|mr\.? [a-z]{2,15}|unfortunately,? (?:i|we))"
COME = (
    r"(?:make (?:it|the|that|this|your|our|either|any)|attend|join (?:you|us|the|this|in)|come\b|be there|"
    r"be (?:in|at) (?:the|your|our) (?:meeting|dinner|lunch|call|party|reception)|participate|take part|"
    r"go\b|do (?:it|this|that|lunch|dinner)|help (?:you|with|out)|meet (?:with )?you|accept|accommodate|"
    r"fit (?:it|you) in|speak at|take (?:it|this|that|you) on)"
)
CUES = Table(
    Cue("unable", rf"\b(?:unable|not (?:going to be |be )?(?:able|free|available)) to (?:\w+ )?{COME}", 0.8),
    Cue(
        "won't can't cannot not unable cant wont",
        (
            rf"{I_HAVE}(?:'m| am|'ll| will| shall| do)? ?(?:also |just |really |simply |probably |definitely )?(?:won't|"
            rf"can't|cannot|can not|could not|will not|not|cant|wont)(?: (?:be |going to |able to |be able to |"
            rf"think i can |in (?:a|the) position to ))* ?{COME}"
        ),
        0.75,
    ),
    Cue("going", r"\bi(?:'m| am)? (?:won't|not|will not) (?:be )?going(?: to (?:be able to )?make it)?\b(?! to\b)", 0.72),
    Cue(
        "decline refuse pass regret",
        (
            r"\b(?:must|have to|need to|'ll have to|will have to|going to have to|shall|regret(?:fully)?|afraid|"
            r"respectfully|would rather|i'd better) (?:i (?:must|have to) )?(?:respectfully |politely |"
            r"regretfully )?(?:decline|pass\b|say no|refuse|turn (?:it|this|you|that) down|bow out|give (?:it|"
            r"this) a miss|skip)\b(?! (?:it|this|that|the|them|on (?:the|this|it) (?:information|message|along|"
            r"word)))|\b(?:i'll|we'll|i will) (?:have to )?pass(?: on (?:this|it|him|that)| this time)?\s?[.,!]"
        ),
        0.8,
    ),
    Cue(
        "regret sorry unfortunately afraid",
        (
            r"\b(?:regret|sorry|unfortunately|afraid)\b[^.?!]{0,30}\b(?:i|we)(?:'m| am|'ll| will| have| already| "
            r"have already)* (?:be |have )?(?:out of (?:the )?(?:office|town|country)|away|booked|other plans|"
            r"plans|another (?:commitment|engagement)|a conflict|committed|tied up|on vacation|travel+ing)\b"
        ),
        0.7,
    ),
    Cue(
        "position interested time",
        (
            r"\b(?:i|we)(?:'m| am|'re| are) (?:just |really )?not (?:currently |really |now )?(?:in (?:a|the) "
            r"position|interested in|looking for|in the market)\b|\b(?:don't|do not) (?:feel|think) (?:i|we) "
            r"(?:can|could|should|would be able to) (?:pursue|accept|do|take|help|make|attend|come)\b"
        ),
        0.7,
    ),
    Cue(
        "already plans",
        (
            r"\b(?:i|we) (?:already have|have already (?:made|got)|already made) (?:other )?(?:plans|a commitment|"
            r"an engagement|another)\b"
        ),
        0.72,
    ),
    Cue(
        "both no",
        (
            r"^no(?: to (?:both|all|that|this|it|your)|,? (?:i'm )?(?:sorry|thank you|thanks|afraid)|, (?:i|we) "
            r"(?:can't|cannot|won't))\b"
        ),
        0.75,
    ),
    Cue(
        "say answer it's find",
        (
            r"\b(?:must|have to|will|'ll) say no\b|\bthe answer is (?:a )?no\b|\bit(?:'s| is) a no (?:from|for)\b|"
            r"\bfind (?:somebody|someone|anybody|(?:a|an) \w+ (?:soul|one|person|man|woman|pair of hands|"
            r"victim))(?: else| instead| this time)\b"
        ),
        0.78,
    ),
    Cue("won't not", r"\b[a-z]{2,12} (?:[a-z]{2,15} )?will not be able to (?:attend|join|make|meet|participate|come)\b", 0.72),
)
NO_DECLINE = (
    r"\bif (?:you|anyone|he|she|they|i|we)\b[^.?!]{0,20}(?:unable|can't|cannot|won't)|\b(?:sorry|sad|"
    r"bummed|hate|shame) (?:that )?(?:you|i missed|i couldn't|we couldn't)\b|\?$|\b(?:you|he|she|"
    r"they)(?:'re| are| is|'s| were| was)? (?:won't|can't|cannot|unable|not able)\b|\b(?:couldn't|could "
    r"not|wasn't able|was unable|were unable)\b|\bcan't (?:wait|believe|help but)\b|\bcannot (?:be|wait)\b|"
    r"\b(?:not|don't) (?:want|expect) you\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each refusal of what the reader asked, offered or proposed."""
    return tuple(
        finding(hit, "decline")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_DECLINE).search(hit.sentence.plain) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="decline-unable",
    advice="You got a no, and an honest one: thank for it and leave it there.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("I'm sorry, I won't be able to make it on Saturday.", yields=("decline",)),
        Example("The house is closed then, so I must say no to that date.", yields=("decline",)),
        Example("This is one I'll have to pass on. Good luck!", yields=("decline",)),
        Example("No to both, sorry.", yields=("decline",)),
        Example("If you can't make it, tell the porter.", because="the reader's own case"),
        Example("I can't wait to see the boat.", because="an idiom"),
        Example("He is unable to attend to his garden.", because="somebody else"),
        Example("Please pass this on to the crew.", because="to pass on, not to pass"),
    ),
)
