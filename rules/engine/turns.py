"""Turns of a talk: what counts as an answer, as thanks, as being about the same matter. Shared by all folds.

The doubtful case is always read so that nobody is accused: a letter whose words were not read counts as an answer.
"""

from __future__ import annotations

import re

from rules.engine.mailbag import Entry, Mailbag
from rules.engine.passage import Finding
from rules.engine.values import Act
from rules.needs_reply import needs_reply

BAR = 0.6
"""An act below this confidence is kept on trial and never shown."""

GRATITUDE = re.compile(
    r"thank|\bthx\b|\btx\b|\bty\b|cheers|grateful|appreciat|danke|merci|gracias|kiitos|grazie|tack|obrigad|takk", re.IGNORECASE
)
DOORS = frozenset({"introduction", "referral"})
"""Favours that nobody asks for without waiting, whatever the form of the words."""
THINGS = frozenset({"cv", "document", "image", "contact", "other"})


def shaky(act: Act) -> bool:
    """Whether the act is too uncertain to be shown."""
    return act.confidence < BAR


def brings(entry: Entry) -> bool:
    """Whether something comes with the letter: a file, a link, or words that say "here it is"."""
    return entry.has("delivers") or bool(THINGS.intersection(entry.letter.attachments)) or entry.letter.links > 0


def substantive(entry: Entry) -> bool:
    """Whether the letter is more than a receipt: "got it, thanks!" answers no question (BEHAVIOURS.md, rule 3 of the field)."""
    if entry.letter.automated or entry.has("out_of_office"):
        return False
    acts = entry.letter.acts
    if any(act.kind in ("decline", "promise", "meeting") for act in acts):
        return True
    if entry.has("acknowledgement"):
        return bool(THINGS.intersection(entry.letter.attachments)) or entry.has("delivers")
    only_thanks = bool(acts) and all(act.kind == "thanks" for act in acts)
    return not (only_thanks and entry.letter.words <= 8 and not brings(entry))


def fresh(entry: Entry, bag: Mailbag) -> bool:
    """Whether the letter begins a thread, so that it may speak of anything."""
    return bag.in_thread(entry)[0] is entry


def shared(entry: Entry, tokens: frozenset[int]) -> int:
    """How many content words the letter shares with `tokens`."""
    return len(entry.content & tokens)


def alike(entry: Entry, tokens: frozenset[int]) -> bool:
    """Whether the letter is about the matter of `tokens`: two words in common, and more than chance gives to long letters."""
    common = shared(entry, tokens)
    return common >= 2 and common >= 0.15 * min(len(entry.content), len(tokens))


def names(entry: Entry, person: str, bag: Mailbag) -> bool:
    """Whether the letter's words speak of `person` by name."""
    return not entry.letter.sketch.isdisjoint(bag.name_tokens(person))


def speaks_to(act: Act, person: str, bag: Mailbag) -> bool:
    """Whether the act is addressed to `person`; an act without targets speaks to all addressed."""
    return not act.targets or any(bag.person(target) == person for target in act.targets)


def speaks_to_me(act: Act, bag: Mailbag) -> bool:
    """Whether the act is addressed to the owner."""
    return not act.targets or not bag.owner.addresses.isdisjoint(act.targets)


def gratitude(entry: Entry, receiver: str, bag: Mailbag) -> bool:
    """Whether the letter thanks `receiver` ("" is the owner); a bare "Thanks!" as the whole letter does."""
    for act in entry.acts("thanks"):
        if speaks_to(act, receiver, bag) if receiver else speaks_to_me(act, bag):
            return True
    return any(signal.name == "acknowledgement" and GRATITUDE.search(signal.evidence) for signal in entry.letter.signals)


def asks(entry: Entry) -> list[Act]:
    """The acts of the letter that want an answer; where the letter as a whole needs none, only wishes for a door to be opened.

    Beside a question a mere order ("don't forget to save it") is none of them.
    """
    if entry.mass or entry.has("no_reply_needed", "release"):
        return []
    if not entry.letter.needs_reply:
        return [act for act in entry.acts("request") if act.object in DOORS and not shaky(act)]
    found = entry.acts("request", "offer")
    return [act for act in found if _waits(act)] or found


def _waits(act: Act) -> bool:
    return needs_reply(((act.rule, Finding(act.kind, act.evidence, act.confidence, act.object)),))
