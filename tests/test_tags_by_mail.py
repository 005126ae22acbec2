"""Forwards to the tag address against a real Dovecot and an SMTP server: logged, told, asked about, and the question answered by mail."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.daemon.test_tag_letters import STYLES
from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import SmtpSink
from tests.test_daemon import ME, House

pytestmark = pytest.mark.dovecot


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def house(tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink) -> Iterator[House]:
    one = House(tmp_path, dovecot_user, sink, "00:00")
    yield one
    one.end()


def written(number: int, to: str, subject: str, text: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"], message["To"], message["Subject"] = f"Ada Park <{ME}>", to, subject
    message["Date"], message["Message-ID"] = format_datetime(datetime.now(UTC)), f"<w{number}@park.example>"
    message.set_content(text)
    return message.as_bytes()


def answers(sink: SmtpSink) -> list[EmailMessage]:
    found = [message_from_bytes(data, _class=EmailMessage, policy=default) for _, _, data in sink.letters]
    return [one for one in found if one["Auto-Submitted"] == "auto-replied"]


def logged(house: House) -> list[str]:
    lines = [json.loads(line) for line in house.ask("export").splitlines()]
    return sorted(line["target"] for line in lines if line["type"] == "decision" and line["kind"] == "log")


def test_forwards_of_many_programs_are_logged_and_told_in_one_letter(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    tag = house.ask("tag").strip()
    for number, body in enumerate(STYLES.values()):
        forward = body.replace("Tim Moe <tim@moe", f"Tim Moe{number} <tim{number}@moe")
        dovecot_user.append(written(number, tag, "Fwd: Plums", f"#owe\n\n{forward}"), folder="Sent")

    house.start()
    house.until(60, lambda: bool(answers(sink)))

    people = [f"tim{number}@moe.example" for number in range(len(STYLES))]
    owed = json.loads(house.ask("owed", "--json"))
    text = "\n".join(str(one.get_content()) for one in answers(sink))
    assert logged(house) == people
    assert sorted(one["to"] for one in owed if one["kind"] == "thanks") == people
    assert all(f"({person})" in text for person in people)
    assert {recipient for _, recipients, _ in sink.letters for recipient in recipients} == {ME}


def test_who_is_asked_whom_a_letter_is_about_may_answer_by_mail(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    tag = house.ask("tag").strip()
    nameless = "#owe\n\nOn 15/06/2026 09:12, Tim Moe wrote:\n> Twelve trees are yours.\n"
    dovecot_user.append(written(1, tag, "Fwd: Plums", nameless), folder="Sent")
    house.start()
    house.until(60, lambda: len(answers(sink)) == 1)
    (question,) = answers(sink)

    dovecot_user.append(written(2, question["Reply-To"], f"Re: {question['Subject']}", "log #owe tim@moe.example\n"), folder="Sent")
    house.until(60, lambda: len(answers(sink)) == 2)

    assert question["Subject"] == "Whom is it about?"
    assert "tim@moe.example" in answers(sink)[1].get_content()
    assert [(one["kind"], one["to"]) for one in json.loads(house.ask("owed", "--json"))] == [("thanks", "tim@moe.example")]
