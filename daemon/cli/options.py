"""The options that every command takes, before or after its name: --config, --db, --me, --now."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from daemon import clock
from daemon.errors import UserError

_NAMES = ("--config", "--db", "--me", "--now")
_FIRST_YEAR, _LAST_YEAR = 1970, 9000
"""Years that terms of many months can still be added to and taken from."""

_ADDRESS = re.compile(r"[^@\s<>]{1,64}@[^@\s<>]{1,255}")


@dataclass(frozen=True, slots=True)
class Options:
    """The global options. `fixed_now` is the time of --now, None where the clock is asked."""

    config: Path | None = None
    db: str | None = None
    me: tuple[str, ...] = ()
    fixed_now: datetime | None = None

    def now(self) -> datetime:
        """The time that this command takes for now."""
        return self.fixed_now or clock.now()


def split(arguments: Sequence[str]) -> tuple[Options, list[str]]:
    """The global options, wherever they stand before a `--`, and the other arguments. Raises UserError for a bad value."""
    values: dict[str, list[str]] = {name: [] for name in _NAMES}
    rest: list[str] = []
    waiting = list(arguments)
    while waiting:
        word = waiting.pop(0)
        name, equals, value = word.partition("=")
        if word == "--":
            rest += [word, *waiting]
            break
        if name not in values:
            rest.append(word)
            continue
        if not equals:
            if not waiting:
                raise UserError(f"{name} needs a value")
            value = waiting.pop(0)
        values[name].append(value)
    return _options(values), rest


def _options(values: dict[str, list[str]]) -> Options:
    for name in ("--config", "--db", "--now"):
        if len(values[name]) > 1:
            raise UserError(f"{name} is given {len(values[name])} times; give it once")
    return Options(
        config=Path(values["--config"][0]) if values["--config"] else None,
        db=values["--db"][0] if values["--db"] else None,
        me=tuple(_address(value) for value in values["--me"]),
        fixed_now=_time(values["--now"][0]) if values["--now"] else None,
    )


def _address(value: str) -> str:
    if not _ADDRESS.fullmatch(value.strip()):
        raise UserError(f"--me {value!r} is no address; write for example --me ada@example.org")
    return value.strip().lower()


def _time(value: str) -> datetime:
    try:
        found = datetime.fromisoformat(value)
    except ValueError as error:
        raise UserError(f"--now {value!r} is no ISO 8601 time; write for example --now 2026-06-15T09:00:00+02:00") from error
    if found.tzinfo is None:
        raise UserError(f"--now {value!r} has no offset; write for example --now {found.isoformat(timespec='seconds')}+00:00")
    if not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        raise UserError(
            f"--now {value!r} lies outside the years {_FIRST_YEAR} to {_LAST_YEAR}; write for example --now 2026-06-15T09:00:00+02:00"
        )
    return found
