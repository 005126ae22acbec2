"""What tests of answers by mail share: the owner's reader, a letter that answers, and whether the ledger would let it be obeyed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger
from daemon.mailbox import Place, RawLetter
from daemon.reader import Reader
from daemon.reply_address import VALID
from daemon.understanding import Understood, understand

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)


ME = "ada@park.example"


POSTING = Posting("summary", "2026-06-01", ME, NOW + VALID, ("one", "two", "three"))


READER = Reader(
    owner=frozenset({ME, "ada.park@old.example"}),
    trusted_authserv=frozenset({"mx.park.example"}),
    trusted=False,
    tag_address="ada+log@park.example",
    tag_token="",
    now=lambda: NOW,
    summary_to=ME,
)


PROOF = "Authentication-Results: mx.park.example; dmarc=pass header.from=park.example\n"


HOP = "Received: from out.park.example by mx.park.example; Mon, 1 Jun 2026 09:00:00 +0000\n"


KEYS: dict[str, Ledger] = {}


def read(data: str | bytes, *, role: str = "inbox", reader: Reader = READER) -> Understood:
    raw = data.replace("\n", "\r\n").encode() if isinstance(data, str) else data
    return understand(RawLetter(Place("INBOX", 1, 1), raw, NOW), role, reader, b"k" * 32)


def believed(found: Understood) -> bool:
    """Whether the ledger would let it be obeyed."""
    ledger = KEYS["ledger"]
    if found.command is None:
        return False
    with ledger.write() as connection:
        ledger.keep_commands(connection, [found.command], at=NOW)
    waiting = [one for one in ledger.waiting_commands() if one.key == found.command.key]
    with ledger.write() as connection:
        for one in waiting:
            ledger.finish_command(connection, one.key)
        ledger.shed_commands(connection, now=NOW + timedelta(days=400))
    return bool(waiting)


def letter(token: str, *, header: str = "", sender: str = f"Ada Park <{ME}>", body: str = "done 1\n", to: str = "") -> str:
    to = to or f"ada+bh.{token}@park.example"
    return (
        f"{header}From: {sender}\nTo: {to}\nSubject: Re: Two thank-yous\nDate: Mon, 1 Jun 2026 09:00:00 +0000\n"
        f"Message-ID: <a1@park.example>\n\n{body}"
    )
