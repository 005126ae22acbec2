"""Which answers the ledger believes: with a token of this ledger, in time, and not for the second time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from daemon.answers import AN_HOUR
from daemon.command_mail import EXPIRED, NO_TOKEN, NOT_PROVEN, REPEATED
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.reply_address import VALID
from tests.daemon.answer_desk import LATER, MONDAY, POSTING, answers, courier, keep, mail, post, rows
from tests.servers.smtp_sink import SmtpSink


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=MONDAY - timedelta(days=30))
    with one.write() as connection:
        one.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), True, 1, MONDAY))
    yield one
    one.close()


def test_the_same_letter_a_hundred_times_is_obeyed_once(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    one = courier(ledger, sink)
    for number in range(100):
        keep(ledger, mail(token, number=1 if number % 2 else number + 1))
        one.tick(LATER + timedelta(seconds=number))

    assert len(ledger.decisions()) == 1
    assert len(answers(sink)) == 1
    assert {row["refused"] for row in rows(ledger) if row["state"] == "refused"} == {REPEATED}
    assert ledger.refused_commands(MONDAY) == {}


def test_the_same_words_written_again_are_obeyed_again_where_the_sent_folder_shows_it(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(
        ledger,
        mail(token, number=1, sent=True),
        mail(token, number=2, sent=True, at=LATER + timedelta(hours=1)),
        at=LATER + timedelta(hours=2),
    )

    courier(ledger, sink).tick(LATER + timedelta(hours=2))

    assert len(ledger.decisions()) == 2


def test_one_letter_under_two_message_ids_is_one_letter(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token, number=1), mail(token, number=2, sent=True, at=LATER + timedelta(seconds=2)))

    courier(ledger, sink).tick(LATER)

    assert len(ledger.decisions()) == 1


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (replace(POSTING, slot="2026-05-25"), NO_TOKEN),
        (replace(POSTING, recipient="tim@roe.example"), NO_TOKEN),
        (replace(POSTING, kind="answer"), NO_TOKEN),
        (replace(POSTING, expires=MONDAY + VALID + timedelta(days=1)), NO_TOKEN),
    ],
)
def test_the_token_of_anything_else_is_refused(ledger: Ledger, other: Posting, why: str) -> None:
    post(ledger)

    keep(ledger, mail(other.token(ledger.key)))

    assert [(row["state"], row["refused"], row["text"]) for row in rows(ledger)] == [("refused", why, "")]


@pytest.mark.parametrize(
    "change", [str.upper, lambda token: token[:-1], lambda token: token[::-1], lambda token: f"{token}a", lambda _: ""]
)
def test_a_token_in_any_other_form_is_refused(ledger: Ledger, change: object) -> None:
    token = post(ledger)
    assert callable(change)

    keep(ledger, mail(change(token)))

    assert [row["refused"] for row in rows(ledger)] == [NO_TOKEN]


def test_the_token_of_another_ledger_is_refused(ledger: Ledger, tmp_path: Path) -> None:
    other = open_ledger(f"sqlite:///{tmp_path}/other.db", "owner", now=MONDAY)
    token = post(other)
    other.close()
    post(ledger)

    keep(ledger, mail(token))

    assert [row["refused"] for row in rows(ledger)] == [NO_TOKEN]


@pytest.mark.parametrize(("days", "refused"), [(27.9, ""), (28.1, EXPIRED)])
def test_an_answer_counts_when_it_arrived_within_four_weeks_whenever_it_is_read(ledger: Ledger, days: float, refused: str) -> None:
    token = post(ledger)
    arrived = MONDAY + timedelta(days=days)

    keep(ledger, mail(token, at=arrived), at=MONDAY + timedelta(days=60))

    assert [row["refused"] for row in rows(ledger)] == [refused]


def test_a_letter_that_says_it_is_old_is_judged_by_its_arrival(ledger: Ledger) -> None:
    token = post(ledger)
    late = MONDAY + timedelta(days=40)

    keep(ledger, replace(mail(token, at=LATER), arrived=late), at=late)

    assert [row["refused"] for row in rows(ledger)] == [EXPIRED]


def test_a_refused_letter_is_obeyed_once_it_turns_up_in_sent(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, replace(mail(token), refused=NOT_PROVEN, text=""))
    before = dict(ledger.refused_commands(MONDAY))

    keep(ledger, mail(token, sent=True))
    courier(ledger, sink).tick(LATER)

    assert before == {NOT_PROVEN: 1}
    assert ledger.refused_commands(MONDAY) == {}
    assert len(ledger.decisions()) == 1


def test_a_forgery_under_the_same_message_id_takes_no_letters_place(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    one = courier(ledger, sink)
    keep(ledger, replace(mail(token, "done 3"), refused=NOT_PROVEN, text=""))
    keep(ledger, mail(token, "done 1"))
    one.tick(LATER)
    keep(ledger, mail(token, "done 2"), replace(mail(token, "done 3"), refused=NOT_PROVEN, text=""))
    one.tick(LATER)

    assert [decision.target for decision in ledger.decisions()] == ["one"]
    assert [row["state"] for row in rows(ledger)] == ["done"]


def test_whoever_is_forgotten_leaves_what_waits_and_what_was_held_back(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, *(mail(token, f"Kim Dorn {number} 1", number=number) for number in range(AN_HOUR + 1)))
    courier(ledger, sink).tick(LATER)
    keep(ledger, mail(token, "log tea with Kim Dorn", number=70))

    ledger.forget(["kim@dorn.example"], ["Kim Dorn"])

    assert ledger.unsaid() == []
    assert "Dorn" not in str(rows(ledger))


def test_letters_that_were_obeyed_are_forgotten_after_half_a_year_and_not_obeyed_when_read_again(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token))
    one = courier(ledger, sink)
    one.tick(LATER)
    with ledger.write() as connection:
        ledger.shed_commands(connection, now=LATER + timedelta(days=170))
    before = len(rows(ledger))

    with ledger.write() as connection:
        ledger.shed_commands(connection, now=LATER + timedelta(days=190))
    keep(ledger, mail(token), at=LATER + timedelta(days=190))

    assert before == 1
    assert [(row["state"], row["refused"]) for row in rows(ledger)] == [("refused", EXPIRED)]


def test_the_words_of_a_letter_that_speaks_of_somebody_forgotten_are_not_kept(ledger: Ledger) -> None:
    ledger.forget(["kim@dorn.example"], ["Kim Dorn"])
    token = post(ledger)

    keep(ledger, mail(token, "log coffee with Kim Dorn"))

    assert rows(ledger) == []
