"""The first event of a calendar part (RFC 5545, RFC 5546), read by icalendar within caps."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, timezone
from typing import Any

import icalendar

from parsers.message import Invitation
from parsers.text import clean_line, clean_text

CALENDAR_LIMIT = 64 * 1024
ATTENDEE_LIMIT = 500


def read_invitation(data: bytes, method: str = "") -> Invitation | None:
    """The first VEVENT; None where there is none or it cannot be read. `method` is the Content-Type's, if any. Never raises."""
    text = clean_text(data[:CALENDAR_LIMIT])
    if "BEGIN:VEVENT" not in text.upper():
        return None
    try:
        calendar: Any = icalendar.Calendar.from_ical(_first_event(text))
        event: Any = next(iter(calendar.walk("VEVENT")), None)
        if event is None:
            return None
        return _invitation(event, str(calendar.get("METHOD") or method))
    except Exception:  # icalendar raises many types on hostile input; a calendar that can't be read is no evidence
        return None


def _first_event(text: str) -> str:
    """Only the first event: thousands of others, and time zones with endless rules, are not wanted."""
    upper = text.upper()
    start = upper.find("BEGIN:VEVENT")
    end = upper.find("END:VEVENT", start)
    if end < 0:
        return text
    method = ""
    at = upper.find("METHOD:")
    if 0 <= at < start or at > end:
        method = text[at:].split("\n", 1)[0].strip()[:60] + "\n"
    zones = text[upper.find("BEGIN:VTIMEZONE") : upper.rfind("END:VTIMEZONE") + 13] if 0 <= upper.find("BEGIN:VTIMEZONE") < start else ""
    zones = zones + "\n" if 0 < len(zones) <= 16384 else ""
    return f"BEGIN:VCALENDAR\nVERSION:2.0\n{method}{zones}{text[start : end + 10]}\nEND:VCALENDAR\n"


def _invitation(event: Any, method: str) -> Invitation:
    attendees = event.get("ATTENDEE") or []
    people = attendees if isinstance(attendees, list) else [attendees]
    return Invitation(
        method=clean_line(method, limit=20).upper(),
        uid=clean_line(str(event.get("UID") or ""), limit=255),
        start=_moment(event.get("DTSTART")),
        end=_moment(event.get("DTEND")),
        organizer=_person(event.get("ORGANIZER")),
        attendees=tuple(found for found in (_person(person) for person in people[:ATTENDEE_LIMIT]) if found),
        summary=clean_line(str(event.get("SUMMARY") or ""), limit=300),
        accepted=_said(people[:ATTENDEE_LIMIT], "ACCEPTED"),
        declined=_said(people[:ATTENDEE_LIMIT], "DECLINED"),
    )


def _said(people: list[Any], word: str) -> tuple[str, ...]:
    """Those attendees whose PARTSTAT is this word."""
    told = (person for person in people if str(getattr(person, "params", {}).get("PARTSTAT", "")).upper() == word)
    return tuple(found for found in (_person(person) for person in told) if found)


def _moment(value: Any) -> datetime | None:
    """A time with its offset, which stands in for the zone; floating times and whole days count as UTC."""
    found = getattr(value, "dt", None)
    if isinstance(found, datetime):
        return found.replace(tzinfo=timezone(found.utcoffset() or timedelta()))
    return datetime.combine(found, time.min, tzinfo=UTC) if isinstance(found, date) else None


def _person(value: Any) -> str:
    text = clean_line(str(value or ""), limit=320).lower().removeprefix("mailto:").strip()
    return text if "@" in text and " " not in text else ""
