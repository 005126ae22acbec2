"""Whose letters lie in a Sent folder: the owner's further addresses, to be proposed and never taken over unasked.

A Sent folder may hold an assistant's or a shared mailbox's letters too, so an address is proposed only where several letters came from it
and a name, or the part before the @, is the owner's. Without either it would be a guess.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from parsers.message import Address
from rules.engine.identity import name_key

ENOUGH = 3
"""Letters sent from an address before it is proposed."""


def further_addresses(authors: Iterable[Address], known: frozenset[str], owner_name: str = "") -> tuple[str, ...]:
    """The addresses among the `authors` of a Sent folder's letters that are the owner's but not `known`, the busiest first.

    `known` holds the owner's addresses in lower case. The order of the letters does not matter.
    """
    letters: Counter[str] = Counter()
    names: dict[str, set[frozenset[str]]] = {}
    for author in authors:
        if "@" in author.address:
            letters[author.address] += 1
            names.setdefault(author.address, set()).add(name_key(author.name))
    mine = {name_key(owner_name)}.union(*(names.get(address, set()) for address in known)) - {frozenset()}
    locals_ = {address.partition("@")[0] for address in known}
    found = [
        address
        for address, count in letters.items()
        if address not in known and count >= ENOUGH and (names[address] & mine or address.partition("@")[0] in locals_)
    ]
    return tuple(sorted(found, key=lambda address: (-letters[address], address)))
