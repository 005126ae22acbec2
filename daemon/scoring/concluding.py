"""What beholden concludes from a scenario's mailbox: read and folded as `import`, `owed`, `people`, `introductions` and `detect` do it."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import UTC, tzinfo
from pathlib import Path
from typing import Any

from daemon.files import open_path
from daemon.intake import scan
from daemon.ledger.store import open_ledger
from daemon.present import act_json, introduction_json, obligation_json
from daemon.reader import Reader
from daemon.scoring.scenario import Scenario
from daemon.state import compute
from parsers import parse
from rules import detect
from rules.engine.values import Owner, Person, State

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Concluded:
    """Findings in the terms of CONTRACT.md, without those on trial. `flags` by address, `acts` by the id of the message."""

    owed: tuple[Json, ...]
    introductions: tuple[Json, ...]
    flags: dict[str, frozenset[str]]
    acts: dict[str, tuple[Json, ...]]


def conclude(scenario: Scenario) -> Concluded:
    """Everything that follows from the scenario's letters at its own time."""
    zone = scenario.now.tzinfo or UTC
    state = _state(scenario, zone)
    return Concluded(
        owed=tuple(obligation_json(one, zone) for one in state.obligations if not one.trial),
        introductions=tuple(introduction_json(one, zone) for one in state.introductions),
        flags={address.lower(): _flags(person) for person in state.people for address in (person.address, *person.addresses)},
        acts={ident: _acts(data, scenario.owner) for ident, _, data in scenario.letters} if _asks_for_acts(scenario) else {},
    )


def _state(scenario: Scenario, zone: tzinfo) -> State:
    owner = Owner(name="", addresses=scenario.owner, timezone=zone)
    reader = Reader(scenario.owner, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: scenario.now)
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        for number, (_, name, data) in enumerate(scenario.letters):
            file = root / "mail" / name / f"{number:03d}.eml"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        ledger = open_ledger(f"sqlite:///{root / 'ledger.db'}", "owner", now=scenario.now)
        try:
            if scenario.letters:
                scan(open_path(root / "mail"), ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
            return compute(ledger, owner, scenario.now)
        finally:
            ledger.close()


def _asks_for_acts(scenario: Scenario) -> bool:
    return bool(scenario.expect.get("acts") or scenario.expect.get("not_acts"))


def _acts(data: bytes, owner: frozenset[str]) -> tuple[Json, ...]:
    return tuple(act_json(act) for act in detect(parse(data), owner=owner).acts)


def _flags(person: Person) -> frozenset[str]:
    return frozenset(flag.flag for flag in person.flags)
