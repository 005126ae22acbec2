"""From the words for a time to a date: "by Friday", "in zwei Wochen", "avant la fin du mois", read against the day of the letter.

A vague term becomes the end of its window (BEHAVIOURS.md row 27), so that nobody is called late too early. The words are data of each
language (`rules.language.*_times`), read together: the fold does not know in which language the words are. Own reader rather than
dateparser: that one reads single dates, knows no windows ("in the next few weeks") and costs milliseconds a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta, tzinfo

from rules.engine.clock import end_of_day, local_day
from rules.engine.windows import WINDOWS, month_end, season_of, window_of
from rules.language import english_times, french_times, german_times, spanish_times
from rules.language.spelling import ascii_of

TIMES = (english_times.TIMES, german_times.TIMES, french_times.TIMES, spanish_times.TIMES)
FAR = timedelta(days=400)
WORKDAYS_LIMIT = 200
SATURDAY = 5


def _any(*patterns: str) -> str:
    return "|".join(pattern for pattern in patterns if pattern)


def _union(name: str) -> re.Pattern[str]:
    """The pattern of a field in every language."""
    return re.compile(rf"(?<![a-z])(?:{_any(*(getattr(times, name) for times in TIMES))})(?![a-z])")


_WEEKDAYS = tuple(re.compile(rf"(?<![a-z])(?:{_any(*(times.weekdays[day] for times in TIMES))})(?![a-z])") for day in range(7))
_MONTHS = tuple(re.compile(rf"(?:{_any(*(times.months[month] for times in TIMES))})") for month in range(12))
_MONTH = _any(*(times.months[month] for month in range(12) for times in TIMES))
_WEEKDAY = _any(*(times.weekdays[day] for day in range(7) for times in TIMES))
_NUMBERS = {word: number for times in TIMES for word, number in times.numbers.items()}
_UNITS = (("minutes", 0.0), ("hours", 1 / 24), ("days", 1.0), ("weeks", 7.0), ("fortnights", 14.0), ("many_months", 31.0))
_UNIT = "|".join(rf"(?P<{name}>{_any(*(getattr(times, name) for times in TIMES))})" for name, _ in _UNITS)
_WORKDAYS = _any(*(times.workdays for times in TIMES))

_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er|\.|o)?\s?(?:of\s|de\s)?(?<![a-z])({_MONTH})\b\.?(?:,?\s(?:de\s|del\s)?(\d{{4}}))?"
)
_MONTH_DAY = re.compile(rf"(?<![a-z])({_MONTH})\b\.?\s(\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s?(?:[:h]|am\b|pm\b|uhr))(?:,?\s(\d{{4}}))?")
_NUMERIC = re.compile(r"(?<![\d.])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?![\d.])")
_DAY_FIRST = re.compile(r"\b(?:le|el|du|au|avant|del|al|para|pour|bis|d'ici|hasta|am|den|zum|vor)\b")
_ORDINAL = re.compile(
    r"\bthe\s(\d{1,2})(?:st|nd|rd|th)\b|\b(?:le|el|del|al|den|am|zum|vom|au|du)\s(\d{1,2})\b(?!\s?(?:[:h%]|[./-]\d|uhr|am\b|pm\b))"
    rf"|(?<![a-z])(?:{_WEEKDAY}),?\s(?:the\s|den\s|dem\s)?(\d{{1,2}})(?:st|nd|rd|th|\.)?(?![\d:])(?!\s?(?:h|uhr|am|pm|a\.m|p\.m|o'clock)\b)"
)
_SPAN = re.compile(
    rf"(?<![a-z\d])(?:(?P<digits>\d{{1,3}})|(?P<word>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}))(?:\sof)?"
    rf"(?:(?:\s(?:or|to|oder|bis|ou|a|o)\s|\s?-\s?)(?P<more>\w{{1,8}}))?\s?(?:more\s)?(?:next\s|other\s)?(?P<work>(?:{_WORKDAYS})\s?)?"
    rf"(?:{_UNIT})(?![a-z])(?P<worked>\s(?:{_WORKDAYS})(?![a-z]))?"
)
_SOON = re.compile(r"\b(?:asap|right away|straight away|at once|immediately|in a (?:minute|moment)|sofort|tout de suite|ahora mismo)\b")
_FEW = re.compile(
    rf"(?<![a-z])(?:{_any(*(times.few for times in TIMES))})\s(?:{_UNIT})(?![a-z])"
    r"|(?P<ahead>\b(?:jours|semaines|dias|semanas) (?:qui viennent|a venir|que vienen)\b)"
)
_TODAY, _TOMORROW, _OVERMORROW, _AFTER = _union("today"), _union("tomorrow"), _union("overmorrow"), _union("after")
_MANY = re.compile(r"(?:days|weeks|months|hours|minutes|tagen?|wochen|monaten?|stunden|jours|semaines|mois|dias|semanas|meses|horas)")
_EITHER = re.compile(r"\b(?:or|oder|ou|o)\b")
AFTER_DAYS = 4
"""How long "after Friday" may be."""


def due_of(words: str | None, sent: datetime, zone: tzinfo) -> datetime | None:
    """The end of the term that `words` set, read against the day of `sent` in `zone`; None where no date can be read from them."""
    if not words:
        return None
    plain = ascii_of(" ".join(words.lower().replace("’", "'").split())[:200])
    day = _day_of(plain, local_day(sent, zone))
    return None if day is None else end_of_day(day, zone)


def _day_of(words: str, sent: date) -> date | None:
    readers: tuple[Callable[[str, date], date | None], ...] = (
        _absolute,
        _near,
        _few,
        _span,
        _ordinal,
        _window,
        _weekday,
        season_of,
        _month,
    )
    for read in readers:
        day = read(words, sent)
        if day is not None:
            if read in (_window, _weekday) and _AFTER.match(words):
                day += timedelta(days=AFTER_DAYS)
            return day if sent <= day <= sent + FAR else None
    return None


def _absolute(words: str, sent: date) -> date | None:
    if match := _ISO.search(words):
        return _valid(int(match[1]), int(match[2]), int(match[3]))
    if match := _DAY_MONTH.search(words):
        return _coming(int(match[1]), _month_number(match[2]), match[3], sent)
    if match := _MONTH_DAY.search(words):
        return _coming(int(match[2]), _month_number(match[1]), match[3], sent)
    return _numeric(words, sent)


def _numeric(words: str, sent: date) -> date | None:
    """ "25.11.", "12/3": a dot puts the day first, a slash leaves it open unless a number or the words around say it."""
    match = _NUMERIC.search(words)
    if match is None:
        return None
    first, second = int(match[1]), int(match[3])
    if match[2] != "." and first <= 12 and (second > 12 or not _DAY_FIRST.search(words)):
        if second <= 12 and first != second:
            return None
        first, second = second, first
    return _coming(first, second, match[4], sent)


def _near(words: str, sent: date) -> date | None:
    if _OVERMORROW.search(words):
        return sent + timedelta(days=2)
    if _TOMORROW.search(words):
        return sent + timedelta(days=1)
    return sent if _TODAY.search(words) or _SOON.search(words) else None


def _few(words: str, sent: date) -> date | None:
    """A rough window: "in the next few weeks", "dans les prochains jours"."""
    match = _FEW.search(words)
    if match is None or _MANY.search(match[0]) is None:
        return None
    days = 7 if re.search(r"\b(?:days|tagen?|jours|dias)\b", match[0]) else 35 if re.search(r"\b(?:weeks|wochen|sem)", match[0]) else 93
    return sent if re.search(r"\b(?:hours|minutes|stunden|minuten|heures|horas)\b", match[0]) else sent + timedelta(days=days)


def _span(words: str, sent: date) -> date | None:
    match = _SPAN.search(words)
    if match is None:
        return None
    unit, days = next((name, days) for name, days in _UNITS if match[name])
    stated = match["more"] or match["digits"] or match["word"]
    count = int(stated) if stated.isdecimal() else _NUMBERS.get(stated, 1)
    if match["work"] or match["worked"] or re.match(r"werktag|arbeitstag", match[unit]):
        return _workdays_after(sent, count)
    length = count * days
    vague = unit == "weeks" and ((count == 5 and not stated.isdecimal()) or stated == "couple")
    named = _weekday(words, sent) if unit == "weeks" else None
    if length > FAR.days:
        return None
    return (named or sent) + timedelta(days=int(length) + (4 if vague else 0))


def _workdays_after(sent: date, count: int) -> date | None:
    if count > WORKDAYS_LIMIT:
        return None
    day = sent
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < SATURDAY
    return day


def _window(words: str, sent: date) -> date | None:
    named = next((number for number, day in enumerate(_WEEKDAYS) if day.search(words)), None)
    return window_of(words, sent, named) if WINDOWS.search(words) else None


_NEXT = re.compile(r"(?<![a-z])(?:next|naechste[nrms]?|prochaine?|proxim[oa])(?![a-z])")


def _weekday(words: str, sent: date) -> date | None:
    found = [(match.start(), number) for number, day in enumerate(_WEEKDAYS) if (match := day.search(words))]
    if not found:
        return None
    named = [number for _, number in (sorted(found) if _EITHER.search(words) else [min(found)])]
    ahead = max((number - sent.weekday()) % 7 or 7 for number in named)
    if _NEXT.search(words) and sent.weekday() + ahead < 7:
        # "Next Friday", said on a Monday, is this week's to some and next week's to others: nobody is late before the later one.
        ahead += 7
    return sent + timedelta(days=ahead + (7 if re.search(r"\ben huit\b|\bmonday week\b", words) else 0))


def _ordinal(words: str, sent: date) -> date | None:
    match = _ORDINAL.search(words)
    if match is None:
        return None
    day = int(match[1] or match[2] or match[3])
    this = _valid(sent.year, sent.month, day)
    return this if this and this >= sent else _valid(sent.year + sent.month // 12, sent.month % 12 + 1, day)


def _month(words: str, sent: date) -> date | None:
    match = re.search(rf"(?<![a-z])({_MONTH})(?![a-z])", words)
    if match is None:
        return None
    month = _month_number(match[1])
    return month_end(sent.year + (month < sent.month), month, words)


def _month_number(word: str) -> int:
    return next(number for number, month in enumerate(_MONTHS, 1) if month.fullmatch(word))


def _coming(day: int, month: int, year: str | None, sent: date) -> date | None:
    if year:
        return _valid(int(year) + (2000 if len(year) == 2 else 0), month, day)
    this = _valid(sent.year, month, day)
    return this if this and this >= sent - timedelta(days=31) else _valid(sent.year + 1, month, day)


def _valid(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
