"""`rules`: the catalogue of what is known, and, over labelled letters, how often each rule is right."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any

import typer

from daemon.cli.app import app
from daemon.cli.files import read_file
from daemon.cli.output import print_json
from daemon.errors import UserError
from parsers import parse
from rules import detect
from rules.catalogue import ACT_RULES
from rules.catalogue_folds import FOLD_RULES
from rules.engine.passage import ActRule


@dataclass(slots=True)
class _Count:
    hits: int = 0
    right: int = 0
    wanted: int = 0


@app.command("rules")
def list_rules(
    folders: Annotated[
        list[Path] | None, typer.Argument(metavar="FOLDER...", help="Folders of labelled letters.", show_default=False)
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """The rules with their articles; with labelled folders, how often each is right."""
    counts = _measure(folders) if folders else {}
    found = [_entry(rule, kind, counts) for kind, rules in (("act", ACT_RULES), ("fold", FOLD_RULES)) for rule in rules]
    if as_json:
        print_json(found)
    else:
        _print(found, measured=bool(folders))


def _entry(rule: Any, kind: str, counts: dict[str, _Count]) -> dict[str, Any]:
    entry = {
        "name": rule.name,
        "reads": "letter" if kind == "act" else "mailbox",
        "state": "published" if rule.published else "trial",
        "article": rule.source.article,
        "heading": rule.source.heading,
        "advice": rule.advice,
        "examples": len(rule.examples),
    }
    if not counts or kind != "act":
        return entry
    count = counts.get(rule.name, _Count())
    return {
        **entry,
        "hits": count.hits,
        "wanted": count.wanted,
        "missed": count.wanted - count.right,
        "precision": round(count.right / count.hits, 3) if count.hits else None,
        "recall": round(count.right / count.wanted, 3) if count.wanted else None,
    }


def _measure(folders: list[Path]) -> dict[str, _Count]:
    """Count letters, not acts: a rule is right in a letter whose label has its kind, and wanted in each such letter."""
    counts: dict[str, _Count] = defaultdict(_Count)
    kinds = {rule.name: _kinds(rule) for rule in ACT_RULES}
    for folder in folders:
        for label in _labels(folder):
            reading = detect(parse(read_file(folder / f"{label['id']}.eml")))
            wanted = {act["kind"] for act in label["acts"]}
            unsure = set(label.get("unsure", []))
            hit = {(act.rule, act.kind) for act in reading.acts if act.kind not in unsure}
            for name, kind in hit:
                counts[name].hits += 1
                counts[name].right += kind in wanted
            for name, found in kinds.items():
                counts[name].wanted += bool(found & (wanted - unsure))
    return counts


def _kinds(rule: ActRule) -> set[str]:
    """The kinds of act that a rule finds: those which all of its hits among its own examples share."""
    hits = [set(example.yields) for example in rule.examples if example.yields and not example.because]
    return set.intersection(*hits) if hits else set()


def _labels(folder: Path) -> list[dict[str, Any]]:
    file = folder / "labels.jsonl"
    if not file.is_file():
        raise UserError(f"{folder} holds no labels.jsonl; name a folder of labelled letters")
    try:
        return [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        raise UserError(f"{file}: not one JSON object a line; {error}") from error


def _print(found: list[dict[str, Any]], *, measured: bool) -> None:
    """One line a rule, never folded, so that it can be searched and compared."""
    numbers = ("hits", "wanted", "missed", "precision", "recall") if measured else ()
    head = "".join(f"{name:>{max(9, len(name) + 2)}}" for name in numbers)
    print(f"{head}  {'state':10}{'name':36}article")
    for entry in found:
        shown = "".join(f"{'' if entry.get(name) is None else entry[name]!s:>{max(9, len(name) + 2)}}" for name in numbers)
        print(f"{shown}  {entry['state']:10}{entry['name']:36}{entry['article']}: {entry['heading']}")
