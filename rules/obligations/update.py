"""Whoever was helped tells the helper what came of it, within days of knowing, even when it came to nothing."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from rules.engine.cases import Deed, Desk, same_house
from rules.engine.clock import days_after
from rules.engine.debts import Debt, on
from rules.engine.doubt import maybe_told
from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.steps import Steps, steps_after
from rules.engine.turns import names
from rules.examples.update import EXAMPLES

MAYBE = "; there was a letter since that may hold the news."
AFTER_NEWS = 5
"""Days from contact or outcome to the report."""
WITHOUT_NEWS = timedelta(days=14)
"""Time after the favour at which a word is owed even though nothing was seen."""
REPORTABLE = frozenset({"introduction", "referral", "job"})


def judge(desk: Desk) -> list[Debt]:
    """All news owed by the owner and to the owner, told ones too; one for each introduction or door opened."""
    debts = [
        debt
        for deed in desk.deeds
        if (deed.introduction is not None or deed.object in REPORTABLE) and not deed.entry.has("no_report_needed")
        if (debt := desk.once(RULE.name, deed.ident, _debt, deed)) is not None
    ]
    return _either_suffices(debts)


def _debt(deed: Deed, desk: Desk) -> Debt | None:
    bag, entry, mine = desk.bag, deed.entry, not deed.given
    steps = steps_after(deed, desk)
    since, due = _term(deed, steps, desk)
    settled = steps.reported or steps.ended or _thanked_again(deed, steps, desk)
    if settled is not None and settled.at < since:
        since = settled.at
    if not bag.reached(since):
        return None
    name = bag.name(deed.person)
    helped = f"{name} opened a door for you on {on(entry.at, bag)}" if mine else f"You opened a door for {name} on {on(entry.at, bag)}"
    presumed = maybe_told(deed, steps.contact, desk) if settled is None else None
    silence = (
        MAYBE if presumed is not None else "; they have not heard what came of it." if mine else "; you have not heard what came of it."
    )
    return Debt(
        kind="update",
        rule=RULE.name,
        mine=mine,
        person=deed.person,
        address=entry.address_of(deed.person, bag.person),
        entry=entry,
        evidence=deed.evidence,
        why=helped + (silence if settled is None else "; the news was told."),
        settles=f"a line to {name} on what came of it" if mine else f"a line from {name} on what came of it",
        due=due,
        since=since,
        object=deed.object,
        ordinal=deed.ordinal,
        settled=settled,
        trial=deed.trial or (settled is None and (same_house(deed.person, bag) or _out_of_sight(deed, steps, desk))),
        presumed=presumed,
        third=deed.third[0] if deed.third else "",
    )


def _out_of_sight(deed: Deed, steps: Steps, desk: Desk) -> bool:
    """Whether news may be told elsewhere, or there may be none: of a mere pointer, not asked for and never taken up."""
    if deed.given:
        return desk.bag.patchy(deed.person)
    pointer = deed.introduction is None and not deed.asked and not _DONE.search(deed.evidence)
    if not pointer or steps.contact is not None or steps.outcome is not None:
        return False
    return not any(later.mine for later in desk.bag.after(desk.bag.with_person(deed.person), deed.entry))


_DONE = re.compile(
    r"\b(?:recommended|referred|introduced|vouched|forwarded|passed|gave|given|put|told|named|nominated|spoke|spoken|talked|wrote"
    r"|written|sent|showed|mentioned)\b"
    r"|\b(?:empfohlen|weiter\w{2,12}|gegeben|gesprochen|genannt|vorgestellt|recommand\w{1,3}|transmis|parl[ée]|donn[ée]"
    r"|recomend\w{1,4}|pasado|hablado|dado)\b",
    re.IGNORECASE,
)
"""What the helper did, not only said."""


def _thanked_again(deed: Deed, steps: Steps, desk: Desk) -> Entry | None:
    """The letter of thanks to the helper alone, after contact or outcome was seen, that names the other party: thanks again are news.

    "And what can I do for you?" asks nothing; any other wish beside the thanks only where the outcome was seen before.
    """
    bag = desk.bag
    seen = min((one.at for one in (steps.contact, steps.outcome) if one is not None), default=None)
    if seen is None:
        return None
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        alone = not set(later.persons).intersection(deed.third)
        if later.mine == deed.given or later.mass or not alone or later.at <= seen or not later.acts("thanks"):
            continue
        offered = {signal.evidence for signal in later.letter.signals if signal.name == "offers_help"}
        wants = any(act.evidence not in offered for act in later.acts("request"))
        known = steps.outcome is not None and later.at > steps.outcome.at
        if (known or not wants) and any(names(later, third, bag) for third in deed.third):
            return later
    return None


def _term(deed: Deed, steps: Steps, desk: Desk) -> tuple[datetime, datetime]:
    """From when news is owed, and by when."""
    zone = desk.bag.owner.timezone
    seen = [one.at for one in (steps.contact, steps.outcome) if one is not None]
    if deed.given or not seen:
        since = deed.entry.at + WITHOUT_NEWS
        return since, days_after(since, 0, zone)
    if steps.planned is not None and steps.planned > min(seen) and (steps.outcome is None or steps.outcome.at < steps.planned):
        return steps.planned, days_after(steps.planned, AFTER_NEWS, zone)
    return min(seen), days_after(min(seen), AFTER_NEWS, zone)


def _either_suffices(debts: list[Debt]) -> list[Debt]:
    """Of two whom the owner brought together unasked, the news of one are enough: the other is not accused."""
    told = {debt.entry.letter.key for debt in debts if not debt.mine and debt.settled is not None}
    return [debt for debt in debts if debt.mine or debt.settled is not None or debt.entry.letter.key not in told]


RULE = Rule(
    name="tell-what-came-of-it",
    advice="{name} helped you on {date} and would like to know how it turned out, good or bad.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=EXAMPLES,
)
