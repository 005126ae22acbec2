"""A favour of the owner has waited more than three days for a word of thanks."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

GRACE = timedelta(days=3)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = [one for one in seen.open("thanks", mine=False) if seen.now - one.since > GRACE]
    if not late:
        return []
    return [
        raised(
            RULE.name,
            f"You did {seen.name} a favour and heard no thanks.",
            [one.message_id for one in late],
            RULE.source.article,
            late[0].evidence,
        )
    ]


RULE = Rule(
    name="no_thanks_by_them",
    advice="{name} has not thanked you. Keep it in mind before the next favour, no more.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Feedback and thanks to the introducer"),
    judge=judge,
    examples=(
        Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("eva no_thanks_by_them",)),
        Scene(
            """
            2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.
            9 Mar | eva > me | the jury | thanks | Thank you for the good word!
            """,
            because="late thanks are thanks",
        ),
    ),
)
