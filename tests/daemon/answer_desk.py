"""What tests of obeyed answers share: a courier with a stand-in that obeys, letters to obey, and a look at what came of them."""

from __future__ import annotations

import hashlib
import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from sqlalchemy import select

from daemon.answers import Carrier
from daemon.command_mail import CommandMail
from daemon.courier import Courier
from daemon.ledger import tables
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger
from daemon.reply_address import VALID
from daemon.settings import Settings
from rules.engine.values import Decision
from tests.servers.smtp_sink import SmtpSink

MONDAY = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)


LATER = MONDAY + timedelta(hours=2)


COUNT = itertools.count()


@dataclass(frozen=True)
class Said:
    decisions: Sequence[Decision]
    subject: str
    text: str


def obey(text: str, items: Sequence[str], now: datetime) -> Said:
    """A stand-in that notes each line as the owner's word on the item whose number it ends with."""
    lines = text.split("\n")
    ids = [items[int(line.split()[-1]) - 1] for line in lines]
    made = [
        Decision(f"{abs(hash((line, now, number, next(COUNT)))):015x}", "done", ident, "", now)
        for number, (line, ident) in enumerate(zip(lines, ids, strict=True))
    ]
    return Said(made, f"{len(made)} done", "".join(f"> {line}\n  Done.\n" for line in lines))


def courier(
    ledger: Ledger, sink: SmtpSink, *, tag: str = "ada+log@park.example", paused_until: str = "2027-01-01", carry_out: Carrier = obey
) -> Courier:
    settings = Settings.model_validate(
        {
            "owner": {"name": "Ada Park", "addresses": ["ada@park.example"], "timezone": "UTC"},
            "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
            "tag": {"address": tag},
            "summary": {"paused_until": paused_until},
        }
    )
    return Courier(settings, ledger, {}, carry_out=carry_out)


POSTING = Posting("summary", "2026-06-01", "ada@park.example", MONDAY + VALID, ("one", "two", "three"))


def post(ledger: Ledger, posting: Posting = POSTING) -> str:
    with ledger.write() as connection:
        ledger.post(connection, posting)
    return posting.token(ledger.key)


def mail(token: str, text: str = "done 1", *, number: int = 1, at: datetime = LATER, sent: bool = False) -> CommandMail:
    return CommandMail(
        hashlib.sha256(str(number).encode()).hexdigest(),
        f"<m{number}@park.example>",
        (token,),
        hashlib.sha256(text.encode()).hexdigest()[:32],
        sent,
        "",
        text,
        at,
        at,
    )


def keep(ledger: Ledger, *mails: CommandMail, at: datetime = LATER) -> None:
    with ledger.write() as connection:
        ledger.keep_commands(connection, mails, at=at)


def rows(ledger: Ledger) -> list[dict[str, object]]:
    with ledger.read() as connection:
        return [dict(row) for row in connection.execute(select(tables.command).order_by(tables.command.c.key)).mappings()]


def answers(sink: SmtpSink) -> list[EmailMessage]:
    letters = [message_from_bytes(data, _class=EmailMessage, policy=default) for _, _, data in sink.letters]
    return [letter for letter in letters if letter["Auto-Submitted"] == "auto-replied"]
