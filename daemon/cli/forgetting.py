"""`forget`: a person leaves the ledger, and does not come back with the next scan."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain
from daemon.cli.session import Session, opened
from daemon.errors import UserError
from daemon.ledger.forget import Gone, compact


@app.command()
def forget(context: typer.Context, address: Annotated[str, typer.Argument(metavar="ADDR", help="An address of the person.")]) -> None:
    """Delete everything kept about a person, for good. Your mail stays as it is."""
    with opened(options_of(context)) as session:
        wanted = address.strip().lower()
        if "@" not in wanted or any(char.isspace() for char in wanted):
            raise UserError(f"{plain(address, 80)!r} is no address; write for example: beholden forget tim@roe.example")
        if wanted in session.owner.addresses:
            raise UserError(f"{wanted} is an address of yours; to delete everything, delete the ledger")
        addresses, names = _known(session, wanted)
        gone = session.ledger.forget(addresses, names)
        compact(session.ledger.engine)
        _tell(sorted(addresses), gone)
        copies = _copies(session)
    print("Copies made with 'beholden backup' or 'beholden export' still hold what they held; delete those that you don't need.")
    for copy in copies:
        print(f"  beside the ledger: {copy}")


def _known(session: Session, address: str) -> tuple[set[str], set[str]]:
    """All addresses and names of the person. One that is not known is forgotten all the same: it may yet come."""
    person = next((one for one in session.state().people if address in (one.address, *one.addresses)), None)
    addresses = {address, *(person.addresses if person else ())} - session.owner.addresses
    mine = {session.owner.name.lower(), *(name.lower() for name in session.ledger.names_of(session.owner.addresses))}
    return addresses, {name for name in session.ledger.names_of(addresses) if name.lower() not in mine}


def _tell(addresses: list[str], gone: Gone) -> None:
    if gone == Gone(0, 0, 0, 0, 0):
        print(f"Nothing was known of {', '.join(addresses)}. Check the spelling: 'beholden people' prints the addresses.")
        print("If a letter of theirs comes, it will be left out.")
        return
    print(f"Forgotten: {', '.join(addresses)}. This can't be undone.")
    print(
        f"Removed: letters {gone.letters}, parts of letters to others {gone.trimmed}, decisions {gone.decisions}, "
        f"letters to the tag address {gone.tagged}, stored summaries {gone.mails}."
    )
    print("Nothing of it comes back with the next scan: only hashes of the addresses and names are kept, to know them by.")


def _copies(session: Session) -> list[Path]:
    """Other SQLite files beside a SQLite ledger: what an upgrade left there, and backups."""
    url = session.ledger.engine.url
    if url.get_backend_name() != "sqlite" or not url.database:
        return []
    path = Path(url.database)
    return sorted(one for one in path.parent.iterdir() if one != path and one.is_file() and _is_sqlite(one))


def _is_sqlite(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(16) == b"SQLite format 3\0"
    except OSError:
        return False
