"""What the two asked of each other, with sizes: 1 a question, 2 an hour or an opinion, 3 a name, a door, a recommendation (row 1)."""

from __future__ import annotations

from dataclasses import dataclass

from parsers.subject import base_subject
from rules.engine.cases import Desk
from rules.engine.mailbag import Entry
from rules.engine.turns import shaky, speaks_to, speaks_to_me
from rules.engine.values import Act

_SIZES = {"introduction": 3, "referral": 3, "job": 3, "review": 2, "meeting": 2, "favor": 2}


@dataclass(frozen=True, slots=True)
class Wish:
    """The largest thing one letter asks for."""

    entry: Entry
    act: Act
    size: int

    @property
    def opening(self) -> bool:
        """Whether it stands in a letter that begins a talk with one person, and answers nothing."""
        letter = self.entry.letter
        return (
            len(self.entry.persons) == int(self.entry.mine)
            and not letter.in_reply_to
            and not letter.references
            and not is_answer(letter.subject)
        )


def wishes(person: str, desk: Desk, *, mine: bool) -> list[Wish]:
    """The asks of the owner towards `person` (`mine`), or the other way, oldest first; at most one a letter."""
    found = []
    for entry in desk.bag.with_person(person):
        if entry.mine == mine and (wish := _wish(entry, person, desk)) is not None:
            found.append(wish)
    return found


def _wish(entry: Entry, person: str, desk: Desk) -> Wish | None:
    if entry.mass or (not entry.mine and not entry.to_me) or (entry.mine and person not in entry.to):
        return None
    bag = desk.bag
    acts = [act for act in entry.acts("request") if not shaky(act)]
    acts = [act for act in acts if (speaks_to(act, person, bag) if entry.mine else speaks_to_me(act, bag))]
    if not acts:
        return None
    act = max(acts, key=lambda one: _SIZES.get(one.object or "", 1))
    size = _SIZES.get(act.object or "", 1)
    if "cv" in entry.letter.attachments:
        size = 2 if act.object in ("review", "advice", "information") else 3
    return Wish(entry, act, size)


def invited(wish: Wish, person: str, desk: Desk, *, mine: bool) -> bool:
    """Whether the other side had held the door open: an offer, "ask me anything", or an ask of their own in this talk."""
    bag = desk.bag
    for one in bag.with_person(person):
        if one.at >= wish.entry.at:
            return False
        if one.mine == mine:
            continue
        if one.acts("offer") or one.has("offers_help", "invited_ask"):
            return True
        if one.thread == wish.entry.thread and one.acts("request", "promise"):
            return True
    return False


def expected(person: str, entry: Entry, desk: Desk) -> bool:
    """Whether somebody had brought the two together before `entry`, so that a first letter with a wish is no surprise."""
    return any(person in case.parties and case.entry.at <= entry.at for case in desk.cases)


def is_answer(subject: str) -> bool:
    """Whether a subject is marked as an answer's or a forward's."""
    return base_subject(subject) != " ".join(subject.split())
