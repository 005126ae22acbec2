"""All that a flag may look at about one contact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.engine.cases import Deed, Desk
from rules.engine.debts import Debt
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.values import QUOTE_LIMIT, Flag, Obligation, View
from rules.people.asks import Wish
from rules.people.depth import Depth

LOOK_BACK = timedelta(days=365)


@dataclass(frozen=True, slots=True, eq=False)
class Portrait:
    """One contact. `debts` with their state now; `wishes` are the owner's asks, `their_wishes` the contact's."""

    person: str
    desk: Desk
    view: View
    entries: Sequence[Entry]
    debts: Sequence[tuple[Debt, Obligation]]
    deeds: Sequence[Deed]
    depth: Depth
    relation: str | None
    wishes: Sequence[Wish]
    their_wishes: Sequence[Wish]

    @property
    def bag(self) -> Mailbag:
        """The letters."""
        return self.desk.bag

    @property
    def points(self) -> int:
        """The points of depth as they are now, 0 to 5."""
        return sum(one is not None and self.bag.past(one) for one in self.depth.earned)

    @property
    def met_or_helped(self) -> bool:
        """Whether a meeting or a favour lies behind."""
        return any(one is not None and self.bag.past(one) for one in (self.depth.met, self.depth.favour))

    @property
    def name(self) -> str:
        """What to call the contact."""
        return self.desk.bag.name(self.person)

    def recent(self, moment: datetime) -> bool:
        """Whether `moment` lies in the twelve months that flags look back on."""
        return not self.bag.past(moment + LOOK_BACK)

    def reaches(self, moment: datetime, days: int) -> bool:
        """Whether the mailbox goes back `days` days before `moment`, so that its silence means something."""
        return self.view.begins is not None and self.view.begins <= moment - timedelta(days=days)

    def open(self, kind: str, *, mine: bool) -> list[Obligation]:
        """The open obligations of a kind, beyond trial."""
        return [one for _, one in self.debts if one.kind == kind and one.mine == mine and one.status == "open" and not one.trial]

    def favours(self, *, given: bool) -> list[Deed]:
        """Favours of the last twelve months in one direction, beyond doubt."""
        return [deed for deed in self.deeds if deed.given == given and not deed.trial and self.recent(deed.entry.at)]


def raised(flag: str, why: str, evidence: Sequence[str], rule_source: str, quote: str = "") -> Flag:
    """A flag, its evidence without repeats in the order given; `quote` is a sentence of the first letter."""
    return Flag(flag, why, tuple(dict.fromkeys(evidence)), rule_source, quote[:QUOTE_LIMIT])


def telling(entry: Entry, *signals: str) -> str:
    """The sentence of a letter that a flag may quote: of one of these signals, else of its surest act; "" where nothing was kept."""
    said = next((one.evidence for one in entry.letter.signals if one.name in signals), "")
    if said:
        return said
    act = max(entry.letter.acts, key=lambda one: one.confidence, default=None)
    return act.evidence if act is not None else next((one.evidence for one in entry.letter.signals), "")
