"""What the owner said."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, select

from daemon.ledger.owned import OwnedRows, fetched
from daemon.ledger.tables import decision
from rules.engine.values import Decision

_NAMES = ("id", "kind", "target", "value", "at")


class Decisions(OwnedRows):
    """Table `decision`."""

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep words of the owner; one with a known id changes nothing."""
        with self.write() as connection:
            self.keep_decisions(connection, decisions)

    def keep_decisions(self, connection: Connection, decisions: Iterable[Decision]) -> None:
        """Keep words of the owner in an open transaction; one with a known id changes nothing."""
        known = {row["id"] for row in fetched(connection, select(decision.c.id).where(*self.mine(decision)))}
        said = {one.id: one for one in decisions if one.id not in known}
        self.replace(
            connection, decision, [{"owner": self.owner, **{name: getattr(one, name) for name in _NAMES}} for one in said.values()], "id"
        )

    def decisions(self) -> list[Decision]:
        """Every word of the owner, oldest first."""
        with self.read() as connection:
            found = fetched(connection, select(decision).where(*self.mine(decision)))
        # Sorted here: PostgreSQL would order the ids by its language, SQLite by their bytes.
        return sorted((Decision(*(row[name] for name in _NAMES)) for row in found), key=lambda one: (one.at, one.id))
