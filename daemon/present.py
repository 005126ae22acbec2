"""The JSON of CONTRACT.md: the values of the core as plain dictionaries, times in the owner's zone."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime, tzinfo
from typing import Any

from parsers.message import Address, Attachment, Forwarded, Invitation, Message
from rules.brief import Brief
from rules.engine.values import Act, Introduction, Obligation, Person, Reading
from rules.people.readiness import WORDS

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
    value["advice"] = [{**asdict(advice), "date": moment(advice.date, zone)} for advice in person.advice]
    return {**value, "first_contact": moment(person.first_contact, zone), "last_contact": moment(person.last_contact, zone)}


def brief_json(page: Brief, zone: tzinfo) -> Json:
    """One person on one page: all keys of `person_json`, and what the brief adds (docs/commands.md)."""
    met = page.met
    return {
        **person_json(page.person, zone),
        "answer": page.answer,
        "silenced": page.silenced,
        "own": page.own,
        "relation_said": page.relation_said,
        "perhaps": list(page.perhaps),
        "met": {
            "first_contact": moment(met.first_contact, zone),
            "first_message_id": met.first_message_id,
            "first_by": "owner" if met.first_by_owner else "them",
            "mailbox_begins": moment(met.mailbox_begins, zone),
            "earlier_unknown": met.earlier_unknown,
            "answers_unseen": met.answers_unseen,
            "through": _dated(met.through, zone) if met.through else None,
            "meetings": [_dated(one, zone) for one in met.meetings],
            "at_least": {"meetings": met.meetings_at_least, "calls": met.calls_at_least, "talks": met.talks_at_least},
            "agreed": [_dated(one, zone) for one in met.agreed],
            "noted": [_dated(one, zone) for one in met.noted],
        },
        "owed": {"mine": [obligation_json(one, zone) for one in page.mine], "theirs": [obligation_json(one, zone) for one in page.theirs]},
        "cares_about": [_dated(one, zone) for one in page.cares],
        "asked_for": [_dated(one, zone) for one in page.asked_for],
        "asked_about": [_dated(one, zone) for one in page.asked_about],
        "readiness": _readiness(page),
    }


def _readiness(page: Brief) -> Json | None:
    if page.readiness is None:
        return None
    reasons = [{"allows": WORDS[one.step], "text": one.text} for one in page.readiness.reasons]
    return {"word": page.readiness.word, "reasons": reasons}


def _dated(value: Any, zone: tzinfo) -> Json:
    """A value with a `date` as its fields."""
    return {**asdict(value), "date": moment(value.date, zone)}


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
