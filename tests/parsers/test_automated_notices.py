"""Notices of today's shops, sites, calendars, robots and practices, and letters that only look like them. All invented."""

from __future__ import annotations

import pytest

from parsers.parse import parse
from tests.parsers.letters import letter
from tests.parsers.notices import LETTERS, NOTICES


@pytest.mark.parametrize("what", NOTICES)
def test_a_notice_is_automated(what: str) -> None:
    sender, subject, body = NOTICES[what]

    assert parse(letter(body, subject=subject, sender=sender)).automated


@pytest.mark.parametrize("what", LETTERS)
def test_a_letter_is_no_notice(what: str) -> None:
    sender, subject, body = LETTERS[what]

    message = parse(letter(body, subject=subject, sender=sender))

    assert not message.automated, message.automated_why


@pytest.mark.parametrize(
    "subject", ["Automatic reply: Boats", "Automatische Antwort: Boote", "Out of Office: Boats", "Undeliverable: Boats"]
)
def test_what_a_mail_server_writes_above_needs_no_header(subject: str) -> None:
    assert parse(letter("I am away.", subject=subject)).automated
    assert not parse(letter("Bo, so you are away. When are you back?\n\nAda", subject=f"Re: {subject}")).automated


def test_one_greeted_by_name_is_no_crowd_though_the_export_lost_to() -> None:
    raw = b"From: Ada Park <ada@park.example>\nDate: Mon, 1 Jun 2026 10:00:00 +0200\nMessage-ID: <1@park.example>\nSubject: \n\n"

    assert not parse(raw + b"Bo,\n\nSorry for not having the drawing earlier. Here it is.\n\nAda\n").automated


def test_a_letter_in_a_language_whose_words_for_i_are_unknown_is_not_blamed_for_lacking_them() -> None:
    body = (
        "Cześć Bo,\n\nCo słychać? U nas zima, w domu ciepło. Na tydzień jedziemy w góry, bo dzieci mają ferie, a potem wracamy do pracy. "
        "Jak tam Twoja łódź, czy już pływa?\nTrzymaj się ciepło i do usłyszenia\nCy"
    )

    assert not parse(letter(body, subject="", sender="cy@moss.example")).automated


def test_a_lone_word_above_a_text_greets_nobody() -> None:
    body = "Gulls\n\nThe new issue of the magazine is now live at http://gulls.example\nTo unsubscribe, click here: http://gulls.example/u"

    assert parse(letter(body, subject="Gulls is live", sender="Gulls Magazine <news@gulls.example>")).automated
