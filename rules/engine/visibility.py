"""How much of what is answered and kept can be seen in this mailbox at all. Where much is settled out of sight, silence proves little.

Some answer by telephone, through an assistant, across a corridor or from another account. Their mailbox shows it: of all that was ever
asked or promised, much was never settled in sight, and nobody asked again. There an old silence is no evidence: nobody is accused on it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.engine.debts import Debt

LOOK_BACK = timedelta(days=365)
RIPE = timedelta(days=14)
"""Younger debts may still be settled in sight."""
ENOUGH = 20
"""Debts that must be known before anything is said of a mailbox."""
CLEAR = 0.65
"""The share settled in sight above which silence is evidence."""
FRESH = timedelta(days=21)
"""So long after it arose a debt counts in any mailbox."""
INSISTED = timedelta(days=60)
"""So long after it was asked again."""
AFTER_DUE = timedelta(days=7)
KINDS = ("reply", "promise")


@dataclass(frozen=True, slots=True)
class Side:
    """Debts of one side: how many there were, and how many of them were settled in sight."""

    owed: int = 0
    settled: int = 0

    @property
    def thin(self) -> bool:
        """Whether too much is settled out of sight."""
        return self.owed >= ENOUGH and self.settled < CLEAR * self.owed


@dataclass(frozen=True, slots=True)
class Visibility:
    """The view of what the owner owes (`mine`) and of what others owe (`theirs`).

    Who settles much out of sight hears much out of sight too, so that a thin view of the owner's side thins both.
    """

    mine: Side = Side()
    theirs: Side = Side()

    def overtaken(self, debt: Debt, due: datetime | None) -> datetime | None:
        """The day after which this debt's silence proves nothing; None where it does."""
        thin = self.mine.thin or (self.theirs.thin and not debt.mine)
        if not thin or debt.settled is not None or debt.entry.noted:
            # What the owner noted is a wish to be reminded, however little this mailbox shows.
            return None
        if not debt.mine and debt.asked_again is None:
            # Others must not be accused by a mailbox that sees little of what they do.
            return debt.entry.at
        # What came of a favour is owed later than the favour; its age is that of the letter.
        late = debt.kind == "update" or debt.object == "introduction"
        fresh = debt.entry.at + (INSISTED if late else FRESH) if debt.asked_again is None else debt.asked_again + INSISTED
        if debt.dated and due is not None and debt.asked_again is None:
            # What was wanted by a day is wanted no more some time after it.
            return min(due, debt.entry.at + INSISTED) + AFTER_DUE
        return fresh if due is None else max(fresh, min(due, debt.entry.at + INSISTED) + AFTER_DUE)

    def told(self) -> dict[str, object]:
        """What to say of it, ready for JSON: `sight` with the numbers of the side where it is thin; nothing where all is clear."""
        thin = {name: side for name, side in (("mine", self.mine), ("theirs", self.theirs)) if side.thin}
        return {"sight": {name: {"owed": side.owed, "settled": side.settled} for name, side in thin.items()}} if thin else {}


def visibility(debts: Iterable[Debt], now: datetime) -> Visibility:
    """Count the ripe debts of the last year that are beyond doubt."""
    seen = [debt for debt in debts if debt.kind in KINDS and not (debt.trial or debt.entry.noted)]
    ripe = [debt for debt in seen if RIPE <= now - debt.since <= LOOK_BACK]
    return Visibility(_side([debt for debt in ripe if debt.mine]), _side([debt for debt in ripe if not debt.mine]))


def _side(debts: list[Debt]) -> Side:
    return Side(len(debts), sum(debt.settled is not None for debt in debts))
