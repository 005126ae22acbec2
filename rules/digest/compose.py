"""Compose the summary: choose, word, cap. Pure; ties break by id, so that the same state gives the same page."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace
from datetime import datetime

from rules.digest import words
from rules.digest.choose import mine
from rules.digest.context import Context, context
from rules.digest.coverage import not_looked_at, notice
from rules.digest.debts import let_go, others_owe, settled, worth_doing
from rules.digest.headline import headline
from rules.digest.relations import introductions, one_way, worth_a_thought
from rules.digest.safe import clean
from rules.digest.values import ACTIONS_LIMIT, Coverage, Digest, Period, Section
from rules.engine.values import Owner, State, View

NOTHING = Coverage()
UNREAD = "No letter has been read yet"


def compose(
    state: State,
    *,
    owner: Owner,
    view: View,
    now: datetime,
    period: Period,
    coverage: Coverage = NOTHING,
    told: Container[str] = (),
) -> Digest:
    """What to tell the owner now about the state, looking back on `period`. Times carry an offset.

    `told` holds the marks of earlier summaries (`Digest.marks`): what they said once is not said again.
    `coverage` adds what the ledger knows of its own gaps: letters that could not be read, mailboxes not read to now.
    """
    at_hand = context(state, owner=owner, now=now, period=period, told=told)
    chosen, more = mine(state.obligations, at_hand)
    sections = (
        worth_doing(chosen, more, at_hand),
        introductions(state, at_hand),
        others_owe(state, at_hand),
        one_way(state, at_hand),
        worth_a_thought(state, at_hand, shown=frozenset(one.message_id for one in chosen)),
        settled(state, at_hand),
        let_go(state, coverage, at_hand),
        not_looked_at(view, coverage, at_hand, state.you),
    )
    line = headline(chosen, at_hand) if view.begins else UNREAD
    return Digest(
        period=period,
        dates=words.span(period.start, period.end, owner.timezone),
        owner=clean(owner.name, 60),
        headline=line,
        greeting=_greeting(at_hand),
        lead=_lead(len(chosen), more)
        if view.begins
        else "Run “beholden scan”, or “beholden import” for files; then there is something to tell.",
        notice=" ".join(line for line in (_late(period), notice(view, coverage)) if line),
        sections=_once(_at_most(tuple(section for section in sections if section))),
        you=dict(state.you),
    )


def _greeting(at_hand: Context) -> str:
    name = clean(at_hand.owner.name, 60).split(" ")[0]
    hour = at_hand.now.astimezone(at_hand.owner.timezone).hour
    part = "Good morning" if 4 <= hour < 12 else "Good afternoon" if 12 <= hour < 18 else "Good evening"
    return f"{part}, {name}" if name else part


def _lead(chosen: int, more: int) -> str:
    if not chosen:
        return "Nobody is waiting for a word from you, as far as your letters tell. Enjoy it."
    rest = "Everything else can rest." if not more else "The rest can wait."
    return f"{'One thing' if chosen == 1 else words.capital(words.number(chosen)) + ' things'} you might regret forgetting. {rest}"


def _late(period: Period) -> str:
    if period.late_days < 1:
        return ""
    return f"This comes {words.plural(period.late_days, 'day')} late: beholden was not running when it was due."


def _at_most(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """No more ready answers than the page may ask for, counted from the top."""
    left = ACTIONS_LIMIT
    capped = []
    for section in sections:
        items = []
        for item in section.items:
            items.append(item if left > 0 or not item.actions else replace(item, actions=()))
            left -= 1 if item.actions and left > 0 else 0
        capped.append(replace(section, items=tuple(items)))
    return tuple(capped)


def _once(sections: tuple[Section, ...]) -> tuple[Section, ...]:
    """Mark sentences that stand further up already."""
    seen: set[tuple[str, str]] = set()
    marked = []
    for section in sections:
        items = []
        for item in section.items:
            if item.quote:
                key = (item.quote.message_id, item.quote.text)
                item = replace(item, quote=replace(item.quote, again=key in seen))
                seen.add(key)
            items.append(item)
        marked.append(replace(section, items=tuple(items)))
    return tuple(marked)
