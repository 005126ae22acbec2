"""One person on one page: how the owner knows them, what each did for the other, what is open, what they care about, whether to ask.

Nothing here says more than the letters do, and each line has its letter. Of somebody whom the owner wants to hear nothing of only the
bare record is told.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rules.digest.safe import who as named
from rules.engine.cases import Desk
from rules.engine.debts import on
from rules.engine.elsewhere import lookalike
from rules.engine.mailbag import Entry
from rules.engine.values import QUOTE_LIMIT, Obligation, Person, State, View
from rules.people.acquaintance import Acquaintance, acquaintance
from rules.people.asks import wishes
from rules.people.delicate import delicate
from rules.people.interests import own_words
from rules.people.readiness import Readiness, readiness

ENOUGH = 5
"""Of what they asked, the latest are told."""
DOORS = ("introduction", "referral", "job")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of theirs, with what it is about (an act's object) and its letter."""

    object: str | None
    date: datetime
    message_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Brief:
    """One person on one page. `person` holds favours, flags and advice; `mine` and `theirs` what is open, most pressing first.

    `answer` is the honest line for "How do you know them?". `silenced`: the owner wants to hear nothing of them; then what urges or
    recalls is left out. `own`: the address looks like another one of the owner's. `readiness` is None in both cases.
    """

    person: Person
    met: Acquaintance
    answer: str
    mine: tuple[Obligation, ...]
    theirs: tuple[Obligation, ...]
    cares: tuple[Said, ...]
    asked_for: tuple[Said, ...]
    asked_about: tuple[Said, ...]
    readiness: Readiness | None
    silenced: bool
    own: bool


def called(people: Iterable[Person], who: str) -> tuple[Person, ...]:
    """Those whom `who` means: the one with that address or that whole name, else all with it in an address or name."""
    wanted = " ".join(who.lower().split())
    known = list(people)
    if not wanted:
        return ()
    exact = [one for one in known if wanted in (one.address, *one.addresses)] or [one for one in known if wanted == one.name.lower()]
    part = [one for one in known if wanted in one.name.lower() or any(wanted in address for address in (one.address, *one.addresses))]
    return tuple(exact or part)


def brief_of(person: Person, desk: Desk, state: State, view: View) -> Brief:
    """The page about `person`, one of the `state`'s people; `desk` and `view` are those that the state was made from."""
    met = acquaintance(person.address, desk, view)
    silenced = desk.silenced(person.address)
    open_ = [one for one in state.obligations if one.id in person.open and one.status == "open" and not one.trial]
    asked = [] if silenced else _asked(person.address, desk)
    own = lookalike(person.address, desk.bag.called)
    return Brief(
        person=replace(person, flags=(), advice=(), open=()) if silenced else person,
        met=met,
        answer=_answer(met, desk),
        mine=tuple(one for one in open_ if one.mine and not silenced),
        theirs=tuple(one for one in open_ if not one.mine and not silenced),
        cares=() if silenced else _cares(desk.bag.with_person(person.address)),
        asked_for=tuple(one for one in asked if one.object in DOORS),
        asked_about=tuple(one for one in asked if one.object not in DOORS)[-ENOUGH:],
        readiness=None if silenced or own else readiness(person, met, open_, desk),
        silenced=silenced,
        own=own,
    )


def _cares(entries: Sequence[Entry]) -> tuple[Said, ...]:
    """Their own words about their own life, the latest last; none from a letter to a crowd."""
    found: dict[str, Said] = {}
    for entry in entries:
        for signal in entry.letter.signals:
            if not entry.mine and signal.name == "personal" and len(entry.persons) <= 2 and own_words(signal.evidence):
                words = signal.evidence[:QUOTE_LIMIT]
                found[words] = Said(None, entry.at, entry.letter.message_id, words)
    return tuple(found.values())[-ENOUGH:]


def _asked(person: str, desk: Desk) -> list[Said]:
    """What they asked the owner for, one thing a letter, oldest first."""
    found = [
        Said(wish.act.object, wish.entry.at, wish.entry.letter.message_id, wish.act.evidence[:QUOTE_LIMIT])
        for wish in wishes(person, desk, mine=False)
    ]
    return [one for one in found if not delicate(one.evidence)]


def _answer(met: Acquaintance, desk: Desk) -> str:
    """One line, no more than the record shows: "In touch since 3 March 2026, through Staci Lane; one call."."""
    bag, day = desk.bag, on(met.first_contact, desk.bag)
    late = " at the latest" if met.earlier_unknown else ""
    if not met.letters_out:
        text = f"They wrote to you first on {day}{late}" if not late else f"Letters from them since {day}{late}"
        text += "; no letter of yours to them is in the mailbox"
    elif not met.letters_in:
        text = f"You wrote to them first on {day}" if not late else f"Letters from you to them since {day}{late}"
        text += "; no letter of theirs is in the mailbox"
    else:
        text = f"In touch since {day}{late}"
    if met.through is not None:
        through = named(met.through.name, met.through.introducer)
        text += f", through {through.name or through.address}" if met.through.introducer else ", through an introduction"
    text += f"; {_together(met)}."
    if met.earlier_unknown and met.mailbox_begins is not None:
        text += f" The mailbox begins on {on(met.mailbox_begins, bag)}; what was before, it does not show."
    return text


def _together(met: Acquaintance) -> str:
    """How often they met or spoke: "met once, two calls", at least."""
    parts = []
    if met.meetings_at_least:
        parts.append(f"met {_times(met.meetings_at_least)}")
    if met.calls_at_least:
        parts.append(_count(met.calls_at_least, "call"))
    if met.talks_at_least:
        parts.append(_count(met.talks_at_least, "talk"))
    return ", ".join(parts) if parts else "no meeting or call is told of"


def _times(number: int) -> str:
    return {1: "once", 2: "at least twice"}.get(number, f"at least {number} times")


def _count(number: int, word: str) -> str:
    return f"one {word}" if number == 1 else f"at least {number} {word}s"
