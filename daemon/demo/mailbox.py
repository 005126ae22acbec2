"""The sample mailbox: two folders in memory, filled from the written letters. It can be read as any other mailbox, and not changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from daemon.demo.authored import read_letters
from daemon.demo.rendering import render
from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, Mailbox, Place, RawLetter, Traffic, Trouble
from rules.engine.values import Owner

DEMO_ADDRESS = "maren.osei@posteule.example"
DEMO_OWNER = Owner(name="Maren Osei", addresses=frozenset({DEMO_ADDRESS}), timezone=ZoneInfo("Europe/Berlin"))
DEMO_NOW = datetime(2026, 6, 8, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Monday morning, a week after the contract was signed."""

SENT, INBOX = Folder("Sent", "sent"), Folder("INBOX", "inbox")
_UIDVALIDITY = 1


def demo_mailbox() -> Mailbox:
    """The sample mailbox with the folders Sent and INBOX; the same bytes in the same places every time."""
    return DemoMailbox()


class DemoMailbox:
    """A `Mailbox` over the written letters; uids run from 1, oldest letter first."""

    name = "demo"

    def __init__(self) -> None:
        self.traffic = Traffic()
        self.troubles: list[Trouble] = []
        self._folders = _rendered()

    def folders(self) -> tuple[Folder, ...]:
        return (SENT, INBOX)

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        letters = self._folders[folder.name]
        known = after.last_uid if after and after.uidvalidity == _UIDVALIDITY else 0
        return Listing(folder, _UIDVALIDITY, tuple(range(len(letters), known, -1)), len(letters))

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        for letter in self._read(listing, uids):
            header = letter.data.partition(b"\r\n\r\n")[0] + b"\r\n\r\n"
            self.traffic.headers_fetched += 1
            self.traffic.bytes_received += len(header)
            yield HeaderBlock(letter.place, header, len(letter.data), letter.internal_date)

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        for letter in self._read(listing, uids):
            self.traffic.bodies_fetched += 1
            self.traffic.bytes_received += len(letter.data)
            yield letter

    def close(self) -> None:
        """Nothing is held open."""

    def _read(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        letters = self._folders[listing.folder.name]
        for uid in uids:
            if 1 <= uid <= len(letters):
                yield letters[uid - 1]


@cache
def _rendered() -> dict[str, tuple[RawLetter, ...]]:
    letters = read_letters()
    by_id = {letter.id: letter for letter in letters}
    folders: dict[str, list[RawLetter]] = {SENT.name: [], INBOX.name: []}
    for letter in letters:
        folder = SENT if letter.sender.key == "me" else INBOX
        place = Place(folder.name, _UIDVALIDITY, len(folders[folder.name]) + 1)
        folders[folder.name].append(RawLetter(place, render(letter, by_id), letter.date))
    return {name: tuple(found) for name, found in folders.items()}
