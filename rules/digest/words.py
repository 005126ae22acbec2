"""Small help with words, and what is not in the language of the summary yet: briefs, notes and answers are English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from rules.digest.tongue import ENGLISH


def capital(text: str) -> str:
    """The first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]


def day_of(moment: datetime, zone: tzinfo) -> date:
    """The local date of a moment."""
    return moment.astimezone(zone).date()


def listed(parts: Sequence[str]) -> str:
    """ "a", "a and b", "a, b and c" in English."""
    return ENGLISH.listed(parts)
