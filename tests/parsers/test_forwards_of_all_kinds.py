"""Forwards of forwards, with own words above, below or nowhere, with files, and attached whole, in all languages we know."""

from __future__ import annotations

import pytest

from parsers.message import Address
from parsers.parse import parse
from tests.parsers.letters import letter
from tests.parsers.test_mail_in_many_languages import FORWARDS

CY = Address("Cy Moss", "cy@moss.example")
RULE = "________________________________"
ATTACHED = (
    "From: Cy Moss <cy@moss.example>\nTo: dee@dee.example\nDate: Mon, 1 Jun 2026 09:31:00 +0000\nSubject: Boats\n"
    "Message-ID: <9@moss.example>\n{extra}\n{body}"
)


def heading(language: str, author: str) -> str:
    _, _, _, sender, sent, to, _, subject, day = FORWARDS[language]
    return f"{sender}: {author}\n{sent}: {day}\n{to}: dee@dee.example\n{subject}: Boats\n\n"


def check(body: str, subject: str, *, own: str, says: str = "The boats are in.") -> None:
    message = parse(letter(body, subject=subject))

    assert message.own_text == own
    assert message.forwarded is not None
    assert (message.forwarded.sender, message.forwarded.subject) == (CY, "Boats")
    assert message.forwarded.text.startswith(says)
    assert not own or own not in message.forwarded.text


@pytest.mark.parametrize("language", FORWARDS)
def test_a_forward_of_a_forward_is_the_outer_one(language: str) -> None:
    mark, line = FORWARDS[language][:2]
    outer, inner = heading(language, "Cy Moss <cy@moss.example>"), heading(language, "Eli Stone <eli@stone.example>")

    check(
        f"For you.\n\n{RULE}\n{outer}Dee, see below.\n\n{RULE}\n{inner}The boats are in.",
        f"{mark}: {mark}: Boats",
        own="For you.",
        says="Dee, see below.",
    )
    check(
        f"For you.\n\n-------- {line} --------\n{outer}Dee, see below.\n\n-------- {line} --------\n{inner}The boats are in.",
        "Fwd: Fwd: Boats",
        own="For you.",
        says="Dee, see below.",
    )


@pytest.mark.parametrize("language", FORWARDS)
def test_a_forward_without_own_words_has_none(language: str) -> None:
    mark, line = FORWARDS[language][:2]
    block = heading(language, "Cy Moss <cy@moss.example>")

    check(f"{block}The boats are in.", f"{mark}: Boats", own="")
    check(f"-------- {line} --------\n{block}The boats are in.", "Fwd: Boats", own="")


@pytest.mark.parametrize("language", FORWARDS)
def test_own_words_below_a_marked_forward_are_own(language: str) -> None:
    marked = "".join(f"> {line}\n" for line in (heading(language, "Cy Moss <cy@moss.example>") + "The boats are in.").split("\n"))

    check(f"{FORWARDS[language][2]}:\n\n{marked}\nFor you.", "Fwd: Boats", own="For you.")
    check(f"Look.\n\n{FORWARDS[language][2]}:\n\n{marked}", "Fwd: Boats", own="Look.")


@pytest.mark.parametrize("language", FORWARDS)
def test_a_forward_with_files_keeps_both(language: str) -> None:
    body = f"For you.\n\n{RULE}\n{heading(language, 'Cy Moss <cy@moss.example>')}The boats are in."
    parts = f"--b\nContent-Type: text/plain; charset=utf-8\n\n{body}\n--b\nContent-Type: application/pdf; name=hull.pdf\n"
    parts += "Content-Disposition: attachment; filename=hull.pdf\n\nx\n--b--\n"

    message = parse(letter(parts, subject=f"{FORWARDS[language][0]}: Boats", extra="Content-Type: multipart/mixed; boundary=b\n"))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert [one.filename for one in message.attachments] == ["hull.pdf"]


@pytest.mark.parametrize(
    ("extra", "body"),
    [
        ("", "The boats are in."),
        ("MIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n", "<p>The boats are in.</p>"),
        (
            "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=c\n",
            "--c\nContent-Type: text/plain\n\nThe boats are in.\n--c\nContent-Type: image/png\n\nx\n--c--",
        ),
    ],
)
def test_a_letter_attached_whole_is_a_forward(extra: str, body: str) -> None:
    whole = ATTACHED.format(extra=extra, body=body)
    parts = f"--b\nContent-Type: text/plain\n\nFor you.\n--b\nContent-Type: message/rfc822\n\n{whole}\n--b--\n"

    message = parse(letter(parts, subject="Boats", extra="MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n"))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert (message.forwarded.sender, message.forwarded.message_id) == (CY, "<9@moss.example>")
    assert (message.forwarded.subject, message.forwarded.text) == ("Boats", "The boats are in.")


def test_another_s_heading_on_top_is_no_memo_of_the_author() -> None:
    mine = parse(letter("From: Ada Park <ada@park.example>\nTo: All\nSubject: Keys\nDate: 1 June 2026\n\nBring them.", subject="Keys"))
    theirs = parse(letter("From: Cy Moss <cy@moss.example>\nTo: Eli <eli@e.example>\nSubject: Keys\n\nBring them.", subject="Keys"))

    assert "Bring them." in mine.own_text
    assert theirs.own_text == ""
