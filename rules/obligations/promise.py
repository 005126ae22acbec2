"""What somebody said they would do for another is owed until it is done, released, or plainly arrived."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from rules.engine.cases import Desk, same_house
from rules.engine.clock import days_after
from rules.engine.debts import LAPSE, Debt, on
from rules.engine.doubt import (
    maybe_in_touch,
    maybe_kept,
    maybe_kept_at_once,
    maybe_kept_by_deputy,
    maybe_passed_on,
    maybe_run,
    wrote_unseen,
)
from rules.engine.elsewhere import maybe_seen_to_at_home
from rules.engine.kept import kept
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.moot import event_over
from rules.engine.plans import accepts, awaits_a_thing, by_deputy, by_post, decides_for_oneself, some_day, tells_whereabouts
from rules.engine.pledges import (
    by_voice,
    courteous,
    for_the_promise,
    half_hearted,
    hangs_on_more,
    of_a_word,
    of_particulars,
    to_be_in_touch,
    to_be_passed_on,
    with_others,
)
from rules.engine.rule import Rule, Source
from rules.engine.said_again import said_again, said_by_another
from rules.engine.terms import due_of
from rules.engine.traces import leaves_a_letter
from rules.engine.turns import THINGS, brings, shaky, shared, speaks_to, speaks_to_me
from rules.engine.values import Act
from rules.engine.witness import went_on_unseen
from rules.examples.promise import EXAMPLES

DAYS = 7
"""The term where the words name none."""

_CONDITION = re.compile(
    r"^\W*otherwise\b|^(?:\W*\w{1,12}\W{1,3}){0,4}?(?:if|when(?:ever)?|once|as soon as|should you|in case|unless|provided|depending on)\b"
    r"|\b(?:(?<!see )(?<!check )(?<!know )(?<!ask )(?<!out )(?<!tell you )(?<!confirm )(?<!verify )if|unless"
    r"|in case|provided|as soon as|once)"
    r" (?:you|i(?! can\b| have (?:a|the|some) (?:time|minute|moment|chance)| get (?:a|the) (?:time|chance|minute))"
    r"|we|it|that|there|he|she|they|anything|something|everything|all|an?|the|my|our|your|his|her|their|this|these)\b"
    r"|\blet me know\b[^.]{0,60}\band i\b|\b(?:falls|wenn|sobald)\b"
    r"|\b(?:si|dès que|lorsque|quand) (?:tu|vous|on|il|elle|cela|ça)\b|\b(?:si|cuando|en cuanto) (?:me|nos|usted|puedes?|\w{2,12}[ae]s)\b",
    re.IGNORECASE,
)
_HOUR = re.compile(r"\b(?:at|around|about) (?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\b|o['’]?clock)|\d{1,2}:\d\d|noon|that time)", re.IGNORECASE)
_IF_YOU = re.compile(
    r"\b(?:if|once|when|as soon as|wenn|sobald|falls|si|dès que|cuando|en cuanto)\b"
    r"(?P<clause>[^.,;!?]{0,20}\b(?:you|your|du|sie|ihr|tu|vous|me|usted)\b[^.,;!?]{2,120})",
    re.IGNORECASE,
)
"""A condition that the other side can meet."""
_GIVE = re.compile(
    r"\b(?:send|give|gave|get me|forward|share|let me (?:have|know)|tell|mail|e-?mail|show|provide|confirm|answer|schick\w*|send\w*|gib\w*"
    r"|gebe?n?|m['’]envo\w+|envo\w+|donn\w+|mand\w+|env[ií]\w+|das|dices?|pasas?)\b",
    re.IGNORECASE,
)
_ADJECTIVE = r"\b(?:as|an?|our|your|my|the) {} (?!and\b|or\b|when\b|if\b|at\b|in\b|with\b|to\b|for\b|is\b|i\b|we\b|you\b)[a-z]{{3,}}"
"""Words for a time that only say what kind of thing it is: "as autumn helpers"."""
_TOWARDS_A_DAY = re.compile(
    r"\b(?:days?|weeks?|hours?|well|long|time) (?:before|prior|ahead|in advance)\b|\bin advance\b|\b(?:vorher|zuvor|à l['’]avance|antes)\b",
    re.IGNORECASE,
)
"""Counted from a day that the letter does not name."""
_HOPE = re.compile(r"\b(?:hopefully|i hope to|hope to|hoffentlich|j['’]espère|espero)\b", re.IGNORECASE)
_DRAFT = re.compile(r"[-_=*]{5,}|\bdraft of\b", re.IGNORECASE)
"""Text that was pasted in, and is to be said by somebody else."""
_BY_ANOTHER = re.compile(
    r"\b(?:ask|have|get|tell|let) (?:my|our) (?:assistant|secretary|colleague|associate|office|people|team|staff)\b"
    r"|\bask [A-Z][\w'’-]{1,20},? (?:[A-Z][\w'’-]{1,20},? )?(?:\([^()]{0,30}\),? )?to\b"
)
"""Somebody on copy will do it, and has read so."""
_SEVERAL = re.compile(r"\b(?:we|wir|nous|nosotros)\b", re.IGNORECASE)


MAYBE = "; it may well have been kept, in words or in a way that mail does not show."
CROWD = 4
"""Readers beyond which a promise is made to nobody in person."""


def judge(desk: Desk) -> list[Debt]:
    """All promises by the owner and to the owner, kept ones too; one for each act and addressee."""
    given = (entry for entry in desk.bag.entries if entry.acts("promise") and not entry.mass)
    return [debt for entry in given for debt in desk.once(RULE.name, entry.letter.key, _given_in, entry)]


def _given_in(entry: Entry, desk: Desk) -> list[Debt]:
    acts = entry.acts("promise")
    debts: list[Debt] = []
    for person in _counterparts(entry, acts, desk):
        promised = [act for act in acts if _between(act, entry, person, desk) and not said_by_another(act, entry, desk)]
        debts.extend(_debt(entry, act, ordinal, person, promised, desk) for ordinal, act in enumerate(promised))
    return debts


def _counterparts(entry: Entry, acts: Sequence[Act], desk: Desk) -> tuple[str, ...]:
    """The other side: of the owner's letters those addressed, at most one where nobody is named; of received ones the author."""
    if not entry.mine:
        return (entry.author,) if entry.to_me and not desk.bag.is_role(entry.author) else ()
    named = {desk.bag.person(target) for act in acts for target in act.targets}
    meant = tuple(person for person in entry.to if person in named)
    return meant if 0 < len(meant) < len(entry.to) else entry.to[:1]


def _between(act: Act, entry: Entry, person: str, desk: Desk) -> bool:
    return speaks_to(act, person, desk.bag) if entry.mine else speaks_to_me(act, desk.bag)


def _debt(entry: Entry, act: Act, ordinal: int, person: str, promised: Sequence[Act], desk: Desk) -> Debt:
    bag, mine, name = desk.bag, entry.mine, desk.bag.name(person)
    zone = bag.owner.timezone
    met = _condition_met(act, entry, person, bag)
    since = met.at if met is not None else entry.at
    begun = replace(entry, at=since)
    said = (
        None
        if act.due and re.search(_ADJECTIVE.format(re.escape(act.due)), act.evidence, re.IGNORECASE)
        else for_the_promise(act.due, act.evidence)
    )
    due = due_of(said, since, zone) or (_at_the_hour(act, since, bag) or days_after(since, DAYS, zone))
    settled = kept(begun, act, person, len(promised), bag)
    presumed = _unseen(act, begun, person, due, desk) if settled is None else None
    end = "; it was kept or let go." if settled is not None else "; nothing that keeps it was seen since." if presumed is None else MAYBE
    why = f"You said so to {name} on {on(entry.at, bag)}" if mine else f"{name} said so to you on {on(entry.at, bag)}"
    return Debt(
        kind="promise",
        rule=RULE.name,
        mine=mine,
        person=person,
        address=entry.address_of(person, bag.person),
        entry=entry,
        evidence=act.evidence,
        why=why + end,
        settles=f"the thing sent to {name if mine else 'you'}, word that it is done, thanks for it, or that it is not needed any more.",
        due=due,
        since=since,
        object=act.object,
        ordinal=ordinal,
        settled=settled,
        trial=shaky(act)
        or (met is None and bool(_CONDITION.search(act.evidence)))
        or len(entry.persons) > CROWD
        or (settled is None and _vague(act, entry, bag)),
        presumed=presumed,
        dated=bool(said) and due_of(said, since, zone) is not None,
    )


def _at_the_hour(act: Act, since: datetime, bag: Mailbag) -> datetime | None:
    """The end of the day for a call or a visit at a given hour of no day: it is that of the same day."""
    return days_after(since, 0, bag.owner.timezone) if by_voice(act.evidence) and _HOUR.search(act.evidence) else None


def _condition_met(act: Act, entry: Entry, person: str, bag: Mailbag) -> Entry | None:
    """The letter in which the other sent what the promise hangs on ("if you send me the figures, I will …"), None where none did."""
    clause = _IF_YOU.search(act.evidence)
    if clause is None or _GIVE.search(clause["clause"]) is None:
        return None
    wanted = bag.about(clause["clause"])
    for later in bag.after(bag.with_person(person), entry):
        if later.at - entry.at > LAPSE:
            return None
        if later.mine == entry.mine or not brings(later) or later.acts("decline"):
            continue
        if shared(later, wanted) or (later.thread == entry.thread and THINGS.intersection(later.letter.attachments)):
            return later
    return None


def _vague(act: Act, entry: Entry, bag: Mailbag) -> bool:
    """Whether nobody could be held to it: a courtesy, a thing of several without a day, one that hangs on more or was handed on at once."""
    words = act.evidence
    several = bool(_SEVERAL.search(words)) and act.object is None and act.due is None
    met = act.object == "introduction" and bool(entry.acts("meeting"))
    return (
        courteous(words)
        or (some_day(words) and act.due is None)
        or tells_whereabouts(words)
        or by_deputy(words)
        or accepts(words)
        or decides_for_oneself(words)
        or awaits_a_thing(act, entry)
        or _TOWARDS_A_DAY.search(words) is not None
        or _HOPE.search(words) is not None
        or _DRAFT.search(words) is not None
        or (len(entry.persons) > 1 and _BY_ANOTHER.search(words) is not None)
        or (half_hearted(words) and act.object is None)
        or hangs_on_more(words)
        or not (by_voice(words) or leaves_a_letter(words))
        or several
        or met
        or _delegated(act, entry, bag)
    )


def _delegated(act: Act, entry: Entry, bag: Mailbag) -> bool:
    """Whether the same letter asks somebody on copy to do it ("P.S. Kim, please send Ana two copies")."""
    matter = bag.about(act.evidence)
    for request in entry.acts("request"):
        called = any(not bag.name_tokens(person).isdisjoint(bag.about(request.evidence)) for person in entry.copied)
        if called and matter & bag.about(request.evidence):
            return True
    return False


def _unseen(act: Act, entry: Entry, person: str, due: datetime, desk: Desk) -> Entry | datetime | None:
    """What may have kept it, where mail does not show it plainly."""
    bag, words = desk.bag, act.evidence
    if (by_voice(words) or with_others(words) or of_particulars(words) or by_post(words)) and bag.past(due):
        return due
    if of_a_word(words) and (day := event_over(entry, bag)) is not None:
        return day
    if (unseen := went_on_unseen(entry, person, bag)) is not None:
        return unseen
    if (soon := maybe_kept_at_once(entry, person, bag)) is not None:
        return soon
    if entry.mine:
        return _seen_to(act, entry, person, desk) or _maybe_said_or_done(words, entry, person, desk)
    return wrote_unseen(entry, person, bag) or _maybe_said_or_done(words, entry, person, desk)


def _seen_to(act: Act, entry: Entry, person: str, desk: Desk) -> Entry | None:
    """How the owner's promise may have been kept by a letter to others, from elsewhere, or by somebody else of the house."""
    bag, words = desk.bag, act.evidence
    if with_others(words) and (run := maybe_run(words, entry, person, bag)) is not None:
        return run
    if to_be_passed_on(words):
        if any(not same_house(one, bag) and one != person for one in entry.persons):
            return entry
        if (passed := maybe_passed_on(entry, person, desk)) is not None:
            return passed
    several = bool(_SEVERAL.search(words))
    return maybe_seen_to_at_home(entry, person, bag) or maybe_kept_by_deputy(entry, person, desk, several=several)


def _maybe_said_or_done(words: str, entry: Entry, person: str, desk: Desk) -> Entry | None:
    touched = maybe_in_touch(entry, person, desk) if to_be_in_touch(words) else None
    return touched or said_again(words, entry, person, desk) or maybe_kept(entry, person, desk.bag.about(words), desk)


RULE = Rule(
    name="keep-what-was-promised",
    advice="You told {name} on {date} that you would do this. If it can't be done, saying so keeps your word as well.",
    source=Source("Interview People", "However, be sure to follow up!!"),
    judge=judge,
    examples=EXAMPLES,
)
