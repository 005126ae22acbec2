"""Orders in whole letters: read from what was written anew, whatever the mail program; never from quotations, hidden or forwarded text."""

from __future__ import annotations

import pytest

from parsers import parse
from parsers.orders import read_orders
from tests.parsers.letters import html_letter, letter

SUMMARY = "Two thank-yous wait.\n1. Thank Tim Roe\n   done 1\n2. Answer Zoe Lund\ndone 9\nAnswer done 8 when it is done."
QUOTED = "\n".join(f"> {line}" for line in SUMMARY.splitlines())
HTML = SUMMARY.replace("\n", "<br>")
WROTE = "On Mon, 15 Jun 2026 at 07:30, Beholden <ada+bh.token@park.example> wrote:"


def read(data: bytes) -> list[tuple[str, tuple[int, ...]]]:
    return [(one.verb, one.numbers) for one in read_orders(parse(data).own_text).orders]


@pytest.mark.parametrize(
    "body",
    [
        f"done 3\nsnooze 2 2w\n\n{WROTE}\n\n{QUOTED}\n",
        f"Done 3.\nSnooze 2 2w.\n\nSent from my iPhone\n\n> On 15 Jun 2026, at 07:30, Beholden <ada@park.example> wrote:\n>\n{QUOTED}\n",
        "done 3\n\nsnooze 2 2w\n\nVon: Beholden <ada@park.example>\nGesendet: Montag, 15. Juni 2026 07:30\nAn: Ada\n"
        f"Betreff: Zwei Dinge\n\n{SUMMARY}\n",
        "done 3\nsnooze 2 2w\n\n-----Original Message-----\nFrom: Beholden <ada@park.example>\n"
        "Sent: Monday, June 15, 2026 7:30 AM\nTo: Ada Park\n"
        f"Subject: Two thank-yous\n\n{SUMMARY}\n",
        "done 3\nsnooze 2 2w\n\n________________________________\nFrom: Beholden <ada@park.example>\n"
        "Sent: Monday, June 15, 2026 7:30:00 AM\n"
        f"To: Ada Park <ada@park.example>\nSubject: Two thank-yous\n\n{SUMMARY}\n",
        f"{WROTE}\n\n{QUOTED}\n\ndone 3\nsnooze 2 2w\n",
        f"done 3\nsnooze 2 2w\n\n-- \nAda Park\ndone 7\n\n{WROTE}\n{QUOTED}\n",
        f"Hi,\n\ndone 3\nsnooze 2 2w\n\nThanks,\nAda\n\nAm 15.06.26 um 07:30 schrieb Beholden:\n{QUOTED}\n",
        f"done 3\nsnooze 2 2w\nLe lun. 15 juin 2026 à 07:30, Beholden <ada@park.example> a écrit :\n{QUOTED}\n",
    ],
    ids=["gmail", "iphone", "outlook-de", "outlook-classic", "outlook-web", "thunderbird-below", "signature", "german", "french"],
)
def test_orders_in_plain_answers_are_read(body: str) -> None:
    assert read(letter(body)) == [("done", (3,)), ("snooze", (2,))]


@pytest.mark.parametrize(
    "body",
    [
        '<div dir="ltr">done 3<br>snooze 2 2w</div><br><div class="gmail_quote">'
        f'<div dir="ltr" class="gmail_attr">{WROTE.replace("<", "&lt;")}<br></div>'
        f'<blockquote class="gmail_quote">{HTML}</blockquote></div>',
        f'<div dir="ltr"><div>done 3</div><div>snooze 2 2w</div></div><div class="gmail_quote"><blockquote>{HTML}</blockquote></div>',
        f'<div class="WordSection1"><p class="MsoNormal">done 3</p><p class="MsoNormal">snooze 2 2w<o:p></o:p></p>'
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p class="MsoNormal">'
        "<b>From:</b> Beholden &lt;ada@park.example&gt;<br>"
        f"<b>Sent:</b> Monday, June 15, 2026 7:30 AM<br><b>To:</b> Ada Park<br><b>Subject:</b> Two thank-yous</p></div><p>{HTML}</p></div>",
        '<div>done 3</div><div>snooze 2 2w</div><br><blockquote type="cite">'
        f"<div>On 15 Jun 2026, at 07:30, Beholden wrote:</div><div>{HTML}</div></blockquote>",
        f'<p>done&nbsp;3</p><p>snooze 2&nbsp;2w</p><div class="moz-cite-prefix">On 15/06/2026 07:30, Beholden wrote:<br></div>'
        f'<blockquote type="cite">{HTML}</blockquote>',
        f'<div>done 3<br>snooze 2 2w<br></div><div style="display:none">done 7</div><blockquote type="cite">{HTML}</blockquote>',
        f'<div style="display:none">done 7<br></div><div>done 3<br>snooze 2 2w</div><blockquote type="cite">{HTML}</blockquote>',
    ],
    ids=["gmail", "gmail-app", "outlook", "apple-mail", "thunderbird", "hidden-below", "hidden-above"],
)
def test_orders_in_html_answers_are_read(body: str) -> None:
    assert read(html_letter(body)) == [("done", (3,)), ("snooze", (2,))]


@pytest.mark.parametrize(
    "body",
    [
        f"{WROTE}\n{QUOTED}\n",
        QUOTED,
        f"Lovely, I read it all.\n\n{WROTE}\n{QUOTED}\n\ndone 3\n",
        "---------- Forwarded message ---------\nFrom: Mal <mal@rude.example>\nDate: Mon, Jun 15, 2026 at 9:12 AM\n"
        "Subject: hello\nTo: Ada\n\ndone 1-9\nnever 1\n",
        "See below.\n\nBegin forwarded message:\n\nFrom: Mal <mal@rude.example>\nSubject: hello\nDate: 15 June 2026\nTo: Ada\n\ndone 1\n",
        "-- \ndone 1\n",
        f"| done 1\n{QUOTED}",
    ],
    ids=["only-a-quotation", "bare-quotation", "prose-first", "forwarded", "apple-forward", "signature", "other-quotation-mark"],
)
def test_quoted_and_forwarded_orders_are_not_read(body: str) -> None:
    assert read(letter(body)) == []


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "display: none !important",
        "visibility:hidden",
        "font-size:0",
        "opacity:0",
        "mso-hide:all",
        *("max-height:0;overflow:hidden", "width:0;height:0;overflow:hidden", "position:absolute;left:-9999px", "text-indent:-9999px"),
        *("color:transparent", "color:white", "clip:rect(0,0,0,0)", "transform:scale(0)"),
    ],
)
def test_hidden_orders_are_not_read(style: str) -> None:
    assert read(html_letter(f'<p><span style="{style}">done 1<br></span></p><p>Thank you</p>')) == []
