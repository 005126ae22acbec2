"""Under which addresses the owner is written to, beside those the owner gave."""

from __future__ import annotations

import pytest

from rules.engine.aliases import made_of
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Owner, State
from rules.fold import fold

VERA = Owner("Vera Lund", OWNER.addresses, OWNER.timezone)
ASKED = """
    1 Mar | bob > {to} | Hull | | The hull is dry.
    2 Mar | tim > {to} | Mast | | The mast is up.
    9 Mar | eva > {to} | Sail | request | Which sail would you take?
"""


def told(mail: str) -> State:
    scene = Scene(mail)
    return fold(scene.letters(), (), owner=VERA, view=scene.view(), now=scene.moment(), key=KEY)


def owed(mail: str) -> list[str]:
    return [f"{one.kind} {one.by}>{one.to} {one.status}" for one in told(mail).obligations if not one.trial]


def test_what_comes_to_an_address_made_of_the_owners_names_asks_the_owner() -> None:
    assert owed(ASKED.format(to="vlund@yard.example")) == ["reply me@home.example>eva@eva.example open"]


def test_such_an_address_is_no_contact() -> None:
    people = [person.address for person in told(ASKED.format(to="vlund@yard.example")).people]

    assert people == ["bob@bob.example", "eva@eva.example", "tim@tim.example"]


def test_an_address_of_another_name_is_somebody_else() -> None:
    assert owed(ASKED.format(to="kay.brook@yard.example")) == []


def test_two_letters_are_chance() -> None:
    mail = "\n".join(ASKED.format(to="vlund@yard.example").strip().splitlines()[1:])

    assert owed(mail) == []


def test_one_writer_may_have_sent_copies_of_letters_to_a_relative() -> None:
    mail = "\n".join(f"{day} Mar | eva > vlund@yard.example | Sail {day} | request | Which sail, number {day}?" for day in range(1, 6))

    assert owed(mail) == []


def test_who_writes_from_the_address_is_somebody() -> None:
    mail = ASKED.format(to="vlund@yard.example") + "    10 Mar | vlund@yard.example > me | Sail | | I would take the red one."

    assert owed(mail) == []


def test_where_somebody_answered_from_such_an_address_nobody_is_accused() -> None:
    many = "".join(f"    {day} Mar | p{day} > vlund@yard.example | Rope {day} | | Rope {day} is here.\n" for day in range(3, 9))
    more = many + "".join(f"    {day} Mar | q{day} > vlund@yard.example | Tar {day} | | Tar {day} is here.\n" for day in range(3, 9))
    mail = ASKED.format(to="vlund@yard.example") + more + "    10 Mar | vlund@yard.example > eva | Re: Sail | | The red one, I would say."

    assert owed(mail) == ["reply me@home.example>eva@eva.example settled"]


@pytest.mark.parametrize("local", ["lund", "vlund", "vera.lund", "lund.vera", "v.m.lund", "vera_m_lund", "VLund", "vera"])
def test_forms_of_a_name(local: str) -> None:
    assert made_of(f"{local}@yard.example", ["vera", "lund"])


@pytest.mark.parametrize("local", ["vlundb", "lundqvist", "tlund", "vl", "office", "lund.family.news", "slund"])
def test_what_is_no_form_of_the_name(local: str) -> None:
    assert not made_of(f"{local}@yard.example", ["vera", "lund"])


def test_a_long_name_is_cut_short_as_machines_once_did() -> None:
    assert made_of("obrecht@yard.example", ["odo", "brechtmann"])
    assert not made_of("tbrecht@yard.example", ["odo", "brechtmann"])
