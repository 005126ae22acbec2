"""Fixtures of the mail servers: one Dovecot for the whole run, a user of it for each test; proxies and scripted servers end with theirs."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from daemon.imap import ImapAccount, ImapMailbox, Secret
from tests.servers.certificates import make_authority, make_certificate
from tests.servers.dovecot import BINARY, PASSWORD, Certificate, Dovecot, DovecotUser
from tests.servers.postgres import Postgres, binaries
from tests.servers.proxy import Proxy
from tests.servers.scripted import ScriptedServer

_numbers = itertools.count(1)


def _need_dovecot() -> None:
    if BINARY is None:
        pytest.skip("no dovecot on this machine (Debian: apt-get install dovecot-imapd)")


@pytest.fixture(scope="session")
def dovecot() -> Iterator[Dovecot]:
    """A real server, plain text on loopback. Any user name works with the password of `tests.servers.dovecot`."""
    _need_dovecot()
    server = Dovecot()
    yield server
    server.close()


@pytest.fixture(scope="session")
def authority(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A certificate authority of our own."""
    return make_authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory, authority: tuple[Path, Path]) -> Certificate:
    """A good certificate for localhost."""
    return make_certificate(tmp_path_factory.mktemp("good"), authority)


@pytest.fixture(scope="session")
def dovecot_tls(certificate: Certificate) -> Iterator[Dovecot]:
    """A server that lets nobody in without TLS: IMAPS on `tls_port`, STARTTLS on `port`, as `localhost`."""
    _need_dovecot()
    server = Dovecot(certificate=certificate, plaintext=False)
    server.host = "localhost"
    yield server
    server.close()


@pytest.fixture
def dovecot_user(dovecot: Dovecot) -> DovecotUser:
    """A user nobody else has, with empty folders."""
    return DovecotUser(dovecot, f"user{next(_numbers)}")


@pytest.fixture
def proxy(dovecot: Dovecot) -> Iterator[Proxy]:
    """A proxy in front of the Dovecot."""
    one = Proxy(dovecot.host, dovecot.port)
    yield one
    one.close()


@pytest.fixture
def scripted() -> Iterator[Callable[..., ScriptedServer]]:
    """Makes scripted servers; they are closed after the test."""
    made: list[ScriptedServer] = []

    def make(*arguments: Any, **options: Any) -> ScriptedServer:
        made.append(ScriptedServer(*arguments, **options))
        return made[-1]

    yield make
    for server in made:
        server.close()


@pytest.fixture
def imap_mailbox() -> Iterator[Callable[..., ImapMailbox]]:
    """Makes mailboxes at anything with host and port; options as of `ImapAccount`, times short. They are closed after the test."""
    made: list[ImapMailbox] = []

    def make(server: Any, username: str = "anna", **options: Any) -> ImapMailbox:
        settings = {"security": "plain", "connect_seconds": 3.0, "read_seconds": 10.0, "command_seconds": 5.0, "port": server.port}
        account = ImapAccount("test", server.host, username, Secret(PASSWORD), **(settings | options))
        made.append(ImapMailbox(account))
        return made[-1]

    yield make
    for mailbox in made:
        mailbox.close()


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL of our own."""
    if binaries() is None:
        pytest.skip("no PostgreSQL server on this machine (Debian: apt-get install postgresql)")
    server = Postgres()
    yield server
    server.close()


@pytest.fixture
def postgres_url(postgres: Postgres) -> Iterator[str]:
    """An empty database nobody else has, as a database URL; gone after the test."""
    name = f"ledger{next(_numbers)}"
    postgres.run(f"CREATE DATABASE {name}")
    yield postgres.url(name)
    postgres.run(f"DROP DATABASE {name} WITH (FORCE)")
