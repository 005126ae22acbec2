"""Something done for the reader beyond the day's work: comments on their work, a lead, an invitation, a door or a deadline moved
for them."""

from __future__ import annotations

from rules.engine.cues import Cue, Hit, Table, hits, pattern
from rules.engine.cues_guard import is_mass, is_reported
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I

DONE = r"(?: also| already| just| now| gladly| finally| even| carefully){0,2}"
I_HAVE = rf"(?:\b{I}(?:'ve| have| had)?|^(?:have )?){DONE}"
PIECE = (
    r"(?:draft|essay|chapter|thesis|paper|manuscript|novel|story|poems?|portfolio|cv|resume|résumé|cover letter|application|proposal|"
    r"business plan|plan|pitch|deck|slides|presentation|talk|website|figures|numbers|calculations|translation|article|book|design|"
    r"drawings?|code|demo|text|letter|trial|experiment|model|score|menu|syllabus|abstract|report|statement|budget|recordings?|script)"
)
CUES = Table(
    Cue(
        r"\b(?:here (?:are|is|come|comes)|attached(?:,|:| are| is| you find| please find)?|below (?:are|is|you (?:find|will find))|"
        r"enclosed "
        r"(?:are|is)|i (?:attach|enclose)|please find|you (?:find|will find)|find)(?: attached| below| enclosed)? (?:my|our|some|a few|"
        rf"the) (?:[a-z]+ ){{0,2}}(?:comments|thoughts|notes|feedback|corrections|suggestions|remarks|edits|mark-?ups?|annotations|"
        rf"critique|ideas)\b (?:on|about|to|for|regarding|of) your (?:[a-z]+ ){{0,2}}{PIECE}s?\b|\battached,?(?: is| are)? your (?:[a-z]+ "
        rf"){{0,2}}{PIECE}s?,? with my (?:[a-z]+ )?(?:comments|notes|corrections|remarks|edits|suggestions)\b",
        0.7,
        "review",
        r"\?$",
    ),
    Cue(
        r"\b(?:my|our) (?:comments|thoughts|notes|feedback|corrections|suggestions|remarks|edits)\b(?: (?:on|to|about) your "
        r"[a-z ]{3,30})? (?:are|is) (?:attached|in the margins?|below|enclosed|inline|in red|in blue|in the (?:file|text|document))\b",
        0.66,
        "review",
        r"\?$",
    ),
    Cue(
        rf"{I_HAVE} (?:read|gone through|went through|looked (?:over|through|at)|reviewed|edited|marked(?: up)?|proofread|corrected|"
        r"annotated|commented on|listened to|worked through|gone over|went over|translated|checked) your (?:[a-z]+ "
        rf"){{0,2}}{PIECE}s?\b[^.?!]{{0,80}}(?:\b(?:and|see|my|here|attached|notes|comments|marked|corrections|changes|suggest|margin|"
        r"would change|think)\b|: )",
        0.66,
        "review",
        r"\b(?:interest|pleasure|thank|forward(?:ed)? it|in the (?:journal|paper|news)|will get back|get back to you)\b|\?$",
    ),
    Cue(
        r"\b(?:there(?:'s| is| are)(?: currently| now| going to be| an?| a)? (?:[a-z]+ ){0,3}(?:job|opening|vacanc(?:y|ies)|position|"
        r"role|post|opportunity|grant|call for (?:papers|proposals|artists)|scholarship|place|flat|internship)"
        r"s?\b[^.?!]{0,80}\b(?:you\b|your\b|interest you|suit you|for you))",
        0.7,
        "job",
        r"\?$|\bif you\b|\b(?:are|is) there\b|\bdo you\b",
    ),
    Cue(
        r"\b(?:i|we)(?:'ve| have)? (?:just )?(?:saw|seen|heard|found|noticed|came across|read|spotted|learned|learnt)"
        r"\b(?! the attached)[^.?!]{2,120}\b(?:thought of you|you came to mind|(?:would|might|could) (?:suit|interest|fit|be "
        r"(?:something|right|of "
        r"interest|perfect|good|ideal) (?:for|to)) you|perfect for you|right up your (?:street|alley)|for you)\b",
        0.74,
        "job",
        r"\?$|\b(?:angry|sorry|glad|happy|sad|pleased|proud|thrilled|delighted|excited|afraid|worried|upset|bad|furious|there) for you\b",
    ),
    Cue(
        r"\b(?:thought of you (?:at once|immediately|when|for)|(?:job|opening|vacancy|position|role|grant|opportunity|call|situation|"
        r"course)\b[^.?!]{0,60}\b(?:that|which|and|it) (?:would|might|could|may) (?:suit|interest|be of interest to|be right for|be "
        r"perfect for|be something for|fit) you)\b",
        0.7,
        "job",
        r"\?$|\bthank",
    ),
    Cue(
        r"\byou(?:'re| are| were) (?:always |still |also |now |currently |often |ever )*(?:looking|searching|on the lookout|scouting) for "
        r"(?:[a-z]+ ){0,2}(?:hires?|people|candidates?|someone|somebody|staff|talent|recruits?|applicants?|employees?|hands|an? "
        r"[a-z]{3,15})"
        r"\b[^.?!]{0,40}\b(?:so|thus|therefore|hence|and)\b[^.?!]{0,30}\b(?:bring(?:ing)?|pass(?:ing)?|send(?:ing)?|forward(?:ing)?|"
        r"mention(?:ing)?|thought)\b|\b(?:bring(?:ing)?|brought|draw(?:ing)?|call(?:ing)?) (?:an? |this |the |our )?(?:[a-z]+ ){0,2}"
        r"(?:candidate|applicant|hire|vacancy|opening|opportunity|talent) to your attention\b",
        0.66,
        "referral",
        r"\?$|\bif you(?:'re| are)\b|\b(?:our|my) (?:product|service|company|firm|solution|offer)s?\b|\bmyself\b|\bmy (?:resume|cv|own)\b",
    ),
    Cue(
        rf"{I_HAVE} asked around\b|\b{I}(?:'ve| have)? (?:heard|learned|found out)[^.?!]{{0,60}}\b(?:are|is) (?:hiring|recruiting|"
        rf"looking for (?:an?|someone|somebody|people))\b|^they (?:need|are looking for|want) an? [a-z ]{{3,30}}, i (?:told|gave|"
        r"mentioned)",
        0.64,
        "job",
        r"\?$",
    ),
    Cue(
        rf"{I_HAVE} (?:arranged|got|booked|secured|saved|reserved|organi[sz]ed|kept|fixed|found|bought|managed to get|put aside|set "
        r"aside|paid for|signed you up|registered|enrolled|negotiated|extended) (?:you (?!to\b|r\b|in the|on the|and\b|that\b|have\b|"
        rf"all\b)|for you\b|(?:a|an|the|two|three|some|one|another|them) [^.?!]{{1,50}}\bfor you\b(?! to (?:review|sign|see|look|"
        r"approve|complete|read)))",
        0.66,
        "other",
        r"\b(?:desk|computer|laptop|phone line|replacement|meeting|call|conference|hotel|flight|room|report|file|numbers|data|"
        r"information|email|message|copy|letter|question|idea|"
        r"problem|news|paperwork)\b|\?$|\bi got you\b(?! (?:a|an|two|some|the))",
    ),
    Cue(
        rf"{I_HAVE} (?:put you (?:down )?(?:on|in|forward)|added you to) (?:the|our|my) (?:guest list|list of (?:speakers|guests|"
        rf"invitees|candidates)|shortlist|short list|programme|program)\b|{I_HAVE} put your name down\b|{I_HAVE} (?:pulled some strings|"
        r"stepped in for you|covered for you|stood in for you)\b",
        0.74,
        "other",
        r"\b(?:section|form|application|questionnaire|as (?:my|a) (?:referee|reference))\b",
    ),
    Cue(
        rf"{I_HAVE} (?:arranged|set (?:it )?up|organi[sz]ed) (?:for you to|you an? (?:interview|meeting|visit|slot|tour)|an? "
        r"(?:interview|visit|tour|trial day|meeting) for you)\b|\byou have an? (?:interview|appointment|audition|slot)"
        rf"[^.?!]{{0,40}}[:;,-] ?i (?:spoke|talked|asked|arranged|called)",
        0.72,
        "introduction",
    ),
    Cue(
        rf"{I_HAVE} (?:asked|got|persuaded|convinced|talked) [^.?!]{{2,50}} (?:to (?:show|see|meet|help|interview|invite|give|extend|"
        rf"wait for|hold|let|take|waive|lower|reconsider|accept) (?:you\b|your\b|the [a-z ]{{3,30}} for you\b)|into (?:seeing|meeting|"
        rf"hiring|giving) you\b)|\bgot (?:them|him|her) to [^.?!]{{2,50}}\bfor you\b",
        0.72,
        "other",
        r"\?$|\basked you\b",
    ),
    Cue(
        rf"{I_HAVE} (?:shared|posted|reposted|spread|told (?:everybody|everyone|all)[^.?!]{{0,40}}|advertised) (?:about )?(?:your|the "
        rf"word about your)\b[^.?!]{{0,40}}\b(?:post|exhibition|concert|show|book|shop|project|campaign|launch|workshop|course|event|"
        r"news|call)\b",
        0.68,
        "referral",
    ),
    Cue(
        r"\b(?:i am|i'm|we are|we're) (?:inviting|having|hosting|throwing) [^.?!]{0,80}\b(?:at my|at our|for (?:drinks|dinner|a party|"
        r"supper)|over for|a party|barbecue|dinner party|supper|open house)\b",
        0.5,  # kind of them, and nothing to thank for before the day
        "meeting",
        r"\?$|\b(?:company|business|client|customers?|meeting|conference)\b",
    ),
)
WORKS = (
    r"\b(?:jobs?|openings?|vacanc(?:y|ies)|positions?|roles?|posts?|hiring|recruiting|internships?|apprentices?|work|need|looking for)\b"
)
NO_FAVOR = (
    r"\b(?:if|when|once|should|could|would|will|'ll|can|please|unless) (?:i|we)\b|\b(?:have not|haven't|did not|didn't|not yet)\b|"
    r"\bi(?:'ll| will| would|'d| can| could) have\b|\b(?:our|all) (?:customers?|clients?|members|employees)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each kindness done."""
    return tuple(
        finding(hit, "favor", object=_object(hit))
        for hit in hits(CUES, passage.body)
        if not pattern(NO_FAVOR).search(hit.sentence.plain) and not is_mass(hit.sentence) and not is_reported(hit.sentence)
    )


def _object(hit: Hit) -> str:
    """A lead counts as one to a job only where the sentence speaks of work."""
    lead = hit.cue.object == "job" and not pattern(WORKS).search(hit.sentence.plain)
    return "other" if lead else hit.cue.object or "other"


RULE: ActRule = Rule(
    name="favor-done",
    advice="Somebody did you a kindness: thank them today.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Example("Here are my comments on your portfolio.", yields=("favor",)),
        Example("I read your business plan and marked what I would change.", yields=("favor",)),
        Example("There's a job going at the harbour office that would suit you.", yields=("favor",)),
        Example("I saw this call for artists and thought of you.", yields=("favor",)),
        Example("I got you two seats for the premiere.", yields=("favor",)),
        Example("I persuaded the board to see you once more.", yields=("favor",)),
        Example("I've put you on the guest list.", yields=("favor",)),
        Example("You are always looking for good hands, so I am bringing this welder to your notice.", yields=("favor",)),
        Example("You are looking for a nanny, so I am sending you my CV.", because="puts forward oneself"),
        Example("Here are my comments.", because="may be the day's work"),
        Example("I read your article in the journal with great interest.", because="a compliment"),
        Example("Is there a job at the harbour for you?", because="a question"),
        Example("I could get you two seats.", because="an offer"),
        Example("I heard about the mill last week and I'm still sad for you.", because="sympathy"),
        Example("There is a job to be done in the cellar.", because="work, no vacancy for the reader"),
        Example("I have arranged the files for the auditors.", because="not for the reader"),
    ),
)
