"""Address headers in, mailboxes out (RFC 5322 sections 3.4 and 4.4), linear and never raising.

Reads what real programs write: groups, comments as names, semicolons between addresses, unquoted "Last, First", Exchange and Notes names.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from parsers.message import Address
from parsers.text import clean_line, decode_words

ADDRESS_CAP = 500
NAME_LIMIT = 200
_TOKEN = re.compile(r'"((?:[^"\\]|\\.){0,300})"|<([^<>]{0,2000})>|([,;:()<>"])|([^,;:()<>"]+)', re.DOTALL)
_BARE = re.compile(r"[^\s@,;<>]{1,256}@[^\s@,;<>]{1,255}")
_QUOTED_BARE = re.compile(r"[\"']?([^\s@\"']{1,256}@[^\s@\"']{1,255}?)[\"']?")
_NOTES_TAIL = re.compile(r"(?:@[\w. -]|/[\w ./])[\w ./@-]{0,200}\Z")
_LEADING_COMMENT = re.compile(r"\s*\(")


class _Reader:
    """Collects one mailbox at a time from the tokens of a header."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self.words: list[str] = []
        self.comment: list[str] = []
        self.pending = ""
        self.angle: str | None = None

    def flush(self, *, comma: bool) -> None:
        name = " ".join("".join(self.words).split())
        comment = " ".join("".join(self.comment).split())
        if self.angle is not None:
            if self.pending and name and "@" not in self.pending:
                name = f"{self.pending}, {name}"
            self.found.append((name or comment, self.angle))
            self.pending = ""
        elif match := _BARE.search(name):
            rest = (name[: match.start()] + name[match.end() :]).strip(" '\"")
            self.found.append((comment or rest, match[0]))
            self.pending = ""
        else:
            # "Park, Ada <ada@…>" without quotes: the family name waits for what follows.
            self.pending = name if comma and len(name.split()) <= 4 else ""
            if name and not comma:
                self.found.append((comment, name))
        self.words, self.comment, self.angle = [], [], None


def read_pairs(value: str) -> list[tuple[str, str]]:
    """(display phrase, what stood in angle brackets or as bare address) for each entry; neither decoded nor checked."""
    reader, depth = _Reader(), 0
    for match in _TOKEN.finditer(value):
        quoted, angle, mark, words = match.groups()
        if depth:
            depth = _in_comment(reader, match[0], mark, depth)
        elif quoted is not None:
            reader.words.append(re.sub(r"\\(.)", r"\1", quoted) if "\\" in quoted else quoted)
        elif angle is not None:
            if reader.angle is not None:
                reader.flush(comma=False)
            reader.angle = angle
        elif words is not None:
            reader.words.append(words)
        elif mark == "(":
            depth = 1
        elif mark in ",;":
            reader.flush(comma=mark == ",")
        elif mark == ":" and reader.angle is None and "@" not in "".join(reader.words):
            reader.words, reader.pending = [], ""
        if len(reader.found) > ADDRESS_CAP:
            break
    reader.flush(comma=False)
    return reader.found[: ADDRESS_CAP + 1]


def read_addresses(values: Iterable[str]) -> tuple[Address, ...]:
    """All mailboxes of all values of a header, at most 500. `values` are unfolded texts, encoded-words still closed."""
    found: list[Address] = []
    for value in values:
        for name, spec in read_pairs(value):
            address = _address(spec)
            if address:
                found.append(Address(read_name(name, address), address))
            if len(found) >= ADDRESS_CAP:
                return tuple(found)
    return tuple(found)


def read_sender(values: Iterable[str]) -> Address:
    """The first author. A From without "@" ("MAILER-DAEMON") keeps its word as address, so that it is never taken for a person."""
    first = ""
    for value in values:
        for found in read_addresses([value]):
            return found
        first = first or clean_line(decode_words(value), limit=NAME_LIMIT)
    if not first:
        return Address("", "")
    word = first.split()[-1].strip("<>\"'(),;:").lower()
    return Address(first if len(first.split()) > 1 else "", word)


def read_name(raw: str, address: str = "") -> str:
    """A display name as people see it: decoded, one line, without quotes or a repeat of the address, at most 200 characters."""
    name = clean_line(decode_words(raw), limit=NAME_LIMIT).strip("\"' ")
    name = re.sub(r"\A[\[(](.{1,198})[\])]\Z", r"\1", name)
    if not name or name.lower() == address or name.lower().removeprefix("mailto:") == address:
        return ""
    return name


def exported_names(value: str, count: int) -> list[str]:
    """The names in an export's X-From or X-To (Exchange "Park, Ada </O=…>", Notes "Ada Park, Bo Lind@PLACE"): `count` of them, or none."""
    value = value[:65536]
    if "<" in value:
        names = [_export_name(piece.rpartition(">")[2].lstrip(", ")) for piece in re.split(r"<[^<>]{0,300}>", value)[:-1]]
    else:
        pieces = value.split(",")
        if len(pieces) == 2 * count:
            pieces = [f"{family},{given}" for family, given in zip(pieces[::2], pieces[1::2], strict=True)]
        names = [_export_name(piece) for piece in pieces]
    return names if len(names) == count else []


def _export_name(raw: str) -> str:
    name = clean_line(decode_words(raw), limit=NAME_LIMIT).strip("\"', ")
    if "@" in name and "." in name.rpartition("@")[2]:
        return ""
    return _NOTES_TAIL.sub("", name).strip("\"', ")


def _in_comment(reader: _Reader, token: str, mark: str | None, depth: int) -> int:
    depth += (mark == "(") - (mark == ")")
    if depth:
        reader.comment.append(token)
    return depth


def _address(spec: str) -> str:
    """The addr-spec in lower case; "" where it is none."""
    text = clean_line(decode_words(spec), limit=512).lower().removeprefix("mailto:").strip("<>\"' ")
    text = text.rpartition(":")[2] if text.startswith("@") else text
    match = _QUOTED_BARE.fullmatch(text.replace(" ", ""))
    return match[1].rstrip(".")[:320] if match else ""
