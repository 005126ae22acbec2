"""What `status`, `check` and the next summary say of answers by mail: how they go, what is believed, which were not."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.cli import run_app
from daemon.command_mail import AUTOMATIC, NOT_OWNER, NOT_PROVEN, REPEATED, CommandMail
from daemon.courier import Courier
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.reply_address import VALID
from daemon.settings import Settings
from daemon.summary import render_text
from tests.servers.smtp_sink import SmtpSink

MONDAY = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
LATER = MONDAY + timedelta(days=1)
CONFIG = """
database = "sqlite:///{folder}/ledger.db"
[owner]
addresses = ["ada@park.example"]
[smtp]
host = "127.0.0.1"
port = {port}
security = "plain"
[summary]
to = "{to}"
[tag]
address = "{tag}"
trusted_authserv = {servers}
"""


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=MONDAY - timedelta(days=30))
    with one.write() as connection:
        one.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), True, 1, MONDAY))
    yield one
    one.close()


def configured(folder: Path, port: int, *, to: str = "", tag: str = "", servers: str = "[]") -> list[str]:
    path = folder / "config.toml"
    path.write_text(CONFIG.format(folder=folder, port=port, to=to, tag=tag, servers=servers))
    return ["--config", str(path)]


def refuse(ledger: Ledger, *reasons: str, at: datetime = LATER) -> None:
    found = [CommandMail(f"{at:%d}{number:062d}", "<x@y.example>", (), "", False, why, "", at, at) for number, why in enumerate(reasons)]
    with ledger.write() as connection:
        ledger.keep_commands(connection, found, at=at)


def courier(ledger: Ledger, sink: SmtpSink) -> Courier:
    settings = {
        "owner": {"addresses": ["ada@park.example"], "timezone": "UTC"},
        "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
    }
    return Courier(Settings.model_validate(settings), ledger, {})


def said(one: Courier, now: datetime) -> str:
    return " ".join(render_text(one.digest(now)).split())


def test_the_next_summary_counts_who_was_not_believed_and_why_and_the_one_after_it_does_not(ledger: Ledger, sink: SmtpSink) -> None:
    one = courier(ledger, sink)
    one.tick(MONDAY)
    refuse(ledger, NOT_PROVEN, NOT_PROVEN, NOT_OWNER, AUTOMATIC, REPEATED)

    first = said(one, MONDAY + timedelta(days=7))
    one.tick(MONDAY + timedelta(days=7))

    assert "Three answers to letters of mine were not obeyed: one not from you, two not proven to be yours." in first
    assert "not obeyed" not in said(one, MONDAY + timedelta(days=14))


def test_attempts_of_before_the_last_summary_are_not_told_again(ledger: Ledger, sink: SmtpSink) -> None:
    one = courier(ledger, sink)
    refuse(ledger, NOT_OWNER, at=MONDAY - timedelta(days=2))

    one.tick(MONDAY)

    assert "not obeyed" not in said(one, LATER)


def test_what_was_obeyed_without_a_word_is_told_in_the_next_summary(ledger: Ledger, sink: SmtpSink) -> None:
    one, posting = courier(ledger, sink), Posting("summary", "2026-06-01", "ada@park.example", MONDAY + VALID, ())
    with ledger.write() as connection:
        ledger.post(connection, posting)
    for number in range(7):
        words = f"log tea {number}"
        mail = CommandMail(
            hashlib.sha256(words.encode()).hexdigest(),
            "<x@y.example>",
            (posting.token(ledger.key),),
            words,
            True,
            "",
            words,
            MONDAY,
            MONDAY,
        )
        with ledger.write() as connection:
            ledger.keep_commands(connection, [mail], at=MONDAY)
    one.tick(MONDAY - timedelta(days=1))

    before = said(one, MONDAY)
    one.tick(MONDAY)

    assert "Two letters of yours were carried out without an answer" in before
    assert "carried out" not in said(one, LATER)


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"tag": "ada+log@park.example"}, ["ada+bh.…@park.example", "Sent folder", "name trusted_authserv"]),
        ({"tag": "ada+log@park.example", "servers": '["mx.park.example"]'}, ["mx.park.example vouches"]),
        ({}, ["go to ada@park.example with the mark"]),
        ({"to": "pager@else.example"}, ["pager@else.example is none of owner.addresses"]),
    ],
)
def test_check_says_where_answers_go_and_which_are_believed(
    tmp_path: Path, sink: SmtpSink, capsys: pytest.CaptureFixture[str], more: dict[str, str], words: list[str]
) -> None:
    tmp_path.chmod(0o700)

    run_app(["check", "--json", *configured(tmp_path, sink.port, **more)])

    (line,) = [one["text"] for one in json.loads(capsys.readouterr().out) if one["what"] == "answers by mail"]
    assert all(word in line for word in words)


def test_status_counts_answers(tmp_path: Path, sink: SmtpSink, ledger: Ledger, capsys: pytest.CaptureFixture[str]) -> None:
    tmp_path.chmod(0o700)
    refuse(ledger, NOT_OWNER, REPEATED)

    run_app(["status", *configured(tmp_path, sink.port)])
    plain = capsys.readouterr().out
    run_app(["status", "--json", *configured(tmp_path, sink.port)])
    found = json.loads(capsys.readouterr().out)

    assert "Answers by mail: 0 obeyed, 0 waiting, 1 not believed." in plain
    assert found["answers"] == {"done": 0, "waiting": 0, "refused": 1}
