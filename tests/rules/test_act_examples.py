"""Every act rule keeps its own examples: the hits and the near misses that its file declares."""

from __future__ import annotations

import pytest

from rules.catalogue import ACT_RULES
from rules.detect import detect
from rules.engine.example_letter import example_letter
from rules.engine.passage import ActRule, passage
from rules.engine.rule import Example
from rules.engine.values import ACT_KINDS

CASES = [pytest.param(rule, example, id=f"{rule.name}: {example.text[-60:]!r}") for rule in ACT_RULES for example in rule.examples]


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_example(rule: ActRule, example: Example) -> None:
    letter = passage(example_letter(example.text))

    kinds = tuple(dict.fromkeys(finding.kind for finding in rule.judge(letter)))

    assert kinds == example.yields, example.because


@pytest.mark.parametrize(("rule", "example"), CASES)
def test_evidence_is_an_exact_run_of_the_authors_words(rule: ActRule, example: Example) -> None:
    message = example_letter(example.text)

    reading = detect(message)

    folded = " ".join(message.own_text.split())
    assert all(act.evidence in folded and 0 < len(act.evidence) <= 300 for act in reading.acts)


@pytest.mark.parametrize("rule", ACT_RULES, ids=lambda rule: rule.name)
def test_rule_has_six_hits_and_six_near_misses(rule: ActRule) -> None:
    hits = [example for example in rule.examples if example.yields]
    misses = [example for example in rule.examples if not example.yields]

    assert len(hits) >= 6
    assert len(misses) >= 6
    assert all(example.because for example in misses)


def test_every_kind_has_a_rule_and_every_name_is_used_once() -> None:
    names = [rule.name for rule in ACT_RULES]
    kinds = {kind for rule in ACT_RULES for example in rule.examples for kind in example.yields}

    assert len(names) == len(set(names))
    assert kinds == set(ACT_KINDS)
