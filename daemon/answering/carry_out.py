"""One order carried out against the ledger as it stands: what was done, or why it was not.

The decisions are those of the command line (`daemon.deciding`). What is fulfilled already is told and decided no second time.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from daemon.answering import words
from daemon.answering.sitting import Hearing
from daemon.deciding import Said, last_said, logged, other_party, person_of, silence_over, snooze_until, standing
from daemon.errors import UserError
from parsers.orders import Order
from rules.digest.safe import clean, quoted
from rules.engine.values import Decision, Obligation

KIND = {"done": "done", "snooze": "snooze", "ignore": "ignore", "reopen": "reopen", "not": "correct"}
"""The decision that an order about an item makes."""


def carry_out(hearing: Hearing, order: Order) -> list[str]:
    """Carry out an order, each of its items for itself; nothing at all where one of its numbers is no item. Returns what is said."""
    if order.numbers:
        wrong = next((number for number in order.numbers if number > len(hearing.items)), 0)
        if wrong:
            return [words.NO_ITEM.format(number=wrong, count=len(hearing.items)) if hearing.items else words.NO_ITEMS]
    try:
        return _BY_VERB[order.verb](hearing, order)
    except UserError as error:
        return [f"Nothing was done: {clean(str(error))}."]


def no_obligation(hearing: Hearing, number: int) -> str:
    """Why an item of the answered letter is none that an order can be about."""
    return (words.GONE if hearing.items[number - 1] else words.NOTHING_OWED).format(number=number)


def what(hearing: Hearing, item: Obligation) -> str:
    """An item in words: "your thanks to Tim Roe <tim@roe.example>"."""
    texts = words.WHAT_MINE if item.mine else words.WHAT_THEIRS
    return texts.get(item.kind, f"{item.kind.replace('_', ' ')}, {{who}}").format(who=hearing.person(other_party(item)))


def _on_items(hearing: Hearing, order: Order) -> list[str]:
    kind, value = KIND[order.verb], order.argument if order.verb == "not" else ""
    until = snooze_until(order.argument, hearing.now) if kind == "snooze" else None
    told = []
    for number in order.numbers:
        item = hearing.obligation(number)
        if item is None:
            told.append(no_obligation(hearing, number))
            continue
        said = (kind, item.id, until.isoformat() if until else value)
        if kind == "reopen" and item.rule in hearing.heard().dropped:
            told.append(words.RULE_DROPPED.format(rule=item.rule, what=what(hearing, item)))
            continue
        silenced = silence_over(item, hearing.state.people, hearing.heard().silenced) if kind == "reopen" else []
        if silenced:
            hearing.say([("reopen", address, "") for address in silenced])
            told.append(words.SPOKEN_OF.format(who=hearing.person(silenced[0])))
        already = _already(hearing, item, said, silenced=bool(silenced))
        if not already:
            hearing.say([said])
        if not (silenced and already):
            text = words.ALREADY[already] if already else words.SAID[kind]
            told.append(text.format(what=what(hearing, item), day=_day(until)))
    return told


def _already(hearing: Hearing, item: Obligation, said: Said, *, silenced: bool) -> str:
    """The key of the sentence that says that it is so already; "" where it is not. `silenced`: nothing but its person's silence shut it."""
    kind, _, value = said
    last = hearing.heard().last.get(item.id)
    standing_kind = last.kind if last else ""
    # A newer letter may have opened again what the owner had closed: then the word is said anew.
    opened = item.status == "open" and last in hearing.before
    if kind == "reopen":
        is_open = item.status == "open" or silenced
        return "reopen" if (last is None and is_open) or (standing_kind == kind and (is_open or last in hearing.fresh)) else ""
    if standing_kind == kind and not opened and last is not None:
        return kind if kind != "snooze" or last.value == value else ""
    if kind == "done" and last is None and item.status == "settled" and not item.presumed:
        return "settled"
    return ""


def _never(hearing: Hearing, order: Order) -> list[str]:
    if order.argument:
        try:
            return [_silence(hearing, person_of(hearing.state.people, order.argument).address)]
        except UserError:
            return [words.UNKNOWN_PERSON.format(who=clean(order.argument, 80))]
    told = {}
    for number in order.numbers:
        item = hearing.obligation(number)
        address = other_party(item) if item else ""
        if address not in told or not item:
            told[address or str(number)] = _silence(hearing, address) if item else no_obligation(hearing, number)
    return list(told.values())


def _silence(hearing: Hearing, address: str) -> str:
    theirs = hearing.addresses(address)
    if set(theirs) & set(hearing.heard().silenced):
        return words.NEVER_ALREADY.format(who=hearing.person(address))
    hearing.say([("never", theirs[0], "")])
    return words.NEVER.format(who=hearing.person(address))


def _log(hearing: Hearing, order: Order) -> list[str]:
    said, whom = logged(order.argument, hearing.state.people)
    text = clean(order.argument)
    today = hearing.now.date()
    for one in standing(hearing.decisions):
        if (one.kind, one.value) == (said[0], said[2]) and one.at.astimezone(hearing.now.tzinfo).date() == today:
            return [words.LOGGED_ALREADY.format(text=text)]
    hearing.say([said])
    people = ", ".join(hearing.person(address) for address in whom)
    return [words.LOGGED_FOR.format(who=people, text=text) if people else words.LOGGED.format(text=text)]


def _undo(hearing: Hearing, order: Order) -> list[str]:
    if not order.numbers:
        return _take_back(hearing, last_said(hearing.decisions)) or [words.NOTHING_TO_UNDO]
    told = []
    for number in order.numbers:
        item = hearing.obligation(number)
        ident = hearing.items[number - 1]
        targets = {ident, other_party(item) if item else ident} - {""}
        theirs = [one for one in standing(hearing.decisions) if one.target in targets and one.kind in (*KIND.values(), "never")]
        told += _take_back(hearing, theirs[-1:]) or [words.NOT_SAID.format(number=number)]
    return told


def _take_back(hearing: Hearing, decisions: list[Decision]) -> list[str]:
    hearing.say([("undo", one.id, "") for one in reversed(decisions)])
    return [words.UNDONE.format(what=_was(hearing, one)) for one in reversed(decisions)]


def _was(hearing: Hearing, one: Decision) -> str:
    """A decision in words."""
    item = next((item for item in hearing.state.obligations if item.id == one.target), None)
    if item is not None:
        about = what(hearing, item)
    elif one.kind == "log":
        about = quoted(_text_of(one.value))
    else:
        about = hearing.person(one.target) if "@" in one.target else clean(one.target, 80)
    return words.TAKEN_BACK.get(one.kind, f"{one.kind} {{what}}").format(what=about)


def _text_of(value: str) -> str:
    try:
        return str(json.loads(value).get("text", ""))
    except (ValueError, AttributeError):
        return value


def _day(moment: datetime | None) -> str:
    return f"{moment.day} {moment:%B %Y}" if moment else ""


_BY_VERB: Mapping[str, Callable[[Hearing, Order], list[str]]] = {
    **dict.fromkeys(KIND, _on_items),
    "never": _never,
    "log": _log,
    "undo": _undo,
}
