"""The German, French and Spanish forms of the acts: one rule for each kind over the data of the languages."""

from __future__ import annotations

from functools import partial

from rules.engine.passage import ActRule, Finding, Passage
from rules.engine.rule import Rule, Source
from rules.engine.tongues import foreign_findings
from rules.language.tongues import TONGUES

ADVICE = {
    "request": "You were asked for something: answer, or say when you will.",
    "thanks": "You were thanked: nothing is owed any more.",
    "introduction": "You were introduced: thank the introducer today and write the first line to the other.",
    "promise": "A word was given: keep it by then, or say in time that you can't.",
    "offer": "Help was offered: take it up, or say kindly that you don't need it.",
    "decline": "You got a no, and an honest one: thank for it and leave it there.",
    "meeting": "You two have met: give it a next step while it is fresh.",
    "update": "You heard what came of your help: be glad with them in a line.",
    "favor": "Somebody opened a door for you: thank them now, and say later what came of it.",
}


def judge(passage: Passage, *, kind: str) -> tuple[Finding, ...]:
    """Each act of the kind that a form of its sentence's language shows."""
    return tuple(foreign_findings(passage, kind))


def _rule(kind: str, advice: str) -> ActRule:
    return Rule(
        name=f"{kind}-in-other-tongues",
        advice=advice,
        source=Source("RFC 3282", "letters come in more than one language"),
        judge=partial(judge, kind=kind),
        examples=tuple(example for tongue in TONGUES for example in tongue.examples.get(kind, ())),
    )


RULES: tuple[ActRule, ...] = tuple(_rule(kind, advice) for kind, advice in ADVICE.items())
