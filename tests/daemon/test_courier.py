"""The summary on its way: once a slot, after Sent was read, never twice for a wrong clock; old bytes are forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from daemon import outbox
from daemon.courier import Courier
from daemon.errors import RunError, Transient, UserError
from daemon.ledger import tables
from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.settings import Settings
from parsers.header import read_header
from rules.engine.record import record_header
from tests.servers.smtp_sink import Fault, SmtpSink

MONDAY = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=MONDAY - timedelta(days=30))
    yield one
    one.close()


def courier(ledger: Ledger, sink: SmtpSink, **summary: Any) -> Courier:
    settings = Settings.model_validate(
        {
            "owner": {"name": "Ada Park", "addresses": ["ada@park.example"], "timezone": "UTC"},
            "smtp": {"host": "127.0.0.1", "port": sink.port, "security": "plain"},
            "summary": summary,
        }
    )
    return Courier(settings, ledger, {})


def sent_read(ledger: Ledger, *, complete: bool) -> None:
    with ledger.write() as connection:
        ledger.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), complete, 1, MONDAY))


def states(ledger: Ledger) -> list[tuple[str, str, int]]:
    with ledger.read() as connection:
        found = connection.execute(select(tables.outbox).order_by(tables.outbox.c.slot)).mappings().all()
    return [(row["slot"], row["state"], len(row["data"])) for row in found]


def test_nothing_goes_out_before_its_time_and_one_at_it(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY - timedelta(days=3, minutes=1))
    early = len(sink.letters)

    for minutes in (0, 1, 60, 60 * 24):
        one.tick(MONDAY + timedelta(minutes=minutes))

    assert early == 0
    assert [slot for slot, state, _ in states(ledger) if state == "sent"] == ["2026-06-01"]
    assert len(sink.letters) == 1


def test_no_summary_before_sent_is_read_to_its_end(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=False)
    one = courier(ledger, sink)
    one.tick(MONDAY)
    held = len(sink.letters)
    sent_read(ledger, complete=True)

    one.tick(MONDAY + timedelta(minutes=5))

    assert (held, len(sink.letters)) == (0, 1)


def test_several_missed_weeks_give_one_summary_marked_late(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)

    one.tick(MONDAY + timedelta(days=23))

    assert len(sink.letters) == 2
    assert [slot for slot, _, _ in states(ledger)] == ["2026-06-01", "2026-06-22"]
    body = sink.messages()[1].get_body(("plain",)).get_content()  # type: ignore[union-attr]
    assert "late" in body.lower()


def test_a_clock_that_went_back_sends_nothing(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink, every="day")
    one.tick(MONDAY)

    one.tick(MONDAY - timedelta(days=2))

    assert len(sink.letters) == 1
    assert [slot for slot, _, _ in states(ledger)] == ["2026-06-01"]


def test_a_clock_years_ahead_sends_nothing_and_is_forgotten_once_it_is_right(
    ledger: Ledger, sink: SmtpSink, caplog: pytest.LogCaptureFixture
) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)

    for seconds in (0, 5, 10):
        one.tick(MONDAY + timedelta(days=1400, seconds=seconds))
    ahead = len(sink.letters)
    one.tick(MONDAY + timedelta(days=7))

    assert ahead == 1
    assert [slot for slot, _, _ in states(ledger)] == ["2026-06-01", "2026-06-08"]
    assert len(caplog.records) == 1


def test_a_clock_far_ahead_is_believed_once_a_letter_of_that_day_came(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)
    letter = record_header(read_header(b"From: zoe@lund.example\nDate: Mon, 07 Sep 2026 06:00:00 +0000\n\n"), authentic=True)
    with ledger.write() as connection:
        ledger.store(connection, [Copy(letter, "", 1)])

    one.tick(MONDAY + timedelta(days=98))

    assert [slot for slot, _, _ in states(ledger)] == ["2026-06-01", "2026-09-07"]


def test_without_an_outgoing_server_the_daemon_starts_and_stays_silent(ledger: Ledger) -> None:
    one = Courier(Settings.model_validate({"owner": {"addresses": ["ada@park.example"]}}), ledger, {})

    one.recover(MONDAY)
    one.tick(MONDAY)

    assert states(ledger) == []


def test_a_summary_that_gives_way_to_a_later_one_is_not_called_sent(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)

    with pytest.raises(UserError, match="not sent"):
        one.send_now(MONDAY - timedelta(days=3))

    assert len(sink.letters) == 1


def test_a_summary_that_the_daemon_has_in_hand_is_not_called_sent(ledger: Ledger, sink: SmtpSink, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(outbox, "work", lambda _: None)

    with pytest.raises(Transient, match="not sent yet"):
        courier(ledger, sink).send_now(MONDAY)


def test_a_holiday_is_quiet(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink, paused_until="2026-06-08")

    one.tick(MONDAY)
    one.tick(MONDAY + timedelta(days=7))

    assert [slot for slot, _, _ in states(ledger)] == ["2026-06-08"]


def test_sent_by_hand_it_is_not_sent_again_by_the_clock(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink, every="day")

    one.send_now(MONDAY - timedelta(hours=1))
    one.tick(MONDAY)

    assert len(sink.letters) == 1
    with pytest.raises(UserError, match="went out already"):
        one.send_now(MONDAY)


def test_sent_by_hand_again_after_the_password_was_mended(ledger: Ledger, sink: SmtpSink) -> None:
    sink.faults.append(Fault("mail", "535 wrong password"))
    one = courier(ledger, sink)
    with pytest.raises(RunError):
        one.send_now(MONDAY)

    said = one.send_now(MONDAY + timedelta(minutes=1))

    assert said == "Sent to ada@park.example."
    assert len(sink.letters) == 1


def test_the_bytes_of_a_summary_are_forgotten_after_a_month(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)
    one.tick(MONDAY + timedelta(days=14))

    one.tick(MONDAY + timedelta(days=31))

    kept = {slot: size for slot, state, size in states(ledger) if state == "sent"}
    assert kept["2026-06-01"] == 0
    assert kept["2026-06-29"] > 0


def test_a_refusal_for_now_is_tried_again_with_the_same_letter(ledger: Ledger, sink: SmtpSink) -> None:
    sink.faults.append(Fault("mail", "450 later"))
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)
    first = states(ledger)

    one.tick(MONDAY + timedelta(minutes=6))

    assert [state for _, state, _ in first] == ["ready"]
    assert [state for _, state, _ in states(ledger)] == ["sent"]
    assert len(sink.letters) == 1


def test_the_next_time_is_told_in_the_owners_zone(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink)
    one.tick(MONDAY)

    assert one.next_time(MONDAY + timedelta(hours=1)) == MONDAY + timedelta(days=7)


def test_a_summary_with_nothing_to_do_is_skipped_once_where_the_owner_wants_none(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink, when_empty="skip")

    for minutes in (0, 1, 60 * 24):
        one.tick(MONDAY + timedelta(minutes=minutes))

    assert sink.letters == []
    assert states(ledger) == [("2026-06-01", "skipped", 0)]
    assert one.next_time(MONDAY + timedelta(minutes=1)) == MONDAY + timedelta(days=7)


def test_a_skipped_summary_still_comes_where_it_is_asked_for(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = courier(ledger, sink, when_empty="skip")
    one.tick(MONDAY)

    one.send_now(MONDAY + timedelta(hours=1))

    assert len(sink.letters) == 1
    assert [(slot, state) for slot, state, _ in states(ledger)] == [("2026-06-01", "sent")]


def test_what_only_a_summary_tells_is_never_skipped(ledger: Ledger, sink: SmtpSink) -> None:
    sent_read(ledger, complete=True)
    one = Courier(courier(ledger, sink, when_empty="skip")._settings, ledger, {}, behind=lambda: ["home/Lists"])

    one.tick(MONDAY)

    assert len(sink.letters) == 1
