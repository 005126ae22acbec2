"""An automatic reply that says until when somebody is away: read on its way in, by file and by IMAP's two steps, and no clock runs."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from daemon.state import compute
from rules.engine.values import Owner

NOW = datetime(2026, 6, 18, 9, tzinfo=UTC)
ME = "ada@park.example"
ASKED = (
    b"From: Ada Park <ada@park.example>\r\nTo: Eva Lind <eva@lind.example>\r\nDate: Mon, 1 Jun 2026 10:00:00 +0000\r\n"
    b"Message-ID: <1@park.example>\r\nSubject: The roof\r\n\r\n"
    b"Dear Eva,\r\n\r\nCould you send me the drawings of the roof by Friday?\r\n\r\nAda\r\n"
)
AWAY = (
    b"From: Eva Lind <eva@lind.example>\r\nTo: Ada Park <ada@park.example>\r\nDate: Mon, 1 Jun 2026 10:00:05 +0000\r\n"
    b"Message-ID: <2@lind.example>\r\nIn-Reply-To: <1@park.example>\r\n%sSubject: %s\r\n\r\n"
    b"Hello,\r\n\r\nI am out of the office until 22 June.\r\n\r\nEva Lind\r\n"
)


def overdue(tmp_path: Path, *letters: tuple[str, bytes]) -> list[tuple[str, int]]:
    ledger, mailbox = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW), MemoryMailbox()
    for folder, data in letters:
        mailbox.deliver(data, folder)
    reader = Reader(frozenset({ME}), frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: NOW)
    stats = scan(mailbox, ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
    assert stats.automated == len(letters) - 1
    state = compute(ledger, Owner("Ada Park", frozenset({ME}), UTC), NOW)
    ledger.close()
    return [(one.by, one.overdue_days) for one in state.obligations if one.status == "open" and one.kind == "reply"]


def test_without_it_they_are_late(tmp_path: Path) -> None:
    found = overdue(tmp_path, ("Sent", ASKED))

    assert [(who, days > 0) for who, days in found] == [("eva@lind.example", True)]


@pytest.mark.parametrize(
    ("fields", "subject"),
    [(b"Auto-Submitted: auto-replied\r\n", b"Away"), (b"X-Autoreply: yes\r\n", b"Away"), (b"", b"Automatic reply: The roof")],
    ids=["RFC 3834", "older servers", "by its subject"],
)
def test_nobody_is_late_before_they_are_back(tmp_path: Path, fields: bytes, subject: bytes) -> None:
    found = overdue(tmp_path, ("Sent", ASKED), ("INBOX", AWAY % (fields, subject)))

    assert found == [("eva@lind.example", 0)]
