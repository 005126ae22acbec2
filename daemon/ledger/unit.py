"""One unit of work against the ledger: whole, or not at all, and tried again where the database only was away for a moment.

A unit holds what was learned and how far reading got, so running it twice changes nothing (RELIABILITY F39, F42).
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DBAPIError, IntegrityError, ProgrammingError

from daemon.errors import Transient

Result = TypeVar("Result")

TRIES = 3
PAUSE_SECONDS = 0.5
_PASSING = frozenset({"40001", "40P01", "55P03"})
"""SQLSTATEs of PostgreSQL after which the same unit may succeed: serialization failure, deadlock, lock not available."""


def run_unit(engine: Engine, work: Callable[[Connection], Result]) -> Result:
    """Do `work` in one transaction, up to three times where the connection is lost in it. Raises Transient where the database fails."""
    for attempt in range(1, TRIES + 1):
        try:
            with engine.begin() as connection:
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
