"""A matter that somebody asked about, from its first letter on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.values import Act

FORGOTTEN = timedelta(days=365)
"""No letter is taken for the answer to a question so old."""


@dataclass(slots=True)
class Ask:
    """A matter that was asked about, from its first letter on."""

    entry: Entry
    act: Act
    trial: bool
    count: int = 1
    nudges: list[Entry] = field(default_factory=list)
    settled: Entry | None = None
    quoted: Entry | None = None
    """The asker's later letter, below which an answer stands that is not in the mailbox."""
    days: int = 0
    """Working days within which an answer is usual between the two."""

    @property
    def content(self) -> frozenset[int]:
        return self.entry.content.union(*(one.content for one in self.nudges))

    @property
    def letters(self) -> list[Entry]:
        return [self.entry, *self.nudges]

    def threads(self) -> set[str]:
        return {one.thread for one in self.letters}
