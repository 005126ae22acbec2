"""Letters of the owner's obeyed: once, in their order, with a transcript to the configured address alone, and never more than a few."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from sqlalchemy import select

from daemon import outbox
from daemon.answers import A_DAY, AN_HOUR
from daemon.command_mail import NO_TOKEN
from daemon.errors import Transient
from daemon.ledger import tables
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.reply_address import VALID
from tests.daemon.answer_desk import LATER, MONDAY, POSTING, Said, answers, courier, keep, mail, obey, post, rows
from tests.servers.smtp_sink import Fault, SmtpSink


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


def test_the_summary_says_where_answers_go_and_what_its_numbers_mean_is_kept(ledger: Ledger, sink: SmtpSink) -> None:
    courier(ledger, sink, paused_until="").tick(MONDAY)

    summary = sink.messages()[0]
    with ledger.read() as connection:
        posted = connection.execute(select(tables.posting)).mappings().one()
    known = Posting("summary", "2026-06-01", "ada@park.example", posted["expires_at"], tuple(posted["items"]))
    assert summary["Reply-To"] == f"ada+bh.{known.token(ledger.key)}@park.example"
    assert posted["expires_at"] == MONDAY + VALID


def test_where_subaddresses_are_not_known_a_mark_stands_in_subject_text_and_page(ledger: Ledger, sink: SmtpSink) -> None:
    courier(ledger, sink, tag="", paused_until="").tick(MONDAY)

    summary = message_from_bytes(sink.letters[0][2], _class=EmailMessage, policy=default)
    with ledger.read() as connection:
        posted = connection.execute(select(tables.posting)).mappings().one()
    mark = f"[bh-{Posting('summary', '2026-06-01', 'ada@park.example', posted['expires_at'], ()).token(ledger.key)}]"
    assert summary["Reply-To"] == "ada@park.example"
    assert summary["Subject"].endswith(mark)
    for kind in ("plain", "html"):
        part = summary.get_body((kind,))
        assert part is not None
        assert mark in part.get_content()


def test_an_answer_is_obeyed_and_its_transcript_goes_to_the_configured_address(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token, "done 2"))

    courier(ledger, sink).tick(LATER)

    (letter,) = answers(sink)
    sent_to = [recipients for _, recipients, data in sink.letters if b"auto-replied" in data]
    assert sent_to == [["ada@park.example"]]
    assert (letter["To"], letter["Subject"], letter["In-Reply-To"]) == ("ada@park.example", "1 done", "<m1@park.example>")
    assert letter["Reply-To"] == f"ada+bh.{token}@park.example"
    assert letter["X-Beholden-Loop"] == ledger.instance
    assert "> done 2" in letter.get_content()
    assert [one.target for one in ledger.decisions()] == ["two"]
    assert [(row["state"], row["text"]) for row in rows(ledger)] == [("done", "")]


def test_two_at_work_on_the_same_letter_obey_it_once(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token))
    second = courier(ledger, sink)

    def obey_after_the_other(text: str, items: Sequence[str], now: datetime) -> Said:
        second.tick(now)
        return obey(text, items, now)

    courier(ledger, sink, carry_out=obey_after_the_other).tick(LATER)

    assert len(ledger.decisions()) == 1
    assert len(answers(sink)) == 1


def test_killed_in_the_middle_nothing_is_done_and_it_is_done_whole_the_next_time(
    ledger: Ledger, sink: SmtpSink, monkeypatch: pytest.MonkeyPatch
) -> None:
    token = post(ledger)
    keep(ledger, mail(token))
    real = outbox.put

    def killed(*_: object, **__: object) -> bool:
        raise KeyboardInterrupt

    monkeypatch.setattr(outbox, "put", killed)
    with pytest.raises(KeyboardInterrupt):
        courier(ledger, sink).tick(LATER)
    after_the_kill = (ledger.decisions(), [row["state"] for row in rows(ledger)])
    monkeypatch.setattr(outbox, "put", real)
    courier(ledger, sink).tick(LATER)

    assert after_the_kill == ([], ["waiting"])
    assert len(ledger.decisions()) == 1
    assert len(answers(sink)) == 1


def test_an_answer_that_the_server_refused_is_sent_later_and_not_twice(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token))
    sink.faults.append(Fault("rcpt", "450 later"))
    one = courier(ledger, sink)

    for minutes in (0, 1, 6, 7, 60):
        one.tick(LATER + timedelta(minutes=minutes))

    assert len(answers(sink)) == 1
    assert len(ledger.decisions()) == 1


def test_letters_are_obeyed_in_the_order_in_which_they_were_written(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token, "done 2", number=2, at=LATER + timedelta(minutes=1)), mail(token, "done 1", number=3, at=LATER))

    courier(ledger, sink).tick(LATER + timedelta(minutes=2))

    subjects = [letter.get_content().splitlines()[0] for letter in answers(sink)]
    assert subjects == ["> done 1", "> done 2"]


def test_no_loop_makes_more_than_five_answers_an_hour_and_twenty_a_day(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    one = courier(ledger, sink)
    per_hour = []
    for hour in range(20):
        before = len(answers(sink))
        for number in range(10):
            at = LATER + timedelta(hours=hour, minutes=number)
            keep(ledger, mail(token, f"no {hour} {number} 1", number=hour * 10 + number, at=at), at=at)
            one.tick(at)
        per_hour.append(len(answers(sink)) - before)

    assert max(per_hour) <= AN_HOUR
    assert sum(per_hour) == A_DAY
    assert len(ledger.decisions()) == 200


def test_what_was_obeyed_in_silence_is_told_in_the_next_answer(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    one = courier(ledger, sink)
    keep(ledger, *(mail(token, f"no {number} 1", number=number) for number in range(AN_HOUR + 2)))
    one.tick(LATER)
    silent = ledger.unsaid()
    later = LATER + timedelta(hours=2)

    keep(ledger, mail(token, "done 3", number=50, at=later), at=later)
    one.tick(later)

    assert len(silent) == 2
    assert all(line in answers(sink)[-1].get_content() for line in ("> done 3", "2 earlier letters", "> no 5 1", "> no 6 1"))
    assert ledger.unsaid() == []


def test_an_answer_waits_for_the_server_and_is_not_overtaken_by_a_later_one(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    one = courier(ledger, sink)
    keep(ledger, mail(token, "done 1", number=1), mail(token, "done 2", number=2, at=LATER + timedelta(minutes=1)))
    one.tick(LATER + timedelta(minutes=2))

    with ledger.read() as connection:
        states = connection.execute(select(tables.outbox.c.state).where(tables.outbox.c.kind == "answer")).scalars().all()
    assert states == ["sent", "sent"]


def test_a_letter_that_breaks_the_carrying_out_is_told_and_the_others_are_obeyed(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token, "done 99", number=1), mail(token, "done 1", number=2, at=LATER + timedelta(minutes=1)))

    courier(ledger, sink).tick(LATER + timedelta(minutes=2))

    first, second = answers(sink)
    assert "IndexError" in first.get_content()
    assert "done 99" not in first.get_content()
    assert "> done 1" in second.get_content()
    assert [one.target for one in ledger.decisions()] == ["one"]


def test_a_message_id_that_is_no_plain_one_is_not_repeated_in_a_header(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, replace(mail(token), message_id="<a@b>\r\nBcc: <mal@rude.example>"))

    courier(ledger, sink).tick(LATER)

    (letter,) = answers(sink)
    assert letter["In-Reply-To"] is None
    assert letter["Bcc"] is None


@pytest.mark.postgres
def test_on_postgresql_it_is_the_same(postgres_url: str, sink: SmtpSink) -> None:
    ledger = open_ledger(postgres_url, "owner", now=MONDAY - timedelta(days=30))
    with ledger.write() as connection:
        ledger.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), True, 1, MONDAY))
    one = courier(ledger, sink, paused_until="")
    one.tick(MONDAY)
    token = post(ledger, replace(POSTING, slot="2026-05-25"))
    keep(
        ledger,
        *(mail(token, f"no {number} 1", number=number) for number in range(AN_HOUR + 2)),
        mail(token, number=1),
        mail("x" * 16, number=90),
    )

    one.tick(LATER)
    one.tick(LATER + timedelta(seconds=5))

    standing = (ledger.commands_standing(), ledger.refused_commands(MONDAY), len(ledger.unsaid()), len(ledger.decisions()))
    ledger.close()
    assert standing == ({"done": AN_HOUR + 2, "refused": 1}, {NO_TOKEN: 1}, 2, AN_HOUR + 2)
    assert len(answers(sink)) == AN_HOUR


def test_a_letter_waits_while_the_database_is_away(ledger: Ledger, sink: SmtpSink) -> None:
    token = post(ledger)
    keep(ledger, mail(token))

    def away(text: str, items: Sequence[str], now: datetime) -> Said:
        raise Transient("the ledger can't be used now")

    with pytest.raises(Transient):
        courier(ledger, sink, carry_out=away).tick(LATER)
    courier(ledger, sink).tick(LATER)

    assert len(ledger.decisions()) == 1


def test_a_mistake_of_ours_in_an_answer_keeps_no_summary_back_and_is_said_once(
    ledger: Ledger, sink: SmtpSink, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> int:
        raise ValueError("words of a letter")

    monkeypatch.setattr("daemon.courier.tell_tagged", broken)
    monkeypatch.setattr("daemon.courier.answer_letters", broken)
    one = courier(ledger, sink, paused_until="")

    for seconds in (0, 5, 10):
        one.tick(MONDAY + timedelta(seconds=seconds))

    assert len(sink.letters) == 1
    assert [record.getMessage() for record in caplog.records if record.levelname == "ERROR"] == [
        "answers by mail: ValueError",
        "letters to the tag address: ValueError",
    ]
