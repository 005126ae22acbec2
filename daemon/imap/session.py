"""One connection at a time to one account: opened when needed, thrown away after any failure, never used again after one.

A clean NO (`Refused`) is the only failure that leaves a connection usable. After a timeout or a protocol error an imaplib object raises for
ever, or worse, gives the answer to an earlier command.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from daemon.imap.account import ImapAccount
from daemon.imap.allowed import CommandRecord, ForbiddenCommand
from daemon.imap.client import Client, Examined, FetchBroken, Records, connect
from daemon.imap.faults import Refused, judge_answer, judge_failure
from daemon.mailbox import Paused, Traffic

Result = TypeVar("Result")


class Session:
    """Runs commands with a deadline each. `record` holds the names of all commands ever sent, over all connections."""

    def __init__(self, account: ImapAccount, traffic: Traffic) -> None:
        self.account, self.traffic, self.record = account, traffic, CommandRecord()
        self.opened = 0
        self._client: Client | None = None
        self._folder: bytes | None = None

    @property
    def where(self) -> str:
        """Which account, for messages."""
        return f"{self.account.name} ({self.account.host}:{self.account.port})"

    def call(self, operation: Callable[[Client], Result], *, expect_bytes: float = 0.0) -> Result:
        """Run one command. Raises `Refused` for a clean NO, else Transient (or NeedsOwner, UserError), and then the connection is gone."""
        client = self._client or self._open()
        client.wire.allow(self.account.command_seconds + expect_bytes / self.account.slowest_bytes_per_second)
        try:
            return operation(client)
        except Refused as refusal:
            judged = judge_answer(self.where, refusal.args[0])
            if isinstance(judged, Paused):
                self.drop()
                raise judged from refusal
            raise
        except (FetchBroken, ForbiddenCommand):
            self.drop()
            raise
        except Exception as error:
            self.drop()
            raise judge_failure(self.account, error, self.record.doing) from error

    def is_open(self, folder: bytes) -> bool:
        """Whether the connection lives and has this folder open."""
        return self._client is not None and self._folder == folder

    def examine(self, folder: bytes, *, patience: float = 0.0) -> Examined:
        """Open a folder read-only, or look at it anew. Raises as `call`; `patience` is its `expect_bytes`."""
        self._folder = None
        examined = self.call(lambda client: client.examine(folder), expect_bytes=patience)
        self._folder = folder
        return examined

    def fetch(self, uids: str, items: str, *, expect_bytes: float) -> Records:
        """UID FETCH. Raises as `call`; `FetchBroken` carries what came whole before the connection died."""
        return self.call(lambda client: client.fetch_records(uids, items), expect_bytes=expect_bytes)

    def has(self, capability: str) -> bool:
        """Whether the server advertises a capability."""
        return self.call(lambda client: bool(client.has_capability(capability)))

    def _open(self) -> Client:
        self._folder = None
        self.record.doing = "connecting"
        self._client = connect(self.account, self.record, self._count)
        self.opened += 1
        return self._client

    def _count(self, size: int) -> None:
        self.traffic.bytes_received += size

    def drop(self) -> None:
        """Close without a word: for a connection that is suspect. Never raises."""
        client, self._client, self._folder = self._client, None, None
        if client is not None:
            client.wire.shutdown()

    def close(self) -> None:
        """LOGOUT, for at most two seconds, and close. Never raises."""
        if self._client is not None:
            with suppress(Exception):
                self._client.wire.allow(2.0)
                self._client.logout()
        self.drop()
