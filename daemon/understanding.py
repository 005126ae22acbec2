"""One letter's bytes in, what is kept of it out: parse, judge, record. A pure function, so that a worker process can run it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from daemon.command_mail import CommandMail, read_command_mail, without_reply_addresses
from daemon.ledger.rows import Copy
from daemon.mailbox import RawLetter
from daemon.reader import Reader
from daemon.tag import read_tag_mail, without_recipients
from daemon.tag_mail import TagMail
from parsers import parse
from parsers.authority import proves_author
from parsers.message import Message
from rules import detect
from rules.engine.aliases import named_like
from rules.engine.record import digest, record
from rules.engine.values import Letter
from rules.engine.version import RULES_VERSION


@dataclass(frozen=True, slots=True)
class Understood:
    """What one letter teaches. `copy` is None for a letter of the owner that went to nobody but to us."""

    copy: Copy | None
    tagged: TagMail | None
    automated: bool
    command: CommandMail | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """A letter that can't be read, and why: a kind of error, never words of the letter."""

    why: str


Outcome = Understood | Failure
Understand = Callable[[RawLetter, str], Outcome]


class Understanding(Protocol):
    """Something that reads letters in their order. `role` is that of their folder."""

    def read(self, letters: Iterable[RawLetter], role: str) -> Iterator[tuple[RawLetter, Outcome]]:
        """Each letter with what came of it. Raises what `letters` raises, after the letters that came before."""

    def close(self) -> None:
        """Let go of what was held."""


class InProcess:
    """Reads letters here and now: for mail that is known to be harmless, and where no worker can be had."""

    def __init__(self, reader: Reader, key: bytes) -> None:
        self._reader = reader
        self._key = key

    def read(self, letters: Iterable[RawLetter], role: str) -> Iterator[tuple[RawLetter, Outcome]]:
        """See Understanding."""
        for raw in letters:
            yield raw, try_to_understand(raw, role, self._reader, self._key)

    def close(self) -> None:
        """See Understanding."""


def try_to_understand(raw: RawLetter, role: str, reader: Reader, key: bytes) -> Outcome:
    """`understand` for any bytes whatever: a letter that breaks a parser or a rule is a Failure, and the rest goes on."""
    try:
        return understand(raw, role, reader, key)
    except Exception as error:
        return Failure(type(error).__name__)


def understand(raw: RawLetter, role: str, reader: Reader, key: bytes) -> Understood:
    """Parse and judge one letter. Raises whatever a parser or a rule raises on it."""
    message = parse(raw.data, internal_date=raw.internal_date)
    reading = detect(message, owner=reader.owner, key=key)
    letter = record(message, reading, authentic=_authentic(message, raw, role, reader), key=key)
    tagged = read_tag_mail(message, raw.data, reader, key, sent=role == "sent")
    command = read_command_mail(message, raw, reader, key, sent=role == "sent")
    copy = None
    if tagged is not None:
        letter = without_recipients(letter, reader.tag_address, authentic=letter.authentic or tagged.proven)
    as_sent, letter = letter, without_reply_addresses(letter, reader)
    ours = tagged is not None or command is not None or letter is not as_sent
    if not ours or _reaches_anybody(letter, reader, command) or message.sender.address not in reader.owner:
        body = digest(message.text, key) if message.sender.address in reader.owner else ""
        copy = Copy(letter, body, RULES_VERSION)
    return Understood(copy, tagged, reading.automated, command)


def _reaches_anybody(letter: Letter, reader: Reader, command: CommandMail | None) -> bool:
    """Whether a letter to us went to others too; an answer to the owner's own address went to nobody."""
    people = {one.address for one in (*letter.to, *letter.cc, *letter.bcc)}
    return bool(people - reader.owner - {reader.summary_to.lower()} if command is not None else people)


def timeless(reader: Reader) -> Reader:
    """The reader's settings alone, fit to be sent to another process: reading a letter must not ask what time it is."""
    return replace(reader, now=_no_time)


def _no_time() -> datetime:
    raise RuntimeError("reading a letter asked for the time")


def _authentic(message: Message, raw: RawLetter, role: str, reader: Reader) -> bool:
    """Whether the author in From may be believed (CONTRACT.md, import).

    Other people's letters need no proof: nothing that they say settles a debt of the owner's. One from an address made of the owner's
    names does: the letters together may show it to be the owner's.
    """
    author = message.sender.address
    if author not in reader.owner and not named_like(author, reader.owner, reader.name):
        return True
    if reader.trusted or role == "sent" or not message.received:
        return True
    return not proves_author(raw.data, reader.owner | {author}, reader.trusted_authserv)
