"""Which act of a letter asks, of whom, and how surely somebody waits for the answer."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.ask import FORGOTTEN
from rules.engine.cases import Desk, same_house
from rules.engine.conditions import an_order, for_a_case, from_each, speaks_of
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.pledges import by_voice
from rules.engine.said_again import said_by_another
from rules.engine.turns import DOORS, asks, shaky, speaks_to_me
from rules.engine.values import Act

MATTER = 2
"""Words that a colleague's question must have beyond the common ones: "anything we can do?" is said in passing."""
PASTED = 4
"""Words beyond the common ones that are said twice by two people only where one quotes the other."""
TABLE = 8
"""Addressees of whom each is asked what only they can say ("which days suit you?"); more are a crowd."""
IN_PERSON = 3
"""Addressees in To: a question to more is on trial, for it may be meant for another."""
_YOU = re.compile(
    r"\b(?:you|your|let me know|please|du|dir|dich|dein\w{0,2}|ihr\w{0,2}|sie|ihnen|euch|tu|toi|te|ton|ta|vous|votre|usted|ustedes)\b",
    re.IGNORECASE,
)
"""Words to the reader: what is asked of the world at large, and often answered at once, is asked of nobody."""
_WANTS_WORD = re.compile(r"\?|\b(?:let (?:me|us) know|tell (?:me|us)|answer|reply|confirm|sag|dis-moi|dime)\b", re.IGNORECASE)
"""In a letter that introduces, "please take it from here" is part of the introduction: thanks and a first word answer it."""


def asked(entry: Entry, person: str, mine: bool, desk: Desk) -> Act | None:
    """The act by which this letter asks the one side of the pair, None where it does not."""
    bag = desk.bag
    found = [act for act in asks(entry) if not said_by_another(act, entry, desk)]
    if any(case.entry is entry and not case.doubtful for case in desk.introduced_in.get(entry.thread, ())):
        found = [act for act in found if _WANTS_WORD.search(act.evidence)]
    if any(not for_a_case(act.evidence) for act in found):
        found = [act for act in found if not for_a_case(act.evidence)]
    if entry.has("sales"):
        # In a letter that sells, "are you interested?" is the pitch's own.
        found = [act for act in found if act.object in DOORS or len(bag.about(act.evidence)) > MATTER]
    if mine:
        sells = entry.has("sales") or (entry.has("pitch") and not any(act.object in DOORS for act in found))
        cold = sells and not bag.wrote_before(person, entry.at) and not same_house(person, bag)
        if not entry.to_me or bag.is_role(person) or cold:
            return None
        found = [act for act in found if speaks_to_me(act, bag)]
    else:
        found = [act for act in found if _addressee(act, entry, desk) == person]
        if same_house(person, bag):
            found = [act for act in found if not daily_work(act)] or found
    return max(found, key=lambda act: _plainness(act, bag), default=None)


def daily_work(act: Act) -> bool:
    """Whether the owner tells a colleague to do something, and waits for no word."""
    return "?" not in act.evidence or an_order(act.evidence)


def _plainness(act: Act, bag: Mailbag) -> tuple[bool, bool, bool, bool, bool, float]:
    """The order in which the asks of one letter are quoted: the surest first, and rather the question than "please let me know"."""
    to_reader = _YOU.search(act.evidence) is not None or act.due is not None
    return not shaky(act), to_reader, len(bag.about(act.evidence)) > 1, act.kind == "request", act.due is not None, act.confidence


def _addressee(act: Act, entry: Entry, desk: Desk) -> str:
    """Who of several is asked: whom the act names, never the introducer who is only thanked in passing, else the first in To."""
    meant = {desk.bag.person(target) for target in act.targets}
    introducers = {case.introducer for case in desk.introduced_in.get(entry.thread, ()) if case.entry.at < entry.at}
    open_to = [person for person in entry.to if person in meant] or list(entry.to)
    others = [person for person in open_to if person not in introducers] or open_to
    return others[0] if others else ""


def doubtful(act: Act, entry: Entry, bag: Mailbag) -> bool:
    """Whether nobody may be waiting: too many readers, a mere case, words about the owner, or an asker who will ring up."""
    crowd = len(entry.to) + (not entry.mine)
    other = not entry.mine and crowd > 1 and speaks_of(act.evidence, bag.called)
    rings = act.object == "meeting" and any(by_voice(one.evidence) for one in entry.acts("promise"))
    most = TABLE if from_each(act.evidence) else IN_PERSON
    return shaky(act) or crowd > most or for_a_case(act.evidence) or other or rings or _pasted(act, entry, bag)


def _pasted(act: Act, entry: Entry, bag: Mailbag) -> bool:
    """Whether the words stand in an earlier letter of the other side: text that was pasted without a mark, and answered."""
    words = bag.about(act.evidence)
    if len(words) < PASTED:
        return False
    other = entry.author if not entry.mine else next(iter(entry.to), "")
    earlier = (one for one in bag.with_person(other) if one.mine != entry.mine and timedelta(0) < entry.at - one.at <= FORGOTTEN)
    return any(words <= one.content for one in earlier)
