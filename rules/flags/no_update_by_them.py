"""The owner helped, and two weeks later has not heard what came of it."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = [one for one in seen.open("update", mine=False) if one.due is not None and seen.now > one.due]
    if not late:
        return []
    return [
        raised(
            RULE.name,
            f"You helped {seen.name} and have not heard what came of it.",
            [one.message_id for one in late],
            RULE.source.article,
            late[0].evidence,
        )
    ]


RULE = Rule(
    name="no_update_by_them",
    advice="{name} has not told you how it went. One gentle question is enough.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Feedback and thanks to the introducer"),
    judge=judge,
    examples=(
        Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("eva no_update_by_them",)),
        Scene(
            "2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.",
            now="10 Mar",
            because="two weeks are not over",
        ),
    ),
)
