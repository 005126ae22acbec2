"""The summary for a terminal and for the text part of the letter: 80 columns, no control characters."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from daemon.summary.hint import held_together, let_go
from rules.digest import Digest, Item, Quote, Step, Tongue
from rules.digest.safe import clean

WIDTH = 80
AGAIN = 48
TEMPLATES = Path(__file__).parent / "templates"


def render_text(digest: Digest, hint: str = "") -> str:
    """The whole summary as plain text, lines of at most 80 columns (a longer word stands alone), ending with a newline.

    `hint`: how it is answered, where it goes out by mail.
    """
    # Nothing here becomes markup: escaping would show "&amp;" to the reader.
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=False,  # noqa: S701
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(wrap=_wrap, person=_person, when=_when, blocks=_blocks, steps=_steps, quote=_quote)
    text = environment.get_template("summary.txt.j2").render(
        digest=digest, hint=held_together(hint), say=digest.tongue.say, tongue=digest.tongue
    )
    return let_go("\n".join(line.rstrip() for line in text.splitlines()).strip() + "\n")


def _wrap(text: str, indent: int = 0) -> str:
    # Chinese and Japanese letters take two columns each and need no space to break at.
    wide = any(unicodedata.east_asian_width(character) in "WF" for character in text)
    return "\n".join(textwrap.wrap(text, WIDTH // 2 if wide else WIDTH, subsequent_indent=" " * indent, break_on_hyphens=False))


def _person(item: Item) -> str:
    if item.who is None:
        return ""
    return f"{item.who.name} <{item.who.address}>" if item.who.name else item.who.address


def _when(item: Item) -> str:
    return "; ".join(part for part in (item.since, item.due) if part)


def _blocks(count: int) -> str:
    return f"{'■' * min(count, 30)} {count}".strip()


def _steps(steps: Sequence[Step]) -> str:
    return ", ".join(("✓ " if step.done else "") + step.label for step in steps)


def _quote(item: Item, tongue: Tongue) -> str:
    if item.quote is None:
        return ""
    source = source_of(item.quote, item.since)
    return tongue.quoted(spoken(item.quote)) + (f" ({source})" if source else "")


def spoken(quote: Quote) -> str:
    """The sentence; its beginning where it stands further up already."""
    if not quote.again:
        return quote.text
    # Where no spaces part the words nothing would be left.
    return textwrap.shorten(quote.text, AGAIN, placeholder=" …").removeprefix("…") or clean(quote.text, AGAIN)


def source_of(quote: Quote, since: str) -> str:
    """Who wrote it and when; the day is not said twice."""
    return ", ".join(part for part in (quote.by, "" if quote.when and since.startswith(quote.when) else quote.when) if part)
