"""One letter is one letter: copies in many folders and second Message-IDs become one, named by the smallest (DESIGN.md invariant 9)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from parsers.message import Address
from rules.engine.values import Letter


@dataclass(frozen=True, slots=True)
class Unified:
    """A letter without its copies; `message_ids` are all names under which others may refer to it."""

    letter: Letter
    at: datetime
    message_ids: tuple[str, ...]


def unify(letters: Iterable[Letter], now: datetime) -> list[Unified]:
    """The distinct letters that have a date not later than `now`, oldest first (ties by key), their copies' recipients united."""
    by_key: dict[str, list[Letter]] = {}
    dates: dict[str, datetime] = {}
    for letter in letters:
        if letter.date is not None and letter.date <= now:
            by_key.setdefault(letter.key, []).append(letter)
            dates[letter.key] = letter.date
    by_words: dict[tuple[object, ...], list[Letter]] = {}
    for key, copies in by_key.items():
        best = min(copies, key=_fullest)
        said: tuple[object, ...] = ("", key)
        if best.own_digest:
            said = (best.sender.address, best.date, best.subject, best.own_digest)
        by_words.setdefault(said, []).extend(copies)
    united = [_unite(copies, dates[copies[0].key]) for copies in by_words.values()]
    return sorted(united, key=lambda one: (one.at, one.letter.key))


def _fullest(letter: Letter) -> tuple[bool, str, str, str]:
    return (not letter.own_digest, letter.message_id, letter.key, repr(letter.acts))


def _unite(copies: list[Letter], at: datetime) -> Unified:
    if len(copies) == 1:
        return Unified(copies[0], at, (copies[0].message_id,))
    content = min(copies, key=_fullest)
    name = min(copies, key=lambda letter: (letter.message_id, letter.key))
    letter = replace(
        content,
        key=name.key,
        message_id=name.message_id,
        in_reply_to=min((copy.in_reply_to for copy in copies if copy.in_reply_to), default=None),
        references=max((copy.references for copy in copies), key=lambda ids: (len(ids), ids)),
        to=_recipients(copies, "to"),
        cc=_recipients(copies, "cc"),
        bcc=_recipients(copies, "bcc"),
        authentic=any(copy.authentic for copy in copies),
        automated=all(copy.automated for copy in copies),
    )
    return Unified(letter, at, tuple(sorted({copy.message_id for copy in copies})))


def _recipients(copies: list[Letter], field: str) -> tuple[Address, ...]:
    """The recipients of all copies: first in the order of the fullest copy, then the others by address."""
    ordered = sorted(copies, key=_fullest)
    found: dict[str, Address] = {}
    for copy in ordered:
        for address in getattr(copy, field):
            found.setdefault(address.address, address)
    return tuple(found.values())
