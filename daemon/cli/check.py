"""`check`: tests configuration, ledger, mailboxes, outgoing server and tag address; a line each, with the mend."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import partial
from typing import Annotated

import typer

from daemon import smtp
from daemon.cli.app import app, options_of
from daemon.cli.output import plain, print_json, taken_for_yours
from daemon.cli.session import Session, opened
from daemon.errors import RunError, UserError
from daemon.imap import ImapMailbox
from daemon.mailbox import Folder, Mailbox
from daemon.mailboxes import account
from daemon.outgoing import smtp_account
from daemon.reply_address import base_address
from daemon.settings import MailboxSettings
from parsers.header import read_header
from rules.people.own_addresses import further_addresses

SENT_SEEN = 300
"""Newest letters of the Sent folder whose authors are looked at."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What was tested, whether it works, and what was seen or how to mend it."""

    what: str
    ok: bool
    text: str


@app.command()
def check(context: typer.Context, as_json: Annotated[bool, typer.Option("--json", help="Print JSON and nothing else.")] = False) -> int:
    """Test the configuration, the ledger, every login and the tag address."""
    with opened(options_of(context)) as session:
        findings = list(_findings(session))
    if as_json:
        print_json([asdict(finding) for finding in findings])
    else:
        for finding in findings:
            print(f"{'ok  ' if finding.ok else 'FAIL'} {finding.what}: {plain(finding.text)}")
    return 0 if all(finding.ok for finding in findings) else 1


def _findings(session: Session) -> Iterator[Finding]:
    settings = session.settings
    yield Finding("configuration", True, str(settings.file or "options of this command"))
    letters, machine, _ = session.ledger.counts()
    yield Finding("ledger", True, f"{letters} letters, {machine} of them from machines")
    if further := session.state().own:
        yield Finding("addresses", True, f"taken for yours: {taken_for_yours(further)}")
    if not settings.mailbox and settings.file is None:
        yield Finding("mailbox", True, "none without a configuration: letters come by 'beholden import'")
    elif not settings.mailbox:
        yield Finding("mailbox", False, "none is configured; add a [[mailbox]] section")
    for box in settings.mailbox:
        yield _try(f"mailbox {box.name}", partial(_login, session, box))
    if settings.smtp is None:
        yield Finding("smtp", True, "no [smtp] section: no summary is sent, 'beholden summary' prints it")
    else:
        yield _try("smtp", lambda: _probe(session))
    yield _tag(session)
    if settings.smtp is not None:
        yield _answers(session)


def _try(what: str, action: Callable[[], str]) -> Finding:
    try:
        return Finding(what, True, action())
    except (UserError, RunError) as error:
        return Finding(what, False, str(error))


def _login(session: Session, box: MailboxSettings) -> str:
    mailbox = ImapMailbox(account(box, session.settings, os.environ))
    try:
        found = mailbox.folders()
        proposed = unnamed_addresses(mailbox, found, frozenset(session.settings.owner.addresses), session.settings.owner.name)
        wanted = session.settings.summary.drafts
        drafts = "; no folder for drafts was found, so none can be laid down there" if wanted and mailbox.drafts() is None else ""
    finally:
        mailbox.close()
    sent = [folder.name for folder in found if folder.role in ("sent", "all")]
    named = ", ".join(f"{folder.name} ({folder.role})" for folder in found)
    if not sent:
        raise UserError(
            f"no Sent folder was found among {named or 'no folders'}; name yours in 'folders', else every thread looks unanswered"
        )
    return f"reads {named}{proposed}{drafts}"


def unnamed_addresses(mailbox: Mailbox, folders: Iterable[Folder], known: frozenset[str], name: str) -> str:
    """A hint at addresses that the owner sends from and has not named: without them her own letters look like others'."""
    sent = next((folder for folder in folders if folder.role == "sent"), None)
    if sent is None:
        return ""
    try:
        listing = mailbox.listing(sent, None)
        authors = [read_header(block.header).sender for block in mailbox.headers(listing, listing.uids[:SENT_SEEN])]
    except RunError:
        return ""  # a hint is no reason to call a mailbox broken that can be read
    more = further_addresses(authors, known, name)
    return f"; letters in {sent.name} are also from {', '.join(more[:5])}: if they are yours, name them in owner.addresses" if more else ""


def _probe(session: Session) -> str:
    server = smtp_account(session.settings, os.environ)
    outcome = smtp.probe(server)
    if outcome.verdict != smtp.SENT:
        raise UserError(outcome.error)
    return f"{server.host}:{server.port} takes letters from {session.settings.sender}"


def _tag(session: Session) -> Finding:
    tag = session.settings.tag
    if not tag.address:
        return Finding("tag address", True, "none is set up (section [tag])")
    if not session.ledger.get("tag_token"):
        return Finding("tag address", True, "not in use yet; 'beholden tag' prints its secret form, which makes it live")
    if not tag.trusted_authserv:
        return Finding("tag address", True, "works for letters that lie in your Sent folder; name trusted_authserv for others")
    return Finding("tag address", True, f"works; believes {', '.join(tag.trusted_authserv)}")


def _answers(session: Session) -> Finding:
    settings = session.settings
    base = base_address(settings.tag.address)
    local, _, domain = base.rpartition("@")
    way = (
        f"go to {local}+bh.…@{domain}"
        if base
        else f"go to {settings.summary_to} with the mark in the subject; with [tag] address = you+log@… none is needed"
    )
    names = ", ".join(settings.tag.trusted_authserv)
    proof = (
        f"that lie in your Sent folder or that {names} vouches for"
        if names
        else "that lie in your Sent folder; name trusted_authserv for others"
    )
    if settings.summary_to.lower() not in settings.owner.addresses:
        return Finding("answers by mail", True, f"{way}; {settings.summary_to} is none of owner.addresses, so write them from one that is")
    return Finding("answers by mail", True, f"{way}; believed are those {proof}")
