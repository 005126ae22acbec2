"""Colleagues who write to each other day by day also speak: what mail leaves unanswered between them was answered across a desk."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.cases import same_house
from rules.engine.mailbag import Entry, Mailbag

SPAN = timedelta(days=30)
"""Before a question, so long is looked back."""
DAYS = 10
"""Days with letters between the two within `SPAN`, both writing, that make it a daily exchange."""


def sits_next_door(person: str, asked: Entry, bag: Mailbag) -> bool:
    """Whether the other is of the owner's house and the two wrote to each other on many days just before `asked`."""
    if not same_house(person, bag):
        return False
    near = [one for one in bag.with_person(person) if timedelta(0) <= asked.at - one.at <= SPAN]
    return len({one.at.date() for one in near}) >= DAYS and len({one.mine for one in near}) > 1
