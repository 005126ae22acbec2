"""How two came to know each other, as far as letters show it: the first letter, who brought them together, when they met or spoke.

No sentence of this may say more than the record (BEHAVIOURS.md row 6). A meeting counts only where words of one of the two, to the
other alone, tell of it as past; what was merely agreed may not have taken place. Several letters near to each other may speak of one
and the same meeting, so they count as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.engine.cases import Desk
from rules.engine.decisions import Logged
from rules.engine.mailbag import SETTLING_IN, Entry, Mailbag, answers
from rules.engine.sketch import words_of
from rules.engine.values import QUOTE_LIMIT, View
from rules.engine.witness import SKEW, quoted_between
from rules.people.meeting_words import appointment, hailed, titled, told_of

ONE_OCCASION = timedelta(days=14)
"""Letters so near to each other may speak of the same meeting."""
PASSED_ON = timedelta(days=180)
"""So long after a name was passed on a first letter to it may be due to that."""
COPIES = 3
AGREED = 3
"""So many appointments, the latest, of which nothing later tells."""
SURE = 0.7


@dataclass(frozen=True, slots=True)
class Witness:
    """One sentence with its letter. `kind`: meeting, call, talk (one of the two), agreed, invitation, noted (the owner's own note)."""

    kind: str
    date: datetime
    message_id: str
    evidence: str
    by_owner: bool


@dataclass(frozen=True, slots=True)
class Through:
    """Who brought the two together, and in which words; all but the date is "" where the owner wants to hear nothing of them."""

    introducer: str
    name: str
    date: datetime
    message_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """How the owner and somebody know each other. `first_by_owner`: the owner wrote the first letter.

    `earlier_unknown`: they may have known each other longer, since the mailbox begins shortly before, or (`answers_unseen`) the first
    letter answers one that is not there.
    `last_theirs`, `last_mine`: the latest letters of each, those that only stand quoted below another's answer among them.
    `meetings`: past ones, oldest first, `occasions` how many at least; `agreed`: what nothing later tells of.
    """

    first_contact: datetime
    first_message_id: str
    first_by_owner: bool
    first_direct: bool
    """Whether the one of the two stands in To: of the first letter, and not among the copied."""
    last_contact: datetime
    last_theirs: datetime | None
    last_mine: datetime | None
    letters_in: int
    letters_out: int
    mailbox_begins: datetime | None
    earlier_unknown: bool
    answers_unseen: bool
    through: Through | None
    meetings: tuple[Witness, ...]
    meetings_at_least: int
    calls_at_least: int
    talks_at_least: int
    agreed: tuple[Witness, ...]
    noted: tuple[Witness, ...]


def acquaintance(person: str, desk: Desk, view: View) -> Acquaintance:
    """How the owner and `person`, who wrote to each other or of whom the owner noted something, know each other."""
    bag = desk.bag
    entries = bag.with_person(person)
    if not entries:
        return _by_notes(person, desk, view)
    first = entries[0]
    theirs, mine = quoted_between(person, bag)
    quoted_before = any(at < first.at - SKEW for at in (*theirs, *mine))
    told = {(one.date.date(), one.evidence): one for entry in entries for one in _told(entry, person, bag)}
    invited = [_invited(one) for one in bag.meetings_with(person) if _for_two(one, person, bag)]
    noted = tuple(_noted(person, desk))
    held = sorted([*told.values(), *(one for one in noted if one.kind != "noted")], key=lambda one: one.date)
    counts = _occasions(held)
    return Acquaintance(
        first_contact=first.at,
        first_message_id=first.letter.message_id,
        first_by_owner=first.mine,
        first_direct=person in first.to if first.mine else first.to_me,
        last_contact=entries[-1].at,
        last_theirs=max([*theirs, *(one.at for one in entries if not one.mine)], default=None),
        last_mine=max([*mine, *(one.at for one in entries if one.mine)], default=None),
        letters_in=sum(not one.mine for one in entries),
        letters_out=sum(one.mine for one in entries),
        mailbox_begins=view.begins,
        earlier_unknown=quoted_before or view.begins is None or first.at - view.begins < SETTLING_IN or _answers_unseen(first, bag),
        answers_unseen=_answers_unseen(first, bag),
        through=_through(person, first, desk),
        meetings=tuple(held),
        meetings_at_least=counts["meeting"],
        calls_at_least=counts["call"],
        talks_at_least=counts["talk"],
        agreed=tuple(_untold([*invited, *(_agreed(entries, person, bag))], held)),
        noted=noted,
    )


def notes_by_person(desk: Desk) -> dict[str, list[Logged]]:
    """What the owner noted, by the person it is about."""
    found: dict[str, list[Logged]] = {}
    for one in desk.said.log:
        if one.person:
            found.setdefault(desk.bag.person(one.person), []).append(one)
    return found


def _by_notes(person: str, desk: Desk, view: View) -> Acquaintance:
    """How they know each other by the owner's notes alone."""
    days = sorted(one.at for one in notes_by_person(desk)[person])
    noted = tuple(_noted(person, desk))
    held = sorted((one for one in noted if one.kind != "noted"), key=lambda one: one.date)
    counts = _occasions(held)
    return Acquaintance(
        first_contact=days[0],
        first_message_id="",
        first_by_owner=True,
        first_direct=True,
        last_contact=days[-1],
        last_theirs=None,
        last_mine=None,
        letters_in=0,
        letters_out=0,
        mailbox_begins=view.begins,
        earlier_unknown=False,
        answers_unseen=False,
        through=None,
        meetings=tuple(held),
        meetings_at_least=counts["meeting"],
        calls_at_least=counts["call"],
        talks_at_least=counts["talk"],
        agreed=(),
        noted=noted,
    )


def _answers_unseen(first: Entry, bag: Mailbag) -> bool:
    """Whether the first letter answers one that is not there."""
    return answers(first.letter) and bag.in_thread(first)[0] is first


def _through(person: str, first: Entry, desk: Desk) -> Through | None:
    """The introduction that their first letter follows, else a name passed on to which the owner wrote."""
    for case in desk.cases_with.get(person, ()):
        if case.for_owner and not case.doubtful and case.introducer != person and case.entry.at <= first.at:
            return _opened_by(case.introducer, case.entry, case.act.evidence, desk)
    for deed in desk.deeds if first.mine else ():
        named = person in deed.third and not deed.given and not deed.trial
        if named and timedelta(0) <= first.at - deed.entry.at <= PASSED_ON:
            return _opened_by(deed.person, deed.witness, deed.evidence, desk)
    return None


def _opened_by(introducer: str, entry: Entry, evidence: str, desk: Desk) -> Through:
    """The door, without a word about somebody of whom the owner wants to hear nothing."""
    letter = entry.letter
    if desk.silenced(introducer):
        return Through("", "", entry.at, "", "")
    return Through(introducer, desk.bag.names.get(introducer, ""), entry.at, letter.message_id, evidence[:QUOTE_LIMIT])


def _for_two(entry: Entry, person: str, bag: Mailbag) -> bool:
    """Whether an event is one of the two, and not one that an assistant arranged for somebody whom its title calls by name."""
    event = entry.letter.invitation
    if event is None or len({*event.attendees, event.organizer} - {""}) > 2:
        return False
    known = {word.lower() for word in (*bag.called, *words_of(bag.name(person)))}
    return known.issuperset(titled(event.summary))


def _invited(entry: Entry) -> Witness:
    event = entry.letter.invitation
    start = event.start if event is not None else None
    at = start if start is not None and start.tzinfo is not None else entry.at
    return Witness("invitation", at, entry.letter.message_id, event.summary[:QUOTE_LIMIT] if event is not None else "", entry.mine)


def _between_two(entry: Entry, person: str) -> bool:
    """Whether the letter speaks to one alone, whoever of a few has a copy."""
    meant = entry.to == (person,) if entry.mine else entry.to_me and not entry.to
    return meant and len(entry.copied) <= COPIES


def _told(entry: Entry, person: str, bag: Mailbag) -> list[Witness]:
    """The plainest sentence of a letter for two that tells of a meeting or a call as past; one at most."""
    if not _between_two(entry, person):
        return []
    words = [act.evidence for act in entry.acts("meeting") if act.confidence >= SURE]
    words += [signal.evidence for signal in entry.letter.signals if signal.name == "first_meeting"]
    found = [(kind, said) for said in words if (kind := told_of(said)) and not _hails_another(said, entry, person, bag)]
    found.sort(key=lambda one: ("meeting", "call", "talk").index(one[0]))
    return [Witness(kind, entry.at, entry.letter.message_id, said[:QUOTE_LIMIT], entry.mine) for kind, said in found[:1]]


def _hails_another(said: str, entry: Entry, person: str, bag: Mailbag) -> bool:
    """Whether the sentence calls somebody else by name: it was pasted from a letter to them."""
    name = hailed(said)
    known = set(words_of(bag.name(person))) if entry.mine else {word.lower() for word in bag.called}
    return bool(name) and name not in known


def _agreed(entries: Sequence[Entry], person: str, bag: Mailbag) -> list[Witness]:
    found = []
    for one in entries:
        for act in one.acts("meeting"):
            words = act.evidence
            if act.confidence < SURE or not act.rule.startswith("meeting-agreed") or not _between_two(one, person) or told_of(words):
                continue
            if appointment(words) and not _hails_another(words, one, person, bag):
                found.append(Witness("agreed", one.at, one.letter.message_id, words[:QUOTE_LIMIT], one.mine))
                break
    return found


def _untold(agreed: Iterable[Witness], held: Sequence[Witness]) -> list[Witness]:
    """The latest of what was agreed, one for each occasion, of which no later letter tells."""
    kept: list[Witness] = []
    for one in sorted(agreed, key=lambda one: one.date, reverse=True):
        told = any(-ONE_OCCASION <= later.date - one.date <= 2 * ONE_OCCASION for later in held)
        if not told and not any(abs(other.date - one.date) <= ONE_OCCASION for other in kept):
            kept.append(one)
    return sorted(kept[:AGREED], key=lambda one: one.date)


def _noted(person: str, desk: Desk) -> Iterable[Witness]:
    """What the owner logged about the person."""
    for one in desk.said.log:
        if one.person and not one.opens and desk.bag.person(one.person) == person:
            kind = told_of(f"we: {one.words}") or ("meeting" if one.kind == "meeting" else "noted")
            yield Witness(kind, one.at, "", one.words[:QUOTE_LIMIT], True)


def _occasions(held: Sequence[Witness]) -> dict[str, int]:
    """How many different occasions there were at least, by what is surest of each; `held` oldest first."""
    counts = {"meeting": 0, "call": 0, "talk": 0}
    group: list[Witness] = []
    for one in [*held, None]:
        if group and (one is None or one.date - group[-1].date > ONE_OCCASION):
            kinds = {witness.kind for witness in group}
            counts[next(kind for kind in counts if kind in kinds)] += 1
            group = []
        if one is not None:
            group.append(one)
    return counts
