"""Between a `Letter` and its row: which copy of a letter wins, and how the facts are laid down."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any

from parsers.message import Address, Invitation
from rules.engine.values import Act, Cited, Letter, Signal

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Copy:
    """A letter as one copy of it was read. `body_digest` is the keyed hash of its whole text, for the proof by the Sent folder."""

    letter: Letter
    body_digest: str
    rules_version: int


def content_of(copy: Copy) -> str:
    """A hash of what this copy says, without what may differ between copies of one letter (Bcc, proof of authorship).

    Taken from the values as they are stored: a copy must weigh the same before and after it lay in the ledger.
    """
    value = letter_json(replace(copy, letter=replace(copy.letter, bcc=(), authentic=False), body_digest="", rules_version=0))
    return blake2b(json.dumps(value, sort_keys=True).encode(), digest_size=16).hexdigest()


def better(one: Copy, other: Copy) -> Copy:
    """The copy that stands for both: a believed one, newest rules, a person's before a machine's, then the smaller content.

    Hidden recipients are united among copies that are equally believed: whoever knows a letter's Message-ID can forge a copy of it, and
    must neither change what it says nor to whom. Commutative, associative and idempotent, so that the order of arrival can't matter.
    """
    first, second = sorted((one, other), key=_precedence)
    if first.letter.authentic != second.letter.authentic:
        return first
    letter = replace(first.letter, bcc=tuple(sorted({*first.letter.bcc, *second.letter.bcc})))
    return replace(first, letter=letter, body_digest=max(first.body_digest, second.body_digest))


def _precedence(copy: Copy) -> tuple[bool, int, bool, str]:
    return (not copy.letter.authentic, -copy.rules_version, copy.letter.automated, content_of(copy))


def merge(copies: Iterable[Copy]) -> dict[str, Copy]:
    """The copies by letter key, several of one letter made one."""
    merged: dict[str, Copy] = {}
    for copy in copies:
        known = merged.get(copy.letter.key)
        merged[copy.letter.key] = copy if known is None else better(known, copy)
    return merged


def letter_row(owner: str, copy: Copy) -> Row:
    """The row of table `letter`."""
    letter = copy.letter
    facts = {
        "in_reply_to": letter.in_reply_to,
        "references": letter.references,
        "to": _addresses(letter.to),
        "cc": _addresses(letter.cc),
        "bcc": _addresses(letter.bcc),
        "attachments": letter.attachments,
        "signals": [(signal.name, signal.evidence) for signal in letter.signals],
        "invitation": _invitation(letter.invitation),
        "forwarded_from": _addresses([letter.forwarded_from])[0] if letter.forwarded_from else None,
        "opening": letter.opening,
        "quoted": sorted(letter.quoted),
        "cited": [[list(one.author), _moment(one.at), one.opening] for one in letter.cited],
    }
    return {
        "owner": owner,
        "key": letter.key,
        "message_id": letter.message_id,
        "date": letter.date,
        "sender_name": letter.sender.name,
        "sender_address": letter.sender.address,
        "subject": letter.subject,
        "authentic": letter.authentic,
        "automated": letter.automated,
        "needs_reply": letter.needs_reply,
        "words": letter.words,
        "questions": letter.questions,
        "links": letter.links,
        "own_digest": letter.own_digest,
        "body_digest": copy.body_digest,
        "sketch": letter.sketch,
        "facts": {name: value for name, value in facts.items() if value},
        "rules_version": copy.rules_version,
    }


def act_rows(owner: str, letter: Letter) -> list[Row]:
    """The rows of table `act` for one letter."""
    return [
        {
            "owner": owner,
            "letter_key": letter.key,
            "ordinal": ordinal,
            "kind": act.kind,
            "object": act.object,
            "targets": list(act.targets),
            "evidence": act.evidence,
            "rule": act.rule,
            "confidence": act.confidence,
            "due": act.due,
        }
        for ordinal, act in enumerate(letter.acts)
    ]


def copy_from(row: Mapping[str, Any], acts: Iterable[Mapping[str, Any]]) -> Copy:
    """The copy that a row of `letter` and its rows of `act` hold."""
    facts = row["facts"]
    letter = Letter(
        key=row["key"],
        message_id=row["message_id"],
        in_reply_to=facts.get("in_reply_to"),
        references=tuple(facts.get("references", ())),
        date=row["date"],
        sender=Address(row["sender_name"], row["sender_address"]),
        to=_read_addresses(facts.get("to", ())),
        cc=_read_addresses(facts.get("cc", ())),
        bcc=_read_addresses(facts.get("bcc", ())),
        subject=row["subject"],
        authentic=row["authentic"],
        automated=row["automated"],
        needs_reply=row["needs_reply"],
        words=row["words"],
        questions=row["questions"],
        links=row["links"],
        attachments=tuple(facts.get("attachments", ())),
        own_digest=row["own_digest"],
        sketch=row["sketch"],
        signals=tuple(Signal(name, evidence) for name, evidence in facts.get("signals", ())),
        invitation=_read_invitation(facts.get("invitation")),
        forwarded_from=_read_addresses([facts["forwarded_from"]])[0] if "forwarded_from" in facts else None,
        acts=tuple(_read_act(row, act) for act in acts),
        opening=facts.get("opening", 0),
        quoted=frozenset(facts.get("quoted", ())),
        cited=tuple(Cited(tuple(author), datetime.fromisoformat(at), begun) for author, at, begun in facts.get("cited", ())),
    )
    return Copy(letter, row["body_digest"], row["rules_version"])


def letter_json(copy: Copy) -> dict[str, Any]:
    """Everything a copy holds, as JSON values; `letter_from_json` reads it back."""
    row, letter = letter_row("", copy), copy.letter
    del row["owner"]
    return {**row, "date": _moment(letter.date), "sketch": sorted(letter.sketch), "acts": [_bare(act) for act in act_rows("", letter)]}


def copy_from_json(value: Mapping[str, Any]) -> Copy:
    """The copy that `letter_json` laid down."""
    date = datetime.fromisoformat(value["date"]) if value["date"] else None
    return copy_from({**value, "date": date, "sketch": frozenset(value["sketch"])}, value["acts"])


def _bare(act: Row) -> Row:
    return {name: value for name, value in act.items() if name not in ("owner", "letter_key", "ordinal")}


def _read_act(row: Mapping[str, Any], act: Mapping[str, Any]) -> Act:
    return Act(
        message_id=row["message_id"],
        date=row["date"],
        actor=row["sender_address"],
        kind=act["kind"],
        object=act["object"],
        targets=tuple(act["targets"]),
        evidence=act["evidence"],
        rule=act["rule"],
        confidence=act["confidence"],
        due=act["due"],
    )


def _addresses(addresses: Iterable[Address | None]) -> list[list[str]]:
    return [[address.name, address.address] for address in addresses if address is not None]


def _read_addresses(pairs: Iterable[Iterable[str]]) -> tuple[Address, ...]:
    return tuple(Address(*pair) for pair in pairs)


def _invitation(invitation: Invitation | None) -> dict[str, Any] | None:
    if invitation is None:
        return None
    # With its own offset, or none: an invitation may float (RFC 5545 section 3.3.5).
    start, end = (moment.isoformat() if moment else None for moment in (invitation.start, invitation.end))
    return {**asdict(invitation), "start": start, "end": end}


def _read_invitation(value: Mapping[str, Any] | None) -> Invitation | None:
    if not value:
        return None
    start, end = (datetime.fromisoformat(value[name]) if value[name] else None for name in ("start", "end"))
    people = {name: tuple(value.get(name, ())) for name in ("attendees", "accepted", "declined")}
    return Invitation(**{**value, "start": start, "end": end, **people})


def _moment(value: datetime | None) -> str | None:
    """In UTC to the second, as the ledger keeps it."""
    return value.astimezone(UTC).isoformat(timespec="seconds") if value else None
