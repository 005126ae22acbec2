"""The sample letters as they were written down: people and letters in TOML, read into values.

A letter stands in `letters/STORY.toml` as `[[letter]]` with `id`, `date` (the sender's wall clock), `from`, `to`, `subject`, `body`; and,
where needed, `cc`, `bcc`, `answers` (id of the letter it replies to; its text is quoted in the manner of the sender's client),
`quote = false`, `forwards` (the letter inside, as a table), `html` (sent as HTML alone), `files`, `invitation`, `headers` and `bounces`.
One paragraph is one line of `body`, so that a letter reads here as it was typed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from datetime import datetime
from importlib.resources import files
from typing import Any
from zoneinfo import ZoneInfo

LETTERS = files("daemon.demo") / "letters"


@dataclass(frozen=True, slots=True)
class Writer:
    """A person or machine of the story. `client` decides how their letters look, `lang` how their client attributes a quote."""

    key: str
    name: str
    address: str
    zone: ZoneInfo
    client: str
    lang: str


@dataclass(frozen=True, slots=True)
class File:
    """An attachment: its name, its MIME type, and words that its made-up content repeats."""

    name: str
    type: str
    words: str


@dataclass(frozen=True, slots=True)
class Event:
    """The event of a calendar notice (RFC 5545). `minutes` is its length, `status` the PARTSTAT of a reply."""

    method: str
    uid: str
    start: datetime
    minutes: int
    organizer: Writer
    attendees: tuple[Writer, ...]
    summary: str
    status: str


@dataclass(frozen=True, slots=True)
class Passed:
    """The letter inside a forward."""

    sender: str
    to: str
    date: str
    subject: str
    body: str


@dataclass(frozen=True, slots=True)
class Written:
    """One letter before it is rendered. `date` carries the sender's offset; `answers` and `bounces` are ids of earlier letters."""

    id: str
    story: str
    date: datetime
    sender: Writer
    to: tuple[Writer, ...]
    cc: tuple[Writer, ...]
    bcc: tuple[Writer, ...]
    subject: str
    body: str
    answers: str | None
    quote: bool
    html: bool
    forwards: Passed | None
    event: Event | None
    bounces: str | None
    attached: tuple[File, ...] = ()
    headers: dict[str, str] = field(default_factory=dict)


def read_people() -> dict[str, Writer]:
    """Everybody of the story by key."""
    table = tomllib.loads((LETTERS / "people.toml").read_text(encoding="utf-8"))
    return {
        key: Writer(key, row["name"], row["address"], ZoneInfo(row["zone"]), row["client"], row.get("lang", "en"))
        for key, row in table.items()
    }


def read_letters() -> tuple[Written, ...]:
    """All letters of all stories, oldest first. Raises KeyError where a letter names nobody or answers nothing."""
    people = read_people()
    letters = [
        _letter(row, entry.name.removesuffix(".toml"), people)
        for entry in sorted(LETTERS.iterdir(), key=lambda entry: entry.name)
        if entry.name.endswith(".toml") and entry.name != "people.toml"
        for row in tomllib.loads(entry.read_text(encoding="utf-8"))["letter"]
    ]
    return tuple(sorted(letters, key=lambda letter: (letter.date, letter.id)))


def _letter(row: dict[str, Any], story: str, people: dict[str, Writer]) -> Written:
    sender = people[row["from"]]
    passed = row.get("forwards")
    return Written(
        id=row["id"],
        story=story,
        date=row["date"].replace(tzinfo=sender.zone),
        sender=sender,
        to=tuple(people[key] for key in row["to"]),
        cc=tuple(people[key] for key in row.get("cc", ())),
        bcc=tuple(people[key] for key in row.get("bcc", ())),
        subject=row["subject"],
        body=row["body"].strip("\n"),
        answers=row.get("answers"),
        quote=row.get("quote", True),
        html=row.get("html", False),
        forwards=Passed(passed["from"], passed["to"], passed["date"], passed["subject"], passed["body"].strip("\n")) if passed else None,
        event=_event(row["invitation"], people) if "invitation" in row else None,
        bounces=row.get("bounces"),
        attached=tuple(File(name, kind, words) for name, kind, words in row.get("files", ())),
        headers=row.get("headers", {}),
    )


def _event(row: dict[str, Any], people: dict[str, Writer]) -> Event:
    organizer = people[row["organizer"]]
    return Event(
        method=row["method"],
        uid=row["uid"],
        start=row["start"].replace(tzinfo=organizer.zone),
        minutes=row["minutes"],
        organizer=organizer,
        attendees=tuple(people[key] for key in row["attendees"]),
        summary=row["summary"],
        status=row.get("status", "NEEDS-ACTION"),
    )
