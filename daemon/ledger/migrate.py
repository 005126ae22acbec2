"""Bringing a ledger to this version's schema: a verified copy first, then one transaction; a newer ledger is left alone."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, inspect, text

from daemon.errors import UserError
from daemon.ledger.unit import transaction
from daemon.lock import refuse_new

HEAD = "0004"
KNOWN = ("0001", "0002", "0003", "0004")
_KEPT_COPIES = 3


def migrate(engine: Engine, *, now: datetime) -> None:
    """Make or upgrade the tables. Raises UserError for a ledger of a newer version or one that is not ours."""
    with engine.connect() as connection:
        version, foreign = _version(connection)
    if version == HEAD:
        return
    if version is not None and version not in KNOWN:
        raise UserError(f"the ledger was written by a newer beholden (schema {version}, this one knows {HEAD}); upgrade beholden")
    if foreign:
        raise UserError(f"the database holds tables that are not beholden's ({', '.join(foreign[:3])} …); name another one with --db")
    if version is not None:
        _copy(engine, now)
    elif engine.dialect.name == "sqlite":
        refuse_new(Path(engine.url.database or ""))
    _upgrade(engine)


def _upgrade(engine: Engine) -> None:
    # Imported here because it takes longer to load than most commands run.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    # Alone: of two processes that meet an empty database, the second finds nothing left to do.
    with transaction(engine, "") as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")


def _version(connection: Connection) -> tuple[str | None, list[str]]:
    """The schema's version (None where there is none yet) and tables that stand there without one."""
    names = inspect(connection).get_table_names()
    if "alembic_version" in names:
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
        return (str(found), []) if found else (None, [])
    return None, sorted(names)


def _copy(engine: Engine, now: datetime) -> None:
    """A copy beside a SQLite ledger before it is changed; the newest three are kept."""
    if engine.url.get_backend_name() != "sqlite" or not engine.url.database:
        return
    path = Path(engine.url.database)
    target = path.with_name(f"{path.name}.before-{HEAD}-{now:%Y%m%dT%H%M%SZ}")
    backup_sqlite(engine, target)
    for old in sorted(path.parent.glob(f"{path.name}.before-*"))[:-_KEPT_COPIES]:
        old.unlink()


def backup_sqlite(engine: Engine, target: Path) -> None:
    """A consistent copy of a SQLite ledger (`VACUUM INTO`), mode 0600. Raises UserError where the target exists or there is no room."""
    if target.exists():
        raise UserError(f"{target} exists already; name a new file")
    size = Path(engine.url.database or "").stat().st_size
    if shutil.disk_usage(target.parent).free < size:
        raise UserError(f"{target.parent} has no room for a copy of {size} bytes")
    # The driver's own connection: one from the engine begins a transaction first, and VACUUM must not run inside one.
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("VACUUM INTO ?", (str(target),))
    finally:
        connection.close()
    target.chmod(0o600)
