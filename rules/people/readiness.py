"""Whether the time has come to ask somebody for something: early, fair or ready, each with its reasons (BEHAVIOURS.md row 42).

It explains and never forbids. Every reason is a sentence about what the letters show.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from rules.digest.safe import who
from rules.engine.cases import Desk
from rules.engine.debts import on
from rules.engine.values import Obligation, Person
from rules.people.acquaintance import Acquaintance
from rules.people.relations import WITHOUT_BALANCE, relation_said

WORDS = ("early", "fair", "ready")
YOUNG = timedelta(days=90)
SILENCE = timedelta(days=365)
PAUSE = timedelta(days=365)
DEEP_ENOUGH = 3
"""Points of depth from which an ask comes out of a talk that exists."""
FIRST = {"thanks": "thanks", "update": "news of what came of their help"}
"""Debts to pay before anything else is asked."""
THEN = {"reply": "an answer", "promise": "what you promised", "follow_up": "a first word"}


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason; `step` is how far it lets one go: 0 early, 1 fair, 2 ready."""

    step: int
    text: str


@dataclass(frozen=True, slots=True)
class Readiness:
    """`word` of `WORDS`, the least that any reason allows; `reasons` begin with those that speak against."""

    word: str
    reasons: tuple[Reason, ...]


def readiness(person: Person, met: Acquaintance, obligations: Sequence[Obligation], desk: Desk) -> Readiness:
    """How ready the relation with `person` is for an ask; `obligations` are those open between the two."""
    reasons = [*_exchange(person, met, desk), *_owed(obligations, desk), *_closeness(person, met, desk)]
    reasons.sort(key=lambda one: one.step)
    return Readiness(WORDS[min((one.step for one in reasons), default=1)], tuple(reasons))


def _exchange(person: Person, met: Acquaintance, desk: Desk) -> Iterator[Reason]:
    """Whether the two are in exchange at all."""
    bag, them = desk.bag, who(person.name, person.address).first
    entries = bag.with_person(person.address)
    pauses = [one for one in entries if not one.mine and one.to_me and one.has("pause")]
    if pauses and bag.now - pauses[-1].at <= PAUSE:
        yield Reason(0, f"{them} asked for a pause on {on(pauses[-1].at, bag)}.")
    if not met.letters_in or not met.letters_out:
        silent = "from them" if not met.letters_in else "from you to them"
        yield Reason(0, f"Letters went one way only: none {silent} is in the mailbox.")
        return
    mine = max(one.at for one in entries if one.mine)
    theirs = max(one.at for one in entries if not one.mine)
    ago = bag.now - min(mine, theirs)
    wrote = f"{them} last wrote on {on(theirs, bag)}, you on {on(mine, bag)}"
    if ago > SILENCE:
        yield Reason(0, f"{wrote}: more than a year in which only one of you wrote, or neither, so write first without a wish.")
    elif any(flag.flag == "unanswered_by_them" for flag in person.flags):
        yield Reason(0, "Your last letters to them are without an answer so far.")
    else:
        yield Reason(2, f"{wrote}.")


def _owed(obligations: Sequence[Obligation], desk: Desk) -> Iterator[Reason]:
    """What is open between the two; what the owner owes comes first."""
    for one in obligations:
        since = on(one.written or one.since, desk.bag)
        if one.mine and one.kind in FIRST:
            yield Reason(0, f"You still owe them {FIRST[one.kind]} (letter of {since}): that comes first.")
        elif one.mine and one.kind in THEN:
            yield Reason(1, f"You still owe them {THEN[one.kind]} (letter of {since}).")
        elif not one.mine and one.kind == "reply":
            yield Reason(1, f"What you asked on {since} is not answered yet: one thing at a time.")


def _closeness(person: Person, met: Acquaintance, desk: Desk) -> Iterator[Reason]:
    """How well and how long they know each other, and who gave; where helping is the job, that decides nothing."""
    bag = desk.bag
    if person.relation in (*WITHOUT_BALANCE, "friend"):
        word = person.relation or ""
        yield Reason(2, _RELATIONS[word] if relation_said(person.address, desk) else f"By the mail probably {_GUESSED.get(word, word)}.")
        return
    step = 2 if person.depth_points >= DEEP_ENOUGH else 1 if person.depth_points else 0
    yield Reason(step, f"Depth by the letters: {person.depth}, {person.depth_points} of 5 points.")
    known, day = bag.now - met.first_contact, on(met.first_contact, bag)
    if known >= YOUNG:
        yield Reason(2, f"Letters between you since {day}{' at the latest' if met.earlier_unknown else ''}.")
    elif not met.earlier_unknown:
        yield Reason(1, f"The letters between you go back to {day} only.")
    yield _balance(person)


def _balance(person: Person) -> Reason:
    """Who gave, in favours that the letters show; their sizes decide."""
    gave, got = (str(number) if number else "none" for number in (person.given, person.received))
    if not person.given and not person.received:
        return Reason(1, "No favour was seen in the letters, in either direction: give something first.")
    if person.balance < 0:
        return Reason(1, f"Favours seen in the letters: {got} from them to you, {gave} from you to them. It is your turn to give.")
    return Reason(2, f"Favours seen in the letters: {gave} from you to them, {got} from them to you.")


_RELATIONS = {
    "family": "You are family: no account is kept.",
    "friend": "You are friends: no account is kept.",
    "client": "They are your client: asking belongs to the work.",
    "boss": "They are your boss: asking belongs to the work.",
    "colleague": "They are a colleague: asking belongs to the work.",
    "mentor": "They are your mentor: asking is what it is for.",
    "paid": "They are paid for it: asking belongs to the work.",
}
_GUESSED = {"family": "family: no account is kept", "colleague": "a colleague: asking belongs to the work"}
