"""Which addresses are one person: the owner's word (merge, split) first, then a plain proof in the mail itself.

Proof is the same full name at the same house (no provider's domain), twice on one letter of the owner's, or on an answer from an
address that the owner had not written to. A shared name alone proves nothing: there are many Anna Müllers.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from parsers.message import Address
from rules.engine.houses import house
from rules.engine.letters import Unified


def name_key(name: str) -> frozenset[str]:
    """The words of a display name, in any order and case ("Lund, Rasmus" is "Rasmus Lund"); empty under two words."""
    words = (word.strip(".'\"()") for word in name.lower().replace(",", " ").split())
    kept = frozenset(word for word in words if len(word) > 1)
    return kept if len(kept) > 1 else frozenset()


class Identities:
    """The person behind each address; a person is named by the smallest of their addresses."""

    def __init__(
        self, letters: Sequence[Unified], owner: frozenset[str], merges: Iterable[tuple[str, str]], splits: frozenset[str]
    ) -> None:
        self._parent: dict[str, str] = {}
        self._splits = splits
        self._owner = owner
        for one, other in merges:
            self._join(one, other)
        self._join_houses(letters)
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
        while (parent := self._parent.get(address, address)) != address:
            address = parent
        return address

    def _join_houses(self, letters: Sequence[Unified]) -> None:
        """One full name, one domain of their own: one person."""
        first: dict[tuple[str, frozenset[str]], str] = {}
        for unified in letters:
            letter = unified.letter
            for address in (letter.sender, *letter.to, *letter.cc):
                domain, words = house(address.address), name_key(address.name)
                if domain and words and address.address not in self._owner and address.address not in self._splits:
                    self._join(first.setdefault((domain, words), address.address), address.address)

    def _join(self, one: str, other: str) -> None:
        first, second = sorted((self.person(one), self.person(other)))
        if first != second:
            self._parent[second] = first

    def _join_named(self, addresses: Iterable[Address]) -> None:
        named: dict[frozenset[str], str] = {}
        for address in addresses:
            words = name_key(address.name)
            if words and address.address not in self._owner and address.address not in self._splits:
                self._join(named.setdefault(words, address.address), address.address)
