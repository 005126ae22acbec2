"""What is read over IMAP and how: read only, large letters without their weight, odd answers (RELIABILITY F22–F26, F28, F34, B27–B29)."""

from __future__ import annotations

import base64
import email
from collections.abc import Callable
from typing import Any

import pytest

from daemon.errors import NeedsOwner, Transient
from daemon.imap import ForbiddenCommand, ImapMailbox
from daemon.imap.allowed import ALLOWED, check
from daemon.mailbox import Bookmark, Folder, Listing
from parsers import parse
from tests.servers.dovecot import DovecotUser
from tests.servers.proxy import Proxy
from tests.servers.scripted import ScriptedServer, Talk

INBOX = Folder("INBOX", "inbox")
Make = Callable[..., ImapMailbox]
Scripted = Callable[..., ScriptedServer]


def letter(number: int, text: str = "See you on Tuesday.") -> bytes:
    return (
        f"From: Ines <ines@harbour.example>\r\nTo: otto@lind.example\r\nSubject: N{number}\r\n"
        f"Message-ID: <{number}@x.example>\r\n\r\n{text}\r\n"
    ).encode()


def large_letter(*, plain: str = "", html: str = "", attachment: int = 200_000, filename: str = 'filename="report.pdf"') -> bytes:
    """A letter with alternatives and an attachment of so many bytes."""
    alternatives = ""
    if plain:
        alternatives += f"--inner\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{plain}\r\n"
    if html:
        alternatives += f"--inner\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{html}\r\n"
    weight = base64.encodebytes(b"\x00\x01\x02" * (attachment // 3)).replace(b"\n", b"\r\n").decode()
    return (
        "Received: from mx.lind.example by in.lind.example; Mon, 2 Mar 2026 10:00:02 +0100\r\n"
        "From: Ines <ines@harbour.example>\r\nTo: otto@lind.example\r\nSubject: The report\r\nMessage-ID: <big@x.example>\r\n"
        "Date: Mon, 2 Mar 2026 10:00:00 +0100\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed;\r\n boundary="outer"\r\n\r\n'
        f'--outer\r\nContent-Type: multipart/alternative; boundary="inner"\r\n\r\n{alternatives}--inner--\r\n'
        "--outer\r\nContent-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Disposition: attachment; {filename}\r\n\r\n{weight}\r\n--outer--\r\n"
    ).encode()


def read_all(mailbox: ImapMailbox, after: Bookmark | None = None) -> tuple[Listing, list[Any]]:
    listing = mailbox.listing(INBOX, after)
    return listing, list(mailbox.letters(listing, listing.uids))


@pytest.mark.dovecot
def test_f34_nothing_but_reading_goes_over_the_wire_and_no_flag_changes(
    dovecot_user: DovecotUser, proxy: Proxy, imap_mailbox: Make
) -> None:
    import threading

    dovecot_user.append(letter(1), letter(2), large_letter(plain="Here is the report.\r\n" * 40))
    dovecot_user.do("INBOX", ("STORE", "2", "+FLAGS", r"(\Seen \Flagged)"))
    before = dovecot_user.flags()
    mailbox = imap_mailbox(proxy, dovecot_user.name)

    for folder in mailbox.folders():
        listing = mailbox.listing(folder, None)
        list(mailbox.headers(listing, listing.uids))
        list(mailbox.letters(listing, listing.uids))
    mailbox.wait(INBOX, 0.7, threading.Event())
    mailbox.close()

    assert dovecot_user.flags() == before
    assert {name.removeprefix("UID ") for name in proxy.commands()} <= ALLOWED
    assert {"EXAMINE", "UID FETCH", "UID SEARCH", "IDLE"} <= set(proxy.commands())
    assert not any(b"BODY[" in line.upper() for line in proxy.command_lines())
    sent = [name.removeprefix("UID ") for name in proxy.commands()]
    assert [name for name in mailbox.session.record.latest if name != "DONE"] == sent


@pytest.mark.parametrize(
    "line",
    [
        b"A1 SELECT INBOX\r\n",
        b"A1 UID STORE 1 +FLAGS (\\Seen)\r\n",
        b"A1 STORE 1 +FLAGS (\\Seen)\r\n",
        b"A1 EXPUNGE\r\n",
        b"A1 CLOSE\r\n",
        b"A1 UID MOVE 1 Trash\r\n",
        b"A1 APPEND INBOX {3}\r\n",
        b"A1 DELETE Sent\r\n",
        b"A1 UID FETCH 1 (BODY[])\r\n",
        b"A1 UID FETCH 1 (RFC822)\r\n",
        b"A1 UID FETCH 1 (rfc822.text)\r\n",
        b"A1 UID FETCH 1 (BINARY[1])\r\n",
    ],
    ids=lambda line: line.decode().strip()[3:],
)
def test_f34_a_command_that_could_change_something_is_not_sent(line: bytes) -> None:
    with pytest.raises(ForbiddenCommand):
        check(line)


@pytest.mark.dovecot
def test_f34_the_guard_stands_where_bytes_leave(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    mailbox.listing(INBOX, None)

    with pytest.raises(ForbiddenCommand):
        mailbox.session.call(lambda client: client.add_flags([1], [rb"\Seen"]))

    assert b"Seen" not in b"".join(dovecot_user.flags())


@pytest.mark.dovecot
def test_f24_the_last_letter_is_not_new_again(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1), letter(2), letter(3))
    dovecot_user.expunge(3)
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    first = mailbox.listing(INBOX, None)

    # UIDNEXT is 4 and the last letter 2: `UID SEARCH 3:*` answers 2.
    again = mailbox.listing(INBOX, Bookmark(first.uidvalidity, 2))

    assert again.uids == ()
    assert mailbox.session.record.counts["SEARCH"] == 2


@pytest.mark.dovecot
def test_nothing_new_costs_one_examine_and_no_search(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1), letter(2))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    first = mailbox.listing(INBOX, None)
    searches = mailbox.session.record.counts["SEARCH"]

    assert mailbox.listing(INBOX, Bookmark(first.uidvalidity, 2)).uids == ()

    assert mailbox.session.record.counts["SEARCH"] == searches


@pytest.mark.dovecot
def test_f25_letters_expunged_between_search_and_fetch_are_left_out(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1), letter(2), letter(3))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    listing = mailbox.listing(INBOX, None)

    dovecot_user.expunge(2)
    mailbox.reset()

    assert [one.place.uid for one in mailbox.headers(listing, listing.uids)] == [3, 1]
    assert [one.place.uid for one in mailbox.letters(listing, listing.uids)] == [3, 1]
    assert mailbox.troubles == []


@pytest.mark.dovecot
def test_drafts_that_lie_in_the_inbox_are_not_listed(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(letter(1), letter(2), letter(3))
    dovecot_user.do("INBOX", ("STORE", "2", "+FLAGS", r"(\Draft)"))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    listing, letters = read_all(mailbox)

    assert listing.uids == (3, 1)
    assert len(letters) == 2


@pytest.mark.dovecot
def test_a_large_letter_comes_with_text_and_header_and_without_its_weight(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    plain = "Dear Otto,\r\n\r\nhere is the report, naïve as it is.\r\n" + "More of the same.\r\n" * 20
    dovecot_user.append(large_letter(plain=plain, html="<p>Dear Otto, HTML</p>" * 20, attachment=3_000_000))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    assert mailbox.traffic.bytes_received < 20_000
    assert raw.reduced == "attachments"
    message = parse(raw.data)
    assert "here is the report, naïve as it is." in message.text
    assert "HTML" not in message.text
    assert message.message_id == "<big@x.example>"
    assert message.received
    (attachment,) = message.attachments
    assert (attachment.filename, attachment.content_type) == ("report.pdf", "application/pdf")
    assert abs(attachment.size - 3_000_000) < 60_000


@pytest.mark.dovecot
def test_html_is_fetched_where_there_is_no_plain_text_worth_the_name(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(large_letter(html="<p>Only in HTML: the boat leaves at nine.</p>"))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    assert "the boat leaves at nine" in parse(raw.data).text


@pytest.mark.dovecot
@pytest.mark.parametrize(
    ("sent", "name"),
    [
        ("filename*=UTF-8''R%C3%A9sum%C3%A9%20Lind.pdf", "Résumé Lind.pdf"),
        ("filename*0*=UTF-8''R%C3%A9sum;\r\n filename*1*=%C3%A9.pdf", "Résumé.pdf"),
        ('filename="=?utf-8?Q?R=C3=A9sum=C3=A9.pdf?="', "Résumé.pdf"),
        ('filename="a \\"quoted\\" one.pdf"', 'a "quoted" one.pdf'),
        ('filename="x.pdf"; size=77', "x.pdf"),
    ],
    ids=["rfc2231", "rfc2231 pieces", "encoded word", "quotes", "lying size"],
)
def test_names_of_attachments_survive(sent: str, name: str, dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(large_letter(plain="Look at this.\r\n" * 30, filename=sent))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    (attachment,) = parse(raw.data).attachments
    assert attachment.filename == name
    assert abs(attachment.size - 200_000) < 5_000


@pytest.mark.dovecot
def test_a_calendar_and_a_letter_inside_are_fetched(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    inner = letter(9, "Anna, meet Tom.").decode()
    data = large_letter(plain="Forwarded.\r\n" * 40).replace(
        b"--outer--",
        b"--outer\r\nContent-Type: text/calendar; method=REQUEST; name=invite.ics\r\n\r\n"
        b"BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"
        b"--outer\r\nContent-Type: message/rfc822\r\n\r\n" + inner.encode() + b"\r\n--outer--",
    )
    dovecot_user.append(data)
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    assert b"METHOD:REQUEST" in raw.data
    assert b"Anna, meet Tom." in raw.data
    types = [part.get_content_type() for part in email.message_from_bytes(raw.data).walk()]
    assert "text/calendar" in types
    assert "message/rfc822" in types


@pytest.mark.dovecot
def test_a_large_letter_of_text_alone_is_cut_at_the_limit(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    line = "I promise to send it, and this line is long enough.\r\n"
    dovecot_user.append(letter(1, line * 20_000))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    assert 200_000 < len(raw.data) < 270_000
    assert raw.data.endswith(b"\r\n")
    assert parse(raw.data).text.startswith("I promise")


@pytest.mark.dovecot
def test_many_large_letters_of_one_shape_cost_few_commands(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(*(large_letter(plain=f"Number {number}. " * 30, attachment=80_000) for number in range(30)))
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, letters = read_all(mailbox)

    assert [parse(one.data).text[:10].split(".")[0] for one in letters] == [f"Number {number}" for number in range(29, -1, -1)]
    assert mailbox.session.record.counts["FETCH"] <= 4


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
