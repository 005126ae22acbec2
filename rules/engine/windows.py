"""Named windows of the calendar and where they end: this week, the weekend, the middle of next month, the end of the year, Christmas."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from rules.language import english_times, french_times, german_times, spanish_times

_TIMES = (english_times.TIMES, german_times.TIMES, french_times.TIMES, spanish_times.TIMES)


def _words(name: str) -> str:
    return "|".join(getattr(times, name) for times in _TIMES if getattr(times, name))


def _union(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![a-z])(?:{_words(name)})(?![a-z])")


_NAMES = ("christmas", "new_year", "after_next", "weekend", "week", "month", "quarter", "year")
WINDOWS = re.compile(rf"(?<![a-z])(?:{'|'.join(_words(name) for name in _NAMES)})(?![a-z])")
"""Whether some window is named at all."""
_WINDOW = {name: _union(name) for name in _NAMES}
_COMING = _union("coming")
_PARTS = tuple(re.compile(rf"(?<![a-z])(?:{'|'.join(times.parts[part] for times in _TIMES)})(?![a-z])") for part in range(3))
_SEASONS = (
    (re.compile(r"(?<![a-z])(?:spring|fruehling|fruhling|fruehjahr|fruhjahr|printemps|primavera)(?![a-z])"), 3),
    (re.compile(r"(?<![a-z])(?:summer|sommer|ete|verano)(?![a-z])"), 6),
    (re.compile(r"(?<![a-z])(?:autumn|(?<=the )fall|(?<=this )fall|(?<=next )fall|herbst|automne|otono)(?![a-z])"), 9),
    (re.compile(r"(?<![a-z])(?:winter|hiver|invierno)(?![a-z])"), 12),
)
"""(the words for a season, the month in which it begins): of the north, where most letters come from."""
_AHEAD = re.compile(r"^(?:by|before|until|till|bis|vor|avant|d'ici|antes|para|hasta)(?![a-z])")
_BEHIND = re.compile(r"^(?:after|once|nach|apres|despues|pasado|tras)(?![a-z])")
BEHIND_DAYS = 30
"""How long "after the summer" may be."""
SEASON_DAYS = 399
"""The farthest end of a season: "next summer", said in June."""
START, MIDDLE, END = range(3)
_WEEK_PARTS = (2, 3, 6)
"""The weekday with which the start, the middle and the end of a week are over: Wednesday, Thursday, Sunday."""
_MONTH_PARTS = (10, 18)
FRIDAY, SUNDAY = 4, 6


def window_of(words: str, sent: date, weekday: int | None) -> date | None:
    """The last day of the window that the words name, or of the `weekday` (0 is Monday) in it."""
    coming = _COMING.search(words) is not None
    name = next(name for name in _NAMES if _WINDOW[name].search(words))
    monday = sent - timedelta(days=sent.weekday())
    if name == "christmas":
        return _holiday(sent, 24)
    if name == "new_year":
        return date(sent.year, 12, 31)
    if name == "after_next":
        return monday + timedelta(days=14 + (FRIDAY if weekday is None else weekday))
    if name == "weekend":
        return sent + timedelta(days=((SUNDAY - sent.weekday()) or 7) + (7 if coming else 0))
    if name == "week":
        return _week(words, sent, monday, weekday, coming)
    if name == "month":
        month = sent.replace(day=1) + timedelta(days=32 if coming else 0)
        end = month_end(month.year, month.month, words)
        return end if end >= sent else month_end(month.year + month.month // 12, month.month % 12 + 1, words)
    if name == "quarter":
        return _quarter(sent, coming)
    return date(sent.year + coming, 12, 31)


def season_of(words: str, sent: date) -> date | None:
    """The day by which a season that the words name is over, or about to begin ("by the summer"); None where they name none."""
    for season, first in _SEASONS:
        if season.search(words):
            ahead = _AHEAD.search(words) is not None
            for year in range(4):
                begins = date(sent.year - 1 + year, first, 1)
                ends = date(begins.year + (first + 3) // 13, (first + 2) % 12 + 1, 1) - timedelta(days=1)
                day = begins - timedelta(days=1) if ahead else ends + timedelta(days=BEHIND_DAYS if _BEHIND.search(words) else 0)
                if day > sent and not ("next" in words and begins <= sent):
                    return min(day, sent + timedelta(days=SEASON_DAYS))
    return None


def month_end(year: int, month: int, words: str) -> date:
    """The last day of a month, or of that part of it which the words name."""
    part = _part(words)
    return date(year, month, calendar.monthrange(year, month)[1] if part in (None, END) else _MONTH_PARTS[part or 0])


def _part(words: str) -> int | None:
    return next((part for part, pattern in enumerate(_PARTS) if pattern.search(words)), None)


def _week(words: str, sent: date, monday: date, weekday: int | None, coming: bool) -> date:
    part = _part(words)
    if coming:
        return monday + timedelta(days=7 + (weekday if weekday is not None else FRIDAY if part is None else _WEEK_PARTS[part]))
    if weekday is not None:
        return sent + timedelta(days=(weekday - sent.weekday()) % 7 or 7)
    end = monday + timedelta(days=SUNDAY if part is None else _WEEK_PARTS[part])
    return end if end > sent else end + timedelta(days=7)


def _holiday(sent: date, day: int) -> date:
    this = date(sent.year, 12, day)
    return this if this >= sent else date(sent.year + 1, 12, day)


def _quarter(sent: date, coming: bool) -> date:
    last = (sent.month - 1) // 3 * 3 + 3 + (3 if coming else 0)
    year, month = sent.year + (last - 1) // 12, (last - 1) % 12 + 1
    return date(year, month, calendar.monthrange(year, month)[1])
