"""The owner's last three letters or more stayed without an answer."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

LETTERS = 3
SPAN = timedelta(days=14)
REST = timedelta(days=3)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters, or nothing."""
    if seen.relation is not None or seen.bag.patchy(seen.person):
        return []
    last: list[Entry] = []
    for one in reversed(seen.entries):
        if not one.mine:
            break
        if seen.person in one.to and len(one.persons) <= 3:
            last.append(one)
    asked = [one for one in last if one.letter.needs_reply]
    if len(last) < LETTERS or len(asked) < LETTERS - 1 or not seen.recent(last[0].at):
        return []
    if last[0].at - last[-1].at < SPAN or seen.now - last[0].at < REST or any(one.has("no_reply_needed") for one in asked):
        return []
    why = f"Your last {len(last)} letters to {seen.name} stayed without an answer."
    return [raised(RULE.name, why, [one.letter.message_id for one in reversed(last)], RULE.source.article, telling(last[-1]))]


RULE = Rule(
    name="unanswered_by_them",
    advice="Stop asking {name} by mail; try another way, or let it rest.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            yields=("eva unanswered_by_them",),
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            13 Feb | eva > me | snow | | Snowed in, more on Monday.
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            because="she wrote in between",
        ),
    ),
)
