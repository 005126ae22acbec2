"""Signals: what the folds need to know of a letter that is no act."""

from __future__ import annotations

from rules.engine.passage import Passage
from rules.engine.values import Signal

AUTOMATED_SIGNALS = frozenset({"out_of_office"})


def signals(passage: Passage) -> tuple[Signal, ...]:
    """The signals of a letter."""
    return ()
