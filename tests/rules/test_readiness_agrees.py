"""The advice on readiness and the page about a person never say different words of one person."""

from __future__ import annotations

import pytest

from rules.brief import brief_of
from rules.engine.cases import lay_out
from rules.engine.decisions import hear
from rules.engine.mailbag import gather
from rules.engine.scene import KEY, OWNER
from rules.fold import fold
from rules.people.advising import ADVICE
from rules.people.readiness import WORDS

SCENES = {f"{rule.name}-{number}": scene for _, rule in ADVICE for number, scene in enumerate(rule.examples)}


@pytest.mark.parametrize("name", SCENES)
def test_one_word_for_one_person(name: str) -> None:
    scene = SCENES[name]
    letters, said, now = scene.letters(), hear(scene.decisions, scene.moment()), scene.moment()
    state = fold(letters, scene.decisions, owner=OWNER, view=scene.view(), now=now, key=KEY)
    bag = gather(letters, owner=OWNER, now=now, key=KEY, merges=said.merges, splits=frozenset(said.splits))
    desk = lay_out(bag, said)

    for person in state.people:
        page = brief_of(person, desk, state, scene.view())
        for advice in page.person.advice:
            if advice.row == 42:
                assert page.readiness is not None
                assert f"it is {page.readiness.word}" in advice.text, [reason.text for reason in page.readiness.reasons]
                assert page.readiness.word in WORDS
