"""A short letter to the owner that answers nothing: a brief before a meeting, a word about a draft. It goes to the owner alone."""

from __future__ import annotations

from datetime import datetime
from email.policy import SMTP

from sqlalchemy import Connection

from daemon import outbox
from daemon.ledger import tables
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger
from daemon.reply_address import VALID, reply_to
from daemon.settings import Settings
from daemon.summary import message_id_of
from daemon.summary.letter import LIST_ID, compose_letter


def put_note(
    connection: Connection,
    ledger: Ledger,
    settings: Settings,
    *,
    kind: str,
    slot: str,
    subject: str,
    text: str,
    now: datetime,
    items: tuple[str, ...] = (),
) -> bool:
    """Put a letter of plain text into the outbox, that may be answered like a summary; `items`: the obligations by number.

    False where the slot had one already.
    """
    recipient = settings.summary_to
    posting = Posting(kind, slot, recipient, now + VALID, items)
    answered = reply_to(posting.token(ledger.key), tag_address=settings.tag.address, recipient=recipient)
    message_id = message_id_of(ledger.key, kind=kind, slot=slot, recipient=recipient)
    title = " ".join(subject.split())[:160]
    letter = compose_letter(
        sender=settings.sender,
        recipient=recipient,
        subject=f"{title} {answered.mark}".strip(),
        date=now.astimezone(settings.owner.zone),
        message_id=message_id,
        loop=ledger.instance,
        answered=answered.address,
    )
    letter["List-Id"] = LIST_ID
    letter.set_content(text.rstrip() + "\n" + (f"\n{answered.mark}\n" if answered.mark else ""), cte="quoted-printable")
    fresh = outbox.put(
        connection,
        tables.outbox,
        owner=ledger.owner,
        kind=kind,
        slot=slot,
        recipient=recipient,
        message_id=message_id,
        data=letter.as_bytes(policy=SMTP),
        now=now,
    )
    if fresh:
        ledger.post(connection, posting)
    return fresh
