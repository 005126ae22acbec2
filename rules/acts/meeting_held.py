"""Author and reader met or spoke: "good to see you on Friday", "I enjoyed our lunch", "as we discussed on the phone"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import DRINKS

GOOD = (
    r"(?:so |very |really |truly |such |a |an |real |most |always |quite |too )*(?:good|great|nice|lovely|wonderful|pleasure|pleasant|"
    r"fun|delight(?:ed|ful)?|fantastic|honou?r(?:ed)?|treat|privilege|fine|pleased|glad|happy|joy|enjoyable|interesting|inspiring|"
    r"refreshing)"
)
TALK = (
    r"(?:conversation|discussion|talk|chat|call|phone call|telephone call|meeting|lunch|dinner|breakfast|coffee|visit|phone "
    r"conversation|telephone conversation|telecon|tel|conf(?:erence)? call|interview|evening|afternoon|walk|hike|drinks?|stay|encounter|"
    r"get-together|time together)s?"
)
PAST = (
    r"(?:yesterday|today|last (?:night|week|month|year|[a-z]+day|time|spring|summer|autumn|fall|winter)|(?:on|this past) [a-z]+day|this "
    r"(?:morning|afternoon|week)|the other (?:day|night)|earlier(?: today| this week)?|just now|a (?:few|couple of) (?:days|weeks) ago|"
    r"in [a-z]+|at the [a-z]+|in person|at last)"
)
CUES = Table(
    Cue(
        rf"\b{GOOD} (?:to (?:finally |at last |have |have had |actually )?|thing to )?(?:see(?:ing|n)?|meet(?:ing)?|met|talk(?:ing|ed)?|"
        r"speak(?:ing)?|spoken|chat(?:ting|ted)?|visit(?:ing|ed)?|catch(?:ing)? up|caught up|having|have|had|get(?:ting)? (?:together|"
        r"to know)|run(?:ning)? into|bump(?:ing)? into|put a face|sit(?:ting)? down|spend(?:ing)? time|hear(?:ing)? your voice|make "
        r"your acquaintance)(?: (?:to|with|up with|the chance to meet|the opportunity to meet|some time with|down with))?(?: (?:you|"
        r"everyone|all of you|both of you|y'all|u|(?:the|a) (?:face|name))\b|(?<=voice)|(?<=acquaintance))",
        0.85,
    ),
    Cue(
        rf"\b{GOOD} (?:to |to have )?(?:have|had|having|share|shared|sharing|grab(?:bing)?|do(?:ing)?|eat(?:ing)?) (?:some |an? )?"
        rf"(?:[a-z]+ )?{DRINKS} (?:with (?:you|both of you|you both|you all|all of you)|together)\b",
        0.8,
        None,
        r"\b(?:next|tomorrow|some ?(?:time|day)|soon|again|if|let's|when|shall|is|it's)\b(?! good)",
    ),
    Cue(
        rf"\b{GOOD} (?:that )?(?:we|you and i) (?:could |finally |were able to |got to |had (?:a |the )?(?:chance|time|opportunity) to |"
        r"at last )*(?:met|meet|talk(?:ed)?|spoke|speak|sat|sit|catch up|caught up|see each other|saw each other)\b",
        0.8,
    ),
    Cue(
        rf"\b{GOOD} to (?:be|have been) your (?:guests?|host)\b|\b{GOOD} (?:to have|having) (?:you|you both|you all) (?:here|with us|"
        r"over|at)\b",
        0.76,
    ),
    Cue(
        rf"\b(?:i|we)(?:'ve| have)? (?:really |so |very much |thoroughly |also |certainly |truly |both |all |much ){{0,3}}(?:enjoyed|"
        r"loved|liked|appreciated) (?:(?:very much |so much )?(?:meeting|talking|speaking|visiting|seeing|chatting|our|the time (?:we|"
        r"with|at|you)|my (?:visit|time|stay)|having (?:lunch|dinner|coffee)|spending|catching up|the (?:walk|evening|afternoon|hour|"
        rf"day) (?:with|we|at)|being (?:with|at|your))\b|(?:the |your |this |that ){TALK}(?! (?:with (?!you)|of|by|on|about)))",
        0.84,
        None,
        r"\benjoyed (?:the|your) (?:talk|visit|call|discussion|interview)s? (?:that|which|in the)\b|\b(?:lunch|call) the (?:porter|"
        r"office)\b",
    ),
    Cue(
        rf"\b(?:our|my|your) (?:(?:\w+ ){{0,2}})?{TALK} (?:(?:with|to) (?:you|me)\b|today|yesterday|last\b|earlier|this (?:morning|"
        r"afternoon|week)|on (?:mon|tue|wed|thu|fri|sat|sun)|of (?:yesterday|today|last)|the other (?:day|night)|tonight|at (?:the|"
        r"your)|about|regarding|in which|where we|(?:in|at) (?:the|your|my) [a-z]+|gave|made|left|was (?:a |so |very )|did)",
        0.72,
        None,
        r"\b(?:our|my) (?:staff|team|board|weekly|monthly|department|group|next|upcoming|last (?:board|staff)) |\byour (?:meeting|call|"
        r"visit|interview|discussion)s? (?:with (?!me|us)|about|regarding|at the|today|this)|\b(?:will|to) be\b|\bmy (?:interview|"
        r"meeting|call|visit|talk|discussion) (?:with (?!you)|today|this|at the|about)",
    ),
    Cue(
        r"\b(?:as )?(?:per|pursuant to|following(?: up (?:on|to|from))?|follow[- ]up (?:on|to)|further to|after|during|since|based on|"
        r"regarding|in reference to|with reference to|ref\.?|with regard to|from|to recap|recap|confirm|on|in|as a follow[- ]?up to|"
        r"remember|recall|remembering) (?:my |our |your |the (?=tele|phone|earlier|recent|last |previous))(?:earlier |recent |last |"
        r"brief |previous |quick |short |phone |telephone |morning'?s? |yesterday'?s? |friday'?s? |nice |good |pleasant |long |first "
        rf"){{0,3}}{TALK}\b(?! with (?!you\b|me\b))",
        0.78,
        None,
        r"\b(?:our|the|my|your) (?:staff|team|board|weekly|monthly|next|upcoming|annual) |\b(?:the|a) meeting (?:will|is|of the)\b|"
        r"\bher |\bhis |\b(?:after|during|in|on|since|from|following) (?:my|our) (?:visit|interview|stay|meeting|call|lunch|drinks?|"
        r"afternoon|evening|talk)s?\b(?! (?:with you|today|yesterday|on|last|this|about|we|at your|in your|,))(?! ?[,.])",
    ),
    Cue(
        r"\b(?:as|like|what|which|that|things|items?|issues?|stuff|matters?|(?:book|idea|plan|paper|project|person|guy|candidate|man|"
        r"woman|place|topic|list|point|person|[a-z]{4,14})s?(?= (?:we|you and i) )) (?:i |we |you (?:and i )?)(?:have |had |just |had "
        r"just |'ve |already |briefly ){0,2}(?:discussed|talked about|spoke (?:of|about)|spoken about|talked|spoke|visited about|"
        r"explained to you|were talking about|was talking about)\b|\bas (?:agreed|discussed|explained|mentioned)(?:$|[,.]| (?:over|on|"
        r"by (?:tele)?phone|in|with you|at|during|yesterday|today|this|earlier|last|when we)\b)|^(?:as|per) (?:discussed|agreed|our|"
        r"my)\b|\bas (?:i |you "
        r")?(?:told|mentioned to|said to) (?:you|me) (?:on the phone|over|in person|at|when we|yesterday|last)\b|\bas (?:we "
        r")?agreed\b(?=[,. ])(?! (?:to|with (?!you)|by the|in the))",
        0.74,
    ),
    Cue(
        r"\bwhen (?:you|i) (?:last |first )?(?:stopped by|came by|dropped by|came to see (?:me|you|us)|"
        r"visited (?:me|you|us|my|our|your))\b",
        0.76,
        None,
        r"\b(?:if|whenever|next|the website|(?:your|our|my) (?:web ?site|home ?page|web page|blog|store|shop))\b",
    ),
    Cue(
        r"\b(?:guy|man|woman|lady|person|fellow|book|place|thing|paper|article|one|idea|firm|company) (?:that |which |whom? )?i (?:was|"
        r"had been) "
        r"(?:talking|telling you|speaking) about\b",
        0.68,
        None,
        r"\?$",
    ),
    Cue(
        r"\b(?:you and i|we)(?:'ve| have| had| just)? (?:also |just |recently |briefly |first |last |finally |once |both ){0,2}(?:met|"
        r"spoke|talked|chatted|had (?:a |the |our )?(?:\w+ )?(?:conversation|lunch|dinner|coffee|chat|call|talk|discussion|drinks?)|"
        r"visited|exchanged (?:some|a few) words|sat together|ran into each other|bumped into each other)\b(?! (?:with|to) (?!you))(?! "
        r"about (?:how|the (?:market|staff)))",
        0.72,
        None,
        r"\bnot met\b|\bnever met\b|\b(?:have|had) we met\b|\b(?:until|till|before|if|unless) we\b|\binternally\b|\btalked generally\b|"
        r"\bmeeting yesterday\b|\bwe agreed to\b|\bwhen(?:ever)? we (?:meet|talk)\b|\b(?:my|our) (?:team|group|wife|husband)\b|\bwe "
        r"(?:met|visited|talked|spoke|had [a-z ]{2,20}) (?:the|a|an|all|our|their|his|her|several|some|many|two|three|every)\b|\bwe met "
        r"(?!you|at|in|on|last|yesterday|today|briefly|when|once|through|before|and|for|,|\.)[a-z]+",
    ),
    Cue(
        r"\bthank(?:s| you) (?:(?:so|very) much |again |both |all |a lot ){0,2}for (?:taking |making |finding |giving me )?(?:(?:some |"
        r"the |your |a )?(?:of )?(?:your )?time )?(?:(?:yesterday|today|last \w+|on \w+|this \w+) )?(?:for |to )?(?:meet(?:ing)?|"
        r"talk(?:ing)?|speak(?:ing)?|chat(?:ting)?|visit(?:ing)?|lunch|coffee|dinner|breakfast|(?:the |a |our |this morning's |"
        r"yesterday's )(?:\w+ )?(?:lunch|coffee|dinner|interview|chat|call|meeting|conversation|talk|walk|evening|afternoon|visit)|"
        r"having (?:me|us)|receiving (?:me|us)|seeing (?:me|us)|coming (?:to|over|by|all)|stopping by|dropping by|showing (?:me|us) "
        r"(?:around|round|the|your)|hosting (?:me|us)|(?:your )?time (?:on|yesterday|today|last|this))\b",
        0.74,
        None,
        r"\bthanks for meeting (?:the|our|this|this)\b|\bfor the (?:call|meeting) (?:notes|minutes|sheet|agenda|invitation|invite)|"
        r"\bmeeting (?:notes|minutes|agenda)\b",
    ),
    Cue(
        r"\b(?:i|we) (?:just |briefly |also )?(?:spoke|talked|met|chatted|visited) (?:with|to) you\b|\b(?:saw|met) you (?:at|in|on|"
        r"yesterday|last|this|again)\b|\b(?:when|after|since|as|last time) (?:i|we|you) (?:last |first )?(?:saw|met|spoke|talked|left|"
        r"visited|came (?:by|over|to (?:see|my|our))|sat)\b(?: with| to)? ?(?:you|me|us|yesterday|last|on|at|in|and|,)|\b(?:what|"
        r"something|one thing) you (?:said|told (?:me|us)|mentioned) (?:over|at|on|during|when we|yesterday)\b",
        0.74,
        None,
        r"\b(?:you|i|we) left (?:the (?:company|firm|group|office)|on|in|at)\b(?!.*\byour scarf)|\bwhen (?:i|we) (?:met|spoke|talked) "
        r"(?:with|to) (?!you)|\bsince (?:i|we) (?:left|met (?!you))|\b(?:as|after|when) (?:you|i|we) left\b(?! on [a-z]+day)",
    ),
    Cue(
        r"\b(?:with|to) (?:you|me) on the (?:tele)?phone\b|\bon the phone (?:yesterday|today|the other|last|this|earlier|just now|with "
        r"(?:you|me))\b|\b(?:over|by|via|on) (?:the )?(?:tele)?phone (?:yesterday|today|last|this|earlier)\b|\bour (?:tele)?phone "
        r"(?:call|conversation)\b|\b(?:told|asked|said to|promised) (?:you|me) (?:on|over) the (?:tele)?phone\b",
        0.75,
        None,
        r"\b(?:him|her|them) on the\b",
    ),
    Cue(
        r"\b(?:(?:that|it)(?: was|'s been)|what) (?:a |an |such |really |so |very ){1,3}(?:good|great|fine|fun|lovely|nice|wonderful|"
        r"excellent|super|pleasant|productive|delightful|splendid|beautiful) (?:\w+ ){0,2}(?:lunch|dinner|coffee|chat|talk|call|walk|"
        r"evening|afternoon|morning|hours?|hike|meeting|conversation|visit|drink|day|night|party|meal)\b",
        0.76,
        None,
        r"\b(?:for|in|at) the (?:market|office|children|kids)\b|\bwhat a (?:great|nice|lovely|beautiful|wonderful) (?:day|morning|"
        r"evening|night|afternoon)\b(?!.{0,40}\b(?:we|with you|together|at your|you))",
    ),
    Cue(
        r"\b(?:did (?:me|us) (?:a world of |so much |such )?good)\b.{0,40}\b(?:you|talk|walk|see)\b|\b(?:walk|talk|chat|evening|hour|"
        r"coffee|lunch|time|weekend) with you\b[^.?!]{0,40}\b(?:did|was|were|has been|meant|made|gave|left)\b|\bgood to have a face\b",
        0.76,
        None,
        r"\b(?:would|could|will|might)\b",
    ),
    Cue(
        r"(?:\b(?:i|we)(?:'ve| have)?|^)(?: also| really| both)? had (?:a |an |such |such a |really |so much ){0,2}(?:\w+ )?(?:great|"
        r"good|nice|wonderful|lovely|fantastic|amazing|fun|super|marvellous|delightful|interesting|long) (?:time|evening|lunch|dinner|"
        r"day|weekend|visit|chat|talk|conversation|afternoon|stay|coffee|call|meeting) (?:with you|hanging|at your|together|last|on|"
        r"yesterday|friday|saturday|sunday|in your|with all of you|with both of you)",
        0.78,
        None,
        r"\b(?:last|on|yesterday)\b[^.?!]{0,20} with (?!you)|\bwith (?:my|the|our|his|her|[a-z]+ and)\b",
    ),
)
NO_MEETING = (
    r"\b(?:discussions?|visit|meeting|call) (?:on )?(?:tomorrow|next)\b|\bas (?:discussed|agreed) with (?!you\b)|\b(?:would|will|could|"
    r"'d|'ll|might|hope|hoping|if|look(?:ing)? forward|shall|can|should|to be) (?:\w+ ){0,4}(?:be )?(?:\w+ )?(?:good|great|nice|lovely|"
    r"wonderful|happy|glad|pleased|pleasure|delighted|fun)\b(?! (?:seeing|meeting|talking) you (?:yesterday|today|last|this morning))|"
    r"\b(?:discussed|mentioned) (?:in|on|at) (?:the|this|an?) (?:report|memo|article|paper|attached|section|email|e-mail|document)\b|"
    r"\bas (?:discussed|agreed) (?:below|above|in the (?:attached|memo|e-?mail))\b|\b(?:your|my|the) (?:telephone|phone) (?:number|bill|"
    r"line|is)\b|\bin (?:this|the|our|that) (?:chapter|paper|section|report|article|book|memo|note|appendix|lecture) (?:i|we|you)\b|"
    r"\b(?:in|on|"
    r"from|about) your (?:\w+ )?(?:discussion|talk|stay|interview)s? (?:of|on|in|at)\b|\bcoffee break\b|\b(?:if only|so far only|even if "
    r"only|only|if) (?:by|on|via|over|through) (?:letter|mail|e-?mail|paper|writing|post|the internet)\b|\bacquaintance (?:by|via|on|"
    r"over) (?:letter|mail|e-?mail|paper|post)\b|\bvirtually\b|\bmissed (?:your|the|our)\b|\bon "
    r"the "
    r"(?:tele)?phone interview\b|\bstaff meetings?\b|\bmy (?:voice ?mail|message|e-?mail)\b(?! (?:and|after) (?:our|we))"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each sign that author and reader met or spoke."""
    return tuple(
        finding(hit, "meeting")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_MEETING).search(hit.sentence.plain)
        and not is_mass(hit.sentence)
        and not (hit.sentence.question and hit.sentence.plain.endswith("?"))
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
        Example("Good to have lunch with you yesterday.", yields=("meeting",)),
        Example("Good to have lunch together next week?", because="a wish"),
        Example("It would be lovely to see you on the quay.", because="a wish"),
        Example("It was a pleasure to read your book.", because="nobody met"),
        Example("The keel is discussed in the attached report.", because="a text discusses"),
        Example("What a nice afternoon we had together.", yields=("meeting",)),
        Example("Thanks for coming to the studio on Tuesday.", yields=("meeting",)),
        Example("When you stopped by my workshop in spring, the loom was still in pieces.", yields=("meeting",)),
        Example("Please ring twice when you stop by.", because="a visit to come"),
        Example("It was good to sit down with you.", yields=("meeting",)),
        Example("She met her sister in Turku.", because="other people's meeting"),
        Example("We met with the suppliers on Monday.", because="a meeting with others"),
        Example("I enjoyed the talk about glaciers in the hall.", because="a lecture"),
    ),
)
