"""The daemon's end of the pipe to a parse worker: starts the process, moves frames without ever waiting longer than asked, ends it."""

from __future__ import annotations

import os
import pickle
import select
import subprocess
import sys
from pathlib import Path

from daemon import clock
from daemon.worker_child import LENGTH, READY, Start

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 60.0
LONGEST_ANSWER = 64 * 1024 * 1024
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from daemon.worker_child import main; main()"
_ENVIRONMENT = ("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TZDIR", "LD_LIBRARY_PATH", "PYTHONPATH")
"""What a worker may know of our environment: no secrets, no settings."""


class BadAnswer(OSError):
    """The worker said something that is no answer."""


class Pipe:
    """A running worker. Raises OSError where none can be started."""

    def __init__(self, start: Start) -> None:
        environment = {name: os.environ[name] for name in _ENVIRONMENT if name in os.environ}
        self._process = subprocess.Popen(  # noqa: S603 - our own interpreter, our own module
            [sys.executable, "-P", "-B", "-c", _PROGRAM, str(ROOT)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            cwd="/",
            bufsize=0,
        )
        assert self._process.stdin is not None  # noqa: S101 - it was asked for
        assert self._process.stdout is not None  # noqa: S101 - it was asked for
        self._input, self._output = self._process.stdin, self._process.stdout
        os.set_blocking(self._input.fileno(), False)
        os.set_blocking(self._output.fileno(), False)
        self._to_send = bytearray()
        self._received = bytearray()
        try:
            self._greet(start)
        except OSError:
            self.kill()
            raise

    def send(self, frame: bytes) -> None:
        """Put a frame in the queue; `exchange` sends it."""
        self._to_send += LENGTH.pack(len(frame)) + frame

    def exchange(self, seconds: float) -> bool:
        """Send and receive what can be within the time; whether anything moved. Raises OSError where the worker is gone."""
        poll = select.poll()
        poll.register(self._output, select.POLLIN)
        if self._to_send:
            poll.register(self._input, select.POLLOUT)
        ready = {descriptor for descriptor, _ in poll.poll(max(0.0, seconds) * 1000)}
        if self._input.fileno() in ready:
            try:
                del self._to_send[: os.write(self._input.fileno(), self._to_send[: 1 << 16])]
            except BlockingIOError:
                ready.discard(self._input.fileno())
        if self._output.fileno() in ready:
            piece = os.read(self._output.fileno(), 1 << 20)
            if not piece:
                raise OSError("the worker is gone")
            self._received += piece
        return bool(ready)

    def take(self) -> bytes | None:
        """The next whole frame that came, if there is one. Raises BadAnswer for one that is too long to be true."""
        if len(self._received) < LENGTH.size:
            return None
        size = LENGTH.unpack(self._received[: LENGTH.size])[0]
        if size > LONGEST_ANSWER:
            raise BadAnswer("its answer was too long")
        if len(self._received) < LENGTH.size + size:
            return None
        frame = bytes(self._received[LENGTH.size : LENGTH.size + size])
        del self._received[: LENGTH.size + size]
        return frame

    def ended(self) -> int | None:
        """The exit status (negative: the signal) of a worker whose pipe closed; None while it still runs."""
        try:
            return self._process.wait(1.0)
        except subprocess.TimeoutExpired:
            return None

    def kill(self) -> None:
        """End the worker at once."""
        self._process.kill()
        self._process.wait()
        self._input.close()
        self._output.close()

    def _greet(self, start: Start) -> None:
        self.send(pickle.dumps(start, protocol=5))
        until = clock.monotonic() + START_SECONDS
        while (frame := self.take()) is None:
            self.exchange(left := until - clock.monotonic())
            if left <= 0:
                raise OSError("no worker within a minute")
        if frame != READY:
            raise OSError("no worker of ours")
