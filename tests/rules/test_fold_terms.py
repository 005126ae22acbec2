"""Words for a time, read against the day of the letter; vague ones end late, so that nobody is called late too early."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.engine.clock import days_overdue, working_days_after
from rules.engine.terms import due_of

TUESDAY = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by Friday", date(2026, 3, 6)),
        ("on Tuesday", date(2026, 3, 10)),
        ("tonight", date(2026, 3, 3)),
        ("tomorrow", date(2026, 3, 4)),
        ("before the weekend", date(2026, 3, 8)),
        ("next week", date(2026, 3, 13)),
        ("next Wednesday", date(2026, 3, 4)),
        ("by Wednesday next week", date(2026, 3, 11)),
        ("in two or three days", date(2026, 3, 6)),
        ("within 10 days", date(2026, 3, 13)),
        ("in a couple of weeks", date(2026, 3, 21)),
        ("in the next few weeks", date(2026, 4, 7)),
        ("before the end of the month", date(2026, 3, 31)),
        ("around the middle of the month", date(2026, 3, 18)),
        ("by March 20th", date(2026, 3, 20)),
        ("on 2 April", date(2026, 4, 2)),
        ("am 5. April", date(2026, 4, 5)),
        ("before January is out", date(2027, 1, 31)),
        ("by the 20th", date(2026, 3, 20)),
        ("2026-03-17", date(2026, 3, 17)),
        ("nächste Woche", date(2026, 3, 13)),
        ("asap", date(2026, 3, 3)),
    ],
)
def test_words_become_a_day(words: str, due: date) -> None:
    found = due_of(words, TUESDAY, UTC)

    assert found is not None
    assert found.date() == due


@pytest.mark.parametrize("words", [None, "", "sometime", "when I am back", "31 February", "on 1 January 2031 or so", "in 5000 days"])
def test_what_names_no_day_has_no_term(words: str | None) -> None:
    found = due_of(words, TUESDAY, UTC)

    assert found is None or found.date() <= date(2027, 4, 3)


def test_the_day_is_the_owners_day() -> None:
    late = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)

    found = due_of("tomorrow", late, ZoneInfo("Asia/Tokyo"))

    assert found is not None
    assert found.date() == date(2026, 3, 5)


def test_working_days_step_over_the_weekend() -> None:
    thursday = datetime(2026, 3, 5, 10, tzinfo=UTC)

    assert working_days_after(thursday, 0, UTC).date() == date(2026, 3, 5)
    assert working_days_after(thursday, 3, UTC).date() == date(2026, 3, 10)


def test_days_late_are_counted_after_the_term_only() -> None:
    due = working_days_after(TUESDAY, 0, UTC)

    assert days_overdue(due, TUESDAY, UTC) == 0
    assert days_overdue(due, datetime(2026, 3, 5, 1, tzinfo=UTC), UTC) == 2
    assert days_overdue(None, TUESDAY, UTC) == 0
