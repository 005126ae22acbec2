"""`beholden run`: one thread a mailbox, a ticker for the summary, signals, and the watchdog's word only while every thread moves.

The main thread reads no mail and sends none: a server may take eleven minutes to answer (RFC 5321 section 4.5.3.2.6), so the summary goes
out in a thread of its own. The first SIGTERM ends it within seconds (thirty for an answer that is awaited), the second at once.
"""

from __future__ import annotations

import logging
import os
import signal
import threading
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from types import FrameType

import sdnotify

from daemon import clock
from daemon.courier import Courier
from daemon.errors import RunError, UserError
from daemon.ledger.store import Ledger
from daemon.lock import Hold, only_daemon
from daemon.logs import counted
from daemon.settings import Settings
from daemon.ticker import Ticker
from daemon.watcher import Watcher

log = logging.getLogger(__name__)

TICK_SECONDS = 5
FRESH_SECONDS = 150.0
"""A thread that has not moved for so long is taken for stuck: the watchdog (3 minutes) is then left unfed."""

PATIENCE_SECONDS = 3600.0
"""A mailbox that could not be read for so long since the start no longer holds back the summary, which says that it was not read."""

SENDING_SECONDS = 2400.0
"""No sending takes longer (`daemon.outbox.LEASE`); one that does is taken for stuck."""

STOP_SECONDS = 10.0
ANSWER_SECONDS = 30.0
"""After the word to stop, so long for a mail server's answer; without one the outbox asks the mailbox at the next start."""

RESTARTS = 5
RESTART_SPAN = 600.0


class Service:
    """The running daemon of one owner."""

    def __init__(
        self,
        settings: Settings,
        ledger: Ledger,
        watchers: Sequence[Watcher],
        env: Mapping[str, str],
        now: Callable[[], datetime],
        stop: threading.Event,
    ) -> None:
        self._settings = settings
        self._ledger = ledger
        self._watchers = list(watchers)
        self._now = now
        self._stop = stop
        self._threads: dict[str, threading.Thread] = {}
        self._restarts: list[float] = []
        self._begun = clock.monotonic()
        self._errand: threading.Thread | None = None
        self._errand_begun = 0.0
        self._complaint = ""
        self._hold = Hold()
        self._taken: RunError | None = None
        self._notifier = sdnotify.SystemdNotifier()
        self._courier = Courier(settings, ledger, env, behind=self._behind, find=self._find)

    def run(self) -> None:
        """Serve until told to stop. Raises RunError where another daemon holds the ledger or a thread dies again and again."""
        with only_daemon(self._ledger.engine) as hold:
            self._hold = hold
            self._courier.recover(self._now())
            self._notifier.notify("READY=1")
            log.info("watching %s", counted(len(self._watchers), "mailbox", "mailboxes"))
            for watcher in self._watchers:
                self._start(watcher)
            Ticker(self._tick, seconds=TICK_SECONDS, on_error=self._failed).run(self._stop)
            self._notifier.notify("STOPPING=1")
            self._end()
        if self._taken is not None:
            raise self._taken
        if len(self._restarts) > RESTARTS:
            raise RunError(f"a mailbox thread died {len(self._restarts)} times; see the log")

    def _start(self, watcher: Watcher) -> None:
        thread = threading.Thread(target=watcher.run, name=f"mailbox-{watcher.condition.name}", daemon=True)
        watcher.alive()
        self._threads[watcher.condition.name] = thread
        thread.start()

    def _tick(self) -> None:
        self._supervise()
        if not self._alone():
            return
        if all(self._had_its_chance(watcher) for watcher in self._watchers):
            self._send_out()
        if self._moving():
            self._notifier.notify("WATCHDOG=1")
            self._notifier.notify(f"STATUS={self._status()}")

    def _alone(self) -> bool:
        """Whether this daemon still keeps the ledger alone. Where another took it while the database was away, this one ends."""
        try:
            if self._hold.keep():
                return True
        except RunError as error:
            self._taken = error
            self._stop.set()
            return False
        # Nothing is sent by a daemon that may not be the only one; that it waits for its database is no reason to be shot.
        if self._moving():
            self._notifier.notify("WATCHDOG=1")
        return False

    def _had_its_chance(self, watcher: Watcher) -> bool:
        """Whether a mailbox was read, or can't be: one with a wrong password must not silence the others for good."""
        condition = watcher.condition
        return condition.first_scan.is_set() or (condition.trouble and clock.monotonic() - self._begun > PATIENCE_SECONDS)

    def _send_out(self) -> None:
        """Let the courier look what is due, unless it is still on its way."""
        if self._errand is not None and self._errand.is_alive():
            return
        self._errand_begun = clock.monotonic()
        self._errand = threading.Thread(target=self._run_errand, name="courier", daemon=True)
        self._errand.start()

    def _run_errand(self) -> None:
        try:
            self._courier.tick(self._now())
            self._complaint = ""
        except Exception as error:  # whatever keeps the summary back, mail is read on; said once, not at every tick
            self._failed(error)

    def _moving(self) -> bool:
        """Whether every thread moves: only then the watchdog is fed."""
        moment = clock.monotonic()
        stuck = self._errand is not None and self._errand.is_alive() and moment - self._errand_begun > SENDING_SECONDS
        return not stuck and all(moment - watcher.condition.beat < FRESH_SECONDS for watcher in self._watchers)

    def _supervise(self) -> None:
        """Start a thread again that died of a bug; give up where it keeps dying, so that systemd starts all afresh."""
        for watcher in self._watchers:
            if self._threads[watcher.condition.name].is_alive() or self._stop.is_set():
                continue
            log.error("mailbox %s: its thread died; starting it again", watcher.condition.name)
            moment = clock.monotonic()
            self._restarts = [one for one in self._restarts if moment - one < RESTART_SPAN] + [moment]
            if len(self._restarts) > RESTARTS:
                self._stop.set()
                return
            self._start(watcher)

    def _end(self) -> None:
        begun = clock.monotonic()
        for thread in self._threads.values():
            thread.join(max(0.1, begun + STOP_SECONDS - clock.monotonic()))
        if self._errand is not None:
            self._errand.join(max(0.1, begun + ANSWER_SECONDS - clock.monotonic()))

    def _behind(self) -> list[str]:
        return [f"{one.condition.name} ({one.condition.said})" for one in self._watchers if one.condition.trouble]

    def _find(self, message_id: str) -> bool | None:
        """Whether the letter lies in a mailbox; None while one of them has not been read lately."""
        if self._ledger.letter_of(message_id) is not None:
            return True
        moment = clock.monotonic()
        fresh = all(moment - one.condition.scanned < 2 * one.mailbox.account.poll_seconds + 60 for one in self._watchers)
        return False if fresh and self._watchers else None

    def _status(self) -> str:
        waiting = sum(bool(one.condition.trouble) for one in self._watchers)
        upcoming = f", next summary {self._courier.next_time(self._now()):%a %H:%M}" if self._settings.smtp else ""
        return f"{counted(len(self._watchers), 'mailbox', 'mailboxes')}, {waiting} waiting{upcoming}"

    def _failed(self, error: Exception) -> None:
        said = str(error) if isinstance(error, RunError | UserError) else type(error).__name__
        if said != self._complaint:
            self._complaint = said
            log.error("summary: %s", said)


def serve(
    settings: Settings,
    ledger: Ledger,
    make_watchers: Callable[[threading.Event], Sequence[Watcher]],
    env: Mapping[str, str],
    now: Callable[[], datetime],
) -> None:
    """Run the daemon with SIGTERM and SIGINT as the way to end it."""
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        if stop.is_set():
            os._exit(1)
        stop.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, on_signal)
    Service(settings, ledger, make_watchers(stop), env, now, stop).run()
