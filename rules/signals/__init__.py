"""Signals: what the folds need to know of a letter that is no act, each with the sentence that shows it.

A signal is a fact for a fold to weigh, never shown on its own. The tables hold (name, cue); the first sentence that shows one counts.
"""

from __future__ import annotations

from rules.engine.cues import Table, match
from rules.engine.passage import Passage, evidence
from rules.engine.values import Signal
from rules.signals.acknowledgement import acknowledgement
from rules.signals.bond import BOND
from rules.signals.contact import contact
from rules.signals.effort import EFFORT
from rules.signals.progress import PROGRESS
from rules.signals.release import RELEASE
from rules.signals.selling import SELLING

_NAMED = (*RELEASE, *PROGRESS, *BOND, *SELLING, *EFFORT)
NAMES = tuple(name for name, _ in _NAMED)
CUES = Table(*(cue for _, cue in _NAMED))
ORDER = {name: place for place, name in enumerate(dict.fromkeys(("acknowledgement", "contact", *NAMES)))}
AUTOMATED_SIGNALS = frozenset({"out_of_office"})
"""What is worth knowing of an automated letter."""


def signals(passage: Passage) -> tuple[Signal, ...]:
    """The signals of a letter, each name once, in the order of the tables."""
    found: dict[str, Signal] = {}
    if named := contact(passage):
        found["contact"] = Signal("contact", named)
    closed = acknowledgement(passage)
    if closed:
        found["acknowledgement"] = Signal("acknowledgement", closed)
    for sentence in passage.body:
        for number in CUES.candidates(sentence):
            name = NAMES[number]
            hit = match(CUES.cues[number], sentence) if name not in found else None
            if hit is not None:
                found[name] = Signal(name, evidence(sentence, hit.start, hit.end))
    return tuple(sorted(found.values(), key=lambda signal: ORDER[signal.name]))
