"""Slips of orders: the nearest word, by letters left out, put in, changed or swapped; and orders turned round ("3 done")."""

from __future__ import annotations

import re

from parsers.order_words import NEAR, VERBS

_TURNED = re.compile(
    r"(?:mark |set |item |number |no\.? )?(#?[0-9]{1,3}(?:(?:, ?| and | ?- ?)#?[0-9]{1,3}){0,9}) ?[:=-]? ?(?:is |are |was |as )?"
    r"([^\W\d_]{3,12})(?: (.{1,40}))?"
)


def nearest(word: str) -> str:
    """The verb that a lower-case word stands for or was meant to be; "" where none is near: one slip in a short word, two in a long one."""
    if word in VERBS:
        return word
    if word in NEAR:
        return NEAR[word]
    near = [(slips(word, verb), number, verb) for number, verb in enumerate(VERBS) if abs(len(word) - len(verb)) < 3]
    least = min(near, default=(9, 0, ""))
    return least[2] if least[0] <= (1 if len(least[2]) < 5 else 2) else ""


def turned(line: str) -> tuple[str, str] | None:
    """Verb and rest of an order that was turned round: "3 done", "mark 3 as done", "3 snooze 2w"."""
    found = _TURNED.fullmatch(line.lower().rstrip(" .!"))
    verb = nearest(found[2]) if found else ""
    return (verb, f"{found[1]} {found[3] or ''}".strip()) if found and verb not in ("", "log", "brief", "help") else None


def slips(one: str, other: str) -> int:
    """The optimal string alignment distance: letters left out, put in, changed, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, left in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, right in enumerate(other, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (left != right))
            if i > 1 and j > 1 and left == other[j - 2] and one[i - 2] == right:
                least = min(least, earlier[j - 2] + 1)
            row.append(least)
    return row[-1]
