"""What a failure of the connection or a server's refusal means: wait and try again, wait long, or ask the owner (RFC 9051 section 7.1).

The one place where exceptions of sockets, TLS, imaplib and imapclient become ours; every message names the host and says what to do.
"""

from __future__ import annotations

import errno
import imaplib
import re
import socket
import ssl

from daemon.errors import NeedsOwner, RunError, Transient, UserError
from daemon.imap.account import ImapAccount
from daemon.mailbox import Paused

CROWDED_SECONDS = 300.0
"""After "too many connections": other sessions of the owner have to end first."""

THROTTLED_SECONDS = 3600.0
"""After the server said that we read too much: hammering on costs the owner the account for a day."""

_CODE = re.compile(r"\[([A-Z][A-Z0-9-]*)[^\]]{0,200}\]")
_OWNER = frozenset({"AUTHENTICATIONFAILED", "AUTHORIZATIONFAILED", "EXPIRED", "PRIVACYREQUIRED", "CONTACTADMIN", "WEBALERT", "ALERT"})
_BRIEF = frozenset({"UNAVAILABLE", "INUSE", "SERVERBUG", "CLIENTBUG"})
_THROTTLED = re.compile(r"bandwidth limits|throttl|rate limit|too many (?:commands|requests|bytes)", re.IGNORECASE)
_CROWDED = re.compile(r"too many (?:simultaneous )?(?:connections|logins)|maximum number of connections|connection limit", re.IGNORECASE)
_PASSING = re.compile(r"temporar|try again|try later|internal error|unavailable|timed? ?out|socket error|shutting down", re.IGNORECASE)

_CERTIFICATE = {
    9: "is not valid yet",
    10: "has expired",
    18: "is self-signed; name its authority with ca_file if you trust it",
    19: "comes from an unknown authority; name it with ca_file if you trust it",
    20: "comes from an unknown authority; name it with ca_file if you trust it",
    21: "comes from an unknown authority; name it with ca_file if you trust it",
    62: "is for another host name",
    64: "is for another address",
}


class Refused(Exception):
    """A clean NO: the connection stays good. The text is the server's."""


def plain_text(said: object) -> str:
    """A server's words in one printable line of at most 200 characters, fit for log and terminal."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return "".join(character if character.isprintable() else " " for character in text).strip()[:200]


def judge_answer(where: str, said: object, *, login: bool = False) -> RunError:
    """What a NO, BAD or BYE with these words means. A refused login without a code is a wrong password unless the words say otherwise."""
    text = plain_text(said)
    codes = set(_CODE.findall(text))
    if codes & {"THROTTLED", "OVERQUOTA"} or _THROTTLED.search(text):
        return Paused(f"{where}: the server asks us to slow down: {text}", wait_seconds=THROTTLED_SECONDS)
    if "LIMIT" in codes or _CROWDED.search(text):
        return Paused(f"{where}: a limit of the server is reached: {text}", wait_seconds=CROWDED_SECONDS)
    if login and codes & _OWNER:
        return NeedsOwner(f"{where}: login refused: {text}")
    if codes & _BRIEF or not login or _PASSING.search(text):
        return Transient(f"{where}: the server said: {text}")
    return NeedsOwner(f"{where}: login refused: {text or 'no reason given'}")


def judge_failure(account: ImapAccount, error: BaseException, stage: str) -> RunError | UserError:
    """What an exception of a connection means. `stage` is what the connection was doing."""
    where = f"{account.name} ({account.host}:{account.port})"
    if isinstance(error, (RunError, UserError)):
        return error
    if isinstance(error, ssl.SSLCertVerificationError):
        why = _CERTIFICATE.get(error.verify_code, plain_text(error.verify_message))
        return NeedsOwner(f"{where}: refused, the server's certificate {why}")
    if isinstance(error, imaplib.IMAP4.abort) and "socket error" in str(error):
        return Transient(f"{where}: the server closed the connection ({stage})")
    if isinstance(error, imaplib.IMAP4.abort):
        return judge_answer(where, f"{error.args[0] if error.args else error} ({stage})")
    if isinstance(error, imaplib.IMAP4.error):
        return judge_answer(where, error.args[0] if error.args else error)
    if isinstance(error, OSError):
        return _judge_socket(where, error, stage)
    return Transient(f"{where}: the server's answer makes no sense ({type(error).__name__}, {stage})")


def _judge_socket(where: str, error: OSError, stage: str) -> RunError:
    if isinstance(error, socket.gaierror):
        return Transient(f"{where}: no such host name, or no name service (DNS)")
    if isinstance(error, TimeoutError):
        return Transient(f"{where}: no answer in time ({stage})")
    if isinstance(error, ConnectionRefusedError):
        return Transient(f"{where}: connection refused, nothing listens there")
    if isinstance(error, ssl.SSLError) and error.reason in ("WRONG_VERSION_NUMBER", "HTTP_REQUEST", "UNKNOWN_PROTOCOL"):
        return NeedsOwner(f'{where}: that port does not speak TLS; is it security = "starttls"?')
    if isinstance(error, ssl.SSLError):
        return Transient(f"{where}: TLS failed ({plain_text(error.reason or error)}, {stage})")
    if error.errno in (errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN):
        return Transient(f"{where}: network unreachable")
    return Transient(f"{where}: connection lost ({plain_text(error.strerror or error)}, {stage})")
