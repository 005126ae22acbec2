"""Where an answer to one of our letters goes: a subaddress that only this ledger can make, or a mark in subject and text elsewhere.

`ada+bh.<token>@example.org` (RFC 5233). The token is an HMAC-SHA256 over what was sent, to whom and until when it may be answered, cut to
80 bits and written in base32. It is never enough alone: who holds it must also prove to be the owner (RELIABILITY T1, T4).
"""

from __future__ import annotations

import base64
import hmac
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

VALID = timedelta(days=28)
"""So long a letter of ours may be answered."""

TOKEN_BYTES = 10
"""80 bits: not to be guessed (T4)."""

LONGEST_LOCAL = 63
"""Characters of a local part (RFC 5321 section 4.5.3.1.1 allows 64)."""

EXTENSION = "+bh."
"""What makes a subaddress one for answers."""

_MARK = re.compile(r"\[bh-([a-z2-7]{16})\]")
_ANY_MARK = re.compile(r"\[bh-[^\]\s]{0,80}\]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ReplyTo:
    """How one letter of ours is answered: by writing to `address`; `mark` must come back in subject or text, "" where none is needed."""

    address: str
    mark: str = ""


def token_of(key: bytes, *, kind: str, slot: str, recipient: str, expires: datetime) -> str:
    """The token of a letter: 16 characters, lower case. `key`: the ledger's; `expires` carries an offset."""
    words = "\0".join(("reply", kind, slot, recipient.lower(), expires.astimezone(UTC).isoformat(timespec="seconds"))).encode()
    return base64.b32encode(hmac.digest(key, words, "sha256")[:TOKEN_BYTES]).decode().lower()


def same_token(one: str, other: str) -> bool:
    """Whether two tokens are the same, told in a time that says nothing of where they differ."""
    return hmac.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))


def base_address(tag_address: str) -> str:
    """The address that subaddresses are made of: the tag address without its `+…`; "" where it has none and nothing is known of them."""
    local, _, domain = tag_address.lower().rpartition("@")
    base, plus, _ = local.partition("+")
    return f"{base}@{domain}" if plus and base and domain else ""


def reply_to(token: str, *, tag_address: str, recipient: str) -> ReplyTo:
    """How a letter with this token is answered: to a subaddress where they are known to work, else to `recipient` with a mark."""
    local, _, domain = base_address(tag_address).rpartition("@")
    if local and len(local) + len(EXTENSION) + len(token) <= LONGEST_LOCAL:
        return ReplyTo(f"{local}{EXTENSION}{token}@{domain}")
    return ReplyTo(recipient, f"[bh-{token}]")


def command_uri(answered: ReplyTo, line: str) -> str:
    """A `mailto:` URI (RFC 6068) of a letter that says `line` in answer to a letter of ours: one tap, one look, send."""
    subject = f"{line} {answered.mark}".strip()
    return f"mailto:{quote(answered.address, safe='@')}?subject={quote(subject, safe='')}&body={quote(line, safe='')}"


def is_reply_address(address: str, bases: Iterable[str]) -> bool:
    """Whether an address is one for answers, with a good token, a bad one or none. `bases`: addresses that such ones are made of."""
    return _extension(address.lower(), bases) is not None


def token_in(address: str, bases: Iterable[str]) -> str:
    """The token of an address for answers; "" where there is none."""
    return _extension(address, bases) or ""


def marks_in(text: str) -> tuple[str, ...]:
    """The tokens of the marks in a text, each once, at most 8, in the very letters they were given out in (T4)."""
    return tuple(dict.fromkeys(_MARK.findall(text)))[:8]


def marked(text: str) -> bool:
    """Whether a text holds anything that wants to be a mark."""
    return bool(_ANY_MARK.search(text))


def _extension(address: str, bases: Iterable[str]) -> str | None:
    local, _, domain = address.rpartition("@")
    base, found, token = local.partition(EXTENSION)
    known = {one.lower() for one in bases}
    return token if found and f"{base}@{domain}".lower() in known else None
