"""What the owner's whole network has to say: unasked gifts, ties to revive, people known by a calendar alone, the rule of seven to one.

Counts and evidence, no score: nobody's network is too small (BEHAVIOURS.md rows 10, 12, 22, 30, 41).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rules.advice import give_first, revive_a_weak_tie, seven_to_one
from rules.engine.cases import Desk
from rules.engine.mailbag import Entry
from rules.engine.values import QUOTE_LIMIT, Advice, Person
from rules.people.advising import with_row

MONTH = timedelta(days=30)
YEAR = timedelta(days=365)
CONTEXT = (timedelta(days=7), timedelta(days=60))
"""A first word is due a week after the meeting; two months after it nobody remembers."""
SMALL = 4
"""People at a meeting, the owner among them, of which each is remembered."""
FEW = 3
LATEST = 5


def giving(desk: Desk, people: Sequence[Person]) -> dict[str, object]:
    """Of the talks that the owner began in the last month, how many brought an unasked gift; and an opening for the next one (row 10)."""
    bag = desk.bag
    threads = [thread for thread in bag.by_thread.values() if thread[0].mine and bag.now - thread[0].at <= MONTH and not thread[0].mass]
    begun = sorted((thread[0] for thread in threads), key=_order)
    gave = [one for one in begun if any(_gift(one, person, desk) for person in one.persons)]
    found: dict[str, object] = {"begun": len(begun), "gave": len(gave), "evidence": [one.letter.message_id for one in gave[-LATEST:]]}
    if openings := with_row(people, give_first.ROW):
        person, advice = max(openings, key=lambda pair: (pair[1].date or bag.first_day, pair[0].address))
        found["opening"] = _shown(person, advice)
    return found if begun or openings else {}


def _gift(entry: Entry, person: str, desk: Desk) -> bool:
    return any(deed.entry is entry and deed.given and not deed.trial and not deed.asked for deed in desk.deeds_with.get(person, ()))


def rule_of_seven(desk: Desk) -> dict[str, object]:
    """The article's figure and the letters behind the counts of a year, the latest of each side (row 12)."""
    recent = [deed for deed in desk.deeds if not deed.trial and desk.bag.now - deed.entry.at <= YEAR]
    given = [deed.witness.letter.message_id for deed in recent if deed.given]
    received = [deed.witness.letter.message_id for deed in recent if not deed.given]
    return {"rule_of_the_article": seven_to_one.SEVEN, "evidence": [*given[-LATEST:], *received[-LATEST:]]}


def ties_to_revive(people: Sequence[Person]) -> list[dict[str, str]]:
    """The ties that this month suggests to revive, two at most (row 22)."""
    return [_shown(person, advice) for person, advice in with_row(people, revive_a_weak_tie.ROW)]


def known_by_calendar(desk: Desk) -> list[dict[str, str]]:
    """People of small meetings a week or more ago with whom no letter was ever exchanged, the latest first (row 30)."""
    bag = desk.bag
    found: list[tuple[Entry, str]] = []
    for person in bag.invitations:
        if person in bag.by_person or desk.silenced(person) or bag.role_like(person):
            continue
        held = [one for one in bag.meetings_with(person) if _small_and_past(one, desk)]
        if held:
            found.append((held[-1], person))
    found.sort(key=lambda pair: (pair[0].at, pair[1]), reverse=True)
    return [
        {"person": person, "evidence": _title(one)[:QUOTE_LIMIT], "message_id": one.letter.message_id}
        for one, person in found[:FEW]
        if _title(one)
    ]


def _small_and_past(one: Entry, desk: Desk) -> bool:
    event = one.letter.invitation
    if event is None or event.start is None or event.start.tzinfo is None:
        return False
    around = {desk.bag.person(each) for each in (*event.attendees, event.organizer) if each and each not in desk.bag.owner.addresses}
    return len(around) < SMALL and CONTEXT[0] <= desk.bag.now - event.start <= CONTEXT[1]


def _title(one: Entry) -> str:
    event = one.letter.invitation
    return " ".join(event.summary.split()) if event is not None else ""


def _shown(person: Person, advice: Advice) -> dict[str, str]:
    return {"person": person.address, "text": advice.text, "evidence": advice.evidence, "message_id": advice.message_id}


def _order(one: Entry) -> tuple[object, str]:
    return (one.at, one.letter.key)
