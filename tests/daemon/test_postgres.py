"""The ledger on a real PostgreSQL: the same as on SQLite, also where the server fails, forbids or is raced for."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from daemon import intake, outbox
from daemon.errors import RunError, Transient, UserError
from daemon.ledger import tables
from daemon.ledger.exchange import lines, restore
from daemon.ledger.store import Ledger, open_ledger
from daemon.lock import only_daemon
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from rules.engine.values import Decision
from tests.servers.postgres import Postgres

pytestmark = pytest.mark.postgres

NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
ME = "ada@park.example"
KEY = "cd" * 32


def letter(number: int, sender: str, to: str, text: str) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = sender, to, f"Matter {number // 2}"
    message["Date"], message["Message-ID"] = f"Mon, {number + 1:02d} May 2026 10:00:00 +0530", f"<p{number}@park.example>"
    message.set_content(text)
    return bytes(message)


LETTERS = [
    ("INBOX", letter(0, "Tim Roe <tim@roe.example>", ME, "Could you send me the plan of the roof by Friday?")),
    ("Sent", letter(1, ME, "tim@roe.example", "I'll send you the plan on Thursday.")),
    ("INBOX", letter(2, "Ines Sol <ines@sol.example>", f"{ME}, kim@dorn.example", "Ada, meet Kim. Kim, meet Ada. Over to you!")),
    ("Sent", letter(3, ME, "ines@sol.example", "Ines, thank you so much for introducing me to Kim!")),
    ("Zoë", letter(4, "kim@dorn.example", ME, "Lunch on Tuesday works, see you at 12.")),
    ("archive", letter(2, "Ines Sol <ines@sol.example>", f"{ME}, kim@dorn.example", "Ada, meet Kim. Kim, meet Ada. Over to you!")),
    *(("Many", letter(5 + n, f"p{n}@many.example", ME, f"Would you look at chapter {n} for me?")) for n in range(20)),
]
HOSTILE = [
    b"From: J\xfcrg <jurg@x.example>\r\nTo: ada@park.example\r\nSubject: Gr\xfc\xdfe \x00 dahin\r\nDate: Mon, 4 May 2026 10:00:00 +0000\r\n"
    b"Message-ID: <h1@x.example>\r\nContent-Type: text/plain; charset=\"utf\x00-8\"\r\n\r\nCould you send \x00 me the list?\r\n",
    b"From: =?utf-8?b?7aCA?= <low@x.example>\r\nTo: ada@park.example\r\nSubject: =?utf-8?q?a=00b=ED=A0=80?=\r\n"
    b"Date: Tue, 5 May 2026 10:00:00 +0000\r\nMessage-ID: <h\x002@x.example>\r\n\r\n"
    b"Thank you for \xed\xa0\x80 the help with my application!\r\n",
]  # fmt: skip


def reader() -> Reader:
    return Reader(frozenset({ME}), frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: NOW)


def opened(url: str) -> Ledger:
    ledger = open_ledger(url, "owner", now=NOW)
    ledger.put("key", KEY)
    ledger.key = bytes.fromhex(KEY)
    return ledger


def mailbox() -> MemoryMailbox:
    box = MemoryMailbox()
    for folder, data in LETTERS:
        box.deliver(data, folder)
    return box


def read(ledger: Ledger, box: MemoryMailbox) -> intake.Stats:
    return intake.scan(box, ledger, reader(), report=lambda *_: None, stop=lambda: False)


def exported(ledger: Ledger) -> list[str]:
    return [json.dumps(line, sort_keys=True) for line in lines(ledger)]


@pytest.fixture
def sqlite(tmp_path: Path) -> Ledger:
    ledger = opened(f"sqlite:///{tmp_path}/ledger.db")
    read(ledger, mailbox())
    return ledger


@pytest.fixture
def cut(postgres: Postgres, postgres_url: str) -> Callable[[], object]:
    """Ends every connection to the test's database, as a restart or a fail-over does."""
    name = postgres_url.rpartition("/")[2]
    return lambda: postgres.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")


def test_migrations_make_just_the_tables_of_the_code(postgres_url: str) -> None:
    ledger = opened(postgres_url)

    with ledger.engine.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection), tables.metadata)

    assert differences == []


def test_the_same_letters_give_the_same_export(postgres_url: str, sqlite: Ledger) -> None:
    ledger = opened(postgres_url)
    said = [Decision(name, "dismiss", "x", "", NOW) for name in ("b", "B", "a", "Z")]

    read(ledger, mailbox())
    for one in (ledger, sqlite):
        one.decide(said)

    assert exported(ledger) == exported(sqlite)
    assert ledger.view() == sqlite.view()
    assert sorted(ledger.letters(), key=lambda one: one.key) == sorted(sqlite.letters(), key=lambda one: one.key)
    assert ledger.counts() == sqlite.counts()
    assert [one.folder for one in ledger.progress()] == [one.folder for one in sqlite.progress()]


def test_reading_again_changes_nothing(postgres_url: str) -> None:
    ledger, box = opened(postgres_url), mailbox()
    read(ledger, box)
    before = exported(ledger)

    second = read(ledger, box)

    assert (second.messages_seen, exported(ledger)) == (0, before)


def test_an_export_moves_a_ledger_from_sqlite(postgres_url: str, sqlite: Ledger) -> None:
    ledger = open_ledger(postgres_url, "owner", now=NOW)

    restore(ledger, lines(sqlite))

    assert exported(ledger) == exported(sqlite)


def test_no_nul_and_no_surrogate_gets_as_far_as_the_database(postgres_url: str) -> None:
    ledger, box = opened(postgres_url), MemoryMailbox({"INBOX": HOSTILE})

    stats = read(ledger, box)

    assert (stats.messages_new, stats.errors) == (2, [])
    assert "\\u0000" not in "".join(exported(ledger))


def test_two_processes_send_each_letter_once(postgres_url: str, tmp_path: Path) -> None:
    ledger, log = opened(postgres_url), tmp_path / "sent"
    log.touch()
    people = [f"m{number}@holt.example" for number in range(12)]
    with ledger.write() as connection:
        for to in people:
            words = {"owner": "owner", "kind": "summary", "slot": "2026-06-15", "recipient": to, "message_id": f"<{to}>", "data": b"x"}
            outbox.put(connection, tables.outbox, now=NOW, **words)  # type: ignore[arg-type]

    command = [sys.executable, str(Path(__file__).with_name("outbox_worker.py")), postgres_url]
    workers = [subprocess.Popen([*command, name, str(log)]) for name in ("a", "b")]
    endings = [worker.wait(60) for worker in workers]

    sent = [line.split() for line in log.read_text().splitlines()]
    assert endings == [0, 0]
    assert sorted(to for to, _ in sent) == sorted(people)


def test_one_daemon_holds_a_ledger_and_lets_it_go_with_its_connection(postgres_url: str, cut: Callable[[], object]) -> None:
    first, second = opened(postgres_url), opened(postgres_url)

    with only_daemon(first.engine):
        with pytest.raises(RunError, match="another beholden"), only_daemon(second.engine):
            pass
        cut()
        with only_daemon(second.engine):
            free = True

    assert free


def test_f37_a_lock_that_died_with_its_connection_is_taken_again(postgres_url: str, cut: Callable[[], object]) -> None:
    first, second = opened(postgres_url), opened(postgres_url)

    with only_daemon(first.engine) as hold:
        kept = hold.keep()
        cut()
        again = hold.keep()

        assert (kept, again) == (True, True)
        with pytest.raises(RunError, match="another beholden"), only_daemon(second.engine):
            pass
    with only_daemon(second.engine):
        pass


def test_f37_a_lock_that_another_took_meanwhile_is_not_taken_for_held(postgres_url: str, cut: Callable[[], object]) -> None:
    first, second = opened(postgres_url), opened(postgres_url)

    with only_daemon(first.engine) as hold:
        cut()
        with only_daemon(second.engine), pytest.raises(RunError, match="another beholden"):
            hold.keep()


def test_f37_while_the_server_is_away_the_lock_counts_as_not_held(postgres: Postgres, postgres_url: str) -> None:
    ledger = opened(postgres_url)

    with only_daemon(ledger.engine) as hold:
        postgres.stop(signal.SIGQUIT)
        try:
            away = hold.keep()
        finally:
            postgres.start()

        assert (away, hold.keep()) == (False, True)


def test_two_that_open_an_empty_database_at_once_share_one_key(postgres_url: str) -> None:
    found: list[bytes] = []
    threads = [threading.Thread(target=lambda: found.append(open_ledger(postgres_url, "owner", now=NOW).key)) for _ in range(4)]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(found) == 4
    assert len(set(found)) == 1


def test_two_that_read_the_same_letters_at_once_keep_them_once(postgres_url: str, sqlite: Ledger) -> None:
    ledgers = [opened(postgres_url) for _ in range(2)]
    threads = [threading.Thread(target=read, args=(ledger, mailbox())) for ledger in ledgers]

    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert exported(ledgers[0]) == exported(sqlite)


@pytest.mark.parametrize("where", ["letters stored", "before commit", "committed"])
def test_a_unit_whose_connection_is_cut_is_done_again(
    postgres_url: str, sqlite: Ledger, cut: Callable[[], object], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    ledger, cuts = opened(postgres_url), [0]

    def step(name: str) -> None:
        if name == where and cuts[0] < 2:
            cuts[0] += 1
            cut()

    monkeypatch.setattr(intake, "step", step)
    read(ledger, mailbox())

    assert cuts == [2]
    assert exported(ledger) == exported(sqlite)


def test_what_can_not_be_kept_is_not_marked_as_read(
    postgres_url: str, sqlite: Ledger, cut: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, commits = opened(postgres_url), [0]

    def step(name: str) -> None:
        commits[0] += name == "committed"
        if commits[0] >= 2 and name == "before commit":
            cut()

    monkeypatch.setattr(intake, "step", step)
    with pytest.raises(Transient, match="the ledger can't be used now"):
        read(ledger, mailbox())
    half = ledger.counts()
    monkeypatch.undo()
    read(ledger, mailbox())

    assert 0 < half[0] < sqlite.counts()[0]
    assert exported(ledger) == exported(sqlite)


def test_a_server_that_may_only_be_read_is_told_in_one_line(
    postgres: Postgres, postgres_url: str, cut: Callable[[], object], sqlite: Ledger
) -> None:
    ledger, name = opened(postgres_url), postgres_url.rpartition("/")[2]
    postgres.run(f"ALTER DATABASE {name} SET default_transaction_read_only = on")
    cut()

    with pytest.raises(UserError, match="may only be read") as refused:
        open_ledger(postgres_url, "owner", now=NOW)
    with pytest.raises(Transient, match="read-only"):
        read(ledger, mailbox())
    postgres.run(f"ALTER DATABASE {name} RESET default_transaction_read_only")
    cut()
    read(ledger, mailbox())

    assert postgres.PASSWORD not in str(refused.value)
    assert exported(ledger) == exported(sqlite)


def test_a_dead_server_is_told_in_one_line_without_the_password(postgres: Postgres, postgres_url: str) -> None:
    ledger = opened(postgres_url)
    postgres.stop(signal.SIGQUIT)
    try:
        with pytest.raises(Transient):
            ledger.progress()
        done = subprocess.run(
            [sys.executable, "-m", "daemon", "--db", postgres_url, "--me", ME, "owed"],
            capture_output=True,
            text=True,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
            timeout=60,
        )
    finally:
        postgres.start()

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("beholden: database postgresql+psycopg://")
    assert len(done.stderr.splitlines()) == 1
    assert postgres.PASSWORD not in done.stderr
    assert ledger.progress() == []
