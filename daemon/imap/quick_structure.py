"""BODYSTRUCTURE read with one search a token. imapclient's reader walks every byte in Python, and took a tenth of a scan."""

from __future__ import annotations

import re
from typing import Any

_BEGIN = re.compile(rb"\bBODYSTRUCTURE (?=\()", re.IGNORECASE)
_TOKEN = re.compile(rb'[ ]?(?:(\()|(\))|"([^"\\\r\n]{0,5000})"|(NIL)(?=[ )])|(\d{1,18})(?=[ )]))', re.IGNORECASE)

DEEPEST = 200
"""Brackets inside one another; more of them are left to the slow reader, which gives up in its own way."""


def quick_structure(text: bytes) -> tuple[Any, bytes] | None:
    """(the structure, `text` without it), or None for what has literals, escapes or any other shape.

    Nested tuples of tuples, bytes, int and None, as RFC 9051 section 7.5.2 lays them out.
    """
    begin = _BEGIN.search(text)
    if begin is None:
        return None
    stack: list[list[Any]] = []
    position = begin.end()
    while token := _TOKEN.match(text, position):
        position = token.end()
        kind = token.lastindex
        if kind == 1:
            if len(stack) == DEEPEST:
                return None
            stack.append([])
            continue
        if kind == 2:
            value: Any = tuple(stack.pop())
            if not stack:
                return value, text[: begin.start()] + text[position:]
        else:
            value = token[3] if kind == 3 else None if kind == 4 else int(token[5])
        stack[-1].append(value)
    return None
