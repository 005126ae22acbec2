"""The letters that stand quoted or forwarded in a letter: who wrote each, when, and how it began. The chain of a talk, newest first.

A talk tells of letters that never reached this mailbox: an answer by telephone's mail program, or from an account that is not read, comes
back as a quotation in the other's next letter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from parsers.forward import heading_author, heading_date, people_of, read_any_date, split_attribution
from parsers.headings import label_of, read_block
from parsers.marks import attribution, forward_mark, forward_tail, is_original_line
from parsers.message import Address
from parsers.quotes import unquote

MOST = 12
"""Quoted letters that are looked for in one."""
TRIED = 30
"""Headings that are read at all: a day in words takes time to read."""
LINES = 1500
"""Lines that are looked at."""
HEAD = 8
"""Lines above a heading by Lotus Notes in which author and time stand."""
BEGINNING = 12
"""Filled lines that are kept of each."""
_MARKED = re.compile(r"[ \t]{0,4}[>|]")


@dataclass(frozen=True, slots=True)
class Cited:
    """One quoted letter. `author` may have a name alone; `date` is its heading's, in UTC."""

    author: Address
    date: datetime
    beginning: str


def cited_letters(text: str) -> tuple[Cited, ...]:
    """The quoted and forwarded letters in the whole text of a letter, in their order; not those without a readable author or day."""
    lines = [_bare(line) for line in text.split("\n", LINES)[:LINES]]
    return tuple(Cited(author, date.astimezone(UTC), _beginning(lines, below)) for author, date, below in islice(_headings(lines), MOST))


def _headings(lines: Sequence[str]) -> Iterator[tuple[Address, datetime, int]]:
    """(author, date, first line below) of each heading of a quoted letter."""
    index = tried = 0
    while index < len(lines) and tried < TRIED:
        line = lines[index]
        if label_of(line) and (block := read_block(lines, index)):
            tried += 1
            head = _head(lines, index)
            author = people_of(block.values.get("from", ""))[:1] or people_of(heading_author(head))[:1]
            date = read_any_date(block.values.get("date", "")) or heading_date([*head, block.values.get("from", "")])
            if author and date is not None:
                yield author[0], date, block.end
            index = max(block.end, index + 1)
            continue
        if line.rstrip().endswith((":", "：")) and (start := attribution(lines, index, quoted_next=True)) is not None:
            tried += 1
            told = split_attribution(" ".join(part.strip() for part in lines[start : index + 1]))
            if told is not None:
                yield *told, index + 1
        index += 1


def _head(lines: Sequence[str], index: int) -> Sequence[str]:
    """The lines just above a heading that may belong to it: below the line that announces a forward."""
    start = max(0, index - HEAD)
    for above in range(index - 1, start - 1, -1):
        if (mark := forward_mark(lines[above])) is not None or is_original_line(lines[above]):
            broken = mark is not None and above + 1 < index and forward_tail(lines[above], lines[above + 1])
            return lines[above + 1 + broken : index]
    return lines[start:index]


def _bare(line: str) -> str:
    while _MARKED.match(line) and (shorter := unquote(line)) != line:
        line = shorter
    return line


def _beginning(lines: Sequence[str], below: int) -> str:
    filled = [line for line in lines[below : below + 4 * BEGINNING] if line.strip()]
    return "\n".join(filled[:BEGINNING])
