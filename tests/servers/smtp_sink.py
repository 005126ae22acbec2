"""An SMTP server on loopback that keeps what it takes, and fails where it is told to: a twin of every bad evening of a mail server."""

from __future__ import annotations

import asyncio
import ssl
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from email.policy import default
from threading import Thread
from typing import Any

from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass(frozen=True)
class Fault:
    """What goes wrong in one connection. `at`: greeting, mail, rcpt, data, dot, answered (just after the 250), quit.

    `do`: "cut", "hang", "slow" (answers after `seconds`) or a reply such as "450 later". `taken`: at the dot, whether the letter was kept
    all the same.
    """

    at: str
    do: str = "cut"
    taken: bool = False
    seconds: float = 1.0


class SmtpSink:
    """`faults` are used up one for each connection; afterwards everything goes well. `letters` holds (sender, recipients, bytes)."""

    def __init__(self, *faults: Fault, tls: ssl.SSLContext | None = None, starttls: bool = False, password: str = "") -> None:
        self.faults = list(faults)
        self.letters: list[tuple[str, list[str], bytes]] = []
        self.connections = 0
        self._starttls = tls if starttls else None
        self._password = password
        # aiosmtpd's own controller proves itself by a connection, which would use up a fault.
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        serving = self._loop.create_server(self.session, "127.0.0.1", 0, ssl=None if starttls else tls)
        self._server = asyncio.run_coroutine_threadsafe(serving, self._loop).result(10)
        self.port: int = self._server.sockets[0].getsockname()[1]

    def session(self) -> _Session:
        """One connection's server side."""
        self.connections += 1
        fault = self.faults.pop(0) if self.faults else Fault("never")
        more: dict[str, Any] = {"tls_context": self._starttls, "require_starttls": self._starttls is not None}
        if self._password:
            more |= {"authenticator": self._login, "auth_require_tls": False}
        return _Session(self, fault, **more)

    def _login(self, server: SMTP, session: Session, envelope: Envelope, mechanism: str, data: LoginPassword) -> AuthResult:
        return AuthResult(success=data.password.decode() == self._password, handled=False)

    def messages(self) -> list[Message]:
        """The letters taken, parsed."""
        return [message_from_bytes(data, policy=default) for _, _, data in self.letters]

    def close(self) -> None:
        """Stop. Connections that hang are dropped."""
        if not self._thread.is_alive():
            return
        asyncio.run_coroutine_threadsafe(self._stop(), self._loop).result(10)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join(10)
        self._loop.close()

    async def _stop(self) -> None:
        self._server.close()
        others = asyncio.all_tasks() - {asyncio.current_task()}
        for task in others:
            task.cancel()
        await asyncio.gather(*others, return_exceptions=True)


class _Session(SMTP):
    def __init__(self, sink: SmtpSink, fault: Fault, **more: Any) -> None:
        self._sink = sink
        self._fault = fault
        super().__init__(self, hostname="sink.example", enable_SMTPUTF8=False, loop=asyncio.get_running_loop(), **more)

    async def push(self, status: str | bytes) -> None:
        text = status if isinstance(status, str) else status.decode()
        if text.startswith("220 ") and await self._strikes("greeting"):
            return
        await super().push(status)
        if text.startswith("354") and self._fault.at == "data":
            await self._strikes("data")

    async def _strikes(self, at: str) -> bool:
        """Do the fault of this step, if it is there. True: say nothing more."""
        if self._fault.at != at:
            return False
        if self._fault.do == "slow":
            await asyncio.sleep(self._fault.seconds)
            return False
        if self._fault.do == "hang":
            await asyncio.sleep(60)
        elif self._fault.do[:1].isdigit():
            await super().push(self._fault.do)
            if not self._fault.do.startswith("421") and at != "greeting":
                return True
        if self.transport:
            self.transport.close()
        return True

    async def smtp_MAIL(self, arg: str | None) -> None:  # noqa: N802 - aiosmtpd finds commands by these names
        if not await self._strikes("mail"):
            await super().smtp_MAIL(arg)

    async def smtp_RCPT(self, arg: str | None) -> None:  # noqa: N802
        if not await self._strikes("rcpt"):
            await super().smtp_RCPT(arg)

    async def smtp_QUIT(self, arg: str) -> None:  # noqa: N802
        if not await self._strikes("quit"):
            await super().smtp_QUIT(arg)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802
        letter = (str(envelope.mail_from), [str(each) for each in envelope.rcpt_tos], bytes(envelope.content or b""))
        if self._fault.at == "dot":
            if self._fault.taken or self._fault.do == "slow":
                self._sink.letters.append(letter)
            if self._fault.do[:1].isdigit():
                return self._fault.do
            if await self._strikes("dot"):
                raise asyncio.CancelledError
            return "250 OK"
        self._sink.letters.append(letter)
        if self._fault.at == "answered":
            await super().push("250 OK")
            if self.transport:
                self.transport.close()
            raise asyncio.CancelledError
        return "250 OK"
