"""Answers that no good server gives, from a scripted one (RELIABILITY F22, F23, F26, F28, B27 to B29)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from daemon.errors import NeedsOwner, Transient
from daemon.imap import ImapMailbox
from daemon.mailbox import Bookmark, Folder
from tests.servers.scripted import ScriptedServer, Talk

INBOX = Folder("INBOX", "inbox")
Make = Callable[..., ImapMailbox]
Scripted = Callable[..., ScriptedServer]


def letter(number: int, text: str = "See you on Tuesday.") -> bytes:
    return (
        f"From: Ines <ines@harbour.example>\r\nTo: otto@lind.example\r\nSubject: N{number}\r\n"
        f"Message-ID: <{number}@x.example>\r\n\r\n{text}\r\n"
    ).encode()


def fetch_says(*lines: bytes) -> Callable[[Talk, bytes, bytes], None]:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        for one in lines:
            talk.say(one)
        talk.say(tag + b" OK done\r\n")

    return answer


def header_line(number: int, uid: int, text: bytes) -> bytes:
    return b"* %d FETCH (UID %d RFC822.SIZE 99 BODY[HEADER.FIELDS (FROM)] {%d}\r\n%b)\r\n" % (number, uid, len(text), text)


def test_f26_answers_are_kept_by_uid_and_merged(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted(
        {
            "FETCH": fetch_says(
                b"* 9 EXISTS\r\n",
                b"* 2 FETCH (FLAGS (\\Seen))\r\n",
                header_line(3, 2, b"Subject: two\r\n\r\n"),
                b"* 7 EXPUNGE\r\n",
                b'* 1 FETCH (UID 1 RFC822.SIZE 99 INTERNALDATE "17-Jul-1996 02:44:25 -0700")\r\n',
                header_line(1, 1, b"Subject: one\r\n\r\n"),
                header_line(8, 88, b"Subject: nobody asked\r\n\r\n"),
            )
        }
    )
    mailbox = imap_mailbox(server)
    listing = mailbox.listing(INBOX, None)

    blocks = list(mailbox.headers(listing, (3, 2, 1)))

    assert [(block.place.uid, block.header) for block in blocks] == [(2, b"Subject: two\r\n\r\n"), (1, b"Subject: one\r\n\r\n")]
    assert blocks[1].internal_date is not None
    assert blocks[1].internal_date.isoformat() == "1996-07-17T02:44:25-07:00"


@pytest.mark.parametrize(
    "examine",
    [b"* 3 EXISTS\r\n%TAG% OK done\r\n", b"* 3 EXISTS\r\n* OK [UIDVALIDITY 0] .\r\n%TAG% OK done\r\n"],
    ids=["absent", "zero"],
)
def test_f22_f23_without_uidvalidity_and_uidnext_everything_is_listed(examine: bytes, scripted: Scripted, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(scripted({"EXAMINE": examine}))

    listing = mailbox.listing(INBOX, Bookmark(0, 3))

    assert listing.uidvalidity == 0
    assert listing.uids == (3, 2, 1)


def test_f23_uidnext_below_the_bookmark_lists_everything(scripted: Scripted, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(scripted())

    assert mailbox.listing(INBOX, Bookmark(7, 900)).uids == (3, 2, 1)


def test_b27_a_large_folder_is_searched_in_windows(scripted: Scripted, imap_mailbox: Make) -> None:
    asked: list[bytes] = []

    def search(talk: Talk, tag: bytes, line: bytes) -> None:
        asked.append(line.split(b" ", 3)[3].strip())
        low, high = asked[-1].split()[0].split(b":")
        numbers = range(int(low), 45_001 if high == b"*" else int(high) + 1)
        talk.say(b"* SEARCH " + b" ".join(b"%d" % (number * 10) for number in numbers) + b"\r\n" + tag + b" OK done\r\n")

    examine = b"* 45000 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 450001] .\r\n%TAG% OK done\r\n"
    mailbox = imap_mailbox(scripted({"SEARCH": search, "EXAMINE": examine}))

    listing = mailbox.listing(INBOX, None)

    assert [line.split()[0] for line in asked] == [b"25001:*", b"5001:25000", b"1:5000"]
    assert len(listing.uids) == 45_000
    assert listing.uids[0] == 450_000


def test_search_told_on_two_lines_is_joined(scripted: Scripted, imap_mailbox: Make) -> None:
    mailbox = imap_mailbox(scripted({"SEARCH": b"* SEARCH 1\r\n* SEARCH 2 3\r\n%TAG% OK done\r\n"}))

    assert mailbox.listing(INBOX, None).uids == (3, 2, 1)


ODD = {
    "literal of 2 GiB": b"* 1 FETCH (UID 1 RFC822.SIZE 9 BODY[] {2147483648}\r\nab",
    "literal of 10^20": b"* 1 FETCH (UID 1 RFC822.SIZE 9 BODY[] {100000000000000000000}\r\nab",
    "wrong tag": b"ZZ9 OK what\r\n",
    "garbage": b"\x00\xff garbage\r\n",
    "a line without end": b"* 1 FETCH (" + b"x" * 1_100_000,
}


@pytest.mark.parametrize("wire", ODD.values(), ids=ODD)
def test_b27_a_wire_gone_mad_is_a_lost_connection(wire: bytes, scripted: Scripted, imap_mailbox: Make) -> None:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        talk.say(wire)
        talk.end()

    mailbox = imap_mailbox(scripted({"FETCH": answer}), command_seconds=1.0)
    listing = mailbox.listing(INBOX, None)

    try:
        blocks = list(mailbox.headers(listing, range(3, 0, -1)))
    except Transient:
        blocks = []

    assert blocks == []
    assert mailbox.session.opened < 12


def test_b27_one_letter_that_breaks_the_connection_does_not_stop_the_others(scripted: Scripted, imap_mailbox: Make) -> None:
    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        asked = line.split(b" ")[3]
        uids = [1, 2, 3] if asked == b"1:3" else [1, 2] if asked == b"1:2" else [2, 3] if asked == b"2:3" else [int(asked)]
        for uid in uids:
            if uid == 2:
                talk.say(b"* 2 FETCH (UID 2 BODY[] {99999999999}\r\n")
                talk.end()
                return
            talk.say(header_line(uid, uid, b"Subject: %d\r\n\r\n" % uid))
        talk.say(tag + b" OK done\r\n")

    mailbox = imap_mailbox(scripted({"FETCH": answer}))
    listing = mailbox.listing(INBOX, None)

    blocks = list(mailbox.headers(listing, listing.uids))

    assert [block.place.uid for block in blocks] == [3, 1]
    assert [trouble.place.uid for trouble in mailbox.troubles] == [2]


STRUCTURES = {
    "parentheses without end": b"(" * 5000 + b")" * 5000,
    "NIL": b"NIL",
    "empty": b"()",
    "short": b'("TEXT" "PLAIN")',
    "deep": b"(" * 200 + b'"TEXT" "PLAIN" NIL NIL NIL "7BIT" 5 1' + b') "MIXED"' * 199 + b")",
}


@pytest.mark.parametrize("structure", STRUCTURES.values(), ids=STRUCTURES)
def test_an_odd_structure_gives_the_beginning_of_the_letter(structure: bytes, scripted: Scripted, imap_mailbox: Make) -> None:
    whole = letter(1, "the beginning of a long one")

    def answer(talk: Talk, tag: bytes, line: bytes) -> None:
        if b"BODYSTRUCTURE" in line:
            talk.say(b"* 1 FETCH (UID 1 BODYSTRUCTURE " + structure + b" BODY[HEADER]<0> {4}\r\n\r\n\r\n)\r\n")
        elif b"BODY.PEEK[]<0." in line:
            talk.say(b"* 1 FETCH (UID 1 BODY[]<0> {%d}\r\n%b)\r\n" % (len(whole), whole))
        else:
            talk.say(b"* 1 FETCH (UID 1 RFC822.SIZE 900000)\r\n")
        talk.say(tag + b" OK done\r\n")

    mailbox = imap_mailbox(scripted({"FETCH": answer}))
    listing = mailbox.listing(INBOX, None)

    (raw,) = mailbox.letters(listing, [1])

    assert raw.data == whole
    assert raw.reduced == "cut"


def test_b28_a_letter_without_its_text_is_told_as_trouble(scripted: Scripted, imap_mailbox: Make) -> None:
    answers = fetch_says(b"* 1 FETCH (UID 1 RFC822.SIZE 900 BODY[] NIL)\r\n", b"* 2 FETCH (UID 2 RFC822.SIZE 900 BODY[] {0}\r\n)\r\n")
    mailbox = imap_mailbox(scripted({"FETCH": answers}))
    listing = mailbox.listing(INBOX, None)

    assert list(mailbox.letters(listing, [1, 2])) == []
    assert {trouble.place.uid for trouble in mailbox.troubles} == {1, 2}


def test_f28_b29_folders_come_by_flag_else_by_name_and_broken_names_are_skipped(scripted: Scripted, imap_mailbox: Make) -> None:
    rows = (
        b'* LIST (\\HasNoChildren) "." INBOX\r\n* LIST () "." "INBOX.Gesendet"\r\n* LIST () "." INBOX.Entw&APw-rfe\r\n'
        b'* LIST (\\Noselect) "." Parent\r\n* LIST () "." Parent.Child\r\n* LIST () "." "Bro&ken"\r\n* LIST () "." INBOX.Papierkorb\r\n'
        b'* LIST () "." INBOX.Papierkorb.Alt\r\n* LIST () NIL Loose\r\n* LIST () "." {5}\r\nQ"q\\p\r\n%TAG% OK done\r\n'
    )
    mailbox = imap_mailbox(scripted({"LIST": rows}))

    folders = mailbox.folders()

    assert [(folder.name, folder.role) for folder in folders] == [
        ("INBOX.Gesendet", "sent"),
        ("INBOX", "inbox"),
        ("Loose", "other"),
        ("Parent.Child", "other"),
        ('Q"q\\p', "other"),
    ]


def test_configured_folders_are_read_and_a_missing_one_is_named(scripted: Scripted, imap_mailbox: Make) -> None:
    rows = b'* LIST () "/" INBOX\r\n* LIST () "/" Work\r\n* LIST (\\Sent) "/" Out\r\n%TAG% OK done\r\n'

    assert [folder.name for folder in imap_mailbox(scripted({"LIST": rows}), folders=("Work", "Out")).folders()] == ["Out", "Work"]
    with pytest.raises(NeedsOwner, match="'Wrok'"):
        imap_mailbox(scripted({"LIST": rows}), folders=("Wrok",)).folders()


def test_one_odd_row_does_not_hide_the_other_folders_and_odd_namespaces_do_no_harm(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted(
        {
            "LIST": b'* LIST () "/" INBOX\r\n* LIST (((\r\n* LIST\r\n* LIST () "/" "Work"\r\n%TAG% OK done\r\n',
            "NAMESPACE": b"* NAMESPACE what ((\r\n%TAG% OK done\r\n",
            "ID": b"%TAG% NO never heard of it\r\n",
        },
        capability=b"IMAP4rev1 NAMESPACE ID",
    )

    assert [folder.name for folder in imap_mailbox(server).folders()] == ["INBOX", "Work"]


def test_other_peoples_folders_are_not_read(scripted: Scripted, imap_mailbox: Make) -> None:
    server = scripted(
        {
            "LIST": b'* LIST () "/" INBOX\r\n* LIST () "/" "user/berta/INBOX"\r\n* LIST () "/" "shared/Team"\r\n%TAG% OK done\r\n',
            "NAMESPACE": b'* NAMESPACE (("" "/")) (("user/" "/")) (("shared/" "/"))\r\n%TAG% OK done\r\n',
        },
        capability=b"IMAP4rev1 NAMESPACE",
    )

    assert [folder.name for folder in imap_mailbox(server).folders()] == ["INBOX"]
