"""From a message and its reading to the letter that the ledger keeps: facts, counts, sketches and short quotes, no text."""

from __future__ import annotations

from hashlib import blake2b

from parsers.attachment_kind import attachment_kind
from parsers.cited import cited_letters
from parsers.header import Header
from parsers.identity import letter_key
from parsers.message import Message
from rules.engine.sketch import line_openings, opening
from rules.engine.values import Cited, Letter, Reading
from rules.engine.witness import marks_of


def digest(text: str, key: bytes) -> str:
    """The keyed hash of a text with its white space folded; "" for no text."""
    folded = " ".join(text.split())
    return blake2b(folded.encode(), digest_size=16, key=key[:64]).hexdigest() if folded else ""


def record(message: Message, reading: Reading, *, authentic: bool, key: bytes) -> Letter:
    """What is kept of a letter whose text was read. `authentic`: its From may be believed; `key`: the ledger's, for hashes."""
    return Letter(
        key=letter_key(message.message_id, message.sender.address, message.date, message.subject),
        message_id=message.message_id,
        in_reply_to=message.in_reply_to,
        references=message.references,
        date=message.date,
        sender=message.sender,
        to=message.to,
        cc=message.cc,
        bcc=message.bcc,
        subject=message.subject,
        authentic=authentic and message.author_addresses == 1,
        automated=reading.automated,
        needs_reply=reading.needs_reply,
        words=reading.words,
        questions=reading.questions,
        links=reading.links,
        attachments=tuple(sorted(attachment_kind(part.filename, part.content_type) for part in message.attachments)),
        own_digest="" if reading.automated else digest(message.own_text, key),
        sketch=reading.sketch,
        signals=reading.signals,
        invitation=message.calendar,
        forwarded_from=message.forwarded.sender if message.forwarded else None,
        acts=reading.acts,
        opening=0 if reading.automated else opening(message.own_text, key),
        quoted=frozenset() if message.in_reply_to or message.references else line_openings(message.quoted_text, key),
        cited=() if reading.automated or not (message.quoted_text or message.forwarded) else _cited(message.text, key),
    )


def _cited(text: str, key: bytes) -> tuple[Cited, ...]:
    return tuple(Cited(marks_of(one.author, key), one.date, opening(one.beginning, key)) for one in cited_letters(text))


def record_header(header: Header, *, authentic: bool) -> Letter:
    """What is kept of machine mail, whose text is never read: who, when, and that it was automated."""
    return Letter(
        key=letter_key(header.message_id, header.sender.address, header.date, header.subject),
        message_id=header.message_id,
        in_reply_to=None,
        references=(),
        date=header.date,
        sender=header.sender,
        to=(),
        cc=(),
        bcc=(),
        subject="",
        authentic=authentic,
        automated=True,
        needs_reply=False,
        words=0,
        questions=0,
        links=0,
        attachments=(),
        own_digest="",
        sketch=frozenset(),
        signals=(),
        invitation=None,
        forwarded_from=None,
        acts=(),
    )
