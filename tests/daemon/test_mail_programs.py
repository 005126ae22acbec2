"""What mail programs keep of the mailed page (docs/mail-programs.md): colours that can be read, links that can be tapped, no trust in style
sheets, and no foreign word that becomes part of the page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from lxml import html

from daemon.numbering import numbered, said_by_number
from daemon.reply_address import ReplyTo
from daemon.summary import render_eml, render_html, render_text
from daemon.summary.hint import answer_so
from rules.digest import Digest, compose
from rules.engine.values import State
from tests.daemon import summary_state as week

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ANSWER_SO = answer_so()
ANSWERED = ReplyTo("ada+bh.abcdefgh234567ab@park.example")
TEMPLATES = Path(__file__).parents[2] / "daemon" / "summary" / "templates"
PAYLOADS = (
    "<script>x</script>",
    '"><img src=x onerror=x>',
    "</style><style>*{}",
    "{{ 7*7 }}",
    "\r\nBcc: evil",
    "=?utf-8?q?=0D=0ABcc?=",
)
HEADERS = {
    *("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Auto-Submitted", "X-Auto-Response-Suppress", "X-Beholden-Loop"),
    *("List-Id", "Content-Language", "MIME-Version", "Content-Type"),
}
READABLE = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
TAP = 40
"""Pixels that a finger hits."""


def digest_of(state: State) -> Digest:
    return compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD)


def mailed(state: State) -> str:
    return render_html(said_by_number(digest_of(state), ANSWERED), ANSWER_SO)


def letter_of(state: State) -> EmailMessage:
    data = render_eml(
        digest_of(state),
        sender="Beholden <ada@park.example>",
        recipient="ada@park.example",
        date=week.NOW,
        message_id="<1@x.example>",
        answered=ANSWERED,
    )
    return message_from_bytes(data, _class=EmailMessage, policy=default)


def test_page_and_text_number_alike_and_as_an_answer_is_understood() -> None:
    digest = digest_of(week.rich_state())
    shown = said_by_number(digest, ANSWERED)

    tree, text = html.document_fromstring(render_html(shown, ANSWER_SO)), render_text(shown, ANSWER_SO)

    items = [item for section in shown.sections for item in section.items if item.number]
    on_page = [int(one.text_content()) for one in tree.xpath("//span[@class='number']")]
    assert on_page == [item.number for item in items]
    assert [numbered(digest)[item.number - 1] for item in items] == [item.obligation for item in items]
    for item in items:
        assert re.search(rf"^{item.number}\. {re.escape(item.what[:20])}", text, re.MULTILINE), item.what


def test_each_order_is_a_letter_to_the_reply_address() -> None:
    links = html.document_fromstring(mailed(week.rich_state())).xpath("//a[@class='tap']/@href")

    assert links
    assert {link.partition("?")[0] for link in links} == {f"mailto:{ANSWERED.address.replace('+', '%2B')}"}
    assert all(re.search(r"&body=(?:done%20\d+|snooze%20\d+%202w|not%20\d+)$", link) for link in links)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_foreign_words_change_nothing_about_the_mailed_page_nor_its_headers(payload: str) -> None:
    def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
        return [(str(each.tag), tuple(sorted(each.attrib))) for each in html.document_fromstring(page).iter()]

    harmless, hostile = week.rich_state(), week.rich_state(lambda said: f"{said} {payload}")
    letter = letter_of(hostile)

    assert shape(mailed(hostile)) == shape(mailed(harmless))
    assert set(letter.keys()) <= HEADERS
    assert letter["To"] == "ada@park.example"


def _colours(css: str) -> dict[str, tuple[str, str]]:
    """By class: (colour, background), "" where the rule names none."""
    found: dict[str, tuple[str, str]] = {}
    for names, body in re.findall(r"([^{}]+)\{([^{}]*)\}", css):
        colour, ground = (re.search(rf"(?:^|[;\s]){name}:\s*(#[0-9a-f]{{6}})", body) for name in ("color", "background-color"))
        for name in re.findall(r"\.([a-z]+)", names):
            old = found.get(name, ("", ""))
            found[name] = (colour[1] if colour else old[0], ground[1] if ground else old[1])
    return found


def _contrast(one: str, other: str) -> float:
    def light(colour: str) -> float:
        parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    high, low = sorted((light(one), light(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read(scheme: str) -> None:
    sheet = (TEMPLATES / "summary.css.j2").read_text()
    before, _, dark = sheet.partition("@media (prefers-color-scheme: dark) {")
    colours = _colours(before)
    if scheme == "dark":
        colours |= {
            name: (new[0] or colours.get(name, ("", ""))[0], new[1] or colours.get(name, ("", ""))[1])
            for name, new in _colours(dark).items()
        }
    page, card = colours["page"][1], colours["card"][1]

    faint = {
        name: round(_contrast(colour, ground), 2)
        for name, (colour, own) in colours.items()
        for ground in ([own] if own else [colours["button"][1]] if name == "link" else [page, card])
        if colour and name not in ("still", "gave", "got", "none") and _contrast(colour, ground) < READABLE
    }
    assert faint == {}
    assert _contrast(colours["still"][0], colours["quiet"][1]) >= READABLE


@pytest.mark.chromium
@pytest.mark.parametrize("width", [360, 900])
def test_every_link_can_be_tapped_and_none_covers_another(tmp_path: Path, width: int) -> None:
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    (tmp_path / "page.html").write_text(mailed(week.rich_state()))
    measure = (
        "const d=document.getElementById('f').contentDocument;"
        "const b=[...d.querySelectorAll('a')].map(a=>a.getBoundingClientRect());"
        "document.body.dataset.low=Math.round(Math.min(...b.map(r=>r.height)));"
        "document.body.dataset.right=Math.round(Math.max(...b.map(r=>r.right)));"
        "document.body.dataset.over=b.filter((r,i)=>b.some((s,j)=>j>i&&r.left<s.right&&s.left<r.right&&r.top<s.bottom&&s.top<r.bottom)).length;"
    )
    wrapper = f'<body><iframe id=f src=page.html width={width} height=800 style="border:0" onload="{measure}"></iframe></body>'
    (tmp_path / "wrapper.html").write_text(wrapper)
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--allow-file-access-from-files", "--hide-scrollbars",
        f"--user-data-dir={tmp_path / 'profile'}", "--dump-dom", f"file://{tmp_path}/wrapper.html",
    ]  # fmt: skip

    dom = subprocess.run(command, capture_output=True, text=True, timeout=90, env={**os.environ, "HOME": str(tmp_path)}).stdout

    found = re.search(r'data-low="(\d+)" data-right="(\d+)" data-over="(\d+)"', dom)
    assert found is not None, dom[:500]
    low, right, over = (int(figure) for figure in found.groups())
    assert low >= TAP
    assert right <= width
    assert over == 0
