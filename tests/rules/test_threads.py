"""Which letters are one talk: by header, else by subject, people and time; and the order of arrival does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers import parse
from rules import detect
from rules.engine.letters import unify
from rules.engine.record import record
from rules.engine.scene import OWNER, Scene
from rules.engine.threads import WINDOW, thread_names
from rules.engine.values import Letter

SCENE = Scene(
    """
    2 Mar | eva > me | The quay | | One.
    3 Mar | me > eva | Re: The quay | | Two.
    4 Mar | bob > me | Lunch | | Three.
    5 Mar | me > bob | AW: Lunch | | Four.
    6 Mar | tom > me eva | Fwd: The quay | | Five.
    7 Mar | eva > me tom | Re: Fwd: The quay | | Six.
    """
)
LETTERS = SCENE.letters()
BARE = [replace(letter, in_reply_to=None, references=()) for letter in LETTERS]


def talks(letters: list[Letter]) -> set[frozenset[str]]:
    unified = unify(letters, SCENE.moment())
    groups: dict[int, set[str]] = {}
    for one, number in zip(unified, thread_names(unified, lambda address: address, OWNER.addresses), strict=True):
        groups.setdefault(number, set()).add(one.letter.message_id)
    return {frozenset(group) for group in groups.values()}


def joined(one: Letter, other: Letter) -> bool:
    return len(talks([one, other])) == 1


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_references_join_whatever_the_subject_and_whichever_came_first(order: tuple[int, int]) -> None:
    first, second = BARE[0], replace(BARE[3], references=("<lost@x.example>", BARE[0].message_id))

    assert joined(*[(first, second)[place] for place in order])


def test_two_answers_to_a_letter_that_was_never_seen_are_one_talk() -> None:
    assert joined(replace(BARE[0], in_reply_to="<lost@x.example>"), replace(BARE[2], references=("<lost@x.example>", "<other@x.example>")))


def test_marks_of_answers_and_forwards_in_any_language_do_not_part_a_talk() -> None:
    assert joined(BARE[2], BARE[3])
    assert joined(BARE[2], replace(BARE[3], subject="Antw: Re: lunch"))


def test_a_word_as_subject_joins_no_strangers() -> None:
    assert not joined(BARE[2], replace(BARE[0], subject="Re: Lunch"))


def test_an_empty_subject_joins_nothing() -> None:
    assert not joined(replace(BARE[2], subject=""), replace(BARE[3], subject="Re: "))


def test_an_answer_to_a_second_message_id_of_a_letter_is_in_its_talk() -> None:
    copy = replace(BARE[0], key="copy", message_id="<zz@x.example>")
    answer = replace(BARE[3], in_reply_to="<zz@x.example>", references=())

    assert len(talks([BARE[0], copy, answer])) == 1
    assert len(unify([BARE[0], copy], SCENE.moment())) == 1


@given(st.permutations(LETTERS), st.permutations(BARE))
@settings(max_examples=60, deadline=None)
def test_the_order_of_arrival_does_not_matter(headed: list[Letter], bare: list[Letter]) -> None:
    assert talks(headed) == talks(LETTERS)
    assert talks(bare) == talks(BARE)


def test_an_answer_under_a_new_subject_is_known_by_what_it_quotes() -> None:
    first = replace(BARE[0], opening=7)
    answer = replace(BARE[1], subject="Tomorrow at ten", quoted=frozenset({3, 7}))

    assert joined(first, answer)
    assert not joined(first, replace(answer, quoted=frozenset({3})))
    assert not joined(replace(first, date=first.date - 2 * WINDOW if first.date else None), answer)


def test_who_quotes_a_letter_to_others_does_not_join_their_talk() -> None:
    first = replace(BARE[0], opening=7)
    stranger = replace(BARE[2], quoted=frozenset({7}))

    assert not joined(first, stranger)


@pytest.mark.parametrize(
    "quotation",
    [
        "On Mon, 1 Jun 2026 at 10:00, Eva Lind <eva@lind.example> wrote:\n> {0}\n> {1}\n",
        "> {0}\n> {1}\n",
        "-----Original Message-----\nFrom: Eva Lind\nSent: Monday, June 1, 2026 10:00 AM\nTo: Ada Park\nSubject: Roof\n\n{0}\n{1}\n",
        "Am 01.06.2026 um 10:00 schrieb Eva Lind:\n> {0} {1}\n",
    ],
    ids=["attributed", "bare", "Outlook", "wrapped otherwise"],
)
def test_a_quotation_begins_with_the_words_of_what_it_answers(quotation: str) -> None:
    lines = ("Ada, the roof of the boathouse leaks again, and", "the carpenter comes on Friday at nine. Could you be there?")
    asked = parse(f"From: eva@lind.example\nTo: ada@park.example\nSubject: Roof\n\n{' '.join(lines)}\n\nEva\n".encode())
    said = f"From: ada@park.example\nTo: eva@lind.example\nSubject: Friday\n\nI'll be there at nine.\n\n{quotation.format(*lines)}"
    answer = parse(said.encode())

    first, second = (record(one, detect(one), authentic=True, key=b"k" * 32) for one in (asked, answer))

    assert first.opening in second.quoted
    assert not second.opening or second.opening not in first.quoted
