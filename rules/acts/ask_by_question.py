"""A question put to the reader asks for an answer, unless it is mere courtesy or asked of nobody."""

from __future__ import annotations

from collections.abc import Sequence

from rules.engine.cues import Cue, Table, match, pattern
from rules.engine.cues_guard import is_formula, is_mass
from rules.engine.cues_no_ask import COURTESY, PITCH
from rules.engine.cues_object import object_of
from rules.engine.passage import ActRule, Finding, Passage, finding
from rules.engine.rule import Example, Rule, Source
from rules.engine.sentences import Sentence

TOLD = Cue(
    r"\b(?:(?:their|his|her|these|following|common|asked|frequent) questions?|(?:he|she|they|people|some|many|everyone) (?:all |"
    r"also )?(?:asked|wondered)"
    r")\b[^.?!]{0,60}:$"
)
"""What comes next are questions of others, told: "I answered their questions:"."""
HELP = r"\banything (?:else )?(?:that )?(?:i|we) (?:can|could|may) (?:do|help)\b(?! to (?:get|reach|qualify|win|earn))"
"""An offer, question mark or not."""
CONCLUDED = Cue(r"\b(?:i|we) (?:do not|don't|can't|cannot|can not) see (?:how|why|what)\b")
"""An objection, whatever mark stands at its end."""
SELF_ANSWER = (
    r"\(?(?:just kidding|joke|jk|ha ha|haha|lol)\b|"
    r"(?:i|we) (?:don't|do not|didn't)"
    r" (?:know(?:,|\.|$| for (?:sure|certain)\b| that\b)|think|believe|(?:see|find) (?:any|the|a|why)\b|recall)"
    r"|(?:of course|certainly|absolutely|probably|definitely|maybe|perhaps|surely) ?(?:not)?\b[^?]{0,80}$|(?:yes|no"
    r"|nope|yeah)\b[,.! -][^?]{0,80}$"
    r"|my (?:guess|answer|feeling|view|opinion) is\b|the (?:short )?answer (?:is|to)\b|not (?:really|at all|yet"
    r"|that i know)\b|i (?:would )?(?:guess|suppose|say) (?:so|not|yes|no)\b"
)
"""How somebody goes on who has answered the question put a moment before; "I don't know whether" asks on."""
CUES = Table(
    Cue(
        (r"\b(?:can|could|would|will|won't|wouldn't|couldn't|can't) (?:you|u|someone|somebody|anyone|anybody|either|both|one of)\b"),
        0.93,
    ),
    Cue(
        r"\b(?:(?:do|did|are|were|have|has|is|was|don't|didn't|haven't|aren't|weren't|had) (?:you|u|your|y'all|anyone|anybody)|you "
        r"(?:guys|available|free|in|around|up for|coming))\b",
        0.88,
    ),
    Cue(r"\b(?:may|can|could|shall|should|would|might|must) (?:i|we)\b", 0.85),
    Cue(
        r"\b(?:what|when|where|who|whom|which|how|why|whose|what's|who's|where's|when's|how's)\b[^?]{0,160}\b(?:you|your|u|yours|we|i|"
        r"our)\b",
        0.85,
    ),
    Cue(
        r"\b(?:any (?:(?:particular|special|possible|specific|further|real) )?(?:chance|news|update|word|luck|thoughts|comments|"
        r"ideas?|interest|objections?|feedback|takers|suggestions)|what "
        r"about|how about|thoughts|comments)\b",
        0.85,
    ),
    Cue(r"\b(?:you|your|yours|u)\b", 0.8),
    Cue(
        r"(?:^|, |; |- |: |\b(?:and|or|but|so|then) )(?:what|when|where|who|whom|which|how|why|whose|what's|who's|where's|is|are|was|"
        r"were|do|does|did|has|have|will|would|could|can|should|may|might|shall|isn't|aren't|wasn't|doesn't|won't)\b",
        0.75,
    ),
    Cue(r"^(?!(?:we|i|the|at|as|key|in|for|from|with)\b)[a-z0-9:., '&/-]{3,60}[a-z0-9]\?$", 0.62),
    Cue(r"^(?:dear [a-z]{2,14}, )?(?:may|might|could|can) (?:our|my|the|one of (?:us|our)|some of us)\b", 0.75),
)


def judge(passage: Passage) -> tuple[Finding, ...]:
    """Each question that waits for an answer."""
    found = []
    told = False
    for place, sentence in enumerate(passage.body):
        told = (told and sentence.question) or match(TOLD, sentence) is not None
        if (
            not sentence.question
            or told
            or (sentence.text.istitle() and len(sentence.words) > 1)
            or match(COURTESY, sentence)
            or match(PITCH, sentence)
            or match(CONCLUDED, sentence)
            or is_mass(sentence)
            or answers_itself(passage.body[place : place + 2])
        ):
            continue
        hit = CUES.first(sentence)
        if hit is not None and not pattern(HELP).search(sentence.plain) and (sentence.plain.endswith("?") or not is_formula(hit)):
            found.append(finding(hit, "request", object=object_of(sentence.plain, question=True), due=True))
    return tuple(found)


def answers_itself(pair: Sequence[Sentence]) -> bool:
    """Whether the second of two sentences, of the same paragraph, is the author's own answer to the first."""
    return (
        len(pair) > 1
        and pair[0].paragraph == pair[1].paragraph
        and pattern(f"^(?:{SELF_ANSWER})").search(pair[1].plain[pair[1].core :]) is not None
    )


RULE: ActRule = Rule(
    name="ask-by-question",
    advice="A question waits for you: answer it, or say when you will.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Example("Which of the two covers do you like better, the fern or the tower?", yields=("request",)),
        Example("Hi Ilse, could you check the totals on page four before we print?", yields=("request",)),
        Example("Any news about the permit for the yard?", yields=("request",)),
        Example("Do you still have the names of the welders from Turku", yields=("request",)),
        Example("Is the loading dock open on Saturdays?", yields=("request",)),
        Example("May our choir borrow the long table for the fair?", yields=("request",)),
        Example("Any particular interest in the old loom???", yields=("request",)),
        Example("Have you had a chance to look at the moorings?", yields=("request",)),
        Example("Hi Ilse, how are you?", because="a courtesy, not a question that waits"),
        Example("Guess what? The roof held.", because="asks nobody"),
        Example("Let us know if there is anything we can do?", because="an offer, for all its question mark"),
        Example(
            "The buyers were calm, and I answered their questions:\n- Why is the yard closed?", because="somebody else's questions, told"
        ),
        Example("Should you have any questions, my number is below.", because="a closing formula"),
        Example("Looking for quality gravel at low prices?", because="a sales line"),
        Example("Did the mason speak to Oona first? I don't think so.", because="the author answers it"),
        Example("So I do not see how the mill can open in May?", because="an objection, and no question"),
        Example("Isn't it wonderful?", because="asks nobody"),
        Example("He asked what the roof would cost.", because="somebody else's question, reported"),
    ),
)
