"""From a debt that a rule has seen to the obligation of CONTRACT.md: the owner's decisions, the lapse of time, the order of pressing."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from rules.engine.away import after_absence
from rules.engine.clock import days_overdue, local_day
from rules.engine.decisions import Logged, Said, snooze_end
from rules.engine.ids import short_id
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.turns import GRATITUDE
from rules.engine.values import QUOTE_LIMIT, Obligation

LAPSE = timedelta(days=180)
"""Too old to mend gracefully (CONTRACT.md, status)."""

OUT_OF_SIGHT = " So much is settled out of sight of this mailbox that by now it is taken for settled."
_SPOKE = re.compile(
    r"\b(?:called|calling|rang|phoned|telephoned|spoke|spoken|talked|answered|replied|told|texted|explained|call with|chat with"
    r"|angerufen|telefoniert|gesprochen|geantwortet|appelé|parlé|répondu|llamé|hablé)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:told|reported|let (?:her|him|them|\w{2,20}) know|how it went|erzählt|berichtet|raconté|conté)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Debt:
    """Somebody owes somebody something, as a rule saw it. `person` is the other side, canonical; `address` as on the letter.

    `settled` is the letter that settled it; `closed_at` a moment at which it ended otherwise (the owner's word in a log).
    """

    kind: str
    rule: str
    mine: bool
    person: str
    address: str
    entry: Entry
    evidence: str
    why: str
    settles: str
    due: datetime | None
    since: datetime
    object: str | None = None
    ordinal: int = 0
    settled: Entry | None = None
    trial: bool = False
    presumed: Entry | datetime | None = None
    """What may well have settled it, where nothing plainly did: a letter, or a day that has passed."""
    asked_count: int = 1
    dated: bool = False
    """Whether the words themselves name the term."""
    asked_again: datetime | None = None
    """When it was asked for the last time, where it was asked more than once."""
    third: str = ""
    """The person this debt is about, where it is a third one."""

    @property
    def ident(self) -> str:
        """The obligation's id."""
        return short_id(self.kind + ("" if self.mine else ".theirs"), self.entry.letter.key, self.address, self.ordinal)


def obligation_of(debt: Debt, bag: Mailbag, said: Said, overtaken: Callable[[Debt, datetime | None], datetime | None]) -> Obligation:
    """The debt as it stands now; `overtaken` gives the day after which its silence proves nothing."""
    own = debt.entry.own_address
    due = after_absence(debt.due, debt.since, "" if debt.mine else debt.person, bag)
    overdue = days_overdue(due, bag.now, bag.owner.timezone)
    made = Obligation(
        id=debt.ident,
        kind=debt.kind,
        by=own if debt.mine else debt.address,
        to=debt.address if debt.mine else own,
        mine=debt.mine,
        object=debt.object,
        status="open",
        since=debt.since,
        due=due,
        overdue_days=overdue,
        message_id=debt.entry.letter.message_id,
        subject=debt.entry.letter.subject,
        evidence=debt.evidence[:QUOTE_LIMIT],
        rule=debt.rule,
        why=debt.why,
        settled_by=None,
        settled_at=None,
        trial=debt.trial,
        settles=debt.settles,
        asked_count=debt.asked_count,
        written=debt.entry.at,
        noted=debt.entry.noted,
    )
    if debt.settled is not None:
        made = replace(made, status="settled", settled_by=debt.settled.letter.message_id, settled_at=debt.settled.at, overdue_days=0)
    elif debt.presumed is not None:
        made = _presumed(made, debt.presumed, bag)
    elif (day := overtaken(debt, due)) is not None and day < bag.now:
        made = replace(_presumed(made, day, bag), why=debt.why + OUT_OF_SIGHT)
    elif bag.now - debt.since > LAPSE:
        made = replace(made, status="lapsed")
    return _decided(made, debt, bag, said)


def _presumed(made: Obligation, by: Entry | datetime, bag: Mailbag) -> Obligation:
    """Settled as far as one can tell; before its day nothing is said of it."""
    at, letter = (by, None) if isinstance(by, datetime) else (by.at, by.letter.message_id)
    if at > bag.now or made.trial:
        return replace(made, trial=True)
    return replace(made, status="settled", settled_by=letter, settled_at=at, overdue_days=0, presumed=True)


def _decided(made: Obligation, debt: Debt, bag: Mailbag, said: Said) -> Obligation:
    word = said.last.get(made.id)
    if word is not None and word.kind == "correct":
        return replace(made, status="ignored", overdue_days=0)
    if word is not None and word.kind == "reopen" and made.presumed:
        return replace(made, status="open", settled_by=None, settled_at=None, presumed=False)
    if made.status == "settled":
        return made
    if word is not None and word.kind == "done":
        return replace(made, status="settled", settled_at=word.at, overdue_days=0)
    told = _told_otherwise(debt, bag, said)
    if told is not None:
        return replace(made, status="settled", settled_at=told.at, overdue_days=0)
    if word is not None and word.kind == "ignore":
        return replace(made, status="ignored")
    if any(address in said.silenced for address in (debt.person, debt.address, *bag.addresses.get(debt.person, ()))):
        return replace(made, status="ignored")
    if word is not None and word.kind == "snooze" and made.status == "open":
        until = snooze_end(word)
        if until is not None and until > bag.now:
            return replace(made, status="snoozed", snoozed_until=until)
    if word is not None and word.kind == "reopen" and made.status == "lapsed":
        return replace(made, status="open")
    return made


def _told_otherwise(debt: Debt, bag: Mailbag, said: Said) -> Logged | None:
    """What the owner logged that mail can't show and that settles the debt: a card, a call, a meeting."""
    for one in said.log:
        if (
            not debt.mine
            or one.opens
            or one.key == debt.entry.letter.key
            or one.at < debt.since
            or not one.person
            or bag.person(one.person) not in (debt.person, bag.person(debt.address))
        ):
            continue
        if one.kind == debt.kind or _says_it(one, debt):
            return one
    return None


def _says_it(one: Logged, debt: Debt) -> bool:
    """Whether the owner's note tells of what is owed: "rang Ina and thanked her" is thanks, an answer and a first word."""
    thanked = one.kind == "thanks" or bool(GRATITUDE.search(one.words))
    spoke = one.kind == "meeting" or bool(_SPOKE.search(one.words))
    if debt.kind == "thanks":
        return thanked
    if debt.kind == "reply":
        gave = bool(debt.entry.acts("favor", "introduction"))
        return bool(_SPOKE.search(one.words)) or (thanked and gave)
    if debt.kind == "update":
        return one.kind == "update" or bool(_TOLD.search(one.words))
    return debt.kind == "follow_up" and spoke


def pressing_first(obligations: Iterable[Obligation], weight: dict[str, int]) -> list[Obligation]:
    """Open ones first, the most pressing on top: asked again, from people who gave (`weight`, by address), long overdue; then by date."""

    def rank(one: Obligation) -> tuple[object, ...]:
        other = one.to if one.mine else one.by
        press = (one.asked_count - 1) * 20 + weight.get(other, 0) * 5 + min(one.overdue_days, 60)
        return (one.status != "open", one.trial, not one.mine, -press, one.since, one.id)

    return sorted(obligations, key=rank)


def on(moment: datetime, bag: Mailbag) -> str:
    """A day in words, in the owner's zone: "3 March 2026"."""
    day = local_day(moment, bag.owner.timezone)
    return f"{day.day} {day:%B %Y}"
