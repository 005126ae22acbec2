#!/usr/bin/env python3
"""How much of a ledger is judged again when one letter more arrives, beside judging all of it. Seconds are of processor time.

usage: python -m benchmarks.one_more_letter --db URL --now TIME --me ADDR [--me ADDR …] [--letters 20]
The last letters before TIME arrive one by one.
"""

from __future__ import annotations

import argparse
import time
from datetime import datetime, timedelta
from statistics import median

from daemon.ledger.store import open_ledger
from rules.engine.memory import Memory
from rules.engine.values import Letter, Owner, State
from rules.fold import fold


def main() -> None:
    """Print a line for each arrival and the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--db", required=True)
    parser.add_argument("--now", required=True, type=datetime.fromisoformat)
    parser.add_argument("--me", required=True, action="append")
    parser.add_argument("--letters", type=int, default=20)
    asked = parser.parse_args()
    ledger = open_ledger(asked.db, "owner", now=asked.now)
    owner, view, memory = Owner("", frozenset(asked.me), asked.now.tzinfo), ledger.view(None), Memory()

    def seconds(letters: list[Letter], now: datetime, kept: Memory | None) -> tuple[float, State]:
        start = time.process_time()
        state = fold(letters, (), owner=owner, view=view, now=now, key=ledger.key, memory=kept)
        return time.process_time() - start, state

    start = time.process_time()
    letters = ledger.letters()
    print(f"{len(letters)} letters read from the ledger in {time.process_time() - start:.2f} s")
    dated = sorted((one for one in letters if one.date and one.date <= asked.now), key=lambda one: (one.date, one.key))
    first, _ = seconds(dated[: -asked.letters], asked.now, memory)
    print(f"all: {memory.counts.all} pieces judged in {first:.2f} s")
    made, taken, wholes = [], [], []
    for left in range(asked.letters - 1, -1, -1):
        known, now = dated[: len(dated) - left], asked.now + timedelta(minutes=asked.letters - left)
        again, state = seconds(known, now, memory)
        whole, same = seconds(known, now, None)
        if state != same:
            raise SystemExit("the two ways differ")
        made.append(memory.counts.made)
        taken.append(again)
        wholes.append(whole)
    print(
        f"one letter more: {median(made):.0f} pieces judged (most {max(made)}) in {median(taken):.2f} s;",
        f"all of it in {median(wholes):.2f} s",
    )


if __name__ == "__main__":
    main()
