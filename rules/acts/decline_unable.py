"""A no to the reader, because it can't be done or the time is taken: "I won't be able to make it", "I'm tied up all week"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import MAYBE_ADVERBS, WEEKDAY, I

WE = rf"(?:{I}|(?:my|our) (?:wife|husband|partner|team|group|firm|company|office|board)(?: and i)?|[a-z]{{2,12}} and i)"
NO = (
    r"(?:won't|wont|can't|cant|cannot|can not|could not|couldn't|will not|'m not able to|am not able to|are not able to|'re not able to|"
    r"'m unable to|am unable to|are unable to|'ll be unable to|will be unable to)"
)
COME = (
    r"(?:make (?:it|the|that|this|your|our|either|any|time)|attend|join\b|come\b(?! (?:up|to terms|back|close|from))|be there|be (?:in|"
    r"at) (?:the|your|our) (?:meeting|dinner|lunch|call|party|reception)|participate|take part|go\b(?! (?:on|wrong|back|into|beyond|to "
    r"(?:sleep|bed)))|do (?:it|this|that|lunch|dinner|so|both|them)|meet (?:with )?you|accept|accommodate|fit (?:it|you) in|speak at|"
    r"manage (?:it|that|this|to))"
)
GIVE = (
    r"(?:help(?: (?:you|with|out|here|there|in|on|at))?\b|assist|support|offer (?:you|a|an|any)|give (?:you|out|away|it|his|her|their|a "
    r"(?:reference|recommendation)|references)|lend|share|recommend|introduce|provide|take (?:you|it|this|that|on|part|your|"
    r"any|(?:them|these|those|him|her|more|"
    r"another|so many|the [a-z]{2,14})(?: [a-z]{2,12}){0,2} on)|"
    r"sponsor|fund|commit|promise|grant|approve|agree|sign|recommend|refer|forward|pass (?:on|along)|write (?:you|a|the)|vouch|spare|"
    r"serve|review|supervise|mentor|release|discuss|disclose|reveal|match|meet your|proceed|pursue|move forward|host|buy|pay|endorse|"
    r"advise|comment|do (?:that|this|it)|send (?:you|it|them))"
)
SOFT = r"(?:(?:be|going to|able to|be able to|think i can|in (?:a|the) position to|possibly|get away to|get out to) ){0,3}"
CUES = Table(
    Cue(rf"\b{WE}(?:'ll| will| shall| do|'m| am|'re| are)? ?{MAYBE_ADVERBS}{NO} {SOFT}{MAYBE_ADVERBS}{COME}", 0.78),
    Cue(
        rf"\b{WE}(?:'ll| will| shall| do|'m| am|'re| are)? ?{MAYBE_ADVERBS}{NO} {SOFT}{MAYBE_ADVERBS}{GIVE}\b",
        0.68,
        None,
        r"\b(?:until|unless|without|before|if|agree (?:to|with|on)|(?:some|few) things)\b|\bcan(?:'t|not) (?:help|recommend (?:it|this|"
        r"him|her|them)|give (?:you )?(?:enough|up)|"
        r"share (?:enough|my)) (?:but|thinking|wondering|enough|highly|too)\b|\bsecrets?\b|\bi can(?:'t|not) (?:help (?:but|it|feel|"
        r"think|wonder)|"
        r"promise (?:you )?anything|agree more)\b",
    ),
    Cue(rf"\b(?:unable|not (?:going to be |be )?(?:able|free|available)) to (?:[a-z]+ )?(?:{COME}|help|assist|offer)", 0.78),
    Cue(
        rf"(?:^|[,;.] |\b(?:but|sorry|afraid|unfortunately|sadly|regretfully),? ){WE} {NO}(?=\s?(?:[.,!;]|$| (?:i'm|i am|on|this "
        r"(?:time|week)|at the moment|right now|because|since|then|tomorrow|today|sorry)))",
        0.74,
        None,
        r"\bwish\b.{0,20}\bcould\b|\b(?:why|how|what)\b",
    ),
    Cue(rf"\b(?:sorry|afraid|alas|thanks|thank you),? (?:but )?(?:i )?{NO}(?=\s?(?:[.,!;]|$| (?:come|make|help|do|attend|join)))", 0.74),
    Cue(
        r"\bi(?:'m| am| will|'ll)? (?:won't|not|will not) (?:be )?(?:going|coming|joining|attending|participating)\b(?: to (?:be able "
        r"to )?make it)?(?! to\b)",
        0.74,
    ),
    Cue(
        rf"\b(?:(?:that|this|{WEEKDAY}|tomorrow|today|tonight|next week|noon|lunch|dinner|\d{{1,2}}(?::\d\d)?(?: ?[ap]m)?|the "
        rf"\d{{1,2}}(?:st|nd|rd|th)?|either|neither|the date|the time))(?: (?:morning|afternoon|evening|date|day|time|of these|of them|"
        r"at [a-z0-9:]+))?,? (?:just |really |simply |unfortunately |also )?(?:won't|doesn't|does not|will not|wouldn't|isn't going to|"
        r"don't|do not|didn't) (?:really |quite )?(?:work|suit|fit|do)\b(?: (?:for|with) (?:me|us)| (?:me|us))?",
        0.66,
        None,
        r"\b(?:model|machine|system|link|file|password|method|formula|approach|theory|program|code|engine|pump|printer|phone|software)"
        r"\b|\?$|\bif\b",
    ),
    Cue(
        r"\b(?:regret|sorry|unfortunately|afraid|alas|sadly)\b[^.?!]{0,40}\b(?:i|we)(?:'m| am|'ll| will|'re| are| have| already| have "
        r"already)* (?:be |have )?(?:out of (?:the )?(?:office|town|country)|away|(?:fully |already |all )?booked|other plans|plans|"
        r"another (?:commitment|engagement)|a conflict|committed|tied up|on vacation|travel+ing|busy|swamped)\b",
        0.72,
    ),
    Cue(
        rf"\b{WE}(?:'m| am|'re| are|'ll be| will be)(?: (?:completely|fully|already|all|totally|just|really))? (?:booked|tied up|"
        rf"swamped|snowed under|double[- ]booked|overbooked|unavailable|not (?:available|free|around))\b[^.?!]{{0,50}}(?:,? so (?:no|i "
        r"(?:can|must|have|won't))|\bsorry\b|\bafraid\b|\b(?:that|this) (?:day|week|month|time|evening|date)\b|\ball (?:day|week|month)"
        rf"\b|\bon (?:the \d|{WEEKDAY})|\buntil\b|\bfor (?:the|this)\b)",
        0.62,
        None,
        r"\bout of (?:the )?office\b|\b(?:but|if|by|e-?mail|phone|cell)\b|\?$",
    ),
    Cue(
        r"\b(?:i|we) already have plans\b|\b(?:i|we) (?:already have|have already (?:made|got)|already made|have) (?:(?:other|prior|"
        r"previous|already) (?:plans|"
        r"commitments)|a (?:prior |previous )?(?:commitment|engagement)|an? (?:earlier |other )?engagement|another (?:commitment|"
        r"appointment|engagement)|a (?:scheduling )?conflict)\b",
        0.72,
    ),
    Cue(
        rf"\b{WE} (?:have no|haven't (?:got )?(?:the|any)|have not (?:got )?(?:the|any)|don't have|do not have|lack|just don't have|"
        r"simply don't have|really don't have|can't find) (?:the |any |enough )?(?:time|capacity|bandwidth|budget|funds|resources|"
        r"openings?|vacanc(?:y|ies)|positions?|room|energy)\b",
        0.64,
        None,
        r"\?$|\bif\b|\b(?:until|yet)\b|\bbut (?:i|we)(?:'ll| will| can)\b",
    ),
    Cue(
        r"\b(?:at (?:present|this time|the moment)|currently|right now|unfortunately|regrettably|i'm afraid),? (?:there (?:is|are)"
        rf"|{WE} have|we've got) no (?:\w+ )?(?:openings?|vacanc(?:y|ies)|positions?|places?|room|internships?|funds|budget|jobs?)\b",
        0.7,
    ),
    Cue(
        r"\b(?:afraid|sorry|unfortunately|sadly|alas)\b,? (?:[a-z0-9]+ ){1,4}(?:is|are|will be|would be) (?:quite |simply )?"
        r"(?:impossible|out of the "
        r"question|no good|full up)\b",
        0.7,
        None,
        r"\?$|\bif\b|\bimpossible to (?:say|tell|know|predict)\b",
    ),
    Cue(
        r"\bit(?:'s| is| will|'ll) not (?:be )?possible (?:for (?:me|us) )?(?:to|on|at|this|,|\.|$)|\bit won't be possible\b|"
        r"\bi won't manage\b|\bnot something (?:i|we) (?:can|could|do)\b",
        0.66,
        None,
        r"\?$|\bif\b|\bto (?:say|tell|know|see whether|predict|estimate|determine|measure)\b",
    ),
    Cue(
        r"\b(?:work ?load|schedule|time|timetable|commitments?|diary|budget|rules|policy|health|duties)\b[^.?!]{0,30}\b(?:do|does|did|will|"
        r"would)(?: not|n't) (?:allow|permit|let|leave) (?:me|us)\b",
        0.74,
        None,
        r"\?$|\bif\b",
    ),
    Cue(
        r"\bi(?: will|'ll|'m| am| shall)(?: be)? (?:attending|at an?|at the|in (?!town|the office|my office)|away|travel+ing|teaching|"
        r"on (?:leave|vacation|holiday)|out)\b[^.?!]{0,50},? but (?:i(?:'m| am| can| could|'ll| will| would)) (?:be )?(?:available|free|"
        r"meet|"
        r"do|make)\b",
        0.62,
        None,
        r"\?$|\bif\b|\breach",
    ),
    Cue(
        r"(?:(?:no|sorry|alas|apologies|afraid|unfortunately|sadly|regretfully)(?: (?!not\b)[a-z]{2,12})?[,.:]? )?(?:i )?"
        rf"{NO} {SOFT}{COME}",
        0.76,
        None,
        r"\?$|\b(?:without|unless|until|before|but (?:i|we)(?:'ll| will| can)(?! (?:send|let|think|ask)))\b",
        at_core=True,
    ),
)
TAKEN = Table(
    Cue(
        r"\b(?:they|it|that|those|these|both|all|the [a-z]{2,14}(?: [a-z]{2,14})?)(?:'s|'re| is| are| have been| has been)"
        r"(?: (?:all|both|already|just|now|long|quite))* (?:spoken for|(?<=already )(?:taken|booked|promised|let|lent|rented|given away|"
        r"gone|sold)|promised to (?!you\b)|lent (?:out|to (?!you\b))|(?:fully )?booked (?:out|up|by|for (?:that|those)))\b",
        0.66,
        None,
        r"\?$|\bif\b|\b(?:for|to) you\b|\bby you\b|\byours\b|\b(?:attached|sent|tickets?|flights?|hotel|room for (?:you|us|me))\b",
    ),
)
"""What was asked for is another's already: a no, where the letter answers."""
FOR_OTHERS = Table(
    Cue(
        r"\b(?:asked|wanted|wants|told) me to (?:let|tell|inform) you[^.?!]{0,25}\b(?:he|she|they)(?:'ll| will)? (?:won't|cannot|can't|"
        r"not|is "
        r"unable|are unable|be unable)(?: be)?(?: able)?(?: to)? (?:go|come|join|attend|make|meet|participate|be there|see|speak)\b",
        0.7,
    ),
    Cue(
        r"^(?:unfortunately,? |i'm afraid (?:that )?|sorry,? (?:but )?)?(?!(?:you|they|he|she|it|who|people|some|many)\b)[a-z]{2,12} "
        r"(?:[a-z.]{1,15} ){0,2}(?:will not|won't|will unfortunately not) be able to (?:attend|join|make|meet|participate|come|speak)\b",
        0.7,
        None,
        r"\?$|\bif\b|\bcome up\b|\b(?:you|he|she|they|who|which|it) (?:will not|won't)\b|_{3}",
    ),
)
"""A no given in another's name, as an assistant gives it."""
NO_DECLINE = (
    r"_{3}|\b(?:people|some|many|those|anyone|you (?:may|might|will)|(?:he|she|they)(?: who)? (?:may|might|will|'ll)) (?:[a-z]+ "
    r"){0,2}(?:not "
    r"be able|be unable|unable)|\bif (?:you|anyone|he|she|they|i|we)\b[^.?!]{0,20}(?:unable|can't|cannot|won't)|\b(?:sorry|sad|bummed|"
    r"hate|shame|too bad|pity) (?:that )?(?:you|i missed|i couldn't|we couldn't)\b|\?$|\b(?:you|he|she|they|it|who|which|this|that)"
    r"(?:'re| are| is|'s| were| was)? (?:[a-z]+ly )?(?:won't|can't|cannot|unable|not able)\b(?! (?:work|be possible|suit))|\b(?:wasn't "
    r"able|was unable|were unable|weren't able)\b|\b(?:couldn't|could not)\b(?! (?:possibly|commit|accept|take on))|\bcan(?:'t|not) "
    r"(?:wait|believe|help but|imagine|stress|overstate|say|tell|remember|recall|find|see|seem|understand|complain|thank|afford to|"
    r"quite|go wrong|be)\b|\b(?:not|don't) (?:want|expect) you\b|\bwhen (?:i|we) (?:can't|cannot)\b|\b(?:since|because|as) (?:you|they)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each refusal of what the reader asked, offered or proposed, for want of means or time."""
    others = tuple(finding(hit, "decline") for hit in hits(FOR_OTHERS, passage.body))
    others += tuple(finding(hit, "decline") for hit in hits(TAKEN, passage.body) if passage.reply)
    return others + tuple(
        finding(hit, "decline")
        for hit in hits(CUES, passage.body)
        if not pattern(NO_DECLINE).search(hit.sentence.plain) and not is_mass(hit.sentence)
    )


RULE: ActRule = Rule(
    name="decline-unable",
    advice="You got a no, and an honest one: thank for it and leave it there.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("I'm afraid Thursday at nine is impossible.", yields=("decline",)),
        Example("Sorry, it is impossible to say how long the paint takes.", because="declines nothing"),
        Example("I'm sorry, I won't be able to make it on Saturday.", yields=("decline",)),
        Example("Thursday doesn't work for me, I'm afraid.", yields=("decline",)),
        Example("We cannot take on another apprentice this year.", yields=("decline",)),
        Example("I simply don't have the time for a second choir.", yields=("decline",)),
        Example("I have a prior engagement that evening.", yields=("decline",)),
        Example("Sorry, I can't, I'm on the ferry then.", yields=("decline",)),
        Example("At present we have no openings in the bindery.", yields=("decline",)),
        Example("My timetable does not allow me to sing in two choirs.", yields=("decline",)),
        Example("Aino asked me to tell you that she won't be able to come.", yields=("decline",)),
        Example("No, cannot do it today.", yields=("decline",)),
        Example("I'm afraid I can't take them on this winter.", yields=("decline",)),
        Example("Sorry Aino, can't do that evening.", yields=("decline",)),
        Example("Subject: Re: The tents\n\nThe tents are already promised to the scouts.", yields=("decline",)),
        Example("Can't come in without a key.", because="a hindrance, not a no"),
        Example("The tents are already booked for us.", because="news, and no answer to an ask"),
        Example("As you will be unable to join us, I'll send you the notes.", because="the reader is kept away"),
        Example("If you can't make it, tell the porter.", because="the reader's own case"),
        Example("I can't wait to see the boat.", because="an idiom"),
        Example("He is unable to attend to his garden.", because="somebody else"),
        Example("The old pump doesn't work.", because="a thing that fails"),
        Example("I can't believe the roof held.", because="an idiom of surprise"),
        Example("Why can't you come?", because="a question"),
    ),
)
