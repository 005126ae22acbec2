"""A letter that its author sends once more to the one it was meant for: forwarded whole, with hardly a word above it.

People do so when an answer does not come or an address was wrong. What stands in the forward is then said anew, by the same author to
the same reader. Only the author's own name in the heading and a reader of the same name say so, so that nobody speaks for another.
"""

from __future__ import annotations

import re

from parsers.message import Address, Message
from parsers.quotes import unquote

FEW = 3
"""Words above the forward that still say nothing ("see below", "EOM")."""
ALIKE = 5
"""Letters at the beginning or the end that two addresses of one person share: "vlundgren@" and "vera.lundgren@"."""
_WORD = re.compile(r"[^\W\d_]{2,}")


def sent_again(message: Message) -> str:
    """The words of the author's own earlier letter that this one repeats to its reader; "" where it does not."""
    inner = message.forwarded
    if inner is None or inner.sender is None or len(_WORD.findall(message.own_text)) > FEW or not message.to:
        return ""
    if not _same_author(inner.sender, message.sender) or not any(_same_reader(one, other) for one in inner.to for other in message.to):
        return ""
    lines = inner.text.split("\n")
    return "\n".join(unquote(line) for line in lines).strip()


def _same_author(one: Address, other: Address) -> bool:
    if one.address and "@" in one.address:
        return one.address.lower() == other.address.lower()
    names = [frozenset(_WORD.findall(each.name.lower())) for each in (one, other)]
    return len(names[0]) > 1 and names[0] == names[1]


def _same_reader(one: Address, other: Address) -> bool:
    if one.address and one.address.lower() == other.address.lower():
        return True
    first, second = (re.sub(r"[^a-z]", "", (each.address or each.name).lower().split("@")[0]) for each in (one, other))
    return len(first) >= ALIKE and len(second) >= ALIKE and (first[:ALIKE] == second[:ALIKE] or first[-ALIKE:] == second[-ALIKE:])
