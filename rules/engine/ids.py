"""Short names for computed things, the same in any order of reading and on any host (DESIGN.md invariant 9)."""

from __future__ import annotations

from hashlib import blake2b


def short_id(kind: str, key: str, counterpart: str, ordinal: int) -> str:
    """Ten hex digits of kind, letter key, counterpart address and ordinal, parted by NUL so that no two readings run together."""
    joined = "\0".join((kind, key, counterpart, str(ordinal)))
    return blake2b(joined.encode(), digest_size=5).hexdigest()
