"""Connections that die, hang, drip or lie (RELIABILITY F1–F8, F10, F27), with a real Dovecot wherever it can be made to misbehave."""

from __future__ import annotations

import os
import re
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


def harm_at_first_body(proxy: Proxy, harm: Callable[[], object]) -> None:
    """Do `harm` once, just before the server gets the first FETCH of whole letters."""
    done: list[bool] = []

    def look(data: bytes) -> None:
        if b"BODY.PEEK[])" in data and not done:
            done.append(True)
            harm()

    proxy.on_command = look


@pytest.mark.dovecot
@pytest.mark.parametrize("what", [signal.SIGSTOP, signal.SIGKILL], ids=["F3 hangs", "F4 dies"])
def test_f3_f4_a_server_lost_in_fetch_costs_no_letter(
    what: signal.Signals, dovecot: Dovecot, dovecot_user: DovecotUser, proxy: Proxy, imap_mailbox: Make
) -> None:
    originals = [letter(number, 20_000) for number in range(1, 21)]
    dovecot_user.append(*originals)
    mailbox = imap_mailbox(proxy, dovecot_user.name, command_seconds=1.0, slowest_bytes_per_second=1_000_000.0)
    listing = all_of(mailbox)
    lost: list[int] = []
    harm_at_first_body(proxy, lambda: lost.append(dovecot.signal_session(dovecot_user.name, what)))
    begun = time.monotonic()

    letters = list(mailbox.letters(listing, listing.uids))

    assert time.monotonic() - begun < 8
    assert [one.data for one in letters] == originals[::-1]
    assert mailbox.session.opened == 2
    assert mailbox.troubles == []
    for pid in lost:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            assert what is signal.SIGKILL


@pytest.mark.dovecot
def test_f3_work_resumes_at_the_letter_and_not_at_the_batch(dovecot_user: DovecotUser, proxy: Proxy, imap_mailbox: Make) -> None:
    originals = [letter(number, 30_000) for number in range(1, 21)]
    dovecot_user.append(*originals)
    mailbox = imap_mailbox(proxy, dovecot_user.name)
    listing = all_of(mailbox)
    list(mailbox.headers(listing, listing.uids))

    def cut_later() -> None:
        proxy.cut_after = proxy.to_client + 400_000

    harm_at_first_body(proxy, cut_later)
    opened = proxy.connections
    letters = list(mailbox.letters(listing, listing.uids))

    assert [one.data for one in letters] == originals[::-1]
    assert proxy.connections == opened + 1
    fetches = [line for line in proxy.command_lines() if b"BODY.PEEK[])" in line]
    first, second = (re.search(rb"UID FETCH (\S+)", line)[1] for line in fetches)  # type: ignore[index]
    assert first == b"1:20"
    assert 12 <= int(second.split(b":")[0]) <= 14


@pytest.mark.dovecot
def test_f4_a_cut_anywhere_in_a_session_never_gives_a_half_letter(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    originals = [letter(number, 300) for number in range(1, 7)]
    dovecot_user.append(*originals)

    def read(proxy: Proxy) -> list[bytes]:
        mailbox = imap_mailbox(proxy, dovecot_user.name)
        try:
            listing = all_of(mailbox)
            blocks = [block.place.uid for block in mailbox.headers(listing, listing.uids)]
            return [one.data for one in mailbox.letters(listing, blocks)]
        finally:
            mailbox.close()

    whole = Proxy(dovecot_user.server.host, dovecot_user.server.port)
    assert read(whole) == originals[::-1]
    length = whole.to_client
    whole.close()

    for cut in range(20, length, 97):
        proxy = Proxy(dovecot_user.server.host, dovecot_user.server.port)
        proxy.cut_after = cut
        try:
            assert read(proxy) == originals[::-1], cut
        except Transient:
            assert read(proxy) == originals[::-1], cut
        finally:
            proxy.close()


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


@pytest.mark.dovecot
def test_f6_a_byte_at_a_time_does_not_hold_a_command_up(dovecot_user: DovecotUser, proxy: Proxy, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1, 5_000))
    mailbox = imap_mailbox(proxy, dovecot_user.name, command_seconds=1.0, slowest_bytes_per_second=1_000_000.0)
    listing = all_of(mailbox)
    proxy.rate = 5.0
    begun = time.monotonic()

    with pytest.raises(Transient, match="no answer in time"):
        list(mailbox.letters(listing, listing.uids))

    assert time.monotonic() - begun < 14


@pytest.mark.dovecot
def test_f27_a_folder_deleted_while_it_is_read_is_gone_and_nothing_else(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    client = dovecot_user.client()
    client.create("Harbour")
    dovecot_user.append(letter(1), letter(2), folder="Harbour")
    dovecot_user.append(letter(3))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    harbour = Folder("Harbour", "other")
    listing = mailbox.listing(harbour, None)

    client.delete("Harbour")
    client.logout()

    assert list(mailbox.letters(listing, listing.uids)) == []
    assert mailbox.listing(harbour, None).uids == ()
    assert "Harbour" not in {folder.name for folder in mailbox.folders()}
    assert len(list(mailbox.letters(all_of(mailbox), all_of(mailbox).uids))) == 1


@pytest.mark.dovecot
def test_a_folder_made_anew_is_never_read_with_the_old_uids(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    client = dovecot_user.client()
    client.create("Harbour")
    dovecot_user.append(letter(1), folder="Harbour")
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    old = mailbox.listing(Folder("Harbour", "other"), None)

    client.delete("Harbour")
    time.sleep(1.1)  # Dovecot makes UIDVALIDITY from the second
    client.create("Harbour")
    client.logout()
    dovecot_user.append(letter(2), folder="Harbour")
    mailbox.reset()

    with pytest.raises(Transient, match="made anew"):
        list(mailbox.letters(old, old.uids))
    assert mailbox.listing(old.folder, None).uidvalidity != old.uidvalidity


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


def test_f8_bye_as_greeting_says_what_the_server_says(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    with pytest.raises(Transient, match="closed for repair"):
        imap_mailbox(scripted(greeting=b"* BYE closed for repair\r\n")).folders()


def test_f8_bye_in_fetch_ends_after_few_tries(scripted: Callable[..., ScriptedServer], imap_mailbox: Make) -> None:
    server = scripted({"FETCH": bye})
    mailbox = imap_mailbox(server)
    listing = all_of(mailbox)

    with pytest.raises(Transient, match="going down for repair"):
        list(mailbox.headers(listing, range(1, 40)))

    assert server.connections < 15


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
