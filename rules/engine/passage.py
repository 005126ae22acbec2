"""What a judge is given: a letter's sentences and the facts around them, and what a judge gives back: findings.

Judges see only the author's own words and the subject. They do not know of the ledger, of the clock or of one another.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from parsers.message import Address, Message
from rules.engine.cues import Hit, clause
from rules.engine.cues_due import due_words
from rules.engine.pasted import own_part
from rules.engine.rule import Example, Rule
from rules.engine.sentences import Sentence, plain_of, sentences

EVIDENCE_LIMIT = 300
"""Characters: CONTRACT.md, act."""

_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_'’-]{1,24}(?:[-'’][^\W\d_]{1,24})?")
_ROLE_WORDS = frozenset(
    [
        "the",
        "and",
        "team",
        "office",
        "support",
        "info",
        "sales",
        "via",
        "dr",
        "mr",
        "mrs",
        "ms",
        "prof",
        "van",
        "von",
        "de",
        "der",
        "la",
        "el",
        "al",
    ]
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One act as a judge sees it, before the letter's facts are added. `targets` empty: the addressees; `part` is the part of the
    sentence that shows it, in plain text: "call me, and I'll bring the key" asks in one and promises in the other."""

    kind: str
    evidence: str
    confidence: float
    object: str | None = None
    due: str | None = None
    targets: tuple[str, ...] = ()
    part: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """A letter as judges see it. `body` are the sentences that are neither greeting nor sign-off, nor the author's bare name.

    `others` are the people in To and Cc but the author; `author` is the author's address, "" where unknown.
    """

    sentences: tuple[Sentence, ...]
    body: tuple[Sentence, ...]
    subject: str
    author: str
    own_names: frozenset[str]
    to: tuple[Address, ...]
    cc: tuple[Address, ...]
    reply: bool
    attachments: tuple[str, ...] = ()
    names: tuple[tuple[str, str], ...] = field(default=())
    """(lower-case name word, address) of each of the others: how the letter may call them."""
    found_ask: list[int] = field(default_factory=list, repr=False, compare=False)
    """Where the first sentence that asks stands, once that was looked for."""

    @property
    def others(self) -> tuple[Address, ...]:
        """Everybody in To and Cc but the author, once each."""
        seen: dict[str, Address] = {}
        for person in (*self.to, *self.cc):
            if person.address and person.address != self.author:
                seen.setdefault(person.address, person)
        return tuple(seen.values())

    def asks_before(self, position: int) -> bool:
        """Whether something is asked in the body before its sentence number `position`: a cheap look, for formulas that close a request."""
        return self._first_ask() < position

    def _first_ask(self) -> int:
        """The place in the body of the first sentence that asks; past its end where none does. Looked for once: many rules want it."""
        if not self.found_ask:
            self.found_ask.append(next((at for at, sentence in enumerate(self.body) if asks(sentence)), len(self.body)))
        return self.found_ask[0]

    def called(self, words: frozenset[str]) -> tuple[str, ...]:
        """Addresses of the others whose name stands among these words."""
        return tuple(dict.fromkeys(address for name, address in self.names if name in words))


_ASKS = re.compile(
    r"\?|\b(?:please|pls|plz|kindly|let (?:me|us) know|need you to|like you to|appreciate (?:it )?if|would (?:greatly |really |very "
    r"much )?appreciate|(?:can|could|would|will) you|you(?:'ll| will)? need to|if you could|i need|we need|must|send me|call me|give me "
    r"a call|(?:is|would be) (?:also |very |most )?(?:essential|critical|important|imperative|helpful|great|nice|good) (?:if|that|when|"
    r"to))\b"
)


def asks(sentence: Sentence) -> bool:
    """Whether the sentence seems to ask for something."""
    return sentence.question or _ASKS.search(sentence.plain) is not None


ActJudge = Callable[[Passage], tuple[Finding, ...]]
ActRule = Rule[ActJudge, Example]


def finding(hit: Hit, kind: str, *, object: str | None = None, due: bool = False, confidence: float | None = None) -> Finding:  # noqa: A002 - the contract's word
    """The finding that a cue gives: its sentence as evidence, its object where none is given, the words for a time if `due`."""
    return Finding(
        kind,
        evidence(hit.sentence, hit.start, hit.end),
        hit.cue.confidence if confidence is None else confidence,
        object or hit.cue.object,
        due_words(hit.sentence.plain) if due else None,
        part=clause(hit),
    )


def passage(message: Message) -> Passage:
    """The passage of a letter: own words and subject."""
    return build(
        message.own_text,
        subject=message.subject,
        sender=message.sender,
        to=message.to,
        cc=message.cc,
        reply=message.in_reply_to is not None or bool(message.quoted_text.strip()),
        attachments=tuple(part.filename for part in message.attachments),
    )


def build(
    text: str,
    *,
    subject: str = "",
    sender: Address | None = None,
    to: tuple[Address, ...] = (),
    cc: tuple[Address, ...] = (),
    reply: bool = False,
    attachments: tuple[str, ...] = (),
) -> Passage:
    """A passage from plain facts; a line of which nothing else is known has a text only."""
    found = sentences(text)
    own_names = name_words(sender) if sender else frozenset()
    author = sender.address if sender else ""
    people = {person.address: person for person in (*to, *cc) if person.address and person.address != author}
    names = tuple((word, address) for address, person in people.items() for word in sorted(name_words(person)))
    body = _body(own_part(found, own_names, frozenset(word for word, _ in names)), own_names)
    return Passage(
        found, body, subject, author, own_names, to, cc, reply or subject.lower().startswith(("re:", "aw:", "sv:")), attachments, names
    )


def name_words(person: Address) -> frozenset[str]:
    """The lower-case words by which a person may be called: of the display name, else of the local part of the address."""
    source = person.name if person.name and "@" not in person.name else re.sub(r"[._\d-]+", " ", person.address.split("@", 1)[0])
    return frozenset(word.lower() for word in _NAME_WORD.findall(source) if word.lower() not in _ROLE_WORDS)


def _body(found: Sequence[Sentence], own_names: frozenset[str]) -> tuple[Sentence, ...]:
    """The sentences that speak: from the first one to the author's name on a line of its own, and a postscript after it."""
    kept: list[Sentence] = []
    signed = False
    for sentence in found:
        if sentence.role == "body" and _is_signature(sentence, own_names):
            signed = bool(kept) and not sentence.words.isdisjoint(own_names)
        elif sentence.plain.startswith(("ps", "p.s", "p. s")):
            signed = False
        if sentence.role == "body" and not signed and not _is_signature(sentence, own_names):
            kept.append(sentence)
    return tuple(kept)


def _is_signature(sentence: Sentence, own_names: frozenset[str]) -> bool:
    """Whether a sentence is nothing but the author's name or initial."""
    return (
        len(sentence.text) < 40
        and bool(sentence.words)
        and (sentence.words <= own_names or (len(sentence.words) == 1 and len(sentence.text) <= 2))
    )


def evidence(sentence: Sentence, start: int = 0, end: int | None = None) -> str:
    """The sentence as evidence: whole where it is short, else the clause around `start` to `end`, at most `EVIDENCE_LIMIT` characters."""
    text = sentence.text
    if len(text) <= 220:
        return text
    last = len(text) if end is None else end
    left = max((text.rfind(mark, 0, start) for mark in (", ", "; ", ": ", " - ", ". ")), default=-1)
    left = left + 2 if left >= 0 and start - left < 160 else (text.rfind(" ", 0, start) + 1 if start > 160 else 0)
    stops = [stop for mark in (", ", "; ", ". ", " - ", "? ") if (stop := text.find(mark, last)) >= 0]
    right = min(stops) + 1 if stops else len(text)
    if right - left > EVIDENCE_LIMIT:
        right = max(text.rfind(" ", left, left + EVIDENCE_LIMIT), left + 1)
    # A clause of nothing but marks shows nothing: then the sentence from its beginning.
    return text[left:right].strip(" ,;-") or text[:EVIDENCE_LIMIT].strip()


def plain(text: str) -> str:
    """Lower case, straight apostrophes: the form that patterns are written for."""
    return plain_of(" ".join(text.split()))
