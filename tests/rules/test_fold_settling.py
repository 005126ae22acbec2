"""What settles a debt and what suspends it: how people thank in passing, tell their news, go away and pick up the telephone."""

from __future__ import annotations

import pytest

from rules.engine.scene import KEY, OWNER, VIEW, Scene, day
from rules.engine.values import Decision, Obligation
from rules.fold import fold

SCENES = {
    "thanks in a letter to the new face, with the introducer on copy, are thanks": Scene(
        """
        2 Mar | marta > me tom | Tom, the slater | introduction@me@tom | Tom slates roofs, he can look at yours.
        3 Mar | me > tom ; marta | Re: Tom, the slater | thanks@tom | Thanks a lot for the introduction, Marta.
        """,
        yields=("follow_up me>tom settled", "thanks me>marta settled"),
        now="6 Mar",
    ),
    "thanks to the new face for their time are none to the introducer": Scene(
        """
        2 Mar | marta > me tom | Tom, the slater | introduction@me@tom | Tom slates roofs, he can look at yours.
        3 Mar | me > tom | the roof | thanks@tom request | Thanks for your time this week. When would it suit you?
        """,
        yields=("follow_up me>tom settled", "reply tom>me open", "thanks me>marta open"),
        now="6 Mar",
    ),
    "before the agreed day there is nothing to tell": Scene(
        """
        2 Mar | marta > me jannis | Olive presses | introduction@me@jannis | Jannis presses olives.
        2 Mar 12:00 | me > marta jannis | Re: Olive presses | thanks@marta | Thank you, Marta! Jannis, good morning.
        4 Mar | jannis > me | Re: Olive presses | meeting[on_18_March] | Let us talk on 18 March at ten.
        """,
        yields=("follow_up me>jannis settled", "thanks me>marta settled"),
        now="17 Mar",
    ),
    "after the agreed day the helper waits for the news": Scene(
        """
        2 Mar | marta > me jannis | Olive presses | introduction@me@jannis | Jannis presses olives.
        2 Mar 12:00 | me > marta jannis | Re: Olive presses | thanks@marta | Thank you, Marta! Jannis, good morning.
        4 Mar | jannis > me | Re: Olive presses | meeting[on_18_March] | Let us talk on 18 March at ten.
        """,
        yields=("follow_up me>jannis settled", "thanks me>marta settled", "update me>marta open"),
        now="20 Mar",
    ),
    "news beside the thanks is the report": Scene(
        """
        2 Mar | me > nora tim | Nora, Tim | introduction@nora@tim | Nora has the boat, Tim mends sails.
        3 Mar | nora > me | Re: Nora, Tim | thanks | Thank you for connecting us, Tim comes on Saturday to measure the sails.
        """,
        yields=("thanks nora>me settled", "update nora>me settled"),
    ),
    "how it went is told by telling, and not by a document": Scene(
        """
        2 Mar | me > eva | The choir trip | promise | I'll let you know how it went in Tartu.
        9 Mar | me > eva | Minutes | ~delivers +document | The minutes of the board are attached.
        """,
        yields=("promise me>eva open",),
    ),
    "one introduction is answered by thanks and a first word alone": Scene(
        "2 Mar | eva > me tom | Tiles | introduction@me@tom request | Tom lays tiles. Please take it from here.",
        yields=("follow_up me>tom open", "thanks me>eva open"),
        now="6 Mar",
    ),
    "a stranger who wants a door opened is owed an answer, though the letter praises itself": Scene(
        "2 Mar | odile > me | Bells | request:introduction ~pitch | Please introduce me to Master Perrin and recommend my foundry.",
        yields=("reply me>odile open",),
    ),
    "an answer in a new letter a week later settles": Scene(
        """
        2 Mar | odile > me | Bell founders | request:information | Which foundry cast the tenor bell of your tower?
        9 Mar | me > odile | the tenor bell | | It came from a foundry in Villedieu, cast twice, for the first one cracked.
        """,
        yields=("reply me>odile settled",),
    ),
    "a review that was asked for and given stands as done": Scene(
        """
        2 Mar | eva > me | My essay | request:review | Would you read my essay on bridges?
        6 Mar | me > eva | Re: My essay | +document | My notes on the bridges are in the margin, the third chapter is the best.
        """,
        yields=("reply me>eva settled",),
    ),
    "an assistant wrote what was promised": Scene(
        """
        2 Mar | me > eva ; kim@me.example | Your stay | promise | I shall send you the address of a quiet hotel.
        3 Mar | kim@me.example > eva ; me | Re: Your stay | | The Lamb, by the mill; a room is kept in your name.
        """,
    ),
    "a letter forwarded home may have been answered from there": Scene(
        """
        2 Mar | eva > me | Roof | request | Does the roof hold?
        3 Mar | me > memyself@mail.example | FW: Roof | | For tonight.
        """,
    ),
    "a colleague on copy answered in a new letter": Scene(
        """
        2 Mar | eva > me ; kim@me.example | Loan of the harp | request | Could we borrow the small harp in May?
        4 Mar | kim@me.example > eva ; me | the harp in May | | The small harp is free in May, borrow it as long as you like.
        """,
    ),
    "whoever answers a letter of theirs that is not there has heard from them": Scene(
        """
        2 Mar | me > eva | Timetable | request | When does the rehearsal begin?
        6 Mar | me > eva | Re: rehearsals in spring | | Nine is fine, then I take the early tram.
        """,
    ),
}


@pytest.mark.parametrize("name", SCENES)
def test_scene(name: str) -> None:
    scene = SCENES[name]

    found = sorted(_said(one) for one in _fold(scene) if not (one.trial or one.presumed))

    assert found == sorted(scene.yields)


def test_whoever_is_away_is_not_late_before_coming_back() -> None:
    mail = """
        2 Mar | me > eva | Roof | request | Does the roof hold?
        2 Mar 09:01 | eva > me | Automatic reply: Roof | auto ~out_of_office | I am out of the office from 2 March until 16 March.
        """

    (away,) = _fold(Scene(mail, now="12 Mar"))
    (back,) = _fold(Scene(mail, now="24 Mar"))

    assert (away.status, away.overdue_days, away.due) == ("open", 0, day("18 Mar 23:59"))
    assert (back.status, back.overdue_days) == ("open", 6)


@pytest.mark.parametrize(
    ("words", "open_kinds"),
    [
        ("called Olek and thanked him", {"follow_up", "update"}),
        ("sent Olek a card to thank him", {"follow_up", "update"}),
        ("saw Olek at the fair", {"follow_up", "update", "reply", "thanks"}),
    ],
)
def test_a_call_that_the_owner_logs_settles_what_it_tells_of(words: str, open_kinds: set[str]) -> None:
    scene = Scene(
        "2 Feb | olek > me tom | Tiles | introduction@me@tom request | Tom lays tiles. Shall I tell him to ring?",
        decisions=(Decision("1", "log", "olek@olek.example", words, day("10 Mar")),),
    )

    state = _fold(scene)

    assert {one.kind for one in state if one.status == "open"} == open_kinds


def _fold(scene: Scene) -> tuple[Obligation, ...]:
    return fold(scene.letters(), scene.decisions, owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations


def _said(one: Obligation) -> str:
    by, to = ("me" if address in OWNER.addresses else address.split("@")[0] for address in (one.by, one.to))
    return f"{one.kind} {by}>{to} {one.status}"
