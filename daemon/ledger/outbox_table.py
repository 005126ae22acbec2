"""The table of mail that leaves the house: the final bytes, and how far sending them got.

`slot` is the local date a summary belongs to (`2026-11-23`); one row for each owner, kind, slot and recipient is what makes "at most one
summary a period" true, whatever crashes or runs twice.
"""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, String, Table, Text, UniqueConstraint

from daemon.ledger.columns import UtcText

STATES = ("ready", "sending", "unknown", "sent", "failed", "superseded", "skipped")


def outbox_table(metadata: MetaData) -> Table:
    """The outbox table on `metadata`. `claimed_by` names a process, `claimed_until` ends its lease; `error` holds no secret."""
    return Table(
        "outbox",
        metadata,
        Column("id", Integer, primary_key=True, autoincrement=True),
        Column("owner", String(64), nullable=False),
        Column("kind", String(32), nullable=False),
        Column("slot", String(32), nullable=False),
        Column("recipient", String(320), nullable=False),
        Column("message_id", String(200), nullable=False),
        Column("data", LargeBinary, nullable=False),
        Column("state", String(16), nullable=False),
        Column("attempts", Integer, nullable=False),
        Column("next_try", UtcText, nullable=False),
        Column("claimed_by", String(64)),
        Column("claimed_until", UtcText),
        Column("error", Text, nullable=False),
        Column("created_at", UtcText, nullable=False),
        Column("sent_at", UtcText),
        UniqueConstraint("owner", "kind", "slot", "recipient", name="outbox_once"),
        Index("outbox_state", "state", "next_try"),
    )
