"""Which addresses are one person: the owner's word (merge, split) first, then a plain proof in the mail itself.

Proof is the same full name at the same house (no provider's domain), twice on one letter of the owner's, on an answer from an address
that the owner had not written to (known by its headers, or by the owner's letter below it), or on the first letter from an address that
goes on where the other had just stopped: in the same talk or about the same matter. Who comes to work at the owner's house, or leaves it,
keeps a name that is nobody else's. A shared name alone proves nothing: there are many Anna Müllers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from functools import lru_cache
from itertools import pairwise

from parsers.message import Address
from rules.engine.houses import house
from rules.engine.letters import Unified

_ASIDE = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")
_TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "phd", "ph.d", "herr", "frau", "dipl.-ing", "mba", "esq"])
GOING_ON = timedelta(days=14)
"""So soon after a letter another one from a new address may go on with it."""
MATTER = 2
"""Words beyond the common ones that two letters share when they are about the same."""
_MARKS = re.compile(r"[._-]")
SMALL = 4
"""Readers of a letter that is meant for the owner in person."""
INITIALS = 2
"""Letters beside the family name in a local part."""
PLAIN = 5
"""Letters of a local part that make it a name of its own: "j.k" and "jk" may be two."""
_SERIAL = re.compile(r"[._-]?\d{1,3}\Z")


@lru_cache(maxsize=4096)
def name_key(name: str) -> frozenset[str]:
    """The words of a display name without titles and asides, in any order, case and accent ("Lund, Rasmus (Oslo)" is "Dr. Rasmus Lund");
    empty under two words."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", _ASIDE.sub(" ", name)) if not unicodedata.combining(char))
    words = (word.strip(".'\"()") for word in plain.casefold().replace(",", " ").split())
    kept = frozenset(word for word in words if len(word) > 1 and word not in _TITLES)
    return kept if len(kept) > 1 else frozenset()


def namesakes(addresses: Iterable[str]) -> bool:
    """Whether a house numbers its people of one name ("tim.roe@", "tim.roe2@"): then they are several, and none may stand for another."""
    bare: set[str] = set()
    for address in addresses:
        local, _, domain = address.partition("@")
        name = f"{_SERIAL.sub('', local)}@{domain}"
        if name in bare:
            return True
        bare.add(name)
    return False


def _local_name(address: str) -> frozenset[str]:
    """The words of a name that a local part spells out: "tim.roe@" and "tim_roe@"."""
    return name_key(re.sub(r"[._-]", " ", address.partition("@")[0]))


def perhaps_the_same(one: str, name: str, other: str, other_name: str) -> bool:
    """Whether two addresses with their display names may be one person's, which nothing proves: one full name, or one family name at what
    is, or is part of, one house."""
    words, others = name_key(name), name_key(other_name)
    if {words, _local_name(one)} & {others, _local_name(other)} - {frozenset()}:
        return True
    mine, theirs = house(one), house(other)
    near = mine and theirs and (mine == theirs or mine.endswith(f".{theirs}") or theirs.endswith(f".{mine}"))
    local = other.partition("@")[0]
    return bool(near and not others) and any(len(word) >= PLAIN and word in local and len(local) <= len(word) + INITIALS for word in words)


def _spelt_out(address: str, words: frozenset[str]) -> bool:
    """Whether the local part holds every word of the name."""
    local = address.partition("@")[0]
    return all(word in local for word in words)


class Identities:
    """The person behind each address; a person is named by the smallest of their addresses."""

    def __init__(
        self,
        letters: Sequence[Unified],
        owner: frozenset[str],
        merges: Iterable[tuple[str, str]],
        splits: frozenset[str],
        common: frozenset[int] = frozenset(),
    ) -> None:
        """`letters` oldest first; `common`: keyed hashes of words that say nothing about a matter."""
        self.parents: dict[str, str] = {}
        """An address to another one of the same person, nearer to the smallest."""
        self._splits = splits
        self._owner = owner
        for one, other in merges:
            self._join(one, other)
        self._join_houses(letters)
        self._join_spellings(letters)
        self._join_hired(letters)
        by_id = {ident: unified for unified in letters for ident in unified.message_ids}
        asked_in = {one.letter.opening: one for one in letters if one.letter.opening and one.letter.sender.address in owner}
        for unified in letters:
            letter = unified.letter
            if letter.sender.address in owner:
                self._join_named((*letter.to, *letter.cc))
                continue
            asked = by_id.get(letter.in_reply_to or "") or (asked_in.get(letter.cited[0].opening) if letter.cited else None)
            if asked is not None and asked.letter.sender.address in owner and not letter.automated:
                self._join_named((letter.sender, *asked.letter.to), by_local_part=True)
        self._join_goers_on(letters, by_id, common)

    def person(self, address: str) -> str:
        """The canonical address of whoever uses `address`."""
        while (parent := self.parents.get(address, address)) != address:
            address = parent
        return address

    def _join_houses(self, letters: Sequence[Unified]) -> None:
        """One full name, one domain of their own: one person."""
        groups: dict[tuple[str, frozenset[str]], set[str]] = {}
        for unified in letters:
            letter = unified.letter
            for address in (letter.sender, *letter.to, *letter.cc):
                domain, words = house(address.address), name_key(address.name)
                if domain and words and address.address not in self._owner and address.address not in self._splits:
                    groups.setdefault((domain, words), set()).add(address.address)
        above = {(domain, words): self._house_above(domain, words, groups) for domain, words in groups}
        for (domain, words), group in groups.items():
            if len(group) > 1 and not namesakes(group):
                first, *others = sorted(group)
                for other in others:
                    self._join(first, other)
            whole = groups.get((above[domain, words], words), set())
            if len(whole) == 1 and len(group) == 1:
                self._join(min(whole), min(group))

    @staticmethod
    def _house_above(domain: str, words: frozenset[str], groups: Mapping[tuple[str, frozenset[str]], set[str]]) -> str:
        """The house of which `domain` is a part and that knows the name too ("dept.quay.example" of "quay.example"), "" for none."""
        parts = domain.split(".")
        longer = (".".join(parts[start:]) for start in range(1, len(parts) - 1))
        return next((one for one in longer if (one, words) in groups), "")

    def _join_hired(self, letters: Sequence[Unified]) -> None:
        """Who wrote from elsewhere and then from the owner's house, or the other way round: one full name, one address after the other.

        The family name must be nobody else's in the mailbox, and the house have but one of the name.
        """
        own = {house(address) for address in self._owner} - {""}
        spans: dict[frozenset[str], dict[str, tuple[datetime, datetime]]] = {}
        families: dict[str, set[frozenset[str]]] = {}
        for unified in letters if own else ():
            letter, sender = unified.letter, unified.letter.sender
            for one in (sender, *letter.to, *letter.cc):
                if words := name_key(one.name):
                    for word in words:
                        families.setdefault(word, set()).add(words)
            words = name_key(sender.name) or _local_name(sender.address)
            to_owner = any(one.address in self._owner for one in letter.to) and len(letter.to) + len(letter.cc) <= SMALL
            if words and to_owner and not letter.automated and sender.address not in self._owner | self._splits:
                found = spans.setdefault(words, {})
                first = found[sender.address][0] if sender.address in found else unified.at
                found[sender.address] = (first, unified.at)
        for words, found in spans.items():
            rare = any(families.get(word, {words}) <= {words} for word in words)
            inside = [address for address in found if house(address) in own]
            ordered = sorted(found, key=lambda address: (found[address], address))
            apart = all(found[one][1] < found[other][0] for one, other in pairwise(ordered))
            if rare and apart and len(inside) == 1 and len(ordered) > 1 and not namesakes(found) and _spelt_out(inside[0], words):
                for other in ordered[1:]:
                    self._join(ordered[0], other)

    def _join_goers_on(self, letters: Sequence[Unified], by_id: Mapping[str, Unified], common: frozenset[int]) -> None:
        """Who writes on from another address: "From home, as the office mailbox is down: here are the files"."""
        last: dict[frozenset[str], Unified] = {}
        known: set[str] = set()
        for unified in letters:
            sender = unified.letter.sender
            words = name_key(sender.name)
            if not words or sender.address in self._owner or unified.letter.automated:
                continue
            before = last.get(words)
            if before is not None and sender.address not in known and before.letter.sender.address != sender.address:
                parent = by_id.get(unified.letter.in_reply_to or "")
                in_reply = parent is not None and name_key(parent.letter.sender.name) == words
                matter = (unified.letter.sketch & before.letter.sketch) - common
                if unified.at - before.at <= GOING_ON and (in_reply or len(matter) >= MATTER):
                    self._join_named((before.letter.sender, sender))
            known.add(sender.address)
            last[words] = unified

    def _join_spellings(self, letters: Sequence[Unified]) -> None:
        """One address written with dots and dashes and without them, under one name or none: "tim.roe@" and "timroe@"."""
        groups: dict[str, dict[str, set[frozenset[str]]]] = {}
        for unified in letters:
            letter = unified.letter
            for address in (letter.sender, *letter.to, *letter.cc):
                local, _, domain = address.address.partition("@")
                plain = _MARKS.sub("", local)
                if len(plain) >= PLAIN and address.address not in self._owner and address.address not in self._splits:
                    names = groups.setdefault(f"{plain}@{domain}", {}).setdefault(address.address, set())
                    names.update({words} if (words := name_key(address.name)) else ())
        for group in groups.values():
            first, *others = sorted(group)
            known = {words for names in group.values() for words in names}
            if others and len(known) <= 1:
                for other in others:
                    self._join(first, other)

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self.person(one), self.person(other)))
        if first != second:
            self.parents[second] = first

    def _join_named(self, addresses: Iterable[Address], *, by_local_part: bool = False) -> None:
        named: dict[frozenset[str], str] = {}
        for address in addresses:
            words = name_key(address.name) or (_local_name(address.address) if by_local_part else frozenset())
            if words and address.address not in self._owner and address.address not in self._splits:
                self._join(named.setdefault(words, address.address), address.address)
