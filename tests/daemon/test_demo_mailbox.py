"""The sample mailbox is believable mail: well formed, threaded, complete, and about nobody real."""

from __future__ import annotations

import email
import re
import tomllib
from email import policy
from email.message import EmailMessage
from email.utils import getaddresses
from importlib.resources import files

import pytest

from daemon.demo import DEMO_ADDRESS, DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.demo.authored import read_letters, read_people
from daemon.demo.rendering import message_id
from daemon.mailbox import RawLetter
from rules.engine.values import OBLIGATION_KINDS

DOMAIN = re.compile(r"[\w.+-]@([\w-]+(?:\.[\w-]+)*)")
"""What follows an at sign: an address or a Message-ID."""


def everything() -> list[RawLetter]:
    box = demo_mailbox()
    listings = [box.listing(folder, None) for folder in box.folders()]
    return [letter for listing in listings for letter in box.letters(listing, listing.uids)]


@pytest.fixture(scope="module")
def letters() -> list[RawLetter]:
    return everything()


@pytest.fixture(scope="module")
def messages(letters: list[RawLetter]) -> dict[str, EmailMessage]:
    parsed = [email.message_from_bytes(letter.data, EmailMessage, policy=policy.default) for letter in letters]
    return {str(message["Message-ID"]): message for message in parsed}


def test_there_are_about_120_letters_most_of_them_between_people(letters: list[RawLetter]) -> None:
    written = read_letters()
    expected = expectations()

    machines = [letter for letter in written if is_machine(letter.id, expected)]

    assert 110 <= len(letters) <= 140
    assert 30 <= len(machines) <= 60
    assert len(written) == len(letters)


def test_the_mailbox_is_the_same_every_time() -> None:
    assert everything() == everything()


def test_every_domain_is_reserved_for_examples(letters: list[RawLetter]) -> None:
    domains = {domain for message in map(email.message_from_bytes, (letter.data for letter in letters)) for domain in domains_of(message)}

    assert domains
    assert [domain for domain in sorted(domains) if not domain.endswith(".example")] == []


def test_letters_parse_without_a_defect(messages: dict[str, EmailMessage]) -> None:
    defects = [(key, part.defects) for key, message in messages.items() for part in message.walk() if part.defects]

    assert defects == []


def test_message_ids_are_unique(letters: list[RawLetter], messages: dict[str, EmailMessage]) -> None:
    assert len(messages) == len(letters)


def test_what_is_answered_exists_and_was_sent_before(messages: dict[str, EmailMessage]) -> None:
    answers = [(message, messages[str(message["In-Reply-To"])]) for message in messages.values() if message["In-Reply-To"]]

    assert len(answers) > 50
    assert all(answer["Date"].datetime > parent["Date"].datetime for answer, parent in answers)


def test_references_hold_the_whole_thread_oldest_first(messages: dict[str, EmailMessage]) -> None:
    for message in messages.values():
        parent = messages.get(str(message["In-Reply-To"] or ""))
        chain = str(message["References"] or "").split()

        expected = [*str(parent["References"] or "").split(), str(parent["Message-ID"])] if parent else []
        assert chain == expected


def test_own_letters_lie_in_sent_and_the_others_in_the_inbox(letters: list[RawLetter]) -> None:
    for letter in letters:
        author = getaddresses([str(email.message_from_bytes(letter.data)["From"])])[0][1]

        assert (author == DEMO_ADDRESS) == (letter.place.folder == "Sent")


def test_only_what_came_in_carries_traces_of_the_way(letters: list[RawLetter]) -> None:
    for letter in letters:
        message = email.message_from_bytes(letter.data)
        traces = [message[name] for name in ("Received", "Delivered-To", "Return-Path")]

        assert all(traces) if letter.place.folder == "INBOX" else not any(traces)


def test_no_letter_comes_from_the_future() -> None:
    assert max(letter.date for letter in read_letters()) < DEMO_NOW


def test_the_morning_is_a_monday_where_the_owner_lives() -> None:
    assert DEMO_NOW.strftime("%A %H:%M") == "Monday 07:30"
    assert DEMO_NOW.tzinfo == DEMO_OWNER.timezone
    assert DEMO_OWNER.addresses == {DEMO_ADDRESS}


def test_everybody_in_the_list_of_people_takes_part() -> None:
    seen = {who.key for letter in read_letters() for who in (letter.sender, *letter.to, *letter.cc, *letter.bcc)}

    assert set(read_people()) == seen


@pytest.mark.parametrize(
    ("what", "sign"),
    [
        ("a calendar request", b'method="REQUEST"'),
        ("a calendar reply", b'method="REPLY"'),
        ("a bounce", b"message/delivery-status"),
        ("an autoreply", b"Auto-Submitted: auto-replied"),
        ("a mailing list", b"List-Post:"),
        ("a newsletter", b"List-Unsubscribe-Post:"),
        ("a PDF", b"application/pdf"),
        ("a forward", b"Begin forwarded message:"),
        ("a quote in the Gmail manner", b"gmail_quote"),
        ("a quote in the Outlook manner", b"divRplyFwdMsg"),
        ("a phone footer", b"Sent from my iPhone"),
        ("German", b"Sehr geehrte Frau Osei"),
        ("French", b"Ch=C3=A8re Maren"),
        ("Spanish", b"No hace falta que contestes"),
    ],
)
def test_the_mailbox_holds(what: str, sign: bytes, letters: list[RawLetter]) -> None:
    assert any(sign in letter.data for letter in letters), what


def test_some_letters_of_people_are_html_alone(messages: dict[str, EmailMessage]) -> None:
    alone = [message for message in messages.values() if message.get_content_type() == "text/html" and not message["List-Unsubscribe"]]

    assert len(alone) >= 2


def test_the_folders_are_sent_and_inbox_in_that_order() -> None:
    assert [(folder.name, folder.role) for folder in demo_mailbox().folders()] == [("Sent", "sent"), ("INBOX", "inbox")]


def test_the_expectations_speak_of_letters_and_people_that_exist() -> None:
    expected = expectations()
    ids, people = {letter.id for letter in read_letters()}, set(read_people())

    for row in expected["owed"]:
        assert row["letter"] in ids
        assert row["person"] in people
        assert row["kind"] in OBLIGATION_KINDS
    for row in expected["introduction"]:
        assert {row["letter"], row["thanked"], row["acted"], row["reported"]} - {""} <= ids
        assert {row["introducer"], *row["parties"]} <= people
    assert {row["person"] for row in expected["flag"]} <= people
    assert {*expected["silence"]["nothing_owed"], *expected["silence"]["no_blame"]} <= people


def test_nobody_is_expected_both_to_owe_and_to_be_left_in_peace() -> None:
    expected = expectations()

    assert {row["person"] for row in expected["owed"]} & set(expected["silence"]["nothing_owed"]) == set()


def test_letters_know_their_message_ids(messages: dict[str, EmailMessage]) -> None:
    assert {message_id(letter) for letter in read_letters()} == set(messages)


def expectations() -> dict:
    return tomllib.loads((files("daemon.demo") / "EXPECTED.toml").read_text(encoding="utf-8"))


def is_machine(letter: str, expected: dict) -> bool:
    return any(letter == name or (name.endswith("*") and letter.startswith(name[:-1])) for name in expected["silence"]["automated"])


def domains_of(message: email.message.Message) -> set[str]:
    texts = [str(value) for name, value in message.items() if name != "Received"]
    texts += [
        part.get_payload(decode=True).decode("utf-8", "replace")
        for part in message.walk()
        if part.get_content_maintype() == "text" and not part.is_multipart()
    ]
    return {domain.lower() for text in texts for domain in DOMAIN.findall(text)}
