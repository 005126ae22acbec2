"""Author and reader have agreed to meet: "see you Tuesday", "noon works for me", "Friday at 7:45, then"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.english import MONTHS, WEEKDAYS

WHEN = (
    rf"(?:{WEEKDAYS}|tomorrow|tommorow|today|tonight|next week|this (?:week|weekend|evening|afternoon|"
    rf"morning)|the \d{{1,2}}(?:st|nd|rd|th)?|{MONTHS}|\d{{1,2}}[:.]\d{{2}}|\d{{1,2}} ?(?:am|pm|a\.m\.|"
    rf"p\.m\.|o'clock)|noon|lunch(?:time)?)"
)
CUES = Table(
    Cue(
        "see",
        (
            rf"(?:^|[.,;!] |- |\b(?:and|so|we'll|we will|will|i'll|i will|'ll|i shall) )see (?:you|u|ya|y'all|you "
            rf"guys|everyone|you both|you all)(?: all| both| guys)? (?:(?:on |at |this |next )?{WHEN}|then|there|"
            rf"at|in the)\b"
        ),
        0.8,
    ),
    Cue(
        "works work good fine suits great perfect ok okay",
        (
            rf"\b(?:{WHEN})\b[^.?!]{{0,40}}(?:\b(?<!at )(?<!to )(?<!not )(?<!of )works?(?! out)|\bis (?:good|fine|great"
            rf"|perfect|ok|okay|best)|suits|sounds? "
            rf"(?:good|great|fine|perfect)|looks? (?:good|fine)|will work|would work|would be (?:good|fine|great|"
            rf"perfect))(?: (?:for|with|to) (?:me|us))?\b"
        ),
        0.68,
        None,
        r"\?|\bif (?:that|this|it)\b|\blet me know\b|\bor\b.{0,40}\bwork\b",
    ),
    Cue(
        "lunch dinner drinks coffee breakfast sushi",
        (
            r"\b(?:lunch|dinner|drinks|coffee|breakfast|sushi|beers?|golf)\b[^.?!]{0,40}\bsounds? (?:good|great|"
            r"fine|like (?:fun|a plan)|perfect|lovely|wonderful)\b"
        ),
        0.8,
    ),
    Cue(
        "forward looking",
        (
            rf"\blook(?:ing|s)? forward to (?:seeing|meeting|talking|speaking|our|lunch|dinner|catching|visiting|"
            rf"having)(?: (?:with|to|up with))?(?: (?:you|y'all|everyone|u|both|all|lunch|dinner|meeting|"
            rf"call))?[^.?!]{{0,40}}{WHEN}\b"
        ),
        0.7,
    ),
    Cue("forward", r"\b(?:all )?look(?:ing)? forward to (?:seeing|visiting) (?:with )?(?:you|y'all)\b", 0.65),
    Cue(
        "",
        (
            rf"^(?:well\.? |ok(?:ay)?,? |yes,? |perfect,? |great,? |deal,? |sure,? )*(?:on )?{WEEKDAYS}(?: the "
            rf"\d{{1,2}}(?:st|nd|rd|th)?)?,? (?:at |, )?(?:\d{{1,2}}[:.]\d{{2}}|\d{{1,2}} ?(?:am|pm)|half past \w+|"
            rf"\w+ o'clock|noon|at \d{{1,2}})[^?]{{0,60}}$"
        ),
        0.72,
    ),
    Cue(
        "confirm confirmed confirming",
        (
            r"\b(?:i|this|we|to)(?:'m| am| is| are)? (?:to |hereby |just )*(?:confirm(?:ed|ing|s)?) (?:our|the|"
            r"that we|we) (?:\w+ )?(?:meeting|lunch|dinner|call|appointment|interview|are meeting|will meet)\b"
        ),
        0.72,
        None,
        r"\?$|\bplease confirm\b",
    ),
    Cue(
        "we we're i i'll",
        (
            rf"\b(?:we'll|we will|we shall|we're|we are|i'll|i will|i shall be (?:glad|happy) to|i'd be (?:glad|"
            rf"happy) to) (?:meet|meeting|be meeting|have lunch|go to lunch|get together|having (?:lunch|dinner)|"
            rf"pick you up|come by|stop by|come over)(?: with)?(?: you| up)?(?: (?:for|at|on|in|outside|there|then|"
            rf"around)\b| {WHEN})"
        ),
        0.68,
        None,
        r"\bmeet(?:ing)? (?:with )?(?:the|them|him|her|with [a-z]+ (?!you))\b|\?$",
    ),
    Cue(
        "meet",
        (
            r"\b(?:i (?:shall|will|would|'d) be (?:glad|happy|pleased|delighted) to meet (?:with )?you|meet you "
            r"(?:at|in|there|then|on)|it's a date|you're on)\b"
        ),
        0.65,
        None,
        r"\bwould like to meet you\b|\?$",
    ),
    Cue(
        "ok okay on confirmed set",
        (
            rf"\b(?:we (?:are|'re) (?:ok|okay|on|set|confirmed|good)|(?:lunch|dinner|the (?:call|meeting)|it)(?:'s|"
            rf" is) (?:on|set|confirmed)) (?:for|at|on)\b[^.?!]{{0,30}}{WHEN}"
        ),
        0.75,
    ),
)
NO_MEETING = (
    r"\bi(?:\'ll| will) be meeting with the\b|\bi think\b|"
    r"\bsee you(?:r|'ve|'re| have| are)\b|\b(?:staff|board|all[- ]hands|department|committee) meeting\b|"
    r"\bmaybe\b|\bsometime\b|\bhaving you (?:speak|present)|\bnot sure\b|\bhope (?:to|i|we)\b|\b(?:would|"
    r"could|should|does|will) (?:that|this|it|any|either)\b|\bcan(?:'t|not) make\b|\bunable\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each agreement of author and reader to meet or speak."""
    return tuple(
        finding(hit, "meeting", due=True)
        for hit in hits(CUES, passage.sentences)
        if hit.sentence.role != "greeting" and not pattern(NO_MEETING).search(hit.sentence.plain) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="meeting-agreed",
    advice="You are going to meet: think of what the other might need before you do.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Long 1:1 conversations"),
    judge=judge,
    examples=(
        Example("Noon on Thursday works for me.", yields=("meeting",)),
        Example("Lovely, see you on Tuesday at the lock.", yields=("meeting",)),
        Example("Dinner sounds great.", yields=("meeting",)),
        Example("Friday the 13th, half past nine.", yields=("meeting",)),
        Example("Would Thursday work for you?", because="a proposal"),
        Example("I see you on the list of guests.", because="another sense of to see"),
        Example("The board meeting on Thursday is fine.", because="a body's meeting"),
        Example("I hope to see you in June.", because="a hope"),
    ),
)
