"""The answer to a letter of orders: what was done line by line, questions, refusals, and how to take it back."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from daemon.answering import words
from daemon.answering.carry_out import carry_out, no_obligation
from daemon.answering.sitting import Hearing, Sitting
from daemon.brief_page import page_for_mail
from daemon.deciding import other_party, standing
from daemon.ledger.store import Ledger
from parsers.orders import Order, Orders, Question, Refusal, read_orders
from rules.digest.safe import clean, unlinked
from rules.engine.memory import Memory
from rules.engine.values import Decision, Owner, Person, State

MOST_PAGES = 3
_SEVERAL = 5
"""So many of those that a name may mean are listed."""
_LINE = 200
"""Characters of a line of the owner's that are given back."""
_NOTHING = State((), (), ())


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of one letter. `decisions` are not kept yet; no letter goes out where `text` is empty."""

    decisions: tuple[Decision, ...]
    subject: str
    text: str


def carrier(
    ledger: Ledger, owner: Owner, *, mailboxes: Container[str] | None = None, memory: Memory | None = None
) -> Callable[[str, Sequence[str], datetime], Answer]:
    """A function of (own words of a letter, obligation ids by number, now) that gives its Answer. The arguments are those of Sitting."""
    sitting = Sitting(ledger, owner, mailboxes, memory)

    def carried(own_text: str, items: Sequence[str], now: datetime) -> Answer:
        return answer(sitting, read_orders(own_text), items, now)

    return carried


def answer(sitting: Sitting, orders: Orders, items: Sequence[str], now: datetime) -> Answer:
    """Carry out `orders` against the ledger as it stands; nothing is written. Item n is `items[n - 1]`, "" for one that is no obligation.

    An order whose wish is fulfilled already decides nothing. Raises Transient where the database fails.
    """
    if not orders.said and not orders.stopped:
        return Answer((), "", "")
    local = now.astimezone(sitting.zone).replace(microsecond=0)
    talk = _Talk(_hearing(sitting, items, local, needed=any(one.verb != "help" for one in orders.orders)))
    blocks = [f"> {_given_back(one.line)}\n" + "\n".join(f"  {line}" for line in talk.told(one)) for one in orders.said]
    if orders.stopped and (orders.guess or orders.unread or not orders.said):
        blocks.append(_stopped(orders))
    return Answer(tuple(talk.hearing.fresh), talk.subject(), talk.text(blocks, asked=bool(orders.orders)))


def _hearing(sitting: Sitting, items: Sequence[str], now: datetime, *, needed: bool) -> Hearing:
    before = sitting.ledger.decisions() if needed else []
    return Hearing(sitting, items, now, secrets.token_hex(4), before, sitting.state(now) if needed else _NOTHING)


@dataclass(slots=True)
class _Talk:
    """What is said about one letter, and the counts for its subject."""

    hearing: Hearing
    pages: list[str] = field(default_factory=list)
    helped: bool = False
    asked: int = 0

    def told(self, one: Order | Question | Refusal) -> list[str]:
        """The lines about one line of the letter."""
        if isinstance(one, Question):
            self.asked += 1
            return [words.QUESTION.format(guess=one.guess)]
        if isinstance(one, Refusal):
            self.asked += 1
            return [words.REFUSED[one.why].format(example=words.EXAMPLES.get(one.verb, "done 3"))]
        if one.verb == "help":
            self.helped = True
            return [words.HELP_BELOW]
        return self._brief(one) if one.verb == "brief" else carry_out(self.hearing, one)

    def _brief(self, order: Order) -> list[str]:
        if len(self.pages) == MOST_PAGES:
            return [words.MANY_PAGES]
        name = order.argument
        for number in order.numbers:
            if number > len(self.hearing.items):
                return carry_out(self.hearing, order)
            item = self.hearing.obligation(number)
            if item is None:
                return [no_obligation(self.hearing, number)]
            name = other_party(item)
        found, page = self.hearing.sitting.brief(name, self.hearing.now)
        if page is None:
            return [_not_one(name, found)]
        self.pages.append(page_for_mail(page, self.hearing.sitting.zone))
        return [words.PAGE_BELOW.format(who=self.hearing.person(page.person.address))]

    def subject(self) -> str:
        """Our own words and numbers alone (RELIABILITY T10)."""
        undone = sum(one.kind == "undo" for one in self.hearing.fresh)
        counts = {"done": len(self.hearing.fresh) - undone, "undone": undone, "asked": self.asked}
        parts = [words.SUBJECTS[key].format(count=count) for key, count in counts.items() if count]
        parts += [words.SUBJECTS["page"]] if self.pages else []
        parts += [words.SUBJECTS["help"]] if self.helped and not parts else []
        return words.SUBJECT_BEGINS + (", ".join(parts) or words.SUBJECTS["nothing"])

    def text(self, blocks: Sequence[str], *, asked: bool) -> str:
        """The whole letter; every word of others in it is plain and has no web address that works (T9)."""
        parts = [] if asked or self.asked else [words.NOTHING_READ]
        parts += blocks
        if any(one in self.hearing.fresh for one in standing(self.hearing.decisions)):
            parts.append(words.HOW_TO_UNDO)
        if self.helped or not (asked or self.asked):
            parts.append(words.HELP)
        parts += self.pages
        return "\n\n".join(unlinked(part) for part in parts) + "\n"


def _given_back(line: str) -> str:
    return clean(line, _LINE)


def _stopped(orders: Orders) -> str:
    text = words.STOPPED_NEAR if orders.guess else words.STOPPED
    return text.format(line=_given_back(orders.stopped), guess=orders.guess)


def _not_one(name: str, found: Sequence[Person]) -> str:
    shown = clean(name, 60)
    if not found:
        return words.NOBODY.format(who=shown)
    more = f", and {len(found) - _SEVERAL} more" if len(found) > _SEVERAL else ""
    addresses = ", ".join(clean(one.address, 80) for one in found[:_SEVERAL]) + more
    return words.SEVERAL_PEOPLE.format(who=shown, addresses=addresses)
