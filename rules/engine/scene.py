"""A small mailbox in a notation of its own, for the examples and tests of fold rules.

One letter a line: `day | author > to to ; copy copy | subject | what is in it | words`. The owner is `me`; `eva` writes from
`eva@eva.example`, and `eva.lund` is Eva Lund; an address may be given in full. The day is "2 Mar" of 2026, "2 Mar 2024", or
"2 Mar 14:30" (else 9 o'clock UTC).
What is in it, parted by blanks: acts `request`, `request:review` (object), `promise[by_friday]` (due words), `favor?` (doubtful),
`introduction@eva@bob` (parties), `thanks@eva` (target); signals `~nudge`; attachments `+document`; links `*`; `auto`; `forged`;
`needs` and `-needs` (else a letter needs a reply where it requests or offers); `-request` is nothing but a remark for the reader;
`event@eva@bob` makes it a calendar's invitation of those, for its own day.
The words are the letter's own words and the evidence of each of its acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import blake2b

from parsers.message import Address, Invitation
from rules.engine.sketch import sketch
from rules.engine.values import ACT_KINDS, Act, Decision, Letter, Owner, Signal, View

KEY = b"scene"
ME = "me@me.example"
OWNER = Owner("Me Myself", frozenset({ME, "me@home.example"}), UTC)
VIEW = View(datetime(2020, 1, 1, tzinfo=UTC), True)
_ACT = re.compile(r"^([a-z_]+)(?::([a-z]+))?(?:\[([^\]]{1,60})\])?((?:@[\w.@-]+?)*)(\?)?$")


@dataclass(frozen=True, slots=True)
class Scene:
    """A mailbox, the day it is looked at, and what must come of it, exactly.

    `yields` of an obligation rule: "thanks me>eva open"; of a flag rule: "eva no_thanks". A near miss yields nothing, `because` says why.
    """

    mail: str
    yields: tuple[str, ...] = ()
    because: str = ""
    now: str = "20 Mar"
    decisions: tuple[Decision, ...] = ()
    begins: str = ""
    """The day the mailbox begins; "": long before."""

    def letters(self) -> list[Letter]:
        """The letters of the scene, in the order written."""
        lines = [line.strip() for line in self.mail.strip().splitlines() if line.strip()]
        made: list[Letter] = []
        for number, line in enumerate(lines):
            made.append(_letter(number, line, made))
        return made

    def moment(self) -> datetime:
        """The clock of the scene: the evening of its day."""
        return day(self.now).replace(hour=20)

    def view(self) -> View:
        """How much of the owner's mail is there."""
        return View(day(self.begins), True) if self.begins else VIEW


def said(kind: str, name: str, value: str = "", at: str = "1 Jan") -> Decision:
    """A word of the owner about somebody in a scene: `said("relation", "eva", "mentor")`."""
    return Decision(f"{kind}-{name}-{at}", kind, address(name).address, value, day(at))


def again(times: int, every: int, first: str, *lines: str) -> str:
    """The same letters over and over: `lines` without their day, `times` times, `every` days apart, from the day `first` on."""
    start = day(first)
    days = [start + timedelta(days=every * turn) for turn in range(times)]
    return "\n".join(f"{one.day} {one:%b %Y} | {line}" for one in days for line in lines)


def day(text: str) -> datetime:
    """A moment of a scene: "2 Mar", "2 Mar 2024", "2 Mar 14:30"; UTC."""
    words = text.split()
    year = next((word for word in words if re.fullmatch(r"\d{4}", word)), "2026")
    clock = next((word for word in words if ":" in word), "09:00")
    return datetime.strptime(f"{words[0]} {words[1]} {year} {clock}", "%d %b %Y %H:%M").replace(tzinfo=UTC)


def address(name: str) -> Address:
    """The address behind a name of a scene."""
    if name == "me":
        return Address("Me Myself", ME)
    if "@" in name:
        return Address("", name)
    return Address(" ".join(part.capitalize() for part in name.split(".")), f"{name}@{name}.example")


def _letter(number: int, line: str, earlier: list[Letter]) -> Letter:
    when, who, subject, items, words = (part.strip() for part in line.split("|", 4))
    author, _, addressed = who.partition(">")
    to, _, copied = addressed.partition(";")
    sender = address(author.strip())
    # Letters of one day come in the order written.
    date = day(when) + timedelta(seconds=number)
    message_id = f"<{number}@scene.example>"
    answered = _answered(subject, earlier)
    found = _Items(items.split(), words, message_id, date, sender.address)
    return Letter(
        key=blake2b(f"{number}{line}".encode(), digest_size=8).hexdigest(),
        message_id=message_id,
        in_reply_to=answered,
        references=(answered,) if answered else (),
        date=date,
        sender=sender,
        to=tuple(address(name) for name in to.split()),
        cc=tuple(address(name) for name in copied.split()),
        bcc=(),
        subject=subject,
        authentic="forged" not in items.split(),
        automated="auto" in items.split() or found.invitation is not None,
        needs_reply=found.needs,
        words=len(words.split()),
        questions=words.count("?"),
        links=items.split().count("*"),
        attachments=found.attachments,
        own_digest=blake2b(words.encode(), digest_size=8).hexdigest(),
        sketch=sketch(f"{subject} {words}", KEY),
        signals=found.signals,
        invitation=found.invitation,
        forwarded_from=None,
        acts=found.acts,
    )


def _answered(subject: str, earlier: Iterable[Letter]) -> str | None:
    """The letter that "Re: subject" answers: the latest earlier one with that subject."""
    if not subject.startswith("Re: "):
        return None
    base = subject.removeprefix("Re: ")
    return next((one.message_id for one in reversed(list(earlier)) if one.subject.removeprefix("Re: ") == base), None)


class _Items:
    """What a letter of a scene holds."""

    def __init__(self, items: list[str], words: str, message_id: str, date: datetime, actor: str) -> None:
        self.signals = tuple(Signal(item[1:], words) for item in items if item.startswith("~"))
        self.attachments = tuple(item[1:] for item in items if item.startswith("+"))
        self.acts = tuple(
            _act(match, words, message_id, date, actor) for item in items if (match := _ACT.match(item)) and match[1] in ACT_KINDS
        )
        guests = next((item.split("@")[1:] for item in items if item.startswith("event@")), None)
        self.invitation = (
            Invitation("REQUEST", message_id, date, date, actor, tuple(address(guest).address for guest in guests), words)
            if guests
            else None
        )
        asked = any(act.kind in ("request", "offer") for act in self.acts)
        self.needs = "-needs" not in items and ("needs" in items or asked)


def _act(match: re.Match[str], words: str, message_id: str, date: datetime, actor: str) -> Act:
    kind, about, due, targets, doubtful = match.groups()
    named = tuple(address(name).address for name in targets.split("@") if name)
    confidence = 0.3 if doubtful else 0.9
    return Act(message_id, date, actor, kind, about, named, words, f"scene-{kind}", confidence, due.replace("_", " ") if due else None)
