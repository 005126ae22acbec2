"""What the world does to us, as exceptions that say how the command ends."""

from __future__ import annotations


class UserError(Exception):
    """Wrong use, configuration or a ledger that can't be opened: one line, exit status 2. The text names the thing and the mend."""

    exit_status = 2


class RunError(Exception):
    """The world failed at run time (network, server): one line, exit status 1.

    `for_log` is what a log may hold of it, where the line names what is private, as the names of folders are (RELIABILITY T19).
    """

    exit_status = 1

    def __init__(self, text: str = "", *, for_log: str = "") -> None:
        super().__init__(text)
        self.for_log = for_log or text


class Transient(RunError):
    """A connection or server that may be well again soon: the daemon waits and tries again."""


class NeedsOwner(RunError):
    """Only the owner can mend it (wrong password, refused certificate): said once, tried slowly."""
