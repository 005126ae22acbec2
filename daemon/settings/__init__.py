"""The configuration: `load` reads it, `Settings` holds it, `daemon.credentials` reads the secrets that it names."""

from __future__ import annotations

from daemon.settings.models import MailboxSettings, OwnerSettings, Server, Settings, SmtpSettings, SummarySettings, TagSettings
from daemon.settings.source import candidates, load, settings_from_options, with_options

__all__ = [
    "MailboxSettings",
    "OwnerSettings",
    "Server",
    "Settings",
    "SmtpSettings",
    "SummarySettings",
    "TagSettings",
    "candidates",
    "load",
    "settings_from_options",
    "with_options",
]
