"""`brief WHO` and `people` in terminal, pipe and JSON, over a real ledger: the sample mailbox, and small boxes of letters."""

from __future__ import annotations

import json
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import unicodedata
from fcntl import ioctl
from pathlib import Path
from typing import Any

import pytest

from daemon.__main__ import main
from daemon.demo import DEMO_ADDRESS, DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.reader import Reader
from rules.people.depth import DEPTHS

NOW = "2026-06-20T09:00:00+00:00"
ROOT = Path(__file__).resolve().parent.parent
ESCAPES = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """Options for a ledger of the sample mailbox."""
    url = f"sqlite:///{tmp_path_factory.mktemp('demo')}/ledger.db"
    ledger = open_ledger(url, "owner", now=DEMO_NOW)
    reader = Reader(DEMO_OWNER.addresses, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: DEMO_NOW)
    scan(demo_mailbox(), ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
    ledger.close()
    return ["--db", url, "--me", DEMO_ADDRESS, "--now", DEMO_NOW.isoformat()]


def box(folder: Path, *letters: tuple[str, str, str]) -> list[str]:
    """Options for a ledger of (author, addressee, text), a letter a day in June 2026."""
    mail = folder / "mail"
    mail.mkdir()
    for number, (author, to, text) in enumerate(letters, 1):
        (mail / f"{number}.eml").write_text(
            f"From: {author}\r\nTo: {to}\r\nDate: {number} Jun 2026 09:12:33 +0200\r\nMessage-ID: <{number}@box.example>\r\n"
            f"Subject: Letter {number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n",
            encoding="utf-8",
            newline="",
        )
    options = ["--db", f"sqlite:///{folder}/ledger.db", "--me", "ada@park.example", "--now", NOW]
    assert main(["import", str(mail), *options]) == 0
    return options


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert main(list(words)) == 0
    return capsys.readouterr().out


def told(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    return json.loads(said(capsys, *words, "--json"))


def in_a_terminal(columns: int, *words: str) -> str:
    """What a command prints into a terminal of that width, with its escapes."""
    leader, follower = pty.openpty()
    ioctl(follower, termios.TIOCSWINSZ, struct.pack("HHHH", 40, columns, 0, 0))
    env = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "NO_COLOR")} | {"TERM": "xterm-256color"}
    with subprocess.Popen(
        [sys.executable, "-m", "daemon", *words], stdin=follower, stdout=follower, stderr=subprocess.PIPE, cwd=ROOT, env=env
    ) as process:
        os.close(follower)
        read = b""
        while select.select([leader], [], [], 60)[0]:
            try:
                piece = os.read(leader, 65536)
            except OSError:  # EIO: the other end is closed
                break
            if not piece:
                break
            read += piece
        os.close(leader)
        assert process.wait(60) == 0
    return read.decode()


def test_the_page_in_a_pipe_is_plain_and_says_what_the_letters_say(demo: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    text = said(capsys, "brief", "dragana", *demo)

    assert text.startswith("Dragana Petrović  dragana.petrovic@savapay.example\n")
    assert "How do you know Dragana?  Letters in this mailbox since 4 March 2026; at least one meeting; 4 letters from them" in text
    assert "they → you  “Sunniva from Kvistvik rang this afternoon, and I gave you a glowing reference.”" in text
    assert "you 0" not in text, "that none was recognised is no news"
    assert "they 4" in text
    assert not ESCAPES.search(text)
    assert all(line == line.rstrip() for line in text.splitlines())


def test_who_brought_them_together_is_told_with_the_sentence(demo: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    made = told(capsys, "brief", "henrik", *demo)

    assert made["met"]["through"]["name"] == "Ruxandra Bălan"
    assert made["met"]["through"]["evidence"] == "Maren, meet Henrik Aasen."
    assert made["met"]["through"]["message_id"].startswith("<")
    assert "through Ruxandra Bălan" in made["answer"]
    assert made["met"]["meetings"] == []


def test_every_page_of_the_sample_agrees_with_people_and_owed(demo: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    people = told(capsys, "people", *demo)
    owed = {item["id"]: item for item in told(capsys, "owed", *demo)}

    for person in people:
        page = told(capsys, "brief", person["address"], *demo)

        assert {key: page[key] for key in person} == person
        assert {one["id"] for side in page["owed"].values() for one in side} == set(person["open"])
        assert all(owed[one["id"]] == one for side in page["owed"].values() for one in side)
        assert [one["mine"] for one in (*page["owed"]["mine"], *page["owed"]["theirs"])] == [True] * len(page["owed"]["mine"]) + [
            False
        ] * len(page["owed"]["theirs"])
        assert page["readiness"]["word"] in ("early", "fair", "ready")
        assert page["answer"].endswith(".")


def test_the_json_has_the_documented_keys(demo: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    page = told(capsys, "brief", "dragana", *demo)
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    section = text.partition("### `beholden brief`")[2].partition("\n### ")[0]
    person = told(capsys, "people", "dragana", *demo)[0]

    added = [key for key in page if key not in person]
    assert added == [
        "answer",
        "silenced",
        "own",
        "relation_said",
        "perhaps",
        "met",
        "owed",
        "cares_about",
        "asked_for",
        "asked_about",
        "readiness",
    ]
    assert [key for key in (*added, *page["met"]) if f"`{key}`" not in section] == []
    assert [key for key in page["met"]["meetings"][0] if f"`{key}`" not in section] == []


@pytest.mark.parametrize(("who", "words"), [("nobody-here", "is not known"), ("osei", "means several people")])
def test_none_or_several_is_one_line_and_status_2(demo: list[str], capsys: pytest.CaptureFixture[str], who: str, words: str) -> None:
    capsys.readouterr()

    assert main(["brief", who, *demo]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert words in err


def test_of_an_empty_ledger_it_says_that_nothing_was_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["brief", "tim", "--db", f"sqlite:///{tmp_path}/ledger.db", "--me", "ada@park.example", "--now", NOW]) == 2
    err = capsys.readouterr().err
    assert "No letter has been read yet" in err
    assert err.count("\n") == 1


TIM = "Tim Roe <tim@roe.example>"
ADA = "Ada Park <ada@park.example>"


def test_never_leaves_the_bare_record_and_forget_leaves_nobody(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = box(
        tmp_path,
        (TIM, ADA, "My daughter starts school in August. Could you send me the plan of the bridge?"),
        (ADA, TIM, "Hello Tim, how old is she now?"),
        (TIM, ADA, "Do you know where the old drawings of the bridge are kept?"),
    )
    before = told(capsys, "brief", "tim", *options)
    assert [one["evidence"] for one in before["cares_about"]] == ["My daughter starts school in August."]
    assert before["asked_about"]

    main(["never", "tim", *options])
    after = told(capsys, "brief", "tim", *options)
    assert after["silenced"]
    assert after["readiness"] is None
    assert [after[key] for key in ("cares_about", "asked_about", "asked_for", "flags", "advice", "open")] == [[]] * 6
    assert after["owed"] == {"mine": [], "theirs": []}
    assert after["messages_in"] == 2
    assert "nothing of this person" in said(capsys, "brief", "tim", *options)

    main(["forget", "tim@roe.example", *options])
    capsys.readouterr()
    assert main(["brief", "tim", *options]) == 2


def test_a_relation_is_a_guess_until_the_owner_says_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = box(tmp_path, ("Jo Hill <jo@park.example>", ADA, "The plan is ready."), (ADA, "jo@park.example", "Thank you, Jo."))
    assert "probably colleague" in said(capsys, "brief", "jo", *options)

    main(["relation", "jo", "mentor", *options])

    text = said(capsys, "brief", "jo", *options)
    assert "mentor" in text
    assert "probably" not in text


def test_another_address_of_the_owner_is_told_as_such(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = box(tmp_path, (ADA, "apark@freemail.example", "For me, to read at home."), (ADA, TIM, "Hello Tim."))

    assert told(capsys, "brief", "apark", *options)["own"]
    assert told(capsys, "brief", "apark", *options)["readiness"] is None
    assert not told(capsys, "brief", "tim", *options)["own"]


def test_hostile_names_and_words_cannot_touch_the_terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evil = '"[red]Tim\x1b[2J\u202e[link=x]Roe" <tim@roe.example>'
    options = box(
        tmp_path,
        (evil, ADA, "Could you send me [bold]the\x1b]0;owned\x07 plan of the\u202e bridge?\r\nMy daughter\x1b[31m starts school [/x]."),
        (ADA, "tim@roe.example", "Hello."),
    )

    for text in (
        said(capsys, "brief", "tim", *options),
        said(capsys, "people", *options),
        ESCAPES.sub("", in_a_terminal(80, "brief", "tim", *options)),
        ESCAPES.sub("", in_a_terminal(80, "people", *options)),
    ):
        odd = [char for char in text if unicodedata.category(char) in ("Cc", "Cf") and char not in "\r\n"]
        assert odd == []
        assert "Tim" in text
    assert "\x1b[2J" not in in_a_terminal(80, "brief", "tim", *options)
    assert "[bold]" in said(capsys, "brief", "tim", *options)


def test_in_a_terminal_the_page_is_coloured_and_fits(demo: list[str]) -> None:
    raw = in_a_terminal(80, "brief", "dragana", *demo)
    lines = ESCAPES.sub("", raw).splitlines()

    assert ESCAPES.search(raw)
    assert max(len(line.rstrip()) for line in lines) <= 80
    assert any("Dragana Petrović" in line for line in lines)
    assert "and I gave you a glowing reference" in " ".join(line.strip() for line in lines)


@pytest.mark.parametrize("columns", [60, 80, 120])
def test_in_a_terminal_people_are_a_table_that_fits(demo: list[str], columns: int) -> None:
    raw = in_a_terminal(columns, "people", "--sort", "received", *demo)
    lines = [line.rstrip() for line in ESCAPES.sub("", raw).splitlines()]
    rows = [line for line in lines if "●" in line and "○" in line]

    assert max(len(line) for line in lines) <= columns
    assert rows[0].split()[0] == "Dragana"
    assert "■■■■" in rows[0]
    assert ("dragana.petrovic@savapay.example" in " ".join(lines)) == (columns >= 120)


def test_in_a_pipe_each_contact_has_a_whole_line(demo: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    lines = said(capsys, "people", *demo).splitlines()
    people = told(capsys, "people", *demo)

    assert len(lines) == len(people)
    assert all(
        f"<{person['address']}>: gave {person['given']}, received {person['received']}" in line
        for line, person in zip(lines, people, strict=True)
    )
    assert "never offered help" in next(line for line in lines if line.startswith("Dragana"))


@pytest.mark.parametrize(
    ("order", "key", "falling"),
    [
        ("name", lambda one: (one["name"] or one["address"]).casefold(), False),
        ("last", lambda one: one["last_contact"], True),
        ("given", lambda one: one["given"], True),
        ("received", lambda one: one["received"], True),
        ("balance", lambda one: one["balance"], True),
        ("depth", lambda one: one["depth_points"], True),
    ],
)
def test_people_can_be_sorted(demo: list[str], capsys: pytest.CaptureFixture[str], order: str, key: Any, falling: bool) -> None:
    by_address = told(capsys, "people", *demo)

    assert [one["address"] for one in by_address] == sorted(one["address"] for one in by_address)
    assert told(capsys, "people", "--sort", order, *demo) == sorted(by_address, key=key, reverse=falling)


@pytest.mark.parametrize(
    ("options", "holds"),
    [
        (["--flag", "one_way_taking"], lambda one: "one_way_taking" in [flag["flag"] for flag in one["flags"]]),
        (["--depth", "deep"], lambda one: one["depth"] == "deep"),
        (["--open"], lambda one: bool(one["open"])),
        (["--open", "--depth", "acquaintance"], lambda one: bool(one["open"]) and one["depth"] == "acquaintance"),
        (["joa", "--open"], lambda one: bool(one["open"]) and "joa" in one["address"]),
    ],
)
def test_people_can_be_sifted(demo: list[str], capsys: pytest.CaptureFixture[str], options: list[str], holds: Any) -> None:
    wanted = [one for one in told(capsys, "people", *demo) if holds(one)]

    assert wanted
    assert told(capsys, "people", *options, *demo) == wanted


def test_by_relation_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = box(tmp_path, (TIM, ADA, "Hello."), ("Ida Lund <ida@lund.example>", ADA, "Hello."))
    main(["relation", "ida", "client", *options])

    assert [one["name"] for one in told(capsys, "people", "--relation", "client", *options)] == ["Ida Lund"]
    assert "client" in said(capsys, "people", "ida", *options)
    assert said(capsys, "people", "--relation", "boss", *options) == "Nobody is like that.\n"


@pytest.mark.parametrize("option", ["--sort", "--flag", "--relation", "--depth"])
def test_an_unknown_word_is_refused_with_those_that_are_known(demo: list[str], capsys: pytest.CaptureFixture[str], option: str) -> None:
    capsys.readouterr()

    assert main(["people", option, "x\x1bx", *demo]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert option in err
    assert "say one of" in err
    assert "\x1b" not in err
    assert option != "--depth" or all(word in err for word in DEPTHS)
