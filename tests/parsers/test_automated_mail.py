"""No person wrote this: structure first, shape where headers are missing; and a person's letter is a person's."""

from __future__ import annotations

import pytest

from parsers.header import read_header
from parsers.parse import parse
from tests.parsers.letters import letter

NOTICE = (
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:20260602T100000Z\nDTEND:20260602T110000Z\nSUMMARY:Plan\n"
    "ORGANIZER:mailto:ada@park.example\nATTENDEE:mailto:bo@lind.example\nEND:VEVENT\nEND:VCALENDAR\n"
)


@pytest.mark.parametrize(
    "extra",
    [
        "List-Id: <birds.lists.example>\n",
        "List-Unsubscribe: <mailto:x@y.example>\n",
        "Precedence: bulk\n",
        "Auto-Submitted: auto-replied\n",
        "Return-Path: <>\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n",
        "Content-Type: text/calendar; method=REQUEST\n",
        "Feedback-ID: 1:2:3:esp\n",
        "X-Autoreply: yes\n",
        "X-GitHub-Reason: mention\n",
    ],
)
def test_structure_is_enough(extra: str) -> None:
    assert read_header(letter(extra=extra)).automated_why
    assert parse(letter(extra=extra)).automated


@pytest.mark.parametrize(
    "sender",
    [
        "noreply@shop.example",
        "Shop <no-reply@shop.example>",
        "do_not_reply@x.example",
        "MAILER-DAEMON",
        "notifications@x.example",
        "bounce-17@lists.example",
    ],
)
def test_role_senders(sender: str) -> None:
    assert parse(letter(sender=sender)).automated


@pytest.mark.parametrize(
    "extra",
    [
        "Auto-Submitted: no\n",
        "X-Auto-Response-Suppress: All\n",
        "X-Mailer: Mail 5.0\n",
        "Return-Path: <ada@park.example>\n",
        "Precedence: normal\n",
    ],
)
def test_headers_that_people_have_too(extra: str) -> None:
    assert not parse(letter(extra=extra)).automated


def test_a_calendar_message_is_automated_and_a_calendar_file_is_not() -> None:
    part = "--b\nContent-Type: text/plain\n\nSee you there.\n--b\nContent-Type: text/calendar{}\n\n" + NOTICE + "--b--\n"
    extra = "Content-Type: multipart/mixed; boundary=b\n"

    message = parse(letter(part.format("; method=REQUEST"), extra=extra))

    assert message.automated_why == "calendar REQUEST"
    assert message.calendar is not None
    assert (message.calendar.uid, message.calendar.summary, message.calendar.attendees) == ("1", "Plan", ("bo@lind.example",))
    assert not parse(letter(part.format("; name=plan.ics").replace("METHOD:REQUEST\n", ""), extra=extra)).automated


@pytest.mark.parametrize(
    ("sender", "subject", "body"),
    [
        ("offers@shop.example", "Spring sale: 20% off", "Order now and save $20!\nTo unsubscribe, click here."),
        ("Bird Club <news@birds.example>", "Bird Club newsletter, issue 12", "Dear members,\nthis month we saw many birds."),
        ("robot@build.example", "Nightly build report 1/6", "This is an automated message. Do not reply to this e-mail."),
        ("Shop <orders@shop.example>", "Your order 17", "Thank you for your order. Order number: 17"),
        ("Recap <recap@notes.example>", "Meeting summary", "Action items: Bo will send the plan.\nNotes taken by Recap Notetaker."),
        (
            "Dee Dee <dee@dee.example>",
            "Our shop",
            "As a valued customer you get an exclusive offer.\nIf you no longer wish to receive these emails, click here to unsubscribe.",
        ),
    ],
)
def test_shape_is_enough_where_headers_are_missing(sender: str, subject: str, body: str) -> None:
    assert parse(letter(body, subject=subject, sender=sender)).automated


@pytest.mark.parametrize(
    ("sender", "subject", "body"),
    [
        ("Ada Park <ada@park.example>", "Lunch", "Bo,\n\nI am pleased to announce that I got the job! Thanks to you.\n\nAda"),
        (
            "Ada Park <ada@park.example>",
            "Re: newsletter",
            "Bo,\ncan you unsubscribe me from the newsletter? I would like to be removed.\n\nAda",
        ),
        ("Ada Park <ada@park.example>", "Weekly report", "Hi Bo,\nhere is the weekly report. Could you check page 3?\nAda"),
        ("Ada Park <info@park.example>", "Your visit", "Dear Bo,\nit was good to see you. Shall we meet again in July?\nAda"),
        ("Ada Park <ada@park.example>", "Reminder", "Bo, please remember to send me the drawings."),
        ("Ada Park <ada@park.example>", "Welcome", "Welcome to the team, Bo! Let me introduce you to everyone on Monday."),
        ("Talbot Reed <talbot@reed.example>", "Order", "Bo, your order has been shipped to me by mistake. What shall I do?"),
        ("Kim <kim@dorn.example>", "Chapter 3", "Would you read chapter 3 of the book before the end of June?"),
        ("kim@dorn.example", "Chapter 3", "Please read chapter 3 by Friday. It is about your bridges, and the printer waits."),
        (
            "kim@dorn.example",
            "The 2026 plan",
            "Your idea of the bridge was passed on to Tom. Tom will call you next week; his number is 12345.",
        ),
    ],
)
def test_a_persons_letter_is_a_persons(sender: str, subject: str, body: str) -> None:
    message = parse(letter(body, subject=subject, sender=sender))

    assert not message.automated, message.automated_why


def test_what_is_quoted_or_forwarded_does_not_speak_for_the_sender() -> None:
    body = (
        "Bo, is this for you?\n\n---------- Forwarded message ---------\nFrom: Shop <offers@shop.example>\nDate: 1 June"
        " 2026 10:00\nSubject: Sale\n\nOrder now! To unsubscribe, click here."
    )

    assert not parse(letter(body, subject="Fwd: Sale")).automated
