"""The parse worker: gives what reading here gives; and whatever a letter does to it, the letters around that one are read."""

from __future__ import annotations

import json
import os
import pickle
import resource
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from daemon import intake, worker_child, worker_pipe
from daemon import worker as parse_worker
from daemon.errors import Transient
from daemon.intake import scan
from daemon.ledger.exchange import lines
from daemon.ledger.store import open_ledger
from daemon.mailbox import Place, RawLetter
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from daemon.understanding import Failure, InProcess, Outcome, Understood
from daemon.worker import ParseWorker, open_understanding, read_answer
from daemon.worker_child import Limits
from daemon.worker_pipe import BadAnswer

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
KEY = b"k" * 32
READER = Reader(frozenset({"ada@park.example"}), frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: NOW)
SHORT = Limits(cpu_seconds=1, memory_mb=300, wall_seconds=20.0)

# What a letter whose subject is the name does to the worker that reads it.
MISDEEDS = """
import os, signal, time
import daemon.understanding as reading

def misbehave(raw, role, reader, key, real=reading.understand):
    for name, deed in DEEDS.items():
        if b"Subject: " + name in raw.data:
            deed()
    return real(raw, role, reader, key)

def spin():
    while True:
        pass

def swell():
    held = []
    while True:
        held.append(bytearray(10_000_000))

def write():
    with open("/tmp/worker-wrote-this", "wb") as sink:
        sink.write(b"x")

DEEDS = {b"die": lambda: os.kill(os.getpid(), signal.SIGKILL), b"spin": spin, b"sleep": lambda: time.sleep(60), b"swell": swell,
         b"raise": lambda: 1 / 0, b"exit": lambda: os._exit(0), b"write": write, b"babble": lambda: os.write(4, b"\\xff" * 100)}
reading.understand = misbehave
"""


def raw(number: int, subject: str = "Drawings", text: str = "Could you send me the drawings by Friday?") -> RawLetter:
    data = (
        f"From: Tim Roe <tim@roe.example>\nTo: ada@park.example\nSubject: {subject}\nDate: Mon, 4 May 2026 10:00:00 +0000\n"
        f"Message-ID: <m{number}@roe.example>\n\n{text}\n"
    )
    return RawLetter(Place("INBOX", 1, number), data.encode(), NOW)


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> Iterator[ParseWorker]:
    """A worker whose letters may misbehave, with short limits."""
    program = worker_pipe._PROGRAM.replace("from daemon.worker_child", f"exec({MISDEEDS!r}); from daemon.worker_child")
    monkeypatch.setattr(worker_pipe, "_PROGRAM", program)
    made = ParseWorker(READER, KEY, limits=SHORT)
    yield made
    made.close()


def outcomes(worker: ParseWorker, *letters: RawLetter) -> list[Outcome]:
    found = list(worker.read(letters, "inbox"))

    assert [one.place.uid for one, _ in found] == [letter.place.uid for letter in letters]
    return [outcome for _, outcome in found]


def test_a_worker_says_what_reading_here_says() -> None:
    letters = [raw(number, text=f"Could you send me part {number}? Thanks for the tea! I'll call you on Monday.") for number in range(200)]
    here, there = InProcess(READER, KEY), ParseWorker(READER, KEY)

    found = list(there.read(letters, "inbox"))
    there.close()

    assert found == list(here.read(letters, "inbox"))
    assert all(isinstance(outcome, Understood) and outcome.copy and outcome.copy.letter.acts for _, outcome in found)


@pytest.mark.parametrize(
    ("deed", "cause"),
    [
        ("die", "signal 9"),
        ("exit", "it ended"),
        ("spin", "over 1 s of processor time"),
        ("swell", "over 300 MB of memory"),
        ("sleep", "no answer in time"),
        ("babble", "its answer was too long"),
    ],
)
def test_a_letter_that_kills_the_worker_is_given_up_and_the_others_are_read(worker: ParseWorker, deed: str, cause: str) -> None:
    if deed == "sleep":
        worker.limits = Limits(wall_seconds=3.0)

    found = outcomes(worker, raw(1), raw(2), raw(3, subject=deed), raw(4), raw(5))

    assert found[2] == Failure(f"killed the reader twice: {cause}")
    assert [isinstance(found[index], Understood) for index in (0, 1, 3, 4)] == [True] * 4


def test_a_letter_that_breaks_a_rule_costs_no_worker(worker: ParseWorker) -> None:
    found = outcomes(worker, raw(1), raw(2, subject="raise"), raw(3))

    assert found[1] == Failure("ZeroDivisionError")
    assert isinstance(found[2], Understood)


def test_a_worker_writes_no_files(worker: ParseWorker) -> None:
    target = Path("/tmp/worker-wrote-this")
    target.unlink(missing_ok=True)

    found = outcomes(worker, raw(1, subject="write"))

    size = target.stat().st_size if target.exists() else 0
    target.unlink(missing_ok=True)
    assert found == [Failure("OSError")]
    assert size == 0


def test_a_worker_killed_from_outside_costs_nothing() -> None:
    there = ParseWorker(READER, KEY)
    found: list[Outcome] = []
    for letter, outcome in there.read([raw(number) for number in range(150)], "inbox"):
        if letter.place.uid % 50 == 10:
            os.kill(there._pipe._process.pid, signal.SIGKILL)  # type: ignore[union-attr]
        found.append(outcome)
    there.close()

    assert len(found) == 150
    assert all(isinstance(outcome, Understood) for outcome in found)


def test_what_was_fetched_before_a_connection_broke_is_read_first() -> None:
    def breaking() -> Iterator[RawLetter]:
        yield from (raw(number) for number in range(5))
        raise Transient("the server is gone")

    there, found = ParseWorker(READER, KEY), list[int]()

    with pytest.raises(Transient, match="gone"):
        found.extend(letter.place.uid for letter, _ in there.read(breaking(), "inbox"))
    there.close()

    assert found == [0, 1, 2, 3, 4]


def test_whoever_stops_half_way_can_go_on_with_other_letters() -> None:
    there = ParseWorker(READER, KEY)
    reading = there.read((raw(number) for number in range(100)), "inbox")
    next(reading)
    reading.close()

    found = list(there.read([raw(7)], "inbox"))
    there.close()

    assert [letter.place.uid for letter, _ in found] == [7]


def test_where_no_worker_can_be_started_letters_are_read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    there = ParseWorker(READER, KEY)

    assert list(there.read([raw(1), raw(2)], "inbox")) == list(InProcess(READER, KEY).read([raw(1), raw(2)], "inbox"))


def test_where_no_answer_makes_sense_letters_are_read_here_and_not_all_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    # Another version of the program answers with types that this one does not know.
    monkeypatch.setattr(parse_worker, "_ROOMS", ("somewhere.else",))
    monkeypatch.setattr(parse_worker, "_KNOWN", {})
    there = ParseWorker(READER, KEY)

    found = [outcome for _, outcome in there.read([raw(number) for number in range(10)], "inbox")]
    there.close()

    assert [isinstance(outcome, Understood) for outcome in found] == [False] * 2 + [True] * 8


def test_a_letter_of_many_megabytes_passes_both_ways_of_a_full_pipe() -> None:
    letters = [raw(number, text="Could you send me the drawings? " * 100_000) for number in range(4)]
    there = ParseWorker(READER, KEY)

    found = list(there.read(letters, "inbox"))
    there.close()

    assert found == list(InProcess(READER, KEY).read(letters, "inbox"))


def test_only_values_of_ours_are_taken_from_a_worker() -> None:
    class Evil:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.system, ("touch /tmp/evil",)

    for frame in (pickle.dumps((1, Evil())), pickle.dumps((1, subprocess.Popen)), pickle.dumps((1, "x")), b"nonsense", b""):
        with pytest.raises(BadAnswer):
            read_answer(frame)

    assert read_answer(pickle.dumps((3, Failure("x")))) == (3, Failure("x"))


def test_a_worker_knows_no_secret_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_PASSWORD", "canary")
    there = ParseWorker(READER, KEY)
    list(there.read([raw(1)], "inbox"))
    pid = there._pipe._process.pid  # type: ignore[union-attr]

    environment = Path(f"/proc/{pid}/environ").read_bytes()
    there.close()

    assert b"canary" not in environment


def test_the_environment_chooses_reading_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEHOLDEN_PARSE_IN_PROCESS", "1")

    assert isinstance(open_understanding(READER, KEY), InProcess)


def test_no_worker_is_started_for_no_letters() -> None:
    there = ParseWorker(READER, KEY)

    assert list(there.read([], "inbox")) == []
    assert there._pipe is None


def test_limits_are_set_from_what_was_used_already(monkeypatch: pytest.MonkeyPatch) -> None:
    set_to: dict[int, tuple[int, int]] = {}
    monkeypatch.setattr(worker_child.resource, "setrlimit", lambda what, limit: set_to.update({what: limit}))

    worker_child.allow(Limits(cpu_seconds=10, memory_mb=512), 1_000_000)

    assert set_to[resource.RLIMIT_CPU][0] >= time.process_time() + 10
    assert set_to[resource.RLIMIT_AS][0] == 512 * 1024 * 1024 + 6_000_000


def test_a_scan_by_a_worker_leaves_the_same_ledger_and_sets_aside_what_it_dies_of(
    worker: ParseWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = [raw(number, subject="die" if number == 3 else "Drawings").data for number in range(12)]
    told: list[list[str]] = []
    for name, value in (("here", "1"), ("there", "0")):
        monkeypatch.setenv("BEHOLDEN_PARSE_IN_PROCESS", value)
        ledger = open_ledger(f"sqlite:///{tmp_path}/{name}.db", "owner", now=NOW)
        ledger.put("key", KEY.hex())
        ledger.key = KEY
        given = [data for number, data in enumerate(letters) if number != 3 or name == "there"]
        scan(MemoryMailbox({"INBOX": given}), ledger, READER, report=lambda *_: None, stop=lambda: False)
        told.append([json.dumps(line, sort_keys=True) for line in lines(ledger) if "letter" in json.dumps(line)])
        assert [one.why for one in ledger.shunted()] == (["killed the reader twice: signal 9"] if name == "there" else [])
        ledger.close()

    assert len(told[0]) >= 11
    assert told[0] == told[1]


@pytest.mark.parametrize("killers", [{0, 3}, {1, 2}], ids=lambda one: ",".join(map(str, sorted(one))))
def test_killers_side_by_side_first_or_last_cost_only_themselves(worker: ParseWorker, killers: set[int]) -> None:
    found = outcomes(worker, *(raw(number, subject="die" if number in killers else "Drawings") for number in range(4)))

    assert [isinstance(outcome, Failure) for outcome in found] == [number in killers for number in range(4)]


def test_f47_a_scan_sets_aside_each_kind_of_killer_once_and_keeps_all_others(
    worker: ParseWorker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "open_understanding", lambda *_: worker)
    monkeypatch.setattr(intake, "LETTERS_A_COMMIT", 3)
    deeds = ["Drawings", "die", "Drawings", "Drawings", "Drawings", "swell", "Drawings", "raise", "Drawings"]
    ledger, told = open_ledger(f"sqlite:///{tmp_path}/l.db", "owner", now=NOW), list[tuple[int, int]]()
    mailbox = MemoryMailbox({"INBOX": [raw(number, subject=deed).data for number, deed in enumerate(deeds)]})

    first = scan(mailbox, ledger, READER, report=lambda _, done, of: told.append((done, of)), stop=lambda: False)
    second = scan(mailbox, ledger, READER, report=lambda *_: None, stop=lambda: False)

    set_aside = {deeds[one.uid - 1]: one.why for one in ledger.shunted()}
    assert set_aside == {
        "die": "killed the reader twice: signal 9",
        "swell": "killed the reader twice: over 300 MB of memory",
        "raise": "ZeroDivisionError",
    }
    assert (ledger.counts()[0], len(first.errors), told[-1]) == (6, 3, (9, 9))
    assert (second.messages_seen, second.errors) == (0, [])


def test_f44_a_letter_over_the_memory_is_given_up_and_the_daemon_grows_by_nothing_of_it(worker: ParseWorker) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

    found = outcomes(worker, raw(1), raw(2, subject="swell"), raw(3))

    assert found[1] == Failure("killed the reader twice: over 300 MB of memory")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 60_000


def test_the_time_that_a_worker_takes_to_start_is_not_the_letters(worker: ParseWorker, monkeypatch: pytest.MonkeyPatch) -> None:
    real, moment = parse_worker.Pipe, [0.0]

    def slow(start: object) -> object:
        # As on a machine that is busy with other things.
        moment[0] += 50.0
        return real(start)  # type: ignore[arg-type]

    monkeypatch.setattr(parse_worker.clock, "monotonic", lambda: moment[0])
    monkeypatch.setattr(parse_worker, "Pipe", slow)

    found = outcomes(worker, raw(1), raw(2, subject="die"), raw(3))

    assert [isinstance(outcome, Understood) for outcome in found] == [True, False, True]
    assert found[1] == Failure("killed the reader twice: signal 9")


def test_no_worker_outlives_its_reader(worker: ParseWorker) -> None:
    outcomes(worker, raw(1), raw(2, subject="die"), raw(3))
    process = worker._pipe._process  # type: ignore[union-attr]

    worker.close()

    assert process.returncode is not None
    assert worker._pipe is None


def test_a_worker_whose_daemon_was_killed_ends_by_itself(tmp_path: Path) -> None:
    program = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "from tests.daemon.test_parse_worker import KEY, READER, ParseWorker, raw\n"
        "there = ParseWorker(READER, KEY)\n"
        "reading = there.read([raw(1), raw(2)], 'inbox'); next(reading)\n"
        "print(there._pipe._process.pid, flush=True)\n"
        "import time; time.sleep(60)\n"
    )
    root = str(Path(__file__).parents[2])
    daemon = subprocess.Popen([sys.executable, "-c", program, root], stdout=subprocess.PIPE, text=True, cwd=root)
    assert daemon.stdout is not None
    worker_pid = int(daemon.stdout.readline())

    daemon.kill()
    daemon.wait()
    daemon.stdout.close()

    until = time.monotonic() + 20
    while _alive(worker_pid) and time.monotonic() < until:
        time.sleep(0.05)
    assert not _alive(worker_pid)


def _alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except OSError:
        return False
