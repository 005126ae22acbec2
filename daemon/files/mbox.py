"""An mbox file (RFC 4155; mboxrd quoting undone), however large: one pass notes where letters begin, then each is read from there.

The stdlib's `mailbox` opens files for writing and keeps all it indexes; here the file is opened for reading, and 8 bytes are kept a letter.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from daemon.files.source import FileSource, validity
from daemon.mailbox import Folder
from daemon.roles import name_role

CHUNK = 4 * 1024 * 1024
LONGEST_FROM = 400

_FROM_LINE = re.compile(rb"From [^\r\n]{0,200}?\d{1,2}:\d\d(?::\d\d)?[^\r\n]{0,60}[ \t]\d{4}[^\r\n]{0,40}\r?\n?")
_QUOTED = re.compile(rb"(?m)^>(>{0,50}From )")


def starts(path: Path) -> Iterator[int]:
    """Offsets of the "From " lines that begin a letter: at the start of the file or after an empty line, and with a time and a year.

    "From " in a text that nobody quoted stays text: it has no date, or no empty line before it.
    """
    with path.open("rb") as file:
        base, window = 0, b""
        while chunk := file.read(CHUNK):
            window += chunk
            safe = len(window) - LONGEST_FROM if len(chunk) == CHUNK else len(window)
            at = 0 if base == 0 and window.startswith(b"From ") else _next(window, 0)
            while 0 <= at < safe:
                if _FROM_LINE.match(window, at):
                    yield base + at
                at = _next(window, at)
            keep = max(0, safe - 4)  # so that the empty line before a "From " at the seam is seen
            base, window = base + keep, window[keep:]


def _next(window: bytes, at: int) -> int:
    """Where the next "From " after an empty line begins, -1 for nowhere."""
    while (at := window.find(b"\nFrom ", at)) >= 0:
        at += 1
        if window[:at].endswith((b"\n\n", b"\r\n\r\n")) if at < 4 else window[at - 4 : at].endswith((b"\n\n", b"\r\n\r\n")):
            return at
    return -1


def is_mbox(path: Path) -> bool:
    """Whether a file begins as an mbox does (an empty file is an empty mbox)."""
    with path.open("rb") as file:
        head = file.read(LONGEST_FROM)
    return not head or _FROM_LINE.match(head) is not None


class Mbox(FileSource):
    """One mbox file. Its name (Sent.mbox, Inbox …) says what it is for."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self._path = path
        self._starts: array[int] = array("Q")
        self._size = 0

    def folders(self) -> tuple[Folder, ...]:
        """The file itself."""
        stem = self._path.name.removesuffix(".mbox").removesuffix(".mbx")
        role = name_role((stem,))
        return (Folder(stem, role if role in ("sent", "inbox", "archive") else "other"),)

    def count(self, folder: Folder) -> tuple[int, int]:
        """Reads the file through once."""
        self._size = self._path.stat().st_size
        self._starts = array("Q", starts(self._path))
        return validity((self._starts.tobytes(), str(self._size).encode())), len(self._starts)

    def read(self, folder: Folder, uid: int, limit: int) -> tuple[bytes, int, datetime | None] | None:
        """A letter by number, without its "From " line and with `>From ` unquoted."""
        begin = self._starts[uid - 1]
        end = self._starts[uid] if uid < len(self._starts) else self._size
        with self._path.open("rb") as file:
            file.seek(begin)
            raw = file.read(min(end - begin, limit + LONGEST_FROM))
        skip = raw.find(b"\n") + 1
        data = raw[skip : skip + limit]
        return _QUOTED.sub(rb"\1", data), min(end - begin - skip, 2**62) if len(data) >= limit else len(_QUOTED.sub(rb"\1", data)), None
