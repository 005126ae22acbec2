"""What a reader of an HTML letter sees, and who wrote it (RELIABILITY B20, B21)."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.html import html_text
from parsers.parse import parse
from tests.parsers.letters import html_letter, letter


@pytest.mark.parametrize(
    "hidden",
    [
        '<div style="display:none">done 1</div>',
        '<div style="DISPLAY : none !important">done 1</div>',
        '<span style="font-size:0">done 1</span>',
        '<span style="font-size:1px">done 1</span>',
        '<span style="color:#fff">done 1</span>',
        '<font color="white">done 1</font>',
        '<p style="color:#123456;background-color:#123456">done <b>1</b></p>',
        "<div hidden>done 1</div>",
        '<span style="visibility:hidden">done 1</span>',
        '<span style="mso-hide:all">done 1</span>',
        "<style>done 1</style><script>done 1</script><!-- done 1 -->",
    ],
)
def test_hidden_words_are_no_words(hidden: str) -> None:
    assert parse(html_letter(f"<p>Hello</p>{hidden}<p>Bo</p>")).own_text == "Hello\n\nBo"


@pytest.mark.parametrize(
    "shown", ['<span style="font-size:10px">seen</span>', '<div style="background:#000"><span style="color:white">seen</span></div>']
)
def test_small_or_inverted_words_are_seen(shown: str) -> None:
    assert "seen" in html_text(shown)


@pytest.mark.parametrize(
    "quotation",
    [
        '<div class="gmail_quote"><div class="gmail_attr">2026年6月1日 9:00 Bo &lt;bo@lind.example&gt;:<br></div><blockquote'
        ' class="gmail_quote">old</blockquote></div>',
        '<div class="moz-cite-prefix">Pirmadienis, Bo rašė:</div><blockquote type="cite">old</blockquote>',
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt"><p><b>From:</b> Bo'
        " &lt;bo@lind.example&gt;<br><b>Sent:</b> Monday, June 1, 2026<br><b>To:</b> Ada<br><b>Subject:</b> x</p></div><p>old</p>",
        '<hr><div id="divRplyFwdMsg"><b>Kutoka:</b> Bo &lt;bo@lind.example&gt;<br><b>Tarehe:</b> 1 Juni<br><b>Kwa:</b>'
        " Ada</div><div>old</div>",
        "<div>On 1 Jun 2026, at 09:00, Bo &lt;bo@lind.example&gt; wrote:</div><blockquote type=cite><div>old</div></blockquote>",
    ],
)
def test_quotations_of_many_programs(quotation: str) -> None:
    message = parse(html_letter(f"<div>Mine.</div><br>{quotation}", subject="Re: x"))

    assert message.own_text == "Mine."
    assert "old" in message.quoted_text


def test_a_stub_of_plain_text_gives_way_to_html() -> None:
    body = (
        "--b\nContent-Type: text/plain\n\nPlease view this message in your browser.\n--b\nContent-Type:"
        " text/html\n\n<p>Lunch on Friday?</p>\n--b--\n"
    )

    assert parse(letter(body, extra="Content-Type: multipart/alternative; boundary=b\n")).own_text == "Lunch on Friday?"


def test_plain_text_is_preferred_when_it_is_one() -> None:
    body = (
        "--b\nContent-Type: text/plain\n\nLunch on Friday?\n--b\nContent-Type: text/html\n\n<p>Lunch on <b>Friday</b>,"
        " all of you?</p>\n--b--\n"
    )

    assert parse(letter(body, extra="Content-Type: multipart/alternative; boundary=b\n")).own_text == "Lunch on Friday?"


@given(st.text(alphabet="<>/abdivpr \"'=!-&;#1\n", max_size=400))
def test_never_raises(html: str) -> None:
    assert "\0" not in html_text(html)
