"""`run`: the daemon, as systemd starts it."""

from __future__ import annotations

import os
import threading

import typer

from daemon import clock
from daemon.cli.app import app, options_of
from daemon.cli.session import opened
from daemon.conscience import Conscience
from daemon.errors import UserError
from daemon.imap import ImapMailbox
from daemon.logs import set_up_logs
from daemon.mailboxes import open_mailboxes
from daemon.outgoing import smtp_account
from daemon.service import serve
from daemon.watcher import Watcher


@app.command()
def run(context: typer.Context) -> None:
    """Keep watch: read new letters as they come, send the summary when it is due. Ends on SIGTERM."""
    set_up_logs()
    with opened(options_of(context)) as session:
        settings, ledger = session.settings, session.ledger
        if not settings.mailbox:
            raise UserError("no [[mailbox]] is configured, so there is nothing to watch; add one to the configuration")
        mailboxes = open_mailboxes(settings, os.environ)
        if settings.smtp is not None:
            smtp_account(settings, os.environ)

        def watchers(stop: threading.Event) -> list[Watcher]:
            def watcher(box: ImapMailbox) -> Watcher:
                after = Conscience(settings, ledger).look if settings.summary.conscience else None
                return Watcher(box, ledger, lambda: session.reader(trusted=False), stop, clock.monotonic, after)

            return [watcher(box) for box in mailboxes]

        serve(settings, ledger, watchers, os.environ, session.options.now)
