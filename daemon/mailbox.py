"""The one protocol of every place that letters are read from: IMAP, Maildir, mbox, a folder of .eml files, and the twin in memory.

A source names its folders, lists what is new in one after a bookmark, gives header blocks in batches and whole letters one by one.
Nothing here can change a mailbox.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from daemon.errors import Transient


class Paused(Transient):
    """A Transient whose cause asks for a wait of at least `wait_seconds` (too many connections, a server that throttles)."""

    def __init__(self, text: str, *, wait_seconds: float) -> None:
        super().__init__(text)
        self.wait_seconds = wait_seconds


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder worth reading. `role` is "sent", "inbox", "archive", "all" or "other"; Drafts, Junk and Trash are never listed."""

    name: str
    role: str


@dataclass(frozen=True, slots=True)
class Bookmark:
    """How far a folder was read (RFC 9051 section 2.3.1.1). `uidvalidity` 0 where the source has none."""

    uidvalidity: int
    last_uid: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a letter lies. `uid` is unique in the folder while `uidvalidity` stays."""

    folder: str
    uidvalidity: int
    uid: int


@dataclass(frozen=True, slots=True)
class HeaderBlock:
    """The header fields of one letter as bytes, with RFC822.SIZE in bytes and INTERNALDATE (None where the source has none)."""

    place: Place
    header: bytes
    size: int
    internal_date: datetime | None


@dataclass(frozen=True, slots=True)
class RawLetter:
    """A letter as bytes fit for `parsers.parse`. Attachments of a large one may be stubs that carry name and size only.

    `reduced` says what was left out: "" nothing, "attachments" (stubs, text cut at 256 kB each), "cut" (only the beginning of the letter).
    """

    place: Place
    data: bytes
    internal_date: datetime | None
    reduced: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """What is to be read in a folder now: `uids` newest first, and the bookmark that holds once they are all read."""

    folder: Folder
    uidvalidity: int
    uids: tuple[int, ...]
    total: int
    gone: bool = False
    """The folder could not be opened though it was listed: nothing is known of it now, and nothing may be concluded."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A letter that could not be fetched though the mailbox works: the connection breaks on it again and again, or its text is withheld."""

    place: Place
    why: str


@dataclass(slots=True)
class Traffic:
    """Counted work, for `--stats-json`."""

    headers_fetched: int = 0
    bodies_fetched: int = 0
    bytes_received: int = 0


class Mailbox(Protocol):
    """A place that letters are read from. Every method may raise `daemon.errors.Transient` or `NeedsOwner`."""

    name: str
    traffic: Traffic
    troubles: list[Trouble]
    """What `headers` and `letters` left out though it is there; whoever reads them may clear the list."""

    def folders(self) -> tuple[Folder, ...]:
        """The folders worth reading: Sent first, then Inbox, Archive and the rest (All Mail alone where there is one)."""

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        """What came after the bookmark; everything where there is none or UIDVALIDITY is another."""

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        """Header fields for triage, in batches inside. A uid that is gone is left out."""

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        """Letters with their text. A uid that is gone is left out; large attachments are replaced by stubs."""

    def close(self) -> None:
        """Let go of the connection or files. Never raises."""
