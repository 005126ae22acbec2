"""What a language brings to the reading of terms: its days, months, numbers, units and windows, as data.

All fields but `codes` are parts of regular expressions in the one spelling of `rules.language.spelling` (lower case, no accents).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """The words for a time in one language. `weekdays` from Monday, `months` from January; `parts` are start, middle and end of a window.

    `leads` may stand before a time, `deadlines` among them set a limit; `tails` may follow it; `loose` are words for a time that name no
    day ("as soon as possible", "once I'm back"); `gone` before a day, `over` after it, say that it is past.
    """

    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    numbers: Mapping[str, int]
    minutes: str
    hours: str
    days: str
    weeks: str
    fortnights: str
    many_months: str
    workdays: str
    """An adjective before the days, or behind them: "working", "ouvrés"."""
    today: str
    tomorrow: str
    overmorrow: str
    week: str
    weekend: str
    month: str
    year: str
    quarter: str
    coming: str
    """ "next", before or after the window."""
    after_next: str
    few: str
    """Says with a plural unit that it is a rough window: "the next few weeks"."""
    parts: tuple[str, str, str]
    christmas: str
    new_year: str
    after: str
    this: str = ""
    within: str = ""
    """Before a span: "in two weeks"; without it a span is none ("two weeks late", "vor zwei Wochen")."""
    glue: str = ""
    """What may stand between a part and its window: "Ende *der* Woche"."""
    article: str = ""
    """Between a weekday and its date."""
    one_word: tuple[str, ...] = ()
    """Windows that need no other word: "Monatsende"."""
    ordinal: str = ""
    """A day of the month alone: "bis zum 15."."""
    before_month: tuple[str, ...] = ()
    leads: str = ""
    deadlines: str = ""
    tails: str = ""
    loose: str = ""
    gone: str = ""
    over: str = ""
