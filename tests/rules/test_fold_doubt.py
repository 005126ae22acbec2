"""In doubt nobody is accused: what a later letter may have settled is presumed to be settled, and so is what can not be known."""

from __future__ import annotations

import pytest

from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.values import Obligation
from rules.fold import fold


def debts(mail: str, *, now: str = "20 Mar") -> list[Obligation]:
    scene = Scene(mail, now=now)
    return list(fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations)


@pytest.mark.parametrize(
    ("kind", "mail"),
    [
        (
            "thanks",
            """
            2 Mar | eva > me | Jury | favor:other | I spoke to the jury about you.
            2 Mar 12:00 | me > eva | Re: Jury | | You are a wonder.
            """,
        ),
        (
            "thanks",
            """
            2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            2 Mar 12:00 | me > eva tom | Re: Tiles | request:meeting@tom | What a morning, Eva. Tom, may I ring tomorrow?
            """,
        ),
        (
            "promise",
            """
            2 Mar | me > eva | Sheets | promise[by_friday] | I'll send you the sheets by Friday.
            6 Mar | me > eva | Re: Sheets | | It is all in the post box at your gate.
            """,
        ),
        (
            "follow_up",
            """
            2 Mar | eva > me tom@tiles.example | Tiles | introduction | Tom lays tiles.
            3 Mar | me > office@tiles.example | our floor | | We would like to see samples.
            """,
        ),
        (
            "update",
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            12 Feb | eva > me | Re: Jury | | You won't believe who rang me.
            """,
        ),
    ],
)
def test_a_letter_that_may_have_settled_it_keeps_the_debt_from_being_shown(kind: str, mail: str) -> None:
    found = [one for one in debts(mail) if one.kind == kind]

    assert found
    assert not [one for one in found if one.status == "open" and not one.trial]


def test_a_new_wish_in_the_same_talk_is_no_thanks() -> None:
    found = debts(
        """
        2 Mar | eva > me | Jury | favor:other | I spoke to the jury about you.
        2 Mar 12:00 | me > eva | Re: Jury | request:favor | Could you also sign the last page?
        """
    )

    assert [(one.kind, one.trial) for one in found if one.kind == "thanks"] == [("thanks", False)]


def test_whose_letters_are_missing_is_not_called_silent() -> None:
    mail = """
        1 Sep 2025 | bob > me | Hello | | The mailbox begins here.
        2 Feb | me > eva | Re: The vote | | Thursday it is.
        2 Mar | me > eva | The quay | request | Did the council vote on the quay?
        """

    (found,) = debts(mail)

    assert (found.kind, found.mine, found.status, found.presumed) == ("reply", False, "settled", True)
