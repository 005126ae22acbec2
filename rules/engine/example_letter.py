"""From the text of an Example to the letter it stands for: header lines (From, To, Cc, Subject) above a blank line, or words alone."""

from __future__ import annotations

import re

from parsers.message import Address, Message

_HEADER = re.compile(r"(?:(?:From|To|Cc|Subject|Re): ?[^\n]{0,300}\n){1,6}\n")
_ADDRESS = re.compile(r"([^<,]{0,60})<([^>,\s]{3,80})>")
AUTHOR = Address("Mette Holm", "mette@holm.example")
READER = Address("Ilse Kuhn", "ilse@kuhn.example")


def example_letter(text: str) -> Message:
    """The message of an example; where it names nobody, Mette Holm writes to Ilse Kuhn."""
    head = _HEADER.match(text)
    fields = dict(line.split(":", 1) for line in head.group().strip().split("\n")) if head else {}
    sender = _people(fields.get("From", "")) or (AUTHOR,)
    return Message(
        message_id="<example@beholden.invalid>",
        in_reply_to=None,
        references=(),
        date=None,
        sender=sender[0],
        author_addresses=1,
        to=_people(fields.get("To", "")) or (READER,),
        cc=_people(fields.get("Cc", "")),
        bcc=(),
        reply_to=(),
        delivered_to=(),
        subject=fields.get("Subject", "").strip(),
        automated=False,
        automated_why="",
        language="en",
        text=text[head.end() :] if head else text,
        own_text=text[head.end() :] if head else text,
        quoted_text="",
        signature="",
        forwarded=None,
        attachments=(),
        calendar=None,
        received=False,
        defects=(),
    )


def _people(value: str) -> tuple[Address, ...]:
    return tuple(Address(name.strip(), address.lower()) for name, address in _ADDRESS.findall(value))
