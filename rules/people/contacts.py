"""The people the owner writes with: who they are, how often, what each did for the other, how deep it goes, what stands about them."""

from __future__ import annotations

from collections.abc import Sequence

from rules.engine.cases import Deed, Desk
from rules.engine.debts import Debt
from rules.engine.decisions import Logged
from rules.engine.values import Favour, Obligation, Person, View
from rules.people.acquaintance import notes_by_person
from rules.people.advising import advice_of, few_at_a_time
from rules.people.asks import wishes
from rules.people.depth import DEPTHS, depth_of
from rules.people.flagging import flags_of
from rules.people.portrait import Portrait
from rules.people.relations import relation_of


def contacts(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation], view: View) -> list[Person]:
    """All persons the owner had letters from or to, or noted, by address; offices the owner never wrote to are left out."""
    owed: dict[str, list[tuple[Debt, Obligation]]] = {}
    for debt in debts:
        owed.setdefault(debt.person, []).append((debt, obligations[debt.ident]))
    bag = desk.bag
    people = [person for person in sorted(bag.by_person) if not bag.is_role(person)]
    found = [desk.once("people", person, _seen, person, tuple(owed.get(person, ())), view) for person in people]
    known = {one.address for one in found}
    notes = notes_by_person(desk)
    found += [
        _noted(person, notes[person], tuple(owed.get(person, ())), desk) for person in sorted(notes.keys() - known - bag.by_person.keys())
    ]
    return few_at_a_time(sorted(found, key=lambda one: one.address), bag.clock)


def _seen(person: str, owed: Sequence[tuple[Debt, Obligation]], view: View, desk: Desk) -> Person:
    return _person(_portrait(person, desk, owed, view))


def _noted(person: str, notes: Sequence[Logged], owed: Sequence[tuple[Debt, Obligation]], desk: Desk) -> Person:
    """Somebody of whom the owner's notes alone tell."""
    days = sorted(one.at for one in notes)
    points = depth_of(person, desk).points(desk.bag.clock)
    favours = _favours(desk.deeds_with.get(person, []))
    return Person(
        address=person,
        addresses=(person,),
        name=desk.bag.names.get(person, ""),
        first_contact=days[0],
        last_contact=days[-1],
        messages_in=0,
        messages_out=0,
        given=sum(favour.given for favour in favours),
        received=sum(not favour.given for favour in favours),
        balance=sum(favour.size if favour.given else -favour.size for favour in favours),
        depth=DEPTHS[points],
        depth_points=points,
        relation=relation_of(person, desk),
        favours=favours,
        open=tuple(sorted(one.id for _, one in owed if one.status == "open" and not one.trial)),
    )


def _portrait(person: str, desk: Desk, owed: Sequence[tuple[Debt, Obligation]], view: View) -> Portrait:
    return Portrait(
        person=person,
        desk=desk,
        view=view,
        entries=desk.bag.with_person(person),
        debts=owed,
        deeds=desk.deeds_with.get(person, []),
        depth=depth_of(person, desk),
        relation=relation_of(person, desk),
        wishes=wishes(person, desk, mine=True),
        their_wishes=wishes(person, desk, mine=False),
    )


def _favours(deeds: Sequence[Deed]) -> tuple[Favour, ...]:
    return tuple(
        Favour(
            deed.given,
            deed.size,
            deed.witness.at,
            deed.witness.letter.message_id,
            deed.evidence,
            deed.object,
            deed.witness.letter.sender.address,
            deed.witness.noted,
        )
        for deed in deeds
        if not deed.trial
    )


def _person(seen: Portrait) -> Person:
    bag, person, entries = seen.bag, seen.person, seen.entries
    favours = _favours(seen.deeds)
    points = seen.points
    return Person(
        address=person,
        addresses=tuple(sorted(bag.addresses.get(person, {person}))),
        name=bag.names.get(person, ""),
        first_contact=entries[0].at,
        last_contact=entries[-1].at,
        messages_in=sum(not one.mine for one in entries),
        messages_out=sum(one.mine for one in entries),
        given=sum(favour.given for favour in favours),
        received=sum(not favour.given for favour in favours),
        balance=sum(favour.size if favour.given else -favour.size for favour in favours),
        depth=DEPTHS[points],
        depth_points=points,
        relation=seen.relation,
        favours=favours,
        flags=flags_of(seen),
        advice=advice_of(seen),
        open=tuple(sorted(one.id for _, one in seen.debts if one.status == "open" and not one.trial)),
    )
