"""The daemon around its parts: a summary in trouble stops neither watchdog nor end, one broken mailbox no summary."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from daemon import service as module
from daemon.errors import RunError, UserError
from daemon.ledger.store import Ledger, open_ledger
from daemon.service import Service
from daemon.settings import Settings
from daemon.watcher import Condition

NOW = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
SETTINGS = Settings.model_validate(
    {"owner": {"addresses": ["ada@park.example"]}, "smtp": {"host": "127.0.0.1", "port": 9, "security": "plain"}}
)


class Watcher:
    """Moves all the time; was read, or is in trouble."""

    def __init__(self, stop: threading.Event, *, read: bool = True) -> None:
        self.condition = Condition("home", trouble=not read)
        self.mailbox = SimpleNamespace(account=SimpleNamespace(poll_seconds=120))
        self.stop = stop
        if read:
            self.condition.first_scan.set()

    def alive(self) -> None:
        self.condition.beat = time.monotonic()

    def run(self) -> None:
        while not self.stop.wait(0.01):
            self.alive()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW)
    yield one
    one.close()


class Running:
    """A service in a thread, with a courier that does as told; `told` is what systemd heard."""

    def __init__(self, ledger: Ledger, monkeypatch: pytest.MonkeyPatch, errand: Callable[[], None], *, read: bool = True) -> None:
        monkeypatch.setattr(module, "TICK_SECONDS", 1)
        self.stop, self.told, self.errands = threading.Event(), list[str](), 0
        watcher: Any = Watcher(self.stop, read=read)
        self.service = Service(SETTINGS, ledger, [watcher], {}, lambda: NOW, self.stop)
        monkeypatch.setattr(self.service._notifier, "notify", self.told.append)

        def tick(_now: datetime) -> None:
            self.errands += 1
            errand()

        monkeypatch.setattr(self.service._courier, "tick", tick)
        self.thread = threading.Thread(target=self.service.run, daemon=True)

    def fed(self, times: int) -> bool:
        """Whether the watchdog was fed so often within ten seconds."""
        until = time.monotonic() + 10
        while self.told.count("WATCHDOG=1") < times and time.monotonic() < until:
            time.sleep(0.02)
        return self.told.count("WATCHDOG=1") >= times

    def end(self) -> bool:
        self.stop.set()
        self.thread.join(5)
        return not self.thread.is_alive()


def test_a_summary_that_fails_again_and_again_starves_no_watchdog_and_is_said_once(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail() -> None:
        raise UserError("credential 'smtp': no such file")

    one = Running(ledger, monkeypatch, fail)
    with caplog.at_level(logging.ERROR):
        one.thread.start()

        assert one.fed(3)
        assert one.end()

    assert one.errands > 1
    assert [record.getMessage() for record in caplog.records] == ["summary: credential 'smtp': no such file"]


def test_a_server_that_takes_long_starves_no_watchdog_and_hears_one_letter_only(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = threading.Event()
    one = Running(ledger, monkeypatch, lambda: answer.wait(30) and None)
    one.thread.start()

    assert one.fed(3)
    assert one.errands == 1
    answer.set()
    assert one.end()


def test_told_to_stop_it_does_not_wait_for_ever_for_a_server(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "ANSWER_SECONDS", 0.5)
    never = threading.Event()
    one = Running(ledger, monkeypatch, lambda: never.wait(60) and None)
    one.thread.start()

    assert one.fed(1)
    assert one.end()
    never.set()


def test_a_sending_that_never_ends_leaves_the_watchdog_unfed(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "SENDING_SECONDS", 0.0)
    monkeypatch.setattr(module, "ANSWER_SECONDS", 0.1)
    never = threading.Event()
    one = Running(ledger, monkeypatch, lambda: never.wait(60) and None)
    one.thread.start()
    time.sleep(2.5)

    assert one.told.count("WATCHDOG=1") <= 1
    assert one.end()
    never.set()


@pytest.mark.parametrize(("patience", "expected"), [(3600.0, False), (0.0, True)])
def test_a_mailbox_in_trouble_holds_the_summary_back_for_a_while_only(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch, patience: float, *, expected: bool
) -> None:
    monkeypatch.setattr(module, "PATIENCE_SECONDS", patience)
    one = Running(ledger, monkeypatch, lambda: None, read=False)
    one.thread.start()

    assert one.fed(2)
    assert one.end()
    assert (one.errands > 0) == expected


class Lock:
    """A daemon lock whose state is told to it."""

    def __init__(self, *answers: bool | RunError) -> None:
        self.answers = list(answers)

    def keep(self) -> bool:
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, RunError):
            raise answer
        return answer


def hold(monkeypatch: pytest.MonkeyPatch, lock: Lock) -> None:
    @contextmanager
    def held(_engine: object) -> Iterator[Lock]:
        yield lock

    monkeypatch.setattr(module, "only_daemon", held)


def test_f37_a_daemon_whose_ledger_another_took_ends_and_sends_nothing(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    hold(monkeypatch, Lock(RunError("another beholden keeps this ledger; stop it first")))
    one = Running(ledger, monkeypatch, lambda: None)

    with pytest.raises(RunError, match="another beholden"):
        one.service.run()

    assert one.errands == 0


def test_f37_while_the_database_is_away_nothing_is_sent_and_the_watchdog_is_fed(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = Lock(False)
    hold(monkeypatch, lock)
    one = Running(ledger, monkeypatch, lambda: None)
    one.thread.start()
    fed, before = one.fed(2), one.errands

    lock.answers = [True]
    one.told.clear()

    assert (fed, before) == (True, 0)
    assert one.fed(2)
    assert one.end()
    assert one.errands > 0
