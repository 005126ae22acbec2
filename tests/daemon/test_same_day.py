"""In the evening one letter about today's undone thanks, once, and none where there is nothing to say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, open_ledger
from daemon.same_day import SameDay
from daemon.settings import Settings
from daemon.state import compute
from parsers import parse
from rules import detect
from rules.engine.record import record
from rules.engine.values import State

ME, INA = "ada@park.example", "Ina Moor <ina@moor.example>"
EVENING = datetime(2026, 6, 2, 17, 0, tzinfo=UTC)
"""19:00 in Berlin."""
GIFT = "Dear Ada, I recommended you to the harbour board this morning, they will ring you."


def letter(author: str, to: str, words: str, hour: int, day: int = 2) -> bytes:
    head = f"From: {author}\nTo: {to}\nDate: {day:02} Jun 2026 {hour:02}:00:00 +0200\nSubject: Board\nMessage-ID: <{hour}.{day}@p.example>"
    return f"{head}\n\n{words}\n".encode()


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return open_ledger(f"sqlite:///{tmp_path}/ledger.db", "ada", now=EVENING - timedelta(days=9))


def read(ledger: Ledger, *letters: bytes) -> None:
    copies = []
    for one in letters:
        message = parse(one)
        reading = detect(message, owner=frozenset({ME}), key=ledger.key)
        copies.append(Copy(record(message, reading, authentic=True, key=ledger.key), "", 5))
    with ledger.write() as connection:
        ledger.store(connection, copies)


def evening(ledger: Ledger, **summary: object) -> SameDay:
    owner = {"name": "Ada Park", "addresses": [ME], "timezone": "Europe/Berlin"}
    smtp = {"host": "127.0.0.1", "port": 2525, "security": "plain"}
    settings = Settings.model_validate({"owner": owner, "smtp": smtp, "summary": {"same_day": True, **summary}})

    def state_at(now: datetime) -> State:
        return compute(ledger, settings.owner.value(), now.astimezone(settings.owner.zone))

    return SameDay(settings, ledger, state_at)


def waiting(ledger: Ledger) -> list[bytes]:
    from sqlalchemy import select

    from daemon.ledger.tables import outbox

    with ledger.read() as connection:
        return [row.data for row in connection.execute(select(outbox).where(outbox.c.kind == "same_day"))]


def test_a_favour_of_today_is_told_in_the_evening_once(ledger: Ledger) -> None:
    read(ledger, letter(INA, ME, GIFT, 9))

    told = evening(ledger)
    again = evening(ledger)

    assert [told.tick(EVENING), told.tick(EVENING), again.tick(EVENING)] == [True, False, False]
    (data,) = waiting(ledger)
    assert b"Subject: Say it today: thanks to Ina" in data
    assert b"I recommended you to the harbour board" in data
    assert b"done 1" in data
    assert b"ina@moor.example" not in data.split(b"\r\n\r\n")[0]


def test_the_line_is_in_the_language_of_the_summary(ledger: Ledger) -> None:
    read(ledger, letter(INA, ME, GIFT, 9))

    assert evening(ledger, language="de").tick(EVENING)
    (data,) = waiting(ledger)
    assert b"Subject: Sagen Sie es heute: Dank an Ina" in data
    assert b"done 1" in data


def test_nothing_before_the_evening_nor_in_a_holiday(ledger: Ledger) -> None:
    read(ledger, letter(INA, ME, GIFT, 9))

    assert not evening(ledger).tick(EVENING - timedelta(hours=1))
    assert not evening(ledger, paused_until="2026-06-03").tick(EVENING)


def test_who_has_said_thanks_hears_nothing(ledger: Ledger) -> None:
    read(ledger, letter(INA, ME, GIFT, 9), letter(ME, INA, "Dear Ina, thank you so much for recommending me!", 11))

    assert not evening(ledger).tick(EVENING)
    assert not waiting(ledger)


def test_what_was_given_yesterday_is_left_to_the_summary(ledger: Ledger) -> None:
    read(ledger, letter(INA, ME, GIFT, 9, day=1))

    assert not evening(ledger).tick(EVENING)
