"""Small mailboxes and the debts that must, and must not, come of them: how people really answer, thank, keep and let go."""

from __future__ import annotations

import pytest

from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.fold import fold

SCENES = {
    "an answer in a new letter about the same thing counts": Scene(
        """
        2 Mar | eva > me | Quay drawings | request:document | Can you let me have the section of the quay wall?
        12 Mar | me > eva | quay wall, section | +document | Sheet four is the old one.
        """,
        yields=("reply me>eva settled",),
    ),
    "a new letter about something else does not answer": Scene(
        """
        2 Mar | eva > me | Quay drawings | request:document | Can you let me have the section of the quay wall?
        12 Mar | me > eva | Summer party | | We dance on the fourth of July at the boathouse.
        """,
        yields=("reply me>eva open",),
    ),
    "an answer from the other own address counts": Scene(
        """
        2 Mar | eva > me | Quay drawings | request | Which stone is it?
        3 Mar | me@home.example > eva | Re: Quay drawings | | Granite from the north.
        """,
        yields=("reply me>eva settled",),
    ),
    "a refusal is an answer": Scene(
        """
        2 Mar | eva > me | Panel | request:favor | Would you chair our panel?
        3 Mar | me > eva | Re: Panel | decline | This time I have to pass.
        """,
        yields=("reply me>eva settled",),
    ),
    "a promise with a day takes the place of the answer": Scene(
        """
        2 Mar | eva > me | Names | request | Have you the names of the makers?
        3 Mar | me > eva | Re: Names | promise[by_30_March] | I'll send you the list by 30 March.
        """,
        yields=("promise me>eva open", "reply me>eva settled"),
    ),
    "a bare yes leaves the work undone": Scene(
        """
        2 Mar | eva > me | My essay | request:review | Would you read my essay?
        2 Mar 10:00 | me > eva | Re: My essay | ~acknowledgement | Sure!
        """,
        yields=("reply me>eva open",),
    ),
    "a bare yes to a lunch is an answer": Scene(
        """
        2 Mar | eva > me | Friday | request:meeting | Lunch on Friday?
        2 Mar 10:00 | me > eva | Re: Friday | ~acknowledgement | Yes!
        """,
        yields=("reply me>eva settled",),
    ),
    "the asker lets it go": Scene(
        """
        2 Mar | eva > me | Names | request | Have you the names of the makers?
        9 Mar | eva > me | Re: Names | ~release | Found them, no need to look any more.
        """,
        yields=("reply me>eva settled",),
    ),
    "an automatic reply is no answer": Scene(
        """
        2 Mar | me > eva | Roof | request | Does the roof hold?
        2 Mar 09:01 | eva > me | Re: Roof | auto ~out_of_office | I am away.
        """,
        yields=("reply eva>me open",),
    ),
    "one of two who were asked answers for both": Scene(
        """
        2 Mar | me > eva bob | Roof | request | Does one of you know whether the roof holds?
        3 Mar | bob > me eva | Re: Roof | | It held in January.
        """,
        yields=("reply eva>me settled",),
    ),
    "a colleague answered in the owner's place": Scene(
        """
        2 Mar | eva > me bob | Roof | request | Does one of you know whether the roof holds?
        3 Mar | bob > eva me | Re: Roof | | It held in January.
        """,
        yields=("reply me>eva settled",),
    ),
    "in an introduction the question goes to the new face": Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        2 Mar 12:00 | me > eva tom | Re: Tiles | thanks@eva request:meeting | Thank you Eva! When may I ring you?
        """,
        yields=("follow_up me>tom settled", "reply tom>me open", "thanks me>eva settled"),
        now="12 Mar",
    ),
    "a mailing to many opens nothing": Scene(
        "2 Mar | eva > me a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 | Survey | request | Would you fill in the survey?",
    ),
    "a second question after the answer is a new debt": Scene(
        """
        2 Mar | eva > me | Roof | request | Does the roof hold?
        3 Mar | me > eva | Re: Roof | | It does.
        12 Mar | eva > me | Re: Roof | request | And the gutter?
        """,
        yields=("reply me>eva open", "reply me>eva settled"),
    ),
    "two of three favours were thanked for": Scene(
        """
        2 Feb | eva > me | Jury | favor:referral | I put your name forward for the jury.
        2 Feb 12:00 | me > eva | Re: Jury | thanks | Thank you, that is kind.
        9 Feb | eva > me | Prize | favor:job | I told the prize committee about you.
        9 Feb 12:00 | me > eva | Re: Prize | thanks | You are too good.
        2 Mar | eva > me | Radio | favor:introduction | I gave your number to the radio.
        """,
        yields=(
            "thanks me>eva open",
            "thanks me>eva settled",
            "thanks me>eva settled",
            "update me>eva open",
            "update me>eva open",
            "update me>eva open",
        ),
    ),
    "thanks on copy to the other party, the introducer called by name": Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        2 Mar 12:00 | me > tom | Re: Tiles | thanks | Eva, thank you, I spare your inbox from here. Tom, good morning.
        """,
        yields=("follow_up me>tom settled", "thanks me>eva settled"),
        now="5 Mar",
    ),
    "a newsletter's thanks to everybody are none": Scene(
        """
        2 Mar | me > eva | Jury | favor:other | I spoke to the jury for you.
        9 Mar | eva > me a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 | Spring news | thanks | Thank you all for your help.
        """,
        yields=("thanks eva>me open",),
    ),
    "one promise kept does not keep the other": Scene(
        """
        2 Mar | me > eva | Two things | promise[tomorrow]:x promise:document[by_friday] | I'll send the budget by Friday.
        """,
        yields=("promise me>eva open",),
        now="4 Mar",
    ),
    "a promise renewed is not a promise kept": Scene(
        """
        2 Mar | me > eva | Budget | promise[by_friday] | I'll send you the budget by Friday.
        9 Mar | me > eva | Re: Budget | promise[by_monday] | Still not done, you will have the budget on Monday.
        """,
        yields=("promise me>eva open", "promise me>eva open"),
    ),
    "a word was promised and the word came": Scene(
        """
        2 Mar | me > eva | The key | promise[tomorrow] | I'll ask Kirsten and write to you tomorrow.
        3 Mar | me > eva | Re: The key | | She had it in her coat; it lies at the reception.
        """,
        yields=("promise me>eva settled",),
    ),
    "a promise to ring can not be seen kept": Scene("2 Mar | me > eva | Tiles | promise[tomorrow] | I'll call you tomorrow."),
    "their thanks for the thing show that it came": Scene(
        """
        2 Mar | eva > me | Slides | promise[by_friday] | I'll bring the slides round by Friday, a copy for you.
        7 Mar | me > eva | the slides | thanks | Thank you for the slides and the copy.
        """,
        yields=("promise eva>me settled",),
    ),
    "an introduction with an answer and the report owes nothing more": Scene(
        """
        2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        2 Feb 12:00 | me > eva tom | Re: Tiles | thanks@eva | Eva, thank you! Tom, good morning.
        9 Feb | tom > me | Re: Tiles | | The floor is done.
        10 Feb | me > eva | our floor | | Tom came at once and it shines.
        """,
        yields=("follow_up me>tom settled", "thanks me>eva settled", "update me>eva settled"),
    ),
    "the owner passes on the introduction": Scene(
        """
        2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        2 Feb 12:00 | me > eva | Re: Tiles | thanks decline | Thank you, but the floor stays as it is.
        """,
        yields=("follow_up me>tom settled", "thanks me>eva settled", "update me>eva settled"),
    ),
    "whoever asked for the introduction owes the thanks, not the other": Scene(
        """
        1 Mar | kim > me | Buyer | request:introduction | Would you bring me together with Lou?
        2 Mar | me > lou kim | Lou, Kim | introduction@lou@kim | Lou, here is Kim.
        """,
        yields=("reply me>kim settled", "thanks kim>me open"),
        now="9 Mar",
    ),
    "a question half a year old is let go": Scene(
        "2 Mar 2025 | eva > me | Roof | request | Does the roof hold?",
        yields=("reply me>eva lapsed",),
    ),
}


@pytest.mark.parametrize("name", SCENES)
def test_scene(name: str) -> None:
    scene = SCENES[name]

    state = fold(scene.letters(), scene.decisions, owner=OWNER, view=VIEW, now=scene.moment(), key=KEY)

    found = sorted(_said(one.kind, one.by, one.to, one.status) for one in state.obligations if not (one.trial or one.presumed))
    assert found == sorted(scene.yields)


def _said(kind: str, by: str, to: str, status: str) -> str:
    names = ["me" if address in OWNER.addresses else address.split("@")[0] for address in (by, to)]
    return f"{kind} {names[0]}>{names[1]} {status}"


def test_the_same_question_asked_again_counts_up_from_the_first_day() -> None:
    scene = Scene(
        """
        2 Mar | eva > me | My essay | request | Would you read my essay on bridges?
        9 Mar | eva > me | Re: My essay | request ~nudge | Did you find time for the essay on bridges?
        16 Mar | eva > me | bridges | request ~nudge | The essay on bridges goes out on Friday; may I have a word?
        """
    )

    (debt,) = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations

    assert (debt.asked_count, debt.since, debt.message_id) == (3, scene.letters()[0].date, "<0@scene.example>")


def test_every_debt_quotes_its_letter_and_says_what_settles_it() -> None:
    scene = Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom request | Tom lays tiles. Shall I tell him to ring?")

    state = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY)

    assert {one.kind for one in state.obligations} == {"reply", "thanks", "follow_up", "update"}
    assert all(one.evidence and one.why and one.settles and one.message_id for one in state.obligations)
