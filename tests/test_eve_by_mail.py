"""The whole way to a brief: an invitation in the inbox, the owner's yes in Sent, a real Dovecot, a real SMTP server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import SmtpSink
from tests.test_daemon import ME, House, letter, tomorrow

pytestmark = pytest.mark.dovecot

TIM = "tim@roe.example"


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def house(tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink) -> Iterator[House]:
    one = House(tmp_path, dovecot_user, sink, tomorrow())
    one.config.write_text(one.config.read_text().replace("[tag]", "briefs = true\n[tag]"))
    dovecot_user.append(letter(1, f"Tim Roe <{TIM}>", ME, "Ada, could you send me the drawings of the bridge?\n\nTim"))
    dovecot_user.append(letter(2, f"Ada Park <{ME}>", f"Tim Roe <{TIM}>", "Tim, the drawings are on their way.\n\nAda"), folder="Sent")
    yield one
    one.end()


def calendar(method: str, author: str, to: str, partstat: str, subject: str, minutes: int) -> bytes:
    """A notice as calendars send it: text, and the event beside it; the meeting is in three hours."""
    start = datetime.now(UTC) + timedelta(hours=3)
    event = "\r\n".join(
        [
            "BEGIN:VCALENDAR",
            "PRODID:-//Calendar//EN",
            "VERSION:2.0",
            f"METHOD:{method}",
            "BEGIN:VEVENT",
            f"DTSTART:{start:%Y%m%dT%H%M%SZ}",
            f"DTEND:{start + timedelta(hours=1):%Y%m%dT%H%M%SZ}",
            f"DTSTAMP:{datetime.now(UTC):%Y%m%dT%H%M%SZ}",
            f"ORGANIZER;CN=Tim Roe:mailto:{TIM}",
            "UID:bridge-7@calendar.example",
            f"ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT={partstat};CN=Ada Park:mailto:{ME}",
            "SUMMARY:The bridge\\, again",
            "END:VEVENT",
            "END:VCALENDAR",
        ]
    )
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = author, to, subject
    message["Date"] = format_datetime(datetime.now(UTC) - timedelta(minutes=minutes))
    message["Message-ID"] = f"<{method}{minutes}@calendar.example>"
    message.set_content(f"{subject}\n")
    message.add_alternative(event, subtype="calendar", params={"method": method})
    return bytes(message)


def briefs(sink: SmtpSink) -> list[EmailMessage]:
    return [one for one in sink.messages() if isinstance(one, EmailMessage) and str(one["Subject"]).startswith(("Today", "Tomorrow"))]


def test_a_yes_to_an_invitation_brings_the_brief(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    dovecot_user.append(calendar("REQUEST", f"Tim Roe <{TIM}>", ME, "NEEDS-ACTION", "Invitation: The bridge, again", 90))
    dovecot_user.append(calendar("REPLY", f"Ada Park <{ME}>", TIM, "ACCEPTED", "Accepted: The bridge, again", 60), folder="Sent")

    house.start()
    house.until(60, lambda: len(briefs(sink)) == 1)

    (one,) = briefs(sink)
    assert one["To"] == ME
    assert "Tim Roe" in str(one["Subject"])
    text = one.get_content()
    assert "“The bridge, again”" in text
    assert "How do you know Tim?" in text
    assert [row["state"] for row in house.status()["outbox"] if row["kind"] == "brief"] == ["sent"]


def test_status_says_why_no_drafts_could_be_laid(house: House, dovecot_user: DovecotUser) -> None:
    from daemon.drafts import TROUBLE
    from daemon.ledger.store import open_ledger

    house.config.write_text(house.config.read_text().replace("briefs = true", "drafts = true"))
    ledger = open_ledger(f"sqlite:///{house.folder}/ledger.db", "owner", now=datetime.now(UTC))
    ledger.put(TROUBLE, "home: no room\x1b[31m")
    ledger.close()

    assert "Drafts: home: no room" in house.ask("status")
    assert "\x1b" not in house.ask("status")
    assert house.status()["drafts"].startswith("home: no room")
    assert "folder for drafts" not in house.ask("check")
