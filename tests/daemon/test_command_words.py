"""Which words of an answer are the owner's own, as mail programs write them, and what of an answer is a letter to anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta, timezone
from email.message import EmailMessage

import pytest

from daemon.ledger.store import open_ledger
from daemon.mailbox import Place, RawLetter
from daemon.understanding import understand
from daemon.worker import read_answer
from daemon.worker_child import packed
from tests.daemon.command_letters import HOP, KEYS, ME, NOW, POSTING, READER, believed, letter, read
from tests.daemon.reply_styles import STYLES, Answered


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('key')}/ledger.db", "owner", now=NOW)
    KEYS["ledger"] = ledger
    with ledger.write() as connection:
        ledger.post(connection, POSTING)
    yield POSTING.token(ledger.key)
    ledger.close()


@pytest.mark.parametrize(
    "body",
    {
        "quoted": "> done 1\n",
        "quoted below an attribution": "On Mon, 1 Jun 2026 at 07:30, Beholden <ada@park.example> wrote:\n> done 1\n",
        "below the signature mark": "-- \nAda\ndone 1\n",
        "in a forwarded letter": "---------- Forwarded message ---------\nFrom: Mal <mal@rude.example>\nSubject: x\n\ndone 1\n",
        "nothing": "",
    }.values(),
)
def test_words_that_are_not_the_owners_own_are_not_among_the_words_to_obey(body: str, token: str) -> None:
    found = read(letter(token, body=body), role="sent")

    assert found.command is not None
    assert "done 1" not in found.command.text


@pytest.mark.parametrize("style", ["display:none", "font-size:0", "visibility:hidden", "color:#ffffff;background:#ffffff;font-size:1px"])
def test_text_that_nobody_sees_is_not_obeyed(style: str, token: str) -> None:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"Ada Park <{ME}>", f"ada+bh.{token}@park.example", "Re: Two thank-yous"
    mail["Message-ID"] = "<hidden@park.example>"
    mail.set_content(f'<html><body><div style="{style}">done 1</div><p>Lovely, thank you.</p></body></html>', subtype="html")

    found = read(bytes(mail), role="sent")

    assert found.command is not None
    assert "done" not in found.command.text


def test_an_attached_letter_commands_nothing(token: str) -> None:
    inner = EmailMessage()
    inner["From"], inner["To"], inner["Subject"] = ME, f"ada+bh.{token}@park.example", "x"
    inner.set_content("done 1\n")
    outer = EmailMessage()
    outer["From"], outer["To"], outer["Subject"] = f"Ada <{ME}>", f"ada+bh.{token}@park.example", "Fwd: x"
    outer["Message-ID"] = "<attached@park.example>"
    outer.set_content("")
    outer.add_attachment(inner)

    found = read(bytes(outer), role="sent")

    assert found.command is not None
    assert "done" not in found.command.text


def test_an_answer_leaves_the_parse_worker_as_it_was_read(token: str) -> None:
    raw = RawLetter(Place("INBOX", 1, 1), letter(token).encode(), NOW.astimezone(timezone(timedelta(hours=2), "home")))
    found = understand(raw, "sent", READER, b"k" * 32)

    assert read_answer(packed((1, found))) == (1, found)


def test_an_answer_is_no_letter_to_anybody(token: str) -> None:
    assert read(letter(token), role="sent").copy is None


def test_an_answer_that_goes_to_somebody_too_is_a_letter_to_them_alone(token: str) -> None:
    found = read(letter(token, to=f"Tim <tim@roe.example>, ada+bh.{token}@park.example"), role="sent")

    assert found.copy is not None
    assert [one.address for one in found.copy.letter.to] == ["tim@roe.example"]


def test_who_got_the_summary_forwarded_and_answers_it_commands_nothing_and_has_written_to_the_owner(token: str) -> None:
    found = read(letter(token, header=HOP, sender="Tim Roe <tim@roe.example>", body="Could you send me the plan?\n"))

    assert not believed(found)
    assert found.copy is not None
    assert found.copy.letter.sender.address == "tim@roe.example"


def test_a_marked_letter_to_oneself_is_an_answer_where_there_are_no_subaddresses(token: str) -> None:
    text = letter(token, to=f"Ada <{ME}>").replace("Two thank-yous", f"Two thank-yous [bh-{token}]")

    assert believed(read(text, role="sent", reader=replace(READER, tag_address="")))
    assert not believed(read(text, reader=replace(READER, tag_address="")))


def test_the_mark_may_come_back_in_the_quotation_alone(token: str) -> None:
    text = letter(
        token, to=f"Ada <{ME}>", body=f"done 1\n\nOn Mon, 1 Jun 2026 at 07:30, Beholden <{ME}> wrote:\n> a line\n> [bh-{token}]\n"
    )

    assert believed(read(text, role="sent"))


@pytest.mark.parametrize("mark", ["[bh-{}", "[BH-{}]", "bh-{}", "[bh-{}x]"])
def test_a_mark_in_another_form_is_none(mark: str, token: str) -> None:
    text = letter(token, to=f"Ada <{ME}>").replace("Two thank-yous", mark.format(token))

    assert not believed(read(text, role="sent"))


def test_a_marked_letter_to_somebody_else_is_just_a_letter(token: str) -> None:
    found = read(letter(token, to="tim@roe.example").replace("Two thank-yous", f"x [bh-{token}]"), role="sent")

    assert found.command is None
    assert found.copy is not None


@pytest.mark.parametrize("style", STYLES, ids=[style.__name__ for style in STYLES])
def test_six_mail_programs_hand_over_the_same_words(style: Callable[[str, Answered, int], EmailMessage], token: str) -> None:
    shown = "WORTH DOING NOW\n\n1. Thank Tim\n   Done?  done 1\n2. Answer Kim\ndone 2"
    one = Answered(f"ada+bh.{token}@park.example", ME, "Two thank-yous", shown, f"<p>{shown.replace(chr(10), '<br>')}</p>", "<s@x.example>")

    found = read(bytes(style("done 3\nsnooze 1 2w", one, 1)), role="sent")

    assert found.command is not None
    said = [line.strip() for line in found.command.text.splitlines() if line.strip()]
    assert said[:2] == ["done 3", "snooze 1 2w"]
    assert said[2:] in ([], ["Sent from my iPhone"])
