"""What the owner's words mean for the ledger, whether they come by command line or by mail: which item, until when, whom, what to undo."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Container, Iterable, Sequence
from datetime import datetime, time, timedelta

from daemon.errors import UserError
from parsers.order_words import DAYS, LONGEST_SNOOZE
from parsers.text import clean_line
from rules.digest.safe import clean
from rules.engine.clock import end_of_day
from rules.engine.terms import due_of
from rules.engine.values import Decision, Obligation, Person

Said = tuple[str, str, str]
"""Kind, target and value of a decision."""

SPAN = re.compile(r"([1-9][0-9]{0,2})([dwm])")
_WRITTEN = re.compile(r"(?<![\w.+-])[\w+'-]{1,64}(?:\.[\w+'-]{1,64}){0,5}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
LOG_LIMIT = 300
"""Characters."""
_COUNTED = 8
"""The part of a decision's id that counts up; the rest is the same for all that was said in one letter."""


def snooze_until(span: str, now: datetime) -> datetime:
    """The morning on which a snooze of "3d", "2w", "1m" or "until friday" ends, in `now`'s zone. Raises UserError for anything else."""
    if span.startswith("until "):
        return _morning_of(span.removeprefix("until "), now)
    found = SPAN.fullmatch(span)
    if not found:
        raise UserError(f"snooze wants ids and then a span like 3d, 2w or 1m (got {clean(span)!r})")
    days = int(found[1]) * DAYS[found[2]]
    if days > LONGEST_SNOOZE:
        raise UserError(f"snooze {span} is longer than two years; say 'ignore' for good, or a shorter span")
    return datetime.combine((now + timedelta(days=days)).date(), time(0), now.tzinfo)


def _morning_of(words: str, now: datetime) -> datetime:
    """The morning of a day to come: an ISO 8601 date, or words ("friday", "1 may")."""
    assert now.tzinfo is not None  # noqa: S101 - every caller passes the owner's zone
    try:
        found: datetime | None = end_of_day(datetime.fromisoformat(words).date(), now.tzinfo)
    except ValueError:
        found = due_of(f"by {words}", now, now.tzinfo)
    if found is None:
        raise UserError(f"{clean(words, 40)!r} is no day; say for example 2w, or until Friday")
    morning = datetime.combine(found.astimezone(now.tzinfo).date(), time(0), now.tzinfo)
    if not now < morning <= now + timedelta(days=LONGEST_SNOOZE):
        raise UserError(f"{clean(words, 40)!r} is {'past' if morning <= now else 'more than two years away'}; name a day to come")
    return morning


def item_of(known: Sequence[Obligation], ident: str) -> Obligation:
    """The obligation with that id or an unambiguous beginning of it (four characters at least). Raises UserError for another."""
    found = [item for item in known if item.id == ident] or [item for item in known if len(ident) >= 4 and item.id.startswith(ident)]
    if len(found) != 1:
        why = "stands for several" if found else "is not known" if len(ident) >= 4 else "is too short: four characters at least"
        raise UserError(f"id {clean(ident, 40)!r} {why}; take one that 'beholden owed --all' prints")
    return found[0]


def other_party(item: Obligation) -> str:
    """The address of the one with whom the owner has it."""
    return item.to if item.mine else item.by


def silence_over(item: Obligation, known: Iterable[Person], silenced: Container[str]) -> list[str]:
    """The addresses of its other party of which the owner wanted to hear nothing: `reopen` has to take that back too."""
    address = other_party(item)
    person = next((one for one in known if address in (one.address, *one.addresses)), None)
    theirs = dict.fromkeys((address, *((person.address, *person.addresses) if person else ())))
    return [one for one in theirs if one in silenced]


def person_of(
    known: Iterable[Person], who: str, *, otherwise: str = "is not known; give an address that 'beholden people' prints"
) -> Person:
    """The one contact of that address or name. Raises UserError where there is none, or several."""
    wanted, people = who.strip().lower(), list(known)
    exact = [person for person in people if wanted in (person.address, *person.addresses)]
    found = exact or [person for person in people if wanted and wanted in person.name.lower()]
    if len(found) != 1:
        several = f"means several people ({', '.join(person.address for person in found[:4])}); give one of their addresses"
        raise UserError(f"{clean(who, 60)!r} {several if found else otherwise}")
    return found[0]


def logged(words: str, known: Iterable[Person]) -> tuple[Said, list[str]]:
    """The decision for what mail can't show, and whom it is said of: addresses that stand in it, else the contacts that it names.

    Raises UserError for no words.
    """
    text = clean_line(words).strip()
    if not text:
        raise UserError("log wants a few words, for example: beholden log coffee with Tim")
    who = list(dict.fromkeys(address.lower() for address in _WRITTEN.findall(text))) or named(known, text)
    value = json.dumps({"text": text[:LOG_LIMIT], "who": who, "subject": ""}, ensure_ascii=False, sort_keys=True)
    return ("log", who[0] if who else "", value), who


def named(known: Iterable[Person], words: str) -> list[str]:
    """The contacts that the words name by address, by whole name, or by a first name that only one contact has."""
    lower, people = words.lower(), list(known)
    whole = [person for person in people if person.address in lower or (" " in person.name and person.name.lower() in lower)]
    if whole:
        return sorted(person.address for person in whole)
    firsts: dict[str, list[str]] = {}
    for person in people:
        if person.name:
            firsts.setdefault(person.name.split()[0].lower(), []).append(person.address)
    spoken = set(re.findall(r"\w+", lower))
    return sorted(addresses[0] for first, addresses in firsts.items() if first in spoken and len(addresses) == 1)


def decisions_of(said: Sequence[Said], *, known: int, at: datetime, letter: str = "") -> list[Decision]:
    """The owner's words as decisions. `known`: how many there are already; `letter`: 8 hexadecimal digits of the letter that says them.

    Times are whole seconds, so the ids count up: of two words in one second the later one stands.
    """
    return [
        Decision(f"{known + number:0{_COUNTED}x}{letter or secrets.token_hex(4)}", kind, target, value, at)
        for number, (kind, target, value) in enumerate(said)
    ]


def standing(decisions: Iterable[Decision]) -> list[Decision]:
    """Those that were not taken back, oldest first; no `undo` among them."""
    spoken = list(decisions)
    undone = {one.target for one in spoken if one.kind == "undo"}
    return [one for one in spoken if one.kind != "undo" and one.id not in undone]


def last_said(decisions: Iterable[Decision]) -> list[Decision]:
    """The last decision that stands, with the others of the same letter; empty where there is none."""
    left = standing(decisions)
    return [one for one in left if one.id[_COUNTED:] == left[-1].id[_COUNTED:]] if left else []
