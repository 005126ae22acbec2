"""The summary as a page for mail readers: one column, phone first, nothing loaded, nothing that runs.

Mail readers drop style sheets, so css-inline writes each rule onto its elements; the one style sheet that stays holds the dark colours and
may be dropped without harm. Every foreign word is escaped by Jinja2; links are our own `mailto:` URIs and nothing else.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path

import css_inline
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from daemon.summary.hint import COMMANDS
from daemon.summary.plain import source_of, spoken
from rules.digest import Digest, Item, Section, Tongue
from rules.digest.safe import clean

TEMPLATES = Path(__file__).parent / "templates"
BAR_LIMIT = 8
"""So many cells a bar has at most; the figure beside it tells the rest."""


PAGE_LIMIT = 100_000
"""Bytes: Gmail shows no more than 102 kB of a page."""
_SHORTER = (160, 80, 40)
"""Characters that sentences are cut to, by and by, where a page of long ones in many-byte letters would be larger."""


def render_html(digest: Digest, hint: str = "") -> str:
    """The whole page, self-contained, under 100 kB. `hint`: how it is answered, where it goes out by mail."""
    page = _drawn(digest, hint)
    for limit in _SHORTER:
        if len(page.encode()) < PAGE_LIMIT:
            break
        page = _drawn(_shortened(digest, limit), hint)
    return page


def _drawn(digest: Digest, hint: str) -> str:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    tongue = digest.tongue
    environment.filters.update(
        by_person=by_person, cells=cells, spoken=spoken, source_of=source_of, marked=partial(marked, tongue), unbroken=unbroken
    )
    direction = "rtl" if tongue.locale.character_order == "right-to-left" else "ltr"
    page = environment.get_template("summary.html.j2").render(digest=digest, hint=hint, tongue=tongue, say=tongue.say, direction=direction)
    inliner = css_inline.CSSInliner(load_remote_stylesheets=False, keep_at_rules=True, minify_css=True)
    return "\n".join(line.strip() for line in inliner.inline(page).splitlines() if line.strip()) + "\n"


def _shortened(digest: Digest, limit: int) -> Digest:
    def item(one: Item) -> Item:
        return replace(one, quote=replace(one.quote, text=clean(one.quote.text, limit))) if one.quote else one

    return replace(digest, sections=tuple(replace(one, items=tuple(map(item, one.items))) for one in digest.sections))


def by_person(section: Section) -> list[list[Item]]:
    """Items that share a card: what is to do for one person; of the quieter sections, all."""
    if section.key != "worth_doing":
        return [list(section.items)]
    return [list(group) for _, group in groupby(section.items, key=lambda item: item.person or item.what)]


def marked(tongue: Tongue, key: str, **commands: str) -> Markup:
    """A sentence with commands in it, each of them in the letters of code and in one piece."""
    shown = {name: Markup('<span class="code">{}</span>').format(command.replace(" ID", "\xa0ID")) for name, command in commands.items()}
    return Markup(escape(tongue.say(key, **{name: f"{{{name}}}" for name in commands}))).format_map(shown)  # noqa: S704 - escaped first


def unbroken(hint: str) -> Markup:
    """The sentence on how to answer, with no line break inside an order."""
    orders = Markup(" · ").join(Markup('<span class="once">{}</span>').format(order) for order in COMMANDS.split(" · "))
    return Markup(escape(hint).replace(escape(COMMANDS), orders))  # noqa: S704 - escaped first


def cells(count: int) -> int:
    """How many cells of a bar are filled."""
    return max(0, min(count, BAR_LIMIT))
