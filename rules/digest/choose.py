"""Which debts are worth the owner's minute: what one would regret forgetting, fresh before old, never more than seven.

What was tried and lost: one score of age, depth and favours. Nobody could say why the third item stood above the fourth. So the order is
a list of plain questions, asked one after the other; ties end at the obligation's id, so that the same state gives the same mail.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta

from rules.digest import words
from rules.digest.context import Context, other
from rules.digest.values import ACTIONS_LIMIT
from rules.engine.values import Obligation

FRESH_DAYS = 30
"""Older than this, counted from the day it arose or fell due, a debt is mended late: it comes after the fresh ones and is said gently."""

LATE_LIMIT = 3
"""So many old debts in one summary at most; they take turns from period to period, so that none nags."""

UNHURRIED = 2
"""Working days for which a question may lie."""

SAME_LIMIT = 2
"""So many items of one kind for one person."""

OWN_PLACE = ("reply", "promise")
"""Kinds that no answer of another kind sees to."""

HURRIED = timedelta(days=3)
"""A question with a nearer day names it in its words: the usual term is three working days."""

KIND_FIRST = 3
"""So many of one kind before the other kinds have had their turn."""


def mine(obligations: Iterable[Obligation], context: Context) -> tuple[tuple[Obligation, ...], int]:
    """The owner's debts to show, most regretted first, and how many more stand open."""
    standing = [each for each in obligations if each.mine and shown(each, context) and _soon(each, context)]
    standing = _few_each(_one_a_letter(sorted(standing, key=lambda each: order(each, context)), context), context)
    fresh = [each for each in standing if not late(each, context)]
    old = [each for each in standing if late(each, context)]
    chosen = _spread(fresh)
    chosen += _turn(old, context)[: min(LATE_LIMIT, ACTIONS_LIMIT - len(chosen))]
    return tuple(_by_person(chosen, context)), len(standing) - len(chosen)


def shown(obligation: Obligation, context: Context) -> bool:
    """Open, proven, with its sentence, and not put off: trial, lapsed, ignored and snoozed ones never are."""
    asleep = obligation.snoozed_until is not None and obligation.snoozed_until > context.now
    return (
        obligation.status == "open" and not obligation.trial and not asleep and bool(obligation.evidence.strip() and obligation.message_id)
    )


def late(obligation: Obligation, context: Context) -> bool:
    """Whether it is long past its day."""
    return context.days(max(obligation.since, obligation.due or obligation.since)) > FRESH_DAYS


def order(obligation: Obligation, context: Context) -> tuple[int, int, int, int, float, str]:
    """The plain questions: what kind of regret, asked how often, overdue, from whom, since when, which."""
    overdue = obligation.due is not None and obligation.due < context.now
    return (
        regret(obligation),
        -obligation.asked_count,
        0 if overdue else 1,
        -context.weight(other(obligation)),
        obligation.since.timestamp(),
        obligation.id,
    )


def regret(obligation: Obligation) -> int:
    """Thanks undone, a promise, asked twice, an introduction not taken up, news not told, somebody waiting."""
    if obligation.kind == "reply":
        return 2 if obligation.asked_count > 1 else 5
    return {"thanks": 0, "promise": 1, "follow_up": 3, "update": 4}.get(obligation.kind, 6)


def _soon(obligation: Obligation, context: Context) -> bool:
    """Due before the next summary comes: what has longer can wait for that one. Thanks are for the same day.

    A question younger than two working days is in nobody's way yet, unless it names a day near at hand.
    """
    ahead = max(context.period.end - context.period.start, timedelta(days=1))
    if obligation.kind == "reply" and obligation.due is not None and context.workdays(obligation.since) < UNHURRIED:
        today = words.day_of(obligation.due, context.owner.timezone) <= context.today
        return today or obligation.due - obligation.since < HURRIED
    return obligation.kind == "thanks" or obligation.due is None or obligation.due <= context.now + ahead


def _one_a_letter(standing: Sequence[Obligation], context: Context) -> list[Obligation]:
    """Of what one letter left open with one person the most regretted: one answer mostly sees to all of it, and the rest comes after.

    What was asked or promised in it stands for itself: thanks don't answer a question.
    """
    seen: set[tuple[str, str, str]] = set()
    kept = []
    for obligation in standing:
        key = (obligation.message_id, context.one(other(obligation)), obligation.kind if obligation.kind in OWN_PLACE else "")
        if key not in seen:
            kept.append(obligation)
        seen.add(key)
    return kept


def _few_each(standing: Sequence[Obligation], context: Context) -> list[Obligation]:
    seen: Counter[tuple[str, str]] = Counter()
    kept = []
    for obligation in standing:
        key = (obligation.kind, context.one(other(obligation)))
        seen[key] += 1
        if seen[key] <= SAME_LIMIT:
            kept.append(obligation)
    return kept


def _spread(standing: Sequence[Obligation]) -> list[Obligation]:
    """At most seven, and each kind gets its turn before one fills the list."""
    seen: Counter[int] = Counter()
    first: list[Obligation] = []
    rest: list[Obligation] = []
    for obligation in standing:
        seen[regret(obligation)] += 1
        (first if seen[regret(obligation)] <= KIND_FIRST else rest).append(obligation)
    taken = {each.id for each in (first + rest)[:ACTIONS_LIMIT]}
    return [each for each in standing if each.id in taken]


def _turn(old: list[Obligation], context: Context) -> list[Obligation]:
    """The old ones from where this period's turn begins, in their order again."""
    if len(old) <= LATE_LIMIT:
        return old
    length = max((context.period.end - context.period.start).days, 1)
    start = context.today.toordinal() // length * LATE_LIMIT % len(old)
    turn = (old + old)[start : start + LATE_LIMIT]
    return [each for each in old if each in turn]


def _by_person(chosen: Sequence[Obligation], context: Context) -> list[Obligation]:
    """The same order, with what concerns one person drawn up to that person's first item."""
    first: dict[str, int] = {}
    for index, obligation in enumerate(chosen):
        first.setdefault(context.one(other(obligation)), index)
    return sorted(chosen, key=lambda each: first[context.one(other(each))])


def waiting(obligations: Iterable[Obligation], context: Context, limit: int = 3) -> tuple[Obligation, ...]:
    """What others owe and one may gently ask for: promises, answers and news past their day; never thanks."""
    standing = [
        each
        for each in obligations
        if not each.mine
        and each.kind in ("promise", "reply", "update")
        and shown(each, context)
        and not late(each, context)
        and (each.due or each.since) < context.now
        and each.overdue_days > 0
    ]
    standing.sort(key=lambda each: ({"promise": 0, "reply": 1}.get(each.kind, 2), -each.overdue_days, each.id))
    people: set[str] = set()
    kept = []
    for obligation in standing:
        if context.one(obligation.by) not in people:
            people.add(context.one(obligation.by))
            kept.append(obligation)
    return tuple(kept[:limit])
