"""When a summary is due: in Berlin, over both changes of the clock, after a holiday, a stoppage, and with a clock that lies."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from threading import Event
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.slots import clock_doubt, due, last_slot, moment, next_slot
from daemon.ticker import Ticker

BERLIN = ZoneInfo("Europe/Berlin")


def at(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(UTC)


def weekly(now: datetime, **more: object) -> object:
    settings: dict[str, object] = {"every": "week", "day": "monday", "at": time(7, 30), "zone": BERLIN, "last": None}
    return due(now, **(settings | more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("now", "last", "following"),
    [
        ("2026-06-15T07:29:59+02:00", date(2026, 6, 8), date(2026, 6, 15)),
        ("2026-06-15T07:30:00+02:00", date(2026, 6, 15), date(2026, 6, 22)),
        ("2026-06-21T23:59:00+02:00", date(2026, 6, 15), date(2026, 6, 22)),
        ("2026-01-05T06:29:00+00:00", date(2025, 12, 29), date(2026, 1, 5)),
        ("2026-01-05T06:30:00+00:00", date(2026, 1, 5), date(2026, 1, 12)),
    ],
)
def test_a_week_turns_at_the_owners_hour(now: str, last: date, following: date) -> None:
    settings = {"every": "week", "day": "monday", "at": time(7, 30), "zone": BERLIN}

    assert last_slot(at(now), **settings) == last  # type: ignore[arg-type]
    assert next_slot(at(now), **settings) == following  # type: ignore[arg-type]


def test_the_owners_date_counts_where_it_is_another_than_greenwichs() -> None:
    auckland = ZoneInfo("Pacific/Auckland")

    assert last_slot(at("2026-06-14T19:30:00+00:00"), every="week", day="monday", at=time(7, 30), zone=auckland) == date(2026, 6, 15)


def test_a_time_that_the_change_to_summer_leaves_out_means_the_next_minute_there_is() -> None:
    assert moment(date(2026, 3, 29), time(2, 30), BERLIN) == at("2026-03-29T03:00:00+02:00")


def test_a_time_that_comes_twice_in_autumn_means_the_first() -> None:
    first, again = at("2026-10-25T02:30:00+02:00"), at("2026-10-25T02:30:00+01:00")
    daily = {"every": "day", "day": "", "at": time(2, 30), "zone": BERLIN}

    assert moment(date(2026, 10, 25), time(2, 30), BERLIN) == first
    assert last_slot(first, **daily) == date(2026, 10, 25)  # type: ignore[arg-type]
    assert due(again, last="2026-10-25", **daily) is None  # type: ignore[arg-type]


def test_a_day_that_never_was_moves_its_slot_to_the_next() -> None:
    assert moment(date(2011, 12, 30), time(7, 30), ZoneInfo("Pacific/Apia")) == at("2011-12-31T00:00:00+14:00")


@given(
    now=st.datetimes(datetime(2024, 1, 1), datetime(2028, 1, 1), timezones=st.just(UTC)),
    hour=st.times(),
    every=st.sampled_from(["day", "week"]),
    zone=st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]),
)
def test_now_lies_between_the_last_slot_and_the_next(now: datetime, hour: time, every: str, zone: str) -> None:
    settings = {"every": every, "day": "sunday", "at": hour, "zone": ZoneInfo(zone)}

    last, following = last_slot(now, **settings), next_slot(now, **settings)  # type: ignore[arg-type]

    assert last is not None
    assert following is not None
    assert moment(last, hour, ZoneInfo(zone)) <= now < moment(following, hour, ZoneInfo(zone))
    assert following - last == timedelta(days=7 if every == "week" else 1)


def test_a_due_slot_is_named_by_its_local_date_and_is_due_until_it_is_in_the_outbox() -> None:
    now = at("2026-06-15T07:30:00+02:00")

    slot = weekly(now, last="2026-06-08")

    assert (slot.id, slot.at, slot.late_days) == ("2026-06-15", now, 0)  # type: ignore[attr-defined]
    assert weekly(now, last="2026-06-15") is None
    assert weekly(now + timedelta(seconds=1), last="2026-06-15") is None


@pytest.mark.parametrize(("now", "late"), [("2026-06-16T01:00:00+02:00", 1), ("2026-06-18T23:00:00+02:00", 3)])
def test_a_missed_one_is_caught_up_within_three_days_and_says_how_late(now: str, late: int) -> None:
    assert weekly(at(now), last="2026-06-08").late_days == late  # type: ignore[attr-defined]


def test_after_three_days_the_next_one_is_waited_for() -> None:
    assert weekly(at("2026-06-19T00:30:00+02:00"), last="2026-06-08") is None


def test_several_missed_ones_give_one() -> None:
    now = at("2026-06-16T09:00:00+02:00")

    slot = weekly(now, last="2026-05-04")

    assert slot.id == "2026-06-15"  # type: ignore[attr-defined]
    assert weekly(now, last=slot.id) is None  # type: ignore[attr-defined]


def test_nothing_is_due_for_a_slot_before_the_ledger_began_or_within_a_holiday() -> None:
    tuesday = at("2026-06-16T09:00:00+02:00")

    assert weekly(tuesday, since=at("2026-06-16T08:00:00+02:00")) is None
    assert weekly(tuesday, paused_until=date(2026, 6, 16)) is None
    assert weekly(tuesday, paused_until=date(2026, 6, 15)) is not None


def test_a_clock_set_back_makes_no_second_letter() -> None:
    assert weekly(at("2026-06-09T09:00:00+02:00"), last="2026-06-15") is None


def test_a_clock_that_contradicts_the_ledger_is_doubted() -> None:
    latest = at("2026-06-15T07:30:00+00:00")

    assert clock_doubt(latest - timedelta(minutes=59), latest=latest) == ""
    assert "behind" in clock_doubt(latest - timedelta(days=2), latest=latest)
    assert "1970" not in clock_doubt(at("1970-01-01T00:00:00+00:00"), latest=latest)
    assert "ahead" in clock_doubt(at("2030-01-01T00:00:00+00:00"), latest=latest)
    assert clock_doubt(latest + timedelta(days=20), latest=latest) == ""


def test_a_long_pause_is_believed_once_a_server_says_the_same() -> None:
    latest, now = at("2026-06-15T07:30:00+00:00"), at("2026-09-15T07:30:00+00:00")

    assert clock_doubt(now, latest=latest) != ""
    assert clock_doubt(now, latest=latest, server=now - timedelta(minutes=10)) == ""
    assert clock_doubt(now, latest=latest, server=latest) != ""
    assert clock_doubt(now, latest=None) == ""


def test_a_tick_that_raises_is_told_and_does_not_stop_the_next() -> None:
    errors: list[Exception] = []
    stop = Event()
    ticks = []

    def tick() -> None:
        ticks.append(1)
        if len(ticks) == 3:
            stop.set()
        raise RuntimeError("no")

    Ticker(tick, seconds=1, on_error=errors.append).run(stop)

    assert len(ticks) == len(errors) == 3


def test_a_clock_that_was_in_2030_once_does_not_stop_the_ticks(time_machine_travel: object) -> None:
    ticks: list[int] = []
    travel = time_machine_travel

    with travel("2030-01-01T00:00:00Z"):  # type: ignore[operator]
        ticker = Ticker(lambda: ticks.append(1), seconds=60)
        ticker.once()
    with travel("2026-06-15T00:00:00Z"):  # type: ignore[operator]
        ticker.pending()
    with travel("2026-06-15T00:01:01Z"):  # type: ignore[operator]
        ticker.pending()
        ticker.pending()

    assert len(ticks) == 3


@pytest.fixture
def time_machine_travel() -> object:
    return pytest.importorskip("time_machine").travel
