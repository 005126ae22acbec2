"""Who said by an automatic reply that they are away, and until when: no clock runs against them before they are back.

An automatic reply (RFC 3834) opens and settles nothing; its return date only moves terms.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from rules.engine.clock import working_days_after
from rules.engine.mailbag import Mailbag
from rules.engine.moot import days_in
from rules.engine.terms import due_of

SETTLING = 2
"""Working days that whoever comes back is given for the pile on the desk."""
BEFORE = timedelta(days=30)
"""An absence told so long before a debt arose may still last."""


def after_absence(due: datetime | None, since: datetime, person: str, bag: Mailbag) -> datetime | None:
    """The term `due` of somebody's debt that arose at `since`, moved behind their return; `person` "" is the owner."""
    if due is None:
        return None
    zone = bag.owner.timezone
    for told, words in bag.away.get(person, ()):
        if told < since - BEFORE or told > due:
            continue
        back = max((day for text in days_in(words) if (day := due_of(text, told, zone)) is not None), default=None)
        if back is not None and back >= since:
            due = max(due, working_days_after(back, SETTLING, zone))
    return due
