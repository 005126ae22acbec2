"""Killed at any step of reading, the ledger ends as if nothing had happened (RELIABILITY F35); told to end, it ends whole (F36)."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from tests.servers.dovecot import DovecotUser

ROOT = Path(__file__).parents[2]
ME = "ada@park.example"
TEXTS = (
    "Could you send me the drawings of the bridge by Friday?",
    "I'll send you the drawings on Thursday.",
    "Ada, meet Kim. Kim, meet Ada. Kim builds boats, Ada knows the river. Over to you!",
    "Thank you so much for introducing me to Kim!",
    "Would it help if I read your application before you send it?",
    "Kim and I met yesterday and it went well, we will build the boat together.",
    "Can we meet on Tuesday at ten in the harbour?",
    "Sorry, I can't come to the launch in May.",
    "Lunch was lovely, see you at the weekend.",
)
CONFIG = """
database = "sqlite:///{folder}/ledger.db"
secrets_dir = "{folder}/secrets"
[owner]
addresses = ["{me}"]
timezone = "UTC"
[[mailbox]]
name = "home"
host = "127.0.0.1"
port = {port}
security = "plain"
username = "{user}"
credential = "imap"
[tag]
address = "ada+log@park.example"
trusted_authserv = ["mx.park.example"]
"""


def letter(number: int, **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    mine = number % 3 == 1
    other = f"Kim Dorn <kim{number % 5}@dorn.example>"
    for name, value in (("From", ME if mine else other), ("To", other if mine else ME), ("Subject", f"Matter {number // 2}")):
        if name not in message:
            message[name] = value
    message["Date"] = f"{['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][number % 7]}, {number % 28 + 1:02d} Jun 2026 10:00:00 +0200"
    message["Message-ID"] = f"<c{number}@park.example>"
    message.set_content(TEXTS[number % len(TEXTS)])
    return bytes(message)


def folder_of(number: int) -> str:
    return "Sent" if number % 3 == 1 else "INBOX"


def environment() -> dict[str, str]:
    return {**{name: value for name, value in os.environ.items() if not name.startswith("BEHOLDEN_")}, "PYTHONPATH": str(ROOT)}


def beholden(*arguments: str) -> str:
    command = [sys.executable, "-m", "daemon", *arguments]
    done = subprocess.run(command, env=environment(), capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


def crashes(folder: Path, *command: str) -> tuple[list[dict[str, Any]], dict[str, int]]:
    driver = [sys.executable, str(Path(__file__).with_name("scan_crash.py")), str(folder), *command]
    # Without the worker process, whose start would take most of the time; it keeps nothing, so there is nothing of it to lose.
    one_process = {**environment(), "BEHOLDEN_PARSE_IN_PROCESS": "1"}
    done = subprocess.run(driver, env=one_process, capture_output=True, text=True, timeout=110)
    assert done.returncode == 0, done.stderr
    found = [json.loads(line) for line in done.stdout.splitlines()]
    return found[:-1], found[-1]


def configured(folder: Path, user: DovecotUser) -> Path:
    (folder / "secrets").mkdir(mode=0o700)
    (folder / "secrets/imap").write_text(user.password)
    (folder / "secrets/imap").chmod(0o600)
    config = folder / "config.toml"
    config.write_text(CONFIG.format(folder=folder, me=ME, port=user.server.port, user=user.name))
    return config


def fill(user: DovecotUser, letters: int) -> None:
    """Put letters into the user's inbox by hand, which is quicker than 1,000 commands."""
    inbox = user.server.base / "mail" / user.name / "Maildir"
    for name in ("cur", "new", "tmp"):
        (inbox / name).mkdir(parents=True, exist_ok=True)
    for number in range(letters):
        (inbox / "new" / f"{1700000000 + number}.M{number}P1.here").write_bytes(letter(number, From=f"kim{number}@dorn.example", To=ME))
    for path in (inbox.parent, *inbox.parent.rglob("*")):
        os.chown(path, *user.server.owner)


def letters_in(database: Path) -> int:
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM letter").fetchone()[0])
    finally:
        connection.close()


def hold(steps: list[dict[str, Any]], *names: str) -> None:
    assert [one for one in steps if not (one["status"] == 9 and one["once"] and one["again"])] == []
    assert {one["step"].removeprefix("killed at: ") for one in steps} == set(names)


STEPS = ("headers read", "letter read", "letters stored", "before commit", "committed")


def test_f35_an_import_killed_at_any_step_goes_on_as_if_nothing_had_happened(tmp_path: Path) -> None:
    maildir = tmp_path / "mail"
    for number in range(14):
        place = maildir / (".Sent" if folder_of(number) == "Sent" else "") / "cur"
        for name in ("cur", "new", "tmp"):
            place.with_name(name).mkdir(parents=True, exist_ok=True)
        bulk = {"List_Id": "<n.shop.example>"} if number % 6 == 5 else {}
        (place / f"{1700000000 + number}.M{number}P1.here:2,S").write_bytes(letter(number, **bulk))
    beholden("--db", f"sqlite:///{tmp_path}/template.db", "--me", ME, "status")

    steps, whole = crashes(tmp_path, "--me=" + ME, "import", str(maildir))

    hold(steps, *STEPS)
    assert whole["acts"] >= 4


@pytest.mark.dovecot
def test_f35_a_scan_killed_at_any_step_goes_on_as_if_nothing_had_happened(tmp_path: Path, dovecot_user: DovecotUser) -> None:
    config = configured(tmp_path, dovecot_user)
    secret = beholden("--config", str(config), "--db", f"sqlite:///{tmp_path}/template.db", "tag").strip()
    for number in range(8):
        dovecot_user.append(letter(number), folder=folder_of(number))
    proven = "mx.park.example; dmarc=pass header.from=park.example; dkim=pass header.d=park.example"
    dovecot_user.append(
        letter(8, Authentication_Results=proven, Received="by mx.park.example; Fri, 5 Jun 2026 10:00:00 +0200", From=ME, To=secret)
    )

    steps, whole = crashes(tmp_path, "--config=" + str(config), "scan")

    hold(steps, *STEPS)
    assert whole["acts"] >= 3


@pytest.mark.dovecot
def test_f36_told_to_end_in_the_middle_of_a_thousand_letters_it_ends_whole(tmp_path: Path, dovecot_user: DovecotUser) -> None:
    config = configured(tmp_path, dovecot_user)
    fill(dovecot_user, 1000)
    beholden("--config", str(config), "status")
    shutil.copy(tmp_path / "ledger.db", tmp_path / "template.db")

    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([sys.executable, "-m", "daemon", "--config", str(config), "run"], env=environment(), stderr=log)
    try:
        until = time.monotonic() + 60
        while not (kept := letters_in(tmp_path / "ledger.db")) and time.monotonic() < until:
            time.sleep(0.01)
        process.send_signal(signal.SIGTERM)
        begun = time.monotonic()
        status = process.wait(30)
        seconds = time.monotonic() - begun
    finally:
        process.kill()
    half = letters_in(tmp_path / "ledger.db")
    beholden("--config", str(config), "scan")
    whole = f"sqlite:///{tmp_path}/template.db"
    beholden("--config", str(config), "--db", whole, "scan")

    assert (status, kept > 0, seconds < 10) == (0, True, True)
    assert half < 1000
    assert beholden("--config", str(config), "export") == beholden("--config", str(config), "--db", whole, "export")
