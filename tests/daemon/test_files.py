"""Mail in files: what `open_path` takes and refuses, and that nothing there is ever changed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from daemon.errors import UserError
from daemon.files import open_path
from daemon.files.maildir import Maildir
from daemon.files.mbox import Mbox, starts
from daemon.files.source import LETTER_LIMIT, header_of
from daemon.mailbox import Mailbox

FROM = b"From ines@harbour.example Mon Mar  2 10:00:00 2026\n"
LETTER = b"From: Ines <ines@harbour.example>\nTo: otto@lind.example\nSubject: Boats\nMessage-ID: <1@x.example>\n\nSee you.\n"


def subjects(mailbox: Mailbox) -> list[str]:
    found = []
    for folder in mailbox.folders():
        listing = mailbox.listing(folder, None)
        for block in mailbox.headers(listing, listing.uids):
            found += [line[9:].decode() for line in block.header.splitlines() if line.startswith(b"Subject: ")]
    return found


def tree(root: Path) -> dict[str, tuple[str, float]]:
    files = (path for path in root.rglob("*") if path.is_file())
    return {str(path): (hashlib.sha256(path.read_bytes()).hexdigest(), path.stat().st_mtime) for path in files}


def make_maildir(root: Path, *names: str) -> Path:
    for box in ("cur", "new", "tmp"):
        (root / box).mkdir(parents=True, exist_ok=True)
    for name in names:
        (root / name).write_bytes(LETTER.replace(b"Boats", name.encode()))
    return root


@pytest.mark.parametrize("kind", ["missing", "empty directory", "text file", "directory of texts"])
def test_what_is_no_mail_is_refused_in_one_line_that_names_it(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "thing"
    if kind in ("empty directory", "directory of texts"):
        path.mkdir()
    if kind == "directory of texts":
        (path / "notes.txt").write_text("From me to you")
    if kind == "text file":
        path.write_text("From: this is a letter but no mbox\n\nhello\n")

    with pytest.raises(UserError) as caught:
        open_path(path)

    assert str(path) in str(caught.value)
    assert "Maildir" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_may_not_be_read_is_refused_in_one_line_that_names_it() -> None:
    # In a folder that others may enter, which pytest's own is not; and not as root, who may read everything.
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        path = Path(folder) / "mail.mbox"
        path.write_bytes(FROM + LETTER)
        open_path(path)
        path.chmod(0)
        root = os.geteuid() == 0
        try:
            if root:
                os.seteuid(65534)
            with pytest.raises(UserError) as caught:
                open_path(path)
        finally:
            if root:
                os.seteuid(0)

    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_reading_changes_no_file_and_moves_nothing_out_of_new(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir", "new/1700000001.a.host", "cur/1700000002.b.host:2,S")
    make_maildir(root / ".Sent", "cur/1700000003.c.host:2,S")
    (tmp_path / "in.mbox").write_bytes(FROM + LETTER + b"\n")
    (tmp_path / "eml").mkdir()
    (tmp_path / "eml" / "a.EML").write_bytes(LETTER)
    before = tree(tmp_path)

    for path in (root, tmp_path / "in.mbox", tmp_path / "eml"):
        mailbox = open_path(path)
        for folder in mailbox.folders():
            listing = mailbox.listing(folder, None)
            assert listing.uids
            assert list(mailbox.headers(listing, listing.uids))
            assert list(mailbox.letters(listing, listing.uids))
        mailbox.close()

    assert tree(tmp_path) == before


def test_maildir_folders_both_ways_of_nesting_with_roles(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir", "new/1700000001.a.host")
    for name in (".Gesendet", ".Entw&APw-rfe", ".Trash", ".Work.Clients", "Nested/Deep", ".Bro&ken"):
        make_maildir(root / name, "cur/1700000003.c.host:2,S")

    mailbox = open_path(root)

    assert [(folder.name, folder.role) for folder in mailbox.folders()] == [
        ("Gesendet", "sent"),
        ("INBOX", "inbox"),
        ("Nested/Deep", "other"),
        ("Work/Clients", "other"),
    ]


def test_maildir_drafts_and_deleted_by_flag_are_left_out_and_newest_come_first(tmp_path: Path) -> None:
    names = (
        "cur/1700000002.b.host:2,S",
        "new/1700000009.a.host",
        "cur/1700000003.c.host:2,DS",
        "cur/1700000004.d.host:2,ST",
        "cur/999999999.e",
    )
    mailbox = open_path(make_maildir(tmp_path / "Maildir", *names))

    assert subjects(mailbox) == ["new/1700000009.a.host", "cur/1700000002.b.host:2,S", "cur/999999999.e"]


def test_maildir_a_letter_that_another_program_moves_meanwhile_is_found(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir", "new/1700000001.a[1].host", "new/1700000002.b.host")
    mailbox = Maildir(root)
    listing = mailbox.listing(mailbox.folders()[0], None)

    (root / "new/1700000001.a[1].host").rename(root / "cur/1700000001.a[1].host:2,S")
    (root / "new/1700000002.b.host").unlink()

    assert [one.place.uid for one in mailbox.letters(listing, listing.uids)] == [1]
    assert mailbox.troubles == []


def test_a_letter_more_is_another_numbering(tmp_path: Path) -> None:
    root = make_maildir(tmp_path / "Maildir", "new/1700000005.a.host")
    first = open_path(root)
    before = first.listing(first.folders()[0], None)

    make_maildir(root, "new/1700000001.old.host")
    again = open_path(root)
    after = again.listing(again.folders()[0], None)

    assert before.uidvalidity != after.uidvalidity
    (root / "new/1700000001.old.host").unlink()
    assert open_path(root).listing(before.folder, None).uidvalidity == before.uidvalidity


def test_a_large_file_is_read_at_its_beginning_only(tmp_path: Path) -> None:
    root = tmp_path / "eml"
    root.mkdir()
    (root / "big.eml").write_bytes(LETTER + b"x" * 79 + b"\n" + (b"y" * 79 + b"\n") * (LETTER_LIMIT // 40))
    mailbox = open_path(root)
    listing = mailbox.listing(mailbox.folders()[0], None)

    (block,) = mailbox.headers(listing, listing.uids)
    (raw,) = mailbox.letters(listing, listing.uids)

    assert block.size == (root / "big.eml").stat().st_size
    assert len(raw.data) == LETTER_LIMIT
    assert raw.reduced == "cut"
    assert mailbox.traffic.bytes_received < LETTER_LIMIT + 1000


def test_eml_folders_by_the_name_of_their_directory(tmp_path: Path) -> None:
    for name in ("INBOX", "Sent", "Drafts", "2024/Trash", "2024/spring", "."):
        (tmp_path / name).mkdir(parents=True, exist_ok=True)
        (tmp_path / name / "a.eml").write_bytes(LETTER)

    folders = open_path(tmp_path).folders()

    assert [(folder.name, folder.role) for folder in folders] == [
        ("Sent", "sent"),
        ("INBOX", "inbox"),
        (".", "other"),
        ("2024/spring", "other"),
    ]


@pytest.mark.parametrize(("name", "role"), [("Sent.mbox", "sent"), ("Inbox", "inbox"), ("Gesendet.mbx", "sent"), ("2019.mbox", "other")])
def test_the_name_of_an_mbox_says_what_it_is_for(name: str, role: str, tmp_path: Path) -> None:
    (tmp_path / name).write_bytes(FROM + LETTER)

    assert [folder.role for folder in open_path(tmp_path / name).folders()] == [role]


@pytest.mark.parametrize("newline", [b"\n", b"\r\n"], ids=["LF", "CRLF"])
def test_mbox_quoting_is_undone_and_from_in_a_text_begins_no_letter(newline: bytes, tmp_path: Path) -> None:
    body = b"Hi\n\nFrom now on we meet at 10:00 each week.\n>From here it was quoted once.\n>>From twice.\n\nFrom\n"
    data = FROM + LETTER.replace(b"See you.\n", body) + b"\n" + FROM + LETTER + b"\n"
    (tmp_path / "in").write_bytes(data.replace(b"\n", newline))
    mailbox = open_path(tmp_path / "in")
    listing = mailbox.listing(mailbox.folders()[0], None)

    letters = [one.data.replace(b"\r\n", b"\n") for one in mailbox.letters(listing, listing.uids)]

    assert len(letters) == 2
    assert b"\nFrom now on we meet at 10:00 each week.\nFrom here it was quoted once.\n>From twice.\n\nFrom\n" in letters[1]
    assert not letters[0].startswith(b"From ines")


@pytest.mark.parametrize("at", range(-8, 8))
def test_mbox_a_letter_that_begins_at_the_seam_of_two_chunks_is_found_once(
    at: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("daemon.files.mbox.CHUNK", 1024)
    first = FROM + LETTER
    filler = b"x" * (1024 - len(first) - 2 + at) + b"\n\n"
    path = tmp_path / "in"
    path.write_bytes(first + filler + FROM + LETTER + b"\n" + FROM + LETTER)

    assert list(starts(path)) == [0, len(first + filler), len(first + filler + FROM + LETTER) + 1]


def test_mbox_an_empty_file_is_an_empty_mailbox(tmp_path: Path) -> None:
    (tmp_path / "in").touch()
    mailbox = open_path(tmp_path / "in")

    assert mailbox.listing(mailbox.folders()[0], None).uids == ()


def test_mbox_of_300_mb_is_read_in_little_memory(tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    weight = (b"A" * 76 + b"\n") * 65_536
    with path.open("wb") as file:
        for _ in range(60):
            file.write(FROM + LETTER + weight + b"\n")
    code = (
        "import resource, sys, pathlib\nfrom daemon.files import open_path\n"
        "mailbox = open_path(pathlib.Path(sys.argv[1]))\nbefore = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "listing = mailbox.listing(mailbox.folders()[0], None)\n"
        "assert len(list(mailbox.headers(listing, listing.uids))) == 60\n"
        "for letter in mailbox.letters(listing, listing.uids): assert letter.reduced == 'cut'\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)"
    )
    begun = time.monotonic()

    done = subprocess.run(
        [sys.executable, "-c", code, str(path)], capture_output=True, text=True, cwd=Path(__file__).parents[2], check=False
    )

    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 40_000
    assert time.monotonic() - begun < 20
    path.unlink()


def test_the_header_ends_at_the_first_empty_line_of_either_kind() -> None:
    assert header_of(b"A: 1\r\nB: 2\r\n\r\nbody\n\nmore") == b"A: 1\r\nB: 2\r\n\r\n"
    assert header_of(b"A: 1\n\nbody\r\n\r\nmore") == b"A: 1\n\n"
    assert header_of(b"no end") == b"no end"
    assert header_of(b"") == b""


def test_a_headless_start_of_mbox_is_kept_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(FROM + b"\n" + FROM + LETTER)

    mailbox = Mbox(tmp_path / "in")

    assert len(mailbox.listing(mailbox.folders()[0], None).uids) == 2
