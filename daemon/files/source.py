"""What the three kinds of files share: letters numbered in a stable order, read by number.

UIDs count from 1 in that order. UIDVALIDITY is a number made of all names: when a letter comes or goes, numbering is new and everything is
read again, which changes nothing (a letter's identity is its own). A hash of the name as UID lost: "read as far as" would be no interval.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from hashlib import blake2b

from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, Place, RawLetter, Traffic, Trouble

HEADER_LIMIT = 262_144
LETTER_LIMIT = 2 * 1024 * 1024
"""Bytes of one letter that are read: text comes first in nearly every letter, and what follows 2 MB of it is an attachment."""


def header_of(data: bytes) -> bytes:
    """The header block at the beginning of a letter, with the empty line that ends it; at most 256 kB."""
    ends = [at + len(mark) for mark in (b"\n\n", b"\r\n\r\n") if (at := data.find(mark, 0, HEADER_LIMIT)) >= 0]
    return data[: min(ends, default=HEADER_LIMIT)]


def validity(names: Iterable[bytes]) -> int:
    """A number from 1 to 2^31 - 1 that changes when the names do."""
    digest = blake2b(digest_size=4)
    for name in names:
        digest.update(len(name).to_bytes(4, "big") + name)
    return int.from_bytes(digest.digest(), "big") % (2**31 - 1) + 1


class FileSource(ABC):
    """A `Mailbox` over files. Subclasses name the folders, count what is in one and read one letter."""

    def __init__(self, name: str) -> None:
        self.name, self.traffic = name, Traffic()
        self.troubles = list[Trouble]()

    @abstractmethod
    def folders(self) -> tuple[Folder, ...]:
        """Sent first, then the rest."""

    @abstractmethod
    def count(self, folder: Folder) -> tuple[int, int]:
        """UIDVALIDITY and how many letters there are; what was counted is what `read` numbers from 1 on."""

    @abstractmethod
    def read(self, folder: Folder, uid: int, limit: int) -> tuple[bytes, int, datetime | None] | None:
        """The first `limit` bytes of a letter, its size in bytes and when it was delivered; None where it is gone."""

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        """All letters that are new since the bookmark; all of them where anything but additions at the end happened."""
        uidvalidity, total = self.count(folder)
        start = after.last_uid + 1 if after is not None and after.uidvalidity == uidvalidity else 1
        return Listing(folder, uidvalidity, tuple(range(total, start - 1, -1)), total)

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        """Header blocks, one file at a time."""
        for uid, place, found in self._each(listing, uids, 32_768):
            data, size, date = found
            block = header_of(data)
            if len(block) == len(data) < size:  # longer than most: look again
                again = self.read(listing.folder, uid, HEADER_LIMIT)
                block = header_of(again[0]) if again else block
            self.traffic.headers_fetched += 1
            self.traffic.bytes_received += len(block)
            yield HeaderBlock(place, block, size, date)

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        """Letters; of one above 2 MB only the beginning."""
        for _, place, (data, size, date) in self._each(listing, uids, LETTER_LIMIT):
            self.traffic.bodies_fetched += 1
            self.traffic.bytes_received += len(data)
            yield RawLetter(place, data, date, "cut" if len(data) < size else "")

    def _each(self, listing: Listing, uids: Iterable[int], limit: int) -> Iterator[tuple[int, Place, tuple[bytes, int, datetime | None]]]:
        for uid in uids:
            place = Place(listing.folder.name, listing.uidvalidity, uid)
            try:
                found = self.read(listing.folder, uid, limit)
            except OSError as error:
                self.troubles.append(Trouble(place, error.strerror or type(error).__name__))
                continue
            if found is not None:
                yield uid, place, found

    def close(self) -> None:  # noqa: B027  # nothing is held open between two calls, so there is nothing to let go of
        """Never raises."""


def read_file(path: str, limit: int) -> tuple[bytes, int] | None:
    """The first `limit` bytes of a file and its size; None where it is gone."""
    try:
        with open(path, "rb") as file:
            data = file.read(limit + 1)
            size = len(data) if len(data) <= limit else file.seek(0, 2)
            return data[:limit], size
    except FileNotFoundError:
        return None


def in_order(folders: Sequence[Folder]) -> tuple[Folder, ...]:
    """Sent first, Inbox next, the rest by name."""
    return tuple(sorted(folders, key=lambda folder: (folder.role != "sent", folder.role != "inbox", folder.name)))
