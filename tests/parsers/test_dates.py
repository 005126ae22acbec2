"""The effective date (RELIABILITY B13, B30)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.dates import effective_date, read_date
from parsers.forward import read_any_date

ARRIVED = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)


def test_an_offset_is_kept() -> None:
    found = read_date("Mon, 1 Jun 2026 10:00:00 +0200")

    assert found is not None
    assert found.isoformat() == "2026-06-01T10:00:00+02:00"


@pytest.mark.parametrize(
    "value", ["", "yesterday", "Thu, 31 Feb 2026 10:00:00 +0000", "Fri, 1 Jan 0001 00:00:00 +0000", "1 Jan 0100 00:00:00", "\0"]
)
def test_what_is_no_date_is_none(value: str) -> None:
    assert read_date(value) is None


@pytest.mark.parametrize("value", ["Mon, 1 Jun 2026 10:00:00 -0000", "Mon, 1 Jun 2026 10:00:00", "Mon, 1 Jun 2026 10:00:00 +9999"])
def test_a_time_without_believable_zone_is_utc(value: str) -> None:
    assert read_date(value) == datetime(2026, 6, 1, 10, 0, tzinfo=UTC)


def test_a_date_before_1980_gives_way_to_the_topmost_received() -> None:
    received = ["from a by b; Tue, 2 Jun 2026 09:00:00 +0000", "from c by a; Tue, 2 Jun 2026 08:00:00 +0000"]

    assert effective_date("Thu, 1 Jan 1970 00:00:00 +0000", received, ARRIVED) == datetime(2026, 6, 2, 9, 0, tzinfo=UTC)


def test_a_date_after_arrival_gives_way_to_arrival() -> None:
    assert effective_date("Fri, 1 Jan 2999 00:00:00 +0000", [], ARRIVED) == ARRIVED


def test_a_day_ahead_of_arrival_is_believed() -> None:
    assert effective_date("Wed, 3 Jun 2026 11:00:00 +0000", [], ARRIVED) == datetime(2026, 6, 3, 11, 0, tzinfo=UTC)


def test_without_arrival_there_is_no_upper_bound() -> None:
    assert effective_date("Fri, 1 Jan 2044 00:00:00 +0000", [], None) == datetime(2044, 1, 1, tzinfo=UTC)


def test_old_mail_keeps_its_own_date() -> None:
    assert effective_date("Thu, 22 Jun 2000 18:54:00 -0500", [], ARRIVED) == datetime(2000, 6, 22, 23, 54, tzinfo=UTC)


def test_nothing_known_is_unknown() -> None:
    assert effective_date("garbage", [], None) is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("06/22/2000 06:54 PM", datetime(2000, 6, 22, 18, 54, tzinfo=UTC)),
        ("Monday, March 05, 2001 5:38 PM", datetime(2001, 3, 5, 17, 38, tzinfo=UTC)),
        ("15 August 2000 2:09", datetime(2000, 8, 15, 2, 9, tzinfo=UTC)),
        ("Dienstag, 2. Juni 2026 um 09:26", datetime(2026, 6, 2, 9, 26, tzinfo=UTC)),
        ("mardi 2 juin 2026 à 09:26", datetime(2026, 6, 2, 9, 26, tzinfo=UTC)),
        ("2 de junio de 2026, 09:26", datetime(2026, 6, 2, 9, 26, tzinfo=UTC)),
        ("yesterday", None),
        ("3 days ago", None),
    ],
)
def test_dates_in_a_forwards_heading(value: str, expected: datetime | None) -> None:
    assert read_any_date(value) == expected


@given(st.text(max_size=120), st.none() | st.datetimes(timezones=st.just(UTC)))
def test_never_raises_and_is_always_aware(value: str, arrived: datetime | None) -> None:
    found = effective_date(value, [value], arrived)

    assert found is None or found.astimezone(UTC).tzinfo is not None
