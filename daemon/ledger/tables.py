"""The tables. Every row belongs to an owner; migrations make just these (a test compares)."""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    true,
)

from daemon.ledger.columns import Hashes, UtcText
from daemon.ledger.outbox_table import outbox_table

metadata = MetaData()

meta = Table(
    "meta",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("name", String(64), nullable=False),
    Column("value", Text, nullable=False),
    PrimaryKeyConstraint("owner", "name"),
)

letter = Table(
    "letter",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("message_id", Text, nullable=False),
    Column("date", UtcText),
    Column("sender_name", Text, nullable=False),
    Column("sender_address", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("authentic", Boolean, nullable=False),
    Column("automated", Boolean, nullable=False),
    Column("needs_reply", Boolean, nullable=False),
    Column("words", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("links", Integer, nullable=False),
    Column("own_digest", String(32), nullable=False),
    Column("body_digest", String(32), nullable=False),
    Column("sketch", Hashes, nullable=False),
    Column("facts", JSON, nullable=False),
    Column("rules_version", Integer, nullable=False),
    PrimaryKeyConstraint("owner", "key"),
    Index("letter_message_id", "owner", "message_id"),
)

act = Table(
    "act",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("letter_key", String(64), nullable=False),
    Column("ordinal", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("object", String(16)),
    Column("targets", JSON, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("rule", String(80), nullable=False),
    Column("confidence", Float, nullable=False),
    Column("due", Text),
    PrimaryKeyConstraint("owner", "letter_key", "ordinal"),
)

bookmark = Table(
    "bookmark",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("mailbox", String(200), nullable=False),
    Column("folder", Text, nullable=False),
    Column("role", String(16), nullable=False),
    Column("uidvalidity", String(32), nullable=False),
    Column("read", JSON, nullable=False),
    Column("complete", Boolean, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("at", UtcText, nullable=False),
    PrimaryKeyConstraint("owner", "mailbox", "folder"),
)

shunt = Table(
    "shunt",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("mailbox", String(200), nullable=False),
    Column("folder", Text, nullable=False),
    Column("uidvalidity", String(32), nullable=False),
    Column("uid", Integer, nullable=False),
    Column("why", Text, nullable=False),
    Column("rules_version", Integer, nullable=False),
    Column("at", UtcText, nullable=False),
    Column("tries", Integer, nullable=False, server_default="0"),
    PrimaryKeyConstraint("owner", "mailbox", "folder", "uidvalidity", "uid"),
)

tagged = Table(
    "tagged",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("message_id", Text, nullable=False),
    Column("body_digest", String(32), nullable=False),
    Column("proven", Boolean, nullable=False),
    Column("refused", Text, nullable=False),
    Column("taken", Boolean, nullable=False),
    Column("entry", JSON, nullable=False),
    Column("at", UtcText, nullable=False),
    Column("told", Boolean, nullable=False, server_default=true()),
    PrimaryKeyConstraint("owner", "key"),
)

decision = Table(
    "decision",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("id", String(32), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("target", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("at", UtcText, nullable=False),
    PrimaryKeyConstraint("owner", "id"),
)

posting = Table(
    "posting",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("slot", String(32), nullable=False),
    Column("recipient", String(320), nullable=False),
    Column("expires_at", UtcText, nullable=False),
    Column("items", JSON, nullable=False),
    PrimaryKeyConstraint("owner", "kind", "slot", "recipient"),
)

command = Table(
    "command",
    metadata,
    Column("owner", String(64), nullable=False),
    Column("key", String(64), nullable=False),
    Column("message_id", Text, nullable=False),
    Column("body_digest", String(32), nullable=False),
    Column("kind", String(32), nullable=False),
    Column("slot", String(32), nullable=False),
    Column("recipient", String(320), nullable=False),
    Column("state", String(16), nullable=False),
    Column("refused", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("said", Text, nullable=False),
    Column("written", UtcText),
    Column("at", UtcText, nullable=False),
    PrimaryKeyConstraint("owner", "key"),
    Index("command_state", "owner", "state"),
)

outbox = outbox_table(metadata)
