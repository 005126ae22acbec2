"""Opening the ledger: SQLite that neither loses updates nor shows its files to others, PostgreSQL that notices a dead connection.

SQLAlchemy's default on SQLite begins deferred transactions, which lose updates without an error; here each transaction begins IMMEDIATE
(the recipe of SQLAlchemy's pysqlite page).
"""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError, OperationalError

from daemon.errors import Transient, UserError
from daemon.ledger.unit import plain
from daemon.lock import refuse_new

_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",
    "PRAGMA foreign_keys=ON",
    "PRAGMA busy_timeout=10000",
    "PRAGMA secure_delete=ON",
    "PRAGMA trusted_schema=OFF",
)

_PATIENCE = {"connect_timeout": 10, "keepalives_idle": 60, "keepalives_interval": 10, "keepalives_count": 6, "tcp_user_timeout": 60000}
"""libpq's words (seconds, and milliseconds for the last): a server that went away without a word is noticed within about two minutes."""


def open_engine(url: str) -> Engine:
    """An engine for a database URL. Raises UserError where the URL, the file or the server can't be used."""
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        # The text itself is not repeated: nobody can tell where in it the password stands.
        raise UserError("database: what is given is no SQLAlchemy URL; write for example sqlite:////var/lib/beholden/ledger.db") from error
    if backend == "sqlite":
        return _open_sqlite(url, parsed.database)
    if backend == "postgresql":
        return _open_postgresql(parsed)
    raise UserError(f"database {parsed.render_as_string(hide_password=True)!r}: only sqlite and postgresql+psycopg are supported")


def _open_sqlite(url: str, database: str | None) -> Engine:
    if not database or database == ":memory:":
        raise UserError("database: a ledger in memory forgets everything; name a file, for example sqlite:////var/lib/beholden/ledger.db")
    path = Path(database)
    _check_file(path)
    engine = create_engine(url, connect_args={"timeout": 10})

    @event.listens_for(engine, "connect")
    def on_connect(connection: sqlite3.Connection, _record: Any) -> None:
        connection.isolation_level = None
        for pragma in _PRAGMAS:
            connection.execute(pragma)

    @event.listens_for(engine, "begin")
    def on_begin(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("read_only") else "BEGIN IMMEDIATE")

    try:
        with engine.connect().execution_options(read_only=True) as connection:
            verdict = connection.execute(text("PRAGMA quick_check(1)")).scalar()
    except OperationalError as error:
        if "locked" in str(error.orig):
            raise Transient(f"ledger {path}: another beholden is writing to it; try again in a moment") from error
        raise UserError(f"ledger {path}: {plain(error)}; restore a backup or name another file with --db") from error
    except DBAPIError as error:
        raise UserError(f"ledger {path}: {plain(error)}; restore a backup or name another file with --db") from error
    if verdict != "ok":
        raise UserError(f"ledger {path} is damaged ({verdict}); restore a backup made with 'beholden backup'")
    return engine


def _check_file(path: Path) -> None:
    if not path.parent.is_dir():
        raise UserError(f"ledger {path}: the folder {path.parent} does not exist; make it first (mode 0700)")
    if not path.exists():
        refuse_new(path)
        if not os.access(path.parent, os.W_OK | os.X_OK):
            raise UserError(f"ledger {path}: no permission to write in {path.parent}")
        os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
        return
    if not path.is_file():
        raise UserError(f"ledger {path} is not a file; name a file with --db or 'database'")
    if not os.access(path, os.R_OK | os.W_OK):
        raise UserError(f"ledger {path} can't be read and written by this user; mend it with chmod or chown")
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise UserError(f"ledger {path} can be read by others (mode {mode:04o}); mend it with: chmod 600 {path}")


def _open_postgresql(url: URL) -> Engine:
    shown = url.render_as_string(hide_password=True)
    try:
        engine = create_engine(url, pool_pre_ping=True, pool_size=2, connect_args=_PATIENCE)
    except ModuleNotFoundError as error:
        raise UserError(f"database {shown}: needs another driver; write postgresql+psycopg://…") from error
    try:
        with engine.connect() as connection:
            locked = connection.execute(text("SHOW transaction_read_only")).scalar() == "on"
    except DBAPIError as error:
        raise UserError(f"database {shown}: {plain(error)}; check that the server runs and the role may connect") from error
    if locked:
        raise UserError(f"database {shown} may only be read (default_transaction_read_only, or a standby); name one that may be written")
    return engine
