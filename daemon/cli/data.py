"""`export`, `restore`, `backup`: the owner's data is the owner's."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain
from daemon.cli.session import opened
from daemon.errors import UserError
from daemon.ledger import exchange
from daemon.ledger.migrate import backup_sqlite
from daemon.logs import counted
from daemon.present import obligation_json


@app.command("export")
def export_ledger(
    context: typer.Context,
    form: Annotated[str, typer.Option("--format", metavar="jsonl|csv", help="jsonl: everything; csv: what is owed, as a table.")] = "jsonl",
) -> None:
    """Print everything that is kept: one typed line for each message, act and decision."""
    if form not in ("jsonl", "csv"):
        raise UserError(f"--format {plain(form)!r} is not known; say jsonl or csv")
    with opened(options_of(context)) as session:
        if form == "jsonl":
            for line in exchange.lines(session.ledger):
                print(json.dumps(line, ensure_ascii=False, sort_keys=True))
            return
        items = [obligation_json(item, session.zone) for item in session.state().obligations]
    names = ("id", "kind", "by", "to", "status", "since", "due", "subject", "evidence", "message_id", "settled_by")
    writer = csv.writer(sys.stdout)
    writer.writerow(names)
    writer.writerows([_cell(item[name]) for name in names] for item in items)


@app.command()
def restore(context: typer.Context, file: Annotated[Path, typer.Argument(help="What `beholden export` printed.")]) -> None:
    """Read an export back: the ledger it came from, letter for letter."""
    with opened(options_of(context)) as session:
        try:
            letters, decisions = exchange.restore(session.ledger, _read(file))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise UserError(f"{file}: is no whole export ({type(error).__name__}); give a file that 'beholden export' printed") from error
    print(f"Restored {counted(letters, 'letter')} and {counted(decisions, 'decision')}.", file=sys.stderr)


@app.command()
def backup(context: typer.Context, file: Annotated[Path, typer.Argument(help="A new file (SQLite ledgers).")]) -> None:
    """Copy the ledger to a new file while everything keeps running."""
    with opened(options_of(context)) as session:
        if session.ledger.engine.url.get_backend_name() != "sqlite":
            raise UserError("backup copies SQLite ledgers; use pg_dump for PostgreSQL, or 'beholden export'")
        if not file.absolute().parent.is_dir():
            raise UserError(f"{file}: the folder does not exist; name a file in one that does")
        backup_sqlite(session.ledger.engine, file.absolute())
    print(f"{file}", file=sys.stderr)


def _read(file: Path) -> Iterator[dict[str, Any]]:
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UserError(f"{file}: can't be read as an export ({getattr(error, 'strerror', None) or 'not UTF-8'})") from error
    # By line feeds alone: a quote may hold U+2028 and its like, which `splitlines` takes for an end of line.
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise UserError(f"{file}, line {number}: is no JSON; give a file that 'beholden export' printed") from error
        if not isinstance(value, dict) or "type" not in value:
            raise UserError(f"{file}, line {number}: has no type; give a file that 'beholden export' printed")
        yield value


def _cell(value: object) -> str:
    """A cell that no spreadsheet takes for a formula (RELIABILITY T23)."""
    text = plain("" if value is None else str(value))
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
