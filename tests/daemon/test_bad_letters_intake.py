"""Bad input (RELIABILITY (c)) at the intake: all cases in one folder, good letters between them, read by a worker process.

The good letters are all read, none is read twice, what is kept is clean, the log says nothing of any letter, and reading again changes
nothing. The same by way of a Maildir, and without a worker: the ledger is the same to the byte.
"""

from __future__ import annotations

import io
import json
import logging
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daemon.__main__ import main
from daemon.intake import scan
from daemon.ledger.exchange import lines
from daemon.ledger.store import Ledger, open_ledger
from daemon.mailbox import Mailbox
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from tests.parsers.bad_input import CANARY, EVERY

NOW = datetime(2026, 6, 3, 9, tzinfo=UTC)
ARRIVED = datetime(2026, 6, 2, 12, tzinfo=UTC)
READER = Reader(
    frozenset({"bo@lind.example"}), frozenset({"mx.lind.example"}), trusted=False, tag_address="", tag_token="", now=lambda: NOW
)


def good(number: int) -> bytes:
    return (
        f"From: Tim Roe <tim@roe.example>\nTo: bo@lind.example\nSubject: Boat {number}\nDate: Mon, 1 Jun 2026 10:00:00 +0000\n"
        f"Message-ID: <good{number}@roe.example>\n\nCould you send me boat number {number}?\n"
    ).encode()


def everything() -> list[bytes]:
    """A good letter before and after each bad one."""
    found = [good(0)]
    for number, (_, data) in enumerate(EVERY, 1):
        found += [data, good(number)]
    return found


def read(ledger: Ledger, mailbox: Mailbox) -> float:
    begun = time.monotonic()
    scan(mailbox, ledger, READER, report=lambda *_: None, stop=lambda: False)
    return time.monotonic() - begun


def fresh(folder: Path, name: str) -> Ledger:
    ledger = open_ledger(f"sqlite:///{folder}/{name}.db", "owner", now=NOW)
    ledger.put("key", "cd" * 32)
    ledger.key = bytes.fromhex("cd" * 32)
    return ledger


def in_memory() -> MemoryMailbox:
    mailbox = MemoryMailbox()
    for data in everything():
        mailbox.deliver(data, internal_date=ARRIVED)
    return mailbox


def exported(ledger: Ledger) -> list[str]:
    return [json.dumps(line, sort_keys=True, ensure_ascii=False) for line in lines(ledger)]


@dataclass(frozen=True)
class Read:
    """A ledger after one reading by a worker, its export, what was logged meanwhile, and how long it took."""

    ledger: Ledger
    told: list[str]
    log: str
    seconds: float


@pytest.fixture(scope="module")
def by_worker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Every case, read once."""
    log, root = io.StringIO(), logging.getLogger()
    handler, level = logging.StreamHandler(log), root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    ledger = fresh(tmp_path_factory.mktemp("bad"), "worker")
    seconds = read(ledger, in_memory())
    root.removeHandler(handler)
    root.setLevel(level)
    yield Read(ledger, exported(ledger), log.getvalue(), seconds)
    ledger.close()


def test_no_bad_letter_costs_a_good_one(by_worker: Read) -> None:
    asked = [line for line in map(json.loads, by_worker.told) if line["type"] == "act" and line["actor"] == "tim@roe.example"]

    assert sorted(line["evidence"] for line in asked) == sorted(
        f"Could you send me boat number {number}?" for number in range(len(EVERY) + 1)
    )
    assert by_worker.ledger.shunted() == []
    assert by_worker.seconds < 100


def test_what_is_kept_of_bad_letters_is_clean(by_worker: Read) -> None:
    for line in by_worker.told:
        line.encode()
        assert "\\u0000" not in json.dumps(json.loads(line))
        assert len(line) < 20_000


def test_the_log_holds_no_word_of_any_letter(by_worker: Read) -> None:
    assert CANARY not in by_worker.log
    assert "Could you send" not in by_worker.log


def test_reading_bad_letters_again_changes_nothing(by_worker: Read) -> None:
    read(by_worker.ledger, in_memory())

    assert exported(by_worker.ledger) == by_worker.told


def test_with_and_without_a_worker_the_ledger_is_the_same_to_the_byte(
    by_worker: Read, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BEHOLDEN_PARSE_IN_PROCESS", "1")
    ledger = fresh(tmp_path, "here")

    read(ledger, in_memory())

    assert exported(ledger) == by_worker.told


def test_a_maildir_of_bad_letters_is_read_to_its_end(tmp_path: Path) -> None:
    for part in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / part).mkdir(parents=True)
    for number, data in enumerate(everything()):
        (tmp_path / "Maildir" / "cur" / f"{1780000000 + number}.a.host:2,S").write_bytes(data)
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "bo@lind.example", "--now", NOW.isoformat()]

    status = main(["import", str(tmp_path / "Maildir"), *options])

    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW)
    kept = {line["message_id"] for line in lines(ledger) if line["type"] == "message"}
    assert status == 0
    assert {f"<good{number}@roe.example>" for number in range(len(EVERY) + 1)} <= kept


@pytest.mark.parametrize(
    "words",
    [
        ("done", "99999999999999999999"),
        ("done", "-1"),
        ("done", "12; drop table letter"),
        ("done", "１２"),
        ("done", ""),
        ("done", "%"),
        ("snooze", "12", "99999w"),
        ("snooze", "12", "-1d"),
    ],
)
def test_b26_an_id_or_a_time_that_is_none_is_refused_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...]
) -> None:
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.eml").write_bytes(good(1))
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "bo@lind.example", "--now", NOW.isoformat()]
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    capsys.readouterr()
    main(["export", *options])
    before = capsys.readouterr().out

    status = main([words[0], *options, "--", *words[1:]])

    said = capsys.readouterr().err
    assert status in (1, 2)
    assert said.startswith("beholden: ")
    assert said.count("\n") == 1
    main(["export", *options])
    assert capsys.readouterr().out == before
