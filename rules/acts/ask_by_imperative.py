"""A bare order at the head of a sentence or clause ("Call me", "send it to Ann", "take a look") asks as plainly as a question."""

from __future__ import annotations

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_guard import FORMULA, OFFERING, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

HEAD = (
    r"(?:(?:if|when|once|after|before|whenever|as soon as) [^,?!]{3,80}, (?:please |then |just |also )?|"
    r"just |also |then |and |so |but |go ahead and |be sure to |make sure to |remember to |don't forget "
    r"to |try to |do )?"
)
OBJECT = (
    r"(?:(?:it|this|that|these|those|them|him|her|me|us|the|a|an|my|our|your|his|their|all|any|both|each|"
    r"some|one|out|over|up|back|down|off|in|on|with|to|for|at|into|through|"
    r"around|copies|everyone|everybody|\d{1,3}|people|whatever|what|which|how|where|when|who|if|whether|"
    r"as|by|here|everything|names|copy|ahead|two|three)\b|[a-z]{2,14}(?:'s)? (?:know|to|for|the|at|and|a|"
    r"that|if|what|about|when)\b)"
)
VERBS = (
    "send|forward|fax|mail|email|e-mail|resend|call|phone|ring|page|ask|bring|put|make|get|take|give|"
    "provide|prepare|print|check|review|read|reply|respond|answer|write|"
    "add|remove|delete|change|correct|fix|revise|update|include|complete|fill|sign|submit|return|contact|"
    "talk|speak|arrange|schedule|set|book|cancel|move|coordinate|confirm|verify|ensure|"
    "make sure|keep|hold|save|use|look|pull|run|find|figure|identify|describe|explain|clarify|advise|"
    "consider|think|approve|terminate|distribute|circulate|pass|share|hand|drop|"
    "come|meet|join|attend|rsvp|plan|save|mark|stop|wait|leave|follow|handle|process|copy|attach|post|"
    "order|pick|tell|show|help|work|note down|proceed|start|begin|finish|try|let|see if|see whether|see "
    "to|see that|be sure|be ready|go ahead|go through|go to"
)
ACTION = (
    "send|forward|fax|mail|email|e-mail|resend|call|phone|ring|ask|bring|give|provide|print|check|review|"
    "reply|respond|answer|write|sign|submit|return|contact|arrange|schedule|book|"
    "coordinate|confirm|verify|tell|make sure|let|get|put|take|look|pull|run|fix|distribute|circulate|pass"
)
CUES = Table(
    Cue("", r"(?:just )?(?:give|drop|shoot|send) (?:me|us|[a-z]{2,12}) (?:a|an|your|the|some|back)\b", 0.85, None, "", True),
    Cue(
        "",
        (
            rf"{HEAD}(?:call|phone|ring|page|e-?mail|fax|write|text|ask|meet|join|tell|show|help|send|give|bring|"
            rf"get|copy|let|remind|forgive me and) (?:me|us|him|her|them|everyone|everybody|both|all|your)\b"
        ),
        0.82,
        None,
        r"\blet (?:me|us|him|her)\b(?! know| have)",
        True,
    ),
    Cue(
        "",
        rf"{HEAD}(?:{VERBS}) {OBJECT}",
        0.72,
        None,
        (
            r"^(?:see|get|take|keep|let|work|order|page|check|copy|post|call|start|use|plan|look|set|move|change|"
            r"come|try|help|wait)(?:ing|ed|s) |^take care|^let me (?!know|have)|^(?:also |so )?let (?:him|her|"
            r"them|it|the)\b.{0,20}\bbe\b|^see (?:you|ya)\b|^keep (?:up|in touch|steering|going)|^call (?:it|"
            r"options?)\b|^talk (?:to|with) you|^if you would like (?:me|us) to|^plan on getting|^don't make me|"
            r"^let's|^help is|^come on\b|^look(?:s|ed)? (?:like|forward|good)\b|^take it easy"
        ),
        True,
    ),
    Cue(
        "and so then or but",
        (
            rf"(?:, |; |\b)(?:and|so|then|or|but) (?:please |then |just |also )?(?:{ACTION}) (?:it|this|that|them|"
            rf"me|us|him|her|the (?:file|list|form|report))\b"
        ),
        0.6,
        None,
        r"\b(?:i|we|he|she|they|you|will|would|to|can|could|'ll|who)\b[^.?!]{0,120}\b(?:and|or|then|so|but)\b",
    ),
    Cue(
        "let's lets",
        (
            r"(?:^|[,;:] |- |\b(?:and|so|but|then|ok|okay) )(?:let's|lets) (?!just say|face it|hope|pretend|say\b|"
            r"not forget|see\b|be honest)[a-z]{2,}"
        ),
        0.75,
    ),
    Cue(
        "don't dont",
        (
            r"(?:do not|don't|dont|never) (?:forget|send|give|tell|call|use|include|pay|change|let|worry about "
            r"(?:coming|sending)|make|put|share|mention|sign|do|book|leave|wait)\b"
        ),
        0.7,
        None,
        "",
        True,
    ),
    Cue("rsvp", r"\br\.?s\.?v\.?p\b", 0.8, "meeting"),
    Cue(
        "feedback comments suggestions thoughts",
        (
            r"\b(?:your|any) (?:feedback|comments|suggestions|thoughts) (?:is|are|would be|will be) (?:very |most "
            r"|much |greatly )?(?:welcome|helpful|useful|valued|requested)\b"
        ),
        0.75,
        "review",
    ),
)
NO_ASK = (
    r"^(?:phone:? \(?\d|call(?:-| )in|update (?:for|on)|post that|just let you|thanks|thank|hope|look forward|looking"
    r"|see you|attached|enclosed|have a (?:great|good|nice|safe|"
    r"wonderful|happy)|enjoy|take care|take your time|sorry|good|happy|congrat|welcome|keep in mind|keep "
    r"up|call it|god bless|wish|be well|say hi|say hello|give my (?:love|best|regards)|tell (?:him|her|"
    r"them|everyone|[a-z]{2,12}) (?:hi|hello|i said)|trust me|believe me|let me)\b"
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each bare order to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        core = plain[hit.sentence.core :]
        if pattern(NO_ASK).match(core) or pattern(FORMULA).search(plain) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        if (
            hit.sentence.text.isupper()
            or hit.sentence.text.istitle()
            or pattern(OFFERING).search(plain)
            or (len(hit.sentence.words) < 2 and hit.cue.object is None)
        ):
            continue
        found.append(finding(hit, "request", object=hit.cue.object or object_of(plain), due=True))
    return tuple(found)


RULE: ActRule = Rule(
    name="ask-by-imperative",
    advice="You were asked for something, in plain words: do it, or say that you can't.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("Give me a call when the tiles arrive.", yields=("request",)),
        Example("If the glaze looks dull, send it back to the kiln.", yields=("request",)),
        Example("Let's have a look at the boat together.", yields=("request",)),
        Example("Don't forget the key for the shed.", yields=("request",)),
        Example("Take care, and enjoy the island.", because="a wish"),
        Example("Give my love to the twins.", because="a greeting passed on"),
        Example("Let me think about the colours.", because="speaks of oneself"),
        Example("See you at the quay.", because="looks forward to a meeting"),
        Example("Look forward to the first frost.", because="no order but an elliptical 'I look forward'"),
    ),
)
