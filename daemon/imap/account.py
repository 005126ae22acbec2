"""How one IMAP account is reached, as a value that can be shown and logged without its password."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from daemon.errors import UserError

Security = Literal["tls", "starttls", "plain"]

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Secret:
    """A text that neither `repr` nor `str` gives away; `reveal()` does."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def __repr__(self) -> str:
        return "Secret('**********')"

    __str__ = __repr__

    def reveal(self) -> str:
        """The text itself, for the login command only."""
        return self._text


@dataclass(frozen=True, slots=True)
class ImapAccount:
    """One account. `folders` is "auto" (see `daemon.roles`) or the names to read; all times are in seconds.

    A command may take `command_seconds` plus a second for every `slowest_bytes_per_second` it is expected to bring.
    `idle_seconds` is how long one IDLE lasts before it is issued again (RFC 2177 says 29 minutes at most; NATs and Gmail forget sooner).
    """

    name: str
    host: str
    username: str
    password: Secret
    port: int = 993
    security: Security = "tls"
    folders: Literal["auto"] | tuple[str, ...] = "auto"
    ca_file: Path | None = None
    connect_seconds: float = 20.0
    read_seconds: float = 60.0
    command_seconds: float = 30.0
    slowest_bytes_per_second: float = 20_000.0
    idle_seconds: float = 540.0
    poll_seconds: float = 120.0

    def __post_init__(self) -> None:
        """Refuse what would send a password in clear over a network, and text that would break a command apart."""
        if self.security not in ("tls", "starttls", "plain"):
            raise UserError(f'{self.name}: security is "tls", "starttls" or "plain", not {self.security!r}')
        if self.security == "plain" and self.host not in LOOPBACK:
            raise UserError(f'{self.name}: security = "plain" is for loopback only; use "tls" or "starttls" for {self.host}')
        for what, text in (("username", self.username), ("password", self.password.reveal()), ("host", self.host)):
            if not text or any(ord(character) < 32 for character in text):
                raise UserError(f"{self.name}: the {what} is empty or holds control characters")
