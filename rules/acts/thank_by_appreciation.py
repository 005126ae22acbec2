"""Gratitude without the word thanks: "I appreciate your note", "much obliged", "I couldn't have done it without you"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import MAYBE_ADVERBS, I

AID = (
    r"(?:help|advice|support|note|letter|mail|message|words?|tip|tips|suggestions?|recommendation|reference|introduction|intro|comments|"
    r"feedback|input|kindness|generosity|hospitality|patience|guidance|encouragement|efforts?|work|time|contribution|gift|present|"
    r"thoughts|insights?|assistance|hints?|notes|visit|friendship|honesty|offer|answer|reply|coaching|lecture|talk|ideas?|trust|welcome|"
    r"company|concern|interest)"
)
HOW = (
    r"(?:so |very |most |really |truly |deeply |extremely |forever |ever so |much |incredibly |eternally |sincerely |always |too |also |"
    r"just |more than ){0,3}"
)
CUES = Table(
    Cue(
        rf"\b{I}(?:'ve| have)? {MAYBE_ADVERBS}(?:greatly |truly |sure |much )?appreciated? {MAYBE_ADVERBS}(?:your (?!(?:consideration|"
        r"cooperation|attention|prompt|quick|earliest|immediate|comments on|thoughts on|thoughts regarding))|you\b|all (?:your|you|the|"
        r"of)\b|the (?!opportunity to|chance to|fact)|everyone's|it\b(?! if)|that\b|how (?:you|much)|what you|everything|our "
        r"(?:conversation|talk|time|chat)|(?:getting|having|hearing|seeing)\b)",
        0.82,
    ),
    Cue(
        r"^(?:really |much |greatly |sincerely |so |very much )*appreciated? (?:it|the|your|all|that|you)\b|\b(?:is|was|are|were) "
        r"(?:all )?(?:very |much |greatly |really |truly |so |deeply )*appreciated\b|^(?:very |much |greatly |really |truly |so |deeply "
        r")+appreciated\b",
        0.72,
    ),
    Cue(
        rf"\b{I}(?:'m| am|'re| are| was| were| feel| remain)? {HOW}(?:grateful|thankful|indebted|obliged|touched (?:by your|that you|by "
        r"the))\b(?! to (?!you\b|your\b|all\b|have (?:you|had)\b|hear\b)|,? if\b)|\bhow (?:very |deeply |truly )?(?:grateful|thankful|"
        rf"indebted) {I}\b",
        0.8,
    ),
    Cue(
        r"\bmuch obliged\b|\bin your debt\b|\b(?:i|we) owe you (?:one\b|big\b|a (?:beer|coffee|lunch|drink|dinner|lot|great deal|"
        r"favou?r)|so much|dearly)",
        0.85,
    ),
    Cue(
        r"\b(?:that|it|this)(?:'s| was| is) (?:so |very |really |extremely |most |incredibly |awfully |too )*(?:kind|nice|sweet|"
        r"generous|thoughtful|good|lovely|decent|gracious|considerate) of you\b|^(?:how |so |very |most |really |too |awfully )*(?:kind|"
        r"sweet|generous|thoughtful|lovely|nice|good|decent|gracious|considerate) of you\b",
        0.78,
    ),
    Cue(
        r"\bcan(?:'t|not| not) thank you enough\b|\byou(?:'ve| have)? (?:really |just )?(?:made|saved) my (?:day|week|month|year|life|"
        r"[a-z]{3,10})\b|\b(?:it|that|this) (?:means?|meant) (?:a lot|so much|the world|an awful lot|a great deal|everything) to (?:me|"
        r"us|him|her|them|my|our)\b",
        0.8,
    ),
    Cue(
        rf"\b(?:all|entirely|that was|this is|it is|it's|only) (?:thanks to you|your doing)\b|\b{I} (?:could(?:n't| not| never)|"
        rf"would(?:n't| not| never)|'d never)(?: ever)? have [^.?!]{{1,50}} without (?:you\b|your\b)|^without (?:you|your)"
        rf"\b[^.?!]{{0,40}}\b{I} (?:would|could|'d)\b",
        0.8,
        None,
        r"\bwithout you(?:r)? (?:signature|approval|permission|knowing|consent)\b",
    ),
    Cue(
        r"\byou(?:'re| are)(?: such| really| truly| simply)? (?:an? |the |my )?(?:absolute |real |total |true |great )?(?:star|"
        r"lifesaver|life saver|gem|angel|saint|legend|treasure|hero|godsend|champion|sweetheart|great help|big help|huge help|blessing)"
        r"\b|\bbless you\b(?! ?all)",
        0.72,
        None,
        r"\bif you(?:'re| are)\b|\?$",
    ),
    Cue(
        rf"\b(?:express|convey|offer|extend|send) (?:you )?(?:my|our) (?:\w+ ){{0,3}}(?:gratitude|thanks|appreciation)\b|\b(?:accept|"
        rf"with) (?:my|our) (?:\w+ ){{0,2}}(?:gratitude|thanks|appreciation)\b|\b{I} (?:will |shall |'ll )?never forget (?:what you|"
        r"your|how you|that you)\b|\b(?:my|our) (?:\w+ )?gratitude\b",
        0.76,
        None,
        r"\bin advance\b",
    ),
    Cue(
        rf"\byour {AID}(?: (?:and|with|on|about|for|in|to) [a-z ]{{2,40}})? (?:has |have |had )?(?:really |truly |already |also |"
        r"greatly |been |was |were |is )*(?:helped|an? (?:great|big|huge|tremendous|real|enormous|wonderful) (?:help|boost|comfort|"
        r"pleasure)|invaluable|a godsend|so helpful|very helpful|hugely helpful|made all the difference|did (?:me|us) good|saved (?:me|"
        r"us)|opened (?:the|a|many) doors?|got (?:me|us) (?:the|in|through)|meant)\b",
        0.7,
        None,
        r"\bif\b|\?$|\b(?:would|will|could|might) (?:be|have|really|also|greatly)\b",
    ),
)
NOT_GIVEN = (
    r"\byour (?:continued|continuing|ongoing) (?:support|interest|business|patronage|commitment)\b|\byour (?:hard work|support|"
    r"cooperation|patience|efforts?|commitment)(?: and [a-z ]{3,30})? (?:to (?:make|keep|help us)|in "
    r"(?:making|keeping)|"
    r"(?:as|while) we (?:work|move|continue)|during this|going forward)\b|"
    r"\bappreciate that (?=[a-z])(?!(?:very|so) much|a lot|greatly|really)|\bappreciated by\b|\bany (?:[a-z]+ ){1,8}(?:is|are) (?:\w+ "
    r")?appreciated|\bif\b.{0,80}\bowe you|\bgod bless|\bresponse\b.{0,20}appreciated|\b(?:would|will|'d|'ll|shall)(?: \w+){0,2} "
    r"(?:appreciat|be (?:\w+ )?(?:grateful|obliged|appreciated|thankful))|\bappreciate (?:it )?if\b|\b(?:he|she|they|customers|everyone|"
    r"people) (?:\w+ )?(?:appreciat|(?:is|was|are|were) (?:grateful|thankful))|\bif (?:you|we|i)\b.{0,80}appreciat|\bnot appreciat|"
    r"\b(?:prompt|immediate|quick|earliest|cooperation|attention|consideration|patience)\b.{0,40}\bappreciated|\bin advance\b"
)
SHORT = (
    r"\bappreciated? (?:it|(?:all )?(?:of )?your (?:help|assistance|time|support|efforts?)(?: (?:with|on|in) (?:this|that)"
    r"[a-z ]{0,20})?)\s?[.!]{0,3}$|^much appreciated\b"
)
"""After a request in the same letter these close it."""


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each expression of gratitude to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        if pattern(NOT_GIVEN).search(hit.sentence.plain) or hit.sentence.question:
            continue
        if pattern(SHORT).search(hit.sentence.plain) and passage.asks_before(passage.body.index(hit.sentence)):
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
        Example("I could never have finished the loft without your help.", yields=("thanks",)),
        Example("We are deeply grateful for the weeks you gave us.", yields=("thanks",)),
        Example("Your notes on the lease were a great help.", yields=("thanks",)),
        Example("I would appreciate a short answer.", because="asks"),
        Example("We appreciate your cooperation in this matter.", because="a formula that closes an order"),
        Example("He is grateful for the lift.", because="somebody else's gratitude"),
        Example("Can you fetch the keys? I appreciate your help.", because="closes a request"),
        Example("I am grateful to live so near the sea.", because="thanks nobody"),
        Example("I appreciate that the roads were bad.", because="another sense: understands"),
    ),
)
