"""The steps after an introduction or a favour: first contact with the third person, what came of it, the word back to the helper."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rules.engine.cases import Deed, Desk
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.moot import days_in
from rules.engine.pledges import by_voice
from rules.engine.sketch import words_of
from rules.engine.terms import due_of
from rules.engine.turns import names, shared, substantive

_NEWS = re.compile(
    r"\b(?:signed|contract|hired|offer(?:ed)?|approved|reject\w*|turned (?:me|us|it) down|accepted|start(?:s|ed)? (?:on|in)"
    r"|interview\w*|deal|funded|went (?:really |very )?(?:well|badly|fine|great)|fell through|worked out|came of|chose|picked"
    r"|took (?:me|us|him|her|them) on|job|role|position|bought|sold|order(?:ed)?|no luck)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:enjoyed|(?:thank(?:s| you)|grateful) (?:\w{1,12} ){0,4}for (?:the|your|our) "
    r"(?:time|call|talk|chat|lunch|coffee|dinner|visit|conversation|meeting)"
    r"|(?:good|great|nice|lovely|pleasure) (?:talking|speaking|chatting|to (?:talk|speak|chat))|as (?:discussed|agreed))\b",
    re.IGNORECASE,
)

_STEP = re.compile(
    r"\b(?:comes?|coming|came|calls?|called|calling|rang|rings?|wrote|writes?|written|answered|offered|visit\w*|looks?|looked|starts?|started"
    r"|spoke|spoken|talked|talking|met|meet|meeting|seeing|see|saw|helped|agreed|arranged|kommt|trifft|vient|viene)\b",
    re.IGNORECASE,
)
"""What was done with the new contact, or is about to be."""


@dataclass(frozen=True, slots=True)
class Steps:
    """What was seen after a favour.

    `acted`: first word to the third; `contact`: the third's own word; `planned`: the end of the day the two agreed to talk or meet on;
    `outcome`; `reported`; `ended`.
    """

    acted: Entry | None = None
    contact: Entry | None = None
    outcome: Entry | None = None
    reported: Entry | None = None
    ended: Entry | None = None
    planned: datetime | None = None


def steps_after(deed: Deed, desk: Desk) -> Steps:
    """What followed `deed`: for a favour to the owner everything visible, for one by the owner only what was told or copied."""
    if deed.given:
        return _theirs(deed, desk)
    acted = _first(_words_to(deed, desk))
    contact = _first(_words_from(deed, desk))
    outcome = _outcome(deed, _earliest(acted, contact), desk)
    ended = _first(_endings(deed, desk))
    reported = _first(_reports(deed, desk, _earliest(acted, contact, outcome)))
    return Steps(acted, contact, outcome, reported, ended, _planned(deed, desk))


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


def _planned(deed: Deed, desk: Desk) -> datetime | None:
    """The last day that the owner and the third person agreed on for a talk or a meeting, by letter or calendar."""
    bag, days = desk.bag, []
    for third in deed.third:
        for one in bag.after(bag.with_person(third), deed.entry):
            agreed = [act for act in one.acts("meeting", "promise") if act.kind == "meeting" or by_voice(act.evidence)]
            words = [text for act in agreed for text in (act.due or "", *days_in(act.evidence))]
            days += [due_of(text, one.at, bag.owner.timezone) for text in words]
        events = [one.letter.invitation for one in bag.meetings_with(third) if one.at > deed.entry.at]
        days += [event.start for event in events if event is not None and event.start is not None and event.start.tzinfo is not None]
    return max((day for day in days if day is not None), default=None)


def _words_from(deed: Deed, desk: Desk) -> Iterable[Entry]:
    bag = desk.bag
    for third in deed.third:
        yield from (one for one in bag.after(bag.with_person(third), deed.entry) if not one.mine)


def _outcome(deed: Deed, begun: Entry | None, desk: Desk) -> Entry | None:
    """The letter that shows what came of it: plain news first, else any news, else word of a talk held; all after the first word."""
    bag = desk.bag
    told, met = [], []
    for third in deed.third if begun is not None else ():
        for one in bag.after(bag.with_person(third), deed.entry):
            if one is not begun and one.has("outcome"):
                told.append(one)
            elif (
                one is not begun
                and one.thread == deed.entry.thread
                and any(_HELD.search(act.evidence) for act in one.acts("meeting", "thanks"))
            ):
                met.append(one)
    plain = [one for one in told if any(signal.name == "outcome" and _NEWS.search(signal.evidence) for signal in one.letter.signals)]
    return _first(plain) or _first(told) or _first(met)


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
            or (alone and any(_tells_of(one, third, bag) for third in deed.third))
        ):
            yield one


def _tells_of(one: Entry, third: str, bag: Mailbag) -> bool:
    """Whether a sentence of the letter says what the named third does: "thank you for connecting us, Tim comes on Saturday"."""
    called = [word for word in words_of(bag.name(third)) if len(word) > 2]
    quotes = [act.evidence for act in one.letter.acts if act.kind != "request"] + [signal.evidence for signal in one.letter.signals]
    return any(_STEP.search(quote) and "?" not in quote and not set(called).isdisjoint(words_of(quote)) for quote in quotes)


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
