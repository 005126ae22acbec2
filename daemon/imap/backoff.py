"""How long to wait before the next try: doubling from one second to five minutes, spread by half so that clients do not come in step."""

from __future__ import annotations

FIRST = 1.0
LONGEST = 300.0


def backoff_seconds(failures: int, *, chance: float, at_least: float = 0.0) -> float:
    """Seconds to wait after the n-th failure in a row (n from 1): 1, 2, 4 … 300, times 0.5 to 1.5.

    `chance` is a random number from 0 to 1 that the caller draws; `at_least` is a wait that the server's answer asked for.
    """
    base = LONGEST if failures > 9 else min(LONGEST, FIRST * 2.0 ** max(0, failures - 1))
    return max(at_least, base * (0.5 + chance))
