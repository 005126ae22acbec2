"""Whose letters stand quoted in a letter, and of when: the chain of a talk in the manner of several mail programs."""

from __future__ import annotations

import time
from datetime import UTC

import pytest

from parsers.cited import MOST, cited_letters

OUTLOOK = """Would Friday at nine do instead?

-----Original Message-----
From: Vera Lund [mailto:vera.lund@harbour.example]
Sent: Tuesday, June 02, 2026 2:19 PM
To: Tim Roe
Subject: Re: The crane

Tim, sorry for the wait. I shall talk to the head of the yard on Friday.

Vera
"""
NOTES = """Fine with me.




Vera Lund
06/02/2026 02:19 PM
To: Tim Roe/YARD/HARBOUR@HARBOUR
cc:
Subject: Re: The crane

Tim, sorry for the wait.
"""
GMAIL = """Good, then Monday.

On Tue, Jun 2, 2026 at 2:19 PM Vera Lund <vera.lund@harbour.example> wrote:

> Tim, sorry for the wait.
>
> On Mon, Jun 1, 2026 at 9:31 AM Tim Roe <tim@roe.example> wrote:
>> Which crane would you take?
"""
GERMAN = """Gern.

Am 02.06.2026 um 14:19 schrieb Vera Lund <vera.lund@harbour.example>:
> Entschuldige die Verspätung.
"""


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (OUTLOOK, ("Vera Lund", "vera.lund@harbour.example")),
        (NOTES, ("Vera Lund", "")),
        (GMAIL, ("Vera Lund", "vera.lund@harbour.example")),
        (GERMAN, ("Vera Lund", "vera.lund@harbour.example")),
    ],
    ids=["outlook", "notes", "gmail", "german"],
)
def test_author_and_time_of_the_quoted_letter_are_read(text: str, author: tuple[str, str]) -> None:
    first = cited_letters(text)[0]

    assert (first.author.name, first.author.address) == author
    assert first.date.isoformat()[:16] == "2026-06-02T14:19"
    assert first.date.tzinfo is UTC  # a library's own zone could not leave the parse worker


def test_a_chain_is_told_newest_first() -> None:
    assert [one.author.address for one in cited_letters(GMAIL)] == ["vera.lund@harbour.example", "tim@roe.example"]


def test_the_beginning_is_that_of_the_quoted_letter() -> None:
    assert cited_letters(OUTLOOK)[0].beginning.startswith("Tim, sorry for the wait. I shall talk")


def test_the_one_who_forwards_is_not_the_author() -> None:
    text = "See below.\n\n---- Forwarded by Ada Park/HARBOUR on 06/05/2026 09:00 AM ----\n\n" + NOTES.partition("\n\n\n\n\n")[2]

    assert [one.author.name for one in cited_letters(text)] == ["Vera Lund"]


def test_a_letter_that_quotes_nothing_cites_nothing() -> None:
    assert cited_letters("Dear Tim,\nthe crane is here.\nWhen: Monday\nWhere: yard\nVera") == ()


def test_a_flood_of_headings_ends_early() -> None:
    flood = "From: nobody\nDate: on the feast of Saint Barbara 12 in the year of grace\nSubject: x\n\nbla\n\n" * 5000
    begun = time.process_time()

    assert len(cited_letters(flood + GMAIL * 400)) <= MOST
    assert time.process_time() - begun < 20  # a hang, not a speed: thirty headings are read, not thousands
