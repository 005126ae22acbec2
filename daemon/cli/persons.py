"""The owner's decisions on persons: what somebody is to them, which addresses are one person, of whom nothing shall be said."""

from __future__ import annotations

from typing import Annotated

import typer

from daemon import deciding
from daemon.cli.app import app, options_of
from daemon.cli.deciding import keep
from daemon.cli.output import plain
from daemon.cli.session import Session, opened
from daemon.errors import UserError
from rules.engine.values import Person

RELATIONS = ("family", "client", "boss", "colleague", "mentor", "paid", "friend")


@app.command()
def never(context: typer.Context, who: Annotated[str, typer.Argument(help="The address or name of a contact.")]) -> None:
    """Nothing about this person again."""
    with opened(options_of(context)) as session:
        person = person_of(session, who)
        keep(session, [("never", person.address, "")])
        print(f"Nothing about {plain(person.name) or person.address} again (beholden undo takes it back).")


@app.command()
def relation(
    context: typer.Context,
    who: Annotated[str, typer.Argument(help="The address or name of a contact.")],
    kind: Annotated[str, typer.Argument(metavar="KIND", help=", ".join(RELATIONS))],
) -> None:
    """Say what somebody is to you, so that giving and taking is judged fairly."""
    if kind.lower() not in RELATIONS:
        raise UserError(f"relation {plain(kind)!r} is not known; say one of {', '.join(RELATIONS)}")
    with opened(options_of(context)) as session:
        person = person_of(session, who)
        keep(session, [("relation", person.address, kind.lower())])
        print(f"{plain(person.name) or person.address}: {kind.lower()}.")


@app.command()
def merge(
    context: typer.Context,
    one: Annotated[str, typer.Argument(metavar="ADDR", help="An address of the person.")],
    other: Annotated[str, typer.Argument(metavar="ADDR", help="Another address of the same person.")],
) -> None:
    """Say that two addresses are one person."""
    with opened(options_of(context)) as session:
        first, second = (_seen(session, address) for address in (one, other))
        if first == second:
            raise UserError(f"{plain(first, 80)!r} was given twice; give two addresses of one person")
        keep(session, [("merge", first, second)])
        whole = next((person for person in session.state().people if first in (person.address, *person.addresses)), None)
        print(f"One person: {', '.join(whole.addresses) if whole else f'{first}, {second}'} (beholden undo takes it back).")


@app.command()
def split(
    context: typer.Context, address: Annotated[str, typer.Argument(metavar="ADDR", help="The address that is somebody else.")]
) -> None:
    """Say that an address is a person of its own."""
    with opened(options_of(context)) as session:
        alone = _seen(session, address)
        keep(session, [("split", alone, "")])
        print(f"{alone} is a person of its own (beholden undo takes it back).")


def _seen(session: Session, address: str) -> str:
    """An address that occurs in the mail, lower case. Raises UserError for another: a misspelt one would do nothing, silently."""
    wanted = address.strip().lower()
    state = session.state()
    if wanted in state.own or any(wanted in (person.address, *person.addresses) for person in state.people):
        return wanted
    raise UserError(f"{plain(address, 80)!r} is no address of a contact; give one that 'beholden people' prints")


def person_of(session: Session, who: str, **otherwise: str) -> Person:
    """The one contact of that address or name. Raises UserError where there is none, or several."""
    return deciding.person_of(session.state().people, who, **otherwise)
