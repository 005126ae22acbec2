"""For how long something is to be left out: "2w", "for two weeks", "until Friday", at the end of an order."""

from __future__ import annotations

import re

from parsers.order_words import COUNTS, DAYS, LONGEST_SNOOZE, SPANS, UNITS

_COUNT = rf"[0-9]{{1,9}}|{'|'.join(COUNTS)}"
_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
_LAST = re.compile(rf" (?:for )?({_COUNT})[ -]?({_UNIT})$")
_UNTIL = re.compile(r" (?:until|till|til) ([\w ,.-]{1,40})$")
_NAMED = re.compile(rf" ({'|'.join(sorted(SPANS, key=len, reverse=True))})$")


def cut_span(text: str) -> tuple[str, str]:
    """Lower-case text before its span, and the span: "2w", "until friday", "" for none, "?" for one that is too short or too long."""
    named = _NAMED.search(text)
    if named:
        return text[: named.start()], SPANS[named[1]]
    until = _UNTIL.search(text)
    if until:
        return text[: until.start()], f"until {until[1]}"
    last = _LAST.search(text)
    if not last:
        return text, ""
    count, unit = COUNTS.get(last[1]) or int(last[1]), UNITS[last[2]]
    count, unit = (count * 12, "m") if unit == "y" else (count, unit)
    return text[: last.start()], f"{count}{unit}" if 0 < count * DAYS[unit] <= LONGEST_SNOOZE else "?"
