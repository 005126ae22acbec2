"""A favour of theirs has waited more than three days for a word of thanks."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

GRACE = timedelta(days=3)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = [one for one in seen.open("thanks", mine=True) if seen.now - one.since > GRACE]
    if not late:
        return []
    return [
        raised(
            RULE.name,
            f"{seen.name} did you a favour and was not thanked.",
            [one.message_id for one in late],
            RULE.source.article,
            late[0].evidence,
        )
    ]


RULE = Rule(
    name="no_thanks",
    advice="{name} was not thanked yet. Late thanks are welcome too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", yields=("eva no_thanks",)),
        Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", now="4 Mar", because="three days are not over"),
    ),
)
