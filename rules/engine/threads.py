"""Which letters belong together: by References and In-Reply-To (RFC 5322 section 3.6.4), else by base subject, people and time, else by
what they quote.

RFC 5256's REFERENCES algorithm joins equal base subjects of any age and any people; a mailbox of years then has one thread called
"lunch". So the subject joins only where a person is shared and the letters lie within a window of each other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from parsers.subject import base_subject
from rules.engine.letters import Unified
from rules.engine.values import Letter

WINDOW = timedelta(days=45)
"""How far apart two letters without thread headers may lie and still be one talk."""

LOOK_BACK = 40
"""Earlier letters of one subject that are looked at: keeps a mailbox full of "Hello" linear."""


class Threads:
    """Union-find over letter positions; the thread of a letter is the smallest position in its set, so it is the same in any order."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def find(self, item: int) -> int:
        """The root of `item`, with path halving."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def join(self, one: int, other: int) -> None:
        """Make the sets of both one."""
        first, second = sorted((self.find(one), self.find(other)))
        self._parent[second] = first


def thread_names(letters: Sequence[Unified], person: Callable[[str], str], owner: frozenset[str]) -> list[str]:
    """For each of `letters` (oldest first) the key of the oldest letter of its thread; `person` folds several addresses into one."""
    threads = Threads(len(letters))
    seen: dict[str, int] = {}
    for position, unified in enumerate(letters):
        for ident in (*unified.message_ids, *unified.letter.references, unified.letter.in_reply_to or ""):
            if ident:
                threads.join(position, seen.setdefault(ident, position))
    _join_by_subject(letters, threads, person, owner)
    _join_by_quotation(letters, threads, person, owner)
    return [letters[threads.find(position)].letter.key for position in range(len(letters))]


def _join_by_subject(letters: Sequence[Unified], threads: Threads, person: Callable[[str], str], owner: frozenset[str]) -> None:
    recent: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for position, unified in enumerate(letters):
        letter = unified.letter
        subject = base_subject(letter.subject).strip().lower()
        if not subject:
            continue
        people = frozenset(person(address) for address in addresses_of(letter) if address not in owner)
        headed = bool(letter.in_reply_to or letter.references)
        answers = headed or letter.subject.strip().lower() != subject
        earlier = recent.setdefault(subject, [])
        for before, their_people in reversed(earlier[-LOOK_BACK:]):
            if unified.at - letters[before].at > WINDOW:
                break
            same = people and (people == their_people or (answers and people & their_people))
            if same and not (headed and _has_parent(letter, letters[before])):
                threads.join(before, position)
                break
        earlier.append((position, people))


def _join_by_quotation(letters: Sequence[Unified], threads: Threads, person: Callable[[str], str], owner: frozenset[str]) -> None:
    """Answers under a new subject: they begin their quotation with the first words of the letter they answer."""
    openings: dict[int, int] = {}
    for position, unified in enumerate(letters):
        letter = unified.letter
        people = {person(address) for address in addresses_of(letter)} - owner
        for hashed in sorted(letter.quoted):
            before = openings.get(hashed)
            if before is None or unified.at - letters[before].at > WINDOW:
                continue
            if people & ({person(address) for address in addresses_of(letters[before].letter)} - owner):
                threads.join(before, position)
        if letter.opening:
            openings[letter.opening] = position


def _has_parent(letter: Letter, earlier: Unified) -> bool:
    """Whether thread headers of both already say all there is to say."""
    return bool(earlier.letter.references or earlier.letter.in_reply_to) and bool(letter.references)


def addresses_of(letter: Letter) -> list[str]:
    """Author and all recipients, lower case."""
    return [letter.sender.address, *(address.address for address in (*letter.to, *letter.cc, *letter.bcc))]
