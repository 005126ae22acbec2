"""The cheap first look: identity, thread, people and doubts of a header block."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from parsers.header import read_header
from parsers.identity import letter_key
from parsers.parse import parse
from parsers.subject import base_subject, is_forward_subject, is_reply_subject
from tests.parsers.letters import letter


def test_header_and_parse_agree() -> None:
    data = letter(extra="In-Reply-To: <0@lind.example>\nReferences: <9@lind.example>\n <0@lind.example>\n")

    header, message = read_header(data), parse(data)

    assert (header.message_id, header.date, header.sender, header.to, header.subject) == (
        message.message_id,
        message.date,
        message.sender,
        message.to,
        message.subject,
    )
    assert message.in_reply_to == "<0@lind.example>"
    assert message.references == ("<9@lind.example>", "<0@lind.example>")


def test_the_key_is_that_of_the_instant_not_of_the_zone() -> None:
    berlin = datetime(2026, 6, 1, 12, 0, tzinfo=timezone(timedelta(hours=2)))

    assert letter_key("<1@x.example>", "A@x.example", berlin, "hi") == letter_key(
        "<1@x.example>", "a@x.example", berlin.astimezone(UTC), "hi"
    )


@pytest.mark.parametrize(
    ("field", "value"), [("message_id", "<2@x.example>"), ("sender_address", "b@x.example"), ("date", None), ("subject", "ho")]
)
def test_the_key_differs_with_each_of_its_parts(field: str, value: str | None) -> None:
    parts: dict[str, object] = {
        "message_id": "<1@x.example>",
        "sender_address": "a@x.example",
        "date": datetime(2026, 6, 1, tzinfo=UTC),
        "subject": "hi",
    }

    assert letter_key(**parts) != letter_key(**(parts | {field: value}))  # type: ignore[arg-type]


def test_a_letter_without_message_id_gets_the_same_name_everywhere() -> None:
    data = letter().replace(b"Message-ID: <1@park.example>\n", b"")

    assert parse(data).message_id == read_header(data, internal_date=datetime(2026, 7, 1, tzinfo=UTC)).message_id
    assert parse(data).message_id.endswith("@beholden.invalid>")
    assert parse(data.replace(b"Tuesday", b"Wednesday")).message_id != parse(data).message_id


def test_a_bad_message_id_is_cleaned() -> None:
    data = letter().replace(b"<1@park.example>", b'<<no at> (x) "q')

    assert parse(data).message_id == '<noat(x)"q>'
    assert len(parse(letter().replace(b"<1@park.example>", b"<" + b"x" * 5000 + b"@y>")).message_id) <= 998


def test_repeated_fields_count_authors_and_give_the_first() -> None:
    message = parse(letter(extra="From: Eve <eve@evil.example>\nSubject: second\nMessage-ID: <2@evil.example>\n"))

    assert message.sender.address == "ada@park.example"
    assert message.author_addresses == 2
    assert message.subject == "Tuesday"
    assert "repeated from field" in message.defects


def test_two_addresses_in_one_from_are_two_authors() -> None:
    assert parse(letter(sender="ada@park.example, eve@evil.example")).author_addresses == 2


def test_received_is_seen_and_never_needed() -> None:
    assert parse(letter(extra="Received: from a by b; Mon, 1 Jun 2026 10:00:01 +0200\n")).received
    assert not parse(letter()).received


def test_names_of_an_export_fill_missing_ones_only() -> None:
    message = parse(letter(sender="ada@park.example", extra="X-From: Park, Ada </O=HOUSE/CN=AP>\nX-To: Somebody Else\n"))

    assert message.sender.name == "Park, Ada"
    assert message.to[0].name == "Bo Lind"


@pytest.mark.parametrize(
    ("subject", "base"),
    [
        ("Re: Fwd: lunch", "lunch"),
        ("AW: WG: Mittag", "Mittag"),
        ("RE[2]: lunch (fwd)", "lunch"),
        ("[team] Re: [team] plan", "plan"),
        ("[Fwd: old news]", "old news"),
        ("TR: RE : déjeuner", "déjeuner"),
        ("回复: 午餐", "午餐"),
        ("Reading list", "Reading list"),
        ("I: think so", "think so"),
        ("", ""),
    ],
)
def test_base_subject(subject: str, base: str) -> None:
    assert base_subject(subject) == base


def test_the_outermost_mark_says_what_a_letter_is() -> None:
    assert is_forward_subject("WG: Re: x")
    assert not is_forward_subject("Re: Fwd: x")
    assert is_reply_subject("AW: Fwd: x")
    assert not is_reply_subject("Fwd: x")


def test_ten_thousand_marks_are_gone_at_once() -> None:
    assert base_subject("Re: " * 200 + "x") == "x"
