"""How a connection is made, what is refused before a password leaves, and what each failure is called (RELIABILITY F11–F15, F19)."""

from __future__ import annotations

import logging
import re
import socket
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from daemon.errors import NeedsOwner, Transient, UserError
from daemon.imap import ImapAccount, ImapMailbox, Secret, backoff_seconds
from daemon.mailbox import Paused
from tests.servers.certificates import make_certificate
from tests.servers.dovecot import Certificate, Dovecot, free_port
from tests.servers.scripted import ScriptedServer, Talk

ROOT = Path(__file__).parents[2]
Make = Callable[..., ImapMailbox]
Scripted = Callable[..., ScriptedServer]


class Address:
    """A host and a port that nothing needs to stand behind."""

    def __init__(self, host: str, port: int) -> None:
        self.host, self.port = host, port


@pytest.mark.dovecot
def test_tls_with_our_authority_reads_mail(dovecot_tls: Dovecot, certificate: Certificate, imap_mailbox: Make) -> None:
    server = Address("localhost", dovecot_tls.tls_port)

    mailbox = imap_mailbox(server, security="tls", ca_file=certificate.authority)

    assert {folder.role for folder in mailbox.folders()} >= {"sent", "inbox"}


@pytest.mark.dovecot
def test_starttls_is_verified_and_comes_before_the_password(dovecot_tls: Dovecot, certificate: Certificate, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot_tls, security="starttls", ca_file=certificate.authority)

    mailbox.folders()

    names = list(mailbox.session.record.latest)
    assert names.index("STARTTLS") < names.index("LOGIN")


@pytest.mark.dovecot
@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_f19_an_unknown_authority_is_refused(security: str, dovecot_tls: Dovecot, imap_mailbox: Make) -> None:
    server = Address("localhost", dovecot_tls.tls_port if security == "tls" else dovecot_tls.port)
    mailbox = imap_mailbox(server, security=security)

    with pytest.raises(NeedsOwner, match=r"unknown authority.*ca_file"):
        mailbox.folders()
    assert "LOGIN" not in mailbox.session.record.counts


@pytest.fixture
def shows(authority: tuple[Path, Path], tmp_path: Path) -> Iterator[Callable[..., Address]]:
    """Makes a TLS listener that shows a certificate and says nothing else."""
    import ssl
    import threading

    listeners: list[socket.socket] = []

    def make(**options: Any) -> Address:
        shown = make_certificate(tmp_path / str(len(listeners)), authority, **options)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(shown.certificate, shown.key)
        listener = socket.create_server(("127.0.0.1", 0))
        listeners.append(listener)

        def serve() -> None:
            try:
                connection, _ = listener.accept()
                context.wrap_socket(connection, server_side=True)
            except OSError:
                return

        threading.Thread(target=serve, daemon=True).start()
        return Address("localhost", listener.getsockname()[1])

    yield make
    for listener in listeners:
        listener.close()


@pytest.mark.parametrize(
    ("options", "words"), [({"days": -1}, "has expired"), ({"name": "other.example"}, "another host name")], ids=["expired", "wrong name"]
)
def test_f19_a_bad_certificate_is_refused_and_called_by_its_fault(
    options: dict[str, Any], words: str, shows: Callable[..., Address], authority: tuple[Path, Path], imap_mailbox: Make
) -> None:
    with pytest.raises(NeedsOwner, match=words):
        imap_mailbox(shows(**options), security="tls", ca_file=authority[0]).folders()


def test_a_ca_file_that_is_none_is_a_wrong_setting(tmp_path: Path, imap_mailbox: Make) -> None:
    nonsense = tmp_path / "ca.pem"
    nonsense.write_text("hello")

    with pytest.raises(UserError, match=r"ca\.pem"):
        imap_mailbox(Address("localhost", 1), security="tls", ca_file=nonsense).folders()


def test_starttls_that_is_not_offered_keeps_the_password_here(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted()

    with pytest.raises(NeedsOwner, match="no STARTTLS"):
        imap_mailbox(server, security="starttls").folders()
    assert not any(b"pw" in line for line in server.lines)


def test_bytes_slipped_in_before_the_handshake_end_the_connection(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted(
        {"STARTTLS": b"%TAG% OK go\r\n* CAPABILITY IMAP4rev1\r\n"},
        capability=b"IMAP4rev1 STARTTLS",
    )

    with pytest.raises(Transient, match="plain text after STARTTLS"):
        imap_mailbox(server, security="starttls").folders()


@pytest.mark.parametrize("security", ["plain", "starttls"])
def test_a_greeting_as_if_logged_in_is_refused(security: str, scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted(greeting=b"* PREAUTH welcome\r\n", capability=b"IMAP4rev1 STARTTLS")

    with pytest.raises(NeedsOwner, match="PREAUTH"):
        imap_mailbox(server, security=security).folders()
    assert "LIST" not in server.names()


def test_plain_text_is_for_loopback_only() -> None:
    with pytest.raises(UserError, match="loopback"):
        ImapAccount("home", "imap.harbour.example", "anna", Secret("pw"), port=143, security="plain")


@pytest.mark.parametrize(
    ("username", "password"), [("anna\r\nX LOGOUT", "pw"), ("anna", "p\nw"), ("", "pw")], ids=["name", "password", "empty"]
)
def test_what_would_break_the_login_line_is_refused(username: str, password: str) -> None:
    with pytest.raises(UserError):
        ImapAccount("home", "localhost", username, Secret(password))


def test_an_account_can_be_shown_without_its_password() -> None:
    account = ImapAccount("home", "imap.harbour.example", "anna", Secret("correct horse"))

    assert "horse" not in f"{account} {account!r} {account.password} {account.password!r}"
    assert account.password.reveal() == "correct horse"


def test_f11_no_such_name(imap_mailbox: Make) -> None:
    with pytest.raises(Transient, match="no such host name"):
        imap_mailbox(Address("nowhere.invalid", 993), security="tls").folders()


def test_f11_refused(imap_mailbox: Make) -> None:
    with pytest.raises(Transient, match="refused"):
        imap_mailbox(Address("127.0.0.1", free_port())).folders()


@pytest.mark.parametrize(("security", "words"), [("tls", "TLS handshake"), ("plain", "waiting for the greeting")])
def test_f11_a_listener_that_says_nothing(security: str, words: str, imap_mailbox: Make) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        begun = time.monotonic()

        with pytest.raises(Transient, match=rf"no answer in time.*{words}"):
            imap_mailbox(Address("127.0.0.1", listener.getsockname()[1]), security=security, connect_seconds=0.7).folders()

        assert time.monotonic() - begun < 3


def test_f11_tls_spoken_to_a_plain_port_is_the_owners_to_mend(scripted: Scripted, imap_mailbox: Make) -> None:
    with pytest.raises(NeedsOwner, match="does not speak TLS"):
        imap_mailbox(scripted(), security="tls").folders()


LOGINS = [
    (b"[AUTHENTICATIONFAILED] Wrong", NeedsOwner, 0),
    (b"LOGIN failed", NeedsOwner, 0),
    (b"[ALERT] Please log in via your web browser", NeedsOwner, 0),
    (b"[WEBALERT https://mail.example/] Web login required", NeedsOwner, 0),
    (b"[UNAVAILABLE] Temporary authentication failure", Transient, 0),
    (b"[INUSE] busy", Transient, 0),
    (b"[SERVERBUG] oops", Transient, 0),
    (b"Temporary problem, try again later", Transient, 0),
    (b"[LIMIT] Too many connections", Paused, 300),
    (b"Too many simultaneous connections. (Failure)", Paused, 300),
    (b"[THROTTLED] slow down", Paused, 3600),
    (b"[OVERQUOTA] Account exceeded command or bandwidth limits", Paused, 3600),
]


@pytest.mark.parametrize(("said", "kind", "wait"), LOGINS, ids=[said.decode()[:24] for said, _, _ in LOGINS])
def test_f12_to_f16_a_refused_login_is_what_its_words_say(
    said: bytes, kind: type[Exception], wait: float, scripted: Scripted, imap_mailbox: Make
) -> None:
    mailbox = imap_mailbox(scripted({"LOGIN": b"%TAG% NO " + said + b"\r\n"}))

    with pytest.raises((NeedsOwner, Transient)) as caught:
        mailbox.folders()

    assert type(caught.value) is kind
    assert getattr(caught.value, "wait_seconds", 0) >= wait
    assert said.split(b"] ")[-1].decode()[:20] in str(caught.value)


def test_a_server_that_hangs_up_at_login_is_no_wrong_password(scripted: Scripted, imap_mailbox: Make) -> None:
    def hang_up(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.end()

    with pytest.raises(Transient):
        imap_mailbox(scripted({"LOGIN": hang_up})).folders()


def test_f12_throttled_in_fetch_is_a_pause_and_not_hammered(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted({"FETCH": b"%TAG% NO [THROTTLED] later\r\n"})
    mailbox = imap_mailbox(server)
    listing = mailbox.listing(mailbox.folders()[0], None)

    with pytest.raises(Paused) as caught:
        list(mailbox.headers(listing, listing.uids))

    assert caught.value.wait_seconds >= 3600
    assert server.names().count("FETCH") == 1


@pytest.mark.parametrize("name", ["anna maria", 'an"na', "anna\\b"])
def test_odd_user_names_are_quoted(name: str, scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted()

    imap_mailbox(server, name).folders()

    login = next(line for line in server.lines if b"LOGIN" in line)
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    assert f'LOGIN "{quoted}" "pw"\r\n'.encode() in login


def test_a_password_beyond_ascii_goes_by_authenticate(scripted: Scripted) -> None:
    import base64

    got: list[bytes] = []

    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.say(b"+ \r\n")
        got.append(base64.b64decode(talk.line()))
        talk.say(tag + b" OK in\r\n")

    server = scripted({"AUTHENTICATE": answer})
    mailbox = ImapMailbox(ImapAccount("t", server.host, "anna", Secret("pässword"), port=server.port, security="plain"))

    mailbox.folders()
    mailbox.close()

    assert got == ["\0anna\0pässword".encode()]


def test_backoff_doubles_to_five_minutes_and_spreads_by_half() -> None:
    middle = [backoff_seconds(failures, chance=0.5) for failures in range(1, 13)]

    assert middle == [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300]
    assert backoff_seconds(3, chance=0.0) == 2
    assert backoff_seconds(3, chance=1.0) == 6
    assert backoff_seconds(10**9, chance=0.5) == 300
    assert backoff_seconds(1, chance=0.5, at_least=3600) == 3600


def test_only_one_place_makes_imap_clients_and_only_one_room_knows_imapclient() -> None:
    sources = {path: path.read_text() for room in ("daemon", "parsers", "rules") for path in (ROOT / room).rglob("*.py")}

    knows = {path.relative_to(ROOT).parts[:2] for path, text in sources.items() if re.search(r"^\s*(?:import|from) imapclient", text, re.M)}
    makes = [path.name for path, text in sources.items() if re.search(r"\b(?:IMAPClient|Client)\(", text) and "imap" in path.parts]

    assert knows == {("daemon", "imap")}
    assert makes == ["client.py"]


def test_the_loggers_of_imapclient_stay_silent() -> None:
    for name in ("imapclient", "imapclient.imapclient", "imapclient.imaplib"):
        assert logging.getLogger(name).level >= logging.WARNING


@pytest.mark.dovecot
def test_neither_password_nor_mail_reaches_the_log(dovecot_user: Any, imap_mailbox: Make, caplog: pytest.LogCaptureFixture) -> None:
    dovecot_user.append(b"Subject: canary-subject\r\nFrom: a@b.example\r\n\r\ncanary-body\r\n")
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    with caplog.at_level(logging.DEBUG):
        listing = mailbox.listing(next(folder for folder in mailbox.folders() if folder.role == "inbox"), None)
        assert len(list(mailbox.letters(listing, listing.uids))) == 1

    assert "canary" not in caplog.text
    assert not any("pw" in record.getMessage() for record in caplog.records)
