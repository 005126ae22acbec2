"""What commands print: text without terminal controls, tables, dates as a person says them."""

from __future__ import annotations

import json
import unicodedata
from datetime import datetime
from typing import Any

NOTHING_READ = "No letter has been read yet: run 'beholden scan' or 'beholden import' first."


def plain(text: str, limit: int = 300) -> str:
    """Foreign text in one line, safe for a terminal: no control, escape or bidirectional characters (RELIABILITY T23)."""
    kept = "".join(" " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text if unicodedata.category(char) != "Cf")
    folded = " ".join(kept.split())
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"


def print_json(value: Any) -> None:
    """JSON and nothing else on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def day(value: datetime | None) -> str:
    """A day for a table: 3 Mar 2026."""
    return f"{value.day} {value:%b %Y}" if value else ""
