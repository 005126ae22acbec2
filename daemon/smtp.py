"""Handing one letter to an SMTP server (RFC 5321), and saying truly how far that got. The only module that imports smtplib.

The final dot is the border. A failure before it means that nobody took the letter: try again. Silence after it means that nobody can
know: the outbox looks in the owner's mailbox first. A 250 is success, whatever happens at QUIT. smtplib alone would blur all three.
"""

from __future__ import annotations

import ipaddress
import re
import select
import smtplib
import ssl
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import parseaddr

SENT, TRANSIENT, NEEDS_OWNER, PERMANENT, UNKNOWN = "sent", "transient", "needs_owner", "permanent", "unknown"

_AUTH_CODES = (530, 534, 535, 538)


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait in each phase; after the final dot at least ten minutes (RFC 5321 section 4.5.3.2.6, RFC 1047)."""

    connect: float = 30.0
    command: float = 120.0
    data: float = 180.0
    final_dot: float = 660.0
    quit: float = 5.0


@dataclass(frozen=True, slots=True)
class SmtpAccount:
    """A server to send by. `security`: "tls", "starttls" or, on a loopback host only, "plain"; `sender` may hold a display name."""

    host: str
    port: int
    security: str
    username: str
    password: str = field(repr=False)
    sender: str
    ca_file: str | None = None
    patience: Patience = Patience()


@dataclass(frozen=True, slots=True)
class Outcome:
    """How far sending got: `verdict` is sent, transient, needs_owner, permanent or unknown; `error` is a clean line without secrets."""

    verdict: str
    code: int = 0
    error: str = ""


class _Refused(Exception):
    def __init__(self, phase: str, code: int, text: bytes) -> None:
        super().__init__(phase)
        self.phase, self.code, self.text = phase, code, text


def send(account: SmtpAccount, recipient: str, data: bytes, *, step: Callable[[str], object] = str) -> Outcome:
    """Send `data` (a whole letter) to one recipient. Never raises for what the world does. `step` hears the name of each phase reached."""
    try:
        server = _open(account, step)
    except Exception as error:
        return _failure(account, "connecting", error)
    try:
        return _transfer(account, server, recipient, data, step)
    finally:
        _leave(account, server)


def probe(account: SmtpAccount) -> Outcome:
    """Connect and log in, and send nothing: `sent` here means that the account works."""
    try:
        server = _open(account, str)
    except Exception as error:
        return _failure(account, "connecting", error)
    _leave(account, server)
    return Outcome(SENT)


def _open(account: SmtpAccount, step: Callable[[str], object]) -> smtplib.SMTP:
    """A connection that is private (or loopback) and logged in."""
    if account.security not in ("tls", "starttls") and not _loopback(account.host):
        raise _Refused("security", 0, b"")
    context = ssl.create_default_context(cafile=account.ca_file)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    wait = account.patience.connect
    # An address literal instead of this machine's name, which would cost a DNS look-up and tell the name to the server.
    name = "[127.0.0.1]"
    if account.security == "tls":
        server: smtplib.SMTP = smtplib.SMTP_SSL(account.host, account.port, local_hostname=name, timeout=wait, context=context)
    else:
        server = smtplib.SMTP(account.host, account.port, local_hostname=name, timeout=wait)
    try:
        step("connected")
        _wait(server, account.patience.command)
        if account.security == "starttls":
            server.starttls(context=context)
        server.ehlo_or_helo_if_needed()
        if account.username:
            server.login(account.username, account.password)
    except BaseException:
        server.close()
        raise
    return server


def _transfer(account: SmtpAccount, server: smtplib.SMTP, recipient: str, data: bytes, step: Callable[[str], object]) -> Outcome:
    body = re.sub(rb"\r\n|\r|\n", b"\r\n", data)
    body = re.sub(rb"(?m)^\.", b"..", body)
    body += b"" if body.endswith(b"\r\n") else b"\r\n"
    try:
        step("before mail")
        if not recipient.isascii() or any(ord(character) <= 32 for character in recipient):
            raise ValueError("recipient")
        _accepted("MAIL", *server.mail(parseaddr(account.sender)[1], _options(server, len(body))))
        _accepted("RCPT", *server.rcpt(recipient))
        step("after rcpt")
        code, text = server.docmd("DATA")
        if code != 354:
            raise _Refused("DATA", code, text)
        step("after data")
        _wait(server, account.patience.data)
        server.send(body)
        _silent_so_far(server)
    except Exception as error:
        return _failure(account, "sending", error)
    return _finish(account, server, step)


def _finish(account: SmtpAccount, server: smtplib.SMTP, step: Callable[[str], object]) -> Outcome:
    """The final dot and its answer. From here on no exception proves that the letter was not taken."""
    try:
        _wait(server, account.patience.final_dot)
        server.send(b".\r\n")
        step("after dot")
        code, text = server.getreply()
    except (smtplib.SMTPException, OSError) as error:
        return Outcome(UNKNOWN, error=f"no answer after the end of the letter ({type(error).__name__})")
    step("answered")
    if 200 <= code < 300:
        return Outcome(SENT, code)
    if code < 400:
        return Outcome(UNKNOWN, error="an answer that is no SMTP after the end of the letter")
    return _failure(account, "sending", _Refused("end of data", code, text))


def _silent_so_far(server: smtplib.SMTP) -> None:
    """A server that speaks or hangs up before the dot has not taken the letter: that is still certain, the silence after it is not."""
    if server.sock is not None and select.select([server.sock], [], [], 0)[0]:
        _wait(server, 1.0)
        code, text = server.getreply()
        raise _Refused("DATA", code if code >= 400 else 421, text)


def _options(server: smtplib.SMTP, size: int) -> list[str]:
    limit = server.esmtp_features.get("size", "")
    if limit.isdigit() and 0 < int(limit) < size:
        raise _Refused("SIZE", 552, b"the letter is larger than the server takes")
    return [f"size={size}"] if "size" in server.esmtp_features else []


def _accepted(phase: str, code: int, text: bytes) -> None:
    if not 200 <= code < 300:
        raise _Refused(phase, code, text)


def _wait(server: smtplib.SMTP, seconds: float) -> None:
    if server.sock is not None:
        server.sock.settimeout(seconds)


def _leave(account: SmtpAccount, server: smtplib.SMTP) -> None:
    with suppress(smtplib.SMTPException, OSError):
        _wait(server, account.patience.quit)
        server.quit()
    with suppress(OSError):
        server.close()


def _failure(account: SmtpAccount, doing: str, error: Exception) -> Outcome:
    """What a failure before the final dot (or a clear refusal after it) means. Words of the server are kept but at login."""
    where = f"{account.host}:{account.port}"
    if isinstance(error, _Refused) and error.phase == "security":
        return Outcome(NEEDS_OWNER, error=f"smtp security {account.security!r} is for a loopback host only; use tls or starttls")
    if isinstance(error, smtplib.SMTPAuthenticationError):
        verdict = TRANSIENT if 400 <= error.smtp_code < 500 else NEEDS_OWNER
        return Outcome(verdict, error.smtp_code, f"{where} refused the login ({error.smtp_code}); check username and credential")
    if isinstance(error, smtplib.SMTPNotSupportedError):
        return Outcome(
            NEEDS_OWNER, error=f"{where} offers no {'STARTTLS' if account.security == 'starttls' else 'login'}; check port and security"
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return Outcome(
            NEEDS_OWNER, error=f"the certificate of {where} is not trusted ({error.verify_message}); set ca_file if it is your own"
        )
    if isinstance(error, ssl.SSLError) and error.reason in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST"):
        return Outcome(NEEDS_OWNER, error=f"{where} does not speak TLS from the start; check port and security")
    if isinstance(error, FileNotFoundError | PermissionError | IsADirectoryError):
        return Outcome(NEEDS_OWNER, error="ca_file of the smtp account can't be read")
    if isinstance(error, ValueError):
        return Outcome(NEEDS_OWNER, error="sender or recipient is no address that SMTP can carry")
    if isinstance(error, smtplib.SMTPResponseException):
        error = _Refused(
            doing, error.smtp_code, error.smtp_error if isinstance(error.smtp_error, bytes) else str(error.smtp_error).encode()
        )
    if isinstance(error, _Refused):
        return _refusal(account, where, error)
    return Outcome(TRANSIENT, error=f"{doing} by {where} failed ({type(error).__name__})")


def _refusal(account: SmtpAccount, where: str, refused: _Refused) -> Outcome:
    text = f"{where} refused at {refused.phase}: {refused.code} {_clean(account, refused.text)}".strip()
    if refused.code in _AUTH_CODES:
        return Outcome(NEEDS_OWNER, refused.code, text)
    # What is no reply of SMTP at all before the dot is a broken connection.
    return Outcome(PERMANENT if 500 <= refused.code < 600 else TRANSIENT, refused.code, text)


def _clean(account: SmtpAccount, text: bytes) -> str:
    shown = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in text.decode("utf-8", "replace")[:400])
    shown = shown.replace(account.password, "…") if account.password else shown
    return " ".join(shown.split())[:160]


def _loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
