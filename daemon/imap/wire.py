"""imaplib's connection with our own socket work: checked commands, a deadline for each, counted bytes, no half literals.

imaplib (and so imapclient) reads through a buffered file: there a timeout counts for each `recv` only, so a byte a second holds a command
up for ever, and in IDLE the end of the connection looks like "nothing new". Here every `recv` waits no longer than what is left of the
command's deadline. A watchdog thread that shuts the socket from outside lost: it needs a thread for each connection and races with a
command that has just ended, and this bounds the same calls (connect, TLS handshake, send, receive).
"""

from __future__ import annotations

import imaplib
import select
import socket
import ssl
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from daemon.imap.account import ImapAccount
from daemon.imap.allowed import CommandRecord, ForbiddenCommand, check

LONGEST_LINE = 1_000_000
LARGEST_LITERAL = 16 * 1024 * 1024
"""Bytes. We never ask for more than 256 kB of one part; a larger literal is a server gone mad, not something to hold in memory."""


class Wire(imaplib.IMAP4):
    """One connection."""

    def __init__(self, account: ImapAccount, context: ssl.SSLContext | None, record: CommandRecord, count: Callable[[int], None]) -> None:
        self._account, self._context, self._record, self._count = account, context, record, count
        self._buffer = bytearray()
        self._authenticating = False
        self._draft: bytes | None = None
        self._record.doing = "connecting"
        self.allow(account.connect_seconds)
        super().__init__(account.host, account.port)

    def allow(self, seconds: float) -> None:
        """Start a deadline: everything until the next call has to be done in `seconds`."""
        self._deadline = time.monotonic() + seconds

    def _left(self) -> float:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError(f"no end within the time allowed ({self._record.doing})")
        return min(left, self._account.read_seconds)

    def open(self, host: str = "", port: int = 0, timeout: float | None = None) -> None:
        """Connect, with TCP keep-alive (60 s, then 6 times every 10 s) so that a forgotten connection is noticed, and TLS where asked."""
        self.host, self.port = host, port
        connection = socket.create_connection((host, port), timeout or self._account.connect_seconds)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
        for option, value in (("TCP_KEEPIDLE", 60), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 6)):
            if hasattr(socket, option):
                connection.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
        self.sock = connection
        if self._context is not None:
            self._wrap(self._context)
        self._record.doing = "waiting for the greeting"
        self.allow(self._account.connect_seconds)

    def _wrap(self, context: ssl.SSLContext) -> None:
        self._record.doing = "TLS handshake"
        self.allow(self._account.connect_seconds)
        plain = self.sock
        plain.settimeout(self._left())
        try:
            self.sock = context.wrap_socket(plain, server_hostname=self.host)
        except BaseException:
            plain.close()
            raise

    def starttls(self, ssl_context: Any = None) -> Any:
        """STARTTLS (RFC 9051 section 6.2.1). Bytes that came before the handshake are an injection, and end the connection."""
        answer, data = self._simple_command("STARTTLS")
        if answer != "OK" or ssl_context is None:
            raise self.error("STARTTLS refused")
        if self._buffer:
            raise self.abort("plain text after STARTTLS")
        self._wrap(ssl_context)
        self._get_capabilities()
        return answer, data

    def send(self, data: bytes) -> None:  # type: ignore[override]  # typeshed says ReadableBuffer; imaplib gives bytes
        """Send, after a look at what it is: the start of an allowed command, its line end, the end of IDLE or an answer to AUTHENTICATE."""
        if data.startswith(self.tagpre):  # type: ignore[arg-type]  # it is bytes, whatever typeshed says
            name = check(data, draft=self._draft is not None)
            self._record.add(name)
            self._record.doing = name
            self._authenticating = name == "AUTHENTICATE"
        elif data == b"DONE\r\n":
            self._record.add("DONE")
        elif self._draft is not None and data == self._draft:
            self._draft = None
        elif data != b"\r\n" and not self._authenticating:
            raise ForbiddenCommand("bytes outside a command")
        self.sock.settimeout(self._left())
        self.sock.sendall(data)

    def append_draft(self, folder: str, data: bytes) -> Any:
        """APPEND one draft (RFC 9051 section 6.3.12), the only command that writes; `data` with CRLF line ends, `folder` quoted."""
        self._draft = data
        try:
            return self.append(folder, r"(\Seen \Draft)", None, data)
        finally:
            self._draft = None

    def _receive(self, wait: float) -> None:
        self.sock.settimeout(wait)
        chunk = self.sock.recv(262_144)
        if not chunk:
            raise self.abort("socket error: EOF")
        self._count(len(chunk))
        self._buffer += chunk

    def readline(self) -> bytes:
        """One line with its end. At most 1 MB."""
        looked = 0
        while (end := self._buffer.find(b"\n", looked)) < 0:
            looked = len(self._buffer)
            if looked > LONGEST_LINE:
                raise self.abort("line too long")
            self._receive(self._left())
        return self._take(end + 1)

    def read(self, size: int) -> bytes:
        """Exactly `size` bytes: a literal that ends early is an error, never a short letter."""
        if size > LARGEST_LITERAL:
            raise self.abort("literal too large")
        while len(self._buffer) < size:
            self._receive(self._left())
        return self._take(size)

    def _take(self, size: int) -> bytes:
        taken = bytes(self._buffer[:size])
        del self._buffer[:size]
        return taken

    def line_waits(self, seconds: float) -> bool:
        """Whether a whole line can be read, after waiting for at most `seconds`. The end of the connection raises `abort`."""
        if b"\n" in self._buffer:
            return True
        pending = isinstance(self.sock, ssl.SSLSocket) and self.sock.pending() > 0
        if not pending:
            poller = select.poll()
            poller.register(self.sock.fileno(), select.POLLIN)
            if not poller.poll(max(0.0, seconds) * 1000):
                return False
        with suppress(TimeoutError):  # readable at the socket need not mean that a TLS record is whole
            self._receive(0.2)
        return b"\n" in self._buffer

    def shutdown(self) -> None:
        """Close without LOGOUT. Never raises."""
        with suppress(OSError):
            self.sock.shutdown(socket.SHUT_RDWR)
        with suppress(OSError):
            self.sock.close()

    def _log(self, line: str) -> None:
        """imaplib keeps its last ten lines, the LOGIN among them; we keep none."""
