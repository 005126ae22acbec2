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
    more = f"{words.capital(words.number(left))} more in “beholden introductions”." if left > 0 else ""
    return Section("introductions", "Introductions under way", items, more=more) if items else None


def _case(case: Introduction, context: Context) -> Item:
    introducer = context.who(case.introducer)
    if case.for_owner:
        party = party_of(case, context)
        text = (
            f"{introducer.first} brought you and {party} together" if party else f"{introducer.first} brought you together with new people"
        )
        steps: tuple[Step, ...] = (
            _step(case.thanked, "thanked", "thanks to come"),
            _step(case.acted, "in touch", "first word to come"),
            _step(case.reported, f"{introducer.first} knows", f"news for {introducer.first} to come"),
        )
    else:
        names = [context.who(party).first for party in case.parties if party not in context.owner.addresses]
        text = f"You brought {words.listed(names[:4])} together"
        steps = (_step(case.acted, "in touch", "not yet in touch, as far as you can see"), _step(case.reported, "told you", "no news yet"))
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


def _step(seen: str | None, done: str, to_come: str) -> Step:
    return Step(to_come if seen is None else done, seen is not None)


def one_way(state: State, context: Context) -> Section | None:
    """Favours that go one way; the people the owner takes from come first: that is the half one can mend."""
    found = []
    for rank, name in enumerate(("one_way_taking", "one_way_giving")):
        found += [
            (rank, -max(person.given, person.received), person.address, person, flag) for person, flag in _flags(state) if flag.flag == name
        ]
    found.sort(key=lambda each: each[:3])
    items = tuple(item for *_, person, flag in found if (item := _one_way(person, flag, context)))[:ONE_WAY_LIMIT]
    intro = "Favours of the last twelve months, both ways. Nobody is keeping score but you; one small kindness turns it."
    return Section("one_way", "Going one way", items, intro=intro) if items else None


def _one_way(person: Person, flag: Flag, context: Context) -> Item | None:
    taking = flag.flag == "one_way_taking"
    favour = _latest(person, given=not taking)
    quote = _favour_quote(favour, person, context) if favour else context.sentence(flag)
    if quote is None:
        return None
    who = context.who(person.address)
    count = person.received if taking else person.given
    return Item(
        what=f"{who.first} did you {words.plural(count, 'favour')}; the next one could be yours"
        if taking
        else f"You did {who.first} {words.plural(count, 'favour')}; none came back so far",
        who=who,
        person=person.address,
        flag=flag.flag,
        kind=flag.flag,
        quote=quote,
        how="A link, a name, a good word: what could be useful there just now?"
        if taking
        else "Give on if it gladdens you, and don't hesitate to ask.",
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

_TITLES = {
    "unanswered": "{first} wrote to you and never got an answer",
    "never_offered_help": "{first} has helped you; have you asked what you could do?",
    "dormant": "You and {first} used to write",
    "no_future": "You met {first}; what comes next?",
    "superficial": "You know {first} only in company",
    "made_to_work": "{first} had some trouble on your account",
    "overused": "You have asked a good deal of {first} lately",
    "ask_beyond_relationship": "That was much to ask of {first} so early",
    "introduced_too_soon": "You introduced {first}, whom you hardly know yet",
    "relationship_overstated": "How well do you know {first}?",
    "agenda_first": "Your first letter to {first} began with your own matter",
    "dormant_then_ask": "After a long silence, your letter to {first} asked for something",
    "unanswered_by_them": "{first} has not answered your last letters",
}
_ADVICE = {
    "unanswered": "Two friendly lines, even a no, are remembered.",
    "never_offered_help": "“How can I help you just now?” is the whole of it.",
    "dormant": "A few lines that ask for nothing are the easiest way back.",
    "no_future": "Ask, offer, plan something together, or leave the door open: any of the four will do.",
    "superficial": "A coffee for two does more than ten meetings in a group.",
    "made_to_work": "Next time, let the other choose time and place.",
    "overused": "Let the next letter carry something, and ask for nothing.",
    "ask_beyond_relationship": "A smaller first step is easier to say yes to.",
    "introduced_too_soon": "A conversation for two first makes the next introduction worth more.",
    "relationship_overstated": "An honest line on how you met opens more doors.",
    "agenda_first": "The second or third conversation is early enough for it.",
    "dormant_then_ask": "People mostly help anyway; a word without a wish in between keeps it so.",
    "unanswered_by_them": "Let it rest, or try another way than mail.",
}


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
    candidates = [item for item in (*_advice(state, context, shown), *_thoughts(state, context)) if item.mark not in context.told]
    due = [item for item in candidates if int(item.mark, 16) % 2 == turn % 2]
    return Section("worth_a_thought", "Worth a thought", (due[turn // 2 % len(due)],)) if due else None


def _thoughts(state: State, context: Context) -> list[Item]:
    found = []
    for person, flag in _flags(state):
        quote = context.sentence(flag)
        advised = any(advice.row == _SAME.get(flag.flag) for advice in person.advice)
        if flag.flag in THOUGHTS and quote and not advised:
            found.append((THOUGHTS.index(flag.flag), person.address, person, flag, quote))
    found.sort(key=lambda each: each[:2])
    return [_thought(person, flag, quote, context) for _, _, person, flag, quote in found]


def _thought(person: Person, flag: Flag, quote: Quote, context: Context) -> Item:
    who = context.who(person.address)
    return Item(
        what=_TITLES[flag.flag].format(first=who.first),
        who=who,
        person=person.address,
        flag=flag.flag,
        kind="thought",
        quote=quote,
        why=quoted(flag.why),
        how=_ADVICE[flag.flag],
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
    return Item(
        what=quoted(advice.text),
        who=context.who(person.address),
        person=person.address,
        kind="advice",
        quote=context.quote(advice.evidence, advice.message_id, advice.date, advice.author),
        mark=_mark(str(advice.row), person.address, about),
    )


def _mark(*parts: str) -> str:
    """Eight hexadecimal digits: enough to know it by, and nobody's name."""
    return blake2b("\0".join(parts).encode(), digest_size=4).hexdigest()
