"""The configured mailboxes, opened with their secrets."""

from __future__ import annotations

from collections.abc import Mapping

from daemon.credentials import read_credential
from daemon.imap import ImapAccount, ImapMailbox, Secret
from daemon.settings import MailboxSettings, Settings


def open_mailboxes(settings: Settings, env: Mapping[str, str]) -> list[ImapMailbox]:
    """One IMAP mailbox for each `[[mailbox]]`; nothing is connected yet. Raises UserError for a missing secret."""
    return [ImapMailbox(account(box, settings, env)) for box in settings.mailbox]


def account(box: MailboxSettings, settings: Settings, env: Mapping[str, str]) -> ImapAccount:
    """A mailbox's settings with its secret."""
    return ImapAccount(
        name=box.name,
        host=box.host,
        port=box.port,
        security=box.security,
        username=box.username,
        password=Secret(read_credential(box.credential, settings, env).get_secret_value()),
        folders=box.folders if box.folders == "auto" else tuple(box.folders),
        ca_file=box.ca_file,
        connect_seconds=box.connect_seconds,
        read_seconds=box.read_seconds,
        idle_seconds=box.idle_seconds,
        poll_seconds=box.poll_seconds,
    )
