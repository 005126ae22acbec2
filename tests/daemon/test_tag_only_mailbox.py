"""A mailbox used for nothing but letters to the tag address: what it shows, and that the summary comes all the same."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from daemon.courier import Courier
from daemon.intake import scan
from daemon.ledger.store import Ledger, open_ledger
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from daemon.settings import Settings
from tests.servers.smtp_sink import SmtpSink

NOW = datetime(2026, 6, 15, 8, tzinfo=UTC)
"""A Monday morning, half an hour after the summary's time."""
TAG = "tags.a2b3c4d5e6f7a2b3c4d5e6f7@park.example"
PROVEN = "Authentication-Results: mx.park.example; dmarc=pass header.from=park.example\n"
BLIND = (
    f"Delivered-To: {TAG}\n{PROVEN}Received: from a.example by mx.park.example; Fri, 12 Jun 2026 10:00:01 +0000\n"
    "From: Ada Park <ada@park.example>\nTo: Tim Moe <tim@moe.example>\nDate: Fri, 12 Jun 2026 10:00:00 +0000\n"
    "Message-ID: <b1@park.example>\nSubject: Plums\n\nDear Tim,\n\nI will send you the map of the orchard by Saturday.\n\nAda\n"
)
FORWARD = (
    f"{PROVEN}Received: from a.example by mx.park.example; Fri, 12 Jun 2026 11:00:01 +0000\n"
    f"From: Ada Park <ada@park.example>\nTo: {TAG}\nDate: Fri, 12 Jun 2026 11:00:00 +0000\nMessage-ID: <f1@park.example>\n"
    "Subject: Fwd: Grafting\n\n#favor\n\n---------- Forwarded message ---------\nFrom: Zoe Lund <zoe@lund.example>\n"
    "Date: Fri, Jun 12, 2026 at 9:12 AM\nSubject: Grafting\nTo: Ada Park <ada@park.example>\n\nThe third drawing shows how to cut.\n\nZoe\n"
)
STRANGER = (
    "From: Mal <mal@rude.example>\nTo: tags@park.example\nDate: Fri, 12 Jun 2026 12:00:00 +0000\nMessage-ID: <x@rude.example>\n"
    "Subject: Hi\n\nCould you pay me?\n"
)


def data(text: str) -> bytes:
    return text.replace("\n", "\r\n").encode()


def reader() -> Reader:
    return Reader(frozenset({"ada@park.example"}), frozenset({"mx.park.example"}), False, "tags@park.example", TAG[5:29], lambda: NOW)


def read(ledger: Ledger, *letters: str) -> None:
    mailbox = MemoryMailbox({"INBOX": [data(one) for one in letters]})
    scan(mailbox, ledger, reader(), report=lambda *_: None, stop=lambda: False, harmless=True)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW - timedelta(days=30))
    yield one
    one.close()


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


def test_it_needs_no_sent_folder(ledger: Ledger) -> None:
    read(ledger, BLIND, FORWARD)

    assert ledger.view().sent_covered


def test_a_letter_that_somebody_wrote_to_it_makes_it_a_mailbox_like_any_other(ledger: Ledger) -> None:
    read(ledger, BLIND, FORWARD, STRANGER)

    assert not ledger.view().sent_covered


def test_what_was_forwarded_and_copied_is_owed_and_told(ledger: Ledger, sink: SmtpSink) -> None:
    settings = Settings.model_validate(
        {
            "owner": {"name": "Ada Park", "addresses": ["ada@park.example"], "timezone": "UTC"},
            "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
            "tag": {"address": "tags@park.example", "trusted_authserv": ["mx.park.example"]},
        }
    )
    read(ledger, BLIND, FORWARD)

    courier = Courier(settings, ledger, {})
    courier.tick(NOW)

    owed = sorted(
        f"{one.kind} {one.by.split('@')[0]}>{one.to.split('@')[0]}" for one in courier._state_at(NOW).obligations if not one.trial
    )
    letters = [message_from_bytes(raw, _class=EmailMessage, policy=default) for _, _, raw in sink.letters]
    assert owed == ["promise ada>tim", "thanks ada>zoe"]
    assert sorted(str(letter["Auto-Submitted"]) for letter in letters) == ["auto-generated", "auto-replied"]
    assert {str(letter["To"]) for letter in letters} == {"ada@park.example"}
    summary = next(str(letter.get_body(("plain",))) for letter in letters if letter["Auto-Submitted"] == "auto-generated")
    assert "Zoe" in summary
    assert "You wrote" in summary
