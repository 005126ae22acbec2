"""They did the owner three favours or more in a year, and none went back."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

FAVOURS = 3


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the favours it rests on, or nothing."""
    one_side, other = seen.favours(given=False), seen.favours(given=True)
    if len(one_side) < FAVOURS or other or seen.relation in WITHOUT_BALANCE:
        return []
    return [
        raised(
            RULE.name,
            f"{seen.name} did you {len(one_side)} favours within a year; none of yours to them was seen.",
            [deed.witness.letter.message_id for deed in one_side],
            RULE.source.article,
            one_side[0].evidence,
        )
    ]


RULE = Rule(
    name="one_way_taking",
    advice="{name} gave often. Find one small thing you can do for them.",
    source=Source("It's Not All About You", "mutual benefit"),
    judge=judge,
    examples=(
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
            """,
            yields=("eva one_way_taking",),
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            7 Feb | me > eva | Radio | favor:referral | I told the radio people about you.
            5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="something went back",
        ),
    ),
)
