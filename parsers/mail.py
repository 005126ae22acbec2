"""The one door to foreign MIME parsers: bytes in, typed parts out. No other module imports mail-parser.

The part tree is the standard library's (policy compat32, which is lenient and linear), as it is inside mail-parser too. What mail-parser
adds to that tree we would throw away: it decodes every part once more, makes up random file names and logs what it can't place. It is
asked for its reading of From, as a second opinion on who wrote a letter, and for nothing else.
"""

from __future__ import annotations

import binascii
import re
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import Message as Part

from parsers.fields import Fields
from parsers.text import clean_line, clean_text, decode_bytes, decode_words

TEXT_LIMIT = 256 * 1024
_SIZE = re.compile(r"[;\s]size\s*=\s*\"?(\d{1,15})", re.IGNORECASE)
_TYPE = re.compile(r"[!#-'*-.0-9A-Z^-~]{1,100}/[!#-'*-.0-9A-Z^-~]{1,100}")
_MIME_FIELDS = frozenset({"content-type", "content-disposition", "content-transfer-encoding", "content-id", "mime-version"})


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that holds content. `path` names the kinds of the containers around it, outermost first."""

    content_type: str
    filename: str
    disposition: str
    method: str
    size: int
    text: str
    path: tuple[str, ...]
    data: bytes = b""


@dataclass(slots=True)
class Parts:
    """The leaves of a letter in their order, and what was wrong with them."""

    leaves: list[Leaf] = field(default_factory=list)
    defects: list[str] = field(default_factory=list)


def read_parts(fields: Fields, body: bytes) -> Parts:
    """The parts of a body that was cut to size before (`parsers.reduce`). Never raises: what cannot be parsed is plain text."""
    found = Parts()
    if (simple := _single(fields, body)) is not None:
        found.leaves.append(_leaf(simple, simple.get_content_type(), (), found))
        return found
    block = b"".join(name.encode() + b": " + _safe(value) + b"\n" for name, value in fields if name in _MIME_FIELDS)
    root = _tree(block, body, found) or (_tree(block, body.replace(b"\0", b"\xef\xbf\xbd"), found) if b"\0" in body else None)
    if root is None:
        found.leaves.append(_plain(body))
        return found
    try:
        _walk(root, (), found)
    except RecursionError:
        found.defects.append("MIME structure too deep")
    if not found.leaves:
        found.leaves.append(_plain(b""))
    return found


def _single(fields: Fields, body: bytes) -> Part | None:
    """The part of a letter that says it is one text: most are, and need no parser to take them apart."""
    kind = (fields.all_raw("content-type") or [b"text/plain"])[0][:40].strip().lower()
    if not kind.startswith((b"text/plain", b"text/html")):
        return None
    part = Part()
    for name, value in fields:
        if name in _MIME_FIELDS:
            part.set_raw(name, _safe(value).decode("ascii", "surrogateescape").lstrip(" \t"))
    part.set_payload(body.decode("ascii", "surrogateescape"))
    return part


def _tree(block: bytes, body: bytes, found: Parts) -> Part | None:
    try:
        root = message_from_bytes(block + b"\n" + body)
        found.defects.extend(sorted({type(defect).__name__ for part in root.walk() for defect in part.defects}))
    except Exception as error:  # a foreign parser on hostile bytes: whatever it raises, the letter is still read as plain text
        found.defects.append(f"MIME structure unreadable ({type(error).__name__})")
        return None
    return root


def author_of(from_value: bytes) -> list[str]:
    """The addresses that mail-parser sees in one From field, lower case; for the agreement that authority needs (RELIABILITY T3)."""
    import mailparser  # only letters that claim to be the owner's are asked about, and it is slow to load

    parsed = mailparser.parse_from_bytes(b"From: " + _safe(from_value) + b"\n\n")
    return [str(address).lower() for _, address in parsed.from_ if address]


def _walk(part: Part, path: tuple[str, ...], found: Parts) -> None:
    kind = _kind(part)
    if part.is_multipart():
        payload = part.get_payload()
        if not isinstance(payload, list):
            return
        if kind == "message/rfc822" or _disposition(part) == "attachment":
            found.leaves.append(_letter(part, kind, path))
            return
        for child in payload:
            if isinstance(child, Part):
                _walk(child, (*path, kind), found)
        return
    found.leaves.append(_leaf(part, kind, path, found))


def _kind(part: Part) -> str:
    """The media type; one with characters that no token may hold (RFC 2045 section 5.1) says nothing."""
    kind = part.get_content_type()
    return kind if _TYPE.fullmatch(kind) else "application/octet-stream"


def _leaf(part: Part, kind: str, path: tuple[str, ...], found: Parts) -> Leaf:
    disposition, filename = _disposition(part), _filename(part)
    data = _payload(part)
    size = _declared_size(part) or len(data)
    # A multipart that has no parts is somebody's plain text with a wrong label (B18).
    if kind.startswith("multipart/"):
        kind = "text/plain"
    text, keep = "", b""
    if kind.startswith("text/") and (
        kind == "text/calendar" or (disposition != "attachment" and not (filename and disposition != "inline"))
    ):
        text, guessed = decode_bytes(data[:TEXT_LIMIT], _parameter(part, "charset"))
        text = clean_text(text)
        if guessed:
            found.defects.append("charset guessed")
        if len(data) > TEXT_LIMIT:
            found.defects.append("text over 256 kB was cut")
    if kind in ("text/calendar", "application/ics") or filename.lower().endswith(".ics"):
        keep = data[:TEXT_LIMIT]
    return Leaf(kind, filename, disposition, _parameter(part, "method").upper(), size, text, path, keep)


def _letter(part: Part, kind: str, path: tuple[str, ...]) -> Leaf:
    """A letter or container inside the letter: kept as bytes, so that a forward can be read from it."""
    inner = part.get_payload()
    try:
        data = inner[0].as_bytes() if kind == "message/rfc822" and isinstance(inner, list) and inner and isinstance(inner[0], Part) else b""
    except Exception:  # the standard library's generator raises on headers that its parser let in
        data = b""
    filename = _filename(part)
    return Leaf(kind, filename, _disposition(part), "", _declared_size(part) or len(data), "", path, data)


def _plain(body: bytes) -> Leaf:
    return Leaf("text/plain", "", "", "", len(body), clean_text(body[:TEXT_LIMIT]), ())


def _payload(part: Part) -> bytes:
    try:
        data = part.get_payload(decode=True)
    except (binascii.Error, ValueError, LookupError, AssertionError):
        data = None
    if isinstance(data, bytes):
        return data
    return b""


def _disposition(part: Part) -> str:
    try:
        return str(part.get_content_disposition() or "").lower()
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""


def _filename(part: Part) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError, AttributeError):
        name = ""
    return clean_line(decode_words(str(name)), limit=255)


def _parameter(part: Part, name: str) -> str:
    try:
        value = part.get_param(name, "")
    except (ValueError, LookupError, TypeError, AttributeError):
        return ""
    # RFC 2231 gives (charset, language, value).
    return clean_line(value[2] if isinstance(value, tuple) else str(value or ""), limit=80)


def _declared_size(part: Part) -> int:
    match = _SIZE.search(str(part.get("content-disposition") or "")[:4000])
    return int(match[1]) if match else 0


def _safe(value: bytes) -> bytes:
    return value.replace(b"\0", b"?")[: 64 * 1024]
