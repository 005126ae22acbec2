"""`check` names addresses that the owner sends from and did not configure."""

from __future__ import annotations

from daemon.cli.check import unnamed_addresses
from daemon.memory import MemoryMailbox

KNOWN = frozenset({"ada@park.example"})


def mailbox(author: bytes, count: int, *, fail_after: int | None = None) -> MemoryMailbox:
    return MemoryMailbox({"INBOX": (), "Sent": [b"From: " + author + b"\nSubject: x\n\nx\n"] * count}, fail_after=fail_after)


def hint(of: MemoryMailbox) -> str:
    return unnamed_addresses(of, of.folders(), KNOWN, "Ada Park")


def test_a_further_address_in_sent_is_named() -> None:
    assert "ada.park@work.example: if" in hint(mailbox(b'"Park, Ada" <ada.park@work.example>', 4))


def test_known_addresses_and_strangers_are_not() -> None:
    assert hint(mailbox(b"Ada Park <ada@park.example>", 4)) == ""
    assert hint(mailbox(b"Bo Lind <bo@lind.example>", 4)) == ""


def test_a_sent_folder_that_breaks_off_gives_no_hint_and_no_failure() -> None:
    assert hint(mailbox(b"Ada Park <a@work.example>", 4, fail_after=1)) == ""
    assert unnamed_addresses(MemoryMailbox(), (), KNOWN, "") == ""
