"""A request, a question or an offer between two people waits for an answer of substance."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from statistics import median

from rules.engine.asides import social
from rules.engine.cases import Desk, same_house
from rules.engine.clock import working_days_after
from rules.engine.conditions import an_order, for_a_case, from_each, plainly_asks, speaks_of, waits_for_none
from rules.engine.debts import Debt, on
from rules.engine.doubt import (
    maybe_answered,
    maybe_in_hand,
    maybe_met,
    maybe_run,
    maybe_spoken,
    passed_on,
    quotes_unseen,
    talk_went_on,
    waited_no_more,
    went_on_with_others,
    wrote_unseen,
)
from rules.engine.elsewhere import maybe_seen_to_at_home
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.moot import event_over, moment_of
from rules.engine.next_door import sits_next_door
from rules.engine.pledges import by_voice
from rules.engine.rule import Rule, Source
from rules.engine.said_again import a_copy, after_the_same, said_by_another
from rules.engine.terms import due_of
from rules.engine.turns import DOORS, alike, asks, brings, fresh, gratitude, shaky, shared, speaks_to_me, substantive
from rules.engine.values import Act
from rules.engine.witness import answered_askew, answered_unseen, quotes_answer
from rules.examples.reply import EXAMPLES

WORKING_DAYS = 3
SLOWEST = 10
"""Working days beyond which no habit excuses."""
HABIT = 5
"""Answers that make a habit."""
SHORT_GAP = timedelta(days=2)
"""A new letter so soon after a question is taken for its answer."""
DELIVERY = timedelta(days=14)
"""Something sent so soon after a request, and about the same, is taken for what was asked."""
FORGOTTEN = timedelta(days=365)
"""No letter is taken for the answer to a question so old."""
WAITING = 100
"""Matters that can wait between two people at once; beyond it is a flood, and the oldest are on trial."""
RETOLD = 2
"""Words of the first wish that must come back for a letter to ask the same again, and not the next thing in the same talk."""
MATTER = 2
"""Words that a colleague's question must have beyond the common ones: "anything we can do?" is said in passing."""
MAYBE = "; it may well have been answered, in words or in a way that mail does not show."
BARE = 8
"""Words beyond the common ones under which "any news?" can only mean the one thing that waits."""
OWN_WORDS = 3
"""Words beyond the common ones that a new question in an old talk has, none of them of the first."""
PASTED = 4
"""Words beyond the common ones that are said twice by two people only where one quotes the other."""
TABLE = 8
"""Addressees of whom each is asked what only they can say ("which days suit you?"); more are a crowd."""
IN_PERSON = 3
"""Addressees in To: a question to more is on trial, for it may be meant for another."""

_ANYTHING = re.compile(r"\W*any(?:thing)?\b", re.IGNORECASE)
_LIKES_TO_TALK = re.compile(
    r"\b(?:would|['’]d) like to (?:discuss|meet|talk|sit down|see you|visit|speak|go over|get together|catch up)\b[^?]{0,200}$",
    re.IGNORECASE,
)
"""A colleague who says so comes by."""
_EACH = re.compile(
    r"\b(?:each of (?:you|us)|(?:both|all) of you(?: (?:each|two))?|you (?:both|each|two)|each (?:send|give|tell|let)"
    r"|jede[rn]? von (?:euch|ihnen)|chacun(?:e)? d(?:e vous|['’]entre vous)|cada uno)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"\b(?:approv\w{1,4}|permission|authori[sz]\w{1,6}|sign[- ]off|go[- ]ahead|genehmig\w{1,6}|erlaubnis|accord|permiso)\b"
    r"|\b(?:is|are|would) (?:it|that|this|you) (?:be )?(?:ok|okay|fine|all right|alright|good) (?:with|for|to|if)\b"
    r"|\bdo you (?:agree|mind)\b|\blet (?:me|us) know (?:a|which|what) (?:good |convenient )?(?:time|day|hour|slot)\W{0,3}$",
    re.IGNORECASE,
)
"""A word is all that such a question wants: "Approved." answers it."""
_YOU = re.compile(
    r"\b(?:you|your|let me know|please|du|dir|dich|dein\w{0,2}|ihr\w{0,2}|sie|ihnen|euch|tu|toi|te|ton|ta|vous|votre|usted|ustedes)\b",
    re.IGNORECASE,
)
"""Words to the reader: what is asked of the world at large, and often answered at once, is asked of nobody."""
_WANTS_WORD = re.compile(r"\?|\b(?:let (?:me|us) know|tell (?:me|us)|answer|reply|confirm|sag|dis-moi|dime)\b", re.IGNORECASE)
"""In a letter that introduces, "please take it from here" is part of the introduction: thanks and a first word answer it."""


@dataclass(slots=True)
class _Ask:
    """A matter that was asked about, from its first letter on."""

    entry: Entry
    act: Act
    trial: bool
    count: int = 1
    nudges: list[Entry] = field(default_factory=list)
    settled: Entry | None = None
    quoted: Entry | None = None
    """The asker's later letter, below which an answer stands that is not in the mailbox."""
    days: int = 0
    """Working days within which an answer is usual between the two."""

    @property
    def content(self) -> frozenset[int]:
        return self.entry.content.union(*(one.content for one in self.nudges))

    @property
    def letters(self) -> list[Entry]:
        return [self.entry, *self.nudges]

    def threads(self) -> set[str]:
        return {one.thread for one in self.letters}


def judge(desk: Desk) -> list[Debt]:
    """All replies owed by the owner and to the owner, settled ones too."""
    return [debt for person in desk.bag.by_person for debt in desk.once(RULE.name, person, _between_the_two, person)]


def _between_the_two(person: str, desk: Desk) -> list[Debt]:
    entries = desk.bag.with_person(person)
    return [_debt(ask, person, mine, desk) for mine in (True, False) for ask in _walk(person, entries, mine, desk)]


def _walk(person: str, entries: Sequence[Entry], mine: bool, desk: Desk) -> list[_Ask]:
    """Go through the letters of one pair; `mine` says that the owner is the one who is asked."""
    made: list[_Ask] = []
    waiting: list[_Ask] = []
    gaps: list[timedelta] = []
    for entry in entries:
        if entry.mine == mine:
            for ask in waiting:
                if _answers(entry, ask, desk.bag):
                    ask.settled = entry
                    gaps.append(entry.at - ask.entry.at)
        else:
            _withdraw(entry, waiting, person, mine, desk.bag)
            for ask in waiting:
                ask.quoted = entry if quotes_answer(entry, ask.letters[-1], person, desk.bag) else None
            waiting = [ask for ask in waiting if ask.quoted is None]
            act = _asked(entry, person, mine, desk)
            if act is not None:
                if desk.said.last:
                    waiting = [ask for ask in waiting if not desk.said.closed_before(_debt(ask, person, mine, desk).ident, entry.at)]
                _open(entry, act, made, waiting, desk.bag)
                made[-1].days = made[-1].days or _usual(gaps)
        waiting = [ask for ask in waiting if ask.settled is None and entry.at - ask.entry.at < FORGOTTEN]
        for ask in waiting[:-WAITING]:
            ask.trial = True
        waiting = waiting[-WAITING:]
    for ask in waiting:
        ask.settled = _answered_by_another(ask, person, desk.bag)
    return made


def _usual(gaps: Sequence[timedelta]) -> int:
    """The term between two whose answers took so long before: their own median where it is known, within bounds."""
    if len(gaps) < HABIT:
        return WORKING_DAYS
    return min(SLOWEST, max(WORKING_DAYS, round(median(gap.total_seconds() for gap in gaps) / 86400)))


def _asked(entry: Entry, person: str, mine: bool, desk: Desk) -> Act | None:
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
            found = [act for act in found if not _daily_work(act)] or found
    return max(found, key=lambda act: _plainness(act, bag), default=None)


def _daily_work(act: Act) -> bool:
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


def _open(entry: Entry, act: Act, made: list[_Ask], waiting: list[_Ask], bag: Mailbag) -> None:
    for ask in reversed(waiting):
        same_thread = entry.thread in ask.threads()
        back = len(bag.about(ask.act.evidence) & entry.content) >= RETOLD
        again = back and len(bag.about(act.evidence) & ask.content) >= RETOLD and alike(entry, ask.content)
        bare = len(waiting) == 1 and len(entry.content) < BARE
        nudged = entry.has("nudge") and (after_the_same(entry, ask.content) or bare)
        one_meeting = act.object == ask.act.object == "meeting" and entry.at - ask.letters[-1].at <= DELIVERY and not entry.mine
        if (same_thread and not _another_question(act, entry, ask, bag)) or nudged or again or one_meeting:
            ask.nudges.append(entry)
            meant = back and bool(bag.about(act.evidence) & (bag.about(ask.act.evidence) | bag.about(ask.entry.letter.subject)))
            ask.count += (meant or entry.has("nudge")) and not a_copy(entry, ask.letters)
            return
    ask = _Ask(entry, act, trial=_doubtful(act, entry, bag))
    made.append(ask)
    waiting.append(ask)


def _another_question(act: Act, entry: Entry, ask: _Ask, bag: Mailbag) -> bool:
    """Whether a later letter of the talk asks about something else, in words enough of its own: one reply is owed for each letter."""
    words = bag.about(act.evidence)
    insists = entry.has("nudge") or act.object in ("meeting", None) or ask.act.object == "meeting"
    return not insists and len(words) >= OWN_WORDS and not words & (bag.about(ask.act.evidence) | bag.about(ask.entry.letter.subject))


def _doubtful(act: Act, entry: Entry, bag: Mailbag) -> bool:
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


def _answers(entry: Entry, ask: _Ask, bag: Mailbag) -> bool:
    """Whether a letter of the one who was asked answers; to "lunch on Friday?" a bare "yes!" is all there is to say."""
    asks_a_word = ask.act.object == "meeting" or _YES_OR_NO.search(ask.act.evidence)
    agreed = bool(asks_a_word) and entry.thread in ask.threads() and (entry.has("acknowledgement") or bool(entry.acts("thanks")))
    if not substantive(entry):
        return agreed
    if entry.thread in ask.threads() or entry.has("by_phone"):
        return True
    if ask.act.object == "introduction" and entry.acts("introduction"):
        return True
    gap = entry.at - (ask.nudges[-1] if ask.nudges else ask.entry).at
    overlap = shared(entry, ask.content)
    if alike(entry, ask.content) or (overlap and brings(entry) and gap <= DELIVERY):
        return True
    return fresh(entry, bag) and (gap <= SHORT_GAP or (brings(entry) and gap <= DELIVERY))


def _withdraw(entry: Entry, waiting: list[_Ask], person: str, mine: bool, bag: Mailbag) -> None:
    """The asker lets it go, or shows by thanks or talk of a meeting that the answer came another way."""
    released = entry.has("release")
    thanked = gratitude(entry, "" if mine else person, bag) and not entry.has("nudge") and not asks(entry)
    talked = entry.has("by_phone") or (bool(entry.acts("meeting")) and not asks(entry))
    for ask in waiting:
        same = entry.thread in ask.threads() or alike(entry, ask.content)
        if (released and (same or len(waiting) == 1)) or ((thanked or talked) and same):
            ask.settled = entry


def _answered_by_another(ask: _Ask, person: str, bag: Mailbag) -> Entry | None:
    """Somebody else who was asked, or who sits beside them, answered in the thread.

    Where the question calls one of several by name, or wants a word from each, the others answer for themselves.
    """
    if _EACH.search(ask.act.evidence) or from_each(ask.act.evidence):
        return None
    crowd = len(ask.entry.to) + (not ask.entry.mine) > 1
    named = crowd and len(set(ask.act.targets)) == 1
    for entry in bag.after(bag.in_thread(ask.entry), ask.entry):
        if named and entry.author in ask.entry.persons:
            continue
        if ask.entry.mine:
            if not entry.mine and entry.author != person and substantive(entry) and entry.to_me:
                return entry
        elif not entry.mine and entry.author != person and person in entry.persons and substantive(entry):
            return entry
    return None


def _maybe_over(ask: _Ask, due: datetime, person: str, desk: Desk) -> Entry | datetime | None:
    """What may have ended an unanswered ask: its day, an answer in other words, a call, a meeting in person."""
    bag, act = desk.bag, ask.act
    moment = moment_of(act, ask.entry, bag)
    if moment is not None and bag.past(moment) and all(one.at <= moment for one in ask.nudges):
        return moment
    if act.object in ("information", "meeting", "other", None) and (day := event_over(ask.letters[-1], bag)) is not None:
        return day
    met = maybe_met(ask.letters[-1], person, bag) if act.object == "meeting" else None
    return (
        met
        or _accepted(ask, person, bag)
        or maybe_spoken(act, due, bag, mine=not ask.entry.mine)
        or maybe_answered(ask.letters, act, person, desk)
        or quotes_unseen(ask.letters[-1], person, bag)
        or answered_unseen(ask.letters[-1], person, bag)
        or answered_askew(ask.letters[-1], person, bag)
        or waited_no_more(ask.letters, ask.threads(), person, desk)
        or (_unseen_by_the_owner(ask, due, person, bag) if ask.entry.mine else _seen_to_elsewhere(ask, due, person, desk))
    )


def _accepted(ask: _Ask, person: str, bag: Mailbag) -> Entry | None:
    """The mere "thanks!" below an offer: it may be all that is to be said."""
    if ask.act.kind != "offer":
        return None
    later = (one for one in bag.after(bag.with_person(person), ask.letters[-1]) if one.mine != ask.entry.mine)
    return next((one for one in later if one.thread in ask.threads() and one.has("acknowledgement")), None)


def _unseen_by_the_owner(ask: _Ask, due: datetime, person: str, bag: Mailbag) -> Entry | datetime | None:
    """Where the answer to the owner may have come unseen."""
    last = ask.letters[-1]
    if same_house(person, bag) and _daily_work(ask.act):
        return due
    return wrote_unseen(last, person, bag) or went_on_with_others(last, person, bag) or (due if bag.patchy(person) else None)


def _seen_to_elsewhere(ask: _Ask, due: datetime, person: str, desk: Desk) -> Entry | datetime | None:
    """Where the owner may have answered from another mailbox or across a desk, or somebody else of the owner's house did."""
    passing = _ANYTHING.match(ask.act.evidence) and len(desk.bag.about(ask.act.evidence)) < MATTER
    aside = len(ask.entry.to) > 0 or bool(passing or _LIKES_TO_TALK.search(ask.act.evidence))
    across = (aside and same_house(person, desk.bag)) or sits_next_door(person, ask.entry, desk.bag)
    home = (maybe_seen_to_at_home(one, person, desk.bag) for one in ask.letters)
    last = ask.letters[-1]
    return (
        next((one for one in home if one is not None), None)
        or maybe_run(ask.act.evidence, last, person, desk.bag)
        or talk_went_on(last, person, desk.bag)
        or passed_on(ask.entry, desk)
        or maybe_in_hand(ask.entry, desk)
        or (due if across else None)
    )


def _due(ask: _Ask, bag: Mailbag) -> datetime:
    """By when: the words of the ask, unless they tell of the past ("today I saw …"); else what is usual between the two."""
    act, entry, zone = ask.act, ask.entry, bag.owner.timezone
    told = act.due and re.search(rf"\b{re.escape(act.due)}\b,? (?:i|we|he|she|they|it)\b", act.evidence, re.IGNORECASE)
    return (None if told else due_of(act.due, entry.at, zone)) or working_days_after(entry.at, ask.days or WORKING_DAYS, zone)


def _debt(ask: _Ask, person: str, mine: bool, desk: Desk) -> Debt:
    bag = desk.bag
    entry, act, name = ask.entry, ask.act, bag.name(person)
    times = f", {ask.count} times by now" if ask.count > 1 else ""
    why = f"{name} asked you on {on(entry.at, bag)}{times}" if mine else f"You asked {name} on {on(entry.at, bag)}{times}"
    settles = f"an answer to {name}, a no as well" if mine else f"an answer from {name}"
    due = _due(ask, bag)
    presumed = ask.quoted or (_maybe_over(ask, due, person, desk) if ask.settled is None else None)
    end = "; it was answered." if ask.settled is not None else "; no answer was seen since." if presumed is None else MAYBE
    unasked = social(act.evidence) or not plainly_asks(act.evidence) if act.kind == "request" else waits_for_none(act.evidence)
    return Debt(
        kind="reply",
        rule=RULE.name,
        mine=mine,
        person=person,
        address=entry.address_of(person, bag.person),
        entry=entry,
        evidence=act.evidence,
        why=why + end,
        settles=settles + ", a promise with a day, or word that it is not needed any more; a bare receipt does not.",
        due=due,
        since=entry.at,
        object=act.object,
        settled=ask.settled,
        trial=ask.trial or (ask.settled is None and unasked),
        presumed=presumed,
        dated=bool(act.due) and due_of(act.due, entry.at, bag.owner.timezone) is not None,
        asked_count=ask.count,
        asked_again=ask.letters[-1].at if ask.count > 1 else None,
    )


RULE = Rule(
    name="answer-what-was-asked",
    advice="{name} asked you something on {date}. Two lines are enough, and an honest no is an answer too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=EXAMPLES,
)
