"""What must hold whatever happens, tried on the sample mailbox with a real SQLite ledger: arrival, decisions, exports, forgetting."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from daemon.demo import DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.intake import scan
from daemon.ledger.exchange import lines, restore
from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, open_ledger
from daemon.present import introduction_json, obligation_json, person_json
from daemon.reader import Reader
from daemon.state import compute
from parsers.message import Address
from rules.engine.memory import Memory
from rules.engine.values import Decision, State

KEY = bytes(range(32))
RUNS = settings(max_examples=20, deadline=None)


@contextmanager
def ledger() -> Iterator[Ledger]:
    """A new, empty ledger under a key that is always the same."""
    with tempfile.TemporaryDirectory() as folder:
        made = open_ledger(f"sqlite:///{folder}/ledger.db", "owner", now=DEMO_NOW)
        made.put("key", KEY.hex())
        made.key = KEY
        try:
            yield made
        finally:
            made.close()


@cache
def spring() -> tuple[Copy, ...]:
    """The letters of the sample mailbox as they are kept."""
    with ledger() as made:
        reader = Reader(DEMO_OWNER.addresses, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: DEMO_NOW)
        scan(demo_mailbox(), made, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
        with made.write() as connection:
            return tuple(made.every_copy(connection))


def store(into: Ledger, copies: Sequence[Copy]) -> None:
    with into.write() as connection:
        into.store(connection, copies)


def state(of: Ledger, now: datetime = DEMO_NOW, memory: Memory | None = None) -> State:
    return compute(of, DEMO_OWNER, now, memory=memory)


def told(of: Ledger, now: datetime = DEMO_NOW, memory: Memory | None = None) -> str:
    """What `owed --all`, `people` and `introductions` would print."""
    found, zone = state(of, now, memory), DEMO_OWNER.timezone
    return json.dumps(
        [
            [obligation_json(one, zone) for one in found.obligations],
            [person_json(one, zone) for one in found.people],
            [introduction_json(one, zone) for one in found.introductions],
        ],
        sort_keys=True,
    )


@cache
def whole() -> str:
    with ledger() as made:
        store(made, spring())
        return told(made)


@cache
def first_state() -> State:
    with ledger() as made:
        store(made, spring())
        return state(made)


def parts(draw: st.DrawFn) -> list[Sequence[Copy]]:
    """The letters shuffled, some of them twice, cut into portions."""
    many = [*draw(st.permutations(spring())), *draw(st.lists(st.sampled_from(spring()), max_size=20))]
    cuts = sorted(draw(st.lists(st.integers(0, len(many)), max_size=4)))
    return [many[start:end] for start, end in zip([0, *cuts], [*cuts, len(many)], strict=True)]


@st.composite
def arrivals(draw: st.DrawFn) -> list[Sequence[Copy]]:
    return parts(draw)


@st.composite
def decisions(draw: st.DrawFn) -> list[Decision]:
    """Words of the owner on things that are there, in the days before now."""
    found = first_state()
    items = st.sampled_from([one.id for one in found.obligations])
    people = st.sampled_from([one.address for one in found.people])
    word = st.one_of(
        st.tuples(st.sampled_from(["done", "ignore", "correct", "reopen"]), items, st.just("")),
        st.tuples(st.just("snooze"), items, st.just((DEMO_NOW + timedelta(days=9)).isoformat())),
        st.tuples(st.just("never"), people, st.just("")),
        st.tuples(st.just("relation"), people, st.sampled_from(["family", "client", "mentor"])),
        st.tuples(st.just("merge"), people, people),
        st.tuples(st.just("split"), people, st.just("")),
        st.tuples(st.just("log"), people, st.just('{"text": "thanks: brought flowers", "who": [], "subject": ""}')),
    )
    said = [
        Decision(f"{number:08x}", kind, target, value, DEMO_NOW - timedelta(hours=draw(st.integers(1, 300))))
        for number, (kind, target, value) in enumerate(draw(st.lists(word, min_size=1, max_size=8)))
    ]
    if draw(st.booleans()):
        said.append(Decision("undo", "undo", draw(st.sampled_from(said)).id, "", DEMO_NOW - timedelta(minutes=5)))
    return said


@RUNS
@given(arrivals())
def test_shuffled_repeated_and_split_arrival_tells_the_same(portions: list[Sequence[Copy]]) -> None:
    with ledger() as made:
        for portion in portions:
            store(made, portion)
            told(made)

        assert told(made) == whole()


@RUNS
@given(arrivals(), decisions(), st.lists(st.integers(0, 200), min_size=5, max_size=5).map(sorted))
def test_judging_only_what_came_since_tells_the_same_as_judging_all(
    portions: list[Sequence[Copy]], said: list[Decision], days: list[int]
) -> None:
    memory = Memory()
    with ledger() as made:
        for portion, day in zip(portions, days, strict=False):
            store(made, portion)
            now = DEMO_NOW + timedelta(days=day)

            assert told(made, now, memory) == told(made, now)

        made.decide(said)

        assert told(made, now, memory) == told(made, now)


@RUNS
@given(arrivals(), decisions())
def test_it_does_not_matter_whether_a_decision_or_its_letter_comes_first(portions: list[Sequence[Copy]], said: list[Decision]) -> None:
    with ledger() as one, ledger() as other:
        one.decide(said)
        for portion in portions:
            store(one, portion)
        store(other, spring())
        for decision in reversed(said):
            other.decide([decision])

        assert told(one) == told(other)


@RUNS
@given(decisions())
def test_a_decision_survives_reading_everything_again(said: list[Decision]) -> None:
    with ledger() as made:
        store(made, spring())
        made.decide(said)
        before = told(made)

        store(made, [replace(copy, rules_version=copy.rules_version + 1) for copy in spring()])

        assert told(made) == before


@RUNS
@given(arrivals(), decisions())
def test_an_export_read_back_is_the_same_ledger(portions: list[Sequence[Copy]], said: list[Decision]) -> None:
    with ledger() as made, ledger() as again:
        for portion in portions:
            store(made, portion)
        made.decide(said)
        exported = [json.loads(json.dumps(line)) for line in lines(made)]

        restore(again, exported)

        assert list(lines(again)) == list(lines(made))
        assert told(again) == told(made)


@RUNS
@given(st.lists(st.sampled_from(range(200)), min_size=1, max_size=5, unique=True))
def test_a_newsletter_changes_nothing(numbers: list[int]) -> None:
    model = spring()[0]
    news = [
        replace(
            model,
            letter=replace(
                model.letter,
                key=f"news{number}",
                message_id=f"<n{number}@shop.example>",
                sender=Address("Shop", "news@shop.example"),
                automated=True,
                acts=(),
                signals=(),
                invitation=None,
                own_digest=f"n{number}",
            ),
        )
        for number in numbers
    ]
    with ledger() as made:
        store(made, [*spring(), *news])

        assert told(made) == whole()


@RUNS
@given(st.data())
def test_of_whom_is_forgotten_nothing_is_told_or_kept_and_reading_again_changes_nothing(data: st.DataObject) -> None:
    person = data.draw(st.sampled_from(first_state().people))
    with ledger() as made:
        store(made, spring())
        made.decide(data.draw(decisions()))
        names = made.names_of(person.addresses)

        made.forget(person.addresses, names)
        kept, seen = [json.dumps(line, ensure_ascii=False) for line in lines(made)], told(made)
        store(made, spring())

        # As whole words: "abena.osei@…" stands in "kwabena.osei@…".
        gone = [*person.addresses, *(name for name in names if " " in name)]
        assert not [line for line in kept for word in gone if re.search(rf"(?<![\w.]){re.escape(word)}(?!\w)", line, re.IGNORECASE)]
        assert [json.dumps(line, ensure_ascii=False) for line in lines(made)] == kept
        assert told(made) == seen
