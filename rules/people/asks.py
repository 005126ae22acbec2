"""What the two asked of each other, with sizes: 1 a question, 2 an hour or an opinion, 3 a name, a door, a recommendation (row 1)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from parsers.subject import base_subject
from rules.engine.cases import Desk
from rules.engine.mailbag import Entry
from rules.engine.turns import shaky, speaks_to, speaks_to_me
from rules.engine.values import Act

_LEAVE = re.compile(
    r"\b(?:open to|up for|ok(?:ay)? with|happy with|mind|like|want|fine with|interested in)\b[^.?!]{0,25}"
    r"\b(?:an? intro|introduction|being (?:introduced|connected)|to be (?:introduced|connected)|if i (?:introduced|connected))"
    r"|\b(?:may|can|shall|should|could) i (?:introduce|connect|put) (?:you|the two)\b",
    re.IGNORECASE,
)
_TITLE = re.compile(r"[\"“„«']\s?(?:an? )?introduction\b|\bIntroduction to (?:the )?[A-Z]")
_SOMEBODY = re.compile(
    r"(?<![.?!:] )\b(?!I\b|I['’])[A-ZÀ-Þ][a-zà-ÿ]+\b"
    r"|\b(?:your|the|their) (?:\w{2,12} )?(?:boss|director|ceo|cto|cfo|head|chair|chief|president|partner|manager|editor|dean|minister)\b"
)
_MEAL = re.compile(
    r"\b(?:lunch|dinner|supper|breakfast|barbecue|d[ée]jeuner|d[îi]ner|mittagessen|abendessen|grillen|almorzar|almuerzo|cenar?)\b",
    re.IGNORECASE,
)
"""Whoever asks to eat together gives company, too."""
_HELP = re.compile(r"\bhelp(?:ful|ing)?\b", re.IGNORECASE)
"""What help is asked for the words do not say: it may be a plain question."""
_HIRE = re.compile(r"\b(?:hire|employ|interview|consider|invite|appoint|take on|talk to|look at) (?:[A-ZÀ-Þ][a-zà-ÿ]+\b)")
_LONG = re.compile(
    r"\b(?:(?:an|one|half an|two|couple of) hours?|(?:30|45|60|thirty|forty-five|sixty) minutes|(?:eine?|die|zwei) (?:halbe )?stunden?"
    r"|une (?:demi-)?heure|(?:una|media) hora)\b",
    re.IGNORECASE,
)
"""So much of somebody's time is no small thing, whatever it is for."""
_MINE_TO_HAVE = re.compile(
    r"\b(?:give|spare|offer|grant|have|find|schenken|geben|hätten|haben|accorder|donner|auriez|aurais|dar|dedicar|tendr[íi]as?|conceder)"
    r"\b[^.?!]{0,25}\b(?:hours?|minutes|stunden?|heure|hora)\b",
    re.IGNORECASE,
)
"""It is the reader's time that is asked for."""
_AS_OFFERED = re.compile(
    r"\bas (?:you )?(?:so )?(?:kindly )?(?:offered|promised|suggested|invited|proposed)\b|\byou (?:had |once |so |very )?(?:kindly )?"
    r"(?:offered|invited me|promised|told me to|asked me to|said (?:that )?i (?:could|might|should|may))\b"
    r"|\b(?:take|took|taking) you (?:up on|at your word)|\bat your (?:offer|invitation|request|suggestion)\b"
    r"|\bwie (?:\w{3,6} ){0,2}(?:angeboten|versprochen|vorgeschlagen|vereinbart|besprochen)\b|\bbeim wort\b"
    r"|\b(?:hattest|hast|hatten|haben) (?:\w{2,6} ){0,3}(?:angeboten|eingeladen|versprochen)\b"
    r"|\bcomme (?:promis|convenu|proposé|(?:vous|tu) (?:me )?l['’](?:avez|aviez|as|avais))"
    r"|\bm['’](?:aviez|avez|avais|as) (?:\w{2,10} )?(?:dit d|proposé|invité|offert|promis|demandé d)|\bau mot\b"
    r"|\bcomo (?:me )?(?:ofreciste|ofreció|prometiste|prometió|propusiste|propuso|quedamos|acordamos|dijiste)\b|\b(?:la|tu|su) palabra\b",
    re.IGNORECASE,
)
"""The wish takes up what the other held out."""
_OWN = re.compile(r"\b(?:my|me|mine|myself|mich|mir|mein\w{0,2}|moi|mon|ma|mes|mi|mis|mí|conmigo)\b|\bm['’]", re.IGNORECASE)
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
    act = max(acts, key=_size)
    size = _size(act)
    if "cv" in entry.letter.attachments:
        size = 2 if act.object in ("review", "advice", "information") else 3
        size = 1 if _of_another(act) else size
    return Wish(entry, act, size)


def asks_leave(words: str) -> bool:
    """Whether an ask wants leave to introduce somebody ("may I connect you with Eva?"), and no introduction."""
    return bool(_LEAVE.search(words))


def _of_another(act: Act) -> bool:
    """Whether the wish is about somebody else, whose CV it then is: "would you take a look at Jonas?"."""
    return bool(_SOMEBODY.search(act.evidence[1:])) and not _OWN.search(act.evidence)


def _size(act: Act) -> int:
    """A door that is to be opened to somebody named weighs 3, to anybody suitable 2; to ask leave to introduce somebody is no wish.

    "You should hire Jonas" is advice to the reader, "take a look at Jonas" a word for him.
    """
    if act.object == "favor" and _HELP.search(act.evidence):
        return 1
    if act.object == "meeting" and _MEAL.search(act.evidence):
        return 1
    if act.object in ("job", "review") and _HIRE.search(act.evidence):
        return 1
    if _LONG.search(act.evidence) and _SIZES.get(act.object or "", 1) < 2 and _MINE_TO_HAVE.search(act.evidence):
        return 2
    if act.object == "introduction":
        if asks_leave(act.evidence) or _TITLE.search(act.evidence):
            return 1
        return 3 if _SOMEBODY.search(act.evidence[1:]) else 2
    return _SIZES.get(act.object or "", 1)


def invited(wish: Wish, person: str, desk: Desk, *, mine: bool) -> bool:
    """Whether the other side had held the door open: an offer, "ask me anything", or an ask of their own in this talk."""
    if as_offered(wish.entry):
        return True
    for one in desk.bag.with_person(person):
        if one.at >= wish.entry.at:
            return False
        if one.mine == mine:
            continue
        if holds_open(one) or (one.thread == wish.entry.thread and one.acts("request", "promise")):
            return True
    return False


def as_offered(entry: Entry) -> bool:
    """Whether a letter says that the other had held out what it asks for: "as you offered", "vous m'aviez dit de revenir"."""
    quotes = (*(act.evidence for act in entry.letter.acts), *(signal.evidence for signal in entry.letter.signals))
    return any(_AS_OFFERED.search(quote) for quote in quotes)


def holds_open(entry: Entry) -> bool:
    """Whether a letter holds a door open for the reader's wishes: an offer, "ask me anything", "come back when it is done"."""
    return bool(entry.acts("offer")) or entry.has("offers_help", "invited_ask")


def expected(person: str, entry: Entry, desk: Desk) -> bool:
    """Whether somebody had brought the two together before `entry`, so that a first letter with a wish is no surprise."""
    return any(case.entry.at <= entry.at for case in desk.cases_with.get(person, ()))


def is_answer(subject: str) -> bool:
    """Whether a subject is marked as an answer's or a forward's."""
    return base_subject(subject) != " ".join(subject.split())
