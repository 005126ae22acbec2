"""Depth, 0 to 5: mutual exchange, time known, a meeting for two, a favour, something personal; a point each (BEHAVIOURS.md, vocabulary).

Each point has the moment it was earned, so that an ask can be judged by what the two were to each other when it was made.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.engine.cases import Desk
from rules.engine.mailbag import Entry

DEPTHS = ("stranger", "acquaintance", "acquaintance", "conversing", "deep", "deep")
SPAN = timedelta(days=90)
SMALL_CIRCLE = 3
"""Persons besides the owner: in company so small a talk is still a talk of two."""


@dataclass(frozen=True, slots=True)
class Depth:
    """When each point was earned; None where it never was."""

    mutual: datetime | None
    known: datetime | None
    met: datetime | None
    favour: datetime | None
    personal: datetime | None

    def points(self, moment: datetime) -> int:
        """The points earned before `moment`, 0 to 5."""
        return sum(one is not None and one < moment for one in self.earned)

    @property
    def earned(self) -> tuple[datetime | None, ...]:
        """The moments of the five points."""
        return (self.mutual, self.known, self.met, self.favour, self.personal)

    def met_or_helped(self, moment: datetime) -> bool:
        """Whether a meeting or a favour lies before `moment`."""
        return any(one is not None and one < moment for one in (self.met, self.favour))


def depth_of(person: str, desk: Desk) -> Depth:
    """The depth of the owner's relation with `person`, with its moments."""
    entries = desk.bag.with_person(person)
    wrote = [one for one in entries if one.letter.words or not one.letter.own_digest]
    sent = [one.at for one in wrote if one.mine]
    received = [one.at for one in wrote if not one.mine]
    return Depth(
        mutual=max(sent[1], received[1]) if len(sent) > 1 and len(received) > 1 else None,
        known=entries[0].at + SPAN if entries and entries[-1].at - entries[0].at >= SPAN else None,
        met=_met(person, entries, desk),
        favour=next((deed.entry.at for deed in desk.deeds_with.get(person, ()) if not deed.trial), None),
        personal=next((one.at for one in entries if one.has("personal") and len(one.persons) <= SMALL_CIRCLE), None),
    )


def _met(person: str, entries: Sequence[Entry], desk: Desk) -> datetime | None:
    """The first evidence of a meeting: spoken of in a letter for two, invited by calendar, or logged by the owner."""
    spoken = [one.at for one in entries if one.acts("meeting") and len(one.persons) <= 2]
    invited = [_starts(one) for one in desk.bag.meetings_with(person)]
    logged = [one.at for one in desk.said.log if one.kind == "meeting" and desk.bag.person(one.person) == person]
    return min([*spoken, *invited, *logged], default=None)


def _starts(one: Entry) -> datetime:
    event = one.letter.invitation
    start = event.start if event is not None else None
    return start if start is not None and start.tzinfo is not None else one.at
