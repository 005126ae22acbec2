"""Letters read in a process of their own, which may hang, burst or be killed without hurting the daemon (RELIABILITY F44, F47, T13).

A letter that the worker died of is tried once more, alone in a fresh one; if that dies too, the letter is set aside and the rest goes on.
While the worker reads, the daemon fetches and stores: on two cores a scan is faster for it.
"""

from __future__ import annotations

import io
import logging
import os
import pickle
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from daemon import clock
from daemon.errors import RunError
from daemon.mailbox import RawLetter
from daemon.reader import Reader
from daemon.understanding import Failure, InProcess, Outcome, Understanding, Understood, timeless, try_to_understand
from daemon.worker_child import OUT_OF_MEMORY, Limits, Start, packed
from daemon.worker_pipe import BadAnswer, Pipe

TRIES = 2
SENSELESS = 3 * TRIES
WINDOW_LETTERS = 64
WINDOW_BYTES = 1024 * 1024
_ROOMS = ("parsers.", "rules.engine.", "daemon.command_mail", "daemon.ledger.rows", "daemon.tag_mail", "daemon.understanding")
_TIMES = frozenset({"datetime", "date", "time", "timedelta", "timezone"})

_KNOWN: dict[tuple[str, str], type] = {}

log = logging.getLogger(__name__)


def open_understanding(reader: Reader, key: bytes) -> Understanding:
    """A worker; or, with BEHOLDEN_PARSE_IN_PROCESS=1 in the environment, reading in this process."""
    return InProcess(reader, key) if os.environ.get("BEHOLDEN_PARSE_IN_PROCESS") == "1" else ParseWorker(reader, key)


@dataclass(slots=True)
class _Waiting:
    """A letter on its way. `deaths`: how often a worker died with it in hand; `sent`: whether the present worker was told of it."""

    number: int
    raw: RawLetter
    role: str
    deaths: int = 0
    sent: bool = False
    answer: Outcome | None = None


class _Unusable(Exception):
    """No worker can be started here."""


class ParseWorker:
    """Keeps one worker process, from the first letter until `close`. For one thread."""

    def __init__(self, reader: Reader, key: bytes, *, limits: Limits | None = None) -> None:
        self.limits = limits or Limits()
        self._start = Start(timeless(reader), key, self.limits)
        self._pipe: Pipe | None = None
        self._waiting: deque[_Waiting] = deque()
        self._held = 0
        self._numbers = 0
        self._usable = True
        self._senseless = 0

    def read(self, letters: Iterable[RawLetter], role: str) -> Iterator[tuple[RawLetter, Outcome]]:
        """Each letter with what came of it, in their order. Raises RunError from `letters`, after the letters that came before."""
        source, broken, more = iter(letters), None, True
        try:
            while True:
                while more and self._has_room():
                    try:
                        self._accept(next(source), role)
                    except StopIteration:
                        more = False
                    except RunError as error:
                        broken, more = error, False
                if not self._waiting:
                    break
                first = self._waiting[0]
                outcome = self._answer_to(first)
                self._waiting.popleft()
                self._held -= len(first.raw.data)
                yield first.raw, outcome
        finally:
            # Whoever stops half-way does not want to wait for the rest.
            if self._waiting:
                self._kill()
                self._waiting.clear()
            self._held = 0
        if broken is not None:
            raise broken

    def close(self) -> None:
        """End the worker."""
        self._kill()

    def _has_room(self) -> bool:
        return len(self._waiting) < WINDOW_LETTERS and self._held < WINDOW_BYTES

    def _accept(self, raw: RawLetter, role: str) -> None:
        """Take a letter in, and move what can be moved, so that the worker is busy while the next letter is fetched."""
        self._numbers += 1
        self._waiting.append(_Waiting(self._numbers, raw, role))
        self._held += len(raw.data)
        if self._usable:
            # A worker that died meanwhile is noticed when its answer is waited for.
            with suppress(OSError, _Unusable):
                self._feed().exchange(0.0)

    def _answer_to(self, first: _Waiting) -> Outcome:
        since = clock.monotonic()
        while first.answer is None:
            if not self._usable:
                return try_to_understand(first.raw, first.role, self._start.reader, self._start.key)
            try:
                if self._pipe is None:
                    # How long a worker takes to start is not the letter's fault.
                    self._feed()
                    since = clock.monotonic()
                left = since + self.limits.wall_seconds - clock.monotonic()
                moved = self._move(self._feed(), max(0.0, left))
            except _Unusable:
                log.warning("no process can be started for reading letters; they are read in this one")
                self._usable = False
            except BadAnswer as error:
                self._doubt(first, str(error))
                since = clock.monotonic()
            except OSError:
                self._died(first, "")
                since = clock.monotonic()
            else:
                if moved:
                    since = clock.monotonic()
                elif left <= 0 and first.answer is None:
                    self._died(first, "no answer in time")
                    since = clock.monotonic()
        return first.answer

    def _doubt(self, first: _Waiting, cause: str) -> None:
        """One answer without sense is a letter's fault; many in a row are ours, as when the program was replaced while it ran."""
        self._senseless += 1
        if self._senseless < SENSELESS:
            self._died(first, cause)
        else:
            self._kill()
            log.error("the worker's answers can't be read; letters are read in this process")
            self._usable = False

    def _feed(self) -> Pipe:
        """Tell a running worker of all letters; after a death only of the one that it died of, until that is settled."""
        if self._pipe is None:
            try:
                self._pipe = Pipe(self._start)
            except OSError as error:
                raise _Unusable from error
        for one in self._waiting:
            if not one.sent and one.answer is None:
                self._pipe.send(packed((one.number, one.raw, one.role)))
                one.sent = True
            if one.deaths and one.answer is None:
                break
        return self._pipe

    def _move(self, pipe: Pipe, seconds: float) -> bool:
        """Send and receive what can be; whether anything moved. Raises OSError where the worker is gone."""
        moved = pipe.exchange(seconds)
        while (frame := pipe.take()) is not None:
            number, outcome = read_answer(frame)
            one = next((one for one in self._waiting if one.number == number), None)
            if one is not None and outcome == OUT_OF_MEMORY:
                self._died(one, f"over {self.limits.memory_mb} MB of memory")
                return True
            if one is not None:
                one.answer, self._senseless = outcome, 0
        return moved

    def _died(self, culprit: _Waiting, cause: str) -> None:
        """The worker is gone, or has to go: the letter that it had in hand is tried once more, alone, or given up."""
        status = self._pipe.ended() if self._pipe is not None else None
        if not cause and status == -signal.SIGXCPU:
            cause = f"over {self.limits.cpu_seconds} s of processor time"
        elif not cause:
            cause = f"signal {-status}" if status is not None and status < 0 else "it ended"
        self._kill()
        culprit.deaths += 1
        if culprit.deaths >= TRIES:
            culprit.answer = Failure(f"killed the reader twice: {cause}")

    def _kill(self) -> None:
        pipe, self._pipe = self._pipe, None
        for one in self._waiting:
            one.sent = False
        if pipe is not None:
            pipe.kill()


class _Plain(pickle.Unpickler):
    """Reads values of our own types only, so that a letter which took over the worker can't run anything here."""

    def find_class(self, module: str, name: str) -> Any:
        """The type that a pickle names. Raises UnpicklingError for anything else."""
        if (found := _KNOWN.get((module, name))) is not None:
            return found
        if not (module == "datetime" and name in _TIMES) and not (module.startswith(_ROOMS) and "." not in name):
            raise pickle.UnpicklingError("no value of ours")
        found = super().find_class(module, name)
        if not isinstance(found, type) or found.__module__ != module:
            raise pickle.UnpicklingError("no value of ours")
        _KNOWN[module, name] = found
        return found


def read_answer(frame: bytes) -> tuple[int, Outcome]:
    """(number, outcome) from a worker's frame. Raises BadAnswer where it is no such thing."""
    try:
        number, outcome = _Plain(io.BytesIO(frame)).load()
    except Exception as error:  # a worker gone mad may send anything
        raise BadAnswer("its answer made no sense") from error
    if not isinstance(number, int) or not isinstance(outcome, Understood | Failure):
        raise BadAnswer("its answer made no sense")
    return number, outcome
