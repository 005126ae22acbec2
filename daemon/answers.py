"""Letters of the owner's obeyed, and the transcript that goes back: decisions, transcript and "obeyed" in one transaction, each once.

Answers go to the configured address and to nobody else, whoever wrote; at most 5 an hour and 20 a day, so that no loop can run away
(RELIABILITY T7). What is obeyed beyond that is told in the next answer or the next summary.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.policy import SMTP
from typing import Protocol

from sqlalchemy import Connection

from daemon import outbox
from daemon.command_mail import answerable_id
from daemon.errors import RunError
from daemon.ledger import tables
from daemon.ledger.commands import Command
from daemon.ledger.store import Ledger
from daemon.logs import counted
from daemon.reply_address import ReplyTo, reply_to
from daemon.settings import Settings
from daemon.summary import message_id_of
from daemon.summary.letter import LIST_ID, compose_letter
from rules.engine.values import Decision

log = logging.getLogger(__name__)

AN_HOUR, A_DAY = 5, 20
"""Answers that are sent in an hour, and in a day, at most."""

HELD_LIMIT = 10
"""Answers held back that one letter tells in full; of more only the number is told."""

_FAILED = "Your letter could not be carried out, because beholden itself failed ({why}). Nothing was changed. The log has more."


class Answer(Protocol):
    """What came of one letter: the owner's decisions, and what is said about them; no letter goes out where `text` is empty."""

    @property
    def decisions(self) -> Sequence[Decision]: ...
    @property
    def subject(self) -> str: ...
    @property
    def text(self) -> str: ...


Carrier = Callable[[str, Sequence[str], datetime], Answer]
"""Reads the owner's words and carries them out: text, ids by number of the letter that is answered, now."""


@dataclass(frozen=True, slots=True)
class Failed:
    """An Answer for a letter that a mistake of ours kept from being carried out."""

    why: str
    decisions: tuple[Decision, ...] = ()
    subject: str = "Your letter could not be carried out"

    @property
    def text(self) -> str:
        """What is said: the kind of error, no word of the letter."""
        return _FAILED.format(why=self.why)


def answer_letters(ledger: Ledger, settings: Settings, carry_out: Carrier, now: datetime) -> int:
    """Obey every letter that waits, in their order. Returns how many. Raises Transient where the database fails."""
    letters = ledger.waiting_commands()
    for letter in letters:
        try:
            answer: Answer = carry_out(letter.text, letter.posting.items, now)
        except RunError:
            raise  # the database is away: the letter waits
        except Exception as error:  # one letter that breaks us must not keep the others, or the summary, waiting for good
            log.error("a letter of the owner's could not be carried out: %s", type(error).__name__)
            answer = Failed(type(error).__name__)
        _keep(ledger, settings, letter, answer, now)
    return len(letters)


def _keep(ledger: Ledger, settings: Settings, letter: Command, answer: Answer, now: datetime) -> None:
    held = ledger.unsaid()

    def unit(connection: Connection) -> bool:
        silent = not may_answer(connection, ledger.owner, now)
        if not ledger.finish_command(connection, letter.key, unsaid=answer.text if silent else ""):
            return False
        ledger.keep_decisions(connection, answer.decisions)
        if answer.text and not silent:
            _put(connection, ledger, settings, letter, answer.subject, _with_held(answer.text, held), now)
            ledger.all_said(connection)
        return True

    if ledger.unit(unit):
        log.info("a letter of the owner's was obeyed: %s", counted(len(answer.decisions), "decision"))


def may_answer(connection: Connection, owner: str, now: datetime) -> bool:
    """Whether another answer may go out now."""
    spans = ((timedelta(hours=1), AN_HOUR), (timedelta(days=1), A_DAY))
    return all(
        outbox.put_since(connection, tables.outbox, owner=owner, kind=outbox.ANSWER, since=now - span) < limit for span, limit in spans
    )


def _put(connection: Connection, ledger: Ledger, settings: Settings, letter: Command, subject: str, text: str, now: datetime) -> None:
    recipient = settings.summary_to
    slot = f"{letter.at:%Y-%m-%dT%H:%M:%S}-{letter.key[:12]}"
    message_id = message_id_of(ledger.key, kind=outbox.ANSWER, slot=slot, recipient=recipient)
    answered = reply_to(letter.posting.token(ledger.key), tag_address=settings.tag.address, recipient=recipient)
    data = answer_letter(
        sender=settings.sender,
        recipient=recipient,
        subject=subject,
        text=text,
        date=now.astimezone(settings.owner.zone),
        message_id=message_id,
        loop=ledger.instance,
        answered=answered,
        in_reply_to=answerable_id(letter.message_id),
    )
    outbox.put(
        connection,
        tables.outbox,
        owner=ledger.owner,
        kind=outbox.ANSWER,
        slot=slot,
        recipient=recipient,
        message_id=message_id,
        data=data,
        now=now,
    )


def answer_letter(
    *,
    sender: str,
    recipient: str,
    subject: str,
    text: str,
    date: datetime,
    message_id: str,
    loop: str,
    answered: ReplyTo | None = None,
    in_reply_to: str = "",
) -> bytes:
    """A letter of plain text that answers one of the owner's (RFC 3834 section 5). `answered`: how it may be answered in turn."""
    mark = answered.mark if answered else ""
    title = " ".join(subject.split())[:160]
    letter = compose_letter(
        sender=sender,
        recipient=recipient,
        subject=f"{title} {mark}".strip(),
        date=date,
        message_id=message_id,
        loop=loop,
        submitted="auto-replied",
        answered=answered.address if answered else "",
    )
    letter["List-Id"] = LIST_ID
    if in_reply_to:
        letter["In-Reply-To"] = in_reply_to
        letter["References"] = in_reply_to
    letter.set_content(text.rstrip() + "\n" + (f"\n{mark}\n" if mark else ""), cte="quoted-printable")
    return letter.as_bytes(policy=SMTP)


def _with_held(text: str, held: Sequence[str]) -> str:
    if not held:
        return text
    count = len(held)
    before = "An earlier letter of yours was" if count == 1 else f"{count} earlier letters of yours were"
    shown = "\n\n".join(one.rstrip() for one in held[:HELD_LIMIT])
    more = f"\n\n(and {count - HELD_LIMIT} more)" if count > HELD_LIMIT else ""
    return f"{text.rstrip()}\n\n{before} carried out without an answer, because so many came:\n\n{shown}{more}\n"
