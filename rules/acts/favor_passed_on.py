"""The author spoke for the reader: passed on a résumé, recommended, vouched, gave their name, wrote the reference."""

from __future__ import annotations

from rules.engine.cues import Cue, Hit, Table, hits, pattern
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I

DONE = (
    r"(?: also| already| just| now| gladly| finally| personally| even| went ahead and| took the liberty of and| strongly| warmly| "
    r"highly| happily){0,2}"
)
I_HAVE = rf"\b(?:{I}(?:'ve| have| had|'d)?|(?:and|then|have|also)){DONE}"
WORK = (
    r"(?:resume|résumé|cv|c\.v\.|curriculum|profile|portfolio|application|interest|demo(?: tape)?|name|details|drawings|paintings|"
    r"photos|pictures|work|offer|bid|quote|estimate|tender|manuscript|book|article|paper|essay|proposal|business plan|deck|slides|"
    r"leaflets?|flyers?|card|brochure|"
    r"website|exhibition|recordings?|letters?|mails?|emails?|messages?|request|post|note|prints?|poems?|designs?|idea|recipe|products?|"
    r"number)"
)
CUES = Table(
    Cue(
        rf"{I_HAVE} (?:passed|forwarded|sent|gave|given|handed|submitted|circulated|put|showed|shown|mailed|emailed|delivered|brought|"
        r"left|slipped|presented|shared|distributed|pushed|played|lent|took|carried|introduced|relayed|pitched)"
        rf"\b[^.?!]{{0,40}}\byour {WORK}\b(?: and [a-z]+)?[^.?!]{{0,10}}\b(?:to|with|on|along|around|over|at|in front|forward|straight|"
        r"by|under|past|among)\b(?! (?:me|us|my (?:desk|inbox|house|office))\b)",
        0.82,
        "referral",
        r"\byour (?:request|note|message|mail|email|letter|number) (?:and|to (?:me|my|us))\b|\byou (?:asked|requested|wanted) me to\b",
    ),
    Cue(
        rf"{I_HAVE} (?:passed|forwarded|sent|gave|given|handed|submitted|circulated|showed|shown|delivered|brought|took|carried|"
        rf"introduced|lent|dropped)\b[^.?!]{{0,40}}\byour (?:resume|résumé|cv|portfolio|application|demo(?: tape)?|manuscript|drawings|"
        r"interest|profile)\b",
        0.78,
        "referral",
        r"\byour (?:resume|résumé|cv) (?:and|to (?:me|my|us))\b|\b(?:i|we) (?:read|reviewed|received|saw|liked)\b",
    ),
    Cue(
        rf"{I_HAVE} (?:recommended|vouched for|endorsed|nominated|referred|praised|suggested|supported|backed|sponsored|proposed|"
        r"championed|seconded) (?:you\b|your\b)(?! (?:to|that|should|could|the) (?:do|call|use|read|contact|go|take|we|it)\b)",
        0.84,
        "referral",
        r"\bsuggested (?:you|your) (?!as|for)[a-z]+|\b(?:as|for|to) (?:the |a )?(?:[a-z]+ )?(?:for )?(?:my|our) |\bfor my\b|\bsupported "
        r"your (?:view|argument|claim)",
    ),
    Cue(
        rf"{I_HAVE} (?:put (?:you|your name) (?:forward|up|in the hat|on the [a-z ]{{0,20}}list)|(?:gave|given|passed) "
        rf"(?:[a-z ]{{2,40}} )?your (?:name|number|card|details) (?:to|on to|for)|(?:gave|written|wrote|given|sent) you (?:an? "
        rf"(?:[a-z]+ ){{0,2}})?(?:reference|recommendation|testimonial)|put in (?:a (?:\w+ )?)?word|mentioned (?:you(?:r name|r work)?|"
        r"your) (?:to|at|in|when)|dropped your name|brought (?:you|your name) up|(?:spoke|talked|written|wrote|said) (?:very |so |most "
        r")?(?:well|highly|warmly|kindly) (?:of|about) you|talked you up|signed (?:for you|as your|the [a-z]+ as your))\b",
        0.84,
        "referral",
    ),
    Cue(
        rf"{I_HAVE} (?:spoken|spoke|talked|written|wrote|had a (?:word|chat|talk))(?: (?:to|with) [^.?!]{{2,50}})? (?:about|on behalf "
        r"of) (?:you\b|your (?:application|project|idea|work|file|case|cv|exhibition|book|plan)|you and)",
        0.76,
        "referral",
        r"\b(?:as|when|like) (?:i|we) (?:spoke|talked)\b|\bwith you about\b",
    ),
    Cue(
        rf"{I_HAVE} (?:told|assured|let|informed|reminded|urged|advised|begged) (?!you\b|me\b|us\b)[^.?!]{{1,60}}?\b(?:(?:that "
        rf")?you(?:'re| are| were|'d be| "
        r"would be) (?:the (?:best|right|very|one|only [a-z]+ who)|an? (?:[a-z]+ )?(?:good|great|excellent|fine|wonderful|brilliant|"
        r"outstanding|superb|reliable|gifted|careful|hard|real|first[- ]rate|trusted)|just (?:the|what)|really|very|exactly|someone|"
        r"interested|looking|available|free)|about (?:you\b(?! (?:attend|com|go|leav|mov)|(?:r [a-z]+) )|your (?:work|exhibition|"
        r"skills|talent|experience|plans?|idea|project|book|shop|business|concert|studio|search|interest))|know about you\b|to call "
        r"you\b|(?:i'd|i would) (?:take|hire|work with) you|(?<!asked )to (?:take|hire|consider|try|interview|employ|pick|choose) you\b|"
        r"to give you (?:an? (?:[a-z]+ )?(?:chance|try|trial|hearing|interview|place|job|start)|the (?:job|place|work|contract))\b)",
        0.7,
        "referral",
        r"\bin case\b|\b(?:questions?|directly for|if (?:he|she|they)|about the (?:meeting|deal|report)|your (?:wife|husband|mother|"
        r"father))\b",
    ),
    Cue(
        r"\byour (?:letter|reference|recommendation|(?:reference|recommendation) letter|letter of (?:recommendation|reference)|"
        r"application|cv|resume)(?: of (?:recommendation|reference))? (?:has been|has gone|was|is|went) (?:sent|submitted|uploaded|out|"
        r"up|mailed|posted|in|done|off|on (?:his|her|their|its)|with (?:the|him|her|them))\b",
        0.66,
        "referral",
        r"\b(?:received|with us|on hold)\b|\?$",
    ),
    Cue(
        rf"{I_HAVE} (?:written|wrote|posted|sent|finished|uploaded|submitted|signed|completed) (?:the|your|a|that|both) (?:[a-z]+ "
        rf"){{0,2}}(?:letter of (?:recommendation|reference|support)|recommendation|reference|testimonial)s?\b|\b(?:attached|enclosed|"
        r"here) (?:is|are|you (?:find|have)|please find) (?:the|your|my) (?:letter of (?:recommendation|reference|support)|reference|"
        r"recommendation)(?: letter)?\b",
        0.74,
        "referral",
    ),
    Cue(
        r"\bi (?:would|'d|can|will) (?:highly |strongly |warmly )?recommend (?:him|her|(?!that\b|it\b|this\b|the\b|you\b)[a-z]{2,12}) "
        r"(?:highly|strongly|warmly|without|"
        r"for)\b",
        0.6,
        "referral",
    ),
    Cue(
        rf"{I_HAVE} (?:referred|sent|steered|pointed) (?:[a-z0-9 ]{{1,30}} )?(?:clients?|customers?|patients?|pupils?|guests|buyers?|"
        rf"business|work|people|couples?|(?:a|two|three|some) [a-z]{{3,12}})(?: [a-z ]{{1,30}})? (?:to you|your way|to your)\b|{I_HAVE} "
        r"(?:referred|sent) you (?:a|an|two|three|four|some|several|another|my) (?:[a-z]+ )?(?:clients?|customers?|patients?|pupils?|"
        rf"students?|buyers?)\b|{I_HAVE} recommended your\b",
        0.76,
        "referral",
    ),
    Cue(
        rf"{I_HAVE} (?:passed|forwarded|sent|given|gave|handed|shown|showed) (?:on |along )?the (?:resume|résumé|cv|portfolio|application)"
        r"(?: on| along)? to (?:my|our|a|an|one|two|several|some) (?:[a-z]+ ){0,3}(?:friends?|colleagues?|contacts?|boss|director|"
        r"partners?|"
        r"units?|groups?|people)\b",
        0.68,
        "referral",
        r"\?$|\byou (?:sent|forwarded) (?:me|us)\b",
    ),
    Cue(
        r"\b(?:i'm|i am|we're|we are|am) (?:hereby |now |also |gladly )?(?:forwarding|passing|sending) (?:on |along )?(?:your|his|her|"
        r"[a-z]{2,15}'s) "
        r"(?:resume|résumé|cv|portfolio|application|details|name)(?: on| along| over)? to (?!(?:you|me|us|my (?:desk|assistant)|"
        r"your)\b)[a-z]",
        0.66,
        "referral",
        r"\?$",
    ),
    Cue(
        r"\b(?:i|we) (?:wrote|said|told (?:him|her|them)|put in|added|made it clear) (?:that )?(?:i|we)(?:'d| would) (?:take|hire|have|"
        r"want|"
        r"work with|train|recommend|vouch for) you\b",
        0.74,
        "referral",
        r"\?$|\bhave you (?:know|do|send|call)\b|\bwant you to\b",
    ),
    Cue(rf"{I_HAVE} opened (?:a|the) door\b", 0.7, "introduction", r"\?$"),
)
HEADLESS = Table(
    *(
        Cue(
            r"(?:just |already |finally |gladly |now )?(?!(?:put|given|let|have|sent you|has|had)\b)"
            + cue.pattern.removeprefix(I_HAVE + " "),
            round(cue.confidence - 0.06, 2),
            cue.object,
            cue.unless,
            at_core=True,
        )
        for cue in CUES.cues
        if cue.pattern.startswith(I_HAVE + " ") and I_HAVE not in cue.pattern[1:]
    )
)
"""The same deeds told without "I": "Passed your card on to the dean"."""
LETTER = Table(
    Cue(
        rf"(?:{I_HAVE} |^(?:just |already )?)(?:uploaded|submitted|sent (?:in|off|out)|handed in|mailed|posted|signed|lodged|"
        rf"dropped off|filled (?:in|out)) "
        r"(?:the|my|that|your|his|their) (?:online )?(?:letter|form|reference|recommendation)\b(?! (?:to|for) you\b)",
        0.68,
        "referral",
        r"\?$|\b(?:attached|enclosed|you (?:sent|signed|wrote)|copy)\b",
    )
)
"""A letter sent off: for the reader's sake where they asked for a reference."""
ASKED = (
    r"\b(?:references?|recommendations?|recommend|referees?|applications?|applying|scholarships?|fellowships?|admissions?|visa|grants?)\b"
)
WITH_PLEASURE = (
    r"\b(?:(?:with|my|a) (?:great )?pleasure|gladly|of course|certainly|(?:very )?(?:happy|glad|pleased|delighted) to|you're (?:very |most "
    r")?welcome|good luck|best of luck|fingers crossed|any ?time)\b"
)
OF_ANOTHER = r"\b(?:forwarding|passing|sending) (?:on |along )?(?!your\b)[a-z']{2,15} (?:resume|résumé|cv|portfolio|application)"
"""What is passed on of a third person serves the reader only where the reader put them forward: in an answer."""
NO_FAVOR = (
    r"\b(?:in|on) (?:my|the) (?:cover|section|form|application|survey)\b|\bto provide feedback on me\b|\b(?:if|when|once|should|could|"
    r"would|will|'ll|can|please|hope|unless) (?:\w+ )?(?:i|we)\b|\bi(?:'ll| will| would|'d| can| could) (?:have|be)\b|\bhave not\b|"
    r"\bhaven't\b|\bnot (?:yet )?(?:passed|forwarded|sent)\b|\?$|\b(?:received|sent) (?:me|us) your\b|\b(?:he|she|they|who|you)(?: has| "
    r"had| have|'ve|'s)? (?:already |just |also )?(?:passed|forwarded|sent|gave|recommended|told|mentioned)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each word spoken for the reader."""
    told = [*hits(CUES, passage.body), *hits(HEADLESS, passage.body), *(hits(LETTER, passage.body) if _asked(passage) else ())]
    first: dict[int, Hit] = {}
    for hit in told:
        first.setdefault(hit.sentence.start, hit)
    return tuple(
        finding(hit, "favor")
        for hit in first.values()
        if not pattern(NO_FAVOR).search(hit.sentence.plain)
        and (passage.reply or not pattern(OF_ANOTHER).search(hit.sentence.plain[hit.start : hit.end]))
    )


def _asked(passage: Passage) -> bool:
    """Whether the letter answers one who asked to be recommended: it says so, or it serves with pleasure."""
    return passage.reply and any(
        pattern(source).search(text) is not None
        for source, texts in (
            (ASKED, [passage.subject.lower(), *(sentence.plain for sentence in passage.body)]),
            (WITH_PLEASURE, [sentence.plain for sentence in passage.body]),
        )
        for text in texts
    )


RULE: ActRule = Rule(
    name="favor-passed-on",
    advice="Somebody put their name behind yours: thank them today, and tell them later what came of it.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example("I handed your CV to our foreman at lunch.", yields=("favor",)),
        Example("I've put your name forward for the jury.", yields=("favor",)),
        Example("We recommended you to the festival in Vaasa.", yields=("favor",)),
        Example("Your letter of recommendation went out this morning.", yields=("favor",)),
        Example("I gave you a glowing reference.", yields=("favor",)),
        Example("I've spoken to the director about you, she knows your work.", yields=("favor",)),
        Example("I showed your drawings to our architect.", yields=("favor",)),
        Example("I passed your offer on to the parish council.", yields=("favor",)),
        Example("I wrote that I'd take you again at once.", yields=("favor",)),
        Example("Passed your drawings on to the dean at lunch and told her to take you.", yields=("favor",)),
        Example("I urged the foreman to give you a trial.", yields=("favor",)),
        Example("Subject: Re: My application\n\nOf course. I submitted the letter at noon.", yields=("favor",)),
        Example("Sent in the letter to the tax office.", because="nobody asked to be recommended"),
        Example("Put your name on the list by the door.", because="an order"),
        Example("I suggested you as the reviewer for my own file.", because="for the author's sake"),
        Example("I can forward your CV if you like.", because="an offer"),
        Example("I received your CV, thank you.", because="nothing was passed on"),
        Example("I have not sent your CV to anybody.", because="not done"),
        Example("He recommended a hotel to us.", because="not for the reader"),
        Example("I will mention you to the board.", because="a promise"),
        Example("You gave your name to the porter.", because="the reader's own deed"),
    ),
)
