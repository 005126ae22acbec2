"""Mail that leaves the house exactly once: stored whole before it is sent, claimed by one process, and never sent twice on a guess.

    ready ──claim──▶ sending ──250──▶ sent
      ▲                 │ 4xx, cut before the dot: back to ready, tried again after 5, 10, 20 … minutes
      │                 │ 5xx: failed, kept and told
      │                 ▼ silence after the dot, or a crash while sending
      └──not found── unknown ──found in the owner's mailbox──▶ sent

Each arrow is one committed transaction whose UPDATE names the state it leaves, so that two processes can't both take it. The bytes and the
Message-ID are the same at each attempt. A newer slot supersedes what still waits. What lost: sending inside the transaction, which keeps
the ledger locked for minutes and still can't tell a crash before the dot from one after it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import Connection, Engine, Row, Table, and_, case, delete, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from daemon import smtp
from daemon.smtp import Outcome

FIRST_RETRY = timedelta(minutes=5)
LONGEST_RETRY = timedelta(hours=24)
OWNER_RETRY = timedelta(hours=1)
LEASE = timedelta(minutes=40)
"""Longer than the longest possible sending (the sum of `smtp.Patience`): an older claim belongs to a process that died."""

UNKNOWN_WAIT = timedelta(minutes=30)
"""After this the letter, had it been taken, lies in the owner's mailbox; also the pause between two looks that could not be made."""


ANSWER = "answer"
"""The kind of letters that answer a letter of the owner's. Each has a slot of its own, and no later one makes it needless."""

BRIEF, CONSCIENCE, SAME_DAY = "brief", "conscience", "same_day"
"""The kinds of what is told before a meeting, of a letter that waits in Drafts, and in the evening of thanks not yet said."""

SKIPPED = "skipped"
"""The state of a slot that had nothing to say, by the owner's wish."""
APART = (ANSWER, BRIEF, CONSCIENCE)
"""Kinds whose letters stand each for itself: of a summary only the newest is worth sending."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one unit of work did: the row, its new state, and why ("" for nothing to tell)."""

    id: int
    kind: str
    slot: str
    message_id: str
    state: str
    error: str


@dataclass(frozen=True, slots=True)
class Standing:
    """A row as `check` and `status` tell it."""

    kind: str
    slot: str
    recipient: str
    state: str
    attempts: int
    next_try: datetime
    error: str
    sent_at: datetime | None


@dataclass(frozen=True, slots=True)
class Desk:
    """What working the outbox needs. `worker` names this process ("host/pid/…"); `clock` gives the time now with an offset.

    `send(recipient, data)` hands the bytes over; `find(message_id)` looks in the owner's mailbox: True, False, or None where it could not
    look. `after_sent` is told once the row is committed as sent: what it raises can't send anything again.
    """

    engine: Engine
    table: Table
    owner: str
    worker: str
    clock: Callable[[], datetime]
    send: Callable[[str, bytes], Outcome]
    find: Callable[[str], bool | None]
    after_sent: Callable[[Delivery], object] = str
    step: Callable[[str], object] = str


def put(
    connection: Connection, table: Table, *, owner: str, kind: str, slot: str, recipient: str, message_id: str, data: bytes, now: datetime
) -> bool:
    """Store the final bytes of a slot's letter, no bytes for one that is skipped. False where the slot has one already: it stays as it is.

    Older letters of the same kind that wait for the same recipient are superseded; those of `APART` never are.
    """
    same = and_(table.c.owner == owner, table.c.kind == kind, table.c.recipient == recipient)
    values = {"owner": owner, "kind": kind, "slot": slot, "recipient": recipient, "message_id": message_id, "data": data}
    if data:
        # Whoever skipped a slot for want of anything to say may still ask for its letter.
        connection.execute(delete(table).where(same, table.c.slot == slot, table.c.state == SKIPPED))
    state = "ready" if data else SKIPPED
    try:
        with connection.begin_nested():
            connection.execute(insert(table).values(**values, state=state, attempts=0, next_try=now, error="", created_at=now))
    except IntegrityError:
        return False
    waiting = and_(same, table.c.kind.not_in(APART), table.c.slot < slot, table.c.state.in_(("ready", "unknown")))
    connection.execute(update(table).where(waiting).values(state="superseded"))
    return True


def last_slot(connection: Connection, table: Table, *, owner: str, kind: str) -> str | None:
    """The newest slot that ever had a letter, whatever became of it."""
    found = connection.execute(select(func.max(table.c.slot)).where(table.c.owner == owner, table.c.kind == kind)).scalar()
    return None if found is None else str(found)


def put_since(connection: Connection, table: Table, *, owner: str, kind: str, since: datetime) -> int:
    """How many letters of a kind were stored since a moment."""
    chosen = select(func.count()).select_from(table).where(table.c.owner == owner, table.c.kind == kind, table.c.created_at > since)
    return connection.execute(chosen).scalar_one()


def standing(connection: Connection, table: Table, *, owner: str, kind: str | None = None, limit: int = 20) -> tuple[Standing, ...]:
    """The newest rows, newest first; of one kind, or of all."""
    names = ("kind", "slot", "recipient", "state", "attempts", "next_try", "error", "sent_at")
    wanted = table.c.owner == owner if kind is None else and_(table.c.owner == owner, table.c.kind == kind)
    query = select(*(table.c[name] for name in names)).where(wanted).order_by(table.c.slot.desc(), table.c.id.desc())
    return tuple(Standing(*row) for row in connection.execute(query.limit(limit)))


def hurry(connection: Connection, table: Table, *, owner: str, kind: str, slot: str, now: datetime) -> bool:
    """Let a letter that was surely not taken be tried now. False for one that was sent, is on its way or in doubt."""
    waits = and_(table.c.owner == owner, table.c.kind == kind, table.c.slot == slot, table.c.state.in_(("ready", "failed")))
    return connection.execute(update(table).where(waits).values(state="ready", next_try=now)).rowcount > 0


def withdraw(connection: Connection, table: Table, *, owner: str, kind: str, but: Collection[str]) -> int:
    """Take back what was surely not sent and has lost its reason: all that waits but these slots. Returns how many."""
    waits = and_(table.c.owner == owner, table.c.kind == kind, table.c.state == "ready", table.c.slot.not_in(but))
    return connection.execute(delete(table).where(waits)).rowcount


def shed(connection: Connection, table: Table, *, owner: str, before: datetime) -> int:
    """Drop the bytes of letters that were sent before a moment; that they were sent is kept. Returns how many."""
    old = and_(table.c.owner == owner, table.c.state == "sent", table.c.sent_at < before, func.length(table.c.data) > 0)
    return connection.execute(update(table).where(old).values(data=b"")).rowcount


def recover(desk: Desk, *, host: str) -> int:
    """At start, with the daemon's lock held: what an earlier process of this host was sending is unknown. Returns how many."""
    table, now = desk.table, desk.clock()
    mine = and_(table.c.owner == desk.owner, table.c.state == "sending", table.c.claimed_by.startswith(f"{host}/", autoescape=True))
    with desk.engine.begin() as connection:
        return connection.execute(update(table).where(mine, table.c.claimed_by != desk.worker).values(**_doubtful(now))).rowcount


def work(desk: Desk) -> Delivery | None:
    """Do one unit: clear up after the dead, settle one doubt, or send one letter. None where there is nothing to do now."""
    now = desk.clock()
    with desk.engine.begin() as connection:
        _expire(connection, desk, now)
        row = _next(connection, desk, now)
    if row is None:
        return None
    return _settle_doubt(desk, row) if row.state == "unknown" else _claim_and_send(desk, row)


def _expire(connection: Connection, desk: Desk, now: datetime) -> None:
    table = desk.table
    dead = and_(table.c.owner == desk.owner, table.c.state == "sending", table.c.claimed_until <= now)
    connection.execute(update(table).where(dead).values(**_doubtful(now)))
    # A row that came back from sending after a newer slot was stored has still to give way to it.
    newer = table.alias("newer")
    outrun = (
        select(newer.c.id)
        .where(
            newer.c.owner == table.c.owner,
            newer.c.kind == table.c.kind,
            newer.c.kind.not_in(APART),
            newer.c.recipient == table.c.recipient,
            newer.c.slot > table.c.slot,
        )
        .exists()
    )
    connection.execute(
        update(table).where(table.c.owner == desk.owner, table.c.state.in_(("ready", "unknown")), outrun).values(state="superseded")
    )


def _doubtful(now: datetime) -> dict[str, object]:
    why = "the process ended while sending"
    return {"state": "unknown", "next_try": now + UNKNOWN_WAIT, "claimed_by": None, "claimed_until": None, "error": why}


def _next(connection: Connection, desk: Desk, now: datetime) -> Row[tuple[object, ...]] | None:
    table = desk.table
    due = and_(table.c.owner == desk.owner, table.c.state.in_(("ready", "unknown")), table.c.next_try <= now)
    # The newest summary first; answers after it, in the order in which they were given.
    turn = case((table.c.kind.in_(APART), table.c.id), else_=0)
    return connection.execute(select(table).where(due).order_by(turn, table.c.slot.desc(), table.c.id).limit(1)).one_or_none()


def _settle_doubt(desk: Desk, row: Row[tuple[object, ...]]) -> Delivery | None:
    """Look for the letter in the owner's mailbox; only where it surely is not there may it be sent again."""
    found = desk.find(row.message_id)
    now = desk.clock()
    if found is None:
        return _move(desk, row, state="unknown", next_try=now + UNKNOWN_WAIT, error="the mailbox could not be searched for it yet")
    if found:
        delivery = _move(desk, row, state="sent", sent_at=now, error="")
        if delivery:
            desk.after_sent(delivery)
        return delivery
    return _claim_and_send(desk, row)


def _claim_and_send(desk: Desk, row: Row[tuple[object, ...]]) -> Delivery | None:
    attempt = row.attempts + 1
    now = desk.clock()
    desk.step("before claim")
    claim = {"attempts": attempt, "claimed_by": desk.worker, "claimed_until": now + LEASE, "next_try": now}
    if _move(desk, row, state="sending", **claim) is None:
        return None
    desk.step("claimed")
    outcome = desk.send(row.recipient, row.data)
    desk.step("before commit")
    delivery = _finish(desk, row, attempt, outcome)
    desk.step("committed")
    if delivery and delivery.state == "sent":
        desk.after_sent(delivery)
    return delivery


def _finish(desk: Desk, row: Row[tuple[object, ...]], attempt: int, outcome: Outcome) -> Delivery | None:
    now, table = desk.clock(), desk.table
    values: dict[str, object] = {"claimed_by": None, "claimed_until": None, "error": outcome.error}
    if outcome.verdict == smtp.SENT:
        values |= {"state": "sent", "sent_at": now}
    elif outcome.verdict == smtp.PERMANENT:
        values |= {"state": "failed"}
    elif outcome.verdict == smtp.UNKNOWN:
        values |= {"state": "unknown", "next_try": now + UNKNOWN_WAIT}
    else:
        pause = retry_after(attempt)
        values |= {"state": "ready", "next_try": now + (max(pause, OWNER_RETRY) if outcome.verdict == smtp.NEEDS_OWNER else pause)}
    # Sent is sent, also where the lease ran out meanwhile and somebody called it unknown.
    states = ("sending", "unknown") if outcome.verdict == smtp.SENT else ("sending",)
    own = and_(table.c.id == row.id, table.c.attempts == attempt, table.c.state.in_(states))
    with desk.engine.begin() as connection:
        done = connection.execute(update(table).where(own).values(**values)).rowcount == 1
    return _delivery(row, str(values["state"]), outcome.error) if done else None


def retry_after(attempt: int) -> timedelta:
    """5, 10, 20 … minutes after the first, second, third … attempt, at most a day."""
    doubled: int = 1 << min(max(attempt - 1, 0), 12)
    return min(FIRST_RETRY * doubled, LONGEST_RETRY)


def _move(desk: Desk, row: Row[tuple[object, ...]], *, state: str, **values: object) -> Delivery | None:
    """Change a row that is still as it was read; None where another process was quicker."""
    table = desk.table
    unchanged = and_(
        table.c.id == row.id,
        table.c.state == row.state,
        table.c.attempts == row.attempts,
        or_(table.c.claimed_by.is_(None), table.c.claimed_by == row.claimed_by),
    )
    with desk.engine.begin() as connection:
        moved = connection.execute(update(table).where(unchanged).values(state=state, **values)).rowcount == 1
    return _delivery(row, state, str(values.get("error", ""))) if moved else None


def _delivery(row: Row[tuple[object, ...]], state: str, error: str) -> Delivery:
    return Delivery(row.id, row.kind, row.slot, row.message_id, state, error)
