"""The steps after an introduction or a favour: first contact with the third person, what came of it, the word back to the helper."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from rules.engine.cases import Deed, Desk
from rules.engine.mailbag import Entry
from rules.engine.turns import names, shared, substantive


@dataclass(frozen=True, slots=True)
class Steps:
    """What was seen after a favour: `acted`: first word to the third; `contact`: the third's own word; `outcome`; `reported`; `ended`."""

    acted: Entry | None = None
    contact: Entry | None = None
    outcome: Entry | None = None
    reported: Entry | None = None
    ended: Entry | None = None


def steps_after(deed: Deed, desk: Desk) -> Steps:
    """What followed `deed`: for a favour to the owner everything visible, for one by the owner only what was told or copied."""
    if deed.given:
        return _theirs(deed, desk)
    acted = _first(_words_to(deed, desk))
    contact = _first(_words_from(deed, desk))
    outcome = _first(_outcomes(deed, desk))
    ended = _first(_endings(deed, desk))
    reported = _first(_reports(deed, desk, _earliest(acted, contact, outcome)))
    return Steps(acted, contact, outcome, reported, ended)


def _theirs(deed: Deed, desk: Desk) -> Steps:
    bag = desk.bag
    around = [one for person in (deed.person, *deed.third) for one in bag.after(bag.with_person(person), deed.entry) if not one.mine]
    around.sort(key=lambda one: (one.at, one.letter.key))
    acted = _first(one for one in around if one.author == deed.person and set(one.persons).intersection(deed.third))
    outcome = _first(one for one in around if (one.has("outcome") or one.acts("update")) and _about(one, deed, desk))
    reported = _first(_reports(deed, desk, None))
    return Steps(acted, outcome, outcome, reported, _first(_endings(deed, desk)))


def _words_to(deed: Deed, desk: Desk) -> Iterable[Entry]:
    """Letters of the owner to the third person; an invitation accepted between them is one too."""
    bag = desk.bag
    for third in deed.third:
        yield from (one for one in bag.after(bag.with_person(third), deed.entry) if one.mine)
        yield from (one for one in bag.meetings_with(third) if one.at > deed.entry.at)


def _words_from(deed: Deed, desk: Desk) -> Iterable[Entry]:
    bag = desk.bag
    for third in deed.third:
        yield from (one for one in bag.after(bag.with_person(third), deed.entry) if not one.mine)


def _outcomes(deed: Deed, desk: Desk) -> Iterable[Entry]:
    """What the third person or the owner says came of it."""
    bag = desk.bag
    for third in deed.third:
        for one in bag.after(bag.with_person(third), deed.entry):
            if one.has("outcome") or (one.acts("meeting") and one.thread == deed.entry.thread):
                yield one


def _reports(deed: Deed, desk: Desk, since: Entry | None) -> Iterable[Entry]:
    """Letters of the helped to the helper that say what came of it; after `since` where contact was seen."""
    bag = desk.bag
    start = since if since is not None else deed.entry
    for one in bag.after(bag.with_person(deed.person), deed.entry):
        if one.mine == deed.given or one.mass or not substantive(one):
            continue
        told = bool(one.acts("update")) or one.has("outcome")
        alone = not set(one.persons).intersection(deed.third)
        if (
            (told and _about(one, deed, desk))
            or (
                since is not None
                and one.at > start.at
                and alone
                and any(names(one, third, bag) for third in deed.third)
                and not one.acts("request")
            )
            or (one.has("by_phone") and one.thread == deed.entry.thread)
        ):
            yield one


def _about(one: Entry, deed: Deed, desk: Desk) -> bool:
    """Whether a report is about this favour: same talk, a name or a word of it, or no other favour it could be about."""
    if one.thread == deed.entry.thread or shared(one, deed.entry.content):
        return True
    if any(names(one, third, desk.bag) for third in deed.third):
        return True
    others = [other for other in desk.deeds_with.get(deed.person, ()) if other.given == deed.given and other.entry.at < one.at]
    return bool(others) and others[-1].entry is deed.entry


def _endings(deed: Deed, desk: Desk) -> Iterable[Entry]:
    """The help was declined, or the helper wants no report or a pause."""
    bag = desk.bag
    for one in bag.after(bag.with_person(deed.person), deed.entry):
        helper_speaks = one.mine == deed.given
        if helper_speaks and one.has("pause", "no_report_needed"):
            yield one
        if not helper_speaks and one.acts("decline") and one.thread == deed.entry.thread:
            yield one


def _first(entries: Iterable[Entry]) -> Entry | None:
    return min(entries, key=lambda one: (one.at, one.letter.key), default=None)


def _earliest(*entries: Entry | None) -> Entry | None:
    return _first(one for one in entries if one is not None)
