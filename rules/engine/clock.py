"""Working days and ends of days in the owner's zone: every term is counted on the owner's calendar, never on the machine's."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, tzinfo

END_OF_DAY = time(23, 59)
SATURDAY = 5


def end_of_day(day: date, zone: tzinfo) -> datetime:
    """The last minute of `day` in `zone`, with its offset."""
    return datetime.combine(day, END_OF_DAY, zone)


def local_day(moment: datetime, zone: tzinfo) -> date:
    """The calendar day on which `moment` (with offset) falls in `zone`."""
    return moment.astimezone(zone).date()


def working_days_after(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """The end of the `days`-th working day (Monday to Friday) after the day of `moment`; 0 is the end of that same day."""
    day = local_day(moment, zone)
    left = days
    while left > 0:
        day += timedelta(days=1)
        if day.weekday() < SATURDAY:
            left -= 1
    return end_of_day(day, zone)


def days_after(moment: datetime, days: int, zone: tzinfo) -> datetime:
    """The end of the `days`-th calendar day after the day of `moment`."""
    return end_of_day(local_day(moment, zone) + timedelta(days=days), zone)


def days_overdue(due: datetime | None, now: datetime, zone: tzinfo) -> int:
    """Whole calendar days from the day `due` to the day `now`, 0 where it is not past; what has no term is never overdue."""
    if due is None or now <= due:
        return 0
    return max(0, (local_day(now, zone) - local_day(due, zone)).days)
