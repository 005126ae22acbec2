"""`scan` and `import`: read letters into the ledger once, with progress, and count what was done."""

from __future__ import annotations

import json
import os
import resource
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from daemon import clock
from daemon.cli.app import app, options_of
from daemon.cli.session import Session, opened
from daemon.errors import RunError, UserError
from daemon.files import open_path
from daemon.intake import Stats, scan
from daemon.logs import counted
from daemon.mailbox import Folder, Mailbox
from daemon.mailboxes import open_mailboxes
from daemon.reader import Reader

StatsFile = Annotated[Path | None, typer.Option("--stats-json", metavar="FILE", help="Write counts, bytes, seconds and errors to FILE.")]


@app.command("import")
def import_path(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="A Maildir, an mbox file, or a folder of .eml files.")],
    stats_json: StatsFile = None,
) -> None:
    """Read letters from a Maildir, an mbox file or a folder of .eml files. Nothing in it is changed."""
    mailbox = open_path(path)
    with opened(options_of(context)) as session:
        _read_all(session, [mailbox], session.reader(trusted=True), stats_json)


@app.command("scan")
def scan_mailboxes(
    context: typer.Context,
    since: Annotated[str, typer.Option(metavar="DATE", help="Leave older letters unread (2026-01-31).")] = "",
    stats_json: StatsFile = None,
) -> None:
    """Read everything new in the configured mailboxes once, then end. Can be stopped and run again at any point."""
    with opened(options_of(context)) as session:
        if not session.settings.mailbox:
            raise UserError("no [[mailbox]] is configured; add one to the configuration, or read files with 'beholden import'")
        day = _date(since)
        mailboxes = open_mailboxes(session.settings, os.environ)
        _read_all(session, mailboxes, session.reader(trusted=False, since=day), stats_json)


def _date(value: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise UserError(f"--since {value!r} is no date; write for example --since 2026-01-31") from error


@dataclass(slots=True)
class _Totals:
    stats: list[Stats] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)


def _read_all(session: Session, mailboxes: Iterable[Mailbox], reader: Reader, stats_json: Path | None) -> None:
    """Read each mailbox; one that fails does not keep the others from being read. Raises the first failure at the end."""
    if stats_json is not None and not stats_json.absolute().parent.is_dir():
        raise UserError(f"--stats-json {stats_json}: the folder does not exist; name a file in one that does")
    begun, totals, first = clock.monotonic(), _Totals(), None
    used = list(mailboxes)
    with _progress() as bar:
        for mailbox in used:
            try:
                totals.stats.append(_read_one(session, mailbox, bar, reader))
            except RunError as error:
                first = first or error
                totals.failures.append(f"{mailbox.name}: {error}")
            finally:
                mailbox.close()
    report = _report(totals, used, clock.monotonic() - begun)
    if stats_json is not None:
        stats_json.write_text(json.dumps(report, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    seen, new, errors = report["messages_seen"], report["messages_new"], len(report["errors"])
    print(f"{counted(seen, 'letter')} read, {new} new, {report['automated']} from machines, {errors} set aside.", file=sys.stderr)
    if first is not None:
        raise RunError("; ".join(totals.failures)) from first


def _read_one(session: Session, mailbox: Mailbox, bar: Progress, reader: Reader) -> Stats:
    tasks: dict[str, TaskID] = {}

    def report(folder: Folder, done: int, of: int) -> None:
        if folder.name not in tasks:
            tasks[folder.name] = bar.add_task(f"{mailbox.name}/{folder.name}", total=of)
        bar.update(tasks[folder.name], completed=done)

    return scan(mailbox, session.ledger, reader, report=report, stop=lambda: False)


def _progress() -> Progress:
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    error = Console(stderr=True)
    return Progress(*columns, console=error, disable=not error.is_terminal)


def _report(totals: _Totals, mailboxes: Iterable[Mailbox], seconds: float) -> dict[str, Any]:
    traffic = [mailbox.traffic for mailbox in mailboxes]
    return {
        "messages_seen": sum(one.messages_seen for one in totals.stats),
        "messages_new": sum(one.messages_new for one in totals.stats),
        "headers_fetched": sum(one.headers_fetched for one in traffic),
        "bodies_fetched": sum(one.bodies_fetched for one in traffic),
        "bytes_received": sum(one.bytes_received for one in traffic),
        "automated": sum(one.automated for one in totals.stats),
        "acts": sum(one.acts for one in totals.stats),
        "errors": [error for one in totals.stats for error in one.errors],
        "seconds": round(seconds, 3),
        "peak_rss_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, 1),
    }
