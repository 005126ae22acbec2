"""What mail programs keep of the mailed page (docs/mail-programs.md): colours that can be read, links that can be tapped, no trust in style
sheets, and no foreign word that becomes part of the page."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
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
from rules.digest import Coverage, Digest, compose, languages, tongue
from rules.engine.values import State
from tests.daemon import summary_state as week
from tests.daemon.payloads import PAYLOADS as ALL_PAYLOADS

PAYLOADS = tuple(one for one in ALL_PAYLOADS if "@" not in one)
"""A name with an address in it is not shown at all, which changes the page in a way of its own."""
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
ANSWER_SO = answer_so()
ANSWERED = ReplyTo("ada+bh.abcdefgh234567ab@park.example")
TEMPLATES = Path(__file__).parents[2] / "daemon" / "summary" / "templates"
HEADERS = {
    *("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "Auto-Submitted", "X-Auto-Response-Suppress", "X-Beholden-Loop"),
    *("List-Id", "Content-Language", "MIME-Version", "Content-Type"),
}
READABLE = 4.5
"""Contrast of text (WCAG 2.2, 1.4.3)."""
TAP = 40
"""Pixels that a finger hits."""


def digest_of(state: State, code: str = "en") -> Digest:
    return compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD, tongue=tongue(code))


def mailed(state: State, code: str = "en") -> str:
    return render_html(said_by_number(digest_of(state, code), ANSWERED), answer_so(tongue(code)))


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


@pytest.mark.parametrize("payload", PAYLOADS, ids=range(len(PAYLOADS)))
def test_foreign_words_change_nothing_about_the_mailed_page_nor_its_headers(payload: str) -> None:
    def shape(page: str) -> list[tuple[str, tuple[str, ...]]]:
        return [(str(each.tag), tuple(sorted(each.attrib))) for each in html.document_fromstring(page).iter()]

    harmless, hostile = week.rich_state(), week.rich_state(lambda said: f"{said} {payload}")
    letter = letter_of(hostile)

    assert shape(mailed(hostile)) == shape(mailed(harmless))
    assert set(letter.keys()) <= HEADERS
    assert letter["To"] == "ada@park.example"


def _style(one: html.HtmlElement) -> dict[str, str]:
    pairs = (rule.partition(":") for rule in (one.get("style") or "").split(";") if ":" in rule)
    return {name.strip(): value.strip() for name, _, value in pairs}


def _sides(padding: str) -> tuple[str, str, str, str]:
    """Top, right, bottom, left of a CSS shorthand."""
    parts = padding.split()
    top, right = parts[0], parts[1] if len(parts) > 1 else parts[0]
    bottom = parts[2] if len(parts) > 2 else top
    return top, right, bottom, parts[3] if len(parts) > 3 else right


def test_what_can_be_pressed_keeps_its_padding_where_word_draws() -> None:
    """Outlook for Windows draws with Word, which knows the padding of table cells and of nothing else."""
    links = html.document_fromstring(mailed(week.rich_state())).xpath("//a")

    assert len(links) > 10
    for link in links:
        cell, own = _style(link.getparent()), _style(link)
        assert link.getparent().tag == "td"
        assert own["mso-padding-alt"] == "0", "else Word would add it twice"
        for_word, for_others = _sides(cell["mso-padding-alt"]), _sides(own["padding"])
        assert (for_word[0], for_word[2]) == (for_others[0], for_others[2]) == ("10px", "10px")
    buttons = [link.getparent() for link in links if link.getparent().get("class", "").startswith("button")]
    assert buttons
    for button in buttons:
        assert button.get("bgcolor") == _style(button)["background-color"]
        assert _sides(_style(button)["mso-padding-alt"]) == _sides(_style(button[0])["padding"])


def test_no_distance_and_no_colour_rests_on_what_word_leaves_out() -> None:
    tree = html.document_fromstring(mailed(week.rich_state()))

    padded = {
        str(one.get("class"))
        for one in tree.xpath("//body//*[not(self::td or self::a)]")
        if set(_sides(_style(one).get("padding", "0"))) != {"0"}
    }
    assert padded == set(), "only cells keep their padding; margins hold for paragraphs"
    assert [one.get("class") for one in tree.xpath("//table") if "margin" in _style(one)] == [], "tables lose their margins"
    for cell in tree.xpath("//td[contains(@class, 'cell')]"):
        assert (cell.get("width"), cell.get("height")) == ("18", "10")
        assert _style(cell)["background-color"]
    assert tree.xpath("//span[contains(@style, 'display')]") == [], "a line of its own is a block element"
    fonts = {_style(one)["font-family"].split(",")[0].strip("\"'") for one in tree.xpath("//*[contains(@style, 'font-family')]")}
    assert fonts <= {"Segoe UI", "Georgia", "Consolas"}, "the first name must be a font that Windows has, else Word takes Times"


def test_the_column_is_as_broad_in_outlook_as_elsewhere() -> None:
    page = mailed(week.rich_state())

    assert len(re.findall(r"<!--\[if mso\]>", page)) == len(re.findall(r"<!\[endif\]-->", page)) == 2
    opened = re.findall(r"<!--\[if mso\]>(.*?)<!\[endif\]-->", page, re.DOTALL)
    assert opened == [
        '<table role="presentation" width="600" align="center" cellpadding="0" cellspacing="0" border="0"><tr><td>',
        "</td></tr></table>",
    ]


def _full_state(text: Callable[[str], str]) -> State:
    """As much to tell as fits into every section, in sentences that `text` makes."""
    base = week.rich_state(text)
    said = [text(f"This is sentence number {number} of the many that somebody wrote.") for number in range(6)]
    address = "{}.of-the-long-name@somewhere-else.example".format
    more = [
        week.debt(100 + n, "promise", address(f"w{n}"), said[n], age=12, mine=False, due=week.days(5), overdue_days=5) for n in range(3)
    ]
    more += [week.debt(110 + n, "thanks", address(f"s{n}"), said[n], age=5, status="settled", settled_at=week.days(1)) for n in range(6)]
    more += [week.debt(120 + n, "thanks", address(f"l{n}"), said[n], age=181 + n, status="lapsed") for n in range(3)]
    cases = []
    for n in range(4):
        news = week.debt(130 + n, "update", address(f"i{n}"), said[n], age=3)
        case = replace(base.introductions[0], id=f"c{n}", introducer=address(f"i{n}"), message_id=news.message_id, evidence=said[n])
        cases.append(replace(case, open=(news.id,), date=week.days(3)))
        more.append(news)
    takers = [replace(base.people[2], address=address(f"o{n}"), addresses=(address(f"o{n}"),)) for n in range(3)]
    debts = tuple(replace(one, subject=text(one.subject)) for one in (*base.obligations, *more))
    return replace(base, obligations=debts, introductions=tuple(cases), people=(*base.people, *takers))


@pytest.mark.parametrize("code", languages())
@pytest.mark.parametrize("letters", ["plain", "long", "many-byte", "markup"])
def test_the_fullest_page_is_not_cut_by_gmail(letters: str, code: str) -> None:
    made = {
        "plain": lambda said: said,
        "long": lambda said: f"{said} " * 8,
        "many-byte": lambda _: "請回覆" * 200,
        "markup": lambda _: "<&>" * 200,
    }
    coverage = Coverage(shunted=2, behind=("a" * 120,) * 5, watching_since=week.days(400), refused=1, unsaid=3)
    state = _full_state(made[letters])

    digest = compose(state, owner=week.OWNER, view=week.VIEW, now=week.NOW, period=week.PERIOD, coverage=coverage, tongue=tongue(code))

    sizes = {section.key: len(section.items) for section in digest.sections}
    assert {"worth_doing": 7, "introductions": 4, "waiting": 3, "one_way": 3, "settled": 5, "let_go": 3}.items() <= sizes.items()
    page = render_html(said_by_number(digest, ANSWERED), answer_so(tongue(code)))
    assert len(page.encode()) < 100_000
    shown = html.document_fromstring(page).xpath("//blockquote")
    assert len(shown) == sum(item.quote is not None for section in digest.sections for item in section.items)
    assert all(len(each.text_content()) > 20 for each in shown)


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


def _measured(folder: Path, page: str, width: int, script: str) -> dict[str, str]:
    """What `script` wrote into `out` about the document `d` of the page, in a frame of `width` pixels. The page itself runs nothing."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (Debian: apt-get install chromium)")
    (folder / "page.html").write_text(page)
    (folder / "measure.js").write_text(
        f"function measure(){{const d=document.getElementById('f').contentDocument,out=document.body.dataset;{script}}}"
    )
    frame = f'<iframe id=f src=page.html width={width} height=800 style="border:0" onload="measure()"></iframe>'
    (folder / "wrapper.html").write_text(f"<script src=measure.js></script><body>{frame}</body>")
    command = [
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--allow-file-access-from-files", "--hide-scrollbars",
        f"--user-data-dir={folder / 'profile'}", "--dump-dom", f"file://{folder}/wrapper.html",
    ]  # fmt: skip
    dom = subprocess.run(command, capture_output=True, text=True, timeout=90, env={**os.environ, "HOME": str(folder)}).stdout
    found = re.search(r"<body ([^>]*)>", dom)
    assert found is not None, dom[:500]
    return dict(re.findall(r'data-([a-z]+)="([^"]*)"', found[1]))


@pytest.mark.chromium
@pytest.mark.parametrize("width", [360, 900])
def test_every_link_can_be_tapped_and_none_covers_another(tmp_path: Path, width: int) -> None:
    measured = _measured(
        tmp_path,
        mailed(week.rich_state()),
        width,
        "const b=[...d.querySelectorAll('a')].map(a=>a.getBoundingClientRect());"
        "out.low=Math.round(Math.min(...b.map(r=>r.height)));out.right=Math.round(Math.max(...b.map(r=>r.right)));"
        "out.over=b.filter((r,i)=>b.some((s,j)=>j>i&&r.left<s.right&&s.left<r.right&&r.top<s.bottom&&s.top<r.bottom)).length;",
    )

    assert int(measured["low"]) >= TAP
    assert int(measured["right"]) <= width
    assert int(measured["over"]) == 0


_WITHOUT_SHEET = """
const texts = [];
const walker = d.createTreeWalker(d.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
const view = d.defaultView;
const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
const ground = one => { for (let e = one; e; e = e.parentElement) {
  const c = numbers(view.getComputedStyle(e).backgroundColor); if (c.length < 4 || c[3] > 0) return c; } return [255, 255, 255]; };
const light = c => { const [r, g, b] = c.slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
const shown = texts.filter(t => t.parentElement.getClientRects().length);
let least = 99, least_of = '', top = -1, back = 0;
for (const t of shown) {
  const a = light(numbers(view.getComputedStyle(t.parentElement).color)), b = light(ground(t.parentElement));
  const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  if (contrast < least) { least = contrast; least_of = t.data.trim().slice(0, 30); }
}
for (const block of d.querySelectorAll('h1, h2, h3, p, li, blockquote')) {
  const box = block.getBoundingClientRect();
  if (!box.height) continue;
  if (box.top < top - 1) back += 1;
  top = box.top;
}
out.sheets = d.querySelectorAll('style, link').length;
out.wide = Math.max(d.documentElement.scrollWidth, d.body.scrollWidth);
out.texts = shown.length;
out.least = least.toFixed(2);
out.of = least_of;
out.back = back;
"""


@pytest.mark.chromium
@pytest.mark.parametrize("width", [360, 900])
@pytest.mark.parametrize(("words", "code"), [("plain", "en"), ("long", "en"), ("plain", "de")])
def test_without_any_style_sheet_nothing_overflows_and_all_can_be_read_in_order(tmp_path: Path, width: int, words: str, code: str) -> None:
    page = mailed(week.rich_state(lambda harmless: harmless if words == "plain" else "W" * 250 + harmless), code)
    bare = re.sub(r"<style.*?</style>", "", page, flags=re.DOTALL)

    measured = _measured(tmp_path, bare, width, _WITHOUT_SHEET)

    assert int(measured["sheets"]) == 0
    assert int(measured["texts"]) > 80
    assert int(measured["wide"]) <= width
    assert float(measured["least"]) >= READABLE, measured["of"]
    assert int(measured["back"]) == 0
