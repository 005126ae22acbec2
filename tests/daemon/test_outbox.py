"""The outbox: one letter for each slot, whatever crashes, hangs, races or comes late."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine, MetaData

from daemon import outbox, smtp
from daemon.ledger.engine import open_engine
from daemon.ledger.outbox_table import outbox_table
from daemon.outbox import FIRST_RETRY, LEASE, UNKNOWN_WAIT, Delivery, Desk, Standing, work
from daemon.smtp import Outcome, Patience, SmtpAccount
from tests.servers.smtp_sink import Fault, SmtpSink

NOON = datetime(2026, 6, 15, 6, 0, tzinfo=UTC)
MID = "<0123@summary.beholden.invalid>"
DATA = b"From: m@holt.example\r\nMessage-ID: <0123@summary.beholden.invalid>\r\nSubject: A week\r\n\r\nHello\r\n"


@dataclass
class World:
    """A ledger's outbox, a clock to turn, a postman to instruct."""

    engine: Engine
    now: datetime = NOON
    answers: list[Outcome] = field(default_factory=list)
    sent: list[tuple[str, bytes]] = field(default_factory=list)
    mailbox: dict[str, bool | None] = field(default_factory=dict)
    looked: list[str] = field(default_factory=list)
    after: Callable[[Delivery], object] = str

    def __post_init__(self) -> None:
        metadata = MetaData()
        self.table = outbox_table(metadata)
        metadata.create_all(self.engine)

    def desk(self, worker: str = "host/1/a") -> Desk:
        return Desk(self.engine, self.table, "maren", worker, lambda: self.now, self._send, self._find, self.after)

    def _send(self, recipient: str, data: bytes) -> Outcome:
        self.sent.append((recipient, data))
        return self.answers.pop(0) if self.answers else Outcome(smtp.SENT, 250)

    def _find(self, message_id: str) -> bool | None:
        self.looked.append(message_id)
        return self.mailbox.get(message_id, False)

    def put(self, slot: str = "2026-06-15", data: bytes = DATA, message_id: str = MID) -> bool:
        with self.engine.begin() as connection:
            return outbox.put(
                connection,
                self.table,
                owner="maren",
                kind="summary",
                slot=slot,
                recipient="m@holt.example",
                message_id=message_id,
                data=data,
                now=self.now,
            )

    def standing(self) -> tuple[Standing, ...]:
        with self.engine.begin() as connection:
            return outbox.standing(connection, self.table, owner="maren")

    def states(self) -> dict[str, str]:
        return {row.slot: row.state for row in self.standing()}

    def work(self, **minutes: float) -> Delivery | None:
        self.now += timedelta(**minutes)
        return work(self.desk())


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    engine = open_engine(f"sqlite:///{tmp_path}/ledger.db")
    yield World(engine)
    engine.dispose()


def test_a_letter_is_sent_once_and_then_there_is_nothing_to_do(world: World) -> None:
    world.put()

    first, second = world.work(), world.work(days=9)

    assert (first and first.state, second) == ("sent", None)
    assert world.sent == [("m@holt.example", DATA)]


def test_a_slot_keeps_its_first_bytes(world: World) -> None:
    world.put()

    again = world.put(data=b"another letter")
    world.work()

    assert again is False
    assert world.sent == [("m@holt.example", DATA)]


def test_a_slot_that_was_sent_has_no_room_for_another_letter(world: World) -> None:
    world.put()
    world.work()

    assert world.put(data=b"another letter") is False
    assert world.work(days=1) is None


def test_a_passing_failure_is_tried_again_after_five_ten_and_twenty_minutes_with_the_same_bytes(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.TRANSIENT, 450, "greylisted")] * 3

    waits = []
    for _ in range(3):
        world.work()
        waits.append(world.standing()[0].next_try - world.now)
        assert work(replace(world.desk(), clock=lambda: world.now + timedelta(minutes=4))) is None
        world.now = world.standing()[0].next_try
    delivery = world.work()

    assert waits == [FIRST_RETRY, 2 * FIRST_RETRY, 4 * FIRST_RETRY]
    assert delivery is not None
    assert delivery.state == "sent"
    assert {data for _, data in world.sent} == {DATA}
    assert len(world.sent) == 4


def test_the_pause_grows_to_a_day_and_no_longer() -> None:
    assert outbox.retry_after(1) == timedelta(minutes=5)
    assert outbox.retry_after(40) == timedelta(hours=24)


def test_a_lasting_refusal_is_kept_told_and_never_tried_again(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.PERMANENT, 550, "no such user")]

    world.work()

    assert world.work(days=30) is None
    assert len(world.sent) == 1
    assert (world.standing()[0].state, world.standing()[0].error) == ("failed", "no such user")


def test_what_only_the_owner_can_mend_is_tried_slowly(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.NEEDS_OWNER, 535, "check username")]

    world.work()

    assert world.work(minutes=30) is None
    assert (world.work(minutes=31) or world.standing()[0]).state == "sent"


def test_silence_after_the_dot_is_never_answered_by_a_second_letter_that_is_already_there(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.UNKNOWN, error="no answer")]
    world.mailbox[MID] = True

    world.work()
    early = world.work(minutes=20)
    later = world.work(minutes=15)

    assert early is None
    assert (later and later.state, len(world.sent), world.looked) == ("sent", 1, [MID])


def test_silence_after_the_dot_and_a_mailbox_that_could_not_be_searched_waits_on(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.UNKNOWN, error="no answer")]
    world.mailbox[MID] = None

    world.work()
    for _ in range(4):
        world.now += UNKNOWN_WAIT
        world.work()

    assert len(world.sent) == 1
    assert len(world.looked) == 4
    assert world.states() == {"2026-06-15": "unknown"}


def test_silence_after_the_dot_and_a_mailbox_without_the_letter_sends_the_same_bytes_again(world: World) -> None:
    world.put()
    world.answers = [Outcome(smtp.UNKNOWN, error="no answer")]

    world.work()
    delivery = world.work(minutes=31)

    assert (delivery and delivery.state, world.sent) == ("sent", [("m@holt.example", DATA)] * 2)


def test_a_hook_that_raises_after_success_sends_nothing_again(world: World) -> None:
    world.put()

    def broken(delivery: Delivery) -> None:
        raise RuntimeError("the hook is broken")

    world.after = broken
    with pytest.raises(RuntimeError):
        world.work()

    assert world.work(minutes=1) is None
    assert world.work(days=1) is None
    assert len(world.sent) == 1
    assert world.states() == {"2026-06-15": "sent"}


def test_three_dead_weeks_end_with_the_newest_letter_alone(world: World) -> None:
    world.answers = [Outcome(smtp.TRANSIENT, error="refused")] * 6
    for slot in ("2026-06-01", "2026-06-08", "2026-06-15"):
        world.put(slot=slot, data=slot.encode(), message_id=f"<{slot}@x.invalid>")
        world.work()
        world.now += timedelta(days=7)
    world.answers = []
    world.sent = []

    while world.work(days=1):
        pass

    assert [data for _, data in world.sent] == [b"2026-06-15"]
    assert world.states() == {"2026-06-01": "superseded", "2026-06-08": "superseded", "2026-06-15": "sent"}


def test_a_letter_that_was_being_sent_when_a_newer_one_came_gives_way_to_it_afterwards(world: World) -> None:
    world.put(slot="2026-06-08", data=b"old", message_id="<old@x.invalid>")
    world.answers = [Outcome(smtp.TRANSIENT, error="cut")]
    desk = world.desk()

    def meanwhile(recipient: str, data: bytes) -> Outcome:
        world.put()
        return desk.send(recipient, data)

    work(replace(desk, send=meanwhile))
    world.work()
    world.work(days=1)

    assert [data for _, data in world.sent] == [b"old", DATA]
    assert world.states() == {"2026-06-08": "superseded", "2026-06-15": "sent"}


def test_the_lease_is_longer_than_the_longest_sending() -> None:
    patience = Patience()

    commands = 9
    seconds = patience.connect + commands * patience.command + patience.data + patience.final_dot + patience.quit
    assert timedelta(seconds=seconds) < LEASE


def test_of_many_at_once_one_sends(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    world = World(open_engine(url))
    world.put()
    workers = 6
    barrier = Barrier(workers)
    results: list[Delivery | None] = []

    def race(number: int) -> None:
        engine = open_engine(url)
        barrier.wait()
        results.append(work(replace(world.desk(f"host{number}/1/a"), engine=engine)))
        engine.dispose()

    threads = [Thread(target=race, args=(number,)) for number in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)

    assert len(world.sent) == 1
    assert [each.state for each in results if each] == ["sent"]
    world.engine.dispose()


def test_two_that_saw_the_same_row_claim_it_once(world: World) -> None:
    world.put()
    first = world.desk("host1/1/a")

    def overtaken(name: str) -> None:
        if name == "before claim":
            assert work(replace(world.desk("host2/1/a"))) is not None

    result = work(replace(first, step=overtaken))

    assert result is None
    assert len(world.sent) == 1


def test_what_this_host_was_sending_when_it_died_is_doubtful_at_once_and_another_hosts_is_left_alone(world: World) -> None:
    class Killed(BaseException):
        pass

    def dies(recipient: str, data: bytes) -> Outcome:
        raise Killed

    world.put()
    with pytest.raises(Killed):
        work(replace(world.desk("host/1/a"), send=dies))

    assert outbox.recover(world.desk("other/7/b"), host="other") == 0
    assert outbox.recover(world.desk("host/2/b"), host="host") == 1
    assert world.states() == {"2026-06-15": "unknown"}


STEPS = (
    "before claim",
    "claimed",
    "connected",
    "before mail",
    "after rcpt",
    "after data",
    "after dot",
    "answered",
    "before commit",
    "committed",
)


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


def _deliver_by(world: World, sink: SmtpSink, *, found: Callable[[str], bool | None]) -> None:
    """A new process works until the letter's row is at rest, the clock running on."""
    account = SmtpAccount("127.0.0.1", sink.port, "plain", "", "", "m@holt.example", patience=Patience(final_dot=3))
    for _ in range(8):
        world.now += LEASE
        work(replace(world.desk("host/2/b"), send=lambda recipient, data: smtp.send(account, recipient, data), find=found))


@pytest.mark.parametrize("step", STEPS)
def test_a_death_at_any_step_ends_with_exactly_one_letter(tmp_path: Path, sink: SmtpSink, step: str) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    world = World(open_engine(url))
    world.put()
    script = Path(__file__).with_name("outbox_crash.py")

    death = subprocess.run([sys.executable, str(script), url, str(sink.port), step], timeout=60)
    _deliver_by(world, sink, found=lambda message_id: any(message_id.encode() in data for _, _, data in sink.letters))

    assert death.returncode == 9
    assert [data for _, _, data in sink.letters] == [DATA]
    assert world.states() == {"2026-06-15": "sent"}
    world.engine.dispose()


@pytest.mark.parametrize("step", ["after dot", "answered"])
def test_a_death_after_the_dot_sends_the_same_letter_at_most_twice_and_only_where_the_mailbox_lacks_it(
    tmp_path: Path, sink: SmtpSink, step: str
) -> None:
    url = f"sqlite:///{tmp_path}/ledger.db"
    world = World(open_engine(url))
    world.put()
    script = Path(__file__).with_name("outbox_crash.py")

    subprocess.run([sys.executable, str(script), url, str(sink.port), step], timeout=60)
    _deliver_by(world, sink, found=lambda message_id: False)

    assert {data for _, _, data in sink.letters} == {DATA}
    assert len(sink.letters) <= 2
    world.engine.dispose()


@pytest.mark.parametrize(
    "fault",
    [Fault("mail"), Fault("rcpt"), Fault("data"), Fault("dot", "cut"), Fault("dot", "cut", taken=True), Fault("answered"), Fault("quit")],
    ids=lambda fault: f"{fault.at}{' taken' if fault.taken else ''}",
)
def test_a_server_that_cuts_anywhere_gets_the_letter_exactly_once(world: World, fault: Fault) -> None:
    sink = SmtpSink(fault)
    world.put()

    _deliver_by(world, sink, found=lambda message_id: any(message_id.encode() in data for _, _, data in sink.letters))
    sink.close()

    assert [data for _, _, data in sink.letters] == [DATA]
    assert world.states() == {"2026-06-15": "sent"}
