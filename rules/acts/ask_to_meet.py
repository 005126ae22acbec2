"""An invitation or a proposal to meet, in plain, indirect or elliptical words, asks for a yes or a no."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import is_formula, is_mass, is_reported
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

MEET = (
    r"(?:meet|get together|have (?:lunch|dinner|coffee|a (?:drink|beer|coffee|chat|call))|grab|catch up|do (?:lunch|dinner|something|"
    r"coffee)|talk|speak|discuss|sit down|visit|come by|stop by)"
)
CUES = Table(
    Cue(
        r"\byou(?:'re| are| and your [a-z]{2,12} are)? (?:all |both |cordially |hereby )*invited\b",
        0.85,
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would)? (?:like|love|want|wish) to invite you\b|\b(?:i|we) (?:hereby )?invite you\b|\bplease (?:join|be "
        r"our)\b",
        0.85,
    ),
    Cue(
        r"\b(?:we|i) (?:could|should|might|must|can(?! meet (?:at|in|on|there|then)\b)|need to|have to|ought to) (?:still |also |"
        r"maybe |perhaps |all |both |really |"
        rf"definitely |try to |try and )*{MEET}\b",
        0.7,
        None,
        r"\bas (?:we|i)\b|\bif (?:we|i)\b",
    ),
    Cue(
        r"(?:\b(?:i|we|he|she|they)(?:'d| would)|\bi (?:am|will|'m)\b[^.?!]{5,60} and would) (?:also |really |very much |still |be "
        r"happy to |be glad to )*(?:like|love|be (?:pleased|"
        rf"delighted|happy|able)|prefer) (?:very much )?to (?:(?:also|just|briefly) )?(?:{MEET}|see you|join you"
        rf"|have you|host you|take you)\b",
        0.72,
    ),
    Cue(
        r"\b(?:i'm|i am|i will be|i'll be|we are|we're) (?:also |generally |pretty much )*(?:available|free|open|around|good)"
        r"\b.{0,60}\b(?:to meet|to talk|to discuss|for (?:lunch|dinner|coffee|a|drinks|sushi)|any ?time|any day|on (?:mon|tue|wed|thu|"
        r"fri|sat|sun)|next week|this week|tomorrow|after|before|between)",
        0.68,
    ),
    Cue(
        r"\b(?:you (?:guys |both |two )?should (?:come|join|meet (?:us|me|up with)|visit)|if you (?:are not|aren't|are) (?:busy|"
        r"free|around|available)"
        r"[^.?!]{0,60}\b(?:we|let|come|join|meet|i))\b",
        0.75,
    ),
    Cue(
        r"\b(?:if|does|would|will|whether) (?:this|that|it|either|any of (?:these|those)|one of (?:these|those)|the time|[a-z]+day)"
        r"[a-z ]{0,20} (?:(?:works?|suits?)(?= (?:for|with) (?:you|everyone|everybody|all|both)| ?[.,?!;)]| better| best|$)|(?:is|"
        r"be) (?:convenient|ok|okay|good))\b",
        0.75,
    ),
    Cue(
        r"\b(?:i|we)(?:'d| would) (?:also |really )?(?:like|love) to have (?:a|another) (?:(?:quick|short|brief|little|conference"
        r"|phone) ){0,2}(?:call|meeting|chat|talk|word)\b",
        0.74,
    ),
    Cue(
        (r"(?:^|, |- )(?:wanna|want to|care to|fancy|got (?:time|\d{1,2} min)|up for|interested in|any takers)\b[^?]{0,80}\?"),
        0.85,
    ),
    Cue(r"\bplan (?:to attend|on attending|to be (?:there|at|in))\b", 0.7, None, r"\b(?:i|we|they|he|she) (?:\w+ )?plan\b"),
    Cue(r"(?:come (?:and )?(?:visit|see|join|by|over|down|up|to (?:the|our|my))|join (?:me|us))\b", 0.75, None, "", True),
    Cue(r"\b(?:tomorrow|today|[a-z]+day|same (?:time|hour|place))\b[^?]{0,40}\bok(?:ay)?\s?\?", 0.8),
    Cue(
        (r"\b(?:request|seek|ask for|appreciate) (?:a|the) (?:meeting|opportunity to (?:meet|discuss|speak|talk|visit))\b"),
        0.8,
    ),
)
NO_ASK = (
    r"\bbe (?:very |most )?(?:happy|glad|pleased|delighted|honou?red) to (?:speak|talk|discuss) (?:at|in|on|about|to the)\b|"
    r"\b(?:talk|speak) (?:to|with) (?!you\b|me\b|us\b|each\b)[a-z]|\bsomething else\b|\bi shall\b|\b(?:we|i) (?:could|should|can|might) "
    r"(?:talk|discuss|speak) (?:about|for) (?:hours|ever)\b|\b(?:could|should) have\b|\bif you (?:have|need|want) (?:any )?questions\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each invitation or proposal to meet or talk."""
    found = []
    for hit in hits(CUES, passage.body):
        if is_formula(hit) or is_mass(hit.sentence) or is_reported(hit.sentence) or pattern(NO_ASK).search(hit.sentence.plain):
            continue
        found.append(finding(hit, "request", object="meeting", due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="ask-to-meet",
    advice="An invitation waits for your yes or no.",
    source=Source("It's Not All About You", "Take it to the next level over time"),
    judge=judge,
    examples=(
        Example("You and your brother are invited to the launch on the quay.", yields=("request",)),
        Example("Before the fair we'd love to have another short chat.", yields=("request",)),
        Example("Maybe we could grab a coffee after the fair.", yields=("request",)),
        Example("Running late all day, tomorrow same hour ok?", yields=("request",)),
        Example("If you aren't busy on Sunday we should walk the dogs.", yields=("request",)),
        Example("I'd love to sit down with you before the fair.", yields=("request",)),
        Example("I am free on Thursday for lunch, should that suit.", yields=("request",)),
        Example("I'd be happy to speak at the fair.", because="says yes, and asks nothing"),
        Example("We could have met the deadline with one more pair of hands.", because="no meeting of people"),
        Example("They plan to attend the hearing.", because="other people's plans"),
        Example("Click here to join us at the webinar!", because="a mailing"),
        Example("I should talk to the glazier about the pane.", because="a talk with somebody else"),
        Example("We visited the yard in May.", because="a visit told"),
        Example("Noon works for me, we can meet at the gate.", because="agrees to meet, and proposes nothing"),
        Example("She invited her cousin to the launch.", because="a story about others"),
    ),
)
