"""The parse worker's own side: letters in by standard input, what they teach out by standard output, and nothing else in or out.

It holds no password, opens no file to write and no connection, may use 10 s of processor time a letter and 512 MB beside the letter itself.
Whatever a letter does to it, the daemon lives and starts another (RELIABILITY T13, F47).
"""

from __future__ import annotations

import functools
import io
import math
import operator
import os
import pickle
import resource
import signal
import struct
import sys
from collections.abc import Callable
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from daemon.mailbox import Place, RawLetter
from daemon.reader import Reader
from daemon.understanding import Failure, try_to_understand

LENGTH = struct.Struct("!I")
READY = b"ready"
OUT_OF_MEMORY = Failure("MemoryError")
_WARM = RawLetter(
    Place("", 0, 0), b"From: a@a.example\nTo: b@b.example\n\nCould you call me? Thanks for the tea, I will write to you.\n", None
)
"""Read before the first letter, so that what is loaded and compiled then is not counted as that letter's time."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one letter may cost. `wall_seconds` is watched by the daemon, the others by the kernel."""

    cpu_seconds: int = 10
    memory_mb: int = 512
    wall_seconds: float = 30.0


@dataclass(frozen=True, slots=True)
class Start:
    """The first thing that a worker is told."""

    reader: Reader
    key: bytes
    limits: Limits


def main() -> None:
    """Read letters until standard input ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    source, sink = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nothing, descriptor)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    first = read_frame(source)
    if first is None:
        return
    start: Start = pickle.loads(first)  # noqa: S301 - from the daemon itself
    try_to_understand(_WARM, "inbox", start.reader, start.key)
    write_frame(sink, READY)
    while (frame := read_frame(source)) is not None:
        number, raw, role = pickle.loads(frame)  # noqa: S301 - from the daemon itself
        del frame
        allow(start.limits, len(raw.data))
        outcome = try_to_understand(raw, role, start.reader, start.key)
        write_frame(sink, packed((number, outcome)))
        if outcome == OUT_OF_MEMORY:
            # What it filled is not given back: the next letter deserves a fresh process.
            return


class _Packer(pickle.Pickler):
    """Writes our frozen values as their type and fields: less than half the work of what `dataclasses` does for slots."""

    def reducer_override(self, value: object) -> Any:
        """(type, fields) of a value of ours; for anything else what pickle does by itself."""
        kind = type(value)
        if not is_dataclass(kind):
            return NotImplemented
        return kind, _fields_of(kind)(value)


def packed(value: object) -> bytes:
    """The value as a pickle."""
    sink = io.BytesIO()
    _Packer(sink, protocol=5).dump(value)
    return sink.getvalue()


@functools.cache
def _fields_of(kind: type) -> Callable[[object], tuple[object, ...]]:
    names = [one.name for one in fields(kind)]
    if len(names) == 1:
        return lambda value: (getattr(value, names[0]),)
    return operator.attrgetter(*names)


def allow(limits: Limits, size: int) -> None:
    """Set the kernel's limits for the next letter."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = math.ceil(used.ru_utime + used.ru_stime) + limits.cpu_seconds
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))
    memory = limits.memory_mb * 1024 * 1024 + 6 * size
    resource.setrlimit(resource.RLIMIT_AS, (memory, resource.RLIM_INFINITY))


def read_frame(source: int) -> bytes | None:
    """The next frame (its length as 4 bytes, then the frame); None where the input ends."""
    head = _read_exactly(source, LENGTH.size)
    return None if head is None else _read_exactly(source, LENGTH.unpack(head)[0])


def write_frame(sink: int, frame: bytes) -> None:
    """Write a frame whole. Raises OSError where nobody reads any more."""
    data = memoryview(LENGTH.pack(len(frame)) + frame)
    while data:
        data = data[os.write(sink, data) :]


def _read_exactly(source: int, size: int) -> bytes | None:
    data = bytearray()
    while len(data) < size:
        piece = os.read(source, min(size - len(data), 1 << 20))
        if not piece:
            return None
        data += piece
    return bytes(data)


if __name__ == "__main__":
    try:
        main()
    except (BrokenPipeError, KeyboardInterrupt):
        sys.exit(0)
