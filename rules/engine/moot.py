"""What time has overtaken: "are you in tomorrow?" needs no answer the day after. A deadline is no such moment: a plan stays due.

Only words that tie the question itself to a day count: those of the sentence, and a day in the subject of a talk about meeting.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from rules.engine.clock import days_after
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.terms import due_of
from rules.engine.values import Act

AFTERWARDS = timedelta(days=1)
_DEADLINE = re.compile(r"\b(?:by|before|until|till|no later than|deadline|due|asap|as soon as|urgent|bis|avant|antes de)\b", re.IGNORECASE)
_HAND_OVER = re.compile(
    r"\b(?:send|sent|e-?mail|forward|mail|fax|share|pass|give|provide|submit|return|review|read|comments?|feedback|thoughts|sign|write|fill|pay"
    r"|introduce|recommend|schick\w*|envoy\w*|env[ií]\w*)\b",
    re.IGNORECASE,
)
"""Things that are as welcome a day late."""
_MONTHS = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}"
_DAYS = r"(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_DAY = re.compile(
    r"\b(?:right (?:away|now)|at once|in (?:a|an|\d{1,2}|ten|five) (?:minutes?|moment|second|bit|hour)|today|tonight|tomorrow"
    r"|this (?:morning|afternoon|evening|week)|next week|weekend"
    rf"|{_DAYS}|(?:\d{{1,2}}(?:st|nd|rd|th|\.)? (?:of )?{_MONTHS})|(?:{_MONTHS}\.? \d{{1,2}}(?:st|nd|rd|th)?)"
    r"|heute|morgen|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|nächste woche|demain|lundi|mardi|mercredi|jeudi|vendredi"
    r"|mañana|hoy|lunes|martes|miércoles|jueves|viernes)\b",
    re.IGNORECASE,
)
"""A day in the words; a bare month is too often a verb or a name."""
_PAST = re.compile(
    r"\b(?:did|was|were|had|went|said|saw|gave|heard|met|held|last|after|since"
    r"|yesterday|ago|been|gestern|hier|ayer)\b",
    re.IGNORECASE,
)
_GATHERING = re.compile(
    r"\b(?:meeting|mtg|call|conference|presentation|lunch|dinner|breakfast|coffee|drinks?|interview|visit|workshop|seminar|session|appointment"
    r"|invit\w+|agenda|party|training|schedule|termin|treffen|réunion|reunión)\b",
    re.IGNORECASE,
)
_THOUGHTS = re.compile(r"\b(?:thoughts?|comments?|feedback|input|ideas?|suggestions?|questions?|views|opinions?)\b", re.IGNORECASE)
_EVENT = (
    r"(?:meetings?|mtg|call|conference|presentation|talk|lecture|lunch|dinner|breakfast|brunch|drinks|happy hour"
    r"|interviews?|visit|trip|flight|journey|workshop|seminar|session|party|hearing|appointment|class|exam)"
)
_ON_A_DAY = re.compile(
    rf"\b{_EVENT}\b(?:[^.?!;]{{0,40}}?\W)?(?P<after>{_DAY.pattern})|(?P<before>{_DAY.pattern})(?:['’]s)?(?: \w{{1,12}}){{0,3}} {_EVENT}\b",
    re.IGNORECASE,
)
"""An occasion and its day: "lunch with them tomorrow", "Friday's board meeting"."""
_RECALLED = re.compile(r"\b(?:did|said|saw|gave|heard|met|held|last|after|since|yesterday|ago|gestern|hier|ayer)\b", re.IGNORECASE)
_MEETING = ("meeting", "information", "help", "other", None)
_TODAY_AT = re.compile(
    r"\b(?:meet|call|come|talk|speak|lunch|coffee|dinner|join|see|free|available)\b[^.?!]{0,40}\bat (?:\d{1,2}(?:[:.]\d\d)?(?! ?%)|noon)\b",
    re.IGNORECASE,
)
"""A clock time without a day is that of the same day, or of the next for who writes at night."""
_AT_TABLE = re.compile(
    r"\b(?:lunch|dinner|breakfast|brunch|coffee|drinks?|a bite)\b[^?!]{0,40}\b(?:\d{1,2}[:.]\d\d|\d{1,2} ?[ap]\.?m\b|noon)", re.IGNORECASE
)
"""A table for a given hour."""
_NUMERIC = re.compile(r"\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\s+(\d{1,2})/(\d{1,2})\b", re.IGNORECASE)


def moment_of(act: Act, entry: Entry, bag: Mailbag) -> datetime | None:
    """The end of the day to which an ask is tied, None where it is not tied to a day or may be granted later as well."""
    zone = bag.owner.timezone
    if (named := _occasion(act.evidence)) and (wanted := due_of(named, entry.at, zone)) is not None:
        return wanted
    if act.object not in _MEETING or _HAND_OVER.search(act.evidence) or _DEADLINE.search(act.evidence):
        return None
    subject = entry.letter.subject if act.object == "meeting" or _GATHERING.search(entry.letter.subject) else ""
    own = "" if _PAST.search(act.evidence) else act.evidence
    words = (act.due or "" if own else "", day_in(own), day_in(subject), _slashed(subject))
    days = (due_of(each, entry.at, zone) for each in words)
    day = next((day for day in days if day is not None), None)
    if day is not None or not (_TODAY_AT.search(act.evidence) or _AT_TABLE.search(act.evidence)):
        return day
    return max([days_after(entry.at, 1, zone), *(one for one in _days_of_talk(entry, bag) if one >= entry.at)])


def _occasion(evidence: str) -> str:
    """The words for the day of the occasion for which somebody's thoughts are wanted: afterwards they are wanted no more."""
    words = evidence[:300]
    if not _THOUGHTS.search(words) or _RECALLED.search(words):
        return ""
    match = _ON_A_DAY.search(words)
    return (match["after"] or match["before"]) if match is not None else ""


def event_over(entry: Entry, bag: Mailbag) -> datetime | None:
    """The day of the meeting or event that the talk of `entry` is about, where it has passed: what was wanted for it is wanted no more."""
    last = max(_days_of_talk(entry, bag), default=None)
    return last if last is not None and last >= entry.at and bag.past(last + AFTERWARDS) else None


def _days_of_talk(entry: Entry, bag: Mailbag) -> list[datetime]:
    """The days of meetings and events that the letters of the talk name, past ones too."""
    zone, days = bag.owner.timezone, []
    for one in bag.in_thread(entry):
        for act in one.acts("meeting", "request"):
            if act.kind == "meeting" or act.object == "meeting":
                days += [due_of(words, one.at, zone) for words in days_in(act.evidence) if _PAST.search(act.evidence) is None]
        if _GATHERING.search(one.letter.subject):
            days += [due_of(words, one.at, zone) for words in (day_in(one.letter.subject), _slashed(one.letter.subject)) if words]
    return [day for day in days if day is not None]


def days_in(words: str) -> list[str]:
    """All words for days among `words`, in order."""
    return [match[0] for match in _DAY.finditer(words[:300])]


def day_in(words: str) -> str:
    """The words for a day among `words`, "" where they name none."""
    match = _DAY.search(words)
    return match[0] if match is not None else ""


def _slashed(subject: str) -> str:
    """ "Thurs 8/16" as the words that terms are read from."""
    match = _NUMERIC.search(subject)
    if match is None or not (1 <= int(match[1]) <= 12 and 1 <= int(match[2]) <= 31):
        return ""
    return f"{match[2]} {('jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec')[int(match[1]) - 1]}"
