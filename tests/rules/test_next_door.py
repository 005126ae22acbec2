"""Who writes to a colleague day by day also speaks to them; who hardly writes does not."""

from __future__ import annotations

import pytest

from rules.engine.scene import KEY, OWNER, Scene
from rules.fold import fold

ASKED = "14 Mar | ann@me.example > me | Shelf | request | Which shelf shall I take?"


def status(days: int, who: str = "ann@me.example", *, answered: bool = True) -> str:
    lines = [f"{1 + day} Mar | {who} > me | Matter {day} | | The post of today is here." for day in range(days)]
    lines += [f"{1 + day} Mar 12:00 | me > {who} | Note {day} | | I have seen the post." for day in range(days) if answered]
    scene = Scene("\n".join([*lines, ASKED.replace("ann@me.example", who)]), now="25 Mar")
    state = fold(scene.letters(), (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)
    return next(one.status for one in state.obligations if one.kind == "reply" and "shelf" in one.evidence)


def test_across_the_desk_it_was_answered() -> None:
    assert status(12) == "settled"


@pytest.mark.parametrize(
    ("days", "who", "answered"),
    [(3, "ann@me.example", True), (12, "ann@far.example", True), (12, "ann@me.example", False)],
    ids=["seldom", "another house", "one way"],
)
def test_with_others_it_waits(days: int, who: str, answered: bool) -> None:
    assert status(days, who, answered=answered) == "open"
