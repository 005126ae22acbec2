"""Wrong use ends in one clear line that names the thing and the mend, the right exit status, and no traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFIG = """
database = "sqlite:///{folder}/ledger.db"
secrets_dir = "{folder}/secrets"
[owner]
addresses = ["ada@park.example"]
"""


def beholden(*arguments: str, cwd: Path, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "daemon", *arguments],
        cwd=cwd,
        env={**{k: v for k, v in os.environ.items() if not k.startswith("BEHOLDEN_")}, "HOME": str(cwd), "PYTHONPATH": str(ROOT), **env},
        capture_output=True,
        text=True,
        timeout=60,
    )


ROOT = Path(__file__).resolve().parents[1]


def assert_one_line(done: subprocess.CompletedProcess[str], status: int, *words: str) -> None:
    assert done.returncode == status, done.stderr
    assert done.stdout == ""
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in lines[0]


def write_config(folder: Path, extra: str = "") -> str:
    file = folder / "config.toml"
    file.write_text(CONFIG.format(folder=folder) + extra)
    return str(file)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["owed", "--config", "none.toml"], ["none.toml"]),
        (["owed", "--now", "yesterday", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["--now", "2026-06-15T09:00:00+02:00"]),
        (["owed", "--now", "2026-06-15T09:00:00", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["--now", "offset"]),
        (["owed", "--db", "sqlite:///l.db", "--me", "ada"], ["--me", "ada@example.org"]),
        (["owed", "--db"], ["--db", "value"]),
        (["owed", "--sideways"], ["--sideways"]),
        (["frobnicate"], ["frobnicate"]),
        (["owed", "--mine", "--theirs", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["--mine", "--theirs"]),
        (["owed", "--db", "sqlite:///none/l.db", "--me", "ada@park.example"], ["none", "does not exist"]),
        (["import", "nowhere", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["nowhere"]),
        (["detect"], ["file"]),
        (["parse", "nowhere.eml"], ["nowhere.eml"]),
        (["done", "12345678", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["12345678", "owed --all"]),
        (["snooze", "12345678", "soon", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["2w"]),
        (["relation", "tim", "nemesis", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["nemesis", "friend"]),
        (["explain", "12345678", "--db", "sqlite:///l.db", "--me", "ada@park.example"], ["12345678"]),
        (["rules", "nowhere"], ["labels.jsonl"]),
    ],
    ids=lambda value: " ".join(value[:2]) if isinstance(value, list) else None,
)
def test_wrong_use_is_told_in_one_line(tmp_path: Path, arguments: list[str], words: list[str]) -> None:
    assert_one_line(beholden(*arguments, cwd=tmp_path), 2, *words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("database = ", ["config.toml", "TOML"]),
        ("[owner]\naddresses = ['a@b.example']\ncolour = 'red'\n", ["config.toml", "colour"]),
        ("[owner]\naddresses = ['a@b.example']\ntimezone = 'Mars/Base'\n", ["timezone", "Europe/Berlin"]),
    ],
    ids=["broken", "unknown key", "unknown zone"],
)
def test_a_wrong_configuration_is_told_in_one_line(tmp_path: Path, text: str, words: list[str]) -> None:
    (tmp_path / "config.toml").write_text(text)

    assert_one_line(beholden("owed", "--config", "config.toml", cwd=tmp_path), 2, *words)


def test_an_unreadable_ledger_is_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "ledger.db").write_text("no ledger " * 100)
    (tmp_path / "ledger.db").chmod(0o600)

    assert_one_line(beholden("owed", "--config", write_config(tmp_path), cwd=tmp_path), 2, "ledger.db", "backup")


@pytest.mark.parametrize("content", [None, "text"], ids=["empty folder", "folder of other files"])
def test_a_folder_that_is_no_mailbox_is_told_in_one_line(tmp_path: Path, content: str | None) -> None:
    folder = tmp_path / "things"
    folder.mkdir()
    if content:
        (folder / "notes.txt").write_text(content)

    done = beholden("import", "things", "--db", "sqlite:///l.db", "--me", "ada@park.example", cwd=tmp_path)

    assert_one_line(done, 2, "things", "Maildir")


def test_scan_without_a_mailbox_says_what_to_configure(tmp_path: Path) -> None:
    assert_one_line(beholden("scan", "--config", write_config(tmp_path), cwd=tmp_path), 2, "[[mailbox]]")


def test_a_server_that_is_not_there_ends_with_status_1(tmp_path: Path) -> None:
    secrets = tmp_path / "secrets"
    secrets.mkdir(mode=0o700)
    (secrets / "imap").write_text("pw")
    (secrets / "imap").chmod(0o600)
    box = '[[mailbox]]\nname="one"\nhost="127.0.0.1"\nport=1\nsecurity="plain"\nusername="ada"\ncredential="imap"\n'

    assert_one_line_after_progress(beholden("scan", "--config", write_config(tmp_path, box), cwd=tmp_path), "one", "refused")


def assert_one_line_after_progress(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 1, done.stderr
    last = done.stderr.strip().splitlines()[-1]
    assert "Traceback" not in done.stderr
    for word in words:
        assert word in last


def test_a_file_that_is_no_letter_still_gets_its_line(tmp_path: Path) -> None:
    (tmp_path / "noise.eml").write_bytes(b"\xff\x00\xfe" * 500)

    done = beholden("parse", "--json", "noise.eml", cwd=tmp_path)

    assert done.returncode == 0
    assert '"defects"' in done.stdout


def test_help_lists_only_what_is_there(tmp_path: Path) -> None:
    done = beholden("--help", cwd=tmp_path)

    assert done.returncode == 0
    for command in ("demo", "scan", "import", "run", "owed", "summary", "tag", "detect", "export"):
        assert f" {command} " in done.stdout
    for later in ("init", "oauth", "owner"):
        assert f" {later} " not in done.stdout
