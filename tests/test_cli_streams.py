"""What commands do with pipes, full disks, odd locales, Ctrl-C and locked ledgers; and that exports and decisions survive odd words."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from daemon.__main__ import main

ROOT = Path(__file__).resolve().parents[1]
NOW = "2026-06-20T09:00:00+00:00"
LETTER = (
    b"From: Zoe Lund <zoe@lund.example>\r\nTo: ada@park.example\r\nDate: Mon, 15 Jun 2026 09:12:33 +0200\r\n"
    b"Message-ID: <z1@lund.example>\r\nSubject: The plan\r\n\r\nHi Ada,\r\n\r\nCould you send me the plan by Friday?\r\n\r\nZoe\r\n"
)


def env(**more: str) -> dict[str, str]:
    return {**{k: v for k, v in os.environ.items() if not k.startswith("BEHOLDEN_")}, "PYTHONPATH": str(ROOT), **more}


def beholden(*arguments: str | bytes, cwd: Path, **more: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "daemon", *arguments], cwd=cwd, env=env(**more), capture_output=True, timeout=60)


@pytest.fixture
def house(tmp_path: Path) -> list[str]:
    """A ledger with one letter that waits for an answer; the options that name it."""
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.eml").write_bytes(LETTER)
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", NOW]
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    return options


def test_a_reader_who_goes_away_is_no_failure(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "daemon", "rules"], cwd=tmp_path, env=env(), stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout is not None
    process.stdout.close()
    _, said = process.communicate(timeout=60)

    assert (process.returncode, said) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_told_in_one_line(tmp_path: Path) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "daemon", "rules"], cwd=tmp_path, env=env(), stdout=full, stderr=subprocess.PIPE, timeout=60
        )

    assert (done.returncode, done.stderr) == (1, b"beholden: No space left on device\n")


def test_in_a_locale_without_the_letters_output_is_utf8(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(LETTER.replace(b"Zoe Lund", "Zoë 😀".encode()))

    done = beholden("parse", "--json", "a.eml", cwd=tmp_path, PYTHONIOENCODING="latin-1")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode())["from"]["name"] == "Zoë 😀"


@pytest.mark.skipif(sys.platform == "darwin", reason="file names are text there")
def test_a_file_name_that_is_no_text_still_gives_json(tmp_path: Path) -> None:
    name = b"caf\xe9.eml"
    (tmp_path / os.fsdecode(name)).write_bytes(LETTER)

    done = beholden("detect", "--json", name, cwd=tmp_path, PYTHONIOENCODING="utf-8:strict")

    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.decode())["message_id"] == "<z1@lund.example>"


def test_ctrl_c_is_told_in_one_line(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "daemon", "detect", "--sentences"],
        cwd=tmp_path,
        env=env(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    time.sleep(3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)

    assert process.returncode == 1
    assert said == b"beholden: interrupted; what was read is kept\n"


def test_a_database_that_fails_in_mid_command_is_no_internal_error(
    house: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from daemon.ledger.store import Ledger

    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(Ledger, "decide", full)
    capsys.readouterr()

    status = main(["log", "coffee with Zoe", *house])

    assert status == 1
    assert capsys.readouterr().err == "beholden: ledger: database or disk is full; nothing is lost, try again\n"


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59-12:00", "0001-01-01T00:00:00+12:00"])
def test_a_time_that_can_not_be_reckoned_with_is_wrong_use(house: list[str], capsys: pytest.CaptureFixture[str], moment: str) -> None:
    capsys.readouterr()

    assert main(["owed", *house[:-1], moment]) == 2
    assert "--now" in capsys.readouterr().err


def exported(options: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["export", *options]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize("gap", ["\u2028", "\u2029", "\x85", "\x0b", "\x1c"])
def test_an_export_with_odd_line_ends_in_its_words_comes_back_whole(
    house: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], gap: str
) -> None:
    assert main(["log", f"coffee with{gap}Zoe", *house]) == 0
    text = exported(house, capsys)
    (tmp_path / "export.jsonl").write_text(text, encoding="utf-8")
    other = ["--db", f"sqlite:///{tmp_path}/other.db", *house[2:]]

    assert main(["restore", str(tmp_path / "export.jsonl"), *other]) == 0
    assert exported(other, capsys) == text


@pytest.mark.parametrize(
    "text",
    [
        '{"type":"message"}',
        '{"type":"act"}',
        '{"type":"ledger","key":"zz"}',
        '{"type":"ledger","key":7}',
        '{"type":"decision","id":1}',
        '{"type":"message","key":["a"]}',
        "[" * 100_000,
        '{"type":' + "1" * 5000 + "}",
        '{"type":"ledger"',
        "7",
    ],
    ids=lambda text: text[:30],
)
def test_what_is_no_export_is_refused_in_one_line(house: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str) -> None:
    (tmp_path / "export.jsonl").write_text(text)
    before = exported(house, capsys)

    assert main(["restore", str(tmp_path / "export.jsonl"), *house]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert exported(house, capsys) == before


def test_of_two_words_in_one_second_the_later_stands(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["owed", "--json", *house]) == 0
    ident = json.loads(capsys.readouterr().out)[0]["id"]

    seen = []
    for word in ("done", "reopen", "done", "reopen", "ignore", "reopen"):
        main([word, ident, *house])
        capsys.readouterr()
        main(["owed", "--json", *house])
        seen.append(len(json.loads(capsys.readouterr().out)))
    main(["ignore", ident, *house])
    main(["undo", *house])

    assert seen == [0, 1, 0, 1, 0, 1]
    assert "Undone: ignore" in capsys.readouterr().out


def test_what_is_done_already_is_done_once(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["owed", "--json", *house]) == 0
    ident = json.loads(capsys.readouterr().out)[0]["id"]

    first, again = main(["done", ident, *house]), main(["done", ident, *house])
    said = capsys.readouterr().out
    main(["undo", *house])
    main(["owed", "--json", *house])

    assert (first, again) == (0, 0)
    assert "Done already" in said
    assert ident in capsys.readouterr().out
