"""How long `beholden scan` takes for a whole mailbox, beside mbsync with compression off, on one Dovecot; as a ratio.

    python benchmarks/scan_against_mbsync.py MAILDIR --me you@example.org [--rounds 3]

MAILDIR is a Maildir++ folder (INBOX with .Sent, .Archive …); it is copied into a Dovecot of its own on a free loopback port.
The two take turns, each round from nothing. Needs dovecot and mbsync (Debian: dovecot-imapd, isync). Everything is left as it was.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.servers.dovecot import PASSWORD, Dovecot  # noqa: E402  (the server that the tests use, from a bare checkout)

USER = "owner"

BEHOLDEN = """
database = "sqlite:///{work}/ledger.db"
secrets_dir = "{work}/secrets"
[owner]
addresses = [{me}]
[[mailbox]]
name = "box"
host = "127.0.0.1"
port = {port}
security = "plain"
username = "{user}"
credential = "imap"
"""

MBSYNC = """
IMAPAccount box
Host 127.0.0.1
Port {port}
User {user}
Pass {password}
SSLType None
AuthMechs LOGIN
DisableExtension COMPRESS=DEFLATE

IMAPStore far
Account box

MaildirStore near
Path {work}/near/
Inbox {work}/near/INBOX
SubFolders Verbatim

Channel all
Far :far:
Near :near:
Patterns *
Create Near
Sync Pull
SyncState *
"""


@dataclass(frozen=True, slots=True)
class Round:
    """One run: wall time and processor time in seconds, peak memory in MB."""

    wall: float
    processor: float
    peak: float


def measured(command: list[str]) -> Round:
    """Run a command to its end and measure it. Its output is shown when it fails."""
    with tempfile.TemporaryFile() as output:
        begun = time.monotonic()
        process = subprocess.Popen(command, stdout=output, stderr=output, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            output.seek(0)
            raise SystemExit(f"{command[0]} ended with {process.returncode}:\n{output.read().decode(errors='replace')[-2000:]}")
    return Round(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def run_mbsync(server: Dovecot) -> Round:
    """Pull the whole mailbox into a new folder."""
    with tempfile.TemporaryDirectory(prefix="beholden-mbsync-") as work:
        Path(work, "near").mkdir()
        config = Path(work, "mbsyncrc")
        config.write_text(MBSYNC.format(port=server.port, user=USER, password=PASSWORD, work=work))
        return measured(["mbsync", "--quiet", "--config", str(config), "all"])


def run_scan(server: Dovecot, me: list[str]) -> tuple[Round, dict[str, object]]:
    """Scan the whole mailbox into a new ledger; also what the scan counted."""
    with tempfile.TemporaryDirectory(prefix="beholden-scan-") as work:
        secret = Path(work, "secrets", "imap")
        secret.parent.mkdir(mode=0o700)
        secret.write_text(PASSWORD)
        secret.chmod(0o600)
        config = Path(work, "config.toml")
        config.write_text(BEHOLDEN.format(port=server.port, user=USER, work=work, me=json.dumps(me)[1:-1]))
        stats = Path(work, "stats.json")
        taken = measured([sys.executable, "-m", "daemon", "scan", "--config", str(config), "--stats-json", str(stats)])
        return taken, json.loads(stats.read_text())


def filled(maildir: Path) -> Dovecot:
    """A server that holds a copy of the Maildir, with its indexes made."""
    server = Dovecot()
    target = server.base / "mail" / USER / "Maildir"
    shutil.copytree(maildir, target)
    for path in [target.parent, *target.parent.rglob("*")]:
        os.chown(path, *server.owner)
    run_mbsync(server)
    return server


def line(name: str, rounds: list[Round]) -> str:
    """Median wall time with its range, processor time, peak memory."""
    walls = [one.wall for one in rounds]
    processor = statistics.median(one.processor for one in rounds)
    return (
        f"{name:14} {statistics.median(walls):8.2f} s ({min(walls):.2f}-{max(walls):.2f})   processor {processor:7.2f} s   "
        f"peak {max(one.peak for one in rounds):6.0f} MB"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("maildir", type=Path)
    parser.add_argument("--me", action="append", required=True)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    server = filled(options.maildir)
    try:
        scans: list[Round] = []
        pulls: list[Round] = []
        for _ in range(options.rounds):
            pulls.append(run_mbsync(server))
            taken, stats = run_scan(server, options.me)
            scans.append(taken)
    finally:
        server.close()
    print(line("mbsync -nz", pulls))
    print(line("beholden scan", scans))
    ratio = statistics.median(one.wall for one in scans) / statistics.median(one.wall for one in pulls)
    print(f"scan / mbsync  {ratio:8.2f}")
    print(json.dumps({key: value for key, value in stats.items() if key != "errors"}))


if __name__ == "__main__":
    main()
