"""Order does not matter: shuffled, repeated and split letters give the same state, and machine mail changes nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.message import Address
from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.values import Letter, State
from rules.fold import fold

SPRING = Scene(
    """
    2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles like nobody else.
    2 Feb 11:00 | me > eva tom | Re: Tiles | thanks@eva request:meeting@tom | Eva, thank you! Tom, may I ring tomorrow?
    4 Feb | tom > me | Re: Tiles | meeting | Friday at nine then.
    9 Feb | ida > me | Your talk | request:review +document | Would you read my chapter on bridges?
    10 Feb | me > ida | Re: Your talk | promise[by_friday] | I'll send you my notes by Friday.
    14 Feb | me > ida | bridges | ~delivers +document | Here they are.
    16 Feb | rob > me | Leads | request ~sales | Do you have fifteen minutes this week?
    20 Feb | me > bob | The vote | request | Did the council vote on the quay?
    28 Feb | me > bob | Re: The vote | request ~nudge | Did my question about the vote on the quay reach you?
    1 Mar | me > kim lou | Kim, Lou | introduction@kim@lou | Kim, here is Lou; Lou, here is Kim.
    2 Mar | kim > me lou | Re: Kim, Lou | thanks@me | Thank you for this!
    """
)
LETTERS = SPRING.letters()


def state(letters: list[Letter]) -> State:
    return fold(letters, (), owner=OWNER, view=VIEW, now=SPRING.moment(), key=KEY)


WHOLE = state(LETTERS)


def copies(letter: Letter) -> list[Letter]:
    """The same letter as two folders may hold it: a second Message-ID, and a copy that shows another part of the recipients."""
    second = replace(letter, message_id=f"<z{letter.message_id[1:]}", key=f"z{letter.key}")
    return [letter, second, replace(letter, cc=(), bcc=letter.cc), replace(letter, to=letter.to[:1])]


@given(st.data())
@settings(max_examples=60, deadline=None)
def test_any_order_repeats_and_copies_give_the_same_state(data: st.DataObject) -> None:
    many = [copy for letter in LETTERS for copy in [letter, *data.draw(st.lists(st.sampled_from(copies(letter)), max_size=3))]]
    shuffled = data.draw(st.permutations(many))

    assert state(shuffled) == WHOLE


@given(st.lists(st.sampled_from(LETTERS), max_size=6), st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None)
def test_machine_mail_changes_nothing(chosen: list[Letter], random: object) -> None:
    robots = [
        replace(
            one,
            key=f"r{number}",
            message_id=f"<r{number}@robot.example>",
            automated=True,
            own_digest="",
            sender=Address("", "r@robot.example"),
        )
        for number, one in enumerate(chosen)
    ]
    mixed = [*LETTERS, *robots]
    random.shuffle(mixed)  # type: ignore[attr-defined]

    assert state(mixed) == WHOLE


def test_the_scene_holds_something_of_each_kind() -> None:
    kinds = {(one.kind, one.mine, one.status) for one in WHOLE.obligations}

    assert {("reply", False, "open"), ("promise", True, "settled"), ("thanks", True, "settled"), ("follow_up", True, "settled")} <= kinds


def test_letters_from_the_future_and_without_a_date_are_left_out() -> None:
    later = replace(LETTERS[0], key="later", message_id="<later@x.example>", date=SPRING.moment() + timedelta(days=2), own_digest="l")
    undated = replace(LETTERS[0], key="undated", message_id="<undated@x.example>", date=None, own_digest="u")

    assert state([*LETTERS, later, undated]) == WHOLE


def test_a_forged_letter_in_the_owners_name_settles_nothing() -> None:
    scene = Scene(
        """
        2 Mar | eva > me | A hall | request | Could we rent your hall in June?
        3 Mar | me > eva | Re: A hall | forged | Of course, it is yours.
        """
    )

    found = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY)

    assert [(one.kind, one.status) for one in found.obligations] == [("reply", "open")]
