"""Whoever was put in touch with somebody, or newly met, writes the first word within three working days."""

from __future__ import annotations

from rules.engine.cases import Deed, Desk
from rules.engine.clock import working_days_after
from rules.engine.debts import Debt, on
from rules.engine.doubt import maybe_written
from rules.engine.rule import Rule, Source
from rules.engine.steps import steps_after
from rules.examples.follow_up import EXAMPLES

WORKING_DAYS = 3
MAYBE = "; you wrote to somebody else of their house."


def judge(desk: Desk) -> list[Debt]:
    """First words the owner owes: to everybody the owner was brought together with, and to those who wrote after a first meeting."""
    debts: list[Debt] = []
    for deed in desk.deeds:
        opens = deed.introduction is not None or deed.object == "introduction"
        if not deed.given and deed.third and opens:
            debts.extend(desk.once(RULE.name, (*deed.ident, third), _introduced, deed, third) for third in deed.third)
    for person in desk.bag.by_person:
        debts.extend(desk.once(RULE.name, person, _newly_met, person))
    return debts


def _introduced(deed: Deed, third: str, desk: Desk) -> Debt:
    bag, entry = desk.bag, deed.entry
    only = Deed(entry, deed.person, False, deed.size, deed.object, deed.evidence, (third,), deed.introduction, deed.trial)
    steps = steps_after(only, desk)
    # A report to the helper shows that contact was made another way.
    taken = [one for one in (steps.acted, steps.contact, steps.ended, steps.reported) if one is not None]
    settled = min(taken, key=lambda one: one.at, default=None)
    presumed = maybe_written(third, entry, desk) if settled is None else None
    end = "; the talk has begun." if settled is not None else "; you have not written to them yet." if presumed is None else MAYBE
    known = bag.wrote_before(third, entry.at)
    name, helper = bag.name(third), bag.name(deed.person)
    why = f"{helper} put you in touch with {name} on {on(entry.at, bag)}"
    return Debt(
        kind="follow_up",
        rule=RULE.name,
        mine=True,
        person=third,
        address=entry.address_of(third, bag.person),
        entry=entry,
        evidence=deed.evidence,
        why=why + end,
        settles=f"any letter to {name}, a meeting with them, or word to {helper} that you pass.",
        due=working_days_after(entry.at, WORKING_DAYS, bag.owner.timezone),
        since=entry.at,
        object=deed.object,
        settled=settled,
        trial=deed.trial or known,
        presumed=presumed,
        third=deed.person,
    )


def _newly_met(person: str, desk: Desk) -> list[Debt]:
    """A person wrote after a first meeting, to the owner alone, asks nothing and never got a word back."""
    bag = desk.bag
    entries = bag.with_person(person)
    first = entries[0]
    if first.mine or not first.has("first_meeting") or first.letter.needs_reply or first.has("sales", "pitch", "no_reply_needed"):
        return []
    if not first.to_me or len(first.persons) > 0 or bag.is_role(person):
        return []
    answer = next((one for one in entries if one.mine), None)
    evidence = next(signal.evidence for signal in first.letter.signals if signal.name == "first_meeting")
    name = bag.name(person)
    return [
        Debt(
            kind="follow_up",
            rule=RULE.name,
            mine=True,
            person=person,
            address=first.letter.sender.address,
            entry=first,
            evidence=evidence,
            why=f"{name} wrote after you met on {on(first.at, bag)}"
            + ("; there is no next step yet." if answer is None else "; you wrote back."),
            settles=f"any word to {name}: a question, an offer, something to do together, or a door kept open.",
            due=working_days_after(first.at, WORKING_DAYS, bag.owner.timezone),
            since=first.at,
            ordinal=1,
            settled=answer,
        )
    ]


RULE = Rule(
    name="write-the-first-word",
    advice="{name} was put in your path on {date}. Write the first word, with one line on why.",
    source=Source("9 Ways To Bruise A Networking Relationship", "2. Forget to follow up"),
    judge=judge,
    examples=EXAMPLES,
)
