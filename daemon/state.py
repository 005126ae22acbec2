"""Everything that follows from a ledger at a moment."""

from __future__ import annotations

from datetime import datetime

from daemon.ledger.store import Ledger
from rules.engine.values import Owner, State
from rules.fold import fold


def compute(ledger: Ledger, owner: Owner, now: datetime) -> State:
    """Fold the ledger: whatever was seen and decided, as it stands at `now` (with offset)."""
    return fold(ledger.letters(), ledger.decisions(), owner=owner, view=ledger.view(), now=now, key=ledger.key)
