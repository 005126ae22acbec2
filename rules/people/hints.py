"""What advice looks for in a portrait: talks that took place, wishes still unmet, who is somebody to be left alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from rules.digest.safe import who
from rules.engine.cases import Desk
from rules.engine.debts import on
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.turns import brings, shaky
from rules.engine.values import QUOTE_LIMIT, Advice
from rules.people.asks import Wish
from rules.people.portrait import Portrait

LATEST = 20
"""Wishes of one person that are looked at: a flood of letters must not make the fold quadratic."""
ONE_OCCASION = timedelta(days=3)
"""Letters and invitations so near to each other speak of the same talk."""

_HELD = re.compile(
    r"\b(?:good|great|nice|lovely|glad|pleasure|pleased|fun|enjoy(?:ed)?|wonderful|delighted|happy)\b[^.?!]{0,40}"
    r"\b(?:talk|speak|spoke|see|saw|meet|met|chat|call|coffee|lunch|dinner|breakfast|conversation|walk|visit|afternoon|evening)\w{0,5}\b"
    r"|\b(?:our|the|your) (?:\w{2,12} ){0,2}(?:talk|conversation|chat|call|coffee|lunch|dinner|breakfast|walk|meeting|visit|hour)\b"
    r"[^.?!]{0,30}\b(?:yesterday|today|last|was|this morning|gave|helped|did)\b"
    r"|\b(?:we|you and i) (?:met|spoke|talked|sat down|had (?:lunch|coffee|dinner|breakfast))\b"
    r"|\b(?:thanks|thank you|danke|merci|gracias)\b[^.?!]{0,20}\b(?:for|für|pour|por)\b[^.?!]{0,20}"
    r"\b(?:talk|call|coffee|lunch|conversation|hour|chat|meeting|dinner|breakfast|walk|afternoon|gespräch|kaffee|mittagessen"
    r"|déjeuner|café|conversation|charla|almuerzo)\b"
    r"|\btime\b[^.?!]{0,25}\bto (?:meet|talk|speak|see|chat)\b"
    r"|\bwir (?:uns |haben )?[^.?!]{0,40}\b(?:getroffen|gesehen|gesprochen|geredet)\b"
    r"|\bnous (?:nous )?(?:sommes|avons) [^.?!]{0,20}\b(?:vue?s|rencontrée?s|parlé)\b|\bnos (?:vimos|encontramos|conocimos)\b"
    r"|\b(?:schön|gut|toll),? (?:dich|sie|mit dir|mit ihnen)\b[^.?!]{0,40}\b(?:sehen|gesehen|treffen|getroffen|sprechen|gesprochen|reden)\b"
    r"|\b(?:ravie?|content|contente|heureux|heureuse) de (?:t['’]|vous )avoir (?:vue?|parlé|rencontrée?)\b"
    r"|\b(?:encantad[oa]|un placer) (?:de )?(?:haber(?:te|le|la|lo)?|verte|hablar)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:forward to|hop(?:e|ing)|next|will|shall|would|could|can|may|might|tomorrow|upcoming|coming|if|whether|before|cancel\w*"
    r"|postpon\w*|resched\w*|missed|unable|unfortunately|not|never|cannot|should|let['’]s|freue|morgen|würde|könn\w+|demain|mañana)\b|n['’]t\b",
    re.IGNORECASE,
)
_LOOKING = re.compile(
    r"\b(?:looking (?:out )?for|in search of|searching for|on the lookout for|short of|in need of|need(?:s|ed)? (?:an?|some|new|help)"
    r"|do you (?:happen to )?know (?:of )?(?:an?|any|some)|know anyone|know somebody|auf der suche|suchen?|sucht|brauchen?|braucht"
    r"|(?:re)?cherch(?:e|ons|ez)|(?:ai|avons|aurais) besoin d|busc(?:o|amos)|necesit(?:o|amos))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Talk:
    """A talk of two that took place: told of in a letter of either, or invited by calendar, not called off and past."""

    at: datetime
    entry: Entry
    evidence: str


def advise(row: int, text: str, entry: Entry, evidence: str) -> list[Advice]:
    """The advice with the words it rests on; none without words."""
    words = evidence.strip()[:QUOTE_LIMIT]
    letter = entry.letter
    return [Advice(row, text, words, letter.message_id, entry.at, letter.sender.address)] if words else []


def called(person: str, bag: Mailbag) -> str:
    """What to call somebody in a sentence to the owner."""
    shown = who(bag.names.get(person, ""), person)
    return shown.name or shown.address


def day(moment: datetime, bag: Mailbag) -> str:
    """A day in words, in the owner's zone."""
    return on(moment, bag)


def alone(entry: Entry, person: str) -> bool:
    """Whether the letter passed between `person` and the owner only."""
    return entry.persons == (person,) if entry.mine else entry.author == person and entry.to_me and not entry.persons


def left_alone(seen: Portrait) -> bool:
    """Whether they asked for a pause, or only sell: nothing is to be suggested then."""
    return any(one.has("pause") for one in seen.entries[-3:]) or any(not one.mine and one.has("sales") for one in seen.entries[-3:])


def mutual(seen: Portrait) -> bool:
    """Whether each wrote to the other."""
    return any(one.mine for one in seen.entries) and not all(one.mine for one in seen.entries)


def talks(person: str, desk: Desk) -> list[Talk]:
    """The talks with `person`, oldest first, one for each occasion."""
    bag = desk.bag
    found = [talk for one in bag.with_person(person) if alone(one, person) and (talk := _told(one)) is not None]
    found += [talk for one in bag.meetings_with(person) if (talk := _invited(one, person, bag)) is not None]
    found.sort(key=lambda one: (one.at, one.entry.letter.key))
    kept: list[Talk] = []
    for talk in found:
        if not kept or talk.at - kept[-1].at > ONE_OCCASION:
            kept.append(talk)
    return kept


def _told(entry: Entry) -> Talk | None:
    words = [act.evidence for act in entry.acts("meeting", "thanks") if not shaky(act)]
    words += [signal.evidence for signal in entry.letter.signals if signal.name == "first_meeting"]
    said = next((one for one in words if _HELD.search(one[:QUOTE_LIMIT]) and not _TO_COME.search(one[:QUOTE_LIMIT])), "")
    return Talk(entry.at, entry, said) if said else None


def _invited(entry: Entry, person: str, bag: Mailbag) -> Talk | None:
    event = entry.letter.invitation
    if event is None or event.start is None or event.start.tzinfo is None or not event.summary.strip():
        return None
    others = {bag.person(one) for one in (*event.attendees, event.organizer) if one and one not in bag.owner.addresses}
    if others != {person} or not bag.past(event.start):
        return None
    return Talk(event.start, entry, event.summary)


def looking_for(seen: Portrait, days: int) -> Wish | None:
    """The latest thing they said they look for, in the last `days` days, that nothing since shows as given, refused or found."""
    for wish in reversed(seen.their_wishes[-LATEST:]):
        if seen.bag.past(wish.entry.at + timedelta(days=days)):
            return None
        if alone(wish.entry, seen.person) and _LOOKING.search(wish.act.evidence[:QUOTE_LIMIT]) and not seen_to(seen, wish.entry):
            return wish
    return None


def seen_to(seen: Portrait, asked: Entry) -> bool:
    """Whether the owner gave, sent, refused or promised something since `asked`, or they let it go."""
    if any(deed.given and deed.entry.at > asked.at for deed in seen.deeds):
        return True
    for later in seen.bag.after(seen.entries, asked):
        if later.mine and (brings(later) or later.acts("decline", "promise", "introduction", "favor")):
            return True
        if not later.mine and later.has("release"):
            return True
    return False
