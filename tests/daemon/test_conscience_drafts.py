"""Letters that wait in Drafts are looked at without a trace in the mailbox or the ledger; the owner alone is told, once and seldom."""

from __future__ import annotations

import imaplib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from daemon import conscience as module
from daemon.conscience import Conscience
from daemon.drafts import message_id_of
from daemon.imap import ImapAccount, ImapMailbox, Secret
from daemon.ledger import tables
from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, Progress, open_ledger
from daemon.reader import Reader
from daemon.settings import Settings
from parsers import parse
from rules import detect
from rules.engine.record import record
from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import SmtpSink
from tests.test_daemon import ME, House, letter

pytestmark = pytest.mark.dovecot

NOW = datetime.now(UTC)
ASK = "Dear Iris,\n\nWould you introduce me to Mr Holt, your minister? I would like to propose the new bridge to him.\n\nAda\n"


def dated(data: bytes, days: float) -> bytes:
    message = message_from_bytes(data, _class=EmailMessage, policy=default)
    del message["Date"]
    message["Date"] = format_datetime(NOW - timedelta(days=days))
    return bytes(message)


def draft(text: str = ASK, to: str = "Iris Moor <iris@moor.example>", subject: str = "The bridge", number: int = 1) -> bytes:
    return dated(letter(number, f"Ada Park <{ME}>", to, text, subject=subject), 0)


class Desk:
    """A mailbox, a ledger with some old letters, and a look at the drafts."""

    def __init__(self, ledger: Ledger, user: DovecotUser) -> None:
        self.ledger, self.user = ledger, user
        self.now = NOW
        owner = {"name": "Ada Park", "addresses": [ME], "timezone": "UTC"}
        smtp = {"host": "127.0.0.1", "port": 1, "security": "plain"}
        self.settings = Settings.model_validate({"owner": owner, "smtp": smtp, "summary": {"to": "ada@phone.example"}})
        account = ImapAccount("home", "127.0.0.1", user.name, Secret(user.password), port=user.server.port, security="plain")
        self.mailbox = ImapMailbox(account)
        self.eye = Conscience(self.settings, ledger)
        old = (dated(letter(90 + turn, "Tim Roe <tim@roe.example>", ME, "The pillars stand."), 400 + turn) for turn in range(3))
        with ledger.write() as connection:
            for data in old:
                message = parse(data)
                kept = record(message, detect(message, owner=frozenset({ME}), key=ledger.key), authentic=True, key=ledger.key)
                ledger.store(connection, [Copy(kept, "", 5)])
            ledger.keep_progress(connection, Progress("home", "Sent", "sent", 1, ((1, 9),), True, 1, NOW))

    def save(self, *drafts: bytes, minutes: float = 30) -> None:
        when = imaplib.Time2Internaldate((NOW - timedelta(minutes=minutes)).timestamp())
        self.user.append(*drafts, folder="Drafts", date=when)

    def look(self) -> int:
        reader = Reader(frozenset({ME}), frozenset(), False, "", "", lambda: self.now)
        return self.eye.look(self.mailbox, reader)

    def notes(self) -> list[EmailMessage]:
        with self.ledger.read() as connection:
            rows = connection.execute(
                select(tables.outbox.c.data).where(tables.outbox.c.kind == "conscience").order_by(tables.outbox.c.id)
            ).all()
        return [message_from_bytes(row[0], _class=EmailMessage, policy=default) for row in rows]


@pytest.fixture
def desk(tmp_path: Path, dovecot_user: DovecotUser, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.setenv("BEHOLDEN_PARSE_IN_PROCESS", "1")
    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW - timedelta(days=40))
    one = Desk(ledger, dovecot_user)
    yield one
    one.mailbox.close()
    ledger.close()


def test_the_owner_is_told_once_and_nothing_else_is_touched(desk: Desk, dovecot_user: DovecotUser) -> None:
    desk.save(draft())
    flags, letters = dovecot_user.flags("Drafts"), desk.ledger.counts()

    told = [desk.look(), desk.look(), desk.look()]
    desk.eye = Conscience(desk.settings, desk.ledger)
    told.append(desk.look())

    assert told == [1, 0, 0, 0]
    (note,) = desk.notes()
    assert note["To"] == "ada@phone.example"
    assert note["Subject"].startswith("Before you send it: your letter to Iris Moor")
    assert "Would you introduce me to Mr Holt, your minister?" in " ".join(note.get_content().split())
    assert dovecot_user.flags("Drafts") == flags
    assert desk.ledger.counts() == letters
    assert set(desk.mailbox.session.record.counts) & {"SELECT", "STORE", "APPEND", "EXPUNGE"} == set()


@pytest.mark.parametrize(
    "save",
    [
        lambda desk: desk.save(draft("Dear Iris,\n\nThank you for the honey.\n\nAda\n")),
        lambda desk: desk.save(draft(), minutes=1),
        lambda desk: desk.save(draft(), minutes=60 * 24 * 60),
        lambda desk: desk.save(draft().replace(b"To: Iris Moor <iris@moor.example>\n", b"")),
        lambda desk: desk.save(dated(letter(1, "Mal <mal@evil.example>", "iris@moor.example", ASK), 0)),
        lambda desk: desk.save(b"\xff\x00 no letter at all"),
        lambda desk: None,
    ],
    ids=["no-ask", "still-written", "forgotten", "to-nobody", "of-another", "broken", "none"],
)
def test_of_other_drafts_nothing_is_said(desk: Desk, save: Callable[[Desk], None]) -> None:
    save(desk)

    assert desk.look() == 0
    assert desk.notes() == []


def test_a_draft_that_is_changed_a_little_is_not_spoken_of_again(desk: Desk) -> None:
    desk.save(draft())
    first = desk.look()
    desk.save(draft(ASK + "PS: It would be a fine bridge.\n", number=2))

    assert (first, desk.look()) == (1, 0)


def test_a_draft_that_was_young_is_looked_at_later(desk: Desk) -> None:
    desk.save(draft(), minutes=1)
    first = desk.look()
    desk.now = NOW + timedelta(minutes=10)

    assert (first, desk.look()) == (0, 1)


def test_no_more_than_three_notes_come_in_a_day_and_the_others_the_day_after(desk: Desk) -> None:
    desk.save(*(draft(to=f"Dean {name} <dean@{name}.example>", subject=name, number=number) for number, name in enumerate("abcde")))

    today = desk.look()
    desk.now = NOW + timedelta(days=1, minutes=1)

    assert today == module.A_DAY
    assert desk.look() == 2


def test_a_draft_of_our_own_is_not_held_against_the_owner(desk: Desk) -> None:
    desk.ledger.put("draft:o1", "laid")
    own = message_id_of(desk.ledger.key, "o1", ME)
    desk.save(draft().replace(b"<d1@park.example>", own.encode()))

    assert desk.look() == 0


def test_many_drafts_are_weighed_a_few_after_each_scan(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    weighed: list[str] = []
    monkeypatch.setattr(module, "cautions", lambda _letters, _decisions, one, **_: weighed.append(one.subject) or ())
    desk.save(*(draft(subject=f"Bridge {number}", number=number) for number in range(1, 6)))

    counts = [(desk.look(), len(weighed))[1] for _ in range(3)]

    assert counts == [module.A_LOOK, 5, 5]


def test_a_letter_that_was_sent_already_is_past_caring(desk: Desk) -> None:
    desk.save(draft())
    message = parse(draft())
    sent = record(message, detect(message, owner=frozenset({ME}), key=desk.ledger.key), authentic=True, key=desk.ledger.key)
    with desk.ledger.write() as connection:
        desk.ledger.store(connection, [Copy(sent, "", 5)])

    assert desk.look() == 0


def test_a_mistake_of_ours_keeps_nobody_waiting(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a mistake")

    desk.save(draft())
    monkeypatch.setattr(module, "cautions", broken)

    assert desk.look() == 0
    monkeypatch.undo()
    assert desk.look() == 1


def test_the_whole_way_the_daemon_sends_a_note_about_a_draft(tmp_path: Path, dovecot_user: DovecotUser) -> None:
    sink = SmtpSink()
    house = House(tmp_path, dovecot_user, sink, "23:59" if datetime.now(UTC).hour < 23 else "00:00")
    house.config.write_text(house.config.read_text().replace("[tag]", "conscience = true\n[tag]"))
    for turn in range(3):
        dovecot_user.append(dated(letter(90 + turn, "Tim Roe <tim@roe.example>", ME, "The pillars stand."), 400 + turn))
    when = imaplib.Time2Internaldate((datetime.now(UTC) - timedelta(minutes=30)).timestamp())
    dovecot_user.append(draft(), folder="Drafts", date=when)
    try:
        house.start()
        house.until(60, lambda: any(b"Before you send it" in data for _, _, data in sink.letters))

        (note,) = [one for one in sink.messages() if "Before you send it" in one["Subject"]]
        assert (note["To"], note["Auto-Submitted"]) == (ME, "auto-generated")
        assert "iris@moor.example" not in house.ask("people", "--json")
    finally:
        house.end()
        sink.close()
