"""What is looked for from both sides alike: the owner towards them, they towards the owner. The cards of `rules/flags` name the side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta
from itertools import pairwise

from parsers.subject import base_subject
from rules.engine.cases import Deed
from rules.engine.houses import house
from rules.engine.mailbag import Entry
from rules.engine.sketch import words_of
from rules.engine.values import Act, Obligation
from rules.people.asks import Wish, as_offered, expected, holds_open, invited
from rules.people.business import their_business
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE

GRACE = timedelta(days=3)
"""So long a favour may wait for thanks before anything is said."""
NEWS = timedelta(days=5)
"""So long after contact or outcome a helper may wait for word of it."""
ONE_DAY = timedelta(days=1)
_YOU = re.compile(
    r"\b(?:you|your|yours|du|dich|dir|deine?[mnrs]?|sie|ihnen|ihre?[mnrs]?|tu|te|toi|ton|ta|tes|vous|votre|vos|ti|usted|su|sus)\b|\bt['’]",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\d{1,8}")
GROWN = 3
"""Points of depth with which two converse."""
FAVOURS = 3
"""Favours in one direction that make a pattern."""
SETTLED_IN = 30
"""Days that the mailbox must reach back before an ask, or what came before it can not be judged."""
SILENCE = timedelta(days=365)
OPENING = 2
"""Letters of the new talk that are its opening: what is asked after an answer is asked in a talk."""
MEET_ANYWAY = ("colleague", "family")
"""Those whom one tells things across a desk or a table."""
SOCIAL = ("meeting",)
"""To ask for a coffee after a long time is no favour but a greeting."""


def unthanked(seen: Portrait, *, mine: bool) -> list[Obligation]:
    """Thanks that the owner (`mine`) or they have owed for more than three days.

    A colleague who passes on what is not about the owner does the day's work.
    """
    late = [one for one in seen.open("thanks", mine=mine) if seen.bag.past(one.since + GRACE)]
    if seen.relation == "colleague":
        return [one for one in late if one.object == "introduction" or _YOU.search(one.evidence)]
    return late


def untold(seen: Portrait, *, mine: bool) -> list[Obligation]:
    """News that the owner (`mine`) or they owe: five days after contact or outcome was seen, at once where only time has passed.

    Where nothing was seen, a colleague or somebody of the family may have been told in passing.
    """
    late = []
    for one in seen.open("update", mine=mine):
        # Such a debt that begins with something seen has days to be told in; one that time alone opened is due the same day.
        witnessed = one.due is not None and one.due - one.since > ONE_DAY
        if seen.bag.reached(one.since + NEWS) if witnessed else seen.relation not in MEET_ANYWAY:
            late.append(one)
    return late


def one_way(seen: Portrait, *, given: bool) -> list[Deed]:
    """The favours of a year where they all went in one direction; none where an account is out of place."""
    favours = seen.favours(given=given)
    if len(favours) < FAVOURS or seen.favours(given=not given) or seen.relation in WITHOUT_BALANCE:
        return []
    return favours


def wishes_beyond(seen: Portrait, wishes: Sequence[Wish], *, mine: bool) -> list[Wish]:
    """Those wishes of the owner (`mine`) or of them that so young a relation does not bear, uninvited and with no favour owed."""
    # Who has grown close since would not know what is meant by "you hardly know each other".
    if seen.relation in (*WITHOUT_BALANCE, "friend") or seen.points >= GROWN:
        return []
    return [wish for wish in wishes if _beyond(wish, seen, mine=mine)]


def _beyond(wish: Wish, seen: Portrait, *, mine: bool) -> bool:
    moment = wish.entry.at
    # The letter that speaks of the meeting may ask already: they have met.
    depth = seen.depth.points(moment) + (seen.depth.met == moment)
    if not ((wish.size == 2 and depth == 0) or (wish.size == 3 and depth <= 2)):
        return False
    opens = wish.opening and (wish.size == 3 or seen.entries[0] is wish.entry)
    if not opens or not seen.recent(moment) or not seen.reaches(moment, SETTLED_IN) or (not mine and wish.entry.has("sales")):
        return False
    if any(deed.given == mine and deed.entry.at < moment for deed in seen.deeds):
        return False
    if not mine and their_business(wish):
        return False
    if invited(wish, seen.person, seen.desk, mine=mine) or expected(seen.person, wish.entry, seen.desk):
        return False
    return not (mine and known_next_door(wish.entry, seen))


def known_next_door(entry: Entry, seen: Portrait) -> bool:
    """Whether somebody of their house is on the letter too with whom the owner had exchanged letters: they are no stranger then."""
    domain, bag = house(seen.person), seen.bag
    for other in entry.persons if domain else ():
        if other != seen.person and house(other) == domain:
            before = [one.mine for one in bag.with_person(other) if one.at < entry.at]
            if any(before) and not all(before):
                return True
    return False


def wish_after_silence(seen: Portrait, *, mine: bool) -> tuple[Entry, Act, Entry] | None:
    """The letter of the owner (`mine`) or of them that asks after a year without a word, its act, and the last letter before; None else.

    Whoever was told to come back may come back, and what returns every year is a custom.
    """
    if seen.relation in WITHOUT_BALANCE or all(one.mine for one in seen.entries) or not any(one.mine for one in seen.entries):
        return None
    for before, after in pairwise(seen.entries):
        if after.at - before.at < SILENCE or after.mine != mine or not seen.recent(after.at) or after.has("sales"):
            continue
        earlier = [one for one in seen.entries if one.at <= before.at]
        if any(one.mine != mine and holds_open(one) for one in earlier) or any(_same_again(one, after) for one in earlier):
            continue
        opening = [one for one in seen.bag.in_thread(after) if one.at >= after.at][:OPENING]
        for one in opening:
            for act in one.acts("request"):
                if one.mine == mine and act.object not in SOCIAL and not as_offered(one):
                    return one, act, before
    return None


def _same_again(before: Entry, after: Entry) -> bool:
    """Whether a letter is what the same person wrote a year or more ago: the order of every autumn, whatever number it bears."""
    subject = _unnumbered(after.letter.subject)
    return before.mine == after.mine and len(subject) > 3 and _unnumbered(before.letter.subject) == subject


def _unnumbered(subject: str) -> str:
    return " ".join(words_of(_NUMBER.sub(" ", base_subject(subject).casefold())))
