"""The secret tag address: what the owner forwards or writes to it is logged; what anybody else sends there is refused and counted.

Tags in the owner's own words ("#met", "#promise next friday", `parsers.tags`) say what it is. Whom it is about, the forwarded letter tells,
or the people written to, or an address beside a tag.

A letter counts only when From names the owner alone, the token in the address is the live one, and either a trusted server vouches for the
author or the letter lies in the owner's Sent folder, which no outsider can fill (RELIABILITY T1, T4).
"""

from __future__ import annotations

import hmac
import re
import secrets
from base64 import b64encode
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from email.utils import format_datetime

from daemon.ledger.rows import Copy, letter_json
from daemon.reader import Reader
from daemon.tag_mail import FORWARDED, SENT, TagMail
from parsers import parse
from parsers.authority import proves_author
from parsers.cited import cited_letters
from parsers.fields import split_letter
from parsers.header import header_of
from parsers.identity import letter_key
from parsers.message import Address, Forwarded, Message
from parsers.subject import is_forward_subject
from parsers.tags import Tagged, read_tags, subject_tags
from rules import detect
from rules.engine.record import digest, record
from rules.engine.values import QUOTE_LIMIT, Letter
from rules.engine.version import RULES_VERSION

_ADDRESS = re.compile(r"[^\s<>(),;:\"\\\[\]@\x00-\x1f]{1,64}@[^\s<>(),;:\"\\/@\x00-\x1f]{1,253}")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]{1,900}>")
_WRITTEN = re.compile(r"(?<![\w.+-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_LONGEST = 300
"""Characters of a forwarded name or subject that are read."""
_TEXT_READ = 20_000
"""Characters of a forwarded introduction in which the address of whom it brings is looked for."""
_MOST_PARTIES = 5
_FOR = re.compile(r"\bfor\s{1,3}<?([^\s<>;()]{3,320})>?")
_HOPS = 20
_HEADER_READ = 65536
"""Bytes in which the token is looked for."""

TOKEN_BYTES = 15
"""120 bits of chance: nobody guesses it."""


def new_token() -> str:
    """A fresh token, fit for a local part and for people who retype it (base32, lower case)."""
    alphabet = "abcdefghijklmnopqrstuvwxyz234567"
    return "".join(secrets.choice(alphabet) for _ in range(TOKEN_BYTES * 8 // 5))


def secret_address(address: str, token: str) -> str:
    """`ada+log@example.org` with its token: `ada+log.<token>@example.org` (a subaddress, RFC 5233)."""
    local, _, domain = address.rpartition("@")
    return f"{local}.{token}@{domain}".lower()


def read_tag_mail(message: Message, data: bytes, reader: Reader, key: bytes, *, sent: bool) -> TagMail | None:
    """What a letter to the tag address asks to be logged; None for any other letter. `sent`: it lies in the owner's Sent folder."""
    if not reader.tag_address:
        return None
    addressed = _tag_recipients(message, reader.tag_address) or _received_for(data, reader)
    if not addressed:
        return None
    refused = _refusal(message, data, reader, addressed, sent=sent)
    return TagMail(
        key=letter_key(message.message_id, message.sender.address, message.date, message.subject),
        message_id=message.message_id,
        body_digest=digest(message.text, key),
        proven=not refused,
        refused=refused,
        entry=_entry(message, reader, key) if not refused else {"text": "", "who": [], "subject": "", "letter": None},
    )


def without_recipients(letter: Letter, tag_address: str, *, authentic: bool) -> Letter:
    """The letter as it went to people: without the tag address, which must not look like a contact."""

    def people(addresses: tuple[Address, ...]) -> tuple[Address, ...]:
        return tuple(one for one in addresses if not _is_tag(one.address, tag_address))

    return replace(letter, to=people(letter.to), cc=people(letter.cc), bcc=people(letter.bcc), authentic=authentic)


def _refusal(message: Message, data: bytes, reader: Reader, addressed: Iterable[str], *, sent: bool) -> str:
    live = secret_address(reader.tag_address, reader.tag_token) if reader.tag_token else ""
    if not live or not any(hmac.compare_digest(address.encode(), live.encode()) for address in addressed):
        return "no live token"
    if message.author_addresses != 1 or message.sender.address not in reader.owner:
        return "not from the owner"
    if header_of(split_letter(data)[0]).automated_why not in ("", "calendar system mail"):
        # Only what the header says: an invitation or a newsletter that the owner forwards is the owner's mail.
        return "automated"
    if sent or reader.trusted:
        return ""
    return proves_author(data, reader.owner, reader.trusted_authserv)


def _tag_recipients(message: Message, tag_address: str) -> list[str]:
    """The recipients that are the tag address in any form, with a live, dead or missing token."""
    everybody = (*message.to, *message.cc, *message.bcc, *message.delivered_to)
    return sorted({one.address for one in everybody if _is_tag(one.address, tag_address)})


def _received_for(data: bytes, reader: Reader) -> list[str]:
    """The tag address in a Received field ("… for <ada+log.…@…>", RFC 5321 section 4.4): of Bcc some servers leave no other trace.

    Looked for only where the live token stands in the header at all.
    """
    if not reader.tag_token or reader.tag_token.encode() not in data[:_HEADER_READ].lower():
        return []
    fields, _ = split_letter(data)
    found = [match[1].lower() for value in fields.unfolded("received")[:_HOPS] for match in _FOR.finditer(value)]
    return sorted({one for one in found if _is_tag(one, reader.tag_address)})


def _is_tag(address: str, tag_address: str) -> bool:
    local, _, domain = tag_address.lower().rpartition("@")
    return address == tag_address.lower() or (address.startswith(f"{local}.") and address.endswith(f"@{domain}"))


def _entry(message: Message, reader: Reader, key: bytes) -> dict[str, object]:
    """The log entry: the forwarded letter where there is one, else the owner's words and the people written to."""
    inner = message.forwarded
    known = inner is not None and inner.sender is not None and bool(_ADDRESS.fullmatch(inner.sender.address))
    own = message.own_text
    if inner is None and is_forward_subject(message.subject):
        # Where the forwarded letter could not be told from the owner's words, only what surely stands above it is the owner's.
        own = own.strip().partition("\n\n")[0]
    said = "\n".join(filter(None, [subject_tags(message.subject, inner.subject if inner is not None else None), own]))
    tagged = read_tags(said)
    entry: dict[str, object] = {
        "text": _kept(said, tagged),
        "date": message.date.isoformat() if message.date else None,
        "subject": message.subject,
        "letter": None,
    }
    if tagged.doubtful:
        entry["doubtful"] = [list(pair) for pair in tagged.doubtful[:3]]
    written_to = _others((*message.to, *message.cc, *message.bcc), reader)
    if inner is not None and inner.sender is not None and known:
        entry |= _forwarded(inner, message, tagged, reader, key)
    if written_to:
        # A copy of what the owner wrote to somebody is about them, whatever it hands on.
        about = _about(message.message_id, message.date, message.subject)
        return {**entry, "who": written_to, "subject": message.subject, "mode": SENT, "about": about, "parties": []}
    if "who" in entry:
        return entry
    named = _addresses(said, reader)
    quoted = [one.author for one in cited_letters(message.text)][:1]
    return {
        **entry,
        "who": named or _others(quoted, reader),
        "names": [
            _shown(one.name) for one in ([inner.sender] if inner is not None and inner.sender is not None else quoted) if one.name.strip()
        ],
    }


def _forwarded(inner: Forwarded, message: Message, tagged: Tagged, reader: Reader, key: bytes) -> dict[str, object]:
    """What a forward adds to the entry: whom it is about, the letter inside, and whom an introduction brings together."""
    assert inner.sender is not None  # noqa: S101 - the caller looked
    copy = inner_letter(inner, message, reader, key)
    people = _others((inner.sender, *inner.to, *inner.cc), reader)
    who = people[:1] if inner.sender.address in people else people
    named = _addresses("\n".join(tag.line for tag in tagged.tags if tag.name != "intro"), reader)
    own = inner.sender.address in reader.owner
    letter = copy.letter
    return {
        "who": list(dict.fromkeys([*named, *who])),
        "subject": inner.subject or message.subject,
        "letter": letter_json(copy),
        "mode": SENT if own else FORWARDED,
        "about": _about(letter.message_id, letter.date, inner.subject or message.subject),
        "parties": [] if own else _parties(inner, people[1:], tagged, reader)[:_MOST_PARTIES],
    }


def _parties(inner: Forwarded, others: list[str], tagged: Tagged, reader: Reader) -> list[str]:
    """Whom a letter tagged as an introduction brings: those named beside the tag, else those on copy, else whose addresses it gives."""
    lines = [tag.line for tag in tagged.tags if tag.name == "intro"]
    if not lines or inner.sender is None:
        return []
    given = [one for one in _addresses(inner.text[:_TEXT_READ], reader) if one != inner.sender.address]
    return _addresses("\n".join(lines), reader) or others or given


def _about(message_id: str, date: datetime | None, subject: str) -> dict[str, str | None]:
    """By what the fold finds the letter that an entry is about."""
    return {"message_id": message_id, "date": date.isoformat() if date else None, "subject": subject[:_LONGEST]}


def _kept(said: str, tagged: Tagged) -> str:
    """The owner's words at the length that is kept: where they are cut, the lines with tags come first."""
    words = said.strip()
    if len(words) <= QUOTE_LIMIT:
        return words
    return "\n".join([*dict.fromkeys(tag.line for tag in tagged.tags), tagged.rest])[:QUOTE_LIMIT]


def _addresses(text: str, reader: Reader) -> list[str]:
    """The addresses of others that stand in words."""
    return _others((Address("", found.strip(".-").lower()) for found in _WRITTEN.findall(text)), reader)


def _shown(name: str) -> str:
    return " ".join(name.split())[:80]


def _others(people: Iterable[Address], reader: Reader) -> list[str]:
    """The addresses of everybody but the owner and the tag address, each once, in their order."""
    known = dict.fromkeys(one.address for one in people if _ADDRESS.fullmatch(one.address))
    return [address for address in known if address not in reader.owner and not _is_tag(address, reader.tag_address)]


def inner_letter(inner: Forwarded, outer: Message, reader: Reader, key: bytes) -> Copy:
    """The forwarded letter, read like any other. Its author is not believed: nobody can say what somebody wrote into a forwarded text.

    So it counts for other people, whose letters need no proof, and never speaks in the owner's name (RELIABILITY T6).
    """
    message = parse(_bytes_of(inner, outer, reader.owner))
    reading = detect(message, owner=reader.owner, key=key)
    return Copy(record(message, reading, authentic=False, key=key), "", RULES_VERSION)


def _bytes_of(inner: Forwarded, outer: Message, owner: frozenset[str]) -> bytes:
    """The inner letter as RFC 5322 bytes, so that the one parser reads it. A forward without a date takes the day it was forwarded.

    Laid down by hand, because `email.message` raises on what may stand in a forwarded heading.
    """
    assert inner.sender is not None  # noqa: S101 - the caller looked
    to, cc = ([one for one in people if _ADDRESS.fullmatch(one.address)] for people in (inner.to, inner.cc))
    named_only = len(to) + len(cc) < len(inner.to) + len(inner.cc)
    seen = {one.address for one in (inner.sender, *to, *cc)}
    if not seen & owner and (named_only or not (to or cc)):
        # Outlook's headings tell recipients by name alone; who forwards a letter was among them.
        to.insert(0, Address("", outer.sender.address))
    date = inner.date or outer.date
    lines = [
        f"From: {_header(inner.sender)}",
        *([f"To: {', '.join(map(_header, to))}"] if to else []),
        *([f"Cc: {', '.join(map(_header, cc))}"] if cc else []),
        *([f"Date: {format_datetime(date)}"] if date is not None else []),
        f"Subject: {_word(inner.subject)}",
        *([f"Message-ID: {inner.message_id}"] if inner.message_id and _MESSAGE_ID.fullmatch(inner.message_id) else []),
        "MIME-Version: 1.0",
        'Content-Type: text/plain; charset="utf-8"',
        "Content-Transfer-Encoding: base64",
    ]
    body = b64encode(inner.text.encode("utf-8", "replace")).decode()
    folded = [body[start : start + 76] for start in range(0, len(body), 76)]
    return "\r\n".join([*lines, "", *folded, ""]).encode()


def _header(address: Address) -> str:
    return f"{_word(address.name)} <{address.address}>" if address.name.strip() else address.address


def _word(text: str) -> str:
    """Any text as encoded-words (RFC 2047 section 2: at most 75 characters each, no character cut)."""
    clean = " ".join(text.split())[:_LONGEST]
    pieces = (clean[start : start + 11] for start in range(0, len(clean), 11))
    return " ".join(f"=?utf-8?b?{b64encode(piece.encode('utf-8', 'replace')).decode()}?=" for piece in pieces)
