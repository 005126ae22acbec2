"""Labelled letters: a folder of .eml files and a `labels.jsonl` that says which kinds of act each of them holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from daemon.errors import UserError
from daemon.scoring.tally import Tally, any_rule
from rules.engine.values import Reading

Json = dict[str, Any]


def labels_in(folder: Path) -> list[Json]:
    """One object a letter: `id`, `acts` (each with its `kind`), `unsure` (kinds not to be judged). Raises UserError for another shape."""
    file = folder / "labels.jsonl"
    try:
        found = [json.loads(line) for line in file.read_text(encoding="utf-8").split("\n") if line.strip()]
    except OSError as error:
        raise UserError(f"{file}: {error.strerror}; name a file that can be read") from error
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UserError(f"{file}: not one JSON object a line; {error}") from error
    for number, label in enumerate(found, 1):
        if not _is_label(label):
            raise UserError(f"{file}: line {number} is no label; it needs 'id' and 'acts', each act with its 'kind'")
    return found


def count(label: Json, reading: Reading, act_rules: Mapping[str, Iterable[str]], tally: Tally) -> None:
    """Count letters, not acts: a rule is right in a letter whose label has its kind, and wanted in each such letter."""
    unsure = set(label.get("unsure", ()))
    wanted = {act["kind"] for act in label["acts"]} - unsure
    hits = {(act.rule, act.kind) for act in reading.acts if act.kind not in unsure}
    for rule, kind in hits:
        _hit(tally, rule, right=kind in wanted)
    for kind in {kind for _, kind in hits}:
        _hit(tally, any_rule(kind), right=kind in wanted)
    for kind in wanted:
        tally.of(any_rule(kind)).wanted += 1
    for rule, kinds in act_rules.items():
        tally.of(rule).wanted += bool(wanted.intersection(kinds))


def _hit(tally: Tally, name: str, *, right: bool) -> None:
    count = tally.of(name)
    count.hits += 1
    count.right += right


def _is_label(label: Any) -> bool:
    return (
        isinstance(label, dict)
        and isinstance(label.get("id"), str)
        and isinstance(label.get("acts"), list)
        and all(isinstance(act, dict) and isinstance(act.get("kind"), str) for act in label["acts"])
        and isinstance(label.get("unsure", []), list)
    )
