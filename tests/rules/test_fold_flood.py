"""A flood of letters from one hand is folded to its end: pairs of letters are never compared all with all (the test's time limit)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.fold import fold

FLOOD = 4000


def test_thousands_of_asks_and_favours_from_one_sender_are_folded_to_the_end() -> None:
    scene = Scene(
        "2 Mar | eva > me tom | Tiles | introduction@me@tom request promise favor:referral | Tom lays tiles. Shall he ring? I'll ask him.",
        now="20 Mar 2027",
    )
    (one,) = scene.letters()
    assert one.date is not None
    letters = [
        replace(
            one,
            key=f"{number:05}",
            message_id=f"<{number:05}@x.example>",
            subject=f"Tiles {number}",
            date=one.date + timedelta(minutes=number),
            own_digest=f"{number}",
        )
        for number in range(FLOOD)
    ]

    state = fold(letters, (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY)

    assert [person.address for person in state.people] == ["eva@eva.example"]
