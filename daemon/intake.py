"""Letters in: triage by headers, read what people wrote, keep what was learned and how far reading got in one transaction.

Sent is read before the rest and the newest before the old, so that an answered thread never looks unanswered for lack of reading.
A letter that breaks a parser or a rule is shunted with the reason; the rest goes on. One that can't be fetched is asked for again in the
next scans, before it is given up (B28). Letters are read in a worker process, which one of them may kill (RELIABILITY F47).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from sqlalchemy import Connection

from daemon.command_mail import CommandMail
from daemon.crash import step
from daemon.errors import RunError
from daemon.ledger.intervals import Interval, add, close_gaps, contains
from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, Progress, Shunted
from daemon.mailbox import Bookmark, Folder, HeaderBlock, Listing, Mailbox, RawLetter
from daemon.reader import Reader
from daemon.tag_mail import TagMail
from daemon.understanding import Failure, InProcess, Outcome, Understanding
from daemon.worker import open_understanding
from parsers.automated import AUTOMATIC_REPLY
from parsers.header import Header, read_header
from rules.engine.record import record_header
from rules.engine.version import RULES_VERSION

BATCH = 2000
"""Headers read between two commits at most (a fraction of a second's work); fewer would cost a round trip each."""

_WORTH_READING = ("", "calendar system mail", AUTOMATIC_REPLY)
"""Triage verdicts after which the letter is read: a person's, an invitation, which may be evidence of a meeting, and an automatic reply,
which may say until when somebody is away."""

LETTERS_A_COMMIT = 100
"""Letters whose text is read between two commits at most."""

RETRIES = 3
"""Later scans in which a letter is asked for again that could not be fetched; after that it waits for other rules or other mail."""


@dataclass(slots=True)
class Stats:
    """Counted work of one scan (CONTRACT.md, stats)."""

    messages_seen: int = 0
    messages_new: int = 0
    automated: int = 0
    acts: int = 0
    errors: list[dict[str, object]] = field(default_factory=list)


@dataclass(slots=True)
class _Batch:
    copies: list[Copy] = field(default_factory=list)
    tagged: list[TagMail] = field(default_factory=list)
    commands: list[CommandMail] = field(default_factory=list)
    shunted: list[Shunted] = field(default_factory=list)
    done: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Troubled:
    """What could not be fetched in one folder. `tries` by UID, earlier scans included; `here`: in this scan; `again`: next time too."""

    tries: dict[int, int]
    here: set[int] = field(default_factory=set)
    again: set[int] = field(default_factory=set)


Report = Callable[[Folder, int, int], None]
"""Told after each commit: the folder, letters read in it, letters to read in it."""


def scan(
    mailbox: Mailbox,
    ledger: Ledger,
    reader: Reader,
    *,
    report: Report,
    stop: Callable[[], bool],
    folders: tuple[Folder, ...] | None = None,
    harmless: bool = False,
) -> Stats:
    """Read everything that is new in a mailbox (or in the given folders). Can be stopped or killed anywhere and run again.

    `harmless`: the letters are ours, and are read without a worker process.
    Raises Transient or NeedsOwner from the mailbox, after what was read is kept.
    """
    stats = Stats()
    if folders is None:
        folders = mailbox.folders()
    if reader.trusted and not any(folder.role == "sent" for folder in folders):
        # An archive in one piece holds what the owner wrote too: read to its end, it covers the Sent folder.
        folders = tuple(replace(folder, role="all") for folder in folders)
    ledger.forget_other_folders(mailbox.name, [folder.name for folder in folders])
    understanding = InProcess(reader, ledger.key) if harmless else open_understanding(reader, ledger.key)
    try:
        for folder in folders:
            if stop():
                break
            scan_folder(mailbox, folder, ledger, reader, understanding, stats, report=report, stop=stop)
    finally:
        understanding.close()
    return stats


def scan_folder(
    mailbox: Mailbox,
    folder: Folder,
    ledger: Ledger,
    reader: Reader,
    understanding: Understanding,
    stats: Stats,
    *,
    report: Report,
    stop: Callable[[], bool],
) -> None:
    """Read what is new in one folder."""
    known = next((one for one in ledger.progress() if (one.mailbox, one.folder) == (mailbox.name, folder.name)), None)
    if known is not None and known.rules_version != RULES_VERSION:
        known = None
    start = known.read if known else ()
    floor = start[0][1] if start and start[0][0] == 1 else 0
    listing = mailbox.listing(folder, Bookmark(known.uidvalidity, floor) if known and floor else None)
    if listing.gone:
        return
    same = known is not None and known.uidvalidity == listing.uidvalidity
    intervals, complete = (list(start), known.complete) if known and same else ([], False)
    wanted = [uid for uid in listing.uids if not contains(intervals, uid)]
    may_wait = wanted or (intervals and intervals != [(1, intervals[-1][1])])
    troubled = _Troubled(ledger.tries(mailbox.name, folder.name, listing.uidvalidity, RULES_VERSION) if may_wait else {})
    gone = sorted(uid for uid in troubled.tries.keys() - set(wanted) if not contains(intervals, uid))
    read = 0
    for chunk in _chunks(wanted, BATCH):
        for batch in _read_chunk(mailbox, listing, chunk, reader, understanding, stats, troubled):
            intervals = add(intervals, batch.done)
            _commit(ledger, mailbox, listing, batch, intervals, reader, stats, complete=complete)
            read += len(batch.done)
            report(folder, read, len(wanted))
            if stop():
                return
    if (wanted or gone or not complete) and reader.since is None:
        _commit(
            ledger, mailbox, listing, _Batch(done=gone), close_gaps(intervals, listing.uids, troubled.again), reader, stats, complete=True
        )


def _read_chunk(
    mailbox: Mailbox,
    listing: Listing,
    chunk: Sequence[int],
    reader: Reader,
    understanding: Understanding,
    stats: Stats,
    troubled: _Troubled,
) -> Iterator[_Batch]:
    """Batches ready to be committed: first what the headers settle, then the letters whose text was read."""
    first, wanted = _Batch(), list[int]()
    seen = set[int]()
    for block in mailbox.headers(listing, chunk):
        seen.add(block.place.uid)
        stats.messages_seen += 1
        header = _triage(block, listing, mailbox.name, reader, first)
        if header is None or _too_old(header, reader):
            continue
        if header.automated_why not in _WORTH_READING and not _is_tag_mail(header, reader):
            stats.automated += 1
            first.copies.append(Copy(record_header(header, authentic=False), "", RULES_VERSION))
            first.done.append(block.place.uid)
        else:
            wanted.append(block.place.uid)
    step("headers read")
    _shunt_troubles(mailbox, reader, first, troubled)
    first.done += [uid for uid in chunk if uid not in seen and uid not in troubled.here]
    if first.done or first.shunted:
        yield first
    yield from _read_letters(mailbox, listing, wanted, reader, understanding, stats, troubled)


def _read_letters(
    mailbox: Mailbox,
    listing: Listing,
    wanted: Sequence[int],
    reader: Reader,
    understanding: Understanding,
    stats: Stats,
    troubled: _Troubled,
) -> Iterator[_Batch]:
    letters = understanding.read(mailbox.letters(listing, wanted), listing.folder.role)
    seen: set[int] = set()
    while True:
        batch, broken = _Batch(), None
        try:
            for raw, outcome in islice(letters, LETTERS_A_COMMIT):
                seen.add(raw.place.uid)
                _take(outcome, raw, listing, mailbox.name, reader, stats, batch)
                step("letter read")
        except RunError as error:
            # What was read before the connection died is kept, so that reading resumes at the letter, not at the batch.
            broken = error
        _shunt_troubles(mailbox, reader, batch, troubled)
        if batch.done or batch.shunted:
            yield batch
        if broken is not None:
            raise broken
        if not batch.done:
            break
    gone = [uid for uid in wanted if uid not in seen and uid not in troubled.here]
    if gone:
        yield _Batch(done=gone)


def _triage(block: HeaderBlock, listing: Listing, mailbox: str, reader: Reader, batch: _Batch) -> Header | None:
    try:
        return read_header(block.header, internal_date=block.internal_date)
    except Exception as error:
        _shunt(block.place.uid, listing, mailbox, type(error).__name__, reader, batch)
        return None


def _take(outcome: Outcome, raw: RawLetter, listing: Listing, mailbox: str, reader: Reader, stats: Stats, batch: _Batch) -> None:
    """What came of one letter, into the batch."""
    if isinstance(outcome, Failure):
        _shunt(raw.place.uid, listing, mailbox, outcome.why, reader, batch)
        return
    if outcome.tagged is not None:
        batch.tagged.append(outcome.tagged)
    if outcome.command is not None:
        batch.commands.append(outcome.command)
    if outcome.copy is not None:
        batch.copies.append(outcome.copy)
    stats.automated += outcome.automated
    batch.done.append(raw.place.uid)


def _shunt(uid: int, listing: Listing, mailbox: str, why: str, reader: Reader, batch: _Batch) -> None:
    batch.shunted.append(Shunted(mailbox, listing.folder.name, listing.uidvalidity, uid, why, RULES_VERSION, reader.now()))
    batch.done.append(uid)


def _shunt_troubles(mailbox: Mailbox, reader: Reader, batch: _Batch, troubled: _Troubled) -> None:
    """Letters that are there and can't be fetched are set aside too, with the mailbox's own reason; for good after `RETRIES` more scans."""
    for trouble in mailbox.troubles:
        place = trouble.place
        tries = troubled.tries.get(place.uid, 0) + 1
        batch.shunted.append(
            Shunted(mailbox.name, place.folder, place.uidvalidity, place.uid, trouble.why, RULES_VERSION, reader.now(), tries)
        )
        troubled.here.add(place.uid)
        if tries > RETRIES:
            batch.done.append(place.uid)
        else:
            troubled.again.add(place.uid)
    mailbox.troubles.clear()


def _too_old(header: Header, reader: Reader) -> bool:
    return reader.since is not None and header.date is not None and header.date.date() < reader.since


def _is_tag_mail(header: Header, reader: Reader) -> bool:
    return bool(reader.tag_address) and header.sender.address in reader.owner


def _commit(
    ledger: Ledger,
    mailbox: Mailbox,
    listing: Listing,
    batch: _Batch,
    intervals: Iterable[Interval],
    reader: Reader,
    stats: Stats,
    *,
    complete: bool,
) -> None:
    """What the batch taught and how far reading got, in one transaction."""
    progress = Progress(
        mailbox=mailbox.name,
        folder=listing.folder.name,
        role=listing.folder.role,
        uidvalidity=listing.uidvalidity,
        read=tuple(intervals),
        complete=complete,
        rules_version=RULES_VERSION,
        at=reader.now(),
    )

    def keep(connection: Connection) -> int:
        new = ledger.store(connection, batch.copies)
        step("letters stored")
        ledger.keep_tagged(connection, batch.tagged, at=reader.now())
        ledger.keep_commands(connection, batch.commands, at=reader.now())
        ledger.clear_shunted(connection, mailbox.name, listing.folder.name, listing.uidvalidity, batch.done)
        ledger.keep_shunted(connection, batch.shunted)
        ledger.keep_progress(connection, progress)
        step("before commit")
        return new

    stats.messages_new += ledger.unit(keep)
    step("committed")
    stats.acts += sum(len(copy.letter.acts) for copy in batch.copies)
    stats.errors += [{"folder": one.folder, "uid": one.uid, "why": one.why} for one in batch.shunted]


def _chunks(uids: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for start in range(0, len(uids), size):
        yield uids[start : start + size]
