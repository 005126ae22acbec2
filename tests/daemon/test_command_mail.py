"""Who may command by mail: each condition broken alone, and none of it obeyed; each good letter believed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daemon.answers import answer_letter
from daemon.ledger.store import open_ledger
from daemon.reply_address import ReplyTo
from tests.daemon.command_letters import HOP, KEYS, ME, NOW, POSTING, PROOF, READER, believed, letter, read


@pytest.fixture(scope="module")
def token(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    ledger = open_ledger(f"sqlite:///{tmp_path_factory.mktemp('key')}/ledger.db", "owner", now=NOW)
    KEYS["ledger"] = ledger
    with ledger.write() as connection:
        ledger.post(connection, POSTING)
    yield POSTING.token(ledger.key)
    ledger.close()


@pytest.mark.parametrize(
    "good",
    [
        lambda token: (letter(token, header=PROOF + HOP), "inbox"),
        lambda token: (letter(token, header=PROOF), "archive"),
        lambda token: (letter(token), "sent"),
        lambda token: (
            letter(token, header="Authentication-Results: mx.park.example;\n dmarc=pass\n header.from=park.example\n" + HOP),
            "inbox",
        ),
        lambda token: (letter(token, header=PROOF + HOP, sender=ME), "inbox"),
        lambda token: (letter(token, sender='"Ada Park" <ada.park@old.example>'), "sent"),
        lambda token: (letter(token, to=f"Beholden <ada+bh.{token}@PARK.example>"), "sent"),
    ],
)
def test_the_owners_own_answer_is_believed(good: Callable[[str], tuple[str, str]], token: str) -> None:
    text, role = good(token)

    found = read(text, role=role)

    assert found.command is not None
    assert (found.command.refused, found.command.text.strip()) == ("", "done 1")
    assert believed(found)


BAD_HEADERS = {
    "no proof at all": "",
    "proof of another server": PROOF.replace("mx.park", "mx.evil"),
    "proof below a foreign hop": HOP.replace("by mx.park", "by mx.evil") + PROOF,
    "dmarc failed": PROOF.replace("pass", "fail"),
    "dmarc passed for another domain": PROOF.replace("from=park", "from=evil"),
    "server named in a comment": "Authentication-Results: mx.evil.example (mx.park.example); dmarc=pass header.from=park.example\n",
    "server named in a quoted string": 'Authentication-Results: "mx.park.example x"; dmarc=pass header.from=park.example\n',
    "results without a server": "Authentication-Results: dmarc=pass header.from=park.example\n",
    "results without a word": "Authentication-Results: mx.park.example; none\n",
    "one pass and one fail": PROOF + PROOF.replace("pass", "fail"),
    "a second From": f"From: mal@rude.example\n{PROOF}{HOP}",
    "a From twice the same": f"From: {ME}\n{PROOF}{HOP}",
    "null sender": f"Return-Path: <>\n{PROOF}{HOP}",
    "a robot's": f"Auto-Submitted: auto-replied\n{PROOF}{HOP}",
    "a generator's": f"Auto-Submitted: auto-generated\n{PROOF}{HOP}",
    "a list's": f"List-Id: <friends.park.example>\n{PROOF}{HOP}",
    "bulk": f"Precedence: bulk\n{PROOF}{HOP}",
    "a vacation notice": f"X-Autoreply: yes\n{PROOF}{HOP}",
    "a report": f"Content-Type: multipart/report; boundary=x\n{PROOF}{HOP}",
    "our own letter": f"X-Beholden-Loop: 0123456789abcdef\n{PROOF}{HOP}",
    "another daemon's letter, in Sent or not": f"x-beholden-LOOP: x\n{PROOF}{HOP}",
}


@pytest.mark.parametrize("header", BAD_HEADERS.values(), ids=BAD_HEADERS)
def test_each_header_that_does_not_prove_the_owner_is_refused(header: str, token: str) -> None:
    found = read(letter(token, header=header))

    assert not believed(found)
    assert found.command is None or found.command.text == ""


@pytest.mark.parametrize(
    "sender",
    [
        "Mallory <mal@rude.example>",
        f"{ME}, mal@rude.example",
        f"{ME} <mal@rude.example>",
        f'"Ada" <{ME}> <mal@rude.example>',
        f"{ME}(<mal@rude.example>)",
        f"(comment) {ME} (<mal@rude.example>)",
        f"Ada Park <mal@rude.example> <{ME}>",
        f"friends: {ME};",
        f"<@rude.example:{ME}>",
        "=?utf-8?q?ada=40park=2Eexample?= <mal@rude.example>",
        "ada@park.example.rude.example",
        "аda@park.example",
        "",
    ],
)
def test_no_from_but_the_owners_alone_is_believed(sender: str, token: str) -> None:
    assert not believed(read(letter(token, header=PROOF + HOP, sender=sender)))


@pytest.mark.parametrize(
    "change",
    {
        "upper case": str.upper,
        "cut": lambda token: token[:-1],
        "longer": lambda token: f"{token}a",
        "turned": lambda token: token[::-1],
        "none": lambda _: "",
        "one letter changed": lambda token: ("b" if token[0] == "a" else "a") + token[1:],
    }.values(),
)
def test_no_other_token_is_believed_even_from_sent(change: Callable[[str], str], token: str) -> None:
    assert not believed(read(letter(change(token)), role="sent"))


@pytest.mark.parametrize(
    "to", ["ada+bh@park.example", "ada+log.{}@park.example", "bh.{}@park.example", "ada+bh.{}@rude.example", "Ada <ada@park.example>"]
)
def test_no_other_address_takes_answers(to: str, token: str) -> None:
    assert not believed(read(letter(token, to=to.format(token)), role="sent"))


@pytest.mark.parametrize("name", ["Delivered-To", "X-Original-To", "Envelope-To", "Bcc"])
def test_a_letter_of_the_owners_that_somebody_sends_on_to_the_address_is_no_answer(name: str, token: str) -> None:
    text = letter(token, header=f"{name}: ada+bh.{token}@park.example\n{PROOF}{HOP}", to="Mal <mal@rude.example>")

    found = read(text)

    assert not believed(found)
    assert found.copy is not None
    assert [one.address for one in found.copy.letter.to] == ["mal@rude.example"]


def test_what_comes_from_files_commands_nothing(token: str) -> None:
    found = read(letter(token), role="sent", reader=replace(READER, trusted=True))

    assert (found.command, found.copy) == (None, None)


def test_our_own_answer_is_no_command_of_a_daemon_that_reads_it(token: str) -> None:
    data = answer_letter(
        sender=ME,
        recipient=ME,
        subject="1 done",
        text="> done 1\n  Done.\n",
        date=NOW,
        message_id="<x@summary.beholden.invalid>",
        loop="abc",
        answered=ReplyTo(ME, f"[bh-{token}]"),
    )

    assert read(data, role="sent").command is None


_WORDS = st.text(alphabet=st.sampled_from("done 123,;:<>@[]bh-+.\r\n\t\"'=?utf-8é\x00\u202e"), max_size=200)


_NAMES = st.sampled_from(["From", "To", "Cc", "Subject", "Sender", "Reply-To", "Authentication-Results", "Received", "Message-ID", "X"])


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.lists(st.tuples(_NAMES, _WORDS), max_size=6), body=_WORDS)
def test_whatever_an_outsider_writes_is_never_believed_and_never_breaks_the_reading(
    fields: list[tuple[str, str]], body: str, token: str
) -> None:
    """All that an outsider writes stands below the Received of the last hop."""
    header = "".join(f"{name}: {' '.join(value.split())}\n" for name, value in fields)

    found = read(letter(token, header=f"{HOP}{header}{PROOF}", body=body))

    assert not believed(found)
