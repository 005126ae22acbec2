"""The cheap first look at a letter: everything its header block says, without opening the body.

The same reading serves triage and the full parse, so both name, date and judge a letter alike.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from parsers.addresses import ADDRESS_CAP, exported_names, read_addresses, read_sender
from parsers.automated import automated_by_header
from parsers.dates import effective_date
from parsers.fields import ADDRESS_LIMIT, Fields, split_letter
from parsers.identity import letter_key, made_up_id, read_message_id, read_references
from parsers.message import Address


@dataclass(frozen=True, slots=True)
class Header:
    """The facts of a header block. `automated_why` is "" when a person may have written the letter; `key` is `letter_key` of it."""

    message_id: str
    in_reply_to: str | None
    references: tuple[str, ...]
    date: datetime | None
    sender: Address
    author_addresses: int
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    reply_to: tuple[Address, ...]
    delivered_to: tuple[Address, ...]
    subject: str
    automated_why: str
    received: bool
    key: str
    defects: tuple[str, ...]


def read_header(block: bytes, *, internal_date: datetime | None = None) -> Header:
    """The header of a letter (or of a bare header block). Never raises; oddities are kept as `defects`."""
    return header_of(split_letter(block)[0], internal_date=internal_date)


def header_of(fields: Fields, *, internal_date: datetime | None = None) -> Header:
    """The same from fields that are already split."""
    authors = fields.unfolded("from")
    sender = _with_name(read_sender(authors), fields, "x-from")
    to, cc = (_with_names(read_addresses(fields.unfolded(name)), fields, f"x-{name}") for name in ("to", "cc"))
    known = {person.address for person in (*to, *cc)}
    bcc = tuple(person for person in read_addresses(fields.unfolded("bcc")) if person.address not in known)
    subject, raw_date = fields.text("subject"), fields.text("date")
    date = effective_date(raw_date, fields.unfolded("received")[:1], internal_date)
    message_id = read_message_id(fields.text("message-id", limit=4000))
    missing = not message_id
    if missing:
        message_id = made_up_id(sender.address, raw_date, subject, " ".join(sorted(known)))
    answers = read_references(fields.unfolded("in-reply-to"))
    return Header(
        message_id=message_id,
        in_reply_to=answers[0] if answers else None,
        references=read_references(fields.unfolded("references")),
        date=date,
        sender=sender,
        author_addresses=len(read_addresses(authors)),
        to=to,
        cc=cc,
        bcc=bcc,
        reply_to=read_addresses(fields.unfolded("reply-to")),
        delivered_to=read_addresses([*fields.unfolded("delivered-to"), *fields.unfolded("x-original-to"), *fields.unfolded("envelope-to")]),
        subject=subject,
        automated_why=automated_by_header(fields, sender),
        received=fields.has("received"),
        key=letter_key(message_id, sender.address, date, subject),
        defects=tuple(_defects(fields, missing_id=missing, recipients=len(to) + len(cc))),
    )


def _defects(fields: Fields, *, missing_id: bool, recipients: int) -> list[str]:
    found = []
    if missing_id:
        found.append("no Message-ID")
    if fields.truncated:
        found.append("header block over 256 kB was cut")
    if any(len(value) > ADDRESS_LIMIT for _, value in fields):
        found.append("header field over 64 kB was cut")
    if recipients >= ADDRESS_CAP:
        found.append("over 500 addresses: mass mail")
    for name in ("from", "subject", "message-id", "date"):
        if len(fields.all_raw(name)) > 1:
            found.append(f"repeated {name} field")
    if not fields.has("from"):
        found.append("no From")
    return found


def _with_name(person: Address, fields: Fields, exported: str) -> Address:
    return next(iter(_with_names((person,), fields, exported)))


def _with_names(people: tuple[Address, ...], fields: Fields, exported: str) -> tuple[Address, ...]:
    """Names from X-From, X-To, X-cc (Exchange and Notes exports) for a list that has none of its own."""
    if not people or any(person.name for person in people) or not fields.has(exported):
        return people
    names = exported_names(" ".join(fields.unfolded(exported)[:1]), len(people))
    if not names:
        return people
    return tuple(Address(name, person.address) for name, person in zip(names, people, strict=True))
