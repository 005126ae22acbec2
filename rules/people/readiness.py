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
SEVERAL = 2
"""Favours received of which none given back is more than chance."""
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


def readiness(
    person: Person, met: Acquaintance, obligations: Sequence[Obligation], desk: Desk, *, thin: bool, elsewhere: bool = False
) -> Readiness:
    """How ready the relation with `person` is for an ask; `obligations` are those open between the two.

    `thin`: much of what passes between them is not in the mailbox, so that nothing follows from what is not seen; `elsewhere`: they
    may write from another address too, so that no silence is known.
    """
    reasons = [*_exchange(person, met, desk, elsewhere=elsewhere), *_owed(obligations, desk), *_closeness(person, met, desk, thin=thin)]
    reasons.sort(key=lambda one: one.step)
    return Readiness(WORDS[min((one.step for one in reasons), default=1)], tuple(reasons))


def _exchange(person: Person, met: Acquaintance, desk: Desk, *, elsewhere: bool) -> Iterator[Reason]:
    """Whether the two are in exchange at all."""
    bag, them = desk.bag, who(person.name, person.address).first
    entries = bag.with_person(person.address)
    pauses = [one for one in entries if not one.mine and one.to_me and one.has("pause")]
    if pauses and bag.now - pauses[-1].at <= PAUSE:
        yield Reason(0, f"{them} asked for a pause on {on(pauses[-1].at, bag)}.")
    if not (met.letters_in or met.letters_out):
        yield Reason(1, f"No letter between you is in the mailbox; your last note is of {on(met.last_contact, bag)}.")
        return
    if not met.letters_in or not met.letters_out:
        silent = "from them" if not met.letters_in else "from you to them"
        yield Reason(0, f"Letters went one way only: none {silent} is in the mailbox.")
        return
    if met.last_theirs is None or met.last_mine is None:
        return
    ago = bag.now - min(met.last_mine, met.last_theirs)
    wrote = f"The latest letter between you known here is of {on(max(met.last_mine, met.last_theirs), bag)}"
    if ago > SILENCE and not elsewhere:
        yield Reason(0, f"{wrote}. An exchange is more than a year away as far as this mailbox shows: a first word without a wish, then.")
    elif any(flag.flag == "unanswered_by_them" for flag in person.flags):
        yield Reason(0, "Your last letters to them are without an answer so far.")
    else:
        yield Reason(2, f"{wrote}.")


def _owed(obligations: Sequence[Obligation], desk: Desk) -> Iterator[Reason]:
    """What is open between the two; what the owner owes comes first."""
    for one in obligations:
        since = on(one.written or one.since, desk.bag)
        source = "note" if one.noted else "letter"
        if one.mine and one.kind in FIRST:
            yield Reason(0, f"You still owe them {FIRST[one.kind]} ({source} of {since}): that comes first.")
        elif one.mine and one.kind in THEN:
            yield Reason(1, f"You still owe them {THEN[one.kind]} ({source} of {since}).")
        elif not one.mine and one.kind == "reply":
            yield Reason(1, f"What you asked on {since} is not answered yet: one thing at a time.")


def _closeness(person: Person, met: Acquaintance, desk: Desk, *, thin: bool) -> Iterator[Reason]:
    """How well and how long they know each other, and who gave; where helping is the job, that decides nothing."""
    bag = desk.bag
    if person.relation in (*WITHOUT_BALANCE, "friend"):
        word = person.relation or ""
        yield Reason(2, _RELATIONS[word] if relation_said(person.address, desk) else f"By the mail probably {_GUESSED.get(word, word)}.")
        return
    step = 2 if person.depth_points >= DEEP_ENOUGH else 1 if person.depth_points else 0
    yield Reason(step, f"Depth by the letters: {person.depth}, {person.depth_points} of 5 points.")
    known, day = bag.now - met.first_contact, on(met.first_contact, bag)
    if not (met.letters_in or met.letters_out):
        return
    if known >= YOUNG:
        yield Reason(2, f"Letters between you since {day}{' at the latest' if met.earlier_unknown else ''}.")
    elif not met.earlier_unknown:
        yield Reason(1, f"The letters between you go back to {day} only.")
    yield _balance(person, thin=thin)


def _balance(person: Person, *, thin: bool) -> Reason:
    """Who gave, in favours that were recognised; their sizes decide. That none was proves little, a `thin` view nothing."""
    ways = ((person.given, "from you to them"), (person.received, "from them to you"))
    counts = ", ".join(f"{number} {way}" for number, way in (ways if person.balance >= 0 else ways[::-1]) if number)
    if not counts:
        return Reason(1, "Whether one has more to give back than the other, these letters do not tell.")
    if person.balance < 0:
        turn = " It seems to be your turn to give." if person.received >= SEVERAL and not thin else ""
        return Reason(1, f"Favours recognised in the letters: {counts}.{turn}")
    return Reason(2, f"Favours recognised in the letters: {counts}.")


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
