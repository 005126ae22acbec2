"""No pattern of an act rule or signal repeats without bound once it is compiled (RELIABILITY B25): letters are hostile."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from re import _parser  # type: ignore[attr-defined]

import pytest

import rules.acts
import rules.signals
from rules.engine import cues_due, cues_guard, cues_object
from rules.engine.cues import Cue, Table, pattern
from rules.language import french, german, spanish


def sources(value: object, depth: int = 0) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Cue):
        yield from (value.pattern, value.unless)
    elif isinstance(value, Table):
        yield from (source for cue in value.cues for source in sources(cue))
    elif isinstance(value, (tuple, list)) and depth < 4:
        for item in value:
            yield from sources(item, depth + 1)


def every_source() -> list[str]:
    modules = [cues_due, cues_guard, cues_object, german, french, spanish]
    for package in (rules.acts, rules.signals):
        modules += [importlib.import_module(f"{package.__name__}.{info.name}") for info in pkgutil.iter_modules(package.__path__)]
    values = [value for module in modules for name, value in vars(module).items() if name.strip("_").isupper()]
    found = {source for value in values for source in sources(value)}
    return sorted(source for source in found if re.search(r"[\\|?*]", source))


def unbounded(tree: object) -> list[object]:
    found: list[object] = []
    if isinstance(tree, _parser.SubPattern):
        for code, value in tree:
            if str(code).endswith("REPEAT") and str(value[1]) == "MAXREPEAT":
                found.append(value[2])
            found += unbounded(value)
    elif isinstance(tree, (tuple, list)):
        for item in tree:
            found += unbounded(item)
    return found


def test_every_pattern_is_bounded_as_it_is_compiled() -> None:
    found = every_source()

    assert len(found) > 500
    assert [source for source in found if unbounded(_parser.parse(pattern(source).pattern))] == []


@pytest.mark.parametrize(
    ("source", "compiled"),
    [
        (r"a*b+", r"a{0,300}b{1,300}"),
        (r"(?:a |b )*c", r"(?:a |b ){0,30}c"),
        (r"[*+]{2,}?\*\+[\]*]", r"[*+]{2,300}?\*\+[\]*]"),
        (r"(?P<who>[^\]+]{1,3})a{2,5}x?", r"(?P<who>[^\]+]{1,3})a{2,5}x?"),
    ],
)
def test_only_quantifiers_are_bounded(source: str, compiled: str) -> None:
    assert pattern(source).pattern == compiled


def test_no_rule_compiles_patterns_of_its_own() -> None:
    # What does not pass `pattern` is not bounded by it.
    texts = [info.module_finder.find_spec(info.name).loader.get_source(info.name) for info in pkgutil.iter_modules(rules.acts.__path__)]  # type: ignore[union-attr]

    assert len(texts) > 20
    assert not [text for text in texts if "re.compile(" in text]
