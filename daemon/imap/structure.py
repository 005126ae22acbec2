"""BODYSTRUCTURE (RFC 9051 section 7.5.2) as a tree of parts, and the choice of the parts that are worth fetching from a large letter."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

DEEPEST = 50
MOST_PARTS = 500
MOST_FETCHED = 12
PART_LIMIT = 262_144
"""Bytes of one part that are fetched at most."""

_TEXTS = ("text/plain", "text/html", "text/enriched", "text/richtext", "text/markdown", "text/x-markdown")


class OddStructure(ValueError):
    """A BODYSTRUCTURE that is broken, too deep or too large."""


@dataclass(frozen=True, slots=True)
class Part:
    """One MIME part. `section` is its number ("1.2", "" for the whole), `size` in encoded bytes; parameters as sent, names lower case."""

    section: str
    content_type: str
    parameters: tuple[tuple[str, bytes], ...]
    encoding: str
    size: int
    disposition: str
    disposition_parameters: tuple[tuple[str, bytes], ...]
    children: tuple[Part, ...] = ()
    fetch: bool = False

    @property
    def is_text(self) -> bool:
        """Whether it is text of the letter itself, not a file that came with it."""
        return (
            self.content_type in _TEXTS
            and self.disposition != "attachment"
            and (not self.named or self.disposition == "inline" or self.section == "1")
        )

    @property
    def is_calendar(self) -> bool:
        """Whether it may hold an invitation (RFC 5545), be it as a file."""
        names = (value.lower() for name, value in (*self.disposition_parameters, *self.parameters) if name.startswith(("filename", "name")))
        return self.content_type in ("text/calendar", "application/ics") or any(value.endswith(b".ics") for value in names)

    @property
    def named(self) -> bool:
        """Whether it carries a file name."""
        return any(name.startswith(("filename", "name")) for name, _ in (*self.disposition_parameters, *self.parameters))


def read_structure(body: Any) -> Part:
    """The tree of a BODYSTRUCTURE as imapclient gives it (nested tuples). Raises `OddStructure`."""
    budget = [MOST_PARTS]
    try:
        if _is_multipart(body):
            return _multipart(body, "", budget, 0)
        return _leaf(body, "1", budget)
    except (TypeError, IndexError, AttributeError, KeyError, RecursionError, UnicodeDecodeError) as error:
        raise OddStructure(type(error).__name__) from error


def _is_multipart(body: Any) -> bool:
    return isinstance(body[0], (list, tuple))


def _multipart(body: Any, section: str, budget: list[int], depth: int) -> Part:
    if depth > DEEPEST:
        raise OddStructure("too deep")
    subparts: list[Any] = []
    rest = list(body)
    if isinstance(rest[0], list):
        subparts = rest.pop(0)
    else:
        while rest and isinstance(rest[0], (tuple, list)):
            subparts.append(rest.pop(0))
    children = []
    for number, child in enumerate(subparts, 1):
        inner = f"{section}.{number}" if section else str(number)
        children.append(_multipart(child, inner, budget, depth + 1) if _is_multipart(child) else _leaf(child, inner, budget))
    subtype = _word(rest[0]) if rest else "mixed"
    parameters = _pairs(rest[1]) if len(rest) > 1 else ()
    return Part(section, f"multipart/{subtype}", parameters, "", 0, "", (), tuple(children))


def _leaf(body: Any, section: str, budget: list[int]) -> Part:
    budget[0] -= 1
    if budget[0] < 0:
        raise OddStructure("too many parts")
    content_type = f"{_word(body[0])}/{_word(body[1])}"
    size = body[6] if isinstance(body[6], int) else 0
    extension = 8
    if content_type == "message/rfc822" and len(body) > 9:
        extension = 11
    elif content_type.startswith("text/"):
        extension = 9
    disposition = ""
    parameters: tuple[tuple[str, bytes], ...] = ()
    if len(body) > extension and isinstance(body[extension], (tuple, list)) and body[extension]:
        disposition = _word(body[extension][0])
        parameters = _pairs(body[extension][1]) if len(body[extension]) > 1 else ()
    return Part(section, content_type, _pairs(body[2]), _word(body[5]), size, disposition, parameters)


def _word(value: Any) -> str:
    text = value.decode("ascii", "replace") if isinstance(value, bytes) else ""
    return "".join(character for character in text.lower() if character.isalnum() or character in "-+._")[:80]


def _pairs(value: Any) -> tuple[tuple[str, bytes], ...]:
    if not isinstance(value, (tuple, list)):
        return ()
    found = []
    for name, content in zip(value[::2], value[1::2], strict=False):
        text = content if isinstance(content, bytes) else str(content).encode() if isinstance(content, int) else b""
        word = name.decode("ascii", "replace").lower() if isinstance(name, bytes) else ""
        if word and all(character.isalnum() or character in "-*._" for character in word):
            found.append((word, text[:2000]))
    return tuple(found)


def choose_parts(root: Part, *, html_too: bool = False) -> Part:
    """The same tree with `fetch` set on what is read: the text, calendars, letters inside.

    Of alternatives the plain text alone, unless `html_too`: for letters whose plain text says no more than "see the HTML part".
    """
    return _choose(root, [MOST_FETCHED], html_too=html_too, skip_html=False)


def _choose(part: Part, budget: list[int], *, html_too: bool, skip_html: bool) -> Part:
    if part.children:
        alternatives = part.content_type == "multipart/alternative" and not html_too
        skip = skip_html or (
            alternatives and any(leaf.size and leaf.content_type == "text/plain" and leaf.is_text for leaf in leaves(part))
        )
        return replace(part, children=tuple(_choose(child, budget, html_too=html_too, skip_html=skip) for child in part.children))
    text = part.is_text and not (skip_html and part.content_type == "text/html")
    wanted = text or part.is_calendar or part.content_type == "message/rfc822"
    if wanted and part.size > 0 and budget[0] > 0:
        budget[0] -= 1
        return replace(part, fetch=True)
    return part


def leaves(part: Part) -> Iterator[Part]:
    """The parts without children, in order."""
    if not part.children:
        yield part
    for child in part.children:
        yield from leaves(child)
