"""How far reading got in each folder, what could not be read there, and how much of the owner's mail was seen."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select

from daemon.ledger.intervals import Interval
from daemon.ledger.owned import OwnedRows, fetched
from daemon.ledger.rows import Row
from daemon.ledger.tables import bookmark, letter, shunt, tagged
from rules.engine.values import View


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
    """A letter that could not be read: where it lies and why.

    `tries`: in how many scans it could not be fetched; 0 where it came and broke a parser or a rule.
    """

    mailbox: str
    folder: str
    uidvalidity: int
    uid: int
    why: str
    rules_version: int
    at: datetime
    tries: int = 0


class ReadingProgress(OwnedRows):
    """Tables `bookmark` and `shunt`."""

    def progress(self) -> list[Progress]:
        """How far each folder was read, in the order of mailbox and folder."""
        with self.read() as connection:
            found = fetched(connection, select(bookmark).where(*self.mine(bookmark)))
        return sorted((_progress(row) for row in found), key=lambda one: (one.mailbox, one.folder))

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
        self.replace(connection, bookmark, [row], "mailbox", "folder")

    def forget_other_folders(self, mailbox: str, folders: Iterable[str]) -> None:
        """Drop the bookmarks of folders that a mailbox no longer has: one that was renamed must not count as unread for ever."""
        listed = set(folders)
        gone = [one.folder for one in self.progress() if one.mailbox == mailbox and one.folder not in listed]
        if not gone or not listed:
            return
        with self.write() as connection:
            for table in (bookmark, shunt):
                connection.execute(delete(table).where(*self.mine(table), table.c.mailbox == mailbox, table.c.folder.in_(gone)))

    def clear_shunted(self, connection: Connection, mailbox: str, folder: str, uidvalidity: int, uids: Iterable[int]) -> None:
        """Letters that were read after all are set aside no longer, nor are those of an older UIDVALIDITY."""
        read = set(uids)
        here = (*self.mine(shunt), shunt.c.mailbox == mailbox, shunt.c.folder == folder)
        for row in fetched(connection, select(shunt).where(*here)):
            if row["uidvalidity"] != str(uidvalidity) or row["uid"] in read:
                connection.execute(delete(shunt).where(*here, shunt.c.uidvalidity == row["uidvalidity"], shunt.c.uid == row["uid"]))

    def keep_shunted(self, connection: Connection, shunted: Iterable[Shunted]) -> None:
        """Set letters aside that could not be read."""
        found = {(one.mailbox, one.folder, one.uidvalidity, one.uid): one for one in shunted}
        self.replace(connection, shunt, [self._row(one) for one in found.values()], "mailbox", "folder", "uidvalidity", "uid")

    def shunted(self) -> list[Shunted]:
        """The letters set aside."""
        with self.read() as connection:
            found = fetched(connection, select(shunt).where(*self.mine(shunt)))
        return sorted((_shunted(row) for row in found), key=lambda one: (one.mailbox, one.folder, one.uid))

    def tries(self, mailbox: str, folder: str, uidvalidity: int, rules_version: int) -> dict[int, int]:
        """In how many scans each letter of a folder could not be fetched, by UID; those that other rules gave up count anew."""
        return {
            one.uid: one.tries
            for one in self.shunted()
            if (one.mailbox, one.folder, one.uidvalidity, one.rules_version) == (mailbox, folder, uidvalidity, rules_version)
        }

    def view(self, mailboxes: Container[str] | None = None) -> View:
        """How much of the owner's mail was seen: the oldest letter, and whether every Sent folder that is known was read to its end.

        `mailboxes`: the names that count for Sent; None for all. One that is configured no longer must not hold summaries back. A mailbox
        that gets nothing but letters to the tag address has no Sent folder, and needs none.
        """
        with self.read() as connection:
            where = (*self.mine(letter), letter.c.date.is_not(None))
            begins = connection.execute(select(func.min(letter.c.date)).where(*where)).scalar()
            only_tagged = self._only_tagged(connection)
        known = [one for one in self.progress() if mailboxes is None or one.mailbox in mailboxes]
        sent = [one.complete for one in known if one.role in ("sent", "all")]
        without_sent = not known or (only_tagged and all(one.complete for one in known))
        return View(begins=begins, sent_covered=all(sent) if sent else without_sent)

    def _only_tagged(self, connection: Connection) -> bool:
        """Whether nothing comes here but what the owner sends to the tag address, so that no Sent folder is to be waited for.

        Letters that others wrote to this mailbox are believed and have no digest of their own; those inside forwards are not believed.
        """
        others = (*self.mine(letter), letter.c.authentic.is_(True), letter.c.automated.is_(False), letter.c.body_digest == "")
        if connection.execute(select(letter.c.key).where(*others).limit(1)).first() is not None:
            return False
        return connection.execute(select(tagged.c.key).where(*self.mine(tagged), tagged.c.taken.is_(True)).limit(1)).first() is not None

    def _row(self, one: Shunted) -> Row:
        return {
            "owner": self.owner,
            "mailbox": one.mailbox,
            "folder": one.folder,
            "uidvalidity": str(one.uidvalidity),
            "uid": one.uid,
            "why": one.why,
            "rules_version": one.rules_version,
            "at": one.at,
            "tries": one.tries,
        }


def _shunted(row: Row) -> Shunted:
    names = ("uid", "why", "rules_version", "at", "tries")
    return Shunted(row["mailbox"], row["folder"], int(row["uidvalidity"]), *(row[name] for name in names))


def _progress(row: Row) -> Progress:
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
