"""What the owner said, made ready for the folds: the owner's word beats any finding.

Decisions are read in the order they were made; `undo` takes one back as if it had never been said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from parsers.tags import Tag, read_tags
from rules.engine.values import ACT_KINDS, QUOTE_LIMIT, Decision

RULE = "rule:"
"""How the target of a decision names a rule."""

_ON_OBLIGATIONS = ("done", "snooze", "ignore", "reopen", "correct")


TAG = "tag"
"""The rule of an act that stands on the owner's tag."""
OPENING = ("intro", "favor", "promise", "owe")
"""Tags that tell of something to be done or counted, and settle nothing."""
_KIND_OF = {"met": "meeting", "thanks": "thanks"}
_MOST = 5
"""People for whom one meeting or one word of thanks is logged."""


@dataclass(frozen=True, slots=True)
class About:
    """By what the letter is found that an entry is about. `mode`: "forwarded" to the tag address, or "sent" with a copy to it."""

    mode: str = ""
    message_id: str = ""
    subject: str = ""
    at: datetime | None = None
    parties: tuple[str, ...] = ()
    """Whom a forwarded introduction brings together with the owner."""


@dataclass(frozen=True, slots=True)
class Logged:
    """Something mail can't show (a coffee, a call, a favour), as the owner told it. `kind` is an act kind or "note".

    `tag` is the tag it was told with (`parsers.tags`), `line` what stands beside it, `ordinal` its number among those of one letter.
    """

    id: str
    person: str
    kind: str
    words: str
    at: datetime
    tag: str = ""
    line: str = ""
    ordinal: int = 0
    about: About = About()
    others: tuple[str, ...] = ()
    """The further people that it was said of."""

    @property
    def opens(self) -> bool:
        """Whether it tells of something to be done or counted, so that it settles nothing."""
        return self.tag in OPENING

    @property
    def key(self) -> str:
        """The key of what stands on it, among letters' keys."""
        return f"tag-{self.id}-{self.ordinal}"


@dataclass(frozen=True, slots=True)
class Plan:
    """A wish that the owner means to bring before somebody: about what, by when, and when that was decided."""

    about: str
    by: datetime
    at: datetime


@dataclass(slots=True)
class Said:
    """The standing decisions: the last word on each obligation, and what holds for a person."""

    last: dict[str, Decision] = field(default_factory=dict)
    silenced: dict[str, datetime] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    """Names of the rules that the owner does not want to hear of."""
    relations: dict[str, str] = field(default_factory=dict)
    merges: list[tuple[str, str]] = field(default_factory=list)
    splits: set[str] = field(default_factory=set)
    log: list[Logged] = field(default_factory=list)
    plans: dict[str, Plan] = field(default_factory=dict)
    """By address: the last plan to ask somebody, gone where it was dropped."""

    def closed_before(self, ident: str, moment: datetime) -> bool:
        """Whether the owner had closed this obligation by `moment`: what comes later is new evidence."""
        word = self.last.get(ident)
        return word is not None and word.kind in ("done", "ignore", "correct") and word.at <= moment


def hear(decisions: Iterable[Decision], now: datetime) -> Said:
    """Read the decisions made up to `now`; their order of arrival does not matter."""
    spoken = sorted((one for one in set(decisions) if one.at <= now), key=lambda one: (one.at, one.id))
    undone: set[str] = set()
    for one in reversed(spoken):
        if one.kind == "undo" and one.id not in undone:
            undone.add(one.target)
    said = Said()
    for one in spoken:
        if one.id not in undone and one.kind != "undo":
            _hear_one(said, one)
    return said


def _hear_one(said: Said, one: Decision) -> None:
    target = one.target.strip().lower() if "@" in one.target else one.target
    if one.kind == "never" or (one.kind == "ignore" and "@" in target):
        said.silenced[target] = one.at
    elif one.kind == "reopen" and "@" in target:
        said.silenced.pop(target, None)
    elif target.startswith(RULE) and one.kind in ("ignore", "reopen"):
        (said.dropped.add if one.kind == "ignore" else said.dropped.discard)(target.removeprefix(RULE))
    elif one.kind in _ON_OBLIGATIONS:
        said.last[target] = one
    elif one.kind == "relation":
        said.relations[target] = one.value.strip().lower()
    elif one.kind == "merge":
        said.merges.append((target, one.value.strip().lower()))
        said.splits -= {target, one.value.strip().lower()}
    elif one.kind == "split":
        said.splits.add(target)
        said.merges = [pair for pair in said.merges if target not in pair]
    elif one.kind == "plan":
        _hear_plan(said, one, target)
    elif one.kind == "log":
        said.log.extend(_logged(one, target))


def _hear_plan(said: Said, one: Decision, target: str) -> None:
    """`value` is JSON with "about" and "by" (an ISO 8601 date); anything else drops the plan."""
    said.plans.pop(target, None)
    try:
        value = json.loads(one.value)
        by = datetime.fromisoformat(value["by"])
        about = str(value["about"])
    except (ValueError, KeyError, TypeError):
        return
    said.plans[target] = Plan(about, by if by.tzinfo is not None else by.replace(tzinfo=one.at.tzinfo), one.at)


def _logged(one: Decision, target: str) -> list[Logged]:
    """`value` is JSON with a "text", or plain words: "thanks: wrote her a card"; without an act kind before a colon they are a note.

    Tags in the text make an entry each, a meeting and thanks for everybody they are said of: whose address stands beside the tag, else
    whose address stands beside none.
    """
    text, who, about = one.value, [target] if target else [], About()
    if text.startswith("{"):
        try:
            value = json.loads(text)
            text, about = str(value.get("text", "")), _about(value)
            who = [str(each).lower() for each in value.get("who") or who][: 4 * _MOST]
        except (ValueError, AttributeError, TypeError):
            text = one.value
    tagged = read_tags(text)
    if tagged.tags:
        lines = "\n".join(tag.line for tag in tagged.tags).lower()
        free = [person for person in who if person not in lines] or who
        return [
            each
            for ordinal, tag in enumerate(tagged.tags)
            for each in _told(one, tag, tagged.rest, [person for person in who if person in tag.line.lower()] or free, about, ordinal)
        ]
    kind, colon, words = text.partition(":")
    if colon and kind.strip().lower() in ACT_KINDS:
        return [Logged(one.id, target, kind.strip().lower(), words.strip(), one.at)]
    return [Logged(one.id, target, "note", text.strip(), one.at, about=about)]


def _told(one: Decision, tag: Tag, rest: str, who: Sequence[str], about: About, ordinal: int) -> list[Logged]:
    words = tag.words or rest[:QUOTE_LIMIT]
    first = Logged(one.id, "", _KIND_OF.get(tag.name, "note"), words, one.at, tag.name, tag.line, ordinal, about)
    if tag.name in _KIND_OF:
        return [replace(first, person=person) for person in who[:_MOST]] or [first]
    return [replace(first, person=who[0] if who else "", others=tuple(who[1:]))]


def _about(value: dict[str, object]) -> About:
    """What an entry says of its letter; an entry without it, or with something odd there, is about none."""
    found, parties = value.get("about"), value.get("parties")
    if not isinstance(found, dict):
        return About()
    return About(
        mode=str(value.get("mode", "")),
        message_id=str(found.get("message_id") or ""),
        subject=str(found.get("subject") or ""),
        at=_moment(found.get("date")),
        parties=tuple(str(party).lower() for party in parties) if isinstance(parties, list) else (),
    )


def _moment(date: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(date) if isinstance(date, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None


def snooze_end(decision: Decision) -> datetime | None:
    """Until when a snooze lasts; None where the value is no ISO 8601 time with an offset."""
    try:
        until = datetime.fromisoformat(decision.value)
    except ValueError:
        return None
    return until if until.tzinfo is not None else until.replace(tzinfo=decision.at.tzinfo)
