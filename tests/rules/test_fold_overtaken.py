"""What time, another letter or somebody else has seen to is held against nobody; what still waits is still told."""

from __future__ import annotations

import pytest

from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.values import Obligation
from rules.fold import fold


def still_open(mail: str, *, now: str = "20 Mar") -> list[Obligation]:
    scene = Scene(mail, now=now)
    found = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations
    return [one for one in found if one.status == "open" and not one.trial and one.kind in ("reply", "promise")]


OVERTAKEN = [
    "2 Mar | eva > me | Kiln report | request:review | I have lunch with the guild tomorrow, so any thoughts on it would be welcome.",
    "2 Mar | eva > me | Kiln report | request:review | Any comments before Friday's board meeting would help.",
    "2 Mar | eva > me | Your visit | request:information | Let me know your itinerary and the hotel.",
    "2 Mar | eva > me | Your visit | request:information | Could you tell me when you arrive?",
    "2 Mar | me > eva | Your visit | request:meeting | Can we have an early supper, say dinner at the quay around 6:30 pm?",
    "2 Mar | eva > me | The guild | request:meeting | It would be lovely to catch up should there be an hour to spare.",
    "2 Mar | eva > me | Re: The guild | promise | Tom is setting up drinks for her. I will let you know details.",
]


@pytest.mark.parametrize("mail", OVERTAKEN)
def test_what_was_wanted_for_an_occasion_is_wanted_no_more_after_it(mail: str) -> None:
    assert still_open(mail) == []


@pytest.mark.parametrize(
    "mail",
    [
        "2 Mar | eva > me | Kiln report | request:review | Do you have any thoughts on the third chapter?",
        "2 Mar | eva > me | Kiln report | request:review | I saw Tom at lunch on Friday. Any thoughts on his chapter?",
        "18 Mar | eva > me | Kiln report | request:review | Any comments before Friday's board meeting would help.",
        "2 Mar | eva > me | Your visit | request:information | Let me know what the hotel said about the broken window.",
        "2 Mar | eva > me | The guild | request:meeting | Do you have any time to catch up about the lease?",
        "2 Mar | eva > me | The lease | promise | I will send you the details of the lease.",
    ],
)
def test_what_hangs_on_no_occasion_or_on_one_to_come_is_still_owed(mail: str) -> None:
    assert len(still_open(mail)) == 1


def test_an_aside_is_let_go_once_the_two_have_written_again() -> None:
    aside = "2 Mar | eva > me | Glazes | request:review | PS: please look at the attached samples on your coffee break."
    since = "9 Mar | eva > me | The fair | | Our stand at the fair is number nine."

    assert len(still_open(aside)) == 1
    assert still_open(f"{aside}\n{since}") == []


def test_a_postscript_with_a_day_is_no_aside() -> None:
    asked = "2 Mar | eva > me | Glazes | request:document[by_friday] | PS: please send me the signed lease by Friday."
    since = "9 Mar | eva > me | The fair | | Our stand at the fair is number nine."

    assert [one.evidence[:2] for one in still_open(f"{asked}\n{since}")] == ["PS"]


@pytest.mark.parametrize(
    ("copied", "words", "left"),
    [
        ("hr.desk@me.example", "I'll forward the letter to HR for the files.", 0),
        ("olga.sund@me.example", "I'll forward the letter to Olga for the files.", 0),
        ("olga.sund@me.example", "I'll forward the letter to Bernard for the files.", 1),
        ("", "I'll forward the letter to HR for the files.", 1),
        ("olga.sund@me.example", "I'll send you the letter by Friday.", 1),
    ],
)
def test_what_is_to_be_passed_on_is_done_by_a_letter_with_the_receiver_on_copy(copied: str, words: str, left: int) -> None:
    mail = f"2 Mar | me > eva ; {copied} | Leave in May | promise | {words}"

    assert len(still_open(mail)) == left


QUESTION = "2 Mar 14:00 | allan@firm.example > me | Address | request:help | Could you show our glaze partners the old kiln at the pier?"


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("3 Mar | kim.sand@me.example > allan@firm.example | Visit of Myself | | Myself can show your partners the kiln.", 0),
        (
            "2 Mar 07:00 | kim.sand@me.example > allan@firm.example | Visit of Myself | | Myself can show your partners the kiln.",
            0,
        ),
        ("3 Mar | kim.sand@me.example > allan@firm.example ; me | Visit | | He can show your partners the kiln.", 0),
        ("3 Mar | kim.sand@me.example > allan@firm.example | Fair | | Our stand is number nine.", 1),
        ("1 Mar | kim.sand@me.example > allan@firm.example | Visit of Myself | | Myself can show your partners the kiln.", 1),
        ("3 Mar | kim.sand@me.example > bo@firm.example | Visit of Myself | | Myself can show your partners the kiln.", 1),
        ("3 Mar | kim@else.example > allan@firm.example | Visit of Myself | | Myself can show your partners the kiln.", 1),
    ],
)
def test_an_answer_given_for_the_owner_answers(line: str, left: int) -> None:
    mine = [one for one in still_open(f"{QUESTION}\n{line}", now="12 Mar") if one.mine]

    assert len(mine) == left


def test_whom_the_owner_told_of_the_question_answers_it_in_any_words() -> None:
    told = "2 Mar 15:00 | me > kim.sand@me.example | Re: Address | | Kim, take care of it."
    done = "3 Mar | kim.sand@me.example > allan@firm.example | Hello | | Three in the afternoon suits."

    assert [one for one in still_open(f"{QUESTION}\n{told}\n{done}", now="12 Mar") if one.mine and one.to == "allan@firm.example"] == []


def test_words_of_an_earlier_letter_of_somebody_else_oblige_nobody() -> None:
    first = "2 Mar | eva > me tom | The lease of the quay | request@tom | Could you send the signed lease of the quay to our lawyer?"
    pasted = "4 Mar | olga > me | Lease of the quay | request | Could you send the signed lease of the  quay to our lawyer?"
    own = "4 Mar | olga > me | Lease of the quay | request | Would you send our lawyer the lease of the quay, signed?"

    assert [one for one in still_open(f"{first}\n{pasted}") if one.to == "olga@olga.example"] == []
    assert len([one for one in still_open(f"{first}\n{own}") if one.to == "olga@olga.example"]) == 1


def test_a_question_is_let_go_where_the_asker_wrote_on_about_the_matter_and_was_answered() -> None:
    asked = "2 Mar | eva > me | Leave | request:advice | I could leave the kiln and the school of glazing for a year. Any suggestions?"
    on = "4 Mar | eva > me | Year of glazing | request:meeting | Should I bring my papers of the school of glazing and the kiln?"
    other = "4 Mar | eva > me | Boats | request:meeting | Should I bring the oars of the old dinghy?"
    yes = "5 Mar | me > eva | Re: {} | | Monday would work."

    assert still_open(f"{asked}\n{on}\n{yes.format('Year of glazing')}") == []
    assert len(still_open(f"{asked}\n{other}\n{yes.format('Boats')}")) == 1


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("I like the offer of a kiln this_summer and will talk with Tom about it again.", "9 Mar"),
        ("I am back on_20_March and will send you the sketches.", "20 Mar"),
        ("I meet Tom later_today and will bring it up with him.", "2 Mar"),
        ("I will talk with Tom about the kiln this_summer and the year after.", "31 Aug"),
        ("On_20_March I will send you the sketches.", "20 Mar"),
        ("I will send you the sketches on_20_March and Tom will bring them.", "20 Mar"),
    ],
)
def test_a_season_named_before_the_promise_is_none_of_it(words: str, due: str) -> None:
    named = next(word for word in words.split() if "_" in word)
    scene = Scene(f"2 Mar | eva > me | Sketches | promise[{named}] | {words.replace('_', ' ')}", now="3 Mar")

    (found,) = fold(scene.letters(), (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY).obligations

    assert found.due is not None
    assert f"{found.due:%-d %b}" == due


def test_one_who_asks_the_same_in_the_same_words_again_still_waits() -> None:
    asked = "{} Mar | eva > me | The lease of the quay | request | Could you send the signed lease of the quay to our lawyer?"

    (found,) = still_open(asked.format(2) + "\n" + asked.format(8))

    assert found.asked_count == 2


def test_a_nudge_about_another_thing_is_not_counted() -> None:
    asked = "2 Mar | eva > me | Exotic glazes | request | Is the blue glaze the one for your class?"
    other = (
        "9 Mar | eva > me | Harbour notice | request ~nudge | Did you get the notice of the harbour office about dredging, cranes,"
        " moorings, lamps, pontoons, buoys, tides, ferries, ropes and the class of boats?"
    )
    same = "9 Mar | eva > me | Glazes | request ~nudge | Did you see my question about the blue glaze?"

    assert {one.asked_count for one in still_open(f"{asked}\n{other}")} == {1}
    assert {one.asked_count for one in still_open(f"{asked}\n{same}")} == {2}


def test_a_word_is_enough_where_a_word_was_asked_for() -> None:
    asked = "2 Mar | tim > me | The crane | request | Please advise us as to your approval of the crane."
    open_end = "2 Mar | tim > me | The crane | request | Which crane would you take for the mast?"
    word = "3 Mar | me > tim | Re: The crane | ~acknowledgement | Approved."

    assert status_of_reply(f"{asked}\n{word}") == "settled"
    assert status_of_reply(f"{open_end}\n{word}") == "open"


def test_a_promise_for_a_chance_that_may_never_come_is_owed_to_nobody() -> None:
    def promised(words: str) -> list[str]:
        scene = Scene(f"2 Mar | me > tim | The dock | promise | {words}")
        state = fold(scene.letters(), (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)
        return [one.status for one in state.obligations if one.kind == "promise" and not one.trial]

    assert promised("I'll ring the dock if a berth comes free.") == []
    assert promised("I'll send you the plan of the dock.") == ["open"]


def status_of_reply(mail: str) -> str:
    scene = Scene(mail)
    state = fold(scene.letters(), (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)
    return next(one.status for one in state.obligations if one.kind == "reply")
