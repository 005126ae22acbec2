"""`brief WHO`: one person on one page, to be read before a call or an ask."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import tzinfo
from typing import Annotated

import typer
from rich.console import Console, Group

from daemon.brief_page import page_of, plain_page
from daemon.cli.app import app, options_of
from daemon.cli.output import NOTHING_READ, plain, print_json
from daemon.cli.session import opened
from daemon.errors import UserError
from daemon.present import brief_json
from daemon.state import compute_brief
from rules.brief import Brief
from rules.engine.values import Person

_SEVERAL = 5
"""So many of those that a name may mean are listed."""


@app.command()
def brief(
    context: typer.Context,
    who: Annotated[str, typer.Argument(help="An address, or a part of a name or address.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """One person on one page: how you know each other, what each did for the other, what is open, what they care about, whether to ask."""
    with opened(options_of(context)) as session:
        mailboxes = frozenset(box.name for box in session.settings.mailbox) or None
        found, page = compute_brief(session.ledger, session.owner, session.now, who, mailboxes=mailboxes)
        if page is None:
            raise UserError(_not_one(who, found) if found or session.ledger.counts()[0] else NOTHING_READ.rstrip("."))
        if as_json:
            print_json(brief_json(page, session.zone))
        else:
            _print(page, session.zone)


def _not_one(who: str, found: Iterable[Person]) -> str:
    addresses = [plain(person.address, 80) for person in found]
    if not addresses:
        return f"{plain(who, 60)!r} is not known; give an address or a part of a name that 'beholden people' prints"
    more = f" and {len(addresses) - _SEVERAL} more" if len(addresses) > _SEVERAL else ""
    return f"{plain(who, 60)!r} means several people ({', '.join(addresses[:_SEVERAL])}{more}); give one of their addresses"


def _print(page: Brief, zone: tzinfo) -> None:
    """In colours and wrapped for a terminal; else plain, a line for each thing, whatever its length."""
    if sys.stdout.isatty():
        Console(highlight=False).print(Group(*page_of(page, zone, framed=True)))
    else:
        print(plain_page(page, zone))
