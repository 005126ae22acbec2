"""Sketches: what a letter keeps of its words must depend on the text, never on the ledger's key."""

from __future__ import annotations

from rules.engine.sketch import SKETCH_LIMIT, sketch, token

LONG = " ".join(f"{chr(97 + n % 26)}{chr(97 + n // 26)}word" for n in range(600))


def test_a_long_letter_keeps_the_same_words_under_every_key() -> None:
    kept = [{word for word in LONG.split() if token(word, key) in sketch(LONG, key)} for key in (b"one" * 10, b"other" * 6)]

    assert kept[0] == kept[1]
    assert len(kept[0]) == SKETCH_LIMIT


def test_without_the_key_the_words_are_not_found() -> None:
    assert sketch("walnut kiln", b"secret") & sketch("walnut kiln", b"") == frozenset()


def test_the_same_word_in_another_form_is_the_same() -> None:
    assert token("Portfolio", b"k") == token("portfolios", b"k") == token("portfolio’s", b"k")
