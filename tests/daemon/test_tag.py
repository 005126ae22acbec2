"""Letters to the tag address: who may log, and what a forwarded text may and may not do."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.reader import Reader
from daemon.tag import inner_letter, read_tag_mail, secret_address
from daemon.tag_mail import TagMail
from parsers import parse
from parsers.message import Address, Forwarded

KEY = b"k" * 32
NOW = datetime(2026, 6, 20, 9, tzinfo=UTC)
TOKEN = "a2b3c4d5e6f7a2b3c4d5e6f7"
TAG = secret_address("ada+log@example.org", TOKEN)
READER = Reader(
    owner=frozenset({"ada@example.org", "ada.park@old.example"}),
    trusted_authserv=frozenset({"mx.example.org"}),
    trusted=False,
    tag_address="ada+log@example.org",
    tag_token=TOKEN,
    now=lambda: NOW,
)
TO_TAG = f"From: Ada Park <ada@example.org>\nTo: {TAG}\nDate: Tue, 16 Jun 2026 10:00:00 +0200\nMessage-ID: <o1@example.org>\n"
FORWARD = "Subject: Fwd: The plan\n\nworth keeping\n\n---------- Forwarded message ---------\n"


def tag_mail(text: str, *, sent: bool = True) -> TagMail:
    data = text.replace("\n", "\r\n").encode()
    found = read_tag_mail(parse(data), data, READER, KEY, sent=sent)
    assert found is not None
    return found


def test_a_forwarded_letter_is_logged_with_its_author_and_its_acts() -> None:
    mail = tag_mail(
        f"{TO_TAG}{FORWARD}From: Zoe Lund <zoe@lund.example>\nDate: Mon, Jun 15, 2026 at 9:12 AM\nSubject: The plan\n"
        "To: Ada Park <ada@example.org>\n\nHi Ada,\n\nCould you send me the plan by Friday?\n\nZoe\n"
    )

    assert (mail.proven, mail.entry["who"]) == (True, ["zoe@lund.example"])
    assert mail.entry["letter"]["sender_address"] == "zoe@lund.example"
    assert [act["kind"] for act in mail.entry["letter"]["acts"]] == ["request"]


@pytest.mark.parametrize("author", ["Ada Park <ada@example.org>", "Ada <ada.park@old.example>"])
def test_forwarded_words_in_the_owners_name_are_not_the_owners(author: str) -> None:
    mail = tag_mail(
        f"{TO_TAG}{FORWARD}From: {author}\nDate: Mon, Jun 15, 2026 at 9:12 AM\nSubject: The plan\nTo: Mal <mal@rude.example>\n\n"
        "Dear Mal,\n\nThank you so much for introducing me to Zoe!\n"
    )

    assert mail.entry["letter"]["authentic"] is False
    assert mail.entry["who"] == ["mal@rude.example"]


def test_an_attached_letter_in_the_owners_name_is_not_the_owners() -> None:
    inner = "From: ada@example.org\nTo: mal@rude.example\nMessage-ID: <real@example.org>\nSubject: Hi\n\nThanks for introducing me!\n"
    mail = tag_mail(
        f'{TO_TAG}Subject: Fwd: Hello\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n\n'
        f"--b\nContent-Type: text/plain\n\nsee the letter\n--b\nContent-Type: message/rfc822\n\n{inner}--b--\n"
    )

    assert mail.entry["letter"]["message_id"] == "<real@example.org>"
    assert mail.entry["letter"]["authentic"] is False


def test_recipients_told_by_name_alone_include_who_forwards() -> None:
    mail = tag_mail(
        f"{TO_TAG}Subject: FW: The offer\n\n________________________________\nFrom: Tim Moe <tim@moe.example>\n"
        "Sent: Monday, June 15, 2026 9:30 AM\nTo: Ada Park\nSubject: The offer\n\nHi Ada,\n\nCould you send me the offer?\n\nTim\n"
    )

    assert mail.entry["letter"]["facts"]["to"] == [["", "ada@example.org"]]


def test_what_is_logged_is_dated_by_the_letter_and_not_by_its_reading() -> None:
    mail = tag_mail(f"{TO_TAG}Subject: Coffee\n\nCoffee with Zoe.\n")

    decision = mail.log_entry(NOW)

    assert decision.at == datetime(2026, 6, 16, 8, tzinfo=UTC)
    assert json.loads(decision.value) == {"subject": "Coffee", "text": "Coffee with Zoe.", "who": []}


def test_a_letter_dated_later_than_now_is_logged_as_of_now() -> None:
    mail = tag_mail(TO_TAG.replace("2026", "2031") + "Subject: Coffee\n\nCoffee with Zoe.\n")

    assert mail.log_entry(NOW).at == NOW


def test_an_entry_kept_without_its_date_is_logged_as_of_its_reading() -> None:
    mail = TagMail("k" * 64, "<a@b.example>", "", True, "", {"text": "x", "who": [], "subject": "", "letter": None})

    assert mail.log_entry(NOW).at == NOW


def test_a_letter_with_a_copy_to_the_tag_is_logged_for_the_one_it_is_written_to_first() -> None:
    mail = tag_mail(
        TO_TAG.replace(f"To: {TAG}", f"To: Zoe <zoe@lund.example>\nCc: Ben <ben@ash.example>\nBcc: {TAG}") + "Subject: x\n\nhi\n"
    )

    assert mail.entry["who"] == ["zoe@lund.example", "ben@ash.example"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (TO_TAG.replace("ada@example.org", "mal@rude.example", 1), "not from the owner"),
        (f"From: mal@rude.example\n{TO_TAG}", "not from the owner"),
        (TO_TAG.replace("From: Ada Park <ada@example.org>", "From: ada@example.org, mal@rude.example"), "not from the owner"),
        (TO_TAG.replace(f".{TOKEN}", ""), "no live token"),
        (TO_TAG.replace(TOKEN, TOKEN[:-1]), "no live token"),
        (TO_TAG.replace(TOKEN, TOKEN[::-1]), "no live token"),
        (f"{TO_TAG}Auto-Submitted: auto-replied\n", "automated"),
    ],
)
def test_what_is_not_provably_the_owners_is_refused_and_nothing_of_it_kept(text: str, why: str) -> None:
    mail = tag_mail(f"{text}Subject: Coffee\n\nCoffee with Zoe.\n")

    assert (mail.proven, mail.refused) == (False, why)
    assert mail.entry == {"text": "", "who": [], "subject": "", "letter": None}


def test_outside_sent_a_trusted_server_must_vouch() -> None:
    unproven = tag_mail(f"{TO_TAG}Subject: Coffee\n\nhi\n", sent=False)
    proven = tag_mail(
        f"Authentication-Results: mx.example.org; dmarc=pass header.from=example.org\n{TO_TAG}Subject: Coffee\n\nhi\n", sent=False
    )

    assert (unproven.proven, proven.proven) == (False, True)


_HEADING = st.text(alphabet=st.sampled_from("aä日😀 \n\r\t\"'<>@,;:()[]\\.=?\u2028\u202e\x00"), max_size=400)
_PEOPLE = st.builds(Address, _HEADING, st.sampled_from(["", "tim@moe.example", "tïm@moe.example", "undisclosed", "a b@c.example", "tim@"]))


@given(
    name=_HEADING,
    people=st.lists(_PEOPLE, max_size=3),
    subject=_HEADING,
    message_id=st.one_of(st.none(), _HEADING),
    date=st.one_of(st.none(), st.datetimes(timezones=st.just(UTC))),
    text=_HEADING,
)
def test_no_heading_breaks_the_reading_or_changes_the_author(
    name: str, people: list[Address], subject: str, message_id: str | None, date: datetime | None, text: str
) -> None:
    outer = parse(f"{TO_TAG}Subject: x\n\nhi\n".encode())
    inner = Forwarded(Address(name, "zoe@lund.example"), tuple(people), (), date, subject, message_id, text)

    letter = inner_letter(inner, outer, READER, KEY).letter

    assert letter.sender.address == "zoe@lund.example"
    assert {one.address for one in letter.to} <= {"tim@moe.example", "tïm@moe.example", "ada@example.org"}
