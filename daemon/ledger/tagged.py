"""Letters to the tag address: kept unproven, and taken for the owner's word once."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, func, select

from daemon.ledger import rows
from daemon.ledger.decisions import Decisions
from daemon.ledger.letters import Letters
from daemon.ledger.owned import fetched
from daemon.ledger.tables import tagged
from daemon.tag_mail import TagMail, better_tag_mail


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
            if best.proven and not taken:
                self.store(connection, [rows.copy_from_json(best.entry["letter"])] if best.entry.get("letter") else [])
                self.keep_decisions(connection, [best.log_entry(at)])
            row = {"owner": self.owner, **best.row(), "taken": taken or best.proven, "at": known[0]["at"] if known else at}
            self.replace(connection, tagged, [row], "key")

    def refused_tag_mail(self, since: datetime) -> int:
        """How many letters to the tag address were not believed since a moment."""
        with self.read() as connection:
            where = (*self.mine(tagged), tagged.c.proven.is_(False), tagged.c.at >= since)
            return connection.execute(select(func.count()).select_from(tagged).where(*where)).scalar_one()
