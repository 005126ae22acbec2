"""The owner's decisions on things owed: done, snooze, ignore, reopen, correct; `log` for what mail can't show; `undo`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.output import plain
from daemon.cli.session import Session, opened
from daemon.deciding import SPAN, Said, decisions_of, item_of, logged, other_party, silence_over, snooze_until, standing
from daemon.errors import UserError
from rules.catalogue_folds import FOLD_RULES
from rules.engine.decisions import RULE, hear
from rules.engine.values import Obligation, State

Ids = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids as `beholden owed` prints them.")]
IdsOrRules = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids as `beholden owed` prints them, or names of rules.")]
_RULES = frozenset(rule.name for rule in FOLD_RULES)


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
    if not items or not SPAN.fullmatch(span):
        raise UserError(f"snooze wants ids and then a span like 3d, 2w or 1m (got {plain(span)!r})")
    with opened(options_of(context)) as session:
        until = snooze_until(span, session.now)
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
    words = " ".join(text)
    if not words.strip():
        logged(words, ())
    with opened(options_of(context)) as session:
        said, who = logged(words, session.state().people)
        keep(session, [said])
        print(f"Logged{' for ' + ', '.join(who) if who else ''}: {plain(words)}")


@app.command()
def undo(context: typer.Context) -> None:
    """Take your last decision back."""
    with opened(options_of(context)) as session:
        left = standing(session.ledger.decisions())
        if not left:
            raise UserError("there is no decision to undo")
        keep(session, [("undo", left[-1].id, "")])
        print(f"Undone: {left[-1].kind} {plain(left[-1].target)}".rstrip())


def _decide_items(context: typer.Context, kind: str, ids: Sequence[str], value: str, said: str) -> None:
    with opened(options_of(context)) as session:
        _decide(session, kind, ids, value, said)


def _decide(session: Session, kind: str, ids: Sequence[str], value: str, said: str) -> None:
    """All of the ids or none: a misspelt one changes nothing."""
    rules = [ident for ident in ids if kind in ("ignore", "reopen") and ident in _RULES]
    state = session.state()
    items = [item_of(state.obligations, ident) for ident in ids if ident not in rules]
    for item in [one for one in items if kind == "done" and one.status == "settled" and not one.presumed]:
        # A second word would only have to be taken back twice.
        print(f"Done already: {item.id}  {item.kind.replace('_', ' ')}, {other_party(item)}")
        items.remove(item)
    silenced = _silenced(session, state, items) if kind == "reopen" else []
    targets = [*(RULE + name for name in rules), *silenced, *(item.id for item in items)]
    keep(session, [(kind, target, value) for target in targets])
    for name in rules:
        print(f"{said}: the rule {name}")
    for address in silenced:
        print(f"Spoken of again: {address}")
    for item in items:
        print(f"{said}: {item.id}  {item.kind.replace('_', ' ')}, {other_party(item)}")


def _silenced(session: Session, state: State, items: Sequence[Obligation]) -> list[str]:
    """Whoever of these items was silenced."""
    silenced = hear(session.ledger.decisions(), session.now).silenced
    return list(dict.fromkeys(address for item in items for address in silence_over(item, state.people, silenced)))


def keep(session: Session, said: Sequence[Said]) -> None:
    """Keep the owner's words of now."""
    session.ledger.decide(decisions_of(said, known=len(session.ledger.decisions()), at=session.options.now()))
