"""Letters after which a debt is no longer sure: something was written that may have settled it, in words no rule knows.

Such a debt is presumed to be settled by that letter, or with that day, and never shown as open. Warm words without the word thanks, a
report without a report's turn of phrase: people write so, and one wrong accusation costs more than five debts missed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from parsers.subject import base_subject
from rules.engine.asides import aside, left_open
from rules.engine.cases import Deed, Desk, same_house
from rules.engine.deputies import answered_by_deputy
from rules.engine.houses import house
from rules.engine.mailbag import Entry, Mailbag, answers
from rules.engine.pledges import by_voice, told_on_copy
from rules.engine.turns import alike, asks, brings, shared, substantive
from rules.engine.values import Act

ANSWER = timedelta(days=14)
"""So long after a question a letter that touches it may be its answer."""
QUIET = timedelta(days=10)
"""So long after a question the asker's other letters show that it is waited for no more."""
OTHERS = 2
"""Letters about other things that show it."""
AT_ONCE = timedelta(days=1)
SPOKEN = timedelta(days=7)
"""So long after its day a wish to be called may still be unmet; later nobody can tell."""
QUOTED = timedelta(days=60)
"""So long after a question a letter that quotes may quote its answer."""
_CALL = re.compile(
    r"\b(?:call|phone|ring|page|telephone) (?:me|us)\b|\bgive (?:me|us) a (?:call|ring|buzz|shout)\b"
    r"|\b(?:get in touch|touch base) with (?:me|us)\b|\b(?:stop|drop|come|swing) (?:by|over|in|round)\b|\b(?:see|find|catch) me\b"
    r"|\brufen? sie (?:mich )?an\b|\bappelez|\bll[aá]m(?:a|e)me\b",
    re.IGNORECASE,
)
_THIRD = re.compile(
    r"\b(?i:to|with|for|call|contact|ask|tell|e-?mail|write|see|meet|talk to|interview)\b(?: (?:with|to|my|our|the|your"
    r"|his|her|and)){0,2}(?: [a-z]{4,12},?)? [A-Z][a-z]"
)
"""A name that an errand has."""
_PRONOUN = re.compile(r"\b(?:him|her|them)\b", re.IGNORECASE)
_TRAVEL = re.compile(
    r"\b(?:let (?:me|us) know|tell (?:me|us)|what(?:['’]s| is| are)|which|do you (?:have|know)|(?:may|could) i have|remind me of)\b"
    r"[^.?!;]{0,25}\b(?:itinerary|flight(?:s| (?:number|details|times?))?|hotel"
    r"|travel (?:plans|details|schedule|arrangements)|arrival (?:time|date)|time of arrival)\b"
    r"(?=\W{0,3}(?:$|[.,;?!]|(?:and|or|so|for|where|when|in|at|you)\b))"
    r"|\b(?:let (?:me|us) know|tell (?:me|us)) (?:\w{2,8} )?(?:when|where|what time) you"
    r" ?(?:arrive|land|get in|(?:['’]re|are|will be) (?:arriving|landing|staying))\b|\bwhere are you staying\b",
    re.IGNORECASE,
)
"""Of a journey near at hand: nobody can tell from outside when it is over."""


def maybe_thanked(deed: Deed, desk: Desk) -> Entry | None:
    """The letter in which the receiver wrote back to the giver in the talk of the favour: there may be thanks in it.

    A letter to the giver alone that asks for more is no thanks; one to both parties of an introduction asks the other.
    """
    bag = desk.bag
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        asks_for_more = len(later.persons) + deed.given == 1 and bool(later.acts("request") or asks(later))
        if later.mine != deed.given and later.thread == deed.entry.thread and not asks_for_more:
            return later
    return None


def maybe_told(deed: Deed, since: Entry | None, desk: Desk) -> Entry | None:
    """The letter in which the helped wrote to the helper later, alone, asking nothing, in this talk or about this matter."""
    bag = desk.bag
    start = since if since is not None else deed.entry
    for later in bag.after(bag.with_person(deed.person), deed.entry):
        alone = not set(later.persons).intersection(deed.third)
        told = later.mine != deed.given and later.at > start.at and alone and substantive(later) and not later.acts("request")
        if told and (later.at - deed.entry.at).days >= 1 and (later.thread == deed.entry.thread or shared(later, deed.entry.content)):
            return later
    return None


def maybe_kept(entry: Entry, person: str, matter: frozenset[int], desk: Desk) -> Entry | None:
    """Where the promiser wrote on in the talk without asking or promising anew, or the other speaks of the thing without a question."""
    bag = desk.bag
    for later in bag.after(bag.with_person(person), entry):
        if later.mine == entry.mine and later.thread == entry.thread and any(by_voice(act.evidence) for act in later.acts("promise")):
            return later
        if later.acts("request") or later.has("nudge") or not substantive(later) or (later.mine == entry.mine and later.acts("promise")):
            continue
        if later.mine == entry.mine and later.thread == entry.thread:
            return later
        if later.mine != entry.mine and (shared(later, matter) or alike(later, entry.content)) and (later.at - entry.at).days >= 1:
            return later
    return None


def talk_went_on(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The asker's letter after a later one to them, in whatever talk, that does not come back to the question: it is settled."""
    spoke: Entry | None = None
    for later in bag.after(bag.with_person(person), asked):
        if later.mass:
            continue
        if later.mine != asked.mine:
            spoke = spoke or (later if substantive(later) else None)
        elif spoke is not None and not later.has("nudge"):
            return later
    return None


def maybe_kept_at_once(entry: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The letter of the promiser, within a day and under another subject, that brings something or is about it: "I forgot the file"."""
    for later in bag.after(bag.with_person(person), entry):
        if later.at - entry.at > AT_ONCE:
            return None
        anew = later.thread != entry.thread and later.mine == entry.mine and not later.mass
        gives = brings(later) or later.letter.forwarded_from is not None or shared(later, entry.content) > 0
        if anew and gives and substantive(later) and not later.acts("promise") and not asks(later):
            return later
    return None


def maybe_run(words: str, entry: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The letter between the owner and somebody whom an errand names ("I'll ask Ines about it"), not long after."""
    them = entry.mine and _PRONOUN.search(words) is not None and house(person) != ""
    if _THIRD.search(words) is None and not them:
        return None
    named = bag.about(words)
    for later in bag.within(entry, ANSWER):
        if them and later.mine and any(one != person and house(one) == house(person) for one in later.to):
            # "I'll drop him a line", said to a colleague of his.
            return later
        deputy = not later.mine and same_house(later.author, bag) and later.author != person
        reached = later.persons if later.mine or deputy else (later.author,)
        if any(one != person and not named.isdisjoint(bag.name_tokens(one)) for one in reached):
            return later
    return None


def maybe_kept_by_deputy(entry: Entry, person: str, desk: Desk, *, several: bool) -> Entry | None:
    """What somebody of the owner's house wrote to the other in the talk; in any talk soon after where `several` promised."""
    bag = desk.bag
    for later in bag.within(entry, ANSWER) if several else bag.after(bag.in_thread(entry), entry):
        if not later.mine and later.author != person and person in later.to and same_house(later.author, bag) and substantive(later):
            return later
    return None


def maybe_in_hand(asked: Entry, desk: Desk) -> Entry | None:
    """The letter that shows a question to the owner handed to somebody of the owner's house, who answered, wrote on, or was thanked."""
    if (answer := answered_by_deputy(asked, desk)) is not None:
        return answer
    bag = desk.bag
    mates = [person for person in asked.persons if same_house(person, bag)]
    for later in bag.after(bag.in_thread(asked), asked):
        if not later.mine and same_house(later.author, bag) and later.author != asked.author:
            return later
    for mate in mates:
        for later in bag.after(bag.with_person(mate), asked):
            if not later.mine and asked.author in later.persons and later.at - asked.at <= ANSWER and alike(later, asked.content):
                return later
    for later in bag.after(bag.with_person(asked.author), asked):
        seen_to = not later.mine and not later.to_me and later.at - asked.at <= ANSWER and later.acts("thanks") and not asks(later)
        if seen_to and any(same_house(one, bag) for one in later.to):
            return later
    return None


def maybe_met(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The later letter of the two that tells of a meeting: then a wish to meet was granted."""
    return next((later for later in bag.after(bag.with_person(person), asked) if later.acts("meeting") and not asks(later)), None)


def maybe_in_touch(entry: Entry, person: str, desk: Desk) -> Entry | None:
    """The letter of substance that the promiser wrote later, in whatever talk: it may be the word that was promised."""
    bag = desk.bag
    for later in bag.after(bag.with_person(person), entry):
        if later.mine == entry.mine and substantive(later) and not later.mass:
            return later
    return None


def maybe_passed_on(entry: Entry, person: str, desk: Desk) -> Entry | None:
    """What the owner wrote to third persons soon after about the matter or with the other's letter in hand: the errand may be done.

    It is done where whom it should reach is on copy of the very letter that promises it.
    """
    if any(told_on_copy(act.evidence, entry, person, desk.bag) for act in entry.acts("promise")):
        return entry
    for later in desk.bag.within(entry, ANSWER):
        if later.mine and person not in later.persons:
            source = later.letter.forwarded_from
            if (source is not None and desk.bag.person(source.address) == person) or alike(later, entry.content):
                return later
    return None


def maybe_written(third: str, entry: Entry, desk: Desk) -> Entry | None:
    """What the owner wrote to somebody else at the house of the third person: an assistant, or another address of theirs."""
    domain = house(third)
    if not domain or domain == house(entry.author):
        return None
    return next((later for later in desk.bag.written_houses.get(domain, ()) if later.at > entry.at), None)


def maybe_answered(asked: Sequence[Entry], act: Act, person: str, desk: Desk) -> Entry | None:
    """What the one who was asked wrote to the asker soon after, touching the matter, or somebody else of their house did.

    `asked`: the letters that asked, the first one first; `person` is the other side of the pair. What was asked in passing may be
    answered or forgotten once the two have written again.
    """
    bag = desk.bag
    first, last = asked[0], asked[-1]
    if aside(act.evidence, act.due) and (since := bag.after(bag.with_person(person), last)):
        return since[0]
    matter = bag.about(f"{first.letter.subject} {act.evidence}") or first.content
    for later in bag.after(bag.with_person(person), first):
        if later.at > last.at + ANSWER:
            break
        answer = later.mine != first.mine and later.at > last.at and substantive(later)
        if answer and (shared(later, matter) or _went_on(last, later, bag)):
            return later
    return _answered_next_door(first, last, person, matter, bag) if first.mine else None


def _went_on(asked: Entry, answer: Entry, bag: Mailbag) -> bool:
    """Whether the asker wrote again about the matter, in another talk, and it is that letter which is answered."""
    return any(
        one.mine == asked.mine and asked.at < one.at < answer.at and one.author == asked.author and alike(one, asked.content)
        for one in (bag.in_thread(answer) if answer.thread != asked.thread else ())
    )


def _answered_next_door(first: Entry, last: Entry, person: str, matter: frozenset[int], bag: Mailbag) -> Entry | None:
    domain = house(person)
    if not domain:
        return None
    for other in bag.housemates.get(domain, ()):
        if other == person:
            continue
        for later in bag.after(bag.with_person(other), first):
            if later.at > last.at + ANSWER:
                break
            if not later.mine and substantive(later) and (later.thread == first.thread or alike(later, matter | first.content)):
                return later
    return None


def waited_no_more(asked: Sequence[Entry], threads: set[str], person: str, desk: Desk) -> Entry | None:
    """The letter by which the asker wrote on as one does who has the answer: in the same talk, asking nothing, or often about other things.

    Among colleagues only, where the asker is not the owner: they meet, and what mail does not show was said across a desk.
    """
    bag, first, last = desk.bag, asked[0], asked[-1]
    later = [one for one in bag.after(bag.with_person(person), last) if one.mine == first.mine and one not in asked]
    wrote_on = (one for one in later if one.thread in threads and not asks(one) and not one.has("nudge"))
    if first.mine and (found := next(wrote_on, None)) is not None:
        return found
    if not first.mine and (len(asked) > 1 or not same_house(person, bag)):
        return None
    others = [one for one in later if one.thread not in threads and not one.mass]
    return others[-1] if len(others) >= OTHERS * len(asked) and others[-1].at - last.at >= QUIET else None


def passed_on(asked: Entry, desk: Desk) -> Entry | None:
    """Where the owner handed the question on, or wrote to the author of the letter that came with it: that is an answer too."""
    bag = desk.bag
    if asked.mine:
        return None
    subject = base_subject(asked.letter.subject).casefold()
    for later in bag.after(bag.handed_on.get(subject, ()), asked) if subject else ():
        if later.at - asked.at <= ANSWER and asked.author not in later.persons and later.acts("request"):
            return later
    source = asked.letter.forwarded_from
    if source is None:
        return None
    return next((one for one in bag.after(bag.with_person(bag.person(source.address)), asked) if one.mine), None)


def went_on_with_others(last: Entry, person: str, bag: Mailbag) -> Entry | None:
    """Where the owner soon answered others on the subject of a question, asking nothing: the answer came from there or across a desk."""
    for later in bag.after(bag.answered_on.get(base_subject(last.letter.subject).casefold(), ()), last):
        if later.at - last.at > ANSWER:
            return None
        asks_them = asks(later) and set(later.persons).intersection(last.persons)
        if person not in later.persons and later.letter.forwarded_from is None and not asks_them:
            return later
    return None


def wrote_unseen(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The owner's later answer to a letter of theirs that is not in the mailbox: what else they wrote is unknown."""
    for later in bag.after(bag.with_person(person), asked):
        answered = later.mine and later.thread != asked.thread and later.to[:1] == (person,) and answers(later.letter)
        if answered and bag.in_thread(later)[0] is later and not any(one.author == person for one in bag.in_thread(later)):
            return later
    return None


def quotes_unseen(asked: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The letter in which the asker, going on in the same talk, quotes one that is not in the mailbox: the answer, in all likelihood."""
    for later in bag.after(bag.with_person(person), asked):
        if later.at - asked.at > QUOTED:
            return None
        goes_on = later.thread == asked.thread or alike(later, asked.content)
        if later.mine == asked.mine and goes_on and any(quote not in bag.openings for quote in later.letter.quoted):
            return later
    return None


def maybe_spoken(act: Act, due: datetime, bag: Mailbag, *, mine: bool) -> datetime | None:
    """The day by which the call, the visit or the journey that the words are about has been, where it lies behind."""
    if (left_open(act.evidence, act.due) or _TRAVEL.search(act.evidence)) and bag.past(due):
        return due
    day = due + SPOKEN if mine else due
    return day if _CALL.search(act.evidence) and bag.past(day) else None
