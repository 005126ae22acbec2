"""One daemon for one ledger: a kernel lock on a file beside it, which dies with the process (never a lock that outlives its holder)."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import DBAPIError

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


class Hold:
    """The daemon lock, held. A file's lock is held until the process ends; a server's only while the connection lives that took it."""

    def __init__(self, engine: Engine | None = None) -> None:
        self._engine = engine
        self._connection: Connection | None = None

    def keep(self) -> bool:
        """Whether the lock is held still, or again: one that died with its connection is taken anew as soon as the server answers.

        False while it does not. Raises RunError where another daemon has taken it meanwhile.
        """
        if self._engine is None:
            return True
        if self._connection is not None:
            try:
                self._connection.execute(text("SELECT 1"))
                return True
            except DBAPIError:
                self.release()
        try:
            self._take(self._engine)
        except DBAPIError:
            return False
        return True

    def take(self) -> None:
        """Take the lock for the first time. Raises RunError where another daemon holds it, DBAPIError where the server fails."""
        if self._engine is not None:
            self._take(self._engine)

    def _take(self, engine: Engine) -> None:
        connection = engine.connect().execution_options(isolation_level="AUTOCOMMIT")
        try:
            if not connection.execute(text("SELECT pg_try_advisory_lock(:key)"), {"key": _ADVISORY_KEY}).scalar():
                raise RunError("another beholden keeps this ledger; stop it first")
        except BaseException:
            connection.close()
            raise
        self._connection = connection

    def release(self) -> None:
        """Let go. Never raises."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with suppress(DBAPIError):
                # Not back into the pool: the lock would live on there.
                connection.invalidate()
                connection.close()


@contextmanager
def only_daemon(engine: Engine) -> Iterator[Hold]:
    """Hold the ledger's daemon lock. Raises RunError, with the other's process id where it is known, when another daemon holds it."""
    if engine.url.get_backend_name() == "postgresql":
        hold = Hold(engine)
        try:
            hold.take()
            yield hold
        finally:
            hold.release()
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
        yield Hold()
    finally:
        os.close(descriptor)
