"""The owner's decisions on things owed: done, snooze, ignore, reopen, correct; `log` for what mail can't show; `undo`."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Sequence
from datetime import datetime, time, timedelta
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain
from daemon.cli.session import Session, opened
from daemon.errors import UserError
from parsers.text import clean_line
from rules.catalogue_folds import FOLD_RULES
from rules.engine.decisions import RULE
from rules.engine.values import Decision, Obligation, Person

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids as `beholden owed` prints them.")]
IdsOrRules = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids as `beholden owed` prints them, or names of rules.")]
_RULES = frozenset(rule.name for rule in FOLD_RULES)
_SPAN = re.compile(r"([1-9]\d{0,2})([dwm])")
_DAYS = {"d": 1, "w": 7, "m": 30}
LONGEST_SNOOZE = 730
"""Days."""


@app.command()
def done(context: typer.Context, ids: Ids) -> None:
    """It is done, by hand or by telephone: closed until there is newer evidence."""
    _decide_items(context, "done", ids, "", "Done")


@app.command()
def snooze(
    context: typer.Context, ids: Annotated[list[str], typer.Argument(metavar="ID... SPAN", help="Ids, then how long: 3d, 2w, 1m.")]
) -> None:
    """Leave it out for a while: 3d, 2w or 1m."""
    *items, span = ids
    found = _SPAN.fullmatch(span)
    if not items or not found:
        raise UserError(f"snooze wants ids and then a span like 3d, 2w or 1m (got {plain(span)!r})")
    if int(found[1]) * _DAYS[found[2]] > LONGEST_SNOOZE:
        raise UserError(f"snooze {span} is longer than two years; say 'ignore' for good, or a shorter span")
    with opened(options_of(context)) as session:
        until = _morning(session.now, int(found[1]) * _DAYS[found[2]])
        _decide(session, "snooze", items, until.isoformat(), f"Snoozed until {until:%d %b %Y}")


@app.command()
def ignore(context: typer.Context, ids: IdsOrRules) -> None:
    """Never mind it: left out for good. The name of a rule silences the rule."""
    _decide_items(context, "ignore", ids, "", "Ignored")


@app.command()
def reopen(context: typer.Context, ids: IdsOrRules) -> None:
    """Take done, snooze or ignore back."""
    _decide_items(context, "reopen", ids, "", "Open again")


@app.command()
def correct(context: typer.Context, ids: Ids) -> None:
    """It is wrong: left out, and remembered as a mistake."""
    _decide_items(context, "correct", ids, "", "Noted as wrong")


@app.command()
def log(
    context: typer.Context, text: Annotated[list[str], typer.Argument(metavar="TEXT", help="What mail can't show: coffee with Tim.")]
) -> None:
    """Note what mail can't show: a coffee, a telephone call, a favour."""
    words = clean_line(" ".join(text)).strip()
    if not words:
        raise UserError("log wants a few words, for example: beholden log coffee with Tim")
    with opened(options_of(context)) as session:
        who = _named(session.state().people, words)
        value = json.dumps({"text": words[:300], "who": who, "subject": ""}, ensure_ascii=False, sort_keys=True)
        keep(session, [("log", who[0] if who else "", value)])
        print(f"Logged{' for ' + ', '.join(who) if who else ''}: {plain(words)}")


@app.command()
def undo(context: typer.Context) -> None:
    """Take your last decision back."""
    with opened(options_of(context)) as session:
        decisions = session.ledger.decisions()
        undone = {one.target for one in decisions if one.kind == "undo"}
        last = next((one for one in reversed(decisions) if one.kind != "undo" and one.id not in undone), None)
        if last is None:
            raise UserError("there is no decision to undo")
        keep(session, [("undo", last.id, "")])
        print(f"Undone: {last.kind} {plain(last.target)}".rstrip())


def _decide_items(context: typer.Context, kind: str, ids: Sequence[str], value: str, said: str) -> None:
    with opened(options_of(context)) as session:
        _decide(session, kind, ids, value, said)


def _decide(session: Session, kind: str, ids: Sequence[str], value: str, said: str) -> None:
    """All of the ids or none: a misspelt one changes nothing."""
    rules = [ident for ident in ids if kind in ("ignore", "reopen") and ident in _RULES]
    known = session.state().obligations
    items = [item_of(known, ident) for ident in ids if ident not in rules]
    keep(session, [*((kind, RULE + name, value) for name in rules), *((kind, item.id, value) for item in items)])
    for name in rules:
        print(f"{said}: the rule {name}")
    for item in items:
        print(f"{said}: {item.id}  {item.kind.replace('_', ' ')}, {item.to if item.mine else item.by}")


def item_of(known: Sequence[Obligation], ident: str) -> Obligation:
    """The obligation with that id or an unambiguous beginning of it (four characters at least). Raises UserError for another."""
    found = [item for item in known if item.id == ident] or [item for item in known if len(ident) >= 4 and item.id.startswith(ident)]
    if len(found) != 1:
        why = "stands for several" if found else "is not known" if len(ident) >= 4 else "is too short: four characters at least"
        raise UserError(f"id {plain(ident, 40)!r} {why}; take one that 'beholden owed --all' prints")
    return found[0]


def _named(known: Sequence[Person], words: str) -> list[str]:
    """The contacts that the words name by address, by whole name, or by a first name that only one contact has."""
    lower = words.lower()
    whole = [person for person in known if person.address in lower or (" " in person.name and person.name.lower() in lower)]
    if whole:
        return sorted(person.address for person in whole)
    firsts: dict[str, list[str]] = {}
    for person in known:
        if person.name:
            firsts.setdefault(person.name.split()[0].lower(), []).append(person.address)
    spoken = set(re.findall(r"\w+", lower))
    return sorted(addresses[0] for first, addresses in firsts.items() if first in spoken and len(addresses) == 1)


def keep(session: Session, said: Sequence[tuple[str, str, str]]) -> None:
    """Keep (kind, target, value) as the owner's word of now.

    Times are whole seconds, so the ids count up: of two words in one second the later one stands.
    """
    at, count = session.options.now(), len(session.ledger.decisions())
    session.ledger.decide(
        Decision(f"{count + number:08x}{secrets.token_hex(4)}", kind, target, value, at)
        for number, (kind, target, value) in enumerate(said)
    )


def _morning(now: datetime, days: int) -> datetime:
    return datetime.combine((now + timedelta(days=days)).date(), time(0), now.tzinfo)
