"""The letters as the folds walk through them: dated, united, threaded, by person; who wrote, who was addressed, what it is about."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from parsers.message import Address
from parsers.subject import base_subject, is_reply_subject
from rules.engine.aliases import further_aliases
from rules.engine.decisions import TAG
from rules.engine.houses import house
from rules.engine.identity import Identities
from rules.engine.letters import Unified, unify
from rules.engine.memory import WHOLE, Memory, Watch, Watched
from rules.engine.own_writing import own_writers
from rules.engine.sketch import sketch, token, words_of
from rules.engine.stop_words import stop_tokens
from rules.engine.threads import thread_names
from rules.engine.values import Act, Letter, Owner
from rules.engine.witness import marks_of

_ROLE = re.compile(
    r"^(?:no.?reply|do.?not.?reply|info|support|help|helpdesk|sales|contact|hello|office|admin|team|service|newsletter|news|jobs|careers|hr"
    r"|billing|accounts?|orders?|notifications?|notify|alerts?|mailer-daemon|postmaster|webmaster|feedback|press|marketing|reception|booking"
    r"|reservations?|empfang|kontakt|buero|rezeption|contacto|accueil|secretariat|sekretariat|members|events?|editor|security|registration|registrar|facilities|payroll|subscriptions?|membership|announcements?)(?:[._+-].*)?$"
    r"|^[\w-]{1,30}[._-](?:security|help.?desk|support|services?|admin|payroll|facilities|registration|no.?reply)$"
)
SETTLING_IN = timedelta(days=60)
"""Answers to missing letters in the first days of a mailbox are no holes: it had to begin somewhere."""
FEW_HOLES = 8
"""So many letters of a person must be there for each one missing: somebody deletes a letter now and then."""
LOOK_AHEAD = 1000
"""Later letters of one person or thread among which a settling one is looked for."""
INDEXES = (
    "invitations",
    "cancelled",
    "by_person",
    "by_thread",
    "by_day",
    "names",
    "addresses",
    "namesakes",
    "written_houses",
    "holes",
    "first_written",
    "handed_on",
    "forwards_of",
    "away",
    "answered_on",
    "sent_home",
    "from_home",
    "housemates",
    "openings",
    "told_relations",
)
MASS = 10
"""Recipients: a letter to more is no personal letter."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One letter between people. `me` is never among the persons; persons are canonical addresses."""

    letter: Letter
    at: datetime
    mine: bool
    author: str
    to: tuple[str, ...]
    copied: tuple[str, ...]
    to_me: bool
    thread: str
    """The key of the oldest letter of its thread."""
    content: frozenset[int]
    signals: frozenset[str]
    own_address: str
    """The owner's address on this letter."""

    @property
    def persons(self) -> tuple[str, ...]:
        """All addressed but the owner, those in To first."""
        return self.to + tuple(person for person in self.copied if person not in self.to)

    @property
    def noted(self) -> bool:
        """Whether it is no letter, but what the owner noted with a tag."""
        return any(act.rule == TAG for act in self.letter.acts)

    @property
    def mass(self) -> bool:
        """Whether it went to so many that nobody was meant in person."""
        return len(self.persons) + (not self.mine) > MASS

    def same_as(self, other: Entry) -> bool:
        """Whether nothing about the letter is different."""
        return all(getattr(self, name) == getattr(other, name) for name in Entry.__slots__)

    def acts(self, *kinds: str) -> list[Act]:
        """Its acts of these kinds, in the order of the letter."""
        return [act for act in self.letter.acts if act.kind in kinds]

    def has(self, *signals: str) -> bool:
        """Whether it carries one of these signals."""
        return not self.signals.isdisjoint(signals)

    def address_of(self, person: str, who: Callable[[str], str]) -> str:
        """The address under which `person` stands on this letter, else the canonical one."""
        letter = self.letter
        for address in (letter.sender, *letter.to, *letter.cc, *letter.bcc):
            if who(address.address) == person:
                return address.address
        return person


@dataclass(frozen=True, slots=True)
class Further:
    """Addresses taken for the owner's by evidence: those that receive for the owner, and those that the owner writes from."""

    receiving: frozenset[str]
    writing: frozenset[str]


@dataclass(slots=True)
class Mailbag:
    """All entries, oldest first, with the indexes that keep every fold linear; looks into them are noted by `watch`."""

    owner: Owner
    clock: datetime
    key: bytes
    identities: Identities
    first_day: datetime
    """Date of the oldest letter."""
    declared: frozenset[str]
    """The addresses that the owner gave or evidently writes from: only they prove who wrote. `owner` has those too under which the owner
    is written to."""
    further: Further
    """What of it is not the owner's word, but evidence."""
    watch: Watch = field(default_factory=Watch)
    entries: list[Entry] = field(default_factory=list)
    sketched: dict[str, frozenset[int]] = field(default_factory=dict)
    """What `about` found out: the same quotes are compared with many letters."""
    names_of_owner: set[str] = field(default_factory=set)
    marks_of_owner: set[int] = field(default_factory=set)
    invitations: dict[str, list[Entry]] = field(init=False)
    """By person: calendar letters for a small circle, evidence of meetings and of nothing else."""
    cancelled: dict[str, bool] = field(init=False)
    """UIDs of events that were called off (RFC 5546 section 3.2.5)."""
    by_person: dict[str, list[Entry]] = field(init=False)
    by_thread: dict[str, list[Entry]] = field(init=False)
    by_day: dict[int, list[Entry]] = field(init=False)
    """By the day of the common era in UTC."""
    names: dict[str, str] = field(init=False)
    addresses: dict[str, set[str]] = field(init=False)
    namesakes: dict[str, dict[str, None]] = field(init=False)
    """Persons by display name in lower case, and by what stands before the @."""
    written_houses: dict[str, list[Entry]] = field(init=False)
    """The owner's letters by the domains they went to."""
    holes: dict[str, int] = field(init=False)
    """By person: answers of the owner to letters that are not in the mailbox."""
    first_written: dict[str, datetime] = field(init=False)
    handed_on: dict[str, list[Entry]] = field(init=False)
    """The owner's forwards by the subject of what was forwarded, in lower case."""
    forwards_of: dict[str, list[Entry]] = field(init=False)
    """The owner's forwards by the person who wrote what was forwarded."""
    away: dict[str, list[tuple[datetime, str]]] = field(init=False)
    """By person ("": the owner): when an automatic reply of theirs came that tells of an absence, and its words."""
    answered_on: dict[str, list[Entry]] = field(init=False)
    """The owner's answers by base subject, in lower case, to whomever."""
    sent_home: dict[str, list[Entry]] = field(init=False)
    """By subject, in lower case: the owner's letters to what looks like another mailbox of the owner's (`rules.engine.elsewhere`)."""
    from_home: dict[str, list[Entry]] = field(init=False)
    """By person: letters to them from such a mailbox."""
    housemates: dict[str, dict[str, None]] = field(init=False)
    """Persons by the domain they share, no provider's."""

    openings: dict[int, bool] = field(init=False)
    """The first own words of all letters, hashed: what a letter quotes and stands not here is not in the mailbox."""
    told_relations: dict[str, str] = field(init=False)
    """By person: what the owner says they are ("colleague", "friend" …)."""

    def __post_init__(self) -> None:
        for name in INDEXES:
            setattr(self, name, Watched(name, self.watch))

    def indexes(self) -> dict[str, dict[Any, Any]]:
        """All that a rule may look at, by name, for comparing two folds."""
        whole = {"now": self.clock, "called": frozenset(self.names_of_owner), "owner_marks": frozenset(self.marks_of_owner)}
        return {name: getattr(self, name) for name in INDEXES} | {
            "person": {address: self.identities.person(address) for address in self.identities.parents},
            **{name: {WHOLE: value} for name, value in whole.items()},
        }

    @property
    def now(self) -> datetime:
        """The clock. Whoever looks at it is asked again at every fold: `past` and `reached` are better."""
        self.watch.note("now")
        return self.clock

    def past(self, moment: datetime) -> bool:
        """Whether `moment` is over."""
        if self.clock > moment:
            return True
        self.watch.wait_for(moment)
        return False

    def reached(self, moment: datetime) -> bool:
        """Whether `moment` has come."""
        if self.clock >= moment:
            return True
        self.watch.wait_for(moment)
        return False

    @property
    def called(self) -> set[str]:
        """The owner's names, as they stand on the owner's own letters."""
        self.watch.note("called")
        return self.names_of_owner

    @property
    def owner_marks(self) -> set[int]:
        """By what the owner is known in the headings of quoted letters (`rules.engine.witness`)."""
        self.watch.note("owner_marks")
        return self.marks_of_owner

    def person(self, address: str) -> str:
        """The canonical address of whoever uses `address`."""
        self.watch.note("person", address)
        return self.identities.person(address)

    def with_person(self, person: str) -> Sequence[Entry]:
        """Letters from `person` to the owner and from the owner to `person` (To, Cc, Bcc), oldest first."""
        return self.by_person.get(person, ())

    def after(self, entries: Sequence[Entry], entry: Entry) -> Sequence[Entry]:
        """Those of `entries` that come later than `entry`, at most `LOOK_AHEAD`: a flood of letters must not make the fold quadratic."""
        start = bisect_right(entries, (entry.at, entry.letter.key), key=lambda one: (one.at, one.letter.key))
        return entries[start : start + LOOK_AHEAD]

    def within(self, entry: Entry, span: timedelta) -> Iterator[Entry]:
        """All letters later than `entry` by no more than `span`, oldest first."""
        for day in range(entry.at.astimezone(UTC).toordinal(), (entry.at + span).astimezone(UTC).toordinal() + 1):
            for later in self.by_day.get(day, ()):
                if (entry.at, entry.letter.key) < (later.at, later.letter.key) and later.at <= entry.at + span:
                    yield later

    def in_thread(self, entry: Entry) -> Sequence[Entry]:
        """All letters of the thread of `entry`, oldest first."""
        return self.by_thread.get(entry.thread, ())

    def meetings_with(self, person: str) -> list[Entry]:
        """Invitations and answers to them that include `person` and were not called off, oldest first."""
        found = self.invitations.get(person, ())
        return [one for one in found if one.letter.invitation is not None and one.letter.invitation.uid not in self.cancelled]

    def name(self, person: str) -> str:
        """What to call `person`: the display name seen last, else the address."""
        return self.names.get(person) or person

    def name_tokens(self, person: str) -> frozenset[int]:
        """Keyed hashes of the words of a person's name, by which a later letter can be seen to speak of them."""
        words = [word for word in words_of(self.names.get(person, "")) if len(word) > 2]
        if not words:
            words = [word for word in words_of(re.sub(r"[._+-]", " ", person.split("@")[0])) if len(word) > 3]
        return frozenset(token(word, self.key) for word in words)

    def about(self, words: str) -> frozenset[int]:
        """The content of some quoted words, comparable with `Entry.content`."""
        known = self.sketched.get(words)
        if known is None:
            known = self.sketched[words] = sketch(words, self.key) - stop_tokens(self.key)
        return known

    def is_role(self, person: str) -> bool:
        """Whether the address is an office's and the owner never wrote to it."""
        return person not in self.first_written and bool(_ROLE.match(person.split("@")[0]))

    def role_like(self, person: str) -> bool:
        """Whether the address is an office's by its name."""
        return bool(_ROLE.match(person.split("@")[0]))

    def patchy(self, person: str) -> bool:
        """Whether many letters from `person` are known to be missing, so that their silence proves nothing."""
        holes = self.holes.get(person, 0)
        return holes > 0 and holes * FEW_HOLES > sum(not one.mine for one in self.by_person.get(person, ()))

    def wrote_before(self, person: str, moment: datetime) -> bool:
        """Whether the owner had written to `person` before `moment`."""
        first = self.first_written.get(person)
        return first is not None and first < moment


def gather(
    letters: Iterable[Letter],
    *,
    owner: Owner,
    now: datetime,
    key: bytes,
    merges: Iterable[tuple[str, str]] = (),
    splits: frozenset[str] = frozenset(),
    memory: Memory | None = None,
) -> Mailbag:
    """Unite, thread and index `letters`. Letters in the owner's name that are not authentic, undated ones and later ones are left out.

    With the `memory` of an earlier fold, entries that are as they were stay the same objects.
    """
    united = [one for one in unify(letters, now) if one.letter.authentic or one.letter.sender.address not in owner.addresses]
    people = [one for one in united if not one.letter.automated or _small_invitation(one.letter)]
    own = _further(people, owner, splits)
    people = [one for one in people if one.letter.authentic or one.letter.sender.address not in own.writing]
    declared = owner.addresses | own.writing
    owner = replace(owner, addresses=declared | own.receiving)
    identities = Identities(people, owner.addresses, merges, splits, stop_tokens(key))
    bag = Mailbag(owner, now, key, identities, people[0].at if people else now, declared, own)
    known: dict[str, Entry] = {}
    if memory is not None:
        memory.rest_on(owner)
        known, bag.sketched = memory.entries, memory.sketched
    bag.names_of_owner.update(word for word in words_of(owner.name) if len(word) > 2)
    for address in owner.addresses:
        bag.marks_of_owner.update(marks_of(Address(owner.name, address), key))
    threads = thread_names(people, identities.person, owner.addresses)
    for unified, thread in zip(people, threads, strict=True):
        _enter(bag, unified, thread, known)
    for one in united:
        if one.letter.automated:
            _note_absence(bag, one)
    for person in dict.keys(bag.by_person):
        for word in {bag.names.get(person, "").casefold(), person.split("@")[0]} - {""}:
            bag.namesakes.setdefault(word, {}).setdefault(person)
    if memory is not None:
        calendar = (one for found in dict.values(bag.invitations) for one in found)
        memory.entries = {one.letter.key: one for one in (*bag.entries, *calendar)}
    return bag


def _further(people: Sequence[Unified], owner: Owner, splits: frozenset[str]) -> Further:
    names = _names_of(owner, people)
    receiving = further_aliases(people, owner.addresses, names) - splits
    believed = [one for one in people if one.letter.authentic]
    return Further(receiving, own_writers(believed, owner, receiving, splits))


def _names_of(owner: Owner, letters: Sequence[Unified]) -> set[str]:
    """The words of the owner's name: as configured, as on the owner's letters, and of the owner's addresses."""
    names = {word.lower() for word in words_of(owner.name)}
    for address in owner.addresses:
        names.update(re.findall(r"[a-z]{3,20}", address.split("@")[0]))
    for unified in letters:
        sender = unified.letter.sender
        if sender.address in owner.addresses:
            names.update(word.lower() for word in words_of(sender.name)[:4] if word.istitle())
    return names


def _note_absence(bag: Mailbag, unified: Unified) -> None:
    letter = unified.letter
    author = "" if letter.sender.address in bag.declared else bag.person(letter.sender.address)
    for signal in letter.signals:
        if signal.name == "out_of_office":
            bag.away.setdefault(author, []).append((unified.at, signal.evidence))


def _small_invitation(letter: Letter) -> bool:
    return letter.invitation is not None and 1 <= len({*letter.invitation.attendees, letter.invitation.organizer} - {""}) <= 4


def _enter(bag: Mailbag, unified: Unified, thread: str, known: dict[str, Entry]) -> None:
    entry = _entry(bag, unified.letter, thread, unified.at)
    before = known.get(unified.letter.key)
    if before is not None and before.same_as(entry):
        entry = before
    if unified.letter.automated:
        _invite(bag, entry)
        return
    if entry.mine and thread not in bag.by_thread and answers(unified.letter) and entry.at - bag.first_day > SETTLING_IN:
        for person in entry.to:
            bag.holes[person] = bag.holes.get(person, 0) + 1
    bag.entries.append(entry)
    if unified.letter.opening:
        bag.openings[unified.letter.opening] = True
    if entry.mine:
        if answers(unified.letter) and (subject := base_subject(unified.letter.subject).casefold()):
            bag.answered_on.setdefault(subject, []).append(entry)
        if unified.letter.forwarded_from is not None:
            bag.handed_on.setdefault(base_subject(unified.letter.subject).casefold(), []).append(entry)
            bag.forwards_of.setdefault(bag.person(unified.letter.forwarded_from.address), []).append(entry)
        for domain in sorted({house(person) for person in entry.persons} - {""}):
            bag.written_houses.setdefault(domain, []).append(entry)
    bag.by_thread.setdefault(thread, []).append(entry)
    bag.by_day.setdefault(entry.at.astimezone(UTC).toordinal(), []).append(entry)
    for person in entry.persons if entry.mine else (entry.author,):
        bag.by_person.setdefault(person, []).append(entry)
        if entry.mine:
            bag.first_written.setdefault(person, entry.at)
    for address in (unified.letter.sender, *unified.letter.to, *unified.letter.cc, *unified.letter.bcc):
        if address.address in bag.owner.addresses:
            bag.marks_of_owner.update(marks_of(address, bag.key))
            if address is unified.letter.sender:
                bag.names_of_owner.update(word for word in words_of(address.name)[:4] if len(word) > 2 and word.istitle())
            continue
        person = bag.person(address.address)
        bag.addresses.setdefault(person, set()).add(address.address)
        if domain := house(address.address):
            bag.housemates.setdefault(domain, {}).setdefault(person)
        if "@" not in address.name and sum(letter.isalpha() for letter in address.name[:80]) > 1:
            bag.names[person] = address.name


def answers(letter: Letter) -> bool:
    """Whether the letter is an answer by its headers or subject."""
    return bool(letter.in_reply_to or letter.references) or is_reply_subject(letter.subject)


def _invite(bag: Mailbag, entry: Entry) -> None:
    event = entry.letter.invitation
    if event is None:
        return
    if event.method == "CANCEL":
        bag.cancelled[event.uid] = True
    around = {*event.attendees, event.organizer, entry.author, *entry.persons} - {""} - bag.owner.addresses
    for person in sorted({bag.person(address) for address in around}):
        bag.invitations.setdefault(person, []).append(entry)


def _entry(bag: Mailbag, letter: Letter, thread: str, at: datetime) -> Entry:
    owner = bag.owner.addresses
    mine = letter.sender.address in bag.declared
    signals = frozenset(signal.name for signal in letter.signals)
    names = {token(word, bag.key) for address in (letter.sender, *letter.to) for word in words_of(address.name)}
    return Entry(
        letter=letter,
        at=at,
        mine=mine,
        author="" if mine else bag.person(letter.sender.address),
        to=_persons(bag, letter.to),
        copied=_persons(bag, (*letter.cc, *letter.bcc)),
        to_me=any(address.address in owner for address in letter.to),
        thread=thread,
        content=letter.sketch - stop_tokens(bag.key) - names,
        signals=signals,
        own_address=letter.sender.address if mine else _own_address(letter, bag.declared),
    )


def _persons(bag: Mailbag, addresses: Iterable[Address]) -> tuple[str, ...]:
    found = dict.fromkeys(
        bag.person(address.address) for address in addresses if address.address not in bag.owner.addresses and address.address
    )
    return tuple(found)


def _own_address(letter: Letter, owner: frozenset[str]) -> str:
    for address in (*letter.to, *letter.cc, *letter.bcc):
        if address.address in owner:
            return address.address
    return min(owner, default="")
