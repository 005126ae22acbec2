"""What is said of the owner's whole network: counts with their letters, an opening to give, two ties at most, and no score."""

from __future__ import annotations

import json
from typing import Any

from rules.engine.scene import KEY, OWNER, Scene, said
from rules.engine.values import State
from rules.fold import fold


def state_of(scene: Scene) -> State:
    """All that follows from a scene on its day."""
    return fold(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)


def you(scene: Scene) -> dict[str, Any]:
    return state_of(scene).you


def tie(name: str, month: str) -> str:
    return f"""
        2 {month} 2025 | {name} > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
        3 {month} 2025 | me > {name} | Re: The fair | | The pleasure was mine.
        9 {month} 2025 | {name} > me | Plums of {name} | | Ours are in flower.
        10 {month} 2025 | me > {name} | Re: Plums of {name} | | So are ours.
        11 {month} 2025 | {name} > me | Re: Plums of {name} | | And the pears?
        """


TIES = "".join(tie(name, month) for name, month in (("ida", "Jan"), ("lars", "Feb"), ("nat", "Mar"), ("rolf", "Apr"), ("tom", "May")))


def test_two_ties_at_most_are_suggested_and_others_in_other_months() -> None:
    months = [[one["person"] for one in you(Scene(TIES, now=day))["breadth"]["revive"]] for day in ("20 Mar", "20 Apr", "20 May")]

    assert [len(one) for one in months] == [2, 2, 2]
    assert len({person for month in months for person in month}) == 5


def test_the_ties_in_you_are_those_that_the_people_carry() -> None:
    state = state_of(Scene(TIES))

    carried = {person.address: advice.text for person in state.people for advice in person.advice if advice.row == 22}
    assert {one["person"]: one["text"] for one in state.you["breadth"]["revive"]} == carried  # type: ignore[index]


def test_no_tie_stays_named_where_none_may_be_revived() -> None:
    scene = Scene(tie("ida", "Feb"), decisions=(said("never", "ida"),))

    assert you(scene)["breadth"]["revive"] == []


def test_the_counts_of_a_year_name_the_articles_rule_and_their_letters() -> None:
    found = you(
        Scene("2 Mar | eva > me | Jury | favor:referral | I put your name forward.\n3 Mar | me > eva | Prize | favor:referral | And I you.")
    )

    assert found["ratio"] == {"given": 1, "received": 1, "rule_of_the_article": 7, "evidence": ["<1@scene.example>", "<0@scene.example>"]}


def test_an_unasked_gift_counts_and_a_wish_is_an_opening() -> None:
    found = you(
        Scene(
            """
            2 Mar | me > nat | The prize | favor:referral | I named you for the prize.
            4 Mar | me > tom | A hall | request:information | Is the hall free?
            5 Mar | eva > me | The stairs | request:referral | We are looking for a joiner who builds in oak.
            6 Mar | me > eva | Re: The stairs | | How steep are they?
            """
        )
    )

    assert (found["giving"]["begun"], found["giving"]["gave"], found["giving"]["evidence"]) == (2, 1, ["<0@scene.example>"])
    assert found["giving"]["opening"]["person"] == "eva@eva.example"
    assert found["giving"]["opening"]["evidence"] == "We are looking for a joiner who builds in oak."


def test_who_is_known_by_a_small_meeting_alone_is_named_a_week_later() -> None:
    meeting = "9 Mar 15:00 | ida > me | Invitation | event@ida@me | Coffee at the quay\n"

    named = you(Scene(meeting))["known_by_calendar"]
    assert named == [{"person": "ida@ida.example", "evidence": "Coffee at the quay", "message_id": "<0@scene.example>"}]
    for silent in (
        Scene(meeting, now="12 Mar"),
        Scene(meeting, now="20 Jun"),
        Scene(meeting + "10 Mar | me > ida | Coffee | | It was good to talk."),
        Scene(meeting, decisions=(said("never", "ida"),)),
        Scene("9 Mar 15:00 | ida > me | Invitation | event@ida@me@a@b@c@d@e | The whole house"),
    ):
        assert "known_by_calendar" not in you(silent)


def test_all_of_it_is_ready_for_json() -> None:
    found = you(Scene(TIES))

    assert json.loads(json.dumps(found)) == found
