"""Gratitude without the word thanks: "I appreciate your note", "much obliged", "I owe you one", "you made my week"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

CUES = Table(
    Cue(
        "appreciate appreciated appreciates",
        (
            r"\b(?:i|we)(?:'ve| have)? (?:really |sincerely |greatly |truly |so |very much |deeply |certainly |"
            r"sure |do |also |always |both )*appreciated? (?:your (?!(?:consideration|cooperation|attention|"
            r"prompt|patience|quick|earliest|immediate|comments on|thoughts on|thoughts regarding))|you |all "
            r"(?:your|you|the|of)|the (?!opportunity to|chance to)|everyone's|it\b(?! if)|that\b|how (?:you|much)|"
            r"what you|everything|(?:getting|having|hearing|seeing)\b)"
        ),
        0.82,
    ),
    Cue(
        "appreciate appreciated",
        (
            r"^(?:really |much |greatly |sincerely |so )*appreciated? (?:it|the|your|all|that|you)\b|\b(?:is|was|"
            r"are|were) (?:very |much |greatly |really |truly |so )*appreciated\b"
        ),
        0.72,
    ),
    Cue(
        "grateful thankful indebted obliged touched",
        (
            r"\b(?:i|we)(?:'m| am|'re| are)? (?:so |very |most |really |truly |deeply |extremely |forever |ever "
            r"so |much )*(?:grateful|thankful|indebted|obliged|touched)\b"
        ),
        0.8,
    ),
    Cue(
        "obliged debt",
        (
            r"\bmuch obliged\b|\b(?:i'm|i am) in your debt\b|\b(?:i|we) owe you (?:one|big|a (?:beer|coffee|lunch|"
            r"drink|dinner)|so much|a lot)\b"
        ),
        0.85,
    ),
    Cue(
        "kind nice sweet generous thoughtful lovely sound",
        (
            r"\b(?:that|it|this) (?:was|is) (?:so |very |really |extremely |most |incredibly )*(?:kind|nice|sweet|"
            r"generous|thoughtful|good|lovely) of you\b|^(?:how |so |very |most |really )*(?:kind|sweet|generous|"
            r"thoughtful|lovely|nice|good|sound) of you\b"
        ),
        0.78,
    ),
    Cue(
        "thank enough made means saved",
        (
            r"\bcan(?:'t|not) thank you enough\b|\byou(?:'ve| have)? (?:made|saved) my (?:day|week|month|year|"
            r"life|bacon|[a-z]{3,10})\b|\b(?:it|that|this) means? (?:a lot|so much|the world|an awful lot) to "
            r"(?:me|us)\b"
        ),
        0.8,
    ),
    Cue(
        "doing owe thanks",
        (
            r"\b(?:all|entirely|that was|this is) (?:thanks to you|your doing)\b|\bcouldn't have (?:done|got) "
            r"(?:it|there|this) without you\b"
        ),
        0.8,
    ),
)
NOT_GIVEN = (
    r"\bappreciate that (?:you(?:r|\'re| are)?|this|it|we|they|there|i)\b|\bappreciated by\b|\bresponse\b.{0,20}appreciated|"
    r"\b(?:would|will|'d|'ll)(?: \w+){0,2} (?:appreciat|be (?:\w+ )?(?:grateful|obliged|appreciated|"
    r"thankful))|\bappreciate (?:it )?if\b|\b(?:he|she|they) (?:appreciat|(?:is|was|are|were) (?:grateful|"
    r"thankful))|\bif (?:you|we|i)\b.{0,80}appreciat|\bnot appreciat|\b(?:prompt|immediate|quick|earliest|"
    r"cooperation|attention|consideration|patience)\b.{0,40}\bappreciated|\bin advance\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each expression of gratitude to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        if pattern(NOT_GIVEN).search(hit.sentence.plain) or hit.sentence.question:
            continue
        position = passage.body.index(hit.sentence)
        short = pattern(
            r"\bappreciated? (?:it|(?:all )?(?:of )?your (?:help|assistance|time|support|efforts?)(?: (?:with|on|"
            r"in) (?:this|that)[a-z ]{0,20})?)\s?[.!]{0,3}$"
        ).search(hit.sentence.plain)
        if short and passage.asks_before(position):
            continue
        found.append(finding(hit, "thanks"))
    return tuple(found)


RULE: ActRule = Rule(
    name="thank-by-appreciation",
    advice="You were thanked: nothing is owed any more.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Example("I really appreciate the long letter about the harbour.", yields=("thanks",)),
        Example("Much obliged to you, Bea.", yields=("thanks",)),
        Example("You made my winter with that parcel.", yields=("thanks",)),
        Example("That was very kind of you.", yields=("thanks",)),
        Example("I would appreciate a short answer.", because="asks"),
        Example("We appreciate your cooperation in this matter.", because="a formula that closes an order"),
        Example("He is grateful for the lift.", because="somebody else's gratitude"),
        Example("Can you fetch the keys? I appreciate your help.", because="closes a request"),
    ),
)
