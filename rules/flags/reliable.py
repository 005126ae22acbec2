"""They thank, report back and keep their word: three of three."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

KINDS = ("thanks", "update", "promise")
KEPT = 3


def judge(seen: Portrait) -> list[Flag]:
    """The praise with the letters it rests on, or nothing."""
    theirs = [(debt, one) for debt, one in seen.debts if not one.mine and one.kind in KINDS and not one.trial]
    if any(one.status in ("open", "lapsed") for _, one in theirs):
        return []
    kept = [(debt, one) for debt, one in theirs if debt.settled is not None and debt.settled.author == seen.person]
    if len(kept) < KEPT:
        return []
    why = f"{seen.name} thanked, reported back or kept a promise {len(kept)} times out of {len(kept)}."
    return [raised(RULE.name, why, [one.settled_by for _, one in kept if one.settled_by], RULE.source.article)]


RULE = Rule(
    name="reliable",
    advice="Look for extra ways to help {name}.",
    source=Source("9 Ways To Bruise A Networking Relationship", "9. Assume people will help because you need it"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            2 Feb | eva > me | Re: Jury | thanks promise[by_friday] | Thank you! I'll send you the plan by Friday.
            5 Feb | eva > me | plan | ~delivers +document | Here is the plan.
            9 Feb | eva > me | Jury | update | The jury took me.
            """,
            yields=("eva reliable",),
        ),
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            2 Feb | eva > me | Re: Jury | thanks | Thank you!
            """,
            because="thanks alone are not three of three",
        ),
    ),
)
