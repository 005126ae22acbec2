"""One promise written twice, to two addresses of what looks like one person: the second writing stands for both.

No proof that the two are one, so they are not merged; but nobody is to be reproached twice for one thing.
"""

from __future__ import annotations

from datetime import timedelta

from rules.engine.cases import Desk
from rules.engine.houses import house
from rules.engine.mailbag import Entry
from rules.engine.turns import alike

AGAIN = timedelta(days=3)
"""So soon after, a letter of the same content to the other address is the same letter once more."""
PREFIX = 7
"""Letters that two local parts of one person begin with alike: "mrodriguez" and "mrodriguez_ext"."""
MATTER = 2
"""Words beyond the common ones that the two promises share."""


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


def _resembles(one: str, other: str) -> bool:
    first, second = (address.partition("@")[0][:PREFIX] for address in (one, other))
    return len(first) == PREFIX and first == second and house(one) == house(other) != ""
