"""`plan ask WHO about WORDS by DATE`: kept as the owner's word, seen as advice, taken back by `undo`, carried by export and restore."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from daemon.__main__ import main

NOW = "2026-06-20T09:00:00+00:00"


def letter(number: int, sender: str, to: str, text: str) -> bytes:
    return (
        f"From: {sender}\r\nTo: {to}\r\nDate: {10 + number} Jun 2026 09:12:33 +0200\r\nMessage-ID: <{number}@box.example>\r\n"
        f"Subject: The bees\r\n\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def house(tmp_path: Path) -> list[str]:
    """Zoe Lund told of her bees."""
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.eml").write_bytes(
        letter(
            1,
            "Zoe Lund <zoe@lund.example>",
            "Ada Park <ada@park.example>",
            "Dear Ada,\r\n\r\nMy sister and I have our first bees.\r\n\r\nZoe",
        )
    )
    (tmp_path / "mail" / "2.eml").write_bytes(letter(2, "ada@park.example", "Zoe Lund <zoe@lund.example>", "Keep a jar for me, Zoe!"))
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", NOW]
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    return options


def planned(house: list[str], capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["people", "--json", *house]) == 0
    return [advice for person in json.loads(capsys.readouterr().out) for advice in person["advice"] if advice["row"] == 16]


def test_a_plan_becomes_advice_with_the_day_of_a_first_word(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert planned(house, capsys) == []

    assert main(["plan", "ask", "Zoe", "Lund", "about", "the", "jury", "by", "2026-07-20", *house]) == 0

    said = capsys.readouterr().out
    (advice,) = planned(house, capsys)
    assert "ask Zoe Lund about the jury by 20 Jul 2026" in said
    assert "Zoe Lund" in advice["text"]
    assert "the jury by 20 July 2026" in advice["text"]
    assert "by 30 June" in advice["text"]
    assert "12 June 2026" in advice["text"]
    assert (advice["evidence"], advice["message_id"]) == ("My sister and I have our first bees.", "<1@box.example>")


def test_words_for_a_day_are_read_as_in_letters(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "ask", "zoe@lund.example", "about", "a", "book", "by", "her", "by", "1", "August", *house]) == 0

    assert "about a book by her by 1 Aug 2026" in capsys.readouterr().out


def test_undo_and_drop_end_a_plan(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    ask = ["plan", "ask", "Zoe", "about", "the", "jury", "by", "2026-07-20", *house]

    assert main(ask) == 0
    assert main(["undo", *house]) == 0
    assert planned(house, capsys) == []

    assert main(ask) == 0
    assert main(["plan", "drop", "Zoe", *house]) == 0
    assert planned(house, capsys) == []

    assert main(["undo", *house]) == 0
    assert len(planned(house, capsys)) == 1


def test_export_and_restore_keep_a_plan(house: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "ask", "Zoe", "about", "the", "jury", "by", "2026-07-20", *house]) == 0
    before = planned(house, capsys)
    assert main(["export", *house]) == 0
    (tmp_path / "out.jsonl").write_text(capsys.readouterr().out, encoding="utf-8")
    other = ["--db", f"sqlite:///{tmp_path}/other.db", *house[2:]]

    assert main(["restore", str(tmp_path / "out.jsonl"), *other]) == 0

    assert planned(other, capsys) == before != []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["think", "Zoe"], "whom to ask"),
        (["ask", "Zoe", "by", "2026-07-20"], "'about' and 'by'"),
        (["ask", "Zoe", "about", "by", "2026-07-20"], "WORDS"),
        (["ask", "about", "tea", "by", "2026-07-20"], "WHO"),
        (["ask", "Zoe", "about", "tea", "by", "some", "day"], "no date"),
        (["ask", "Zoe", "about", "tea", "by", "2026-06-01"], "past"),
        (["ask", "Zoe", "about", "tea", "by", "2036-06-01"], "two years"),
        (["ask", "Nobody", "about", "tea", "by", "2026-07-20"], "not known"),
    ],
    ids=lambda one: " ".join(one) if isinstance(one, list) else one,
)
def test_a_plan_that_lacks_something_is_refused(house: list[str], words: list[str], said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", *words, *house]) == 2

    assert said in capsys.readouterr().err
    assert planned(house, capsys) == []


def test_explain_names_the_rule_the_article_and_the_words_of_an_advice(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "ask", "Zoe", "about", "the", "jury", "by", "2026-07-20", *house]) == 0
    capsys.readouterr()

    assert main(["explain", "zoe@lund.example", *house]) == 0

    said = capsys.readouterr().out
    assert "advice: You plan to ask Zoe Lund about the jury" in said
    assert "rule     plan-an-ask" in said
    assert "Anticipation, plan ahead" in said
    assert "“My sister and I have our first bees.”" in said


def test_a_rule_of_advice_can_be_silenced(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", "ask", "Zoe", "about", "the", "jury", "by", "2026-07-20", *house]) == 0

    assert main(["ignore", "plan-an-ask", *house]) == 0

    assert planned(house, capsys) == []
