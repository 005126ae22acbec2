"""Author and reader have agreed to meet: "see you Tuesday", "noon works for me", "Friday at 7:45, then"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, evidence, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.english import MONTHS, WEEKDAYS

MONTH = rf"(?!may\b){MONTHS}|may \d{{1,2}}(?:st|nd|rd|th)?|(?<=in )may|(?<=of )may"
"""Names of months; "may" is one only beside a day or after "in", "of"."""
WHEN = (
    rf"(?:{WEEKDAYS}|tomorrow|tommorow|today|tonight|next week|this (?:week|weekend|evening|afternoon|morning)|the \d{{1,2}}(?:st|nd|rd|"
    rf"th)?|{MONTH}|\d{{1,2}}[:.]\d{{2}}|\d{{1,2}} ?(?:am|pm|a\.m\.|p\.m\.|o'clock)|noon|lunch(?:time)?)"
)
MEAL = (
    r"(?:lunch|dinner|drinks?|coffee|breakfast|brunch|supper|sushi|beers?|golf|tea|tennis|squash|a walk|the call|the meeting|an? "
    r"(?:call|meeting))"
)
OK = (
    r"(?:well\.? |ok(?:ay)?,? |yes,? |perfect,? |great,? |deal,? |sure,? |good,? |fine,? |right,? |lovely,? |alright,? |all right,? |"
    r"excellent,? |agreed,? |confirmed[,:]? |super,? |wonderful,? |then |so ){0,3}"
)
CLOCK = (
    r"(?:\d{1,2}[:.]\d{2}|\d{1,2} ?(?:am|pm|a\.m\.|p\.m\.)|half past \w+|\w+ o'clock|noon|midday|at \d{1,2}|at (?:one|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|half))"
)
CUES = Table(
    Cue(
        r"(?:^|[.,;!] |\.{2,5} ?|- |\b(?:and|so|we'll|we will|will|i'll|i will|'ll|i shall) )(?:see|talk to|speak to|meet|catch) (?:you|"
        r"u|ya|"
        rf"y'all|you guys|everyone|you both|you all)(?: all| both| guys)? (?:(?:on |at |this |next |around |about )?{WHEN}|then|there|"
        rf"at\b|in the\b|outside\b|downstairs\b|{CLOCK})",
        0.8,
        None,
        r"\b(?:talk|speak) to you (?:in the (?:future|near|meantime)|at (?:your|a later)|next week|then|there)\b",
    ),
    Cue(
        rf"\b(?:{WHEN})\b[^.?!]{{0,40}}(?:\b(?<!at )(?<!to )(?<!not )(?<!of )(?<!the )(?<!i )(?<!you )(?<!we )works?(?! out| on| permit| "
        rf"with| for (?:him|her|them)|ing)|\b(?:is|are|"
        r"would be|will be|sounds?|looks?) (?:also |just |absolutely |perfectly |really )?(?:good|fine|great|perfect|ok|okay|best|"
        r"ideal|excellent|lovely)\b|\bit is(?=\s?(?:[.,!;]|$| then\b))|suits|will work|would work)(?: (?:for|with|to) (?:me|us))?",
        0.68,
        None,
        r"\?|\bif (?:that|this|it)\b|\blet me know\b|\bor\b.{0,40}\bwork\b|\b(?:weather|market|price|data|report|model|news)\b|\b(?:we|i|"
        r"you|they|he|"
        r"she|things|everything)(?:'ll| will)? (?:be|are|am|is) (?:good|fine|great|ok|okay)\b|\bfine (?:for|with) (?!me\b|us\b|you\b|"
        r"both\b|"
        r"everybody\b|everyone\b|all\b|the \b|my\b|our\b)[a-z]",
    ),
    Cue(
        rf"\b{MEAL}\b[^.?!]{{0,40}}\b(?:sounds? (?:good|great|fine|like (?:fun|a plan)|perfect|lovely|wonderful)|it is)\b|\bit's a "
        r"date\b|\byou're on\b(?=[,.!])",
        0.78,
    ),
    Cue(
        r"\blook(?:ing|s)? forward to (?:seeing|meeting|talking|speaking|our|lunch|dinner|catching|visiting|having|welcoming|hosting|"
        r"receiving)(?: (?:with|to|up with))?(?: (?:you|y'all|everyone|u|both|all|lunch|dinner|meeting|call)"
        rf")?[^.?!]{{0,40}}(?:{WHEN}|{CLOCK})\b",
        0.72,
    ),
    Cue(r"\b(?:all )?look(?:ing)? forward to (?:seeing|visiting|welcoming) (?:with )?(?:you|y'all)\b", 0.65),
    Cue(
        r"\blook(?:ing)? forward to (?:the|our|my|your) (?:[a-z]+ )?(?:meeting|visit|lunch|dinner|call|conference call|video "
        r"?conference(?: call)?|talk|"
        r"conversation|interview|discussion|trip|coffee|session|stay)\b(?! of (?:the )?(?:board|society|association|committee))|"
        r"\blook(?:ing)? "
        r"forward to (?:meeting|talking (?:to|with)|speaking (?:to|with)|having) you (?:both |all )?(?:in(?! person| the (?:near|"
        r"future))|at|for|during|there|here|over) "
        r"[a-z]",
        0.66,
        None,
        r"\b(?:in (?:the future|person some|due course)|your (?:reply|call))\b|\bin the near\b|\bat your (?:convenience|earliest)\b",
    ),
    Cue(
        rf"\b(?:i|we)(?:'ll| will| shall)(?: then| also)? (?:look for|expect|be expecting|await|be waiting for|collect|fetch|find) "
        rf"you\b[^.?!]{{0,30}}"
        rf"(?:{WHEN}|{CLOCK}|\b(?:at|in|outside|by) the\b|\bthere\b)",
        0.68,
        None,
        r"\bexpect you to\b|\?$|\bif\b",
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would| will| shall|'ll|'m| am|'re| are)(?: be)? (?:very |so |also |more than |most )?(?:glad|happy|pleased|"
        r"delighted|honou?red|"
        r"free|able) to (?:join|meet|see|host|welcome|receive|have) you\b[^.?!]{0,50}\b(?:for (?:dinner|lunch|breakfast|coffee|a drink|"
        r"drinks)|"
        rf"(?:at|on|in) (?:the |your |my |our )?(?:house|home|office|place|airport|hotel|{WEEKDAYS})|then\b)",
        0.66,
        None,
        r"\?$|\bif (?:i|we)\b|\blet me know (?:if|when|whether)\b",
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would| will| shall|'ll) be (?:very |most |really )?(?:glad|happy|pleased|delighted|honou?red) (?:if you "
        r"(?:visit|visited|came|"
        r"come|joined?|stop(?:ped)? by)|to (?:have you (?:visit|here|over|with us)|welcome you|receive you|host you))\b",
        0.62,
    ),
    Cue(rf"(?:{WHEN})\b[^?!]{{0,90}}\b(?:i am|i'm|we are|we're) (?:entirely |fully |all )?at your? disposal\b", 0.62),
    Cue(
        rf"^{OK}(?:on |see you |let's say |for |then )?{WEEKDAYS}(?: the \d{{1,2}}(?:st|nd|rd|th)?|,? \d{{1,2}} [a-z]+)?,? (?:at |, "
        rf")?{CLOCK}[^?]{{0,60}}$|^(?:ok(?:ay)?|good|great|perfect|fine|agreed|deal|right|alright|excellent|lovely),? (?:then )?(?:for |"
        rf"on |at |see you )?(?:{WHEN}|{CLOCK})(?: (?:tomorrow|today|then))?(?:,| at| in|[.!]|$)[^?]{{0,60}}$",
        0.7,
    ),
    Cue(
        r"^(?:ok|okay|fine|good|great|perfect|works|suits me)(?: (?:with|for|by) (?:me|us))?(?:,|:| -|\.)? (?:on |for |at "
        rf")?(?:{WHEN}|{CLOCK})\b[^?]{{0,40}}$|^confirmed?[:,-]? (?:for |on |at )?(?:{WHEN}|{CLOCK})",
        0.72,
    ),
    Cue(
        r"\b(?:i|this|we|to)(?:'m| am| is| are)? (?:to |hereby |just )*(?:confirm(?:ed|ing|s)?) (?:our|the|that we|we|my) (?:\w+ "
        r")?(?:meeting|lunch|dinner|call|appointment|interview|are meeting|will meet|visit)\b",
        0.72,
        None,
        r"\?$|\bplease confirm\b|\bconfirm my (?:earlier|phone|telephone|previous)\b",
    ),
    Cue(
        r"\b(?:we'll|we will|we shall|we're|we are|i'll|i will|i shall be (?:glad|happy) to|i'd be (?:glad|happy) to|i am going to|i'm "
        r"going to) (?:then )?(?:meet|meeting|be meeting|have lunch|go to lunch|get together|having (?:lunch|dinner)|pick you up|come "
        r"(?:by|over|to your|to you|round)|stop by|drop by|be there|be at your|join you|wait for you)(?: with)?(?: you| up)?(?: "
        rf"[a-z]+){{0,2}}? ?(?:(?:for|at|on|in|outside|there|then|around|soon after)\b| ?{WHEN}| ?{CLOCK})",
        0.66,
        None,
        r"\bmeet(?:ing)? (?:with )?(?:the|them|him|her|with [a-z]+ (?!you))\b|\?$|\bif\b|\b(?:have|having) lunch (?:at|in) (?:the|my|"
        r"our)\b|\bbe there (?:for (?:you|the|a|him|her|them)|in)\b",
    ),
    Cue(
        r"\b(?:i (?:shall|will|would|'d) be (?:glad|happy|pleased|delighted) to meet (?:with )?you)\b",
        0.65,
        None,
        r"\bwould like to meet you\b|\?$",
    ),
    Cue(
        r"\b(?:we (?:are|'re) (?:ok|okay|on|set|confirmed|good|all set)|(?:lunch|dinner|the (?:call|meeting)|it)(?:'s| is) (?:on|set|"
        r"confirmed)|we have (?:an appointment|a (?:meeting|date|call))|our (?:appointment|meeting|lunch|call) is) (?:set )?(?:for|at|"
        rf"on|with you)?\b[^.?!]{{0,30}}(?:{WHEN}|{CLOCK})",
        0.72,
        None,
        r"\?$|\bwe have a (?:meeting|call) with (?!you)|\bwe have a (?:staff|board|team|weekly)",
    ),
    Cue(
        r"\b(?:i(?:'ve| have)?|have) (?:put|got|marked|noted|entered|added|pencill?ed) (?:you|it|this|us|that|our [a-z]+) (?:down |in "
        r")?(?:in|on|into) (?:my|the|our) (?:calendar|diary|schedule|agenda|books?)\b",
        0.7,
        None,
        r"\?$",
    ),
    Cue(
        rf"^(?:let's )?(?:talk|speak|meet|chat)(?: again)? (?:on |at |this )?(?:{WHEN}|{CLOCK})(?: at [a-z0-9:]+)?(?:,? then)\b",
        0.66,
    ),
    Cue(
        rf"\b(?:as|like) (?:agreed|arranged|planned|we said)\b[^.?!]{{0,40}}(?:{WHEN}|{CLOCK})|(?:{WHEN}|{CLOCK})[^.?!]{{0,40}}\bas "
        r"(?:agreed|arranged|we said)\b",
        0.66,
        None,
        r"\?$",
    ),
)
NO_MEETING = (
    r"\bi(?:\'ll| will) be meeting with the\b|\b(?:not|n't) (?:look|sound|work|suit)\b|\bto find out when\b|\d(?:st|nd|rd|th) floor\b|"
    r"\bi think\b|\bsee you(?:r|"
    r"'ve|'re| have| are)\b|\b(?:staff|board|all[- ]hands|department|"
    r"committee) meeting\b|\bmaybe\b|\bsometime\b|\bhaving you (?:speak|present)|\bnot sure\b|\bhope (?:to|i|we)\b|\b(?:would|could|"
    r"should|does|will) (?:that|this|it|any|either)\b|\bcan(?:'t|not) make\b|\bunable\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each agreement of author and reader to meet or speak."""
    confirmed = tuple(
        Finding("meeting", evidence(one), 0.62)
        for one in passage.sentences[:3]
        if passage.reply and pattern(r"(?:yes,? |ok(?:ay)?,? |thanks[.,!] )?confirmed\s?[.!]{0,3}").fullmatch(one.plain[one.core :])
    )
    return confirmed + tuple(
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
        Example("I am back on 15 June, depending on when they give me the work permit.", because="work is a noun here"),
        Example("Subject: Re: Monday at six\n\nConfirmed.", yields=("meeting",)),
        Example("I'll look for you at the gate around six.", yields=("meeting",)),
        Example("I look forward to meeting you in Turku.", yields=("meeting",)),
        Example("I look forward to your reply.", because="a letter, not a meeting"),
        Example("I expect you to pay by Friday at noon.", because="another sense of to expect"),
        Example("Would Thursday work for you?", because="a proposal"),
        Example("I see you on the list of guests.", because="another sense of to see"),
        Example("The board meeting on Thursday is fine.", because="a body's meeting"),
        Example("Fine with me: Tuesday, 18:00.", yields=("meeting",)),
        Example("We have an appointment on Friday at eleven.", yields=("meeting",)),
        Example("Then I'll pick you up on Sunday at nine.", yields=("meeting",)),
        Example("I hope to see you in June.", because="a hope"),
        Example("The weather on Sunday is good.", because="speaks of the weather"),
        Example("I'll be there for the first frost, wherever you are.", because="no time and no place"),
    ),
)
