"""When a summary belongs to be sent: slots are local dates, reckoned from the clock and the ledger, never from a timer's memory.

The slot's id is the local date (`2026-11-23`), so that a restart, a second host or a changed hour can't make a second slot of one day. A
time of day that the change to summer time leaves out means the next minute that exists; one that comes twice in autumn means the first.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

LATE_DAYS = 3
"""So many days after its slot a missed summary is still sent, once and marked as late."""

_WEEK = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_BACK = timedelta(hours=1)
_FORWARD = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Slot:
    """A summary's place in time. `id`: its local date (ISO 8601); `at`: the moment it was due (UTC); `late_days`: local days since."""

    id: str
    at: datetime
    late_days: int


def moment(day: date, at: time, zone: tzinfo) -> datetime:
    """The moment (UTC) of a local time of day; in a gap the next minute that exists, in a fold the first of the two."""
    local = datetime.combine(day, at.replace(second=0, microsecond=0, tzinfo=None))
    for _ in range(48 * 60):
        found = local.replace(tzinfo=zone, fold=0).astimezone(UTC)
        if found.astimezone(zone).replace(tzinfo=None) == local:
            return found
        local += timedelta(minutes=1)
    raise ValueError("no such time of day in this zone")


def last_slot(now: datetime, *, every: str, day: str, at: time, zone: tzinfo) -> date | None:
    """The newest slot not after `now`. `every`: "day" or "week"; `day`: an English weekday in lower case, for weeks."""
    return _search(now, every=every, day=day, at=at, zone=zone, step=-1)


def next_slot(now: datetime, *, every: str, day: str, at: time, zone: tzinfo) -> date | None:
    """The first slot after `now`."""
    return _search(now, every=every, day=day, at=at, zone=zone, step=1)


def _search(now: datetime, *, every: str, day: str, at: time, zone: tzinfo, step: int) -> date | None:
    today = now.astimezone(zone).date()
    # One day beyond today: a gap of a whole day (Samoa 2011) moves a slot over midnight.
    for count in range(-1, 10):
        candidate = today + timedelta(days=step * count)
        if every == "week" and _WEEK[candidate.weekday()] != day:
            continue
        if (moment(candidate, at, zone) <= now) == (step < 0):
            return candidate
    return None


def due(
    now: datetime,
    *,
    every: str,
    day: str,
    at: time,
    zone: tzinfo,
    last: str | None,
    since: datetime | None = None,
    paused_until: date | None = None,
) -> Slot | None:
    """The slot to send for now, or None. Several missed ones give the newest alone.

    `last`: the newest slot id in the outbox; `since`: when the ledger was first filled (no slot before it was ever promised);
    `paused_until`: the first day on which summaries go out again.
    """
    slot = last_slot(now, every=every, day=day, at=at, zone=zone)
    if slot is None or (last is not None and last >= slot.isoformat()):
        return None
    late = (now.astimezone(zone).date() - slot).days
    begun = moment(slot, at, zone)
    if late > LATE_DAYS or (since is not None and begun < since) or (paused_until is not None and slot < paused_until):
        return None
    return Slot(id=slot.isoformat(), at=begun, late_days=late)


def clock_doubt(now: datetime, *, latest: datetime | None, server: datetime | None = None) -> str:
    """Why the clock can't be believed, or "": it runs behind what the ledger saw last, or far ahead and no server says the same.

    `latest`: the newest time that was written to the ledger; `server`: what a mail server's clock said lately (INTERNALDATE, Date).
    """
    if latest is None:
        return ""
    if now < latest - _BACK:
        return f"the clock is behind the ledger, which was last written at {latest.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
    if now > latest + _FORWARD and (server is None or abs(now - server) > timedelta(days=1)):
        return f"the clock is {(now - latest).days} days ahead of the ledger and no server has confirmed it"
    return ""
