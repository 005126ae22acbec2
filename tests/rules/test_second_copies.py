"""A letter that lies twice in a mailbox, as two programs kept it, is one letter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from rules.engine.letters import unify
from rules.engine.scene import Scene, day
from rules.engine.values import Letter

NOW = day("30 Mar")
LETTER = "2 Mar 14:30 | eva > me | Kiln | | The kiln is warm and the glaze has dried, so bring the bowls whenever it suits you."


def twin(one: Letter, **changes: object) -> Letter:
    """The letter as another program kept it: another name, ten hours off, other line ends and so other own words."""
    shifted = one.date + timedelta(hours=10) if one.date is not None else None
    made = {"key": "other", "message_id": "<other@x.example>", "date": shifted, "own_digest": "wrapped", "opening": 7, **changes}
    return replace(one, **made)  # type: ignore[arg-type]


def letter() -> Letter:
    (one,) = Scene(LETTER).letters()
    return replace(one, opening=7)


@pytest.mark.parametrize("order", [1, -1])
def test_the_same_first_words_whole_hours_apart_are_one_letter(order: int) -> None:
    united = unify([letter(), twin(letter())][::order], NOW)

    assert [(one.at, one.message_ids) for one in united] == [(letter().date, ("<0@scene.example>", "<other@x.example>"))]


def test_a_copy_that_lost_its_readers_is_a_copy() -> None:
    assert len(unify([letter(), twin(letter(), to=())], NOW)) == 1


@pytest.mark.parametrize(
    "changes",
    [
        {"opening": 8},
        {"words": 90},
        {"date": letter().date + timedelta(hours=10, seconds=1)},  # type: ignore[operator]
        {"date": letter().date + timedelta(hours=15)},  # type: ignore[operator]
        {"to": (*letter().cc, letter().sender)},
        {"subject": "Glaze"},
    ],
)
def test_what_differs_in_more_is_another_letter(changes: dict[str, object]) -> None:
    assert len(unify([letter(), twin(letter(), **changes)], NOW)) == 2


def test_two_letters_of_the_same_second_that_go_on_differently_are_two() -> None:
    assert len(unify([letter(), twin(letter(), date=letter().date)], NOW)) == 2
