"""The people the owner writes with: who they are, how often, what each did for the other, how deep it goes."""

from __future__ import annotations

from collections.abc import Sequence

from rules.engine.cases import Desk
from rules.engine.debts import Debt
from rules.engine.values import Favour, Obligation, Person, View
from rules.people.depth import DEPTHS, depth_points


def contacts(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation], view: View) -> list[Person]:
    """All persons the owner had letters from or to, by address."""
    open_with: dict[str, list[str]] = {}
    for debt in debts:
        if obligations[debt.ident].status == "open" and not debt.trial:
            open_with.setdefault(debt.person, []).append(debt.ident)
    bag = desk.bag
    return [_person(person, desk, open_with.get(person, [])) for person in sorted(bag.by_person) if not bag.is_role(person)]


def _person(person: str, desk: Desk, open_ids: Sequence[str]) -> Person:
    bag = desk.bag
    entries = bag.with_person(person)
    favours = tuple(
        Favour(deed.given, deed.size, deed.entry.at, deed.entry.letter.message_id, deed.evidence, deed.object)
        for deed in desk.deeds_with.get(person, ())
        if not deed.trial
    )
    points = depth_points(person, desk, bag.now)
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
        relation=desk.said.relations.get(person),
        favours=favours,
        open=tuple(sorted(open_ids)),
    )
