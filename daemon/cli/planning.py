"""`plan ask WHO about WORDS by DATE`: the run-up to a wish; `plan drop WHO` ends it. Kept as a decision, so `undo` takes it back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Annotated

import typer

from daemon.cli.app import app, options_of
from daemon.cli.deciding import keep
from daemon.cli.output import day, plain
from daemon.cli.persons import person_of
from daemon.cli.session import Session, opened
from daemon.errors import UserError
from parsers.text import clean_line
from rules.advice.plan_an_ask import ROW
from rules.engine.clock import end_of_day
from rules.engine.terms import due_of
from rules.engine.values import Person

FARTHEST = timedelta(days=731)
_HOW = "write for example: beholden plan ask Tim about the jury by 2026-09-01, or: beholden plan drop Tim"
_ABOUT_LIMIT = 120
"""Characters."""


@app.command()
def plan(
    context: typer.Context,
    words: Annotated[list[str], typer.Argument(metavar="ask WHO about WORDS by DATE | drop WHO", help="Whom, about what, by when.")],
) -> None:
    """Plan to ask somebody for something: `people` and the summary then tell how it stands and when to write a first word."""
    verb, rest = words[0].lower(), words[1:]
    if verb not in ("ask", "drop") or not rest:
        raise UserError(f"plan wants to know whom to ask; {_HOW}")
    with opened(options_of(context)) as session:
        if verb == "drop":
            person = person_of(session, " ".join(rest))
            keep(session, [("plan", person.address, "")])
            print(f"No plan to ask {_called(person)} any more (beholden undo takes it back).")
            return
        who, about, date = _parts(rest)
        person, by = person_of(session, who), _day(date, session)
        keep(session, [("plan", person.address, json.dumps({"about": about, "by": by.isoformat()}, ensure_ascii=False, sort_keys=True))])
        print(f"Planned: ask {_called(person)} about {about} by {day(by)} (beholden undo takes it back).")
        again = next((one for one in session.state().people if person.address in (one.address, *one.addresses)), person)
        for advice in again.advice:
            if advice.row == ROW:
                print(f"  {plain(advice.text, 500)}\n  “{plain(advice.evidence)}”")


def _parts(words: Sequence[str]) -> tuple[str, str, str]:
    """WHO, WORDS and DATE: up to the first "about", from there to the last "by", and the rest. Raises UserError where one lacks."""
    lower = [word.lower() for word in words]
    if "about" not in lower or "by" not in lower:
        raise UserError(f"plan ask wants 'about' and 'by'; {_HOW}")
    at, until = lower.index("about"), len(lower) - 1 - lower[::-1].index("by")
    who, about, date = " ".join(words[:at]), clean_line(" ".join(words[at + 1 : until])).strip(), " ".join(words[until + 1 :])
    if not who or not about or not date:
        raise UserError(f"plan ask lacks {'WHO' if not who else 'WORDS after about' if not about else 'DATE after by'}; {_HOW}")
    return who, about[:_ABOUT_LIMIT], date


def _day(words: str, session: Session) -> datetime:
    """The end of that day: an ISO 8601 date, or words ("1 May", "end of June"). Raises UserError for none, one past, or one too far."""
    try:
        found: datetime | None = end_of_day(datetime.fromisoformat(words).date(), session.zone)
    except ValueError:
        found = due_of(f"by {words}", session.now, session.zone)
    if found is None:
        raise UserError(f"{plain(words, 40)!r} is no date; {_HOW}")
    if found < session.now or found - session.now > FARTHEST:
        raise UserError(f"{plain(words, 40)!r} is {'past' if found < session.now else 'more than two years away'}; name a day to come")
    return found


def _called(person: Person) -> str:
    return plain(person.name) or person.address
