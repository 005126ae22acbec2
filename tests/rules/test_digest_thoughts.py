"""One piece of coaching a summary: never one that was told, and without a memory never the same twice in a row."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest

from rules.digest import Digest, Period, compose
from rules.engine.values import Advice, Flag, Obligation, Person, State
from tests.daemon import summary_state as week

WEEK = timedelta(days=7)
FOUR = ("ann", "bea", "cleo", "dan")


def advised(name: str, row: int = 32, number: int = 1) -> Person:
    words = f"{name.capitalize()} said so."
    advice = Advice(row, f"Would {name} like to have lunch?", words, f"<{name}{number}@x.example>", week.NOW, f"{name}@x.example")
    return week.person(f"{name}@x.example", name.capitalize(), advice=(advice,))


def digest(*people: Person, weeks: int = 0, told: tuple[str, ...] = ()) -> Digest:
    now = week.NOW + weeks * WEEK
    period = Period(start=now - WEEK, end=now)
    return compose(State((), (), people), owner=week.OWNER, view=week.VIEW, now=now, period=period, told=told)


def thought(one: Digest) -> str:
    found = [item for section in one.sections if section.key == "worth_a_thought" for item in section.items]
    assert len(found) <= 1
    return found[0].what if found else ""


def test_who_remembers_hears_each_thing_once_and_then_nothing() -> None:
    people = [advised(name) for name in FOUR]
    told: tuple[str, ...] = ()
    said = []

    for number in range(20):
        one = digest(*people, weeks=number, told=told)
        told += one.marks
        said.append(thought(one))

    assert sorted(filter(None, said)) == [f"Would {name} like to have lunch?" for name in FOUR]
    assert said[10:] == [""] * 10


@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_without_a_memory_no_week_repeats_the_last_whoever_comes_and_goes(count: int) -> None:
    people = [advised(name) for name in FOUR[:count]]

    said = [thought(digest(*(people if number % 3 else people[1:]), weeks=number)) for number in range(24)]

    assert any(said)
    assert all(earlier != later for earlier, later in pairwise(said) if earlier)


def test_the_same_moment_gives_the_same_thought() -> None:
    people = [advised(name) for name in FOUR]

    assert digest(*people) == digest(*reversed(people))


def test_advice_on_a_new_letter_may_come_again_and_on_a_person_not() -> None:
    first, again = (digest(*(advised(name, 40, number) for name in FOUR), weeks=number).marks for number in (0, 2))
    once, never = (digest(*(advised(name, 32, number) for name in FOUR), weeks=number).marks for number in (0, 8))

    assert set(first).isdisjoint(again)
    assert set(never) <= {*once, *digest(*(advised(name, 32, 9) for name in FOUR), weeks=8).marks}


def test_readiness_is_told_when_asked_and_not_in_the_summary() -> None:
    said = [thought(digest(advised("ann", 42), weeks=number)) for number in range(4)]

    assert said == [""] * 4


def test_a_flag_gives_way_to_the_advice_about_the_same() -> None:
    flag = Flag("superficial", "You write in a group only.", ("<ann1@x.example>",), "S0", quote="Ann said so.")
    ann = week.person("ann@x.example", "Ann", advice=advised("ann").advice, flags=(flag,))

    said = {thought(digest(ann, weeks=number)) for number in range(4)}

    assert said - {""} == {"Would ann like to have lunch?"}


def test_the_thought_carries_its_sentence_with_name_and_day() -> None:
    shown = [one for number in range(2) if thought(one := digest(advised("ann"), weeks=number))]

    (item,) = next(section.items for section in shown[0].sections if section.key == "worth_a_thought")
    assert item.quote is not None
    assert (item.quote.text, item.quote.by, bool(item.quote.when)) == ("Ann said so.", "Ann wrote", True)


def test_a_letter_that_is_worth_doing_something_about_is_not_thought_about_as_well() -> None:
    flag = Flag("unanswered", "Ann never got an answer.", ("<ann1@x.example>",), "S0", quote="Ann asked so.")
    ann = week.person("ann@x.example", "Ann", flags=(flag,))
    owed = week.debt(1, "reply", "ann@x.example", "Ann asked so.", message_id="<ann1@x.example>")

    def said(*obligations: Obligation) -> set[str]:
        found = set()
        for number in range(4):
            now = week.NOW + number * WEEK
            state = State(tuple(obligations), (), (ann,))
            found.add(thought(compose(state, owner=week.OWNER, view=week.VIEW, now=now, period=Period(start=now - WEEK, end=now))))
        return found - {""}

    assert len(said()) == 1
    assert said(owed) == set()
