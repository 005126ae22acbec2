"""The owner's word beats any finding, and can be taken back."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.scene import KEY, OWNER, VIEW, Scene, day
from rules.engine.values import Decision, Obligation
from rules.fold import explain_obligation, fold

ASKED = Scene("2 Mar | eva > me | A hall | request | Could we rent your hall in June?")
AGAIN = Scene(
    """
    2 Mar | eva > me | A hall | request | Could we rent your hall in June?
    16 Mar | eva > me | Re: A hall | request ~nudge | Any word about the hall in June?
    """
)


def debts(scene: Scene, *decisions: Decision) -> tuple[Obligation, ...]:
    return fold(scene.letters(), decisions, owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations


def word(kind: str, target: str, value: str = "", *, at: str = "10 Mar", ident: str = "d1") -> Decision:
    return Decision(ident, kind, target, value, day(at))


IDENT = debts(ASKED)[0].id


def test_done_settles_without_a_letter() -> None:
    (found,) = debts(ASKED, word("done", IDENT))

    assert (found.status, found.settled_by, found.settled_at) == ("settled", None, day("10 Mar"))


def test_undo_takes_it_back() -> None:
    (found,) = debts(ASKED, word("done", IDENT), word("undo", "d1", at="11 Mar", ident="d2"))

    assert found.status == "open"


def test_a_snooze_holds_until_its_end_and_no_longer() -> None:
    until = (ASKED.moment() + timedelta(days=2)).isoformat()
    over = (ASKED.moment() - timedelta(days=2)).isoformat()

    assert debts(ASKED, word("snooze", IDENT, until))[0].status == "snoozed"
    assert debts(ASKED, word("snooze", IDENT, over))[0].status == "open"


def test_the_last_word_counts() -> None:
    first, last = word("ignore", IDENT), word("reopen", IDENT, at="11 Mar", ident="d2")

    assert debts(ASKED, first)[0].status == "ignored"
    assert debts(ASKED, last, first)[0].status == "open"


def test_never_silences_a_person_for_good() -> None:
    assert [one.status for one in debts(AGAIN, word("never", "eva@eva.example"))] == ["ignored"]


def test_what_was_closed_by_hand_stays_closed_until_something_newer_comes() -> None:
    found = debts(AGAIN, word("done", IDENT))

    assert sorted((one.message_id, one.status) for one in found) == [("<0@scene.example>", "settled"), ("<1@scene.example>", "open")]


def test_a_merge_lets_one_address_answer_for_the_other() -> None:
    scene = Scene(
        """
        2 Mar | me > eva | Roof | request | Does the roof hold?
        3 Mar | eva@private.example > me | the roof | | It holds, says the mason.
        """
    )

    assert debts(scene)[0].status == "open"
    assert debts(scene, word("merge", "eva@eva.example", "eva@private.example"))[0].status == "settled"


def test_a_named_relation_ends_the_counting_of_favours() -> None:
    scene = Scene(
        """
        5 Jan | eva > me | Jury | favor:referral | I put your name forward.
        5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
        5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
        """
    )

    (stranger,) = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).people
    mentor = word("relation", "eva@eva.example", "mentor")
    (known,) = fold(scene.letters(), (mentor,), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).people

    assert "one_way_taking" in {flag.flag for flag in stranger.flags}
    assert "one_way_taking" not in {flag.flag for flag in known.flags}
    assert (known.received, known.balance, known.relation) == (3, -9, "mentor")


def test_an_obligation_is_found_by_the_beginning_of_its_id() -> None:
    state = fold(ASKED.letters(), (), owner=OWNER, view=VIEW, now=ASKED.moment(), key=KEY)

    assert explain_obligation(state, IDENT[:4]) == state.obligations[0]
    assert explain_obligation(state, "zz") is None


def test_a_logged_card_settles_the_thanks_and_nothing_else() -> None:
    scene = Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.")
    logged = word("log", "eva@eva.example", '{"text": "thanked her with a card", "who": ["eva@eva.example"]}')

    found = {one.kind: one.status for one in debts(scene, logged)}

    assert found == {"thanks": "settled", "follow_up": "open", "update": "open"}
