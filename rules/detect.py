"""Reads one letter: runs every act rule and signal on the author's own words and gives the Reading that the ledger keeps.

Automated letters carry no acts. Each rule is tried on its own; where two find the same kind in the same words, the surer one stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from parsers.message import Address, Message
from parsers.sent_again import sent_again
from rules.acts import ask_by_choice_of_words
from rules.catalogue import ACT_RULES
from rules.engine.passage import ActRule, Finding, Passage, build, passage
from rules.engine.second_opinion import reasons
from rules.engine.sketch import sketch, words_of
from rules.engine.trace import tracing
from rules.engine.values import Act, Reading
from rules.language.english import STOP_WORDS
from rules.needs_reply import needs_reply
from rules.signals import AUTOMATED_SIGNALS, signals

BAR = 0.6
"""Confidence below which an act is recorded and never shown."""
ACTS_LIMIT = 40
"""Acts kept of one letter."""

PRESENTS = re.compile(r"\b(?:you|you two|you both) (?:to|should) (?:meet|know|get to know|talk|connect)\b|\bmeet each other\b", re.I)
"""What presents somebody asks for nothing besides: "I'd like you to meet Ilse"."""
SECOND_OPINION = ask_by_choice_of_words.RULE.name
"""Speaks only where no other rule found more than a meeting."""
_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"]{3,200}", re.I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one rule says of one letter, for `beholden explain`: `hit` with its evidence, or a miss with the reason."""

    rule: str
    hit: bool
    evidence: str
    reason: str


def detect(message: Message, *, owner: frozenset[str] = frozenset(), key: bytes = b"") -> Reading:
    """The reading of a letter. `owner`: the owner's addresses, lower case; `key`: the ledger's, for the sketch (RFC 7693 keyed hash)."""
    message = _as_said(message, owner)
    read = passage(message)
    words = words_of(message.own_text)
    if message.automated:
        found: tuple[tuple[str, Finding], ...] = ()
        marks = tuple(mark for mark in signals(read) if mark.name in AUTOMATED_SIGNALS)
    else:
        found, marks = _findings(read), signals(read)
    addressed = tuple(person.address for person in message.to if person.address and person.address != message.sender.address)
    return Reading(
        automated=message.automated,
        needs_reply=bool(found) and needs_reply(found, readers=len(read.others)),
        acts=tuple(_act(rule, finding, read, message, addressed) for rule, finding in found),
        signals=marks,
        words=len(words),
        questions=sum(sentence.question for sentence in read.body),
        links=len(_LINK.findall(message.own_text)),
        sketch=sketch(f"{message.subject} {message.own_text}", key, without=STOP_WORDS | _names(message, owner)),
    )


def _as_said(message: Message, owner: frozenset[str]) -> Message:
    """The letter with the words that its author sends once more. Never the owner's: nobody may put words into that mouth by a heading."""
    again = "" if message.automated or message.sender.address in owner else sent_again(message)
    return replace(message, own_text=again) if again else message


def detect_sentence(line: str) -> Reading:
    """The reading of one line of which nothing else is known: the author is unknown, the owner is the addressee."""
    read = build(line)
    found = _findings(read)
    return Reading(
        automated=False,
        needs_reply=bool(found) and needs_reply(found),
        acts=tuple(_act(rule, finding, read, None, ()) for rule, finding in found),
        signals=signals(read),
        words=len(words_of(line)),
        questions=sum(sentence.question for sentence in read.body),
        links=len(_LINK.findall(line)),
        sketch=frozenset(),
    )


def explain(message: Message) -> list[Verdict]:
    """Every act rule's verdict on a letter, in the order of the catalogue."""
    read = passage(message)
    if message.automated:
        return [Verdict(rule.name, False, "", f"the letter is automated: {message.automated_why}") for rule in ACT_RULES]
    quoted = build(message.quoted_text) if message.quoted_text.strip() else None
    kept = {(name, finding.evidence) for name, finding in _findings(read)}
    return [verdict for rule in ACT_RULES for verdict in _verdicts(rule, read, quoted, kept)]


def _verdicts(rule: ActRule, read: Passage, quoted: Passage | None, kept: set[tuple[str, str]]) -> list[Verdict]:
    """What one rule found, or the best reason why it found nothing."""
    with tracing() as refusals:
        found = rule.judge(read)
    if not found and refusals:
        return [Verdict(rule.name, False, refusals[0].words[:300], refusals[0].reason)]
    if not found and quoted is not None and (theirs := rule.judge(quoted)):
        return [Verdict(rule.name, False, theirs[0].evidence, "only in what the letter quotes")]
    if not found:
        return [Verdict(rule.name, False, "", "no sentence of the author's own words shows it")]
    verdicts: list[Verdict] = []
    for finding in found:
        stands = (rule.name, finding.evidence) in kept
        why = f"{finding.kind}, confidence {finding.confidence:.2f}"
        if rule.name == SECOND_OPINION:
            why += ", since it says " + ", ".join(f"“{sign.strip('~^')}”" for sign in reasons(finding.evidence))
        shown = why if finding.confidence >= BAR else f"{why}: recorded, never shown, since that takes {BAR}"
        verdicts.append(Verdict(rule.name, stands, finding.evidence, shown if stands else f"{why}: the same words say something surer"))
    return verdicts


def _findings(read: Passage) -> tuple[tuple[str, Finding], ...]:
    """(rule name, finding) of what stands, in the order of the letter's sentences."""
    best: dict[tuple[str, str], tuple[str, Finding]] = {}
    for rule in ACT_RULES:
        for finding in rule.judge(read):
            place = ("introduction", "") if finding.kind == "introduction" else (finding.kind, finding.evidence)
            if place not in best:
                best[place] = (rule.name, finding)
            elif finding.kind == "introduction":
                # The sentence that presents is the better evidence; that the letter's shape agrees makes it surer.
                best[place] = (best[place][0], replace(best[place][1], confidence=max(best[place][1].confidence, finding.confidence)))
            elif best[place][1].confidence < finding.confidence:
                best[place] = (rule.name, finding)
    return tuple(_settle(best.values()))[:ACTS_LIMIT]


def _settle(found: Iterable[tuple[str, Finding]]) -> list[tuple[str, Finding]]:
    """Without what another act of the same words rules out: an introduction is no favour, an offer or a promise no request."""
    every = list(found)
    if any(finding.kind != "meeting" for rule, finding in every if rule != SECOND_OPINION):
        every = [pair for pair in every if pair[0] != SECOND_OPINION]
    offered = {_part(finding): finding.confidence for _, finding in every if finding.kind == "offer"}
    declined = {finding.evidence for _, finding in every if finding.kind == "decline"}
    introduced = {finding.evidence for _, finding in every if finding.kind == "introduction"}
    return [
        (rule, finding)
        for rule, finding in every
        if not (finding.kind == "favor" and finding.evidence in introduced)
        and not (finding.kind in {"offer", "promise"} and finding.evidence in introduced)
        and not (finding.kind == "request" and introduced and PRESENTS.search(finding.evidence))
        and not (finding.kind == "promise" and _part(finding) in offered)
        and not (finding.kind == "request" and finding.evidence in declined and finding.confidence < 0.8)
        and not (finding.kind == "request" and finding.confidence <= offered.get(_part(finding), 0.0) + 0.15)
    ]


def _part(finding: Finding) -> str:
    return finding.part or finding.evidence


def _act(rule: str, finding: Finding, read: Passage, message: Message | None, addressed: tuple[str, ...]) -> Act:
    targets = finding.targets or _meant(finding, read) or addressed
    return Act(
        message_id=message.message_id if message else "",
        date=message.date if message else None,
        actor=message.sender.address if message else "",
        kind=finding.kind,
        object=finding.object,
        targets=targets,
        evidence=finding.evidence,
        rule=rule,
        confidence=finding.confidence,
        due=finding.due,
    )


def _meant(finding: Finding, read: Passage) -> tuple[str, ...]:
    """Of several readers those whom the sentence calls by name, at its head or at its end."""
    if len(read.others) < 2:
        return ()
    for number, sentence in enumerate(read.sentences):
        if finding.evidence in sentence.text:
            return _called(read, number)
    return ()


def _called(read: Passage, number: int) -> tuple[str, ...]:
    """The readers that sentence `number` is spoken to: called in it, else in the sentences or the greeting before it."""
    sentence = read.sentences[number]
    tail = re.search(r", ([^\W\d_]{2,20})[.!?]{0,3}$", sentence.plain)
    called = read.called(frozenset(re.findall(r"[^\W\d_]+", sentence.plain[: sentence.core])) | ({tail.group(1)} if tail else set()))
    if called:
        return called
    for before in reversed(read.sentences[:number]):
        head = before.plain if before.role == "greeting" else before.plain[: before.core]
        earlier = read.called(frozenset(re.findall(r"[^\W\d_]+", head)))
        if earlier:
            return earlier
    return ()


def _names(message: Message, owner: frozenset[str]) -> frozenset[str]:
    """Words that name the author or the owner: they stand in every letter of the thread and tell nothing about its matter."""
    people: list[Address] = [message.sender, *(person for person in (*message.to, *message.cc) if person.address in owner)]
    return frozenset(word.lower() for person in people for word in words_of(person.name))
