"""A bare order at the head of a sentence or clause ("Call me", "send it to Ann", "take a look") asks as plainly as a question."""

from __future__ import annotations

from rules.engine.cues import Cue, Hit, Table, hits, pattern
from rules.engine.cues_due import due_words
from rules.engine.cues_guard import is_formula, is_mass, is_offer, is_reported
from rules.engine.cues_no_ask import PARTING
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source

HEAD = (
    r"(?:(?:if|when|once|after|before|whenever|as soon as) [^,?!]{3,80}, (?:please |then |just |also )?|just |also |then |and |so |but |"
    r"go ahead and |be sure to |make sure to |remember to |don't forget to |try to |do )?"
)
OBJECT = (
    r"(?:(?:it|this|that|these|those|them|him|her|me|us|the|a|an|my|our|your|his|their|all|any|both|each|some|one|out|over|up|back|down|"
    r"off|in|on|with|to|for|at|into|through|around|copies|everyone|everybody|\d{1,3}|people|whatever|what|which|how|where|when|who|if|"
    r"whether|as|by|here|everything|names|copy|ahead|two|three)\b|[a-z]{2,14}(?:'s)? (?:know|to|for|the|at|and|a|that|if|what|about|"
    r"when)\b)"
)
VERBS = (
    "send|forward|fax|mail|email|e-mail|resend|call|phone|ring|page|ask|bring|provide|prepare|print|check|review|reply|respond|answer|"
    "write|remove|delete|change|correct|fix|revise|update|include|complete|fill|sign|submit|return|contact|arrange|schedule|cancel|"
    "coordinate|confirm|verify|ensure|make sure|identify|clarify|advise|approve|terminate|distribute|circulate|share|attend|rsvp|copy|"
    "attach|tell|show|help|note down|proceed|let|see if|see whether|see to|see that|be sure|go ahead|give"
)
"""What is done for somebody: ordered, it is asked for."""
ADVISED = (
    "read|add|put|make|get|take|talk|speak|set|book|move|keep|hold|save|use|look|pull|run|find|figure|describe|explain|consider|think|"
    "pass|hand|drop|come|meet|join|plan|mark|stop|wait|leave|follow|handle|process|post|order|pick|work|start|begin|finish|try|be ready|"
    "go through|go to"
)
"""What one does for oneself as well: ordered, it is asked for or advised."""
FOR_ME = (
    r"\b(?:me|us|my|our|mine|ours|i|we|i'm|we're|i'll|we'll|i'd|attached|enclosed|below|above|asap|please|up (?:on|with)|the (?:file|"
    r"list|report|deal|form|meeting|call|contract|draft|numbers|letter|names?|agreement|document|copy|group|people|team|sheet|"
    r"spreadsheet|model|book|date|time|key|keys|room))\b"
)
ACTION = (
    "send|forward|fax|mail|email|e-mail|resend|call|phone|ring|ask|bring|give|provide|print|check|review|reply|respond|answer|write|"
    "sign|submit|return|contact|arrange|schedule|book|coordinate|confirm|verify|tell|make sure|let|get|put|take|look|pull|run|fix|"
    "distribute|circulate|pass"
)
ADVICE_AT = 0.68
NO_ORDER = (
    r"^(?:see|get|take|keep|let|work|order|page|check|copy|post|call|start|use|plan|look|set|move|change|come|try|help|wait)(?:ing|ed|s)"
    r" |^take care|^let me (?!know|have)|^(?:also |so )?let (?:him|her|them|it|the)\b.{0,20}\bbe\b|^see (?:you|ya)\b|^keep (?:up|in "
    r"touch|going)|^call (?:it|options?)\b|^don't make (?:me|us)|^talk (?:to|with) you|^if you would like (?:me|us) to|^plan on "
    r"getting|^let's|"
    r"^help is|^(?:contact|phone|fax|e-?mail|call|mail|page|ring) (?:numbers?|no\b|info|information|details|persons?|names?|address|"
    r"ext|sheet)\b|^mark (?!your|this|it\b|the|these|them|down|as|my|our|all|a\b)|^come on\b|^look(?:s|ed)? (?:like|forward|good)\b|"
    r"^take it easy"
)
CUES = Table(
    Cue(r"(?:just )?(?:give|drop|shoot|send) (?:me|us|[a-z]{2,12}) (?:a|an|your|the|some|back)\b", 0.85, None, "", True),
    Cue(
        rf"{HEAD}(?:call|phone|ring|page|e-?mail|fax|write|text|ask|meet|join|tell|show|help|send|give|bring|get|copy|let|remind) (?:me|"
        r"us|him|her|them|everyone|everybody|both|all|your)\b",
        0.82,
        None,
        r"\blet (?:me|us|him|her)\b(?! know| have)",
        True,
    ),
    Cue(rf"{HEAD}(?:{VERBS}) {OBJECT}", 0.74, None, NO_ORDER, True),
    Cue(rf"{HEAD}(?:{ADVISED}) {OBJECT}", ADVICE_AT, None, NO_ORDER, True),
    Cue(
        rf"(?:, |; |\b)(?:and|so|then|or|but) (?:please |then |just |also )?(?:{ACTION}) (?:it|this|that|them|me|us|him|her|the (?:file|"
        r"list|form|report))\b",
        0.6,
        None,
        r"\b(?:i|we|he|she|they|you|will|would|to|can|could|'ll|who)\b[^.?!]{0,120}\b(?:and|or|then|so|but)\b",
    ),
    Cue(
        r"(?:^|[,;:] |- |\b(?:and|so|but|then|ok|okay) )(?:let's|lets) (?!just say|face it|hope|keep (?:[a-z]+ing|in touch|it up|up|"
        r"at it)\b|stay (?:in touch|tuned|well)\b|pretend|say\b|not "
        r"forget|see\b|be "
        r"honest)[a-z]{2,}",
        0.75,
    ),
    Cue(
        r"(?:do not|don't|dont|never) (?:forget|send|give|tell|call|use|include|pay|change|let|worry about (?:coming|sending)|"
        r"make(?! me\b| us\b)|put|"
        r"share|mention|sign|do|book|leave|wait)\b",
        0.7,
        None,
        "",
        True,
    ),
    Cue(r"\br\.?s\.?v\.?p\b", 0.8, "meeting"),
    Cue(
        r"\b(?:your|any) (?:feedback|comments|suggestions|thoughts) (?:is|are|would be|will be) (?:very |most |much |greatly "
        r")?(?:welcome|helpful|useful|valued|requested)\b",
        0.75,
        "review",
    ),
)


ITINERARY = r"^(?:Return|Leave|Arrive|Depart|Fly|Drive|Travel)(?: (?:to|for|from|at|in|back))* [A-Z]\w+"
"""A line of somebody's travels: "Leave Oslo for Bergen"."""


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each bare order to the reader."""
    found = []
    for hit in hits(CUES, passage.body):
        plain = hit.sentence.plain
        core = plain[hit.sentence.core :]
        if pattern(PARTING).match(core) or is_formula(hit) or is_mass(hit.sentence) or is_reported(hit.sentence):
            continue
        text = hit.sentence.text
        if (
            _is_headline(text)
            or pattern(ITINERARY).search(text[hit.sentence.core :])
            or is_offer(hit)
            or (len(hit.sentence.words) < 2 and hit.cue.object is None)
        ):
            continue
        found.append(finding(hit, "request", object=hit.cue.object or object_of(plain), due=True, confidence=_sure(hit)))
    return tuple(found)


def _is_headline(text: str) -> bool:
    """Whether the words are set as a headline: capitals all through, but for the small words in it."""
    long = [word for word in text.split() if len(word) > 3 and word[0].isalpha()]
    return text.isupper() or text.istitle() or (len(long) > 3 and all(word[0].isupper() for word in long))


def _sure(hit: Hit) -> float:
    """Less sure where the order may be advice: a verb of one's own doing, and nothing in the sentence for the author."""
    plain = hit.sentence.plain
    advised = hit.cue.confidence == ADVICE_AT and not pattern(FOR_ME).search(plain) and due_words(plain) is None
    return 0.56 if advised else hit.cue.confidence


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
        Example("Bring me the old charts, if you still have them.", yields=("request",)),
        Example("Forward the minutes to the other wardens by Monday.", yields=("request",)),
        Example("Take care, and enjoy the island.", because="a wish"),
        Example("Give my love to the twins.", because="a greeting passed on"),
        Example("Let me think about the colours.", because="speaks of oneself"),
        Example("See you at the quay.", because="looks forward to a meeting"),
        Example("Send Boats to Other Harbours", because="a headline"),
        Example("Leave Oslo for Bergen on Tuesday.", because="a line of somebody's travels"),
        Example("Contact number for the porter is 555 0101.", because="no order but a noun"),
        Example("Say hello to the crew.", because="a greeting passed on"),
        Example("Look forward to the first frost.", because="no order but an elliptical 'I look forward'"),
    ),
)
