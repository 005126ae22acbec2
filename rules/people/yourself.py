"""What can be said about the owner's own ways over a year: counts and evidence, no grade (BEHAVIOURS.md rows 9, 10, 12, 21, 22, 25)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rules.engine.cases import Desk
from rules.engine.debts import Debt
from rules.engine.mailbag import Entry
from rules.engine.turns import shaky
from rules.engine.values import Obligation, Person
from rules.people.network import giving, known_by_calendar, rule_of_seven, ties_to_revive

YEAR = timedelta(days=365)
WEEK = timedelta(days=7)
MONTH = timedelta(days=30)
MANY = 5
"""People asked for the same within a week: a mass ask."""
ENOUGH = 8
"""New talks begun by the owner, under which a share says nothing."""
MOSTLY = 0.8
WEAK = range(1, 3)


def yourself(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation], people: Sequence[Person]) -> dict[str, object]:
    """The findings of CONTRACT.md under `you`; one that does not stand is left out. Values are numbers and message ids, ready for JSON."""
    found: dict[str, object] = {}
    asked, begun = _begun(desk)
    if len(begun) >= ENOUGH and len(asked) / len(begun) >= MOSTLY:
        found["mostly_asking"] = {"asked": len(asked), "begun": len(begun), "evidence": [one.letter.message_id for one in asked[-3:]]}
    if mass := _mass_ask(desk):
        found["mass_ask"] = {"people": len(mass), "evidence": [one.letter.message_id for one in mass]}
    if ratio := _ratio(desk):
        found["ratio"] = {**ratio, **rule_of_seven(desk)}
    if given := giving(desk, people):
        found["giving"] = given
    found["breadth"] = {**_breadth(desk, people), "revive": ties_to_revive(people)}
    if unknown := known_by_calendar(desk):
        found["known_by_calendar"] = unknown
    if promises := _promises(desk, debts, obligations):
        found["promises"] = promises
    return found


def _begun(desk: Desk) -> tuple[list[Entry], list[Entry]]:
    """Of the talks the owner began this year with persons: those with a wish, and all."""
    bag = desk.bag
    begun = [thread[0] for thread in bag.by_thread.values() if thread[0].mine and bag.now - thread[0].at <= YEAR and not thread[0].mass]
    begun.sort(key=lambda one: (one.at, one.letter.key))
    return [one for one in begun if _wishes(one)], begun


def _wishes(entry: Entry) -> bool:
    """Whether a letter asks for a favour; a plain question of work is none."""
    return any(act.kind == "request" and act.object not in (None, "information", "other") and not shaky(act) for act in entry.letter.acts)


def _mass_ask(desk: Desk) -> list[Entry]:
    """Letters with nearly the same wish to five people or more within a week, the latest such week."""
    asked = [one for one in desk.bag.entries if one.mine and desk.bag.now - one.at <= YEAR and _wishes(one) and len(one.persons) == 1]
    best: list[Entry] = []
    for position, first in enumerate(asked):
        alike = [one for one in asked[position : position + 60] if one.at - first.at <= WEEK and _same_words(one, first)]
        if len({one.to for one in alike}) >= MANY:
            best = alike
    return best


def _same_words(one: Entry, other: Entry) -> bool:
    union = len(one.content | other.content)
    return union > 0 and len(one.content & other.content) / union >= 0.7


def _ratio(desk: Desk) -> dict[str, object]:
    recent = [deed for deed in desk.deeds if not deed.trial and desk.bag.now - deed.entry.at <= YEAR]
    given, received = sum(deed.given for deed in recent), sum(not deed.given for deed in recent)
    return {"given": given, "received": received} if given + received else {}


def _breadth(desk: Desk, people: Sequence[Person]) -> dict[str, object]:
    """Mutual exchanges of the last month with weak ties, and new ones."""
    now = desk.bag.now
    lately = [person for person in people if now - person.last_contact <= MONTH and person.messages_in and person.messages_out]
    weak = [person for person in lately if person.depth_points in WEAK]
    new = [person for person in lately if now - person.first_contact <= MONTH]
    return {"weak_ties": len(weak), "new": len(new), "all": len(lately)}


def _promises(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation]) -> dict[str, object]:
    """The owner's own promises whose day has come: kept, kept late, not kept."""
    counts = {"kept": 0, "late": 0, "broken": 0}
    for debt in debts:
        one = obligations[debt.ident]
        if debt.kind != "promise" or not debt.mine or one.trial or one.presumed or one.due is None or desk.bag.now - one.since > YEAR:
            continue
        if one.status == "settled" and one.settled_at is not None:
            counts["kept" if one.settled_at <= one.due else "late"] += 1
        elif one.status in ("open", "lapsed") and desk.bag.now > one.due:
            counts["broken"] += 1
    return dict(counts) if any(counts.values()) else {}
