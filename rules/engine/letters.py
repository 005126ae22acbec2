"""One letter is one letter: copies in many folders and second Message-IDs become one, named by the smallest (DESIGN.md invariant 9).

Copies that two programs wrote in two time zones differ by whole half hours to the second; nobody sends the same words again so exactly.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from parsers.message import Address
from parsers.subject import base_subject
from rules.engine.values import Letter

ZONES = timedelta(hours=14)
"""The widest gap between two clocks that mean the same moment."""
HALF_HOUR = 1800
"""Seconds: the grid of the world's time zones, but for a few quarters."""
SLACK = 8
"""Words by which two copies may differ in length, where they are short; a third where they are long."""
NEAR = 20
"""Sendings of the same words among which the one is looked for that a copy belongs to."""


_HEADING_ERROR = timedelta(hours=26)
"""So far the date in a forward's heading may be off: it names no zone."""


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
    by_words: dict[tuple[object, ...], list[str]] = {}
    for key in sorted(by_key, key=lambda one: (dates[one], one)):
        copies = _believed(by_key[key])
        best = copies[0] if len(copies) == 1 else min(copies, key=_fullest)
        said: tuple[object, ...] = ("", key)
        if best.own_digest:
            # Two programs wrap lines differently, and so tell own words from quoted ones differently: the first words are surer.
            said = (best.sender.address, best.subject, best.opening or best.own_digest)
        by_words.setdefault(said, []).append(key)
    for keys in by_words.values():
        keys.sort(key=lambda one: (dates[one], _words(by_key[one]), one))
    sendings = [one for keys in by_words.values() for one in _sendings(keys, by_key, dates)]
    united = [_unite(_believed(copies), at) for at, copies in _without_forwarded_twins(sendings)]
    return sorted(united, key=lambda one: (one.at, one.letter.key))


def _sendings(keys: list[str], by_key: dict[str, list[Letter]], dates: dict[str, datetime]) -> list[tuple[datetime, list[Letter]]]:
    """The sendings of the same words, each with its moment and its copies; `keys` in order of date."""
    sendings: list[tuple[datetime, list[Letter]]] = []
    for (at, _), alike in groupby(keys, key=lambda key: (dates[key], _words(by_key[key]))):
        copies = [copy for key in alike for copy in by_key[key]]
        first = next((one for one in sendings[-NEAR:] if _other_zone(at - one[0]) and _same_letter(one[1], copies)), None)
        if first is None:
            sendings.append((at, copies))
        else:
            first[1].extend(copies)
    return sendings


def _other_zone(gap: timedelta) -> bool:
    return timedelta(0) < gap <= ZONES and gap.total_seconds() % HALF_HOUR == 0


def _words(copies: list[Letter]) -> str:
    return min(_believed(copies), key=_fullest).own_digest


def _same_letter(first: list[Letter], second: list[Letter]) -> bool:
    """Whether both went to the same people and are about as long: what begins alike may go on differently."""
    one, other = first[0].words, second[0].words
    return _same_readers(first, second) and abs(one - other) <= max(SLACK, max(one, other) // 3)


def _same_readers(first: list[Letter], second: list[Letter]) -> bool:
    """Whether both went to the same people; a program may have lost some of them, but not all the same ones."""
    one, other = _readers(first), _readers(second)
    return one == other or not one or not other or one < other or other < one


def _readers(copies: list[Letter]) -> set[str]:
    return {address.address for copy in copies for address in copy.to}


def _believed(copies: list[Letter]) -> list[Letter]:
    """The copies whose author is proven, where there are any: a forged one must add neither words nor recipients."""
    return [copy for copy in copies if copy.authentic] or copies


def _without_forwarded_twins(sendings: list[tuple[datetime, list[Letter]]]) -> list[tuple[datetime, list[Letter]]]:
    """The letters without those that were only seen inside a forward and also lie in the mailbox themselves.

    A forward's heading has no Message-ID, no zone and no seconds, so the twin has another key; words, author and matter are the same.
    """
    real: dict[tuple[str, str, str], list[datetime]] = {}
    for at, copies in sendings:
        if not _only_forwarded(copies):
            for matter in {_matter(copy) for copy in copies if copy.own_digest}:
                real.setdefault(matter, []).append(at)
    return [
        (at, copies)
        for at, copies in sendings
        if not (_only_forwarded(copies) and any(abs(one - at) <= _HEADING_ERROR for one in real.get(_matter(copies[0]), ())))
    ]


def _only_forwarded(copies: list[Letter]) -> bool:
    return all(not copy.authentic and copy.message_id.endswith("@beholden.invalid>") for copy in copies)


def _matter(letter: Letter) -> tuple[str, str, str]:
    return (letter.sender.address, base_subject(letter.subject).casefold(), letter.own_digest)


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
