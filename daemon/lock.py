"""One daemon for one ledger: a kernel lock on a file beside it, which dies with the process (never a lock that outlives its holder)."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Engine, text

from daemon.errors import RunError, UserError

_ADVISORY_KEY = 0x6265686F6C64656E  # "beholden", as the 64-bit key of pg_try_advisory_lock


def lock_file(ledger: Path) -> Path:
    """The file beside a SQLite ledger that is locked. It stays when the daemon ends, and so also tells that a ledger was kept here."""
    return ledger.with_name(f"{ledger.name}.lock")


def refuse_new(ledger: Path) -> None:
    """Raises UserError where a daemon kept a ledger: an empty one in its place is a loss, and would mail everything anew (F40)."""
    lock = lock_file(ledger)
    if lock.exists():
        raise UserError(f"ledger {ledger} is gone or empty, but a daemon kept one here; restore a backup, or remove {lock} to begin anew")


@contextmanager
def only_daemon(engine: Engine) -> Iterator[None]:
    """Hold the ledger's daemon lock. Raises RunError, with the other's process id where it is known, when another daemon holds it."""
    if engine.url.get_backend_name() == "postgresql":
        with _advisory(engine):
            yield
        return
    descriptor = os.open(lock_file(Path(engine.url.database or "")), os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            holder = os.pread(descriptor, 20, 0).decode("ascii", "replace").strip()
            raise RunError(f"another beholden (process {holder or 'unknown'}) keeps this ledger; stop it first") from error
        os.truncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _advisory(engine: Engine) -> Iterator[None]:
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_KEY}).scalar():
            raise RunError("another beholden keeps this ledger; stop it first")
        yield
