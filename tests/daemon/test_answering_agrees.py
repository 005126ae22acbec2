"""Whether it is said by mail or by command line: the same words decide the same."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.__main__ import main
from daemon.answering import carrier
from daemon.ledger.store import open_ledger
from rules.engine.values import Decision, Owner

NOW = datetime(2026, 6, 20, 9, tzinfo=UTC)
OWNER = Owner("", frozenset({"ada@park.example"}), UTC)


@pytest.fixture
def house(tmp_path: Path) -> list[str]:
    """Options for a ledger in which Tim and Zoe wait for an answer."""
    asked = (("Tim Roe", "Could you lend me your tide tables?"), ("Zoe Lund", "Would you read my paper and tell me what you think?"))
    for number, (name, words) in enumerate(asked, 1):
        address = f"{name.split()[0].lower()}@{name.split()[1].lower()}.example"
        (tmp_path / "mail").mkdir(exist_ok=True)
        (tmp_path / "mail" / f"{number}.eml").write_text(
            f"From: {name} <{address}>\r\nTo: ada@park.example\r\nDate: {number} Jun 2026 09:12:33 +0200\r\n"
            f"Message-ID: <{number}@box.example>\r\nSubject: A word\r\n\r\nDear Ada,\r\n\r\n{words}\r\n",
            newline="",
        )
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", NOW.isoformat()]
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    return options


def items_of(house: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["owed", "--json", *house]) == 0
    return [one["id"] for one in json.loads(capsys.readouterr().out)]


def shorn(decisions: list[Decision]) -> list[tuple[str, str, str]]:
    return [(one.kind, one.target, one.value) for one in decisions]


@pytest.mark.parametrize(
    ("command", "order"),
    [
        (["done", "{0}"], "done 1"),
        (["done", "{0}", "{1}"], "done 1-2"),
        (["snooze", "{0}", "2w"], "snooze 1 2w"),
        (["snooze", "{0}", "1m"], "snooze 1 for a month"),
        (["ignore", "{1}"], "ignore 2"),
        (["correct", "{1}"], "not 2"),
        (["never", "tim@roe.example"], "never tim@roe.example"),
        (["log", "coffee", "with", "Tim"], "log coffee with Tim"),
        (["log", "thanks:", "a", "card", "for", "Zoe", "Lund"], "log thanks: a card for Zoe Lund"),
    ],
)
def test_mail_and_command_line_decide_the_same(
    house: list[str], capsys: pytest.CaptureFixture[str], command: list[str], order: str
) -> None:
    items = items_of(house, capsys)
    ledger = open_ledger(house[1], "owner", now=NOW)
    by_mail = carrier(ledger, OWNER)(order, items, NOW).decisions

    assert main([*(word.format(*items) for word in command), *house]) == 0
    by_command = ledger.decisions()
    ledger.close()

    assert shorn(list(by_mail)) == shorn(by_command) != []


def test_what_is_said_by_mail_is_taken_back_by_command_line(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    items = items_of(house, capsys)
    ledger = open_ledger(house[1], "owner", now=NOW)
    ledger.decide(carrier(ledger, OWNER)("done 1", items, NOW - timedelta(minutes=5)).decisions)
    ledger.close()

    assert main(["undo", *house]) == 0

    assert items_of(house, capsys) == items


def test_reopen_by_command_line_lets_a_silenced_person_be_spoken_of(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    items = items_of(house, capsys)
    assert main(["never", "tim@roe.example", *house]) == 0
    left = items_of(house, capsys)

    assert main(["reopen", *(item for item in items if item not in left), *house]) == 0

    assert "Spoken of again: tim@roe.example" in capsys.readouterr().out
    assert items_of(house, capsys) == items
