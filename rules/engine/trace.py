"""Why a rule stayed silent: while a trace is on, cues and guards note what they turned down.

It is off when mail is read, and costs nothing then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """`words`: what looked like the act, as the author wrote the sentence; `reason`: what spoke against it."""

    words: str
    reason: str


_REFUSALS: ContextVar[list[Refusal] | None] = ContextVar("refusals", default=None)


@contextmanager
def tracing() -> Iterator[list[Refusal]]:
    """The refusals noted while the block runs, in order."""
    noted: list[Refusal] = []
    token = _REFUSALS.set(noted)
    try:
        yield noted
    finally:
        _REFUSALS.reset(token)


def refuse(words: str, reason: str) -> None:
    """Note that `words` looked like an act and are none."""
    noted = _REFUSALS.get()
    if noted is not None:
        noted.append(Refusal(words, reason))
