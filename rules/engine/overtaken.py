"""What may have ended an unanswered question: its day, other words, a call, a meeting, another mailbox, somebody else."""

from __future__ import annotations

import re
from datetime import datetime

from rules.engine.ask import Ask
from rules.engine.asked import MATTER, daily_work
from rules.engine.cases import Desk, same_house
from rules.engine.doubt import (
    maybe_answered,
    maybe_in_hand,
    maybe_met,
    maybe_run,
    maybe_spoken,
    passed_on,
    quotes_unseen,
    talk_went_on,
    waited_no_more,
    went_on_with_others,
    wrote_unseen,
)
from rules.engine.elsewhere import maybe_seen_to_at_home
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.moot import event_over, moment_of
from rules.engine.next_door import sits_next_door
from rules.engine.witness import answered_askew, answered_unseen

_ANYTHING = re.compile(r"\W*any(?:thing)?\b", re.IGNORECASE)
_LIKES_TO_TALK = re.compile(
    r"\b(?:would|['’]d) like to (?:discuss|meet|talk|sit down|see you|visit|speak|go over|get together|catch up)\b[^?]{0,200}$",
    re.IGNORECASE,
)
"""A colleague who says so comes by."""


def maybe_over(ask: Ask, due: datetime, person: str, desk: Desk) -> Entry | datetime | None:
    """What may have ended an unanswered ask: its day, an answer in other words, a call, a meeting in person."""
    bag, act = desk.bag, ask.act
    moment = moment_of(act, ask.entry, bag)
    if moment is not None and bag.past(moment) and all(one.at <= moment for one in ask.nudges):
        return moment
    if act.object in ("information", "meeting", "other", None) and (day := event_over(ask.letters[-1], bag)) is not None:
        return day
    met = maybe_met(ask.letters[-1], person, bag) if act.object == "meeting" else None
    return (
        met
        or _accepted(ask, person, bag)
        or maybe_spoken(act, due, bag, mine=not ask.entry.mine)
        or maybe_answered(ask.letters, act, person, desk)
        or quotes_unseen(ask.letters[-1], person, bag)
        or answered_unseen(ask.letters[-1], person, bag)
        or answered_askew(ask.letters[-1], person, bag)
        or waited_no_more(ask.letters, ask.threads(), person, desk)
        or (_unseen_by_the_owner(ask, due, person, bag) if ask.entry.mine else _seen_to_elsewhere(ask, due, person, desk))
    )


def _accepted(ask: Ask, person: str, bag: Mailbag) -> Entry | None:
    """The mere "thanks!" below an offer: it may be all that is to be said."""
    if ask.act.kind != "offer":
        return None
    later = (one for one in bag.after(bag.with_person(person), ask.letters[-1]) if one.mine != ask.entry.mine)
    return next((one for one in later if one.thread in ask.threads() and one.has("acknowledgement")), None)


def _unseen_by_the_owner(ask: Ask, due: datetime, person: str, bag: Mailbag) -> Entry | datetime | None:
    """Where the answer to the owner may have come unseen."""
    last = ask.letters[-1]
    if same_house(person, bag) and daily_work(ask.act):
        return due
    return wrote_unseen(last, person, bag) or went_on_with_others(last, person, bag) or (due if bag.patchy(person) else None)


def _seen_to_elsewhere(ask: Ask, due: datetime, person: str, desk: Desk) -> Entry | datetime | None:
    """Where the owner may have answered from another mailbox or across a desk, or somebody else of the owner's house did."""
    passing = _ANYTHING.match(ask.act.evidence) and len(desk.bag.about(ask.act.evidence)) < MATTER
    aside = len(ask.entry.to) > 0 or bool(passing or _LIKES_TO_TALK.search(ask.act.evidence))
    across = (aside and same_house(person, desk.bag)) or sits_next_door(person, ask.entry, desk.bag)
    home = (maybe_seen_to_at_home(one, person, desk.bag) for one in ask.letters)
    last = ask.letters[-1]
    return (
        next((one for one in home if one is not None), None)
        or maybe_run(ask.act.evidence, last, person, desk.bag)
        or talk_went_on(last, person, desk.bag)
        or passed_on(ask.entry, desk)
        or maybe_in_hand(ask.entry, desk)
        or (due if across else None)
    )
