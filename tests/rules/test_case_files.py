"""The case file of an introduction: what went before it, what was done after it, and those that were only spoken of."""

from __future__ import annotations

from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Introduction
from rules.fold import fold

EVA, BOB, TIM = "eva@eva.example", "bob@bob.example", "tim@tim.example"
ME = "me@me.example"


def files(mail: str) -> tuple[Introduction, ...]:
    scene = Scene(mail)
    return fold(scene.letters(), (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY).introductions


def ids(mail: str) -> list[str]:
    return [letter.message_id for letter in Scene(mail).letters()]


MADE = """
    1 Mar | me > eva | Ropes | request:introduction | Could you bring me together with Bob, the rope maker?
    2 Mar | eva > me bob | Bob | introduction@me@bob | Bob, here is the one with the ropes.
    2 Mar 12:00 | me > eva | Re: Bob | thanks | Thank you, Eva.
    3 Mar | me > bob | Ropes | request | Bob, could I see the ropes?
    5 Mar | bob > me | Re: Ropes | | Come on Tuesday.
    9 Mar | me > eva | Bob | update ~outcome | Bob makes all my ropes from now on.
"""


def test_one_that_was_asked_for_names_the_wish_and_every_step() -> None:
    wish, letter, thanks, first, _, report = ids(MADE)

    (found,) = files(MADE)

    assert (found.kind, found.introducer, found.parties, found.for_owner) == ("introduction", EVA, (BOB,), True)
    assert (found.message_id, found.asked, found.opt_in) == (letter, wish, None)
    assert (found.thanked, found.acted, found.reported, found.open) == (thanks, first, report, ())


def test_one_after_leave_was_asked_names_question_and_answer() -> None:
    mail = """
        1 Mar | eva > me | Bob | request:introduction | May I connect you with Bob, the rope maker?
        1 Mar 12:00 | me > eva | Re: Bob | ~permission | Yes, please do.
        2 Mar | eva > me bob | Bob | introduction@me@bob | Bob, here is the one with the ropes.
    """
    query, answer, _ = ids(mail)

    (found,) = files(mail)

    assert (found.kind, found.opt_in, found.agreed, found.asked) == ("introduction", query, answer, None)


def test_one_that_was_asked_for_and_never_made_has_a_file() -> None:
    (found,) = files("1 Mar | tim > me | Eva | request:introduction | Could you introduce me to Eva, your sail maker?")

    assert (found.kind, found.introducer, found.parties, found.by_owner) == ("asked", ME, (TIM,), True)
    assert found.open


def test_leave_that_was_asked_and_not_given_yet_has_a_file() -> None:
    (found,) = files("1 Mar | me > tim | Eva | request:introduction | Would you be open to an introduction to Eva?")

    assert (found.kind, found.introducer, found.parties, found.agreed) == ("opt_in", ME, (TIM,), None)


def test_a_name_that_was_given_has_a_file_with_its_steps() -> None:
    mail = """
        2 Mar | eva > me | Ropes | favor:introduction@bob | Write to Bob, bob@bob.example, and use my name.
        2 Mar 12:00 | me > eva | Re: Ropes | thanks | Thank you, Eva.
        4 Mar | me > bob | Ropes | request | Bob, could I see the ropes?
    """
    _, thanks, first = ids(mail)

    (found,) = files(mail)

    assert (found.kind, found.introducer, found.parties, found.for_owner) == ("referral", EVA, (BOB,), True)
    assert (found.thanked, found.acted, found.reported) == (thanks, first, None)


def test_the_wish_for_an_introduction_by_somebody_else_is_not_taken_for_this_one() -> None:
    mail = """
        1 Mar | me > tim | Ropes | request:introduction | Could you bring me together with Bob, the rope maker?
        2 Mar | eva > me bob | Bob | introduction@me@bob | Bob, here is the one with the ropes.
    """

    made, wished = files(mail)

    assert (made.kind, made.asked) == ("introduction", None)
    assert (wished.kind, wished.introducer) == ("asked", TIM)
