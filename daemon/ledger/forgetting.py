"""The right to be forgotten (RELIABILITY T20): what is taken out of a letter, and how a person is known again without being kept.

Only keyed hashes of addresses, full names and Message-IDs stay, so that the next scan does not bring back what was forgotten. A first
name alone is not known again: it is many people's.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import blake2b

from daemon.ledger.rows import Copy
from parsers.message import Address

_ADDRESS = re.compile(r"[\w.+'=-]{1,64}@[\w.-]{1,255}\w")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
FORGOTTEN = "forgotten"
"""The name of the suppression list among the ledger's small facts."""
HASH_BYTES = 10
LONGEST_NAME = 5
"""Words of a name that is looked for in quotes."""


@dataclass(frozen=True, slots=True)
class Forgotten:
    """Hashes (hex) of whom the owner asked to forget, and the ledger's key that they were made with."""

    key: bytes
    hashes: frozenset[str] = frozenset()

    def address(self, address: str) -> bool:
        """Whether it is an address of somebody forgotten."""
        return self._known("address", address.strip().lower())

    def message(self, message_id: str) -> bool:
        """Whether it names a letter that was removed."""
        return self._known("message", message_id)

    def spoken_of(self, text: str) -> bool:
        """Whether the text holds an address or the full name of somebody forgotten."""
        if not self.hashes:
            return False
        if any(self.address(found) for found in _ADDRESS.findall(text)):
            return True
        words = [word.lower() for word in _WORD.findall(_ADDRESS.sub(" . ", text))]
        runs = (words[start : start + count] for start in range(len(words)) for count in range(2, LONGEST_NAME + 1))
        return any(len(run) > 1 and self._known("name", " ".join(sorted(run))) for run in runs)

    def decision(self, target: str, value: str) -> bool:
        """Whether a decision speaks of somebody forgotten; `value` may be JSON with escapes."""
        try:
            plain = json.dumps(json.loads(value), ensure_ascii=False)
        except ValueError:
            plain = ""
        return self.spoken_of(f"{target}\n{value}\n{plain}")

    def holding(self, addresses: Iterable[str], names: Iterable[str], messages: Iterable[str]) -> Forgotten:
        """The same with more to forget. A name of one word is left out."""
        whole = [words for name in names if 1 < len(words := [word.lower() for word in _WORD.findall(name)]) <= LONGEST_NAME]
        new = {
            *(self._hash("address", address.strip().lower()) for address in addresses),
            *(self._hash("name", " ".join(sorted(words))) for words in whole),
            *(self._hash("message", message_id) for message_id in messages),
        }
        return replace(self, hashes=self.hashes | new)

    def joined(self, hashes: Iterable[str]) -> Forgotten:
        """The same with the hashes of another list made with the same key. Raises ValueError for what is no hash."""
        more = frozenset(hashes)
        if any(len(bytes.fromhex(one)) != HASH_BYTES for one in more):
            raise ValueError("no hash")
        return replace(self, hashes=self.hashes | more)

    def _known(self, kind: str, text: str) -> bool:
        return bool(self.hashes) and self._hash(kind, text) in self.hashes

    def _hash(self, kind: str, text: str) -> str:
        return blake2b(f"{kind}\0{text}".encode("utf-8", "surrogatepass"), key=self.key, digest_size=HASH_BYTES).hexdigest()

    def as_text(self) -> str:
        """For the ledger; `read` takes it back."""
        return json.dumps(sorted(self.hashes))

    @staticmethod
    def read(key: bytes, text: str | None) -> Forgotten:
        """What `as_text` laid down, or nothing."""
        return Forgotten(key, frozenset(json.loads(text)) if text else frozenset())


def without(copy: Copy, forgotten: Forgotten) -> Copy | None:
    """The copy with nothing in it of those forgotten; None where it is theirs, or went to nobody else."""
    if not forgotten.hashes:
        return copy
    letter = copy.letter
    if forgotten.address(letter.sender.address) or forgotten.spoken_of(letter.sender.name):
        return None
    if letter.forwarded_from is not None and _is_gone(letter.forwarded_from, forgotten):
        return None
    others = (*letter.to, *letter.cc, *letter.bcc)
    kept = [person for person in others if not _is_gone(person, forgotten)]
    if others and not kept:
        return None
    asked = letter.invitation
    guests = (asked.organizer, *asked.attendees, asked.summary) if asked else ()
    return replace(
        copy,
        letter=replace(
            letter,
            to=_kept(letter.to, forgotten),
            cc=_kept(letter.cc, forgotten),
            bcc=_kept(letter.bcc, forgotten),
            subject="" if forgotten.spoken_of(letter.subject) else letter.subject,
            in_reply_to=None if letter.in_reply_to and forgotten.message(letter.in_reply_to) else letter.in_reply_to,
            references=tuple(name for name in letter.references if not forgotten.message(name)),
            invitation=None if any(forgotten.spoken_of(str(guest)) for guest in guests) else asked,
            signals=tuple(signal for signal in letter.signals if not forgotten.spoken_of(signal.evidence)),
            acts=tuple(
                act
                for act in letter.acts
                if not forgotten.spoken_of(act.evidence) and not any(forgotten.address(target) for target in act.targets)
            ),
        ),
    )


def _is_gone(person: Address, forgotten: Forgotten) -> bool:
    return forgotten.address(person.address) or forgotten.spoken_of(person.name)


def _kept(people: tuple[Address, ...], forgotten: Forgotten) -> tuple[Address, ...]:
    return tuple(person for person in people if not _is_gone(person, forgotten))
