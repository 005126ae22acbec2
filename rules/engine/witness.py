"""Letters that are not in the mailbox and yet were written: a later letter quotes or forwards them.

An answer sent from a telephone, or one that came to another address, leaves no copy here; the other's next letter has it below. Such a
letter is known by its heading alone, so that a debt it may have settled is presumed settled by the letter that quotes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from functools import lru_cache
from hashlib import blake2b
from typing import TYPE_CHECKING

from parsers.message import Address
from parsers.subject import base_subject, is_reply_subject
from rules.engine.identity import name_key

if TYPE_CHECKING:
    from rules.engine.mailbag import Entry, Mailbag
    from rules.engine.values import Cited

SKEW = timedelta(hours=14)
"""A heading's time has no zone, and clocks run askew: so much is it out at most."""
MONTHS = 12
QUOTED = timedelta(days=60)
"""So long after a letter another one may quote its answer."""


@lru_cache(maxsize=65536)
def marks_of(author: Address, key: bytes) -> tuple[int, ...]:
    """Keyed hashes by which a person is known again: of the address, and of the name (two words or more, in any order)."""
    spoken = name_key(author.name.split("/")[0].split("@")[0])
    local = name_key(author.address.split("@")[0].replace(".", " ").replace("_", " "))
    words = {" ".join(sorted(name)) for name in (spoken, local) if name}
    return tuple(sorted(_hash(word, key) for word in {*words, author.address.lower()} if word))


def _hash(word: str, key: bytes) -> int:
    return int.from_bytes(blake2b(word.encode(), digest_size=6, key=key[:64]).digest(), "big")


def answered_unseen(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The later letter that quotes one which the asked wrote after `asked`, and which is not in the mailbox itself.

    `person` is the other side of the pair. What `asked` itself quotes is no answer to it.
    """
    return _quoting(asked, person, bag, mine=not asked.mine)


def went_on_unseen(begun: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The same for one which the author of `begun` wrote later: a promise may be kept by it."""
    return _quoting(begun, person, bag, mine=begun.mine)


def answered_askew(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The letter of the asked with `asked` below it whose clock says that it was written before: clocks run askew, quotations don't."""
    if not asked.letter.opening:
        return None
    for other in bag.with_person(person):
        near = timedelta(0) <= asked.at - other.at <= SKEW
        if near and other.mine != asked.mine and any(one.opening == asked.letter.opening for one in other.letter.cited):
            return other
    return None


def quoted_between(person: str, bag: Mailbag) -> tuple[list[datetime], list[datetime]]:
    """When letters of `person` and of the owner were written, in any order, that stand below an answer of the other: the mailbox need not
    hold them."""
    theirs: list[datetime] = []
    mine: list[datetime] = []
    for entry in bag.with_person(person):
        if not entry.letter.cited or not is_reply_subject(entry.letter.subject):
            continue
        one = entry.letter.cited[0]
        marks, found = (_marks(person, bag), theirs) if entry.mine else (bag.owner_marks, mine)
        known = (one.opening and one.opening in bag.openings) or _askew(one, person, bag)
        if one.at <= entry.at + SKEW and not marks.isdisjoint(one.author) and not known:
            found.append(min(one.at, entry.at))
    return theirs, mine


def _askew(one: Cited, person: str, bag: Mailbag) -> bool:
    """Whether the letter lies in the mailbox after all, where a heading's "3/4" is read as one country writes it, or the other."""
    swapped = one.at.replace(month=one.at.day, day=one.at.month) if one.at.day <= MONTHS else one.at
    return any(abs(entry.at - at) <= SKEW for at in (one.at, swapped) for entry in bag.with_person(person))


def _quoting(begun: Entry, person: str, bag: Mailbag, *, mine: bool) -> Entry | None:
    return next((later for later in _tellers(begun, person, bag) if _quotes(later, begun, person, bag, mine=mine)), None)


def quotes_answer(later: Entry, asked: Entry, person: str, bag: Mailbag) -> bool:
    """Whether the asker's own `later` letter quotes an answer to `asked` that is not in the mailbox."""
    return later.at - asked.at <= QUOTED and _quotes(later, asked, person, bag, mine=not asked.mine)


def _quotes(later: Entry, begun: Entry, person: str, bag: Mailbag, *, mine: bool) -> bool:
    marks = bag.owner_marks if mine else _marks(person, bag)
    known = {_told(one) for one in begun.letter.cited}
    return any(
        begun.at - SKEW <= one.at <= later.at + SKEW
        and _told(one) not in known
        and not marks.isdisjoint(one.author)
        and _unseen(one, begun, person, bag, mine=mine)
        for one in later.letter.cited
    )


def _tellers(asked: Entry, person: str, bag: Mailbag) -> Iterator[Entry]:
    """Letters after `asked` by one of the two that may quote its answer: of its talk, of its subject, and what the owner handed on.

    Others could write what they like below their letters; who asked and quotes an answer has it.
    """
    subject = base_subject(asked.letter.subject).casefold()
    places: list[Iterable[Entry]] = [bag.after(bag.in_thread(asked), asked), bag.after(bag.forwards_of.get(person, ()), asked)]
    if subject:
        places += [bag.after(bag.handed_on.get(subject, ()), asked), bag.after(bag.sent_home.get(subject, ()), asked)]
        alike = (one for one in bag.after(bag.with_person(person), asked) if base_subject(one.letter.subject).casefold() == subject)
        places.append(alike)
    for place in places:
        yield from (one for one in place if one.at - asked.at <= QUOTED and (one.mine or one.author == person))


def _unseen(one: Cited, asked: Entry, person: str, bag: Mailbag, *, mine: bool) -> bool:
    """Whether the quoted letter lies not in the mailbox: no letter begins so, and none of that author was written at that time."""
    if one.opening and one.opening in bag.openings:
        return False
    near = (*bag.in_thread(asked), *bag.with_person(person))
    return not any(entry.mine == mine and abs(entry.at - one.at) <= SKEW for entry in near)


def _marks(person: str, bag: Mailbag) -> frozenset[int]:
    addresses = {person, *bag.addresses.get(person, ())}
    name = bag.name(person)
    return frozenset(mark for address in addresses for mark in marks_of(Address(name if "@" not in name else "", address), bag.key))


def _told(one: Cited) -> tuple[object, ...]:
    return (one.opening or one.at, one.author)
