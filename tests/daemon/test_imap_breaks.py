"""Connections that die, hang, drip or lie in the middle of work (RELIABILITY F3, F4, F6, F8, F15, F27), with a real Dovecot mostly."""

from __future__ import annotations

import os
import re
import signal
import time
from collections.abc import Callable

import pytest

from daemon.errors import Transient
from daemon.imap import ImapMailbox
from daemon.mailbox import Folder, Listing
from tests.servers.dovecot import Dovecot, DovecotUser
from tests.servers.proxy import Proxy
from tests.servers.scripted import ScriptedServer, Talk

INBOX = Folder("INBOX", "inbox")
Make = Callable[..., ImapMailbox]


def letter(number: int, size: int = 200) -> bytes:
    line = b"All is well in the harbour, more tomorrow.\r\n"
    head = f"From: ines@harbour.example\r\nTo: otto@lind.example\r\nSubject: N{number}\r\nMessage-ID: <{number}@harbour.example>\r\n\r\n"
    return head.encode() + line * (size // len(line) + 1)


def body(data: bytes) -> bytes:
    return data.partition(b"\r\n\r\n")[2]


def all_of(mailbox: ImapMailbox) -> Listing:
    return mailbox.listing(INBOX, None)


def harm_at_first_body(proxy: Proxy, harm: Callable[[], object]) -> None:
    """Do `harm` once, just before the server gets the first FETCH of the text of letters."""
    done: list[bool] = []

    def look(data: bytes) -> None:
        if b"BODY.PEEK[1]<0." in data and not done:
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
    assert [body(one.data) for one in letters] == [body(one) for one in originals[::-1]]
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

    assert [body(one.data) for one in letters] == [body(one) for one in originals[::-1]]
    assert proxy.connections == opened + 1
    fetches = [line for line in proxy.command_lines() if b"BODY.PEEK[1]<0." in line]
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
def test_f27_a_folder_deleted_while_it_is_read_is_no_proof_and_the_rest_goes_on(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    client = dovecot_user.client()
    client.create("Harbour")
    dovecot_user.append(letter(1), letter(2), folder="Harbour")
    dovecot_user.append(letter(3))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    harbour = Folder("Harbour", "other")
    listing = mailbox.listing(harbour, None)

    client.delete("Harbour")
    client.logout()

    with pytest.raises(Transient, match="could not be opened"):
        list(mailbox.letters(listing, listing.uids))
    assert mailbox.listing(harbour, None).gone
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
def test_a_hundred_lost_connections_leave_no_file_and_no_thread_behind(
    dovecot_user: DovecotUser, scripted: Callable[..., ScriptedServer], imap_mailbox: Make
) -> None:
    good = imap_mailbox(dovecot_user.server, dovecot_user.name)
    server = scripted(greeting=b"* BYE not now\r\n")
    refusing = imap_mailbox(server)

    def rounds(number: int) -> int:
        for _ in range(number):
            all_of(good)
            good.reset()
            with pytest.raises(Transient):
                all_of(refusing)
        server.hang_up()
        return len(os.listdir("/proc/self/fd"))

    first = rounds(2)

    assert rounds(50) <= first + 1
