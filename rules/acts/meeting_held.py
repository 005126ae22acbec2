"""Author and reader met or spoke: "good to see you on Friday", "I enjoyed our lunch", "as we discussed on the phone"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

GOOD = (
    r"(?:so |very |really |truly |such |a |an |real |most )*(?:good|great|nice|lovely|wonderful|pleasure|"
    r"pleasant|fun|delight(?:ed)?|fantastic|honou?r|treat|privilege|fine|pleased|glad|happy|joy)"
)
TALK = (
    r"(?:conversation|discussion|talk|chat|call|phone call|telephone call|meeting|lunch|dinner|breakfast|"
    r"coffee|visit|phone conversation|telephone conversation|telecon|conf(?:erence)? call|interview|"
    r"evening|walk|hike|drinks?)s?"
)
CUES = Table(
    Cue(
        "",
        (
            rf"\b{GOOD} (?:to (?:finally |at last |have |have had )?|thing to )?(?:see(?:ing|n)?|meet(?:ing)?|met|"
            rf"talk(?:ing|ed)?|speak(?:ing)?|spoken|chat(?:ting)?|visit(?:ing|ed)?|catch(?:ing)? up|having|have|"
            rf"get(?:ting)? together|run(?:ning)? into|put a face)(?: (?:to|with|up with|the chance to meet|the "
            rf"opportunity to meet))? (?:you|everyone|all of you|both of you|y'all|u|(?:the|a) (?:face|name))\b"
        ),
        0.85,
    ),
    Cue(
        "enjoyed loved enjoy liked",
        (
            rf"\b(?:i|we)(?:'ve| have)? (?:really |so |very much |thoroughly |also |certainly |truly |both |all "
            rf")*(?:enjoyed|loved|liked) (?:(?:very much |so much )?(?:meeting|talking|speaking|visiting|seeing|"
            rf"chatting|our|the time|my visit|having (?:lunch|dinner|coffee)|spending)\b|(?:the |your )?{TALK})"
        ),
        0.85,
    ),
    Cue(
        "our",
        (
            rf"\b(?:our|my|your) (?:(?:\w+ ){{0,2}})?{TALK} (?:(?:with|to) you |today |yesterday |last |earlier |"
            rf"this (?:morning|afternoon|week) |on (?:mon|tue|wed|thu|fri|sat|sun)|of (?:yesterday|today|last)|the "
            rf"other (?:day|night)|tonight|at (?:the|your)|about|regarding|in which|where we)"
        ),
        0.72,
        None,
        r"\b(?:our|my) (?:staff|team|board|weekly|monthly|department|group|next|upcoming) ",
    ),
    Cue(
        "per following further after during since pursuant",
        (
            rf"\b(?:as )?(?:per|pursuant to|following(?: up (?:on|to|from))?|follow[- ]up (?:on|to)|further to|"
            rf"after|during|since|based on|regarding|in reference to|with reference to|with regard to|from|to "
            rf"recap|recap|confirm|on) (?:my |our |your |the (?=tele|phone|earlier|recent|last |"
            rf"previous))(?:earlier |recent |last |brief |previous |quick |short |phone |telephone |morning'?s? |"
            rf"yesterday'?s? |friday'?s? |nice |good |pleasant )*{TALK}\b(?! with (?!you\b|me\b))"
        ),
        0.8,
        None,
        (
            r"\b(?:our|the|my|your) (?:staff|team|board|weekly|monthly|next|upcoming|annual) |\b(?:the|a) meeting "
            r"(?:will|is|of the)\b|\bher |\bhis "
        ),
    ),
    Cue(
        "discussed talked spoke agreed explained mentioned",
        (
            r"\b(?:as|like|what|which|that|things|items?|issues?|the guy|stuff|matters?) (?:i |we |you (?:and i "
            r")?)(?:have |had |just |had just |'ve |already |briefly )*(?:discussed|talked about|spoke (?:of|"
            r"about)|spoken about|talked|spoke|agreed|visited about|explained to you|were talking about|was "
            r"talking about)\b|\bas (?:agreed|discussed|explained)(?:$|[,.]| (?:over|on|by|in|with|at|during|"
            r"yesterday|today|this|earlier|last)\b)|^(?:as|per) (?:discussed|agreed|our|my)\b"
        ),
        0.75,
    ),
    Cue(
        "we we've",
        (
            r"\b(?:you and i|we)(?:'ve| have| had| just)? (?:also |just |recently |briefly |first |last )*(?:met|"
            r"spoke|talked|chatted|had (?:a |the |our )?(?:\w+ )?(?:conversation|lunch|dinner|coffee|chat|call|"
            r"talk|discussion|drinks?)|visited|exchanged some words)\b(?! with (?!you))"
        ),
        0.72,
        None,
        (
            r"\bnot met\b|\bnever met\b|\b(?:have|had) we met\b|\buntil we\b|\binternally\b|\btalked generally\b|"
            r"\bmeeting yesterday\b|\bwe agreed to\b|\bwhen(?:ever)? we (?:meet|talk)\b|\b(?:my|our) (?:team|"
            r"group|wife|husband)\b"
        ),
    ),
    Cue(
        "talking taking time",
        (
            r"\bthank(?:s| you) (?:so much |very much |again )?for (?:taking |making |finding )?(?:the |your |"
            r"some |a )?(?:time )?(?:(?:yesterday|today|last \w+|on \w+|this \w+) )?(?:to )?(?:meet(?:ing)?|"
            r"talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|visit(?:ing)?|lunch|coffee|dinner|breakfast|the (?:lunch|"
            r"coffee|dinner|interview|chat|call|meeting)|having me|(?:your )?time (?:on|yesterday|today|last|"
            r"this))\b"
        ),
        0.72,
        None,
        r"\bthanks for meeting (?:the|our|this)\b",
    ),
    Cue(
        "spoke talked met saw seen speaking talking",
        (
            r"\b(?:i|we) (?:just |briefly |also )?(?:spoke|talked|met|chatted|visited) (?:with|to) you\b|\b(?:saw|"
            r"met) you (?:at|in|on|yesterday|last|this)\b|\b(?:when|after|since) (?:i|we|you) (?:saw|met|spoke|"
            r"talked)\b(?: with| to)? ?(?:you|me|yesterday|last|on|at|in)\b"
        ),
        0.75,
    ),
    Cue(
        "phone telephone",
        (
            r"\b(?:with|to) (?:you|me) on the (?:tele)?phone\b|\bon the phone (?:yesterday|today|the other|last|"
            r"this|earlier|just now|with (?:you|me))\b|\b(?:over|by|via) (?:the )?(?:tele)?phone (?:yesterday|"
            r"today|last|this|earlier)\b|\bour (?:tele)?phone (?:call|conversation)\b"
        ),
        0.75,
    ),
    Cue(
        "that it",
        (
            r"\b(?:that|it) was (?:a |an |such |really |so |very )*(?:good|great|fine|fun|lovely|nice|wonderful|"
            r"excellent|super) (?:\w+ ){0,2}(?:lunch|dinner|coffee|chat|talk|call|walk|evening|afternoon|morning|"
            r"hours?|hike|meeting|conversation|visit|drink|day)\b"
        ),
        0.82,
    ),
    Cue("good did", r"\bgood having you\b|\bdid me good to (?:sit|talk|speak|walk|see)\b|\bgood to have a face\b", 0.8),
    Cue(
        "great good nice wonderful",
        (
            r"\b(?:i|we) had (?:a |an |such )?(?:\w+ )?(?:great|good|nice|wonderful|lovely|fantastic|amazing|fun) "
            r"(?:time|evening|lunch|dinner|day|weekend|visit|chat|talk|conversation) (?:with you|hanging|at your|"
            r"together|last|on|yesterday|friday|saturday|sunday)\b"
        ),
        0.78,
    ),
)
NO_MEETING = (
    r"\b(?:discussions?|visit|meeting|call) (?:on )?(?:tomorrow|next)\b|\bas (?:discussed|agreed) with (?!you\b)|"
    r"\b(?:would|will|could|'d|'ll|might|hope|hoping|if|look(?:ing)? forward|shall|can|should|to be) "
    r"(?:\w+ ){0,4}(?:be )?(?:\w+ )?(?:good|great|nice|lovely|wonderful|happy|glad|pleased|pleasure|"
    r"delighted|fun)\b(?! (?:seeing|meeting|talking) you (?:yesterday|today|last|this morning))"
    r"|\b(?:discussed|mentioned) (?:in|on|at) (?:the|this|an?) (?:report|memo|article|paper|attached|"
    r"section|email|e-mail|document)\b|\bas (?:discussed|agreed) (?:below|above|in the (?:attached|memo|"
    r"e-?mail))\b|\b(?:your|my|the) (?:telephone|phone) (?:number|bill|line|is)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each sign that author and reader met or spoke."""
    return tuple(
        finding(hit, "meeting")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_MEETING).search(hit.sentence.plain) and not is_mass(hit.sentence) and not hit.sentence.plain.endswith("?")
    )


RULE: ActRule = Rule(
    name="meeting-held",
    advice="You two have met: give it a next step while it is fresh.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Long 1:1 conversations"),
    judge=judge,
    examples=(
        Example("It was lovely to see you on the quay yesterday.", yields=("meeting",)),
        Example("As we discussed, the boat needs a new keel.", yields=("meeting",)),
        Example("I enjoyed our lunch very much.", yields=("meeting",)),
        Example("That was a fine hour yesterday.", yields=("meeting",)),
        Example("It would be lovely to see you on the quay.", because="a wish"),
        Example("It was a pleasure to read your book.", because="nobody met"),
        Example("The keel is discussed in the attached report.", because="a text discusses"),
        Example("She met her sister in Turku.", because="other people's meeting"),
    ),
)
