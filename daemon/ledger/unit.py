"""One unit of work against the ledger: whole, or not at all, and tried again where the database only was away for a moment.

A unit holds what was learned and how far reading got, so running it twice changes nothing (RELIABILITY F39, F42).
"""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine, func, select
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from daemon.errors import Transient

Result = TypeVar("Result")

_LOCK_SPACE = 0x62656F77_00000000
"""Keeps our advisory locks apart from those of other programs in the same database."""

TRIES = 3
PAUSE_SECONDS = 0.5
_PASSING = frozenset({"40001", "40P01", "55P03"})
"""SQLSTATEs of PostgreSQL after which the same unit may succeed: serialization failure, deadlock, lock not available."""


@contextmanager
def transaction(engine: Engine, owner: str) -> Iterator[Connection]:
    """A transaction that alone writes what is this owner's.

    SQLite's BEGIN IMMEDIATE does that for the whole file. PostgreSQL would let two transactions both find a letter unknown and both insert
    it, so there a lock is taken that ends with the transaction; a wait of 30 s ends as lock not available.
    """
    with engine.begin() as connection:
        if engine.dialect.name == "postgresql":
            lock = func.pg_advisory_xact_lock(_LOCK_SPACE + zlib.crc32(owner.encode()))
            connection.execute(select(func.set_config("lock_timeout", "30s", True), lock))
        yield connection


def run_unit(engine: Engine, owner: str, work: Callable[[Connection], Result]) -> Result:
    """Do `work` in one transaction, up to three times where the connection is lost in it. Raises Transient where the database fails."""
    for attempt in range(1, TRIES + 1):
        try:
            with transaction(engine, owner) as connection:
                return work(connection)
        except DBAPIError as error:
            if attempt == TRIES or not _may_pass(error):
                raise _trouble(error) from error
            time.sleep(PAUSE_SECONDS * attempt)
    raise AssertionError("unreachable")


@contextmanager
def told_plainly() -> Iterator[None]:
    """Turns what the database says into Transient with one plain line. Mistakes of ours stay what they are."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error, (IntegrityError, ProgrammingError)):
            raise
        raise _trouble(error) from error


def plain(error: DBAPIError) -> str:
    """The first line of the driver's own words."""
    return (str(error.orig).strip().splitlines() or ["can't be opened"])[0]


def _may_pass(error: DBAPIError) -> bool:
    return error.connection_invalidated or getattr(error.orig, "sqlstate", None) in _PASSING


def _trouble(error: DBAPIError) -> Exception:
    if isinstance(error, (IntegrityError, ProgrammingError)):
        return error
    return Transient(f"the ledger can't be used now: {plain(error)}; what was kept before stays")
