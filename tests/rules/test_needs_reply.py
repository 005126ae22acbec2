"""Who owes an answer: what waits for words, what is simply carried out, and what is said to many."""

from __future__ import annotations

import pytest

from rules import detect
from rules.engine.example_letter import example_letter

MANY = (
    "From: Mette Holm <mette@holm.example>\nTo: " + ", ".join(f"Person {number} <p{number}@holm.example>" for number in range(9)) + "\n\n"
)


def waits(text: str) -> bool:
    return detect(example_letter(text)).needs_reply


@pytest.mark.parametrize(
    "text",
    [
        "Which of the two kilns is yours?",
        "Please email or call with an update.",
        "Please let Ilse or myself know if you plan to come to the launch.",
        "Would you like me to bring the second kiln as well?",
        "Ilse Brandt suggested that I write to you about the mould.",
        "I look forward to your thoughts about the menu.",
        "Please give me a call when you have spoken with the miller.",
    ],
)
def test_what_waits_for_words_needs_a_reply(text: str) -> None:
    assert waits(text)


@pytest.mark.parametrize(
    "text",
    [
        "Please keep the gate shut.",
        "Please send the bills to me in the future.",
        "Let me know if you can't come.",
        "I gave him your number, he will call you.",
        "The list is attached for your review.",
        "Any questions...please give me a call.",
        "Thanks, will do.",
    ],
)
def test_what_is_carried_out_or_closed_needs_none(text: str) -> None:
    assert not waits(text)


def test_one_of_many_readers_answers_only_what_plainly_asks_for_words() -> None:
    assert not waits(MANY + "You are invited to the launch on the quay.")
    assert waits(MANY + "You are invited to the launch on the quay, please let me know who comes.")
    assert waits("You are invited to the launch on the quay.")
