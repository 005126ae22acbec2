"""Each fold rule holds on its own examples: the small mailboxes that must yield, and the near misses that must not."""

from __future__ import annotations

from typing import Any

import pytest

from rules.engine.rule import Rule
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Obligation
from rules.fold import OBLIGATION_RULES, fold
from rules.people.flagging import FLAG_RULES

CASES = [(rule, scene) for rule in OBLIGATION_RULES for scene in rule.examples]
FLAGS = [(rule, scene) for rule in FLAG_RULES for scene in rule.examples]


def said(obligation: Obligation) -> str:
    """An obligation in the notation of scenes: "thanks me>eva open"."""
    by, to = (("me" if "me@" in address else address.split("@")[0]) for address in (obligation.by, obligation.to))
    return f"{obligation.kind} {by}>{to} {obligation.status}"


@pytest.mark.parametrize(
    ("rule", "scene"), CASES, ids=[f"{rule.name}: {scene.mail.strip().splitlines()[-1].strip()}" for rule, scene in CASES]
)
def test_example(rule: object, scene: Scene) -> None:
    state = fold(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)

    found = tuple(sorted(said(one) for one in state.obligations if one.rule == rule.name and not one.trial))  # type: ignore[attr-defined]
    assert found == tuple(sorted(scene.yields)), scene.because


@pytest.mark.parametrize("rule", OBLIGATION_RULES, ids=lambda rule: rule.name)
def test_obligation_rule_has_six_hits_and_six_near_misses(rule: Rule[Any, Scene]) -> None:
    hits = [scene for scene in rule.examples if scene.yields]
    misses = [scene for scene in rule.examples if not scene.yields]

    assert len(hits) >= 6
    assert len(misses) >= 6
    assert all(scene.because for scene in misses)


@pytest.mark.parametrize(("rule", "scene"), FLAGS, ids=[f"{rule.name}: {scene.because or scene.yields}" for rule, scene in FLAGS])
def test_flag_example(rule: object, scene: Scene) -> None:
    state = fold(scene.letters(), scene.decisions, owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)

    raised = tuple(f"{one.address.split('@')[0]} {flag.flag}" for one in state.people for flag in one.flags if flag.flag == rule.name)  # type: ignore[attr-defined]
    assert raised == scene.yields, scene.because
