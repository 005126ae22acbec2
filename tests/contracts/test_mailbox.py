"""What every mailbox must do, asked of a real IMAP server, a Maildir, an mbox file, a folder of .eml files and the twin in memory."""

from __future__ import annotations

import email
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol

import pytest

from daemon.files import open_path
from daemon.mailbox import Bookmark, Folder, Mailbox
from daemon.memory import MemoryMailbox


def letter(number: int, *, body: str = "Shall we meet on Tuesday?\n", more: str = "") -> bytes:
    """A small letter; its Message-ID says which."""
    return (
        f"From: Ines Duarte <ines@harbour.example>\nTo: Otto Lind <otto@lind.example>\nSubject: Number {number}\n"
        f"Message-ID: <{number}@harbour.example>\nDate: Mon, 2 Mar 2026 10:{number:02d}:00 +0100\n{more}\n{body}"
    ).encode()


class Place(Protocol):
    """A mailbox with the hands that fill it."""

    def fill(self, folder: str, *letters: bytes) -> None: ...
    def open(self) -> Mailbox: ...


class InImap:
    def __init__(self, user: Any, make: Callable[..., Mailbox]) -> None:
        self.user, self.make = user, make

    def fill(self, folder: str, *letters: bytes) -> None:
        self.user.append(*letters, folder=folder)

    def open(self) -> Mailbox:
        return self.make(self.user.server, self.user.name)


class InMaildir:
    def __init__(self, root: Path) -> None:
        self.root, self.count = root / "Maildir", 0
        for box in ("cur", "new", "tmp"):
            (self.root / box).mkdir(parents=True)

    def fill(self, folder: str, *letters: bytes) -> None:
        where = self.root if folder == "INBOX" else self.root / f".{folder}"
        for one in letters:
            self.count += 1
            box = where / ("new" if self.count % 2 else "cur")
            box.mkdir(parents=True, exist_ok=True)
            (box / f"{1_700_000_000 + self.count}.M1P1.host{':2,S' if self.count % 2 == 0 else ''}").write_bytes(one)

    def open(self) -> Mailbox:
        return open_path(self.root)


class InEml:
    def __init__(self, root: Path) -> None:
        self.root, self.count = root / "letters", 0
        self.root.mkdir()

    def fill(self, folder: str, *letters: bytes) -> None:
        (self.root / folder).mkdir(exist_ok=True)
        for one in letters:
            self.count += 1
            (self.root / folder / f"{self.count:04d}.eml").write_bytes(one)

    def open(self) -> Mailbox:
        return open_path(self.root)


class InMbox:
    """One file holds one folder: the last one filled."""

    def __init__(self, root: Path) -> None:
        self.root, self.path = root, root / "INBOX.mbox"

    def fill(self, folder: str, *letters: bytes) -> None:
        self.path = self.root / f"{folder}.mbox"
        with self.path.open("ab") as file:
            for one in letters:
                quoted = b"".join(b">" + line if line.lstrip(b">").startswith(b"From ") else line for line in one.splitlines(keepends=True))
                file.write(b"From ines@harbour.example Mon Mar  2 10:00:00 2026\n" + quoted.rstrip(b"\n") + b"\n\n")

    def open(self) -> Mailbox:
        return open_path(self.path)


class InMemory:
    def __init__(self) -> None:
        self.mailbox = MemoryMailbox({"INBOX": (), "Sent": (), "Junk": ()})

    def fill(self, folder: str, *letters: bytes) -> None:
        for one in letters:
            self.mailbox.deliver(one, folder)

    def open(self) -> Mailbox:
        return self.mailbox


@pytest.fixture(params=[pytest.param("imap", marks=pytest.mark.dovecot), "maildir", "mbox", "eml", "memory"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Place]:
    if request.param == "imap":
        yield InImap(request.getfixturevalue("dovecot_user"), request.getfixturevalue("imap_mailbox"))
    else:
        yield {
            "maildir": lambda: InMaildir(tmp_path),
            "mbox": lambda: InMbox(tmp_path),
            "eml": lambda: InEml(tmp_path),
            "memory": InMemory,
        }[request.param]()


def folder_of(mailbox: Mailbox, role: str = "inbox") -> Folder:
    return next(folder for folder in mailbox.folders() if folder.role == role)


def subject_of(data: bytes) -> str:
    return str(email.message_from_bytes(data)["Subject"])


def test_a_listing_names_every_letter_once_newest_first(place: Place) -> None:
    place.fill("INBOX", *(letter(number) for number in range(1, 8)))
    mailbox = place.open()

    listing = mailbox.listing(folder_of(mailbox), None)

    assert listing.total == 7
    assert len(set(listing.uids)) == 7
    assert list(listing.uids) == sorted(listing.uids, reverse=True)
    assert [subject_of(block.header) for block in mailbox.headers(listing, listing.uids)] == [f"Number {n}" for n in range(7, 0, -1)]


def test_headers_are_whole_and_carry_the_place_they_came_from(place: Place) -> None:
    place.fill("INBOX", letter(1, more="List-Id: <harbour.example>\nAuto-Submitted: no\nPrecedence:\n bulk\n"), letter(2))
    mailbox = place.open()
    listing = mailbox.listing(folder_of(mailbox), None)

    found = {subject_of(block.header): block for block in mailbox.headers(listing, listing.uids)}

    header = email.message_from_bytes(found["Number 1"].header)
    assert header["List-Id"] == "<harbour.example>"
    assert header["Auto-Submitted"] == "no"
    assert header["Precedence"].strip() == "bulk"
    assert header["Message-ID"] == "<1@harbour.example>"
    assert b"Tuesday" not in found["Number 1"].header
    assert found["Number 1"].size >= len(letter(1)) - 2
    for block in found.values():
        assert (block.place.folder, block.place.uidvalidity) == (listing.folder.name, listing.uidvalidity)
        assert block.place.uid in listing.uids
    assert mailbox.traffic.headers_fetched == 2


def test_letters_come_with_their_text_and_only_those_asked_for(place: Place) -> None:
    place.fill("INBOX", *(letter(number, body=f"Text of {number}.\n") for number in range(1, 5)))
    mailbox = place.open()
    listing = mailbox.listing(folder_of(mailbox), None)
    wanted = listing.uids[1:3]

    letters = list(mailbox.letters(listing, wanted))

    assert {one.place.uid for one in letters} == set(wanted)
    assert sorted(email.message_from_bytes(one.data).get_payload().strip() for one in letters) == ["Text of 2.", "Text of 3."]
    assert mailbox.traffic.bodies_fetched == 2
    assert mailbox.traffic.bytes_received > 0


def test_nothing_is_listed_after_the_bookmark_of_the_last(place: Place) -> None:
    place.fill("INBOX", letter(1), letter(2))
    mailbox = place.open()
    first = mailbox.listing(folder_of(mailbox), None)

    again = mailbox.listing(first.folder, Bookmark(first.uidvalidity, max(first.uids)))

    assert again.uids == ()
    assert again.total == 2


def test_another_uidvalidity_lists_everything_again(place: Place) -> None:
    place.fill("INBOX", letter(1), letter(2))
    mailbox = place.open()
    first = mailbox.listing(folder_of(mailbox), None)

    again = mailbox.listing(first.folder, Bookmark(first.uidvalidity + 1, max(first.uids)))

    assert set(again.uids) == set(first.uids)


def test_a_line_that_begins_with_from_stays_in_its_letter(place: Place) -> None:
    body = "Hello\n\nFrom Monday on I am in Porto.\n\n>From what I heard it rains.\nBye\n"
    place.fill("INBOX", letter(1, body=body), letter(2))
    mailbox = place.open()
    listing = mailbox.listing(folder_of(mailbox), None)

    texts = [email.message_from_bytes(one.data).get_payload().replace("\r\n", "\n") for one in mailbox.letters(listing, listing.uids)]

    assert len(texts) == 2
    assert body in texts[-1] + "\n"


def test_an_empty_folder_is_no_trouble(place: Place) -> None:
    place.fill("INBOX", letter(1))
    mailbox = place.open()
    listing = mailbox.listing(folder_of(mailbox), None)

    assert list(mailbox.headers(listing, ())) == []
    assert list(mailbox.letters(listing, ())) == []


def test_sent_is_known_and_comes_first_and_junk_is_not_there(place: Place) -> None:
    if isinstance(place, InMbox):  # one file is one folder, and whose letters lie in it only their authors tell
        place.fill("INBOX", letter(1))
        assert [folder.role for folder in place.open().folders()] == ["inbox"]
        return
    place.fill("Sent", letter(1))
    place.fill("INBOX", letter(2))
    place.fill("Junk", letter(3))

    mailbox = place.open()
    folders = mailbox.folders()

    assert folders[0].role == "sent"
    assert folders[1].role == "inbox"
    assert "Junk" not in {folder.name for folder in folders}
    assert [
        subject_of(block.header) for block in mailbox.headers(mailbox.listing(folders[0], None), mailbox.listing(folders[0], None).uids)
    ] == ["Number 1"]


def test_headers_that_no_parser_likes_come_as_they_are(place: Place) -> None:
    odd = b"From: Andr\xe9 <andre@lind.example>\nSubject: na\xefve (\nMessage-ID: <<1 at x>\n\nbody\n"
    place.fill("INBOX", odd)
    mailbox = place.open()
    listing = mailbox.listing(folder_of(mailbox), None)

    (block,) = mailbox.headers(listing, listing.uids)
    (raw,) = mailbox.letters(listing, listing.uids)

    assert b"Andr\xe9" in block.header
    assert b"na\xefve (" in raw.data


def test_close_can_be_called_twice(place: Place) -> None:
    place.fill("INBOX", letter(1))
    mailbox = place.open()
    mailbox.folders()

    mailbox.close()
    mailbox.close()
