"""The evening before a meeting: a page about each guest, in one letter to the owner, once for each event and circle of guests.

The calendar letters are asked again at every look, so that a meeting that was moved or called off is told on its own evening or not at all.
"""

from __future__ import annotations

import logging
import textwrap
from collections.abc import Container, Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from sqlalchemy import Connection

from daemon import outbox, slots
from daemon.brief_page import WIDTH, page_for_mail
from daemon.ledger import tables
from daemon.ledger.store import Ledger
from daemon.notes import put_note
from daemon.settings import Settings
from daemon.state import compute_pages
from rules.brief import Brief
from rules.digest.safe import clean, quoted
from rules.digest.safe import who as named
from rules.digest.words import listed
from rules.engine.memory import Memory
from rules.meetings import Meeting, meetings

log = logging.getLogger(__name__)

EVENING = time(18)
A_DAY = 5
"""Briefs in a day at most: a forged calendar must not fill anybody's evening."""

LOOK = timedelta(minutes=1)
AGAIN = timedelta(hours=1)
"""After this a meeting of which nothing could be told is looked at again."""

_HORIZON = timedelta(days=400)
"""An older invitation is to no meeting of tomorrow."""

_NOTHING = "No letter between you and {who} was found."
_WHY = "You get this because briefs = true stands in your configuration."


class Eve:
    """Looks for meetings that are near, and puts what is to be read before them into the outbox."""

    def __init__(self, settings: Settings, ledger: Ledger, mailboxes: Container[str] | None, memory: Memory | None = None) -> None:
        self._settings, self._ledger, self._mailboxes, self._memory = settings, ledger, mailboxes, memory
        self._looked: datetime | None = None
        self._nothing: dict[str, datetime] = {}

    def tick(self, now: datetime) -> int:
        """Put the briefs that are due into the outbox. Returns how many. Raises Transient where the database fails."""
        paused = self._settings.summary.paused_until
        if self._looked is not None and timedelta(0) <= now - self._looked < LOOK:
            return 0
        self._looked = now
        if paused is not None and now.astimezone(self._settings.owner.zone).date() < paused:
            return 0
        owner = frozenset(self._settings.owner.addresses)
        due = [one for one in meetings(self._ledger.calendar(now - _HORIZON), owner) if is_due(one, now, self._settings.owner.zone)]
        known = {str(one["slot"]): str(one["state"]) for one in self._standing()}
        due_ids = {one.id for one in due}
        if any(state == "ready" and slot not in due_ids for slot, state in known.items()):
            self._ledger.unit(lambda connection: self._withdraw(connection, due_ids))
        fresh = [one for one in due if one.id not in known and now - self._nothing.get(one.id, now - AGAIN) >= AGAIN]
        return sum(self._put(one, now) for one in fresh)

    def _standing(self) -> Sequence[dict[str, str]]:
        with self._ledger.read() as connection:
            rows = outbox.standing(connection, tables.outbox, owner=self._ledger.owner, kind=outbox.BRIEF, limit=10_000)
        return [{"slot": row.slot, "state": row.state} for row in rows]

    def _withdraw(self, connection: Connection, due: set[str]) -> int:
        return outbox.withdraw(connection, tables.outbox, owner=self._ledger.owner, kind=outbox.BRIEF, but=due)

    def _put(self, meeting: Meeting, now: datetime) -> int:
        zone = self._settings.owner.zone
        local = now.astimezone(zone)
        found = compute_pages(
            self._ledger, self._settings.owner.value(), local, meeting.guests, mailboxes=self._mailboxes, memory=self._memory
        )
        if not worth_telling(meeting, found):
            self._nothing[meeting.id] = now
            return 0
        subject, text = letter_about(meeting, found, local, zone)

        def unit(connection: Connection) -> bool:
            day = now - timedelta(days=1)
            if outbox.put_since(connection, tables.outbox, owner=self._ledger.owner, kind=outbox.BRIEF, since=day) >= A_DAY:
                return False
            return put_note(
                connection, self._ledger, self._settings, kind=outbox.BRIEF, slot=meeting.id, subject=subject, text=text, now=now
            )

        put = self._ledger.unit(unit)
        if put:
            log.info("a brief before a meeting is ready")
        return int(put)


def is_due(meeting: Meeting, now: datetime, zone: tzinfo) -> bool:
    """Whether it is the evening before, or later and the meeting has not begun."""
    day = _day(meeting, zone)
    end = slots.moment(day, time(12), zone) if meeting.whole_day else meeting.start
    return slots.moment(day - timedelta(days=1), EVENING, zone) <= now < end


def worth_telling(meeting: Meeting, found: Sequence[Brief | None]) -> bool:
    """Whether a guest is known of whom the owner wants to hear. Who only claims that the owner said yes must be somebody whom the owner
    has written to."""
    if not any(page is not None and not page.silenced and not page.own for page in found):
        return False
    pages = dict(zip(meeting.guests, found, strict=True))
    host = pages.get(meeting.organizer)
    return not meeting.claimed or (host is not None and host.person.messages_out > 0)


def letter_about(meeting: Meeting, found: Sequence[Brief | None], now: datetime, zone: tzinfo) -> tuple[str, str]:
    """Subject and text. `found`: the pages of the guests in their order; `now` is local."""
    day, at = _day(meeting, zone), "" if meeting.whole_day else f"{meeting.start.astimezone(zone):%H:%M}"
    near = "Today" if day == now.date() else "Tomorrow"
    shown = [(guest, page) for guest, page in zip(meeting.guests, found, strict=True) if page is None or not page.silenced]
    people = listed([_name(guest, page) for guest, page in shown])
    title = quoted(meeting.summary)[:120]
    head = f"{near}, {day:%A} {day.day} {day:%B}{f', {at}' if at else ''}{f': “{title}”' if title else ''}"
    parts = [page_for_mail(page, zone) if page is not None else _NOTHING.format(who=clean(guest, 80)) for guest, page in shown]
    text = "\n\n\n".join([textwrap.fill(head, WIDTH, break_long_words=False), *parts, _WHY]) + "\n"
    return f"{near}{f' at {at}' if at else ''}: {people}", text


def _name(guest: str, page: Brief | None) -> str:
    if page is None:
        return clean(guest, 80)
    person = named(page.person.name, page.person.address)
    return person.name or person.address


def _day(meeting: Meeting, zone: tzinfo) -> date:
    return meeting.start.astimezone(UTC).date() if meeting.whole_day else meeting.start.astimezone(zone).date()
