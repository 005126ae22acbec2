"""Addresses taken for the owner's own are named by `status` and `check`, and a `split` takes one back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from daemon.__main__ import main

HOME = "vlund@post.example"


@pytest.fixture
def vera(tmp_path: Path) -> list[str]:
    """Options for a ledger of Vera Lund, who forwards letters home."""
    mail = tmp_path / "mail"
    mail.mkdir()
    for day in range(1, 8):
        (mail / f"{day}.eml").write_text(
            f"From: Vera Lund <vera.lund@yard.example>\r\nTo: {HOME}\r\nDate: {day} Jun 2026 09:12:33 +0200\r\n"
            f"Message-ID: <{day}@box.example>\r\nSubject: Fwd: Rope {day}\r\n\r\n \r\n",
            encoding="utf-8",
            newline="",
        )
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "vera.lund@yard.example", "--now", "2026-06-20T09:00:00+00:00"]
    assert main(["import", str(mail), *options]) == 0
    return options


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(list(words)) == 0
    return capsys.readouterr().out


def test_status_and_check_name_them(vera: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert f"Taken for yours: {HOME}; 'beholden split ADDR'" in said(capsys, "status", *vera)
    assert json.loads(said(capsys, "status", "--json", *vera))["own"] == [HOME]
    assert f"taken for yours: {HOME}" in said(capsys, "check", *vera)


def test_a_split_takes_one_back_and_undo_gives_it_again(vera: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    said(capsys, "split", HOME, *vera)

    assert HOME not in said(capsys, "status", *vera)
    assert HOME in said(capsys, "people", *vera)

    said(capsys, "undo", *vera)

    assert HOME in said(capsys, "status", *vera)
