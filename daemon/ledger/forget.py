"""`forget`: everything that is kept of a person leaves the ledger in one transaction, and the file is written anew without it."""

from __future__ import annotations

import email
import email.policy
import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, cast

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.exc import DBAPIError

from daemon.errors import Transient
from daemon.ledger import rows
from daemon.ledger.facts import Facts
from daemon.ledger.forgetting import FORGOTTEN, Forgotten, without
from daemon.ledger.owned import fetched
from daemon.ledger.tables import act, command, decision, letter, outbox, tagged
from daemon.ledger.tagged import TaggedMail


@dataclass(frozen=True, slots=True)
class Gone:
    """How many letters left whole, how many lost a part, and how many decisions, tag letters and stored mails went with them."""

    letters: int
    trimmed: int
    decisions: int
    tagged: int
    mails: int


class Forgetting(Facts, TaggedMail):
    """Takes persons out of all tables."""

    def forget(self, addresses: Iterable[str], names: Iterable[str]) -> Gone:
        """Forget somebody by all their addresses (lower case) and full names. Raises Transient where the database fails."""
        with self.write() as connection:
            first = self.forgotten(connection).holding(addresses, names, ())
            copies = self.every_copy(connection)
            gone = [copy.letter.message_id for copy in copies if without(copy, first) is None]
            forgotten = first.holding((), (), gone)
            changed = [(copy, left) for copy in copies if (left := without(copy, forgotten)) != copy]
            kept = [left for _, left in changed if left is not None]
            keys = [copy.letter.key for copy, _ in changed]
            self.delete(connection, act, act.c.letter_key, keys)
            self.delete(connection, letter, letter.c.key, keys)
            self.insert(connection, letter, [rows.letter_row(self.owner, copy) for copy in kept])
            self.insert(connection, act, [row for copy in kept for row in rows.act_rows(self.owner, copy.letter)])
            told = Gone(
                len(changed) - len(kept),
                len(kept),
                self._forget_decisions(connection, forgotten),
                self._forget_tagged(connection, forgotten),
                self._forget_mails(connection, forgotten),
            )
            self._forget_commands(connection, forgotten)
            self.keep_fact(connection, FORGOTTEN, forgotten.as_text())
        return told

    def _forget_decisions(self, connection: Connection, forgotten: Forgotten) -> int:
        found = fetched(connection, select(decision).where(*self.mine(decision)))
        theirs = [row["id"] for row in found if forgotten.decision(row["target"], row["value"])]
        self.delete(connection, decision, decision.c.id, theirs)
        return len(theirs)

    def _forget_tagged(self, connection: Connection, forgotten: Forgotten) -> int:
        found = fetched(connection, select(tagged).where(*self.mine(tagged)))
        theirs = [row["key"] for row in found if forgotten.spoken_of(json.dumps(row["entry"], ensure_ascii=False))]
        self.delete(connection, tagged, tagged.c.key, theirs)
        return len(theirs)

    def _forget_commands(self, connection: Connection, forgotten: Forgotten) -> None:
        """Words of the owner that wait to be obeyed, and answers that were held back, where they speak of them."""
        for row in fetched(connection, select(command.c.key, command.c.text, command.c.said).where(*self.mine(command))):
            kept = {name: "" if forgotten.spoken_of(row[name]) else row[name] for name in ("text", "said")}
            if kept != {name: row[name] for name in kept}:
                connection.execute(update(command).where(*self.mine(command), command.c.key == row["key"]).values(**kept))

    def _forget_mails(self, connection: Connection, forgotten: Forgotten) -> int:
        """A summary that was sent keeps its row, so that it is not sent again; one that waits and speaks of them is never sent."""
        found = fetched(connection, select(outbox.c.id, outbox.c.state, outbox.c.data).where(*self.mine(outbox)))
        theirs = [row for row in found if row["data"] and _speaks(bytes(row["data"]), forgotten)]
        for row in theirs:
            state = "superseded" if row["state"] == "ready" else row["state"]
            connection.execute(update(outbox).where(*self.mine(outbox), outbox.c.id == row["id"]).values(data=b"", state=state))
        return len(theirs)


def compact(engine: Engine) -> None:
    """Write the database anew, so that nothing deleted can be read from its files. Raises Transient where others keep it busy."""
    # The driver's own connection: one from the engine begins a transaction first, and VACUUM must not run inside one.
    connection = engine.raw_connection()
    try:
        if engine.dialect.name == "sqlite":
            statements = ["PRAGMA wal_checkpoint(TRUNCATE)", "VACUUM", "PRAGMA wal_checkpoint(TRUNCATE)"]
        else:
            cast(Any, connection.driver_connection).autocommit = True
            statements = [f"VACUUM {table.name}" for table in (letter, act, decision, tagged, command, outbox)]
        for statement in statements:
            connection.cursor().execute(statement)
    except (sqlite3.Error, DBAPIError) as error:
        raise Transient("it is forgotten, but the ledger's file could not be written anew while others use it; run forget again") from error
    finally:
        # Its settings were changed: it must not go back to those who count on transactions.
        connection.invalidate()
        connection.close()


def _speaks(data: bytes, forgotten: Forgotten) -> bool:
    message = email.message_from_bytes(data, policy=email.policy.default)
    parts = [part for part in message.walk() if part.get_content_maintype() == "text"]
    return any(forgotten.spoken_of(str(part.get_content())) for part in parts)
