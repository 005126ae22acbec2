"""Bytes in, Message out: the whole reading of one letter. Never raises; what is odd is kept as `defects`."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from parsers.automated_facts import Shape
from parsers.automated_shape import automated_by_shape
from parsers.fields import split_letter
from parsers.forward import passed_on, read_forward
from parsers.header import Header, header_of
from parsers.invitation import read_invitation
from parsers.language import guess_language
from parsers.mail import Leaf, Parts, read_parts
from parsers.message import Attachment, Forwarded, Invitation, Message
from parsers.quotes import Layout, lay_out
from parsers.reduce import reduce_body
from parsers.signature import split_signature
from parsers.subject import base_subject, is_forward_subject, is_reply_subject
from parsers.words import letter_text

REFERENCE_DEPTH = 3


def parse(data: bytes, *, internal_date: datetime | None = None) -> Message:
    """The letter in `data` (RFC 5322). `internal_date` is the server's time of arrival, where there is one."""
    fields, body = split_letter(data)
    header = header_of(fields, internal_date=internal_date)
    body, cuts = reduce_body(fields, body)
    parts = read_parts(fields, body)
    return _assemble(header, parts, cuts, has_fields=bool(fields.items))


def _assemble(header: Header, parts: Parts, cuts: list[str], *, has_fields: bool) -> Message:
    text = letter_text(parts.leaves)
    layout = lay_out(
        text,
        is_forward=is_forward_subject(header.subject),
        is_reply=is_reply_subject(header.subject) or bool(header.in_reply_to),
        author=header.sender.address,
    )
    own: list[str] = []
    signature: list[str] = []
    for run in layout.own:
        words, below = split_signature(run, header.sender.name)
        own.append("\n".join(words).strip("\n"))
        signature += below
    own_text = "\n\n".join(piece for piece in own if piece.strip()).strip()
    calendar = _calendar(parts.leaves)
    forwarded = _forwarded(header, layout)
    if forwarded is None or forwarded.sender is None:
        forwarded = _attached_letter(parts.leaves) or forwarded
    why = header.automated_why or (f"calendar {calendar.method}" if calendar and calendar.method else "") or _by_structure(parts.leaves)
    why = why or automated_by_shape(_shape(header, layout, "\n".join([own_text, *signature])))
    defects = [*header.defects, *cuts, *parts.defects, *([] if has_fields else ["no header fields"])]
    return Message(
        message_id=header.message_id,
        in_reply_to=header.in_reply_to,
        references=header.references,
        date=header.date,
        sender=header.sender,
        author_addresses=header.author_addresses,
        to=header.to,
        cc=header.cc,
        bcc=header.bcc,
        reply_to=header.reply_to,
        delivered_to=header.delivered_to,
        subject=header.subject,
        automated=bool(why),
        automated_why=why,
        language=guess_language(own_text),
        text=text,
        own_text=own_text,
        quoted_text="\n".join(layout.quoted).strip("\n"),
        signature="\n".join(signature).strip("\n"),
        forwarded=forwarded,
        attachments=tuple(_attachments(parts.leaves)),
        calendar=calendar,
        received=header.received,
        defects=tuple(dict.fromkeys(defects)),
    )


def _shape(header: Header, layout: Layout, words: str) -> Shape:
    return Shape(
        sender=header.sender,
        recipients=(*header.to, *header.cc),
        headline=header.subject,
        words=words,
        answers=is_reply_subject(header.subject) or header.in_reply_to is not None,
        forwards=layout.forward is not None or is_forward_subject(header.subject),
        quotes=bool(layout.quoted),
    )


def _forwarded(header: Header, layout: Layout) -> Forwarded | None:
    """An inline forward; or a quoted letter that was passed on to people who did not have it, whatever the subject says."""
    if layout.forward is not None:
        found = read_forward(layout.forward)
        return found if found.subject else replace(found, subject=base_subject(header.subject))
    if not layout.heading:
        return None
    known = (header.sender, *header.to, *header.cc, *header.bcc, *header.reply_to)
    passed = passed_on(layout.heading, known) if len(known) > 1 else None
    return replace(passed, subject=passed.subject or base_subject(header.subject)) if passed else None


def _attachments(leaves: list[Leaf]) -> list[Attachment]:
    """Everything that has a file name, is marked as attachment, or is not text."""
    return [
        Attachment(leaf.filename, leaf.content_type, leaf.size)
        for leaf in leaves
        if leaf.filename
        or leaf.disposition == "attachment"
        or not leaf.content_type.startswith(("text/", "multipart/", "message/delivery", "message/disposition"))
    ]


def _calendar(leaves: list[Leaf]) -> Invitation | None:
    for leaf in leaves:
        if leaf.data and leaf.content_type != "message/rfc822" and (found := read_invitation(leaf.data, leaf.method)):
            # A file that somebody attached is no message of a calendar program: RFC 6047 has the method on the part.
            return found if leaf.method or leaf.content_type == "text/calendar" else None
    return None


def _by_structure(leaves: list[Leaf]) -> str:
    """Reports of delivery and reading (RFC 3464, RFC 8098)."""
    if any(leaf.content_type in ("message/delivery-status", "message/disposition-notification") for leaf in leaves):
        return "delivery or read report"
    return ""


def _attached_letter(leaves: list[Leaf]) -> Forwarded | None:
    """The first letter that is attached whole (`message/rfc822`), outside of reports."""
    for leaf in leaves:
        if leaf.content_type == "message/rfc822" and leaf.data and "multipart/report" not in leaf.path:
            fields, body = split_letter(leaf.data)
            inner = header_of(fields)
            body, _ = reduce_body(fields, body)
            text = letter_text(read_parts(fields, body).leaves)
            known = None if inner.message_id.endswith("@beholden.invalid>") else inner.message_id
            return Forwarded(inner.sender if inner.sender.address else None, inner.to, inner.cc, inner.date, inner.subject, known, text)
    return None
