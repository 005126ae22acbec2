"""Letters after which a debt is no longer sure: something was written that may have settled it, in words no rule knows.

A debt in doubt is kept on trial and never shown. Warm words without the word thanks, a report without a report's turn of phrase: people
write so, and one wrong accusation costs more than five debts missed.
"""

from __future__ import annotations

from rules.engine.cases import Deed, Desk
from rules.engine.houses import house
from rules.engine.mailbag import Entry
from rules.engine.turns import asks, shared, substantive


def maybe_thanked(deed: Deed, desk: Desk) -> bool:
    """Whether the receiver wrote back to the giver in the talk of the favour: there may be thanks in it.

    A letter to the giver alone that asks for more is no thanks; one to both parties of an introduction asks the other.
    """
    bag = desk.bag
    return any(
        later.mine != deed.given
        and later.thread == deed.entry.thread
        and (len(later.persons) + deed.given > 1 or not (later.acts("request") or asks(later)))
        for later in bag.after(bag.with_person(deed.person), deed.entry)
    )


def maybe_told(deed: Deed, since: Entry | None, desk: Desk) -> bool:
    """Whether the helped wrote to the helper later, alone, asking nothing, in this talk or about this matter."""
    bag = desk.bag
    start = since if since is not None else deed.entry
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        alone = not set(later.persons).intersection(deed.third)
        told = later.mine != deed.given and later.at > start.at and alone and substantive(later) and not later.acts("request")
        if told and (later.at - deed.entry.at).days >= 1 and (later.thread == deed.entry.thread or shared(later, deed.entry.content)):
            return True
    return False


def maybe_kept(entry: Entry, person: str, matter: frozenset[int], desk: Desk) -> bool:
    """Whether the promiser wrote on in the talk without asking or promising anew, or the other speaks of the thing without a question."""
    bag = desk.bag
    for later in bag.after(bag.with_person(person), entry):
        if later.acts("request", "promise") or later.has("nudge") or not substantive(later):
            continue
        if later.mine == entry.mine and later.thread == entry.thread:
            return True
        if later.mine != entry.mine and shared(later, matter) and (later.at - entry.at).days >= 1:
            return True
    return False


def maybe_written(third: str, entry: Entry, desk: Desk) -> bool:
    """Whether the owner wrote to somebody else at the house of the third person: an assistant, or another address of theirs."""
    domain = house(third)
    if not domain or domain == house(entry.author):
        return False
    return any(later.at > entry.at for later in desk.bag.written_houses.get(domain, ()))
