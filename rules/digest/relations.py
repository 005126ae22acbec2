"""The sections made of people: open introductions, favours that go one way, and one thing to think about."""

from __future__ import annotations

from collections.abc import Container, Iterator
from hashlib import blake2b

from rules.digest import words
from rules.digest.context import Context
from rules.digest.drafts import offer
from rules.digest.safe import quoted
from rules.digest.values import Item, Quote, Section, Step
from rules.digest.wording import party_of
from rules.engine.values import Advice, Favour, Flag, Introduction, Person, State

CASES_LIMIT = 4
CASE_DAYS = 120
ONE_WAY_LIMIT = 3


def introductions(state: State, context: Context) -> Section | None:
    """Where each open introduction stands, in a line; newest first."""
    proven = {each.id for each in state.obligations if not each.trial and each.status == "open"}
    standing = [
        case
        for case in state.introductions
        if case.kind == "introduction"
        and case.evidence.strip()
        and proven.intersection(case.open)
        and context.days(case.date) <= CASE_DAYS
        and (case.for_owner or case.by_owner)
    ]
    standing.sort(key=lambda case: (-case.date.timestamp(), case.id))
    items = tuple(_case(case, context) for case in standing[:CASES_LIMIT])
    left = len(standing) - CASES_LIMIT
    tongue = context.tongue
    more = words.capital(tongue.counted("more.introductions", left)) if left > 0 else ""
    return Section("introductions", tongue.say("section.introductions"), items, more=more) if items else None


def _case(case: Introduction, context: Context) -> Item:
    introducer, tongue = context.who(case.introducer), context.tongue
    if case.for_owner:
        party = party_of(case, context)
        text = tongue.say("case.together" if party else "case.together_many", introducer=introducer.first, party=party)
        seen = (("thanked", case.thanked), ("acted", case.acted), ("reported", case.reported))
        steps = tuple(
            Step(tongue.say(f"case.{'not_' if letter is None else ''}{key}", introducer=introducer.first), letter is not None)
            for key, letter in seen
        )
    else:
        names = [context.who(party).first for party in case.parties if party not in context.owner.addresses]
        text = tongue.say("case.by_you", names=tongue.listed(names[:4]))
        steps = (
            Step(tongue.say("case.not_in_touch" if case.acted is None else "case.acted"), case.acted is not None),
            Step(tongue.say("case.no_news" if case.reported is None else "case.told_you"), case.reported is not None),
        )
    return Item(
        what=text,
        who=introducer if case.for_owner else None,
        obligation=case.open[0],
        person=context.one(case.introducer),
        kind="introduction",
        since=context.since(case.date),
        quote=context.quote(case.evidence, case.message_id, case.date, min(context.owner.addresses) if case.noted else case.introducer),
        steps=steps,
    )


def one_way(state: State, context: Context) -> Section | None:
    """Favours that go one way; the people the owner takes from come first: that is the half one can mend."""
    found = []
    for rank, name in enumerate(("one_way_taking", "one_way_giving")):
        found += [
            (rank, -max(person.given, person.received), person.address, person, flag) for person, flag in _flags(state) if flag.flag == name
        ]
    found.sort(key=lambda each: each[:3])
    items = tuple(item for *_, person, flag in found if (item := _one_way(person, flag, context)))[:ONE_WAY_LIMIT]
    say = context.tongue.say
    return Section("one_way", say("section.one_way"), items, intro=say("section.one_way_intro")) if items else None


def _one_way(person: Person, flag: Flag, context: Context) -> Item | None:
    taking = flag.flag == "one_way_taking"
    favour = _latest(person, given=not taking)
    quote = _favour_quote(favour, person, context) if favour else context.sentence(flag)
    if quote is None:
        return None
    who = context.who(person.address)
    count = person.received if taking else person.given
    return Item(
        what=context.tongue.counted("one_way.taking" if taking else "one_way.giving", count, first=who.first),
        who=who,
        person=person.address,
        flag=flag.flag,
        kind=flag.flag,
        quote=quote,
        how=context.tongue.say("one_way.taking_how" if taking else "one_way.giving_how"),
        bar=(person.given, person.received),
        actions=offer(person.address, context) if taking else (),
    )


def _latest(person: Person, *, given: bool) -> Favour | None:
    favours = [favour for favour in person.favours if favour.given is given and favour.evidence.strip()]
    return max(favours, key=lambda favour: (favour.date, favour.message_id), default=None)


def _favour_quote(favour: Favour, person: Person, context: Context) -> Quote:
    author = favour.author or (min(context.owner.addresses, default="") if favour.given else person.address)
    return context.quote(favour.evidence, favour.message_id, favour.date, author)


def _flags(state: State) -> Iterator[tuple[Person, Flag]]:
    return ((person, flag) for person in state.people for flag in person.flags)


THOUGHTS = (
    "unanswered",
    "never_offered_help",
    "dormant",
    "no_future",
    "superficial",
    "made_to_work",
    "overused",
    "ask_beyond_relationship",
    "introduced_too_soon",
    "relationship_overstated",
    "agenda_first",
    "dormant_then_ask",
    "unanswered_by_them",
)
"""The flags that coach the owner. What is a debt anyway (no_thanks, no_update, reciprocal_request_disregarded) stands under worth doing."""

SILENT_ROWS = (42,)
"""Advice that answers a question of the owner's and is none of the summary's business: it stands in `brief`."""
_OF_AN_EVENT = (10, 16, 17, 18, 19, 24, 31, 34, 36, 37, 40)
"""Advice on one letter or talk: another one may be spoken of later. All other advice about a person is given once."""
_SAME = {"never_offered_help": 19, "dormant": 22, "unanswered": 24, "superficial": 32, "no_future": 37}
"""Flags that say what a row advises: the kinder words do."""


def worth_a_thought(state: State, context: Context, shown: Container[str] = ()) -> Section | None:
    """One piece of coaching, never two, and none that was told before (`context.told`); nothing about letters that are `shown` above.

    Nobody may have kept what was told: who only prints the summary sends none. So each candidate has its turn in every second period
    only, by its mark, and no period repeats the last one; among those whose turn it is they take turns too.
    """
    length = max((context.period.end - context.period.start).days, 1)
    turn = context.today.toordinal() // length
    candidates = [item for item in (*_advice(state, context, shown), *_thoughts(state, context, shown)) if item.mark not in context.told]
    due = [item for item in candidates if int(item.mark, 16) % 2 == turn % 2]
    return Section("worth_a_thought", context.tongue.say("section.worth_a_thought"), (due[turn // 2 % len(due)],)) if due else None


def _thoughts(state: State, context: Context, shown: Container[str]) -> list[Item]:
    found = []
    for person, flag in _flags(state):
        quote = context.sentence(flag)
        advised = any(advice.row == _SAME.get(flag.flag) for advice in person.advice)
        if flag.flag in THOUGHTS and quote and quote.message_id not in shown and not advised:
            found.append((THOUGHTS.index(flag.flag), person.address, person, flag, quote))
    found.sort(key=lambda each: each[:2])
    return [_thought(person, flag, quote, context) for _, _, person, flag, quote in found]


def _thought(person: Person, flag: Flag, quote: Quote, context: Context) -> Item:
    who = context.who(person.address)
    return Item(
        what=context.tongue.say(f"thought.{flag.flag}", first=who.first),
        who=who,
        person=person.address,
        flag=flag.flag,
        kind="thought",
        quote=quote,
        why=quoted(context.tongue.say("rules.why", text=flag.why)),
        how=context.tongue.say(f"thought_how.{flag.flag}"),
        mark=_mark(flag.flag, person.address),
    )


def _advice(state: State, context: Context, shown: Container[str]) -> list[Item]:
    found = []
    for person in state.people:
        for advice in person.advice:
            if advice.row not in SILENT_ROWS and advice.evidence.strip() and advice.message_id and advice.message_id not in shown:
                found.append((advice.row, person.address, _advised(person, advice, context)))
    return [item for *_, item in sorted(found, key=lambda each: each[:2])]


def _advised(person: Person, advice: Advice, context: Context) -> Item:
    about = advice.message_id if advice.row in _OF_AN_EVENT else ""
    who, key = context.who(person.address), f"rules.row_{advice.row}"
    said = context.tongue.say(key if context.tongue.has(key) else "rules.row_other", text=advice.text, first=who.first)
    return Item(
        what=quoted(said),
        who=who,
        person=person.address,
        kind="advice",
        quote=context.quote(advice.evidence, advice.message_id, advice.date, advice.author),
        mark=_mark(str(advice.row), person.address, about),
    )


def _mark(*parts: str) -> str:
    """Eight hexadecimal digits: enough to know it by, and nobody's name."""
    return blake2b("\0".join(parts).encode("utf-8", "replace"), digest_size=4).hexdigest()
