"""The values that rules give and take. Messages and acts are what was seen, decisions what the owner said; the rest is computed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, tzinfo

from parsers.message import Address, Invitation

ACT_KINDS = ("introduction", "request", "offer", "promise", "thanks", "update", "meeting", "favor", "decline")
OBLIGATION_KINDS = ("reply", "thanks", "promise", "follow_up", "update")
STATUSES = ("open", "settled", "snoozed", "ignored", "lapsed")

QUOTE_LIMIT = 300
"""Characters: no longer quote of a letter is ever kept."""


@dataclass(frozen=True, slots=True)
class Act:
    """One speech act of a letter's author. `evidence` is an exact run of the author's words, white space folded, at most 300 characters.

    `targets` are addresses: of an introduction the parties brought together, of any other act the addressees it speaks to.
    `due` holds the words for the time ("next friday"), read against the letter's date only when a term is computed.
    `confidence` runs from 0 to 1; what is below the rule's bar is recorded and never shown.
    """

    message_id: str
    date: datetime | None
    actor: str
    kind: str
    object: str | None
    targets: tuple[str, ...]
    evidence: str
    rule: str
    confidence: float
    due: str | None


@dataclass(frozen=True, slots=True)
class Signal:
    """Something a fold needs to know of a letter that is no act: an acknowledgement, a release, a closing. `evidence` as in `Act`."""

    name: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one letter: the verdicts of GUIDE.md, the acts, and the counted features that the folds need."""

    automated: bool
    needs_reply: bool
    acts: tuple[Act, ...]
    signals: tuple[Signal, ...]
    words: int
    questions: int
    links: int
    sketch: frozenset[int]


@dataclass(frozen=True, slots=True, order=True)
class Cited:
    """A letter that stands quoted or forwarded in another, without a word of it: keyed hashes of its author's address and name, its day
    as the heading gives it, and the keyed hash of its first words (0 for too few)."""

    author: tuple[int, ...]
    at: datetime
    opening: int


@dataclass(frozen=True, slots=True)
class Letter:
    """One letter as the ledger keeps it: no text but the quotes in acts and signals.

    `key` is the identity of DESIGN.md invariant 9; `authentic` says that the author named in From may be believed (Sent folder, import,
    a trusted authentication pass, or no Received field); `own_digest` is a keyed hash of the own words ("" where they were not read);
    `sketch` holds keyed hashes of the content words of subject and own words; `attachments` are kinds ("cv", "calendar", "image",
    "document", "contact", "other"), never names.
    """

    key: str
    message_id: str
    in_reply_to: str | None
    references: tuple[str, ...]
    date: datetime | None
    sender: Address
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    bcc: tuple[Address, ...]
    subject: str
    authentic: bool
    automated: bool
    needs_reply: bool
    words: int
    questions: int
    links: int
    attachments: tuple[str, ...]
    own_digest: str
    sketch: frozenset[int]
    signals: tuple[Signal, ...]
    invitation: Invitation | None
    forwarded_from: Address | None
    acts: tuple[Act, ...]
    opening: int = 0
    """Keyed hash of the first own words, 0 for too few or none."""
    quoted: frozenset[int] = frozenset()
    """Of a letter without thread headers: keyed hashes of what begins at the first lines that it quotes."""
    cited: tuple[Cited, ...] = ()
    """The letters that stand quoted or forwarded in it, in their order."""


@dataclass(frozen=True, slots=True)
class Owner:
    """Whom the ledger is kept for. `addresses` are lower case."""

    name: str
    addresses: frozenset[str]
    timezone: tzinfo


@dataclass(frozen=True, slots=True)
class View:
    """How much of the owner's mail was seen. `begins`: date of the oldest letter; `sent_covered`: the Sent folder was read to that date."""

    begins: datetime | None
    sent_covered: bool


@dataclass(frozen=True, slots=True)
class Decision:
    """One word of the owner. `kind`: done, snooze, ignore, reopen, log, merge, split, relation, never, correct, plan, undo.

    `target` is an obligation id, an address or a decision id (undo); `value` holds what the kind needs: the end of a snooze (ISO 8601),
    the other address of a merge, the relation's name, the text and act of a log entry, what a plan is about and by when.
    """

    id: str
    kind: str
    target: str
    value: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Obligation:
    """Who owes whom what (CONTRACT.md, obligation). `since`, `due` and `settled_at` carry an offset; `trial` is never mailed."""

    id: str
    kind: str
    by: str
    to: str
    mine: bool
    object: str | None
    status: str
    since: datetime
    due: datetime | None
    overdue_days: int
    message_id: str
    subject: str
    evidence: str
    rule: str
    why: str
    settled_by: str | None
    settled_at: datetime | None
    trial: bool = False
    presumed: bool = False
    """Whether it is settled as far as one can tell, and not by a plain word."""
    settles: str = ""
    """What would settle it, in words for `explain`."""
    asked_count: int = 1
    """How often the same thing was asked, for `reply`."""
    snoozed_until: datetime | None = None
    written: datetime | None = None
    """When the letter of `message_id` was written, where that is not `since`: news is owed later than the help was given."""
    noted: bool = False
    """Whether it stands on a tag of the owner's: `evidence` is then the owner's own line."""


@dataclass(frozen=True, slots=True)
class Introduction:
    """The case file of one introduction (CONTRACT.md, introduction); the four steps hold a message id or None."""

    id: str
    introducer: str
    parties: tuple[str, ...]
    for_owner: bool
    by_owner: bool
    date: datetime
    message_id: str
    evidence: str
    thanked: str | None
    acted: str | None
    reported: str | None
    outcome: str | None
    open: tuple[str, ...]
    kind: str = "introduction"
    """introduction, referral (by name, the third not on copy), asked (wished for, not made), opt_in (leave was asked, none made yet)."""
    asked: str | None = None
    """The letter that had wished for it."""
    opt_in: str | None = None
    """The letter that asked one of them for leave."""
    agreed: str | None = None
    """The answer to that."""
    noted: bool = False
    """Whether `evidence` is a line of the owner's with a tag."""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something about a relationship that stands (BEHAVIOURS.md, When a flag stands). `evidence` holds message ids."""

    flag: str
    why: str
    evidence: tuple[str, ...]
    article: str
    quote: str = ""
    """The exact sentence of the first letter in `evidence`; without one, and without a sentence elsewhere, the summary does not show it."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of coaching: the row of BEHAVIOURS.md, the sentence to the owner, the words it rests on, who wrote them and when."""

    row: int
    text: str
    evidence: str
    message_id: str
    date: datetime | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class Favour:
    """A deposit (BEHAVIOURS.md row 12): `given` by the owner or received; `size` 1 to 3.

    `message_id` and `date` are those of the letter that `evidence` stands in; `author` wrote that letter ("": whoever did the favour).
    """

    given: bool
    size: int
    date: datetime
    message_id: str
    evidence: str
    object: str | None
    author: str = ""
    noted: bool = False
    """Whether `evidence` is a line of the owner's with a tag."""


@dataclass(frozen=True, slots=True)
class Person:
    """A contact as computed (CONTRACT.md, person)."""

    address: str
    addresses: tuple[str, ...]
    name: str
    first_contact: datetime
    last_contact: datetime
    messages_in: int
    messages_out: int
    given: int
    received: int
    balance: int
    depth: str
    depth_points: int
    relation: str | None
    favours: tuple[Favour, ...] = ()
    flags: tuple[Flag, ...] = ()
    advice: tuple[Advice, ...] = ()
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """Everything computed from letters, acts, decisions and the clock. Each tuple is in a stable order."""

    obligations: tuple[Obligation, ...]
    introductions: tuple[Introduction, ...]
    people: tuple[Person, ...]
    you: dict[str, object] = field(default_factory=dict)
    own: tuple[str, ...] = ()
    """Addresses taken for the owner's by evidence; a `split` takes one back."""
