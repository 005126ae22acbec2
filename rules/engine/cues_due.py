"""The words for a time in a promise or a request: "by friday", "next week", "around the middle of the month", "once I'm back"."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.language.english import MONTHS, WEEKDAYS

_NUMBER = (
    r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|couple of|several|half an?|\d{1,2}(?:\s?(?:-|to|"
    r"or) ?\d{1,2})?)(?: (?:or|to) (?:two|three|four|five|six))?"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|weekends?|months?|fortnights?|business days?|working days?)"
_PART = r"(?: (?:morning|afternoon|evening|night|noon|at the latest))?"
_CLOCK = r"(?:\d{1,2}(?::\d{2})? ?(?:am|pm|a\.m\.?|p\.m\.?|o'clock)|noon|midnight|midday)"
_DAY = rf"(?:{WEEKDAYS}|tomorrow|tommorow|tommorrow|tmrw|today|tonight){_PART}(?: (?:at |by |before )?{_CLOCK})?"
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
DUE = rf"(?<![a-z0-9'-]){_LEAD}{_WHEN}(?![a-z0-9])(?! (?:ago|up\b|as\b(?! soon)))"


def due_words(text: str) -> str | None:
    """The first words for a time in a plain text, or None. They are read against the letter's date later."""
    found = pattern(DUE).search(text)
    return found.group().strip(" ,;") if found else None
