"""A request, a question or an offer between two people waits for an answer of substance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta
from statistics import median

from rules.engine.answered import DELIVERY, answered_by_another, answers_it, withdraw
from rules.engine.asides import social
from rules.engine.ask import FORGOTTEN, Ask
from rules.engine.asked import asked, doubtful
from rules.engine.cases import Desk
from rules.engine.clock import working_days_after
from rules.engine.conditions import plainly_asks, waits_for_none
from rules.engine.debts import Debt, on
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.overtaken import maybe_over
from rules.engine.rule import Rule, Source
from rules.engine.said_again import a_copy, after_the_same
from rules.engine.terms import due_of
from rules.engine.turns import alike
from rules.engine.values import Act
from rules.engine.witness import quotes_answer
from rules.examples.reply import EXAMPLES

WORKING_DAYS = 3
SOON = timedelta(days=14)
_TOPIC = r"\b(?:whether|if|how|what|which|who|where|about|regarding|concerning)\b[^.?!]{{0,80}}\b{}"
"""A far day in the clause that is asked about is that of the matter: "whether the course in May still has a place"."""
SLOWEST = 10
"""Working days beyond which no habit excuses."""
HABIT = 5
"""Answers that make a habit."""


WAITING = 100
"""Matters that can wait between two people at once; beyond it is a flood, and the oldest are on trial."""
RETOLD = 2
"""Words of the first wish that must come back for a letter to ask the same again, and not the next thing in the same talk."""


MAYBE = "; it may well have been answered, in words or in a way that mail does not show."
BARE = 8
"""Words beyond the common ones under which "any news?" can only mean the one thing that waits."""
OWN_WORDS = 3
"""Words beyond the common ones that a new question in an old talk has, none of them of the first."""


def judge(desk: Desk) -> list[Debt]:
    """All replies owed by the owner and to the owner, settled ones too."""
    return [debt for person in desk.bag.by_person for debt in desk.once(RULE.name, person, _between_the_two, person)]


def _between_the_two(person: str, desk: Desk) -> list[Debt]:
    entries = desk.bag.with_person(person)
    return [_debt(ask, person, mine, desk) for mine in (True, False) for ask in _walk(person, entries, mine, desk)]


def _walk(person: str, entries: Sequence[Entry], mine: bool, desk: Desk) -> list[Ask]:
    """Go through the letters of one pair; `mine` says that the owner is the one who is asked."""
    made: list[Ask] = []
    waiting: list[Ask] = []
    gaps: list[timedelta] = []
    for entry in entries:
        if entry.mine == mine:
            for ask in waiting:
                if answers_it(entry, ask, desk.bag):
                    ask.settled = entry
                    gaps.append(entry.at - ask.entry.at)
        else:
            withdraw(entry, waiting, person, mine, desk.bag)
            for ask in waiting:
                ask.quoted = entry if quotes_answer(entry, ask.letters[-1], person, desk.bag) else None
            waiting = [ask for ask in waiting if ask.quoted is None]
            act = asked(entry, person, mine, desk)
            if act is not None:
                if desk.said.last:
                    waiting = [ask for ask in waiting if not desk.said.closed_before(_debt(ask, person, mine, desk).ident, entry.at)]
                _open(entry, act, made, waiting, desk.bag)
                made[-1].days = made[-1].days or _usual(gaps)
        waiting = [ask for ask in waiting if ask.settled is None and entry.at - ask.entry.at < FORGOTTEN]
        for ask in waiting[:-WAITING]:
            ask.trial = True
        waiting = waiting[-WAITING:]
    for ask in waiting:
        ask.settled = answered_by_another(ask, person, desk.bag)
    return made


def _usual(gaps: Sequence[timedelta]) -> int:
    """The term between two whose answers took so long before: their own median where it is known, within bounds."""
    if len(gaps) < HABIT:
        return WORKING_DAYS
    return min(SLOWEST, max(WORKING_DAYS, round(median(gap.total_seconds() for gap in gaps) / 86400)))


def _open(entry: Entry, act: Act, made: list[Ask], waiting: list[Ask], bag: Mailbag) -> None:
    for ask in reversed(waiting):
        same_thread = entry.thread in ask.threads()
        back = len(bag.about(ask.act.evidence) & entry.content) >= RETOLD
        again = back and len(bag.about(act.evidence) & ask.content) >= RETOLD and alike(entry, ask.content)
        bare = len(waiting) == 1 and len(entry.content) < BARE
        nudged = entry.has("nudge") and (after_the_same(entry, ask.content) or bare)
        one_meeting = act.object == ask.act.object == "meeting" and entry.at - ask.letters[-1].at <= DELIVERY and not entry.mine
        if (same_thread and not _another_question(act, entry, ask, bag)) or nudged or again or one_meeting:
            ask.nudges.append(entry)
            meant = back and bool(bag.about(act.evidence) & (bag.about(ask.act.evidence) | bag.about(ask.entry.letter.subject)))
            ask.count += (meant or entry.has("nudge")) and not a_copy(entry, ask.letters)
            return
    ask = Ask(entry, act, trial=doubtful(act, entry, bag))
    made.append(ask)
    waiting.append(ask)


def _another_question(act: Act, entry: Entry, ask: Ask, bag: Mailbag) -> bool:
    """Whether a later letter of the talk asks about something else, in words enough of its own: one reply is owed for each letter."""
    words = bag.about(act.evidence)
    insists = entry.has("nudge") or act.object in ("meeting", None) or ask.act.object == "meeting"
    return not insists and len(words) >= OWN_WORDS and not words & (bag.about(ask.act.evidence) | bag.about(ask.entry.letter.subject))


def _due(ask: Ask, bag: Mailbag) -> datetime:
    """By when: the words of the ask, unless they tell of the past ("today I saw …"); else what is usual between the two."""
    act, entry, zone = ask.act, ask.entry, bag.owner.timezone
    told = act.due and re.search(rf"\b{re.escape(act.due)}\b,? (?:i|we|he|she|they|it)\b", act.evidence, re.IGNORECASE)
    day = None if told else due_of(act.due, entry.at, zone)
    topic = day is not None and day - entry.at > SOON and re.search(_TOPIC.format(re.escape(act.due or "")), act.evidence, re.IGNORECASE)
    return (None if topic else day) or working_days_after(entry.at, ask.days or WORKING_DAYS, zone)


def _debt(ask: Ask, person: str, mine: bool, desk: Desk) -> Debt:
    bag = desk.bag
    entry, act, name = ask.entry, ask.act, bag.name(person)
    times = f", {ask.count} times by now" if ask.count > 1 else ""
    why = f"{name} asked you on {on(entry.at, bag)}{times}" if mine else f"You asked {name} on {on(entry.at, bag)}{times}"
    settles = f"an answer to {name}, a no as well" if mine else f"an answer from {name}"
    due = _due(ask, bag)
    presumed = ask.quoted or (maybe_over(ask, due, person, desk) if ask.settled is None else None)
    end = "; it was answered." if ask.settled is not None else "; no answer was seen since." if presumed is None else MAYBE
    unasked = social(act.evidence) or not plainly_asks(act.evidence) if act.kind == "request" else waits_for_none(act.evidence)
    return Debt(
        kind="reply",
        rule=RULE.name,
        mine=mine,
        person=person,
        address=entry.address_of(person, bag.person),
        entry=entry,
        evidence=act.evidence,
        why=why + end,
        settles=settles + ", a promise with a day, or word that it is not needed any more; a bare receipt does not.",
        due=due,
        since=entry.at,
        object=act.object,
        settled=ask.settled,
        trial=ask.trial or (ask.settled is None and unasked),
        presumed=presumed,
        dated=bool(act.due) and due_of(act.due, entry.at, bag.owner.timezone) is not None,
        asked_count=ask.count,
        asked_again=ask.letters[-1].at if ask.count > 1 else None,
    )


RULE = Rule(
    name="answer-what-was-asked",
    advice="{name} asked you something on {date}. Two lines are enough, and an honest no is an answer too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=EXAMPLES,
)
