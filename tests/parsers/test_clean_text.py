"""The door: bytes of any charset become clean Unicode (RELIABILITY B1, B2, B3, B15, B23)."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.text import clean_line, clean_text, decode_bytes, decode_words


def test_utf8_is_tried_before_a_wrong_declaration() -> None:
    assert clean_text("Grüße".encode(), "iso-8859-1") == "Grüße"


def test_undeclared_latin_keeps_its_letters() -> None:
    assert clean_text("Grüße".encode("latin-1")) == "Grüße"


@pytest.mark.parametrize(
    "charset", ["x-mac-turkish", "unknown-8bit", "cp-850", "rot13", "hex", "idna", "utf\0-8", "undefined", "unicode_escape"]
)
def test_a_charset_that_is_none_falls_back(charset: str) -> None:
    text, guessed = decode_bytes("Grüße".encode("cp1252"), charset)

    assert text == "Grüße"
    assert guessed


def test_a_stateful_charset_is_believed_although_its_bytes_are_ascii() -> None:
    assert clean_text("会議".encode("iso-2022-jp"), "iso-2022-jp") == "会議"


def test_nul_is_replaced_and_other_controls_go() -> None:
    assert clean_text("a\0b\x1b]0;c\x07\td\r\ne\rf") == "a\ufffdb]0;c\td\ne\nf"


def test_bidirectional_controls_go_but_emoji_joiners_stay() -> None:
    assert clean_text("Ada\u202e\u2066 \u200f\U0001f469\u200d\U0001f4bb") == "Ada \U0001f469\u200d\U0001f4bb"


def test_encoded_words_join_where_a_character_was_split() -> None:
    assert decode_words("=?utf-8?q?Gr=C3?= =?utf-8?q?=BC=C3=9Fe?= an =?iso-8859-1?b?5A==?=") == "Grüße an ä"


def test_an_encoded_word_cannot_carry_a_line_end() -> None:
    assert clean_line(decode_words("=?utf-8?B?eA0KQmNjOiBldmls?=")) == "x Bcc: evil"


@given(st.text() | st.binary())
def test_whatever_comes_in_is_clean(value: str | bytes) -> None:
    text = clean_text(value)

    assert text.encode("utf-8").decode("utf-8") == text
    assert not any(unicodedata.category(char) == "Cc" and char not in "\t\n" for char in text)
    assert unicodedata.is_normalized("NFC", text)


@given(st.text(alphabet="=?utf-8qQbB_ äAZ09/+\n", max_size=300))
def test_encoded_words_never_raise(value: str) -> None:
    assert isinstance(decode_words(value), str)
