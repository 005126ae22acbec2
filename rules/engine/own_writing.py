"""Further addresses that the owner writes from: the mailbox at home, the old form of an address at work.

Nobody forwards letter after letter to somebody who never answers: an address made of the owner's own names ("vlund" of Vera Lund) to which
the owner does little else is the owner's. So is one that stands under the owner's full name at the owner's own house, and one there that
receives for the owner. A relative has another first name on some letter, answers, or is called so; then the address is theirs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parsers.message import Address
from parsers.subject import is_reply_subject
from rules.engine.aliases import given_names, made_of
from rules.engine.houses import house
from rules.engine.identity import name_key
from rules.engine.letters import Unified
from rules.engine.sketch import words_of
from rules.engine.values import Owner

FORWARDS = 5
"""So many letters forwarded to an address alone, before it may be the owner's for that."""
MOSTLY = 0.8
"""The share of forwards and empty letters among all that the owner sends there alone."""
DIALOGUE = 20
"""One answer among so many letters is a slip; more are somebody else's."""
SHORT = 2
"""Letters of a word in a name that is but an initial."""
_FORWARD = re.compile(r"\s{0,9}(?:fwd?|wg|tr|rv|i)\s?:", re.IGNORECASE)
_PLACES = frozenset(["home", "house", "office", "work", "private", "privat", "mail", "email", "zuhause", "maison", "casa", "personal"])


@dataclass(slots=True)
class _Seen:
    """What the letters tell of one address."""

    names: list[str] = field(default_factory=list)
    wrote: int = 0
    answered: int = 0
    sent_alone: int = 0
    forwarded: int = 0
    kin: bool = False


def own_writers(letters: Sequence[Unified], owner: Owner, receiving: frozenset[str], splits: frozenset[str]) -> frozenset[str]:
    """Addresses (lower case) beside the owner's given ones whose letters are the owner's; `receiving` are those that receive for the owner.

    `splits`: addresses of which the owner said that they are somebody else's.
    """
    declared = owner.addresses
    # Only names that the owner gave: from addresses made of these alone a letter had to be proven when it was read.
    known = given_names(declared, owner.name)
    called = {owner.name, *(one.letter.sender.name for one in letters if one.letter.sender.address in declared)}
    full = {key for name in called if (key := name_key(name))}
    families = _families(called, declared) & set(known)
    houses = {house(address) for address in declared} - {""}
    seen = {address: one for address, one in _seen(letters, declared).items() if made_of(address, known) and address not in splits}
    return frozenset(
        address
        for address, one in seen.items()
        if not (one.kin or _somebody_else(one, known, address))
        and (_sent_home(one, address, families) or _at_own_house(one, address, full, receiving, houses))
    )


def _seen(letters: Sequence[Unified], declared: frozenset[str]) -> dict[str, _Seen]:
    found: dict[str, _Seen] = {}
    for unified in letters:
        letter = unified.letter
        readers: tuple[Address, ...] = (*letter.to, *letter.cc, *letter.bcc)
        for one in (letter.sender, *readers):
            if one.address not in declared and "@" in one.address:
                seen = found.setdefault(one.address, _Seen())
                if one.name:
                    seen.names.append(one.name)
        to = {one.address for one in readers}
        kin = any(signal.name == "kin" for signal in letter.signals)
        if letter.sender.address in declared:
            if len(to) == 1 and (alone := found.get(min(to))) is not None:
                alone.sent_alone += 1
                alone.forwarded += letter.forwarded_from is not None or not letter.words or bool(_FORWARD.match(letter.subject))
                alone.kin |= kin
        elif letter.sender.address in found:
            one_seen = found[letter.sender.address]
            one_seen.wrote += 1
            if to and to <= declared:
                one_seen.answered += is_reply_subject(letter.subject) or letter.in_reply_to is not None
                one_seen.kin |= kin
    return found


def _families(called: Iterable[str], declared: frozenset[str]) -> set[str]:
    """The owner's family names, as they stand in the owner's addresses and full names."""
    found = {parts[-1] for one in declared if len(parts := re.findall(r"[a-z]{2,40}|[a-z](?=[._-])", one.partition("@")[0])) > 1}
    for name in called:
        family, comma, _ = name.casefold().partition(",")
        found.update(words_of(family if comma else name.casefold())[-1:])
    return found


def _somebody_else(one: _Seen, known: Sequence[str], address: str) -> bool:
    """Whether some letter gives whoever sits there a name that is not the owner's."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0])
    for name in one.names:
        if "@" in name:
            continue
        for word in words_of(re.sub(r"\(.{0,60}?\)", " ", name).casefold()):
            plain = re.sub(r"[^a-z]", "", word)
            ours = any(plain.startswith(other[:4]) or other.startswith(plain) for other in known)
            if len(word) > SHORT and not ours and plain != local and word not in _PLACES:
                return True
    return False


def _sent_home(one: _Seen, address: str, families: set[str]) -> bool:
    """Whether the owner forwards letters there and does little else, and nobody there answers."""
    local = re.sub(r"[^a-z]", "", address.partition("@")[0])
    named = any(family in local and family != local for family in families)
    enough = one.forwarded >= FORWARDS and one.forwarded >= MOSTLY * one.sent_alone
    return named and enough and one.answered * DIALOGUE <= one.sent_alone


def _at_own_house(one: _Seen, address: str, full: set[frozenset[str]], receiving: frozenset[str], houses: set[str]) -> bool:
    """Whether the owner's house knows no other of that name: it receives for the owner, or stands under the owner's full name."""
    domain, local = house(address), address.partition("@")[0]
    if not any(domain == own or domain.endswith(f".{own}") or own.endswith(f".{domain}") for own in houses if domain):
        return False
    if any(letter.isdigit() for letter in local):
        return False
    return one.wrote > 0 and (address in receiving or any(name_key(name) in full for name in one.names))
