"""News of how it ended, told to somebody who waits for it: "I got the job", "they turned me down", "this has been done", "it worked"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I

PRIZE = (
    r"(?:job|offer|position|contract|role|internship|grant|place|interview|deal|flat|apartment|scholarship|funding|commission|post|visa|"
    r"loan|seat|lease|part|order|tender|permit|permission|fellowship|prize|award|spot|apprenticeship|promotion|certificate|diploma|"
    r"degree|mortgage|audition|bursary|trial week|second interview|green light|go-ahead|licen[cs]e|room)"
)
SOON = r"(?: just| finally| actually| now| also| recently| eventually| in the end){0,2}"
GOT = (
    r"(?:got|gotten|landed|accepted|won|secured|obtained|lost|didn't get|did not get|signed|been (?:offered|given|awarded)|was "
    r"(?:offered|given|awarded)|were (?:offered|given|awarded))"
)
CUES = Table(
    Cue(
        rf"\b{I}(?:'ve| have)?{SOON} {GOT} (?:the|an?|it|their|my|that)(?: (?!from|for|in|by|about|announcing|regarding|on|with|of)"
        rf"[a-z]+){{0,2}} {PRIZE}\b",
        0.72,
        None,
        r"\b(?:got|signed|accepted) (?:the|a|an|their|my) (?:[a-z]+ )?(?:contract|order|offer|lease|permit|certificate)s? (?:from "
        r"(?:you|me)|by|dated)\b|\b(?:lost|took) (?:the|my|a) (?:place|room|part|seat)\b|\bin (?:19|20)\d\d\b|\blast (?:year|summer|"
        r"spring|fall|autumn|winter)\b",
    ),
    Cue(
        rf"\b{I}(?:'ve| have)?{SOON} (?:received|been sent) (?:the|an?|my|their) (?:[a-z]+ )?(?:offer|grant|scholarship|permit|visa|"
        r"diploma|award|prize|go-ahead|green light|fellowship)\b",
        0.66,
        None,
        r"\b(?:letter|call|copy)\b|\bin (?:19|20)\d\d\b",
    ),
    Cue(
        rf"\b{I}(?:'ve been| have been|'m| am| was| were| got| have just been| just got| just was){SOON} (?:hired|accepted (?:to|at|by|"
        r"for|into|as)|admitted|shortlisted|short-listed|selected|chosen|turned down|rejected|approved|invited to (?:the (?:second|"
        r"final|next)|an? (?:second |final )?interview)|offered (?:the|a|it)|promoted|elected|funded)\b",
        0.7,
        None,
        r"\?$|\bbeen rejected by\b|\bin (?:19|20)\d\d\b|\bhired (?:through|from|out of|straight|into|back)\b|\bapproved (?:by|for use)\b",
    ),
    Cue(
        rf"\b{I}(?:'ve| have)?{SOON} (?:passed|made it|got (?:in|through|it\b)|got accepted|didn't make it|did not make it|didn't get "
        rf"it|failed)\b(?: (?:the|my|all|to the|into|in|with)\b[^.?!]{{0,40}})?\s?(?:[!.,;]|$)",
        0.64,
        None,
        r"\?$|\bgot it\b(?! (?:after|in the end|thanks))|\bpassed (?:on|by|along|through|out|away)\b|\b(?:if|when|until|hope|hoping|"
        r"sure|think)\b",
    ),
    Cue(
        r"\b(?:they|he|she|the (?:people|team|board|committee|jury|panel|bank|school|university|gallery|editor|publisher|landlord|"
        rf"director|dean|firm|company|agency|city|clinic|museum|foundation)|[a-z]{{2,15}}(?:'s (?:people|team|panel|board|office))?)(?: "
        rf"has| have|'ve)?{SOON} (?:took (?:me|us) on|took (?:me|us)\b|hired (?:me|us)|turned (?:me|us) down|rejected (?:me|us|my|our)|"
        r"booked (?:me|us)|gave (?:me|us) (?:the lot|all of it|all we|the money|the full|(?:the|a) (?:job|contract|go-ahead|yes|place|"
        r"loan|grant|part|role|chance|trial|room|hall))|offered "
        r"(?:me|us) (?:the|a|an|it)|offered (?:me|us)\s?[.!,]|said yes|accepted (?:me|us|my)\b|approved (?:me|us|our|my)|called (?:me|"
        r"us) back|picked (?:me|us)|chose (?:me|us|my|our|somebody|someone)|invited (?:me|us) (?:to|for|back)|signed (?:today|"
        r"yesterday|the contract))",
        0.68,
        None,
        r"\b(?:i|we|you|who|it) (?:approved|accepted|called|chose|rejected|signed|offered|gave|hired|took)|\bafter (?:my|our) (?:[a-z]+ "
        r"){1,2}"
        r"(?:they|he|she)\b|\belse would\b|\?$|\b(?:if|when|until|unless|before)\b|\b(?:took|"
        r"called) (?:me|us) (?:back|for|a|an|to|out|some|about|over|around|\d|two|three|long(?:er)?|ages|years)\b(?! to (?:say|tell|"
        r"offer|invite))|\bcalled (?:me|us) back (?:today|yesterday|and|"
        r"to)\b(?=.*\?)|\bapproved the\b",
    ),
    Cue(
        r"\b(?:just |i |we |only )?(?:want(?:ed)?|like|writing|write|thought i'd|thought i would) (?:you )?(?:to )?(?:let you know|tell "
        r"you|report|inform you|you to know|know)[^.?!]{0,20} (?:that )?(?:i|we|they|my [a-z]+|your [a-z]+|he|she|it|the [a-z ]{3,25}|"
        r"how (?:it|things|the)|[a-z]+)(?:'ve|'m| have| am| are| has| is| will be)? (?:just |finally |also |now )?(?:start(?:ed|ing)?|"
        r"passed|got|received|met|finished|completed|signed|accepted|did|forwarded|spoke|talked|found|won|hired|been|took|moved|went|"
        r"worked|was|were|made|called|reached|said|turned)\b",
        0.68,
        None,
        r"\b(?:received|got) (?:your|an? (?:call|e-?mail|message|note|request)|the (?:file|attached|following))\b|\bmoved to\b|\b(?:might|"
        r"may|will) be\b|\b(?:have )?been (?:in|at|here|out|away|there)\b|\bknow how (?:[a-z]+ )?(?:your|you|much|critical|great)\b|\bwas "
        r"(?:in|at|the|a|an|wondering|thinking)\b|\bnot yet\b",
    ),
    Cue(
        r"\byou(?:'ll| will|'d| would| may| might)? (?:want|like|be (?:very |so )?(?:glad|happy|pleased|delighted|relieved|sorry)) to "
        r"(?:know|hear|learn)\b(?! (?:more|if|whether|what|how much))|\bthought you(?:'d| would| might) (?:like|want) to (?:know|hear)"
        r"\b|\bwanted you to (?:be the first|know|hear)\b",
        0.66,
        None,
        r"\bif you\b|\bwould you\b|\?$|\b(?:might|may|will|would|is waiting|am waiting|are waiting)\b(?! (?:want|like|be))|\bhear "
        r"(?:from|about)\b|\bknow (?:how|that (?:you|he|she|they) (?:may|might|will))\b",
    ),
    Cue(
        r"\b(?:i am|i'm|we are|we're) (?:very |so |really )?(?:happy|pleased|glad|delighted|proud|sorry|sad|thrilled) to (?:report|tell "
        r"you|say|announce|let you know|inform you)(?: that)? (?:that )?(?:i|we|my|our|it|the [a-z]+|your [a-z]+)\b(?:'ve|'m| have| am| "
        r"has| are| is| was| were| got| found| passed| will| start| did)",
        0.66,
        None,
        r"\b(?:decline|cannot|can't|unable|regret)\b|\bwe (?:are|will be) (?:offering|launching|releasing|hosting|holding)\b|\bannounce\b",
    ),
    Cue(
        r"^(?:some )?(?:good|great|bad|sad|wonderful|happy) news(?: (?:from|about|on) [a-z ]{2,30})?(?: is|:| -|,|!)|^(?:just )?(?:a |"
        r"the |my )?"
        r"(?:quick |short |small |brief )?(?:report|word|news)(?: back)? (?:on|about|from) [a-z ]{2,20},? as (?:i )?(?:said|promised)\b",
        0.64,
        None,
        r"\b(?:weekly|daily|monthly|attached|below|market|price)\b",
    ),
    Cue(
        r"\b(?:this|it|that|these|everything|all(?: of)? (?:this|that|them)|the (?:error|problem|issue|matter|changes?|correction|form|"
        r"request|account|access|transfer|payment|leak|fault|bug|invoice)[a-z ]{0,40}) (?:has|have|had) (?:now |already |just |all |"
        r"since )?been (?:done|completed|fixed|corrected|taken care of|updated|resolved|changed|set up|added|made|handled|sent|"
        r"processed|solved|settled|repaired|paid|cleared|sorted)\b|^(?:done|all done|it's done|it is done|this is done|fixed|all set|"
        r"sorted)\b ?[.!,:]|\bthe (?:problem|issue|error|matter|fault|leak|changes|correction|form|transfer|bug)[^.?!]{0,50} (?:you "
        r"(?:reported|mentioned|wanted|asked for|noticed|found|raised)[^.?!]{0,10} )(?:is|are|has been|have been) (?:now )?(?:in|done|"
        r"solved|fixed|resolved|filed|sent|made|corrected|gone)\b",
        0.66,
    ),
    Cue(
        rf"(?:^|[.,;] |\b(?:and|so|also|just|finally) )(?:{I})(?:'ve| have) (?:now |just |already |since |also )*(?:added|set up|fixed|"
        r"corrected|changed|updated|removed|completed|finished|taken care of|made the (?:changes?|corrections?)|passed (?:along|on)|"
        rf"created|granted|sorted|paid|cancelled|moved)\b[^.?!]{{0,80}}\b(?:as you|you (?:asked|wanted|requested|mentioned|wrote|"
        r"noticed)|your|for you|you (?:as|to|on)|requested|as (?:asked|agreed|discussed))\b",
        0.62,
        None,
        r"\b(?:attached|draft|my resume)\b|\byour (?:cv|resume|portfolio)\b",
    ),
    Cue(
        r"^(?:and )?(?:it|that|everything) (?:really |all |finally |actually )?(?:worked(?: out)?|paid off|did the trick|went (?:very |"
        r"really |so |extremely )?(?:well|fine|great|badly|smoothly|perfectly))\b(?:,? (?:thanks|i|we|in the end|after all|perfectly|"
        r"like a charm|beautifully)|\s?[!.:,]|$)|\b(?:the|my|our) (?:interview|call|meeting|talk|exam|audition|viewing|operation|"
        r"surgery|pitch|presentation|conversation|lunch|visit|defen[cs]e|hearing|trial)(?: (?:with|at|on|in|you)[^.?!]{2,60})? went "
        r"(?:very |really |so |extremely |quite )?(?:well|fine|great|badly|smoothly|perfectly|ok|okay|poorly)\b",
        0.64,
        None,
        r"\?$|\b(?:hope|if|glad|hear|how|that your)\b|\bconsidering\b",
    ),
    Cue(
        r"\bnothing (?:has )?(?:came|come) of\b|\b(?:the (?:job|place|flat|grant|contract|post|position|role|prize|room)) (?:has "
        r")?(?:went|gone|was given|goes) to (?:somebody|someone|another|a|an|the)\b|\b(?:no vacancy|no luck|no success|no answer)(?: "
        r"there)? (?:so far|yet|up to now|as yet|either)\b",
        0.66,
        None,
        r"\?$|\bif\b",
    ),
    Cue(
        r"\b(?:here|this) is (?:what|how it|how things) (?:came of|went|turned out|ended)\b|\bto tell you (?:how|what) (?:it|things|the "
        r"[a-z]+|came) (?:went|turned|ended|of)\b",
        0.68,
    ),
    Cue(r"^(?:just |i'm |i am )*back from (?:your|the (?:meeting|interview|call|lunch|visit|talk|doctor|specialist))\b", 0.64),
    Cue(
        r"\bfinally (?:returned (?:my|our|your) calls?|called|wrote|got|came|answered|replied|rang|phoned)(?: (?:me|us))?(?: back)?(?: "
        r"(?:today|yesterday|this morning|"
        r"and|to say|to me)\b|[.,!])",
        0.62,
        None,
        r"\?$|\bfinally got (?!back|to me)",
    ),
    Cue(
        rf"(?:\b{I}(?:'ve| have)?|^) finally (?:reached|spoke|spoken|got (?:hold|through|in touch)|managed to (?:reach|meet|speak|see)|"
        rf"heard "
        r"(?:back )?from)\b",
        0.62,
        None,
        r"\b(?:with|to) you\b|\?$",
    ),
    Cue(
        r"\bhow (?:it|things|that|this|everything|the (?:story|matter|search|talks?|interviews?)) (?:all )?(?:turned out|went|"
        r"ended(?: up)?|"
        r"worked out|came out|finished)(?: (?:with|at|in the end)[^.?!:,]{0,30})?\s?(?:[:-]|, (?:i|we|they|he|she|it)\b)|"
        r"\b(?:wanted to |just "
        r"|quickly |like to )clos(?:e|ing) (?:the|this|that|our) (?:loop|circle)\b(?: [a-z' ]{0,30})?\s?(?:[:-]| with you\b)|"
        r"^closing the (?:loop|"
        r"circle)\b|\byou (?:both |two |all |of all people )?(?:should|ought to|must|shall) (?:both |all |be the first to )?(?:know|"
        r"hear)(?: "
        r"(?:this|it|first|too))?\s?[:-]",
        0.7,
        None,
        r"\?$|\b(?:let (?:me|us) know|tell (?:me|us)|hear(?:ing)? how|wonder(?:ing)?|hope|curious|see how|until|before|(?:will|'ll|"
        r"shall|can|"
        r"could|must|should) (?:see|hear|know|tell|let|close))\b",
    ),
    Cue(
        rf"\b(?:they|he|she|the [a-z]{{3,14}}|[a-z]{{2,15}}(?:'s (?:people|team|board|office))?)(?: has| have|'ve)?{SOON} (?:took|"
        rf"taken|hired|"
        r"chose|chosen|picked|went (?:with|for)|gone (?:with|for)|settled (?:on|for)|appointed|gave it to|given it to|decided (?:on|for)) "
        r"(?:(?:somebody|someone) (?:else|from (?:inside|within|the inside|their own|the house|out of town)|internal(?:ly)?|local|with|"
        r"younger|older|cheaper)|an(?:other)? (?:internal |inside |outside |local |other )?(?:candidate|applicant|bidder|"
        r"contractor)|the other "
        r"(?:candidate|applicant|firm|bidder|one))\b",
        0.68,
        None,
        r"\?$|\b(?:if|when|until|unless|before)\b|\b(?:i|we|you|who) (?:took|hired|chose|picked|went|settled|appointed|decided)\b",
    ),
    Cue(
        r"\b(?:sadly|unfortunately|alas|in the end|sorry to say|regrettably|it turned out|as it turned out|after "
        r"all)\b[^.?!]{0,60}\b(?:(?:it|that|"
        r"this|things|we|he|she|they|nothing)(?: all)? (?:did not|didn't|has not|hasn't|never|could not|couldn't) (?:quite |really "
        r")?(?:work(?:ed)? "
        r"out|pan(?:ned)? out|c[ao]me off|c[ao]me to (?:anything|terms|an agreement)|le(?:a)?d to anything|go anywhere|agree on)|"
        r"(?:it|that|the "
        r"[a-z]+)(?: all)? (?:fell through|came to nothing|led to nothing|led nowhere))\b",
        0.68,
        None,
        r"\?$|\b(?:if|when|unless)\b|\b(?:will|would|may|might) not\b",
    ),
)
TALKS = Table(
    Cue(
        r"\b(?:it|that|things) (?:did not|didn't|has not|hasn't|never) (?:quite |really )?(?:work(?:ed)? out|pan(?:ned)? out|"
        r"c[ao]me off|c[ao]me to "
        r"anything|go anywhere)\b[^.?!]{0,10}\b(?:with|at|for me|for us)\b",
        0.64,
        None,
        r"\?$|\bif\b",
    ),
    Cue(
        r"^(?:just )?(?:a |an |the |my )?(?:quick |short |small |brief )?(?:report|update|word|news)(?: back)? (?:on|about|from|as i|as "
        r"promised|"
        r"after) (?:the\b|my\b|our\b|your\b|how\b|where\b|that\b|as\b|[a-z]+,? as (?:i )?(?:said|promised))|^(?:quick |small |short |"
        r"brief )?update:",
        0.64,
        None,
        r"\b(?:weekly|daily|monthly|attached|below|market|price)\b",
    ),
    Cue(
        rf"(?:\b{I}(?:'ve| have)?|^) finally (?:reached|met|spoke|spoken|got (?:hold|through|in touch)|managed to (?:reach|meet|speak|"
        r"see)|heard (?:back )?from|saw|called|tried|found)\b|^(?:had (?:the|my|a|our)|had) (?:call|coffee|lunch|dinner|chat|meeting|"
        rf"interview|talk|drink)(?: [a-z]+)? with [a-z]+[^.?!]{{0,40}}(?:today|yesterday|this (?:morning|afternoon|week)|last|on |[.!]|"
        r"$)|^(?:just )?(?:spoke|talked) (?:to|with) [a-z]+(?: [a-z]+)?(?: (?:today|yesterday|this (?:morning|afternoon)|last night|"
        r"just now))?(?:,| -|\.|$)",
        0.62,
        None,
        r"\b(?:with|to) you\b|\?$|\bfinally found (?:time|the time|out)\b",
    ),
    Cue(
        r"\b[a-z]{2,15} and i (?:met|spoke|talked|had (?:lunch|coffee|dinner|a (?:call|chat|talk|drink)))\b[^.?!]{0,40}\b(?:yesterday|"
        r"today|this (?:morning|afternoon|week)|last (?:night|week)|on [a-z]+day|for (?:an|half an|two) hours?|at last|finally)\b",
        0.6,
        None,
        r"\b(?:you|wife|husband|mother|father|team) and i\b|\?$|\b(?:regarding|concerning|about the)\b",
    ),
    Cue(
        rf"\b{I}(?:'ve| have|'d)?(?: just| also| finally| now)? (?:spoken|spoke|talked|met|checked|been in touch|had (?:a|the|my) "
        r"(?:call|talk|chat|word|meeting|coffee|lunch)|heard back|called|contacted|asked|reached) (?:with |to |from )?(?!you\b|me\b)"
        rf"[^.?!,;]{{2,60}}(?:, and|,| and|;) (?:he|she|they)(?:'s|'re|'ll|'d| is| are| will| would| has| have| said| agreed| suggested|"
        r" wants?| told| may| can| was| were| offered| confirmed| liked| loved)\b",
        0.62,
        None,
        r"\?$|\byou and i\b|\bif\b",
    ),
)
"""News of talks with others: a report only where the letter answers, or names what the reader gave."""
HOOK = (
    r"\b(?:introduc(?:ed|ing|tion)|intro|advice|you suggest(?:ed)?|your suggestions?|recommend(?:ed|ation)|referr(?:ed|al)|put(?:ting)? "
    r"(?:me|us) in "
    r"(?:touch|contact)|connect(?:ed|ing) (?:me|us)|your (?:tip|lead|help|letter|friend|contact|reference|support|idea|question|request)|"
    r"(?:thanks to|because of) you|you were (?:so |quite |absolutely |very )?right|without (?:you\b|your\b|that [a-z]+ of yours)|[a-z]+ "
    r"of yours|as i (?:said|promised)|as you (?:asked|said|wanted|wished)|you (?:asked|told|wanted|gave|mentioned|sent me to)|as "
    r"promised|keep you posted|"
    r"you posted|report back)\b"
)
"""The reader's part in it."""
READERS_LIMIT = 8
"""More readers than this are told news, not what came of something they had a hand in."""
NO_UPDATE = (
    r"\?$|\bplease\b|\bif (?:i|we|you|they|he|she)\b|\bweekly (?:report|update)\b|\b(?:attach|following up|enclos)|\bas (?:he|she|they) "
    r"(?:suggested|requested)\b|\b(?:my|his|her|our|their|your|a) (?:sister|brother|son|daughter|friend|wife|husband|neighbou?r|cousin|"
    r"colleague|mother|father|boss|team)(?: [a-z]+)? (?:got|was|has|passed|won|landed|accepted|took)\b|\byou(?:'ve| have)? (?:got|"
    r"passed|won|landed|made it)\b|\b(?:when (?:i|we) (?:spoke|talked|met)|(?:a few|\w+) (?:years|months) ago|progress that has been|"
    r"felt (?:good|bad)|invited me to|started (?:off|out)|probation|i have to cancel|we are (?:unlikely|well on)|report that we have "
    r"that|it is too late)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each outcome told."""
    if len(passage.others) > READERS_LIMIT:
        return ()
    hooked = passage.reply or any(pattern(HOOK).search(sentence.plain) for sentence in passage.sentences)
    found = [*hits(CUES, passage.body), *(hits(TALKS, passage.body) if hooked else ())]
    return tuple(finding(hit, "update") for hit in found if not pattern(NO_UPDATE).search(hit.sentence.plain) and not is_mass(hit.sentence))


RULE: ActRule = Rule(
    name="update-outcome",
    advice="You heard what came of it: nothing more to tell is owed.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Example("Just wanted to let you know that I got the place in Vaasa.", yields=("update",)),
        Example("The bakery hired me, I start in April.", yields=("update",)),
        Example("The error in the tide table has been corrected.", yields=("update",)),
        Example("Unfortunately they turned us down.", yields=("update",)),
        Example("The interview with the dean went very well.", yields=("update",)),
        Example("Nothing came of the talk with the bank.", yields=("update",)),
        Example("Good news: the permit is here.", yields=("update",)),
        Example("A word on how it ended: Kaarlo rang me, and they chose another candidate.", yields=("update",)),
        Example("I wanted to close the loop: Kaarlo will show my lamps.", yields=("update",)),
        Example("Sadly it did not work out with the potter.", yields=("update",)),
        Example("They took somebody from inside.", yields=("update",)),
        Example("Let me know how it went, it matters to us.", because="asks for news"),
        Example("We hired someone with a van.", because="the author's own doing"),
        Example("You were right about the bank. Kaarlo and I spoke yesterday for an hour.", yields=("update",)),
        Example("Kaarlo and I met this morning with the bank.", because="news of one's work, the reader had no hand in it"),
        Example("After my trial year they offered me a room, now I sell stamps.", because="one's own story"),
        Example("Has the error been corrected?", because="a question"),
        Example("My sister got the job at the school.", because="somebody else's news"),
        Example("If I get the job, I will move.", because="nothing has happened yet"),
        Example("The weekly update on prices is attached.", because="a periodic report"),
        Example("I hope the interview went well.", because="a wish for the reader"),
        Example("You passed the exam!", because="the reader's own news"),
        Example("We talked about the weather and the ferry.", because="nothing came of it"),
    ),
)
