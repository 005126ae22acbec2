"""The author's own words told from quoted and forwarded ones, line by line and linear.

Lines marked ">" are quotations wherever they stand, so answers above, below and between are the author's. What follows an unmarked original
("-----Original Message-----", a header block, a Notes heading, "On … wrote:" without marks) is not the author's down to the end.
email-reply-parser and mail-parser-reply know no Notes headings and few forwards, and cost more; they lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from parsers.headings import Block, label_of, read_block
from parsers.marks import attribution, flat_heading, forward_mark, is_original_line, is_rule

_PREFIX = re.compile(r"[ \t]{0,4}>(?:[ \t]?>)*[ \t]?|[ \t]{0,4}\|[ \t](?=\S)|[ \t]{0,2}[A-Z]{2,3}>[ \t]?")
_STAMP = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?[ \t]+(?:at[ \t]+)?\d{1,2}[:.]\d{2}")
_RUN_ON_ORIGINAL = re.compile(
    r"(?<=[^\s-])[ \t]*(?=-{4,6} ?(?:Original Message|Forwarded by [^\n]{3,120}|Forwarded message"
    r"|Original Appointment) ?-{4,})",
    re.IGNORECASE,
)
_ANY_LABEL = re.compile(r"[ \t*]*[^\W\d_][^:\n@]{0,30} ?: ?\S")
_RESPOND = re.compile(r"[ \t]*(?:please respond to|sent by:|bitte antwort an)", re.IGNORECASE)
_DIGIT = re.compile(r"\d{1,2}[:.h]\d{2}|(?:19|20)\d{2}")
_HOUR = re.compile(r"[ \t]*\d{1,2}:\d{2}(?::\d{2})?(?:[ \t]*[AP]M)?[ \t]*\Z")
_DAY_AT_END = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4},?[ \t]*\Z")
_LONE_NAME = re.compile(r"[ \t]*(?:[A-Z][\w.'-]{0,30}[ \t]+){1,4}[A-Z][\w.'-]{1,40}(?:[@/][\w/@ .]{1,60})?[ \t]*\Z")
_NAME_LINE = re.compile(r"[ \t]*[\"'<]?\w[^.?!:]{1,78}(?:\.[^.?!:]{0,60}){0,5}[ \t]*\Z")


@dataclass(slots=True)
class Layout:
    """Runs of own lines, quoted lines without their marks, and the lines of a forward from its heading on (None where there is none).

    `heading` is the quotation from its first heading on, for telling whom it came from.
    """

    own: list[list[str]] = field(default_factory=list)
    quoted: list[str] = field(default_factory=list)
    forward: list[str] | None = None
    heading: list[str] = field(default_factory=list)


def lay_out(text: str, *, is_forward: bool = False, is_reply: bool = False, author: str = "") -> Layout:
    """Whose words each line of a text is. `is_forward` and `is_reply` say how the subject begins, `author` is the sender's address."""
    if "-----" in text:
        text = _RUN_ON_ORIGINAL.sub("\n", text)
    lines = text.split("\n")
    layout, run = Layout(), list[str]()
    spoken = False  # whether `run` holds more than blank lines: asking it of every line would take time by the square of their number
    skip_until = 0
    for index, line in enumerate(lines):
        if index < skip_until:
            continue
        if (is_quoted(line) and not (line.startswith(">>>") and flat_heading(lines, index))) or _is_wrapped_quote(lines, index):
            if is_forward and (start := _quoted_forward(lines, index)) is not None:
                layout.forward = [unquote(quoted) for quoted in lines[start:]]
                break
            _close(layout, run)
            run, spoken = [], False
            layout.quoted.append(unquote(line))
            continue
        cut = _cut(lines, index, own_above=spoken or bool(layout.own), answered=is_forward or is_reply, author=author)
        if cut is None:
            memo = read_block(lines, index) if label_of(line) else None
            skip_until = memo.end if memo else index + 1
            run.extend(lines[index:skip_until])
            spoken = spoken or any(kept.strip() for kept in lines[index:skip_until])
            continue
        start, forwarded, to_end, end = cut
        if start < index:
            del run[max(0, len(run) - (index - start)) :]
        if not to_end and not is_forward:
            _close(layout, run)
            run, spoken = [], False
            layout.quoted.extend(lines[start:end])
            layout.heading = layout.heading or lines[start:]
            skip_until = end
            continue
        if forwarded or is_forward:
            below = _below_marked(lines, index + 1) if forwarded else len(lines)
            layout.forward = lines[start:below]
            _close(layout, run)
            run = list(lines[below:])
        else:
            layout.quoted.extend(unquote(quoted) for quoted in lines[start:])
            layout.heading = layout.heading or lines[start:]
        break
    _close(layout, run)
    return layout


def is_quoted(line: str) -> bool:
    """Whether the line carries a quotation mark of mail (">", "| ", initials as "AP>")."""
    return bool(_PREFIX.match(line[:200]))


def unquote(line: str) -> str:
    """The line without its quotation marks."""
    match = _PREFIX.match(line)
    return line[match.end() :] if match else line


def _close(layout: Layout, run: list[str]) -> None:
    if any(line.strip() for line in run):
        layout.own.append(run)


def _cut(lines: Sequence[str], index: int, *, own_above: bool, answered: bool, author: str = "") -> tuple[int, bool, bool, int] | None:
    """(first line, is a forward, reaches to the end, line after the heading) where somebody else's words begin at `index`."""
    line = lines[index]
    if not line.strip():
        return None
    if forward_mark(line) is not None:
        return index, True, True, index + 1
    if is_original_line(line):
        return index, False, True, index + 1
    if height := flat_heading(lines, index):
        below = _next_filled(lines, index + height, 3)
        return index, False, below is None or not is_quoted(lines[below]), index + height
    if is_rule(line) and (below := _next_filled(lines, index + 1, 3)) is not None:
        if forward_mark(lines[below]) is not None:
            return index, True, True, index + 1
        if (
            is_original_line(lines[below])
            or _has_foreign_heading(lines, index + 1)
            or (label_of(lines[below]) and read_block(lines, below))
        ):
            return index, False, True, index + 1
    if label_of(line) and (block := read_block(lines, index)):
        start = _notes_start(lines, block)
        # A memo heads itself so; only an answer or a forward begins with another's header block.
        writer = block.values.get("from", "").lower()
        if own_above or answered or start < index or (author and "@" in writer and author not in writer):
            return start, False, True, block.end
        return None
    below = _next_filled(lines, index + 1, 3)
    quoted_next = below is not None and is_quoted(lines[below])
    said = attribution(lines, index, quoted_next=quoted_next)
    return None if said is None else (said, False, not quoted_next, index + 1)


def _has_foreign_heading(lines: Sequence[str], index: int) -> bool:
    """A heading in a language we have no words for, just below a rule: two labelled lines or more with an address, or a line with one and
    a time that ends in a colon."""
    below = _next_filled(lines, index, 3)
    if below is None:
        return False
    head = lines[below : below + 6]
    said = " ".join(head[: next((at for at, line in enumerate(head[:3], 1) if line.rstrip().endswith((":", "："))), 0)])
    if len(said) < 300 and "@" in said and _DIGIT.search(said):
        return True
    return (
        sum(bool(_ANY_LABEL.match(line)) for line in head) >= 2
        and bool(_ANY_LABEL.match(head[0]))
        and any("@" in line for line in head[:3])
    )


def _notes_start(lines: Sequence[str], block: Block) -> int:
    """Where a Lotus Notes heading begins: "Ada Park@PLACE / 06/22/2000 06:54 PM" stands above its To, cc, Subject."""
    start, index = block.start, block.start - 1
    lowest = max(0, block.start - 12)
    stamped = False
    while index >= lowest:
        line = lines[index]
        if not line.strip():
            index -= 1
            continue
        if _RESPOND.match(line) or (not stamped and (line.strip() in ("AM", "PM") or _is_wrapped_hour(lines, index))):
            start = index
        elif _STAMP.search(line[:200]) and len(line.strip()) < 140 and not stamped:
            stamped, start = True, index
            # "Ada Park on 06/22/2000 06:54 PM": the name is here already.
            if len(_STAMP.sub("", line).split()) > 2 and not line[:1].isspace():
                break
        elif label_of(line) and (label_of(line) or ("",))[0] == "from" and len(line) < 200:
            # "From: Ada Park @ PLACE      06/22/2000", with the firm's name in a line of its own above.
            return _firm_above(lines, index)
        elif stamped and _is_repeated(lines, index, block.start):
            start = index
        elif stamped and index + 1 < start and _LONE_NAME.match(line) and not (index and lines[index - 1].strip()):
            start = index
            break
        elif stamped and _NAME_LINE.match(line) and len(line.split()) <= 8 and (index + 1 >= start or line[:1] in " \t"):
            start = index
            if line[:1] not in " \t" and not _is_repeated(lines, index - 1, block.start):
                break
        else:
            break
        index -= 1
    return start if stamped else block.start


def _is_wrapped_hour(lines: Sequence[str], index: int) -> bool:
    """An hour that was broken off the date in the line above."""
    return bool(index and _HOUR.match(lines[index]) and _DAY_AT_END.search(lines[index - 1][-120:]))


def _is_repeated(lines: Sequence[str], index: int, end: int) -> bool:
    """A name or time that the heading says once more below."""
    line = lines[index].strip() if index >= 0 else ""
    return 0 < len(line) < 80 and line in (other.strip() for other in lines[index + 1 : end])


def _firm_above(lines: Sequence[str], index: int) -> int:
    """The first line of a heading whose From stands at `index`: an indented line with a firm's name may stand above."""
    above = index - 1
    while above > 0 and index - above <= 3 and not lines[above].strip():
        above -= 1
    return above if above >= 0 and lines[above][:1] == "\t" and 0 < len(lines[above].split()) <= 8 else index


def _quoted_forward(lines: Sequence[str], index: int) -> int | None:
    """Where a forward begins whose heading is itself marked ">": IONOS, Missive and others. None where the quotation has no heading."""
    head = [unquote(line) for line in lines[index : index + 12]]
    for offset, line in enumerate(head):
        if not line.strip():
            continue
        if forward_mark(line) is not None or is_original_line(line) or (label_of(line) and read_block(head, offset)):
            return index
        if attribution(head, offset, quoted_next=False) is not None:
            return index
        return None
    return None


def _below_marked(lines: Sequence[str], index: int) -> int:
    """The first line below a forward that is marked ">" from its heading to its end, as Apple marks it: what follows is the author's."""
    first = _next_filled(lines, index, 3)
    if first is None or not is_quoted(lines[first]):
        return len(lines)
    last = max(at for at in range(first, len(lines)) if is_quoted(lines[at]))
    after = _next_filled(lines, last + 1, len(lines))
    unmarked = any(lines[at].strip() and not is_quoted(lines[at]) for at in range(first, last))
    return after if after is not None and after > last + 1 and not unmarked else len(lines)


def _is_wrapped_quote(lines: Sequence[str], index: int) -> bool:
    """A short tail that a mail program broke off a quoted line: quoted above and below, no blank between, begins in lower case."""
    line = lines[index]
    if not 0 < index < len(lines) - 1 or not line[:1].islower() or len(line) > 40:
        return False
    return is_quoted(lines[index - 1]) and len(lines[index - 1]) > 60 and is_quoted(lines[index + 1])


def _next_filled(lines: Sequence[str], index: int, reach: int) -> int | None:
    return next((at for at in range(index, min(index + reach, len(lines))) if lines[at].strip()), None)
