"""One spelling for words that people type in several: "für" and "fuer", "mañana" and "manana". Phones and old keyboards drop accents.

German vowels are written out as on a keyboard without them (DIN 5007-2), every other accent falls away. Patterns over letters in other
languages than English are written with their accents and compared in this spelling on both sides.
"""

from __future__ import annotations

import unicodedata

_WRITTEN_OUT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "œ": "oe", "æ": "ae"}


def _bare(code: int) -> str:
    character = chr(code)
    return _WRITTEN_OUT.get(character) or unicodedata.normalize("NFD", character)[0]


_TABLE = str.maketrans({chr(code): _bare(code) for code in range(0xC0, 0x180)} | {chr(code): "" for code in range(0x300, 0x370)})


def ascii_of(text: str) -> str:
    """A lower-case text in the one spelling. It may be longer than what it is given."""
    return text if text.isascii() else text.translate(_TABLE)


def place_in(text: str, at: int) -> int:
    """The place in `text` of what stands at `at` in its one spelling; linear in `at`."""
    if text.isascii():
        return at
    passed = 0
    for place, character in enumerate(text):
        if passed >= at:
            return place
        passed += len(ascii_of(character))
    return len(text)
