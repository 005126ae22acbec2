"""One mailbox, watched for years: scan, wait for news, scan again; wait longer after each failure; never stop the others.

A failure is one log line a change of state, not one a try (RELIABILITY F9).
"""

from __future__ import annotations

import logging
import random
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from sqlalchemy.exc import SQLAlchemyError

from daemon import clock
from daemon.errors import NeedsOwner, RunError
from daemon.imap import ImapMailbox, backoff_seconds
from daemon.intake import scan
from daemon.ledger.store import Ledger
from daemon.logs import counted
from daemon.mailbox import Folder
from daemon.reader import Reader

log = logging.getLogger(__name__)

HEARTBEAT_SECONDS = 60.0
"""A thread that waits says at least so often that it still moves."""

LOOK_SECONDS = 30.0
"""So often the Sent folder is asked for its figures: what the owner answers settles what waits, and only the inbox is heard at once."""

SLEEP_SECONDS = 30.0
"""A wait that took so much longer by the clock than it should: the machine slept, and the connection only looks alive (F7)."""

NEEDS_OWNER_SECONDS = 3600
"""Where only the owner can mend it, look again so seldom that no server locks the account."""


@dataclass(slots=True)
class Condition:
    """How a mailbox is doing. `beat` and `scanned` (the last whole scan) are monotonic seconds; `trouble`: it could not be read."""

    name: str
    said: str = "starting"
    trouble: bool = False
    beat: float = 0.0
    scanned: float = float("-inf")
    first_scan: threading.Event = field(default_factory=threading.Event)


class Watcher:
    """Runs in a thread of its own until `stop` is set. `after` is told of each whole scan, and must not raise."""

    def __init__(
        self,
        mailbox: ImapMailbox,
        ledger: Ledger,
        reader: Callable[[], Reader],
        stop: threading.Event,
        clock: Callable[[], float],
        after: Callable[[ImapMailbox, Reader], object] | None = None,
    ) -> None:
        self.mailbox = mailbox
        self.condition = Condition(mailbox.name)
        self._ledger = ledger
        self._reader = reader
        self._stop = stop
        self._clock = clock
        self._after = after
        self._failures = 0
        self._folders: tuple[Folder, ...] = ()

    def run(self) -> None:
        """Scan and wait until told to stop."""
        self.alive()
        while not self._stop.is_set():
            try:
                self._scan()
                self._watch()
            except (RunError, SQLAlchemyError) as error:
                self._hold(error)
        self.mailbox.close()

    def alive(self) -> None:
        """Say that this thread still moves."""
        self.condition.beat = self._clock()

    def _scan(self) -> None:
        def report(folder: Folder, done: int, of: int) -> None:
            self.alive()
            self.condition.said = f"reading {folder.role}, {done} of {of}"

        self._folders = self.mailbox.folders()
        stats = scan(self.mailbox, self._ledger, self._reader(), report=report, stop=self._stop.is_set, folders=self._folders)
        self.alive()
        self.condition.scanned, self.condition.trouble = self._clock(), False
        self.condition.first_scan.set()
        if stats.messages_new or stats.errors:
            new = counted(stats.messages_new, "new letter")
            log.info("mailbox %s: %s, %d set aside", self.mailbox.name, new, len(stats.errors))
        if self._after is not None:
            self._after(self.mailbox, self._reader())
            self.alive()
        self._say("watching", logging.INFO)
        self._failures = 0

    def _watch(self) -> None:
        """Wait for news in the inbox or in Sent, or until the other folders are worth a look."""
        inbox = next((folder for folder in self._folders if folder.role in ("inbox", "all")), Folder("INBOX", "inbox"))
        sent = [folder for folder in self._folders if folder.role == "sent" and folder != inbox]
        until = self._clock() + self.mailbox.account.poll_seconds
        while not self._stop.is_set() and (left := until - self._clock()) > 0:
            self.alive()
            slice_seconds, begun = min(left, LOOK_SECONDS if sent else HEARTBEAT_SECONDS), clock.now()
            if self.mailbox.wait(inbox, slice_seconds, self._stop):
                return
            if (clock.now() - begun).total_seconds() > slice_seconds + SLEEP_SECONDS:
                log.info("mailbox %s: the machine slept; connecting anew", self.mailbox.name)
                self.mailbox.reset()
                return
            if not self._stop.is_set() and any(self.mailbox.has_news(folder) for folder in sent):
                return

    def _hold(self, error: RunError | SQLAlchemyError) -> None:
        self._failures += 1
        self.condition.trouble = True
        text = error.for_log if isinstance(error, RunError) else f"ledger: {type(error).__name__}"
        wanted = getattr(error, "wait_seconds", 0.0)
        if isinstance(error, NeedsOwner):
            seconds = float(NEEDS_OWNER_SECONDS)
            self._say(f"needs you: {text}", logging.ERROR)
        else:
            seconds = backoff_seconds(self._failures, chance=random.random(), at_least=wanted)  # noqa: S311 - jitter, not a secret
            self._say(f"waiting: {text}", logging.WARNING)
        self.mailbox.close()
        until = self._clock() + seconds
        while self._clock() < until and not self._stop.wait(min(5.0, max(0.0, until - self._clock()))):
            self.alive()

    def _say(self, said: str, level: int) -> None:
        if said != self.condition.said:
            self.condition.said = said
            log.log(level, "mailbox %s: %s", self.mailbox.name, said)
