"""Which words must stand in a text for a pattern to match it: read from the pattern itself, so that the filter can't disagree with it.

Most patterns match few sentences, and a look into a set of words is much cheaper than a search. Of a sequence every whole word is
necessary, of an alternation one word of each branch; the rarest such set is the pattern's anchor. Alternative that lost: word lists
written beside each pattern, which hid sentences in silence whenever a pattern grew and its list did not.

Reads the syntax that rules use: literals, classes, groups, alternations, `? * + {m,n}`, look-arounds, `\\b`. Where nothing is necessary
the anchor is None and the pattern is always tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rules.language.english import EVERYDAY

SPELLINGS_LIMIT = 400
"""Spellings of one word ("thank" + "s?") that are written out before it counts as unknown."""

_WORD, _EDGE, _EMPTY = "w", "e", "0"
"""How a piece may begin or end: with a word character (or anything), with a place that no word crosses, or it may be nothing."""


@dataclass(frozen=True, slots=True)
class _Node:
    """A piece of a pattern. `kind`: "letter" (in `value`), "edge", "any", "all" (a sequence), "one" (branches), "many" (once or more)."""

    kind: str
    value: str = ""
    parts: tuple[_Node, ...] = ()


_NOTHING = _Node("all")
_EDGE_NODE = _Node("edge")
_ANY_NODE = _Node("any")


@lru_cache(maxsize=4096)
def anchors(source: str) -> frozenset[str] | None:
    """The words (runs of letters and digits) of which one stands in every text that the lower-case pattern `source` matches, or None."""
    reader = _Reader(source)
    try:
        node = reader.alternation()
    except (IndexError, ValueError):
        return None
    return _anchor(node, False, False) if reader.at == len(source) else None


class _Reader:
    """A recursive reader of pattern syntax; ValueError or IndexError for what it does not know."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0

    def alternation(self) -> _Node:
        branches = [self.sequence()]
        while self.source[self.at : self.at + 1] == "|":
            self.at += 1
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else _Node("one", parts=tuple(branches))

    def sequence(self) -> _Node:
        parts: list[_Node] = []
        while self.at < len(self.source) and self.source[self.at] not in "|)":
            node = self.repeated(self.atom())
            parts.extend(node.parts if node.kind == "all" else (node,))
        return _Node("all", parts=tuple(parts))

    def atom(self) -> _Node:
        character = self.source[self.at]
        self.at += 1
        if character == "(":
            return self.group()
        if character == "[":
            return self.members()
        if character == "\\":
            return self.escape()
        if character in "*+?{":
            raise ValueError(character)
        return _EDGE_NODE if character in "^$" else _ANY_NODE if character == "." else _letter(character)

    def escape(self) -> _Node:
        character = self.source[self.at]
        self.at += 1
        if character in "bWs":
            return _EDGE_NODE
        return _ANY_NODE if character.isalnum() else _letter(character)

    def group(self) -> _Node:
        opening = next((one for one in ("?:", "?=", "?!", "?<=", "?<!") if self.source.startswith(one, self.at)), "")
        if self.source.startswith("?P<", self.at):
            self.at = self.source.index(">", self.at) + 1
        elif self.source.startswith("?", self.at) and not opening:
            raise ValueError("an extension that is not read here")
        self.at += len(opening)
        inside = self.alternation()
        if self.source[self.at] != ")":
            raise ValueError("an open group")
        self.at += 1
        return inside if opening in ("", "?:") else _NOTHING

    def members(self) -> _Node:
        start = self.at
        self.at += 2 if self.source[self.at] == "^" else 1
        while self.source[self.at] != "]":
            self.at += 2 if self.source[self.at] == "\\" else 1
        inside = self.source[start : self.at]
        self.at += 1
        if inside.startswith("^") or "\\" in inside or "-" in inside[1:-1]:
            return _ANY_NODE
        return _Node("one", parts=tuple(_letter(one) for one in inside))

    def repeated(self, node: _Node) -> _Node:
        while self.at < len(self.source) and self.source[self.at] in "*+?{":
            least, most = self.times()
            if self.source[self.at : self.at + 1] == "?":
                self.at += 1
            many = node if most == 1 else _Node("many", parts=(node,))
            node = many if least else _Node("one", parts=(_NOTHING, many))
        return node

    def times(self) -> tuple[int, int]:
        character = self.source[self.at]
        self.at += 1
        if character != "{":
            return {"*": (0, 9), "+": (1, 9), "?": (0, 1)}[character]
        end = self.source.index("}", self.at)
        low, comma, high = self.source[self.at : end].partition(",")
        self.at = end + 1
        return int(low or 0), int(high or 9) if comma else int(low)


def _letter(character: str) -> _Node:
    return _Node("letter", character) if character.isalnum() else _ANY_NODE if character == "_" else _EDGE_NODE


def _ways(node: _Node, last: bool) -> frozenset[str]:
    """How a node may begin (or end, if `last`)."""
    if node.kind in ("letter", "any"):
        return frozenset(_WORD)
    if node.kind == "edge":
        return frozenset(_EDGE)
    if node.kind == "one":
        return frozenset(way for part in node.parts for way in _ways(part, last))
    found: set[str] = set()
    for part in reversed(node.parts) if last else node.parts:
        ways = _ways(part, last)
        found |= ways - {_EMPTY}
        if _EMPTY not in ways:
            return frozenset(found)
    return frozenset(found | {_EMPTY})


def _spellings(node: _Node) -> frozenset[str] | None:
    """All that a node may be, where that is letters only and few; else None."""
    if node.kind == "letter":
        return frozenset([node.value])
    if node.kind == "one":
        each = [_spellings(part) for part in node.parts]
        union = frozenset(text for texts in each if texts for text in texts)
        return union if None not in each and len(union) <= SPELLINGS_LIMIT else None
    return _glued(node.parts) if node.kind == "all" else None


def _glued(parts: Sequence[_Node]) -> frozenset[str] | None:
    texts = frozenset([""])
    for part in parts:
        more = _spellings(part)
        if more is None or len(texts) * len(more) > SPELLINGS_LIMIT:
            return None
        texts = frozenset(left + right for left in texts for right in more)
    return texts


def _anchor(node: _Node, left: bool, right: bool) -> frozenset[str] | None:
    """The anchor of a node; `left` and `right` say whether its ends are places that no word crosses."""
    if node.kind == "one":
        each = [_anchor(part, left, right) for part in node.parts]
        return None if None in each else frozenset(word for words in each if words for word in words)
    if node.kind == "many":
        inner = node.parts[0]
        return _anchor(inner, left and _WORD not in _ways(inner, True), right and _WORD not in _ways(inner, False))
    found = [words for words in _candidates(node.parts or (node,), left, right) if words and "" not in words]
    return min(found, key=_cost, default=None)


def _candidates(parts: Sequence[_Node], left: bool, right: bool) -> Iterator[frozenset[str] | None]:
    """What a sequence needs: each whole word in it, and what its groups need."""
    start = 0
    while start < len(parts):
        end = start
        while end < len(parts) and _spellings(parts[end]) is not None:
            end += 1
        if end > start:
            if _closed(parts[:start], left, True) and _closed(parts[end:], right, False):
                yield _glued(parts[start:end])
        elif parts[start].kind in ("one", "many"):
            end = start + 1
            yield _anchor(parts[start], _closed(parts[:start], left, True), _closed(parts[end:], right, False))
        start = max(end, start + 1)


def _closed(parts: Sequence[_Node], edge: bool, before: bool) -> bool:
    """Whether no word crosses the inner end of these neighbours; past them stands `edge`."""
    ways = _ways(_Node("all", parts=tuple(parts)), before)
    return _WORD not in ways and (edge or _EMPTY not in ways)


def _cost(words: frozenset[str]) -> int:
    return sum(30 if word in EVERYDAY else 1 for word in words)
