"""The words for a time in a promise or a request: "by friday", "next week", "around the middle of the month", "bis ende der woche".

The English ones are a pattern of their own; the others are put together from the data of their language (`rules.language.times`).
"""

from __future__ import annotations

from functools import lru_cache

from rules.engine.cues import pattern
from rules.language.english import MONTHS, WEEKDAYS
from rules.language.spelling import ascii_of, place_in
from rules.language.times import Times

_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|couple of|several|half an?|\d{1,2}(?:\s?(?:-|to|"
    r"or) ?\d{1,2})?)(?: (?:or|to) (?:two|three|four|five|six))?"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|weekends?|months?|fortnights?|business days?|working days?)"
_PART = r"(?: (?:morning|afternoon|evening|night|noon|at the latest))?"
_CLOCK = r"(?:\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)|noon|midnight|midday)"
_DAY = rf"(?:{WEEKDAYS}(?: or (?:on )?{WEEKDAYS})?|tomorrow|tommorow|tommorrow|tmrw|today|tonight){_PART}(?: (?:at |by |before )?{_CLOCK})?"
_DATE = (
    rf"(?:{MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?\.?(?: of)? {MONTHS}(?: \d{{4}})?|"
    rf"\d{{4}}-\d{{2}}-\d{{2}}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|\d{{1,2}}\.\d{{1,2}}\.(?:\d{{2,4}})?|the \d{{1,2}}(?:st|nd|rd|th))"
)
_OF = (
    r"(?:(?:the |this |next |business )?(?:day|week|month|year|quarter|term|semester|season|summer|winter|spring|autumn|fall)"
    rf"|{_DAY}|{MONTHS})"
)
_SPAN = rf"(?:the )?(?:end|middle|beginning|start|close|first half|second half) of {_OF}"
_SEASON = r"(?:week(?:end)?|month|year|morning|afternoon|evening|quarter|spring|summer|autumn|fall|winter)"
_PERIOD = rf"(?:(?:later |early |late |sometime )?(?:this|next|the coming|the following) {_SEASON})"
_EVENT = (
    r"(?:(?:after|before|once|when|as soon as) (?:i|we|you|he|she|they|it)(?:'m|'re|'ve| am| are| is| have| get| return| hear| come| "
    rf"know| can)\b[^.,;!?]{{0,60}}|(?:once|when|as soon as) (?:the |my )?[a-z]{{2,15}} (?:is|are|has|have)\b[^.,;!?]{{0,40}}|"
    rf"before {MONTHS} is (?:out|over)|as soon as (?:possible|i (?:can|know|hear|have|get)[^.,;!?]{{0,40}}))"
)
_LEAD = (
    r"(?:(?:no later than|not later than|at the latest|by|before|until|till|around|about|on|at|in|within|over|early|late|sometime|first "
    r"thing|after|this|next|later|the|from) ){0,4}"
)
_WHEN = (
    rf"(?:{_PERIOD}|{_SPAN}|{_DATE}|{_DAY}|(?:within |in )?(?:the next |next )?{_NUMBER} {_UNIT}(?: from (?:now|today))?|(?:in |over "
    rf")?the next (?:few |couple of |{_NUMBER} )?{_UNIT}|(?:weekend|new year|holidays|summer|easter|christmas)|{_EVENT}|asap|a\.s\.a\.p|"
    rf"soon(?:est)?|shortly|this (?:a\.?m\.?|p\.?m\.?)|right away|immediately|at once|first thing|eod|cob|lunch(?:time)?|{_CLOCK}|"
    rf"(?:(?<=in )|(?<=by )|(?<=until )|(?<=before )|(?<=early )|(?<=late )){MONTHS}\b)"
)
DUE = (
    rf"(?<![a-z0-9'-])(?<!last )(?<!past )(?<!previous ){_LEAD}{_WHEN}(?![a-z0-9])"
    r"(?! (?:ago|up\b|as\b(?! soon| an? (?:reminder|follow|start|first|next))))"
)


def due_words(text: str) -> str | None:
    """The first words for a time in a plain text, or None. They are read against the letter's date later."""
    found = pattern(DUE).search(text)
    return found.group().strip(" ,;") if found else None


TIMES_LIMIT = 8
"""Times read of one sentence."""


def due_words_in(text: str, times: Times) -> str | None:
    """The words for a time in a plain text of another language, as its author spelled them: those that set a limit before others."""
    plain = ascii_of(text)
    found = []
    for number, match in enumerate(pattern(_due_pattern(times)).finditer(plain)):
        if number >= TIMES_LIMIT:
            break
        if pattern(rf"\b(?:{times.gone}) $").search(plain, max(0, match.start() - 24), match.start()) is None:
            found.append(match)
    limits = [match for match in found if pattern(rf"\b(?:{times.deadlines})\b").search(match.group())]
    for match in limits or found:
        return text[place_in(text, match.start()) : place_in(text, match.end())].strip(" ,;")
    return None


@lru_cache(maxsize=16)
def _due_pattern(times: Times) -> str:
    """The pattern of every wording for a time in a language: a date, a window or a part of it, a span, a day, or none of these."""
    lead = rf"(?:(?:{times.leads})\b ?){{0,5}}"
    when = "|".join((_date(times), _window(times), _span(times), _named(times), _day(times), times.ordinal, _month(times), times.loose))
    over = rf"(?!{times.over})" if times.over else ""
    return rf"(?<![a-z0-9'-]){lead}(?:{when})(?![a-z0-9]){over}(?:{times.tails})?"


def _date(times: Times) -> str:
    return (
        rf"\d{{1,2}}(?:er|\.|o)? ?(?:de )?(?:{'|'.join(times.months)})\b\.?(?: (?:de |del )?\d{{4}})?|"
        r"\d{1,2}\.\d{1,2}\.(?:\d{2,4})?|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{4}-\d{2}-\d{2}"
    )


def _named(times: Times) -> str:
    return "|".join((times.christmas, times.new_year, times.after_next, times.overmorrow, times.today, times.tomorrow))


def _window(times: Times) -> str:
    window = "|".join((times.weekend, times.week, times.month, times.quarter, times.year))
    part = rf"(?:{'|'.join(times.parts)})[- ](?:(?:{times.glue}) ?){{0,2}}"
    return (
        rf"{part}(?:(?:{times.coming}) )?(?:{window}|{'|'.join(times.months)}|{_named(times)})(?: (?:{times.coming}))?|"
        rf"(?:{window}) (?:{times.coming})|(?:{times.coming}|{times.this}) (?:{window})(?: (?:am )?(?:{'|'.join(times.weekdays)}))?|"
        rf"{times.weekend}|{'|'.join(times.one_word)}"
    )


def _span(times: Times) -> str:
    units = (times.minutes, times.hours, times.days, times.weeks, times.fortnights, times.many_months)
    unit = rf"(?:{'|'.join(each for each in units if each)})"
    number = rf"(?:\d{{1,3}}|{'|'.join(sorted(times.numbers, key=len, reverse=True))})"
    few = rf"(?:{times.few})"
    work = rf"(?:{times.workdays})"
    within = rf"(?:{times.within})(?: (?:{times.glue}))?"
    return rf"{within} (?:{few} )?{number} ?(?:{few} )?(?:{work} ?)?{unit}(?: {work})?|{few} {unit}|{unit} (?:{times.coming})"


def _day(times: Times) -> str:
    ordinal = rf"(?:,? (?:{times.article} )?(?:{_date(times)}|\d{{1,2}}\.?(?= |$|,)))"
    week = rf"(?: (?:(?:{times.glue}) ){{0,2}}(?:(?:{times.coming}) )?(?:{times.week})(?: (?:{times.coming}))?)"
    weekday = rf"(?:{'|'.join(times.weekdays)})"
    return rf"{weekday}(?:{ordinal}|{week}| (?:oder|ou|o) (?:(?:am|le|el) )?{weekday})?"


def _month(times: Times) -> str:
    before = "|".join(rf"(?<=\b{word} )" for word in times.before_month)
    return rf"(?:{before})(?:{'|'.join(times.months)})\b"
