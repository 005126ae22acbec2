"""Numbers, days and lists as people say them. British English; days are those of the owner's time zone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TIMES = ("never", "once", "twice", "three times", "four times", "five times", "six times", "seven times")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def number(count: int) -> str:
    """ "two"; figures from thirteen on."""
    return _SMALL[count] if 0 <= count < len(_SMALL) else str(count)


def times(count: int) -> str:
    """ "twice", "three times"; figures from eight on."""
    return _TIMES[count] if 0 <= count < len(_TIMES) else f"{count} times"


def plural(count: int, one: str, many: str = "") -> str:
    """ "one day", "two days"."""
    return f"{number(count)} {one if count == 1 else many or one + 's'}"


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c"."""
    return " and ".join(parts) if len(parts) < 3 else ", ".join(parts[:-1]) + " and " + parts[-1]


def capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The local date of a moment."""
    return moment.astimezone(zone).date()


def on(day: date, today: date) -> str:
    """ "3 March", with the year where it is another."""
    named = f"{day.day} {_MONTHS[day.month - 1]}"
    return named if day.year == today.year else f"{named} {day.year}"


def weekday(day: date) -> str:
    """ "Thursday"."""
    return _DAYS[day.weekday()]


def ago(day: date, today: date) -> str:
    """ "today", "yesterday", "12 days ago", "3 weeks ago", "5 months ago", "2 years ago"; "soon" words for days to come."""
    days = (today - day).days
    if days < 0:
        return ahead(day, today)
    if days < 2:
        return ("today", "yesterday")[days]
    if days <= 27:
        return f"{days} days ago"
    if days <= 60:
        return f"{round(days / 7)} weeks ago"
    if days < 700:
        return f"{round(days / 30.44)} months ago"
    return f"{round(days / 365.25)} years ago"


def ahead(day: date, today: date) -> str:
    """ "today", "tomorrow", "on Friday", "in 12 days"."""
    days = (day - today).days
    if days < 2:
        return ("today", "tomorrow")[max(days, 0)]
    return f"on {_DAYS[day.weekday()]}" if days < 7 else f"in {days} days"


def since(moment: datetime, now: datetime, zone: tzinfo) -> str:
    """ "3 March, 12 days ago"."""
    day, today = day_of(moment, zone), day_of(now, zone)
    return f"{on(day, today)}, {ago(day, today)}"


def span(start: datetime, end: datetime, zone: tzinfo) -> str:
    """ "8 to 15 June 2026", "28 December 2025 to 4 January 2026"; one day alone where both ends fall on it."""
    first, last = day_of(start, zone), day_of(end, zone)
    full = f"{last.day} {_MONTHS[last.month - 1]} {last.year}"
    if first >= last:
        return full
    if first.year != last.year:
        return f"{first.day} {_MONTHS[first.month - 1]} {first.year} to {full}"
    return f"{first.day} to {full}" if first.month == last.month else f"{first.day} {_MONTHS[first.month - 1]} to {full}"
