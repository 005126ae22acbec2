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
from rules.digest.safe import clean, who
from rules.digest.tongue import ENGLISH, Tongue
from rules.digest.values import ACTIONS_LIMIT, Coverage, Digest, Period, Section
from rules.engine.values import Owner, State, View

NOTHING = Coverage()


def compose(
    state: State,
    *,
    owner: Owner,
    view: View,
    now: datetime,
    period: Period,
    coverage: Coverage = NOTHING,
    told: Container[str] = (),
    tongue: Tongue = ENGLISH,
) -> Digest:
    """What to tell the owner now about the state, looking back on `period`. Times carry an offset.

    `told` holds the marks of earlier summaries (`Digest.marks`): what they said once is not said again.
    `tongue` is the language it is told in; the sentences of letters stay in theirs.
    `coverage` adds what the ledger knows of its own gaps: letters that could not be read, mailboxes not read to now.
    """
    at_hand = context(state, owner=owner, now=now, period=period, told=told, tongue=tongue)
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
    line = headline(chosen, at_hand) if view.begins else tongue.say("headline.unread")
    return Digest(
        period=period,
        dates=tongue.span(period.start, period.end, owner.timezone),
        owner=clean(owner.name, 60),
        headline=line,
        greeting=_greeting(at_hand),
        lead=_lead(len(chosen), more, tongue) if view.begins else tongue.say("lead.unread"),
        notice=" ".join(line for line in (_late(period, tongue), notice(view, coverage, tongue)) if line),
        sections=_once(_at_most(tuple(section for section in sections if section))),
        you=dict(state.you),
        tongue=tongue,
    )


def _greeting(at_hand: Context) -> str:
    say, called = at_hand.tongue.say, who(at_hand.owner.name, "")
    hour = at_hand.now.astimezone(at_hand.owner.timezone).hour
    part = say("hello.morning") if 4 <= hour < 12 else say("hello.afternoon") if 12 <= hour < 18 else say("hello.evening")
    return say("hello.named", greeting=part, name=called.first) if called.name else part


def _lead(chosen: int, more: int, tongue: Tongue) -> str:
    if not chosen:
        return tongue.say("lead.nothing")
    rest = tongue.say("lead.rest" if more else "lead.all_else")
    return words.capital(tongue.counted("lead.things", chosen, rest=rest))


def _late(period: Period, tongue: Tongue) -> str:
    return tongue.counted("lead.late", period.late_days) if period.late_days > 0 else ""


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
