"""An IMAP account as a `Mailbox`: EXAMINE and PEEK only, headers in large batches, letters in batches bounded by bytes.

A connection that breaks is replaced and work resumes at the first letter that had not come whole. A letter on which the connection breaks
again when it is fetched alone is left out and told in `troubles`, so that one bad letter never stops the rest.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from threading import Event

from daemon.errors import NeedsOwner, Transient
from daemon.imap.account import ImapAccount
from daemon.imap.client import Examined
from daemon.imap.faults import Refused
from daemon.imap.fetching import Fetching
from daemon.imap.idle import idle
from daemon.imap.session import Session
from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, RawLetter, Traffic, Trouble
from daemon.roles import Listed, choose_folders, decode_name, drafts_folder, encode_name

WINDOW = 20_000
"""Letters that one SEARCH may name: 200,000 UIDs in one answer are a line that imaplib refuses."""

PATIENCE = 1_000_000.0
"""Bytes' worth of waiting (see `ImapAccount`) that opening and searching a folder may take longer: a cold server reads its disk first."""


class ImapMailbox:
    """One account. Not thread-safe: one thread, one mailbox. `session.record` holds the names of the commands sent."""

    def __init__(self, account: ImapAccount) -> None:
        self.account, self.name = account, account.name
        self.traffic, self.troubles = Traffic(), list[Trouble]()
        self.session = Session(account, self.traffic)
        self._fetching = Fetching(self.session, self.troubles)
        self._seen: dict[str, Examined] = {}
        self._told: dict[str, Examined] = {}
        self._can_idle = True

    def folders(self) -> tuple[Folder, ...]:
        """Sent first, then the rest (see `daemon.roles`). Raises NeedsOwner where a configured folder is not there."""
        listed = self._list()
        only = None if self.account.folders == "auto" else self.account.folders
        if only is not None and (missing := [name for name in only if name not in {one.name for one in listed}]):
            there = ", ".join(one.name for one in listed)[:500]
            raise NeedsOwner(
                f"{self.session.where}: no folder {missing[0]!r}; there are: {there}",
                for_log=f"{self.session.where}: a folder that is configured is not there; see 'beholden check'",
            )
        return choose_folders(listed, only=only, gmail=self.session.has("X-GM-EXT-1"))

    def drafts(self) -> Folder | None:
        """The folder of drafts, None where there is none to be told. `folders` never names it."""
        return drafts_folder(self._list())

    def lies_in(self, folder: Folder, message_id: str) -> bool:
        """Whether a letter of that Message-ID lies in a folder. Raises Transient where the folder can't be looked into."""
        try:
            self.session.examine(encode_name(folder.name), patience=PATIENCE)
            wanted = "".join(one for one in message_id if one.isascii() and one.isprintable() and one not in '"\\')
            return bool(self.session.call(lambda client: client.search_uids(f'HEADER Message-ID "{wanted}"')))
        except Refused as refusal:
            raise Transient(f"{self.session.where}: the folder of drafts can't be looked into: {refusal}") from refusal

    def lay_draft(self, folder: Folder, data: bytes) -> None:
        """Put a draft into the folder of drafts: the only thing that is ever written. Raises `Refused` for a clean no."""
        self.session.call(lambda client: client.append_draft(encode_name(folder.name), data), expect_bytes=len(data))

    def _list(self) -> list[Listed]:
        try:
            rows = self.session.call(lambda client: client.list_raw())
            if self.session.has("SPECIAL-USE") and not any(b"\\sent" in {flag.lower() for flag in row[0]} for row in rows):
                rows = self.session.call(lambda client: client.list_raw("RETURN (SPECIAL-USE)"))
            foreign = self._foreign_prefixes()
        except Refused as refusal:
            raise Transient(f"{self.session.where}: the list of folders was refused: {refusal}") from refusal
        listed = []
        for flags, delimiter, raw in rows:
            name = decode_name(raw if isinstance(raw, bytes) else raw.encode())
            if name is None or any(name.startswith(prefix) for prefix in foreign):
                continue
            path = tuple(name.split(delimiter.decode("ascii", "replace"))) if delimiter else (name,)
            path = ("INBOX", *path[1:]) if path[0].upper() == "INBOX" else path
            listed.append(Listed(name, path, frozenset(flag.lower() for flag in flags)))
        return listed

    def _foreign_prefixes(self) -> tuple[str, ...]:
        """Where other people's and shared folders begin (RFC 2342): letters there are not the owner's."""
        if not self.session.has("NAMESPACE"):
            return ()
        return self.session.call(lambda client: client.foreign_prefixes())

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        """What came after the bookmark, drafts in their own folder alone. A folder that is gone is an empty listing of UIDVALIDITY 0."""
        try:
            now = self.session.examine(encode_name(folder.name), patience=PATIENCE)
        except Refused:
            return Listing(folder, 0, (), 0, gone=True)
        self._seen[folder.name] = now
        start = after.last_uid + 1 if after and now.uidvalidity and after.uidvalidity == now.uidvalidity else 1
        if now.uidnext and now.uidnext < start:
            start = 1  # UIDs went backwards: as good as another UIDVALIDITY
        if now.exists == 0 or (now.uidnext and start == now.uidnext and start > 1):
            return Listing(folder, now.uidvalidity, (), now.exists)
        found: set[int] = set()
        kind = "" if folder.role in ("sent", "drafts") else " UNDRAFT"
        try:
            for window in _windows(now.exists, start, now.uidnext):
                found.update(self.session.call(lambda client, window=window: client.search_uids(window + kind), expect_bytes=PATIENCE))  # type: ignore[misc]
        except Refused as refusal:
            raise Transient(f"{self.session.where}: SEARCH refused: {refusal}") from refusal
        # RFC 9051 section 9: `n:*` names the last letter even where its UID is below n.
        uids = tuple(sorted((uid for uid in found if uid >= start), reverse=True))
        return Listing(folder, now.uidvalidity, uids, now.exists)

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        """Header fields for triage, in the order asked for."""
        for block in self._fetching.headers(listing, uids):
            self.traffic.headers_fetched += 1
            yield block

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        """Letters with their text, in the order asked for within a batch."""
        for letter in self._fetching.letters(listing, uids):
            self.traffic.bodies_fetched += 1
            yield letter

    def has_news(self, folder: Folder) -> bool:
        """Whether letters came to or left a folder since it was listed, without opening it; told once for each change.

        False where nothing can be told: never listed, or gone.
        """
        before = self._seen.get(folder.name)
        if before is None:
            return False
        try:
            now = self.session.call(lambda client: client.status(encode_name(folder.name)))
        except Refused:
            return False
        # Some servers' STATUS says other figures than their EXAMINE: that is no news every time.
        if now in (before, self._told.get(folder.name)):
            return False
        self._told[folder.name] = now
        return True

    def wait(self, folder: Folder, seconds: float, stop: Event) -> bool:
        """Wait for news: True when it is worth a `listing` (news, or time to poll where there is no IDLE), False after `seconds`.

        Hears `stop` within a second. IDLE is issued again every `idle_seconds`. Raises Transient where the connection is dead.
        """
        until = time.monotonic() + seconds
        while not stop.is_set() and (left := until - time.monotonic()) > 0:
            if not self._can_idle or not self.session.has("IDLE"):
                stop.wait(min(left, self.account.poll_seconds))
                return self.account.poll_seconds <= left and not stop.is_set()
            try:
                now = self.session.examine(encode_name(folder.name))
            except Refused:
                return True
            before, self._seen[folder.name] = self._seen.get(folder.name, now), now
            if before != now:
                return True
            if self._idle(min(left, self.account.idle_seconds), stop):
                return True
        return False

    def _idle(self, seconds: float, stop: Event) -> bool:
        try:
            return self.session.call(lambda client: idle(client, seconds, stop, answer_seconds=self.account.command_seconds))
        except Refused:
            self._can_idle = False
            self.session.drop()
            return False
        except Transient:
            if stop.is_set():
                return False
            raise

    def reset(self) -> None:
        """Throw the connection away (after a suspend it only looks alive); the next call makes another."""
        self.session.drop()

    def close(self) -> None:
        """Log out. Never raises; the mailbox may be used again."""
        self.session.close()


def _windows(exists: int, start: int, uidnext: int) -> Iterator[str]:
    """Search keys that together name every letter from UID `start` on, each answered with at most `WINDOW` UIDs.

    By sequence number, because UIDs may be sparse, and downwards: a letter expunged meanwhile moves others down, into windows yet to come.
    """
    span = uidnext - start if uidnext else exists
    if min(exists, max(span, 0)) <= WINDOW:
        yield f"UID {start}:*"
        return
    top = exists
    while top > 0:
        low = max(1, top - WINDOW + 1)
        # The first window is open at the top, for letters that came since EXAMINE.
        yield f"{low}:{'*' if top == exists else top} UID {start}:*"
        top = low - 1
