"""`owed`, `introductions`, `explain`, `status`: what follows from the ledger now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

import typer

from daemon.cli.app import app, options_of
from daemon.cli.explaining import explain_file, explain_item
from daemon.cli.output import NOTHING_READ, day, plain, print_json, taken_for_yours
from daemon.cli.session import Session, opened
from daemon.drafts import TROUBLE
from daemon.errors import UserError
from daemon.present import introduction_json, obligation_json
from rules.engine.values import Obligation

AsJson = Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")]


@app.command()
def owed(
    context: typer.Context,
    mine: Annotated[bool, typer.Option("--mine", help="Only what you owe.")] = False,
    theirs: Annotated[bool, typer.Option("--theirs", help="Only what others owe you.")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Also what is settled, snoozed, ignored, lapsed or on trial.")] = False,
    as_json: AsJson = False,
) -> None:
    """Who owes whom an answer, thanks, a promise, a first word or news; most pressing first."""
    if mine and theirs:
        raise UserError("--mine and --theirs exclude each other; give one or neither")
    with opened(options_of(context)) as session:
        state = session.state()
        items = [item for item in state.obligations if everything or (item.status == "open" and not item.trial)]
        items = [item for item in items if not (mine and not item.mine) and not (theirs and item.mine)]
        if as_json:
            print_json([obligation_json(item, session.zone) for item in items])
        else:
            names = {address: person.name for person in state.people for address in (person.address, *person.addresses)}
            _print_owed(items, everything, names, read=session.ledger.counts()[0] > 0)


@app.command()
def introductions(context: typer.Context, as_json: AsJson = False) -> None:
    """The case file of each introduction: thanked, acted, reported back, outcome."""
    with opened(options_of(context)) as session:
        cases = session.state().introductions
        if as_json:
            print_json([introduction_json(case, session.zone) for case in cases])
            return
        if not cases:
            print("No introduction was seen." if session.ledger.counts()[0] else NOTHING_READ)
        for case in cases:
            print(f"{day(case.date)}  {case.introducer} → {', '.join(case.parties) or 'somebody'}{_KINDS[case.kind]}")
            if case.kind in ("asked", "opt_in"):
                print(f"    “{plain(case.evidence)}”")
                continue
            steps = {"thanked": case.thanked, "acted": case.acted, "reported": case.reported, "outcome": case.outcome}
            print("    " + ", ".join(f"{name}: {'yes' if done else 'not yet'}" for name, done in steps.items()))
            print(f"    “{plain(case.evidence)}”")


_KINDS = {"introduction": "", "referral": " (by name only)", "asked": " (asked for, not made)", "opt_in": " (leave asked, not made)"}


@app.command()
def explain(
    context: typer.Context,
    item: Annotated[str, typer.Argument(metavar="ID|FILE", help="An obligation's id, an address, or a message file.")],
) -> None:
    """Why something is there: the sentence, the rule, the article it comes from, what would settle it. For a file: every rule's verdict."""
    path = Path(item)
    if path.is_file():
        explain_file(path)
        return
    with opened(options_of(context)) as session:
        explain_item(session, item)


@app.command()
def status(context: typer.Context, as_json: AsJson = False) -> None:
    """What works and what waits: folders read and how far, letters set aside, the next summary."""
    with opened(options_of(context)) as session:
        report = _status(session)
        if as_json:
            print_json(report)
            return
        letters, machine, acts = report["letters"], report["automated"], report["acts"]
        print(f"{letters} letters known, {machine} of them from machines; {acts} acts.")
        for folder in report["folders"]:
            state = "read to its end" if folder["complete"] else "not read to its end yet"
            print(f"  {folder['mailbox']}/{plain(folder['folder'])}: {state}, last at {folder['at']}")
        for letter in report["shunted"]:
            print(f"  set aside: {letter['mailbox']}/{plain(letter['folder'])} uid {letter['uid']}: {letter['why']}")
        print(f"Next summary: {report['next_summary'] or 'none (no [smtp] section)'}")
        answers = report["answers"]
        if any(answers.values()):
            print(f"Answers by mail: {answers['done']} obeyed, {answers['waiting']} waiting, {answers['refused']} not believed.")
        if report["own"]:
            print(f"Taken for yours: {taken_for_yours(report['own'])}")
        if report["drafts"]:
            print(f"Drafts: {plain(report['drafts'])}")
        for waiting in report["outbox"]:
            print(f"  outgoing: {waiting['kind']} {waiting['slot']}: {waiting['state']} {plain(waiting['error'])}".rstrip())


def _status(session: Session) -> dict[str, Any]:
    from daemon.cli.mail import next_summary, outgoing

    letters, machine, acts = session.ledger.counts()
    upcoming = next_summary(session) if session.settings.smtp else None
    return {
        "letters": letters,
        "automated": machine,
        "acts": acts,
        "folders": [
            {
                "mailbox": one.mailbox,
                "folder": one.folder,
                "role": one.role,
                "read": [list(span) for span in one.read],
                "complete": one.complete,
                "at": one.at.astimezone(session.zone).isoformat(),
            }
            for one in session.ledger.progress()
        ],
        "shunted": [{"mailbox": one.mailbox, "folder": one.folder, "uid": one.uid, "why": one.why} for one in session.ledger.shunted()],
        "own": list(session.state().own),
        "next_summary": upcoming.isoformat() if upcoming else None,
        "answers": {state: session.ledger.commands_standing().get(state, 0) for state in ("done", "waiting", "refused")},
        "drafts": (session.ledger.get(TROUBLE) or "") if session.settings.summary.drafts else "",
        "outbox": outgoing(session),
    }


def _print_owed(items: list[Obligation], everything: bool, names: Mapping[str, str], *, read: bool) -> None:
    if not items:
        print("Nothing is owed." if read else NOTHING_READ)
        return
    for item in items:
        by, to = (f"{plain(names[one], 40)} <{one}>" if names.get(one) else one for one in (item.by, item.to))
        side = f"you owe {to}" if item.mine else f"{by} owes you" if item.to else by
        due = f", {item.overdue_days} days overdue" if item.overdue_days else f", due {day(item.due)}" if item.due else ""
        state = f" [{item.status}{', as far as one can tell' * item.presumed}{', on trial' * item.trial}]" if everything else ""
        print(f"{item.id}  {item.kind.replace('_', ' ')}: {side} since {day(item.since)}{due}{state}")
        print(f"          “{plain(item.evidence)}”")
