"""The whole way against a real Dovecot and an SMTP server: summary out, answered as six mail programs do it, obeyed, told, next changed."""

from __future__ import annotations

import json
import re
import sqlite3
import time
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path

import pytest

from tests.daemon.reply_styles import Answered, apple_mail, gmail_app, gmail_web, iphone, outlook, thunderbird_below
from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import SmtpSink
from tests.test_daemon import ME, House, letter

pytestmark = pytest.mark.dovecot

PEOPLE = ("Tim Roe", "Kim Dorn", "Eva Lind", "Ben Ash", "Ida Berg", "Max Holt", "Liv Sund")
AGO = datetime.now(UTC) - timedelta(days=12)
PROOF = "Authentication-Results: mx.park.example; dmarc=pass header.from=park.example\r\n"
HOP = "Received: from out.park.example by mx.park.example; Mon, 1 Jun 2026 10:00:00 +0000\r\n"


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.fixture
def house(tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink) -> Iterator[House]:
    for number, name in enumerate(PEOPLE):
        first, last = name.lower().split()
        text = f"Ada, could you send me the drawings of bridge {number + 1}?\n\n{name.split()[0]}\n"
        data = letter(number, f"{name} <{first}@{last}.example>", ME, text, subject=f"Bridge {number + 1}")
        dovecot_user.append(re.sub(rb"(?m)^Date: .*$", f"Date: {format_datetime(AGO)}".encode(), data))
    one = House(tmp_path, dovecot_user, sink, "00:00")
    yield one
    one.end()


def mails(sink: SmtpSink, submitted: str) -> list[EmailMessage]:
    found = [message_from_bytes(data, _class=EmailMessage, policy=default) for _, _, data in sink.letters]
    return [one for one in found if one["Auto-Submitted"] == submitted]


def summary_of(house: House, sink: SmtpSink) -> Answered:
    house.until(60, lambda: len(mails(sink, "auto-generated")) == 1)
    (one,) = mails(sink, "auto-generated")
    text, page = one.get_body(("plain",)), one.get_body(("html",))
    assert text is not None
    assert page is not None
    return Answered(
        one["Reply-To"], ME, one["Subject"], text.get_content(), page.get_content(), one["Message-ID"], format_datetime(datetime.now(UTC))
    )


def numbered(house: House) -> list[str]:
    with sqlite3.connect(house.folder / "ledger.db") as ledger:
        (items,) = ledger.execute("SELECT items FROM posting WHERE kind = 'summary'").fetchone()
    return [str(one) for one in json.loads(items)]


def states(house: House) -> dict[str, str]:
    with sqlite3.connect(house.folder / "ledger.db") as ledger:
        return dict(ledger.execute("SELECT message_id, state FROM command").fetchall())


def closed(house: House) -> set[str]:
    with sqlite3.connect(house.folder / "ledger.db") as ledger:
        return {target for (target,) in ledger.execute("SELECT target FROM decision WHERE kind = 'done'").fetchall()}


def proven(message: EmailMessage) -> bytes:
    return (PROOF + HOP).encode() + message.as_bytes(policy=SMTP)


def test_six_mail_programs_answer_a_summary_and_the_next_one_is_changed(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    house.start()
    summary = summary_of(house, sink)
    items = numbered(house)
    assert len(items) >= 6

    styles = (gmail_web, gmail_app, outlook, apple_mail, iphone, thunderbird_below)
    # One answer is so long that its parts are fetched one by one, as those to long summaries are.
    long = replace(summary, html=summary.html + "<p>The bridge, again.</p>" * 5000)
    for number, style in enumerate(styles, 1):
        answer = style(f"done {number}", long if style is outlook else summary, number)
        if number % 2:
            dovecot_user.append(proven(answer))
        else:
            dovecot_user.append(HOP.encode() + answer.as_bytes(policy=SMTP))
            dovecot_user.append(answer.as_bytes(policy=SMTP), folder="Sent")
    house.until(90, lambda: closed(house) == set(items[:6]))
    house.until(30, lambda: len(mails(sink, "auto-replied")) == 5)

    assert set(states(house).values()) == {"done"}
    transcripts = mails(sink, "auto-replied")
    assert {recipient for _, recipients, _ in sink.letters for recipient in recipients} == {ME}
    for transcript in transcripts:
        assert (transcript["To"], transcript["Reply-To"]) == (ME, summary.to)
        assert re.search(r"> done \d", transcript.get_content())
        assert "undo" in transcript.get_content().lower()
    later = json.loads(house.ask("summary", "--format", "json"))
    still = {item.get("obligation") for section in later["sections"] if section["key"] == "worth_doing" for item in section["items"]}
    assert still == set(items[6:])


def forged(to: str, summary: Answered, number: int, words: str, **header: str) -> bytes:
    message = EmailMessage(policy=SMTP)
    message["From"] = header.pop("From", f"Ada Park <{ME}>")
    message["To"], message["Subject"] = to, f"Re: {summary.subject}"
    message["Date"], message["Message-ID"] = summary.date, f"<forged{number}@rude.example>"
    for name, value in header.items():
        message[name.replace("_", "-")] = value
    message.set_content(words)
    return message.as_bytes(policy=SMTP)


def test_no_forged_answer_is_obeyed_and_the_next_summary_counts_them(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    house.start()
    summary = summary_of(house, sink)
    to = summary.to
    wrong = re.sub(r"(?<=bh\.)[a-z2-7]", lambda found: "b" if found[0] == "a" else "a", to)
    proof = (PROOF + HOP).encode()
    letters = [
        forged(to, summary, 1, "done 1\n"),
        HOP.encode() + forged(to, summary, 2, "done 1\n"),
        PROOF.replace("mx.park", "mx.rude").encode() + HOP.encode() + forged(to, summary, 3, "done 1\n"),
        proof + forged(to, summary, 4, "done 1\n", From="Mallory <mal@rude.example>"),
        proof + forged(wrong, summary, 5, "done 1\n"),
        proof + forged(to, summary, 6, "done 1\n", Auto_Submitted="auto-replied"),
        proof + forged(to, summary, 7, "> done 1\n> done 2\n"),
        proof + forged(to, summary, 8, "Thank you!\n\n-- \ndone 1\n"),
        proof + forged(to, summary, 9, "Nice weather today.\ndone 1\n"),
        proof + forged(to, summary, 10, "done 99999999999999999999\ndone -1\ndone 1; drop\nsnooze 1 99999w\ndone １\n"),
    ]

    for data in letters:
        dovecot_user.append(data)
    house.until(60, lambda: len(states(house)) >= 9)
    time.sleep(8)

    assert closed(house) == set()
    assert len(mails(sink, "auto-replied")) <= 4
    assert {recipient for _, recipients, _ in sink.letters for recipient in recipients} == {ME}
    said = " ".join(house.ask("summary").split())
    assert "Five answers to letters of mine were not obeyed" in said


def test_the_same_letter_again_and_again_is_answered_once(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    house.start()
    summary = summary_of(house, sink)
    answer = gmail_web("undo\ndone 1", summary, 1)

    for number in range(12):
        data = proven(answer)
        dovecot_user.append(data if number % 2 else data.replace(b"<answer1@", f"<answer1x{number}@".encode()))
    house.until(60, lambda: len(states(house)) == 7)
    time.sleep(8)

    assert closed(house) == set(numbered(house)[:1])
    assert len(mails(sink, "auto-replied")) == 1


def test_vacation_notices_and_bounces_are_not_answered(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    house.start()
    summary = summary_of(house, sink)
    proof = (PROOF + HOP).encode()

    dovecot_user.append(
        proof + forged(summary.to, summary, 1, "done 1\nI am away until Monday.\n", Auto_Submitted="auto-replied (vacation)")
    )
    dovecot_user.append(proof + forged(summary.to, summary, 2, "done 1\n", Precedence="bulk", X_Autoreply="yes"))
    bounce = forged(
        summary.to, summary, 3, "done 1\n", From="Mail Delivery System <mailer-daemon@park.example>", Auto_Submitted="auto-replied"
    )
    dovecot_user.append(b"Return-Path: <>\r\n" + proof + bounce)
    dovecot_user.append(b"Return-Path: <>\r\n" + proof + forged(summary.to, summary, 4, "done 1\n"))
    time.sleep(12)

    assert closed(house) == set()
    assert mails(sink, "auto-replied") == []
    assert "not obeyed" not in house.ask("summary")


def test_two_daemons_that_get_each_others_mail_end_at_once(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    """All that leaves comes back as if from the owner, proven and to the address for answers, as two daemons would do it to each other."""
    house.start()
    summary = summary_of(house, sink)
    dovecot_user.append(proven(gmail_web("done 1", summary, 1)))
    begun, seen = time.monotonic(), 0
    while time.monotonic() - begun < 30:
        for _, _, data in sink.letters[seen:]:
            back = message_from_bytes(data, policy=default)
            for name in ("To", "Message-ID", "X-Beholden-Loop"):
                value = {"To": summary.to, "Message-ID": f"<back{seen}@park.example>", "X-Beholden-Loop": "anotherhouse"}[name]
                back.replace_header(name, value)
            dovecot_user.append((PROOF + HOP).encode() + bytes(back))
            seen += 1
        time.sleep(1)

    assert len(sink.letters) == 2
    assert closed(house) == set(numbered(house)[:1])


def test_two_daemons_on_one_mailbox_leave_each_others_letters_alone(
    house: House, tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink
) -> None:
    (tmp_path / "second").mkdir(mode=0o700)
    other = House(tmp_path / "second", dovecot_user, sink, "00:00")
    try:
        house.start()
        summary = summary_of(house, sink)
        other.start()
        other.until(60, lambda: len(mails(sink, "auto-generated")) == 2)
        delivered, begun = 0, time.monotonic()
        dovecot_user.append(gmail_web("done 1", summary, 1).as_bytes(policy=SMTP), folder="Sent")
        while time.monotonic() - begun < 40:
            for _, _, data in sink.letters[delivered:]:
                dovecot_user.append((PROOF + HOP).encode() + data)
                delivered += 1
            time.sleep(1)

        assert (len(mails(sink, "auto-generated")), len(mails(sink, "auto-replied"))) == (2, 1)
        assert (len(closed(house)), len(closed(other))) == (1, 0)
    finally:
        other.end()


def test_where_there_are_no_subaddresses_the_mark_in_the_subject_is_enough(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    text = house.config.read_text().replace('address = "ada+log@park.example"\n', "")
    house.config.write_text(text)
    house.start()
    summary = summary_of(house, sink)

    dovecot_user.append(iphone("done 2", summary, 1).as_bytes(policy=SMTP), folder="Sent")
    dovecot_user.append(proven(outlook("done 3", Answered(ME, ME, summary.subject, "", "", summary.message_id, summary.date), 2)))
    house.until(60, lambda: closed(house) == set(numbered(house)[1:3]))
    house.until(30, lambda: len(mails(sink, "auto-replied")) == 2)

    assert re.search(r"\[bh-[a-z2-7]{16}\]", summary.subject)
    assert summary.to == ME


def test_an_old_summary_is_answered_in_vain(house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    process = house.start()
    summary = summary_of(house, sink)
    process.terminate()
    process.wait(20)
    past = datetime.now(UTC) - timedelta(days=1)
    with sqlite3.connect(house.folder / "ledger.db") as ledger:
        ledger.execute("UPDATE posting SET expires_at = ?", (past.strftime("%Y-%m-%dT%H:%M:%SZ"),))
    house.start()

    dovecot_user.append(gmail_web("done 1", summary, 1).as_bytes(policy=SMTP), folder="Sent")
    house.until(60, lambda: bool(states(house)))
    time.sleep(6)

    assert set(states(house).values()) == {"refused"}
    assert mails(sink, "auto-replied") == []
