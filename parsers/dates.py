"""When a letter was written: the effective date (RFC 5322 section 3.3, RELIABILITY B13). Never the present moment."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

EARLIEST = datetime(1980, 1, 1, tzinfo=UTC)
_TOLERANCE = timedelta(days=1)
_ZERO_YEAR = re.compile(r"(?<![-+:\d])0\d{3}(?![\d:])")


def read_date(value: str) -> datetime | None:
    """A Date field as an aware time; UTC where no zone is given. None where it is no possible date."""
    text = value.strip()[:200]
    if not text or _ZERO_YEAR.search(text):
        return None
    try:
        return _in_range(_iso(text) or _rfc5322(text))
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def effective_date(date_field: str, received: list[str], internal_date: datetime | None) -> datetime | None:
    """Date where it is 1980 or later and at most a day after INTERNALDATE; else the topmost Received; else INTERNALDATE; else None."""
    internal = internal_date if internal_date is None or internal_date.tzinfo else internal_date.replace(tzinfo=UTC)
    for candidate in (date_field, *(value.rpartition(";")[2] for value in received[:1])):
        found = read_date(candidate)
        if found and found >= EARLIEST and (internal is None or found <= internal + _TOLERANCE):
            return found
    return internal if internal and internal >= EARLIEST else None


def _iso(text: str) -> datetime | None:
    if not re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:", text):
        return None
    found = datetime.fromisoformat(text)
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def _rfc5322(text: str) -> datetime | None:
    parts = parsedate_tz(text)
    if parts is None:
        return None
    year, month, day, hour, minute, second = parts[:6]
    offset = parts[9] or 0
    if abs(offset) >= 24 * 3600:
        offset = 0
    # A leap second is a real time that `datetime` cannot hold.
    return datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone(timedelta(seconds=offset)))


def _in_range(found: datetime | None) -> datetime | None:
    # A time at the edge of year 1 or 9999 would raise later, when somebody converts it.
    if found is None or not 1000 <= found.year <= 9998:
        return None
    return found
