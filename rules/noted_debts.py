"""The obligations that the owner's tags open by themselves: a promise with its day, an answer owed, the first word after a meeting.

Thanks and news that follow from a tagged favour or introduction come from their own rules, as of any other (`rules.engine.noted`).
A tag is a wish to be reminded: it stays open until a letter keeps it or the owner says that it is done.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rules.engine.cases import Desk, same_house
from rules.engine.clock import days_after, working_days_after
from rules.engine.cues_due import due_words
from rules.engine.debts import LAPSE, Debt, on
from rules.engine.decisions import Logged
from rules.engine.kept import kept as kept_by
from rules.engine.mailbag import Entry
from rules.engine.noted import letter_of, noted_entry, owes_favour, owes_me, said_by_tag
from rules.engine.terms import due_of
from rules.engine.turns import substantive
from rules.obligations import follow_up, promise, reply

ANSWER_DAYS = 3
"""Working days for an answer that the owner says is owed."""
_ANSWER = re.compile(r"\b(?:answer|reply|respon[ds]\w*|write back|get back|antwort\w*|réponse|respuesta)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"\A\W*(?:he|she|they|(?!I\b|We\b|It\b|That\b|This\b|\w+day\b|Next\b)"
    r"[A-Z][\w'’-]{1,20}(?: [A-Z][\w'’-]{1,20})?)(?:['’]ll|['’]d| will| would| promised| has promised"
    r"| have promised| wants to| is going to| verspricht| wird)\b|\b(?:promised|promises) (?:me|us)\b|\bby (?:him|her|them)\b"
)


def with_noted(debts: Sequence[Debt], desk: Desk) -> list[Debt]:
    """`debts` and those that tags open. What was seen in the same letter already is not doubled, and takes the day that the tag names."""
    made = list(debts)
    known: dict[tuple[str, bool, str], list[int]] = {}
    for number, debt in enumerate(made):
        known.setdefault((debt.kind, debt.mine, debt.person), []).append(number)
    for one in desk.said.log:
        if not one.person or one.person in desk.bag.declared or one.tag not in ("promise", "owe", "met") or owes_favour(one, desk.bag):
            continue
        opened = _first_word(one, desk) if one.tag == "met" else _owed(one, desk)
        if opened is None:
            continue
        real = letter_of(one, opened.person, desk.bag)
        numbers = known.setdefault((opened.kind, opened.mine, opened.person), [])
        same = [number for number in numbers if _same(made[number], real)]
        if not same:
            numbers.append(len(made))
            made.append(opened)
        elif opened.dated:
            made[same[0]] = replace(made[same[0]], due=opened.due, dated=True)
    return made


def _same(other: Debt, real: Entry | None) -> bool:
    """Whether another debt of the same kind between the two is the one that a tag tells of."""
    return not other.trial and (other.kind == "follow_up" or other.entry is real)


def _owed(one: Logged, desk: Desk) -> Debt:
    """A promise, or an answer, that the owner owes, or says is owed to the owner."""
    bag, person = desk.bag, desk.bag.person(one.person)
    words = said_by_tag(one, bag)
    theirs = owes_me(one) or _THEIRS.search(one.words) is not None
    answer = one.tag == "owe" and not theirs and _ANSWER.search(words) is not None
    zone, name = bag.owner.timezone, bag.name(person)
    said = due_words(words.lower()) or words
    day = due_of(said, one.at, zone)
    entry = noted_entry(one, "promise", desk, mine=not theirs, at=one.at, due=said if day else None)
    settled = _answered(entry, person, desk) if answer else _kept(one, entry, person, desk, theirs=theirs)
    end = "; it was done." if settled is not None else "; nothing was seen since that does it."
    return Debt(
        kind="reply" if answer else "promise",
        rule=reply.RULE.name if answer else promise.RULE.name,
        mine=not theirs,
        person=person,
        address=one.person,
        entry=entry,
        evidence=one.line,
        why=f"You noted on {on(one.at, bag)} that {name if theirs else 'you'} {'owes' if theirs else 'owe'} this{end}",
        settles=f"a letter {'from' if theirs else 'to'} {name} that does it, or your word that it is done.",
        due=day or (working_days_after(one.at, ANSWER_DAYS, zone) if answer else days_after(one.at, promise.DAYS, zone)),
        since=one.at,
        settled=settled,
        dated=day is not None,
    )


def _kept(one: Logged, entry: Entry, person: str, desk: Desk, *, theirs: bool) -> Entry | None:
    """The letter that keeps it; where the tag names no matter, the next one with substance in the same talk."""
    bag = desk.bag
    words = said_by_tag(one, bag)
    day = (due_words(words.lower()) or "").strip()
    bare = not words.lower().replace(day, "").strip(" :,.;-")
    act = replace(entry.letter.acts[0], evidence=words)
    kept = kept_by(entry, act, person, 1, bag)
    if kept is not None or not bare:
        return kept
    for later in bag.after(bag.with_person(person), entry):
        if later.at - entry.at > LAPSE:
            return None
        if later.mine != theirs and later.thread == entry.thread and substantive(later) and not later.acts("promise"):
            return later
    return None


def _answered(entry: Entry, person: str, desk: Desk) -> Entry | None:
    bag = desk.bag
    return next(
        (later for later in bag.after(bag.with_person(person), entry) if later.mine and not later.mass and later.letter.words), None
    )


def _first_word(one: Logged, desk: Desk) -> Debt | None:
    """The first word after a meeting with somebody to whom the owner had never written."""
    bag, person = desk.bag, desk.bag.person(one.person)
    if one.about.mode == "sent" or bag.wrote_before(person, one.at) or same_house(person, bag):
        return None
    entry, name = noted_entry(one, "meeting", desk, mine=False, at=one.at), bag.name(person)
    settled = next((later for later in bag.after(bag.with_person(person), entry) if later.mine and not later.mass), None)
    return Debt(
        kind="follow_up",
        rule=follow_up.RULE.name,
        mine=True,
        person=person,
        address=one.person,
        entry=entry,
        evidence=one.line,
        why=f"You noted on {on(one.at, bag)} that you met {name}" + ("; there is no next step yet." if settled is None else "; you wrote."),
        settles=f"any word to {name}: a question, an offer, something to do together, or a door kept open.",
        due=working_days_after(one.at, follow_up.WORKING_DAYS, bag.owner.timezone),
        since=one.at,
        ordinal=one.ordinal,
        settled=settled,
    )
