"""Keyed sketches: which content words a letter holds, without keeping the words.

A fold asks "is this about the same thing?" and "does this letter name Rasmus?" long after the text is gone. So a letter keeps the keyed
hashes (BLAKE2b, 32 bits) of its content words; without the ledger's key they can't be turned back by trying a dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from hashlib import blake2b

SKETCH_LIMIT = 256
"""Words a letter keeps at most: the first ones, so that the choice depends on the text alone and not on the key."""

OPENING_WORDS, OPENING_LEAST = 10, 6
OPENING_LINES = 16
OPENING_REACH, QUOTE_REACH = 1000, 4000
"""Characters looked at."""

_WORD = re.compile(r"[^\W\d_][\w'’]{1,38}|\d{2,12}", re.UNICODE)


@lru_cache(maxsize=65536)
def token(word: str, key: bytes) -> int:
    """The keyed hash of one word, folded to lower case and to its first six letters (a crude stem, the same in every language)."""
    stem = word.lower().replace("’", "'").removesuffix("'s")[:6]
    return int.from_bytes(blake2b(stem.encode(), digest_size=4, key=key[:64]).digest(), "big")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, in order."""
    return _WORD.findall(text)


def opening(text: str, key: bytes) -> int:
    """The keyed hash of a text's first words, by which it is known again where a later letter quotes it; 0 for too few."""
    return _run(words_of(text[:OPENING_REACH])[:OPENING_WORDS], key)


def line_openings(text: str, key: bytes) -> frozenset[int]:
    """The same for what begins at each of the first lines of quoted text: which of them begins the quoted letter need not be known."""
    lines = [words for line in text[:QUOTE_REACH].split("\n") if (words := words_of(line))]
    runs = ([word for line in lines[at : at + OPENING_WORDS] for word in line][:OPENING_WORDS] for at in range(len(lines[:OPENING_LINES])))
    return frozenset(hashed for run in runs if (hashed := _run(run, key)))


def _run(words: list[str], key: bytes) -> int:
    if len(words) < OPENING_LEAST:
        return 0
    return int.from_bytes(blake2b(" ".join(words).lower().encode(), digest_size=6, key=key[:64]).digest(), "big")


def sketch(text: str, key: bytes, *, without: Iterable[str] = ()) -> frozenset[int]:
    """The keyed hashes of the words of `text` with three letters or more, but those in `without` (lower case)."""
    stop = frozenset(without)
    tokens: dict[int, None] = {}
    for word in words_of(text):
        if len(word) > 2 and word.lower() not in stop:
            tokens[token(word, key)] = None
            if len(tokens) == SKETCH_LIMIT:
                break
    return frozenset(tokens)
