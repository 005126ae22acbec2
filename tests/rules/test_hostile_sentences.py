"""Letters made to be slow (RELIABILITY B25): judging takes time in proportion to their length, whatever they repeat."""

from __future__ import annotations

import pytest

from parsers import parse
from rules import detect

HEAD = b"From: Ada Park <ada@park.example>\nTo: bo@lind.example\nMessage-ID: <1@park.example>\nDate: Mon, 1 Jun 2026 10:00:00 +0200\n\n"

REPEATED = [
    "could you please let me know ",
    "I'll and then I'll ",
    "I will, and I will have been, and ",
    "meet Ada; meet Bo; ",
    "thanks so much for the and for the ",
    "thank you for the. ",
    "as promised and as discussed ",
    "könntest du mir bitte ",
    "est-ce que tu peux me ",
    "¿me puedes mandar ",
    "a.",
    "A. B. ",
    "when? ",
    "Hi Ada and Bo, ",
    "at 10:00 on 1/2/2026 ",
    "'",
    "a ",
    ", ",
]


# What reads in more ways than a text is long, or by the square, takes minutes here. How time grows is measured by benchmarks/growth.py.


@pytest.mark.parametrize("words", REPEATED)
@pytest.mark.timeout(60)
def test_b25_the_longest_letter_of_one_phrase_is_read_to_its_end(words: str) -> None:
    message = parse(HEAD + (words * (200_000 // len(words))).encode())

    own = " ".join(message.own_text.split())

    assert all(act.evidence and act.evidence in own for act in detect(message).acts)


@pytest.mark.parametrize("line", ["thanks you" + "  so  so,,fo" * 90, "thanks" + " so, very" * 100, "thank you" + ",,a" * 200])
@pytest.mark.timeout(20)
def test_b25_no_sentence_is_read_in_more_ways_than_it_is_long(line: str) -> None:
    # Each "so" was itself, or any word, with its comma or without.
    assert detect(parse(HEAD + line.encode())).words > 0


@pytest.mark.timeout(60)
def test_b25_what_asks_is_looked_for_once_however_often_one_is_thanked() -> None:
    acts = detect(parse(HEAD + b"Thank you for the tea. " * 8000)).acts

    assert {act.kind for act in acts} == {"thanks"}


def test_b25_a_clause_of_nothing_but_marks_is_no_evidence() -> None:
    message = parse(b"From: a@x.example\nTo: b@y.example\nSubject: x\n\nLet me know " + b"," * 20_000 + b"if I can help with the move.\n")

    acts = detect(message).acts

    assert acts
    assert all(act.evidence and act.evidence in " ".join(message.own_text.split()) for act in acts)
