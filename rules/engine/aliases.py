"""Further addresses under which the owner is written to, found in the mail itself: people are given addresses that they never write from.

An address is the owner's where letters to it alone, from several people, lie in the owner's mailbox, and its local part is made of the
owner's names ("vlund", "vera.m.lund" of Vera Lund). To be written to proves nothing about who writes: a letter *from* such an address is
nobody's word but its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from rules.engine.letters import Unified
from rules.engine.sketch import words_of

LETTERS = 3
WRITERS = 2
"""So many letters from so many people that could have come to nobody else."""
ROOM = 10
"""So many letters must come to it for each one that it writes: else it is somebody, or a mailbox of its own."""
SHORTENED = 5
"""Letters of a family name that a shortened one keeps at least: "vkamins"."""


def further_aliases(letters: Sequence[Unified], declared: frozenset[str], names: Iterable[str]) -> frozenset[str]:
    """Addresses (lower case) that receive for the owner, who has `declared` and these `names`."""
    known = sorted({name.lower() for name in names if len(name) > 1})
    alone: dict[str, list[str]] = {}
    written: dict[str, int] = {}
    for unified in letters:
        letter = unified.letter
        sender = letter.sender.address
        written[sender] = written.get(sender, 0) + 1
        to = {address.address for address in (*letter.to, *letter.cc, *letter.bcc)}
        if sender not in declared and len(to) == 1:
            alone.setdefault(min(to), []).append(sender)
    return frozenset(
        address
        for address, senders in alone.items()
        if address not in declared
        and len(senders) >= LETTERS
        and len({*senders} - {address}) >= WRITERS
        and written.get(address, 0) * ROOM <= len(senders)
        and made_of(address, known)
    )


def given_names(addresses: Iterable[str], name: str) -> list[str]:
    """The words of the name that somebody gave as theirs, and of those of their addresses, in lower case."""
    words = {word.lower() for word in words_of(name) if len(word) > 1}
    return sorted(words.union(*(re.findall(r"[a-z]{3,20}", one.partition("@")[0]) for one in addresses)))


def named_like(address: str, addresses: Iterable[str], name: str) -> bool:
    """Whether an address may be one more of somebody who gave these: its local part is made of their names."""
    return made_of(address, given_names(addresses, name))


def made_of(address: str, names: Sequence[str]) -> bool:
    """Whether the local part is a family name alone, or with a first name or initials, written out or cut short."""
    local = re.sub(r"[^a-z]", "", address.split("@")[0][:64].lower())
    return any(_has(local, name, [other for other in names if other != name]) for name in names if len(name) >= SHORTENED - 1)


def _has(local: str, name: str, others: Sequence[str]) -> bool:
    if local.startswith(name) or local.endswith(name):
        rest = local.removesuffix(name) if local.endswith(name) else local.removeprefix(name)
        initials = len(rest) <= 2
        return not rest or any(other.startswith(rest) or rest[:-1] == other or (initials and other[0] == rest[0]) for other in others)
    if len(local) > SHORTENED and name.startswith(local):
        return True
    tail = local[1:]
    return len(tail) >= SHORTENED and name.startswith(tail) and any(other[0] == local[0] for other in others)
