"""An answer that opens with what its author has done since with somebody else reports back: "I spoke with the mason", "left her a word"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import I

OPENING = 3
"""Sentences: a report back stands at the head of an answer; further down people speak of their own affairs."""
SOON = r"(?: just| already| finally| now| actually| since| also| both| even| only| again){0,2}"
ELSEWHERE = (
    r"(?!(?:you|your|me|us|my|our|that|if|whether|how|what|why|when|where|myself|about (?:you|my|our|how)|(?:to|with|for|from) (?:you|me|"
    r"us|my))\b)"
)
"""Whoever comes next is neither the author nor the reader."""
CUES = Table(
    Cue(
        rf"(?:{I}(?:'ve| have| had| did)?{SOON} |(?:just|finally|already) )(?:spoke|spoken|talk(?:ed)?|met|been in touch|got (?:in touch|"
        rf"hold)|followed up|checked(?: in)?|double[- ]checked|had a (?:word|chat|talk|call)) (?:with|to|of) {ELSEWHERE}[a-z]",
        0.64,
        None,
        r"\?$|\b(?:and you|you and)\b|\b(?:years?|months?) ago\b|\bwhen (?:i|we)\b",
        at_core=True,
    ),
    Cue(
        rf"{I}(?:'ve| have| had| did)?{SOON} (?:call(?:ed)?|phoned|rung|rang|contacted|reached|visited|e-?mailed|written to|wrote to|"
        rf"notified|alerted|reminded|told|heard (?:back )?from) {ELSEWHERE}(?:the |his |her |their |both |all )?[a-z]",
        0.64,
        None,
        r"\?$|\b(?:told|heard|called|reached) (?:the (?:same|decision|conclusion|point|limit)|everybody|(?:it|this|that|these)\b)|"
        r"\b(?:years?|months?) ago\b|\bwhen (?:i|we)\b|\b(?:told|heard|reached) .{0,30}\byou\b|\bheard from [^.?!]{2,40} that\b",
        at_core=True,
    ),
    Cue(
        rf"(?:{I}(?:'ve| have| had| did)?{SOON} |just |already )(?:left|sent|gave|given|passed)(?: (?!you|me|us|your|"
        rf"my)[a-z]{{2,12}}){{0,2}}"
        rf" (?:an? |the |two |several |your )?(?:word|message|messages|voice ?mails?|note|reminder|e-?mail)\b[^.?!]{{0,20}}\b(?:to|for|"
        rf"with|on|"
        r"at)\b(?! (?:you|me|us|my)\b)",
        0.64,
        None,
        r"\?$|\b(?:attached|enclosed)\b|\bto (?:the )?(?:following|wrong)\b",
        at_core=True,
    ),
    Cue(
        rf"{I}(?:'ve| have| did)?{SOON} (?:mention(?:ed)?|rais(?:e|ed)|brought up|pass(?:ed)?(?: on| along)?) (?:it|this|that|the [a-z "
        rf"]{{3,30}}|"
        r"your (?:question|concern|point|idea|comments?|message|request)s?)(?: up)? (?:to|with|at|in) (?!you\b|me\b|us\b|my\b)[a-z]",
        0.64,
        None,
        r"\?$|\b(?:as|like|that) (?:i|we) mentioned\b|\bthis (?:one|year)\b",
        at_core=True,
    ),
    Cue(
        rf"{I}(?:'ve| have| did)?{SOON} (?:forwarded|sent|submitted|passed|given|gave|shown|showed|faxed) (?:on |along )?(?:it|them|this|"
        rf"that|the|his|her|"
        r"their|both|all)(?: (?!(?:attached|following|enclosed|file)\b)[a-z]{2,15}){0,3} (?:on |along |over )?to (?!(?:you|your|me|us|my|"
        r"the (?:above|"
        r"following)|get|see|do|be|make|find)\b)[a-z]",
        0.62,
        None,
        r"\?$|\b(?:attached|enclosed|below|sent to you)\b",
        at_core=True,
    ),
    Cue(
        rf"{I}(?:(?:'ve| have) (?:just|now|already|finally|since)|'ve| have| just| finally) (?:finished|completed|submitted|filed|"
        rf"registered|"
        r"applied|signed up|enrolled|paid|ordered|booked|renewed|posted|filled (?:in|out))\b (?!(?:reading|reviewing|the (?:first|"
        r"draft))\b)[a-z]",
        0.62,
        None,
        r"\?$|\b(?:attached|enclosed|since|none of|years?|months ago|degree|studies|phd|ph\.d)\b",
        at_core=True,
    ),
    Cue(
        rf"{I}(?:'ve| have)(?: just| already| now| also| since| finally)* (?:made (?:an? |one |two |the |your |all )*(?:[a-z]+ )?"
        r"(?:changes?|corrections?|adjustments?)|fixed|corrected|removed|cancell?ed|approved|"
        r"notified|cleared|resolved|asked (?!(?:you|me|for|about|if|whether|that|what)\b)[a-z]{2,15}(?: [a-z]{2,15})? to|taken care of|"
        r"added (?!(?:a few|some|my)\b))",
        0.62,
        None,
        r"\?$|\b(?:attached|enclosed|draft|my resume|years?|in the past|thank)\b",
        at_core=True,
    ),
    Cue(
        r"(?:(?!(?:you|it|who|that|i|we|this|the|there|which|everybody|everyone|people|god|what)\b)[a-z]{2,12}(?: [a-z]{2,15})?) (?:has|"
        r"have) (?:just |already "
        r"|now |kindly )?(?:agreed|accepted|approved|confirmed|signed (?:off|it)|given (?:his|her|their|the) (?:ok|okay|approval|consent|"
        r"green "
        r"light)|promised)\b",
        0.62,
        None,
        r"\?$|\b(?:commission|market|court|legislature|agency|company|board of directors|ferc|senate|house|government)\b|\b(?:attached|"
        r"draft)\b",
        at_core=True,
    ),
    Cue(
        r"(?:(?:i|we) (?:was|were) )?able to [^.?!]{3,60}\b(?:and|then) (?:fixed|solved|corrected|repaired|cleared|removed)\b",
        0.62,
        None,
        r"\?$|\b(?:not|n't|were you|are you) able\b",
        at_core=True,
    ),
    Cue(
        r"(?!(?:you|he|she|they|it|who|that|i|we|this|the)\b)[a-z]{2,12}(?: [a-z]{2,15})? (?:has |have |just |already ){0,2}(?:double[- ]"
        r"?checked|followed up|called (?:back|(?:him|her|them)(?: back)?)|(?:took|taken) care of (?:it|this|that)|fixed (?:it|this|that)|"
        r"(?:sorted|worked) (?:it|this|that) out|spoke (?:to|with) (?:him|her|them))\b",
        0.62,
        None,
        r"\?$|\b(?:will|would|can|could|should|please|if|to)\b [a-z]+$",
        at_core=True,
    ),
)
AHEAD = r"\b(?:please|if (?:i|we|you|they|he|she)|would like|can you|could you|haven't|have not|didn't)\b|\bthanks? (?:you )?for\b"


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each report at the head of an answer."""
    if not passage.reply:
        return ()
    return tuple(
        finding(hit, "update")
        for hit in hits(CUES, passage.body[:OPENING])
        if not pattern(AHEAD).search(hit.sentence.plain[: hit.end]) and not is_mass(hit.sentence)
    )


RE = "Subject: Re: The chimney\n\n"
RULE: ActRule = Rule(
    name="update-in-reply",
    advice="You heard what was done about it: nothing more to tell is owed.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Example(RE + "I spoke with the mason this morning, the bricks are ordered.", yields=("update",)),
        Example(RE + "Just talked to Signe about the scaffold.", yields=("update",)),
        Example(RE + "We called the harbour office and the crane is free on Monday.", yields=("update",)),
        Example(RE + "I have left a message with his sister.", yields=("update",)),
        Example(RE + "I mentioned the soot to the sweep on the stairs.", yields=("update",)),
        Example(RE + "I've just completed the form on the museum's page.", yields=("update",)),
        Example(RE + "Signe double checked. The key fits.", yields=("update",)),
        Example(RE + "We have made the changes to the drawing.", yields=("update",)),
        Example(RE + "Signe has agreed to the price.", yields=("update",)),
        Example(RE + "The company has agreed to the price of the shares.", because="news of business"),
        Example("I spoke with the mason this morning, a fine man.", because="no answer to anything, nobody waits for it"),
        Example(RE + "I told you that the mason is slow.", because="told to the reader"),
        Example(RE + "When we met, I spoke with the mason.", because="an old story"),
        Example(RE + "Have you spoken with the mason?", because="a question"),
        Example(RE + "I have not called the mason.", because="not done"),
        Example(RE + "I called the mason two years ago for another roof.", because="long ago, for another matter"),
        Example(RE + "The wall is dry. The roof holds. The gutter leaks. I spoke with the mason.", because="told in passing, far down"),
    ),
)
