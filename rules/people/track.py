"""How somebody kept what was owed between the two, in counts: "introduced four times, told you of it none" (BEHAVIOURS.md row 35).

Counted is only what plainly happened or whose day has passed; what may have been settled unseen, or was never mind, is left out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rules.engine.turns import GRATITUDE
from rules.engine.values import Obligation, Person

KINDS = ("thanks", "update")
"""No promises: that one was kept is often seen from nothing but a later letter."""


@dataclass(frozen=True, slots=True)
class Track:
    """Of `all` debts of a kind whose day has come, `done` were seen to be paid; `mine`: the owner's towards the person."""

    kind: str
    mine: bool
    done: int
    all: int


def track_of(person: Person, obligations: Iterable[Obligation], now: datetime) -> tuple[Track, ...]:
    """The counts between the owner and `person`, the person's own first; a kind of which there is nothing to tell is left out."""
    addresses = {person.address, *person.addresses}
    counts: dict[tuple[bool, str], list[bool]] = {}
    for one in obligations:
        if one.kind in KINDS and not one.trial and not one.presumed and (one.to if one.mine else one.by) in addresses:
            if one.status == "settled":
                counts.setdefault((one.mine, one.kind), []).append(True)
            elif one.status in ("open", "lapsed") and one.due is not None and one.due < now:
                counts.setdefault((one.mine, one.kind), []).append(False)
    for favour in person.favours:
        # Known by the receiver's thanks alone: it opened no debt, and thanked for it was.
        by_receiver = bool(favour.author) and (favour.author in addresses) == favour.given
        if by_receiver and GRATITUDE.search(favour.evidence):
            counts.setdefault((not favour.given, "thanks"), []).append(True)
    found = [(mine, kind) for mine in (False, True) for kind in KINDS if (mine, kind) in counts]
    return tuple(Track(kind, mine, sum(counts[mine, kind]), len(counts[mine, kind])) for mine, kind in found)
