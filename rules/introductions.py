"""The case file of each introduction: who brought whom together, and which of the steps after it were taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from rules.engine.cases import Case, Deed, Desk
from rules.engine.debts import Debt
from rules.engine.ids import short_id
from rules.engine.mailbag import Entry
from rules.engine.steps import Steps, steps_after
from rules.engine.values import QUOTE_LIMIT, Introduction, Obligation
from rules.people.asks import asks_leave

REFERRALS = frozenset({"introduction", "referral", "job"})


AHEAD = timedelta(days=120)
"""So long before an introduction it may have been asked for."""


def case_files(desk: Desk, debts: Sequence[Debt], obligations: dict[str, Obligation]) -> list[Introduction]:
    """One file for each introduction that is beyond doubt, newest first; `obligations` by id.

    A referral by name has its file too, and so has an introduction that was asked for, or about which leave was asked, and never made.
    """
    by_letter: dict[str, list[Debt]] = {}
    for debt in debts:
        by_letter.setdefault(debt.entry.letter.key, []).append(debt)
    by_case: dict[int, list[Deed]] = {}
    for deed in desk.deeds:
        by_case.setdefault(id(deed.introduction), []).append(deed)
    wishes = [debt for debt in debts if debt.kind == "reply" and debt.object == "introduction" and not debt.trial]
    files: list[Introduction] = []
    used: set[str] = set()
    for case in desk.cases:
        if not case.doubtful:
            owed = tuple((debt, obligations[debt.ident].status) for debt in by_letter.get(case.entry.letter.key, ()))
            before = _before(case, wishes)
            used.update(debt.ident for debt in before)
            deeds = tuple(by_case.get(id(case), ()))
            files.append(desk.once("introductions", (case.entry.letter.key, case.parties), _file, case, deeds, owed, before))
    for deed in desk.deeds:
        if deed.third and deed.introduction is None and deed.object in REFERRALS and not (deed.trial or deed.asked):
            about = [debt for debt in by_letter.get(deed.entry.letter.key, ()) if debt.ordinal == deed.ordinal or debt.kind == "follow_up"]
            owed = tuple((debt, obligations[debt.ident].status) for debt in about if debt.kind in ("thanks", "update", "follow_up"))
            files.append(desk.once("referrals", deed.ident, _referral, deed, owed))
    files += [_wish(debt, obligations[debt.ident].status) for debt in wishes if debt.ident not in used]
    return sorted(files, key=lambda one: (-one.date.timestamp(), one.id))


def _before(case: Case, wishes: Sequence[Debt]) -> tuple[Debt, ...]:
    """The wishes for it and the askings for leave before it, between the owner and the introducer, or a party where the owner made it."""
    return tuple(
        debt
        for debt in wishes
        if debt.entry.at < case.entry.at <= debt.entry.at + AHEAD
        and (debt.person in case.parties if case.by_owner else case.for_owner and debt.person == case.introducer)
    )


def _leave(debt: Debt) -> bool:
    return asks_leave(debt.evidence)


def _file(case: Case, deeds: Sequence[Deed], owed: Sequence[tuple[Debt, str]], before: Sequence[Debt], desk: Desk) -> Introduction:
    bag, entry = desk.bag, case.entry
    parties = tuple(entry.address_of(person, bag.person) for person in case.parties)
    asked = [debt.entry for debt in before if not _leave(debt)]
    queries = [debt for debt in before if _leave(debt)]
    made = Introduction(
        id=short_id("introduction", entry.letter.key, ",".join(sorted(parties)), 0),
        introducer=entry.letter.sender.address if not case.by_owner else entry.own_address,
        parties=parties,
        for_owner=case.for_owner,
        by_owner=case.by_owner,
        date=entry.at,
        message_id=entry.letter.message_id,
        evidence=case.act.evidence[:QUOTE_LIMIT],
        thanked=None,
        acted=None,
        reported=None,
        outcome=None,
        open=(),
        asked=_named(_first(asked)),
        opt_in=_named(_first([debt.entry for debt in queries])),
        agreed=_named(_first([debt.settled for debt in queries])),
        noted=entry.noted,
    )
    return _with_steps(made, _steps(case, deeds, desk), owed)


def _with_steps(made: Introduction, steps: Sequence[Steps], owed: Sequence[tuple[Debt, str]]) -> Introduction:
    thanked = [debt.settled for debt, _ in owed if debt.kind == "thanks" and debt.settled is not None]
    return replace(
        made,
        thanked=_named(_first(thanked)),
        acted=_named(_first([step.acted for step in steps])),
        reported=_named(_first([step.reported for step in steps])),
        outcome=_named(_first([step.outcome for step in steps])),
        open=tuple(sorted(debt.ident for debt, status in owed if status == "open" and not debt.trial)),
    )


def _referral(deed: Deed, owed: Sequence[tuple[Debt, str]], desk: Desk) -> Introduction:
    """The file of a name that was given, or of somebody who was recommended by name; the third is not on the letter."""
    entry, person = deed.entry, deed.entry.address_of(deed.person, desk.bag.person)
    made = Introduction(
        id=short_id("referral", entry.letter.key, ",".join((person, *sorted(deed.third))), deed.ordinal),
        introducer=entry.own_address if deed.given else person,
        parties=(person, *deed.third) if deed.given else deed.third,
        for_owner=not deed.given,
        by_owner=deed.given,
        date=entry.at,
        message_id=entry.letter.message_id,
        evidence=deed.evidence[:QUOTE_LIMIT],
        thanked=None,
        acted=None,
        reported=None,
        outcome=None,
        open=(),
        kind="referral",
        noted=entry.noted,
    )
    return _with_steps(made, [steps_after(deed, desk)], owed)


def _wish(debt: Debt, status: str) -> Introduction:
    """The file of an introduction that was only spoken of: wished for, or one party was asked for leave."""
    entry, leave = debt.entry, _leave(debt)
    owner_introduces = debt.mine != leave
    letter, answer = entry.letter.message_id, _named(debt.settled)
    return Introduction(
        id=short_id("opt_in" if leave else "asked", entry.letter.key, debt.address, debt.ordinal),
        introducer=entry.own_address if owner_introduces else debt.address,
        parties=(debt.address,) if owner_introduces else (),
        for_owner=not owner_introduces,
        by_owner=owner_introduces,
        date=entry.at,
        message_id=letter,
        evidence=debt.evidence[:QUOTE_LIMIT],
        thanked=None,
        acted=None,
        reported=None,
        outcome=None,
        open=(debt.ident,) if status == "open" else (),
        kind="opt_in" if leave else "asked",
        asked=None if leave else letter,
        opt_in=letter if leave else None,
        agreed=answer if leave else None,
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
