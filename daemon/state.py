"""Everything that follows from a ledger at a moment."""

from __future__ import annotations

from collections.abc import Container, Sequence
from datetime import datetime

from daemon.ledger.store import Ledger
from rules.brief import Brief
from rules.engine.memory import Memory
from rules.engine.values import Owner, Person, State
from rules.fold import brief, fold, pages


def compute(ledger: Ledger, owner: Owner, now: datetime, *, mailboxes: Container[str] | None = None, memory: Memory | None = None) -> State:
    """Fold the ledger: whatever was seen and decided, as it stands at `now` (with offset). `mailboxes`: those configured, None for any.

    `memory` is for who computes again and again: then only what came since is judged.
    """
    view = ledger.view(mailboxes)
    return fold(ledger.letters(), ledger.decisions(), owner=owner, view=view, now=now, key=ledger.key, memory=memory)


def compute_brief(
    ledger: Ledger, owner: Owner, now: datetime, who: str, *, mailboxes: Container[str] | None = None, memory: Memory | None = None
) -> tuple[tuple[Person, ...], Brief | None]:
    """Those whom `who` means, and the page about them where it is one person; the other arguments as in `compute`."""
    view = ledger.view(mailboxes)
    return brief(ledger.letters(), ledger.decisions(), owner=owner, view=view, now=now, key=ledger.key, who=who, memory=memory)


def compute_pages(
    ledger: Ledger,
    owner: Owner,
    now: datetime,
    addresses: Sequence[str],
    *,
    mailboxes: Container[str] | None = None,
    memory: Memory | None = None,
) -> tuple[Brief | None, ...]:
    """The page about whoever uses each of these addresses, None for nobody known; the other arguments as in `compute`."""
    view = ledger.view(mailboxes)
    return pages(ledger.letters(), ledger.decisions(), owner=owner, view=view, now=now, key=ledger.key, addresses=addresses, memory=memory)
