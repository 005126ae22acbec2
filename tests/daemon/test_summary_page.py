"""The page: nothing loaded, nothing that runs, nothing that foreign words can change, readable on a phone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html

from daemon.summary import render_html, render_text
from rules.digest import Digest, compose
from rules.engine.values import State
from tests.daemon import summary_state as week
from tests.daemon.payloads import PAYLOADS as ALL_PAYLOADS

PAYLOADS = tuple(one for one in ALL_PAYLOADS if "@" not in one)
"""A name with an address in it is not shown at all, which changes the page in a way of its own."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


def digest_of(state: State) -> Digest:
    return compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD)


@pytest.fixture(scope="module")
def page() -> str:
    return render_html(digest_of(week.rich_state()))


def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
    """Each element with the names of its attributes, in order."""
    return [(str(each.tag), tuple(sorted(each.attrib))) for each in html.document_fromstring(page).iter()]


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_foreign_words_change_no_element_and_no_attribute(page: str, payload: str) -> None:
    hostile = render_html(digest_of(week.rich_state(lambda harmless: f"{harmless} {payload}")))

    assert shape(hostile) == shape(page)


def test_a_payload_alone_in_every_field_adds_no_kind_of_element_or_attribute(page: str) -> None:
    known = set(shape(page))

    for payload in PAYLOADS:
        hostile = render_html(digest_of(week.rich_state(lambda harmless, payload=payload: payload)))
        tags = {tag for tag, _ in shape(hostile)}
        assert tags <= {tag for tag, _ in known}
        assert {name for _, names in shape(hostile) for name in names} <= {name for _, names in known for name in names}


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_a_subject_stays_inside_its_link(payload: str) -> None:
    state = week.rich_state()
    state = replace(state, obligations=tuple(replace(each, subject=payload, id=each.id) for each in state.obligations))

    links = html.document_fromstring(render_html(digest_of(state))).xpath("//a/@href")

    assert len(links) == 7
    assert all(re.fullmatch(r"mailto:[\w.@-]+\?[\w.%=&~-]+", link) for link in links)


def test_nothing_is_loaded_and_nothing_runs(page: str) -> None:
    tree = html.document_fromstring(page)

    assert tree.xpath("//script | //img | //link | //iframe | //object | //form | //svg") == []
    assert [each for each in tree.xpath("//@*") if str(each).startswith("on")] == []
    assert {link.partition(":")[0] for link in tree.xpath("//a/@href")} == {"mailto"}
    assert re.search(r"https?://|url\(|@import|@font-face", page) is None
    assert re.search(r"display:\s*(flex|grid|inline-flex)", page) is None


def test_the_layout_needs_no_style_sheet(page: str) -> None:
    tree = html.document_fromstring(page)

    sheets = "".join(tree.xpath("//style/text()"))
    assert sheets.replace(" ", "").startswith("@media(prefers-color-scheme:dark)")
    assert all(each.get("style") for each in tree.xpath("//h1 | //h2 | //h3 | //blockquote | //p"))


def test_a_screen_reader_finds_language_headings_and_no_layout_tables(page: str) -> None:
    tree = html.document_fromstring(page)

    assert tree.get("lang") == "en-GB"
    assert len(tree.xpath("//h1")) == 1
    levels = [int(str(each.tag)[1]) for each in tree.xpath("//h1 | //h2 | //h3")]
    assert all(after - before <= 1 for before, after in pairwise(levels))
    assert tree.xpath("//table[not(@role='presentation')]") == []


def test_the_page_is_small_and_says_that_it_knows_the_dark(page: str) -> None:
    assert len(page.encode()) < 100_000
    assert '<meta name="color-scheme" content="light dark">' in page


def test_names_stand_beside_their_addresses(page: str) -> None:
    for paragraph in html.document_fromstring(page).xpath("//p[contains(@class, 'who')]"):
        assert "@" in paragraph.text_content()


def test_giving_and_taking_are_drawn_as_cells_and_said_in_figures(page: str) -> None:
    rows = html.document_fromstring(page).xpath("//table[contains(@class, 'bars')]//tr")

    drawn = [
        (len(row.xpath("./td[@class='cell gave' or @class='cell got']")), int(row.xpath("./td[last()]")[0].text_content())) for row in rows
    ]
    assert drawn == [(0, 0), (3, 3), (4, 4), (0, 0)]


def test_an_empty_week_makes_a_short_friendly_page() -> None:
    empty = digest_of(State(obligations=(), introductions=(), people=()))

    page, text = render_html(empty), render_text(empty)

    assert "Nothing owed, nothing forgotten" in page
    assert "Enjoy it." in text
    assert len(text.splitlines()) < 30


def _chromium(folder: Path, page: str, width: int) -> str:
    """The DOM after loading `page` in a frame of `width`, measured by a script of the wrapper (the page itself runs none)."""
    (folder / "page.html").write_text(page)
    measure = (
        "const f=document.getElementById('f').contentDocument.documentElement;"
        "document.body.dataset.wide=Math.max(f.scrollWidth,f.ownerDocument.body.scrollWidth);"
        "document.body.dataset.tall=f.scrollHeight;"
    )
    wrapper = f'<body><iframe id=f src=page.html width={width} height=800 style="border:0" onload="{measure}"></iframe></body>'
    (folder / "wrapper.html").write_text(wrapper)
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--allow-file-access-from-files", "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}", "--dump-dom", f"file://{folder}/wrapper.html",
    ]  # fmt: skip
    return subprocess.run(command, capture_output=True, text=True, timeout=90, env={**os.environ, "HOME": str(folder)}).stdout


@pytest.mark.chromium
@pytest.mark.parametrize("width", [360, 900])
@pytest.mark.parametrize("words", ["plain", "long"])
def test_nothing_overflows_sideways(tmp_path: Path, width: int, words: str) -> None:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    state = week.rich_state(lambda harmless: harmless if words == "plain" else "W" * 250 + harmless)

    dom = _chromium(tmp_path, render_html(digest_of(state)), width)

    found = re.search(r'data-wide="(\d+)" data-tall="(\d+)"', dom)
    assert found is not None, dom[:500]
    assert int(found[1]) <= width
    assert int(found[2]) > 1000
