"""Which addresses are one person: the owner's word (merge, split) first, then a plain proof in the mail itself.

Proof is the same full name at the same house (no provider's domain), twice on one letter of the owner's, or on an answer from an
address that the owner had not written to. A shared name alone proves nothing: there are many Anna Müllers.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from parsers.message import Address
from rules.engine.houses import house
from rules.engine.letters import Unified

_ASIDE = re.compile(r"\([^()]{0,100}\)|\[[^\[\]]{0,100}\]")
_TITLES = frozenset(["dr", "prof", "mr", "mrs", "ms", "phd", "ph.d", "herr", "frau", "dipl.-ing", "mba", "esq"])
_MARKS = re.compile(r"[._-]")
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


class Identities:
    """The person behind each address; a person is named by the smallest of their addresses."""

    def __init__(
        self, letters: Sequence[Unified], owner: frozenset[str], merges: Iterable[tuple[str, str]], splits: frozenset[str]
    ) -> None:
        self.parents: dict[str, str] = {}
        """An address to another one of the same person, nearer to the smallest."""
        self._splits = splits
        self._owner = owner
        for one, other in merges:
            self._join(one, other)
        self._join_houses(letters)
        self._join_spellings(letters)
        by_id = {ident: unified for unified in letters for ident in unified.message_ids}
        for unified in letters:
            letter = unified.letter
            if letter.sender.address in owner:
                self._join_named((*letter.to, *letter.cc))
                continue
            asked = by_id.get(letter.in_reply_to or "")
            if asked is not None and asked.letter.sender.address in owner and not letter.automated:
                self._join_named((letter.sender, *asked.letter.to))

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
        for group in groups.values():
            if len(group) > 1 and not namesakes(group):
                first, *others = sorted(group)
                for other in others:
                    self._join(first, other)

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

    def _join_named(self, addresses: Iterable[Address]) -> None:
        named: dict[frozenset[str], str] = {}
        for address in addresses:
            words = name_key(address.name)
            if words and address.address not in self._owner and address.address not in self._splits:
                self._join(named.setdefault(words, address.address), address.address)
