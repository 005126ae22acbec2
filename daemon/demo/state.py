"""What follows from the sample mailbox, without a ledger that stays."""

from __future__ import annotations

import tempfile
from pathlib import Path

from daemon.demo import DEMO_NOW, DEMO_OWNER, demo_mailbox
from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.reader import Reader
from daemon.state import compute
from rules.engine.values import State


def demo_state() -> State:
    """The state of the sample mailbox on its own day."""
    with tempfile.TemporaryDirectory() as folder:
        ledger = open_ledger(f"sqlite:///{Path(folder, 'ledger.db')}", "owner", now=DEMO_NOW)
        try:
            reader = Reader(DEMO_OWNER.addresses, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: DEMO_NOW)
            scan(demo_mailbox(), ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
            return compute(ledger, DEMO_OWNER, DEMO_NOW)
        finally:
            ledger.close()
