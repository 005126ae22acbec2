"""The mailbox in memory: the twin that passes the same contract as the real ones, stands in for them, and misbehaves on request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from threading import Condition, Event

from daemon.errors import Transient
from daemon.files.source import header_of
from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, Place, RawLetter, Traffic, Trouble
from daemon.roles import Listed, choose_folders


@dataclass(slots=True)
class _Box:
    uidvalidity: int
    letters: dict[int, tuple[bytes, datetime | None]] = field(default_factory=dict)
    uidnext: int = 1


class MemoryMailbox:
    """Folders of letters. `fail_after` letters (or headers) given, the next one raises Transient once; None for never."""

    def __init__(
        self, folders: Mapping[str, Iterable[bytes]] | None = None, *, name: str = "memory", fail_after: int | None = None
    ) -> None:
        self.name, self.traffic = name, Traffic()
        self.troubles = list[Trouble]()
        self.fail_after = fail_after
        self._boxes: dict[str, _Box] = {}
        self._news = Condition()
        self._validity = 0
        for folder, letters in (folders if folders is not None else {"INBOX": ()}).items():
            self.recreate(folder)
            for letter in letters:
                self.deliver(letter, folder)

    def deliver(self, data: bytes, folder: str = "INBOX", *, internal_date: datetime | None = None) -> int:
        """Put a letter at the end of a folder (made where it is missing); gives its uid."""
        with self._news:
            if folder not in self._boxes:
                self.recreate(folder)
            box = self._boxes[folder]
            uid, box.uidnext = box.uidnext, box.uidnext + 1
            box.letters[uid] = (data, internal_date)
            self._news.notify_all()
            return uid

    def expunge(self, uid: int, folder: str = "INBOX") -> None:
        """Delete a letter for good."""
        del self._boxes[folder].letters[uid]

    def recreate(self, folder: str) -> None:
        """Empty the folder and give it a new UIDVALIDITY, as deleting and making it again does."""
        self._validity += 1
        self._boxes[folder] = _Box(self._validity)

    def remove(self, folder: str) -> None:
        """Delete the folder."""
        del self._boxes[folder]

    def folders(self) -> tuple[Folder, ...]:
        """Roles by name, as in `daemon.roles`."""
        return choose_folders(Listed(name, tuple(name.split("/"))) for name in self._boxes)

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        """As IMAP: an empty listing of UIDVALIDITY 0 where the folder is gone."""
        box = self._boxes.get(folder.name)
        if box is None:
            return Listing(folder, 0, (), 0, gone=True)
        start = after.last_uid + 1 if after and after.uidvalidity == box.uidvalidity else 1
        return Listing(folder, box.uidvalidity, tuple(sorted((uid for uid in box.letters if uid >= start), reverse=True)), len(box.letters))

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        """Header blocks in the order asked for."""
        for place, data, date in self._each(listing, uids):
            self.traffic.headers_fetched += 1
            yield HeaderBlock(place, header_of(data), len(data), date)

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        """Whole letters in the order asked for."""
        for place, data, date in self._each(listing, uids):
            self.traffic.bodies_fetched += 1
            self.traffic.bytes_received += len(data)
            yield RawLetter(place, data, date)

    def _each(self, listing: Listing, uids: Iterable[int]) -> Iterator[tuple[Place, bytes, datetime | None]]:
        for uid in uids:
            box = self._boxes.get(listing.folder.name)
            if box is not None and box.uidvalidity != listing.uidvalidity:
                raise Transient(f"{self.name}: folder {listing.folder.name!r} was made anew while it was read")
            if box is None or uid not in box.letters:
                continue
            if self.fail_after is not None:
                if self.fail_after == 0:
                    self.fail_after = None
                    raise Transient(f"{self.name}: connection lost (on purpose)")
                self.fail_after -= 1
            yield Place(listing.folder.name, listing.uidvalidity, uid), *box.letters[uid]

    def wait(self, folder: Folder, seconds: float, stop: Event) -> bool:
        """True when something was delivered anywhere, False after `seconds` or on `stop`."""
        with self._news:
            before = sum(box.uidnext for box in self._boxes.values())
            left = seconds
            while left > 0 and not stop.is_set():
                self._news.wait(min(left, 0.2))
                left -= 0.2
                if sum(box.uidnext for box in self._boxes.values()) != before:
                    return True
        return False

    def close(self) -> None:
        """Nothing to let go of."""
