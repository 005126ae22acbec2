"""The sample mailbox: two folders in memory, filled from the written letters; the same bytes in the same places every time."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from daemon.demo.authored import read_letters
from daemon.demo.rendering import render
from daemon.mailbox import Mailbox
from daemon.memory import MemoryMailbox
from rules.engine.values import Owner

DEMO_ADDRESS = "maren.osei@posteule.example"
DEMO_OWNER = Owner(name="Maren Osei", addresses=frozenset({DEMO_ADDRESS}), timezone=ZoneInfo("Europe/Berlin"))
DEMO_NOW = datetime(2026, 6, 8, 7, 30, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Monday morning, a week after the contract was signed."""


def demo_mailbox() -> Mailbox:
    """The sample mailbox with the folders Sent and INBOX; uids run from 1, oldest letter first."""
    letters = read_letters()
    by_id = {letter.id: letter for letter in letters}
    mailbox = MemoryMailbox({"Sent": (), "INBOX": ()}, name="demo")
    for letter in letters:
        mailbox.deliver(render(letter, by_id), "Sent" if letter.sender.key == "me" else "INBOX", internal_date=letter.date)
    return mailbox
