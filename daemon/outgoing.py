"""The configured outgoing server, with its secret."""

from __future__ import annotations

from collections.abc import Mapping

from daemon.credentials import read_credential
from daemon.errors import UserError
from daemon.settings import Settings
from daemon.smtp import Patience, SmtpAccount


def smtp_account(settings: Settings, env: Mapping[str, str]) -> SmtpAccount:
    """The `[smtp]` section with its password. Raises UserError for a missing section or secret."""
    section = settings.smtp
    if section is None:
        raise UserError("no [smtp] section is configured; add one to send the summary")
    secret = read_credential(section.credential, settings, env).get_secret_value() if section.credential else ""
    return SmtpAccount(
        host=section.host,
        port=section.port,
        security=section.security,
        username=section.username,
        password=secret,
        sender=settings.sender,
        ca_file=str(section.ca_file) if section.ca_file else None,
        patience=Patience(connect=section.connect_seconds, final_dot=section.answer_seconds),
    )
