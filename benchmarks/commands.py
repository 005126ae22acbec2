"""How long the commands that people wait for take on a ledger that is there, start-up and all.

    python benchmarks/commands.py --db sqlite:////path/ledger.db --me you@example.org [--rounds 5]

The median of several runs, with the number of letters and acts, and `python -c pass` beside it for the machine's own share.
"""

from __future__ import annotations

import argparse
import json
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COMMANDS = (("owed", "--json"), ("summary",), ("people", "--json"), ("status", "--json"))


def seconds(command: list[str]) -> float:
    """Wall time of one run. Ends the program where it fails."""
    begun = time.monotonic()
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(done.stderr.strip())
    return time.monotonic() - begun


def line(name: str, runs: list[float]) -> str:
    """Median with its range."""
    return f"{name:16} {statistics.median(runs):6.2f} s ({min(runs):.2f}-{max(runs):.2f})"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--db", required=True)
    parser.add_argument("--me", action="append", required=True)
    parser.add_argument("--now", default="")
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    options = [
        "--db",
        given.db,
        *(part for address in given.me for part in ("--me", address)),
        *(["--now", given.now] if given.now else []),
    ]
    beholden = [sys.executable, "-m", "daemon", *options]
    status = subprocess.run([*beholden, "status", "--json"], cwd=ROOT, capture_output=True, text=True, check=True)
    counts = json.loads(status.stdout)
    print(f"{counts['letters']} letters, {counts['automated']} of machines, {counts['acts']} acts")
    print(line("python", [seconds([sys.executable, "-c", "pass"]) for _ in range(given.rounds)]))
    for command in COMMANDS:
        print(line(" ".join(command), [seconds([*beholden, *command]) for _ in range(given.rounds)]))


if __name__ == "__main__":
    main()
