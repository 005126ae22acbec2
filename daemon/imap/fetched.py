"""FETCH answers as values (RFC 9051 section 7.5.2): by UID, never by sequence number, several lines about one letter merged.

imapclient's reader walks every byte in Python and is the slowest part of reading headers. Nearly all answers have one shape, one literal
and a few numbers around it, so that shape is read with a few searches; everything else goes to imapclient's reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from typing import Any

from imapclient.exceptions import ProtocolError
from imapclient.response_parser import parse_fetch_response

from daemon.imap.client import Records
from daemon.imap.quick_structure import quick_structure

_LITERAL = re.compile(rb"BODY\[([^\]]*)\](?:<\d{1,10}>)? \{\d{1,10}\}\Z", re.IGNORECASE)
_UID = re.compile(rb"\bUID (\d{1,10})\b")
_SIZE = re.compile(rb"\bRFC822\.SIZE (\d{1,18})\b")
_DATE = re.compile(rb'\bINTERNALDATE "([^"]{0,40})"')
_UID_FIRST = re.compile(rb"\d{1,10} \(UID (\d{1,10})[ )]")
_UID_LAST = re.compile(rb" UID (\d{1,10})\)\s*\Z")
_MONTHS = {name: number for number, name in enumerate(b"Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(), 1)}
_WHEN = re.compile(rb"\s*(\d{1,2})-([A-Za-z]{3})-(\d{4}) (\d\d):(\d\d):(\d\d) ([+-])(\d\d)(\d\d)\Z")


@dataclass(slots=True)
class Fetched:
    """What was told of one letter. `sections` are literals by name (b"" the whole letter, b"HEADER", b"1.2"); None stands for NIL."""

    size: int = -1
    internal_date: datetime | None = None
    sections: dict[bytes, bytes | None] = field(default_factory=dict)
    structure: Any = None


def read_internal_date(text: bytes) -> datetime | None:
    """`b'17-Jul-1996 02:44:25 -0700'` as an aware datetime; None for what is no date (RFC 9051 section 9, date-time)."""
    found = _WHEN.match(text)
    if not found or found[2].title() not in _MONTHS:
        return None
    minutes = int(found[8]) * 60 + int(found[9])
    try:
        zone = timezone(timedelta(minutes=-minutes if found[7] == b"-" else minutes))
        day, year, hour, minute, second = (int(found[group]) for group in (1, 3, 4, 5, 6))
        return datetime(year, _MONTHS[found[2].title()], day, hour, minute, second, tzinfo=zone)
    except ValueError:
        return None


def responses(records: Records) -> Iterator[list[tuple[bytes, bytes] | bytes]]:
    """The records of one response each. An end that never came (the connection died) is left out."""
    one: list[tuple[bytes, bytes] | bytes] = []
    for record in records:
        one.append(record)
        if isinstance(record, bytes):
            if record.rstrip().endswith(b")"):
                yield one
            one = []


def read_fetch(records: Records) -> dict[int, Fetched]:
    """Letters by UID. A response without UID (a flag that somebody changed) is no letter; a broken one is kept as far as it goes."""
    letters: dict[int, Fetched] = {}
    for response in responses(records):
        if not (len(response) == 2 and _read_quickly(response[0], response[1], letters)):
            try:
                _read_slowly(response, letters)
            except (
                ProtocolError,
                ValueError,
                TypeError,
                IndexError,
                KeyError,
                AttributeError,
                AssertionError,
                OverflowError,
                RecursionError,
            ):
                _salvage(response, letters)
    return letters


def _read_quickly(head: tuple[bytes, bytes] | bytes, tail: tuple[bytes, bytes] | bytes, letters: dict[int, Fetched]) -> bool:
    if isinstance(head, bytes) or isinstance(tail, tuple):
        return False
    before, literal = head
    section = _LITERAL.search(before)
    if section is None:
        return False
    around, structure = before[: section.start()] + b" " + tail, None
    if b"BODYSTRUCTURE" in around.upper():
        found = quick_structure(around)
        if found is None:
            return False
        structure, around = found
    uid = _UID.search(around)
    if uid is None or b"{" in around or b"BODY" in around.upper():
        return False
    letter = letters.setdefault(int(uid[1]), Fetched())
    letter.structure = structure or letter.structure
    letter.sections[b"HEADER" if section[1][:6].upper() == b"HEADER" else section[1].upper()] = literal
    if size := _SIZE.search(around):
        letter.size = int(size[1])
    if date := _DATE.search(around):
        letter.internal_date = read_internal_date(date[1])
    return True


def _read_slowly(response: Iterable[tuple[bytes, bytes] | bytes], letters: dict[int, Fetched]) -> None:
    for items in parse_fetch_response(list(response), False, False).values():
        told = items.get(b"UID", 0)
        if not told:
            continue
        letter = letters.setdefault(int(told), Fetched())
        for name, value in items.items():
            if name == b"RFC822.SIZE" and isinstance(value, int):
                letter.size = value
            elif name == b"INTERNALDATE":
                letter.internal_date = _with_plain_zone(value) if isinstance(value, datetime) else None
            elif name == b"BODYSTRUCTURE":
                letter.structure = value
            elif name.startswith(b"BODY["):
                section = name[5 : name.rindex(b"]")]
                text = value if value is None or isinstance(value, bytes) else str(value).encode()
                letter.sections[b"HEADER" if section.startswith(b"HEADER") else section] = text


def _with_plain_zone(date: datetime) -> datetime:
    """With a zone of the standard library: imapclient's own can't be sent to another process."""
    return date.replace(tzinfo=timezone(date.utcoffset() or timedelta()))


def _salvage(response: list[tuple[bytes, bytes] | bytes], letters: dict[int, Fetched]) -> None:
    """Of a response with a broken item (a BODYSTRUCTURE, mostly) the literals, where the UID stands first or last.

    Elsewhere it is not looked for: the broken item holds what the letter's sender wrote, a file name like "x UID 7" too.
    """
    first, last = response[0], response[-1]
    uid = _UID_FIRST.match(first[0] if isinstance(first, tuple) else first) or (_UID_LAST.search(last) if isinstance(last, bytes) else None)
    if uid is None:
        return
    letter = letters.setdefault(int(uid[1]), Fetched())
    for record in response:
        if isinstance(record, tuple) and (section := _LITERAL.search(record[0])):
            letter.sections[section[1].upper()] = record[1]
