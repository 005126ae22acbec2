"""A ticker and nothing more: it asks "is anything due?" at a steady pace; the ledger knows the answer.

`schedule` runs a job again at once when it raised, forgets all at a restart, and waits until 2030 if the clock once said so. So the job
here never raises, holds no memory, and is set anew when its next run lies further ahead than one pace can explain.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from threading import Event

from schedule import Scheduler


class Ticker:
    """Calls `tick` every `seconds`, beginning at once. Whatever `tick` raises goes to `on_error` and stops nothing."""

    def __init__(self, tick: Callable[[], object], *, seconds: int = 60, on_error: Callable[[Exception], object] = str) -> None:
        self._tick = tick
        self._seconds = seconds
        self._on_error = on_error
        self._scheduler = Scheduler()
        self._set()

    def _set(self) -> None:
        self._scheduler.clear()
        self._scheduler.every(self._seconds).seconds.do(self.once)

    def once(self) -> None:
        """One tick, now."""
        try:
            self._tick()
        except Exception as error:  # the one place where a summary's failure must not stop the clock
            with suppress(Exception):
                self._on_error(error)

    def pending(self) -> None:
        """Run what is due."""
        idle = self._scheduler.idle_seconds
        if idle is None or idle > 2 * self._seconds:
            self._set()
            self.once()
            return
        self._scheduler.run_pending()

    def run(self, stop: Event) -> None:
        """Tick until `stop` is set; looks at it at least once a second."""
        self.once()
        while not stop.wait(min(1.0, self._seconds)):
            self.pending()
