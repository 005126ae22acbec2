"""The catalogue of rules as one reads it: a table in a terminal, plain lines elsewhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

Json = dict[str, Any]
NUMBERS = ("hits", "wanted", "missed", "near_misses", "false_alarms", "precision", "recall")
_TITLES = {"letter": "in one letter", "mailbox": "in the whole mailbox", "": "whatever the rule"}
_BAR = 10
GOOD = 0.8
"""A precision below this is shown in red."""


def lines(found: Iterable[Json], *, measured: bool) -> Iterator[str]:
    """One line a rule, never folded, so that it can be searched and compared."""
    numbers = NUMBERS if measured else ()
    yield "".join(f"{name.replace('_', ' '):>{_width(name)}}" for name in numbers) + f"  {'state':10}{'name':36}article"
    for entry in found:
        shown = "".join(f"{_number(entry.get(name)):>{_width(name)}}" for name in numbers)
        article = f"{entry['article']}: {entry['heading']}" if entry["article"] else ""
        yield f"{shown}  {entry['state']:10}{entry['name']:36}{article}".rstrip()


def table(found: Iterable[Json]) -> Table:
    """Rules about which the labels say something; how much was found as a bar, and what is wrong in red."""
    shown = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), header_style="dim", caption_justify="left")
    shown.add_column("rule", no_wrap=True, overflow="ellipsis", min_width=16)
    shown.add_column("found", no_wrap=True)
    for name in ("of wanted", "missed", "false", "of near", "precision", "recall"):
        shown.add_column(name, justify="right", no_wrap=True)
    silent, last = 0, None
    for entry in found:
        # What one rule for acts left to another is no news: the row of the kind tells what none of them found.
        if not (entry["hits"] or (entry["reads"] != "letter" and (entry["wanted"] or entry["near_misses"]))):
            silent += 1
            continue
        if entry["reads"] != last:
            shown.add_section()
            shown.add_row(Text(_TITLES[entry["reads"]], style="bold"))
            last = entry["reads"]
        shown.add_row(*_cells(entry))
    shown.caption = f"{silent} rules are left out of which the labels say nothing, or which found no act of their kind; --json has all."
    return shown


def _cells(entry: Json) -> list[Text]:
    right = entry["wanted"] - entry["missed"]
    return [
        Text(entry["name"], style="dim" if entry["state"] == "trial" else ""),
        _bar(right, entry["wanted"]),
        Text(f"{right}/{entry['wanted']}" if entry["wanted"] else "–"),
        Text(_number(entry["missed"] or None), style="yellow"),
        Text(_number(entry["false_alarms"] or None), style="bold red"),
        Text(_number(entry["near_misses"] or None), style="dim"),
        Text(_share(entry["precision"]), style="red" if entry["precision"] is not None and entry["precision"] < GOOD else "green"),
        Text(_share(entry["recall"])),
    ]


def _bar(part: int, whole: int) -> Text:
    """A part that is not nothing shows as something, and one that is not the whole never as the whole."""
    filled = 0 if not part else _BAR if part == whole else min(_BAR - 1, max(1, part * _BAR // whole))
    return Text.assemble(("■" * filled, "green"), ("·" * (_BAR - filled if whole else 0), "dim"))


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def _number(value: float | None) -> str:
    return "" if value is None else str(value)


def _width(name: str) -> int:
    return max(9, len(name) + 2)
