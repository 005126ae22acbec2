"""Whole letters in German, French and Spanish as people write them: no act that is not there, most that are, and their terms.

`tongues.jsonl` holds a letter a line with its acts as data/acts/GUIDE.md defines them, a good third of them near misses.
"""

from __future__ import annotations

import json
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from parsers import parse
from rules import detect
from rules.engine.example_letter import example_letter
from rules.engine.passage import passage
from rules.engine.tongues import AFTER_THANKS, foreign_sentences
from rules.engine.values import Act
from rules.language.spelling import ascii_of, place_in
from rules.language.tongues import TONGUES

SHOWN_FROM = 0.6
LETTERS = [json.loads(line) for line in (Path(__file__).parent / "tongues.jsonl").read_text(encoding="utf-8").splitlines()]
LINES = [tuple(line.split("|", 1)) for line in (Path(__file__).parent / "tongues_lines.txt").read_text(encoding="utf-8").splitlines()]
"""(kind of act that the line shows, or "-" for none; the line)."""


def acts_of(letter: dict[str, Any]) -> list[Act]:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "Mette Holm <mette@holm.example>", letter["to"], "…"
    message["Message-ID"] = f"<{letter['id']}@holm.example>"
    message.set_content(letter["text"])
    return [act for act in detect(parse(message.as_bytes())).acts if act.confidence >= SHOWN_FROM]


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter["id"])
def test_a_letter_shows_no_act_that_it_lacks(letter: dict[str, Any]) -> None:
    wanted = {act["kind"] for act in letter["acts"]}

    found = acts_of(letter)

    assert [(act.kind, act.evidence) for act in found if act.kind not in wanted] == []


@pytest.mark.parametrize("language", ["de", "fr", "es"])
def test_most_acts_of_a_language_are_found(language: str) -> None:
    letters = [letter for letter in LETTERS if letter["language"] == language]
    wanted = [(letter["id"], act["kind"]) for letter in letters for act in letter["acts"]]

    found = {(letter["id"], act.kind) for letter in letters for act in acts_of(letter)}

    missed = [act for act in wanted if act not in found]
    assert len(letters) >= 25
    assert len(missed) <= 0.07 * len(wanted), missed


@pytest.mark.parametrize(
    "letter", [letter for letter in LETTERS if any("due" in act for act in letter["acts"])], ids=lambda letter: letter["id"]
)
def test_the_words_for_a_time_are_kept(letter: dict[str, Any]) -> None:
    terms = [(act["kind"], act["due"].lower()) for act in letter["acts"] if "due" in act]

    found = acts_of(letter)

    assert all(any(act.kind == kind and (act.due or "").startswith(due) for act in found) for kind, due in terms)


@pytest.mark.parametrize(("kind", "line"), LINES, ids=lambda value: value[:50])
def test_a_line_shows_its_act_and_no_other(kind: str, line: str) -> None:
    found = {act.kind for act in detect(example_letter(line)).acts if act.confidence >= SHOWN_FROM}

    assert found == ({kind} - {"-"})


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Could you send me the plan by Friday? I hope the die is cast.", []),
        ("Wird gemacht.", ["de"]),
        ("Dear Ana, thanks for the plan. Ich schicke dir die Treppe bis Freitag.", ["de"]),
        ("Je passe te voir demain. Ok?", ["fr", "fr"]),
        ("¿Vienes?", ["es"]),
    ],
)
def test_sentences_are_read_in_their_own_language(text: str, codes: list[str]) -> None:
    found = foreign_sentences(passage(example_letter(text)))

    assert [one.tongue.code for one in found] == codes


@pytest.mark.parametrize(
    ("text", "spelled"),
    [("für die Größe", "fuer die groesse"), ("déjà reçu", "deja recu"), ("mañana", "manana"), ("cœur", "coeur"), ("plain", "plain")],
)
def test_one_spelling_for_all(text: str, spelled: str) -> None:
    assert ascii_of(text.lower()) == spelled


def test_a_place_is_found_again_in_the_written_words() -> None:
    text = "schöne grüße bis freitag"
    bare = ascii_of(text)

    assert text[place_in(text, bare.index("bis")) :] == "bis freitag"


@pytest.mark.parametrize("tongue", TONGUES, ids=lambda tongue: tongue.code)
def test_a_language_brings_examples_of_every_kind_that_it_has_forms_for(tongue: Any) -> None:
    kinds = {kind for kind, *_ in tongue.forms} - {AFTER_THANKS}

    assert all(any(example.yields for example in tongue.examples[kind]) for kind in kinds)
    assert all(any(example.because for example in tongue.examples[kind]) for kind in kinds)
