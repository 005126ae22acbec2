"""The JSON of CONTRACT.md: the values of the core as plain dictionaries, times in the owner's zone."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, tzinfo
from typing import Any

from parsers.message import Address, Attachment, Forwarded, Invitation, Message
from rules.engine.values import Act, Introduction, Obligation, Person, Reading

Json = dict[str, Any]


def moment(value: datetime | None, zone: tzinfo | None = None) -> str | None:
    """A time as ISO 8601 with offset, in `zone` where one is given."""
    if value is None:
        return None
    return (value.astimezone(zone) if zone else value).isoformat(timespec="seconds")


def act_json(act: Act) -> Json:
    """One act (CONTRACT.md, act)."""
    return {**asdict(act), "date": moment(act.date), "targets": list(act.targets)}


def reading_json(file: str, message: Message, reading: Reading) -> Json:
    """What `detect` prints for one file."""
    return {
        "file": file,
        "message_id": message.message_id,
        "automated": reading.automated,
        "needs_reply": reading.needs_reply,
        "acts": [act_json(act) for act in reading.acts],
    }


def message_json(file: str, message: Message) -> Json:
    """What `parse` prints for one file."""
    return {
        "file": file,
        "message_id": message.message_id,
        "in_reply_to": message.in_reply_to,
        "references": list(message.references),
        "date": moment(message.date),
        "from": _address(message.sender),
        "to": _addresses(message.to),
        "cc": _addresses(message.cc),
        "bcc": _addresses(message.bcc),
        "reply_to": _addresses(message.reply_to),
        "delivered_to": _addresses(message.delivered_to),
        "subject": message.subject,
        "automated": message.automated,
        "automated_why": message.automated_why,
        "language": message.language,
        "text": message.text,
        "own_text": message.own_text,
        "quoted_text": message.quoted_text,
        "signature": message.signature,
        "forwarded": _forwarded(message.forwarded) if message.forwarded else None,
        "attachments": [_attachment(part) for part in message.attachments],
        "calendar": _calendar(message.calendar) if message.calendar else None,
        "defects": list(message.defects),
    }


def obligation_json(item: Obligation, zone: tzinfo) -> Json:
    """One obligation (CONTRACT.md, obligation)."""
    value = asdict(item)
    for name in ("since", "due", "settled_at", "snoozed_until", "written"):
        value[name] = moment(value[name], zone)
    for name in ("trial", "presumed"):
        if not value[name]:
            del value[name]
    return value


def person_json(person: Person, zone: tzinfo) -> Json:
    """One contact (CONTRACT.md, person)."""
    value = asdict(person)
    value["favours"] = [{**asdict(favour), "date": moment(favour.date, zone)} for favour in person.favours]
    return {**value, "first_contact": moment(person.first_contact, zone), "last_contact": moment(person.last_contact, zone)}


def introduction_json(case: Introduction, zone: tzinfo) -> Json:
    """One introduction (CONTRACT.md, introduction)."""
    return {**asdict(case), "date": moment(case.date, zone)}


def _address(address: Address) -> Json:
    return {"name": address.name, "address": address.address}


def _addresses(addresses: tuple[Address, ...]) -> list[Json]:
    return [_address(address) for address in addresses]


def _forwarded(inner: Forwarded) -> Json:
    return {
        "from": _address(inner.sender) if inner.sender else None,
        "to": _addresses(inner.to),
        "cc": _addresses(inner.cc),
        "date": moment(inner.date),
        "subject": inner.subject,
        "message_id": inner.message_id,
        "text": inner.text,
    }


def _attachment(part: Attachment) -> Json:
    return {"filename": part.filename, "content_type": part.content_type, "size": part.size}


def _calendar(event: Invitation) -> Json:
    return {**asdict(event), "start": moment(event.start), "end": moment(event.end), "attendees": list(event.attendees)}
