"""I will, with something that the reader gets (a call, a file, an answer), is a promise; plans, predictions and formulas are not."""

from __future__ import annotations

from collections.abc import Iterator

from rules.engine.cues import Cue, Hit, Table, pattern
from rules.engine.cues_due import due_words
from rules.engine.cues_guard import REPORTED, is_formula, is_mass, is_reported
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.engine.sentences import Sentence
from rules.language.deeds import ANSWER, GIVE, SERVE, SETTLED, SPEAK, TELL
from rules.language.phrases import I_WILL, MAYBE_ADVERBS, I

WILL = (
    rf"(?:(?<![a-z'])\b(?:{I_WILL}|(?:[a-z]{{2,12}} and i)(?:'ll| will| shall)|{I} promise to|{I} (?:do )?intend to)|(?:^|[.;!:] |- |"
    rf"\b(?:i|we|i'm|i've|i'd|we're|we've)\b(?:(?!\b(?:he|she|they|it|you|who|which|will|to)\b)[^.?!;]){{1,70}}(?:,? and|,? but|,) "
    rf"|\b{I}(?:'d| would| want| need| have)? (?:like |love |wish )?to (?:(?!\b(?:he|she|they|it|who|which|what|how|that|will)\b)"
    r"[^.?!;]){1,70} and (?=(?:will|shall) (?:call|ring|phone|write|send|forward|get back|come back|come by|stop by|drop by|"
    r"let you|tell you|give you|be in touch|contact|e-?mail|try|check|follow up)\b))(?:will|shall)(?= [a-z]))"
)
TRY = (
    r"(?:(?:try to|try and|be sure to|make sure to|do my best to|be happy to|be glad to|be able to|go ahead and|attempt to|see if i "
    r"can(?:'t)?) )?"
)
VERB = r"(?P<verb>[a-z][a-z-]{1,14})(?P<rest>[^.?!;]{0,200})"
HEAD = Table(Cue(rf"{WILL} {MAYBE_ADVERBS}{TRY}{MAYBE_ADVERBS}{VERB}", 0.7))
YOU = r"(?:you|u|ya|y'all|(?:both|each|all|either) of you|everyone|everybody|you guys|you all)"
NOT_WILL = r"\b(?:i|we)(?:'ll| will| shall)? (?:not|never|no longer)\b|\bwon't\b|\bcan(?:'t|not)\b"
DOUBTED = (
    r"\b(?:if|so that|whether|think|hope|guess|suppose|wish|what|where|how|why|who|when|until|till|doubt|which|issues?|things?|topics?|"
    r"matters?|(?:issues|things|points|topics) [a-z]{2,14} and|afraid|before|after|because|"
    r"since|sure|told|tell|said|asked|all|everything|anything|something|whatever|that|(?:told|assured|promised|asked) (?!(?:you|your|u)\b)"
    r"(?:(?:the|my|our|his|her|their) )?[a-z]{2,15}) (?:you think |that )?$"
)
"""What, right before "I will", makes it an opinion, a report or somebody's question; "so that" a purpose."""
OBJECT_YOU = rf"^ (?:[a-z]+ )?{YOU}\b(?! down\b)"
FOR_YOU = (
    rf"\b(?:to|for|with|by|from|past) {YOU}\b(?! (?:can|could|have|want|need|are|did|said|should|would))|\byour (?:desk|inbox|place|mail)"
)
PARTICLES = r"(?: (?:back|up|out|over|on|off|into|to|with|for|about|after|care of|down))*"
POINTS_BACK = rf"^{PARTICLES} (?:{'|'.join(sorted(SETTLED))})\b"
YOURS = r"^(?: [a-z]+){0,2} your\b"
DEFINITE = r"^ (?:[a-z]+ )?(?:the|my|our|this|these|those|that|a|an|another|some|more|any|if|whether|what|with|again)\b"
THEN_TELLS = (
    rf"\b(?:and|then|,)\b.{{0,60}}\b(?:let|tell|keep|update|inform|call|e-?mail|write|send|give|ring|phone|notify|forward|mail|fax|pass|"
    rf"bring|hand|drop|show|return|get) (?:it |this |them |that )?(?:on |over |back |along |off )?(?:to )?{YOU}\b"
)

SLIPS = {
    word[:place] + word[place + 1] + word[place] + word[place + 2 :]: word
    for word in TELL | GIVE | ANSWER | SERVE
    if len(word) > 4
    for place in range(1, len(word) - 1)
    if word[place] != word[place + 1]
}
"""A verb with two letters in the wrong order, as fingers in haste write it ("froward"), and the verb that was meant."""


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each commitment of the author to the reader, one a sentence."""
    found = []
    for sentence in passage.body:
        if sentence.question or not HEAD.candidates(sentence):
            continue
        best = max((pair for pair in _weighed(sentence)), key=lambda pair: pair[0], default=None)
        if best is None or best[0] < 0.6 or is_mass(sentence) or _told_of(best[1]) or is_formula(best[1]):
            continue
        found.append(finding(best[1], "promise", object=_object(sentence.plain), due=True, confidence=best[0]))
    return tuple(found)


def _told_of(hit: Hit) -> bool:
    """Whether somebody else's words are told; what they said may stand in the thing promised ("my list, with what they asked")."""
    told = pattern(REPORTED).search(hit.sentence.plain)
    return (told is None or told.start() < hit.end) and is_reported(hit.sentence)


def _weighed(sentence: Sentence) -> Iterator[tuple[float, Hit]]:
    """(confidence, hit) of each "I will …" in the sentence."""
    plain = sentence.plain
    position = 0
    for _ in range(4):
        found = pattern(HEAD.cues[0].pattern).search(plain, position)
        if found is None:
            return
        head = plain[found.start() : found.start("verb")]
        aside = head.endswith(("and will ", "and shall ")) and pattern(r"^[^ ]{1,8} (?:[a-z]+ )?to ").match(head) is not None
        doubted = not aside and pattern(DOUBTED).search(plain[: found.start()].rstrip(" ") + " ") is not None
        hit = Hit(HEAD.cues[0], sentence, found.start() + (plain[found.start()] == " "), found.end("verb"))
        score = _weight(SLIPS.get(found.group("verb"), found.group("verb")), found.group("rest"), plain)
        if pattern(NOT_WILL).search(head):
            score = 0.0
        if doubted and not (score >= 0.85 and pattern(r"\b(?:think|guess|sure|that) (?:that )?$").search(plain[: found.start()])):
            score = 0.0
        yield score, hit
        position = found.end("verb")


def _weight(verb: str, rest: str, plain: str) -> float:
    """How surely "I will" + verb + rest commits to the reader."""
    if verb == "return" and pattern(r"^ (?:on|from|by|home|in|next|tomorrow|later|to (?!you|your|it))\b").match(rest):
        return 0.0
    if verb in TELL | GIVE and pattern(OBJECT_YOU).match(rest):
        return 0.92 if verb in TELL else 0.9
    timed = due_words(plain) is not None
    if special := _phrase(verb, rest, timed):
        return special
    if pattern(THEN_TELLS).search(rest):
        return 0.85
    if verb in GIVE | SERVE | TELL | ANSWER and pattern(FOR_YOU).search(rest):
        return 0.85
    if verb in ANSWER:
        return 0.8 if timed or "you" in rest or rest.strip(" ,") in {"", "soon", "shortly"} else 0.62
    if verb in SPEAK:
        return _spoken(rest)
    if verb in GIVE | SERVE:
        return _served(verb, rest) + (0.05 if timed else 0.0)
    if verb in TELL:
        return 0.64 if pattern(POINTS_BACK).match(rest) or pattern(r"^ [a-z]{2,12} (?:know|posted)\b").match(rest) else 0.0
    return 0.72 if pattern(rf"\bfor {YOU}\b").search(rest) and pattern(FOR_YOU).search(rest) else 0.0


def _spoken(rest: str) -> float:
    """Talking to the reader is a meeting, talking to somebody else a service."""
    if pattern(rf"^ (?:to|with) {YOU}\b").match(rest):
        return 0.0
    return 0.7 if "you" in rest or pattern(r"^ (?:to|with) (?:him|her|them)\b").match(rest) else 0.62


def _served(verb: str, rest: str) -> float:
    """Work on something: surest where it is the reader's or was spoken of."""
    if verb == "pass" and pattern(r"^ on (?:it|this|that|the|doing)?\b").match(rest):
        return 0.0
    if pattern(YOURS).match(rest):
        return 0.76
    if verb in {"give", "show", "ask", "contact", "call"} and pattern(r"^ (?:him|her|them|both|all)\b").match(rest):
        return 0.62
    if pattern(POINTS_BACK).match(rest):
        return 0.74
    return 0.68 if pattern(DEFINITE).match(rest) else 0.58


def _phrase(verb: str, rest: str, timed: bool) -> float:
    """What verbs that promise nothing alone do with a particle: be in touch, get back to you, have it ready, take care of it."""
    text = verb + rest
    for source, score in PHRASES:
        if pattern(source).match(text):
            return score
    return 0.8 if timed and pattern(LATER).match(text) else 0.0


PHRASES: tuple[tuple[str, float], ...] = (
    (r"(?:answer|take) (?:your|any|all|further) questions?\b|look forward|get (?:together|through|along|used)|have to\b", 0.1),
    (r"get (?:you|your|an answer|a copy|the [a-z]{2,14} (?:to|for|out|back|done|ready|signed))\b", 0.8),
    (r"have (?:it|that|this|them|an answer|your [a-z]+|the [a-z]+) (?:[a-z]+ ){0,3}(?:by|tomorrow|tonight|before|on|next|this)\b", 0.74),
    (r"(?:be|get|keep|stay) (?:back )?in (?:touch|contact)(?! soon with (?:him|her|them))", 0.82),
    (
        rf"(?:get|come|circle|be|report|write|check|revert|go) back (?:to {YOU}|with (?:{YOU}|an?|the|my|some|more|news|dates|details)|"
        r"shortly|soon|again|by|on|in|tomorrow|next)",
        0.88,
    ),
    (
        rf"(?:get|come|circle|be) (?:back )?(?:to|with|round to) {YOU} (?:again|back|by|on|about|with|as soon|soon|shortly|tomorrow|"
        r"next|later|once|when|before)",
        0.82,
    ),
    (
        r"(?:be|get) (?:right )?on (?:it|this|that)\b|see to (?:it|this|that)|take care of|get (?:it|this|that|them|everything) "
        r"(?:[a-z]+ ){0,2}(?:done|out|over|sorted|fixed|signed|back|ready|to you)",
        0.8,
    ),
    (rf"(?:have|get) (?:[a-z0-9']+ ){{1,8}}(?:to|for|with|by) {YOU}\b", 0.84),
    (r"see what (?:i|we) can (?:do|find|arrange)", 0.66),
    (r"check (?:to see|on|into|up on|around|back)\b", 0.7),
    (r"try (?:calling|ringing|phoning|writing|reaching|contacting|e-?mailing|sending|finding|asking|again)\b", 0.68),
    (rf"help {YOU} (?:by|with|out|find|get|move|carry|to (?:find|get|move|finish))\b", 0.72),
    (r"(?:attach|add|include) (?:your|it|this|that|them)\b", 0.72),
    (r"see (?:if|whether) (?:i|we|he|she|they|there)", 0.68),
    (r"look (?:into|at|for|over|through|around|it up|up|again|out for|forward to it)\b(?! forward)", 0.74),
    (
        r"take (?:a |another )?(?:quick |closer |good )?look\b|have (?:a |another )(?:look|word|think|go)\b|give (?:it|this|that) (?:a|"
        r"some|another)\b",
        0.74,
    ),
    (r"keep an eye (?:out|open|on)|keep (?:it|this|that|you|your name) in mind|keep my (?:eyes|ears) open", 0.72),
    (
        r"(?:work on|follow up|get (?:it|this|that|things) (?:going|moving|started|in motion|under way|rolling)|touch base|"
        r"follow-up|put together|come up with|set up|find out|figure out|dig (?:up|out)|track down|sort out|think "
        r"(?:about|over|of) (?:it|this|that|your|something))\b",
        0.74,
    ),
    (
        r"have (?:a|an|the|my|some|it|this|them|your|that) (?:[a-z]+ ){0,5}(?:ready|done|finished|signed|completed|draft|answer|list|"
        r"version|fixed)\b",
        0.72,
    ),
    (
        r"(?:have|ask|get) (?:my |our |the )?[a-z]{2,14}(?: [a-z]{2,14})? (?:to )?(?:send|call|contact|mail|e-?mail|forward|get|give|"
        r"check|look|arrange|fix|set|ship|write|prepare|do|add|bring|take|come|show|sign|pick|provide|supply|deliver|submit|return|copy|"
        r"fax|draft|find|order|book|register|organi[sz]e|handle|confirm|reply|respond|answer|review|update|explain|complete|"
        r"finish)\b|have (?:him|her|them) "
        r"(?:[a-z]{3,14})(?<!ed)(?<!ing) (?:it|this|that|the|a|an|up|out|over|you|me)\b",
        0.76,
    ),
    (rf"make sure (?:that )?(?:{YOU}|it|this|your|the|to)\b|ensure (?:that )?(?:{YOU}|it|this|your)\b", 0.76),
    (rf"(?:pick|take|drive|meet|collect|show|walk) {YOU} (?:up|to|from|home|at|around|through)\b", 0.74),
    (rf"put {YOU} (?:[a-z]+ )?(?:in touch|in contact|through to|on to|onto|together)\b", 0.84),
    (r"put in a (?:good )?word|put (?:your name|you) (?:forward|down|up|on)|speak (?:up )?for you|stand in for you|cover for you", 0.82),
    (r"(?:write|draft|prepare|finish|complete|sign|do|make) (?:the|your|a|an|my) [a-z]", 0.7),
    (r"be sending|be calling|be forwarding|be contacting|be mailing|be providing|be bringing", 0.78),
)
LATER = (
    r"be back to you\b|(?:come|check|drop|stop|swing) (?:back|by|round)\b|(?:call|ring|phone|write|resend|try)(?: (?:back|"
    r"again|around|round))?(?=,? (?:tomorrow|tonight|today|on|next|this|later|right|just|after|before|at|in|around|by|first|early|mon|tue|"
    r"wed|thu|fri)|$)"
)
"""A commitment only where a time is given: "I'll call tomorrow", "I'll come by on Monday"."""


def _object(plain: str) -> str | None:
    name = object_of(plain)
    return None if name in {"other", "information"} else name


RULE: ActRule = Rule(
    name="promise-by-will",
    advice="You gave your word: keep it by then, or say in time that you can't.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=(
        Example("I'll send you my notes from the hearing by Monday, with what they wanted to know.", yields=("promise",)),
        Example("I'll send you the recipe for the glaze on Friday.", yields=("promise",)),
        Example("Will look in my notes tonight and tell you.", yields=("promise",)),
        Example("I will get back to you as soon as I know more.", yields=("promise",)),
        Example("I'll forward your portfolio to the two galleries.", yields=("promise",)),
        Example("I am going to mend it over the weekend.", yields=("promise",)),
        Example("I'll have the porter bring the crate round.", yields=("promise",)),
        Example("I shall ask Nora to provide the measures.", yields=("promise",)),
        Example("I shall froward your sketch to the gallery.", yields=("promise",)),
        Example("There is a crack I'd like to talk over with you and will ring after lunch.", yields=("promise",)),
        Example("I'd like to know who has the key and will be there.", because="who will be there, and no word of one's own"),
        Example("If it comes earlier, I'll let you know.", yields=("promise",)),
        Example("I'll bring back your ladder by Sunday.", yields=("promise",)),
        Example("I will have her find a date.", yields=("promise",)),
        Example("I'll put you in touch with whoever mends their sails by Friday.", yields=("promise",)),
        Example("I shall check to see if the barn is free.", yields=("promise",)),
        Example("I will try ringing on Thursday.", yields=("promise",)),
        Example("I'll try to help you by showing your sketches to the mayor.", yields=("promise",)),
        Example("I will check in at the hotel.", because="a plan that is not for the reader"),
        Example("I will be in Oslo next week.", because="a plan that is not for the reader"),
        Example("If you have any questions I'll be happy to call you.", because="a formula"),
        Example("I will not send you the recipe.", because="refuses"),
        Example("She'll send you the recipe.", because="somebody else's word"),
        Example("I told the neighbours I will give them a key.", because="a word given to others"),
        Example("I think I will like the new kiln.", because="a prediction"),
        Example("I'll talk to you on Monday.", because="a meeting, not a service"),
        Example("He asked whether I will send it.", because="somebody else's question"),
    ),
)
