"""What should be said on the very day: thanks for what was given today."""

from __future__ import annotations

from datetime import datetime, timedelta

from rules.digest import words
from rules.digest.choose import shown
from rules.digest.context import context
from rules.digest.debts import worth_doing
from rules.digest.tongue import ENGLISH, Tongue
from rules.digest.values import Item, Period
from rules.engine.values import Owner, State

MOST = 3
"""One line in the evening, not a list."""


def todays_thanks(state: State, *, owner: Owner, now: datetime, tongue: Tongue = ENGLISH) -> tuple[Item, ...]:
    """The owner's thanks for favours of today that are not said yet, at most three, each person once. `now` carries an offset."""
    today = words.day_of(now, owner.timezone)
    at_hand = context(state, owner=owner, now=now, period=Period(now - timedelta(days=1), now), tongue=tongue)
    chosen, seen = [], set[str]()
    for one in state.obligations:
        given_today = one.kind == "thanks" and one.mine and words.day_of(one.since, owner.timezone) == today
        if given_today and shown(one, at_hand) and one.to not in seen:
            seen.add(one.to)
            chosen.append(one)
    section = worth_doing(chosen[:MOST], 0, at_hand)
    return section.items if section else ()
