"""The author reports back what became of the reader's advice, lead, favour or request: "as you suggested, I …", "your tip worked"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import KIN, I

GAVE = (
    r"(?:introduced|connected|recommended|referred|suggested|mentioned|advised|sent|gave|found|told (?:me|us)|pointed (?:me|us)|put "
    r"(?:me|us) (?:in touch|on to|onto)|wrote|lent|proposed|offered|arranged|named|showed|passed (?:on|to)|forwarded|asked|wanted|"
    r"wished|requested|helped|reported)"
)
YOU_GAVE = rf"you(?:'d|'ve| had| have)? (?:so )?(?:kindly |just |once |also )?{GAVE}"
AID = (
    r"(?:advice|tips?|suggestions?|ideas?|recommendation|introduction|intro|reference|letter|contact|hint|checklist|coaching|help|lead|"
    r"referral|notes|comments|feedback|recipe|plan|template|recommendations|connections?|friend|colleague|name|method|template)"
)
WENT = (
    r"(?:worked|paid off|helped|led|opened|got (?:me|us|him|her)|turned into|turned out|was (?:accepted|right|spot on|perfect|a (?:hit|"
    r"success|great|big|good)|very|so|superb|excellent|great|adopted|approved)|were (?:right|very|a great|so|perfect)|has (?:led|worked|"
    r"paid|helped|opened|turned|been (?:accepted|adopted|approved|a))|made (?:the|all|it)|did the trick|took|came (?:through|back|good)|"
    r"saved|bore fruit|landed|won|hired|accepted|offered|agreed|said yes|bought|is (?:in|sending|looking|very|helping|coming|going "
    r"(?!to)|a great))"
)
DID = (
    r"(?:spoke|spoken|talked|met|called|contacted|wrote|written|e-?mailed|visited|interviewed|had (?:a |my |the |our )?(?:\w+ )?(?:call|"
    r"chat|talk|lunch|coffee|interview|meeting|conversation|drink)|been|got|reached|heard|followed|read|tried|bought|used|took|taken|"
    r"applied|sent|hired|booked|saw|seen|went|gone|rewrote|changed|moved|added|removed|fixed|done|did|made|asked|checked|insulated|"
    r"waited|signed|started|joined|ordered|finished|completed|put|set|cut|dropped|cleared|corrected|updated|passed|found|gave|given|"
    r"told|removed|told|replaced|repaired|planted|included|rescheduled|cancelled|postponed|forwarded|submitted|created|granted)"
)
CUES = Table(
    Cue(
        r"\b(?:as|like|just as|exactly as|the way) (?:you|per you|per your) (?:had |have |so )?(?:kindly |rightly |wisely "
        r")?(?:suggested|recommended|advised|asked|requested|instructed|wanted|wished|proposed|said|told me|told us|request|suggestion|"
        r"advice)\b|\b(?:as )?per your (?:request|suggestion|advice|instructions?)\b|\b(?:on|upon|following|took|taking|followed|"
        r"heeded|acted on|thanks to|because of|after|with) your (?:kind |good |wise |great )?(?:advice|suggestion|recommendation|tip|"
        r"introduction|letter|reference|hint|coaching|intro|referral)\b|\b(?:at|upon) your request\b|^as (?:requested|"
        rf"suggested|advised|recommended),? {I}\b",
        0.68,
        None,
        r"\b(?:thank|thanks|grateful)\b(?!s? to your)|\brequest(?:ed)?,? (?:here|please|find|i am|i'm|this|below)\b|\b(?:here(?:'s| is| "
        r"are)|"
        r"(?:is|are) per|forwarding|sending|the following|remind you|summary|draft)\b|^the [a-z]+(?: [a-z]+)? (?:per|as per) your|"
        r"\b(?:on|after|with) your (?:advice|suggestion|letter|tip|reference)"
        rf"\b(?![^.?!]*\b{I}(?:'ve| have)? )",
    ),
    Cue(
        rf"\byou (?:asked|told|wanted|wished) (?:me|us) to [^.?!:]{{3,60}}[:;,-] ?(?:(?:i|we|they|he|she|it)(?:'ve| have| has)? {DID}|"
        rf"they said|done|here)\b|\b{I} (?:told|asked|gave) (?:him|her|them) (?:what|that|the)? ?(?:you (?:asked|wanted)|your "
        r"(?:message|regards))\b|\b(?:did|have done|'ve done) (?:as|what|like|just what) you (?:said|asked|suggested|advised|told|"
        r"wanted|recommended)\b",
        0.7,
    ),
    Cue(
        rf"(?:^|[,;:] |\b(?:and|but|so|that) )(?:the|your|that|two of the|one of the) (?:[a-z]+ ){{1,4}}(?:(?:whose|who|whom|which|that|"
        rf"where|to whom|"
        rf"with whom) (?:name |number )?)?{YOU_GAVE}\b(?! (?:for|if|whether|that|how|why|me the|earlier))[^.?!]{{0,60}}\b(?:has|have|had|"
        rf"is|are|was|were|came|"
        r"called|took|fixed|did|went|gave|said|wrote|answered|will (?:see|take|do)|led|worked|turned|makes?|found|offers?|"
        r"started|'s|agreed|accepted|saw|met|spoke|helped|replied|loved|liked|bought|hired)\b",
        0.7,
        None,
        r"\b(?:may|might|is below|are below|was to|would be|looks? (?:fine|good|ok)|thank|attached)\b|\b(?:file|data|numbers?|report|"
        r"document|spreadsheet|email|e-mail|message|attachment|information|info) (?:that |which "
        rf")?{YOU_GAVE}|^(?:thank|the question)|\b(?:did|do|have|has|is|are|was|were|what|which|how|when|where) (?:the|you|your)"
        r"\b[^.?!]*\?$",
    ),
    Cue(
        rf"(?:\b{I}(?:'ve| have| had|'m| am|'re| are)?|^(?:have )?)(?: now| finally| already| just| since| also| even)* (?:{DID}|"
        r"interviewing|meeting|seeing|using|trying|reading|going with|ended up (?:going with|hiring|taking|choosing)) (?:[a-z'.-]+ "
        rf"){{0,6}}?(?:(?:whom?|whose|which|that|where) (?:name |number )?)?{YOU_GAVE}\b",
        0.7,
        None,
        rf"\b{I} (?:will|'ll|would|'d|can|could)\b|\b(?:saw|got|read|received|reviewed|forwarded|looked at) (?:the|your) (?:e-?mail|"
        r"note|message|file|draft|report)\b|\bsent (?:to )?you\b|\bas (?:i|we)\b|\bthe (?:question|questions) you asked\b|\basked "
        r"(?:for|if|whether|about|how|what)\b",
    ),
    Cue(
        rf"\byour {AID}(?: (?:about|with|on|for|to|at|of|in|from) [a-z' ]{{2,40}})? (?:really |already |finally |just |has |have "
        rf")?{WENT}\b",
        0.7,
        None,
        r"\?$|\bif\b|\b(?:would|will|could|might) (?:be|have)\b",
    ),
    Cue(
        rf"\b(?:thanks|thank you) to (?:you|your [a-z]+(?: [a-z]+)?),? (?:[a-z]+ )?(?:{I}|my [a-z]+|they|he|she|the [a-z]+)(?:'ve|'m| "
        rf"have| am| are| has| was| were| got| now| finally| found| spoke| know| made| won| can| met| passed| start| began)|\b{I}(?:'ve|"
        rf" have)? (?:made|got|found|passed|met|won|spoke|talked|reached|learned|solved|managed)\b[^.?!]{{2,60}}\bthanks to (?:you\b|"
        r"your\b)",
        0.72,
    ),
    Cue(
        rf"(?:\b{I}(?:'ve| have)?|^)(?: now| finally| already| just| also)* (?:met|spoke (?:with|to)|spoken (?:with|to)|talked (?:with|"
        r"to)|called|contacted|saw|visited|wrote to|e-?mailed|reached|got (?:in touch with|hold of)|been in touch with|had (?:lunch|"
        r"coffee|dinner|a (?:call|chat|talk|drink|meeting)) with|followed up with|heard (?:back )?from|hired|interviewed with|met up "
        rf"with) (?:with )?your (?:old |good |former )?{KIN}\b",
        0.7,
        None,
        r"\byour (?:people|office|client)\b|\?$",
    ),
)
DONE_ALREADY = Table(
    Cue(
        rf"\b{I}(?:'ve| have)?(?: now| just| since| also| already)? (?:followed up on|acted on|looked into|incorporated|implemented|"
        rf"worked in|taken up|"
        r"took up|included|addressed) (?:all |both |most )?(?:of )?(?:the|your|those|these) (?:[a-z]+ )?(?:suggestions?|comments?|"
        r"remarks|points?|"
        r"corrections|advice|hints?|questions?|changes|edits|requests?)\b",
        0.66,
        None,
        r"\?$|\b(?:attached|enclosed|draft)\b|\bif\b",
    ),
    Cue(
        rf"\b(?:suggest(?:ed|ion)|recommend(?:ed|ation)|advised|advice|told me|asked me|wanted me|urged)\b[^.?!]{{3,80}}[(,;-] ?(?:which|"
        rf"and|that) "
        rf"{I}(?:'ve| have)? (?:now |just |already )?(?:did|done|have done)\b",
        0.68,
        None,
        r"\b(?:he|she|they) (?:suggested|told|asked|advised)\b",
    ),
)
NO_UPDATE = (
    r"\b(?:i|we) (?:will|'ll|would|can|could|should|have not|haven't)\b|\b(?:i'll|we'll|i'd|we'd)\b|\?$|\bplease\b|\bif\b|"
    r"\battached\b.{0,40}\b(?:per|as) \b|\bas (?:he|she|they) (?:suggested|requested)\b|\bweekly (?:report|update)\b|\byou (?:requested|"
    r"asked) (?:for|in)\b|\bas you requested,?$|\b(?:attach|following up|enclos)|\bconversation\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each report back that names the reader's part in it."""
    done = tuple(finding(hit, "update") for hit in hits(DONE_ALREADY, passage.body))
    return done + tuple(
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
        Example("I met your cousin last week, and he will do the roof.", yields=("update",)),
        Example("The plumber you sent came on Friday and mended the leak.", yields=("update",)),
        Example("Your tip about the varnish worked.", yields=("update",)),
        Example("You suggested that I try the yard in Kotka (which I did on Monday).", yields=("update",)),
        Example("I have now read the book you recommended.", yields=("update",)),
        Example("Thanks to you I found the right clinic.", yields=("update",)),
        Example("I did as you said and called the landlord.", yields=("update",)),
        Example("Here are the three lists, per your request.", because="hands over what was asked for"),
        Example("At the fair you mentioned that people who paint are welcome.", because="nothing was done with it yet"),
        Example("I will go to the boatyard, as you suggested.", because="not done yet"),
        Example("Has the man you sent been here?", because="a question"),
        Example("As she suggested, the ferry is late.", because="not the reader's advice"),
        Example("I received the list you sent.", because="receipt, nothing came of it"),
        Example("Please call the plumber you recommended.", because="asks"),
        Example("If your advice works, we will all be glad.", because="nothing has happened yet"),
    ),
)
