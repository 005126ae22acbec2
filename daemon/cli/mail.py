"""`summary` and `tag`: the one mail that goes out, and the secret address that letters may come in by."""

from __future__ import annotations

import os
import sys
from datetime import datetime
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain, print_json
from daemon.cli.session import Session, opened
from daemon.errors import UserError
from daemon.summary import render_html, render_json, render_text
from daemon.tag import new_token, secret_address

FORMS = ("text", "html", "eml", "json")


@app.command()
def summary(
    context: typer.Context,
    form: Annotated[str, typer.Option("--format", metavar="|".join(FORMS), help="How to print it.")] = "text",
    send: Annotated[bool, typer.Option("--send", help="Send it now, as the one of this period.")] = False,
) -> None:
    """The summary as it would be sent now."""
    from daemon.courier import Courier

    if form not in FORMS:
        raise UserError(f"--format {plain(form)!r} is not known; say one of {', '.join(FORMS)}")
    with opened(options_of(context)) as session:
        courier = Courier(session.settings, session.ledger, os.environ)
        if send:
            print(courier.send_now(session.now), file=sys.stderr)
            return
        digest = courier.digest(session.now)
        if form == "json":
            print_json(render_json(digest))
        elif form == "html":
            print(render_html(digest))
        elif form == "eml":
            sys.stdout.buffer.write(courier.letter(digest, session.now))
        else:
            print(render_text(digest))


@app.command()
def tag(
    context: typer.Context,
    rotate: Annotated[bool, typer.Option("--rotate", help="Replace the address; the old one dies at once.")] = False,
) -> None:
    """Print the secret address to forward or Bcc letters to."""
    with opened(options_of(context)) as session:
        address = session.settings.tag.address
        if not address:
            raise UserError('no tag address is set up; add [tag] address = "you+log@example.org" to the configuration')
        token = session.ledger.get("tag_token")
        if token is None or rotate:
            token = new_token()
            session.ledger.put("tag_token", token)
        print(secret_address(address, token))


def next_summary(session: Session) -> datetime:
    """When the next summary goes out."""
    from daemon.courier import Courier

    return Courier(session.settings, session.ledger, os.environ).next_time(session.now)


def outgoing(session: Session) -> list[dict[str, str]]:
    """What waits in the outbox or failed there."""
    from daemon.courier import Courier

    return Courier(session.settings, session.ledger, os.environ).waiting()
