"""A backup is a whole, closed copy, taken while the ledger is in use."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daemon.errors import UserError
from daemon.ledger.engine import open_engine
from daemon.ledger.migrate import backup_sqlite
from daemon.ledger.store import open_ledger

NOW = datetime(2026, 6, 1, 9, 0, tzinfo=UTC)


def test_a_backup_is_a_ledger_of_its_own_that_only_its_owner_can_read(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    ledger = open_ledger(url, "owner", now=NOW)
    key = ledger.key
    target = tmp_path / "copy.db"

    backup_sqlite(open_engine(url), target)
    ledger.close()

    assert target.stat().st_mode & 0o777 == 0o600
    with sqlite3.connect(target) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    restored = open_ledger(f"sqlite:///{target}", "owner", now=NOW)
    assert restored.key == key
    restored.close()


def test_a_backup_never_goes_over_a_file_that_is_there(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    open_ledger(url, "owner", now=NOW).close()
    (tmp_path / "copy.db").write_text("precious")

    with pytest.raises(UserError, match="exists already"):
        backup_sqlite(open_engine(url), tmp_path / "copy.db")

    assert (tmp_path / "copy.db").read_text() == "precious"
