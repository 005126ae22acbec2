"""A letter that waits in Drafts, judged as if it were sent now: what would bruise a relationship is said while it can still be changed.

Only what would stand as a flag afterwards is said, and what no flag needs to wait for: a third ask in a month (BEHAVIOURS.md row 7), and
an introduction of somebody hardly known without anybody's leave (row 33).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rules.digest.safe import who as named
from rules.digest.words import listed
from rules.engine.cases import Case, Desk
from rules.engine.mailbag import Entry
from rules.engine.values import QUOTE_LIMIT, Decision, Letter, Owner, Person, State, View
from rules.flags.introduced_too_soon import leave_given
from rules.fold import desk_and_state
from rules.people.asks import Wish, as_offered, is_answer, wishes
from rules.people.depth import depth_of
from rules.people.relations import WITHOUT_BALANCE, relation_of

MONTH = timedelta(days=30)
THIRD = 3
SETTLED_IN = timedelta(days=60)
"""A mailbox that begins later shows too little to call anybody a stranger."""

DORMANT, LARGE, THIRD_ASK, STRANGERS = "dormant_then_ask", "ask_beyond_relationship", "overused", "introduced_too_soon"

_SAID = {
    DORMANT: "For a year or more you and {who} have not written to each other, and this letter comes with a wish. A first letter that "
    "asks for nothing would be the kinder beginning.",
    LARGE: "This asks much of {who}, whom by your letters you hardly know. Something smaller, or something given first, makes a yes "
    "easier.",
    THIRD_ASK: "This would be the third thing within a month that you ask of {who}.",
    STRANGERS: "This brings {who} together, and no letter shows that either was asked before. {hardly} you hardly know by your letters.",
}


@dataclass(frozen=True, slots=True)
class Caution:
    """One thing to think of before the letter is sent. `rule`: the flag's name; `quote`: the draft's own sentence, "" for none."""

    rule: str
    person: str
    text: str
    quote: str


def could_matter(draft: Letter) -> bool:
    """Whether a letter holds anything that is judged here, without a look at other letters."""
    return not draft.automated and any(act.kind in ("request", "introduction") for act in draft.acts)


def cautions(
    letters: Sequence[Letter], decisions: Sequence[Decision], draft: Letter, *, owner: Owner, view: View, now: datetime, key: bytes
) -> tuple[Caution, ...]:
    """What to say of a draft of the owner's; at most one for each person. The other arguments are those of `rules.fold.fold`."""
    if not could_matter(draft) or draft.sender.address not in owner.addresses:
        return ()
    sent = replace(draft, date=now, authentic=True)
    desk, state = desk_and_state([*letters, sent], decisions, owner=owner, view=view, now=now + timedelta(seconds=1), key=key, memory=None)
    entry = next((one for one in desk.bag.entries if one.letter.message_id == draft.message_id and one.mine), None)
    if entry is None:
        return ()
    found = [*_flagged(entry, state, desk), *_third_asks(entry, desk), *_strangers(entry, desk, view)]
    kept: dict[str, Caution] = {}
    for one in sorted(found, key=lambda one: list(_SAID).index(one.rule)):
        if one.rule not in desk.said.dropped and not desk.silenced(one.person):
            kept.setdefault(one.person, one)
    return tuple(kept.values())


def _flagged(entry: Entry, state: State, desk: Desk) -> Iterator[Caution]:
    """The flags that would stand on this letter."""
    for person in state.people:
        for flag in person.flags:
            if flag.flag in (DORMANT, LARGE) and entry.letter.message_id in flag.evidence:
                yield Caution(flag.flag, person.address, _SAID[flag.flag].format(who=_name(person)), _ask_of(entry, person.address, desk))


def _ask_of(entry: Entry, person: str, desk: Desk) -> str:
    wish = _wish_in(entry, desk.bag.person(person), desk)
    return wish.act.evidence[:QUOTE_LIMIT] if wish is not None else ""


def _wish_in(entry: Entry, person: str, desk: Desk) -> Wish | None:
    return next((one for one in wishes(person, desk, mine=True) if one.entry is entry), None)


def _third_asks(entry: Entry, desk: Desk) -> Iterator[Caution]:
    """Whom the letter would ask a third time in a month for more than an answer, in a talk that the owner began."""
    for person in entry.to:
        last = _wish_in(entry, person, desk)
        if last is None or last.size < 2 or as_offered(entry) or relation_of(person, desk) in WITHOUT_BALANCE:
            continue
        recent = [one for one in wishes(person, desk, mine=True) if one.size > 1 and entry.at - one.entry.at <= MONTH]
        talks = {one.entry.thread for one in recent if _begun(one.entry, desk)}
        if len(talks) >= THIRD and entry.thread in talks:
            who = named(desk.bag.name(person), person)
            yield Caution(THIRD_ASK, person, _SAID[THIRD_ASK].format(who=who.name or who.address), last.act.evidence[:QUOTE_LIMIT])


def _begun(entry: Entry, desk: Desk) -> bool:
    first = desk.bag.in_thread(entry)[0]
    return first.mine and not is_answer(first.letter.subject)


def _strangers(entry: Entry, desk: Desk, view: View) -> Iterator[Caution]:
    """Introductions in the letter of which nobody was asked, and one party at least is hardly known."""
    if view.begins is None or view.begins > entry.at - SETTLED_IN:
        return
    for case in desk.cases:
        if case.entry is not entry or not case.by_owner or case.doubtful or _leave(case, desk):
            continue
        hardly = [person for person in case.parties if _hardly_known(person, entry, desk)]
        if hardly:
            parties, unknown = (listed([_called(person, desk) for person in some]) for some in (case.parties, hardly))
            text = _SAID[STRANGERS].format(who=parties, hardly=unknown)
            yield Caution(STRANGERS, hardly[0], text, case.act.evidence[:QUOTE_LIMIT])


def _leave(case: Case, desk: Desk) -> bool:
    """Whether one of them was asked and answered, or gave leave."""
    for person in case.parties:
        before = [one for one in desk.bag.with_person(person) if one.at < case.entry.at]
        if leave_given(case, person, desk.bag) or any(one.has("permission") for one in before):
            return True
    return False


def _hardly_known(person: str, entry: Entry, desk: Desk) -> bool:
    """Whether no meeting, favour or longer exchange lies behind, and nothing tells what they are to each other."""
    depth = depth_of(person, desk)
    return relation_of(person, desk) is None and depth.points(entry.at) < 2 and not depth.met_or_helped(entry.at)


def _name(person: Person) -> str:
    shown = named(person.name, person.address)
    return shown.name or shown.address


def _called(person: str, desk: Desk) -> str:
    shown = named(desk.bag.name(person), person)
    return shown.name or shown.address
