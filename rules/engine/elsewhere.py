"""Signs that the owner has another mailbox, unknown to the ledger: what was answered from there must not look unanswered.

People send a letter home and answer it in the evening. An address built of the owner's own names ("vlund" beside vera.lund@) that writes to
the owner's contacts, or that the owner forwards letters to, is no proof of who sits there, but enough not to accuse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta

from parsers.subject import base_subject
from rules.engine.mailbag import Entry, Mailbag

AT_HOME = timedelta(days=45)
"""So long after a letter what is written from the other mailbox may be about it."""
FORWARDED = timedelta(days=14)
"""So long after a letter the owner's forward of it home means that it is seen to there."""
FAMILY_NAME = 4
"""Letters that a name must have to say anything inside an address."""


def lookalike(address: str, names: Iterable[str]) -> bool:
    """Whether an address is made of one of the owner's names and another of them, or its initial: "vlund" of Vera and Lund."""
    local = re.sub(r"[^a-z]", "", address.lower().split("@")[0][:40])
    known = [name.lower() for name in names]
    for name in known:
        if len(name) < FAMILY_NAME or name not in local:
            continue
        rest = local.replace(name, "", 1)
        if rest and any(other != name and other.startswith(rest) for other in known):
            return True
    return False


def maybe_seen_to_at_home(entry: Entry, person: str, bag: Mailbag) -> Entry | None:
    """Where the owner forwarded the letter to another mailbox of the owner's, or wrote to `person` from there later."""
    subject = base_subject(entry.letter.subject).casefold()
    for later in bag.after(bag.sent_home.get(subject, ()), entry) if subject else ():
        if later.at - entry.at <= FORWARDED:
            return later
    return next((later for later in bag.after(bag.from_home.get(person, ()), entry) if later.at - entry.at <= AT_HOME), None)


def note_homes(bag: Mailbag) -> None:
    """Fill `bag.sent_home` and `bag.from_home`, once all letters are in and the owner's names known."""
    names = {*bag.called, *(word for address in bag.owner.addresses for word in re.findall(r"[a-z]{2,20}", address.split("@")[0]))}
    homes = {person for person in bag.addresses if lookalike(person, names)}
    for entry in bag.entries if homes else ():
        if entry.mine and not homes.isdisjoint(entry.persons):
            bag.sent_home.setdefault(base_subject(entry.letter.subject).casefold(), []).append(entry)
        if entry.author in homes:
            for person in entry.persons:
                bag.from_home.setdefault(person, []).append(entry)
