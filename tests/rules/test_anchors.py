"""Anchors only ever leave out what could not match: on small patterns, and on every cue against every example."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import rules.acts
from rules import signals
from rules.catalogue import ACT_RULES
from rules.engine.anchors import anchors
from rules.engine.cues import Table, match
from rules.engine.example_letter import example_letter
from rules.engine.passage import passage


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"\bplease\b", {"please"}),
        (r"\bthanks?\b", {"thank", "thanks"}),
        (r"\b(?:ring|phone) the (?:porter|guard)\b", {"ring", "phone"}),
        (r"\bthe (?:old )?boat\b", {"boat"}),
        (r"\bwrite(?: to)? harbou?r\b", {"write"}),
        (r"(?:^|, )ferry\b", {"ferry"}),
        (r"\b(?:quay|the pier)(?: side)?\b", {"quay", "pier"}),
        (r"\bboat[a-z]*", None),
        (r"boat\b", None),
        (r"\b(?:boat|[a-z]+)\b", None),
        (r"\b(?:boat )?", None),
        (r"\b(?:sail|row)(?:s|ed|ing)?\b(?! to)", {"sail", "sails", "sailed", "sailing", "row", "rows", "rowed", "rowing"}),
        (r"\bi'll moor\b", {"moor"}),
        (r"\bsend[^.?!]{0,40}\bcrate\b", {"crate"}),
        (r"\b(?:hoist )+anchor\b", {"hoist"}),
        (r"\bco-?pilot\b", None),
        (r"(?#comment)x", None),
    ],
)
def test_the_anchor_of_a_pattern(source: str, words: set[str] | None) -> None:
    found = anchors(source)

    assert found == (None if words is None else frozenset(words))
    assert re.compile(source)


TABLES = [
    table
    for info in pkgutil.iter_modules(rules.acts.__path__)
    for table in vars(importlib.import_module(f"rules.acts.{info.name}")).values()
    if isinstance(table, Table)
] + [signals.CUES]
SENTENCES = [sentence for rule in ACT_RULES for example in rule.examples for sentence in passage(example_letter(example.text)).sentences]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.cues[0].pattern[:40])
def test_no_cue_is_left_out_that_would_match(table: Table) -> None:
    tried = 0
    for sentence in SENTENCES:
        allowed = set(table.candidates(sentence))
        tried += len(allowed)

        assert all(number in allowed for number, cue in enumerate(table.cues) if match(cue, sentence))
    assert tried < 0.6 * len(table.cues) * len(SENTENCES)
