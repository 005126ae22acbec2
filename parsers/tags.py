"""Tags: what the owner says a letter is, in words with a hash before them: "#met", "#promise next friday: the plan", "#note rang Ina".

They stand anywhere in the owner's own words or in the subject that the owner gave; everything else there is free. Only the owner's own
words may be handed in: what is quoted or forwarded speaks in nobody's name (RELIABILITY T6), nor does what a forward's subject had before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches

TAGS = ("met", "intro", "favor", "promise", "owe", "thanks", "note")
_FORMS = {
    **{tag: tag for tag in TAGS},
    **dict.fromkeys(("meet", "meeting", "saw"), "met"),
    **dict.fromkeys(("introduction", "introduced", "intros"), "intro"),
    **dict.fromkeys(("favour", "favors", "favours"), "favor"),
    **dict.fromkeys(("promised", "promises"), "promise"),
    **dict.fromkeys(("owed", "owes"), "owe"),
    **dict.fromkeys(("thank", "thanked", "thankyou", "thx"), "thanks"),
    **dict.fromkeys(("notes", "noted", "log"), "note"),
}
"""Each tag in the forms that people type."""

LINES = 40
"""Lines of a letter in which tags are looked for, from above, and as many from below."""
MOST = 10
"""Tags of one letter, and words with a hash that are no tag and are compared with them."""
WORDS_LIMIT = 200
"""Characters of the words beside a tag."""
NEAR = 0.75
"""How much alike (difflib) a word must be to a tag to be asked about."""
_TAG = re.compile(r"(?<![\w/&#＃.:=?-])[#＃](\w{2,20})(?![\w-])")
_MARK = re.compile(r"\b(?:re|aw|fwd?|wg|tr|rv|sv|vs|enc|doorst|i|r)\s*:", re.IGNORECASE)
_EDGES = " \t\u00a0:,;.()–—-"


@dataclass(frozen=True, slots=True)
class Tag:
    """One tag: its name, the words beside it (white space folded), and the line it stands in as written."""

    name: str
    words: str
    line: str


@dataclass(frozen=True, slots=True)
class Tagged:
    """The tags of a text in their order, what else it says, and what looks like a tag misspelt: (as written, the nearest tag)."""

    tags: tuple[Tag, ...]
    rest: str
    doubtful: tuple[tuple[str, str], ...] = ()


def read_tags(text: str) -> Tagged:
    """The tags in the owner's own words. The words of a tag reach to the next tag or to the end of its line; before them is free text.

    A tag at the end of a line takes the words before it, a tag alone takes the free text of the letter, if that is one line.
    """
    tags: list[Tag] = []
    rest: list[str] = []
    doubtful: dict[str, str] = {}
    lines = text.splitlines()
    for number, line in enumerate(lines):
        near_edge = number < LINES or number >= len(lines) - LINES
        found = _in_line(line, doubtful) if near_edge and len(tags) < MOST else []
        tags += found
        if not found:
            rest.append(line)
    free = " ".join(line.strip() for line in rest if line.strip())
    lone = [line.strip() for line in rest if line.strip()]
    if len(tags) == 1 and not tags[0].words and len(lone) == 1:
        tags[0] = Tag(tags[0].name, lone[0][:WORDS_LIMIT], tags[0].line)
    return Tagged(tuple(tags[:MOST]), free, tuple((written, near) for written, near in doubtful.items() if near))


def subject_tags(subject: str, inner_subject: str | None = None) -> str:
    """The part of a subject that holds the owner's tags, to be read with `read_tags`; "" where none is surely the owner's.

    Before "Fwd:" or "Re:" the owner wrote; behind it only what the forwarded letter's own subject does not have. `inner_subject` is None
    where that is not known.
    """
    mark = _MARK.search(subject)
    own = subject[: mark.start()] if mark else subject
    behind = subject[mark.end() :] if mark else ""
    if not mark and inner_subject is not None:
        own, behind = "", subject
    pieces = [own[_first(own) :]] if _first(own) >= 0 else []
    if inner_subject:
        known = {match[1].lower() for match in _TAG.finditer(inner_subject)}
        start = _first(behind)
        if start >= 0 and not any(match[1].lower() in known for match in _TAG.finditer(behind)):
            pieces.append(behind[start:])
    return "\n".join(piece.strip() for piece in pieces)


def _first(text: str) -> int:
    """Where the first tag stands, -1 for none."""
    return next((match.start() for match in _TAG.finditer(text) if match[1].lower() in _FORMS), -1)


def _in_line(line: str, doubtful: dict[str, str]) -> list[Tag]:
    """The tags of one line."""
    marks: list[re.Match[str]] = []
    for match in _TAG.finditer(line[:1000]):
        if match[1].lower() in _FORMS:
            marks.append(match)
        elif len(doubtful) < MOST:
            doubtful[match[0]] = nearest(match[1])
    if not marks:
        return []
    ends = [*(match.start() for match in marks[1:]), len(line)]
    before = _clean(line[: marks[0].start()])
    made = []
    for match, end in zip(marks, ends, strict=True):
        words = _clean(line[match.end() : end])
        if not words and match is marks[-1]:
            words = before if len(marks) == 1 else ""
        elif match is marks[0] and before:
            words = f"{before} {words}".strip()
        made.append(Tag(_FORMS[match[1].lower()], words[:WORDS_LIMIT], " ".join(line.split())))
    return made


def nearest(word: str, known: Sequence[str] = tuple(_FORMS)) -> str:
    """The tag that a misspelt word most likely means, "" where none is near."""
    close = get_close_matches(word.lower(), known, n=1, cutoff=NEAR)
    return _FORMS[close[0]] if close else ""


def _clean(words: str) -> str:
    return " ".join(words.split()).strip(_EDGES).strip()
