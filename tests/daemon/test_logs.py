"""The log holds no address and no word of a letter, whatever a server or a bug says."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from io import StringIO

import pytest

from daemon.logs import set_up_logs


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> Iterator[StringIO]:
    """What the daemon's log says, as `beholden run` sets it up."""
    root, hook, stream = logging.getLogger(), threading.excepthook, StringIO()
    handlers, level = root.handlers[:], root.level
    monkeypatch.setattr(sys, "stderr", stream)
    root.handlers[:] = []
    set_up_logs()
    yield stream
    root.handlers[:], threading.excepthook = handlers, hook
    root.setLevel(level)


def test_a_line_holds_no_address_and_is_one_line(said: StringIO) -> None:
    logging.getLogger("daemon.courier").info(
        "summary 2026-06-01: failed %s", "550 5.1.1\n<ada.park@example.org>: refused by mx.example.org:25"
    )

    line = said.getvalue()

    assert line.count("\n") == 1
    assert "ada" not in line
    assert "550 5.1.1 <…@…>: refused by mx.example.org:25" in line


def test_a_thread_that_dies_of_a_bug_leaves_one_line_without_what_it_read(said: StringIO) -> None:
    def die() -> None:
        raise ValueError("Subject: the canary")

    thread = threading.Thread(target=die, name="mailbox-home")
    thread.start()
    thread.join()

    line = said.getvalue()
    assert "thread mailbox-home: ValueError at" in line
    assert "canary" not in line
    assert line.count("\n") == 1
