"""Machine and mass mail told by its shape, for letters whose headers say nothing (BEHAVIOURS.md, rule 2).

Signs are weighed and no soft sign decides, because a person's letter called automated loses everything in it. Signs of a conversation
(an answer, a quotation, a reader's name, a question to few) weigh against. Only words that stand outside quotations and forwards are
looked at. The weights are a linear score fitted to labelled letters by `benchmarks/fit_automated.py`.
"""

from __future__ import annotations

import re

from parsers.automated_facts import LOOK, Shape, may_be_automated, signs_of
from parsers.automated_weights import BIAS, WEIGHTS

_CALENDAR = re.compile(
    r"(?:\A|\n)[ \t]*(?:when|wann|quand|cuándo|quando|wanneer): .{5,200}\n(?:.{0,200}\n){0,4}\s*\*~\*~\*~\*~", re.IGNORECASE
)


def automated_by_shape(shape: Shape) -> str:
    """The signs that together say that no person wrote this to these people; "" where they do not suffice."""
    if is_conversation(shape):
        return ""
    if is_calendar_notice(shape.words[:LOOK]):
        return "calendar notice"
    found = signs_of(shape)
    if not may_be_automated(found) or BIAS + sum(WEIGHTS.get(name, 0.0) * value for name, value in found.items()) < 0:
        return ""
    strongest = sorted(found, key=lambda name: -WEIGHTS.get(name, 0.0) * found[name])
    return ", ".join(strongest[:3])


def is_conversation(shape: Shape) -> bool:
    """Whether no sum of signs makes a machine of the author: who answers and quotes, and who forwards a letter to herself."""
    kept = shape.forwards and bool(shape.recipients) and all(person.address == shape.sender.address for person in shape.recipients)
    return kept or (shape.answers and shape.quotes)


def is_calendar_notice(words: str) -> bool:
    """Whether the words are nothing but a calendar program's time and place."""
    if words[:40].lstrip().lower().startswith("calendar entry:"):
        return True
    notice = _CALENDAR.search(words) if "*~*~" in words else None
    if notice is None:
        return False
    return len(re.sub(r"[*~\s]", "", words[notice.end() :])) < 20 and len(words[: notice.start()].strip()) < 20
