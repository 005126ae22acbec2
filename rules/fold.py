"""The fold: from all letters, acts and decisions, and the clock, to who owes whom what. Pure, and the same in any order.

Without a memory the whole is computed anew. With one (`rules.engine.memory`) only what the letters since then touch: the mailbag is laid
out again, the judging is not. Both give the same; a test lets every example arrive letter by letter and compares.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace
from datetime import datetime

from rules.brief import Brief, brief_of, called
from rules.engine.cases import Desk, lay_out
from rules.engine.debts import Debt, obligation_of, pressing_first
from rules.engine.decisions import hear
from rules.engine.mailbag import gather
from rules.engine.memory import Memory
from rules.engine.noted import note_tags
from rules.engine.values import Decision, Letter, Obligation, Owner, Person, State, View
from rules.engine.visibility import visibility
from rules.introductions import case_files
from rules.noted_debts import with_noted
from rules.obligations import follow_up, promise, reply, thanks, update
from rules.people.contacts import contacts
from rules.people.yourself import yourself

OBLIGATION_RULES = (reply.RULE, thanks.RULE, promise.RULE, follow_up.RULE, update.RULE)


def fold(
    letters: Sequence[Letter],
    decisions: Sequence[Decision],
    *,
    owner: Owner,
    view: View,
    now: datetime,
    key: bytes,
    memory: Memory | None = None,
) -> State:
    """Everything that follows from `letters` and `decisions` at `now` (with offset); `key` is the ledger's, for the letters' sketches.

    Copies and repeats may be among the letters, in any order; those without a date or later than `now` are left out. `memory` is what the
    caller kept from its last fold, of the same ledger or any other; it changes how long it takes and nothing else.
    """
    return desk_and_state(letters, decisions, owner, view, now, key, memory)[1]


def brief(
    letters: Sequence[Letter],
    decisions: Sequence[Decision],
    *,
    owner: Owner,
    view: View,
    now: datetime,
    key: bytes,
    who: str,
    memory: Memory | None = None,
) -> tuple[tuple[Person, ...], Brief | None]:
    """Those whom `who` means (an address, or a part of a name or address), and the page about them where it is one person.

    The other arguments are those of `fold`.
    """
    desk, state = desk_and_state(letters, decisions, owner, view, now, key, memory)
    found = called(state.people, who)
    return found, brief_of(found[0], desk, state, view) if len(found) == 1 else None


def pages(
    letters: Sequence[Letter],
    decisions: Sequence[Decision],
    *,
    owner: Owner,
    view: View,
    now: datetime,
    key: bytes,
    addresses: Sequence[str],
    memory: Memory | None = None,
) -> tuple[Brief | None, ...]:
    """The page about whoever uses each of these addresses, None for nobody known. The other arguments are those of `fold`."""
    desk, state = desk_and_state(letters, decisions, owner, view, now, key, memory)
    found = (next((one for one in state.people if address in one.addresses), None) for address in addresses)
    return tuple(brief_of(one, desk, state, view) if one is not None else None for one in found)


def desk_and_state(
    letters: Sequence[Letter],
    decisions: Sequence[Decision],
    owner: Owner,
    view: View,
    now: datetime,
    key: bytes,
    memory: Memory | None,
) -> tuple[Desk, State]:
    """The desk, laid out, and all that follows from it; the arguments are those of `fold`."""
    said = hear(decisions, now)
    if memory is not None:
        memory.begin(now, owner, key, said)
    bag = gather(letters, owner=owner, now=now, key=key, merges=said.merges, splits=frozenset(said.splits), memory=memory)
    desk = lay_out(bag, said, memory, note_tags)
    debts = with_noted(_distinct(debt for rule in OBLIGATION_RULES for debt in rule.judge(desk)), desk)
    sight = visibility(debts, now)
    by_id = {debt.ident: obligation_of(debt, bag, said, sight.overtaken) for debt in debts}
    by_id = {ident: _unless_dropped(one, said.dropped) for ident, one in by_id.items()}
    people = [_without_flags(person, said.dropped) for person in contacts(desk, debts, by_id, view)]
    introductions = tuple(case_files(desk, debts, by_id))
    if memory is not None:
        memory.end()
    return desk, State(
        obligations=tuple(pressing_first(by_id.values(), _weights(desk))),
        introductions=introductions,
        people=tuple(people),
        you=yourself(desk, debts, by_id, people) | sight.told(),
        own=tuple(sorted(bag.further.receiving | bag.further.writing)),
    )


def explain_obligation(state: State, ident: str) -> Obligation | None:
    """The obligation with this id or with an id that begins so, where only one does."""
    found = [one for one in state.obligations if one.id.startswith(ident)]
    return found[0] if len(found) == 1 else None


def _unless_dropped(one: Obligation, dropped: Set[str]) -> Obligation:
    """Ignored where the owner does not want to hear of its rule."""
    return replace(one, status="ignored", overdue_days=0) if one.rule in dropped and one.status in ("open", "snoozed", "lapsed") else one


def _without_flags(person: Person, dropped: Set[str]) -> Person:
    return replace(person, flags=tuple(flag for flag in person.flags if flag.flag not in dropped)) if dropped else person


def _distinct(debts: Iterable[Debt]) -> list[Debt]:
    """Debts in order, the first of each id."""
    seen: dict[str, Debt] = {}
    for debt in debts:
        seen.setdefault(debt.ident, debt)
    return list(seen.values())


def _weights(desk: Desk) -> dict[str, int]:
    """By address: how much a person gave the owner, which makes what they wait for more pressing."""
    weights: dict[str, int] = {}
    for person, deeds in desk.deeds_with.items():
        given = sum(deed.size for deed in deeds if not deed.given and not deed.trial)
        for address in desk.bag.addresses.get(person, {person}):
            weights[address] = min(given, 12)
    return weights
