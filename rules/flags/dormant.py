"""A relation that was close once has gone silent."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from statistics import median

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

CLOSE = 3
EACH_WAY = 2
"""Letters from either side, and a meeting or a favour: many letters alone are business."""
YEAR = timedelta(days=365)
HALF_YEAR = timedelta(days=180)
HABIT = 10
"""Gaps between letters that must be known before they make a habit."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last letter, or nothing."""
    last = seen.entries[-1]
    silence = seen.now - last.at
    apart = seen.relation in ("colleague", "client", "paid") or any(one.has("pause") for one in seen.entries[-3:])
    ours = sum(one.mine for one in seen.entries)
    if min(ours, len(seen.entries) - ours) < EACH_WAY or not seen.depth.met_or_helped(seen.now):
        return []
    if apart or seen.depth.points(seen.now) < CLOSE or silence <= _patience(seen):
        return []
    why = f"You and {seen.name} knew each other well; the last letter between you is from {last.at.day} {last.at:%B %Y}."
    return [raised(RULE.name, why, [last.letter.message_id], RULE.source.article, telling(last))]


def _patience(seen: Portrait) -> timedelta:
    """A year, or with a habit of their own twice the usual gap, but never under 180 days."""
    gaps = [(later.at - earlier.at).total_seconds() for earlier, later in pairwise(seen.entries)]
    if len(gaps) < HABIT:
        return YEAR
    return min(YEAR, max(HALF_YEAR, 2 * timedelta(seconds=median(gaps))))


RULE = Rule(
    name="dormant",
    advice="A line to {name}, without a wish, would keep it alive.",
    source=Source("Some thoughts on the wrong and right way to network", "Stay in touch because interested"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Jan 2024 | me > eva | Rome | ~personal | How is your mother?
            3 Jan 2024 | eva > me | Re: Rome | ~personal | Better, and she greets you.
            2 Jun 2024 | me > eva | Rome again | meeting | It was lovely to have you here for three days.
            3 Jun 2024 | eva > me | Re: Rome again | | The train was late, the memory is not.
            """,
            yields=("eva dormant",),
        ),
        Scene(
            """
            2 Jan 2024 | me > eva | Invoice | | The invoice is paid.
            3 Jan 2024 | eva > me | Re: Invoice | | It arrived.
            """,
            because="it was never close",
        ),
    ),
)
