"""One person on one page: how the owner knows them, what each did for the other, what is open, what they care about, whether to ask.

Nothing here says more than the letters do, and each line has its letter. Of somebody whom the owner wants to hear nothing of only the
bare record is told.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from rules.digest.safe import who as named
from rules.engine.cases import Desk
from rules.engine.debts import on
from rules.engine.elsewhere import lookalike
from rules.engine.identity import perhaps_the_same
from rules.engine.values import Obligation, Person, State, View
from rules.people.acquaintance import Acquaintance, acquaintance
from rules.people.quotes import ENOUGH, Said, asked, cares_of, door
from rules.people.readiness import Readiness, readiness
from rules.people.relations import relation_said

FEW = 3
"""Addresses proposed for one person."""


@dataclass(frozen=True, slots=True)
class Brief:
    """One person on one page. `person` holds favours, flags and advice; `mine` and `theirs` what is open, most pressing first.

    `answer` is the honest line for "How do you know them?". `relation_said`: the relation is the
    owner's word and no guess. `silenced`: the owner wants to hear nothing of them; then what urges or
    recalls is left out. `own`: the address looks like another one of the owner's. In both cases
    `readiness` is None.
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
    relation_said: bool
    perhaps: tuple[str, ...] = ()
    """Addresses that may be the same person's, which nothing proves: what went there is not told here."""


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
    own = lookalike(person.address, desk.bag.called)
    perhaps = () if silenced else _perhaps(person, state.people, desk)
    open_ = [one for one in state.obligations if one.id in person.open and one.status == "open" and not one.trial]
    thin = bool(perhaps) or "sight" in state.you or desk.bag.patchy(person.address)
    wanted = [] if silenced or own else asked(person.address, desk)
    return Brief(
        person=replace(person, flags=(), advice=(), open=()) if silenced else person,
        met=met,
        answer=_answer(met, desk),
        mine=tuple(one for one in open_ if one.mine and not silenced),
        theirs=tuple(one for one in open_ if not one.mine and not silenced),
        cares=() if silenced or own else cares_of(desk.bag.with_person(person.address)),
        asked_for=tuple(one for one in wanted if door(one))[-ENOUGH:],
        asked_about=tuple(one for one in wanted if not door(one) and one.waiting)[-ENOUGH:],
        readiness=None if silenced or own else readiness(person, met, open_, desk, thin=thin, elsewhere=bool(perhaps)),
        silenced=silenced,
        own=own,
        relation_said=relation_said(person.address, desk),
        perhaps=perhaps,
    )


def _perhaps(person: Person, people: Iterable[Person], desk: Desk) -> tuple[str, ...]:
    """The addresses of others that may be this person's, the latest in touch first, a few; none of which the owner said otherwise."""
    apart = desk.said.splits
    alike = [
        one
        for one in people
        if one.address != person.address
        and perhaps_the_same(person.address, person.name, one.address, one.name)
        and apart.isdisjoint((*person.addresses, *one.addresses))
        and not desk.silenced(one.address)
    ]
    alike.sort(key=lambda one: one.address)
    alike.sort(key=lambda one: one.last_contact, reverse=True)
    return tuple(one.address for one in alike[:FEW])


def _answer(met: Acquaintance, desk: Desk) -> str:
    """One line, no more than the record shows: "Letters in this mailbox since 3 March 2026, through Staci Lane; at least one call"."""
    bag, day = desk.bag, on(met.first_contact, desk.bag)
    late = " at the latest" if met.earlier_unknown else ""
    if not (met.letters_in or met.letters_out):
        return f"From your note of {day}; {_together(met)}no letter between you is in the mailbox."
    if not met.letters_out:
        text = f"Letters from them since {day}{late}, none of yours to them is in the mailbox"
    elif not met.letters_in:
        text = f"Letters from you since {day}{late}, none of theirs is in the mailbox"
    else:
        text = f"Letters in this mailbox since {day}{late}"
    if met.through is not None:
        through = named(met.through.name, met.through.introducer)
        text += f", through {through.name or through.address}" if met.through.introducer else ", through an introduction"
    if met.letters_in and met.letters_out:
        text += f"; {_together(met)}{_count(met.letters_in, 'letter')} from them, {met.letters_out} from you"
    text += "."
    if met.earlier_unknown and met.mailbox_begins is not None:
        text += f" The mailbox begins on {on(met.mailbox_begins, bag)}; what was before, it does not show."
    return text


def _together(met: Acquaintance) -> str:
    """How often they met or spoke as far as is told: never that they did not, which no mailbox shows."""
    counts = ((met.meetings_at_least, "meeting"), (met.calls_at_least, "call"), (met.talks_at_least, "talk"))
    parts = [_count(number, word) for number, word in counts if number]
    return f"at least {' and '.join(parts)}; " if parts else ""


def _count(number: int, word: str) -> str:
    return f"{'one' if number == 1 else number} {word}{'s' * (number != 1)}"
