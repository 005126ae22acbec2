"""The rows of one owner in an open database, and how they are written: what every part of the ledger stands on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, Select, Table, delete, insert, tuple_

from daemon.ledger.rows import Row
from daemon.ledger.unit import run_unit, told_plainly, transaction

Result = TypeVar("Result")

CHUNK = 400
"""Values that one statement may carry: databases bound their number."""


class OwnedRows:
    """Reading and writing what belongs to one owner."""

    def __init__(self, engine: Engine, owner: str) -> None:
        self.engine = engine
        self.owner = owner

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that may change the ledger, alone. Raises Transient where the database fails."""
        with told_plainly(), transaction(self.engine, self.owner) as connection:
            yield connection

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that only reads. Raises Transient where the database fails."""
        with told_plainly(), self.engine.connect() as connection:
            yield connection.execution_options(read_only=True)

    def unit(self, work: Callable[[Connection], Result]) -> Result:
        """Do `work` in one transaction, again where the connection was lost in it. Raises Transient where the database fails."""
        return run_unit(self.engine, self.owner, work)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def mine(self, table: Table) -> tuple[Any, ...]:
        """The condition that every statement carries."""
        return (table.c.owner == self.owner,)

    def delete(self, connection: Connection, table: Table, column: Any, values: Sequence[Any]) -> None:
        """Delete this owner's rows where `column` (or a tuple of columns) is one of `values`."""
        for chunk in chunks(values):
            connection.execute(delete(table).where(*self.mine(table), column.in_(chunk)))

    def replace(self, connection: Connection, table: Table, found: Sequence[Mapping[str, Any]], *names: str) -> None:
        """Insert rows, each in place of the one with the same key. Portable, because the transaction holds the write lock."""
        if len(names) == 1:
            self.delete(connection, table, table.c[names[0]], [row[names[0]] for row in found])
        else:
            self.delete(
                connection, table, tuple_(*(table.c[name] for name in names)), [tuple(row[name] for name in names) for row in found]
            )
        self.insert(connection, table, found)

    def insert(self, connection: Connection, table: Table, found: Sequence[Mapping[str, Any]]) -> None:
        """Insert rows that are new."""
        if found:
            connection.execute(insert(table), list(found))


def chunks(values: Sequence[Any]) -> list[Sequence[Any]]:
    """The values in pieces of at most `CHUNK`."""
    return [values[start : start + CHUNK] for start in range(0, len(values), CHUNK)]


def fetched(connection: Connection, chosen: Select[Any]) -> list[Row]:
    """The rows of a query as dictionaries."""
    result = connection.execute(chosen)
    names = tuple(result.keys())
    return [dict(zip(names, row, strict=True)) for row in result]
