"""What every sentence of the summary needs at hand: the clock, the people by address, the introductions by letter."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from rules.digest import words
from rules.digest.safe import quoted, who
from rules.digest.tongue import ENGLISH, Tongue
from rules.digest.values import Period, Quote, Who
from rules.engine.values import Flag, Introduction, Obligation, Owner, Person, State


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence that the state holds of one letter: its words, its date where known, and whether the owner wrote it (None: unknown)."""

    text: str
    date: datetime | None
    own: bool | None
    author: str


@dataclass(frozen=True, slots=True)
class Context:
    """The state with its indexes. `letters` gives a sentence for a message id, for flags that name letters only.

    `presented`: names that introducers gave to people whose own letters show none.
    """

    owner: Owner
    now: datetime
    period: Period
    people: dict[str, Person]
    introductions: dict[str, Introduction]
    letters: dict[str, Spoken]
    presented: dict[str, str]
    told: Container[str] = ()
    """Marks of what earlier summaries said."""
    tongue: Tongue = ENGLISH
    """The language of the summary."""

    @property
    def today(self) -> date:
        """The owner's date."""
        return words.day_of(self.now, self.owner.timezone)

    def one(self, address: str) -> str:
        """The one address that stands for the person behind any of theirs."""
        person = self.people.get(address)
        return person.address if person else address

    def who(self, address: str) -> Who:
        """The person behind an address, as shown."""
        person = self.people.get(address)
        name = person.name if person and person.name else self.presented.get(address, "")
        return who(name, person.address if person else address)

    def weight(self, address: str) -> int:
        """How much this person's goodwill rests on the owner: depth and favours received."""
        person = self.people.get(address)
        return (person.depth_points + min(person.received, 6)) if person else 0

    def since(self, moment: datetime) -> str:
        """ "3 March, 12 days ago"."""
        return self.tongue.since(moment, self.now, self.owner.timezone)

    def days(self, moment: datetime) -> int:
        """Whole local days from a moment to now; negative for what is to come."""
        return (self.today - words.day_of(moment, self.owner.timezone)).days

    def workdays(self, moment: datetime) -> int:
        """Whole local working days, Monday to Friday, from the day of a moment to today; at most 30 are counted."""
        age = min(max(self.days(moment), 0), 42)
        return sum((self.today - timedelta(days=back)).weekday() < 5 for back in range(age))

    def quote(self, text: str, message_id: str, date_: datetime | None, author: str) -> Quote:
        """A sentence with its author's name and date."""
        say = self.tongue.say
        by = say("quote.by_you") if author in self.owner.addresses else say("quote.by", first=self.who(author).first) if author else ""
        when = self.tongue.on(words.day_of(date_, self.owner.timezone), self.today) if date_ else ""
        return Quote(text=quoted(text), by=by, when=when, message_id=message_id)

    def quote_of(self, message_id: str) -> Quote | None:
        """The sentence that the state holds of a letter, or None."""
        spoken = self.letters.get(message_id)
        return self.quote(spoken.text, message_id, spoken.date, spoken.author) if spoken else None

    def sentence(self, flag: Flag) -> Quote | None:
        """The sentence a flag rests on: its own, else what the state holds of one of its letters."""
        if flag.quote.strip() and flag.evidence:
            spoken = self.letters.get(flag.evidence[0])
            return self.quote(flag.quote, flag.evidence[0], spoken.date if spoken else None, spoken.author if spoken else "")
        return next((quote for quote in map(self.quote_of, flag.evidence) if quote), None)


def author_of(obligation: Obligation) -> str:
    """Who wrote the letter an obligation arose from: one's own promise, but the other's question, gift or introduction."""
    if obligation.noted:
        return obligation.by if obligation.mine else obligation.to
    return obligation.by if obligation.kind == "promise" else obligation.to


def other(obligation: Obligation) -> str:
    """The address that is not the owner's."""
    return obligation.to if obligation.mine else obligation.by


def _presented(address: str, sentence: str) -> str:
    """ "Ayodele Price" for ayodele@netz.example in "Maren, meet Ayodele Price, who …": found only where the address begins so."""
    first = address.partition("@")[0].split(".")[0]
    if not (first.isalpha() and len(first) > 2):
        return ""
    found = re.search(rf"\b(?i:{first})\b(?: [A-ZÀ-Þ][\w'’-]{{1,30}}){{0,2}}", sentence)
    named = found.group() if found else ""
    return named if named[:1].isupper() else ""


def context(state: State, *, owner: Owner, now: datetime, period: Period, told: Container[str] = (), tongue: Tongue = ENGLISH) -> Context:
    """Build the indexes."""
    people = {address: person for person in reversed(state.people) for address in (*person.addresses, person.address)}
    made = [case for case in state.introductions if case.kind == "introduction"]
    introductions = {case.message_id: case for case in made}
    letters: dict[str, Spoken] = {}
    me = min(owner.addresses, default="")
    for person in state.people:
        for advice in person.advice:
            own = advice.author in owner.addresses if advice.author else None
            letters.setdefault(advice.message_id, Spoken(advice.evidence, advice.date, own, advice.author))
        for favour in person.favours:
            author = favour.author or (me if favour.given else person.address)
            letters[favour.message_id] = Spoken(favour.evidence, favour.date, author in owner.addresses, author)
    for case in made:
        own = case.by_owner or case.noted
        letters[case.message_id] = Spoken(case.evidence, case.date, own, me if case.noted else case.introducer)
    for obligation in state.obligations:
        if not obligation.trial:
            introduction = introductions.get(obligation.message_id)
            author = introduction.introducer if introduction and not obligation.noted else author_of(obligation)
            letters[obligation.message_id] = Spoken(
                obligation.evidence, obligation.written or obligation.since, author in owner.addresses, author
            )
    return Context(
        owner=owner,
        now=now,
        period=period,
        people=people,
        introductions=introductions,
        presented={party: name for case in made for party in case.parties if (name := _presented(party, case.evidence))},
        letters={key: spoken for key, spoken in letters.items() if spoken.text.strip()},
        told=told,
        tongue=tongue,
    )
