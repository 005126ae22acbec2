"""The ledger as typed lines and back. Run times are left out, so equal ledgers print equal lines."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from daemon.errors import UserError
from daemon.ledger import rows
from daemon.ledger.forgetting import FORGOTTEN
from daemon.ledger.store import Ledger
from rules.engine.values import Decision

Line = dict[str, Any]


def lines(ledger: Ledger) -> Iterator[Line]:
    """One line for the ledger, each message, act and decision, sorted."""
    forgotten = json.loads(ledger.get(FORGOTTEN) or "[]")
    yield {"type": "ledger", "key": ledger.key.hex(), **({"forgotten": forgotten} if forgotten else {})}
    for row in ledger.every_letter():
        yield _message(row)
    for act in ledger.every_act():
        yield _act(act)
    for decision in ledger.decisions():
        names = ("id", "kind", "target", "value")
        yield {"type": "decision", **{name: getattr(decision, name) for name in names}, "at": decision.at.isoformat()}


def restore(ledger: Ledger, found: Iterable[Line]) -> tuple[int, int]:
    """Read lines back, all or none; how many letters and decisions. Raises UserError for a ledger that holds letters under another key."""
    messages: dict[str, Line] = {}
    acts: dict[str, list[Line]] = defaultdict(list)
    decisions: list[Decision] = []
    head: Line = {}
    for line in found:
        if line["type"] == "ledger":
            head = line
        elif line["type"] == "message":
            messages[line["key"]] = line
        elif line["type"] == "act":
            acts[line["letter_key"]].append(line)
        elif line["type"] == "decision":
            decisions.append(Decision(line["id"], line["kind"], line["target"], line["value"], datetime.fromisoformat(line["at"])))
    key = bytes.fromhex(head["key"]) if head.get("key") else ledger.key
    with ledger.write() as connection:
        _take_key(ledger, connection, key)
        forgotten = ledger.forgotten(connection).joined(head.get("forgotten", ()))
        ledger.keep_fact(connection, FORGOTTEN, forgotten.as_text())
        ledger.store(connection, (rows.copy_from_json({**line, "acts": acts.get(name, [])}) for name, line in messages.items()))
        ledger.keep_decisions(connection, [one for one in decisions if not forgotten.decision(one.target, one.value)])
    ledger.key = key
    return len(messages), len(decisions)


def _take_key(ledger: Ledger, connection: Connection, key: bytes) -> None:
    """Sketches can only be compared under the key they were made with."""
    if key == ledger.key:
        return
    if ledger.any_letter(connection):
        raise UserError("this ledger already holds letters of its own; restore into a new one (--db)")
    ledger.keep_fact(connection, "key", key.hex())


def _message(row: rows.Row) -> Line:
    kept = {name: value for name, value in row.items() if name != "owner"}
    return {"type": "message", **kept, "date": _moment(row["date"]), "sketch": sorted(row["sketch"])}


def _act(row: rows.Row) -> Line:
    kept = {name: value for name, value in row.items() if name not in ("owner", "sender_address")}
    return {"type": "act", **kept, "actor": row["sender_address"], "date": _moment(row["date"])}


def _moment(value: datetime | None) -> str | None:
    return value.isoformat() if value else None
