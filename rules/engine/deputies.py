"""Answers given for the owner: an assistant, or whoever the owner asked to, writes to the one who had asked.

Clocks of two machines differ by hours, so the answer may seem to come before the question.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from parsers.subject import base_subject
from rules.engine.cases import Desk
from rules.engine.mailbag import Entry
from rules.engine.sketch import token
from rules.engine.turns import alike, substantive

SKEW = timedelta(hours=12)
"""So far two clocks are apart."""
ANSWER = timedelta(days=14)
"""So long after a question a letter for the owner may be its answer."""


def answered_by_deputy(asked: Entry, desk: Desk) -> Entry | None:
    """What somebody of the owner's house wrote for the owner to the asker, who is of another house, after `asked` or at about its time."""
    if asked.mine:
        return None
    for letter in desk.spoken_for.get(asked.author, ()):
        if letter.at > asked.at + ANSWER:
            return None
        if letter.at < asked.at - SKEW or letter.mass or not substantive(letter):
            continue
        told = _told(letter.author, asked, letter, desk)
        copied = letter.letter.to and letter.letter.to[0].address and desk.bag.person(letter.letter.to[0].address) == asked.author
        if (
            told
            or (copied and _owner_on_copy(letter, desk))
            or (_for_the_owner(letter, desk) and (letter.thread == asked.thread or alike(letter, asked.content)))
        ):
            return letter if letter.at >= asked.at else replace(letter, at=asked.at)
    return None


def _owner_on_copy(letter: Entry, desk: Desk) -> bool:
    around = {address.address for address in (*letter.letter.cc, *letter.letter.bcc)}
    return not around.isdisjoint(desk.bag.owner.addresses)


def _for_the_owner(letter: Entry, desk: Desk) -> bool:
    """Whether the letter speaks of the owner by name, or has the owner on copy."""
    bag = desk.bag
    around = {address.address for address in (*letter.letter.to, *letter.letter.cc, *letter.letter.bcc)}
    named = {token(word, bag.key) for word in bag.called}
    return not around.isdisjoint(bag.owner.addresses) or not letter.letter.sketch.isdisjoint(named)


def _told(deputy: str, asked: Entry, answer: Entry, desk: Desk) -> bool:
    """Whether the owner had handed the question to the one who answers."""
    bag, subject = desk.bag, base_subject(asked.letter.subject).casefold()
    for one in bag.with_person(deputy):
        if one.at > answer.at + SKEW:
            return False
        if not one.mine or one.at < asked.at - SKEW or asked.author in one.persons:
            continue
        source = one.letter.forwarded_from
        if source is not None and bag.person(source.address) == asked.author:
            return True
        if subject and base_subject(one.letter.subject).casefold() == subject:
            return True
    return False
