"""Who may command by mail: each condition broken alone, and none of it obeyed; each good letter believed."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daemon.answers import answer_letter
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger, open_ledger
from daemon.mailbox import Place, RawLetter
from daemon.reader import Reader
from daemon.reply_address import VALID, ReplyTo, base_address, command_uri, marks_in, reply_to
from daemon.understanding import Understood, understand
from daemon.worker import read_answer
from daemon.worker_child import packed
from tests.daemon.reply_styles import STYLES, Answered

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
ME = "ada@park.example"
POSTING = Posting("summary", "2026-06-01", ME, NOW + VALID, ("one", "two", "three"))
READER = Reader(
    owner=frozenset({ME, "ada.park@old.example"}),
    trusted_authserv=frozenset({"mx.park.example"}),
    trusted=False,
    tag_address="ada+log@park.example",
    tag_token="",
    now=lambda: NOW,
    summary_to=ME,
)
PROOF = "Authentication-Results: mx.park.example; dmarc=pass header.from=park.example\n"
HOP = "Received: from out.park.example by mx.park.example; Mon, 1 Jun 2026 09:00:00 +0000\n"


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('key')}/ledger.db", "owner", now=NOW)
    KEYS["ledger"] = ledger
    with ledger.write() as connection:
        ledger.post(connection, POSTING)
    yield POSTING.token(ledger.key)
    ledger.close()


KEYS: dict[str, Ledger] = {}


def read(data: str | bytes, *, role: str = "inbox", reader: Reader = READER) -> Understood:
    raw = data.replace("\n", "\r\n").encode() if isinstance(data, str) else data
    return understand(RawLetter(Place("INBOX", 1, 1), raw, NOW), role, reader, b"k" * 32)


def believed(found: Understood) -> bool:
    """Whether the ledger would let it be obeyed."""
    ledger = KEYS["ledger"]
    if found.command is None:
        return False
    with ledger.write() as connection:
        ledger.keep_commands(connection, [found.command], at=NOW)
    waiting = [one for one in ledger.waiting_commands() if one.key == found.command.key]
    with ledger.write() as connection:
        for one in waiting:
            ledger.finish_command(connection, one.key)
        ledger.shed_commands(connection, now=NOW + timedelta(days=400))
    return bool(waiting)


def letter(token: str, *, header: str = "", sender: str = f"Ada Park <{ME}>", body: str = "done 1\n", to: str = "") -> str:
    to = to or f"ada+bh.{token}@park.example"
    return (
        f"{header}From: {sender}\nTo: {to}\nSubject: Re: Two thank-yous\nDate: Mon, 1 Jun 2026 09:00:00 +0000\n"
        f"Message-ID: <a1@park.example>\n\n{body}"
    )


@pytest.mark.parametrize(
    "good",
    [
        lambda token: (letter(token, header=PROOF + HOP), "inbox"),
        lambda token: (letter(token, header=PROOF), "archive"),
        lambda token: (letter(token), "sent"),
        lambda token: (
            letter(token, header="Authentication-Results: mx.park.example;\n dmarc=pass\n header.from=park.example\n" + HOP),
            "inbox",
        ),
        lambda token: (letter(token, header=PROOF + HOP, sender=ME), "inbox"),
        lambda token: (letter(token, sender='"Ada Park" <ada.park@old.example>'), "sent"),
        lambda token: (letter(token, to=f"Beholden <ada+bh.{token}@PARK.example>"), "sent"),
    ],
)
def test_the_owners_own_answer_is_believed(good: Callable[[str], tuple[str, str]], token: str) -> None:
    text, role = good(token)

    found = read(text, role=role)

    assert found.command is not None
    assert (found.command.refused, found.command.text.strip()) == ("", "done 1")
    assert believed(found)


BAD_HEADERS = {
    "no proof at all": "",
    "proof of another server": PROOF.replace("mx.park", "mx.evil"),
    "proof below a foreign hop": HOP.replace("by mx.park", "by mx.evil") + PROOF,
    "dmarc failed": PROOF.replace("pass", "fail"),
    "dmarc passed for another domain": PROOF.replace("from=park", "from=evil"),
    "server named in a comment": "Authentication-Results: mx.evil.example (mx.park.example); dmarc=pass header.from=park.example\n",
    "server named in a quoted string": 'Authentication-Results: "mx.park.example x"; dmarc=pass header.from=park.example\n',
    "results without a server": "Authentication-Results: dmarc=pass header.from=park.example\n",
    "results without a word": "Authentication-Results: mx.park.example; none\n",
    "one pass and one fail": PROOF + PROOF.replace("pass", "fail"),
    "a second From": f"From: mal@rude.example\n{PROOF}{HOP}",
    "a From twice the same": f"From: {ME}\n{PROOF}{HOP}",
    "null sender": f"Return-Path: <>\n{PROOF}{HOP}",
    "a robot's": f"Auto-Submitted: auto-replied\n{PROOF}{HOP}",
    "a generator's": f"Auto-Submitted: auto-generated\n{PROOF}{HOP}",
    "a list's": f"List-Id: <friends.park.example>\n{PROOF}{HOP}",
    "bulk": f"Precedence: bulk\n{PROOF}{HOP}",
    "a vacation notice": f"X-Autoreply: yes\n{PROOF}{HOP}",
    "a report": f"Content-Type: multipart/report; boundary=x\n{PROOF}{HOP}",
    "our own letter": f"X-Beholden-Loop: 0123456789abcdef\n{PROOF}{HOP}",
    "another daemon's letter, in Sent or not": f"x-beholden-LOOP: x\n{PROOF}{HOP}",
}


@pytest.mark.parametrize("header", BAD_HEADERS.values(), ids=BAD_HEADERS)
def test_each_header_that_does_not_prove_the_owner_is_refused(header: str, token: str) -> None:
    found = read(letter(token, header=header))

    assert not believed(found)
    assert found.command is None or found.command.text == ""


@pytest.mark.parametrize(
    "sender",
    [
        "Mallory <mal@rude.example>",
        f"{ME}, mal@rude.example",
        f"{ME} <mal@rude.example>",
        f'"Ada" <{ME}> <mal@rude.example>',
        f"{ME}(<mal@rude.example>)",
        f"(comment) {ME} (<mal@rude.example>)",
        f"Ada Park <mal@rude.example> <{ME}>",
        f"friends: {ME};",
        f"<@rude.example:{ME}>",
        "=?utf-8?q?ada=40park=2Eexample?= <mal@rude.example>",
        "ada@park.example.rude.example",
        "аda@park.example",
        "",
    ],
)
def test_no_from_but_the_owners_alone_is_believed(sender: str, token: str) -> None:
    assert not believed(read(letter(token, header=PROOF + HOP, sender=sender)))


@pytest.mark.parametrize(
    "change",
    {
        "upper case": str.upper,
        "cut": lambda token: token[:-1],
        "longer": lambda token: f"{token}a",
        "turned": lambda token: token[::-1],
        "none": lambda _: "",
        "one letter changed": lambda token: ("b" if token[0] == "a" else "a") + token[1:],
    }.values(),
)
def test_no_other_token_is_believed_even_from_sent(change: Callable[[str], str], token: str) -> None:
    assert not believed(read(letter(change(token)), role="sent"))


@pytest.mark.parametrize(
    "to", ["ada+bh@park.example", "ada+log.{}@park.example", "bh.{}@park.example", "ada+bh.{}@rude.example", "Ada <ada@park.example>"]
)
def test_no_other_address_takes_answers(to: str, token: str) -> None:
    assert not believed(read(letter(token, to=to.format(token)), role="sent"))


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


@pytest.mark.parametrize("name", ["Delivered-To", "X-Original-To", "Envelope-To", "Bcc"])
def test_a_letter_of_the_owners_that_somebody_sends_on_to_the_address_is_no_answer(name: str, token: str) -> None:
    text = letter(token, header=f"{name}: ada+bh.{token}@park.example\n{PROOF}{HOP}", to="Mal <mal@rude.example>")

    found = read(text)

    assert not believed(found)
    assert found.copy is not None
    assert [one.address for one in found.copy.letter.to] == ["mal@rude.example"]


def test_what_comes_from_files_commands_nothing(token: str) -> None:
    found = read(letter(token), role="sent", reader=replace(READER, trusted=True))

    assert (found.command, found.copy) == (None, None)


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


def test_our_own_answer_is_no_command_of_a_daemon_that_reads_it(token: str) -> None:
    data = answer_letter(
        sender=ME,
        recipient=ME,
        subject="1 done",
        text="> done 1\n  Done.\n",
        date=NOW,
        message_id="<x@summary.beholden.invalid>",
        loop="abc",
        answered=ReplyTo(ME, f"[bh-{token}]"),
    )

    assert read(data, role="sent").command is None


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


def test_tokens_are_compared_in_constant_time(token: str, monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []
    real = hmac.compare_digest

    def watching(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return real(one, other)

    monkeypatch.setattr("daemon.reply_address.hmac.compare_digest", watching)

    believed(read(letter(token), role="sent"))

    assert (token.encode(), token.encode()) in compared


def test_a_token_has_eighty_bits_and_the_local_part_stays_short(token: str) -> None:
    assert len(token) * 5 == 80
    long = f"{'a' * 43}+log@park.example"
    assert len(reply_to(token, tag_address=long, recipient=ME).address.partition("@")[0]) < 64
    assert reply_to(token, tag_address=f"a{long}", recipient=ME) == ReplyTo(ME, f"[bh-{token}]")


@pytest.mark.parametrize(
    ("tag", "base"),
    [("ada+log@park.example", ME), ("Ada+log@Park.example", ME), ("log@park.example", ""), ("", ""), ("+x@park.example", "")],
)
def test_subaddresses_are_made_only_where_the_tag_address_shows_that_they_work(tag: str, base: str) -> None:
    assert base_address(tag) == base


def test_a_link_says_one_line_to_the_address_for_answers(token: str) -> None:
    plain = command_uri(ReplyTo(f"ada+bh.{token}@park.example"), "snooze 2 2w")
    marked = command_uri(ReplyTo(ME, f"[bh-{token}]"), "done 1")

    assert plain == f"mailto:ada%2Bbh.{token}@park.example?subject=snooze%202%202w&body=snooze%202%202w"
    assert unquote(marked) == f"mailto:{ME}?subject=done 1 [bh-{token}]&body=done 1"


def test_marks_are_few(token: str) -> None:
    assert len(marks_in(" ".join(f"[bh-{'abcdefgh' * 2}]".replace("a", letter) for letter in "abcdefghijklmnopqrst"))) == 8


def test_a_ledger_opened_again_knows_its_tokens(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    first = open_ledger(url, "owner", now=NOW)
    before = POSTING.token(first.key)
    first.close()

    again = open_ledger(url, "owner", now=NOW)

    assert POSTING.token(again.key) == before
    again.close()


_WORDS = st.text(alphabet=st.sampled_from("done 123,;:<>@[]bh-+.\r\n\t\"'=?utf-8é\x00\u202e"), max_size=200)
_NAMES = st.sampled_from(["From", "To", "Cc", "Subject", "Sender", "Reply-To", "Authentication-Results", "Received", "Message-ID", "X"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.lists(st.tuples(_NAMES, _WORDS), max_size=6), body=_WORDS)
def test_whatever_an_outsider_writes_is_never_believed_and_never_breaks_the_reading(
    fields: list[tuple[str, str]], body: str, token: str
) -> None:
    """All that an outsider writes stands below the Received of the last hop."""
    header = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in fields)

    found = read(letter(token, header=f"{HOP}{header}{PROOF}", body=body))

    assert not believed(found)
