"""One owner's ledger. What a batch taught and how far reading got go in one transaction.

Each part stands in its own module; here they are one, because a unit of work touches several of them.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import Engine
from sqlalchemy.exc import ProgrammingError

from daemon.errors import UserError
from daemon.ledger.commands import CommandedMail
from daemon.ledger.engine import open_engine
from daemon.ledger.forget import Forgetting
from daemon.ledger.migrate import migrate
from daemon.ledger.progress import Progress, ReadingProgress, Shunted
from daemon.ledger.unit import plain, told_plainly

__all__ = ["Ledger", "Progress", "Shunted", "open_ledger"]


class Ledger(Forgetting, CommandedMail, ReadingProgress):
    """The rows of one owner in an open database."""

    def __init__(self, engine: Engine, owner: str, *, now: datetime) -> None:
        super().__init__(engine, owner)
        self.key = bytes.fromhex(self.once("key", secrets.token_hex(32)))
        self.begun = datetime.fromisoformat(self.once("begun", now.isoformat()))
        """When this ledger was first opened: what had lapsed before is never mentioned."""
        self.instance = self.once("instance", secrets.token_hex(8))
        """Marks our own letters when they come back."""


def open_ledger(url: str, owner: str, *, now: datetime) -> Ledger:
    """Open (or make) the ledger at a database URL. Raises UserError with the mend where that can't be done."""
    engine = open_engine(url)
    try:
        with told_plainly():
            migrate(engine, now=now)
        return Ledger(engine, owner, now=now)
    except ProgrammingError as error:
        raise UserError(f"the ledger's tables can't be made or read: {plain(error)}; let the role own the database") from error
