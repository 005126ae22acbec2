"""Letters and their acts, as they were read."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime

from sqlalchemy import Connection, Text, cast, func, or_, select

from daemon.ledger import rows
from daemon.ledger.forgetting import FORGOTTEN, Forgotten, without
from daemon.ledger.owned import OwnedRows, chunks, fetched
from daemon.ledger.tables import act, letter, meta
from rules.engine.values import Letter


class Letters(OwnedRows):
    """Tables `letter` and `act`."""

    def store(self, connection: Connection, copies: Iterable[rows.Copy]) -> int:
        """Keep letters; a copy of a known one is merged with it (`rows.better`). Returns how many letters were new.

        Whom the owner asked to forget is left out, whichever way a letter came.
        """
        forgotten = self.forgotten(connection)
        merged = rows.merge(kept for copy in copies if (kept := without(copy, forgotten)) is not None)
        known = self._copies(connection, list(merged))
        both = {key: rows.better(known[key], copy) if key in known else copy for key, copy in merged.items()}
        changed = [copy for key, copy in both.items() if copy != known.get(key)]
        outdated = [copy.letter.key for copy in changed if copy.letter.key in known]
        self.delete(connection, act, act.c.letter_key, outdated)
        self.delete(connection, letter, letter.c.key, outdated)
        self.insert(connection, letter, [rows.letter_row(self.owner, copy) for copy in changed])
        self.insert(connection, act, [row for copy in changed for row in rows.act_rows(self.owner, copy.letter)])
        return len(merged) - len(known)

    def forgotten(self, connection: Connection) -> Forgotten:
        """Whom the owner asked to forget."""
        found = fetched(connection, select(meta.c.name, meta.c.value).where(*self.mine(meta), meta.c.name.in_(("key", FORGOTTEN))))
        facts = {row["name"]: row["value"] for row in found}
        return Forgotten.read(bytes.fromhex(facts.get("key", "")), facts.get(FORGOTTEN))

    def names_of(self, addresses: Collection[str]) -> frozenset[str]:
        """The display names that stood beside these addresses, in From, To, Cc and Bcc."""
        with self.read() as connection:
            found = fetched(connection, select(letter.c.sender_name, letter.c.sender_address, letter.c.facts).where(*self.mine(letter)))
        pairs = [(row["sender_name"], row["sender_address"]) for row in found]
        pairs += [(name, address) for row in found for field in ("to", "cc", "bcc") for name, address in row["facts"].get(field, ())]
        return frozenset(name for name, address in pairs if address in addresses and name)

    def any_letter(self, connection: Connection) -> bool:
        """Whether there is a letter in the ledger."""
        return connection.execute(select(letter.c.key).where(*self.mine(letter)).limit(1)).scalar() is not None

    def every_copy(self, connection: Connection) -> list[rows.Copy]:
        """All letters, machine mail too."""
        acts = self._acts(connection)
        found = fetched(connection, select(letter).where(*self.mine(letter)).order_by(letter.c.key))
        return [rows.copy_from(row, acts.get(row["key"], ())) for row in found]

    def letters(self) -> list[Letter]:
        """All letters that the folds need: those of people, and machine mail that carries an invitation or says who is away."""
        told = or_(letter.c.automated.is_(False), cast(letter.c.facts, Text) != "{}")
        with self.read() as connection:
            found = fetched(connection, select(letter).where(*self.mine(letter), told))
            acts = self._acts(connection)
        people = [row for row in found if not row["automated"] or row["facts"].get("invitation") or row["facts"].get("signals")]
        return [rows.copy_from(row, acts.get(row["key"], ())).letter for row in people]

    def calendar(self, since: datetime) -> list[Letter]:
        """The letters from a moment on that carry an event, without acts: invitations, answers to them, and what calls them off."""
        told = (letter.c.date >= since, cast(letter.c.facts, Text).contains('"invitation"'))
        with self.read() as connection:
            return [rows.copy_from(row, ()).letter for row in fetched(connection, select(letter).where(*self.mine(letter), *told))]

    def letter_of(self, message_id: str) -> Letter | None:
        """The letter of that Message-ID, where it is known."""
        with self.read() as connection:
            chosen = select(letter).where(*self.mine(letter), letter.c.message_id == message_id).order_by(letter.c.key).limit(1)
            found = fetched(connection, chosen)
            return next((rows.copy_from(row, self._acts(connection, [row["key"]]).get(row["key"], ())).letter for row in found), None)

    def every_letter(self) -> list[rows.Row]:
        """The rows of all letters, machine mail too, in the order of their keys."""
        with self.read() as connection:
            return fetched(connection, select(letter).where(*self.mine(letter)).order_by(letter.c.key))

    def every_act(self) -> list[rows.Row]:
        """The rows of all acts with the Message-ID, date and actor of their letters, in a stable order."""
        joined = act.join(letter, (act.c.owner == letter.c.owner) & (act.c.letter_key == letter.c.key))
        chosen = select(act, letter.c.message_id, letter.c.date, letter.c.sender_address).select_from(joined)
        with self.read() as connection:
            return fetched(connection, chosen.where(*self.mine(act)).order_by(act.c.letter_key, act.c.ordinal))

    def counts(self) -> tuple[int, int, int]:
        """How many letters, how many of them machine mail, how many acts."""
        with self.read() as connection:
            letters = connection.execute(select(func.count()).select_from(letter).where(*self.mine(letter))).scalar_one()
            where = (*self.mine(letter), letter.c.automated)
            machine = connection.execute(select(func.count()).select_from(letter).where(*where)).scalar_one()
            acts = connection.execute(select(func.count()).select_from(act).where(*self.mine(act))).scalar_one()
        return letters, machine, acts

    def _copies(self, connection: Connection, keys: Sequence[str]) -> dict[str, rows.Copy]:
        found: dict[str, rows.Copy] = {}
        for chunk in chunks(keys):
            chosen = fetched(connection, select(letter).where(*self.mine(letter), letter.c.key.in_(chunk)))
            acts = self._acts(connection, [row["key"] for row in chosen]) if chosen else {}
            found |= {row["key"]: rows.copy_from(row, acts.get(row["key"], ())) for row in chosen}
        return found

    def _acts(self, connection: Connection, keys: Sequence[str] = ()) -> Mapping[str, list[rows.Row]]:
        where = [*self.mine(act), *([act.c.letter_key.in_(keys)] if keys else [])]
        by_letter: dict[str, list[rows.Row]] = defaultdict(list)
        for row in fetched(connection, select(act).where(*where).order_by(act.c.letter_key, act.c.ordinal)):
            by_letter[row["letter_key"]].append(row)
        return by_letter
