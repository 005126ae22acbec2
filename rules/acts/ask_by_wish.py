"""Polite and indirect forms ask as much as plain ones: "I was wondering whether", "it would be great if you could", "I need you to"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

ADV = (
    r"(?:(?:also|really|greatly|very much|truly|certainly|just|most|sure|kindly|respectfully|therefore|still|so|now|much|dearly|"
    r"actually|personally|all|both|very) ){0,3}"
)
I_WOULD = rf"(?:\b(?:i|we)(?:'d| would|'ll| will|d)|(?:^|[.;,] |\band )would) {ADV}"
AID = (
    r"(?:help|advice|thoughts?|assistance|input|feedback|comments|suggestions?|insights?|information|guidance|opinions?|views?|ideas?|"
    r"take|perspective|support|recommendations?|time|expertise|pointers?|tips?|critique|reactions?|answer|reply|response|judge?ment|"
    r"steer|wisdom|impressions?|approval|confirmation|cooperation)"
)
LEARN = r"(?:hear(?: back)?|know|learn|find out|understand|see|get|read|receive|have|pick your brain|ask)"
FAINT = 0.58
"""Below what may be shown: as often advice or a form of words as something asked."""
CUES = Table(
    Cue(
        rf"{I_WOULD}(?:appreciate|be {ADV}(?:grateful|obliged|thankful|appreciative|indebted|happy|glad|pleased|delighted|honou?red|"
        r"thrilled)) (?:it |very much )*(?:if\b|for (?:an?|any|your|some|ten|five|half|\d)\b(?! (?:all|help with|kind))|the "
        rf"(?:opportunity|chance) (?:to|of)|(?:your|any|some|a|an|more|further|another) (?:[a-z]+ ){{0,3}}(?:{AID}|copy|call|reply|"
        r"chance|word|line|minutes?|look|list|meeting|note|update)\b|receiving|hearing|getting|this (?:information|by))",
        0.85,
        None,
        r"\bif i (?:could|can) (?:be|help)\b",
    ),
    Cue(
        rf"\b(?:any|your|all) (?:[a-z]+ ){{0,2}}{AID}\b[a-z ,']{{0,60}} (?:would|will|is|are) (?:be )?(?:equally |also |greatly |much |"
        r"very |most |highly |hugely |really |always |so )*(?:appreciated|helpful|useful|valuable|welcome|great|wonderful|invaluable|"
        rf"lovely|good|of (?:great )?(?:help|value|use)|requested|needed)\b|^any (?:[a-z]+ )?{AID}(?: (?:on|about|for)[a-z ]{{2,40}})? "
        r"(?:welcome|appreciated|gratefully received)\b",
        0.82,
    ),
    Cue(
        r"\bif (?:you|someone|anyone) (?:could|can|would)\b.{3,160}\b(?:would|will)? ?(?:be )?(?:greatly |much |very |really "
        r")*appreciated?\b",
        0.85,
    ),
    Cue(
        r"(?:\b(?:i|we)(?:'m| am| was| were|'ve been|'re| are)?|^was|^just|^am|\band|\bso) (?:just |also |still |only |simply "
        r")?(?:wondering|wonder|curious|wondered) (?:if|whether|how|what|when|where|who|about|why|which)\b",
        0.85,
        None,
        r"\b(?:students?|people|they|he|she|who|many|some|others|everyone|customers?)\b[^.?!]{0,80}\band wonder\b"
        r"|\b(?:i|we) wonder (?:if|whether|how|what) (?:it|this|that|he|she|they)\b[^?]*$|\bwonder (?:where|how|what) (?:the (?:time|"
        r"years|summer|world)|all the)\b|\b(?:no|little) wonder\b",
    ),
    Cue(
        r"\b(?:i|we)(?:'m| am| are|'re| was| were)? (?:just |also )?(?:writing|write"
        r"|wrote)(?: to)?(?: you)?(?: at this (?:time|point)| today| now"
        r"| again| briefly)? to (?:inquire|enquire|ask)\b|\b(?:i|we)(?:'d| would) (?:also )?(?:like|love|wish) to (?:inquire|enquire)\b"
        r"|\b(?:leaves|left|leaving|has|have|had|got) (?:me|us) wondering (?:if|whether) you\b",
        0.8,
    ),
    Cue(r"\b(?:short|quick|friendly|gentle|kind|small|brief) reminder (?:about|of|to (?:send|write|return|answer|sign))\b", 0.72),
    Cue(
        r"(?:\b(?:it|that|this)(?:'d| would|'ll| will)|^would) (?:also |really ){0,2}(?:be (?:so |very |really |also |extremely |most |"
        r"a ){0,2}(?:great|good|nice|helpful|useful|wonderful|lovely|kind|appreciated|fantastic|super|ideal|perfect|big help|huge help|"
        r"better|interesting|fun|best|wise|marvellous|brilliant|valuable)|help(?: me| us)?(?: a lot)?|mean (?:a lot|the world|so much|a "
        r"great deal|everything)(?: to (?:me|us))?|make (?:my|our|a|things) [a-z ]{2,20}|be of (?:great )?help|save (?:me|us) "
        r"[a-z ]{2,20}) (?:if (?:you|we|someone|anyone|i could)|to (?:hear|have|get|know|see|meet|talk|chat|speak|discuss|catch up|"
        r"receive|learn|read)\b)",
        0.82,
        None,
        r"\b(?:get|hear|have|see|know) (?!you\b|it's|that's|what's|who's|how's)[a-z]{2,15}(?: [a-z]{2,15})?'s? (?:feedback|views?|"
        r"opinion|thoughts|take)\b",
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would|'ll| will| do| must)? (?:also |just |really |still |now |therefore ){0,2}(?:need|want|like|love|"
        r"require|expect|ask|request|prefer)(?: that)? (?:(?:all of |each of |both of )?you|everyone|each of you|y'all)(?: guys| all| "
        r"both| folks| therefore| kindly)? to (?!know (?:that|how)|be aware)",
        0.87,
    ),
    Cue(
        r"\b(?:asked|wants?|wanted|told) (?:me|us) to (?:ask|request|remind|check with|find out from) you (?:to|for|if|whether|"
        r"about|what)\b",
        0.74,
    ),
    Cue(
        r"\b(?:would|could|can|will) you (?:please |kindly |also |just )?(?:ask|send|call|check|give|tell|forward|let|look|get|find|"
        r"take|put|"
        r"make|bring|have|see|arrange|confirm|provide|review|mail|e-?mail|fax|print|help|pass|try|add|do me|be (?:so kind|able|"
        r"willing))\b",
        0.72,
        None,
        r"\b(?:what|how|when|where|why|who|which|that|as|than|so|nor|neither|whether|if i|asked)\b[^.?!]{0,24}\b(?:would|could|can|"
        r"will) you\b",
    ),
    Cue(
        rf"\b(?:i|we)(?:'ll| will| do)? (?:also |just |really |still |only |urgently ){{0,2}}(?:need|require) (?:your\b|to "
        rf"(?:(?:get|have)(?! (?:our|my|it|this|back|going|started|ready|away|out|rid)\b)|"
        r"know|see|hear|find out|ask you)|the (?:following|name|names|list|file|numbers|final|signed|original)|(?:a|an|another|two|"
        rf"some|any|the|more|these|this|[a-z]+) (?:[a-z]+ ){{0,5}}(?:from you|by (?:mon|tue|wed|thu|fri|tomorrow|the|noon|eod|cob))\b|a "
        rf"(?:copy|list|favou?r|quick|reference|written|response|reply|decision)|some (?:[a-z]+ )?{AID}|half an hour|an? (?:answer|"
        r"update))\b",
        0.75,
    ),
    Cue(
        rf"{I_WOULD}(?:like|love|want|be {ADV}(?:keen|curious|interested|eager|happy|glad|delighted)(?: to| in)?) (?:to )?(?:(?:also|"
        rf"just|briefly) )?(?:{LEARN} (?:your|you|from you|what|how|if|whether|more|about|when|why|who|which|the (?:list|names|latest|"
        r"file|status)|a (?:copy|list|reply|sense))\b|ask\b|request\b|invite you\b|borrow\b|meet (?:with )?you\b|sit down\b|schedule\b|"
        rf"set up (?:a|some)\b|take you\b|buy you\b|pick your brain|learn from you|hearing|knowing|learning|your {AID}|your\b)",
        0.78,
        None,
        r"\b(?:like|love) to (?:know|hear) that you\b|\bask (?:him|her|them)\b|\blike to (?:have|get|see) (?:how|that|what (?:a|an|"
        r"the))\b",
    ),
    Cue(
        r"\b(?:i|we)?(?:'m| am|'d| would)? ?(?:just |also )?(?:wanted|want|like|wish|writing|write) (?:you )?to (?:know (?:if|"
        r"whether|how|what|when)|see (?:if|whether|"
        r"when)|ask (?:you|if|whether|for|about|your)|check (?:if|whether|on|in)|find out|confirm (?:that|if|whether|the|our|your)|"
        r"request|inquire|enquire|get your (?:thoughts|opinion|advice|input|view)|urge you)\b",
        0.8,
    ),
    Cue(
        r"(?:\b(?:i|we)(?:'m| am| was| were|'re| are)?|^) ?(?:really |also |just |very much )?(?:hoping|hope|hoped) (?:that )?(?:you|we|"
        r"to (?:get|hear|meet|have|receive|see)) (?:can|could|(?<!we )would|won't mind|wouldn't mind|will|might|may|have time|your|"
        r"from|back)\b",
        0.72,
        None,
        r"\bhope (?:you|we) (?:can|will|could) (?:enjoy|have (?:a\b|an\b|good|great|nice|fun|some)|all|both|come to|continue|find|"
        r"be|see|meet again)\b|\bhope to (?:see|"
        r"meet|hear from) you\b(?! (?:soon |shortly |back )?(?:regarding|about|on|concerning|with) (?:your|the|my|our) "
        r"(?:[a-z]+ )?(?:decision|answer|reply|application|offer|proposal|request|question))",
    ),
    Cue(
        r"(?:^|, |- |\b(?:and|but|so|also|then) )(?:maybe |perhaps )?if you (?:could|can|would)(?: please| just| kindly| possibly| "
        r"also)? (?!be |have any|see|imagine|think|find|get|like|prefer)[a-z]{3,}",
        0.72,
    ),
    Cue(r"\bif you (?:don't|do not|wouldn't|would not) mind\b", 0.7),
    Cue(
        rf"(?:^|^also,? |\b(?:i|we)(?:'d|'ll| would| will| do)? {ADV})(?:would )?(?:like|want|need|love) to (?:discuss|talk "
        rf"(?:about|over|with you|to you)|chat "
        r"(?:with you|about)|catch (?:you )?up|go over|set up (?:a|some) (?:time|call|meeting|chat)|get (?:together )?with you|"
        r"speak (?:with|to) you)\b",
        0.7,
        "meeting",
        r"\bif you(?:'d| would)? (?:like|want|need|wish|care)\b|\b(?:he|she|they|who)(?:'d| would)? (?:like|want|need|wants|needs|"
        r"likes)\b",
    ),
    Cue(
        r"\b(?:perhaps|maybe) you (?:could|can|should|might(?: want to)?) (?!be\b|have\b|see\b|find\b|imagine)[a-z]{3,}|\bwhy "
        r"(?:don't|not) you (?:just )?[a-z]{3,}|"
        r"^why don't we [a-z]{3,}",
        0.7,
    ),
    Cue(
        r"\blook(?:ing)? forward to (?:your (?:[a-z]+ )?(?:comments|reply|response|answer|feedback|thoughts|input|suggestions|"
        rf"consideration|decision)|hearing (?:your|what you|whether|if|how))\b|^looking for (?:your|some|any) (?:[a-z]+ )?{AID}\b",
        0.66,
    ),
    Cue(
        r"\b(?:i|we|can i|may i)(?:'d| would)? (?:also |strongly |like to |highly |respectfully ){0,2}(?:suggest|recommend|propose|urge|"
        r"advise|ask)(?: that)? you(?! a\b)\b",
        0.74,
        None,
        r"\b(?:which|what|who) [^.?!]{0,30}\b(?:i|we) (?:[a-z]+ )?(?:suggest|recommend|propose|advise)\b",
    ),
    Cue(
        r"(?:^|, |\b(?:and|so|but|then) )(?:you(?:'ll| will)? (?:also |just |still )?(?:need|have) to|you (?:might|may) (?:want|need|"
        r"wish) to|you (?:should|must)) (?!be able|know|see|have (?:received|seen|gotten)|understand|expect|receive|get\b|(?:talk|"
        r"meet|connect|chat|speak)\b(?! (?:to|with|about)))[a-z]{3,}",
        FAINT,
    ),
    Cue(
        r"\b(?:have|ask) (?:you )?(?:a|one|another|you for a|of you a)? ?(?:small |big |huge |little )?favou?r\b|\bdo (?:me|us) a "
        r"(?:\w+ )?favou?r\b|\bneed a (?:\w+ )?favou?r\b",
        0.8,
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would|'m| am)? (?:be )?(?:very )?(?:interested|curious) (?:in|about) (?:hearing|your|knowing|"
        r"learning)\b",
        0.7,
    ),
    Cue(
        r"\bfor your (?:review|comments?|approval|signature|consideration|feedback|input|completion)\b",
        FAINT,
        "review",
        r"\bthank",
    ),
    Cue(
        r"\bi (?:contact|am contacting|am writing|write) (?:to )?you (?:regarding|about|for|because|concerning|in order)\b|\bsuggested "
        r"(?:that )?i (?:contact|write to|call|get in touch with|talk to|reach out to|speak (?:to|with)) you\b",
        0.68,
    ),
    Cue(
        r"\bif you (?:would|could|can|have|were)\b.{3,160}\bi(?:'d| would) (?:be (?:very |so |most |extremely |deeply |forever "
        r")*(?:grateful|appreciative|obliged|thankful)|appreciate (?:it|them|that|hearing|your|any))",
        0.85,
    ),
    Cue(
        r"\bit would (?:also |really |be |very |most |more |absolutely ){0,3}(?:helpful|useful|good|nice|great) (?:when|that|for "
        r"(?:us|me|you)|you)\b",
        0.66,
    ),
    Cue(
        r"\bit is (?:also |really |very |most |more |absolutely ){0,3}(?:helpful|useful|good|essential|imperative|critical|crucial) "
        r"(?:when|that|for "
        r"(?:us|me|you)|you)\b",
        FAINT,
    ),
    Cue(
        r"\b(?:i|we|[a-z]{3,15} therefore) (?:(?:hereby |respectfully |therefore |kindly |would |formally )+requests?|requests? "
        r"(?:that|your|an?))\b",
        0.8,
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would| could| can)? (?:really |also |urgently )?(?:need|use|value|welcome) (?:your|some|half an hour of "
        rf"your|a bit of|any|a little) (?:[a-z]+ )?{AID}\b",
        0.82,
    ),
    Cue(r"\b(?:i|we)(?:'ll| will|'m| am|'re| are)? (?:count|counting|depend|depending|rely|relying) on you to\b", 0.7),
    Cue(
        r"\b(?:i|we)(?:'m| am|'re| are)?(?: still| also| only| just| now){0,2} (?:need|require|lack|missing|waiting for) "
        r"(?!to\b)[^.?!:]{2,60}:$",
        0.68,
        None,
        r"\b(?:to [a-z]{2,12}|because|reasons?|why|rules?|today|tomorrow|week|year|day):$|\b(?:if|when) (?:i|we)\b",
    ),
    Cue(
        r"\b(?:it|that|this)(?:'d| would) (?:also |really |just )?be (?:so |very |really |most |extremely |awfully |quite ){0,2}"
        r"(?:kind|nice|good|great|sweet|generous|decent|gracious|thoughtful|helpful|lovely|wonderful) of "
        r"(?:you|both of you|you both|you all),? (?:if you |to )(?!be (?:here|there|with)\b|say\b|think\b)[a-z]{2,}",
        0.8,
    ),
    Cue(
        r"\b(?:my|our) (?:(?:only|one|sole|other|second|humble|small|big|simple|first|last|final|main|single) ){0,2}(?:request|plea|ask|"
        r"demand|wish)(?: (?:to|of) you)? (?:is|would be|'s)(?: only| simply| just)? (?:that (?:you|everyone|each of you|all of you)|"
        r"for you to|(?:you )?to (?:have|receive|get|be (?:told|given|allowed)))\b",
        0.78,
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would) (?:really |also |very much )?(?:like|love|want|prefer) to (?:take|have|use|leave|work|stay|bring|come)\b"
        r"[^.?!]{2,100}\bif (?:(?:it|that|this)(?:'s| is| would be|'d be)? |you(?:'re| are) )(?:all )?(?:ok|okay|o\.k|right|alright|fine|"
        r"acceptable|possible|agreeable|not a problem|no problem|convenient)\b",
        0.74,
    ),
    Cue(
        r"\byou (?:mentioned|asked|told|wanted|said)(?: (?:me|us|yesterday|today|last week|earlier|that i should|i should)){0,2} (?:to )?"
        r"(?:send you (?:an? )?(?:[a-z-]+ ){0,2}reminder|remind you)\b",
        0.72,
    ),
    Cue(
        r"\b(?:it|that|this)?(?:'d| would| might| may)? ?(?:also |really )?makes? sense (?:for us )?to (?:discuss|talk|meet|speak|"
        r"have a (?:call|"
        r"chat|talk|word|meeting)|get together|go over|sit down)\b",
        0.64,
        "meeting",
        r"\b(?:doesn't|not|no longer|only|little) (?:really )?makes? sense\b|\b(?:meet|talk|speak|down|together) (?:with|to) (?!you\b)",
    ),
    Cue(
        r"\b(?:(?:it|that)(?:'d| would|'ll| will) (?:really )?(?:take|lift) a (?:load|weight|stone|great weight) off (?:my|our) "
        r"(?:mind|heart|"
        r"shoulders|chest)|(?:it|that)(?:'d| would) (?:really )?(?:put my mind at (?:ease|rest)|set my mind at (?:ease|rest)|be a "
        r"(?:great |"
        rf"big |huge |real )?(?:relief|comfort|help|kindness|weight off my mind))|{I_WOULD}(?:sleep|rest) (?:much |far |a lot )?(?:better|"
        rf"easier)|{I_WOULD}be (?:so |very |much |most )?relieved|i can't (?:rest|sleep|wait)|i'm (?:dying|itching|anxious|eager))[^.?!]"
        r"{0,20}\bto (?:hear|know|learn|find out|have your|be told) (?:(?:from you )?(?:if|whether|how|what|when|that|about)|your)\b",
        0.72,
    ),
    Cue(
        r"\b(?:i am|i'm|we are|we're) (?:just |also |still |currently )?(?:trying|hoping|keen|looking) to (?:find out|understand|figure "
        r"out|work out|learn|determine|establish|see|get (?:a|an|in touch|hold|some)|locate|track down|reach|contact|speak (?:to|with)) "
        r"(?:if|whether|how|what|when|who|why|which|where|someone|somebody|anyone|your|with someone|with somebody|of someone)\b",
        0.66,
    ),
)
NO_ASK = r"\bi (?:would|'d) (?:like|love) to (?:thank|congratulate|welcome|introduce|announce|say|apologi[sz]e|take this)\b|\bno need\b"


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each wish that the reader is meant to fulfil."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if is_formula(hit) or pattern(NO_ASK).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        found.append(finding(hit, "request", object=object_of(plain, question=hit.sentence.question), due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="ask-by-wish",
    advice="A wish was addressed to you, politely: it wants an answer all the same.",
    source=Source("9 Ways To Bruise A Networking Relationship", "1. Ask for more than you deserve"),
    judge=judge,
    examples=(
        Example("I am writing to inquire as to a summer place at the boatyard.", yields=("request",)),
        Example("Your letter left me wondering if you still rent out the loft.", yields=("request",)),
        Example("A friendly reminder about the two letters for the council.", yields=("request",)),
        Example("I was wondering whether the old mould is still in your cellar.", yields=("request",)),
        Example("It would be great if you could look over the menu.", yields=("request",)),
        Example("I need you to sign the second page as well.", yields=("request",)),
        Example("We would appreciate any advice about the Danish market.", yields=("request",)),
        Example("I ask you therefore to recommend me to your director.", yields=("request",)),
        Example("I'd be very grateful for ten minutes of your time.", yields=("request",)),
        Example("Any feedback on the menu is welcome.", yields=("request",)),
        Example("Would be good to hear what the choir thinks of it.", yields=("request",)),
        Example("I would like to thank the whole crew.", because="a thanks"),
        Example("I appreciate your help with the move.", because="a thanks for something given"),
        Example("He was wondering whether the mould is still there.", because="somebody else wonders"),
        Example("If you could see the view from here!", because="an exclamation"),
        Example("I need a new coat for the winter.", because="a need that nobody is asked to meet"),
        Example("I hope you can enjoy the island.", because="a kind wish"),
        Example("If you meet the potters today would you ask them to ring me.", yields=("request",)),
        Example("She wanted me to ask you for the key to the attic.", yields=("request",)),
        Example("Would like to discuss the lease tomorrow.", yields=("request",)),
        Example("Maybe you could bring the second kiln as well.", yields=("request",)),
        Example("I still need the keys for:", yields=("request",)),
        Example("I would like to leave at noon on Friday if that's all right.", yields=("request",)),
        Example("It would be kind of you to hold the door for the harp.", yields=("request",)),
        Example("That would be very nice of you if you can spare an hour for the kiln.", yields=("request",)),
        Example("Our only request is that you keep the gate shut.", yields=("request",)),
        Example("It was kind of you to hold the door.", because="tells of what was done"),
        Example("It would be good of him to pay at last.", because="about somebody else"),
        Example("The request is that the mill stays open.", because="nobody's in particular, to nobody"),
        Example("You asked me to send you a reminder to ring the miller.", yields=("request",)),
        Example("It makes sense to talk about the lease over the phone.", yields=("request",)),
        Example("It would take a weight off my mind to know whether the roof held.", yields=("request",)),
        Example("I hope to hear from you soon about your decision.", yields=("request",)),
        Example("It was a relief to hear that the roof held.", because="tells how it was"),
        Example("We need three things to win:", because="a need that nobody is asked to meet"),
        Example("Hope you have a good time on the island.", because="a kind wish"),
        Example("You two should talk!", because="brings two together, and asks for nothing besides"),
        Example("It would be interesting to hear the miller's thoughts as well.", because="somebody else's thoughts"),
    ),
)
