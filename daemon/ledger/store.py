"""One owner's ledger. What a batch taught and how far reading got go in one transaction."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, Select, Table, delete, func, insert, select

from daemon.ledger import rows, tables
from daemon.ledger.engine import open_engine
from daemon.ledger.intervals import Interval
from daemon.ledger.migrate import migrate
from daemon.tag_mail import TagMail, better_tag_mail
from rules.engine.values import Decision, Letter, View

_CHUNK = 400


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a folder was read: `read` are closed UID intervals; `complete` once everything there was read at least once."""

    mailbox: str
    folder: str
    role: str
    uidvalidity: int
    read: tuple[Interval, ...]
    complete: bool
    rules_version: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Shunted:
    """A letter that could not be read: where it lies and why."""

    mailbox: str
    folder: str
    uidvalidity: int
    uid: int
    why: str
    rules_version: int
    at: datetime


class Ledger:
    """The rows of one owner in an open database."""

    def __init__(self, engine: Engine, owner: str, *, now: datetime) -> None:
        self.engine = engine
        self.owner = owner
        self.key = bytes.fromhex(self._once("key", secrets.token_hex(32)))
        self.begun = datetime.fromisoformat(self._once("begun", now.isoformat()))
        """When this ledger was first opened: what had lapsed before is never mentioned."""
        self.instance = self._once("instance", secrets.token_hex(8))
        """Marks our own letters when they come back."""

    def write(self) -> AbstractContextManager[Connection]:
        """A transaction that may change the ledger (BEGIN IMMEDIATE on SQLite)."""
        return self.engine.begin()

    def read(self) -> AbstractContextManager[Connection]:
        """A connection that only reads."""
        return self.engine.connect().execution_options(read_only=True)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # -- small facts ---------------------------------------------------------------------------------------------------------

    def get(self, name: str) -> str | None:
        """A small fact by name."""
        with self.read() as connection:
            return connection.execute(select(tables.meta.c.value).where(*self._mine(tables.meta), tables.meta.c.name == name)).scalar()

    def put(self, name: str, value: str) -> None:
        """Keep a small fact under a name."""
        with self.write() as connection:
            self._replace(connection, tables.meta, [{"owner": self.owner, "name": name, "value": value}], "name")

    def _once(self, name: str, value: str) -> str:
        """The fact of that name; `value` where there was none yet."""
        known = self.get(name)
        if known is not None:
            return known
        with self.write() as connection:
            found = connection.execute(select(tables.meta.c.value).where(*self._mine(tables.meta), tables.meta.c.name == name)).scalar()
            if found is None:
                connection.execute(insert(tables.meta), [{"owner": self.owner, "name": name, "value": value}])
            return found or value

    # -- letters -------------------------------------------------------------------------------------------------------------

    def store(self, connection: Connection, copies: Iterable[rows.Copy]) -> int:
        """Keep letters; a copy of a known one is merged with it (`rows.better`). Returns how many letters were new."""
        merged = rows.merge(copies)
        known = self._copies(connection, list(merged))
        changed = []
        for key, copy in merged.items():
            both = rows.better(known[key], copy) if key in known else copy
            if both != known.get(key):
                changed.append(both)
        self._replace(connection, tables.letter, [rows.letter_row(self.owner, copy) for copy in changed], "key")
        self._delete(connection, tables.act, tables.act.c.letter_key, [copy.letter.key for copy in changed if copy.letter.key in known])
        acts = [row for copy in changed for row in rows.act_rows(self.owner, copy.letter)]
        if acts:
            connection.execute(insert(tables.act), acts)
        return len(merged) - len(known)

    def letters(self) -> list[Letter]:
        """All letters that the folds need: those of people, and machine mail that carries an invitation."""
        with self.read() as connection:
            found = _rows(connection, select(tables.letter).where(*self._mine(tables.letter)))
            acts = self._acts(connection)
        people = [row for row in found if not row["automated"] or row["facts"].get("invitation")]
        return [rows.copy_from(row, acts.get(row["key"], ())).letter for row in people]

    def letter_of(self, message_id: str) -> Letter | None:
        """The letter of that Message-ID, where it is known."""
        with self.read() as connection:
            where = (*self._mine(tables.letter), tables.letter.c.message_id == message_id)
            found = _rows(connection, select(tables.letter).where(*where).order_by(tables.letter.c.key).limit(1))
            return next((rows.copy_from(row, self._acts(connection, row["key"]).get(row["key"], ())).letter for row in found), None)

    def every_letter(self) -> list[rows.Row]:
        """The rows of all letters, machine mail too, in the order of their keys."""
        with self.read() as connection:
            chosen = select(tables.letter).where(*self._mine(tables.letter)).order_by(tables.letter.c.key)
            return _rows(connection, chosen)

    def every_act(self) -> list[rows.Row]:
        """The rows of all acts with the Message-ID, date and actor of their letters, in a stable order."""
        letter, act = tables.letter, tables.act
        joined = act.join(letter, (act.c.owner == letter.c.owner) & (act.c.letter_key == letter.c.key))
        chosen = select(act, letter.c.message_id, letter.c.date, letter.c.sender_address).select_from(joined)
        with self.read() as connection:
            return _rows(connection, chosen.where(*self._mine(act)).order_by(act.c.letter_key, act.c.ordinal))

    def counts(self) -> tuple[int, int, int]:
        """How many letters, how many of them machine mail, how many acts."""
        with self.read() as connection:
            letters = connection.execute(select(func.count()).select_from(tables.letter).where(*self._mine(tables.letter))).scalar_one()
            where = (*self._mine(tables.letter), tables.letter.c.automated)
            machine = connection.execute(select(func.count()).select_from(tables.letter).where(*where)).scalar_one()
            acts = connection.execute(select(func.count()).select_from(tables.act).where(*self._mine(tables.act))).scalar_one()
        return letters, machine, acts

    def _copies(self, connection: Connection, keys: Sequence[str]) -> dict[str, rows.Copy]:
        found: dict[str, rows.Copy] = {}
        for start in range(0, len(keys), _CHUNK):
            chunk = keys[start : start + _CHUNK]
            chosen = _rows(connection, select(tables.letter).where(*self._mine(tables.letter), tables.letter.c.key.in_(chunk)))
            acts = self._acts(connection, *chunk)
            found |= {row["key"]: rows.copy_from(row, acts.get(row["key"], ())) for row in chosen}
        return found

    def _acts(self, connection: Connection, *keys: str) -> Mapping[str, list[rows.Row]]:
        where = [*self._mine(tables.act), *([tables.act.c.letter_key.in_(keys)] if keys else [])]
        chosen = select(tables.act).where(*where).order_by(tables.act.c.letter_key, tables.act.c.ordinal)
        by_letter: dict[str, list[rows.Row]] = defaultdict(list)
        for row in _rows(connection, chosen):
            by_letter[row["letter_key"]].append(row)
        return by_letter

    # -- reading -------------------------------------------------------------------------------------------------------------

    def progress(self) -> list[Progress]:
        """How far each folder was read, in the order of mailbox and folder."""
        table = tables.bookmark
        with self.read() as connection:
            return [
                _progress(row)
                for row in _rows(connection, select(table).where(*self._mine(table)).order_by(table.c.mailbox, table.c.folder))
            ]

    def keep_progress(self, connection: Connection, progress: Progress) -> None:
        """Move a folder's bookmark, in the transaction of what was read."""
        row = {
            "owner": self.owner,
            "mailbox": progress.mailbox,
            "folder": progress.folder,
            "role": progress.role,
            "uidvalidity": str(progress.uidvalidity),
            "read": [list(interval) for interval in progress.read],
            "complete": progress.complete,
            "rules_version": progress.rules_version,
            "at": progress.at,
        }
        self._replace(connection, tables.bookmark, [row], "mailbox", "folder")

    def keep_shunted(self, connection: Connection, shunted: Iterable[Shunted]) -> None:
        """Set letters aside that could not be read."""
        found = [
            {
                "owner": self.owner,
                "mailbox": one.mailbox,
                "folder": one.folder,
                "uidvalidity": str(one.uidvalidity),
                "uid": one.uid,
                "why": one.why,
                "rules_version": one.rules_version,
                "at": one.at,
            }
            for one in shunted
        ]
        self._replace(connection, tables.shunt, found, "mailbox", "folder", "uidvalidity", "uid")

    def shunted(self) -> list[Shunted]:
        """The letters set aside."""
        table = tables.shunt
        with self.read() as connection:
            found = _rows(connection, select(table).where(*self._mine(table)).order_by(table.c.mailbox, table.c.folder, table.c.uid))
        return [_shunted(row) for row in found]

    def view(self) -> View:
        """How much of the owner's mail was seen: the oldest letter, and whether every Sent folder that is known was read to its end."""
        with self.read() as connection:
            where = (*self._mine(tables.letter), tables.letter.c.date.is_not(None))
            begins = connection.execute(select(func.min(tables.letter.c.date)).where(*where)).scalar()
        sent = [one.complete for one in self.progress() if one.role in ("sent", "all")]
        return View(begins=begins, sent_covered=all(sent) and bool(sent or not self.progress()))

    # -- decisions -----------------------------------------------------------------------------------------------------------

    def decide(self, decisions: Iterable[Decision]) -> None:
        """Keep words of the owner; one with a known id changes nothing."""
        with self.write() as connection:
            self.keep_decisions(connection, decisions)

    def keep_decisions(self, connection: Connection, decisions: Iterable[Decision]) -> None:
        """Keep words of the owner in an open transaction."""
        names = ("id", "kind", "target", "value", "at")
        found = [{"owner": self.owner, **{name: getattr(one, name) for name in names}} for one in decisions]
        self._replace(connection, tables.decision, found, "id")

    def decisions(self) -> list[Decision]:
        """Every word of the owner, oldest first."""
        with self.read() as connection:
            chosen = select(tables.decision).where(*self._mine(tables.decision)).order_by(tables.decision.c.at, tables.decision.c.id)
            found = _rows(connection, chosen)
        return [Decision(row["id"], row["kind"], row["target"], row["value"], row["at"]) for row in found]

    # -- tag mail ------------------------------------------------------------------------------------------------------------

    def keep_tagged(self, connection: Connection, found: Iterable[TagMail], *, at: datetime) -> None:
        """Keep tag mail; once one is proven to be the owner's, its letter and log entry enter the ledger, and only once."""
        table = tables.tagged
        for mail in found:
            known = _rows(connection, select(table).where(*self._mine(table), table.c.key == mail.key))
            best = better_tag_mail(mail, TagMail.from_row(known[0])) if known else mail
            taken = bool(known and known[0]["taken"])
            if best.proven and not taken:
                self.store(connection, [rows.copy_from_json(best.entry["letter"])] if best.entry.get("letter") else [])
                self.keep_decisions(connection, [best.log_entry(at)])
            row = {"owner": self.owner, **best.row(), "taken": taken or best.proven, "at": known[0]["at"] if known else at}
            self._replace(connection, table, [row], "key")

    def refused_tag_mail(self, since: datetime) -> int:
        """How many letters to the tag address were not believed since a moment."""
        table = tables.tagged
        with self.read() as connection:
            where = (*self._mine(table), table.c.proven.is_(False), table.c.at >= since)
            return connection.execute(select(func.count()).select_from(table).where(*where)).scalar_one()

    # -- helpers -------------------------------------------------------------------------------------------------------------

    def _mine(self, table: Table) -> tuple[Any, ...]:
        return (table.c.owner == self.owner,)

    def _delete(self, connection: Connection, table: Table, column: Any, values: Sequence[str]) -> None:
        for start in range(0, len(values), _CHUNK):
            connection.execute(delete(table).where(*self._mine(table), column.in_(values[start : start + _CHUNK])))

    def _replace(self, connection: Connection, table: Table, found: Sequence[Mapping[str, Any]], *names: str) -> None:
        """Insert rows, each in place of the one with the same key. Portable, because the transaction holds the write lock."""
        if not found:
            return
        if len(names) == 1:
            self._delete(connection, table, table.c[names[0]], [row[names[0]] for row in found])
        else:
            for row in found:
                connection.execute(delete(table).where(*self._mine(table), *(table.c[name] == row[name] for name in names)))
        connection.execute(insert(table), list(found))


def _rows(connection: Connection, chosen: Select[Any]) -> list[rows.Row]:
    return [dict(row) for row in connection.execute(chosen).mappings()]


def _shunted(row: rows.Row) -> Shunted:
    return Shunted(row["mailbox"], row["folder"], int(row["uidvalidity"]), row["uid"], row["why"], row["rules_version"], row["at"])


def _progress(row: rows.Row) -> Progress:
    return Progress(
        mailbox=row["mailbox"],
        folder=row["folder"],
        role=row["role"],
        uidvalidity=int(row["uidvalidity"]),
        read=tuple((low, high) for low, high in row["read"]),
        complete=row["complete"],
        rules_version=row["rules_version"],
        at=row["at"],
    )


def open_ledger(url: str, owner: str, *, now: datetime) -> Ledger:
    """Open (or make) the ledger at a database URL. Raises UserError with the mend where that can't be done."""
    engine = open_engine(url)
    migrate(engine, now=now)
    return Ledger(engine, owner, now=now)
