"""In the evening one line about thanks that are not said yet, where the owner wants it: a thank-you is warmest on its day."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from datetime import datetime, time

from sqlalchemy import Connection

from daemon import outbox, slots
from daemon.ledger.store import Ledger
from daemon.notes import put_note
from daemon.settings import Settings
from rules.digest import Item, Tongue, tongue
from rules.digest.same_day import todays_thanks
from rules.engine.values import State

log = logging.getLogger(__name__)

EVENING = time(18, 30)


class SameDay:
    """Looks once an evening for today's undone thanks, and puts one letter about them into the outbox, or none."""

    def __init__(self, settings: Settings, ledger: Ledger, state_at: Callable[[datetime], State]) -> None:
        self._settings, self._ledger, self._state_at = settings, ledger, state_at
        self._tongue = tongue(settings.summary.language)
        self._looked = ""

    def tick(self, now: datetime) -> bool:
        """Whether a letter was put into the outbox. Raises Transient where the database fails."""
        zone, paused = self._settings.owner.zone, self._settings.summary.paused_until
        today = now.astimezone(zone).date()
        slot = today.isoformat()
        if self._looked == slot or now < slots.moment(today, EVENING, zone) or (paused is not None and today < paused):
            return False
        owner = self._settings.owner.value()
        items = todays_thanks(self._state_at(now), owner=owner, now=now.astimezone(zone), tongue=self._tongue)
        put = bool(items) and self._ledger.unit(lambda connection: self._put(connection, items, slot, now))
        self._looked = slot
        if put:
            log.info("a word about today's thanks is ready")
        return put

    def _put(self, connection: Connection, items: Sequence[Item], slot: str, now: datetime) -> bool:
        subject, text = letter_about(items, self._tongue)
        ids = tuple(item.obligation or "" for item in items)
        ledger, settings = self._ledger, self._settings
        return put_note(connection, ledger, settings, kind=outbox.SAME_DAY, slot=slot, subject=subject, text=text, now=now, items=ids)


def letter_about(items: Sequence[Item], tongue: Tongue) -> tuple[str, str]:
    """Subject and text of the evening's letter."""
    names = [item.who.first for item in items if item.who]
    lines = []
    for number, item in enumerate(items, 1):
        who = f"   {item.who.name} <{item.who.address}>".replace("  <", " <") if item.who else ""
        quote = f"   {tongue.quoted(item.quote.text)}" if item.quote else ""
        lines += [f"{number}. {item.what}", *(line for line in (who, quote) if line), ""]
    subject = tongue.say("same_day.subject", names=tongue.listed(names))
    return subject, "\n".join([*lines, tongue.say("same_day.warm", command="done 1"), "", "--", tongue.say("same_day.why")])
