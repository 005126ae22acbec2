"""Mail over IMAP, read only but for drafts that the owner asked for. The only room in which imapclient is known."""

from __future__ import annotations

from daemon.imap.account import ImapAccount, Secret
from daemon.imap.allowed import CommandRecord, ForbiddenCommand
from daemon.imap.backoff import backoff_seconds
from daemon.imap.faults import Refused
from daemon.imap.mailbox import ImapMailbox

__all__ = ["CommandRecord", "ForbiddenCommand", "ImapAccount", "ImapMailbox", "Refused", "Secret", "backoff_seconds"]
