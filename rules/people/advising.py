"""All advice, in the order of its rows; the listing of `rules/advice` is the list of what may be worth a thought."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from rules.advice import (
    after_an_informational_talk,
    give_first,
    go_on_after_meeting,
    help_before_asking,
    help_the_reliable,
    introduce_after_a_talk,
    late_but_graceful,
    lunch_for_two,
    no_contact_no_context,
    plan_an_ask,
    readiness_for_an_ask,
    reread_before_introducing,
    revive_a_weak_tie,
    seven_to_one,
    standing_offer,
    three_people,
    what_they_care_about,
)
from rules.engine.values import Advice, Person
from rules.people.portrait import Portrait

ADVICE = (
    (give_first.ROW, give_first.RULE),
    (help_the_reliable.ROW, help_the_reliable.RULE),
    (seven_to_one.ROW, seven_to_one.RULE),
    (plan_an_ask.ROW, plan_an_ask.RULE),
    (three_people.ROW, three_people.RULE),
    (help_before_asking.ROW, help_before_asking.RULE),
    (standing_offer.ROW, standing_offer.RULE),
    (revive_a_weak_tie.ROW, revive_a_weak_tie.RULE),
    (late_but_graceful.ROW, late_but_graceful.RULE),
    (no_contact_no_context.ROW, no_contact_no_context.RULE),
    (after_an_informational_talk.ROW, after_an_informational_talk.RULE),
    (lunch_for_two.ROW, lunch_for_two.RULE),
    (introduce_after_a_talk.ROW, introduce_after_a_talk.RULE),
    (reread_before_introducing.ROW, reread_before_introducing.RULE),
    (go_on_after_meeting.ROW, go_on_after_meeting.RULE),
    (what_they_care_about.ROW, what_they_care_about.RULE),
    (readiness_for_an_ask.ROW, readiness_for_an_ask.RULE),
)
"""The row of BEHAVIOURS.md, and its rule."""

ADVICE_RULES = tuple(rule for _, rule in ADVICE)

FEW = {revive_a_weak_tie.ROW: 2}
"""Rows that look at all of the owner's network: so many people at most."""


def advice_of(seen: Portrait) -> tuple[Advice, ...]:
    """The advice about the contact, one of each row at most; none about whom the owner wants to hear nothing, or of a silenced rule."""
    desk = seen.desk
    if not seen.entries or desk.silenced(seen.person):
        return ()
    return tuple(advice for rule in ADVICE_RULES if rule.name not in desk.said.dropped for advice in rule.judge(seen)[:1])


def few_at_a_time(people: Sequence[Person], now: datetime) -> list[Person]:
    """The same people; of advice about the whole network only a few keep it, others each month."""
    kept = list(people)
    for row, few in FEW.items():
        having = [one for one in kept if any(advice.row == row for advice in one.advice)]
        start = (now.year * 12 + now.month) * few % len(having) if having else 0
        chosen = {one.address for one in (having + having)[start : start + few]}
        kept = [one if one.address in chosen else _without(one, row) for one in kept]
    return kept


def _without(person: Person, row: int) -> Person:
    left = tuple(advice for advice in person.advice if advice.row != row)
    return replace(person, advice=left) if len(left) < len(person.advice) else person


def with_row(people: Iterable[Person], row: int) -> list[tuple[Person, Advice]]:
    """The people who have advice of a row, with it."""
    return [(person, advice) for person in people for advice in person.advice if advice.row == row]
