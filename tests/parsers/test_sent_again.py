"""A letter sent once more to the one it was meant for is said anew; nobody speaks for another by a heading."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.sent_again import sent_again
from rules.detect import detect

INNER = "Dear Ms Lundgren,\n\nCould the tide tables be mailed to our office once more? The ones here end in March.\n\nRegards\nJutta Brandt"


def mail(
    above: str = "", *, author: str = "Brandt, Jutta", to: str = "'vlundgren@home.example'", reader: str = "vera.lundgren@kiln.example"
) -> bytes:
    quoted = "\n".join(
        f"> {line}".rstrip()
        for line in (
            f"-----Original Message-----\nFrom: {author}\nSent: Monday, 4 May 2026 09:12\nTo: {to}\nSubject: Tide tables\n\n{INNER}".split(
                "\n"
            )
        )
    )
    return (
        'From: "Brandt, Jutta" <j.brandt@quay.example>\n'
        f"To: {reader}\nDate: Mon, 11 May 2026 10:00:00 +0000\nMessage-ID: <again@quay.example>\n"
        f"Subject: FW: Tide tables\n\n{above}\n\n{quoted}\n"
    ).encode()


def test_a_letter_sent_once_more_is_said_anew() -> None:
    message = parse(mail())

    assert sent_again(message).startswith("Dear Ms Lundgren")
    assert [act.kind for act in detect(message).acts if act.kind == "request"] != []


@pytest.mark.parametrize(
    "data",
    [
        mail(author="Bruno Keller"),
        mail(to="'rosa.albers@home.example'"),
        mail("I thought that you should see how I asked for them a week ago."),
        mail(reader="anna@mill.example"),
    ],
    ids=["another's letter", "to somebody else", "passed on with words of its own", "to a third"],
)
def test_what_is_merely_passed_on_is_not(data: bytes) -> None:
    assert sent_again(parse(data)) == ""


def test_nobody_puts_words_into_the_owners_mouth_by_a_heading() -> None:
    message = parse(mail())

    assert detect(message, owner=frozenset({"j.brandt@quay.example"})).acts == ()
    assert message.own_text == ""
