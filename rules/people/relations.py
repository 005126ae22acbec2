"""What a relation is beside acquaintance: the owner's word, else a guess. Where helping is the job, no balance is drawn."""

from __future__ import annotations

from rules.engine.cases import Desk
from rules.engine.houses import house

WITHOUT_BALANCE = frozenset({"family", "client", "boss", "colleague", "mentor", "paid"})


def relation_of(person: str, desk: Desk) -> str | None:
    """The relation the owner named, else "colleague" where both have the same domain of their own, else None."""
    for address in sorted(desk.bag.addresses.get(person, {person})):
        if address in desk.said.relations:
            return desk.said.relations[address]
    own = {house(address) for address in desk.bag.owner.addresses} - {""}
    houses = {house(address) for address in desk.bag.addresses.get(person, {person})}
    return "colleague" if own & houses else None
