"""Two people in To and Cc are presented to each other in so many words: "meet", "introducing", "connecting you two"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.cues_parties import few_readers, parties_in
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source

CUES = Table(
    Cue(
        "introduce introducing introduction intro",
        (
            r"\b(?:(?:i|we)(?:'d| would|'m| am| want(?:ed)?| wish)? (?:like to |love to |to |pleased to |happy to "
            r"|delighted to |very )*|let me |allow me to |may i |to |can i )(?:please |quickly |hereby |briefly |"
            r"virtually |e-)*introduc(?:e|ing) (?:you (?:two |both |all )?to )?(?:(?:my|our|a) (?:\w+ "
            r"){1,4}?)?(?P<who>(?!myself|ourselves|our |my(?:self)? |me\b)[a-z]+)"
        ),
        0.85,
    ),
    Cue(
        "introducing connecting intro",
        (
            r"(?:^|[.,:;!-] )(?:e-?|virtually )?(?:introducing|connecting|intro(?:duction)?(?: of| between|:)) "
            r"(?:you|both|the two|[a-z]{2,})"
        ),
        0.82,
    ),
    Cue(
        "connect connecting touch",
        (
            r"\b(?:i|we)(?:'d| would|'m| am| want(?:ed)?|'ve)? ?(?:like to |to |love to |wanted to |happy to |now "
            r")*(?:connect(?:ing)?|put(?:ting)?|bring(?:ing)?|get(?:ting)?) (?:you (?:two|both|guys)?|the two of "
            r"you|both of you|[a-z]{2,15} and [a-z]{2,15}) ?(?:with|in (?:touch|contact)|together|to each other)?\b"
        ),
        0.75,
        None,
        r"\b(?:information|details|file)\b",
    ),
    Cue(
        "meet",
        (
            r"\b(?:please |do )?meet (?!me\b|us\b|you\b|at\b|in\b|on\b|with\b|the\b|my (?:deadline|needs|goals)|"
            r"our\b|up\b|this\b|your\b|and\b|him\b|her\b|them\b|for\b|a\b|to\b|down\b|that\b|"
            r"these\b)(?P<who>[a-z]{2,15})(?: [a-z]{2,15})?(?:[,;.!]| and\b| who\b| -)"
        ),
        0.78,
    ),
    Cue(
        "you two both each pair",
        (
            r"\byou (?:two|both|guys) (?:should|must|ought to|need to|have to|really should|will|haven't|have "
            r"never|might|would) (?:really |definitely |all )?(?:meet|talk|know|connect|chat|get (?:to know|"
            r"together|on|along)|have (?:a lot|much|lots|never)|met|like|hit it off|enjoy)\b|\b(?:never (?:met|"
            r"set eyes on)|introduce you to|put you in touch with|know) each other\b|\byou have each other's\b"
        ),
        0.75,
    ),
    Cue(
        "this here",
        (
            r"\b(?:this|here) is (?!the\b|a\b|an\b|my (?:number|file|draft)|what\b|how\b|where\b|why\b|just\b|to\b|"
            r"in\b|not\b|your\b|our\b|for\b)(?P<who>[a-z]{2,15})\b[^?]{0,80}(?:,|;|\band (?:his|her|their)\b| "
            r"whom? )"
        ),
        0.72,
    ),
    Cue(
        "put path",
        (
            r"\b(?:put|send|place|bring) (?:you )?(?P<who>[a-z]{2,15})(?: [a-z]{2,15})?(?: in (?:your|each "
            r"other's) (?:path|way|direction)|, who| your way| together with)\b"
        ),
        0.72,
    ),
)
NO_INTRODUCTION = (
    r"\b(?:can|could|would|will|might) you (?:\w+ )?(?:introduce|connect|put)|\b(?:version|release|"
    r"product|launch|service|co-?pilot|app|platform|newsletter|legislation|bill|amendment|feature|system|"
    r"limit|new (?:tool|software|product))\b"
    r"|\b(?:introduce|present) (?:myself|ourselves|our (?:company|firm|services|new))\b|\bif you (?:like|"
    r"want|would like)\b|\b(?:i'll|i will|i can|i could|happy to|glad to|pleased to be able to) (?:gladly "
    r"|also )?(?:introduce|connect)\b|\bi will be introducing\b|\bpurpose of\b|\bthank(?:s| you)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The introduction that the letter makes in words, if it does: at most one."""
    if not few_readers(passage):
        return ()
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if hit.who >= 0 and not (hit.sentence.text[hit.who].isupper() or plain[hit.who :].startswith(("you ", "both "))):
            continue
        if pattern(NO_INTRODUCTION).search(plain) or is_mass(hit.sentence) or (plain.endswith("?") and "may i" not in plain):
            continue
        parties = parties_in(passage, hit.sentence)
        if len(parties) >= 2:
            return (Finding("introduction", evidence(hit.sentence, hit.start, hit.end), hit.cue.confidence, targets=parties),)
    return ()


RULE: ActRule = Rule(
    name="introduce-by-words",
    advice="You were introduced: thank the introducer today and write the first line to the other within three days.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example(
            ("To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\nAna, meet Tom; Tom, Ana. Over to you two!"),
            yields=("introduction",),
        ),
        Example(
            (
                "To: Ana Brite <ana@brite.example>\nCc: Tom Quist <tom@quist.example>\n\nDear Ana,\n\nI would like "
                "to introduce Tom Quist, who built our kiln."
            ),
            yields=("introduction",),
        ),
        Example(
            ("To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\nAna, Tom, I'm connecting you two because of the clay."),
            yields=("introduction",),
        ),
        Example(
            ("To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\nPlease meet our new release, 4.2!"),
            because="presents a product",
        ),
        Example("To: Ana Brite <ana@brite.example>\n\nLet me introduce myself: I sell pumps.", because="presents the author"),
        Example("To: Ana Brite <ana@brite.example>\n\nI will introduce you to Tom next week.", because="a promise"),
        Example(
            ("To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\nAna, Tom from accounting is on copy for the invoice."),
            because="adds someone to a thread",
        ),
    ),
)
