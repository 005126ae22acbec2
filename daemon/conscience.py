"""Letters that wait in Drafts are looked at, read only, and the owner alone is told what to think of before one of them is sent.

Nothing of a draft enters the ledger but keyed hashes of those that were spoken of. A draft younger than a few minutes is left alone:
whoever is writing should not be interrupted.
"""

from __future__ import annotations

import json
import logging
import textwrap
from collections.abc import Container, Sequence
from datetime import datetime, timedelta
from hashlib import blake2b

from sqlalchemy import Connection

from daemon import outbox
from daemon.drafts import own_drafts
from daemon.errors import RunError
from daemon.imap import ImapMailbox
from daemon.ledger import tables
from daemon.ledger.store import Ledger
from daemon.mailbox import Folder, RawLetter
from daemon.notes import put_note
from daemon.reader import Reader
from daemon.settings import Settings
from daemon.understanding import Failure
from daemon.worker import open_understanding
from parsers.subject import base_subject
from rules.conscience import Caution, cautions, could_matter
from rules.digest.safe import quoted, who
from rules.digest.words import listed
from rules.engine.values import Letter

log = logging.getLogger(__name__)

A_DAY = 3
NEWEST = 20
"""Drafts that one look reads at most."""

A_LOOK = 3
"""So many drafts are weighed after one scan: each costs a computing of everything, and mail waits meanwhile."""

WAITS = timedelta(minutes=5)
"""A draft that was saved later is still being written."""

FORGOTTEN = timedelta(days=30)
"""One that lay for so long is hardly going to be sent."""

QUIET = timedelta(days=30)
"""So long the same thing is not said again of the same letter, however often it is changed."""

_SAID = "conscience_said"
_END = "Nothing was changed, and nothing more is said of this letter as it stands."
_WHY = "You get this because conscience = true stands in your configuration."


class Conscience:
    """Looks at the drafts of one mailbox after each scan."""

    def __init__(self, settings: Settings, ledger: Ledger) -> None:
        self._settings, self._ledger = settings, ledger
        self._mailboxes: Container[str] | None = frozenset(box.name for box in settings.mailbox) or None
        self._folder: Folder | None = None
        self._done: set[tuple[int, int]] = set()
        self._trouble = ""

    def look(self, mailbox: ImapMailbox, reader: Reader) -> int:
        """Put what is to be said into the outbox. Returns how many notes. Never raises: reading mail must not wait for this."""
        try:
            notes = self._look(mailbox, reader)
            self._trouble = ""
        except Exception as error:  # a broken connection is made anew, and a mistake of ours is said once
            mailbox.troubles.clear()
            if type(error).__name__ != self._trouble:
                self._trouble = type(error).__name__
                log.warning("drafts can't be looked at: %s", error.for_log if isinstance(error, RunError) else self._trouble)
            return 0
        return notes

    def _look(self, mailbox: ImapMailbox, reader: Reader) -> int:
        now = reader.now()
        if self._settings.smtp is None or not self._room(now):
            return 0
        self._folder = self._folder or mailbox.drafts()
        if self._folder is None:
            return 0
        listing = mailbox.listing(self._folder, None)
        if listing.gone:
            self._folder = None
            return 0
        there = {(listing.uidvalidity, uid) for uid in listing.uids}
        self._done &= there
        wanted = [uid for uid in listing.uids[:NEWEST] if (listing.uidvalidity, uid) not in self._done]
        if not wanted:
            return 0
        notes = weighed = 0
        ours = own_drafts(self._ledger, self._settings)
        for raw, letter in self._read(mailbox, list(mailbox.letters(listing, wanted)), reader):
            age = now - raw.internal_date if raw.internal_date is not None else WAITS
            if timedelta(0) <= age < WAITS or not self._room(now):
                continue
            if letter is not None and age < FORGOTTEN and could_matter(letter) and letter.message_id not in ours:
                if weighed == A_LOOK:
                    break
                weighed += 1
                notes += self._weigh(letter, now)
            self._done.add((listing.uidvalidity, raw.place.uid))
        return notes

    def _read(self, mailbox: ImapMailbox, raws: Sequence[RawLetter], reader: Reader) -> list[tuple[RawLetter, Letter | None]]:
        """The drafts as letters that the owner wrote; None for those that can't be read or went to nobody but us."""
        mailbox.troubles.clear()
        understanding = open_understanding(reader, self._ledger.key)
        try:
            found = list(understanding.read(raws, "sent"))
        finally:
            understanding.close()
        return [(raw, None if isinstance(one, Failure) or one.copy is None else one.copy.letter) for raw, one in found]

    def _room(self, now: datetime) -> bool:
        with self._ledger.read() as connection:
            return self._few(connection, now)

    def _few(self, connection: Connection, now: datetime) -> bool:
        since = now - timedelta(days=1)
        return outbox.put_since(connection, tables.outbox, owner=self._ledger.owner, kind=outbox.CONSCIENCE, since=since) < A_DAY

    def _weigh(self, draft: Letter, now: datetime) -> int:
        """Say what is to be said of one draft, once."""
        slot = digest_of(draft, self._ledger.key)
        if not draft.to or slot in self._told() or self._ledger.letter_of(draft.message_id) is not None:
            return 0
        owner, view = self._settings.owner.value(), self._ledger.view(self._mailboxes)
        if not view.sent_covered:
            return 0
        found = cautions(
            self._ledger.letters(),
            self._ledger.decisions(),
            draft,
            owner=owner,
            view=view,
            now=now.astimezone(owner.timezone),
            key=self._ledger.key,
        )
        fresh = [one for one in found if self._mark(one, draft) not in self._lately(now)]
        return int(bool(fresh) and self._ledger.unit(lambda connection: self._put(connection, slot, draft, fresh, now)))

    def _put(self, connection: Connection, slot: str, draft: Letter, found: Sequence[Caution], now: datetime) -> bool:
        if not self._few(connection, now):
            return False
        subject, text = note_about(draft, found)
        put = put_note(connection, self._ledger, self._settings, kind=outbox.CONSCIENCE, slot=slot, subject=subject, text=text, now=now)
        if put:
            said = self._lately(now) | {self._mark(one, draft): now.isoformat() for one in found}
            self._ledger.keep_fact(connection, _SAID, json.dumps(said, sort_keys=True))
        return put

    def _told(self) -> frozenset[str]:
        with self._ledger.read() as connection:
            rows = outbox.standing(connection, tables.outbox, owner=self._ledger.owner, kind=outbox.CONSCIENCE, limit=10_000)
        return frozenset(row.slot for row in rows)

    def _lately(self, now: datetime) -> dict[str, str]:
        """What was said in the last weeks, as keyed hashes with the time."""
        known: dict[str, str] = json.loads(self._ledger.get(_SAID) or "{}")
        return {mark: at for mark, at in known.items() if now - datetime.fromisoformat(at) < QUIET}

    def _mark(self, one: Caution, draft: Letter) -> str:
        return _keyed((one.rule, one.person, base_subject(draft.subject).casefold()), self._ledger.key)


def digest_of(draft: Letter, key: bytes) -> str:
    """The keyed hash of a draft: of its words, its subject and whom it goes to; the same under whatever Message-ID it is saved again."""
    return _keyed((draft.own_digest, draft.subject, *sorted(one.address for one in (*draft.to, *draft.cc, *draft.bcc))), key)


def _keyed(words: Sequence[str], key: bytes) -> str:
    return blake2b("\0".join(words).encode(), digest_size=12, key=key[:64]).hexdigest()


def note_about(draft: Letter, found: Sequence[Caution]) -> tuple[str, str]:
    """Subject and text of the note."""
    people = listed([shown.name or shown.address for shown in (who(one.name, one.address) for one in draft.to[:3])])
    title = quoted(draft.subject)[:100]
    lines = [f"In your Drafts lies a letter to {people}{f', “{title}”' if title else ''}. Before you send it:"]
    for one in found:
        lines.append(f"- {one.text}" + (f"\n  “{quoted(one.quote)}”" if one.quote else ""))
    return f"Before you send it: your letter to {people}", "\n\n".join(_wrapped(part) for part in (*lines, _END, _WHY)) + "\n"


def _wrapped(part: str) -> str:
    """Each line of a part in lines of at most 78 columns; what belongs to a point is indented."""
    return "\n".join(
        textwrap.fill(line, 78, subsequent_indent="  " if line[:1] in "- " else "", break_long_words=False) for line in part.split("\n")
    )
