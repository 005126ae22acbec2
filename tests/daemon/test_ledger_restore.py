"""An export is read back whole or not at all, and one letter is called one."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from daemon.__main__ import main
from daemon.intake import scan
from daemon.ledger.exchange import lines, restore
from daemon.ledger.store import Ledger, open_ledger
from daemon.memory import MemoryMailbox
from daemon.reader import Reader

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
READER = Reader(frozenset({"ada@park.example"}), frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: NOW)
LETTER = (
    b"From: tim@roe.example\nTo: ada@park.example\nDate: Mon, 4 May 2026 10:00:00 +0000\nMessage-ID: <%d@roe.example>\n\nCan you call me?\n"
)


def opened(folder: Path, name: str) -> Ledger:
    return open_ledger(f"sqlite:///{folder}/{name}.db", "owner", now=NOW)


def exported(folder: Path) -> list[dict[str, Any]]:
    ledger = opened(folder, "first")
    scan(MemoryMailbox({"INBOX": [LETTER % 1, LETTER % 2]}), ledger, READER, report=lambda *_: None, stop=lambda: False, harmless=True)
    return [json.loads(json.dumps(line)) for line in lines(ledger)]


def test_an_export_whose_last_letter_is_broken_leaves_nothing_behind(tmp_path: Path) -> None:
    found, ledger = exported(tmp_path), opened(tmp_path, "second")
    key, before = ledger.key, list(lines(ledger))
    broken = [line for line in found if line["type"] == "message"][-1]
    del broken["subject"]

    with pytest.raises(KeyError):
        restore(ledger, found)

    assert list(lines(ledger)) == before
    assert (ledger.key, opened(tmp_path, "second").key) == (key, key)


def test_what_is_restored_is_the_ledger_it_came_from(tmp_path: Path) -> None:
    found, ledger = exported(tmp_path), opened(tmp_path, "second")

    assert restore(ledger, found) == (2, 0)

    assert list(lines(opened(tmp_path, "second"))) == found


def test_one_letter_is_read_and_not_one_letters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.eml").write_bytes(LETTER % 1)
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example"]

    main(["import", str(tmp_path / "mail"), *options])
    main(["export", *options])
    out, said = capsys.readouterr()
    (tmp_path / "export.jsonl").write_text(out)
    main(["restore", str(tmp_path / "export.jsonl"), "--db", f"sqlite:///{tmp_path}/other.db", "--me", "ada@park.example"])

    assert "1 letter read, 1 new, 0 from machines, 0 set aside." in said
    assert "Restored 1 letter and 0 decisions." in capsys.readouterr().err
