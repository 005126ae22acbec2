"""`explain FILE`: each rule says why it found something, and the best reason why it did not."""

from __future__ import annotations

from parsers import parse
from rules.catalogue import ACT_RULES
from rules.detect import Verdict, explain
from rules.engine.example_letter import example_letter


def verdict(rule: str, text: str) -> Verdict:
    return next(one for one in explain(example_letter(text)) if one.rule == rule)


def test_every_rule_says_something_once_at_least() -> None:
    said = explain(example_letter("Could you send me the drawings by Friday?"))

    assert [rule.name for rule in ACT_RULES] == list(dict.fromkeys(one.rule for one in said))
    assert all(one.reason for one in said)
    assert {one.rule for one in said if one.hit} == {"ask-by-question"}


def test_a_guard_that_turned_a_sentence_down_is_named_with_its_words() -> None:
    said = verdict("ask-by-let-me-know", "Here are the drawings. Let me know if you have any questions.")

    assert not said.hit
    assert said.evidence == "Let me know if you have any questions."
    assert "closing formula" in said.reason
    assert "if you have any questions" in said.reason


def test_words_that_stand_only_in_a_quotation_are_said_to() -> None:
    letter = parse(b"From: a@roe.example\r\nTo: b@park.example\r\n\r\nFine.\r\n\r\n> Thank you for the drawings!\r\n")

    said = next(one for one in explain(letter) if one.rule == "thank-for-something")

    assert not said.hit
    assert said.reason == "only in what the letter quotes"


def test_a_refusal_is_not_carried_over_to_the_next_letter() -> None:
    verdict("ask-by-let-me-know", "Let me know if you have any questions.")

    said = verdict("ask-by-let-me-know", "The drawings are on the table.")

    assert said.evidence == ""
