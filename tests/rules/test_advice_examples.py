"""Each advice rule holds on its own examples, and never says anything without words and a letter of the mailbox."""

from __future__ import annotations

from typing import Any

import pytest

from rules.engine.rule import Rule
from rules.engine.scene import KEY, OWNER, Scene, day
from rules.engine.values import Decision, State
from rules.fold import fold
from rules.people.advising import ADVICE

CASES = [(row, rule, scene) for row, rule in ADVICE for scene in rule.examples]


def state_of(scene: Scene) -> State:
    """All that follows from a scene on its day."""
    return fold(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)


@pytest.mark.parametrize(
    ("row", "rule", "scene"), CASES, ids=[f"{rule.name}-{at}: {scene.because or scene.yields}" for at, (_, rule, scene) in enumerate(CASES)]
)
def test_advice_example(row: int, rule: Rule[Any, Scene], scene: Scene) -> None:
    state = state_of(scene)

    given = [(person, advice) for person in state.people for advice in person.advice if advice.row == row]
    assert tuple(f"{person.address.split('@')[0]} {advice.row}" for person, advice in given) == scene.yields, scene.because
    spoken = zip(scene.letters(), scene_line_words(scene), strict=True)
    words = {letter.message_id: (said, letter.subject) for letter, said in spoken}
    for person, advice in given:
        assert advice.message_id in words
        assert advice.evidence
        assert advice.evidence in words[advice.message_id], "the exact words, else the subject, of the letter it names"
        assert person.name.split()[0] in advice.text
        assert advice.text.endswith((".", "?"))


def scene_line_words(scene: Scene) -> list[str]:
    """The words of each letter of a scene."""
    return [line.split("|", 4)[4].strip() for line in scene.mail.strip().splitlines() if line.strip()]


@pytest.mark.parametrize(("row", "rule"), ADVICE, ids=lambda one: getattr(one, "name", ""))
def test_a_silenced_rule_gives_no_advice(row: int, rule: Rule[Any, Scene]) -> None:
    scene = next(one for one in rule.examples if one.yields)
    dropped = Decision("x", "ignore", f"rule:{rule.name}", "", day("1 Jan"))
    silent = Scene(scene.mail, now=scene.now, decisions=(*scene.decisions, dropped))

    state = state_of(silent)

    assert [advice.row for person in state.people for advice in person.advice if advice.row == row] == []


def test_rows_are_in_order_and_each_has_one_rule() -> None:
    rows = [row for row, _ in ADVICE]

    assert rows == sorted(set(rows))
