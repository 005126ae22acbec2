"""Text pasted below a salutation of its own is not said to the reader, whatever marks it lacks."""

from __future__ import annotations

import pytest

from rules import detect
from rules.engine.example_letter import example_letter

HEAD = "From: Mette Holm <mette@holm.example>\nTo: Ana Brite <ana@brite.example>\nCc: Olga Sund <olga@sund.example>\n\n"


def asked(text: str) -> list[str]:
    return [act.evidence for act in detect(example_letter(HEAD + text)).acts if act.kind == "request"]


@pytest.mark.parametrize(
    "text",
    [
        "Ana, this is the note I sent to Tom today.\n\n--------------------\nHi, Tom,\n\nCould you read the chapter again?\n\nMette",
        "Hi Ana,\n\nI wrote to the printer, see below.\n\nDear Mr Quist,\n\nCan you please send us the proofs?\n\nRegards,\nMette Holm",
        "The glaze is on its way.\n\nThanks,\nMette\n\nOn\n\n\nMette,\n\nCould you tell me which glaze you use?\n\nAna",
    ],
)
def test_what_stands_below_a_salutation_to_somebody_else_asks_the_reader_nothing(text: str) -> None:
    assert asked(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Hi,\n\nthe glaze is on its way.\n\nDear Ana,\n\nCould you read the chapter again?",
        "The glaze is on its way.\n\nHi Olga,\n\nI wrote to Ana about it. Could you read the chapter again?",
        "A word before I go.\n\nHi all,\n\nthe message below is old. Could you read the chapter again?",
        "Good news from the kiln.\n\nDear Annie,\n\nCould you read the chapter again?",
        "The glaze is on its way.\n\nThanks,\nMette,\n\nPS: Could you read the chapter again?",
        "I sent the message below to Tom today. Could you read the chapter again?\n\nHi Tom,\n\nwe fire the kiln on Sunday.\n\nMette",
    ],
)
def test_what_the_reader_is_asked_stays_asked(text: str) -> None:
    (found,) = asked(text)

    assert found.endswith("Could you read the chapter again?")


def test_a_mark_in_brackets_ends_no_sentence() -> None:
    assert asked("Should we ask them kindly (!) to move the fence?") == ["Should we ask them kindly (!) to move the fence?"]
