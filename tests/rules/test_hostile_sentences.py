"""Letters made to be slow (RELIABILITY B25): judging takes time in proportion to their length, whatever they repeat."""

from __future__ import annotations

import time

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


def seconds(text: str) -> float:
    message = parse(HEAD + text.encode())
    found = []
    for _ in range(2):
        begun = time.process_time()
        detect(message)
        found.append(time.process_time() - begun)
    return min(found)


@pytest.mark.parametrize("words", REPEATED)
def test_b25_twice_the_words_take_about_twice_the_time(words: str) -> None:
    seconds(words * 100)
    small, large = seconds(words * (40_000 // len(words))), seconds(words * (80_000 // len(words)))

    assert large <= 3.2 * small + 0.05


@pytest.mark.parametrize("line", ["thanks you" + "  so  so,,fo" * 90, "thanks" + " so, very" * 100, "thank you" + ",,a" * 200])
def test_b25_no_sentence_is_read_in_more_ways_than_it_is_long(line: str) -> None:
    # Minutes once, for a sentence of a few words: each "so" was itself, or any word, with its comma or without.
    assert seconds(line) < 0.5


def test_b25_what_asks_is_looked_for_once_however_often_one_is_thanked() -> None:
    few, many = seconds("Thank you for the tea. " * 100), seconds("Thank you for the tea. " * 400)

    assert many <= 6 * few + 0.02


def test_b25_a_clause_of_nothing_but_marks_is_no_evidence() -> None:
    from parsers import parse
    from rules import detect

    message = parse(b"From: a@x.example\nTo: b@y.example\nSubject: x\n\nLet me know " + b"," * 20_000 + b"if I can help with the move.\n")

    acts = detect(message).acts

    assert acts
    assert all(act.evidence and act.evidence in " ".join(message.own_text.split()) for act in acts)
