"""Which addresses are one person, and which only look so."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.message import Address
from rules.engine.identity import Identities, name_key
from rules.engine.letters import unify
from rules.engine.scene import Scene, day
from rules.engine.values import Cited, Letter

SCENE = Scene("2 Mar | eva > me | One | | Here.\n3 Mar | bob > me | Two | | There.\n4 Mar | tom > me | Three | | Where?")


def identities(letters: list[Letter]) -> Identities:
    return Identities(unify(letters, day("1 Dec")), frozenset({"me@me.example"}), (), frozenset())


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


OWN = "me@me.example"


def wrote(*lines: tuple[str, str, str]) -> Identities:
    """Letters to the owner of (day, name, address)."""
    things = ("The kiln is warm.", "Boats sail at seven.", "Two pears are ripe.", "Nobody rang.")
    mail = "\n".join(f"{when} | tim > me | {thing[:5]} | | {thing}" for (when, _, _), thing in zip(lines, things, strict=False))
    letters = [replace(one, sender=Address(name, address)) for one, (_, name, address) in zip(Scene(mail).letters(), lines, strict=True)]
    return identities(letters)


def test_who_comes_to_work_at_the_owners_house_is_the_same() -> None:
    found = wrote(("2 Mar", "Ines Quill", "iquill@kiln.example"), ("2 May", "Ines Quill", "ines.quill@me.example"))

    assert found.person("iquill@kiln.example") == found.person("ines.quill@me.example")


@pytest.mark.parametrize(
    "lines",
    [
        # Another of the family name is about: there are many of it.
        (
            ("2 Mar", "Ines Quill", "iquill@kiln.example"),
            ("2 May", "Ines Quill", "ines.quill@me.example"),
            ("3 May", "Odo Quill", "odo@sea.example"),
            ("4 May", "Ines Berg", "ines@berg.example"),
        ),
        # Both write at the same time.
        (
            ("2 Mar", "Ines Quill", "iquill@kiln.example"),
            ("2 May", "Ines Quill", "ines.quill@me.example"),
            ("3 May", "Ines Quill", "iquill@kiln.example"),
        ),
        # The house has two of the name.
        (
            ("2 Mar", "Ines Quill", "iquill@kiln.example"),
            ("2 May", "Ines Quill", "ines.quill@me.example"),
            ("3 May", "Ines Quill", "ines.quill2@me.example"),
        ),
        # Neither is of the owner's house.
        (("2 Mar", "Ines Quill", "iquill@kiln.example"), ("2 May", "Ines Quill", "ines.quill@loom.example")),
    ],
)
def test_a_shared_name_at_two_houses_is_no_proof_without_more(lines: tuple[tuple[str, str, str], ...]) -> None:
    found = wrote(*lines)

    assert found.person("iquill@kiln.example") != found.person(lines[1][2])


def test_a_part_of_a_house_is_the_house() -> None:
    found = wrote(("2 Mar", "Ines Quill", "iquill@kiln.example"), ("3 Mar", "Quill, Ines", "ines.quill@north.kiln.example"))
    numbered = wrote(
        ("2 Mar", "Ines Quill", "iquill@kiln.example"),
        ("2 Mar", "Ines Quill", "iquill2@kiln.example"),
        ("3 Mar", "Ines Quill", "ines.quill@north.kiln.example"),
    )

    assert found.person("iquill@kiln.example") == found.person("ines.quill@north.kiln.example")
    assert len({numbered.person(one) for one in ("iquill@kiln.example", "iquill2@kiln.example", "ines.quill@north.kiln.example")}) == 3


def test_an_answer_below_which_the_owners_letter_stands_comes_from_whom_it_went_to() -> None:
    asked, answer, other = Scene(
        "2 Mar | me > ines_quill@kiln.example | Clay | | Which clay do you take for the large bowls of the exhibition?\n"
        "3 Mar | tim > me | Clay | | The grey one.\n4 Mar | eva > me | Clay | | The red one."
    ).letters()
    heading = Cited((1,), asked.date, 7) if asked.date is not None else None
    assert heading is not None
    quoting = replace(answer, sender=Address("Quill, Ines", "iquill@home.example"), cited=(heading,))
    stranger = replace(other, sender=Address("Odo Berg", "odo@home.example"), cited=(heading,))

    found = identities([replace(asked, opening=7), quoting, stranger])

    assert found.person("iquill@home.example") == found.person("ines_quill@kiln.example")
    assert found.person("odo@home.example") != found.person("ines_quill@kiln.example")
