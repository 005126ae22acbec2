"""What the owner said, made ready for the folds: the owner's word beats any finding.

Decisions are read in the order they were made; `undo` takes one back as if it had never been said.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from rules.engine.values import ACT_KINDS, Decision

RULE = "rule:"
"""How the target of a decision names a rule."""

_ON_OBLIGATIONS = ("done", "snooze", "ignore", "reopen", "correct")


@dataclass(frozen=True, slots=True)
class Logged:
    """Something mail can't show (a coffee, a call, a favour), as the owner told it. `kind` is an act kind or "note"."""

    id: str
    person: str
    kind: str
    words: str
    at: datetime


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
        said.log.append(_logged(one, target))


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


def _logged(one: Decision, target: str) -> Logged:
    """`value` is JSON with a "text", or plain words: "thanks: wrote her a card"; without an act kind before a colon they are a note."""
    text = one.value
    if text.startswith("{"):
        try:
            text = str(json.loads(text).get("text", ""))
        except (ValueError, AttributeError):
            text = one.value
    kind, colon, words = text.partition(":")
    if colon and kind.strip().lower() in ACT_KINDS:
        return Logged(one.id, target, kind.strip().lower(), words.strip(), one.at)
    return Logged(one.id, target, "note", text.strip(), one.at)


def snooze_end(decision: Decision) -> datetime | None:
    """Until when a snooze lasts; None where the value is no ISO 8601 time with an offset."""
    try:
        until = datetime.fromisoformat(decision.value)
    except ValueError:
        return None
    return until if until.tzinfo is not None else until.replace(tzinfo=decision.at.tzinfo)
