"""Every pattern of the act rules and signals compiles: a pattern is compiled only when first tried, so a slip would sleep."""

from __future__ import annotations

import importlib
import pkgutil
import re

import pytest

import rules.acts
import rules.signals
from rules.engine import cues_due, cues_guard, cues_object
from rules.engine.cues import Cue, Table
from rules.language import french, german, spanish

MODULES = [
    importlib.import_module(f"{package.__name__}.{info.name}")
    for package in (rules.acts, rules.signals)
    for info in pkgutil.iter_modules(package.__path__)
]


def patterns(module: object) -> list[str]:
    found: list[str] = []
    for name, value in vars(module).items():
        if name.isupper() and isinstance(value, str):
            found.append(value)
        items = value.cues if isinstance(value, Table) else value
        for item in items if name.isupper() and isinstance(items, tuple) else ():
            cue = item[1] if isinstance(item, tuple) and len(item) == 2 else item
            if isinstance(cue, Cue):
                found += [cue.pattern, cue.unless]
    return found


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__)
def test_patterns_of_a_rule_compile(module: object) -> None:
    assert all(re.compile(source) for source in patterns(module))


def test_shared_patterns_compile() -> None:
    forms = [form for table in (german, french, spanish) for *_, form in table.FORMS]
    objects = [source for _, source in cues_object.OBJECTS]

    assert len(forms) > 20
    assert all(re.compile(source) for source in [*forms, *objects, cues_due.DUE, *patterns(cues_guard)])
