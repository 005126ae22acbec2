"""docs/rules.md says what the rules say."""

from __future__ import annotations

from pathlib import Path

from daemon.rules_page import page
from rules.catalogue import ACT_RULES
from rules.catalogue_folds import FOLD_RULES

DOCS = Path(__file__).resolve().parents[1] / "docs"


def test_the_page_is_written_from_the_rules_as_they_are() -> None:
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == page(), "write it again: make rules-page"


def test_every_rule_has_its_sentence_its_article_and_a_near_miss() -> None:
    text = page()

    for rule in (*ACT_RULES, *FOLD_RULES):
        part = text.partition(f"### {rule.name.replace('_', ' ')}")[2].partition("\n### ")[0]
        assert rule.source.heading in part
        assert "- N" in part, f"{rule.name} shows no near miss"
