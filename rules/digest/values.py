"""What a summary consists of. Every text here is clean: no controls, no bidirectional overrides, web addresses broken up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from rules.digest.tongue import ENGLISH, Tongue

ACTIONS_LIMIT = 7
"""So many items of one summary ask for action, at most (BEHAVIOURS.md, what the field's experience forces, 5)."""


@dataclass(frozen=True, slots=True)
class Period:
    """The span a summary looks back on; both ends carry an offset. `late_days`: so many days after its slot it goes out."""

    start: datetime
    end: datetime
    late_days: int = 0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What was not looked at. `shunted`: letters that could not be read; `refused`: letters to the tag address
    that were not believed; `behind`: mailboxes or folders not read to now, in words.

    `watching_since`: when the ledger was first filled. What lapsed before that is never mentioned; None: nothing lapsed is.
    """

    shunted: int = 0
    behind: tuple[str, ...] = ()
    watching_since: datetime | None = None
    refused: int = 0
    answers_refused: Mapping[str, int] = field(default_factory=dict)
    """Answers to our letters that were not believed since the last summary, by reason, in words that follow a number ("not from you")."""
    unsaid: int = 0
    """Answers that were obeyed without a word back, because so many came."""


@dataclass(frozen=True, slots=True)
class Who:
    """A person as shown: a name of at most 40 characters ("" where there is none to be trusted), always beside the address."""

    name: str
    first: str
    address: str


@dataclass(frozen=True, slots=True)
class Quote:
    """The exact sentence an item rests on: who wrote it ("Ana wrote"), when in words, and in which letter.

    `again`: the same sentence stands further up, so that its beginning is enough to know it by.
    """

    text: str
    by: str
    when: str
    message_id: str
    again: bool = False


@dataclass(frozen=True, slots=True)
class Action:
    """A ready answer: the words on the button, and a `mailto:` URI (RFC 6068) that holds recipient, subject and draft."""

    label: str
    mailto: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an introduction's case, in words that say whether it is done: "thanked" or "thanks to come"."""

    label: str
    done: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing said to the owner. `what` is a full line; `since`, `why`, `how` may be empty; `bar` is (given, received).

    `mark` is not empty for what is said once: whoever sends the summary keeps it, and gives it back as told.

    `obligation`, `person` and `flag` say what it is about, as in CONTRACT.md; `command` is what the owner types when it is done.
    """

    what: str
    who: Who | None = None
    obligation: str | None = None
    person: str | None = None
    flag: str | None = None
    kind: str = ""
    since: str = ""
    due: str = ""
    quote: Quote | None = None
    why: str = ""
    how: str = ""
    command: str = ""
    steps: tuple[Step, ...] = ()
    bar: tuple[int, int] | None = None
    actions: tuple[Action, ...] = ()
    mark: str = ""
    number: int = 0
    """What an answer to the mailed summary calls it by; 0 where it can't be answered."""
    orders: tuple[Action, ...] = ()
    """Where the summary can be answered: "Done", "Snooze", "Not this", each a letter with that order, ready to be sent."""


@dataclass(frozen=True, slots=True)
class Section:
    """Items under one title. `more` says what was left out ("and 4 more …"), "" for nothing."""

    key: str
    title: str
    items: tuple[Item, ...]
    intro: str = ""
    more: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """The whole summary. `headline` says what matters in one line and is the letter's subject; `notice` is a caution or ""."""

    period: Period
    dates: str
    owner: str
    headline: str
    greeting: str
    lead: str
    notice: str
    sections: tuple[Section, ...]
    you: Mapping[str, object] = field(default_factory=dict)
    tongue: Tongue = ENGLISH
    """The language of all these words, but for the sentences of letters."""

    @property
    def marks(self) -> tuple[str, ...]:
        """What this summary says once and never again."""
        return tuple(item.mark for section in self.sections for item in section.items if item.mark)

    @property
    def empty(self) -> bool:
        """True where nothing asks for action: a success."""
        return not any(section.key == "worth_doing" for section in self.sections)
