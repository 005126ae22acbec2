"""Letters to the tag address: kept unproven, and taken for the owner's word once."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection, func, select, update

from daemon.ledger import rows
from daemon.ledger.decisions import Decisions
from daemon.ledger.letters import Letters
from daemon.ledger.owned import fetched
from daemon.ledger.tables import tagged
from daemon.tag_mail import TagMail, better_tag_mail

STALE = timedelta(days=3)
"""What was written longer ago when it is read for the first time is not answered: nobody waits for it."""


class TaggedMail(Letters, Decisions):
    """Table `tagged`."""

    def keep_tagged(self, connection: Connection, found: Iterable[TagMail], *, at: datetime) -> None:
        """Keep tag mail; once one is proven to be the owner's, its letter and log entry enter the ledger, and only once."""
        forgotten = self.forgotten(connection)
        for mail in found:
            if forgotten.spoken_of(json.dumps(mail.entry, ensure_ascii=False)):
                continue
            known = fetched(connection, select(tagged).where(*self.mine(tagged), tagged.c.key == mail.key))
            best = better_tag_mail(mail, TagMail.from_row(known[0])) if known else mail
            taken = bool(known and known[0]["taken"])
            if not taken and best.proven and self._repeats(connection, best):
                continue
            if best.proven and not taken:
                self.store(connection, [rows.copy_from_json(best.entry["letter"])] if best.entry.get("letter") else [])
                self.keep_decisions(connection, [best.log_entry(at)])
            told = known[0]["told"] if taken else _too_late(best, at)
            row = {"owner": self.owner, **best.row(), "taken": taken or best.proven, "at": known[0]["at"] if known else at, "told": told}
            self.replace(connection, tagged, [row], "key")

    def _repeats(self, connection: Connection, mail: TagMail) -> bool:
        """Whether the same words of the same moment were taken under another Message-ID: some servers give the letter sent a new one, and
        a signature vouches for a letter however often somebody sends it again (RELIABILITY T5)."""
        if not mail.body_digest or not mail.entry.get("date"):
            return False
        same = (tagged.c.body_digest == mail.body_digest, tagged.c.taken.is_(True), tagged.c.key != mail.key)
        found = fetched(connection, select(tagged.c.entry).where(*self.mine(tagged), *same))
        return any(row["entry"].get("date") == mail.entry["date"] for row in found)

    def taken_tag_mail(self, *, untold: bool = False) -> list[TagMail]:
        """The letters that were taken for the owner's word, oldest first; `untold`: those of which the owner was not told yet."""
        with self.read() as connection:
            where = (*self.mine(tagged), tagged.c.taken.is_(True), *((tagged.c.told.is_(False),) if untold else ()))
            found = fetched(connection, select(tagged).where(*where))
        return [TagMail.from_row(row) for row in sorted(found, key=lambda row: (row["at"], row["key"]))]

    def tell_tag_mail(self, connection: Connection, keys: Sequence[str]) -> None:
        """Mark letters as told, in the transaction that puts what is told into the outbox."""
        connection.execute(update(tagged).where(*self.mine(tagged), tagged.c.key.in_(keys)).values(told=True))

    def refused_tag_mail(self, since: datetime) -> int:
        """How many letters to the tag address were not believed since a moment."""
        with self.read() as connection:
            where = (*self.mine(tagged), tagged.c.proven.is_(False), tagged.c.at >= since)
            return connection.execute(select(func.count()).select_from(tagged).where(*where)).scalar_one()


def _too_late(mail: TagMail, at: datetime) -> bool:
    written = mail.entry.get("date")
    return bool(written) and at - datetime.fromisoformat(str(written)) > STALE
