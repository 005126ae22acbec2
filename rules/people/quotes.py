"""What somebody wrote of themselves and wished from the owner, as sentences of their own for one page.

Nothing is told that was written to another, to a crowd, or that touches what is left out (`rules.people.delicate`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.engine.cases import Desk
from rules.engine.mailbag import Entry
from rules.engine.terms import due_of
from rules.engine.values import QUOTE_LIMIT, Act
from rules.engine.witness import answered_unseen
from rules.people.asks import wishes
from rules.people.delicate import delicate
from rules.people.interests import own_words

LATELY = timedelta(days=60)
"""What was asked longer ago waits no more: it was settled elsewhere or forgotten."""
ENOUGH = 5
"""Of their own words, the latest are told."""
PLAIN = 0.7
"""The confidence from which a question is surely one."""
WORDS = 4
"""Fewer make no question that is understood on a page of its own."""
_DOOR = re.compile(
    r"\b(?:introduc(?:e|ing) (?:me|us|him|her|them|my)|an? (?:\w+ )?intro(?:duction)? to"
    r"|connect (?:me|us|him|her|them)|in (?:touch|contact) with"
    r"|(?:refer|recommend) (?:me|us|him|her|them|my|a|an|some(?:one|body)|any(?:one|body))\b|forward (?:my|his|her|the)"
    r"|put in a (?:good )?word"
    r"|pass (?:it|this|my|me|them|his|her) on|who (?:should|could|would|can|might) (?:i|we)|whom (?:should |could |can |might )?(?:i|we)"
    r"|know (?:of )?(?:any|some)(?:one|body)|(?:any|some)(?:one|body) (?:who|to talk|i (?:could|can|should))|contacts? (?:at|in)"
    r"|vorstellen|empfehlen|présenter|recommander|presentar(?:me|nos)|recomendar(?:me|nos)?)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"[?]|\b(?:please|pls|(?:could|can|would|will|do|did|have|are) you|let me know|remind\w*|appreciat\w*"
    r"|(?:i|we)(?:['’]d| would| was| am| were| are)? (?:also |still |really |just )?"
    r"(?:like|love|be (?:glad|happy|delighted|grateful)|need|want|hop(?:e|ing)|wish|wonder(?:ing)?|ask(?:ing)?)"
    r"|bitte|könnte\w*|kannst|können sie|s['’]il|pourr\w+|peux-tu|pouvez|por favor|podr\w+|puedes)\b",
    re.IGNORECASE,
)
"""A wish in the first or second person, and no report of other people's."""
_HAILED = re.compile(r"\b([A-ZÀ-Þ][a-zà-ÿ]{2,20}), (?:please|could|can|would|will|do|are|is|thank|may|let)\b")
_SPOKEN_OF = re.compile(r"(?<!^)(?<![,!.] )\b([A-ZÀ-Þ][a-zà-ÿ]{2,20})\b(?![,!.?])")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of theirs, with what it is about (an act's object) and its letter."""

    object: str | None
    date: datetime
    message_id: str
    evidence: str
    waiting: bool = False
    """Whether it may still wait for the owner: lately asked, and nothing of the owner's came since."""


def cares_of(entries: Sequence[Entry]) -> tuple[Said, ...]:
    """Their own words about their own life, the latest last; none from a letter to a crowd."""
    found: dict[str, Said] = {}
    for entry in entries:
        for signal in entry.letter.signals:
            if not entry.mine and signal.name == "personal" and len(entry.persons) <= 2 and own_words(signal.evidence):
                words = signal.evidence[:QUOTE_LIMIT]
                found[words] = Said(None, entry.at, entry.letter.message_id, words)
    return tuple(found.values())[-ENOUGH:]


def asked(person: str, desk: Desk) -> list[Said]:
    """What they asked the owner, and nobody else, in letters that want an answer; one thing a letter, oldest first."""
    found: dict[str, Said] = {}
    for wish in wishes(person, desk, mine=False):
        letter, words = wish.entry.letter, wish.act.evidence[:QUOTE_LIMIT]
        meant = letter.needs_reply and not wish.entry.to and wish.act.confidence >= PLAIN
        if meant and _WISH.search(words) and not delicate(words) and len(words.split()) >= WORDS and not _to_another(words, desk):
            found[words] = Said(wish.act.object, wish.entry.at, letter.message_id, words, _waits(wish.entry, wish.act, desk))
    return list(found.values())


def _waits(entry: Entry, act: Act, desk: Desk) -> bool:
    """Whether nobody has answered since, as far as can be seen, and no day for it is over."""
    bag, person = desk.bag, entry.author
    if bag.past(entry.at + LATELY) or act.object == "meeting" or bag.patchy(person):
        return False
    due = due_of(act.due or act.evidence, entry.at, bag.owner.timezone)
    if due is not None and bag.past(due):
        return False
    answered = any(later.mine for later in bag.after(bag.with_person(person), entry))
    return not answered and answered_unseen(entry, person, bag) is None


def door(one: Said) -> bool:
    """Whether they asked for a person."""
    return one.object in ("introduction", "referral") and _DOOR.search(one.evidence) is not None


def _to_another(words: str, desk: Desk) -> bool:
    """Whether the words call somebody else by name, or speak of the owner as of a third one: they were written to another."""
    hailed = _HAILED.findall(words)
    spoken = _SPOKEN_OF.findall(words)
    return any(name.lower() not in desk.bag.called for name in hailed) or any(name.lower() in desk.bag.called for name in spoken)
