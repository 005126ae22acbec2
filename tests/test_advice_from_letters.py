"""Each row of advice comes out of plain letters, as people write them: from the text to `people --json`."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from daemon.__main__ import main

ADA = "Ada Park <ada@park.example>"
EVA = "Eva Lund <eva@lund.example>"
BOB = "Bob Okoye <bob@okoye.example>"
NAT = "Nat Reyes <nat@reyes.example>"
OLD = "Jo Weiss <jo@weiss.example>"


@dataclass(frozen=True)
class Box:
    """A mailbox: one letter is (day and hour, from, to, subject, text); "Re: x" answers the last letter with that subject."""

    row: int
    person: str
    now: str
    letters: tuple[tuple[str, str, str, str, str], ...]
    evidence: str = ""
    decision: tuple[str, ...] = ()


BOXES = (
    Box(
        10,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Spring", "Dear Eva,\n\nhow is the house coming along?\n\nAda"),
            (
                "2026-03-02T09",
                EVA,
                ADA,
                "Re: Spring",
                "Dear Ada,\n\nSlowly. We are looking for a joiner who builds in oak, do you know one?\n\nEva",
            ),
            ("2026-03-03T09", ADA, EVA, "Re: Spring", "Dear Eva,\n\nHow steep are the stairs, and how wide?\n\nAda"),
        ),
        "We are looking for a joiner",
    ),
    Box(
        17,
        NAT,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, NAT, "Mills", "Dear Nat,\n\nWho are the three people you would recommend I talk to about mills?\n\nAda"),
            (
                "2026-03-02T09",
                NAT,
                ADA,
                "Re: Mills",
                "Hi Ada,\n\nYou should talk to Bob Okoye (bob@okoye.example), he knows every mill in the county.\n\nNat",
            ),
            ("2026-03-02T12", ADA, NAT, "Re: Mills", "Thank you so much, Nat, that is a great help!\n\nAda"),
        ),
        "Bob Okoye",
    ),
    Box(
        18,
        NAT,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, NAT, "A hall", "Dear Nat,\n\nI am writing a book on church halls.\n\nAda"),
            (
                "2026-03-09T09",
                NAT,
                f"{ADA}, {BOB}",
                "Ada, meet Bob",
                "Ada, meet Bob Okoye, the sexton of the finest hall. Bob, meet Ada Park, who writes on halls.\nOver to you two!\n\nNat",
            ),
            ("2026-03-09T12", ADA, NAT, "Re: Ada, meet Bob", "Thank you for introducing us, Nat!\n\nAda"),
        ),
        "meet Bob",
    ),
    Box(
        19,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Thinking of you", "Dear Eva,\n\nHow can I help you just now?\n\nAda"),
            (
                "2026-03-02T09",
                EVA,
                ADA,
                "Re: Thinking of you",
                "Dear Ada,\n\nHow kind! Could you read through my leaflet one of these days?\n\nEva",
            ),
        ),
        "leaflet",
    ),
    Box(
        24,
        EVA,
        "2026-03-20",
        (
            (
                "2026-02-20T09",
                EVA,
                ADA,
                "The jury",
                "Dear Ada,\n\nI put your name forward for the jury and told them about your book.\n\nEva",
            ),
        ),
        "put your name forward",
    ),
    Box(
        31,
        NAT,
        "2026-03-20",
        (
            (
                "2026-02-01T09",
                ADA,
                NAT,
                "Your trade",
                "Dear Nat,\n\nMay I learn about your work over a coffee? Twenty minutes would be plenty.\n\nAda",
            ),
            ("2026-02-02T09", NAT, ADA, "Re: Your trade", "Hi Ada,\n\nSure, come by on Thursday at four.\n\nNat"),
            (
                "2026-02-06T09",
                ADA,
                NAT,
                "Yesterday",
                "Dear Nat,\n\nThank you for the coffee yesterday, I learned so much about lathes.\n\nAda",
            ),
        ),
        "coffee",
    ),
    Box(
        32,
        EVA,
        "2026-05-01",
        (
            ("2026-03-01T09", EVA, ADA, "The jury", "Dear Ada,\n\nI recommended you to the jury, they will write to you.\n\nEva"),
            ("2026-03-01T12", ADA, EVA, "Re: The jury", "Dear Eva,\n\nThank you so much for recommending me to the jury!\n\nAda"),
        ),
        "recommended you",
    ),
    Box(
        34,
        EVA,
        "2026-03-20",
        (
            ("2025-10-01T09", EVA, ADA, "Hello", "Dear Ada,\n\nMy sister and I have our first bees.\n\nEva"),
            ("2025-10-02T09", ADA, EVA, "Re: Hello", "Dear Eva,\n\nKeep a jar for me.\n\nAda"),
            ("2026-02-01T09", EVA, ADA, "Spring", "Dear Ada,\n\nthe plums are in flower.\n\nEva"),
            ("2026-02-02T09", ADA, EVA, "Re: Spring", "Dear Eva,\n\nSo are ours, at last.\n\nAda"),
            ("2026-03-19T20", EVA, ADA, "Yesterday", "Dear Ada,\n\nIt was so good to talk to you over lunch yesterday.\n\nEva"),
        ),
        "so good to talk",
    ),
    Box(
        36,
        EVA,
        "2026-03-20",
        (
            (
                "2025-05-02T09",
                BOB,
                ADA,
                "The meadow",
                "Dear Ada,\n\nI have left the farm and teach at the school now. I got the job in April.\n\nBob",
            ),
            ("2025-05-03T09", ADA, BOB, "Re: The meadow", "Dear Bob,\n\nHow brave of you!\n\nAda"),
            ("2026-03-09T09", EVA, ADA, "A meadow", "Dear Ada,\n\nCould you introduce me to Bob Okoye?\n\nEva"),
        ),
        "",
    ),
    Box(
        37,
        NAT,
        "2026-03-20",
        (
            ("2026-02-27T09", ADA, NAT, "Tuesday", "Dear Nat,\n\nthe café at the quay opens at nine.\n\nAda"),
            ("2026-03-02T09", NAT, ADA, "Tuesday", "Hi Ada,\n\nIt was a pleasure to meet you over coffee this morning.\n\nNat"),
        ),
        "pleasure to meet you",
    ),
    Box(
        40,
        EVA,
        "2026-03-20",
        (
            ("2026-02-01T09", EVA, ADA, "Honey", "Dear Ada,\n\nMy sister and I have our first bees, and the garden hums.\n\nEva"),
            ("2026-02-02T09", ADA, EVA, "Re: Honey", "Dear Eva,\n\nKeep a jar for me.\n\nAda"),
        ),
        "bees",
    ),
    Box(
        16,
        EVA,
        "2026-03-20",
        (
            ("2026-02-01T09", EVA, ADA, "Honey", "Dear Ada,\n\nMy sister and I have our first bees.\n\nEva"),
            ("2026-02-02T09", ADA, EVA, "Re: Honey", "Dear Eva,\n\nKeep a jar for me.\n\nAda"),
        ),
        "bees",
        ("plan", "ask", "Eva", "about", "the", "jury", "by", "2026-05-01"),
    ),
    Box(
        12,
        EVA,
        "2026-03-20",
        (
            ("2026-01-05T09", EVA, ADA, "The jury", "Dear Ada,\n\nI put your name forward for the jury.\n\nEva"),
            ("2026-01-05T12", ADA, EVA, "Re: The jury", "Dear Eva,\n\nThank you so much for putting my name forward!\n\nAda"),
            ("2026-02-05T09", EVA, ADA, "The prize", "Dear Ada,\n\nI recommended you to the committee of the prize.\n\nEva"),
            ("2026-02-05T12", ADA, EVA, "Re: The prize", "Dear Eva,\n\nThank you for recommending me once more!\n\nAda"),
            (
                "2026-03-02T09",
                EVA,
                ADA,
                "The stairs",
                "Dear Ada,\n\nWe are looking for a joiner who builds in oak, do you know one?\n\nEva",
            ),
            ("2026-03-03T09", ADA, EVA, "Re: The stairs", "Dear Eva,\n\nHow steep are the stairs, and how wide?\n\nAda"),
        ),
        "looking for a joiner",
    ),
    Box(
        22,
        EVA,
        "2026-03-20",
        (
            ("2025-02-01T09", EVA, ADA, "The fair", "Dear Ada,\n\nIt was nice meeting you at the fair.\n\nEva"),
            ("2025-02-02T09", ADA, EVA, "Re: The fair", "Dear Eva,\n\nThe pleasure was mine.\n\nAda"),
            ("2025-02-03T09", EVA, ADA, "Plums", "Dear Ada,\n\nours are in flower.\n\nEva"),
            ("2025-02-04T09", ADA, EVA, "Re: Plums", "Dear Eva,\n\nso are ours.\n\nAda"),
            ("2025-02-05T09", EVA, ADA, "Re: Plums", "Dear Ada,\n\nthen we shall have jam.\n\nEva"),
        ),
        "nice meeting you",
    ),
    Box(
        42,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", EVA, ADA, "The fair", "Dear Ada,\n\nIt was nice meeting you at the fair.\n\nEva"),
            ("2026-03-02T09", ADA, EVA, "Re: The fair", "Dear Eva,\n\nThe pleasure was mine.\n\nAda"),
        ),
        "nice meeting you",
    ),
    Box(
        37,
        NAT,
        "2026-03-20",
        (
            ("2026-02-27T09", ADA, NAT, "Dienstag", "Lieber Nat,\n\ndas Café am Kai öffnet um neun.\n\nAda"),
            ("2026-03-02T09", NAT, ADA, "Gestern", "Liebe Ada,\n\nschön, dass wir uns gestern auf einen Kaffee getroffen haben.\n\nNat"),
        ),
        "getroffen",
    ),
    Box(
        10,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Frühling", "Liebe Eva,\n\nwie geht es mit dem Haus voran?\n\nAda"),
            ("2026-03-02T09", EVA, ADA, "Re: Frühling", "Liebe Ada,\n\nWir suchen einen Tischler für Eiche, kennst du einen?\n\nEva"),
            ("2026-03-03T09", ADA, EVA, "Re: Frühling", "Liebe Eva,\n\nWie steil sind die Stufen, und wie breit?\n\nAda"),
        ),
        "Tischler",
    ),
    Box(
        10,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Printemps", "Chère Eva,\n\ncomment va la maison ?\n\nAda"),
            ("2026-03-02T09", EVA, ADA, "Re: Printemps", "Chère Ada,\n\nNous cherchons un menuisier, est-ce que tu en connais un ?\n\nEva"),
            ("2026-03-03T09", ADA, EVA, "Re: Printemps", "Chère Eva,\n\nComment est l'escalier, et de quelle largeur ?\n\nAda"),
        ),
        "menuisier",
    ),
    Box(
        11,
        EVA,
        "2026-03-20",
        (
            ("2026-02-02T09", ADA, EVA, "The jury", "Dear Eva,\n\nI recommended you to the jury.\n\nAda"),
            (
                "2026-02-02T12",
                EVA,
                ADA,
                "Re: The jury",
                "Dear Ada,\n\nThank you so much for recommending me! I'll send you the plan by Friday.\n\nEva",
            ),
            ("2026-02-05T12", EVA, ADA, "The plan", "Dear Ada,\n\nHere is the plan I promised: three rooms and a stair.\n\nEva"),
            ("2026-02-20T12", EVA, ADA, "The jury", "Dear Ada,\n\nThe jury took me, thanks to your recommendation!\n\nEva"),
        ),
    ),
)

SILENT = (
    Box(
        10,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Spring", "Dear Eva,\n\nhow is the house coming along?\n\nAda"),
            ("2026-03-02T09", EVA, ADA, "Re: Spring", "Dear Ada,\n\nWe were looking for a joiner and found the best of all.\n\nEva"),
            ("2026-03-03T09", ADA, EVA, "Re: Spring", "Dear Eva,\n\nHow lucky!\n\nAda"),
        ),
    ),
    Box(
        17,
        NAT,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, NAT, "Mills", "Dear Nat,\n\nWho was the fellow we met at the mill?\n\nAda"),
            ("2026-03-02T09", NAT, ADA, "Re: Mills", "Hi Ada,\n\nThat was Bob Okoye (bob@okoye.example), the miller.\n\nNat"),
        ),
    ),
    Box(
        18,
        NAT,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, NAT, "A hall", "Dear Nat,\n\nI am writing a book on church halls.\n\nAda"),
            ("2026-03-09T09", NAT, f"{ADA}, {BOB}", "The hall", "Dear both,\n\nthe hall is closed on Monday.\n\nNat"),
        ),
    ),
    Box(
        19,
        EVA,
        "2026-03-20",
        (
            ("2026-03-01T09", ADA, EVA, "Your order", "Dear Eva,\n\nPlease let me know if you have any questions.\n\nAda"),
            ("2026-03-02T09", EVA, ADA, "Re: Your order", "Dear Ada,\n\nWhen will the parcel come?\n\nEva"),
        ),
    ),
    Box(
        31,
        NAT,
        "2026-03-20",
        (
            ("2026-02-01T09", ADA, NAT, "The position", "Dear Nat,\n\nMay I come for an interview for the position of turner?\n\nAda"),
            ("2026-02-02T09", NAT, ADA, "Re: The position", "Hi Ada,\n\nSure, come by on Thursday at four.\n\nNat"),
            ("2026-02-06T09", ADA, NAT, "Yesterday", "Dear Nat,\n\nThank you for the talk yesterday.\n\nAda"),
        ),
    ),
    Box(
        34,
        EVA,
        "2026-03-20",
        (
            ("2025-10-01T09", EVA, ADA, "Hello", "Dear Ada,\n\nMy sister and I have our first bees.\n\nEva"),
            ("2025-10-02T09", ADA, EVA, "Re: Hello", "Dear Eva,\n\nKeep a jar for me.\n\nAda"),
            ("2026-02-01T09", EVA, ADA, "Spring", "Dear Ada,\n\nthe plums are in flower.\n\nEva"),
            ("2026-02-02T09", ADA, EVA, "Re: Spring", "Dear Eva,\n\nSo are ours, at last.\n\nAda"),
            ("2026-03-19T20", EVA, ADA, "Friday", "Dear Ada,\n\nIt would be so good to talk to you over lunch on Friday.\n\nEva"),
        ),
    ),
    Box(
        37,
        NAT,
        "2026-03-20",
        (
            ("2026-02-27T09", ADA, NAT, "Tuesday", "Dear Nat,\n\nthe café at the quay opens at nine.\n\nAda"),
            ("2026-03-02T09", NAT, ADA, "Tuesday", "Hi Ada,\n\nI am sorry that I could not meet you this morning.\n\nNat"),
        ),
    ),
    Box(
        40,
        EVA,
        "2026-03-20",
        (
            ("2026-02-01T09", EVA, ADA, "Mother", "Dear Ada,\n\nMy mother had her operation yesterday, and we pray for her.\n\nEva"),
            ("2026-02-02T09", ADA, EVA, "Re: Mother", "Dear Eva,\n\nI am thinking of you.\n\nAda"),
        ),
    ),
)


def write(box: Box, folder: Path) -> None:
    """The letters as files, and an old one, so that the mailbox reaches back."""
    latest: dict[str, str] = {}
    folder.mkdir()
    old = ("2023-01-02T09", OLD, ADA, "The fair of old", "Dear Ada,\n\nthe fair is over.\n\nJo")
    for number, (at, sender, to, subject, text) in enumerate((old, *box.letters)):
        name = f"<{number}@box.example>"
        answered = latest.get(subject.removeprefix("Re: ")) if subject.startswith("Re: ") else None
        thread = f"In-Reply-To: {answered}\r\nReferences: {answered}\r\n" if answered else ""
        latest[subject.removeprefix("Re: ")] = name
        head = f"From: {sender}\r\nTo: {to}\r\nDate: {stamp(at)}\r\nMessage-ID: {name}\r\nSubject: {subject}\r\n{thread}"
        body = text.replace("\n", "\r\n")
        (folder / f"{number}.eml").write_text(
            f"{head}Content-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n", encoding="utf-8", newline=""
        )


def stamp(at: str) -> str:
    """A moment as RFC 5322 writes it."""
    return format_datetime(datetime.fromisoformat(f"{at}:00:00+00:00"))


def advice(box: Box, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    options = ["--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", f"{box.now}T20:00:00+00:00"]
    write(box, tmp_path / "mail")
    assert main(["import", str(tmp_path / "mail"), *options]) == 0
    if box.decision:
        assert main([*box.decision, *options]) == 0
    capsys.readouterr()
    assert main(["people", "--json", *options]) == 0
    people = json.loads(capsys.readouterr().out)
    return [one for person in people if f"<{person['address']}>" in box.person for one in person["advice"]]


@pytest.mark.parametrize("box", BOXES, ids=lambda box: f"row {box.row}")
def test_the_row_is_advised(box: Box, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = advice(box, tmp_path, capsys)

    found = [one for one in given if one["row"] == box.row]
    assert len(found) == 1, [one["row"] for one in given]
    assert box.evidence in found[0]["evidence"]
    assert box.person.split()[0] in found[0]["text"]
    assert found[0]["date"].startswith("20")


@pytest.mark.parametrize("box", SILENT, ids=lambda box: f"row {box.row}")
def test_the_row_is_silent_where_the_words_only_look_like_it(box: Box, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert box.row not in [one["row"] for one in advice(box, tmp_path, capsys)]
