"""The command line: one module for each group of commands. Only the group that is needed is imported, so that short commands start fast."""

from __future__ import annotations

import importlib
from collections.abc import Sequence
from importlib import metadata

import typer

from daemon.cli.app import app
from daemon.cli.options import split
from daemon.errors import UserError

GROUPS = {
    "demo": ("demo",),
    "check": ("check",),
    "reading": ("scan", "import"),
    "service": ("run",),
    "showing": ("owed", "introductions", "explain", "status"),
    "contacts": ("people",),
    "briefing": ("brief",),
    "mail": ("summary", "tag"),
    "deciding": ("done", "snooze", "ignore", "reopen", "correct", "log", "undo"),
    "persons": ("relation", "merge", "split", "never"),
    "planning": ("plan",),
    "catalogue": ("rules",),
    "files": ("parse", "detect"),
    "data": ("export", "restore", "backup"),
    "forgetting": ("forget",),
}


def run_app(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status. Raises UserError for wrong use."""
    options, rest = split(arguments)
    if rest in (["--version"], ["-V"]):
        print(f"beholden {metadata.version('beholden')}")
        return 0
    rest = rest or ["--help"]
    word = next((word for word in rest if not word.startswith("-")), "")
    wanted = [group for group, commands in GROUPS.items() if word in commands] or list(GROUPS)
    for group in wanted:
        importlib.import_module(f"daemon.cli.{group}")
    try:
        # Typer's own `main` would turn Ctrl-C into status 130 and a closed pipe into 1, without a word.
        command = typer.main.get_command(app)
        with command.make_context("beholden", rest, obj=options) as context:
            result = command.invoke(context)
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except typer.Exit as error:
        return int(error.exit_code)
    except typer.TyperException as error:
        raise UserError(f"{error.format_message().rstrip('.')}; see beholden --help") from error
    return result if isinstance(result, int) else 0
