"""Whoever was introduced, recommended or otherwise done a favour owes the giver thanks, the same day."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.cases import Deed, Desk, same_house
from rules.engine.clock import working_days_after
from rules.engine.debts import Debt, on
from rules.engine.doubt import maybe_thanked
from rules.engine.gifts import gift_named
from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.sketch import words_of
from rules.engine.turns import gratitude, names, shared
from rules.examples.thanks import EXAMPLES

MAYBE = "; there was a letter since that may hold the thanks."
PASSING = timedelta(days=21)
"""So long after an introduction the letters to the other party may hold the thanks to who made it."""
_ADDRESS_GIVEN = re.compile(
    r"\b(?:gave|given|giving|passed|pass|forwarded)\b[^.?!]{0,30}\byour (?:e-?mail|address|number|name|contact|details|phone)\b",
    re.IGNORECASE,
)


def judge(desk: Desk) -> list[Debt]:
    """All thanks owed by the owner and to the owner, settled ones too; one for each favour."""
    owed = (deed for deed in desk.deeds if not deed.asked and not deed.entry.has("no_thanks_needed"))
    debts = [desk.once(RULE.name, deed.ident, _debt, deed) for deed in owed]
    return _either_suffices(debts)


def _debt(deed: Deed, desk: Desk) -> Debt:
    bag, entry = desk.bag, deed.entry
    mine, name = not deed.given, bag.name(deed.person)
    settled = _thanked(deed, desk)
    presumed = maybe_thanked(deed, desk) if settled is None else None
    end = "; thanks were said." if settled is not None else "; no word of thanks was seen since." if presumed is None else MAYBE
    what = "brought you together with somebody" if deed.introduction else "did you a favour"
    theirs = "brought them together with somebody" if deed.introduction else "did them a favour"
    why = f"{name} {what} on {on(entry.at, bag)}" if mine else f"You {theirs} ({name}) on {on(entry.at, bag)}"
    return Debt(
        kind="thanks",
        rule=RULE.name,
        mine=mine,
        person=deed.person,
        address=entry.address_of(deed.person, bag.person),
        entry=entry,
        evidence=deed.evidence,
        why=why + end,
        settles=(f"a word of thanks to {name}" if mine else f"a word of thanks from {name}") + " after it; thanks in advance do not count.",
        due=working_days_after(entry.at, 0, bag.owner.timezone),
        since=entry.at,
        object=deed.object,
        ordinal=deed.ordinal,
        settled=settled,
        trial=deed.trial or _handed_on_in_house(deed, desk) or (settled is None and deed.given and bag.patchy(deed.person)),
        presumed=presumed,
        third=deed.third[0] if deed.third else "",
    )


def _handed_on_in_house(deed: Deed, desk: Desk) -> bool:
    """Whether somebody of the owner's house thanks for what they pass on, or gave the owner's address away: no favour."""
    passed = not deed.given and deed.introduction is None and same_house(deed.person, desk.bag)
    return passed and (gratitude(deed.entry, "", desk.bag) or _ADDRESS_GIVEN.search(deed.evidence) is not None)


def _thanked(deed: Deed, desk: Desk) -> Entry | None:
    """The first letter in which the receiver thanks the giver for this."""
    bag = desk.bag
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        if later.mine == deed.given or later.mass:
            continue
        said = gratitude(later, "" if deed.given else deed.person, bag) or (not deed.given and _names_giver(later, deed, desk))
        if said and _for_this(later, deed, desk):
            return later
        if later.thread == deed.entry.thread and later.has("by_phone"):
            return later
    return _thanked_in_passing(deed, desk)


def _thanked_in_passing(deed: Deed, desk: Desk) -> Entry | None:
    """The first letter to the other party that thanks the giver by name ("Ana, thank you, moving you to bcc"): Bcc is seldom kept."""
    bag = desk.bag
    if deed.given:
        return None
    seen = [one for third in deed.third for one in bag.after(bag.with_person(third), deed.entry)]
    for later in sorted([*seen, *bag.after(bag.in_thread(deed.entry), deed.entry)], key=lambda one: (one.at, one.letter.key)):
        if later.mine and later.at - deed.entry.at <= PASSING and _names_giver(later, deed, desk):
            return later
    return None


def _names_giver(later: Entry, deed: Deed, desk: Desk) -> bool:
    """Whether the thanks of a letter name the giver, or speak of the introduction in a letter that the giver reads too."""
    name = desk.bag.name(deed.person)
    for act in later.acts("thanks"):
        gift = gift_named(act.evidence)
        introduced = gift is not None and gift[0] == "introduction" and deed.introduction is not None
        if _calls(act.evidence, name) or (introduced and deed.person in later.persons):
            return True
    return False


def _calls(words: str, name: str) -> bool:
    """Whether the words hold the first name or a short form of it ("Bea" for Beatriz): "Thank you, Bea"."""
    first = next((word.lower() for word in words_of(name)), "")
    return any(len(word) > 2 and word[:1].isupper() and first.startswith(word.lower()) for word in words_of(words) if first)


def _for_this(later: Entry, deed: Deed, desk: Desk) -> bool:
    """Thanks in the thread or in a new letter are for it; in another talk they must name the thing or the person."""
    bag = desk.bag
    if later.thread == deed.entry.thread:
        return True
    if shared(later, deed.entry.content) or any(names(later, person, bag) for person in deed.third):
        return True
    return not any(one.mine == deed.given and one.at < later.at for one in bag.in_thread(later))


def _either_suffices(debts: list[Debt]) -> list[Debt]:
    """Of two whom the owner brought together unasked, the thanks of one are enough: the other is not accused."""
    thanked = {(debt.entry.letter.key, debt.ordinal): debt for debt in debts if not debt.mine and debt.settled is not None}
    kept = []
    for debt in debts:
        other = thanked.get((debt.entry.letter.key, debt.ordinal))
        if debt.mine or debt.settled is not None or other is None or debt.object != "introduction":
            kept.append(debt)
    return kept


RULE = Rule(
    name="say-thanks-the-same-day",
    advice="{name} did something for you on {date}. Two lines of thanks are enough, late ones too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=EXAMPLES,
)
