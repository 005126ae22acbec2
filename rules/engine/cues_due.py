"""The words for a time in a promise or a request: "by friday", "next week", "around the middle of the month"."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.language.english import MONTHS, WEEKDAYS

_NUMBER = (
    r"(?:a|an|one|two|three|four|five|six|ten|a few|a couple of|couple of|several|\d{1,2}(?:\s?(?:-|to|or) ?\d{1,2})?)"
    r"(?: (?:or|to) (?:two|three|four|five|six))?"
)
_UNIT = r"(?:minutes?|hours?|days?|weeks?|months?|business days?|working days?)"
_DAY = rf"(?:{WEEKDAYS}|tomorrow|tommorow|tommorrow|tmrw|today|tonight)(?: (?:morning|afternoon|evening|night|at the latest))?"
_DATE = (
    rf"(?:{MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?(?:,? \d{{4}})?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? "
    rf"{MONTHS}|\d{{1,2}}/\d{{1,2}}(?:/\d{{2,4}})?|the \d{{1,2}}(?:st|nd|rd|th))"
)
_SPAN = (
    r"(?:the )?(?:end|middle|beginning|start|close|first half) of (?:the |this |next |business )?(?:day|"
    r"week|month|year|quarter|business)?"
    rf"(?: (?:on )?{_DAY}| {MONTHS})?"
)
_PERIOD = (
    r"(?:(?:later |early |late |sometime )?(?:this|next|the coming|the following) (?:week(?:end)?|month|"
    r"year|morning|afternoon|evening|quarter|spring|summer|autumn|fall|winter))"
)
DUE = (
    rf"\b(?:(?:no later than|not later than|by|before|until|till|around|about|on|at|in|within|over|early|"
    rf"late|sometime|first thing|after|this|next|later) )*"
    rf"(?:{_PERIOD}|{_SPAN}|{_DATE}|{_DAY}|(?:in |within )(?:the next |next )?{_NUMBER} {_UNIT}|(?:in |"
    rf"over )?the next (?:few |couple of |{_NUMBER} )?{_UNIT}|"
    r"(?:the )?(?:weekend|new year|holidays|summer)|as soon as (?:possible|i (?:can|know|hear|have|"
    r"get)[^.,;!?]{0,40})|asap|a\.s\.a\.p|soon(?:est)?|shortly|"
    r"this (?:a\.?m\.?|p\.?m\.?)|right away|immediately|eod|cob|lunch(?:time)?|noon|\d{1,2}(?::\d{2})? "
    r"?(?:am|pm|a\.m\.|p\.m\.|o'clock)|"
    rf"(?:after|before|once|when) (?:i|we|you|he|she|they|it)(?:'m|'re|'ve| am| are| is| have| get| return|"
    rf" hear| come)\b[^.,;!?]{{0,60}}|"
    rf"(?:once|when) [a-z]{{2,15}} (?:is|are|has|have)\b[^.,;!?]{{0,40}}|before {MONTHS} is (?:out|over)|"
    rf"(?:(?<=in )|(?<=by )|(?<=until )|(?<=before )){MONTHS}\b)"
    r"(?![a-z0-9])(?! (?:ago|up\b))"
)
_DUE_BOUNDED = DUE.replace(") )*", ") ){0,4}", 1)


def due_words(text: str) -> str | None:
    """The first words for a time in a plain text, or None. They are read against the letter's date later."""
    found = pattern(_DUE_BOUNDED).search(text)
    return found.group().strip(" ,;") if found else None
