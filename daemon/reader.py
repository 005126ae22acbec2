"""What reading letters needs to know about its owner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class Reader:
    """Whose mail is read. `trusted`: an import, where the author named in From may be believed.

    `owner` are the owner's addresses, lower case; `trusted_authserv` the servers whose Authentication-Results are believed (RFC 8601);
    `tag_address` and `tag_token` are "" where no tag address is set up.
    """

    owner: frozenset[str]
    trusted_authserv: frozenset[str]
    trusted: bool
    tag_address: str
    tag_token: str
    now: Callable[[], datetime]
    since: date | None = None
    """Letters of an earlier day are left unread, and not marked as read."""
    summary_to: str = ""
    """Where our own letters go; "" where none are sent."""
    name: str = ""
    """The owner's name as configured."""
