"""`forget` (RELIABILITY T20): a canary person is in every table; afterwards nowhere, not in the files either, and does not come back."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, insert, text

from daemon.__main__ import main
from daemon.ledger.forgetting import Forgotten
from daemon.ledger.tables import outbox

NOW = "2026-06-20T09:00:00+00:00"
CANARY = (b"quintella", b"wrenfield")
ZOE = "Quintella Wrenfield <quintella@wrenfield.example>"
OTHER = "Wrenfield, Quintella <q.w@mill.example>"
TIM = "Tim Roe <tim@roe.example>"
ADA = "Ada Park <ada@park.example>"


def letter(number: int, sender: str, to: str, body: str, **fields: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in fields.items())
    subject = "" if "Subject" in fields else "Subject: The plan\r\n"
    name = f"<{number}@wrenfield.example>" if "wrenfield" in sender else f"<{number}@box.example>"
    head = f"From: {sender}\r\nTo: {to}\r\nDate: {number} Jun 2026 09:12:33 +0200\r\nMessage-ID: {name}\r\n"
    return f"{head}{more}{subject}\r\n{body}\r\n".encode()


LETTERS = [
    letter(1, ZOE, ADA, "Could you send me the plan by Friday?"),
    letter(2, ADA, ZOE, "Here is the plan. I'll send you the map on Monday.", In_Reply_To="<1@wrenfield.example>"),
    letter(
        3, TIM, f"{ADA}, {OTHER}", "Ada, meet Quintella Wrenfield; Quintella, Ada. Over to you two!", Subject="Ada and Quintella Wrenfield"
    ),
    letter(4, TIM, ADA, "Could you lend me your ladder on Sunday?", Subject="A ladder"),
    letter(5, ADA, TIM, "I'll bring the ladder on Sunday, and thank you for the apples!", Cc=ZOE, References="<1@wrenfield.example>"),
    letter(6, TIM, ADA, "I talked to Quintella Wrenfield and she will send you the seeds. Could you call me?", Subject="Seeds"),
]


@pytest.fixture
def mail(tmp_path: Path) -> Path:
    folder = tmp_path / "mail"
    folder.mkdir()
    for number, data in enumerate(LETTERS):
        (folder / f"{number}.eml").write_bytes(data)
    return folder


def house(url: str) -> list[str]:
    return ["--db", url, "--me", "ada@park.example", "--now", NOW]


def fill(mail: Path, options: list[str], url: str) -> None:
    """The canary in letters, acts, decisions and a stored summary."""
    assert main(["import", str(mail), *options]) == 0
    assert main(["relation", "quintella@wrenfield.example", "friend", *options]) == 0
    assert main(["log", "coffee with Quintella Wrenfield", *options]) == 0
    engine = create_engine(url)
    data = "Subject: x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    data += "\r\nThank Quintella =\r\nWrenfield\r\n"
    at = datetime(2026, 6, 15, tzinfo=UTC)
    row = {
        "owner": "owner",
        "kind": "summary",
        "recipient": "ada@park.example",
        "attempts": 1,
        "next_try": at,
        "error": "",
        "created_at": at,
    }
    rows = [
        {**row, "slot": "2026-06-15", "message_id": "<s1@x>", "data": data.encode(), "state": "sent", "sent_at": at},
        {**row, "slot": "2026-06-22", "message_id": "<s2@x>", "data": data.encode(), "state": "ready", "sent_at": None},
    ]
    with engine.begin() as connection:
        connection.execute(insert(outbox), rows)
    engine.dispose()


def exported(options: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["export", *options]) == 0
    return capsys.readouterr().out


def test_nothing_of_a_forgotten_person_is_left_and_nothing_comes_back(
    tmp_path: Path, mail: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    options = house(url)
    fill(mail, options, url)
    assert any(word in path.read_bytes().lower() for path in tmp_path.glob("ledger.db*") for word in CANARY)

    assert main(["forget", "Quintella@wrenfield.example", *options]) == 0
    after = exported(options, capsys)
    files = b"".join(path.read_bytes().lower() for path in tmp_path.glob("ledger.db*"))
    assert main(["import", str(mail), *options]) == 0

    assert not any(word in files for word in CANARY)
    assert exported(options, capsys) == after
    with create_engine(url).connect() as connection:
        assert connection.execute(text("SELECT state FROM outbox ORDER BY slot")).scalars().all() == ["sent", "superseded"]


def test_what_concerns_others_stays(tmp_path: Path, mail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    options = house(url)
    fill(mail, options, url)

    main(["forget", "quintella@wrenfield.example", *options])
    lines = [json.loads(line) for line in exported(options, capsys).splitlines()]

    assert [line["message_id"] for line in lines if line["type"] == "message"].count("<4@box.example>") == 1
    assert ("thanks", "<5@box.example>") in {(line["kind"], line["message_id"]) for line in lines if line["type"] == "act"}
    assert ("request", "<6@box.example>") in {(line["kind"], line["message_id"]) for line in lines if line["type"] == "act"}


def test_an_export_carries_the_wish_to_a_new_ledger(tmp_path: Path, mail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    fill(mail, house(url), url)
    old = exported(house(url), capsys)
    main(["forget", "quintella@wrenfield.example", *house(url)])
    new = house(f"sqlite:///{tmp_path}/new.db")
    (tmp_path / "after.jsonl").write_text(exported(house(url), capsys))
    (tmp_path / "before.jsonl").write_text(old)

    assert main(["restore", str(tmp_path / "after.jsonl"), *new]) == 0
    after = exported(new, capsys)
    assert main(["restore", str(tmp_path / "before.jsonl"), *new]) == 0
    assert main(["import", str(mail), *new]) == 0

    assert after == exported(house(url), capsys)
    assert exported(new, capsys) == after
    assert not any(word in (tmp_path / "new.db").read_bytes().lower() for word in CANARY)


def test_a_restore_that_breaks_off_leaves_the_ledger_as_it_was(tmp_path: Path, mail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    main(["import", str(mail), *house(url)])
    lines = exported(house(url), capsys).splitlines()
    new = house(f"sqlite:///{tmp_path}/new.db")
    empty = exported(new, capsys)
    (tmp_path / "broken.jsonl").write_text("\n".join([*lines, '{"type":"message","key":"k"}']))

    assert main(["restore", str(tmp_path / "broken.jsonl"), *new]) == 2

    assert exported(new, capsys) == empty


@pytest.mark.parametrize("address", ["ada@park.example", "quintella", "a b@c.example"], ids=["my own", "no address", "with a space"])
def test_a_wish_that_can_not_be_meant_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str], address: str) -> None:
    options = house(f"sqlite:///{tmp_path}/ledger.db")

    assert main(["forget", address, *options]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_somebody_not_yet_known_is_forgotten_in_advance(tmp_path: Path, mail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = house(f"sqlite:///{tmp_path}/ledger.db")

    assert main(["forget", "tim@roe.example", *options]) == 0
    main(["import", str(mail), *options])

    assert "tim@roe.example" not in exported(options, capsys)


def test_names_are_known_in_either_order_and_first_names_alone_are_not() -> None:
    forgotten = Forgotten(b"k" * 32).holding(["tim@roe.example"], ["Tim Roe", "Bo"], [])

    assert forgotten.spoken_of("ROE, Tim asked")
    assert forgotten.spoken_of("write to TIM@roe.example.")
    assert not forgotten.spoken_of("Tim and Bo asked")
    assert not forgotten.spoken_of("tim@roe.example.org")


@pytest.mark.postgres
def test_postgresql_forgets_as_well(postgres_url: str, mail: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = house(postgres_url)
    fill(mail, options, postgres_url)

    assert main(["forget", "quintella@wrenfield.example", *options]) == 0
    after = exported(options, capsys)
    main(["import", str(mail), *options])

    assert not any(word.decode() in after.lower() for word in CANARY)
    assert exported(options, capsys) == after
