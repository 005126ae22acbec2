#!/usr/bin/env python3
"""The same mail by two ways: `import` of an mbox file, and IMAP APPEND into a real Dovecot read by `scan`. Are the obligations the same?

usage: python -m benchmarks.same_by_imap MBOX --now TIME --me ADDR [--me ADDR …]   (TIME with offset -06:00, which is the zone used)
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from daemon.files import open_path
from parsers.header import read_header
from tests.servers.dovecot import Dovecot, DovecotUser

CONFIG = """
database = "sqlite:///{folder}/imap.db"
secrets_dir = "{folder}/secrets"
[owner]
addresses = {me}
timezone = "Etc/GMT+6"
[[mailbox]]
name = "kept"
host = "127.0.0.1"
port = {port}
security = "plain"
username = "kept"
credential = "imap"
"""


def beholden(*arguments: str) -> str:
    return subprocess.run([sys.executable, "-m", "daemon", *arguments], capture_output=True, text=True, check=True).stdout


def fill(user: DovecotUser, path: Path, owner: frozenset[str]) -> int:
    """APPEND every letter: the owner's into Sent, the others into INBOX."""
    mailbox = open_path(path)
    client, count = user.client(), 0
    for folder in mailbox.folders():
        listing = mailbox.listing(folder, None)
        for raw in mailbox.letters(listing, reversed(listing.uids)):
            where = "Sent" if read_header(raw.data).sender.address in owner else "INBOX"
            data = raw.data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            answer, text = client.append(where, "", None, data)  # type: ignore[arg-type]
            assert answer == "OK", text
            count += 1
    client.logout()
    return count


def owed(*options: str) -> list[dict[str, Any]]:
    return json.loads(beholden(*options, "owed", "--all", "--json"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mbox", type=Path)
    parser.add_argument("--now", required=True)
    parser.add_argument("--me", action="append", required=True)
    args = parser.parse_args()
    me = [part for address in args.me for part in ("--me", address)]
    with tempfile.TemporaryDirectory() as work:
        folder = Path(work)
        by_file = ["--db", f"sqlite:///{folder}/file.db", *me, "--now", args.now]
        beholden(*by_file, "import", str(args.mbox))
        server = Dovecot()
        try:
            user = DovecotUser(server, "kept")
            count = fill(user, args.mbox, frozenset(args.me))
            (folder / "secrets").mkdir(mode=0o700)
            (folder / "secrets/imap").write_text(user.password)
            (folder / "secrets/imap").chmod(0o600)
            (folder / "config.toml").write_text(CONFIG.format(folder=folder, me=json.dumps(args.me), port=server.port))
            by_imap = ["--config", str(folder / "config.toml"), "--now", args.now]
            begun = time.monotonic()
            beholden(*by_imap, "scan", "--stats-json", str(folder / "stats.json"))
            seconds = time.monotonic() - begun
        finally:
            server.close()
        one, other = owed(*by_file), owed(*by_imap)
        stats = json.loads((folder / "stats.json").read_text())
    print(f"{count} letters appended, scan {seconds:.1f} s, errors {stats['errors']}")
    print(f"obligations by file {len(one)}, by IMAP {len(other)}, the same: {one == other}")
    known = {item["id"]: item for item in one}
    there = {item["id"] for item in other}
    for item in [*(item for item in other if known.get(item["id"]) != item), *(item for item in one if item["id"] not in there)][:20]:
        print("differs:", json.dumps(item), "| by file:", json.dumps(known.get(item["id"])))
    sys.exit(0 if one == other else 1)


if __name__ == "__main__":
    main()
