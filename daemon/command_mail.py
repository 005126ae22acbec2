"""One answer to a letter of ours, as it is read from a mailbox: whose it provably is, which token it brings, and the owner's own words.

Who may command is settled in two places: here what the letter itself shows (author, proof, loops), in the ledger what only that knows
(whether the token is one of ours and still good, whether the letter was obeyed before). Both fail closed (RELIABILITY T1 to T7).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from daemon.mailbox import RawLetter
from daemon.reader import Reader
from daemon.reply_address import EXTENSION, base_address, is_reply_address, marked, marks_in, token_in
from parsers.authority import proves_author
from parsers.fields import split_letter
from parsers.header import read_header
from parsers.identity import letter_key
from parsers.message import Message
from parsers.orders import whole_lines
from rules.engine.record import digest
from rules.engine.values import Letter

TEXT_LIMIT = 4000
"""Characters of the owner's words that are kept until they are obeyed: twenty orders are shorter."""

LOOP_HEADER = "x-beholden-loop"

_MESSAGE_ID = re.compile(r"<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,200}@[A-Za-z0-9.\[\]:-]{1,200}>")

AUTOMATIC = "automatic"
NOT_OWNER = "not from you"
NOT_PROVEN = "not proven to be yours"
NO_TOKEN = "without a valid address"  # noqa: S105 - a reason, no secret
EXPIRED = "more than four weeks late"
REPEATED = "repeated"


@dataclass(frozen=True, slots=True)
class CommandMail:
    """`refused` is "" for a letter that is the owner's, else why it is not believed; of such a one no word is kept.

    `tokens` are what it brings, at most 8; `sent`: it lies in the owner's Sent folder; `written` and `arrived` carry offsets or are None.
    """

    key: str
    message_id: str
    tokens: tuple[str, ...]
    body_digest: str
    sent: bool
    refused: str
    text: str
    written: datetime | None
    arrived: datetime | None


def read_command_mail(message: Message, raw: RawLetter, reader: Reader, key: bytes, *, sent: bool) -> CommandMail | None:
    """What a letter to an address for answers asks for; None for any other letter. `sent`: it lies in the owner's Sent folder."""
    tokens = _tokens(message, raw.data, reader)
    if tokens is None or reader.trusted:
        # An import has no folder that only the owner can fill: nothing is obeyed that comes from files.
        return None
    refused = _refusal(message, raw.data, reader, sent=sent)
    return CommandMail(
        key=letter_key(message.message_id, message.sender.address, message.date, message.subject),
        message_id=message.message_id,
        tokens=tokens,
        body_digest=digest(message.text, key),
        sent=sent,
        refused=refused,
        text="" if refused else whole_lines(message.own_text, TEXT_LIMIT),
        written=_in_utc(message.date),
        arrived=_in_utc(raw.internal_date),
    )


def _in_utc(moment: datetime | None) -> datetime | None:
    """The same moment; a worker process hands over no zones of its own making."""
    return moment.astimezone(UTC) if moment is not None else None


def for_answers(address: str, reader: Reader) -> bool:
    """Whether an address is one that our letters are answered at, whatever its token."""
    return EXTENSION in address and is_reply_address(address, _bases(reader))


def without_reply_addresses(letter: Letter, reader: Reader) -> Letter:
    """The letter as it went to people: an address for answers must not look like a contact."""
    to, cc, bcc = (tuple(one for one in people if not for_answers(one.address, reader)) for people in (letter.to, letter.cc, letter.bcc))
    return letter if (to, cc, bcc) == (letter.to, letter.cc, letter.bcc) else replace(letter, to=to, cc=cc, bcc=bcc)


def _bases(reader: Reader) -> frozenset[str]:
    return reader.owner | {base_address(reader.tag_address)} - {""}


def _tokens(message: Message, data: bytes, reader: Reader) -> tuple[str, ...] | None:
    """The tokens that a letter brings, perhaps none; None for a letter that is no answer to us at all."""
    named, reached = (*message.to, *message.cc), (*message.bcc, *message.delivered_to)
    if any(for_answers(one.address, reader) for one in (*named, *reached)):
        header = data[: len(data) - len(split_letter(data)[1])]
        # Only To and Cc bring a token: they are the owner's words, mostly signed. Where a letter was delivered, anybody decides who sends
        # a letter of the owner's on.
        found = (token_in(one.address, _bases(reader)) for one in named)
        # Addresses are read in lower case; the token must stand there in the letters it was given out in (T4).
        return tuple(dict.fromkeys(one for one in found if one and one.encode("utf-8", "replace") in header))[:8]
    if _to_oneself(message, reader) and (marked(message.subject) or marked(message.text)) and not _ours(data):
        return marks_in(f"{message.subject}\n{message.text}")
    return None


def _to_oneself(message: Message, reader: Reader) -> bool:
    """A letter of the owner to nobody but the owner: only such a one may bring its token in the text."""
    people = {one.address for one in (*message.to, *message.cc, *message.bcc)}
    return message.sender.address in reader.owner and bool(people) and people <= reader.owner | {reader.summary_to.lower()}


def _ours(data: bytes) -> bool:
    return split_letter(data)[0].has(LOOP_HEADER)


def _refusal(message: Message, data: bytes, reader: Reader, *, sent: bool) -> str:
    if _ours(data) or read_header(data).automated_why:
        return AUTOMATIC
    if message.author_addresses != 1 or message.sender.address not in reader.owner:
        return NOT_OWNER
    if sent:
        return ""
    return NOT_PROVEN if proves_author(data, reader.owner, reader.trusted_authserv) else ""


def answerable_id(message_id: str) -> str:
    """A Message-ID that may stand in In-Reply-To of our letter (RFC 5322 section 3.6.4, no comments or quoted strings), else "" (T10)."""
    return message_id if _MESSAGE_ID.fullmatch(message_id) and not message_id.endswith("@beholden.invalid>") else ""
