"""The twin in memory misbehaves as it is told, and like the real ones."""

from __future__ import annotations

import threading

import pytest

from daemon.errors import Transient
from daemon.mailbox import Folder
from daemon.memory import MemoryMailbox

INBOX = Folder("INBOX", "inbox")


def test_it_fails_once_after_so_many_letters_and_then_works() -> None:
    mailbox = MemoryMailbox({"INBOX": [b"Subject: %d\n\nx\n" % number for number in range(5)]}, fail_after=2)
    listing = mailbox.listing(INBOX, None)
    got = []

    with pytest.raises(Transient):  # noqa: PT012  # what came before the failure is the point
        for letter in mailbox.letters(listing, listing.uids):
            got.append(letter.place.uid)

    assert got == [5, 4]
    assert len(list(mailbox.letters(listing, listing.uids))) == 5


def test_a_folder_made_anew_voids_old_listings() -> None:
    mailbox = MemoryMailbox({"INBOX": [b"Subject: 1\n\nx\n"]})
    old = mailbox.listing(INBOX, None)

    mailbox.recreate("INBOX")
    mailbox.deliver(b"Subject: 2\n\nx\n")

    with pytest.raises(Transient, match="made anew"):
        list(mailbox.headers(old, old.uids))
    mailbox.remove("INBOX")
    assert mailbox.listing(INBOX, None).uids == ()


def test_expunged_letters_are_left_out() -> None:
    mailbox = MemoryMailbox({"INBOX": [b"a: 1\n\n", b"a: 2\n\n"]})
    listing = mailbox.listing(INBOX, None)

    mailbox.expunge(1)

    assert [letter.place.uid for letter in mailbox.letters(listing, listing.uids)] == [2]


def test_wait_hears_a_delivery_and_stop() -> None:
    mailbox = MemoryMailbox()
    stop = threading.Event()
    timer = threading.Timer(0.1, lambda: mailbox.deliver(b"a: 1\n\n"))
    timer.start()

    assert mailbox.wait(INBOX, 5, stop) is True
    timer.join()
    stop.set()
    assert mailbox.wait(INBOX, 5, stop) is False
