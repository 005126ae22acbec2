"""Two people in To and Cc are presented to each other in so many words: "meet", "introducing", "connecting you two"."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_mass
from rules.engine.cues_parties import few_readers, parties_in
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source
from rules.language.phrases import KIN

NAME = (
    r"(?P<who>(?!(?:me|us|you|at|in|on|with|the|our|up|this|your|and|him|her|them|for|a|an|to|down|that|these|it|all|what|how|where|why|"
    r"just|not|my|who|which|going|coming)\b)[a-z][a-z.'-]{1,15})"
)
PAIR = r"(?:you (?:two|both|all|guys)|both of you|the two of you|you to each other|you together|each other|one another|you)"
FURTHER = r"(?: [^\W\d_][\w'’-]{1,24}){0,2}"
"""The rest of a name: "Meet Ana Brite-Holm"."""
CUES = Table(
    Cue(
        r"\b(?:(?:i|we)(?:'d| would|'m| am| want(?:ed)?| wish)? (?:(?:very )?(?:much )?(?:like|love|pleased|happy|delighted|glad|"
        rf"honou?red|proud) to |to |very |hereby |taking the liberty of |writing to |here to ){{0,3}}|let me |allow me to |permit me to "
        r"|may i |to |can i |it(?:'s| is) (?:my|a|with) (?:great |real )?pleasure (?:that i |to )|i take pleasure in )(?:please |"
        rf"quickly |hereby |briefly |virtually |e-|also |now ){{0,2}}(?:introduc(?:e|ing)|present(?:ing)?) (?:myself and |{PAIR} to "
        rf"|{PAIR}(?=[.!,:]| by| over| via| here| because| since| as) ?|to {PAIR} )?(?:(?:my|our|a|an) (?:\w+ ){{1,4}}?)?(?:{NAME}|"
        r"(?<=each )other|(?<=one )another)?",
        0.85,
    ),
    Cue(
        r"(?:^|[.,:;!-] )(?:e-?|virtually )?(?:introducing|connecting|intro(?:duction)?(?: of| between|:)) (?:you|both|the two|[a-z]{2,})",
        0.82,
    ),
    Cue(
        r"(?:\b(?:i|we)(?:'d| would|'m| am| want(?:ed)?|'ve|'re| are)? ?|^|[.,;:] |\b(?:let me|allow me to|to) )(?:(?:like|love|"
        rf"wanted?|happy|delighted|glad|pleased|writing|here|now|hereby|hope|hoping) (?:to )?|to ){{0,2}}(?:connect(?:ing)?|"
        rf"put(?:ting)?|bring(?:ing)?|get(?:ting)?) (?:{PAIR}|[a-z]{{2,15}} and [a-z]{{2,15}}) ?(?:with|in (?:touch|contact)|together|"
        r"to each other|acquainted|connected|talking|(?=[.,!:]|$| as | because| since| over| here| by))",
        0.76,
        None,
        r"\b(?:information|details|file|put you (?:on|down|in (?!touch|contact))|get (?:you|both) (?:the|a|an|to|out|in))\b",
    ),
    Cue(
        rf"\b(?:please |do |i(?:'d| would) (?:like|love) you to |want you to )?meet {NAME}{FURTHER}(?:[,;.!]| and\b| who\b| -|$)",
        0.78,
        None,
        r"\bmeet (?:my|our|the|your|his) (?:deadlines?|needs?|goals?|targets?)\b|\b(?:to|will|can|could|must|not|we|i|they|should) meet "
        r"(?!you\b)",
    ),
    Cue(
        r"\b(?:you (?:two|both|guys)|the two of you|both of you) (?:should|must|ought to|need to|have to|really should|will|haven't|"
        r"have never|might|would|could|can) (?:really |definitely |all |certainly |probably )?(?:meet|talk|know|connect|chat|speak|get "
        r"(?:to know|together|on|along)|have (?:a lot|much|lots|never|plenty|something)|met|like|hit it off|enjoy|find)\b|\b(?:never "
        r"(?:met|set eyes on)|introduce you to|introducing you to|put you in touch with|get to know|ought to know|should know|know of) "
        r"(?:each other|one another)\b|\b(?:you (?:now )?have|here are) each other's\b|\b(?:high )?time (?:that )?you (?:two |both "
        r")?(?:met|talked|knew|got to know)\b|\b(?:make|making|made) (?:the|this|an) (?:introduction|intro|connection)\b(?= ?[:.,-])",
        0.76,
        None,
        r"\bif\b|\?$",
    ),
    Cue(
        rf"\b(?:this|here) is (?:my (?:\w+ )?{KIN} |our (?:\w+ )?{KIN} )?{NAME}\b[^?]{{0,80}}(?:,|;|\band (?:his|her|their)\b| whom? )",
        0.72,
        None,
        r"\bthis is (?:great|good|fine|very|so|really|only|also|quite|too|true|right|wrong|because|about|being|something|nothing|one|"
        r"another)\b",
    ),
    Cue(
        r"(?:^|[,;:.] |\b(?:i'm|i am|i've|i have|we're|am|and) )(?:looping in|loop in|looped in|adding|copying|copied|cc'?ing|cc'?d|"
        rf"bringing in|bring in|including) (?:in )?(?:my (?:\w+ )?{KIN},? |our (?:\w+ )?{KIN},? )?{NAME}{FURTHER}(?: here| on "
        rf"this| in)?(?:,| -|\(| who| so (?:that )?you)[^.?!]{{0,120}}\b(?:who|whom|so (?:that )?you|you (?:two|wanted|asked|both)|is "
        r"(?:a|an|the|our|my)|knows|runs|our|my|directly)\b",
        0.66,
        None,
        r"\b(?:for (?:his|her|your) (?:information|input|review|awareness)|fyi|invoice|contract|report|file|schedul|calendar|assistant|"
        r"book a time|find a time|set up a time|meeting|call)\b",
    ),
)
TWO = r"\b(?:you (?:two|both|guys)|both of you|the two of you|each other|one another|you together|dear both)\b"
"""Both readers at once: they need not be named."""
NO_INTRODUCTION = (
    r"\b(?:can|could|would|will|might) you (?:\w+ )?(?:introduce|connect|put)|\b(?:suggest(?:s|ed)?|asks?|asked|wants?|wanted|begged|"
    r"recommended)\b[^.?!]{0,25}\bintroduc(?!e you\b)|\b(?:version|release|product|launch|service|co-?pilot|app|"
    r"platform|newsletter|legislation|bill|amendment|feature|system|limit|policy|procedure|model|concept|topic|paper|report|new (?:tool|"
    r"software|product))\b|\b(?:introduce|present) (?:(?:myself|ourselves)(?! and\b)|our (?:company|firm|services|new))\b|\bif you "
    r"(?:like|want|would "
    r"like|both agree)\b|\b(?:i'll|i will|i can|i could|happy to|glad to|pleased to be able to) (?:gladly |also |then |soon "
    r")?(?:introduce|connect)\b(?! you (?:two|both)\b)|\bi will be introducing\b|\bpurpose of\b|\bthank(?:s| you)\b|\b(?:next|tomorrow|"
    r"later|soon)\b.{0,20}\bintroduc|\b(?:he|she|they|you) (?:introduced|presented)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The introduction that the letter makes in words, if it does: at most one."""
    if not few_readers(passage):
        return ()
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        if not passage.called(hit.sentence.words) and not pattern(TWO).search(plain):
            continue
        if hit.who >= 0 and not (hit.sentence.text[hit.who].isupper() or pattern(TWO).search(plain)):
            continue
        if pattern(NO_INTRODUCTION).search(plain) or is_mass(hit.sentence) or (plain.endswith("?") and "may i" not in plain):
            continue
        parties = parties_in(passage, hit.sentence)
        if not parties and len(passage.others) == 2 and pattern(TWO).search(plain):
            parties = tuple(person.address for person in passage.others)
        if len(parties) >= 2:
            return (Finding("introduction", evidence(hit.sentence, hit.start, hit.end), hit.cue.confidence, targets=parties),)
    return ()


BOTH = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
RULE: ActRule = Rule(
    name="introduce-by-words",
    advice="You were introduced: thank the introducer today and write the first line to the other within three days.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=(
        Example(
            BOTH + "Ana, meet Tom; Tom, Ana. Over to you two!",
            yields=("introduction",),
        ),
        Example(
            "To: Ana Brite <ana@brite.example>\nCc: Tom Quist <tom@quist.example>\n\nDear Ana,\n\nI would like to introduce Tom Quist, "
            "who built our kiln.",
            yields=("introduction",),
        ),
        Example(
            "To: Ana Brite-Holm <ana@brite.example>, Tom Quist <tom@quist.example>\n\nTom, meet Ana Brite-Holm, who fires our tiles.",
            yields=("introduction",),
        ),
        Example(
            BOTH + "Ana, Tom, I'm connecting you two because of the clay.",
            yields=("introduction",),
        ),
        Example(BOTH + "It is my pleasure to introduce you to one another.", yields=("introduction",)),
        Example(BOTH + "Putting you two in touch: Ana sells clay and Tom needs some.", yields=("introduction",)),
        Example(BOTH + "Tom, you two ought to know each other.", yields=("introduction",)),
        Example(
            BOTH + "Please meet our new release, 4.2!",
            because="presents a product",
        ),
        Example("To: Ana Brite <ana@brite.example>\n\nLet me introduce myself: I sell pumps.", because="presents the author"),
        Example("To: Ana Brite <ana@brite.example>\n\nI will introduce you to Tom next week.", because="a promise"),
        Example(
            BOTH + "Ana, Tom from accounting is on copy for the invoice.",
            because="adds someone to a thread",
        ),
        Example(BOTH + "Could you two introduce me to your editor?", because="asks for an introduction"),
        Example(BOTH + "If you both agree, I could put you in touch.", because="asks leave first"),
    ),
)
