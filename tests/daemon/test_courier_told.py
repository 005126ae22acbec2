"""What a sent summary gave to think about is remembered in the ledger, and no later summary says it again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daemon.__main__ import main
from daemon.courier import Courier
from daemon.ledger.store import Ledger, open_ledger
from daemon.settings import Settings
from tests.servers.smtp_sink import SmtpSink

MONDAY = datetime(2026, 6, 29, 7, 30, tzinfo=UTC)
BEES = "My sister and I have our first bees."


def letter(number: int, sender: str, to: str, text: str) -> bytes:
    return (
        f"From: {sender}\r\nTo: {to}\r\nDate: {number} Jun 2026 09:12:33 +0000\r\nMessage-ID: <{number}@box.example>\r\n"
        f"Subject: The bees\r\n\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """Zoe Lund told of her bees."""
    (tmp_path / "mail").mkdir()
    zoe, ada = "Zoe Lund <zoe@lund.example>", "Ada Park <ada@park.example>"
    (tmp_path / "mail" / "1.eml").write_bytes(letter(1, zoe, ada, f"Dear Ada,\r\n\r\n{BEES}\r\n\r\nZoe"))
    (tmp_path / "mail" / "2.eml").write_bytes(letter(2, ada, zoe, "Keep a jar for me, Zoe!"))
    url = f"sqlite:///{tmp_path}/ledger.db"
    assert main(["import", str(tmp_path / "mail"), "--db", url, "--me", "ada@park.example", "--now", MONDAY.isoformat()]) == 0
    one = open_ledger(url, "owner", now=MONDAY)
    yield one
    one.close()


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


def courier(ledger: Ledger, sink: SmtpSink) -> Courier:
    settings = Settings.model_validate(
        {
            "owner": {"name": "Ada Park", "addresses": ["ada@park.example"], "timezone": "UTC"},
            "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
        }
    )
    return Courier(settings, ledger, {})


def tells(one: Courier, now: datetime) -> bool:
    return any(item.quote and item.quote.text == BEES for section in one.digest(now).sections for item in section.items)


def test_a_thought_is_mailed_once_and_printing_it_does_not_count(ledger: Ledger, sink: SmtpSink) -> None:
    one = courier(ledger, sink)
    weeks = [MONDAY + timedelta(weeks=number) for number in range(8)]
    planned = [now for now in weeks if tells(one, now)]

    sent = []
    for now in weeks:
        before = tells(one, now)
        one.send_now(now)
        sent.append((before, tells(one, now)))

    assert len(planned) > 1
    assert [now for now, (before, _) in zip(weeks, sent, strict=True) if before] == planned[:1]
    assert not any(after for _, after in sent)
