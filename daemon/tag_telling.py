"""The owner is told what became of letters to the tag address: in one letter for all that wait, each once, as bounded as any answer.

Where a letter names somebody without an address, and one contact alone has that name, it is noted for that contact after all; where no
contact does, the owner is asked (RELIABILITY T7: nothing goes to anybody else).
"""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime

from sqlalchemy import Connection

from daemon import outbox
from daemon.answers import answer_letter, may_answer
from daemon.command_mail import answerable_id
from daemon.ledger import tables
from daemon.ledger.commands import Posting
from daemon.ledger.store import Ledger
from daemon.logs import counted
from daemon.reply_address import VALID, reply_to
from daemon.settings import Settings
from daemon.summary import message_id_of
from daemon.tag_answer import TagAnswer, answer_to, letter_of, whom
from daemon.tag_mail import TagMail
from rules.engine.values import Decision, Person, State

log = logging.getLogger(__name__)

MOST = 20
"""Letters that one letter of ours tells of."""


def tell_tagged(ledger: Ledger, settings: Settings, state_at: Callable[[datetime], State], now: datetime) -> int:
    """Put into the outbox what is to be said about letters to the tag address. Returns about how many. Raises Transient."""
    mails = ledger.taken_tag_mail(untold=True)[:MOST]
    if not mails or not settings.summary_to:
        return 0
    with ledger.read() as connection:
        if not may_answer(connection, ledger.owner, now):
            return 0
    if lacking := [mail for mail in mails if not mail.entry["who"]]:
        said, people = {one.id: one for one in ledger.decisions()}, state_at(now).people
        ledger.decide([one for mail in lacking for one in _found_out(mail, people, said)])
    state, answers = state_at(now), list[TagAnswer]()
    for mail in mails:
        answers.append(answer_to(mail, state, settings.owner.zone, before=sum(len(one.items) for one in answers)))
    ledger.unit(lambda connection: _put(connection, ledger, settings, mails, answers, now))
    log.info("%s to the tag address answered", counted(len(mails), "letter"))
    return len(mails)


def _found_out(mail: TagMail, people: Iterable[Person], known: Mapping[str, Decision]) -> list[Decision]:
    """The same entry with the address that was found out, in place of the one without; `known`: what was said, by id."""
    who, said = whom(mail, people), known.get(mail.decision_id)
    if not who or said is None:
        return []
    value = json.dumps(json.loads(said.value) | {"who": who}, ensure_ascii=False, sort_keys=True)
    return [
        Decision(f"u{mail.key[:15]}", "undo", said.id, "", said.at),
        Decision(f"v{mail.key[:15]}", "log", who[0], value, said.at),
    ]


def _put(connection: Connection, ledger: Ledger, settings: Settings, mails: list[TagMail], answers: list[TagAnswer], now: datetime) -> None:
    recipient = settings.summary_to
    slot = f"{now.astimezone(UTC):%Y-%m-%dT%H:%M:%S}-{mails[0].key[:12]}"
    posting = Posting(outbox.ANSWER, slot, recipient, now + VALID, tuple(item for one in answers for item in one.items))
    message_id = message_id_of(ledger.key, kind=outbox.ANSWER, slot=slot, recipient=recipient)
    ledger.tell_tag_mail(connection, [mail.key for mail in mails])
    told = [one for one in answers if one.text]
    if not told:
        return
    subject, text = letter_of(told)
    data = answer_letter(
        sender=settings.sender,
        recipient=recipient,
        subject=subject,
        text=text,
        date=now.astimezone(settings.owner.zone),
        message_id=message_id,
        loop=ledger.instance,
        answered=reply_to(posting.token(ledger.key), tag_address=settings.tag.address, recipient=recipient),
        in_reply_to=answerable_id(mails[0].message_id) if len(mails) == 1 else "",
    )
    put = outbox.put(
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
    if put:
        ledger.post(connection, posting)
