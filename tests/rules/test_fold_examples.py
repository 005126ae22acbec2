"""Each fold rule holds on its own examples: the small mailboxes that must yield, and the near misses that must not."""

from __future__ import annotations

from typing import Any

import pytest

from rules.catalogue_folds import FOLD_RULES
from rules.engine.rule import Rule
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Obligation, State
from rules.fold import OBLIGATION_RULES, fold
from rules.people.flagging import FLAG_RULES

FoldRule = Rule[Any, Scene]
OBLIGATIONS = [(rule, scene) for rule in OBLIGATION_RULES for scene in rule.examples]
FLAGS = [(rule, scene) for rule in FLAG_RULES for scene in rule.examples]


def state_of(scene: Scene) -> State:
    """All that follows from a scene on its day."""
    return fold(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)


def said(obligation: Obligation) -> str:
    """An obligation in the notation of scenes: "thanks me>eva open"."""
    by, to = (("me" if "me@" in address else address.split("@")[0]) for address in (obligation.by, obligation.to))
    return f"{obligation.kind} {by}>{to} {obligation.status}"


@pytest.mark.parametrize(
    ("rule", "scene"), OBLIGATIONS, ids=[f"{rule.name}: {scene.mail.strip().splitlines()[-1].strip()}" for rule, scene in OBLIGATIONS]
)
def test_example(rule: FoldRule, scene: Scene) -> None:
    state = state_of(scene)

    found = tuple(sorted(said(one) for one in state.obligations if one.rule == rule.name and not (one.trial or one.presumed)))
    assert found == tuple(sorted(scene.yields)), scene.because


@pytest.mark.parametrize(("rule", "scene"), FLAGS, ids=[f"{rule.name}: {scene.because or scene.yields}" for rule, scene in FLAGS])
def test_flag_example(rule: FoldRule, scene: Scene) -> None:
    state = state_of(scene)

    raised = [(person, flag) for person in state.people for flag in person.flags if flag.flag == rule.name]
    assert tuple(f"{person.address.split('@')[0]} {flag.flag}" for person, flag in raised) == scene.yields, scene.because
    letters = {letter.message_id: letter for letter in scene.letters()}
    for _, flag in raised:
        assert flag.evidence
        assert set(flag.evidence) <= set(letters)


@pytest.mark.parametrize("rule", FOLD_RULES, ids=lambda rule: rule.name)
def test_rule_has_six_hits_and_six_near_misses(rule: FoldRule) -> None:
    hits = [scene for scene in rule.examples if scene.yields]
    misses = [scene for scene in rule.examples if not scene.yields]

    assert len(hits) >= 6
    assert len(misses) >= 6
    assert all(scene.because for scene in misses)


@pytest.mark.parametrize("rule", FOLD_RULES, ids=lambda rule: rule.name)
def test_no_situation_is_shown_twice(rule: FoldRule) -> None:
    shown = [(scene.mail, scene.now, scene.begins, scene.decisions) for scene in rule.examples]

    assert len(shown) == len(set(shown))
