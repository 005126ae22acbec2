"""A place to die on purpose: with BEHOLDEN_CRASH_AT=n in the environment the process ends at its n-th step, as by kill -9.

The tests run a scan with n = 1, 2, 3 … and look whether what comes after is as if nothing had happened (RELIABILITY F35). Unset, a step is
one comparison.
"""

from __future__ import annotations

import os

_number = os.environ.get("BEHOLDEN_CRASH_AT", "")
_left = int(_number) if _number.isdigit() else 0


def step(name: str) -> None:
    """A point at which the process may be killed. The name of the fatal one goes to standard error."""
    global _left
    if _left == 0:
        return
    _left -= 1
    if _left == 0:
        os.write(2, f"killed at: {name}\n".encode())
        os._exit(9)
