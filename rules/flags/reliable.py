"""They thank, report back and keep their word: three of three."""

from __future__ import annotations

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

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
    if seen.relation in WITHOUT_BALANCE and all(one.kind == "promise" for _, one in kept):
        return []
    kept.sort(key=lambda pair: (KINDS.index(pair[1].kind), pair[1].since, pair[1].id))
    told = [(quote, debt.settled) for debt, _ in kept if debt.settled is not None and (quote := _quote(debt.kind, debt.settled))]
    if not told:
        return []
    why = f"{seen.name} thanked, reported back or kept a promise {len(kept)} times out of {len(kept)}."
    letters = [told[0][1].letter.message_id, *(one.settled_by for _, one in kept if one.settled_by)]
    return [raised(RULE.name, why, letters, RULE.source.article, told[0][0])]


def _quote(kind: str, settled: Entry) -> str:
    """The words by which a letter settled a debt of this kind: its thanks, its news, the thing it brings; "" for any others."""
    acts, signals = {"thanks": (("thanks",), ()), "update": (("update",), ("outcome",))}.get(kind, ((), ("delivers",)))
    said = [act.evidence for act in settled.acts(*acts)] if acts else []
    said += [signal.evidence for signal in settled.letter.signals if signal.name in signals]
    return next(iter(said), "")


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
