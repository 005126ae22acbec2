"""Which further addresses are taken for those that the owner writes from, and which belong to somebody else."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsers.message import Address
from rules.engine.scene import KEY, OWNER, Scene, said
from rules.engine.values import Decision, Letter, Owner, State
from rules.fold import fold

VERA = Owner("Vera Lund", OWNER.addresses, OWNER.timezone)
HOME = "vlund@post.example"
ASKED = "    1 Feb | eva > me | Sail | request | Which sail would you take?\n"
ANSWER = f"    3 Mar | {HOME} > eva | Re: Sail | | The red one, I would say.\n"


def forwards(count: int, to: str = HOME) -> str:
    return "".join(f"    {day} Feb | me > {to} | Fwd: Rope {day} | | \n" for day in range(2, 2 + count))


def letters_of(mail: str, name: str = "") -> list[Letter]:
    """The letters of a scene; `name` stands beside the address at home wherever it occurs."""

    def named(one: Address) -> Address:
        return replace(one, name=name) if one.address == HOME else one

    return [replace(one, sender=named(one.sender), to=tuple(map(named, one.to))) for one in Scene(mail).letters()]


def told(letters: list[Letter], decisions: tuple[Decision, ...] = (), owner: Owner = VERA) -> State:
    scene = Scene(ASKED)
    now = max(one.date for one in letters if one.date is not None)
    return fold(letters, decisions, owner=owner, view=scene.view(), now=now, key=KEY)


def owed(state: State) -> list[str]:
    return [f"{one.kind} {one.by}>{one.to} {one.status}" for one in state.obligations if not one.trial]


def test_what_was_answered_from_home_is_answered_by_the_owner() -> None:
    state = told(letters_of(ASKED + forwards(6) + ANSWER))

    assert state.own == (HOME,)
    assert owed(state) == ["reply me@me.example>eva@eva.example settled"]
    assert [(one.address, one.messages_in, one.messages_out) for one in state.people] == [("eva@eva.example", 1, 1)]


def test_what_comes_to_the_address_at_home_comes_to_the_owner() -> None:
    state = told(letters_of(forwards(6) + f"    3 Mar | bob > {HOME} | Keel | request | How deep is the keel?\n"))

    assert owed(state) == ["reply vlund@post.example>bob@bob.example open"]


def test_the_order_of_the_letters_changes_nothing() -> None:
    letters = letters_of(ASKED + forwards(6) + ANSWER)

    assert told(letters) == told(letters[::-1])


@pytest.mark.parametrize("name", ["Vera Lund", "Lund, Vera", "Vera (home)", "VLund", "V. Lund"])
def test_a_form_of_the_owners_name_beside_it_is_no_hindrance(name: str) -> None:
    assert told(letters_of(ASKED + forwards(6) + ANSWER, name)).own == (HOME,)


@pytest.mark.parametrize("name", ["Viktor Lund", "Lund, Valerie", "Viktor"])
def test_a_relative_has_another_first_name(name: str) -> None:
    assert told(letters_of(ASKED + forwards(6) + ANSWER, name)).own == ()


def test_a_relative_answers() -> None:
    answers = f"    2 Mar | {HOME} > me | Re: Fwd: Rope 2 | | The blue rope, and come to supper.\n"

    assert told(letters_of(ASKED + forwards(6) + answers + ANSWER)).own == ()


def test_a_relative_is_written_to_in_words() -> None:
    words = "".join(f"    {day} Feb | me > {HOME} | Supper {day} | | Shall I bring the bread at seven?\n" for day in range(2, 6))

    assert told(letters_of(ASKED + forwards(6) + words + ANSWER)).own == ()


def test_a_relative_is_called_so() -> None:
    kin = f"    28 Feb | me > {HOME} | Fwd: Photographs | ~kin | Dear Mum, here they are.\n"

    assert told(letters_of(ASKED + forwards(9) + kin + ANSWER)).own == ()


@pytest.mark.parametrize("address", ["tlund@post.example", "lund@post.example", "vera@post.example", "ropes@post.example"])
def test_an_address_that_is_not_the_owners_whole_name_is_somebody_elses(address: str) -> None:
    assert told(letters_of(ASKED + forwards(6, address))).own == ()


def test_four_forwards_are_chance() -> None:
    assert told(letters_of(ASKED + forwards(4) + ANSWER)).own == ()


def test_a_split_takes_it_back() -> None:
    state = told(letters_of(ASKED + forwards(6) + ANSWER), (said("split", HOME, at="1 Mar"),))

    assert state.own == ()
    assert HOME in [one.address for one in state.people]


def test_the_full_name_at_the_own_house_is_the_owner_but_not_where_the_house_numbers_its_people() -> None:
    owner = Owner("Vera Lund", frozenset({"vera.lund@yard.example"}), OWNER.timezone)

    def own(address: str) -> tuple[str, ...]:
        mail = ASKED + f"    2 Mar | {address} > eva | Re: Sail | | The red one, I would say.\n"
        letters = [
            replace(one, sender=Address("Lund, Vera", address)) if one.sender.address == address else one for one in letters_of(mail)
        ]
        return told(letters, owner=owner).own

    assert own("v.lund@yard.example") == ("v.lund@yard.example",)
    assert own("vlund@office.yard.example") == ("vlund@office.yard.example",)
    assert own("vera.lund2@yard.example") == ()
    assert own("vera.lund@mill.example") == ()


def test_a_forged_letter_from_there_settles_nothing() -> None:
    forged = f"    3 Mar | {HOME} > eva | Re: Sail | forged | The red one, I would say.\n"

    state = told(letters_of(ASKED + forwards(6) + forged))

    assert state.own == (HOME,)
    assert owed(state) == ["reply me@me.example>eva@eva.example open"]
