"""What a relation is beside acquaintance: the owner's word, else a guess. Where helping is the job, no balance is drawn.

A guess only ever spares somebody: it takes flags away and adds none.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rules.engine.cases import Desk
from rules.engine.houses import house
from rules.engine.mailbag import Entry
from rules.engine.sketch import words_of
from rules.people.trade import trade_with

WITHOUT_BALANCE = frozenset({"family", "client", "boss", "colleague", "mentor", "paid"})
SPAN = timedelta(days=60)
BUSY_DAYS = 25
"""Days with letters within `SPAN`, both writing, that make it daily work: nobody networks so."""
FAMILY_NAME = 4
"""Letters of a family name at least: "Li" and "Ng" say little."""
MOVED = timedelta(days=45)
"""So long after the last letter from the owner's house one from elsewhere shows that somebody works elsewhere."""


def relation_of(person: str, desk: Desk) -> str | None:
    """The relation the owner named; else a guess; else None.

    "colleague" where both have the same domain of their own or write daily for weeks, "family" where both have the same family name or
    call each other so, "mentor" where a letter says so, "client" or "paid" where orders and bills go between them.
    """
    for address in sorted(desk.bag.addresses.get(person, {person})):
        if address in desk.said.relations:
            return desk.said.relations[address]
    own = {house(address) for address in desk.bag.owner.addresses} - {""}
    houses = {house(address) for address in desk.bag.addresses.get(person, {person})}
    entries = desk.bag.with_person(person)
    if (own & houses or _works_here_too(person, own, desk)) and not _left(entries, own):
        return "colleague"
    name = desk.bag.names.get(person, "")
    if any(_calls_kin(one) for one in entries) or any(_same_family(name, own_name) for own_name in _own_names(entries, desk)):
        return "family"
    if _one_of_us(name, {word.casefold() for word in desk.bag.called}):
        return "family"
    if any(one.has("mentor") and len(one.persons) == int(one.mine) for one in entries):
        return "mentor"
    return "colleague" if _daily(entries) else trade_with(entries)


def _left(entries: Sequence[Entry], own: set[str]) -> bool:
    """Whether somebody who wrote from the owner's house has long written from another one alone: they work elsewhere now."""
    theirs = [one for one in entries if not one.mine]
    here = [one.at for one in theirs if house(one.letter.sender.address) in own]
    return bool(here) and house(theirs[-1].letter.sender.address) not in own | {""} and theirs[-1].at - here[-1] >= MOVED


def _works_here_too(person: str, own: set[str], desk: Desk) -> bool:
    """Whether somebody of the same full name has an address at the owner's house: people also write from home, and come to be hired."""
    words = words_of(desk.bag.names.get(person, "").casefold())
    if len(words) < 2 or not own:
        return False
    spellings = (" ".join(words), f"{words[0]}.{words[-1]}", f"{words[-1]}.{words[0]}")
    alike = {other for one in spellings for other in desk.bag.namesakes.get(one, {})}
    return any(house(other) in own for other in alike - {person})


def relation_said(person: str, desk: Desk) -> bool:
    """Whether the relation is the owner's word and no guess."""
    return any(address in desk.said.relations for address in desk.bag.addresses.get(person, {person}))


def _own_names(entries: Sequence[Entry], desk: Desk) -> list[str]:
    """The owner's name as configured, and as it stands on the owner's letters to the other: few configure one."""
    return [*dict.fromkeys((desk.bag.owner.name, *(one.letter.sender.name for one in entries if one.mine)))]


def _calls_kin(one: Entry) -> bool:
    """Whether a letter between the two alone is to, or from, "Mum", "ta sœur", "Bruderherz"."""
    return one.has("kin") and len(one.persons) == int(one.mine)


def _same_family(name: str, owner: str) -> bool:
    theirs, ours = [word.casefold() for word in words_of(name)], [word.casefold() for word in words_of(owner)]
    if len(theirs) < 2 or len(ours) < 2 or len(ours[-1]) < FAMILY_NAME:
        return False
    return theirs != ours and ours[-1] in (theirs[-1], theirs[0])


def _one_of_us(name: str, called: set[str]) -> bool:
    """Whether the last word of a full name is one of the owner's names, and the first is not: a namesake's address is the owner's own."""
    words = [word.casefold() for word in words_of(name)]
    return len(words) > 1 and len(words[-1]) >= FAMILY_NAME and words[-1] in called and words[0] not in called


def _daily(entries: Sequence[Entry]) -> bool:
    """Whether the two wrote on so many days of a short span that it is work."""
    days = sorted({one.at.date() for one in entries})
    busy = any(last - first <= SPAN for first, last in zip(days, days[BUSY_DAYS - 1 :], strict=False))
    return busy and any(one.mine for one in entries) and not all(one.mine for one in entries)
