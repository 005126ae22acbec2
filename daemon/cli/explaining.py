"""`explain`: the evidence, the rule, the article, and what would settle it; for a file, every rule's hit or miss."""

from __future__ import annotations

import textwrap
from pathlib import Path

from daemon.cli.files import is_mbox, read_file
from daemon.cli.output import day, plain
from daemon.cli.persons import person_of
from daemon.cli.session import Session
from daemon.errors import UserError
from daemon.logs import counted
from parsers import parse
from rules.catalogue_folds import FOLD_RULES
from rules.detect import explain
from rules.engine.values import Advice, Flag, Obligation, Person
from rules.people.advising import ADVICE


def explain_item(session: Session, item: str) -> None:
    """Say why an obligation, or the flags of a contact, are there. Raises UserError where neither is known."""
    state = session.state()
    found = [one for one in state.obligations if one.id == item or (len(item) >= 4 and one.id.startswith(item))]
    if len(found) == 1:
        _explain_obligation(session, found[0])
        return
    if len(found) > 1:
        raise UserError(f"id {plain(item, 40)!r} stands for several; give more of it")
    person = person_of(session, item, otherwise="is no id that 'beholden owed --all' prints, no contact and no file")
    _explain_person(person)
    for one in state.obligations:
        if one.id in person.open:
            owes = "you owe" if one.mine else "they owe"
            print(f"  open: {owes} {one.kind.replace('_', ' ')} since {day(one.since)}, explained by: beholden explain {one.id}")


def explain_file(path: Path) -> None:
    """Print every rule's verdict on a message file."""
    data = read_file(path)
    if is_mbox(data):
        raise UserError(f"{path} is an mbox with many letters; name a file of one letter, or read them all with 'beholden import'")
    message = parse(data)
    print(f"{path}: {plain(message.automated_why) if message.automated else 'written by a person'}")
    verdicts = explain(message)
    told = [verdict for verdict in verdicts if verdict.hit or verdict.evidence]
    for verdict in sorted(told, key=lambda verdict: not verdict.hit):
        print(f"{'hit ' if verdict.hit else 'miss'} {verdict.rule:32} {plain(verdict.reason)}")
        print(f"       “{plain(verdict.evidence)}”")
    for reason in dict.fromkeys(verdict.reason for verdict in verdicts if verdict not in told):
        names = ", ".join(verdict.rule for verdict in verdicts if verdict not in told and verdict.reason == reason)
        print(textwrap.fill(f"miss {plain(reason)}: {names}", 100, subsequent_indent="       ", break_on_hyphens=False))


def _explain_obligation(session: Session, item: Obligation) -> None:
    rule = next((rule for rule in FOLD_RULES if rule.name == item.rule), None)
    owes = f"you owe {item.to}" if item.mine else f"{item.by} owes you"
    doubt = ", as far as one can tell" * item.presumed + ", on trial" * item.trial
    print(f"{item.id}  {item.kind.replace('_', ' ')}: {owes}; {item.status}{doubt}")
    print(f"  since    {day(item.since)}, in {item.message_id}  {plain(item.subject)}")
    print(f"  words    “{plain(item.evidence)}”")
    print(f"  why      {plain(item.why)}")
    if item.due:
        print(f"  due      {day(item.due)}{f', {item.overdue_days} days overdue' if item.overdue_days else ''}")
    if item.settled_by and item.settled_at:
        print(f"  settled  {day(item.settled_at)}, by {item.settled_by}")
    else:
        print(f"  settles  {plain(item.settles)}")
    print(f"  rule     {item.rule}")
    if rule is not None:
        print(f"  article  {rule.source.article}: {rule.source.heading}")
    _print_letter(session, item.message_id)


def _explain_person(person: Person) -> None:
    print(f"{plain(person.name)} <{person.address}>: {person.depth}, {counted(person.messages_in, 'letter')} in, {person.messages_out} out")
    for favour in person.favours:
        side = "you gave" if favour.given else "you received"
        print(f"  {side:13} {day(favour.date)}  “{plain(favour.evidence)}”")
    for flag in person.flags:
        _print_flag(flag)
    if not person.flags:
        print("  nothing to mind")
    for advice in person.advice:
        _print_advice(advice)


def _print_flag(flag: Flag) -> None:
    print(f"  {flag.flag.replace('_', ' ')}: {plain(flag.why)}")
    print(f"      article  {flag.article}")
    for message_id in flag.evidence:
        print(f"      letter   {message_id}")


def _print_advice(advice: Advice) -> None:
    rule = next(rule for row, rule in ADVICE if row == advice.row)
    print(f"  advice: {plain(advice.text, 500)}")
    print(f"      words    “{plain(advice.evidence)}”")
    print(f"      letter   {advice.message_id}{f', {day(advice.date)}' if advice.date else ''}")
    print(f"      rule     {rule.name}")
    print(f"      article  {rule.source.article}: {rule.source.heading}")


def _print_letter(session: Session, message_id: str) -> None:
    letter = session.ledger.letter_of(message_id)
    if letter is not None:
        print(f"  letter   {plain(letter.sender.name)} <{letter.sender.address}>, {day(letter.date)}")
