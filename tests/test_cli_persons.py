"""`merge`, `split`, `ignore RULE`: the owner's word on persons and rules, seen in `people` and in what is owed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from daemon.__main__ import main

NOW = "2026-06-20T09:00:00+00:00"


def letter(number: int, sender: str, to: str, text: str) -> bytes:
    return (
        f"From: {sender}\r\nTo: {to}\r\nDate: {10 + number} Jun 2026 09:12:33 +0200\r\nMessage-ID: <{number}@box.example>\r\n"
        f"Subject: The plan\r\n\r\n{text}\r\n"
    ).encode()


@pytest.fixture
def house(tmp_path: Path) -> list[str]:
    """Zoe asked from one address, and the owner answered her at another one that says nothing of her name."""
    (tmp_path / "mail").mkdir()
    (tmp_path / "mail" / "1.eml").write_bytes(
        letter(1, "Zoe Lund <zoe@lund.example>", "ada@park.example", "Could you send me the plan by Friday?")
    )
    (tmp_path / "mail" / "2.eml").write_bytes(
        letter(2, "ada@park.example", "office@quay.example", "Hi Zoe, here is the plan, both pages of it.")
    )
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", NOW]
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    return options


def owed(house: list[str], capsys: pytest.CaptureFixture[str]) -> list[str]:
    capsys.readouterr()
    assert main(["owed", "--json", *house]) == 0
    return [item["to"] for item in json.loads(capsys.readouterr().out)]


def persons(house: list[str], capsys: pytest.CaptureFixture[str]) -> list[list[str]]:
    capsys.readouterr()
    assert main(["people", "--json", *house]) == 0
    return sorted(sorted(person["addresses"]) for person in json.loads(capsys.readouterr().out))


def test_a_merge_makes_two_addresses_one_person_and_split_and_undo_part_them(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    apart = [["office@quay.example"], ["zoe@lund.example"]]
    assert persons(house, capsys) == apart

    assert main(["merge", "zoe@lund.example", "Office@Quay.example", *house]) == 0
    assert persons(house, capsys) == [["office@quay.example", "zoe@lund.example"]]

    assert main(["split", "office@quay.example", *house]) == 0
    assert persons(house, capsys) == apart

    assert main(["undo", *house]) == 0
    assert persons(house, capsys) == [["office@quay.example", "zoe@lund.example"]]


def test_an_answer_to_a_merged_address_settles(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert owed(house, capsys) == ["zoe@lund.example"]

    main(["merge", "zoe@lund.example", "office@quay.example", *house])

    assert owed(house, capsys) == []


@pytest.mark.parametrize(
    "command",
    [["merge", "zoe@lund.example", "nobody@lund.example"], ["merge", "zoe@lund.example", "zoe@lund.example"], ["split", "x@y.example"]],
    ids=["unknown", "twice the same", "unknown alone"],
)
def test_an_address_that_nobody_has_is_refused_in_one_line(
    house: list[str], capsys: pytest.CaptureFixture[str], command: list[str]
) -> None:
    capsys.readouterr()

    assert main([*command, *house]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_rule_that_is_ignored_says_nothing_until_it_is_reopened(house: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ignore", "answer-what-was-asked", *house]) == 0
    assert owed(house, capsys) == []

    assert main(["reopen", "answer-what-was-asked", *house]) == 0
    assert owed(house, capsys) == ["zoe@lund.example"]

    main(["ignore", "answer-what-was-asked", *house])
    assert main(["undo", *house]) == 0
    assert owed(house, capsys) == ["zoe@lund.example"]
