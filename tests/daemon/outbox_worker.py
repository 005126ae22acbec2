"""Work an outbox to its end, as one of several processes: `python outbox_worker.py DATABASE NAME FILE`. Each sending is a line of FILE."""

from __future__ import annotations

import os
import sys
import time
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from daemon import outbox
from daemon.ledger.engine import open_engine
from daemon.ledger.tables import outbox as table
from daemon.smtp import SENT, Outcome


def main(database: str, name: str, file: str) -> None:
    """Send what there is, slowly enough that another process wants the same letter meanwhile."""
    log = os.open(file, os.O_WRONLY | os.O_APPEND)

    def send(recipient: str, _data: bytes) -> Outcome:
        time.sleep(0.02)
        os.write(log, f"{recipient} {name}\n".encode())
        return Outcome(SENT, 250)

    desk = outbox.Desk(
        engine=open_engine(database),
        table=table,
        owner="owner",
        worker=f"host/{name}",
        clock=lambda: datetime.fromisoformat("2026-06-15T06:00:00+00:00"),
        send=send,
        find=lambda message_id: None,
    )
    idle = 0
    while idle < 5:
        idle = 0 if outbox.work(desk) else idle + 1


if __name__ == "__main__":
    main(*sys.argv[1:])
