"""The page that tells how often each rule was right: `python -m daemon.measured_page FOLDER… > docs/rules-measured.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from daemon.cli.catalogue import entries

Json = dict[str, Any]

_HEAD = """# The rules, measured

Made by `python -m daemon.measured_page tests/scenarios`; the same as `beholden rules tests/scenarios`, where each column is explained
([commands.md](commands.md)).

These mailboxes are small and invented, and whoever wrote the rules could read them: read the page for what is covered and what fails,
not for how well beholden does on your mail. That stands in [accuracy.md](accuracy.md)."""

_PARTS = (
    ("Debts and flags", "mailbox", "One rule answers for each kind of debt and for each flag."),
    ("Kinds of finding", "", "Whichever rule made it."),
    (
        "Acts, rule by rule",
        "letter",
        "Several rules look for the same kind of act, so what each alone did not find is no fault; what counts here are false alarms.",
    ),
)


def page(found: Sequence[Json]) -> str:
    """The page in Markdown, from what `rules --json` prints for folders."""
    return "\n".join(_lines(found))


def _lines(found: Sequence[Json]) -> Iterator[str]:
    yield _HEAD
    for title, reads, words in _PARTS:
        rows = [one for one in found if one["reads"] == reads and (one["wanted"] or one["near_misses"] or one["hits"])]
        yield f"\n## {title}\n\n{words}\n"
        yield from _rows(rows, misses=reads != "letter")
    flags = [one["name"] for one in found if one["reads"] == "mailbox" and not one["wanted"] and one["near_misses"]]
    yield "\nLooked at in near misses alone: " + (", ".join(f"`{name}`" for name in flags) or "none") + "."


def _rows(rows: Iterable[Json], *, misses: bool) -> Iterator[str]:
    head = (
        "rule",
        "wanted",
        *(("missed",) if misses else ()),
        "hits",
        "near misses",
        "false alarms",
        "precision",
        *(("recall",) if misses else ()),
    )
    yield f"| {' | '.join(head)} |"
    yield f"|---|{'---:|' * (len(head) - 1)}"
    for row in rows:
        values = (_shown(row[name.replace(" ", "_")]) for name in head[1:])
        yield f"| {row['name']} | {' | '.join(values)} |"


def _shown(value: float | None) -> str:
    if value is None:
        return "–"
    return f"{value:.2f}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    print(page(entries([Path(name) for name in sys.argv[1:]])))
