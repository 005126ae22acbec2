"""The summary on its way: composed from the ledger, put into the outbox once a slot, sent when its turn comes.

`schedule` only asks; the ledger knows what is due (RELIABILITY F48, F49).
"""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from sqlalchemy import func, select

from daemon import outbox, slots, smtp
from daemon.answering import carrier
from daemon.answers import Carrier, answer_letters
from daemon.drafts import Drafts
from daemon.errors import NeedsOwner, RunError, Transient, UserError
from daemon.eve import Eve
from daemon.ledger import tables
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger
from daemon.mailboxes import open_mailboxes
from daemon.numbering import numbered
from daemon.outgoing import smtp_account
from daemon.reply_address import VALID, reply_to
from daemon.same_day import SameDay
from daemon.settings import Settings
from daemon.state import compute
from daemon.summary import message_id_of, render_eml
from daemon.tag_telling import tell_tagged
from rules.digest import Coverage, Digest, Period, compose, tongue
from rules.engine.memory import Memory
from rules.engine.values import State

log = logging.getLogger(__name__)

KIND = "summary"
_TOLD = "told"
_TOLD_LIMIT = 2000
"""Marks: the coaching of many years."""
_PACE = timedelta(minutes=30)
"""So far the clock runs before it is noted again."""

_KEPT = timedelta(days=30)
"""So long the bytes of a summary are kept after it was sent."""

_TO_DO = ("worth_doing", "introductions", "waiting", "let_go")
"""Sections without which nobody has anything to do."""
_SPAN = {"week": timedelta(days=7), "day": timedelta(days=1)}


class Courier:
    """Composes and sends the summaries of one owner."""

    def __init__(
        self,
        settings: Settings,
        ledger: Ledger,
        env: Mapping[str, str],
        *,
        behind: Callable[[], Sequence[str]] = tuple,
        find: Callable[[str], bool | None] = lambda _: None,
        carry_out: Carrier | None = None,
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._env = env
        self._behind = behind
        self._find = find
        self._mailboxes = frozenset(box.name for box in settings.mailbox) or None
        self._doubt = ""
        self._broken: set[str] = set()
        self._memory = Memory()
        self._carry_out = carry_out or carrier(ledger, settings.owner.value(), mailboxes=self._mailboxes, memory=self._memory)
        self._eve = Eve(settings, ledger, self._mailboxes, self._memory)
        self._same_day = SameDay(settings, ledger, self._state_at)
        self._drafts = Drafts(settings, ledger, lambda: open_mailboxes(settings, env))
        self._worker = f"{socket.gethostname()}/{os.getpid()}/{os.urandom(4).hex()}"

    # -- composing -----------------------------------------------------------------------------------------------------------

    def digest(self, now: datetime, *, late_days: int = 0) -> Digest:
        """The summary as it stands at `now`."""
        owner = self._settings.owner.value()
        local = now.astimezone(owner.timezone)
        period = Period(start=local - _SPAN[self._settings.summary.every], end=local, late_days=late_days)
        return compose(
            self._state_at(local),
            owner=owner,
            view=self._ledger.view(self._mailboxes),
            now=local,
            period=period,
            coverage=self._coverage(),
            told=self._told(),
            tongue=tongue(self._settings.summary.language),
        )

    def _state_at(self, now: datetime) -> State:
        owner = self._settings.owner.value()
        return compute(self._ledger, owner, now.astimezone(owner.timezone), mailboxes=self._mailboxes, memory=self._memory)

    def letter(self, digest: Digest, now: datetime, slot: str = "") -> bytes:
        """The summary as the bytes that are sent."""
        slot = slot or now.astimezone(self._settings.owner.zone).date().isoformat()
        recipient = self._settings.summary_to
        token = self._posting(digest, now, slot).token(self._ledger.key)
        return render_eml(
            digest,
            sender=self._settings.sender,
            recipient=recipient,
            date=now.astimezone(self._settings.owner.zone),
            message_id=self._message_id(slot),
            loop=self._ledger.instance,
            answered=reply_to(token, tag_address=self._settings.tag.address, recipient=recipient),
        )

    def _posting(self, digest: Digest, now: datetime, slot: str) -> Posting:
        """What the summary may be answered about: its numbers, and for how long."""
        return Posting(KIND, slot, self._settings.summary_to, now + VALID, numbered(digest))

    def _message_id(self, slot: str) -> str:
        return message_id_of(self._ledger.key, kind=KIND, slot=slot, recipient=self._settings.summary_to)

    def _coverage(self) -> Coverage:
        unread = [f"{one.mailbox}/{one.folder}" for one in self._ledger.progress() if not one.complete]
        since = self._last_summary()
        return Coverage(
            shunted=len(self._ledger.shunted()),
            behind=tuple(dict.fromkeys([*self._behind(), *unread])),
            watching_since=self._ledger.begun,
            refused=self._ledger.refused_tag_mail(since),
            answers_refused=self._ledger.refused_commands(since),
            unsaid=len(self._ledger.unsaid()),
        )

    def _last_summary(self) -> datetime:
        """When the newest summary was composed; where there was none, when the ledger was begun."""
        table = tables.outbox
        chosen = select(func.max(table.c.created_at)).where(table.c.owner == self._ledger.owner, table.c.kind == KIND)
        with self._ledger.read() as connection:
            return connection.execute(chosen).scalar() or self._ledger.begun

    # -- sending -------------------------------------------------------------------------------------------------------------

    def send_now(self, now: datetime) -> str:
        """Send the summary of today's slot at once. Returns what to say; raises UserError where it was sent or nothing is set up."""
        if self._settings.smtp is None:
            raise UserError("no [smtp] section is configured, so nothing can be sent; add one, or print it with 'beholden summary'")
        slot = now.astimezone(self._settings.owner.zone).date().isoformat()
        known = any(one["slot"] == slot for one in self.waiting(KIND))
        digest = self.digest(now) if known else self._with_drafts(self.digest(now), now)
        if not self._put(slot, digest, now) and not self._again(slot, now):
            raise UserError(f"today's summary ({slot}) went out already; see 'beholden status'")
        outbox.work(self._desk(now=lambda: now))
        # Asked of the outbox and not of what was just done: 'beholden run' may have been quicker, and a newer letter may wait in it.
        state, why = next(((one["state"], one["error"]) for one in self.waiting(KIND) if one["slot"] == slot), ("superseded", ""))
        if state == "sent":
            return f"Sent to {self._settings.summary_to}."
        if state == "superseded":
            raise UserError(f"not sent: a summary later than {slot} is in the outbox already; see 'beholden status'")
        error: type[RunError] = NeedsOwner if state == "failed" else Transient
        raise error(f"not sent yet ({state}): {why or 'on its way'}; 'beholden run' sees to it, 'beholden status' tells")

    def _again(self, slot: str, now: datetime) -> bool:
        """Let what a server refused be tried at once: the owner asks for it, mostly after mending a password."""
        with self._ledger.write() as connection:
            return outbox.hurry(connection, tables.outbox, owner=self._ledger.owner, kind=KIND, slot=slot, now=now)

    def tick(self, now: datetime) -> None:
        """Put what is due into the outbox and do what the outbox has to do."""
        if self._settings.smtp is None:
            return
        if self._clock_is_wrong(now):
            return
        self._unless_broken("answers by mail", lambda: answer_letters(self._ledger, self._settings, self._carry_out, now))
        self._unless_broken("letters to the tag address", lambda: tell_tagged(self._ledger, self._settings, self._state_at, now))
        if self._settings.summary.briefs:
            self._unless_broken("briefs before meetings", lambda: self._eve.tick(now))
        if self._settings.summary.same_day and self._ledger.view(self._mailboxes).sent_covered:
            self._unless_broken("thanks of the day", lambda: self._same_day.tick(now))
        slot = self._due(now)
        if slot is not None and self._ledger.view(self._mailboxes).sent_covered:
            digest = self.digest(now, late_days=slot.late_days)
            if self._settings.summary.when_empty == "skip" and self._nothing_to_say(digest):
                if self._skip(slot.id, now):
                    log.info("summary %s: nothing to do, so none is sent", slot.id)
            elif self._put(slot.id, self._with_drafts(digest, now), now):
                log.info("summary %s is ready", slot.id)
        while (delivery := outbox.work(self._desk(now=lambda: now))) is not None:
            log.info("%s %s: %s %s", delivery.kind, delivery.slot, delivery.state, delivery.error)

    def _with_drafts(self, digest: Digest, now: datetime) -> Digest:
        """The summary once the letters that it proposes lie in Drafts, where the owner wants that; as it was where that fails."""
        found = [digest]
        if self._settings.summary.drafts:
            self._unless_broken("drafts", lambda: found.append(self._drafts.lay(digest, now)))
        return found[-1]

    def _unless_broken(self, what: str, errand: Callable[[], object]) -> None:
        """Do an errand that the summary must not wait for where a mistake of ours breaks it; said once for each."""
        try:
            errand()
            self._broken.discard(what)
        except RunError:
            raise
        except Exception as error:  # whatever it is, the summary goes out
            if what not in self._broken:
                log.error("%s: %s", what, type(error).__name__)
            self._broken.add(what)

    def recover(self, now: datetime) -> None:
        """At start: what an earlier process of this host was sending is in doubt."""
        if self._settings.smtp is None:
            return
        outbox.recover(self._desk(now=lambda: now), host=socket.gethostname())

    def next_time(self, now: datetime) -> datetime:
        """When the next summary is due."""
        summary, zone = self._settings.summary, self._settings.owner.zone
        if (slot := self._due(now)) is not None:
            return slot.at.astimezone(zone)
        day = slots.next_slot(now, every=summary.every, day=summary.day, at=summary.at, zone=zone)
        assert day is not None  # noqa: S101 - a week holds every weekday
        return slots.moment(day, summary.at, zone).astimezone(zone)

    def waiting(self, kind: str | None = None) -> list[dict[str, str]]:
        """What stands in the outbox, newest first; of one kind, or of all."""
        with self._ledger.read() as connection:
            rows = outbox.standing(connection, tables.outbox, owner=self._ledger.owner, kind=kind)
        return [{"kind": row.kind, "slot": row.slot, "state": row.state, "error": row.error} for row in rows]

    def _put(self, slot: str, digest: Digest, now: datetime) -> bool:
        data, told = self.letter(digest, now, slot), self._told()
        with self._ledger.write() as connection:
            fresh = outbox.put(
                connection,
                tables.outbox,
                owner=self._ledger.owner,
                kind=KIND,
                slot=slot,
                recipient=self._settings.summary_to,
                message_id=self._message_id(slot),
                data=data,
                now=now,
            )
            if fresh:
                self._ledger.post(connection, self._posting(digest, now, slot))
                self._ledger.all_said(connection)
            if fresh and digest.marks:
                self._ledger.keep_fact(connection, _TOLD, " ".join([*told, *digest.marks][-_TOLD_LIMIT:]))
        return fresh

    def _nothing_to_say(self, digest: Digest) -> bool:
        """Whether neither the owner nor anybody else has anything to do, and nothing happened that only a summary tells."""
        coverage = self._coverage()
        happened = coverage.behind or coverage.refused or coverage.answers_refused or coverage.unsaid
        return not happened and not any(section.key in _TO_DO for section in digest.sections)

    def _skip(self, slot: str, now: datetime) -> bool:
        """Note that a slot had nothing to say; what the next one tells of "since the last summary" begins here."""
        with self._ledger.write() as connection:
            return outbox.put(
                connection,
                tables.outbox,
                owner=self._ledger.owner,
                kind=KIND,
                slot=slot,
                recipient=self._settings.summary_to,
                message_id=self._message_id(slot),
                data=b"",
                now=now,
            )

    def _told(self) -> tuple[str, ...]:
        """The marks of what earlier summaries said once."""
        return tuple((self._ledger.get(_TOLD) or "").split())

    def _due(self, now: datetime) -> slots.Slot | None:
        summary = self._settings.summary
        with self._ledger.read() as connection:
            last = outbox.last_slot(connection, tables.outbox, owner=self._ledger.owner, kind=KIND)
        slot = slots.due(
            now,
            every=summary.every,
            day=summary.day,
            at=summary.at,
            zone=self._settings.owner.zone,
            last=last,
            paused_until=summary.paused_until,
        )
        # The first one of all comes when the first reading is done: it is early, not late.
        return replace(slot, late_days=0) if slot is not None and last is None else slot

    def _clock_is_wrong(self, now: datetime) -> bool:
        """Hold while the clock can't be believed (F48): one behind must not send twice, one far ahead not silence the years between."""
        known = self._ledger.get("clock")
        latest = datetime.fromisoformat(known) if known else None
        if doubt := slots.clock_doubt(now, latest=latest):
            doubt = slots.clock_doubt(now, latest=latest, server=self._newest_letter(now))
        if doubt and doubt != self._doubt:
            log.warning("no summary for now: %s", doubt)
        self._doubt = doubt
        if not doubt and (latest is None or now > latest + _PACE):
            self._ledger.put("clock", now.isoformat())
            with self._ledger.write() as connection:
                outbox.shed(connection, tables.outbox, owner=self._ledger.owner, before=now - _KEPT)
                self._ledger.shed_commands(connection, now=now)
        return bool(doubt)

    def _newest_letter(self, now: datetime) -> datetime | None:
        """The date of the newest letter, which a server's own clock has borne out (RELIABILITY B13), as a witness to `now`."""
        table = tables.letter
        chosen = select(func.max(table.c.date)).where(table.c.owner == self._ledger.owner, table.c.date <= now + timedelta(days=1))
        with self._ledger.read() as connection:
            return connection.execute(chosen).scalar()

    def _desk(self, *, now: Callable[[], datetime]) -> outbox.Desk:
        return outbox.Desk(
            engine=self._ledger.engine,
            table=tables.outbox,
            owner=self._ledger.owner,
            worker=self._worker,
            clock=now,
            send=partial(smtp.send, smtp_account(self._settings, self._env)),
            find=self._find,
        )
