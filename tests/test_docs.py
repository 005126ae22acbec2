"""What the documents say is so: commands, options, settings, links, make targets and error lines exist."""

from __future__ import annotations

import re
import shlex
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from daemon.cli import run_app
from daemon.cli.app import app
from daemon.settings import load

ROOT = Path(__file__).resolve().parent.parent
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "deploy" / "install.md", *(ROOT / "docs").glob("*.md")])
GLOBAL_OPTIONS = {"--config", "--db", "--me", "--now", "--help"}
COMMANDS_PAGE = ROOT / "docs" / "commands.md"

FENCED = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
INLINE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def blocks(text: str, language: str) -> list[str]:
    return [body for name, body in FENCED.findall(text) if name == language]


def beholden_lines(text: str) -> list[list[str]]:
    """Every command line that calls beholden, from its name on, as words; from fenced shell and from inline code."""
    pieces = [line for body in blocks(text, "sh") for line in body.replace("\\\n", " ").splitlines()]
    pieces += INLINE.findall(FENCED.sub("", text))
    found = []
    for piece in pieces:
        words = shlex.split(piece.split(" #")[0], comments=False) if piece.count('"') % 2 == 0 and piece.count("'") % 2 == 0 else []
        at = next((index for index, word in enumerate(words) if word.endswith("bin/beholden") or (index, word) == (0, "beholden")), None)
        if at is not None:
            found.append(words[at + 1 :])
    return found


@cache
def commands() -> dict[str, Any]:
    """The commands that `--help` lists, by name."""
    run_app(["--help"])
    group: Any = typer.main.get_command(app)
    return {name: command for name, command in group.commands.items() if not command.hidden}


def options_of(command: Any) -> set[str]:
    return {option for parameter in command.params for option in (*parameter.opts, *parameter.secondary_opts)}


def wrong_in(words: list[str]) -> str:
    """What is not so in this call of beholden, "" where all is well."""
    while words and words[0] in GLOBAL_OPTIONS:
        words = words[1:] if words[0] == "--help" else words[2:]
    if not words:
        return ""
    if words[0].startswith("-"):
        return f"no option {words[0]}"
    if words[0] not in commands():
        return f"no command {words[0]}"
    known = options_of(commands()[words[0]]) | GLOBAL_OPTIONS
    unknown = [word for word in words if word.startswith("--") and word.split("=")[0] not in known]
    return f"{words[0]} has no option {', '.join(unknown)}" if unknown else ""


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_is_named_exists(document: Path) -> None:
    calls = beholden_lines(document.read_text(encoding="utf-8"))

    assert [f"beholden {' '.join(words)}: {wrong}" for words in calls if (wrong := wrong_in(words))] == []


def test_the_documents_do_name_commands() -> None:
    named = {words[0] for document in DOCUMENTS for words in beholden_lines(document.read_text(encoding="utf-8")) if words}

    assert {"check", "scan", "summary", "owed", "run", "tag", "backup", "demo"} <= named
    assert wrong_in(["init"]) == "no command init"
    assert wrong_in(["scan", "--sinse", "2026-01-01"]) == "scan has no option --sinse"


def test_the_page_of_commands_has_them_all_with_their_options() -> None:
    sections = dict(
        re.findall(r"^### `beholden (\S+)[^\n]*`\n(.*?)(?=^##|\Z)", COMMANDS_PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    )
    lacking = {
        name: sorted(options)
        for name, command in commands().items()
        if (options := {o for o in options_of(command) if o.startswith("--") and o not in sections.get(name, "")} - GLOBAL_OPTIONS)
    }

    assert set(sections) == set(commands())
    assert lacking == {}


CONFIGURATIONS = [
    pytest.param(body, id=f"{document.name}-{number}")
    for document in DOCUMENTS
    for number, body in enumerate(blocks(document.read_text(encoding="utf-8"), "toml"), 1)
]


@pytest.mark.parametrize("body", CONFIGURATIONS)
def test_every_configuration_that_is_shown_is_one(body: str, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text(body, encoding="utf-8")

    assert load(config, {}).owner.addresses


@pytest.mark.parametrize("document", [*DOCUMENTS, ROOT / "CHANGELOG.md"], ids=lambda path: path.name)
def test_every_link_leads_to_a_file(document: Path) -> None:
    targets = [target for target in LINK.findall(document.read_text(encoding="utf-8")) if "://" not in target]

    assert [target for target in targets if not (document.parent / target).exists()] == []


def test_every_target_of_make_exists() -> None:
    targets = set(re.findall(r"^([\w./-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        words[1]
        for document in DOCUMENTS
        for piece in (*blocks(document.read_text(encoding="utf-8"), "sh"), *INLINE.findall(document.read_text(encoding="utf-8")))
        for line in piece.splitlines()
        if len(words := line.split()) > 1 and words[0] == "make"
    }

    assert {"demo", "test"} <= named
    assert named - targets == set()


def test_every_error_in_the_table_can_be_said() -> None:
    sources = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "daemon").rglob("*.py"))
    rows = re.findall(r"^\| `([^`]+)` \|", (ROOT / "docs" / "operations.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert len(rows) > 20
    assert [row for row in rows if row not in sources] == []


def test_no_document_names_a_place_of_one_machine() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)

    assert re.findall(r"(?<!\w)/(?:work|farm|root)/", text) == []
