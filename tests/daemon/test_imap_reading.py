"""What is read over IMAP and how: read only, new letters only, large ones without their weight (RELIABILITY F24, F25, F34, B4)."""

from __future__ import annotations

import base64
import email
from collections.abc import Callable
from typing import Any

import pytest

from daemon.imap import ForbiddenCommand, ImapMailbox
from daemon.imap.allowed import ALLOWED, check
from daemon.mailbox import Bookmark, Folder, Listing
from parsers import parse
from parsers.authority import proves_author
from parsers.header import read_header
from tests.servers.dovecot import DovecotUser
from tests.servers.proxy import Proxy

INBOX = Folder("INBOX", "inbox")
Make = Callable[..., ImapMailbox]


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


WEIGHT = "<p>The boat leaves at nine on Tuesday, bring your drawings.</p>\r\n" * 90
SHAPES = {
    "both": large_letter(plain="Could you send me the drawings?\r\n" * 5, html=WEIGHT),
    "a few words beside HTML": large_letter(plain="Yes.\r\n", html=WEIGHT),
    "a hint to the HTML": large_letter(plain="Please view this letter in your browser: it has an HTML version.\r\n", html=WEIGHT),
    "a hint in base64": large_letter(plain="X", html=WEIGHT).replace(
        b"Content-Transfer-Encoding: 8bit\r\n\r\nX", b"Content-Transfer-Encoding: base64\r\n\r\nRW5hYmxlIEhUTUwgdG8gcmVhZCB0aGlzLg=="
    ),
    "nothing beside HTML": large_letter(plain=" \r\n \r\n", html=WEIGHT),
    "HTML alone": large_letter(html=WEIGHT),
    "an invitation as a file": large_letter(plain="See the invitation.", html=WEIGHT, attachment=30).replace(
        b"--outer--",
        b"--outer\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename=Boat.ICS\r\n\r\n"
        b"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:7\r\nSUMMARY:Boat\r\nDTSTART:20260302T090000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n--outer--",
    ),
    "text below a picture": large_letter(plain="Look at this.").replace(
        b"--outer--",
        b"--outer\r\nContent-Type: text/plain; name=note.txt\r\nContent-Disposition: inline; filename=note.txt\r\n\r\n"
        b"And could you call Tom?\r\n--outer--",
    ),
}


@pytest.mark.dovecot
@pytest.mark.parametrize("data", SHAPES.values(), ids=SHAPES)
def test_a_letter_says_the_same_fetched_in_parts_as_read_whole(data: bytes, dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    dovecot_user.append(data)
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    whole, read = parse(data, internal_date=raw.internal_date), parse(raw.data, internal_date=raw.internal_date)
    assert raw.reduced == "attachments"
    assert (read.text, read.own_text, read.calendar) == (whole.text, whole.own_text, whole.calendar)
    assert [(one.filename, one.content_type) for one in read.attachments] == [(one.filename, one.content_type) for one in whole.attachments]
    assert (read.sender, read.to, read.date, read.subject, read.automated) == (
        whole.sender,
        whole.to,
        whole.date,
        whole.subject,
        whole.automated,
    )


@pytest.mark.dovecot
def test_a_letter_without_a_name_gets_the_same_one_from_its_header_as_from_the_whole(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    nameless = letter(2).replace(b"Message-ID: <2@x.example>\r\n", b"")
    dovecot_user.append(letter(1), nameless)
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)
    listing = mailbox.listing(INBOX, None)

    names = [read_header(block.header).message_id for block in mailbox.headers(listing, listing.uids)]

    assert names == [parse(nameless).message_id, "<1@x.example>"]


@pytest.mark.dovecot
def test_of_a_header_only_signatures_stay_behind(dovecot_user: DovecotUser, imap_mailbox: Make) -> None:
    results = b"Authentication-Results: mx.lind.example; dmarc=pass header.from=harbour.example\r\n"
    signature = b"DKIM-Signature: v=1; d=harbour.example; s=a;\r\n b=" + b"abcd" * 100 + b"\r\n"
    data = results + signature + b"ARC-Seal: i=1; a=x\r\nX-Jira-Thing: 1\r\n" + large_letter(plain="The boat leaves at nine.")
    dovecot_user.append(data)
    mailbox = imap_mailbox(dovecot_user.server, dovecot_user.name)

    _, (raw,) = read_all(mailbox)

    header = email.message_from_bytes(raw.data)
    assert (header["DKIM-Signature"], header["ARC-Seal"]) == (None, None)
    assert header["X-Jira-Thing"] == "1"
    owner, server = frozenset({"ines@harbour.example"}), frozenset({"mx.lind.example"})
    assert proves_author(raw.data, owner, server) == proves_author(data, owner, server) == ""


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
