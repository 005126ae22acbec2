"""One person on one page: how the owner knows them, what each did for the other, what is open, what they care about, whether to ask.

Nothing here says more than the letters do, and each line has its letter. Of somebody whom the owner wants to hear nothing of only the
bare record is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from rules.digest.safe import who as named
from rules.engine.cases import Desk
from rules.engine.debts import on
from rules.engine.elsewhere import lookalike
from rules.engine.mailbag import Entry
from rules.engine.values import QUOTE_LIMIT, Obligation, Person, State, View
from rules.people.acquaintance import Acquaintance, acquaintance
from rules.people.asks import wishes
from rules.people.delicate import delicate
from rules.people.interests import own_words
from rules.people.readiness import Readiness, readiness
from rules.people.relations import relation_said

ENOUGH = 5
"""Of what they asked, the latest are told."""
PLAIN = 0.7
"""The confidence from which a question is surely one."""
WORDS = 4
"""Fewer make no question that is understood on a page of its own."""
_DOOR = re.compile(
    r"\b(?:introduc\w+|intros?|connect (?:me|us)|in (?:touch|contact) with|refer(?:red|ral|ence)?|recommend\w*|forward my|put in a word"
    r"|pass (?:it|this|my|me|them) on|who (?:should|could|would|can|might|do you know)|whom|any(?:one|body)|some(?:one|body) who"
    r"|contacts? (?:at|in|with)|vorstellen|empfehl\w+|présenter|recommand\w+|presentar\w*|recomend\w+)\b",
    re.IGNORECASE,
)
_WISH = re.compile(
    r"[?]|\b(?:please|pls|(?:could|can|would|will|do|did|have|are) you|let me know|remind\w*|appreciat\w*|(?:i|we)(?:['’]d| would| was| am| were| are)?"
    r" (?:also |still |really |just )?(?:like|love|be (?:glad|happy|delighted|grateful)|need|want|hop(?:e|ing)|wish|wonder(?:ing)?|ask(?:ing)?)"
    r"|bitte|könnte\w*|kannst|können sie|s['’]il|pourr\w+|peux-tu|pouvez|por favor|podr\w+|puedes)\b",
    re.IGNORECASE,
)
"""A wish in the first or second person, and no report of other people's."""
_HAILED = re.compile(r"\b([A-ZÀ-Þ][a-zà-ÿ]{2,20}), (?:please|could|can|would|will|do|are|is|thank|may|let)\b")
_SPOKEN_OF = re.compile(r"(?<!^)(?<![,!.] )\b([A-ZÀ-Þ][a-zà-ÿ]{2,20})\b(?![,!.?])")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of theirs, with what it is about (an act's object) and its letter."""

    object: str | None
    date: datetime
    message_id: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Brief:
    """One person on one page. `person` holds favours, flags and advice; `mine` and `theirs` what is open, most pressing first.

    `answer` is the honest line for "How do you know them?". `relation_said`: the relation is the
    owner's word and no guess. `silenced`: the owner wants to hear nothing of them; then what urges or
    recalls is left out. `own`: the address looks like another one of the owner's. In both cases
    `readiness` is None.
    """

    person: Person
    met: Acquaintance
    answer: str
    mine: tuple[Obligation, ...]
    theirs: tuple[Obligation, ...]
    cares: tuple[Said, ...]
    asked_for: tuple[Said, ...]
    asked_about: tuple[Said, ...]
    readiness: Readiness | None
    silenced: bool
    own: bool
    relation_said: bool


def called(people: Iterable[Person], who: str) -> tuple[Person, ...]:
    """Those whom `who` means: the one with that address or that whole name, else all with it in an address or name."""
    wanted = " ".join(who.lower().split())
    known = list(people)
    if not wanted:
        return ()
    exact = [one for one in known if wanted in (one.address, *one.addresses)] or [one for one in known if wanted == one.name.lower()]
    part = [one for one in known if wanted in one.name.lower() or any(wanted in address for address in (one.address, *one.addresses))]
    return tuple(exact or part)


def brief_of(person: Person, desk: Desk, state: State, view: View) -> Brief:
    """The page about `person`, one of the `state`'s people; `desk` and `view` are those that the state was made from."""
    met = acquaintance(person.address, desk, view)
    silenced = desk.silenced(person.address)
    own = lookalike(person.address, desk.bag.called)
    open_ = [one for one in state.obligations if one.id in person.open and one.status == "open" and not one.trial]
    asked = [] if silenced or own else _asked(person.address, desk)
    return Brief(
        person=replace(person, flags=(), advice=(), open=()) if silenced else person,
        met=met,
        answer=_answer(met, desk),
        mine=tuple(one for one in open_ if one.mine and not silenced),
        theirs=tuple(one for one in open_ if not one.mine and not silenced),
        cares=() if silenced or own else _cares(desk.bag.with_person(person.address)),
        asked_for=tuple(one for one in asked if _door(one))[-ENOUGH:],
        asked_about=tuple(one for one in asked if not _door(one))[-ENOUGH:],
        readiness=None if silenced or own else readiness(person, met, open_, desk),
        silenced=silenced,
        own=own,
        relation_said=relation_said(person.address, desk),
    )


def _cares(entries: Sequence[Entry]) -> tuple[Said, ...]:
    """Their own words about their own life, the latest last; none from a letter to a crowd."""
    found: dict[str, Said] = {}
    for entry in entries:
        for signal in entry.letter.signals:
            if not entry.mine and signal.name == "personal" and len(entry.persons) <= 2 and own_words(signal.evidence):
                words = signal.evidence[:QUOTE_LIMIT]
                found[words] = Said(None, entry.at, entry.letter.message_id, words)
    return tuple(found.values())[-ENOUGH:]


def _asked(person: str, desk: Desk) -> list[Said]:
    """What they asked the owner, and nobody else, in letters that want an answer; one thing a letter, oldest first."""
    found = []
    for wish in wishes(person, desk, mine=False):
        letter, words = wish.entry.letter, wish.act.evidence[:QUOTE_LIMIT]
        meant = letter.needs_reply and not wish.entry.to and wish.act.confidence >= PLAIN
        if meant and _WISH.search(words) and not delicate(words) and len(words.split()) >= WORDS and not _to_another(words, desk):
            found.append(Said(wish.act.object, wish.entry.at, letter.message_id, words))
    return found


def _door(one: Said) -> bool:
    """Whether they asked for a person."""
    return one.object in ("introduction", "referral") and _DOOR.search(one.evidence) is not None


def _to_another(words: str, desk: Desk) -> bool:
    """Whether the words call somebody else by name, or speak of the owner as of a third one: they were written to another."""
    hailed = _HAILED.findall(words)
    spoken = _SPOKEN_OF.findall(words)
    return any(name.lower() not in desk.bag.called for name in hailed) or any(name.lower() in desk.bag.called for name in spoken)


def _answer(met: Acquaintance, desk: Desk) -> str:
    """One line, no more than the record shows: "Letters since 3 March 2026, through Staci Lane; at least one call"."""
    bag, day = desk.bag, on(met.first_contact, desk.bag)
    late = " at the latest" if met.earlier_unknown else ""
    if not met.letters_out:
        text = f"Letters from them since {day}{late}, none of yours to them is in the mailbox"
    elif not met.letters_in:
        text = f"Letters from you since {day}{late}, none of theirs is in the mailbox"
    else:
        text = f"Letters since {day}{late}"
    if met.through is not None:
        through = named(met.through.name, met.through.introducer)
        text += f", through {through.name or through.address}" if met.through.introducer else ", through an introduction"
    if met.letters_in and met.letters_out:
        text += f"; {_together(met)}{_count(met.letters_in, 'letter')} from them, {met.letters_out} from you"
    text += "."
    if met.answers_unseen:
        text += " The first letter answers one that is not in the mailbox."
    elif met.earlier_unknown and met.mailbox_begins is not None:
        text += f" The mailbox begins on {on(met.mailbox_begins, bag)}; what was before, it does not show."
    return text


def _together(met: Acquaintance) -> str:
    """How often they met or spoke as far as is told: never that they did not, which no mailbox shows."""
    counts = ((met.meetings_at_least, "meeting"), (met.calls_at_least, "call"), (met.talks_at_least, "talk"))
    parts = [_count(number, word) for number, word in counts if number]
    return f"at least {' and '.join(parts)}; " if parts else ""


def _count(number: int, word: str) -> str:
    return f"{'one' if number == 1 else number} {word}{'s' * (number != 1)}"
