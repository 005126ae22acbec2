"""Words that stand in two letters. One promise written twice, to two addresses of what looks like one person: the second stands for both.

No proof that the two are one, so they are not merged; but nobody is to be reproached twice for one thing.
And words of somebody else's earlier letter about the same matter are quoted, whatever marks they lack: nothing is owed on them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from rules.engine.cases import Desk
from rules.engine.houses import house
from rules.engine.mailbag import Entry
from rules.engine.spoken import said_as
from rules.engine.turns import alike, shared
from rules.engine.values import Act

AGAIN = timedelta(days=3)
"""So soon after, a letter of the same content to the other address is the same letter once more."""
PREFIX = 7
"""Letters that two local parts of one person begin with alike: "mrodriguez" and "mrodriguez_ext"."""
MATTER = 2
"""Words beyond the common ones that the two promises share."""
SHORT = 12
"""Words of content of a letter that can be about one thing only."""
LATELY = timedelta(days=90)
"""So old a letter is still quoted."""


def said_again(words: str, entry: Entry, person: str, desk: Desk) -> Entry | None:
    """The next letter that promises the same (`words`) to, or from, another address that looks like `person`'s."""
    bag, matter = desk.bag, desk.bag.about(words)
    for later in bag.within(entry, AGAIN):
        other = (later.to[0] if later.to else "") if later.mine else later.author
        if later.mine != entry.mine or other == person or not _resembles(other, person) or not alike(later, entry.content):
            continue
        if any(len(matter & bag.about(act.evidence)) >= MATTER for act in later.acts("promise")):
            return later
    return None


def said_by_another(act: Act, entry: Entry, desk: Desk) -> bool:
    """Whether the words of `act` stand in an earlier letter of somebody else, about the same matter: they are quoted from there."""
    said = said_as(act.evidence)
    for first in desk.first_said.get(said, ()) if said else ():
        if first.at >= entry.at or entry.at - first.at > LATELY:
            continue
        same = first.author == entry.author and first.letter.sender.address == entry.letter.sender.address
        if not same and first.mine + entry.mine < 2 and (first.thread == entry.thread or alike(entry, first.content)):
            return True
    return False


def a_copy(entry: Entry, before: Sequence[Entry]) -> bool:
    """Whether the letter is one of those before it once more, word for word, from another address: sent twice, and asked once."""
    return any(
        one.letter.own_digest == entry.letter.own_digest != ""
        and one.letter.sender.address != entry.letter.sender.address
        and entry.at - one.at <= AGAIN
        for one in before
    )


def after_the_same(entry: Entry, content: frozenset[int]) -> bool:
    """Whether a letter that asks for something again means what a talk of this content is about: a long one shares more than a word."""
    return shared(entry, content) > 0 and (len(entry.content) <= SHORT or alike(entry, content))


def _resembles(one: str, other: str) -> bool:
    first, second = (address.partition("@")[0][:PREFIX] for address in (one, other))
    return len(first) == PREFIX and first == second and house(one) == house(other) != ""
