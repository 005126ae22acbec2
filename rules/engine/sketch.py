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

_WORD = re.compile(r"[^\W\d_][\w'’]{1,38}|\d{2,12}", re.UNICODE)


@lru_cache(maxsize=65536)
def token(word: str, key: bytes) -> int:
    """The keyed hash of one word, folded to lower case and to its first six letters (a crude stem, the same in every language)."""
    stem = word.lower().replace("’", "'").removesuffix("'s")[:6]
    return int.from_bytes(blake2b(stem.encode(), digest_size=4, key=key[:64]).digest(), "big")


def words_of(text: str) -> list[str]:
    """The words and numbers of a text, in order."""
    return _WORD.findall(text)


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
