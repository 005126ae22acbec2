"""The owner plans to ask somebody for something: a first touch without a wish well before, and what one knows of them.

`beholden plan ask WHO about WORDS by DATE` opens it; the wish itself, a dropped plan or its day ends it.
"""

from __future__ import annotations

from datetime import timedelta

from rules.engine.decisions import Plan
from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, alone, called, day
from rules.people.interests import own_words
from rules.people.portrait import Portrait, telling

ROW = 16
AFTER = timedelta(days=7)
"""So long past its day a plan is still spoken of."""


def judge(seen: Portrait) -> list[Advice]:
    """The run-up: the account as it stands, the last letter, the day for a first touch, with their own words beneath."""
    plan = next((one for name in _addresses(seen) if (one := seen.desk.said.plans.get(name))), None)
    if plan is None or seen.bag.past(plan.by + AFTER):
        return []
    since = [one for one in seen.entries if one.mine and one.at > plan.at]
    if any(wish.entry.at > plan.at for wish in seen.wishes):
        return []
    entry, words = _words(seen)
    name, bag = called(seen.person, seen.bag), seen.bag
    text = (
        f"You plan to ask {name} about {plan.about} by {day(plan.by, bag)}; {_account(seen)}, "
        f"your last letters are of {day(seen.entries[-1].at, bag)}, {_touch(plan, touched=bool(since))}."
    )
    return advise(ROW, text, entry, words)


def _addresses(seen: Portrait) -> list[str]:
    return sorted(seen.bag.addresses.get(seen.person, {seen.person}))


def _account(seen: Portrait) -> str:
    deeds = [deed for deed in seen.deeds if not deed.trial]
    gave, got = sum(deed.given for deed in deeds), sum(not deed.given for deed in deeds)
    return f"so far you did {gave or 'no'} favour{'s' * (gave != 1)} and received {got or 'none'}"


def _touch(plan: Plan, *, touched: bool) -> str:
    """A first word after a third of the time, so that the wish comes into a talk that exists."""
    if touched:
        return "and a first word has gone out since"
    first = plan.at + (plan.by - plan.at) / 3
    return f"and a first word without a wish by {first.day} {first:%B} would open the way"


def _words(seen: Portrait) -> tuple[Entry, str]:
    """What they told of themselves, else the latest sentence that was kept, else the subject of the last letter."""
    for one in reversed(seen.entries):
        if not one.mine and alone(one, seen.person):
            for signal in one.letter.signals:
                if signal.name == "personal" and own_words(signal.evidence):
                    return one, signal.evidence
    last = next((one for one in reversed(seen.entries) if telling(one)), seen.entries[-1])
    return last, telling(last) or last.letter.subject


KNOWN = """
    2 Feb | eva > me | Honey | ~personal | My sister and I have our first bees.
    3 Feb | me > eva | Re: Honey | | Keep a jar for me.
    """
PLAN = said("plan", "eva", '{"about": "the jury", "by": "2026-05-01"}', "10 Mar")

RULE = Rule(
    name="plan-an-ask",
    advice="A first word without a wish, well before the ask.",
    source=Source("Some thoughts on the wrong and right way to network", "Anticipation, plan ahead"),
    judge=judge,
    examples=(
        Scene(KNOWN, decisions=(PLAN,), yields=("eva 16",)),
        Scene(KNOWN + "15 Mar | me > eva | Plums | | Ours are in flower.", decisions=(PLAN,), yields=("eva 16",)),
        Scene(KNOWN, decisions=(PLAN, said("relation", "eva", "mentor")), yields=("eva 16",)),
        Scene(KNOWN, decisions=(PLAN,), now="5 May", yields=("eva 16",)),
        Scene(
            "2 Feb | eva > me | Jury | favor:referral | I put your name forward.\n3 Feb | me > eva | Re: Jury | thanks | Thank you!",
            decisions=(PLAN,),
            yields=("eva 16",),
        ),
        Scene(KNOWN + "1 Mar | me > eva | A hall | request | Is the hall free?", decisions=(PLAN,), yields=("eva 16",)),
        Scene(KNOWN, because="nothing is planned"),
        Scene(KNOWN, decisions=(PLAN, said("plan", "eva", "", "12 Mar")), because="the plan was dropped"),
        Scene(KNOWN + "15 Mar | me > eva | Jury | request:referral | Would you name me for the jury?", decisions=(PLAN,), because="asked"),
        Scene(KNOWN, decisions=(PLAN,), now="20 May", because="its day is past"),
        Scene(KNOWN, decisions=(PLAN, said("never", "eva", "", "12 Mar")), because="the owner wants to hear nothing of her any more"),
        Scene(
            KNOWN, decisions=(said("plan", "lars", '{"about": "the jury", "by": "2026-05-01"}'),), because="somebody else is to be asked"
        ),
        Scene(KNOWN, decisions=(said("plan", "eva", '{"about": "the jury", "by": "some day"}'),), because="its day can't be read"),
    ),
)
