"""Whether two do business with each other: orders and bills go between them. Nobody owes a friend's favours for what is paid."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.subject import is_reply_subject
from rules.engine.mailbag import Entry

LETTERS = 2
"""Letters that speak of trade: one alone may be about somebody else's."""
_ORDER = re.compile(
    r"\b(?:(?:your|my|our|an?|the|this|last|next|new|yearly|annual) order\b|order (?:no|number|of \d|for \d)|purchase order"
    r"|(?:auftrag|bestellung|bestelling)s?\b|commande\b|pedidos?\b|commission(?:ed)? work\b)",
    re.IGNORECASE,
)
"""Who writes so orders."""
_BILL = re.compile(
    r"\b(?:invoices?|price list|quotation|cost estimate|(?:schluss|ab)?rechnung|offerte|kostenvoranschlag|facture|devis|factura|presupuesto"
    r"|factuur)\b",
    re.IGNORECASE,
)
"""Who writes so is paid."""


def trade_with(entries: Sequence[Entry]) -> str | None:
    """ "client" where the other orders from the owner, "paid" where the owner does from the other, None where nothing is traded."""
    ordering = [one for one in entries if len(one.persons) == int(one.mine) and _speaks(one, _ORDER)]
    billing = [one for one in entries if len(one.persons) == int(one.mine) and _speaks(one, _BILL)]
    if len({one.letter.key for one in (*ordering, *billing)}) < LETTERS:
        return None
    first = min((*ordering, *billing), key=lambda one: (one.at, one.letter.key))
    return "paid" if first.mine == (first in ordering) else "client"


def _speaks(one: Entry, words: re.Pattern[str]) -> bool:
    """Whether the subject that the author chose, or a sentence kept of the letter, holds such words."""
    letter = one.letter
    chosen = "" if is_reply_subject(letter.subject) else letter.subject
    quotes = [act.evidence for act in letter.acts] + [signal.evidence for signal in letter.signals]
    return any(words.search(text[:300]) for text in (chosen, *quotes))
