"""Cues: the small patterns that rules are made of, compiled once and tried only on sentences that hold one of their words.

A cue is data: words of which one must stand in the sentence (a set intersection, so most sentences cost nothing), a pattern in the
sentence's `plain` text, a confidence, an object where the words alone tell it, and what must not match. Patterns have bounded quantifiers
only: letters are hostile.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rules.engine.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Cue:
    """`words`: lower-case words of which the sentence holds at least one (none: always tried). `at_core`: only where the sentence
    proper begins. `unless`: a pattern that must not be found in the sentence. `confidence` from 0 to 1."""

    words: str
    pattern: str
    confidence: float = 0.8
    object: str | None = None
    unless: str = ""
    at_core: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A cue found in a sentence, and where (offsets in `sentence.plain`)."""

    cue: Cue
    sentence: Sentence
    start: int
    end: int
    who: int = -1
    """Where the pattern's group `who` (a name) begins, else -1."""


@lru_cache(maxsize=4096)
def pattern(source: str) -> re.Pattern[str]:
    """The compiled form of a lower-case pattern."""
    return re.compile(source)


@lru_cache(maxsize=4096)
def word_set(words: str) -> frozenset[str]:
    """The words of a cue as a set."""
    return frozenset(words.split())


def match(cue: Cue, sentence: Sentence) -> Hit | None:
    """The first place where the cue stands in the sentence, if it does."""
    if cue.words and word_set(cue.words).isdisjoint(sentence.words):
        return None
    compiled = pattern(cue.pattern)
    found = compiled.match(sentence.plain, sentence.core) if cue.at_core else compiled.search(sentence.plain)
    if found is None or (cue.unless and pattern(cue.unless).search(sentence.plain)):
        return None
    return Hit(cue, sentence, found.start(), found.end(), found.start("who") if compiled.groupindex else -1)


def first(cues: Iterable[Cue], sentence: Sentence) -> Hit | None:
    """The hit of the first cue that stands in the sentence."""
    return next((hit for cue in cues if (hit := match(cue, sentence)) is not None), None)


def hits(cues: tuple[Cue, ...], sentences: Iterable[Sentence]) -> Iterator[Hit]:
    """For each sentence the hit of its first cue, where there is one."""
    for sentence in sentences:
        hit = first(cues, sentence)
        if hit is not None:
            yield hit
