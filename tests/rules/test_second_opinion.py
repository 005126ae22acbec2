"""The second opinion on a lone line: where it speaks, where it is silent, what it may never do."""

from __future__ import annotations

import pytest

from rules import detect, detect_sentence
from rules.acts.ask_by_choice_of_words import RULE
from rules.detect import BAR, SECOND_OPINION, explain
from rules.engine import second_opinion
from rules.engine.example_letter import example_letter

FAINT = "Maybe dinner on the quay this week."


def test_a_lone_line_that_asks_by_its_words_is_found_below_what_may_be_shown() -> None:
    acts = detect_sentence(FAINT).acts

    assert [(act.kind, act.rule, act.evidence) for act in acts] == [("request", SECOND_OPINION, FAINT)]
    assert acts[0].confidence < BAR
    assert not detect_sentence(FAINT).needs_reply


def test_it_is_silent_in_a_letter_with_a_subject() -> None:
    assert detect(example_letter(f"Subject: The mill\n\n{FAINT}")).acts == ()


def test_it_is_silent_where_a_rule_found_what_is_asked_or_promised() -> None:
    for line in ("Could you call me about the lease tomorrow?", "I'll send you the lease tomorrow, want to discuss it."):
        assert SECOND_OPINION not in {act.rule for act in detect_sentence(line).acts}
        assert detect_sentence(line).acts


@pytest.mark.parametrize("line", ["", "?", "12 12 12", "\x00\ufffd", "Täällä sataa."])
def test_it_says_nothing_of_what_it_cannot_read(line: str) -> None:
    assert SECOND_OPINION not in {act.rule for act in detect_sentence(line).acts}


def test_its_verdict_names_the_words_it_rests_on() -> None:
    verdict = next(verdict for verdict in explain(example_letter(FAINT)) if verdict.rule == RULE.name)

    assert verdict.hit
    assert "meets" in verdict.reason


def test_its_weights_are_words_and_pairs_of_words_and_few() -> None:
    signs = second_opinion.weights()

    assert all(len(sign.split()) <= 2 for sign in signs if not sign.startswith("~"))
    assert sum(map(len, signs)) < 60_000
    assert all(-4 < weight < 4 for weight in signs.values())


@pytest.mark.timeout(30)
def test_the_longest_line_is_read_to_its_end() -> None:
    assert 0 <= second_opinion.chance("please call you and I if you " * 20_000) <= 1
