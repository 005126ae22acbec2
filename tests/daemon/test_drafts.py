"""Drafts of what the summary proposes: laid down once, with the one flag, never sent; whatever fails, nothing is lost or doubled."""

from __future__ import annotations

import imaplib
import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP, default
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from daemon.drafts import SAYS, TROUBLE, Drafts, Proposal, draft_letter, proposal, read_mailto, said
from daemon.errors import Transient
from daemon.imap import ImapAccount, ImapMailbox, Refused, Secret
from daemon.imap.allowed import ForbiddenCommand, check
from daemon.imap.client import Client
from daemon.ledger.store import Ledger, open_ledger
from daemon.roles import Listed, drafts_folder
from daemon.settings import Settings
from rules.digest import Digest, Item, Period, Section
from rules.digest.drafts import mailto
from rules.digest.values import Action, Who
from tests.servers.dovecot import DovecotUser
from tests.servers.smtp_sink import SmtpSink
from tests.test_daemon import ME, House

NOW = datetime(2026, 6, 1, 7, 30, tzinfo=UTC)
TIM = Who("Tim Roe", "Tim", "tim@roe.example")
UNDO = Action("Done", "mailto:ada+bh.x@park.example?subject=done%201&body=done%201")


def item(ident: str = "o1", kind: str = "thanks", body: str = "Dear Tim,\n\nThank you for “the advice”.\n") -> Item:
    write = Action("Thank Tim", mailto(TIM.address, "Re: The bridge", body, "<b1@roe.example>"))
    return Item(what="Thank Tim", who=TIM, obligation=ident, kind=kind, how="Say what it led to.", actions=(write, UNDO))


def digest(*items: Item) -> Digest:
    return Digest(Period(NOW - timedelta(days=7), NOW), "", "Ada", "", "", "", "", (Section("worth_doing", "Worth doing", items),))


def test_the_proposal_is_what_the_ready_answer_holds() -> None:
    one = proposal(item())

    assert one == Proposal(TIM.address, "Re: The bridge", "Dear Tim,\r\n\r\nThank you for “the advice”.\r\n", "<b1@roe.example>")
    assert proposal(item(kind="reply")) is None
    assert proposal(replace(item(), actions=(UNDO,))) is None


def test_a_draft_is_a_letter_of_the_owners_that_names_no_program() -> None:
    one = proposal(item())
    assert one is not None

    data = draft_letter(one, sender=("Ada Pärk", ME), message_id="<x@park.example>", date=NOW)

    assert data is not None
    read = message_from_bytes(data, _class=EmailMessage, policy=default)
    assert (read["From"], read["To"], read["In-Reply-To"]) == (f"Ada Pärk <{ME}>", TIM.address, "<b1@roe.example>")
    assert read.get_content().splitlines() == ["Dear Tim,", "", "Thank you for “the advice”."]
    assert b"beholden" not in data.lower()
    assert b"\n" not in data.replace(b"\r\n", b"")


@pytest.mark.parametrize("field", ["to", "subject", "answers"])
def test_no_header_gets_in_through_a_field(field: str) -> None:
    one = replace(Proposal(TIM.address, "Re: A", "Hello", ""), **{field: "a@b.example\r\nBcc: mal@evil.example"})

    data = draft_letter(one, sender=("Ada", ME), message_id="<x@park.example>", date=NOW)

    assert data is None or b"\nBcc" not in data
    assert (data is None) == (field != "subject")


def test_what_is_no_mailto_is_no_proposal() -> None:
    assert read_mailto("https://evil.example/?body=x") is None


def test_the_summary_says_that_a_draft_lies_there_and_offers_it_no_more() -> None:
    shown = said(digest(item("o1"), item("o2")), {"o1"}).sections[0].items

    assert shown[0].actions == (UNDO,)
    assert shown[0].how == f"Say what it led to. {SAYS}"
    assert shown[1] == item("o2")


def test_the_folder_of_drafts_is_known_by_flag_before_name() -> None:
    by_name, by_flag = Listed("Drafts", ("Drafts",)), Listed("Merkzettel", ("Merkzettel",), frozenset({b"\\drafts"}))

    assert [drafts_folder(found) for found in ([by_name, by_flag], [by_name], [Listed("INBOX", ("INBOX",))])] == [
        type(drafts_folder([by_name]))("Merkzettel", "drafts"),  # type: ignore[misc]
        type(drafts_folder([by_name]))("Drafts", "drafts"),  # type: ignore[misc]
        None,
    ]


@pytest.mark.parametrize(
    "line",
    [
        b'A1 APPEND "INBOX" (\\Seen) {3}\r\n',
        b'A1 APPEND "Drafts" {3}\r\n',
        b'A1 APPEND "Drafts" (\\Seen \\Draft) "01-Jan-2026 00:00:00 +0000" {3}\r\n',
        b'A1 APPEND "Drafts" (\\Seen \\Draft) {3+}\r\n',
        b"A1 UID STORE 1 +FLAGS (\\Draft)\r\n",
    ],
)
def test_nothing_but_a_draft_may_be_laid_down_even_then(line: bytes) -> None:
    with pytest.raises(ForbiddenCommand):
        check(line, draft=True)


class Desk:
    """A user's mailbox, a ledger, and what lays drafts there."""

    def __init__(self, ledger: Ledger, port: int, user: DovecotUser) -> None:
        self.ledger, self.user, self.opened = ledger, user, list[ImapMailbox]()
        settings = Settings.model_validate({"owner": {"name": "Ada Park", "addresses": [ME], "timezone": "UTC"}})
        account = ImapAccount("home", "127.0.0.1", user.name, Secret(user.password), port=port, security="plain", command_seconds=3.0)

        def boxes() -> list[ImapMailbox]:
            self.opened.append(ImapMailbox(account))
            return self.opened[-1:]

        self.drafts = Drafts(settings, ledger, boxes)

    def lay(self, *items: Item) -> tuple[Item, ...]:
        return self.drafts.lay(digest(*items), NOW).sections[0].items

    def lying(self, folder: str = "Drafts") -> list[EmailMessage]:
        client = self.user.client()
        client.select(folder, readonly=True)
        _, found = client.uid("FETCH", "1:*", "(BODY.PEEK[])")
        client.logout()
        return [message_from_bytes(one[1], _class=EmailMessage, policy=default) for one in found if isinstance(one, tuple)]


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    one = open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW)
    yield one
    one.close()


@pytest.fixture
def desk(ledger: Ledger, dovecot_user: DovecotUser) -> Desk:
    return Desk(ledger, dovecot_user.server.port, dovecot_user)


@pytest.mark.dovecot
def test_a_draft_is_laid_once_with_its_flag_and_nothing_else_is_written(desk: Desk, dovecot_user: DovecotUser) -> None:
    dovecot_user.append(b"From: Tim <tim@roe.example>\nSubject: The bridge\n\nThe advice.\n")
    before = dovecot_user.flags()

    first = desk.lay(item("o1"), item("o2", kind="follow_up"), item("o3", kind="reply"))
    second = desk.lay(item("o1"), item("o2", kind="follow_up"))

    assert [SAYS in one.how for one in first] == [True, True, False]
    assert [SAYS in one.how for one in second] == [True, True]
    assert len(desk.lying()) == 2
    assert [{*imaplib.ParseFlags(line)} for line in dovecot_user.flags("Drafts")] == [{rb"\Seen", rb"\Draft"}] * 2
    assert dovecot_user.flags() == before
    commands = set().union(*(box.session.record.counts for box in desk.opened))
    assert commands & {"SELECT", "STORE", "EXPUNGE", "COPY", "MOVE"} == set()
    assert desk.ledger.get(TROUBLE) in (None, "")


@pytest.mark.dovecot
def test_a_ledger_that_forgot_its_drafts_finds_them_where_they_lie(desk: Desk) -> None:
    desk.lay(item())
    desk.ledger.drop_fact("draft:o1")

    (shown,) = desk.lay(item())

    assert SAYS in shown.how
    assert len(desk.lying()) == 1


@pytest.mark.dovecot
def test_a_draft_that_the_owner_threw_away_is_not_laid_again(desk: Desk, dovecot_user: DovecotUser) -> None:
    desk.lay(item())
    dovecot_user.expunge(1, folder="Drafts")

    (shown,), (later,) = desk.lay(item()), desk.lay(item())

    assert desk.lying() == []
    assert shown == later == item()


@pytest.mark.dovecot
def test_a_server_without_a_folder_for_drafts_keeps_the_ready_answer_and_is_told(
    desk: Desk, dovecot_user: DovecotUser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ImapMailbox, "drafts", lambda _: None)

    (shown,) = desk.lay(item())

    assert shown == item()
    assert "no folder for drafts" in str(desk.ledger.get(TROUBLE))
    monkeypatch.undo()
    assert SAYS in desk.lay(item())[0].how
    assert desk.ledger.get(TROUBLE) == ""


@pytest.mark.dovecot
def test_what_a_server_refuses_may_be_tried_again(desk: Desk, dovecot_user: DovecotUser, monkeypatch: pytest.MonkeyPatch) -> None:
    real = ImapMailbox.lay_draft
    monkeypatch.setattr(ImapMailbox, "lay_draft", lambda box, folder, data: real(box, replace(folder, name="No such folder"), data))
    (refused,) = desk.lay(item())
    monkeypatch.undo()

    (shown,) = desk.lay(item())

    assert refused == item()
    assert SAYS in shown.how
    assert len(desk.lying()) == 1


@pytest.mark.dovecot
def test_a_full_mailbox_is_a_clean_no_too(desk: Desk, dovecot_user: DovecotUser, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(client: Any, folder: bytes, data: bytes) -> None:
        raise Refused(b"[OVERQUOTA] Quota exceeded")

    monkeypatch.setattr(Client, "append_draft", full)
    (refused,) = desk.lay(item())
    said_why = str(desk.ledger.get(TROUBLE))
    monkeypatch.undo()

    assert refused == item()
    assert "a draft was refused" in said_why
    assert "Quota exceeded" in said_why
    assert SAYS in desk.lay(item())[0].how


@pytest.mark.dovecot
def test_no_question_about_what_others_owe_is_laid_down(desk: Desk) -> None:
    waiting = replace(digest(), sections=(Section("waiting", "You are waiting for", (item(kind="update"),)),))

    assert desk.drafts.lay(waiting, NOW) == waiting
    assert desk.opened == []


@pytest.mark.dovecot
@pytest.mark.parametrize("taken", [True, False])
def test_after_a_cut_in_the_middle_no_second_draft_is_laid(
    desk: Desk, dovecot_user: DovecotUser, monkeypatch: pytest.MonkeyPatch, taken: bool
) -> None:
    real = ImapMailbox.lay_draft

    def cut(box: ImapMailbox, folder: Any, data: bytes) -> None:
        if taken:
            real(box, folder, data)
        raise Transient("the connection was cut")

    monkeypatch.setattr(ImapMailbox, "lay_draft", cut)
    (during,) = desk.lay(item())
    monkeypatch.undo()

    (after,), _ = desk.lay(item()), desk.lay(item())

    assert during == item()
    assert (SAYS in after.how) == taken
    assert len(desk.lying()) == int(taken)


@pytest.mark.dovecot
def test_a_mailbox_that_is_away_keeps_nothing_back(ledger: Ledger, dovecot_user: DovecotUser) -> None:
    desk = Desk(ledger, 1, dovecot_user)

    assert desk.lay(item()) == (item(),)
    assert "connection refused" in str(ledger.get(TROUBLE))


@pytest.fixture
def sink() -> Iterator[SmtpSink]:
    server = SmtpSink()
    yield server
    server.close()


@pytest.mark.dovecot
def test_the_whole_way_a_draft_lies_there_is_sent_by_the_owner_and_settles(
    tmp_path: Path, dovecot_user: DovecotUser, sink: SmtpSink
) -> None:
    house = House(tmp_path, dovecot_user, sink, "00:00")
    house.config.write_text(house.config.read_text().replace("[tag]", "drafts = true\n[tag]"))
    asked = EmailMessage()
    asked["From"], asked["To"], asked["Subject"] = "Kim Dorn <kim@dorn.example>", f"{ME}, Eva Lind <eva@lind.example>", "Ada, meet Eva"
    asked["Date"], asked["Message-ID"] = format_datetime(datetime.now(UTC) - timedelta(days=2)), "<k1@dorn.example>"
    asked.set_content("Ada, I would like to introduce you to Eva Lind, who builds kilns. Eva, this is Ada.\n\nKim\n")
    dovecot_user.append(bytes(asked))
    try:
        house.start()
        house.until(60, lambda: len(sink.letters) == 1)
        desk = Desk(open_ledger(f"sqlite:///{tmp_path}/ledger.db", "owner", now=NOW), dovecot_user.server.port, dovecot_user)
        drafts = desk.lying()
        thanks = next(one for one in drafts if one["To"] == "kim@dorn.example")
        text = message_from_bytes(sink.letters[0][2], _class=EmailMessage, policy=default).get_body(("plain",))
        assert text is not None
        assert SAYS in " ".join(text.get_content().split())
        del thanks["Date"]
        thanks["Date"] = format_datetime(datetime.now(UTC) - timedelta(minutes=1))
        dovecot_user.append(thanks.as_bytes(policy=SMTP), folder="Sent")
        house.until(60, lambda: not any(one["kind"] == "thanks" for one in house.owed()))
        with sqlite3.connect(tmp_path / "ledger.db") as known:
            laid = known.execute("SELECT count(*) FROM meta WHERE name LIKE 'draft:%'").fetchone()[0]
        assert laid == len(drafts)
        desk.ledger.close()
    finally:
        house.end()
