"""The typed facts of one letter (RFC 5322, RFC 2045, RFC 5545), as every later step sees them.

Texts are clean: valid UTF-8, no NUL, no C0 controls but tab and newline, NFC. Addresses are lower case. Dates carry an offset.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """One mailbox of an address header (RFC 5322 section 3.4). `address` is lower case, `name` may be empty."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part that is not the letter's text. `size` is in bytes, decoded where known; `filename` is shown, never used as a path."""

    filename: str
    content_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Invitation:
    """The first event of a `text/calendar` part (RFC 5545, RFC 5546). `method` is upper case ("REQUEST", "REPLY", "CANCEL" …)."""

    method: str
    uid: str
    start: datetime | None
    end: datetime | None
    organizer: str
    attendees: tuple[str, ...]
    summary: str
    accepted: tuple[str, ...] = ()
    """Attendees who said yes (PARTSTAT, RFC 5545 section 3.2.12)."""
    declined: tuple[str, ...] = ()
    """Attendees who said no."""


@dataclass(frozen=True, slots=True)
class Forwarded:
    """The letter inside a forward, inline or `message/rfc822`."""

    sender: Address | None
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    date: datetime | None
    subject: str
    message_id: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """Everything the parsers see in one letter. Held in memory only: no text of it but short quotes is ever stored.

    `message_id` has its angle brackets; where a letter has none it is `<hash@beholden.invalid>`.
    `date` is the effective date: the Date header where it is believable, else the topmost Received, else INTERNALDATE, else None.
    `sender` is the first address of From; `author_addresses` counts all addresses in all From headers (more than one never acts as owner).
    """

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
    automated: bool
    automated_why: str
    language: str
    text: str
    own_text: str
    quoted_text: str
    signature: str
    forwarded: Forwarded | None
    attachments: tuple[Attachment, ...]
    calendar: Invitation | None
    received: bool
    defects: tuple[str, ...]
