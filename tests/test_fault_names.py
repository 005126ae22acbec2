"""Every fault, bad input and threat that must have its test has one that is named after it, so that a reader finds it at once."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
CASES = [
    *(f"b{number}" for number in range(1, 32)),
    *(f"f{number}" for number in (1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 15, 19, 22, 23, 24, 25, 26, 27, 28, 29, 34, 35, 36, 37, 39, 41)),
    *(f"t{number}" for number in (1, 2, 3, 19)),
]


@pytest.fixture(scope="module")
def named() -> dict[str, list[str]]:
    """The tests that are named after each case: `test_b8_b9_…` is one of both."""
    found: dict[str, list[str]] = {}
    for file in sorted(TESTS.rglob("test_*.py")):
        for name in re.findall(r"^def (test_\w+)\(", file.read_text(encoding="utf-8"), re.MULTILINE):
            for case in re.match(r"test_((?:[bft]\d+_(?:to_)?)*)", name)[1].split("_"):  # type: ignore[index]
                found.setdefault(case, []).append(f"{file.relative_to(TESTS)}::{name}")
    return found


@pytest.mark.parametrize("case", CASES)
def test_each_case_has_a_test_of_its_name(case: str, named: dict[str, list[str]]) -> None:
    assert named.get(case)
