"""Depth, 0 to 5: mutual exchange, time known, a meeting for two, a favour, something personal; a point each (BEHAVIOURS.md, vocabulary)."""

from __future__ import annotations

from datetime import datetime, timedelta

from rules.engine.cases import Desk
from rules.engine.mailbag import Entry

DEPTHS = ("stranger", "acquaintance", "acquaintance", "conversing", "deep", "deep")
SPAN = timedelta(days=90)
SMALL_CIRCLE = 3


def depth_points(person: str, desk: Desk, moment: datetime) -> int:
    """The points of `person` as they stood just before `moment`."""
    entries = [one for one in desk.bag.with_person(person) if one.at < moment]
    if not entries:
        return 0
    wrote = [one for one in entries if one.letter.words or not one.letter.own_digest]
    mutual = sum(one.mine for one in wrote) >= 2 and sum(not one.mine for one in wrote) >= 2
    known = entries[-1].at - entries[0].at >= SPAN
    personal = any(one.has("personal") and len(one.persons) <= SMALL_CIRCLE for one in entries)
    favour = any(deed.entry.at < moment and not deed.trial for deed in desk.deeds_with.get(person, ()))
    return mutual + known + personal + favour + met_before(person, entries, desk, moment)


def met_before(person: str, entries: list[Entry], desk: Desk, moment: datetime) -> bool:
    """Whether a meeting of the two, or of a small circle, was evidenced before `moment`: spoken of in a letter, or invited and not cancelled."""
    for one in entries:
        if one.acts("meeting") and len(one.persons) <= 2:
            return True
    return any(
        one.at < moment
        and one.letter.invitation is not None
        and one.letter.invitation.method == "REPLY"
        and person in (one.author, *one.persons)
        for one in desk.bag.invitations
    )
