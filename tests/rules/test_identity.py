"""Which addresses are one person, and which only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.message import Address
from rules.engine.identity import Identities, name_key
from rules.engine.letters import unify
from rules.engine.scene import Scene
from rules.engine.values import Letter

SCENE = Scene("2 Mar | eva > me | One | | Here.\n3 Mar | bob > me | Two | | There.\n4 Mar | tom > me | Three | | Where?")


def identities(letters: list[Letter]) -> Identities:
    return Identities(unify(letters, SCENE.moment()), frozenset({"me@me.example"}), (), frozenset())


def sent_by(*authors: Address) -> list[Letter]:
    return [replace(letter, sender=author) for letter, author in zip(SCENE.letters(), authors, strict=False)]


@pytest.mark.parametrize(
    "name", ["Roe, Tim", "ROE, Tim", "Tim Roe", "tim roe", "Dr. Tim Roe", "Tim J. Roe", "Tim Roe (Quay)", "Tim Roé", "'Tim Roe'"]
)
def test_a_name_is_the_same_in_either_order_and_dress(name: str) -> None:
    assert name_key(name) == frozenset({"tim", "roe"})


@pytest.mark.parametrize("name", ["Tim", "T. Roe", "Tim Roe Jr", "Tim Rowe", "Tina Roe", ""])
def test_another_name_is_another(name: str) -> None:
    assert name_key(name) != frozenset({"tim", "roe"})


def test_one_full_name_at_one_house_is_one_person() -> None:
    found = identities(sent_by(Address("Tim Roe", "tim.roe@quay.example"), Address("Roe, Tim", "troe@quay.example")))

    assert found.person("tim.roe@quay.example") == found.person("troe@quay.example")


def test_a_house_that_numbers_its_people_has_several_of_the_name() -> None:
    authors = (
        Address("Tim Roe", "tim.roe@quay.example"),
        Address("Tim Roe", "tim.roe2@quay.example"),
        Address("Tim Roe", "troe@quay.example"),
    )

    found = identities(sent_by(*authors))

    assert len({found.person(author.address) for author in authors}) == 3


def test_one_full_name_at_two_houses_or_at_a_provider_is_no_proof() -> None:
    found = identities(sent_by(Address("Tim Roe", "tim@quay.example"), Address("Tim Roe", "tim@lind.example")))
    free = identities(sent_by(Address("Tim Roe", "tim.roe@gmail.example"), Address("Tim Roe", "troe77@gmail.example")))

    assert found.person("tim@quay.example") != found.person("tim@lind.example")
    assert free.person("tim.roe@gmail.example") != free.person("troe77@gmail.example")


HOUSE, HOME = Address("Theo Lind", "theo@lind-bild.example"), Address("Theo Lind", "theo@freipost.example")
FILES = """
    2 Mar | t1 > me | Repro | promise | I'll send you the repro files of the mushroom guide by Friday.
    4 Mar | t2 > me | Repro files | +document | From home, as the studio is shut: here are the repro files.
"""


def goes_on(mail: str, second: Address = HOME) -> bool:
    letters = [replace(letter, sender=author) for letter, author in zip(Scene(mail).letters(), (HOUSE, second), strict=True)]
    found = identities(letters)
    return found.person(HOUSE.address) == found.person(second.address)


def test_who_goes_on_with_the_same_matter_from_another_address_is_the_same() -> None:
    assert goes_on(FILES)


def test_who_answers_the_own_letter_from_another_address_is_the_same() -> None:
    assert goes_on("2 Mar | t1 > me | Paper | request | Which one?\n2 Mar 12:00 | t2 > me | Re: Paper | | Answer me here, please.")


def test_a_namesake_with_a_matter_of_its_own_is_another() -> None:
    assert not goes_on(
        FILES.replace("Repro files | +document | From home, as the studio is shut: here are the repro files", "Bees | | Two hives")
    )


def test_another_name_that_goes_on_is_another() -> None:
    assert not goes_on(FILES, Address("Petra Lind", "petra@freipost.example"))


def test_the_same_matter_a_month_later_proves_nothing() -> None:
    assert not goes_on(FILES.replace("4 Mar", "15 Apr").replace("2 Mar", "2 Jan"))


@pytest.mark.parametrize(("one", "other"), [("tim.roe", "timroe"), ("t..roemer", "t.roemer"), ("tim-roe", "tim_roe")])
def test_an_address_is_the_same_with_and_without_its_marks(one: str, other: str) -> None:
    authors = (Address("Tim", f"{one}@post.example"), Address("Tim Roe", f"{other}@post.example"))

    found = identities(sent_by(*authors))

    assert found.person(authors[0].address) == found.person(authors[1].address)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Address("Ann A. Berg", "ann.aberg@post.example"), Address("Anna Aberg", "anna.berg@post.example")),
        (Address("Anna Berg", "anna.berg@post.example"), Address("Ann Aberg", "ann.aberg@post.example")),
        (Address("", "j.k@post.example"), Address("", "jk@post.example")),
        (Address("", "tim.roe@post.example"), Address("", "timroe@lind.example")),
        (Address("", "tim.roe@post.example"), Address("", "tim.rowe@post.example")),
    ],
)
def test_marks_join_neither_other_names_nor_other_houses(one: Address, other: Address) -> None:
    found = identities(sent_by(one, other))

    assert found.person(one.address) != found.person(other.address)


@given(st.permutations(range(3)))
def test_the_order_of_arrival_does_not_matter(order: list[int]) -> None:
    authors = [
        Address("Tim Roe", "tim.roe@quay.example"),
        Address("Roe, Tim", "troe@quay.example"),
        Address("Tim Roe", "tim.roe@lind.example"),
    ]
    letters = sent_by(*authors)
    one, other = identities(letters), identities([letters[place] for place in order])

    assert [one.person(author.address) for author in authors] == [other.person(author.address) for author in authors]
