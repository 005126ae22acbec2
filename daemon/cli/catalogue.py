"""`rules`: the catalogue of what is known, and, over labelled letters and scenarios, how often each rule is right."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from daemon.cli.app import app
from daemon.cli.files import read_file
from daemon.cli.output import print_json
from daemon.cli.rules_table import lines, table
from daemon.errors import UserError
from daemon.scoring import expectations, letters
from daemon.scoring.concluding import conclude
from daemon.scoring.scenario import read_scenario, scenarios_in
from daemon.scoring.tally import Count, Tally
from parsers import parse
from rules import detect
from rules.catalogue import ACT_RULES
from rules.catalogue_folds import FOLD_RULES
from rules.engine.passage import ActRule


@app.command("rules")
def list_rules(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="FOLDER...", help="Folders of labelled letters or of scenarios.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """The rules with their articles; with folders of labelled letters or scenarios, how often each is right.

    A row such as "request (any rule)" counts a kind of finding, whichever rule made it: there stands what no rule found.
    """
    found = entries(folders or ())
    if as_json:
        print_json(found)
    elif folders and sys.stdout.isatty():
        Console(highlight=False).print(table(found))
    else:
        print("\n".join(lines(found, measured=bool(folders))))


def entries(folders: Sequence[Path]) -> list[dict[str, Any]]:
    """What `rules --json` prints: with folders the counts as well."""
    return list(_entries(_measure(folders) if folders else None))


def _entries(tally: Tally | None) -> Iterator[dict[str, Any]]:
    """The rules in the catalogue's order, then the kinds of finding that several rules or none can make."""
    known = set[str]()
    for reads, rules in (("letter", ACT_RULES), ("mailbox", FOLD_RULES)):
        for rule in rules:
            known.add(rule.name)
            yield _entry(rule, reads) | (_counted(tally.of(rule.name)) if tally else {})
    for name in sorted(set(tally.names()) - known) if tally else ():
        yield {"name": name, "reads": "", "state": "", "article": "", "heading": ""} | _counted(tally.of(name) if tally else Count())


def _entry(rule: Any, reads: str) -> dict[str, Any]:
    return {
        "name": rule.name,
        "reads": reads,
        "state": "published" if rule.published else "trial",
        "article": rule.source.article,
        "heading": rule.source.heading,
        "advice": rule.advice,
        "examples": len(rule.examples),
    }


def _counted(count: Count) -> dict[str, Any]:
    return {
        "hits": count.hits,
        "wanted": count.wanted,
        "missed": count.missed,
        "near_misses": count.near_misses,
        "false_alarms": count.false_alarms,
        "precision": count.precision,
        "recall": count.recall,
    }


def _measure(folders: Sequence[Path]) -> Tally:
    """Count over each folder in the way that suits what is in it. Raises UserError for one that holds neither letters nor scenarios."""
    tally, kinds = Tally(), {rule.name: _kinds(rule) for rule in ACT_RULES}
    work: list[tuple[Path, Sequence[Path | dict[str, Any]]]] = [(folder, _parts(folder)) for folder in folders]
    with _progress() as bar:
        for folder, parts in work:
            for part in bar.track(parts, description=folder.name or str(folder)):
                _count(folder, part, kinds, tally)
    return tally


def _count(folder: Path, part: Path | dict[str, Any], kinds: dict[str, set[str]], tally: Tally) -> None:
    """Count one scenario (a file) or one labelled letter (its label)."""
    if isinstance(part, Path):
        scenario = read_scenario(part)
        expectations.count(scenario.expect, conclude(scenario), kinds, tally)
    else:
        letters.count(part, detect(parse(read_file(folder / f"{part['id']}.eml"))), kinds, tally)


def _parts(folder: Path) -> Sequence[Path | dict[str, Any]]:
    """What there is to count in a folder. Raises UserError where it is nothing."""
    if (folder / "labels.jsonl").is_file():
        return letters.labels_in(folder)
    found = scenarios_in(folder)
    if not found:
        raise UserError(f"{folder} holds no labels.jsonl and no scenario (.json); name a folder of labelled letters or of scenarios")
    return found


def _kinds(rule: ActRule) -> set[str]:
    """The kinds of act that a rule finds: those which all of its hits among its own examples share."""
    hits = [set(example.yields) for example in rule.examples if example.yields and not example.because]
    return set.intersection(*hits) if hits else set()


def _progress() -> Progress:
    error = Console(stderr=True)
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    return Progress(*columns, console=error, disable=not error.is_terminal, transient=True)
