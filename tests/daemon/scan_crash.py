"""Kill a reading of letters at each of its steps, read again, and compare: `python scan_crash.py FOLDER COMMAND…`.

FOLDER holds `template.db`, a ledger with no letters yet. COMMAND is a `scan` or an `import` with its options but for `--db`. Prints one
line of JSON for each step: its name, and whether the export was byte for byte that of an uninterrupted reading after reading again, and
after reading once more. Each run is a process of its own, forked from one that has read everything once, so that all is loaded.
"""

from __future__ import annotations

import importlib
import json
import os
import shutil
import sys
from contextlib import redirect_stderr, redirect_stdout
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from daemon import crash, intake
from daemon.__main__ import main as beholden


def run(arguments: list[str], out: Path, crash_at: int = 0) -> int:
    """Run one command in a process of its own; its exit status."""
    child = os.fork()
    if child == 0:
        status = 99
        try:
            for number, path in ((1, out), (2, out.with_suffix(".log"))):
                os.dup2(os.open(path, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), number)
            os.environ["BEHOLDEN_CRASH_AT"] = str(crash_at)
            importlib.reload(crash)
            status = beholden(arguments)
            sys.stdout.flush()
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def read_whole(folder: Path, command: list[str], name: str) -> bytes:
    """Read to the end with no crash, and give the export."""
    database = f"--db=sqlite:///{folder}/{name}.db"
    options = [part for part in command if part.startswith("--")]
    for arguments in ([*command, database], [*options, database, "export"]):
        if status := run(arguments, folder / "out"):
            sys.exit(f"{arguments} ended with {status}: {(folder / 'out.log').read_text()}")
    return (folder / "out").read_bytes()


def main(folder: Path, command: list[str]) -> None:
    """Kill at step 1, 2, 3 … until a run comes to its end."""
    # Small portions, so that a small mailbox takes many commits.
    intake.BATCH, intake.LETTERS_A_COMMIT = 8, 3
    shutil.copy(folder / "template.db", folder / "warm.db")
    with (folder / "warm.log").open("w") as log, redirect_stdout(log), redirect_stderr(log):
        beholden([*command, "--db", f"sqlite:///{folder}/warm.db"])
    shutil.copy(folder / "template.db", folder / "whole.db")
    whole = read_whole(folder, command, "whole")
    for number in count(1):
        shutil.copy(folder / "template.db", folder / "cut.db")
        status = run([*command, "--db", f"sqlite:///{folder}/cut.db"], folder / "out", crash_at=number)
        if status == 0:
            break
        step = (folder / "out.log").read_text().strip().splitlines()[-1]
        once, again = (read_whole(folder, command, "cut") == whole for _ in range(2))
        print(json.dumps({"number": number, "status": status, "step": step, "once": once, "again": again}), flush=True)
        for left in folder.glob("cut.db*"):
            left.unlink()
    print(json.dumps({"lines": whole.count(b"\n"), "acts": whole.count(b'"type": "act"')}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
