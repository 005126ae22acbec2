"""From the words for a time to a date: "by Friday", "in two weeks", "before the end of the month", read against the day of the letter.

A vague term becomes the end of its window (BEHAVIOURS.md row 27), so that nobody is called late too early. Own words rather than
dateparser: that one reads single dates, knows no windows ("in the next few weeks") and costs milliseconds a phrase.
"""

from __future__ import annotations

import calendar as months_of
import re
from datetime import date, datetime, timedelta, tzinfo

from rules.engine.clock import end_of_day, local_day

_WEEKDAYS = (
    ("monday", "mon", "montag", "lundi", "lunes"),
    ("tuesday", "tue", "tues", "dienstag", "mardi", "martes"),
    ("wednesday", "wed", "weds", "mittwoch", "mercredi", "miércoles"),
    ("thursday", "thu", "thur", "thurs", "donnerstag", "jeudi", "jueves"),
    ("friday", "fri", "freitag", "vendredi", "viernes"),
    ("saturday", "sat", "samstag", "samedi", "sábado"),
    ("sunday", "sun", "sonntag", "dimanche", "domingo"),
)
_MONTHS = (
    ("january", "jan", "januar", "janvier", "enero"),
    ("february", "feb", "februar", "février", "febrero"),
    ("march", "mar", "märz", "mars", "marzo"),
    ("april", "apr", "avril", "abril"),
    ("may", "mai", "mayo"),
    ("june", "jun", "juni", "juin", "junio"),
    ("july", "jul", "juli", "juillet", "julio"),
    ("august", "aug", "août", "agosto"),
    ("september", "sep", "sept", "septembre", "septiembre"),
    ("october", "oct", "oktober", "octobre", "octubre"),
    ("november", "nov", "novembre", "noviembre"),
    ("december", "dec", "dezember", "décembre", "diciembre"),
)
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words}
_MONTH = {word: number for number, words in enumerate(_MONTHS, 1) for word in words}
_NUMBERS = {
    "a": 1,
    "an": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "ten": 10,
    "couple": 2,
    "few": 5,
    "several": 5,
}
_UNIT_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 31}

_MONTH_NAMES = "|".join(sorted(_MONTH, key=len, reverse=True))
_DAY_MONTH = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th|\.)?\s(?:of\s)?({_MONTH_NAMES})\b")
_MONTH_DAY = re.compile(rf"\b({_MONTH_NAMES})\.?\s(\d{{1,2}})(?:st|nd|rd|th)?\b")
_MONTH_ONLY = re.compile(rf"\b({_MONTH_NAMES})\b")
_ORDINAL = re.compile(r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b|\b(?:le|el|den|am)\s(\d{1,2})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_SPAN = re.compile(
    r"\b(?:(\d{1,3})|(an?|one|two|three|four|five|six|seven|ten|(?:an?\s)?couple(?:\sof)?|(?:an?\s)?few|several))"
    r"(?:\s(?:or|to|-)\s(\w{1,6}))?\s(?:more\s)?(?:working\s|business\s)?(day|week|fortnight|month)s?\b"
)
_WEEKDAY_WORD = re.compile(rf"\b({'|'.join(sorted(_WEEKDAY, key=len, reverse=True))})\b")
_TODAY = re.compile(
    r"\b(?:today|tonight|this (?:morning|afternoon|evening)|in (?:an|a few|two) (?:hours?|minutes?)|heute|hoy|ce soir)\b"
    r"|aujourd.hui|\beod\b|end of (?:the )?day"
)
_TOMORROW = re.compile(r"\b(?:tomorrow|demain|mañana|morgen)\b")
_NEXT_WEEK = re.compile(r"\b(?:next week|nächste woche|semaine prochaine|próxima semana)\b")
_WEEK_END = re.compile(
    r"\b(?:this week|end of (?:the )?week|the weekend|weekend|diese woche|wochenende|cette semaine|esta semana)\b|\beow\b"
)
_MONTH_END = re.compile(r"\b(?:this month|end of (?:the |this )?month|month.end|ende des monats|fin du mois|fin de mes)\b|\beom\b")
_MID_MONTH = re.compile(r"\bmiddle of (?:the |this )?month\b|\bmid.month\b")
_NEXT_MONTH = re.compile(r"\b(?:next month|nächsten monat|mois prochain|próximo mes)\b")
_NEXT_FEW = re.compile(r"\bnext (?:few|couple of|several) weeks\b|\bcoming weeks\b")
_SOON = re.compile(r"\b(?:asap|right away|straight away|at once|immediately|in a (?:minute|moment))\b")
FAR = timedelta(days=400)


def due_of(words: str | None, sent: datetime, zone: tzinfo) -> datetime | None:
    """The end of the term that `words` set, read against the day of `sent` in `zone`; None where no date can be read from them."""
    if not words:
        return None
    day = _day_of(" ".join(words.lower().replace("’", "'").split())[:200], local_day(sent, zone))
    return None if day is None else end_of_day(day, zone)


def _day_of(words: str, sent: date) -> date | None:
    for read in (_absolute, _relative, _weekday, _ordinal, _month):
        day = read(words, sent)
        if day is not None:
            return day if sent <= day <= sent + FAR else None
    return None


def _absolute(words: str, sent: date) -> date | None:
    if match := _ISO.search(words):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.search(words):
        return _coming(int(match[1]), _MONTH[match[2]], sent)
    if match := _MONTH_DAY.search(words):
        return _coming(int(match[2]), _MONTH[match[1]], sent)
    return None


def _relative(words: str, sent: date) -> date | None:
    if _TODAY.search(words) or _SOON.search(words):
        return sent
    if _TOMORROW.search(words) and "montag" not in words:
        return sent + timedelta(days=1)
    if _NEXT_FEW.search(words):
        return sent + timedelta(days=35)
    if _NEXT_WEEK.search(words):
        named = _WEEKDAY_WORD.search(words)
        monday = sent + timedelta(days=7 - sent.weekday())
        return monday + timedelta(days=_WEEKDAY[named[1]] if named else 4)
    if _WEEK_END.search(words):
        return sent + timedelta(days=(6 - sent.weekday()) or 7)
    if _MID_MONTH.search(words):
        return _mid_month(sent)
    if _MONTH_END.search(words):
        return _month_end(sent.year, sent.month)
    if _NEXT_MONTH.search(words):
        return _month_end(sent.year + sent.month // 12, sent.month % 12 + 1)
    return _span(words, sent)


def _span(words: str, sent: date) -> date | None:
    match = _SPAN.search(words)
    if match is None:
        return None
    stated = match[3] or match[1] or match[2].removeprefix("a ").removesuffix(" of")
    count = int(stated) if stated.isdecimal() else _NUMBERS.get(stated, 1)
    days = count * _UNIT_DAYS[match[4]]
    vague = match[4] == "week" and stated in {"couple", "few", "several"}
    return sent + timedelta(days=days + (4 if vague else 0)) if days < FAR.days else None


def _weekday(words: str, sent: date) -> date | None:
    match = _WEEKDAY_WORD.search(words)
    if match is None:
        return None
    ahead = (_WEEKDAY[match[1]] - sent.weekday()) % 7 or 7
    return sent + timedelta(days=ahead)


def _ordinal(words: str, sent: date) -> date | None:
    match = _ORDINAL.search(words)
    if match is None:
        return None
    day = int(match[1] or match[2])
    this = _valid(sent.year, sent.month, day)
    return this if this and this >= sent else _valid(sent.year + sent.month // 12, sent.month % 12 + 1, day)


def _month(words: str, sent: date) -> date | None:
    match = _MONTH_ONLY.search(words)
    if match is None:
        return None
    month = _MONTH[match[1]]
    return _month_end(sent.year + (month < sent.month), month)


def _mid_month(sent: date) -> date:
    middle = sent.replace(day=18)
    return middle if sent <= middle else (sent.replace(day=1) + timedelta(days=32)).replace(day=18)


def _month_end(year: int, month: int) -> date:
    return date(year, month, months_of.monthrange(year, month)[1])


def _coming(day: int, month: int, sent: date) -> date | None:
    this = _valid(sent.year, month, day)
    return this if this and this >= sent - timedelta(days=31) else _valid(sent.year + 1, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
