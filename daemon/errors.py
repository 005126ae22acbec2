"""What the world does to us, as exceptions that say how the command ends."""

from __future__ import annotations


class UserError(Exception):
    """Wrong use, configuration or a ledger that can't be opened: one line, exit status 2. The text names the thing and the mend."""

    exit_status = 2


class RunError(Exception):
    """The world failed at run time (network, server): one line, exit status 1."""

    exit_status = 1


class Transient(RunError):
    """A connection or server that may be well again soon: the daemon waits and tries again."""


class NeedsOwner(RunError):
    """Only the owner can mend it (wrong password, refused certificate): said once, tried slowly."""
