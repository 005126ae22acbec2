"""They asked the owner for more than so young a relation bears."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.asks import expected, invited
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

DAYS = 30
"""So far the mailbox must reach back before an ask, or what came before it can not be judged."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the asks it rests on, or nothing."""
    if seen.relation in (*WITHOUT_BALANCE, "friend"):
        return []
    found = []
    for wish in seen.their_wishes:
        moment, depth = wish.entry.at, seen.depth.points(wish.entry.at) + (seen.depth.met == wish.entry.at)
        beyond = (wish.size == 2 and depth == 0) or (wish.size == 3 and depth <= 2)
        owed = any(deed.given is False and deed.entry.at < moment for deed in seen.deeds)
        first = wish.opening and (wish.size == 3 or seen.entries[0] is wish.entry)
        known = seen.reaches(moment, DAYS) and not wish.entry.has("sales")
        if not beyond or owed or not first or not known or not seen.recent(moment):
            continue
        if not invited(wish, seen.person, seen.desk, mine=False) and not expected(seen.person, wish.entry, seen.desk):
            found.append(wish)
    if not found:
        return []
    return [
        raised(
            RULE.name,
            f"{seen.name} asked you for much while you hardly know each other.",
            [wish.entry.letter.message_id for wish in found],
            RULE.source.article,
            found[0].act.evidence,
        )
    ]


RULE = Rule(
    name="ask_beyond_relationship_by_them",
    advice="You may answer {name} with something smaller.",
    source=Source("9 Ways To Bruise A Networking Relationship", "1. Ask for more than you deserve"),
    judge=judge,
    examples=(
        Scene(
            "2 Mar | eva > me | Your boss | request:referral +cv | Would you recommend me to your boss?",
            yields=("eva ask_beyond_relationship_by_them",),
        ),
        Scene(
            """
            2 Feb | me > eva | Fair | ~invited_ask | Send me your CV if you like.
            2 Mar | eva > me | Your boss | request:referral +cv | Would you recommend me to your boss?
            """,
            because="the owner had invited it",
        ),
    ),
)
