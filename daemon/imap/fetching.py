"""Headers and letters out of one folder, over as many connections as it takes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice

from daemon.errors import NeedsOwner, Transient
from daemon.imap.client import FetchBroken
from daemon.imap.faults import Refused, judge_failure
from daemon.imap.fetched import Fetched, read_fetch
from daemon.imap.reduce import build_letter, is_stub
from daemon.imap.session import Session
from daemon.imap.structure import PART_LIMIT, OddStructure, Part, choose_parts, leaves, read_structure
from daemon.imap.uidsets import uid_sets
from daemon.mailbox import HeaderBlock, Listing, Paused, Place, RawLetter, Trouble
from daemon.roles import encode_name

HEADER_BATCH = 2000
LETTER_BATCH = 500
BATCH_BYTES = 1_000_000
"""Bytes of letters that one command may bring."""

SMALL = 2_048
"""Bytes (RFC822.SIZE) up to which a letter is fetched whole: below it, asking for its structure costs more than it spares."""

HEADER_BYTES = 1_000
HEADER_LIMIT = 262_144
FIELDS = "FROM DATE SUBJECT MESSAGE-ID LIST-ID LIST-UNSUBSCRIBE PRECEDENCE AUTO-SUBMITTED CONTENT-TYPE"
"""What tells machine mail from people's, and names and dates it. The list comes back with each letter, so rare signs are left to the
reading of the whole header, which letters that look like a person's get anyway."""

_NAMED = re.compile(rb"(?im)^message-id[ \t]*:[ \t]*[^\s]")
"""A letter without Message-ID is named by more fields than triage asks for (`parsers.identity`)."""

HEAVY = "DKIM-SIGNATURE ARC-SEAL ARC-MESSAGE-SIGNATURE X-MS-EXCHANGE-ANTISPAM-MESSAGEDATA-0 X-MICROSOFT-ANTISPAM-MESSAGE-INFO"
"""Fields that nobody reads here, and that are half of a header."""

WHOLE_HEADER_ITEMS = f"(UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS.NOT ({HEAVY})]<0.{HEADER_LIMIT}>)"
LARGE_ITEMS = f"(UID INTERNALDATE BODYSTRUCTURE BODY.PEEK[HEADER.FIELDS.NOT ({HEAVY})]<0.{HEADER_LIMIT}>)"
HEADER_ITEMS = f"(UID RFC822.SIZE INTERNALDATE BODY.PEEK[HEADER.FIELDS ({FIELDS})])"
"""What triage reads. ENVELOPE would say half of it again, slower, and breaks on odd letters."""

_REMEMBERED_SIZES = 20_000
MOST_GIVEN_UP = 3
"""Letters in a row that may break the connection before it is the server that is taken to be ill."""


class Fetching:
    """Fetches by UID with one retry policy: resume after what came, then letter by letter, then leave the letter out."""

    def __init__(self, session: Session, troubles: list[Trouble]) -> None:
        self.session, self.troubles = session, troubles
        self._sizes: dict[tuple[str, int, int], int] = {}

    def headers(self, listing: Listing, uids: Iterable[int]) -> Iterator[HeaderBlock]:
        """Header blocks in the order asked for; a UID that is gone is left out."""
        listed = tuple(reversed(listing.uids))
        asked = iter(uids)
        while batch := list(islice(asked, HEADER_BATCH)):
            got = self._collect(listing, listed, batch, HEADER_ITEMS, lambda _: HEADER_BYTES, b"HEADER")
            nameless = [uid for uid, one in got.items() if not _NAMED.search(one.sections.get(b"HEADER") or b"")]
            if nameless:
                got |= self._collect(listing, listed, nameless, WHOLE_HEADER_ITEMS, lambda _: 10_000, b"HEADER")
            for uid in batch:
                one = got.pop(uid, None)
                if one is not None:
                    self._remember(listing, uid, one.size)
                    header = (one.sections.get(b"HEADER") or b"")[:HEADER_LIMIT]
                    yield HeaderBlock(_place(listing, uid), header, max(0, one.size), one.internal_date)

    def letters(self, listing: Listing, uids: Iterable[int]) -> Iterator[RawLetter]:
        """Letters, small ones whole, large ones reduced, at most about `BATCH_BYTES` at a time."""
        listed = tuple(reversed(listing.uids))
        asked = iter(uids)
        while batch := list(islice(asked, LETTER_BATCH)):
            sizes = self._known_sizes(listing, listed, batch)
            small = [uid for uid in batch if 0 <= sizes.get(uid, -1) <= SMALL]
            for part in _by_bytes(small, sizes):
                yield from self._whole(listing, listed, part, sizes)
            large = [uid for uid in batch if sizes.get(uid, -1) > SMALL]
            if large:
                yield from self._reduced(listing, listed, large)

    def _whole(self, listing: Listing, listed: Sequence[int], uids: list[int], sizes: dict[int, int]) -> Iterator[RawLetter]:
        got = self._collect(listing, listed, uids, "(UID INTERNALDATE BODY.PEEK[])", lambda uid: sizes[uid], b"")
        for uid in uids:
            one = got.pop(uid, None)
            if one is None:
                continue
            data = one.sections.get(b"") or b""
            if len(data) < sizes[uid] * 0.8 - 1024 or not data:
                self.troubles.append(Trouble(_place(listing, uid), f"{len(data)} bytes came of a letter of {sizes[uid]}"))
                continue
            yield RawLetter(_place(listing, uid), data, one.internal_date)

    def _reduced(self, listing: Listing, listed: Sequence[int], uids: list[int]) -> Iterator[RawLetter]:
        got = self._collect(listing, listed, uids, LARGE_ITEMS, lambda _: 20_000, b"HEADER")
        trees: dict[int, Part | None] = {}
        for uid in uids:
            if uid in got:
                try:
                    trees[uid] = choose_parts(read_structure(got[uid].structure))
                except OddStructure:
                    trees[uid] = None
        stubs: dict[int, Part | None] = {}
        for uid, texts in self._parts(listing, listed, trees):
            tree = trees[uid]
            if tree is not None and is_stub(tree, texts):
                stubs[uid] = choose_parts(tree, html_too=True)
            else:
                yield self._built(listing, got[uid], uid, tree, texts)
        for uid, texts in self._parts(listing, listed, stubs):
            yield self._built(listing, got[uid], uid, stubs[uid], texts)

    def _parts(self, listing: Listing, listed: Sequence[int], trees: dict[int, Part | None]) -> Iterator[tuple[int, dict[str, bytes]]]:
        """The chosen sections of letters, those of one shape together. A letter without a tree brings its beginning, as section ""."""
        plans: dict[tuple[str, ...], list[int]] = {}
        for uid, tree in trees.items():
            plans.setdefault(_sections(tree), []).append(uid)
        for sections, members in plans.items():
            expected = {uid: self._weight(trees[uid]) for uid in members}
            wanted = " ".join(f"BODY.PEEK[{section}]<0.{PART_LIMIT}>" for section in sections)
            for uids in _by_bytes(members, expected):
                if not sections:
                    yield from ((uid, {}) for uid in uids)
                    continue
                texts = self._collect(listing, listed, uids, f"(UID {wanted})", expected.__getitem__, sections[0].encode())
                for uid in uids:
                    if uid in texts:
                        yield uid, {section: texts[uid].sections.get(section.encode()) or b"" for section in sections}

    @staticmethod
    def _built(listing: Listing, head: Fetched, uid: int, tree: Part | None, texts: dict[str, bytes]) -> RawLetter:
        if tree is None:
            return RawLetter(_place(listing, uid), texts[""], head.internal_date, "cut")
        return RawLetter(
            _place(listing, uid), build_letter(head.sections.get(b"HEADER") or b"", tree, texts), head.internal_date, "attachments"
        )

    @staticmethod
    def _weight(tree: Part | None) -> int:
        return PART_LIMIT if tree is None else sum(min(leaf.size, PART_LIMIT) for leaf in leaves(tree) if leaf.fetch)

    def _known_sizes(self, listing: Listing, listed: Sequence[int], uids: list[int]) -> dict[int, int]:
        known = {uid: self._sizes.get((listing.folder.name, listing.uidvalidity, uid), -1) for uid in uids}
        unknown = [uid for uid, size in known.items() if size < 0]
        if unknown:
            for uid, one in self._collect(listing, listed, unknown, "(UID RFC822.SIZE)", lambda _: 60, None).items():
                known[uid] = one.size
        return known

    def _remember(self, listing: Listing, uid: int, size: int) -> None:
        if len(self._sizes) >= _REMEMBERED_SIZES:
            self._sizes.clear()
        self._sizes[(listing.folder.name, listing.uidvalidity, uid)] = size

    def _collect(
        self, listing: Listing, listed: Sequence[int], uids: Sequence[int], items: str, weight: Callable[[int], int], section: bytes | None
    ) -> dict[int, Fetched]:
        """Fetch `items` of all UIDs, over broken connections. What is not in the answer is gone, or in `troubles`.

        `section` is the one that a letter must bring to count as come (None: none). Raises Transient where nothing moves any more.
        """
        got: dict[int, Fetched] = {}
        left = sorted(uids)
        alone = False
        failures = given_up = 0
        while left:
            members = tuple(left)
            try:
                self._select(listing)
                text, members = next(uid_sets(left[:1] if alone else left, listed))
                records = self.session.fetch(text, items, expect_bytes=sum(weight(uid) for uid in members))
                broken: BaseException | None = None
            except FetchBroken as error:
                records, broken = error.records, error.__cause__
            except Refused as refusal:
                records, broken = [], refusal
            except _FolderGoneError as gone:
                # Not proof that the letters are gone: the next round's list of folders will tell.
                raise self._lost(listing, "could not be opened while it was read") from gone
            letters = read_fetch(records)
            came = {uid for uid in members if uid in letters and (section is None or section in letters[uid].sections)}
            got.update((uid, letters[uid]) for uid in came)
            if broken is None:
                left = left[len(members) :]
                self._withheld(listing, members, letters, came)
                failures = given_up = 0
                continue
            failure = judge_failure(self.session.account, broken, "FETCH")
            if isinstance(failure, (Paused, NeedsOwner)):
                raise failure from broken
            left = [uid for uid in left if uid not in came]
            failures, given_up = (0, 0) if came else (failures + 1, given_up)
            if failures == 0 or not left:
                continue
            if not alone and len(members) > 1:
                alone = True
            elif failures > 1:
                if given_up >= MOST_GIVEN_UP:
                    raise failure from broken
                left = self._give_up(listing, left, failure)
                failures, given_up = 0, given_up + 1
        return got

    def _select(self, listing: Listing) -> None:
        """Open the folder where it is not open. Another UIDVALIDITY than the listing's voids its UIDs."""
        name = encode_name(listing.folder.name)
        if self.session.is_open(name):
            return
        try:
            now = self.session.examine(name)
        except Refused as refusal:
            raise _FolderGoneError from refusal
        if now.uidvalidity != listing.uidvalidity:
            raise self._lost(listing, "was made anew while it was read")

    def _lost(self, listing: Listing, what: str) -> Transient:
        where, folder = self.session.where, listing.folder
        return Transient(f"{where}: folder {folder.name!r} {what}", for_log=f"{where}: a folder ({folder.role}) {what}")

    def _give_up(self, listing: Listing, left: list[int], failure: Exception) -> list[int]:
        """A letter failed alone twice: leave it out where the connection works without it, else raise."""
        self.session.call(lambda client: client.noop())
        self.troubles.append(Trouble(_place(listing, left[0]), str(failure)))
        return left[1:]

    def _withheld(self, listing: Listing, members: Sequence[int], letters: dict[int, Fetched], came: set[int]) -> None:
        for uid in members:
            if uid in letters and uid not in came and (letters[uid].sections or letters[uid].size >= 0):
                self.troubles.append(Trouble(_place(listing, uid), "the server gives the letter without its text"))


class _FolderGoneError(Exception):
    """The folder could not be opened again between listing and fetch."""


def _place(listing: Listing, uid: int) -> Place:
    return Place(listing.folder.name, listing.uidvalidity, uid)


def _sections(tree: Part | None) -> tuple[str, ...]:
    return ("",) if tree is None else tuple(leaf.section for leaf in leaves(tree) if leaf.fetch)


def _by_bytes(uids: Sequence[int], weights: dict[int, int]) -> Iterator[list[int]]:
    """Pieces of at most `BATCH_BYTES` together, one letter at least."""
    piece: list[int] = []
    total = 0
    for uid in uids:
        if piece and total + weights[uid] > BATCH_BYTES:
            yield piece
            piece, total = [], 0
        piece.append(uid)
        total += weights[uid]
    if piece:
        yield piece
