"""A letter that speaks to each of two readers in turn and tells each about the other introduces them, whatever its words."""

from __future__ import annotations

from dataclasses import dataclass

from rules.engine.cues import pattern
from rules.engine.cues_parties import Portrait, few_readers, portraits
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source

STEPS_OUT = (
    r"\b(?:over to (?:you|the two of you)|(?:let(?:ting)?|leav(?:e|ing)) (?:you|the (?:two|pair) of you|it (?:to|with) (?:you|the two))"
    r"\b|(?:step|bow|back|duck|drop|bail|slip)(?:ping|ing)? (?:out|aside|back|off|away)|(?:get(?:ting)?|be|am|i'm) out of (?:here|"
    r"(?:the|your) (?:way|hair))|take it from here|(?:rest|next move|ball) is (?:between you|up to you|yours|with you)|you two\b|you "
    r"both\b|both of you\b|the (?:two|pair) of you|each other|one another|between (?:the two of )?you\b|without me\b|no (?:need|longer "
    r"any need) to (?:copy|keep|include) me|(?:talk|write|speak)(?:ing)? (?:to each other|directly)|enjoy the (?:conversation|talk|chat)"
    r")\b"
)
"""The author leaves the two to each other."""
REACHED = (
    r"\b(?:(?:is|can be reached) (?:on|at|under|by)|(?:his|her|their|[a-z]{2,15}'s) (?:number|phone|mobile|cell|e-?mail|mail)(?: "
    r"address)? is) ?(?:\+?\d[\d ().-]{5,20}|[\w.+-]{1,40}@)"
)
"""The way to a reader is given to the other: from here on they talk without the author."""
TASK = (
    r"\b(?:please|can you|could you|attached|the (?:file|report|deal|contract|meeting|agenda|draft|numbers|spreadsheet|invoice)|fyi|"
    r"asap|by (?:friday|monday|tomorrow)|by the end of|revised|approve|comments|thanks for|thank you|thanks to you|as we discussed|"
    r"clause|on copy for)\b"
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What else the letter shows: the author steps out, work is spoken of, it is a reply, sentences that name neither reader, both
    readers' names make the subject."""

    steps_out: bool
    task: bool
    reply: bool
    aside: int
    named: bool = False


def judge(passage: Passage) -> tuple[Finding, ...]:
    """The introduction that the letter's shape makes, if it does: at most one."""
    if not few_readers(passage) or len(passage.others) < 2:
        return ()
    found = portraits(passage)
    if len(found) < 2:
        return ()
    plain = " ".join(sentence.plain for sentence in passage.sentences)
    signs = Signs(
        steps_out=pattern(STEPS_OUT).search(plain) is not None or pattern(REACHED).search(plain) is not None,
        task=pattern(TASK).search(plain) is not None,
        reply=passage.reply,
        aside=sum(1 for s in passage.body if not passage.called(s.words) and not pattern(STEPS_OUT).search(s.plain)),
        named=_named(passage),
    )
    confidence = _confidence(found, signs)
    if confidence < 0.6 or "introduce myself" in plain:
        return ()
    return (Finding("introduction", evidence(found[0].sentence), confidence, targets=tuple(portrait.address for portrait in found)),)


def _confidence(found: tuple[Portrait, ...], signs: Signs) -> float:
    """How sure. Each reader told of the other carries it alone; where none is called, both must be painted and the author step out."""
    mutual = sum(portrait.told and portrait.addressed for portrait in found) >= 2
    painted = sum(portrait.described for portrait in found)
    half = signs.named and painted >= 2 and any(portrait.told for portrait in found) and not signs.task and not signs.reply
    if not mutual and not (half and signs.aside <= 1) and not (signs.steps_out and painted >= 2 and not signs.task and signs.aside <= 2):
        return 0.0
    score = (0.66 if mutual else 0.56) + 0.08 * min(painted, 2) + (0.15 if signs.steps_out and mutual else 0.0)
    return round(min(0.95, score - (0.2 if signs.task else 0.0) - (0.25 if signs.reply else 0.0)), 2)


def _named(passage: Passage) -> bool:
    """Whether the subject is the names of two readers and little else: "Ana - Tom", "Ana and Tom"."""
    words = pattern(r"[^\W\d_]{2,}").findall(passage.subject.lower())
    return len(words) <= 6 and len(passage.called(frozenset(words))) == 2


TO = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
RULE: ActRule = Rule(
    name="introduce-by-structure",
    advice="You were introduced, if not in so many words: thank the introducer today and write the first line to the other.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Four or five introductions"),
    judge=judge,
    examples=(
        Example(
            TO + ("Ana, Tom fired our tiles for ten years.\n\nTom, Ana is looking for a kiln.\n\nI'll let the two of you talk."),
            yields=("introduction",),
        ),
        Example(
            TO + "Ana - Tom. Tom - Ana. Ana, he made the tiles you liked. Tom, Ana has a hotel to clad. Off you go.",
            yields=("introduction",),
        ),
        Example(
            TO + ("Tom has a kiln that stands idle. Ana has clay and no kiln. You two should find something to talk about."),
            yields=("introduction",),
        ),
        Example(
            TO + "Ana, he is the glazier I spoke of; Tom knows every pane in town. Tom, Ana has an orangery to mend.",
            yields=("introduction",),
        ),
        Example(
            TO + "Tom - Ana is the botanist from Lund.\n\nAna - Tom grows ferns and has questions.\n\nPlease talk directly, without me.",
            yields=("introduction",),
        ),
        Example(TO + "Hello Ana, Tom is the pianist you heard in May. Hello Tom, Ana runs the hall in Turku.", yields=("introduction",)),
        Example(
            "Subject: Ana - Tom\n" + TO + "Tom fires tiles and keeps his word. Tom, Ana owns the bathhouse and wants two hundred.",
            yields=("introduction",),
        ),
        Example(
            TO + "Tom fires tiles and keeps his word. Tom, Ana owns the bathhouse and wants two hundred.",
            because="one of the two is told of to nobody, and no subject brings them together",
        ),
        Example(TO + "Ana, Tom, please send me your comments on the draft by Friday.", because="a task for both"),
        Example(TO + "Ana, Tom has the revised report. Tom, please send it to her by Friday.", because="work among colleagues"),
        Example(
            "To: Ana Brite <ana@brite.example>\n\nAna, Tom fired our tiles for ten years. He is a good man.", because="Tom is no reader"
        ),
        Example(TO + "Ana and Tom, the boat is back in the water.", because="news for both"),
        Example(TO + "Tom, the keys are with Ana.", because="a message about a thing"),
        Example(TO + "Thank you Ana, kind of you. Tom, can we speak on Thursday about the kiln?", because="one who was introduced answers"),
    ),
)
