"""docs/rules.md and docs/bruises.md say what the rules say."""

from __future__ import annotations

from pathlib import Path

from daemon.bruises_page import BRUISES
from daemon.bruises_page import page as bruises
from daemon.cli.catalogue import entries
from daemon.measured_page import page as measured
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


def test_the_nine_bruises_are_written_from_the_rules_and_the_sample_mailbox() -> None:
    assert (DOCS / "bruises.md").read_text(encoding="utf-8") == bruises(), "write it again: make rules-page"


def test_the_measured_page_is_what_the_scenarios_give_now() -> None:
    now = measured(entries([DOCS.parent / "tests" / "scenarios"])) + "\n"

    assert (DOCS / "rules-measured.md").read_text(encoding="utf-8") == now, "write it again: make rules-page"


def test_each_bruise_names_only_rules_that_are() -> None:
    known = {rule.name for rule in FOLD_RULES}

    assert len(BRUISES) == 9
    assert not [name for bruise in BRUISES for name in bruise.rules if name not in known]
