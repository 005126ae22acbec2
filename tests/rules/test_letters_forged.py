"""Forged and forwarded copies: neither may add words, readers or a second counting to a letter that lies in the mailbox."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from parsers.message import Address
from rules.engine.letters import unify
from rules.engine.scene import Scene
from rules.engine.values import Letter


def own_answer() -> Letter:
    (letter,) = Scene("2 Mar | me > eva | Tiles | | The tiles are grey.").letters()
    return letter


def test_a_forged_copy_with_other_readers_settles_nothing_with_them() -> None:
    real = own_answer()
    forged = replace(real, key="forged", message_id="<a-forged@x.example>", authentic=False, to=(Address("", "zoe@zoe.example"),))
    assert real.date is not None

    united = unify([forged, real], real.date + timedelta(days=1))

    assert [one.letter.authentic for one in united if one.letter.authentic] == [True]
    assert all("zoe@zoe.example" not in {to.address for to in one.letter.to} for one in united if one.letter.authentic)


def test_a_letter_seen_in_a_forward_and_in_the_mailbox_counts_once() -> None:
    (real,) = Scene("2 Mar | eva > me | Tiles | thanks | Thank you for the grey tiles.").letters()
    assert real.date is not None
    seen = replace(real, key="fwd", message_id="<ab12@beholden.invalid>", authentic=False, date=real.date + timedelta(hours=7, minutes=3))

    united = unify([seen, real], real.date + timedelta(days=3))

    assert [one.letter.key for one in united] == [real.key]


def test_a_letter_seen_only_in_a_forward_counts() -> None:
    (real,) = Scene("2 Mar | eva > me | Tiles | thanks | Thank you for the grey tiles.").letters()
    assert real.date is not None
    seen = replace(real, message_id="<ab12@beholden.invalid>", authentic=False)

    assert len(unify([seen], real.date + timedelta(days=3))) == 1
