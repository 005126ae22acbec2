"""Opening a ledger: private files, no lost update, one clear line for what can't be opened."""

from __future__ import annotations

import os
import stat
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from daemon.errors import RunError, UserError
from daemon.ledger import migrate as migrate_module
from daemon.ledger.columns import UtcText
from daemon.ledger.engine import open_engine
from daemon.ledger.migrate import HEAD, KNOWN, migrate
from daemon.ledger.store import open_ledger
from daemon.ledger.tables import metadata
from daemon.lock import only_daemon

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def url(path: Path) -> str:
    return f"sqlite:///{path}"


def test_the_ledgers_files_are_for_its_owner_alone(tmp_path: Path) -> None:
    ledger = open_ledger(url(tmp_path / "ledger.db"), "owner", now=NOW)
    ledger.put("a", "b")

    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in tmp_path.iterdir()}

    assert modes
    assert all(mode & 0o077 == 0 for mode in modes.values()), modes


def test_no_update_is_lost_between_three_writers(tmp_path: Path) -> None:
    ledger = open_ledger(url(tmp_path / "ledger.db"), "owner", now=NOW)
    ledger.put("count", "0")

    def count() -> None:
        for _ in range(20):
            with ledger.write() as connection:
                value = int(connection.execute(text("SELECT value FROM meta WHERE name = 'count'")).scalar_one())
                connection.execute(text("UPDATE meta SET value = :value WHERE name = 'count'"), {"value": str(value + 1)})

    threads = [threading.Thread(target=count) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert ledger.get("count") == "60"


def test_migrations_make_just_the_tables_of_the_code(tmp_path: Path) -> None:
    engine = open_engine(url(tmp_path / "ledger.db"))
    migrate(engine, now=NOW)

    with engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), metadata)

    assert differences == []


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (lambda path: path.write_bytes(b"SQLite format 3\x00" + b"\xff" * 8000), "restore"),
        (lambda path: path.write_text("this is a letter, not a ledger\n" * 200), "restore"),
        (lambda path: path.mkdir(), "not a file"),
        (lambda path: (path.touch(), path.chmod(0o644)), "chmod 600"),
    ],
    ids=["damaged", "text", "folder", "readable by others"],
)
def test_what_can_not_be_a_ledger_is_refused_in_one_line(tmp_path: Path, make: object, words: str) -> None:
    path = tmp_path / "ledger.db"
    make(path)  # type: ignore[operator]
    if path.is_file() and words != "chmod 600":
        path.chmod(0o600)

    with pytest.raises(UserError) as caught:
        open_ledger(url(path), "owner", now=NOW)

    assert words in str(caught.value)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="does not exist"):
        open_ledger(url(tmp_path / "none" / "ledger.db"), "owner", now=NOW)


def test_a_newer_ledger_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = open_ledger(url(path), "owner", now=NOW)
    with ledger.write() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    ledger.close()
    before = path.read_bytes()

    with pytest.raises(UserError, match=f"newer.*{HEAD}"):
        open_ledger(url(path), "owner", now=NOW)

    assert path.read_bytes() == before


def test_f41_a_ledger_of_the_version_before_is_copied_and_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "ledger.db"
    ledger = open_ledger(url(path), "owner", now=NOW)
    ledger.put("a", "kept")
    with ledger.write() as connection:
        # What version 0001 was.
        connection.execute(text("DROP TABLE posting"))
        connection.execute(text("DROP TABLE command"))
        connection.execute(text("ALTER TABLE shunt DROP COLUMN tries"))
        connection.execute(text("ALTER TABLE tagged DROP COLUMN told"))
        connection.execute(text("INSERT INTO shunt VALUES ('owner', 'home', 'INBOX', '1', 7, 'broken', 1, '2026-05-01T00:00:00Z')"))
        connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
    ledger.close()

    upgraded = open_ledger(url(path), "owner", now=NOW)

    assert (upgraded.get("a"), [(one.uid, one.tries) for one in upgraded.shunted()]) == ("kept", [(7, 0)])
    assert len(list(tmp_path.glob(f"ledger.db.before-{HEAD}-*"))) == 1
    with upgraded.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []


def test_the_newest_migration_is_the_version_that_this_beholden_knows() -> None:
    folder = Path(migrate_module.__file__).parent / "migrations" / "versions"

    versions = sorted(path.name[:4] for path in folder.glob("0*.py"))

    assert (versions[-1], tuple(versions)) == (HEAD, KNOWN)


def test_somebody_elses_database_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(url(tmp_path / "ledger.db"))
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE recipes (name TEXT)"))

    with pytest.raises(UserError, match="recipes"):
        migrate(engine, now=NOW)


def test_a_time_without_an_offset_never_enters_the_ledger() -> None:
    with pytest.raises(ValueError, match="offset"):
        UtcText().process_bind_param(datetime(2026, 1, 1), None)  # type: ignore[arg-type]


@pytest.mark.parametrize("harm", [lambda path: path.write_bytes(b""), lambda path: path.unlink()], ids=["emptied", "deleted"])
def test_a_ledger_that_a_daemon_kept_is_not_begun_anew(tmp_path: Path, harm: Callable[[Path], object]) -> None:
    path = tmp_path / "ledger.db"
    ledger = open_ledger(url(path), "owner", now=NOW)
    with only_daemon(ledger.engine):
        ledger.close()
    harm(path)

    with pytest.raises(UserError, match="restore a backup"):
        open_ledger(url(path), "owner", now=NOW)
    (tmp_path / "ledger.db.lock").unlink()
    fresh = open_ledger(url(path), "owner", now=NOW)

    assert fresh.counts() == (0, 0, 0)


def test_an_empty_file_is_as_good_as_none_where_no_daemon_kept_a_ledger(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").touch(mode=0o600)

    assert open_ledger(url(tmp_path / "ledger.db"), "owner", now=NOW).counts() == (0, 0, 0)


def test_two_daemons_never_share_a_ledger(tmp_path: Path) -> None:
    engine = open_engine(url(tmp_path / "ledger.db"))

    with only_daemon(engine), pytest.raises(RunError, match=rf"process {os.getpid()}\b"), only_daemon(engine):
        pass


@pytest.mark.parametrize("bad", ["postgresql//ada:hunter2@db.example/x", "postgresql+psycopg://ada:hunter2@db.example:port/x"])
def test_a_url_that_can_not_be_read_is_not_repeated(bad: str) -> None:
    with pytest.raises(UserError) as caught:
        open_engine(bad)

    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("bad", ["nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:"])
def test_an_unusable_url_says_what_to_write(bad: str) -> None:
    with pytest.raises(UserError, match="sqlite"):
        open_engine(bad)
