"""The case file of each introduction: who brought whom together, and which of the steps after it were taken."""

from __future__ import annotations

from collections.abc import Sequence

from rules.engine.cases import Case, Deed, Desk
from rules.engine.debts import Debt
from rules.engine.ids import short_id
from rules.engine.mailbag import Entry
from rules.engine.steps import Steps, steps_after
from rules.engine.values import QUOTE_LIMIT, Introduction, Obligation


def case_files(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation]) -> list[Introduction]:
    """One file for each introduction that is beyond doubt, newest first; `obligations` by id."""
    by_letter: dict[str, list[Debt]] = {}
    for debt in debts:
        by_letter.setdefault(debt.entry.letter.key, []).append(debt)
    by_case: dict[int, list[Deed]] = {}
    for deed in desk.deeds:
        by_case.setdefault(id(deed.introduction), []).append(deed)
    files = []
    for case in desk.cases:
        if not case.doubtful:
            owed = tuple((debt, obligations[debt.ident].status) for debt in by_letter.get(case.entry.letter.key, ()))
            deeds = tuple(by_case.get(id(case), ()))
            files.append(desk.once("introductions", (case.entry.letter.key, case.parties), _file, case, deeds, owed))
    return sorted(files, key=lambda one: (-one.date.timestamp(), one.id))


def _file(case: Case, deeds: Sequence[Deed], owed: Sequence[tuple[Debt, str]], desk: Desk) -> Introduction:
    bag, entry = desk.bag, case.entry
    letter = entry.letter
    owner = entry.own_address
    parties = tuple(entry.address_of(person, bag.person) for person in case.parties)
    steps = _steps(case, deeds, desk)
    thanked = [debt.settled for debt, _ in owed if debt.kind == "thanks" and debt.settled is not None]
    return Introduction(
        id=short_id("introduction", letter.key, ",".join(sorted(parties)), 0),
        introducer=letter.sender.address if not case.by_owner else owner,
        parties=parties,
        for_owner=case.for_owner,
        by_owner=case.by_owner,
        date=entry.at,
        message_id=letter.message_id,
        evidence=case.act.evidence[:QUOTE_LIMIT],
        thanked=_named(_first(thanked)),
        acted=_named(_first([step.acted for step in steps])),
        reported=_named(_first([step.reported for step in steps])),
        outcome=_named(_first([step.outcome for step in steps])),
        open=tuple(sorted(debt.ident for debt, status in owed if status == "open" and not debt.trial)),
    )


def _steps(case: Case, deeds: Sequence[Deed], desk: Desk) -> list[Steps]:
    if deeds:
        return [steps_after(deed, desk) for deed in deeds]
    if not case.introducer:
        return []
    return [steps_after(Deed(case.entry, case.introducer, False, 3, "introduction", case.act.evidence, case.parties, case), desk)]


def _first(entries: Sequence[Entry | None]) -> Entry | None:
    seen = [entry for entry in entries if entry is not None]
    return min(seen, key=lambda one: (one.at, one.letter.key), default=None)


def _named(entry: Entry | None) -> str | None:
    return entry.letter.message_id if entry is not None else None
