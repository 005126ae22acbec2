"""The summary as a value: what is worth saying to the owner now, in which words, resting on which sentence.

Pure: the same state, view, clock and period give the same digest. `daemon/summary` draws it as text, HTML, a letter or JSON.
"""

from __future__ import annotations

from rules.digest.compose import compose
from rules.digest.tongue import ENGLISH, Tongue, languages, tongue
from rules.digest.values import Action, Coverage, Digest, Item, Period, Quote, Section, Step, Who

__all__ = [
    "ENGLISH",
    "Action",
    "Coverage",
    "Digest",
    "Item",
    "Period",
    "Quote",
    "Section",
    "Step",
    "Tongue",
    "Who",
    "compose",
    "languages",
    "tongue",
]
