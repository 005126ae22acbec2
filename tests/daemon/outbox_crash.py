"""Run one unit of the outbox and die at a named step: `python outbox_crash.py DATABASE PORT STEP`."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from sqlalchemy import MetaData

from daemon import outbox
from daemon.ledger.engine import open_engine
from daemon.ledger.outbox_table import outbox_table
from daemon.smtp import Patience, SmtpAccount, send


def main(database: str, port: str, fatal: str) -> None:
    """Work once; the process ends at once, as by kill -9, when the step comes."""

    def step(name: str) -> None:
        if name == fatal:
            os._exit(9)

    patience = Patience(connect=3, command=3, data=3, final_dot=3, quit=1)
    account = SmtpAccount("127.0.0.1", int(port), "plain", "", "", "maren@holt.example", patience=patience)
    desk = outbox.Desk(
        engine=open_engine(database),
        table=outbox_table(MetaData()),
        owner="maren",
        worker="host/1/a",
        clock=lambda: datetime.fromisoformat("2026-06-15T06:00:00+00:00"),
        send=lambda recipient, data: send(account, recipient, data, step=step),
        find=lambda message_id: None,
        step=step,
    )
    outbox.work(desk)


if __name__ == "__main__":
    main(*sys.argv[1:])
