"""A watched mailbox: one log line a change of state, longer waits after failures, a fresh connection after the machine slept."""

from __future__ import annotations

import logging
import threading
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace

import pytest

from daemon import watcher as module
from daemon.errors import NeedsOwner, RunError, Transient
from daemon.ledger.store import open_ledger
from daemon.logs import counted
from daemon.mailbox import Bookmark, Folder, Listing, Traffic
from daemon.reader import Reader
from daemon.watcher import Watcher

NOW = datetime(2026, 6, 1, tzinfo=UTC)


class Clock:
    """A clock that moves when somebody waits."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds

    def now(self) -> datetime:
        return NOW + timedelta(seconds=self.seconds)


class Mailbox:
    """Raises the given errors in turn, then holds nothing; stops the watcher after `rounds`."""

    def __init__(self, clock: Clock, stop: threading.Event, errors: list[RunError], rounds: int, asleep: float = 0.0) -> None:
        self.name, self.traffic, self.troubles = "home", Traffic(), []
        self.account = SimpleNamespace(poll_seconds=120)
        self.errors, self.rounds, self.asleep = errors, rounds, asleep
        self.there: tuple[Folder, ...] = ()
        self.sent_at: float | None = None
        self.clock, self.stop, self.resets, self.tries = clock, stop, 0, list[float]()

    def folders(self) -> tuple[Folder, ...]:
        self.tries.append(self.clock.seconds)
        if len(self.tries) >= self.rounds:
            self.stop.set()
        if self.errors:
            raise self.errors.pop(0)
        return self.there

    def listing(self, folder: Folder, after: Bookmark | None) -> Listing:
        return Listing(folder, 1, (), 0)

    def wait(self, folder: Folder, seconds: float, stop: threading.Event) -> bool:
        self.clock.seconds += seconds + self.asleep
        return False

    def has_news(self, folder: Folder) -> bool:
        return self.sent_at is not None and self.clock.seconds >= self.sent_at

    def reset(self) -> None:
        self.resets += 1

    def close(self) -> None:
        pass


class Stop(threading.Event):
    """Waiting moves the clock instead of the wall."""

    def __init__(self, clock: Clock) -> None:
        super().__init__()
        self.clock = clock

    def wait(self, timeout: float | None = None) -> bool:
        self.clock.seconds += timeout or 0.0
        return self.is_set()


def watched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, errors: list[RunError], rounds: int, asleep: float = 0.0
) -> tuple[Watcher, Mailbox]:
    clock = Clock()
    stop = Stop(clock)
    monkeypatch.setattr(module.clock, "now", clock.now)
    mailbox = Mailbox(clock, stop, errors, rounds, asleep)
    ledger = open_ledger(f"sqlite:///{tmp_path}/l.db", "owner", now=NOW)
    reader = Reader(frozenset(), frozenset(), trusted=False, tag_address="", tag_token="", now=lambda: NOW)
    return Watcher(mailbox, ledger, lambda: reader, stop, clock), mailbox  # type: ignore[arg-type]


def test_a_failure_that_lasts_is_one_line_and_ever_longer_waits(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    watcher, mailbox = watched(tmp_path, monkeypatch, [Transient("connection refused")] * 6, rounds=6)

    with caplog.at_level(logging.INFO):
        watcher.run()

    waits = [later - earlier for earlier, later in pairwise(mailbox.tries)]
    assert sum("connection refused" in record.getMessage() for record in caplog.records) == 1
    assert waits[-1] > 4 * waits[0]
    assert watcher.condition.trouble


def test_what_only_the_owner_can_mend_is_tried_hourly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watcher, mailbox = watched(tmp_path, monkeypatch, [NeedsOwner("wrong password")] * 3, rounds=3)

    watcher.run()

    assert all(later - earlier >= 3600 for earlier, later in pairwise(mailbox.tries))


def test_after_the_machine_slept_the_old_connection_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watcher, mailbox = watched(tmp_path, monkeypatch, [], rounds=2, asleep=900)

    watcher.run()

    assert mailbox.resets == 1


def test_a_quiet_mailbox_keeps_its_connection_and_is_polled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watcher, mailbox = watched(tmp_path, monkeypatch, [], rounds=3)

    watcher.run()

    assert mailbox.resets == 0
    assert mailbox.tries == [0, 120, 240]
    assert watcher.condition.first_scan.is_set()


def test_t19_the_names_of_folders_stay_out_of_the_log_of_the_daemon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    told = NeedsOwner("home: no folder 'Post'; there are: INBOX, Divorce", for_log="home: a folder that is configured is not there")
    watcher, _ = watched(tmp_path, monkeypatch, [told], rounds=1)

    with caplog.at_level(logging.DEBUG):
        watcher.run()

    assert "Divorce" in str(told)
    assert "Divorce" not in caplog.text + watcher.condition.said
    assert "needs you: home: a folder that is configured is not there" in caplog.text


def test_a_count_of_one_is_said_so(tmp_path: Path) -> None:
    assert [counted(number, "letter") for number in (0, 1, 2)] == ["0 letters", "1 letter", "2 letters"]
    assert [counted(number, "mailbox", "mailboxes") for number in (1, 2)] == ["1 mailbox", "2 mailboxes"]


def test_what_the_owner_sends_is_seen_within_half_a_minute(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    watcher, mailbox = watched(tmp_path, monkeypatch, [], rounds=2)
    mailbox.there, mailbox.sent_at = (Folder("Sent", "sent"), Folder("INBOX", "inbox")), 47.0

    watcher.run()

    assert mailbox.tries == [0, 60]
