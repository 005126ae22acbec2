"""Thank-you and follow-up letters that the summary proposes, laid into the owner's Drafts folder: once each, and never sent by us.

What was begun is written down before the mailbox is touched, so that no obligation ever gets a second draft, whatever crashes in between.
Where it can't be done, the summary keeps its ready answer, and `status` says why.
"""

from __future__ import annotations

import hmac
import logging
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import parse_qs, unquote, urlsplit

from daemon.errors import RunError, Transient, UserError
from daemon.imap import ImapMailbox, Refused
from daemon.ledger.store import Ledger
from daemon.mailbox import Folder, Paused
from daemon.settings import Settings
from rules.digest import ENGLISH, Digest, Item
from rules.digest.safe import header_words

log = logging.getLogger(__name__)

KINDS = ("thanks", "follow_up", "update")
TROUBLE = "drafts_trouble"
"""The fact that holds why drafts can't be laid; "" where they can."""

SAYS = ENGLISH.say("how.draft_lies")
_TO_DO = "worth_doing"
_FACT = "draft:"
_BEGUN, _LAID, _GONE = "begun", "laid", "gone"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A letter as the summary proposes it. `answers`: the Message-ID of the letter that it answers, or ""."""

    to: str
    subject: str
    body: str
    answers: str


class Drafts:
    """Lays drafts into the first mailbox that has a folder for them. `boxes` opens the mailboxes anew; nothing is connected before."""

    def __init__(self, settings: Settings, ledger: Ledger, boxes: Callable[[], Sequence[ImapMailbox]]) -> None:
        self._settings, self._ledger, self._boxes = settings, ledger, boxes

    def lay(self, digest: Digest, now: datetime) -> Digest:
        """The summary as it is to be told once the drafts that it proposes lie in Drafts. Never raises for a mailbox."""
        wanted = {item.obligation: one for item in _items(digest) if item.obligation and (one := proposal(item)) is not None}
        if not wanted:
            return digest
        lying: set[str] = set()
        trouble = ""
        try:
            self._lay_all(wanted, now, lying)
        except (RunError, UserError) as error:
            # For what could not be laid, or seen there, the summary offers its ready answer as ever.
            trouble = str(error)
        if trouble != (self._ledger.get(TROUBLE) or ""):
            self._ledger.put(TROUBLE, trouble)
            if trouble:
                log.warning("drafts can't be laid down; see 'beholden status'")
        return said(digest, lying)

    def _lay_all(self, wanted: dict[str, Proposal], now: datetime, lying: set[str]) -> None:
        for mailbox in self._in_order():
            with closing(mailbox):
                folder = mailbox.drafts()
                if folder is not None:
                    for ident, one in wanted.items():
                        if self._lay(mailbox, folder, ident, one, now):
                            lying.add(ident)
                    return
        raise UserError("no folder for drafts was found in any mailbox, so none were laid down")

    def _in_order(self) -> Iterator[ImapMailbox]:
        """The mailbox of the owner's first address before the others."""
        first = self._settings.owner.addresses[0]
        yield from sorted(self._boxes(), key=lambda box: box.account.username.lower() != first)

    def _lay(self, mailbox: ImapMailbox, folder: Folder, ident: str, one: Proposal, now: datetime) -> bool:
        """Lay one draft, where none was laid before. Whether it lies there now."""
        message_id = message_id_of(self._ledger.key, ident, self._sender()[1])
        name = _FACT + ident
        known = self._ledger.get(name)
        if known in (_BEGUN, _LAID):
            lies = mailbox.lies_in(folder, message_id)
            self._ledger.put(name, _LAID if lies else _GONE)
            return lies
        if known is not None:
            return False
        data = draft_letter(one, sender=self._sender(), message_id=message_id, date=now.astimezone(self._settings.owner.zone))
        if data is None or not self._claim(name):
            return False
        try:
            # A ledger that was restored from an export knows nothing of its drafts, but gives them the same Message-IDs.
            if not mailbox.lies_in(folder, message_id):
                mailbox.lay_draft(folder, data)
        except (Refused, Paused) as error:
            # A clean no: nothing lies there, and the next summary may try again.
            if isinstance(error, Refused) or isinstance(error.__cause__, Refused):
                self._ledger.drop_fact(name)
            raise Transient(f"{mailbox.session.where}: a draft was refused: {error}") from error
        self._ledger.put(name, _LAID)
        return True

    def _claim(self, name: str) -> bool:
        """Whether this process is the one to lay it."""
        with self._ledger.write() as connection:
            return self._ledger.new_fact(connection, name, _BEGUN)

    def _sender(self) -> tuple[str, str]:
        owner = self._settings.owner
        return owner.name, owner.addresses[0]


def message_id_of(key: bytes, ident: str, address: str) -> str:
    """Nobody's but this draft's; its domain is that of the owner's `address`, for mail programs may keep it when the letter is sent."""
    mark = hmac.digest(key, f"draft\0{ident}".encode(), "sha256").hex()[:32]
    return f"<{mark}@{address.rpartition('@')[2]}>"


def own_drafts(ledger: Ledger, settings: Settings) -> frozenset[str]:
    """The Message-IDs of all drafts that were laid down for the owner."""
    idents = (name.removeprefix(_FACT) for name in ledger.fact_names(_FACT))
    return frozenset(message_id_of(ledger.key, ident, settings.owner.addresses[0]) for ident in idents)


def proposal(item: Item) -> Proposal | None:
    """The letter that an item proposes to the person it is about, from its `mailto:` URI (RFC 6068); None for none of our kinds."""
    if item.kind not in KINDS or item.who is None:
        return None
    for action in item.actions:
        found = read_mailto(action.mailto)
        if found is not None and found.to == item.who.address and found.body:
            return found
    return None


def read_mailto(uri: str) -> Proposal | None:
    """What a `mailto:` URI of ours holds; None for anything else."""
    parts = urlsplit(uri)
    if parts.scheme != "mailto":
        return None
    fields = {name.lower(): values[0] for name, values in parse_qs(parts.query, keep_blank_values=True).items()}
    return Proposal(unquote(parts.path), fields.get("subject", ""), fields.get("body", ""), fields.get("in-reply-to", ""))


def draft_letter(one: Proposal, *, sender: tuple[str, str], message_id: str, date: datetime) -> bytes | None:
    """The draft with CRLF line ends; it says nowhere that a program wrote it. None where it can't be a letter. `sender`: name, address."""
    letter = EmailMessage()
    try:
        letter["From"] = Address(header_words(sender[0]), addr_spec=sender[1])
        letter["To"] = Address(addr_spec=one.to)
        letter["Subject"] = header_words(one.subject)
        letter["Date"] = date
        letter["Message-ID"] = message_id
        if one.answers:
            letter["In-Reply-To"] = letter["References"] = one.answers
        letter.set_content(one.body.replace("\r\n", "\n"), cte="quoted-printable")
        return letter.as_bytes(policy=SMTP)
    except (ValueError, IndexError):
        return None


def said(digest: Digest, lying: set[str]) -> Digest:
    """The summary that proposes no letter where a draft of it lies in Drafts, and says so."""

    def item(one: Item) -> Item:
        if one.obligation not in lying or (found := proposal(one)) is None:
            return one
        left = tuple(action for action in one.actions if read_mailto(action.mailto) != found)
        return replace(one, actions=left, how=f"{one.how} {digest.tongue.say('how.draft_lies')}".strip())

    return replace(digest, sections=tuple(replace(section, items=tuple(map(item, section.items))) for section in digest.sections))


def _items(digest: Digest) -> Iterator[Item]:
    """What the owner is to do; a letter that only asks what has become of something is for the owner alone to begin."""
    return (item for section in digest.sections if section.key == _TO_DO for item in section.items)
