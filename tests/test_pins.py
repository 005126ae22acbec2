"""What is installed is what was tested: every package that is asked for has one version and the hashes of its files."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
RUN = ROOT / "requirements" / "run.txt"
TEST = ROOT / "requirements" / "test.txt"


def name_of(requirement: str) -> str:
    """The normalised name (PEP 503) at the beginning of a requirement."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found is not None
    return re.sub(r"[-_.]+", "-", found[0]).lower()


def pins(path: Path) -> dict[str, str]:
    """Name and whole entry, hashes and all."""
    entries = re.split(r"\n(?=\S)", path.read_text(encoding="utf-8").strip())
    return {name_of(entry): entry for entry in entries}


@pytest.mark.parametrize("path", [RUN, TEST], ids=lambda path: path.name)
def test_every_pin_is_one_version_with_hashes(path: Path) -> None:
    wrong = [name for name, entry in pins(path).items() if not re.match(r"\S+==\S+( ; [^\n]+)? \\\n\s+--hash=sha256:[0-9a-f]{64}", entry)]

    assert len(pins(path)) > 20
    assert wrong == []


def test_every_dependency_is_pinned() -> None:
    """Else `make` would install the program without a package that it needs; `make pins` mends it."""
    wanted = {name_of(one) for one in PROJECT["dependencies"]}
    for_tests = {name_of(one) for one in PROJECT["optional-dependencies"]["test"]}

    assert wanted - set(pins(RUN)) == set()
    assert (wanted | for_tests) - set(pins(TEST)) == set()


def test_the_tests_run_with_the_versions_of_the_program() -> None:
    run, test = pins(RUN), pins(TEST)

    assert {name for name in run if run[name] != test.get(name)} == set()


@pytest.mark.parametrize("path", [RUN, TEST], ids=lambda path: path.name)
def test_no_pin_names_a_place_to_load_from(path: Path) -> None:
    assert re.findall(r"://|--index|--find-links|^-e|^-r", path.read_text(encoding="utf-8"), re.MULTILINE) == []
