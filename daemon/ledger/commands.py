"""What our letters may be answered about, and the answers that came: each believed for a reason, obeyed once, its words then dropped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, delete, func, select, update

from daemon.command_mail import AUTOMATIC, EXPIRED, NO_TOKEN, REPEATED, CommandMail
from daemon.ledger.facts import Facts
from daemon.ledger.letters import Letters
from daemon.ledger.owned import fetched
from daemon.ledger.rows import Row
from daemon.ledger.tables import command, posting
from daemon.reply_address import same_token, token_of

WAITING, DONE, REFUSED = "waiting", "done", "refused"

SAME_LETTER = timedelta(minutes=10)
"""Two letters with the same words, written further apart than this by their own dates, are two letters."""

READ_LATE = timedelta(days=90)
"""So long after its time an answer may be read that arrived in time, by a daemon that was away."""

KEPT = timedelta(days=180)
"""So long it is known which letters were obeyed or refused; longer than any could be obeyed, which is `VALID` and `READ_LATE`."""

_UNTOLD = frozenset({AUTOMATIC, REPEATED})
"""Robots and repeats are no attempts: nobody needs to hear of a vacation notice."""


@dataclass(frozen=True, slots=True)
class Posting:
    """A letter of ours that may be answered until `expires` (with offset); item number n of it is `items[n - 1]`, "" for none."""

    kind: str
    slot: str
    recipient: str
    expires: datetime
    items: tuple[str, ...]

    def token(self, key: bytes) -> str:
        """What an answer must bring; `key` is the ledger's."""
        return token_of(key, kind=self.kind, slot=self.slot, recipient=self.recipient, expires=self.expires)


@dataclass(frozen=True, slots=True)
class Command:
    """A letter of the owner's that waits to be obeyed. `at`: when it arrived."""

    key: str
    message_id: str
    posting: Posting
    text: str
    at: datetime


class CommandedMail(Facts, Letters):
    """Tables `posting` and `command`. `key` is the ledger's, set where the ledger is opened."""

    key: bytes

    def post(self, connection: Connection, one: Posting) -> None:
        """Keep what a letter of ours may be answered about, in the transaction that puts it into the outbox."""
        row = {"kind": one.kind, "slot": one.slot, "recipient": one.recipient, "expires_at": one.expires, "items": list(one.items)}
        self.replace(connection, posting, [{"owner": self.owner, **row}], "kind", "slot", "recipient")

    def keep_commands(self, connection: Connection, found: Iterable[CommandMail], *, at: datetime) -> None:
        """Keep answers that were read, in the transaction of the reading: believed ones wait to be obeyed, of others the reason is kept."""
        mails = list(found)
        if not mails:
            return
        forgotten = self.forgotten(connection)
        tokens = [(one, one.token(self.key)) for one in self._postings(connection)]
        for mail in mails:
            known = fetched(connection, select(command.c.state).where(*self.mine(command), command.c.key == mail.key))
            # One that was refused may turn up in Sent and be proven after all; one that was believed is never looked at again.
            if (known and (known[0]["state"] != REFUSED or mail.refused)) or forgotten.spoken_of(mail.text):
                continue
            arrived = min(mail.arrived or at, at)
            answered = None if mail.refused else _answered(tokens, mail)
            late = answered is not None and (arrived > answered.expires or at > answered.expires + READ_LATE)
            refused = mail.refused or (EXPIRED if late else self._refusal(connection, mail, answered))
            row = {
                "owner": self.owner,
                "key": mail.key,
                "message_id": mail.message_id,
                "body_digest": mail.body_digest,
                "kind": answered.kind if answered else "",
                "slot": answered.slot if answered else "",
                "recipient": answered.recipient if answered else "",
                "state": REFUSED if refused else WAITING,
                "refused": refused,
                "text": "" if refused else mail.text,
                "said": "",
                "written": mail.written,
                "at": arrived,
            }
            self.replace(connection, command, [row], "key")

    def waiting_commands(self) -> list[Command]:
        """The letters to obey, in the order in which they were written."""
        with self.read() as connection:
            postings = {(one.kind, one.slot, one.recipient): one for one in self._postings(connection)}
            rows = fetched(connection, select(command).where(*self.mine(command), command.c.state == WAITING))
        rows.sort(key=lambda row: (row["written"] or row["at"], row["key"]))
        found = [(row, postings.get((row["kind"], row["slot"], row["recipient"]))) for row in rows]
        return [Command(row["key"], row["message_id"], one, row["text"], row["at"]) for row, one in found if one is not None]

    def finish_command(self, connection: Connection, key: str, *, unsaid: str = "") -> bool:
        """Mark a letter as obeyed and drop its words. False where it was obeyed before. `unsaid`: an answer that is not sent for now."""
        waits = (*self.mine(command), command.c.key == key, command.c.state == WAITING)
        return connection.execute(update(command).where(*waits).values(state=DONE, text="", said=unsaid)).rowcount == 1

    def unsaid(self) -> list[str]:
        """The answers that were held back, oldest first."""
        with self.read() as connection:
            rows = fetched(connection, select(command.c.at, command.c.key, command.c.said).where(*self.mine(command), command.c.said != ""))
        return [row["said"] for row in sorted(rows, key=lambda row: (row["at"], row["key"]))]

    def all_said(self, connection: Connection) -> None:
        """What was held back is told now."""
        connection.execute(update(command).where(*self.mine(command), command.c.said != "").values(said=""))

    def refused_commands(self, since: datetime) -> Mapping[str, int]:
        """How many answers that arrived since a moment were not believed, by reason; robots and repeats are not counted."""
        with self.read() as connection:
            chosen = select(command.c.refused).where(*self.mine(command), command.c.state == REFUSED, command.c.at >= since)
            rows = fetched(connection, chosen)
        return Counter(row["refused"] for row in rows if row["refused"] not in _UNTOLD)

    def commands_standing(self) -> Mapping[str, int]:
        """How many answers were obeyed, wait, or were refused, by state."""
        with self.read() as connection:
            chosen = select(command.c.state, func.count()).where(*self.mine(command), command.c.refused.not_in(_UNTOLD))
            return {str(row[0]): int(row[1]) for row in connection.execute(chosen.group_by(command.c.state))}

    def shed_commands(self, connection: Connection, *, now: datetime) -> None:
        """Forget letters that nobody could use again: their tokens are long dead."""
        old = (*self.mine(command), command.c.at < now - KEPT, command.c.state != WAITING)
        connection.execute(delete(command).where(*old))

    def _postings(self, connection: Connection) -> Sequence[Posting]:
        rows = fetched(connection, select(posting).where(*self.mine(posting)))
        return [_posting(row) for row in rows]

    def _refusal(self, connection: Connection, mail: CommandMail, answered: Posting | None) -> str:
        if answered is None:
            return NO_TOKEN
        same = (command.c.kind == answered.kind, command.c.slot == answered.slot, command.c.body_digest == mail.body_digest)
        others = (command.c.key != mail.key, command.c.state != REFUSED)
        for row in fetched(connection, select(command.c.written).where(*self.mine(command), *same, *others)):
            # A signature vouches for the same words under a new Message-ID too. Only what lies in Sent was surely written again.
            if not mail.sent or _close(row["written"], mail.written):
                return REPEATED
        return ""


def _answered(tokens: Sequence[tuple[Posting, str]], mail: CommandMail) -> Posting | None:
    """The letter of ours whose token it brings. Every token is compared with every other, whatever is found on the way."""
    found = [one for one, token in tokens for brought in mail.tokens if same_token(token, brought)]
    return found[0] if found else None


def _close(one: datetime | None, other: datetime | None) -> bool:
    return one is None or other is None or abs(one - other) < SAME_LETTER


def _posting(row: Row) -> Posting:
    return Posting(row["kind"], row["slot"], row["recipient"], row["expires_at"], tuple(str(item) for item in row["items"]))
