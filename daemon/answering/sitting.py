"""What one letter of orders is carried out against: the ledger as it stands, and what the letter itself has said so far."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from daemon.deciding import Said, decisions_of
from daemon.ledger.store import Ledger
from daemon.state import compute, compute_brief
from rules.brief import Brief
from rules.digest.safe import clean, who
from rules.engine.decisions import Said as Heard
from rules.engine.decisions import hear
from rules.engine.memory import Memory
from rules.engine.values import Decision, Obligation, Owner, Person, State


@dataclass(frozen=True, slots=True)
class Sitting:
    """An open ledger and whose it is. `mailboxes`: those configured, None for any; `memory` spares judging everything anew."""

    ledger: Ledger
    owner: Owner
    mailboxes: Container[str] | None = None
    memory: Memory | None = None

    @property
    def zone(self) -> tzinfo:
        """The zone that days are told in."""
        return self.owner.timezone

    def state(self, now: datetime) -> State:
        """Everything that follows from the ledger at this moment."""
        return compute(self.ledger, self.owner, now, mailboxes=self.mailboxes, memory=self.memory)

    def brief(self, name: str, now: datetime) -> tuple[tuple[Person, ...], Brief | None]:
        """Those whom a name may mean, and the page where it is one."""
        return compute_brief(self.ledger, self.owner, now, name, mailboxes=self.mailboxes, memory=self.memory)


@dataclass(slots=True)
class Hearing:
    """One letter on its way through: the state before it, and the decisions that it makes. `letter`: 8 hexadecimal digits."""

    sitting: Sitting
    items: Sequence[str]
    now: datetime
    letter: str
    before: list[Decision]
    state: State
    fresh: list[Decision] = field(default_factory=list)

    @property
    def decisions(self) -> list[Decision]:
        """Everything said, with what this letter said so far."""
        return [*self.before, *self.fresh]

    def heard(self) -> Heard:
        """What of it stands."""
        return hear(self.decisions, self.now)

    def say(self, said: Sequence[Said]) -> None:
        """Add words of this letter."""
        self.fresh += decisions_of(said, known=len(self.before) + len(self.fresh), at=self.now, letter=self.letter)

    def obligation(self, number: int) -> Obligation | None:
        """The item of that number, None where it is none that is owed, or no more."""
        ident = self.items[number - 1] if 0 < number <= len(self.items) else ""
        return next((one for one in self.state.obligations if one.id == ident), None) if ident else None

    def addresses(self, address: str) -> tuple[str, ...]:
        """Every address of the person with this one, the one that they go by first."""
        known = next((one for one in self.state.people if address in (one.address, *one.addresses)), None)
        return (known.address, *(one for one in known.addresses if one != known.address)) if known else (address,)

    def person(self, address: str) -> str:
        """Name and address, as they may stand in a letter (RELIABILITY T11)."""
        known = next((one for one in self.state.people if address in (one.address, *one.addresses)), None)
        shown = who(known.name if known else "", known.address if known else address)
        return f"{shown.name} <{shown.address}>" if shown.name else clean(address, 100)
