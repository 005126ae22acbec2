"""How a promise is kept or let go: the thing arrives, word comes that it is done, thanks are said, or it is needed no more."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.debts import LAPSE
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.pledges import of_a_word, of_news
from rules.engine.turns import THINGS, alike, brings, fresh, gratitude, shared, substantive
from rules.engine.values import Act

_INTRODUCE = re.compile(r"\b(?:introduc|put you in touch|connect you|vorstell|présent|present)", re.IGNORECASE)
_TO_COME = re.compile(r"\b(?:offer\w*|promis\w*|advance|agree\w*|will|would|willing\w*)\b", re.IGNORECASE)
"""Thanks for what is still to come."""
_NAME = re.compile(
    r"\b(?:the )?(?:names?|contacts?|address|numbers?|(?:contact )?details|coordinates)\b(?: and \w{3,10})? (?:of|for|to)\b"
    r"|\bwho(?:ever)?\b"
    r"|\bput you in touch\b|\bname of\b|\b(?:namen|adresse|nummer|kontakt) (?:von|der|des|meine[sr])\b|\b(?:nom|adresse|coordonnées) d"
    r"|\b(?:nombre|teléfono|contacto) d",
    re.IGNORECASE,
)
_PICTURE = re.compile(
    r"\b(?:pictures?|photos?|photographs?|pics?|images?|scans?|screenshots?|drawings?|sketch(?:es)?|plans?|maps?|logos?|covers?|posters?|fotos?"
    r"|bild(?:er)?|zeichnung(?:en)?|skizzen?|dessins?|croquis|dibujos?|planos?|im[aá]gen(?:es)?|it|this|them|everything|something|stuff|files?)\b",
    re.IGNORECASE,
)
FEW = 3
"""People in a talk that brings somebody new."""
NAMED = timedelta(days=30)
"""So long after the promise of a name a letter that gives one keeps it."""


def kept(entry: Entry, act: Act, person: str, siblings: int, bag: Mailbag) -> Entry | None:
    """The letter that keeps or releases what `entry` promised in `act`; `siblings` are the promises that stand in it."""
    matter = bag.about(act.evidence)
    for later in bag.after(bag.with_person(person), entry):
        if later.at - entry.at > LAPSE:
            return None
        if later.mine == entry.mine:
            if _delivers(later, entry, act, matter, siblings, bag):
                return later
        elif _released(later, entry, person, matter, bag):
            return later
    return None


def _delivers(later: Entry, entry: Entry, act: Act, matter: frozenset[int], siblings: int, bag: Mailbag) -> bool:
    """Whether the promiser's later letter is the thing promised."""
    same_thread = later.thread == entry.thread
    about = shared(later, matter) > 0
    again = later.acts("promise")
    renewed = (
        bool(again)
        and not THINGS.intersection(later.letter.attachments)
        and (same_thread or any(matter & bag.about(one.evidence) for one in again))
    )
    if (later.has("by_phone") and same_thread) or (
        _introduces(act) and (later.acts("introduction") or _brings_together(later, entry, bag))
    ):
        return True
    if _NAME.search(act.evidence) and later.at - entry.at <= NAMED and not again and later.has("contact"):
        return True
    if of_news(act.evidence):
        told = later.has("outcome") or bool(later.acts("update"))
        return (
            substantive(later) and not later.acts("request") and ((told and (about or fresh(later, bag))) or (same_thread and not renewed))
        )
    if brings(later) and not renewed and not _only_pictures(later, act):
        return (
            about
            or (siblings == 1 and same_thread)
            or (fresh(later, bag) and _first_since(later, entry, bag))
            or alike(later, entry.content)
        )
    if renewed or not substantive(later):
        return False
    done = bool(later.acts("update", "favor", "introduction", "meeting"))
    told = bool(of_a_word(act.evidence)) or act.object == "information"
    if same_thread:
        return done or told or (about and not later.acts("request"))
    return (done or told) and (about or alike(later, entry.content))


def _only_pictures(later: Entry, act: Act) -> bool:
    """Whether a letter brings pictures and nothing else, where none were promised."""
    files = set(later.letter.attachments)
    return bool(files) and files <= {"image"} and _PICTURE.search(act.evidence) is None


def _introduces(act: Act) -> bool:
    """Whether an introduction, or leave to make one, was promised."""
    return act.object == "introduction" or _INTRODUCE.search(act.evidence) is not None


def _brings_together(later: Entry, entry: Entry, bag: Mailbag) -> bool:
    """Whether a new talk of at most four has somebody in it with whom the owner never wrote before."""
    if not fresh(later, bag) or not 1 < len(later.persons) + (not later.mine) <= FEW:
        return False
    known = {*entry.persons, entry.author, later.author}
    return any(one not in known and all(met.at > later.at for met in bag.with_person(one)[:1]) for one in later.persons)


def _first_since(later: Entry, entry: Entry, bag: Mailbag) -> bool:
    """Whether no other new talk came between: what is sent without a word of explanation is then what was promised."""
    person = later.persons[0] if later.mine and later.persons else later.author
    between = bag.after(bag.with_person(person), entry)
    return not any(one.at < later.at and one.mine == later.mine and fresh(one, bag) and brings(one) for one in between)


def _released(later: Entry, entry: Entry, person: str, matter: frozenset[int], bag: Mailbag) -> bool:
    """Whether the one who was promised lets it go, or shows that it came."""
    same = later.thread == entry.thread or shared(later, matter) > 0
    if later.has("release"):
        return same
    answer = later.letter.in_reply_to == entry.letter.message_id
    if not answer and any(matter & bag.about(thanks.evidence) and not _TO_COME.search(thanks.evidence) for thanks in later.acts("thanks")):
        return True
    receipt = later.has("delivers") or bool(later.acts("update"))
    thanked = gratitude(later, person if not entry.mine else "", bag)
    courtesy = answer or bool(later.acts("request"))
    return same and (thanked or receipt) and not courtesy and shared(later, matter | entry.content) > 0
