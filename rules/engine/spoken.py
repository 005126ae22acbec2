"""Indexes of who spoke for whom and who said it first, filled once all letters are in."""

from __future__ import annotations

from collections.abc import Callable, MutableMapping

from rules.engine.mailbag import Entry, Mailbag
from rules.engine.sketch import words_of

LONG = 6
"""Words that a sentence must have to be known again."""
FIRST = 8
"""Letters kept for one sentence: formulas stand in hundreds."""


def said_as(words: str) -> str:
    """A sentence as it is known again: case and white space folded, without marks; "" for a short one."""
    found = words_of(words)
    return " ".join(found).casefold() if len(found) >= LONG else ""


def note_said(bag: Mailbag, index: MutableMapping[str, list[Entry]]) -> None:
    """Fill `index`: by the words of what was asked, offered or promised the first letters that say it."""
    for entry in bag.entries:
        for act in entry.acts("request", "offer", "promise"):
            if said := said_as(act.evidence):
                before = index.setdefault(said, [])
                if len(before) < FIRST:
                    before.append(entry)


def note_deputies(bag: Mailbag, at_home: Callable[[str], bool], index: MutableMapping[str, list[Entry]]) -> None:
    """Fill `index`: by person outside the owner's house the letters to them from inside it; `at_home` says who is of the house."""
    known: dict[str, bool] = {}

    def inside(person: str) -> bool:
        if person not in known:
            known[person] = at_home(person)
        return known[person]

    for entry in bag.entries:
        if not entry.mine and inside(entry.author):
            for person in entry.to:
                if not inside(person):
                    index.setdefault(person, []).append(entry)
