"""Signals: what the folds need to know of a letter that is no act, each with the sentence that shows it.

A signal is a fact for a fold to weigh, never shown on its own. The tables hold (name, cue); the first sentence that shows one counts.
"""

from __future__ import annotations

from rules.engine.cues import Cue, match
from rules.engine.passage import Passage, evidence
from rules.engine.values import Signal
from rules.signals.acknowledgement import acknowledgement
from rules.signals.bond import BOND
from rules.signals.effort import EFFORT
from rules.signals.progress import PROGRESS
from rules.signals.release import RELEASE
from rules.signals.selling import SELLING

CUES: tuple[tuple[str, Cue], ...] = (*RELEASE, *PROGRESS, *BOND, *SELLING, *EFFORT)
AUTOMATED_SIGNALS = frozenset({"out_of_office"})
"""What is worth knowing of an automated letter."""


def signals(passage: Passage) -> tuple[Signal, ...]:
    """The signals of a letter, each name once, in the order of the tables."""
    found: dict[str, Signal] = {}
    closed = acknowledgement(passage)
    if closed:
        found["acknowledgement"] = Signal("acknowledgement", closed)
    for name, cue in CUES:
        if name in found:
            continue
        for sentence in passage.body:
            hit = match(cue, sentence)
            if hit is not None:
                found[name] = Signal(name, evidence(sentence, hit.start, hit.end))
                break
    return tuple(found.values())
