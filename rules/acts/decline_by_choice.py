"""A no to the reader, because the author decides so: "I must say no", "I'd rather not", "we have chosen another candidate"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import MAYBE_ADVERBS, I

MUST = (
    r"(?:must|have to|need to|'ll have to|will have to|going to have to|gonna have to|shall|regret(?:fully)?|regret to|am afraid i|i'm "
    rf"afraid|i think i'll|respectfully|would rather|'d rather|i'd better|am going to|'m going to|'ll|will|{I}|decided to|would like to|"
    r"'d like to|want to|obliged to|forced to)"
)
NO_TO = (
    r"(?:decline\b|pass(?=\s?[.,!]|$| on[.,!]| this time| (?:on|up) (?:this|that|these|it|him|her|them|the (?:offer|opportunity|chance|"
    r"invitation|trip|meeting))\b(?! to\b))|say no|refuse (?:your|the (?:offer|invitation)|it|this)|reject your|turn (?:it|this|you|"
    r"that|down|your|the [a-z]{3,12}) (?:down|your|the)|bow out|beg off|opt out of|back out|cancel(?=\s?[.,!]|$| (?:our|my (?:visit|"
    r"trip|talk|interview|participation)|tomorrow|today|tonight|it|this|on you|the (?:meeting|lunch|dinner|call|interview|appointment|"
    r"visit))\b)|give (?:it|this) a miss|skip (?:it|this|lunch|dinner|the (?:meeting|lunch|dinner|call|party))|sit (?:it|this one) out|"
    r"withdraw (?:my|our))"
)
CUES = Table(
    Cue(
        rf"\b{MUST} (?:i (?:must|have to) )?{MAYBE_ADVERBS}(?:respectfully |politely |regretfully |unfortunately |kindly )?{NO_TO}",
        0.8,
        None,
        r"\b(?:he|she|they|you|who|it|prices?|stock|market|volumes?|rates?|demand|sales|values?|production) (?:will |would |may |might |"
        r"should |can |could |must |shall |have to )?(?:decline|refuse|reject|pass|cancel|withdraw|skip)|\?$|\bdon't (?:decline|refuse|"
        r"skip|cancel)\b|\bto decline (?:by|from|in|sharply)\b|\bif\b[^,]{0,40}\b(?:have|need) to cancel|\bif (?:i|we)\b",
    ),
    Cue(
        rf"\b{I}(?:'ve| have)? (?:already|just) (?:accepted|signed|promised|chosen|chose|hired|committed|taken|agreed to) (?:[a-z]+ "
        rf"){0, 2}(?:another|"
        r"elsewhere|somebody|someone|a different|other)\b",
        0.7,
        None,
        r"\b(?:he|she|they|you)(?:'ve| have|'s| has|'d| had) (?:already|just)\b|\?$",
    ),
    Cue(
        rf"\b{I}(?:'m| am|'re| are) (?:respectfully |regretfully )?(?:declining|passing(?=\s?[.,!]|$| on (?:this|it|that)\b)|bowing out|"
        rf"backing out|turning (?:it|this|you|"
        r"down))\b|\b(?:i'll|we'll|i will) (?:have to )?pass(?: on (?:this|it|him|that|these)| this time)?\s?(?:[.,!]|$)|\bhave to "
        r"pass on (?:this|that|it|the)\b",
        0.78,
        None,
        r"\?$",
    ),
    Cue(
        rf"\b(?:{I} )?(?:must|have to|will|'ll|would|'d) (?:unfortunately |therefore |sadly )?say no\b|\b(?:the|my|our) answer (?:is|"
        r"has to be|must be) (?:a |an? [a-z]+ )?no\b|\bit(?:'s| is| will have to be) a no\b|^(?:a )?no from (?:me|us)\b",
        0.8,
    ),
    Cue(
        r"^(?:(?:thanks|thank you)[a-z ]{0,30},? but (?:no\b|no thanks|i'm fine|i am fine|we're fine|i'm good|i'll pass|it's not)|no to "
        r"(?:both|all|that|this|it|your)\b|no,? (?:(?:i'm )?sorry|thank you|thanks|i'm afraid|unfortunately)\b|no, (?:i|we) (?:can't|"
        r"cannot|won't|don't|do not|would)\b|sorry,? (?:but )?no\b|not for (?:me|us)\b|not this time\b|count (?:me|us) out\b|i'm "
        r"out(?=[.,!]|$)|no thanks?\b(?! (?:needed|necessary|required|to\b)))",
        0.74,
        None,
        r"\bneeded\b|\bnecessary\b|^no, (?:i|we) (?:don't|do not) (?:[a-z]+ )?(?:need|know|think|believe|have|see|mind|remember)\b",
    ),
    Cue(
        rf"\b{I}(?:'d| would|'m| am)? (?:much |really |actually )?(?:prefer not|rather (?:not|leave it (?:there|"
        r"at that|be))|not (?:feel )?comfortable|don't (?:feel|"
        r"think) (?:it (?:is|would be) )?(?:comfortable|right|appropriate)|do not feel comfortable|uncomfortable)(?: (?:to|with|about|"
        r"introducing|sharing|giving|recommending|doing)\b|[.,!]|$| [a-z]+)",
        0.72,
        None,
        r"\bif you(?:'d| would) (?:rather|prefer)\b|\?$",
    ),
    Cue(
        rf"\b{I}(?:'m| am|'re| are| was| were)? (?:just |really |currently |also |at present |presently )?(?:not|no longer) "
        rf"(?:currently |really |now |at all |actively )?(?:in (?:a|the) position (?:[a-z]+ ){{0,2}}to|interested(?: in|[.,!]|$)|"
        r"looking (?:for (?:a |any |new )?(?:job|work|position|partner|investor|supplier|publisher)s?|to (?:hire|change|move|buy|sell|"
        rf"invest|switch))|in the market|taking (?:on )?(?:new|any)|accepting|hiring|the right (?:person|one|address))|\b(?:{I}|but) "
        rf"(?:don't|do not) (?:feel|think) (?:that )?(?:{I} (?:can|could|should|would be able to|am|'m)|i'm) (?:really |not )?(?:pursue|"
        r"accept|do|take|help|make|attend|come|the right|qualified|be of|able|add)\b",
        0.7,
        None,
        r"\?$|\bif\b|\b(?:more|just) interested\b|\blooking for (?:a )?(?:reasons?|trouble|any answer)\b",
    ),
    Cue(
        rf"\b(?:{I}|the (?:board|committee|jury|panel|team|editors?)) (?:(?:have|has|had|'ve) )?(?:decided|chosen|opted|elected|"
        r"resolved) (?:not to (?:pursue|proceed|accept|participate|attend|go|hire|renew|fund|invest|take|join|come|sponsor|continue|"
        r"offer|move)|against|to (?:go|proceed|move (?:forward|ahead)) with (?:another|a different|an? other|somebody|someone|others?)|"
        rf"to (?:choose|pick|select|appoint|hire) (?:another|somebody|someone|a different))|\b{I} (?:will not|won't|shall not) be "
        r"(?:pursuing|proceeding|moving forward|taking|offering|continuing|renewing|accepting|able to offer)\b",
        0.76,
    ),
    Cue(
        rf"\b{I} (?:must|have to|are sorry to|regret to|am sorry to|'m sorry to|unfortunately have to|must unfortunately|are unable to)"
        rf"[^.?!]{{0,30}} (?:reject|inform you that (?:you|your|we|it|the)|tell you that (?:we|you|your|i)|say (?:that )?(?:we|i) "
        r"(?:can|could|will|have))",
        0.68,
        None,
        r"\b(?:delay|late|moved|died|passed|ill|sick|closed)\b|\?$",
    ),
    Cue(
        rf"\b{I}(?:'d| would) (?:really )?(?:love|like|have loved|have liked) to(?: (?:come|help|join|attend|be there|do it|meet|accept|"
        rf"say yes))?,? (?:but|only|except|if only)\b|\bmuch as {I}(?:'d| would) (?:like|love)\b|\bwish {I} could(?: (?:help|come|join|"
        r"be there|make it|attend|do more|say yes|do it)|[.,!]|$)",
        0.72,
        None,
        r"\?$|\bwish (?:i|we) could (?:see|have|tell|remember|fly|be (?:as|so|more))\b|\bbut (?:i|we)(?:'ll| will) (?:be there|come|try)\b",
    ),
    Cue(
        rf"\b{I} (?:don't|do not|never) (?:give|write|provide|lend|share|accept|take|do|make|sell|offer|hand out|pass on) (?:out "
        r")?(?:any |my |personal |new |private )?(?:references?|recommendations?|addresses|numbers|contacts|money|introductions?|"
        r"interviews?|discounts?|loans|students|clients|requests|unpaid|favou?rs)\b",
        0.7,
        None,
        r"\?$|\bif\b",
    ),
    Cue(
        r"\byou(?:'ll| will|'re going to) (?:just |really )?(?:have|need|want) to (?:find|ask|look for|get|try) (?:somebody|someone|"
        r"another|anybody|an?(?! answer| idea)|one of) [a-z]+|\byou(?:'ll| will) (?:have|need) to (?:do|manage|go) without me\b|"
        r"\b(?:find|ask) (?:somebody|someone) else\b",
        0.66,
        None,
        r"\?$|\bif\b|\bi(?:'ll| will| have to| need to)\b|\bwe (?:need|have) to\b|\b(?:him|her|them) to\b",
    ),
    Cue(
        rf"\b{I} (?:don't|do not|didn't) know (?:him|her|them|[a-z]{{2,12}}) (?:well |nearly )?(?:well )?enough to\b|\bcan(?:'t|not) "
        r"(?:recommend|vouch for|introduce) (?:someone|somebody|people|anyone|him|her|them)\b",
        0.68,
        None,
        r"\bhighly enough\b",
    ),
)
NO_DECLINE = (
    r"\bif (?:you|anyone|he|she|they)\b[^.?!]{0,30}(?:unable|can't|cannot|won't|decline|cancel|pass\b|not interested|prefer)|\bcan(?:'t|"
    r"not) (?:wait|believe|help but)\b|\b(?:he|she|they) (?:must|have|has|had|would|will|'d|'ll|decided|declined|refused)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each refusal that is the author's choice."""
    return tuple(
        finding(hit, "decline")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_DECLINE).search(hit.sentence.plain) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="decline-by-choice",
    advice="You got a no, and an honest one: thank for it and leave it there.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("Thank you, but I'd rather leave it there.", yields=("decline",)),
        Example("Where do you keep the key? We would rather leave it with the porter.", because="a thing is left somewhere"),
        Example("The kiln is cold in May, so I must say no to the week you named.", yields=("decline",)),
        Example("This is one I'll have to pass on. Good luck!", yields=("decline",)),
        Example("No to both, sorry.", yields=("decline",)),
        Example("We have decided to go with another bindery.", yields=("decline",)),
        Example("I would rather not share her address.", yields=("decline",)),
        Example("I'd love to, but the harvest starts that week.", yields=("decline",)),
        Example("We are not taking new pupils this term.", yields=("decline",)),
        Example("No, we don't need more chairs.", because="an answer to a question"),
        Example("You have already committed so much to the other choir.", because="praise of the reader"),
        Example("Please pass this on to the crew.", because="to pass on, not to pass"),
        Example("She declined the seat on the board.", because="somebody else's refusal"),
        Example("Prices will decline in May.", because="another sense of to decline"),
        Example("If you would rather not come, tell me.", because="the reader's own choice"),
        Example("I will pass the message to the porter.", because="hands something on"),
        Example("Are you no longer interested?", because="a question"),
    ),
)
