"""What commands print: text without terminal controls, tables, dates as a person says them."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Sequence
from datetime import datetime
from typing import Any

NOTHING_READ = "No letter has been read yet: run 'beholden scan' or 'beholden import' first."


_NEVER = ("Cf", "Cs")
"""Format characters, bidirectional ones among them, and lone surrogates, which no terminal takes."""


def plain(text: str, limit: int = 300) -> str:
    """Foreign text in one line, safe for a terminal: no control, escape or bidirectional characters (RELIABILITY T23)."""
    kept = "".join(
        " " if unicodedata.category(char) in ("Cc", "Zl", "Zp") else char for char in text if unicodedata.category(char) not in _NEVER
    )
    folded = " ".join(kept.split())
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"


def print_json(value: Any) -> None:
    """JSON and nothing else on standard output."""
    print(json.dumps(value, ensure_ascii=False, indent=1))


def day(value: datetime | None) -> str:
    """A day for a table: 3 Mar 2026."""
    return f"{value.day} {value:%b %Y}" if value else ""


def taken_for_yours(addresses: Sequence[str]) -> str:
    """The addresses that look like the owner's own, and how to take one back."""
    named = ", ".join(plain(address, 80) for address in addresses)
    return f"{named}; 'beholden split ADDR' for one that is somebody else's, and owner.addresses for those that are yours for sure"
