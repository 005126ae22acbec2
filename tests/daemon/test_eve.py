"""A brief comes the evening before a meeting, once, to the owner alone, and follows what becomes of the meeting."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest

from daemon import eve as module
from daemon.courier import Courier
from daemon.ledger.rows import Copy
from daemon.ledger.store import Ledger, open_ledger
from daemon.settings import Settings
from parsers import parse
from rules import detect
from rules.engine.record import record
from rules.engine.values import Decision, Letter
from tests.servers.smtp_sink import Fault, SmtpSink

ME, TIM = "ada@park.example", "tim@roe.example"
EVENING = datetime(2026, 6, 2, 16, 0, tzinfo=UTC)
"""18:00 in Berlin, the day before the meeting."""


def plain_letter(author: str, to: str, words: str, day: int) -> bytes:
    head = f"From: {author}\nTo: {to}\nDate: {day:02} May 2026 09:00:00 +0000\nSubject: The bridge\nMessage-ID: <{day}@p.example>"
    return f"{head}\n\n{words}\n".encode()


def event(
    method: str, author: str, *people: str, day: int = 20, start: str = "20260603T080000Z", uid: str = "u1", host: str = TIM
) -> bytes:
    lines = "\n".join(f"ATTENDEE;PARTSTAT={one.partition('=')[2] or 'NEEDS-ACTION'}:mailto:{one.partition('=')[0]}" for one in people)
    calendar = (
        f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\nBEGIN:VEVENT\nUID:{uid}\nDTSTAMP:20260501T000000Z\nDTSTART:{start}\n"
        f"ORGANIZER:mailto:{host}\n{lines}\nSUMMARY:The bridge www.evil.example\nEND:VEVENT\nEND:VCALENDAR\n"
    )
    return (
        f"From: {author}\nTo: {people[0].partition('=')[0]}\nDate: {day:02} May 2026 10:00:00 +0000\nSubject: The bridge\n"
        f"Message-ID: <{method}.{uid}.{day}.{author}>\nMIME-Version: 1.0\nContent-Type: text/calendar; method={method}\n\n{calendar}"
    ).encode()


ASKED = event("REQUEST", TIM, ME)
YES = event("REPLY", ME, f"{ME}=ACCEPTED", day=21)
KNOWN = (
    plain_letter(f"Tim Roe <{TIM}>", ME, "Ada, could you send me the drawings?", 11),
    plain_letter(ME, f"Tim Roe <{TIM}>", "Here they are.", 12),
)


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


class Desk:
    """A ledger with letters, and its courier."""

    def __init__(self, ledger: Ledger, sink: SmtpSink) -> None:
        self.ledger, self.sink = ledger, sink
        self.courier = self.open()

    def open(self, **more: object) -> Courier:
        summary = {"briefs": True, "to": "ada@phone.example", **more}
        owner = {"name": "Ada Park", "addresses": [ME], "timezone": "Europe/Berlin"}
        smtp = {"host": "127.0.0.1", "port": self.sink.port, "security": "plain"}
        return Courier(Settings.model_validate({"owner": owner, "smtp": smtp, "summary": summary}), self.ledger, {})

    def read(self, *letters: bytes) -> None:
        with self.ledger.write() as connection:
            self.ledger.store(connection, [Copy(self._letter(one), "", 5) for one in letters])

    def _letter(self, data: bytes) -> Letter:
        message = parse(data)
        return record(message, detect(message, owner=frozenset({ME}), key=self.ledger.key), authentic=True, key=self.ledger.key)

    def at(self, now: datetime) -> list[EmailMessage]:
        self.courier.tick(now)
        return self.briefs()

    def briefs(self) -> list[EmailMessage]:
        found = [message_from_bytes(data, _class=EmailMessage, policy=default) for _, _, data in self.sink.letters]
        return [one for one in found if one["Subject"].startswith(("Tomorrow", "Today"))]


@pytest.fixture
def desk(tmp_path: Path, sink: SmtpSink) -> Iterator[Desk]:
    ledger = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=EVENING - timedelta(days=40))
    ledger.put("clock", (EVENING - timedelta(days=1)).isoformat())
    yield Desk(ledger, sink)
    ledger.close()


def test_the_brief_comes_in_the_evening_before_and_once(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES)

    early = desk.at(EVENING - timedelta(minutes=5))
    (one,) = desk.at(EVENING)
    again = desk.open()
    again.tick(EVENING + timedelta(hours=12))

    assert early == []
    assert len(desk.briefs()) == 1
    assert one["To"] == "ada@phone.example"
    assert one["Auto-Submitted"] == "auto-generated"
    assert one["Subject"].startswith("Tomorrow at 10:00: Tim Roe")
    text = one.get_content()
    assert "Tomorrow, Wednesday 3 June, 10:00: “The bridge www[.]evil[.]example”" in text
    assert "How do you know Tim?" in text


def test_one_letter_tells_of_all_guests_and_of_those_who_are_not_known(desk: Desk) -> None:
    desk.read(*KNOWN, event("REQUEST", TIM, ME, "kim@dorn.example"), YES)

    (one,) = desk.at(EVENING)

    assert one["Subject"].startswith("Tomorrow at 10:00: kim@dorn.example and Tim Roe")
    assert "No letter between you and kim@dorn.example was found." in one.get_content()


def test_without_the_setting_nothing_comes(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES)
    desk.courier = desk.open(briefs=False)

    assert desk.at(EVENING) == []


def test_a_meeting_that_was_called_off_or_moved_is_told_on_its_own_evening_or_not_at_all(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES, event("REQUEST", TIM, ME, uid="u2"), event("REPLY", ME, f"{ME}=ACCEPTED", uid="u2", day=21))
    desk.read(event("CANCEL", TIM, ME, day=22), event("REQUEST", TIM, ME, day=23, uid="u2", start="20260610T080000Z"))

    before = desk.at(EVENING)
    after = desk.at(EVENING + timedelta(days=7))

    assert before == []
    assert [one["Subject"][:30] for one in after] == ["Tomorrow at 10:00: Tim Roe [bh"]


def test_a_brief_that_waits_is_taken_back_when_the_meeting_is_called_off(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES)
    desk.sink.faults += [Fault("mail", "450 later"), Fault("mail", "450 later")]
    desk.courier.tick(EVENING)
    desk.read(event("CANCEL", TIM, ME, day=22))

    desk.courier.tick(EVENING + timedelta(minutes=3))
    desk.courier.tick(EVENING + timedelta(hours=1))

    assert desk.briefs() == []
    assert desk.courier.waiting("brief") == []


def test_two_meetings_of_one_day_bring_two_briefs(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES, event("REQUEST", TIM, ME, uid="u2"), event("REPLY", ME, f"{ME}=ACCEPTED", uid="u2", day=21))

    assert len(desk.at(EVENING)) == 2


def test_of_strangers_and_of_those_the_owner_wants_to_hear_nothing_of_no_brief_comes(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES, event("REQUEST", "mal@evil.example", f"{ME}=ACCEPTED", uid="u3", host="mal@evil.example"))
    desk.ledger.decide([Decision("d1", "never", TIM, "", EVENING - timedelta(days=3))])

    assert desk.at(EVENING) == []


def test_whoever_claims_that_the_owner_said_yes_must_be_somebody_the_owner_wrote_to(desk: Desk) -> None:
    desk.read(*KNOWN, event("REQUEST", "mal@evil.example", f"{ME}=ACCEPTED", TIM, uid="u3", host="mal@evil.example"))
    desk.read(plain_letter("mal@evil.example", ME, "Could you call me?", 13))

    assert desk.at(EVENING) == []


def test_a_flood_of_meetings_fills_no_evening(desk: Desk) -> None:
    desk.read(*KNOWN, *(event("REQUEST", TIM, f"{ME}=ACCEPTED", uid=f"f{number}") for number in range(9)))

    assert len(desk.at(EVENING)) == module.A_DAY


def test_no_brief_comes_in_a_holiday_or_once_the_meeting_has_begun(desk: Desk) -> None:
    desk.read(*KNOWN, ASKED, YES)
    desk.courier = desk.open(paused_until="2026-06-04")

    assert desk.at(EVENING) == []
    desk.courier = desk.open()
    assert desk.at(EVENING + timedelta(hours=17)) == []
