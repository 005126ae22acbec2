"""Bytes as mail programs make them (RFC 5322, RFC 2045, RFC 5545, RFC 3464) from the written letters; the same bytes every time.

Nothing here asks the clock or chance: Message-IDs, boundaries and the addresses of relays come from a hash of the letter's id.
Received, Authentication-Results and Delivered-To stand on what came in, never on what the owner sent, as on a real server.
"""

from __future__ import annotations

import html
import textwrap
from datetime import UTC, datetime, timedelta
from email import message_from_string
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from hashlib import sha256

from daemon.demo.authored import Event, File, Writer, Written
from daemon.demo.quoting import forwarded, quoted

_POLICY = SMTP.clone(max_line_length=998, refold_source="none")
_AGENTS = {"apple": ("X-Mailer", "Apple Mail (2.3826)"), "thunderbird": ("User-Agent", "Mozilla Thunderbird")}
_WRAPPED = ("web", "thunderbird")


def message_id(letter: Written) -> str:
    """The letter's Message-ID with angle brackets, in the form of its sender's client."""
    mark = _mark(letter.id)
    domain = letter.sender.address.partition("@")[2]
    if letter.sender.client == "web":
        return f"<CA{mark[:30]}@mail.{domain}>"
    if letter.sender.client == "outlook":
        return f"<{mark[:24].upper()}@exchange.{domain}>"
    return f"<{mark[:8]}-{mark[8:12]}-{mark[12:16]}-{mark[16:28]}@{domain}>"


def render(letter: Written, letters: dict[str, Written]) -> bytes:
    """The letter as RFC 5322 bytes with CRLF. `letters` by id hold what it answers or returns."""
    message = EmailMessage(policy=_POLICY)
    incoming = letter.sender.key != "me"
    if incoming:
        _trace(message, letter)
    message["Date"] = format_datetime(letter.date.astimezone(letter.sender.zone))
    message["From"] = _mailbox(letter.sender)
    message["To"] = ", ".join(map(_mailbox, letter.to))
    if letter.cc:
        message["Cc"] = ", ".join(map(_mailbox, letter.cc))
    if letter.bcc and not incoming:
        message["Bcc"] = ", ".join(map(_mailbox, letter.bcc))
    message["Subject"] = letter.subject
    message["Message-ID"] = message_id(letter)
    _thread(message, letter, letters)
    if letter.sender.client in _AGENTS:
        name, value = _AGENTS[letter.sender.client]
        message[name] = value
    for name, value in letter.headers.items():
        message[name] = value
    _content(message, letter, letters)
    _fix_boundaries(message, letter.id)
    return message.as_bytes()


def full_text(letter: Written, letters: dict[str, Written]) -> str:
    """The letter's whole plain text: own words, then the forward or the quote below them."""
    text = letter.body
    if letter.forwards:
        text += "\n\n" + forwarded(letter.forwards, letter.sender.client)
    if letter.answers and letter.quote and letter.event is None:
        parent = letters[letter.answers]
        text += "\n\n" + quoted(parent, full_text(parent, letters), letter)
    return text


def _mark(text: str) -> str:
    return sha256(b"beholden demo " + text.encode()).hexdigest()


def _mailbox(who: Writer) -> str:
    # A quoted display name leaves no doubt about commas and dots in it.
    return f'"{who.name}" <{who.address}>'


def _trace(message: EmailMessage, letter: Written) -> None:
    domain = letter.sender.address.partition("@")[2]
    mark = _mark(letter.id + " trace")
    arrived = format_datetime((letter.date + timedelta(seconds=2 + int(mark[:1], 16))).astimezone(UTC))
    owner = next((who.address for who in (*letter.to, *letter.cc, *letter.bcc) if who.key == "me"), "maren.osei@posteule.example")
    message["Return-Path"] = "<>" if letter.bounces else f"<{letter.sender.address}>"
    message["Delivered-To"] = owner
    message["Received"] = (
        f"from out.{domain} (out.{domain} [198.51.100.{int(mark[:2], 16)}]) by mx.posteule.example"
        f" (Postfix) with ESMTPS id {mark[2:12].upper()} for <{owner}>; {arrived}"
    )
    if not letter.bounces:
        passed = f"dkim=pass header.d={domain}; spf=pass smtp.mailfrom={letter.sender.address}; dmarc=pass header.from={domain}"
        message["Authentication-Results"] = f"mx.posteule.example; {passed}"


def _thread(message: EmailMessage, letter: Written, letters: dict[str, Written]) -> None:
    chain: list[str] = []
    parent = letter.answers
    while parent is not None:
        chain.insert(0, message_id(letters[parent]))
        parent = letters[parent].answers
    if chain:
        message["In-Reply-To"] = chain[-1]
        message["References"] = " ".join(chain)


def _content(message: EmailMessage, letter: Written, letters: dict[str, Written]) -> None:
    text = full_text(letter, letters)
    if letter.bounces:
        _report(message, letter, letters)
        return
    if letter.html:
        message.set_content(_html(letter, text), subtype="html", cte="quoted-printable")
    else:
        message.set_content(_wrap(text) if letter.sender.client in _WRAPPED else text, cte="quoted-printable")
        if letter.event:
            message.add_alternative(_calendar(letter.event, letter.date), subtype="calendar", params={"method": letter.event.method})
        elif letter.sender.client in ("web", "outlook"):
            message.add_alternative(_html(letter, text), subtype="html", cte="quoted-printable")
    for file in letter.attached:
        _attach(message, file)


def _wrap(text: str) -> str:
    """Lines of at most 76 characters, as webmail sends them; quoted lines keep their marks and their length."""
    return "\n".join(
        line if line.startswith(">") else textwrap.fill(line, 76, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def _html(letter: Written, text: str) -> str:
    own, quote = letter.body, text[len(letter.body) :].strip("\n")
    if letter.html and own.lstrip().startswith("<"):
        return own
    parts = ['<div dir="ltr">', _paragraphs(own), "</div>"]
    if quote and letter.sender.client == "outlook":
        parts += [
            '<hr style="display:inline-block;width:98%"><div id="divRplyFwdMsg" dir="ltr">',
            _paragraphs(quote.removeprefix("_" * 32)),
            "</div>",
        ]
    elif quote:
        head, _, rest = quote.partition("\n\n")
        unmarked = "\n".join(line[1:].removeprefix(" ") if line.startswith(">") else line for line in rest.split("\n"))
        parts.append(f'<br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">{html.escape(head)}<br></div>')
        parts.append(f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{_paragraphs(unmarked)}</blockquote></div>')
    return "<html><body>" + "\n".join(parts) + "</body></html>\n"


def _paragraphs(text: str) -> str:
    return "<br>\n".join(html.escape(line, quote=False) for line in text.split("\n"))


def _attach(message: EmailMessage, file: File) -> None:
    kind, _, subtype = file.type.partition("/")
    content = (file.words + "\n").encode() * 12
    message.add_attachment(b"%PDF-1.4\n% " + content + b"%%EOF\n", maintype=kind, subtype=subtype, filename=file.name)


def _calendar(event: Event, sent: datetime) -> str:
    """RFC 5545 with one event; times in UTC."""
    people = [f'ATTENDEE;CN="{who.name}";ROLE=REQ-PARTICIPANT;PARTSTAT={event.status}:mailto:{who.address}' for who in event.attendees]
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:-//beholden//sample mailbox//EN",
        "VERSION:2.0",
        f"METHOD:{event.method}",
        "BEGIN:VEVENT",
        f"UID:{event.uid}",
        f"DTSTAMP:{sent.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART:{event.start.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTEND:{(event.start + timedelta(minutes=event.minutes)).astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f'ORGANIZER;CN="{event.organizer.name}":mailto:{event.organizer.address}',
        *people,
        f"SUMMARY:{event.summary}",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return "\r\n".join(lines) + "\r\n"


def _report(message: EmailMessage, letter: Written, letters: dict[str, Written]) -> None:
    """A delivery status notification (RFC 3464) about the letter named in `bounces`."""
    lost = letters[letter.bounces or ""]
    verdict = f"Final-Recipient: rfc822; {lost.to[0].address}\nAction: failed\nStatus: 5.1.2\n"
    status = f"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.posteule.example\n\n{verdict}"
    head = f"From: {lost.sender.address}\nTo: {lost.to[0].address}\nMessage-ID: {message_id(lost)}\n"
    message.set_content(letter.body, cte="quoted-printable")
    message.make_mixed()
    message.replace_header("Content-Type", 'multipart/report; report-type="delivery-status"')
    message.attach(message_from_string(status, EmailMessage, policy=_POLICY))
    message.attach(message_from_string("Content-Type: text/rfc822-headers\n\n" + head, EmailMessage, policy=_POLICY))


def _fix_boundaries(message: EmailMessage, seed: str) -> None:
    for index, part in enumerate(part for part in message.walk() if part.get_content_maintype() == "multipart"):
        part.set_boundary(f"==={_mark(f'{seed} {index}')[:24]}==")
