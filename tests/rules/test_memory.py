"""With a memory a fold judges only what came since, and tells the same as one that begins anew."""

from __future__ import annotations

from datetime import datetime, timedelta
from random import Random

import pytest

from rules.catalogue_folds import FOLD_RULES
from rules.engine.memory import Memory
from rules.engine.scene import KEY, OWNER, VIEW, Scene
from rules.engine.values import Decision, Letter, State
from rules.fold import brief, fold

SCENES = {f"{rule.name}-{number}": scene for rule in FOLD_RULES for number, scene in enumerate(rule.examples) if isinstance(scene, Scene)}


def told(scene: Scene, letters: list[Letter], now: datetime, memory: Memory | None, decisions: tuple[Decision, ...] = ()) -> State:
    return fold(letters, decisions, owner=OWNER, view=scene.view(), now=now, key=KEY, memory=memory)


@pytest.mark.parametrize("name", SCENES)
def test_every_example_may_arrive_letter_by_letter_in_any_order(name: str) -> None:
    scene, memory = SCENES[name], Memory()
    letters = scene.letters()
    arriving = Random(name).sample(letters, len(letters))

    for count in range(1, len(letters) + 1):
        now = scene.moment() - timedelta(hours=len(letters) - count)
        remembered = told(scene, arriving[:count], now, memory)

        assert remembered == told(scene, arriving[:count], now, None)


@pytest.mark.parametrize("name", SCENES)
def test_every_example_may_be_looked_at_day_after_day(name: str) -> None:
    scene, memory = SCENES[name], Memory()
    letters = scene.letters()
    first = min(letter.date for letter in letters if letter.date is not None)
    days = sorted({0, 1, 2, 3, 5, 8, 14, 15, 30, 61, 90, 181, 366, *(Random(name).randrange(400) for _ in range(8))})

    for day in days:
        now = first + timedelta(days=day, hours=11)

        assert told(scene, letters, now, memory, scene.decisions) == told(scene, letters, now, None, scene.decisions)


def test_a_letter_taken_away_is_forgotten_and_a_clock_set_back_is_believed() -> None:
    scene, memory = Scene("2 Mar | eva > me | Roof | request | Does it hold?\n3 Mar | me > eva | Re: Roof | | It holds."), Memory()
    letters = scene.letters()
    told(scene, letters, scene.moment(), memory)

    without_answer = told(scene, letters[:1], scene.moment(), memory)
    before_answer = told(scene, letters, scene.moment() - timedelta(days=18), memory)

    assert without_answer == told(scene, letters[:1], scene.moment(), None)
    assert before_answer == told(scene, letters, scene.moment() - timedelta(days=18), None)
    assert [one.status for one in before_answer.obligations] == ["open"]


MANY = "\n".join(
    f"{1 + number % 9} Mar 9:{number:02d} | p{number} > me | Matter {number} | request | What of {number}?" for number in range(40)
)


def test_after_one_letter_only_what_it_touches_is_judged() -> None:
    scene, memory = Scene(MANY + "\n19 Mar | me > p7 | Re: Matter 7 | | It is well."), Memory()
    *known, answer = scene.letters()
    told(scene, known, scene.moment(), memory)
    first = memory.counts

    state = told(scene, [*known, answer], scene.moment(), memory)

    assert first.made == first.all
    assert [one.by for one in state.obligations if one.status == "settled"] == ["me@me.example"]
    assert 0 < memory.counts.made <= 4


def test_when_nothing_came_and_no_day_passed_nothing_is_judged() -> None:
    scene, memory = Scene(MANY), Memory()
    told(scene, scene.letters(), scene.moment(), memory)

    told(scene, scene.letters(), scene.moment() + timedelta(seconds=30), memory)

    assert memory.counts.made == 0


def test_a_decision_is_heard_at_once() -> None:
    scene, memory = Scene(MANY), Memory()
    ident = told(scene, scene.letters(), scene.moment(), memory).obligations[0].id
    done = (Decision("1", "done", ident, "", scene.moment() - timedelta(hours=1)),)

    state = told(scene, scene.letters(), scene.moment(), memory, done)

    assert state == told(scene, scene.letters(), scene.moment(), None, done)
    assert [one.status for one in state.obligations if one.id == ident] == ["settled"]


def test_the_page_about_somebody_is_the_same_out_of_memory() -> None:
    lines = (
        "2 Feb | ida > me | Hello | introduction@ida@eva | Ida, meet Eva.",
        "4 Feb | eva > me | Looms | favor:document thanks | I send you the loom plans.",
        "9 Feb | me > eva | Re: Looms | promise:document | I will send you my own plans.",
        "1 Mar | eva > me | Dye | request:review ~personal | Would you look over the dye list?",
        "3 Mar | me > eva | Re: Dye | | It is a fine list, with one doubtful red.",
    )
    scene, memory = Scene("\n".join(lines)), Memory()
    letters = scene.letters()

    for known in (letters[:3], letters, letters[:4], letters):
        with_memory = page_about(scene, known, memory)
        assert with_memory == page_about(scene, known, None)


def page_about(scene: Scene, letters: list[Letter], memory: Memory | None) -> object:
    return brief(letters, (), owner=OWNER, view=VIEW, now=scene.moment(), key=KEY, who="eva", memory=memory)
