"""The sample mailbox, read by the real parsers, rules and folds, says what a truthful reader would say, and nothing untrue."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files

import pytest

from daemon.demo import DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.demo.authored import read_letters, read_people
from daemon.demo.rendering import message_id
from parsers import parse
from rules import detect
from rules.engine.record import record
from rules.engine.values import Letter, State, View
from rules.fold import fold

KEY = b"sample mailbox key"
IDS = {message_id(letter): letter.id for letter in read_letters()}
PEOPLE = {writer.address: key for key, writer in read_people().items()}
EXPECTED = tomllib.loads((files("daemon.demo") / "EXPECTED.toml").read_text(encoding="utf-8"))
BLAME = {
    "ask_beyond_relationship",
    "ask_beyond_relationship_by_them",
    "reciprocal_request_disregarded",
    "never_offered_help",
    "no_thanks",
    "no_thanks_by_them",
    "no_update",
    "no_update_by_them",
    "relationship_overstated",
    "overused",
    "made_to_work",
    "one_way_taking",
    "one_way_giving",
    "dormant_then_ask",
    "dormant_then_ask_by_them",
    "unanswered",
    "unanswered_by_them",
    "agenda_first",
    "introduced_too_soon",
}

MUST_OWE = [row for row in EXPECTED["owed"] if not row.get("may")]
MUST_FLAG = [row for row in EXPECTED["flag"] if not row.get("may")]


@cache
def read() -> tuple[Letter, ...]:
    mailbox = demo_mailbox()
    found = []
    for folder in mailbox.folders():
        listing = mailbox.listing(folder, None)
        for raw in mailbox.letters(listing, listing.uids):
            message = parse(raw.data, internal_date=raw.internal_date)
            found.append(record(message, detect(message, owner=DEMO_OWNER.addresses, key=KEY), authentic=True, key=KEY))
    return tuple(found)


@cache
def state() -> State:
    begins = min(letter.date for letter in read() if letter.date)
    return fold(read(), (), owner=DEMO_OWNER, view=View(begins, sent_covered=True), now=DEMO_NOW, key=KEY)


def open_debts() -> list[tuple[str, bool, str, str]]:
    """Kind, mine, the other one, and the letter, of all that is open and not on trial."""
    return [
        (one.kind, one.mine, PEOPLE[one.to if one.mine else one.by], IDS[one.message_id])
        for one in state().obligations
        if one.status == "open" and not one.trial
    ]


def flags() -> set[tuple[str, str]]:
    return {(flag.flag, PEOPLE[person.address]) for person in state().people for flag in person.flags}


@pytest.mark.parametrize("row", MUST_OWE, ids=lambda row: f"{row['kind']} {'to' if row['mine'] else 'by'} {row['person']}")
def test_it_finds_what_is_owed(row: dict) -> None:
    assert (row["kind"], row["mine"], row["person"], row["letter"]) in open_debts(), row["because"]


@pytest.mark.parametrize("row", [row for row in MUST_OWE if row.get("overdue")], ids=lambda row: f"{row['kind']} {row['person']}")
def test_what_is_late_is_overdue(row: dict) -> None:
    found = [one for one in state().obligations if one.kind == row["kind"] and IDS[one.message_id] == row["letter"]]

    assert [one.overdue_days > 0 for one in found] == [True]


def test_a_question_asked_twice_counts_as_asked_twice() -> None:
    row = next(row for row in MUST_OWE if row.get("asked"))

    found = [one for one in state().obligations if one.kind == "reply" and IDS[one.message_id] == row["letter"]]

    assert [one.asked_count for one in found] == [row["asked"]]


def test_it_says_nothing_else_is_owed() -> None:
    allowed = {(row["kind"], row["mine"], row["person"]) for row in EXPECTED["owed"]}

    unwanted = [debt for debt in open_debts() if debt[:3] not in allowed]

    assert unwanted == []


def test_machine_mail_carries_no_act() -> None:
    names = EXPECTED["silence"]["automated"]
    machines = {
        letter for letter in IDS.values() if any(letter == name or (name.endswith("*") and letter.startswith(name[:-1])) for name in names)
    }

    acting = {IDS[letter.message_id] for letter in read() if letter.acts or letter.needs_reply}

    assert len(machines) > 30
    assert acting & machines == set()


@pytest.mark.parametrize(
    "row",
    MUST_FLAG,
    ids=lambda row: f"{row['flag']} {row['person']}",
)
def test_it_raises_the_flag(row: dict) -> None:
    assert (row["flag"], row["person"]) in flags()


def test_it_blames_nobody_who_did_well() -> None:
    spared = set(EXPECTED["silence"]["no_blame"])

    blamed = {(flag, person) for flag, person in flags() if flag in BLAME and person in spared}

    assert blamed == set()


@pytest.mark.parametrize("row", EXPECTED["introduction"], ids=lambda row: row["letter"])
def test_it_keeps_the_case_file_of_an_introduction(row: dict) -> None:
    found = [case for case in state().introductions if IDS[case.message_id] == row["letter"]]

    assert len(found) == 1
    case = found[0]
    assert PEOPLE[case.introducer] == row["introducer"]
    assert {PEOPLE[party] for party in case.parties} | {"me"} == {*row["parties"], "me"}
    assert {step: IDS.get(getattr(case, step) or "", "") for step in ("thanked", "acted", "reported")} == {
        step: row[step] for step in ("thanked", "acted", "reported")
    }


def test_there_are_exactly_three_introductions() -> None:
    assert {IDS[case.message_id] for case in state().introductions} == {row["letter"] for row in EXPECTED["introduction"]}
