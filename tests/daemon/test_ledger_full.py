"""A disk that is full: nothing half, one line, and reading goes on where it stopped once there is room (RELIABILITY F39)."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from email.message import EmailMessage
from pathlib import Path

ROOT = Path(__file__).parents[2]
ME = "ada@park.example"
LETTERS = 350


def letter(number: int) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = f"Kim <kim{number}@dorn.example>", ME, f"Chapter {number}"
    message["Date"], message["Message-ID"] = f"Mon, 01 Jun 2026 {number % 24:02d}:00:00 +0000", f"<f{number}@park.example>"
    message.set_content(f"Would you read chapter {number} of the book before the end of June? ")
    return bytes(message)


def beholden(database: Path, *arguments: str, largest_file: int | None = None) -> subprocess.CompletedProcess[str]:
    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    return subprocess.run(
        [sys.executable, "-m", "daemon", "--db", f"sqlite:///{database}", "--me", ME, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=60,
        preexec_fn=limit,
    )


def test_f39_a_full_disk_leaves_a_whole_ledger_that_goes_on_later(tmp_path: Path) -> None:
    (tmp_path / "mail").mkdir()
    for number in range(LETTERS):
        (tmp_path / "mail" / f"{number:04d}.eml").write_bytes(letter(number))
    whole, cut = tmp_path / "whole.db", tmp_path / "cut.db"
    beholden(whole, "status")
    cut.write_bytes(whole.read_bytes())
    cut.chmod(0o600)
    assert beholden(whole, "import", str(tmp_path / "mail")).returncode == 0

    full = beholden(cut, "import", str(tmp_path / "mail"), largest_file=500_000)
    half = json.loads(beholden(cut, "status", "--json").stdout)
    again = beholden(cut, "import", str(tmp_path / "mail"))

    assert full.returncode == 1
    assert [line for line in full.stderr.splitlines() if line.startswith("beholden: ")] == full.stderr.splitlines()[-1:]
    assert "the ledger can't be used now" in full.stderr
    assert 0 < half["letters"] < LETTERS
    assert (again.returncode, again.stderr.split(maxsplit=1)[0]) == (0, str(LETTERS - half["letters"]))
    assert beholden(cut, "export").stdout == beholden(whole, "export").stdout
