"""They helped, something came of it, and they were not told."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = [one for one in seen.open("update", mine=True) if one.due is not None and seen.now > one.due]
    if not late:
        return []
    return [
        raised(
            RULE.name,
            f"{seen.name} helped you and has not heard what came of it.",
            [one.message_id for one in late],
            RULE.source.article,
            late[0].evidence,
        )
    ]


RULE = Rule(
    name="no_update",
    advice="{name} would like to know how it turned out, good or bad.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            2 Feb | me > eva | Re: Tiles | thanks | Thank you!
            3 Feb | me > tom | my bathroom | request | Could you come and look?
            9 Feb | tom > me | Re: my bathroom | | The floor is done.
            """,
            yields=("eva no_update",),
        ),
        Scene(
            """
            2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            17 Mar | tom > me | Re: Tiles | | The floor can be done in May.
            """,
            because="the contact is three days old",
        ),
    ),
)
