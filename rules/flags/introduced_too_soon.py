"""The owner passed on somebody whom the owner hardly knew."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

NEW = timedelta(days=60)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the introduction, or nothing. Who was never written with may be known from elsewhere: nothing is said of them."""
    if seen.relation is not None:
        return []
    for case in seen.desk.cases:
        at = case.entry.at
        if not case.by_owner or seen.person not in case.parties or case.doubtful or not seen.recent(at):
            continue
        before = [one for one in seen.entries if one.at < at]
        known = seen.depth.points(at) > 1 or seen.depth.met_or_helped(at) or any(one.has("permission") for one in before)
        if before and not known and at - before[0].at < NEW and seen.reaches(at, NEW.days):
            why = f"You introduced {seen.name}, whom you had known by mail for {max(1, (at - before[0].at).days)} days."
            return [
                raised(RULE.name, why, [case.entry.letter.message_id, before[0].letter.message_id], RULE.source.article, case.act.evidence)
            ]
    return []


RULE = Rule(
    name="introduced_too_soon",
    advice="Get to know {name} before you vouch for them again.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Introduce only people you know"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | ida > me | Your article | | I read it with pleasure.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            yields=("ida introduced_too_soon",),
        ),
        Scene(
            """
            2 Feb | me > ida | Our lunch | meeting | That was a good lunch.
            4 Mar | me > ida bob | Ida, Bob | introduction@ida@bob | Bob, Ida is just the one for you.
            """,
            because="they had met",
        ),
    ),
)
