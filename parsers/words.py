"""Which parts of a letter are its text: the plain alternative, unless it is a stub; else the HTML as it is seen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from parsers.html import html_text
from parsers.mail import TEXT_LIMIT, Leaf

_STUB = re.compile(
    r"view (?:this|the|it)?.{0,40}(?:in|with) (?:your |a |an )?(?:web )?(?:browser|html)|(?:doesn['’]t|does not|not|cannot"
    r"|can['’]t|unable to) (?:support|display|read|view|show).{0,30}html|html[- ](?:e-?mail|version|format)"
    r"|this is a multi-?part message|im browser (?:ansehen|anzeigen|öffnen)|kein html|voir.{0,30}(?:navigateur|en ligne)"
    r"|ver.{0,30}navegador|visualizza.{0,30}browser|enable html",
    re.IGNORECASE,
)
_LEFT_OVER = re.compile(
    r"Please respond to[ \t]+(?:(?!(?:Dear|Hi|Hello|Hey)\b)(?:[A-Z][\w.'-]{0,30}[ \t]+){1,3}[A-Z][\w'-]{1,30}[ \t]*\n"
    r"|[^\s@]{1,80}@[^\s@]{1,80}[ \t]*\n)?"
)
STUB_WORDS = 40


def letter_text(leaves: Sequence[Leaf]) -> str:
    """The letter's text, clean, at most 256 kB. Files, calendars and attached letters are no text."""
    plain = [leaf for leaf in leaves if leaf.content_type != "text/html" and _is_text(leaf)]
    html = [leaf for leaf in leaves if leaf.content_type == "text/html" and _is_text(leaf)]
    written = "\n\n".join(leaf.text.strip("\n") for leaf in plain if leaf.text.strip())[:TEXT_LIMIT]
    if not html or (written.strip() and not _is_stub(written)):
        return _as_written(written)
    seen = "\n\n".join(filter(None, (html_text(leaf.text) for leaf in html[:4])))[:TEXT_LIMIT]
    return seen or written


def _as_written(text: str) -> str:
    """The text without what carried it: ">From" was "From" before an mbox (RFC 4155), and Notes left its Reply-To above the words."""
    if text.startswith("Please respond to ") and (left := _LEFT_OVER.match(text)):
        text = text[left.end() :]
    if ">From " not in text:
        return text
    lines = text.split("\n")
    for index, line in enumerate(lines):
        if line.startswith(">From ") and not any(
            near.startswith(">") for near in (*lines[max(0, index - 1) : index], *lines[index + 1 : index + 2])
        ):
            lines[index] = line[1:]
    return "\n".join(lines)


def _is_text(leaf: Leaf) -> bool:
    if leaf.disposition == "attachment" or (leaf.filename and leaf.disposition != "inline"):
        return False
    return leaf.content_type in ("text/plain", "text/html", "text/enriched", "text/markdown", "text/x-markdown", "text/richtext")


def _is_stub(text: str) -> bool:
    """A plain part that only points to the HTML part."""
    words = text.split()
    return len(words) <= STUB_WORDS and bool(_STUB.search(" ".join(words)))
