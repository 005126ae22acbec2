"""Who a letter is: its key, its Message-ID, and the name it gets where it has none (RFC 5322 section 3.6.4, RELIABILITY B10 to B12)."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime

from parsers.text import clean_line

_BRACKETED = re.compile(r"<([^<>\s]{1,996})>")


def letter_key(message_id: str, sender_address: str, date: datetime | None, subject: str) -> str:
    """64 hex digits over Message-ID, From, Date (as an instant) and Subject: the same for copies in any folder, host or order."""
    instant = date.astimezone(UTC).isoformat() if date else ""
    return _hash(message_id, sender_address.lower(), instant, " ".join(subject.split()))


def made_up_id(sender_address: str, raw_date: str, subject: str, recipients: str) -> str:
    """`<hash@beholden.invalid>` for a letter without Message-ID, from header fields alone so that triage and parser agree."""
    return f"<{_hash(sender_address.lower(), raw_date, subject, recipients)[:40]}@beholden.invalid>"


def read_message_id(value: str) -> str:
    """The Message-ID with its angle brackets; a malformed one raw, cleaned, in brackets, at most 998 characters; "" for none."""
    if match := _BRACKETED.search(value):
        return clean_line(match[0])
    bare = clean_line(value).replace("<", "").replace(">", "").replace(" ", "")[:996]
    return f"<{bare}>" if bare else ""


def read_references(values: list[str], *, limit: int = 100) -> tuple[str, ...]:
    """The Message-IDs of References or In-Reply-To, first to last, without repeats; of very many the first and the newest."""
    found = list(dict.fromkeys(clean_line(match[0]) for value in values for match in _BRACKETED.finditer(value)))
    return tuple(found if len(found) <= limit else [found[0], *found[1 - limit :]])


def _hash(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "replace")
        digest.update(len(data).to_bytes(8, "big") + data)
    return digest.hexdigest()
