"""Waiting for mail: heard at once, never deaf, never busy (RELIABILITY F1, F2, F5, F8, F10), with a real Dovecot where it can misbehave."""

from __future__ import annotations

import os
import signal
import socket
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest

from daemon.errors import Transient
from daemon.imap import ImapMailbox
from daemon.mailbox import Folder, Listing, Paused
from tests.servers.dovecot import Certificate, Dovecot, DovecotUser
from tests.servers.proxy import Proxy
from tests.servers.scripted import ScriptedServer, Talk

INBOX = Folder("INBOX", "inbox")
Make = Callable[..., ImapMailbox]


def letter(number: int, size: int = 200) -> bytes:
    line = b"All is well in the harbour, more tomorrow.\r\n"
    head = f"From: ines@harbour.example\r\nTo: otto@lind.example\r\nSubject: N{number}\r\nMessage-ID: <{number}@harbour.example>\r\n\r\n"
    return head.encode() + line * (size // len(line) + 1)


def all_of(mailbox: ImapMailbox) -> Listing:
    return mailbox.listing(INBOX, None)


class Waiter:
    """`wait` in a thread of its own, with what came of it and when."""

    def __init__(self, mailbox: ImapMailbox, seconds: float = 30) -> None:
        self.stop = threading.Event()
        self.result: Any = None
        self.ended = 0.0
        self._mailbox, self._seconds = mailbox, seconds
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        until = time.monotonic() + 5
        while mailbox.session.record.doing != "IDLE" and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.1)

    def _run(self) -> None:
        try:
            self.result = self._mailbox.wait(INBOX, self._seconds, self.stop)
        except Exception as error:
            self.result = error
        self.ended = time.monotonic()

    def join(self, seconds: float) -> Any:
        self._thread.join(seconds)
        assert not self._thread.is_alive(), "still waiting"
        return self.result


@pytest.mark.dovecot
def test_idle_hears_a_delivery_within_a_second(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    all_of(mailbox)
    waiter = Waiter(mailbox)

    dovecot_user.append(letter(1))
    delivered = time.monotonic()

    assert waiter.join(5) is True
    assert waiter.ended - delivered < 1.0
    assert len(all_of(mailbox).uids) == 1


@pytest.mark.dovecot
def test_idle_over_tls_hears_a_delivery_and_a_killed_server(dovecot_tls: Dovecot, certificate: Certificate, imap_mailbox: Make) -> None:
    name, options = "tls-idle", {"security": "starttls", "ca_file": certificate.authority}
    mailbox, other = imap_mailbox(dovecot_tls, name, **options), imap_mailbox(dovecot_tls, name, **options)
    all_of(mailbox)
    waiter = Waiter(mailbox)
    before = dovecot_tls.session_pid(name)
    box = dovecot_tls.base / "mail" / name / "Maildir" / "new"
    (box / "1700000001.a.host").write_bytes(letter(1))
    delivered = time.monotonic()

    assert waiter.join(5) is True
    assert waiter.ended - delivered < 1.0
    assert len(all_of(mailbox).uids) == 1

    waiter = Waiter(mailbox)
    os.kill(before, signal.SIGKILL)
    assert isinstance(waiter.join(3), Transient)
    assert len(all_of(other).uids) == 1


@pytest.mark.dovecot
def test_mail_that_came_before_idle_began_is_news_at_once(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    all_of(mailbox)
    dovecot_user.append(letter(1))
    begun = time.monotonic()

    assert mailbox.wait(INBOX, 20, threading.Event()) is True
    assert time.monotonic() - begun < 1
    assert mailbox.session.record.counts["IDLE"] == 0


@pytest.mark.dovecot
def test_stop_ends_the_wait_within_a_second(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    waiter = Waiter(imap_mailbox(dovecot_user.server, dovecot_user.name))

    waiter.stop.set()

    assert waiter.join(1) is False


@pytest.mark.dovecot
def test_f1_a_killed_server_in_idle_is_no_quiet_mailbox(dovecot: Dovecot, dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot, dovecot_user.name)
    all_of(mailbox)
    waiter = Waiter(mailbox)
    used = time.process_time()

    dovecot.signal_session(dovecot_user.name, signal.SIGKILL)

    assert isinstance(waiter.join(3), Transient)
    assert time.process_time() - used < 0.3
    dovecot_user.append(letter(1))
    assert len(all_of(mailbox).uids) == 1
    assert mailbox.session.opened == 2


@pytest.mark.dovecot
def test_waiting_costs_next_to_no_cpu(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    all_of(mailbox)
    used, begun = time.process_time(), time.monotonic()

    assert mailbox.wait(INBOX, 3, threading.Event()) is False

    assert time.monotonic() - begun >= 2.9
    assert time.process_time() - used < 0.15


@pytest.mark.dovecot
def test_f2_a_server_stopped_in_idle_is_left_after_the_slice(dovecot: Dovecot, dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot, dovecot_user.name, idle_seconds=1.0, command_seconds=1.0)
    all_of(mailbox)
    waiter = Waiter(mailbox)
    pid = dovecot.signal_session(dovecot_user.name, signal.SIGSTOP)
    try:
        assert isinstance(waiter.join(4), Transient)
        dovecot_user.append(letter(1))
        assert len(all_of(mailbox).uids) == 1
    finally:
        os.kill(pid, signal.SIGKILL)


@pytest.mark.dovecot
def test_f2_stop_is_heard_though_the_server_hangs(dovecot: Dovecot, dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    waiter = Waiter(imap_mailbox(dovecot, dovecot_user.name))
    pid = dovecot.signal_session(dovecot_user.name, signal.SIGSTOP)
    try:
        waiter.stop.set()
        assert waiter.join(2.5) is False
    finally:
        os.kill(pid, signal.SIGKILL)


@pytest.mark.dovecot
def test_f5_a_connection_that_the_net_forgot_is_found_at_the_next_idle(dovecot_user: DovecotUser, proxy: Proxy, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(proxy, dovecot_user.name, idle_seconds=1.0, command_seconds=1.0)
    all_of(mailbox)
    waiter = Waiter(mailbox)
    proxy.silent = True
    dovecot_user.append(letter(1))

    assert isinstance(waiter.join(4), Transient)
    proxy.silent = False
    assert len(all_of(mailbox).uids) == 1


@pytest.mark.dovecot
def test_f5_keepalive_is_on_and_idle_is_issued_again(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name, idle_seconds=0.6)
    all_of(mailbox)
    assert mailbox.session._client is not None
    wire = mailbox.session._client.wire.sock

    assert mailbox.wait(INBOX, 2, threading.Event()) is False

    assert wire.getsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE) == 1
    options = [wire.getsockopt(socket.IPPROTO_TCP, one) for one in (socket.TCP_KEEPIDLE, socket.TCP_KEEPINTVL, socket.TCP_KEEPCNT)]
    assert options == [60, 10, 6]
    assert mailbox.session.record.counts["IDLE"] >= 3
    assert mailbox.session.record.counts["IDLE"] == mailbox.session.record.counts["DONE"]


def bye(talk: Talk, tag: bytes, line: bytes) -> None:
    talk.say(b"* BYE going down for repair\r\n")
    talk.end()


def idling_then_bye(talk: Talk, tag: bytes, line: bytes) -> None:
    talk.say(b"+ idling\r\n* BYE going down for repair\r\n")
    talk.end()


@pytest.mark.parametrize("answer", [bye, idling_then_bye], ids=["instead of + idling", "in IDLE"])
def test_f8_bye_in_idle_is_the_end_and_not_news(answer: Any, scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(scripted({"IDLE": answer}))

    with pytest.raises(Transient, match="going down for repair"):
        mailbox.wait(INBOX, 5, threading.Event())


@pytest.mark.dovecot
def test_f8_f15_too_many_connections_is_a_long_wait_and_not_a_wrong_password(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    clients = [dovecot_user.client() for _ in range(20)]
    try:
        with pytest.raises(Paused) as caught:
            imap_mailbox(dovecot_user.server, dovecot_user.name).folders()
        assert caught.value.wait_seconds >= 300
    finally:
        for client in clients:
            client.logout()


def test_f10_without_idle_the_mailbox_is_polled(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    server = scripted(capability=b"IMAP4rev1")
    mailbox = imap_mailbox(server, poll_seconds=0.3)
    begun = time.monotonic()

    assert mailbox.wait(INBOX, 10, threading.Event()) is True

    assert 0.2 < time.monotonic() - begun < 2
    assert "IDLE" not in server.names()


def test_f10_idle_refused_is_polled_on_another_connection(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    server = scripted({"IDLE": b"%TAG% BAD not today\r\n"})
    mailbox = imap_mailbox(server, poll_seconds=0.3)

    assert mailbox.wait(INBOX, 10, threading.Event()) is True
    assert mailbox.wait(INBOX, 10, threading.Event()) is True

    assert server.names().count("IDLE") == 1


def test_news_told_before_the_continuation_is_not_lost(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.say(b"* 4 EXISTS\r\n+ idling\r\n")
        talk.line()
        talk.say(tag + b" OK done\r\n")

    mailbox = imap_mailbox(scripted({"IDLE": answer}))
    begun = time.monotonic()

    assert mailbox.wait(INBOX, 10, threading.Event()) is True
    assert time.monotonic() - begun < 1


def test_a_line_that_comes_in_two_halves_in_idle_is_one_line(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.say(b"+ idling\r\n* OK Still h")
        time.sleep(0.5)
        talk.say(b"ere\r\n* 4 EXI")
        time.sleep(0.5)
        talk.say(b"STS\r\n")
        talk.line()
        talk.say(tag + b" OK done\r\n")

    mailbox = imap_mailbox(scripted({"IDLE": answer}))

    assert mailbox.wait(INBOX, 10, threading.Event()) is True
    assert mailbox.session.opened == 1


def test_a_flag_that_somebody_changed_is_no_news(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.say(b"+ idling\r\n* 2 FETCH (FLAGS (\\Seen))\r\n* OK Still here\r\n")
        talk.line()
        talk.say(tag + b" OK done\r\n")

    assert imap_mailbox(scripted({"IDLE": answer})).wait(INBOX, 1, threading.Event()) is False


@pytest.mark.dovecot
def test_what_goes_to_sent_is_news_once_without_opening_it(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    mailbox, sent = imap_mailbox(dovecot_user.server, dovecot_user.name), Folder("Sent", "sent")
    dovecot_user.append(letter(1), folder="Sent")
    before = mailbox.has_news(sent)
    mailbox.listing(sent, None)
    mailbox.listing(INBOX, None)
    quiet = mailbox.has_news(sent)

    dovecot_user.append(letter(2), folder="Sent")

    assert (before, quiet) == (False, False)
    assert [mailbox.has_news(sent) for _ in range(3)] == [True, False, False]
    assert mailbox.session.is_open(b"INBOX")
    assert len(mailbox.listing(sent, None).uids) == 2
    assert mailbox.has_news(sent) is False


@pytest.mark.parametrize(
    ("answer", "news"),
    [
        (b"* STATUS Sent (MESSAGES 3 UIDNEXT 4 UIDVALIDITY 7)\r\n%TAG% OK done\r\n", [False, False]),
        (b'* STATUS "Sent" (UIDVALIDITY 7 MESSAGES 4 UIDNEXT 5)\r\n%TAG% OK done\r\n', [True, False]),
        (b"* STATUS {4}\r\nSent (MESSAGES 4 UIDNEXT 5 UIDVALIDITY 7)\r\n%TAG% OK done\r\n", [True, False]),
        (b"%TAG% NO gone\r\n", [False, False]),
        (b"* STATUS Sent (MESSAGES x\r\n%TAG% OK done\r\n", [True, False]),
    ],
    ids=["same", "more", "literal", "gone", "nonsense"],
)
def test_whatever_status_says_it_is_news_at_most_once(
    scripted: Callable[..., ScriptedServer], imap_mailbox: Make, answer: bytes, news: list[bool]
) -> None:
    examine = b"* 3 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 4] .\r\n%TAG% OK done\r\n"
    search = b"* SEARCH 1 2 3\r\n%TAG% OK done\r\n"
    mailbox = imap_mailbox(scripted({"STATUS": answer, "EXAMINE": examine, "SEARCH": search}))
    sent = Folder("Sent", "sent")
    mailbox.listing(sent, None)

    assert [mailbox.has_news(sent) for _ in range(2)] == news


def test_without_idle_a_wait_shorter_than_the_poll_is_no_poll(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(scripted(capability=b"IMAP4rev1"), poll_seconds=60)

    assert mailbox.wait(INBOX, 0.2, threading.Event()) is False
