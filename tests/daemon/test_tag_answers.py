"""What goes back about letters to the tag address: what was noted, what it opened, and one question where no address tells whom."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from daemon.cli.session import OWNER
from daemon.courier import Courier
from daemon.deciding import logged
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.mailbox import Place, RawLetter
from daemon.reader import Reader
from daemon.settings import Settings
from daemon.tag import secret_address
from daemon.understanding import Understood, understand
from parsers.orders import read_orders
from rules.engine.values import Decision
from tests.servers.smtp_sink import SmtpSink

BEGUN = datetime(2026, 5, 1, 8, tzinfo=UTC)
NOW = datetime(2026, 6, 16, 9, tzinfo=UTC)
TOKEN = "a2b3c4d5e6f7a2b3c4d5e6f7"
TAG = secret_address("ada+log@park.example", TOKEN)
READER = Reader(frozenset({"ada@park.example"}), frozenset(), False, "ada+log@park.example", TOKEN, lambda: NOW)
FORWARD = (
    "\n\n---------- Forwarded message ---------\nFrom: Zoe Lund <zoe@lund.example>\nDate: Mon, Jun 15, 2026 at 9:12 AM\nSubject: The plan\n"
    "To: Ada Park <ada@park.example>\n\nHi Ada,\n\nCould you send me the plan by Friday?\n\nZoe\n"
)
NAMELESS = "\n\nOn 15/06/2026 09:12, Zoe Lund wrote:\n> Here is the plan of the garden.\n"


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", OWNER, now=BEGUN)
    with one.write() as connection:
        one.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), True, 1, NOW))
    yield one
    one.close()


def courier(ledger: Ledger, sink: SmtpSink) -> Courier:
    settings = Settings.model_validate(
        {
            "owner": {"name": "Ada Park", "addresses": ["ada@park.example"], "timezone": "UTC"},
            "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
            "tag": {"address": "ada+log@park.example"},
            "summary": {"paused_until": "2027-01-01"},
        }
    )
    return Courier(settings, ledger, {})


def arrive(ledger: Ledger, body: str, subject: str = "Fwd: The plan", *, to: str = TAG, number: int = 1, at: datetime = NOW) -> None:
    """A letter of the owner's, read in the Sent folder."""
    head = f"From: Ada Park <ada@park.example>\nTo: {to}\nDate: {at:%a, %d %b %Y %H:%M:%S +0000}\nMessage-ID: <o{number}@park.example>\n"
    data = f"{head}Subject: {subject}\n\n{body}".replace("\n", "\r\n").encode()
    found: Understood = understand(RawLetter(Place("Sent", 1, number), data, at), "sent", READER, ledger.key)
    with ledger.write() as connection:
        ledger.store(connection, [found.copy] if found.copy else [])
        ledger.keep_tagged(connection, [found.tagged] if found.tagged else [], at=NOW)


def answers(sink: SmtpSink) -> list[EmailMessage]:
    letters = [message_from_bytes(data, _class=EmailMessage, policy=default) for _, _, data in sink.letters]
    return [letter for letter in letters if letter["Auto-Submitted"] == "auto-replied"]


def text_of(letter: EmailMessage) -> str:
    return str(letter.get_content()).replace("\r\n", "\n")


def test_what_was_noted_and_what_it_opened_is_told_once_to_the_owner_alone(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#promise next friday: the plan" + FORWARD)

    for minute in range(3):
        courier(ledger, sink).tick(NOW + timedelta(minutes=minute))

    (letter,) = answers(sink)
    assert letter["To"] == "ada@park.example"
    assert letter["Subject"] == "Noted: Zoe Lund (zoe@lund.example)"
    assert letter["In-Reply-To"] == "<o1@park.example>"
    assert "> #promise next friday: the plan" in text_of(letter)
    assert "Do what you told Zoe Lund (zoe@lund.example), due Friday 26 June 2026." in text_of(letter)
    assert "Answer Zoe Lund (zoe@lund.example), due" in text_of(letter)
    assert "“Could you send me the plan by Friday?”" in text_of(letter)


def test_its_numbers_may_be_answered(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#owe" + FORWARD)
    one = courier(ledger, sink)

    one.tick(NOW)

    (letter,) = answers(sink)
    assert "+bh." in letter["Reply-To"]
    postings = [posting for posting in ledger._postings(ledger.engine.connect()) if posting.kind == "answer"]
    kinds = {item.id: item.kind for item in one._state_at(NOW).obligations}
    assert sorted(kinds[ident] for ident in postings[0].items) == ["reply", "thanks"]


def test_without_an_address_it_is_asked_once_whom_it_is_about(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#thanks" + NAMELESS)

    for minute in range(3):
        courier(ledger, sink).tick(NOW + timedelta(minutes=minute))

    (letter,) = answers(sink)
    assert letter["Subject"] == "Whom is it about?"
    assert "only the name “Zoe Lund”" in text_of(letter)
    assert "log #thanks name@their.example" in text_of(letter)


def test_a_name_that_one_contact_alone_has_is_enough(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#note" + FORWARD, number=1, at=NOW - timedelta(hours=1))
    arrive(ledger, "#owe" + NAMELESS, number=2)

    courier(ledger, sink).tick(NOW)

    (letter,) = answers(sink)
    assert "Whom" not in str(letter["Subject"])
    assert "Thank Zoe Lund (zoe@lund.example)" in text_of(letter)


def test_a_note_names_somebody_by_the_first_name(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#note" + FORWARD, number=1, at=NOW - timedelta(hours=1))
    arrive(ledger, "#met Zoe for a coffee by the canal", "", number=2)

    courier(ledger, sink).tick(NOW)

    assert [one.target for one in ledger.decisions() if one.kind == "log"].count("zoe@lund.example") == 2


def test_a_misspelt_tag_is_a_note_and_the_nearest_is_named(ledger: Ledger, sink: SmtpSink) -> None:
    arrive(ledger, "#promisse friday" + FORWARD)

    courier(ledger, sink).tick(NOW)

    assert "#promisse is no tag of mine; did you mean #promise?" in text_of(answers(sink)[0])


def test_many_letters_are_told_in_one_and_old_ones_in_none(ledger: Ledger, sink: SmtpSink) -> None:
    for number in range(30):
        arrive(ledger, f"#note seed {number}" + FORWARD, number=number, at=NOW - timedelta(minutes=number))
    for number in range(30, 40):
        arrive(ledger, f"#note old seed {number}" + FORWARD, number=number, at=NOW - timedelta(days=number))

    for minute in range(5):
        courier(ledger, sink).tick(NOW + timedelta(minutes=minute))

    texts = [text_of(letter) for letter in answers(sink)]
    assert len(texts) == 2
    assert sum(text.count("> #note seed") for text in texts) == 30
    assert not any("old seed" in text for text in texts)


def test_never_more_than_the_bounded_number_of_letters(ledger: Ledger, sink: SmtpSink) -> None:
    for number in range(40):
        arrive(ledger, f"#note seed {number}" + FORWARD, number=number)
        courier(ledger, sink).tick(NOW + timedelta(seconds=number))

    assert len(answers(sink)) == 5


def test_nothing_goes_out_for_what_is_not_the_owners(ledger: Ledger, sink: SmtpSink) -> None:
    data = f"From: Mal <mal@rude.example>\r\nTo: {TAG}\r\nMessage-ID: <m@rude.example>\r\nSubject: x\r\n\r\n#owe{FORWARD}".encode()
    found = understand(RawLetter(Place("INBOX", 1, 1), data, NOW), "inbox", READER, ledger.key)
    with ledger.write() as connection:
        ledger.keep_tagged(connection, [found.tagged] if found.tagged else [], at=NOW)

    courier(ledger, sink).tick(NOW)

    assert (answers(sink), ledger.decisions()) == ([], [])


def test_the_same_letter_under_another_name_is_taken_once_and_the_same_words_of_another_day_again(ledger: Ledger, sink: SmtpSink) -> None:
    for number in range(5):
        arrive(ledger, "#favor" + FORWARD, number=number)
    once = len(ledger.decisions())
    arrive(ledger, "#favor" + FORWARD, number=9, at=NOW + timedelta(hours=1))

    assert (once, len(ledger.decisions())) == (1, 2)


def test_of_a_copy_only_what_it_opens_is_told(ledger: Ledger, sink: SmtpSink) -> None:
    both = f"Tim Moe <tim@moe.example>, {TAG}"
    arrive(ledger, "Dear Tim,\n\nThe plums are ripe.\n\nAda\n", "Plums", to=both, number=1)
    courier(ledger, sink).tick(NOW)
    quiet = len(answers(sink))
    arrive(ledger, "Dear Tim,\n\nI will send you the map on Friday.\n\nAda\n", "The map", to=both, number=2)
    courier(ledger, sink).tick(NOW + timedelta(minutes=1))

    assert quiet == 0
    assert "Do what you told Tim Moe (tim@moe.example), due Friday 19 June 2026." in text_of(answers(sink)[0])
    assert len(answers(sink)) == 1


def test_a_letter_read_again_is_not_told_again(ledger: Ledger, sink: SmtpSink) -> None:
    for _ in range(3):
        arrive(ledger, "#owe" + FORWARD)
        courier(ledger, sink).tick(NOW)

    assert len(answers(sink)) == 1


def test_the_line_that_the_question_asks_for_is_understood(ledger: Ledger, sink: SmtpSink) -> None:
    (order,) = read_orders("log #owe tim@moe.example").orders

    (kind, target, value), who = logged(order.argument, ())
    ledger.decide([Decision("d1", kind, target, value, NOW)])

    assert who == ["tim@moe.example"]
    assert [(one.kind, one.to, one.mine) for one in courier(ledger, sink)._state_at(NOW).obligations] == [
        ("thanks", "tim@moe.example", True)
    ]
