"""Header block in, named fields out (RFC 5322 section 2.2), linear in the bytes and never raising.

Our own reader and not `email.policy.default`, which is quadratic on hostile headers and raises on access (RELIABILITY B8 to B10).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.text import clean_line, decode_bytes, decode_words

HEADER_LIMIT = 256 * 1024
ADDRESS_LIMIT = 64 * 1024
_NAME = re.compile(rb"([!-9;-~]{1,200})[ \t]*:[ \t]*")
_ENVELOPE = re.compile(rb">?From \S")


@dataclass(frozen=True, slots=True)
class Fields:
    """The fields in their order: (name in lower case, value as bytes with its folding)."""

    items: tuple[tuple[str, bytes], ...]
    truncated: bool

    def all_raw(self, name: str) -> list[bytes]:
        """Every value of the field, as bytes."""
        return [value for key, value in self.items if key == name]

    def has(self, name: str) -> bool:
        """Whether the field stands there at all."""
        return any(key == name for key, _ in self.items)

    def unfolded(self, name: str) -> list[str]:
        """Every value of the field as text on one line, encoded-words still closed; each at most 64 kB."""
        return [unfold(value) for value in self.all_raw(name)]

    def text(self, name: str, *, limit: int = 998) -> str:
        """The first value that is not empty, decoded and clean."""
        for value in self.all_raw(name):
            text = clean_line(decode_words(unfold(value)), limit=limit)
            if text:
                return text
        return ""

    def __iter__(self) -> Iterator[tuple[str, bytes]]:
        return iter(self.items)


def unfold(value: bytes) -> str:
    """A raw value as text without its line ends (RFC 5322 section 2.2.3)."""
    text = decode_bytes(value[:ADDRESS_LIMIT])[0]
    return text.replace("\r\n", "").replace("\n", "").replace("\r", "") if "\n" in text or "\r" in text else text


def split_letter(data: bytes) -> tuple[Fields, bytes]:
    """Fields and body of a letter. A line that cannot be a field ends the header, as in the standard library."""
    start = 3 if data.startswith(b"\xef\xbb\xbf") else 0
    items: list[tuple[str, bytearray]] = []
    end = len(data)
    position, truncated = start, False
    while position < end:
        line_end, following = _line(data, position, end)
        line = data[position:line_end]
        if not line:
            position = following
            if items or position > start + 2:
                break
            continue
        if line[:1] in b" \t" and items:
            if position - start < HEADER_LIMIT:
                items[-1][1].extend(b"\n" + line)
            else:
                truncated = True
        elif match := _NAME.match(line):
            if position - start < HEADER_LIMIT:
                items.append((match[1].decode("ascii").lower(), bytearray(line[match.end() :][:HEADER_LIMIT])))
            else:
                truncated = True
        elif not (not items and _ENVELOPE.match(line)) and line.strip(b" \t"):
            break
        position = following
    fields = tuple((name, bytes(value)) for name, value in items)
    return Fields(fields, truncated), data[position:]


def _line(data: bytes, position: int, end: int) -> tuple[int, int]:
    """Where this line ends and where the next begins. LF, CRLF and (in letters that know no LF near by) bare CR end a line."""
    newline = data.find(b"\n", position)
    newline = end if newline < 0 else newline
    carriage = data.find(b"\r", position, newline)
    if carriage >= 0 and carriage + 1 != newline:
        return carriage, carriage + 1
    return (carriage if carriage >= 0 else newline), min(newline + 1, end)
