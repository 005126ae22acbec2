"""Column types that keep their word on SQLite and PostgreSQL alike."""

from __future__ import annotations

from array import array
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Dialect, LargeBinary, String, TypeDecorator


class UtcText(TypeDecorator[datetime]):
    """A moment as UTC text (`2026-06-15T07:00:00Z`): sorts as time, keeps no offset, refuses a naive one.

    SQLAlchemy's own DateTime drops the offset on SQLite without converting.
    """

    impl = String(20)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without an offset never enters the ledger")
        return value.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class Hashes(TypeDecorator[frozenset[int]]):
    """A set of 32-bit hashes as packed bytes, sorted, so that equal sets are equal bytes."""

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, dialect: Dialect) -> bytes:
        return array("I", sorted(value or ())).tobytes()

    def process_result_value(self, value: Any | None, dialect: Dialect) -> frozenset[int]:
        packed = array("I")
        packed.frombytes(bytes(value or b""))
        return frozenset(packed)
