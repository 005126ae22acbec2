"""The summary as a letter: text and page side by side, under headers that no robot answers and no filter takes for a newsletter.

Composed with the default policy of `email`, which refuses line breaks in header values (RFC 5322 section 2.2).
"""

from __future__ import annotations

import hmac
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parseaddr

from daemon.numbering import said_by_number
from daemon.reply_address import ReplyTo
from daemon.summary.hint import answer_so
from daemon.summary.page import render_html
from daemon.summary.plain import render_text
from rules.digest import Digest
from rules.digest.safe import header_words

LOOP_HEADER = "X-Beholden-Loop"
LIST_ID = "Beholden summary <summary.beholden.invalid>"


def message_id_of(key: bytes, *, kind: str, slot: str, recipient: str) -> str:
    """The Message-ID of a slot's letter, in angle brackets: the same at each attempt and on each host, not to be guessed without the key.

    The domain is reserved (RFC 2606), so it can collide with nobody's.
    """
    words = "\0".join((kind, slot, recipient.lower())).encode()
    return f"<{hmac.digest(key, words, 'sha256').hex()[:32]}@summary.beholden.invalid>"


def render_eml(
    digest: Digest, *, sender: str, recipient: str, date: datetime, message_id: str, loop: str = "", answered: ReplyTo | None = None
) -> bytes:
    """The whole letter with CRLF line ends, ready for SMTP. `sender` may hold a name; `loop` marks our own letters when they come back.

    `answered`: how it may be answered. Raises ValueError where sender or recipient is no address.
    """
    mark = answered.mark if answered else ""
    letter = compose_letter(
        sender=sender,
        recipient=recipient,
        subject=f"{digest.headline} {mark}".rstrip(),
        date=date,
        message_id=message_id,
        loop=loop,
        answered=answered.address if answered else "",
    )
    letter["List-Id"] = LIST_ID
    # Answers keep the subject or quote the text: in one of the two the mark comes back.
    hint = f"{answer_so(digest.tongue)} {mark}".rstrip() if answered else ""
    shown = said_by_number(digest, answered) if answered else digest
    letter.set_content(render_text(shown, hint), cte="quoted-printable")
    letter.add_alternative(render_html(shown, hint), subtype="html", cte="quoted-printable")
    # RFC 3282. Set last: what is set earlier would go to the first part, as all headers that begin with "Content-" do.
    letter["Content-Language"] = digest.tongue.code
    _fixed_boundary(letter, message_id)
    return letter.as_bytes(policy=SMTP)


def compose_letter(
    *,
    sender: str,
    recipient: str,
    subject: str,
    date: datetime,
    message_id: str,
    loop: str = "",
    submitted: str = "auto-generated",
    answered: str = "",
) -> EmailMessage:
    """An empty letter of ours with its headers (RFC 3834 section 5: Auto-Submitted), for the summary and for any other mail we send.

    `answered`: the address that answers go to, "" for the sender's.
    """
    letter = EmailMessage()
    letter["From"] = _address(sender)
    letter["To"] = _address(recipient)
    letter["Subject"] = header_words(subject)
    letter["Date"] = date
    letter["Message-ID"] = message_id
    if answered:
        letter["Reply-To"] = _address(answered)
    letter["Auto-Submitted"] = submitted
    letter["X-Auto-Response-Suppress"] = "All"
    letter[LOOP_HEADER] = loop or message_id.strip("<>").partition("@")[0]
    return letter


def _address(text: str) -> Address:
    name, address = parseaddr(text)
    local, at, domain = address.rpartition("@")
    if not (at and local and domain) or any(ord(character) < 33 for character in address):
        raise ValueError("not an address: a letter needs somebody@somewhere as sender and recipient")
    return Address(display_name=header_words(name), username=local, domain=domain)


def _fixed_boundary(letter: EmailMessage, message_id: str) -> None:
    """A boundary of the Message-ID: the same digest gives the same bytes."""
    letter.set_boundary(f"=_{message_id.strip('<>').partition('@')[0]}")
