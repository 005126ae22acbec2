"""Orders in the owner's answer to a summary: "done 3", one a line, in the manner of the Debian bug server's control mails.

Read is only what the owner wrote anew (`Message.own_text`: no quotation, signature or forwarded text). An order takes up its whole line;
a slip with a number in it becomes a question; any other line ends the block, so that nothing said further down is ever obeyed
(RELIABILITY T6, B26). The regular expressions are bounded: an answer may be as hostile as any letter.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from parsers.order_slips import nearest, turned
from parsers.order_spans import cut_span
from parsers.order_words import COUNTS, EVERYTHING, NOT_BY_MAIL, OPENINGS, POLITE, PROSE_AFTER, VERBS, WITH_NUMBERS

MOST_ORDERS = 20
MOST_NUMBERS = 50
TEXT_LIMIT = 300
"""Characters of a log entry or reason."""
_MOST_LINES = 200
_LONGEST_LINE = 1000
_LONGEST_SLIP = 60
"""Characters of a line that may still be a misspelt order."""

_TYPED = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2013: "-", 0x2014: "-", 0x2212: "-"}
_BULLET = re.compile(r"(?:[-*•·] |[\u2600-\u27bf\U0001f300-\U0001faff]{1,3}\ufe0f? ?)(?=[^\W\d_])")
_HEAD = re.compile(r"([^\W\d_]{2,12})(?:(?=[\d#])| ?[:,] ?| |(?=[.!?]{0,5}$))(.*)")
_ITEM = r"#?[0-9]{1,3}(?:(?: ?- ?| to )#?[0-9]{1,3})?"
_LIST = re.compile(
    rf"(?:(?:items?|numbers?|nos?|nr)\.? ?)?({_ITEM}(?:(?: ?, ?(?:and |& ?)?| and | ?& ?| ?\+ ?| ){_ITEM}){{0,60}})(?![0-9#])"
)
_ONE = re.compile(r"([0-9]{1,3})(?:(?: ?- ?| to )#?([0-9]{1,3}))?")
_NUMERIC = re.compile(r"[#+-]{0,2} ?\d")
_POLITE = re.compile(rf"(?:[ ,]{{1,2}}(?:{'|'.join(POLITE)}))?(?: ?[:;]-?[)D])?[ .,!?\u2600-\u27bf\ufe0f\U0001f300-\U0001faff]{{0,8}}$")
_ADDRESS = re.compile(r"<?([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253})>?")
_ON = re.compile(r"(?:me )?(?:on|about|for) ", re.IGNORECASE)
_SEVERAL = re.compile(r"[;|`$<>&\\]")


@dataclass(frozen=True, slots=True)
class Order:
    """One order. `numbers` are items of the summary that is answered, each once, in the order said.

    `argument`: for snooze "2w" or "until friday"; for not the reason; for log the words; for brief and
    never whom (empty where numbers say it); for undo "" or "all". `line` is the line as it was written, tidied.
    """

    verb: str
    numbers: tuple[int, ...]
    argument: str
    line: str

    def words(self) -> str:
        """The order as one would type it."""
        numbers = ", ".join(map(str, self.numbers))
        separator = ": " if self.verb == "not" and self.argument else " "
        return separator.join(part for part in (f"{self.verb} {numbers}".strip(), self.argument) if part)


@dataclass(frozen=True, slots=True)
class Question:
    """A line that is nearly an order: nothing is done, the nearest meaning is asked back. `guess` as one would type it."""

    line: str
    guess: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A line that is meant as an order and can't be one.

    `why`: "number" (no item can have it), "digits" (not 0–9), "range" (backwards), "many" (more than 50
    numbers), "span" (no or too long a time), "several" (more than one order a line), "lacks" (no number or
    words), "person" (a name where a number or address is wanted), "by mail" (not to be said by mail), "twenty" (too many orders).
    """

    line: str
    verb: str
    why: str


@dataclass(frozen=True, slots=True)
class Orders:
    """What an answer says, line by line.

    `stopped`: the line that ended the block, "" where all was read; `guess`: its nearest meaning, "" for
    none; `unread`: how many lines below it look like orders.
    """

    said: tuple[Order | Question | Refusal, ...]
    stopped: str = ""
    guess: str = ""
    unread: int = 0

    @property
    def orders(self) -> tuple[Order, ...]:
        """Those that are to be carried out."""
        return tuple(one for one in self.said if isinstance(one, Order))


def read_orders(own_text: str) -> Orders:
    """The orders at the top of the owner's own words; never raises."""
    said: list[Order | Question | Refusal] = []
    lines, before = _lines(own_text), ""
    for line in lines:
        if not line or (not said and line.lower().rstrip(" ,.!") in OPENINGS):
            before = ""
            continue
        found = _read(line)
        if found is None and said and _wrapped(before, line):
            longer = _longer(said[-1], line)
            if longer is not None:
                said[-1], before = longer, line
                continue
        if found is None:
            unread = sum(isinstance(_read(below), Order) for below in lines if below)
            return Orders(tuple(said), line[:TEXT_LIMIT], _guess_without_number(line), unread)
        if len(said) == MOST_ORDERS:
            return Orders((*said, Refusal(line[:TEXT_LIMIT], "", "twenty")))
        said.append(found)
        before = line
    return Orders(tuple(said))


def _wrapped(before: str, line: str) -> bool:
    """Whether a mail program broke `before` because the next word had no room: within the 60 to 80 columns of RFC 3676 section 4.2."""
    return line[0].islower() and 50 < len(before) <= 80 and len(before) + 1 + len(line.split()[0]) > 65


def _longer(one: Order | Question | Refusal, line: str) -> Order | None:
    """An order whose words run on in the next line: something logged, or a reason."""
    if not isinstance(one, Order) or not (one.verb == "log" or (one.verb == "not" and one.argument)):
        return None
    return replace(one, argument=f"{one.argument} {line}"[:TEXT_LIMIT], line=f"{one.line} {line}"[:_LONGEST_LINE])


def whole_lines(own_text: str, limit: int) -> str:
    """The first whole lines, at most `limit` characters together: "done 12" cut behind the 1 would be another order."""
    return own_text if len(own_text) <= limit else own_text[: limit + 1].rpartition("\n")[0]


def _lines(text: str) -> Iterator[str]:
    """The lines as phones and word processors would not have changed them; "" for an empty one."""
    for raw in text.split("\n", _MOST_LINES)[:_MOST_LINES]:
        seen = "".join(" " if unicodedata.category(char) == "Zs" or char in "\t\r" else char for char in raw if not _unseen(char))
        line = _BULLET.sub("", " ".join(seen.translate(_TYPED).split(" ")).strip(), count=1) if seen.strip() else ""
        yield re.sub(" {2,}", " ", line).strip("\"'`*_ ")


def _unseen(char: str) -> bool:
    return unicodedata.category(char) == "Cf"


def _read(line: str) -> Order | Question | Refusal | None:
    """What a line says; None where it is no order at all."""
    if len(line) > _LONGEST_LINE or any(unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") for char in line):
        return None
    if line == "?":
        return Order("help", (), "", line)
    head = _HEAD.fullmatch(line)
    if head is None:
        return _slip(line)
    verb, rest = head[1].lower(), head[2].strip()
    if verb in NOT_BY_MAIL and (not rest.rstrip(".!") or _ADDRESS.search(rest) or (verb == "forget" and _LIST.fullmatch(rest))):
        return Refusal(line, verb, "by mail")
    if verb not in VERBS:
        return _slip(line)
    return _order(verb, rest, line)


def _order(verb: str, rest: str, line: str) -> Order | Question | Refusal | None:
    """What a line that begins with the word of an order says."""
    if verb == "help":
        return Order(verb, (), "", line) if rest.lower().rstrip(" .!?") in ("", "me", "please") else None
    if verb == "log":
        return _log(rest, line)
    if verb == "brief":
        return _brief(rest, line)
    if verb == "undo" and rest.lower().rstrip(" .!") in ("", "all", "last", "that", "it", "please"):
        return Order(verb, (), "all" if rest.lower().startswith("all") else "", line)
    address = _ADDRESS.fullmatch(rest)
    if verb == "never" and address:
        return Order(verb, (), address[1].lower().rstrip("."), line)
    plain = rest.lower().rstrip(" .!?:")
    if not plain or plain in EVERYTHING:
        return Refusal(line, verb, "lacks")
    if verb == "never" and re.fullmatch(r"(?:[^\W\d_][\w'.-]{0,30} ?){1,3}", rest) and rest.istitle():
        return Refusal(line, verb, "person")
    if plain in COUNTS:
        return Question(line, Order(verb, (COUNTS[plain],), "1w" if verb == "snooze" else "", line).words())
    if not _NUMERIC.match(re.sub(r"^(?:items?|numbers?|nos?|nr)\.? ?", "", plain)):
        return None
    return _with_numbers(verb, rest, line)


def _with_numbers(verb: str, rest: str, line: str) -> Order | Question | Refusal | None:
    if verb == "snooze":
        return _snooze(rest, line)
    said = _LIST.fullmatch(_POLITE.sub("", rest.lower(), count=1))
    if said:
        return _numbered(verb, said[1], "", line)
    return _not(rest, line) if verb == "not" else _unfit(verb, rest, line)


def _not(rest: str, line: str) -> Order | Question | Refusal | None:
    """ "not 3: a joke", "not 3 (a joke)", "not 3 it was a joke"; what reads on like a sentence ("not 3 but 4") is asked about."""
    colon = re.match(r"([^:]{1,80}?) ?: ?(.+)", rest)
    if colon and _LIST.fullmatch(colon[1].lower()):
        numbers, reason = colon[1], colon[2]
    else:
        said = _LIST.match(rest.lower())
        if said is None or (said.end() < len(rest) and rest[said.end()] not in " ,("):
            return _unfit("not", rest, line)
        numbers, reason = said[0], rest[said.end() :].lstrip(" ,(-")
        first = (reason.lower().split() or [""])[0].strip(".,!?")
        if first in PROSE_AFTER["not"] or not first[:1].isalpha():
            return _unfit("not", rest, line)
    reason = reason.removesuffix(")") if "(" not in reason else reason
    found = _LIST.fullmatch(numbers.lower())
    return _numbered("not", found[1], reason.strip()[:TEXT_LIMIT], line) if found else _unfit("not", rest, line)


def _snooze(rest: str, line: str) -> Order | Question | Refusal | None:
    before, span = cut_span(_POLITE.sub("", rest.lower(), count=1))
    numbers = _LIST.fullmatch(before.strip(" ,:"))
    if numbers is None:
        return _unfit("snooze", rest, line)
    if not span:
        return Question(line, f"snooze {numbers[1]} 1w")
    return Refusal(line, "snooze", "span") if span == "?" else _numbered("snooze", numbers[1], span, line)


def _numbered(verb: str, said: str, argument: str, line: str) -> Order | Refusal:
    """The order with its numbers counted out."""
    numbers: dict[int, None] = {}
    for first, last in _ONE.findall(said):
        low, high = int(first), int(last or first)
        if low > high:
            return Refusal(line, verb, "range")
        if high - low >= MOST_NUMBERS:
            return Refusal(line, verb, "many")
        numbers |= dict.fromkeys(range(low, high + 1))
    if 0 in numbers:
        return Refusal(line, verb, "number")
    return Order(verb, tuple(numbers), argument, line) if len(numbers) <= MOST_NUMBERS else Refusal(line, verb, "many")


def _unfit(verb: str, rest: str, line: str) -> Question | Refusal | None:
    """Numbers that can't be those of items are refused; a number with more words is asked about; a long line is a sentence."""
    if any(char.isdecimal() and not char.isascii() for char in rest):
        return Refusal(line, verb, "digits")
    if _SEVERAL.search(rest) or any(re.search(rf"\b{other} #?[0-9]", rest.lower()) for other in WITH_NUMBERS):
        return Refusal(line, verb, "several")
    numbers = _LIST.match(rest.lower())
    if numbers is None or not any(char.isalpha() for char in rest):
        return Refusal(line, verb, "number")
    if len(line) > _LONGEST_SLIP:
        return None
    order = _numbered(verb, numbers[1], "1w" if verb == "snooze" else "", line)
    return Question(line, order.words()) if isinstance(order, Order) else order


def _log(rest: str, line: str) -> Order | Refusal | None:
    first = (rest.lower().split() or [""])[0]
    if first in PROSE_AFTER["log"]:
        return None
    return Order("log", (), rest[:TEXT_LIMIT], line) if any(map(str.isalpha, rest)) else Refusal(line, "log", "lacks")


def _brief(rest: str, line: str) -> Order | Refusal | None:
    whom = _ON.sub("", rest, count=1).rstrip(" .!?")
    if not whom:
        return Refusal(line, "brief", "lacks")
    number = _LIST.fullmatch(whom.lower())
    if number:
        order = _numbered("brief", number[1], "", line)
        return order if isinstance(order, Refusal) or len(order.numbers) == 1 else Refusal(line, "brief", "several")
    if whom.lower().split()[0] in PROSE_AFTER["brief"] or len(whom) > _LONGEST_SLIP or len(whom.split()) > 5 or not whom[0].isalpha():
        return None
    return None if re.search(r"[;:!?|]", whom) else Order("brief", (), whom, line)


def _slip(line: str) -> Question | None:
    """A misspelt order, or one turned round, as a question: only with a number (RELIABILITY T6)."""
    if len(line) > _LONGEST_SLIP:
        return None
    head = _HEAD.fullmatch(line)
    verb = nearest(head[1].lower()) if head else ""
    for guess in ((verb, head[2].strip()) if head and verb in WITH_NUMBERS else None, turned(line)):
        meant = _with_numbers(*guess, line) if guess and _NUMERIC.match(guess[1]) else None
        if isinstance(meant, Order):
            return Question(line, meant.words())
        if isinstance(meant, Question):
            return Question(line, meant.guess)
    return None


def _guess_without_number(line: str) -> str:
    """The nearest meaning of a short line without a number, such as "breif Tim" or "undoo"; "" where there is none."""
    head = _HEAD.fullmatch(line) if len(line) <= _LONGEST_SLIP else None
    verb = nearest(head[1].lower()) if head and len(line.split()) <= 3 else ""
    meant = _order(verb, head[2].strip(), line) if head and verb else None
    return meant.words() if isinstance(meant, Order) else ""
