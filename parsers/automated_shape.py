"""Machine and mass mail told by its shape, for letters whose headers say nothing (BEHAVIOURS.md, rule 2).

Signs are weighed and one alone never decides, because a person's letter called automated loses everything in it. Signs of a conversation
(an answer, a quotation, a short question to few) weigh against. Only words that stand outside quotations and forwards are looked at.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.automated_signs import BY_HEADLINE, BY_NAME, BY_SENDER, BY_WORDS, Sign
from parsers.message import Address

THRESHOLD = 3.0
LOOK = 12000
# An answer that quotes what it answers: no sum of soft signs makes a machine of its author.
CERTAIN = 3.5


@dataclass(frozen=True, slots=True)
class Shape:
    """What is weighed. `words` is the author's part of the text, footers included; `headline` its subject."""

    sender: Address
    recipients: tuple[Address, ...]
    headline: str
    words: str
    answers: bool
    forwards: bool
    quotes: bool


_LIST = re.compile(
    r"\A(?:all|everyone|everybody|(?:all[._-])?(?:employees?|staff|users)|dl)(?:[._-]|@|\Z)|(?:[._-]|\b)(?:dl|all"
    r"|employees|everyone|worldwide|allstaff|staff-all|users?[ ._-]list)(?:[-._@ ]|\Z)|recipients?(?:@|:|\Z)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"[._ -](?:desk|group|list|team|dept|department|traders|announce\w*|members|managers|assistants"
    r"|staff)(?:@|\Z)",
    re.IGNORECASE,
)
_PERSONAL = re.compile(
    r"\A\s*(?:(?:dear|hi|hello|hey|lieber?|hallo|bonjour|cher|chère|hola"
    r"|ciao)\s+)?[A-ZÀ-Þ][\w'’-]{1,20}(?:(?: and |/|, ?| & )[A-ZÀ-Þ][\w'’-]{1,20}){0,3}\s*[,:\-–—]+ *\n"
)
_RULES = re.compile(r"^[ \t]*[=*~_#-]{20,}[^\n]{0,80}$", re.MULTILINE)
_CALENDAR = re.compile(
    r"(?:\A|\n)\s*(?:when|wann|quand|cuándo|quando|wanneer): .{5,200}\n(?:.{0,200}\n){0,4}\s*\*~\*~\*~\*~", re.IGNORECASE
)


def automated_by_shape(shape: Shape) -> str:
    """The signs that together say that no person wrote this to these people; "" where they do not suffice."""
    words = shape.words[:LOOK]
    conversation = _conversation(shape)
    if conversation >= CERTAIN:
        return ""
    if (
        (notice := _CALENDAR.search(words))
        and len(re.sub(r"[*~\s]", "", words[notice.end() :])) < 20
        and len(words[: notice.start()].strip()) < 20
    ):
        return "calendar notice"
    found = [
        *_hits(BY_SENDER, shape.sender.address),
        *_hits(BY_NAME, shape.sender.name),
        *_hits(BY_HEADLINE, shape.headline),
        *_hits(BY_WORDS, words),
    ]
    if len(_RULES.findall(words)) >= 3:
        found.append(("ruled like a bulletin", 1.5))
    crowd = _crowd(shape)
    if crowd:
        found.append(crowd)
    weight = sum(sign[1] for sign in found) - conversation
    if weight < THRESHOLD or len(found) < 1:
        return ""
    return ", ".join(name for name, _ in sorted(found, key=lambda sign: -sign[1])[:3])


def _hits(signs: tuple[Sign, ...], text: str) -> list[tuple[str, float]]:
    lower = text.lower()
    return [
        (sign.name, sign.weight)
        for sign in signs
        if text and (not sign.stems or any(stem in lower for stem in sign.stems)) and sign.pattern.search(text)
    ]


def _crowd(shape: Shape) -> tuple[str, float] | None:
    count = len(shape.recipients)
    for least, weight in ((80, 2.5), (60, 2.25), (40, 1.75), (15, 1.0)):
        if count >= least:
            return "sent to a crowd", weight
    others = [person for person in shape.recipients if person.address != shape.sender.address]
    if any(_LIST.search(person.address) or _LIST.search(person.name) for person in others):
        return "sent to a distribution list", 2.0
    if any(_GROUP.search(person.address) or _GROUP.search(person.name) for person in others):
        return "sent to a group", 1.0
    return None if others else ("no addressee named", 1.5)


def _conversation(shape: Shape) -> float:
    """How much speaks for a person writing to people."""
    weight = 0.0
    if any(sign.pattern.search(shape.sender.address) for sign in BY_SENDER[:1]):
        # An answer from a role address is still no person's, but a service desk may write by hand.
        return 1.0 if shape.answers else 0.0
    if shape.answers:
        weight += 2.0
    if shape.quotes:
        weight += 1.5
    if shape.forwards:
        weight += 1.0
    if _PERSONAL.match(shape.words[:200]) and len(shape.recipients) <= 10:
        weight += 0.5
    if len(shape.words) < 500 and "?" in shape.words and 0 < len(shape.recipients) <= 10:
        weight += 0.5
    return weight
