"""The owner did them three favours or more in a year, and none came back."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

FAVOURS = 3


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the favours it rests on, or nothing."""
    one_side, other = seen.favours(given=True), seen.favours(given=False)
    if len(one_side) < FAVOURS or other or seen.relation in WITHOUT_BALANCE:
        return []
    return [
        raised(
            RULE.name,
            f"You did {seen.name} {len(one_side)} favours within a year; none of theirs to you was seen.",
            [deed.witness.letter.message_id for deed in one_side],
            RULE.source.article,
            one_side[0].evidence,
        )
    ]


RULE = Rule(
    name="one_way_giving",
    advice="You gave {name} often. Decide freely whether to go on.",
    source=Source("It's Not All About You", "mutual benefit"),
    judge=judge,
    examples=(
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            yields=("eva one_way_giving",),
        ),
        Scene(
            """
            5 Jan | me > eva@me.example | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva@me.example | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva@me.example | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="among colleagues no account is kept",
        ),
    ),
)
