"""The letter inside a forward."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.message import Address
from parsers.parse import parse
from tests.parsers.letters import html_letter, letter

CY = Address("Cy Moss", "cy@moss.example")


@pytest.mark.parametrize(
    "block",
    [
        "---------- Forwarded message ---------\nFrom: Cy Moss <cy@moss.example>\nDate: Mon, Jun 1, 2026 at 9:31"
        " AM\nSubject: Boats\nTo: <dee@dee.example>\n\n\nThe boats are in.",
        "-------- Weitergeleitete Nachricht --------\nBetreff: \tBoats\nDatum: \tMon, 1 Jun 2026 09:31:00 +0000\nVon: \tCy"
        " Moss <cy@moss.example>\nAn: \tdee@dee.example\n\nThe boats are in.",
        "Début du message transféré :\n\n> De: Cy Moss <cy@moss.example>\n> Objet: Boats\n> Date: 1 juin 2026 à 09:31:00"
        " UTC\n> À: dee@dee.example\n>\n> The boats are in.",
        " ----- Mensaje reenviado ----- De: Cy Moss <cy@moss.example>Para: dee@dee.exampleEnviado: lunes, 1 de junio de"
        " 2026 09:31:00Asunto: Boats\n The boats are in.",
        "> ---------- Original Message ----------\n> From: Cy Moss <cy@moss.example>\n> To: dee@dee.example\n> Date:"
        " 06/01/2026 9:31 AM\n> Subject: Boats\n>\n> The boats are in.",
        "From: Cy Moss [mailto:cy@moss.example]\nSent: 01 June 2026 09:31\nTo: dee@dee.example\nSubject: Boats\n\nThe boats are in.",
    ],
)
def test_an_inline_forward_is_unwrapped(block: str) -> None:
    message = parse(letter(f"For you.\n\n{block}\n", subject="Fwd: Boats"))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert message.forwarded.to == (Address("", "dee@dee.example"),)
    assert message.forwarded.subject == "Boats"
    assert message.forwarded.date == datetime(2026, 6, 1, 9, 31, tzinfo=UTC)
    assert message.forwarded.text == "The boats are in."


def test_a_notes_forward_gives_the_inner_author() -> None:
    body = (
        "Bo - see below.\n---------------------- Forwarded by Ada Park/LDN/HOUSE on 06/01/2026 10:00 \nAM"
        " ---------------------------\n\n\n"
        '"Cy Moss" <cy@moss.example> on 06/01/2026 09:31:00 AM\nTo: Ada Park/LDN/HOUSE@HOUSE\ncc: \n\nSubject:'
        " Boats\n\n\nThe boats are in.\n"
    )

    message = parse(letter(body, subject="Boats"))

    assert message.own_text == "Bo - see below."
    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert message.forwarded.text == "The boats are in."


def test_an_attached_letter_is_a_forward() -> None:
    inner = letter("The boats are in.", subject="Boats", sender="Cy Moss <cy@moss.example>").decode()
    body = f"--b\nContent-Type: text/plain\n\nFor you.\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n"

    message = parse(letter(body, subject="Boats", extra='MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary="b"\n'))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert (message.forwarded.sender, message.forwarded.subject, message.forwarded.message_id) == (CY, "Boats", "<1@park.example>")
    assert message.forwarded.text.strip() == "The boats are in."


def test_a_quotation_answered_to_its_author_is_no_forward() -> None:
    body = "Yes.\n\nFrom: Bo Lind <bo@lind.example>\nSent: 1 June 2026 09:31\nTo: ada@park.example\nSubject: Boats\n\nCan you?"

    assert parse(letter(body, subject="Re: Boats")).forwarded is None


def test_a_quotation_sent_to_strangers_was_passed_on() -> None:
    body = "Look.\n\nFrom: Cy Moss <cy@moss.example>\nSent: 1 June 2026 09:31\nTo: dee@dee.example\nSubject: Boats\n\nCan you?"

    message = parse(letter(body, subject="Re: Boats"))

    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert message.own_text == "Look."


def test_a_gmail_forward_in_html() -> None:
    html = (
        '<div>For you.</div><div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message'
        " ---------<br>From: <b>Cy Moss</b> &lt;cy@moss.example&gt;<br>"
        "Date: Mon, Jun 1, 2026 at 9:31 AM<br>Subject: Boats<br>To: &lt;dee@dee.example&gt;<br></div><br><div>The boats"
        " are in.</div></div>"
    )

    message = parse(html_letter(html, subject="Fwd: Boats"))

    assert message.forwarded is not None
    assert message.forwarded.sender == CY
    assert message.own_text == "For you."


def test_a_notes_forward_whose_mark_and_heading_are_wrapped() -> None:
    body = (
        "For you.\n---------------------- Forwarded by Ada Park/LDN/HOUSE on \n06/02/2026 08:23 AM ---------------------------\n\n\n"
        "Cy Moss\n06/01/2026 09:31 AM\nTo: Dee@HOUSE\ncc: Eli Stone/HOUSE, Fay \nThorn/HOUSE\n\nSubject: Boats\n\nThe boats are in."
    )

    message = parse(letter(body, subject="Boats"))

    assert message.forwarded is not None
    assert message.forwarded.sender == Address("Cy Moss", "")
    assert message.forwarded.date == datetime(2026, 6, 1, 9, 31, tzinfo=UTC)
    assert message.forwarded.text == "The boats are in."
    assert message.own_text == "For you."


def test_an_address_that_a_gateway_packed_and_a_program_wrapped() -> None:
    body = (
        'For you.\n\n -----Original Message-----\nFrom:  "Moss, Cy" <cy@moss.example>@HOUSE \n'
        "[mailto:IMCEANOTES-+22Moss+2C+20Cy+22+20+3Ccy+40moss+2Eexam\nple+3E+40HOUSE@house.example] \n"
        "Sent: Monday, June 01, 2026 9:31 AM\nTo: Dee\nSubject: Boats\n\nThe boats are in."
    )

    message = parse(letter(body, subject="FW: Boats"))

    assert message.forwarded is not None
    assert message.forwarded.sender is not None
    assert message.forwarded.sender.address == "cy@moss.example"
    assert message.forwarded.text == "The boats are in."
