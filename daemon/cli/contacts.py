"""`people`: the contacts, as a table one enjoys: who gave and who took, how deep it goes, when they last wrote, what to mind."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Any

import typer
from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from daemon.cli.app import app, options_of
from daemon.cli.output import NOTHING_READ, day, plain, print_json
from daemon.cli.persons import RELATIONS
from daemon.cli.session import opened
from daemon.errors import UserError
from daemon.present import person_json
from rules.digest.safe import who as named
from rules.engine.values import Person
from rules.people.depth import DEPTHS
from rules.people.flagging import FLAG_RULES

FLAGS = tuple(rule.name for rule in FLAG_RULES)
BAR = 5
"""Cells of a bar; more favours than that are told by their number."""
ROOMY = 100
"""Columns of a terminal in which the addresses have room."""
PRAISE = "reliable"

_ORDERS: dict[str, Callable[[Person], Any]] = {
    "name": lambda one: (shown(one) or one.address).casefold(),
    "last": lambda one: -one.last_contact.timestamp(),
    "given": lambda one: -one.given,
    "received": lambda one: -one.received,
    "balance": lambda one: -one.balance,
    "depth": lambda one: -one.depth_points,
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which contacts are shown; "" is any."""

    who: str
    flag: str
    relation: str
    depth: str
    open: bool

    def takes(self, person: Person) -> bool:
        """Whether the contact is among them."""
        who = self.who.lower()
        named = not who or who in person.name.lower() or any(who in address for address in (person.address, *person.addresses))
        return (
            named
            and (not self.flag or any(flag.flag == self.flag for flag in person.flags))
            and (not self.relation or person.relation == self.relation)
            and (not self.depth or person.depth == self.depth)
            and (not self.open or bool(person.open))
        )


@app.command()
def people(
    context: typer.Context,
    who: Annotated[str, typer.Argument(help="A part of a name or address.", show_default=False)] = "",
    sort: Annotated[str, typer.Option(metavar="|".join(_ORDERS), help="The order; else by address.", show_default=False)] = "",
    flag: Annotated[str, typer.Option(metavar="FLAG", help="Only those with this flag.", show_default=False)] = "",
    relation: Annotated[str, typer.Option(metavar="R", help=f"Only {', '.join(RELATIONS)}.", show_default=False)] = "",
    depth: Annotated[str, typer.Option(metavar="D", help=f"Only {', '.join(dict.fromkeys(DEPTHS))}.", show_default=False)] = "",
    only_open: Annotated[bool, typer.Option("--open", help="Only those with whom something is open.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False,
) -> None:
    """Contacts with what you gave and received, how well you know each other, and what to mind."""
    wanted = Wanted(
        who=who,
        flag=_one_of("--flag", flag.replace("-", "_"), FLAGS),
        relation=_one_of("--relation", relation, RELATIONS),
        depth=_one_of("--depth", depth, tuple(dict.fromkeys(DEPTHS))),
        open=only_open,
    )
    order = _ORDERS.get(_one_of("--sort", sort, tuple(_ORDERS)))
    with opened(options_of(context)) as session:
        known = session.state().people
        found = [person for person in known if wanted.takes(person)]
        if order is not None:
            found.sort(key=order)
        if as_json:
            print_json([person_json(person, session.zone) for person in found])
        elif not known:
            print("No contact yet." if session.ledger.counts()[0] else NOTHING_READ)
        elif not found:
            print(f"Nobody known as {plain(who)}." if wanted == Wanted(who, "", "", "", False) else "Nobody is like that.")
        elif sys.stdout.isatty():
            _show(Console(highlight=False), found, session.now)
        else:
            _list(found)


def _one_of(option: str, value: str, known: Sequence[str]) -> str:
    if value and value.lower() not in known:
        raise UserError(f"{option} {plain(value, 60)!r} is not known; say one of {', '.join(known)}")
    return value.lower()


def _show(console: Console, found: Sequence[Person], now: datetime) -> None:
    """The table for a terminal; what does not fit its width is cut; the address has its column where there is room."""
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1, 0, 0), expand=False, header_style="dim")
    table.add_column("who", no_wrap=True, overflow="ellipsis", min_width=14, max_width=22)
    roomy = console.width >= ROOMY
    if roomy:
        table.add_column("address", no_wrap=True, overflow="ellipsis", style="dim", max_width=console.width - ROOMY + 22)
    table.add_column("gave", justify="right", no_wrap=True)
    table.add_column("got", no_wrap=True)
    table.add_column("depth", no_wrap=True)
    table.add_column("last", no_wrap=True, justify="right")
    table.add_column("to mind", overflow="fold")
    for person in found:
        address = [Text(plain(person.address, 100))] if roomy else []
        gave, got = _bar(person.given, "green"), _bar(person.received, "cyan")
        table.add_row(_who(person), *address, gave, got, _depth(person), _last(person, now), _minds(person))
    console.print(table)
    console.print(
        Text.assemble(
            (f"{len(found)} {'person' if len(found) == 1 else 'people'}. ", "bold"),
            ("■", "green"),
            " a favour you did  ",
            ("■", "cyan"),
            " one done for you  ●●●●● depth. More: beholden brief WHO",
            style="dim",
        )
    )


def _who(person: Person) -> Text:
    name = shown(person)
    return Text(name, "bold") if name else Text(plain(person.address, 60))


def shown(person: Person) -> str:
    """The name as people say it ("Ana Ruiz" of "Ruiz, Ana"), "" where there is none or where it poses as another's."""
    return plain(named(person.name, person.address).name, 40)


def _bar(number: int, colour: str) -> Text:
    """Favours as squares, many as a number and one square."""
    if not number:
        return Text("·", style="dim")
    return Text("■" * number if number <= BAR else f"{number} ■", style=colour)


def _depth(person: Person) -> Text:
    points = person.depth_points
    return Text.assemble(("●" * points, "yellow"), ("○" * (5 - points), "dim"))


def _last(person: Person, now: datetime) -> Text:
    """How long ago they last wrote, either of them."""
    ago = now - person.last_contact
    return Text(since(ago), style="dim" if ago > timedelta(days=180) else "")


def since(ago: timedelta) -> str:
    """A length of time in one short word: today, 3 d, 5 w, 7 mo, 2 y."""
    days = ago.days
    if days < 1:
        return "today"
    for limit, size, unit in ((14, 1, "d"), (60, 7, "w"), (730, 30.44, "mo")):
        if days < limit:
            return f"{int(days / size)} {unit}"
    return f"{int(days / 365.25)} y"


def _minds(person: Person) -> Text:
    """The relation, what is open, and the flags."""
    parts: list[tuple[str, str]] = []
    if person.relation:
        parts.append((plain(person.relation, 20), "dim"))
    if person.open:
        parts.append((f"{len(person.open)} open", "magenta"))
    parts += [(flag.flag.replace("_", " "), "green" if flag.flag == PRAISE else "red") for flag in person.flags]
    return Text(", ").join(Text(word, style=style) for word, style in parts)


def _list(found: Sequence[Person]) -> None:
    """For a pipe: a line for each, nothing cut, no colour."""
    for person in found:
        name = f"{shown(person)} <{plain(person.address)}>" if shown(person) else plain(person.address)
        minds = _minds(person).plain
        print(
            f"{name}: gave {person.given}, received {person.received}, {person.depth} ({person.depth_points} of 5), "
            f"last {day(person.last_contact)}, {person.messages_in} in, {person.messages_out} out{'; ' + minds if minds else ''}"
        )
