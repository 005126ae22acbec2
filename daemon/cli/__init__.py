"""The command line: one module for each group of commands; this file puts them together."""

from __future__ import annotations

import importlib
from collections.abc import Sequence

import typer

from daemon.cli.app import app
from daemon.cli.options import split
from daemon.errors import UserError

_COMMANDS = ("demo", "check", "reading", "daemon_run", "showing", "mail", "deciding", "catalogue", "files", "data")


def run_app(arguments: Sequence[str]) -> int:
    """Run one command and give its exit status. Raises UserError for wrong use."""
    for name in _COMMANDS:
        importlib.import_module(f"daemon.cli.{name}")
    options, rest = split(arguments)
    try:
        result = app(args=rest, obj=options, standalone_mode=False, prog_name="beholden")
    except typer.Abort as error:
        raise KeyboardInterrupt from error
    except typer.Exit as error:
        return int(error.exit_code)
    except typer.TyperException as error:
        raise UserError(f"{error.format_message().rstrip('.')}; see beholden --help") from error
    return result if isinstance(result, int) else 0
