"""The one factory of IMAP connections, and the few commands we know. Nothing else in the program makes an `IMAPClient`."""

from __future__ import annotations

import logging
import re
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from imapclient import IMAPClient, SocketTimeout
from imapclient.exceptions import ProtocolError
from imapclient.response_parser import parse_response

from daemon.errors import NeedsOwner, UserError
from daemon.imap.account import ImapAccount
from daemon.imap.allowed import CommandRecord
from daemon.imap.faults import Refused, judge_answer, judge_failure
from daemon.imap.wire import Wire
from daemon.roles import decode_name

for _name in ("imapclient", "imapclient.imapclient", "imapclient.imaplib"):
    logging.getLogger(_name).setLevel(logging.WARNING)  # below that it logs every line of every letter

_FIGURES = re.compile(rb"([A-Za-z]{1,20}) (\d{1,10})")

Records = list[tuple[bytes, bytes] | bytes]
"""A FETCH answer as imaplib groups it: for each literal a pair of the text before it and its bytes, and the text that ends the response."""


@dataclass(frozen=True, slots=True)
class Examined:
    """The answer to EXAMINE (RFC 9051 section 6.3.3). 0 stands for what the server did not say."""

    exists: int
    uidvalidity: int
    uidnext: int


class FetchBroken(Exception):
    """The connection died in a FETCH; `records` are the responses that had come whole."""

    def __init__(self, records: Records) -> None:
        super().__init__("connection lost in FETCH")
        self.records = records


def tls_context(ca_file: Path | None) -> ssl.SSLContext:
    """The verifying context: system authorities, or those of `ca_file` beside them; TLS 1.2 at least."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if ca_file is not None:
        try:
            context.load_verify_locations(cafile=ca_file)
        except (OSError, ssl.SSLError) as error:
            raise UserError(f"ca_file {ca_file}: not a readable file of PEM certificates") from error
    return context


class Client(IMAPClient):  # type: ignore[misc]  # imapclient ships no types
    """An IMAPClient over our `Wire`. Every method may raise anything a broken connection raises; `Session` makes sense of it."""

    def __init__(self, account: ImapAccount, record: CommandRecord, count: Callable[[int], None]) -> None:
        self._account, self._record, self._count = account, record, count
        timeout = SocketTimeout(connect=account.connect_seconds, read=account.read_seconds)
        super().__init__(account.host, account.port, ssl=account.security == "tls", timeout=timeout)
        self._imap.debug = 0  # imapclient sets 5: then imaplib formats every literal for a log that nobody reads
        self.normalise_times = False
        self.folder_encode = False  # one broken folder name must not hide the others; names are decoded in daemon.roles

    def _create_IMAP4(self) -> Wire:  # noqa: N802  # imapclient's name
        context = tls_context(self._account.ca_file) if self._account.security == "tls" else None
        self.wire = Wire(self._account, context, self._record, self._count)
        return self.wire

    def examine(self, folder: bytes) -> Examined:
        """EXAMINE; raises `Refused` where the folder is gone."""
        answer, data = self.wire.select(self.wire._quote(folder.decode("ascii")), readonly=True)
        if answer != "OK":
            raise Refused(data[0])
        said = self.wire.untagged_responses
        return Examined(*(_number(said.get(name)) for name in ("EXISTS", "UIDVALIDITY", "UIDNEXT")))

    def status(self, folder: bytes) -> Examined:
        """The same of a folder that stays closed, by STATUS (RFC 9051 section 6.3.11); raises `Refused` where it is gone."""
        self.wire.untagged_responses.pop("STATUS", None)
        answer, data = self.wire._simple_command("STATUS", self.wire._quote(folder.decode("ascii")), "(MESSAGES UIDNEXT UIDVALIDITY)")
        if answer != "OK":
            raise Refused(data[0])
        rows = self.wire.untagged_responses.pop("STATUS", [])
        # A name that comes as a literal stands in a part of its own; the figures are in the last.
        tail = b"".join(part for row in rows[-1:] for part in (row[-1:] if isinstance(row, tuple) else (row,)) if isinstance(part, bytes))
        said = {name.upper(): [figure] for name, figure in _FIGURES.findall(tail.rpartition(b"(")[2])}
        return Examined(*(_number(said.get(name)) for name in (b"MESSAGES", b"UIDVALIDITY", b"UIDNEXT")))

    def append_draft(self, folder: bytes, data: bytes) -> None:
        """Lay a draft into a folder; raises `Refused` where the server does not want it."""
        answer, said = self.wire.append_draft(self.wire._quote(folder.decode("ascii")), data)
        if answer != "OK":
            raise Refused(said[0])

    def exists_now(self) -> int:
        """The newest EXISTS that the server told, -1 where none was."""
        said = self.wire.untagged_responses.get("EXISTS")
        return _number(said[-1:]) if said else -1

    def search_uids(self, criteria: str) -> list[int]:
        """UID SEARCH; the order is the server's. Several SEARCH lines are joined."""
        self.wire.untagged_responses.pop("SEARCH", None)
        answer, data = self.wire.uid("SEARCH", criteria)
        if answer != "OK":
            raise Refused(data[0])
        return [int(word) for line in data if isinstance(line, bytes) for word in line.split() if word.isdigit() and len(word) < 11]

    def fetch_records(self, uids: str, items: str) -> Records:
        """UID FETCH of a UID set (ranges allowed, which `IMAPClient.fetch` refuses since 4.0).

        Raises `Refused` for a NO that brought nothing, `FetchBroken` with what had come whole when the connection broke.
        """
        said = self.wire.untagged_responses
        said.pop("FETCH", None)
        try:
            tag = self.wire._command("UID", "FETCH", uids, items)
            answer, data = self.wire._command_complete("UID", tag)
        except (OSError, self.Error) as error:
            raise FetchBroken(said.pop("FETCH", [])) from error
        records: Records = said.pop("FETCH", [])
        if answer != "OK" and not records:
            raise Refused(data[0])
        return records

    def list_raw(self, extra: str = "") -> list[tuple[tuple[bytes, ...], bytes | None, bytes | str]]:
        """LIST of everything: flags, delimiter, name as sent. `extra` is a return option such as `RETURN (SPECIAL-USE)`."""
        arguments = ('""', '"*"', extra) if extra else ('""', '"*"')
        answer, data = self.wire._simple_command("LIST", *arguments)
        if answer != "OK":
            raise Refused(data[0])
        rows: list[tuple[tuple[bytes, ...], bytes | None, bytes | str]] = []
        for row in self.wire.untagged_responses.pop("LIST", []):
            with suppress(ProtocolError, ValueError, TypeError, IndexError):  # one odd row must not hide the others
                rows += self._proc_folder_list([row])
        return rows

    def foreign_prefixes(self) -> tuple[str, ...]:
        """Where other people's and shared folders begin (RFC 2342); none where the answer makes no sense."""
        answer, _ = self.wire._simple_command("NAMESPACE")
        said = self.wire.untagged_responses.pop("NAMESPACE", [])
        if answer != "OK" or not said:
            return ()
        with suppress(ProtocolError, ValueError, TypeError, IndexError):
            _, other, shared = parse_response(said[-1:])[:3]
            names = (decode_name(space[0]) for space in (*(other or ()), *(shared or ())) if isinstance(space[0], bytes))
            return tuple(name for name in names if name)
        return ()


def _number(said: list[Any] | None) -> int:
    text = said[-1] if said else b""
    return int(text) if isinstance(text, bytes) and text.isdigit() and len(text) < 11 else 0


def connect(account: ImapAccount, record: CommandRecord, count: Callable[[int], None]) -> Client:
    """A connection that is encrypted as the account says and logged in. Raises Transient, NeedsOwner or UserError."""
    try:
        client = Client(account, record, count)
    except UserError:
        raise
    except Exception as error:
        raise judge_failure(account, error, record.doing) from error
    try:
        _secure_and_sign_in(client, account)
    except Exception as error:
        client.wire.shutdown()
        raise judge_failure(account, error, record.doing) from error
    return client


def _secure_and_sign_in(client: Client, account: ImapAccount) -> None:
    where = f"{account.name} ({account.host}:{account.port})"
    if (client.welcome or b"").startswith(b"* PREAUTH"):
        raise NeedsOwner(f"{where}: the server greets us as logged in already (PREAUTH); refused, that is how STARTTLS is undone")
    if account.security == "starttls":
        if not client.has_capability("STARTTLS"):
            raise NeedsOwner(f"{where}: the server offers no STARTTLS; the password will not be sent in clear")
        client.starttls(tls_context(account.ca_file))
    _sign_in(client, account)


def _sign_in(client: Client, account: ImapAccount) -> None:
    """LOGIN with both words quoted, or AUTHENTICATE PLAIN (RFC 4616) where LOGIN is not allowed or they are not ASCII."""
    wire, where = client.wire, f"{account.name} ({account.host}:{account.port})"
    user, password = account.username, account.password.reveal()
    wire.allow(account.command_seconds)
    plain = client.has_capability("AUTH=PLAIN") and (client.has_capability("LOGINDISABLED") or not (user + password).isascii())
    try:
        if plain:
            wire.authenticate("PLAIN", lambda _: f"\0{user}\0{password}".encode())
        else:
            wire.login(wire._quote(user), password)
    except wire.abort as error:
        raise judge_answer(where, error.args[0]) from error
    except wire.error as error:
        raise judge_answer(where, error.args[0] if error.args else error, login=True) from error
    if client.has_capability("ID"):  # Gmail asks for it; what the server answers is all the same
        wire.allow(account.command_seconds)
        wire._command_complete("ID", wire._command("ID", '("name" "beholden")'))
