"""`beholden run` as a process, against a real Dovecot and a real SMTP server: news, summary, tag address, signals."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import Fault, SmtpSink

ROOT = Path(__file__).resolve().parents[1]
ME = "ada@park.example"
CONFIG = """
database = "sqlite:///{folder}/ledger.db"
secrets_dir = "{folder}/secrets"
[owner]
name = "Ada Park"
addresses = ["{me}"]
timezone = "UTC"
[[mailbox]]
name = "home"
host = "127.0.0.1"
port = {imap}
security = "plain"
username = "{user}"
credential = "imap"
poll_seconds = 5
[smtp]
host = "127.0.0.1"
port = {smtp}
security = "plain"
sender = "Beholden <{me}>"
[summary]
every = "day"
at = "{at}"
[tag]
address = "ada+log@park.example"
trusted_authserv = ["mx.park.example"]
"""

pytestmark = pytest.mark.dovecot


def letter(number: int, sender: str, to: str, text: str, subject: str = "A matter", **headers: str) -> bytes:
    message = EmailMessage()
    for name, value in headers.items():
        message[name.replace("_", "-")] = value
    message["From"], message["To"], message["Subject"] = sender, to, subject
    message["Date"] = format_datetime(datetime.now(UTC) - timedelta(days=2, minutes=-number))
    message["Message-ID"] = f"<d{number}@park.example>"
    message.set_content(text)
    return bytes(message)


class House:
    """One owner's folder: configuration, ledger, and the daemon as a process."""

    def __init__(self, folder: Path, user: DovecotUser, sink: SmtpSink, at: str) -> None:
        self.folder = folder
        secrets = folder / "secrets"
        secrets.mkdir(mode=0o700)
        (secrets / "imap").write_text(user.password)
        (secrets / "imap").chmod(0o600)
        self.config = folder / "config.toml"
        self.config.write_text(CONFIG.format(folder=folder, me=ME, imap=user.server.port, user=user.name, smtp=sink.port, at=at))
        self.processes: list[subprocess.Popen[bytes]] = []
        self.log = folder / "log"

    def start(self) -> subprocess.Popen[bytes]:
        with self.log.open("ab") as log:
            process = subprocess.Popen(self.command("run"), env=self.env(), stderr=log, stdout=log)
        self.processes.append(process)
        return process

    def command(self, *arguments: str) -> list[str]:
        return [sys.executable, "-m", "daemon", "--config", str(self.config), *arguments]

    def env(self) -> dict[str, str]:
        return {**{k: v for k, v in os.environ.items() if not k.startswith("BEHOLDEN_")}, "PYTHONPATH": str(ROOT)}

    def ask(self, *arguments: str) -> str:
        return subprocess.run(self.command(*arguments), env=self.env(), capture_output=True, text=True, check=True, timeout=60).stdout

    def owed(self) -> list[dict[str, Any]]:
        return json.loads(self.ask("owed", "--json"))

    def status(self) -> dict[str, Any]:
        return json.loads(self.ask("status", "--json"))

    def until(self, seconds: float, what: Callable[[], bool]) -> float:
        begun = time.monotonic()
        while time.monotonic() - begun < seconds:
            if what():
                return time.monotonic() - begun
            time.sleep(0.2)
        raise AssertionError(f"did not happen within {seconds} s; log:\n{self.log.read_text()}")

    def read(self) -> bool:
        return bool(self.status()["folders"]) and all(folder["complete"] for folder in self.status()["folders"])

    def end(self) -> None:
        for process in self.processes:
            if process.poll() is None:
                process.kill()
            process.wait(10)


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


def tomorrow() -> str:
    return "23:59" if datetime.now(UTC).hour < 23 else "00:00"


@pytest.fixture
def house(tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink) -> Iterator[House]:
    one = House(tmp_path, dovecot_user, sink, tomorrow())
    yield one
    one.end()


@pytest.fixture
def due_house(tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink) -> Iterator[House]:
    one = House(tmp_path, dovecot_user, sink, "00:00")
    yield one
    one.end()


def test_a_letter_that_comes_while_idling_is_owed_within_five_seconds(house: House, dovecot_user: DovecotUser) -> None:
    house.start()
    house.until(30, house.read)
    time.sleep(1)

    dovecot_user.append(letter(1, "Tim Roe <tim@roe.example>", ME, "Ada, could you send me the drawings of the bridge by Friday?"))
    took = house.until(15, lambda: any(item["to"] == "tim@roe.example" for item in house.owed()))

    assert took <= 5
    assert [(item["kind"], item["mine"]) for item in house.owed()] == [("reply", True)]


def test_sigterm_ends_it_cleanly_and_soon(house: House) -> None:
    process = house.start()
    house.until(30, house.read)

    process.send_signal(signal.SIGTERM)

    assert process.wait(10) == 0
    assert "Traceback" not in house.log.read_text()


def test_a_second_daemon_on_the_same_ledger_names_the_first(house: House) -> None:
    first = house.start()
    house.until(30, house.read)

    done = subprocess.run(house.command("run"), env=house.env(), capture_output=True, text=True, timeout=30)

    assert done.returncode == 1
    assert str(first.pid) in done.stderr


def test_a_summary_that_is_due_is_sent_once_though_the_daemon_is_killed(
    due_house: House, dovecot_user: DovecotUser, sink: SmtpSink
) -> None:
    dovecot_user.append(letter(1, "Tim Roe <tim@roe.example>", ME, "Ada, could you send me the drawings of the bridge?"))
    first = due_house.start()
    due_house.until(40, lambda: len(sink.letters) == 1)
    first.kill()
    first.wait(10)
    due_house.start()
    due_house.until(30, lambda: "summary" in due_house.ask("status"))
    time.sleep(12)

    assert len(sink.letters) == 1
    message = sink.messages()[0]
    assert message["To"] == ME
    assert message["Auto-Submitted"] == "auto-generated"
    # Killed between the server's word and its own note, it does not know, and asks the mailbox before it would ever send again.
    assert [row["state"] for row in due_house.status()["outbox"]] in (["sent"], ["unknown"])


def test_killed_after_the_dot_it_does_not_send_again(due_house: House, dovecot_user: DovecotUser, sink: SmtpSink) -> None:
    sink.faults.append(Fault("dot", "slow", taken=True, seconds=6))
    dovecot_user.append(letter(1, "Tim Roe <tim@roe.example>", ME, "Ada, could you send me the drawings of the bridge?"))
    first = due_house.start()
    due_house.until(40, lambda: len(sink.letters) == 1)
    first.kill()
    first.wait(10)

    due_house.start()
    due_house.until(30, lambda: [row["state"] for row in due_house.status()["outbox"]] == ["unknown"])
    time.sleep(8)

    assert len(sink.letters) == 1


def forward(number: int, sender: str, to: str, **headers: str) -> bytes:
    text = (
        "#intro\n\n---------- Forwarded message ---------\nFrom: Kim Dorn <kim@dorn.example>\n"
        "Date: Mon, Jun 1, 2026 at 9:00 AM\nSubject: The kiln\nTo: Ada Park <ada@park.example>\n\n"
        "Ada, could you tell me which kiln you use?\n\nKim\n"
    )
    return letter(number, sender, to, text, subject="Fwd: The kiln", **headers)


def test_what_the_owner_forwards_is_logged_and_what_a_stranger_forwards_is_not(
    house: House, dovecot_user: DovecotUser, sink: SmtpSink
) -> None:
    tag = house.ask("tag").strip()
    proof = {"Authentication_Results": "mx.park.example; dmarc=pass header.from=park.example"}
    received = {"Received": "from out.park.example by mx.park.example; Mon, 1 Jun 2026 10:00:00 +0000"}
    dovecot_user.append(forward(1, f"Ada Park <{ME}>", tag, **proof, **received))
    dovecot_user.append(forward(2, "Mallory <mallory@evil.example>", tag, **received).replace(b"kim@dorn", b"eve@evil"))
    dovecot_user.append(forward(3, f"Ada Park <{ME}>", tag, **received).replace(b"kim@dorn", b"forged@evil"))
    dovecot_user.append(forward(4, f"Ada Park <{ME}>", "ada+log@park.example", **proof, **received).replace(b"kim@dorn", b"old@evil"))
    house.start()
    house.until(30, house.read)

    people = {person["address"] for person in json.loads(house.ask("people", "--json"))}
    logged = [json.loads(line) for line in house.ask("export").splitlines()]

    assert "kim@dorn.example" in people
    assert not {address for address in people if "evil" in address and address != "mallory@evil.example"}
    assert [line["target"] for line in logged if line["type"] == "decision"] == ["kim@dorn.example"]
    house.until(30, lambda: any(b"auto-generated" in data for _, _, data in sink.letters))
    summary = next(message_from_bytes(data, policy=default) for _, _, data in sink.letters if b"auto-generated" in data)
    text = summary.get_body(("plain",))  # type: ignore[attr-defined]
    assert "Three letters to your tag address" in " ".join(text.get_content().split())


def test_a_forward_that_lies_in_sent_needs_no_other_proof(house: House, dovecot_user: DovecotUser) -> None:
    tag = house.ask("tag").strip()
    dovecot_user.append(forward(1, f"Ada Park <{ME}>", tag), folder="Sent")
    house.start()
    house.until(30, house.read)

    assert "kim@dorn.example" in {person["address"] for person in json.loads(house.ask("people", "--json"))}


def test_a_rotated_tag_address_dies_at_once(house: House, dovecot_user: DovecotUser) -> None:
    old = house.ask("tag").strip()
    new = house.ask("tag", "--rotate").strip()
    dovecot_user.append(forward(1, f"Ada Park <{ME}>", old), folder="Sent")
    house.start()
    house.until(30, house.read)

    assert old != new
    assert json.loads(house.ask("people", "--json")) == []


def test_a_wrong_password_is_said_once_and_does_not_end_the_daemon(house: House) -> None:
    (house.folder / "secrets" / "imap").write_text("wrong")
    process = house.start()
    house.until(30, lambda: "needs you" in house.log.read_text())
    time.sleep(3)

    assert process.poll() is None
    assert house.log.read_text().count("needs you") == 1


def test_the_log_holds_no_word_of_a_letter(house: House, dovecot_user: DovecotUser) -> None:
    dovecot_user.append(letter(1, "Canary Bird <canary@cage.example>", ME, "Could the canary sing tomorrow?", subject="Canary"))
    process = house.start()
    house.until(30, house.read)
    process.terminate()
    process.wait(10)

    assert "anary" not in house.log.read_text()
