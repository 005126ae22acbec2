"""Cuts a letter to size before any parser sees it: parts, depth, attachments and texts (RELIABILITY B4 to B6), in one linear pass.

A large attachment becomes a stub that keeps its fields and tells its size (RFC 2183 section 2.7), as the IMAP reader makes them too.
"""

from __future__ import annotations

import re

from parsers.fields import Fields, split_letter

PART_LIMIT = 500
DEPTH_LIMIT = 50
STUB_FROM = 64 * 1024
TEXT_BYTES = 400 * 1024
_SMALL = 64 * 1024
_DELIMITER = re.compile(rb"^--([^\r\n]{1,998})\r?$", re.MULTILINE)
_CONTAINER = re.compile(rb"multipart/|message/", re.IGNORECASE)
_BOUNDARY = re.compile(rb"boundary\s*=\s*(?:\"([^\"\r\n]{1,998})\"|([^\s;\"]{1,998}))", re.IGNORECASE)
_TEXT_PART = re.compile(rb"^content-type:[ \t]*text/(?:plain|html)", re.IGNORECASE | re.MULTILINE)
_BASE64 = re.compile(rb"base64", re.IGNORECASE)


def reduce_body(fields: Fields, body: bytes) -> tuple[bytes, list[str]]:
    """(body fit for a MIME parser, what was cut). Small and simple bodies come back untouched."""
    if len(body) <= _SMALL and body.count(b"\n--") <= 100 and len(_CONTAINER.findall(body)) <= 20:
        return body, []
    kind = (fields.all_raw("content-type") or [b"text/plain"])[0]
    top = _boundary(kind)
    if not kind.lower().lstrip().startswith((b"multipart/", b"message/")) or (top is None and not kind.lower().startswith(b"message/")):
        return (body[:TEXT_BYTES], ["text over 256 kB was cut"]) if len(body) > TEXT_BYTES else (body, [])
    return _Cutter(body).run(top)


class _Cutter:
    """Walks the delimiter lines with a stack of open boundaries and copies what is kept."""

    def __init__(self, body: bytes) -> None:
        self.body = body
        self.kept: list[bytes] = []
        self.cuts: list[str] = []
        self.stack: list[bytes] = []
        self.parts = 0

    def run(self, top: bytes | None) -> tuple[bytes, list[str]]:
        position = 0
        if top is not None:
            self.stack.append(top)
        else:
            position = self._open_part(0, force=b"message/rfc822")
            if self.depth > DEPTH_LIMIT:
                self.cuts.append("parts nested over 50 deep: only the first text was read")
                return b"".join(self.kept) + b"\n", self.cuts
        for match in _DELIMITER.finditer(self.body):
            if match.start() < position:
                continue
            level = self._level(match[1].rstrip())
            if level is None:
                continue
            self._keep(position, match.start())
            closing = match[1].rstrip() == self.stack[level] + b"--"
            del self.stack[level if closing else level + 1 :]
            position = min(match.end() + 1, len(self.body))
            self.kept.append(self.body[match.start() : position])
            if closing:
                continue
            self.parts += 1
            if self.parts > PART_LIMIT:
                self.cuts.append("over 500 parts: the rest was cut off")
                return b"".join(self.kept), self.cuts
            position = self._open_part(position)
            if len(self.stack) > DEPTH_LIMIT or self.depth > DEPTH_LIMIT:
                self.cuts.append("parts nested over 50 deep: only the first text was read")
                return self._first_text(position), self.cuts
        self._keep(position, len(self.body))
        return b"".join(self.kept), self.cuts

    depth = 0
    mode = b""

    def _open_part(self, position: int, force: bytes = b"") -> int:
        """Reads the part's header at `position`, keeps it, and says where its body begins."""
        nested = 0
        while True:
            window = self.body[position : position + 32768]
            fields, rest = split_letter(window)
            header_end = position + len(window) - len(rest)
            kind = force or (fields.all_raw("content-type") or [b"text/plain"])[0].strip().lower()
            force = b""
            raw = self.body[position:header_end]
            boundary = _boundary((fields.all_raw("content-type") or [b""])[0]) if kind.startswith(b"multipart/") else None
            self.mode = (
                b"text" if kind.startswith((b"text/", b"multipart/", b"message/")) and b"attachment" not in raw[:2000].lower() else b"file"
            )
            self.pending = (position, header_end)
            if boundary is not None:
                self.stack.append(boundary)
            if not kind.startswith(b"message/rfc822") or nested > DEPTH_LIMIT or header_end <= position:
                self.depth = nested
                return position
            self.kept.append(raw)
            position, nested = header_end, nested + 1

    def _keep(self, start: int, end: int) -> None:
        """Copies a part's header and body, the body shortened."""
        head_start, head_end = getattr(self, "pending", (start, start))
        if not head_start == start <= head_end <= end:
            head_end = start
        size = end - head_end
        if size <= STUB_FROM or (self.mode == b"text" and size <= TEXT_BYTES):
            self.kept.append(self.body[start:end])
        elif self.mode == b"text":
            self.cuts.append("text over 256 kB was cut")
            self.kept.append(self.body[start : head_end + TEXT_BYTES] + b"\n")
        else:
            self.kept.append(_stub(self.body[start:head_end], self.body, head_end, end))
        self.mode = b"text"

    def _level(self, line: bytes) -> int | None:
        """Which open boundary the delimiter line belongs to, innermost first."""
        for level in range(len(self.stack) - 1, -1, -1):
            boundary = self.stack[level]
            if line in (boundary, boundary + b"--"):
                return level
        return None

    def _first_text(self, position: int) -> bytes:
        match = _TEXT_PART.search(self.body, position)
        if not match or not self.stack:
            return b"".join(self.kept)
        end = self.body.find(b"\n--", match.start())
        part = self.body[match.start() : end if end > 0 else len(self.body)][:TEXT_BYTES]
        return b"--" + self.stack[0] + b"\n" + part + b"\n--" + self.stack[0] + b"--\n"


def _stub(head: bytes, body: bytes, start: int, end: int) -> bytes:
    """The part's fields with its size in Content-Disposition, and no content."""
    fields, _ = split_letter(head + b"\n")
    size = _decoded_size(head, body, start, end)
    kept = [
        name.encode() + b": " + value.replace(b"\r", b"")
        for name, value in fields
        if name in ("content-type", "content-id", "content-description")
    ]
    disposition = (fields.all_raw("content-disposition") or [b"attachment"])[0].replace(b"\r", b"").rstrip(b"; \t\n")
    kept.append(b"content-disposition: " + disposition + b"; size=" + str(size).encode())
    return b"\n".join(kept) + b"\n\n\n"


def _decoded_size(head: bytes, body: bytes, start: int, end: int) -> int:
    if not _BASE64.search(head):
        return end - start
    characters = end - start - body.count(b"\n", start, end) - body.count(b"\r", start, end)
    return max(0, characters * 3 // 4 - body.count(b"=", max(start, end - 8), end))


def _boundary(content_type: bytes) -> bytes | None:
    match = _BOUNDARY.search(content_type[:16384])
    return (match[1] or match[2]).rstrip() if match else None
