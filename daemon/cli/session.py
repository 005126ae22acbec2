"""One command's ledger, owner and computed state."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from daemon.cli.options import Options
from daemon.credentials import database_url
from daemon.errors import UserError
from daemon.ledger.store import Ledger, open_ledger
from daemon.reader import Reader
from daemon.settings import Settings, load, settings_from_options, with_options
from daemon.state import compute
from rules.engine.values import Owner, State

OWNER = "owner"
"""The owner's name on every row of a house with one owner."""


@dataclass(slots=True)
class Session:
    """An open ledger, whose it is, and the time taken for now."""

    settings: Settings
    ledger: Ledger
    options: Options

    @property
    def owner(self) -> Owner:
        """The owner as the rules know one."""
        return self.settings.owner.value()

    @property
    def zone(self) -> tzinfo:
        """The zone that times are shown in."""
        return self.settings.owner.zone

    @property
    def now(self) -> datetime:
        """Now, in the owner's zone."""
        return self.options.now().astimezone(self.zone)

    def state(self) -> State:
        """Everything that follows from the ledger at this moment."""
        return compute(self.ledger, self.owner, self.now, mailboxes=frozenset(box.name for box in self.settings.mailbox) or None)

    def reader(self, *, trusted: bool, since: date | None = None) -> Reader:
        """How letters are read for this owner."""
        tag = self.settings.tag
        return Reader(
            owner=self.owner.addresses,
            trusted_authserv=frozenset(name.lower() for name in tag.trusted_authserv),
            trusted=trusted,
            tag_address=tag.address,
            tag_token=self.ledger.get("tag_token") or "",
            now=self.options.now,
            since=since,
            summary_to=self.settings.summary_to,
            name=self.owner.name,
        )


def settings_for(options: Options) -> Settings:
    """The settings of this command: from --db and --me alone where both are given and no configuration is named, else from the file."""
    if options.db and options.me and options.config is None and "BEHOLDEN_CONFIG" not in os.environ:
        zone = options.fixed_now.tzinfo if options.fixed_now else UTC
        return settings_from_options(options.db, options.me, zone or UTC)
    return with_options(load(options.config, os.environ), db=options.db, me=options.me)


@contextmanager
def opened(options: Options) -> Iterator[Session]:
    """A session that is closed at the end. Raises UserError for a configuration or ledger that can't be used."""
    settings = settings_for(options)
    if not settings.owner.addresses:
        raise UserError("no address of yours is known; give --me ADDR or set owner.addresses")
    ledger = open_ledger(database_url(settings, os.environ), OWNER, now=options.now())
    try:
        yield Session(settings, ledger, options)
    finally:
        ledger.close()
