"""The summary as text, as a letter and as JSON."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from typing import Any
from unicodedata import east_asian_width

import pytest

from daemon.numbering import numbered
from daemon.reply_address import ReplyTo
from daemon.summary import message_id_of, render_eml, render_html, render_json, render_text
from rules.digest import Digest, compose
from tests.daemon import summary_state as week

KEY = b"k" * 32
TO = "maren@holt.example"


@pytest.fixture(scope="module")
def digest() -> Digest:
    return compose(week.rich_state(), owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD)


def eml(digest: Digest, **more: str) -> bytes:
    return render_eml(digest, **(envelope() | more))


def envelope() -> dict[str, Any]:
    message_id = message_id_of(KEY, kind="summary", slot="2026-06-15", recipient=TO)
    return {"sender": "Beholden <maren@holt.example>", "recipient": TO, "message_id": message_id, "date": week.NOW}


def parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=default)  # type: ignore[return-value]


def test_the_text_fits_eighty_columns_and_holds_every_sentence(digest: Digest) -> None:
    text = render_text(digest)

    assert max(map(len, text.splitlines())) <= 80
    flat = " ".join(text.split())
    for section in digest.sections:
        for item in section.items:
            assert item.what in flat
            assert item.quote is None or item.quote.again or item.quote.text in flat


def test_the_text_shows_the_command_that_settles_each_thing(digest: Digest) -> None:
    text = render_text(digest)

    assert [f"beholden done {number:02d}c4e1" in text for number in range(1, 9) if number != 7] == [True] * 7


@pytest.mark.parametrize("hostile", ["\x1b]0;owned\x07", "\x9b31m", "\r\nBcc: x@y.example", "\u202e", "\ud800"])
def test_no_control_reaches_the_terminal(hostile: str) -> None:
    state = week.rich_state(lambda harmless: hostile + harmless)

    text = render_text(compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD))

    text.encode()
    assert all(character == "\n" or character.isprintable() or character == " " for character in text)


def test_wide_letters_keep_within_the_columns() -> None:
    state = week.rich_state(lambda harmless: "請回覆我的信" * 30)

    text = render_text(compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD))

    assert max(sum(2 if east_asian_width(c) in "WF" else 1 for c in line) for line in text.splitlines()) <= 80


def test_the_letter_has_just_the_headers_it_should(digest: Digest) -> None:
    letter = parsed(eml(digest))

    assert sorted(letter.keys()) == sorted(
        [
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Auto-Submitted",
            "X-Auto-Response-Suppress",
            "X-Beholden-Loop",
            "List-Id",
            "Content-Language",
            "MIME-Version",
            "Content-Type",
        ]
    )
    assert letter["Auto-Submitted"] == "auto-generated"
    assert letter["Subject"] == "Two thank-yous, a promise to Priya, and Nell has asked twice"
    assert letter["Message-ID"].strip().endswith("@summary.beholden.invalid>")


def test_the_letter_holds_text_and_page_side_by_side(digest: Digest) -> None:
    letter = parsed(eml(digest))

    parts = [part.get_content_type() for part in letter.iter_parts()]
    assert parts == ["text/plain", "text/html"]
    text, page = (part.get_content().replace("\r\n", "\n") for part in letter.iter_parts())
    assert (text, page) == (render_text(digest), render_html(digest))


def test_the_same_digest_gives_the_same_bytes_in_short_ascii_lines(digest: Digest) -> None:
    data = eml(digest)

    assert data == eml(digest)
    assert data.isascii()
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.count(b"\n") == data.count(b"\r\n")


def test_the_message_id_depends_on_slot_kind_recipient_and_key_and_on_nothing_else() -> None:
    first = message_id_of(KEY, kind="summary", slot="2026-06-15", recipient=TO)
    others = {
        message_id_of(KEY, kind="summary", slot="2026-06-22", recipient=TO),
        message_id_of(KEY, kind="reply", slot="2026-06-15", recipient=TO),
        message_id_of(KEY, kind="summary", slot="2026-06-15", recipient="other@holt.example"),
        message_id_of(b"x" * 32, kind="summary", slot="2026-06-15", recipient=TO),
    }

    assert first == message_id_of(KEY, kind="summary", slot="2026-06-15", recipient=TO.upper())
    assert len(others | {first}) == 5


@pytest.mark.parametrize("bad", ["a@b.example\r\nBcc: x@y.example", "nobody", ""])
def test_no_header_can_be_slipped_in(digest: Digest, bad: str) -> None:
    try:
        letter = parsed(eml(digest, recipient=bad))
    except ValueError:
        return
    assert "Bcc" not in letter
    assert letter["To"] == "a@b.example"


def test_a_subject_with_a_line_break_becomes_one_line(digest: Digest) -> None:
    letter = parsed(eml(replace(digest, headline="Hello\r\nBcc: x@y.example")))

    assert "Bcc" not in letter
    assert letter["Subject"] == "Hello Bcc: x@y.example"


def test_hostile_names_do_not_reach_the_headers_unclean() -> None:
    state = week.rich_state(lambda harmless: "\r\nBcc: evil@x.example\r\n\r\n" + harmless)

    letter = parsed(eml(compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD)))

    assert "Bcc" not in letter
    assert "\n" not in letter["Subject"]


def test_json_keeps_the_contract(digest: Digest) -> None:
    found = json.loads(json.dumps(render_json(digest)))

    assert found["period"] == {"from": week.PERIOD.start.isoformat(), "to": week.PERIOD.end.isoformat()}
    assert found["owner"] == "Maren Holt"
    for section in found["sections"]:
        assert {"key", "title", "items"} <= set(section)
        for item in section["items"]:
            assert item["text"]
            assert all(set(action) == {"label", "mailto"} for action in item["actions"])
    first = found["sections"][0]["items"][0]
    assert first["obligation"] == "01c4e1"
    assert "“Tariq, meet Maren:" in first["text"]
    assert "beholden done 01c4e1" in first["text"]


def test_a_letter_that_can_be_answered_shows_each_number_and_how(digest: Digest) -> None:
    letter = parsed(render_eml(digest, **envelope(), answered=ReplyTo("maren+bh.x@holt.example")))

    numbers = numbered(digest)
    named = [item for section in digest.sections for item in section.items if item.command and item.obligation]
    for kind in ("plain", "html"):
        part = letter.get_body((kind,))
        assert part is not None
        shown = part.get_content()
        assert all(re.search(rf"\bdone(?: |%20){numbers.index(item.obligation or '') + 1}\b", shown) for item in named)
        assert "snooze 2 2w" in shown
        assert "beholden done" not in shown
    assert letter["Reply-To"] == "maren+bh.x@holt.example"


def test_the_mark_stands_whole_on_one_line_of_the_text(digest: Digest) -> None:
    letter = parsed(render_eml(digest, **envelope(), answered=ReplyTo(TO, "[bh-abcdefgh234567ab]")))

    part = letter.get_body(("plain",))
    assert part is not None
    assert sum("[bh-abcdefgh234567ab]" in line for line in part.get_content().splitlines()) == 1
    assert max(len(line) for line in part.get_content().splitlines()) <= 80


def test_what_is_worth_doing_has_the_numbers_that_stand_before_it(digest: Digest) -> None:
    worth = next(section for section in digest.sections if section.key == "worth_doing")

    assert numbered(digest)[: len(worth.items)] == tuple(item.obligation or "" for item in worth.items)
    assert len(set(numbered(digest)) - {""}) == len([one for one in numbered(digest) if one])
