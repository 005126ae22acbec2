"""The author reports back what became of the reader's advice, lead, favour or request."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

DID = (
    r"(?:spoke|spoken|talked|met|called|contacted|wrote|written|e-?mailed|visited|interviewed|had (?:a |"
    r"my |the )?(?:\w+ )?(?:call|chat|talk|lunch|coffee|interview|meeting|conversation)|been in touch|got "
    r"in touch|heard back|heard|followed up|read|tried|bought|used|took)"
)
CUES = Table(
    Cue(
        "suggested recommended advised asked requested request instructed suggestion advice",
        (
            r"\b(?:as|like) (?:you|per you|per your) (?:had |have |so kindly |kindly |rightly )?(?:suggested|"
            r"recommended|advised|asked|requested|instructed|wanted|told me|request|suggestion)\b|\b(?:as )?per "
            r"your (?:request|suggestion|advice|instructions?)\b|\b(?:on|following|took|taking|followed) your "
            r"(?:advice|suggestion|recommendation|tip)\b|\b(?:at|in response to) your request\b"
        ),
        0.68,
    ),
    Cue(
        "just wanted know",
        (
            rf"\b(?:just )?(?:want(?:ed)?|like) (?:to let you know|you to know)[^.?!]{{0,20}} (?:that )?(?:i|"
            rf"we)(?:'ve| have)? (?:just |finally |also )?(?:{DID}|passed|got|received|met|finished|completed|"
            rf"signed|accepted|did|sent|forwarded)\b"
        ),
        0.7,
    ),
    Cue(
        "got",
        (
            r"\b(?:i|we)(?:'ve| have)? (?:just |finally |actually )?(?:got|landed|accepted|signed|won|been "
            r"(?:offered|hired|accepted|given)|was (?:offered|hired)|received) (?:the|an?|it|their) (?:job|offer|"
            r"position|contract|role|internship|grant|place|interview|deal|flat|apartment|scholarship|funding|"
            r"commission)\b"
        ),
        0.72,
    ),
    Cue(
        "done completed fixed corrected taken updated resolved",
        (
            r"\b(?:this|it|that|these|everything|all(?: of)? (?:this|that|them)|the (?:error|problem|issue|"
            r"changes?|correction|form|request|account|access)[a-z ]{0,40}) (?:has|have|had) (?:now |already |"
            r"just |all |since )?been (?:done|completed|fixed|corrected|taken care of|updated|resolved|changed|"
            r"set up|added|made|handled|sent|processed)\b|^(?:done|all done|it's done|this is done|fixed)\b[.!]"
        ),
        0.66,
    ),
    Cue(
        "i we i've we've",
        (
            r"(?:^|[.,;] |\b(?:and|so|also|just|finally) )(?:i|we)(?:'ve| have) (?:now |just |already |since |"
            r"also )*(?:added|set up|fixed|corrected|changed|updated|removed|completed|finished|taken care of|"
            r"made the (?:changes?|corrections?)|passed (?:along|on)|created|granted)\b"
        ),
        0.6,
        None,
        r"\b(?:attached|draft|my resume)\b",
    ),
    Cue(
        "introduced introduction thanks connected",
        (
            r"\b(?:the (?:person|people|man|woman|lady|guy|contact|friend)|[a-z]{2,15}),? (?:whom? |that )?you "
            r"(?:introduced|connected|recommended|referred|sent me to|put me)\b"
        ),
        0.7,
    ),
    Cue(
        "took signed hired booked gave offered said",
        (
            r"\b(?:[a-z]{2,15}(?:'s (?:people|team|panel|board))?|they) (?:took me on|took me|hired me|signed "
            r"(?:today|yesterday|the|with)|booked (?:me|us)|gave (?:me|us) the lot|gave (?:me|us) (?:the|a) (?:job"
            r"|contract|go|yes)|"
            r"offered (?:me|us)|said yes|accepted (?:me|us|our|my))\b"
        ),
        0.72,
    ),
    Cue(
        "report update news word",
        r"^(?:the |my |a (?:quick |short )?)(?:report|update|news|word) (?:on|about|from|as i|as promised)\b",
        0.62,
    ),
    Cue("here this", r"\b(?:here|this) is (?:what|how it|how things) (?:came of|went|turned out)\b", 0.66),
    Cue(
        "want like glad happy wanted",
        (
            r"\byou (?:will|'ll|may|might) (?:want|like|be (?:glad|happy|pleased)) to (?:know|hear)\b|\bwanted "
            r"you to (?:be the first|know|hear)\b"
        ),
        0.66,
    ),
    Cue("back", r"^(?:just |i'm |i am )*back from (?:your|the (?:meeting|interview|call|lunch|visit|talk))\b", 0.66),
    Cue("and", rf"\b[a-z]{{2,15}} and i (?:{DID}) (?:yesterday|today|on|last|this|for|at)\b", 0.7, None, r"\byou and i\b"),
)
NO_UPDATE = (
    r"\b(?:i|we) (?:will|'ll|would|can|could|should|have not|haven't|did not|didn't)\b|\?$|\bplease\b|"
    r"\bif\b|\battached\b.{0,40}\b(?:per|as) \b|\bas (?:he|she|they) (?:suggested|requested)\b|\bweekly "
    r"(?:report|update)\b|\byou (?:requested|asked) (?:for|in)\b|\bas you requested,?$|\b(?:attach|"
    r"following up|enclos)|\bconversation\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each report back on something the reader had a hand in."""
    return tuple(
        finding(hit, "update")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_UPDATE).search(hit.sentence.plain) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="update-report",
    advice="You heard what came of it: nothing more to tell is owed.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Example("As you suggested, I went to see the old boatyard.", yields=("update",)),
        Example("Just wanted to let you know that I got the place in Vaasa.", yields=("update",)),
        Example("Radek's people took me on, I start in April.", yields=("update",)),
        Example("The error in the tide table has been corrected.", yields=("update",)),
        Example("I will go to the boatyard, as you suggested.", because="not done yet"),
        Example("Has the error been corrected?", because="a question"),
        Example("As she suggested, the ferry is late.", because="not the reader's advice"),
    ),
)
