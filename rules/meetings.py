"""Meetings to come, out of the calendar letters of an event (RFC 5546): asked, moved, accepted, called off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from hashlib import blake2b

from parsers.message import Invitation
from rules.engine.values import Letter

GUESTS = 3
"""A circle with more is no talk for which one reads about each."""
_ROOMS = ("@resource.calendar.google.com", "@group.calendar.google.com", "@import.calendar.google.com")


@dataclass(frozen=True, slots=True)
class Meeting:
    """One event that stands. `start` carries an offset; `guests` are all but the owner and those who declined, sorted; `circle` holds
    those too; `organizer` is "" for the owner.

    `whole_day`: it has a date and no hour, and `start` is midnight UTC of it. `claimed`: that the owner accepted is known from the
    organizer's letter alone.
    """

    uid: str
    start: datetime
    guests: tuple[str, ...]
    circle: tuple[str, ...]
    organizer: str
    summary: str
    whole_day: bool
    claimed: bool

    @property
    def id(self) -> str:
        """Short and the same whenever the event is moved: it is made of the event and those who were asked."""
        return blake2b("\0".join((self.uid, *self.circle)).encode(), digest_size=12).hexdigest()


@dataclass(slots=True)
class _Event:
    """What the letters of one UID said so far."""

    asked: Invitation | None = None
    off: bool = False
    own: bool | None = None
    """The owner's own answer."""
    claimed: bool = False
    yes: bool = False
    no: frozenset[str] = frozenset()


def meetings(letters: Iterable[Letter], owner: frozenset[str]) -> tuple[Meeting, ...]:
    """The events with one to three guests that the owner accepted, or asked for with somebody's yes; the earliest first.

    `owner`: the owner's addresses, lower case. Letters in the owner's name that are not authentic count for nothing.
    """
    events: dict[str, _Event] = {}
    told = [one for one in letters if one.invitation and one.invitation.uid and (one.authentic or one.sender.address not in owner)]
    for letter in sorted(told, key=lambda one: (one.date or datetime.min.replace(tzinfo=UTC), one.key)):
        event = letter.invitation
        if event is not None:
            _hear(events.setdefault(event.uid, _Event()), event, letter.sender.address, owner)
    found = (_meeting(one, owner) for one in events.values())
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.start, one.uid)))


def _hear(known: _Event, event: Invitation, author: str, owner: frozenset[str]) -> None:
    if event.method == "CANCEL":
        known.off = True
    elif event.method == "REPLY":
        if author in owner:
            if event.accepted or event.declined:
                known.own = bool(event.accepted)
        else:
            known.yes = known.yes or bool(event.accepted)
            known.no = (known.no | set(event.declined)) - set(event.accepted)
    elif event.start is not None and event.method in ("REQUEST", "PUBLISH", ""):
        known.asked, known.off = event, False
        known.claimed = bool(owner & set(event.accepted))
        known.yes = known.yes or bool(set(event.accepted) - owner - {event.organizer})
        if owner & set(event.declined):
            known.own = False


def _meeting(known: _Event, owner: frozenset[str]) -> Meeting | None:
    event = known.asked
    if event is None or event.start is None or known.off or known.own is False:
        return None
    around = {one for one in (*event.attendees, event.organizer) if one and not one.endswith(_ROOMS)}
    guests = tuple(sorted(around - owner - known.no))
    hosted = event.organizer in owner
    if not 1 <= len(guests) <= GUESTS or not (known.yes if hosted else known.own or known.claimed):
        return None
    start = event.start if event.start.tzinfo is not None else event.start.replace(tzinfo=UTC)
    length = (event.end - event.start) if event.end is not None else timedelta(days=1)
    midnight = start.utcoffset() == timedelta(0) and start.time() == time.min
    return Meeting(
        uid=event.uid,
        start=start,
        guests=guests,
        circle=tuple(sorted(around - owner)),
        organizer="" if hosted else event.organizer,
        summary=event.summary,
        whole_day=midnight and length >= timedelta(days=1) and length % timedelta(days=1) == timedelta(0),
        claimed=not hosted and known.own is not True,
    )
