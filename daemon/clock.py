"""The only place that asks what time it is."""

from __future__ import annotations

import time
from datetime import UTC, datetime


def now() -> datetime:
    """The time now, in UTC, whole seconds."""
    return datetime.now(UTC).replace(microsecond=0)


def monotonic() -> float:
    """Seconds that never go back, for intervals."""
    return time.monotonic()
