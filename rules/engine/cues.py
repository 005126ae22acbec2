"""Cues: the small patterns that rules are made of, compiled when first needed and tried only on sentences that hold one of their anchors.

A cue is data: a pattern in the sentence's `plain` text, a confidence, an object where the words alone tell it, and what must not match.
A table of cues knows which of them a sentence's words allow (`rules.engine.anchors`), so that most sentences cost nothing. Letters are
hostile, so every quantifier is bounded, here and once, however its pattern was written.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from rules.engine.anchors import anchors
from rules.engine.sentences import Sentence
from rules.engine.trace import refuse


@dataclass(frozen=True, slots=True)
class Cue:
    """`confidence` from 0 to 1. `unless`: a pattern that must not be found in the sentence. `at_core`: only where the sentence proper
    begins, after "Hi Ann," and "Also,"."""

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


MOST_CHARACTERS = 300
MOST_GROUPS = 30
"""What `*`, `+` and `{n,}` stand for after one character and after a group: no sentence that people write needs more."""

_QUANTIFIER = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\]){0,200}\]|([*+]|\{\d+,\})")


@lru_cache(maxsize=4096)
def pattern(source: str) -> re.Pattern[str]:
    """The compiled form of a lower-case pattern, with every repetition bounded (RELIABILITY B25)."""
    return re.compile(_QUANTIFIER.sub(_bounded, source))


def _bounded(found: re.Match[str]) -> str:
    mark = found[1]
    if mark is None:
        return found[0]
    most = MOST_GROUPS if found.string[found.start() - 1 : found.start()] == ")" else MOST_CHARACTERS
    least = {"*": "0", "+": "1"}.get(mark) or mark[1:-2]
    return f"{{{least},{most}}}"


def match(cue: Cue, sentence: Sentence) -> Hit | None:
    """The first place where the cue stands in the sentence, if it does."""
    compiled = pattern(cue.pattern)
    found = compiled.match(sentence.plain, sentence.core) if cue.at_core else compiled.search(sentence.plain)
    if found is None:
        return None
    if cue.unless and (against := pattern(cue.unless).search(sentence.plain)):
        refuse(sentence.text, f"“{found.group().strip()}” looks like it, but “{against.group().strip()}” speaks against it")
        return None
    return Hit(cue, sentence, found.start(), found.end(), found.start("who") if "who" in compiled.groupindex else -1)


class Table:
    """Cues in the order in which they are tried."""

    def __init__(self, *cues: Cue) -> None:
        self.cues = cues

    @cached_property
    def _index(self) -> tuple[dict[str, tuple[int, ...]], frozenset[str], tuple[int, ...]]:
        """(anchor word -> numbers of its cues, the anchor words, numbers of the cues without an anchor)."""
        needs = [anchors(cue.pattern) for cue in self.cues]
        numbers: dict[str, list[int]] = {}
        for number, words in enumerate(needs):
            for word in words or ():
                numbers.setdefault(word, []).append(number)
        always = tuple(number for number, words in enumerate(needs) if words is None)
        return {word: tuple(found) for word, found in numbers.items()}, frozenset(numbers), always

    def candidates(self, sentence: Sentence) -> list[int]:
        """The numbers of the cues that the sentence's words allow, in order."""
        index, vocabulary, always = self._index
        keys = vocabulary & sentence.keys
        if not keys:
            return list(always)
        found = set(always)
        for key in keys:
            found.update(index[key])
        return sorted(found)

    def first(self, sentence: Sentence) -> Hit | None:
        """The hit of the first cue that stands in the sentence."""
        for number in self.candidates(sentence):
            hit = match(self.cues[number], sentence)
            if hit is not None:
                return hit
        return None


def hits(table: Table, sentences: Iterable[Sentence]) -> Iterator[Hit]:
    """For each sentence the hit of its first cue, where there is one."""
    for sentence in sentences:
        hit = table.first(sentence)
        if hit is not None:
            yield hit


_BREAK = (
    r"[;()] ?| - |\.{2,} ?|(?:,|--) ?(?:and|but|so|or|then|also|however|yet|otherwise|in any case|if not) |\. |(?<= )and (?=(?:i|we)"
    r"(?:'ll| will| shall| can)\b)"
)
"""Where a sentence falls into parts that ask or promise each on its own."""


def clause(hit: Hit) -> str:
    """The part of the sentence, in plain text, that the hit stands in."""
    plain = hit.sentence.plain
    start, end = 0, len(plain)
    for found in pattern(_BREAK).finditer(plain):
        if found.end() <= hit.start + 1:
            start = found.start()
        elif found.start() >= hit.end:
            end = found.start()
            break
    return plain[start:end]
