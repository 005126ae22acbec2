"""What is counted for each rule, and for each kind of finding whatever rule it came from."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Count:
    """Of one rule. A near miss is a place where it must be silent and somebody said so."""

    hits: int = 0
    """Findings about which the labels say something: right ones and wrong ones."""
    right: int = 0
    wanted: int = 0
    near_misses: int = 0

    @property
    def missed(self) -> int:
        """Wanted and not found."""
        return self.wanted - self.right

    @property
    def false_alarms(self) -> int:
        """Found and unwanted."""
        return self.hits - self.right

    @property
    def precision(self) -> float | None:
        """Share of the hits that are right; None without hits."""
        return round(self.right / self.hits, 3) if self.hits else None

    @property
    def recall(self) -> float | None:
        """Share of the wanted that was found; None where nothing was wanted."""
        return round(self.right / self.wanted, 3) if self.wanted else None


class Tally:
    """Counts by name: a rule's, or that of a kind, as in `request (any rule)`."""

    def __init__(self) -> None:
        self._counts: dict[str, Count] = {}

    def of(self, name: str) -> Count:
        """The counts of one name, at zero where nothing was counted."""
        return self._counts.setdefault(name, Count())

    def names(self) -> tuple[str, ...]:
        """All names that something was counted for, in order of appearance."""
        return tuple(self._counts)

    def wanted(self, name: str, *, found: bool) -> None:
        """This was to be found."""
        count = self.of(name)
        count.wanted += 1
        count.hits += found
        count.right += found

    def unwanted(self, name: str, *, found: bool) -> None:
        """This was not to be found."""
        count = self.of(name)
        count.near_misses += 1
        count.hits += found


def any_rule(kind: str) -> str:
    """The row of a kind of finding that several rules can make."""
    return f"{kind} (any rule)"
