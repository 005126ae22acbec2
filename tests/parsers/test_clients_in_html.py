"""Answers and forwards as common programs write them in HTML, with headings in languages we know and in one that we don't. All invented."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from parsers.message import Address
from parsers.parse import parse
from tests.parsers.letters import html_letter

ANSWERS = {
    "gmail": (
        '<div dir="ltr">Gladly.</div><br><div class="gmail_quote gmail_quote_container">'
        '<div dir="ltr" class="gmail_attr">%WROTE%<br></div>'
        '<blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding'
        '-left:1ex">%OLD%</blockquote></div>'
    ),
    "gmail old": (
        '<div dir="ltr">Gladly.</div><div class="gmail_extra"><br><div class="gmail_quote">%WROTE%<br>'
        '<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">%OLD%</blockquote></div></div>'
    ),
    "apple": (
        '<div>Gladly.</div><div><br><blockquote type="cite"><div>%WROTE%</div><br class="Apple-interchange-newline">'
        "<div>%OLD%</div></blockquote></div>"
    ),
    "ios": (
        '<div dir="ltr">Gladly.</div><div dir="ltr"><br><blockquote type="cite">%WROTE%<br><br></blockquote></div>'
        '<blockquote type="cite"><div dir="ltr">%OLD%</div></blockquote>'
    ),
    "thunderbird": (
        '<p>Gladly.</p><div class="moz-cite-prefix">%WROTE%<br></div><blockquote type="cite" cite="mid:1@moss.example">%OLD%</blockquote>'
    ),
    "outlook desktop": (
        '<div class="WordSection1"><p class="MsoNormal">Gladly.<o:p></o:p></p><p class="MsoNormal"><o:p>&nbsp;</o:p>'
        '</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
        '<p class="MsoNormal">%BLOCK%<o:p></o:p></p></div></div><p class="MsoNormal">The boats are in.</p></div>'
    ),
    "outlook 2": (
        "<div><p>Gladly.</p>"
        '<div style="border-right:none;border-bottom:none;border-left:none;border-top:1pt solid rgb(225,225,225);paddin'
        'g:3pt 0in 0in"><p>%BLOCK%</p></div><p>The boats are in.</p></div>'
    ),
    "outlook 3": (
        "<div><p>Gladly.</p>"
        '<div style="padding: 3pt 0in 0in; border-width: 1pt medium medium; border-style: solid none none; border-color'
        ': rgb(225, 225, 225) currentcolor currentcolor;"><p>%BLOCK%</p></div><p>The boats are in.</p></div>'
    ),
    "outlook web": (
        '<div class="elementToProof">Gladly.</div><div id="appendonsend"></div>'
        '<hr style="display:inline-block;width:98%" tabindex="-1"><div id="divRplyFwdMsg" dir="ltr">'
        '<font face="Calibri, sans-serif" style="font-size:11pt" color="#000000">%BLOCK%</font><div>&nbsp;</div></div>'
        "%OLD%"
    ),
    "outlook web, no block": '<div>Gladly.</div><div id="appendonsend"></div><div>%WROTE%</div>%OLD%',
    "outlook mobile": (
        '<div>Gladly.</div><div id="ms-outlook-mobile-signature">Sent from Outlook</div>'
        '<div id="mail-editor-reference-message-container">'
        '<div class="ms-outlook-mobile-reference-message skipProofing"><meta>'
        '<hr style="display: inline-block; width: 98%;"><div style="font-size: 11pt;">%BLOCK%</div>%OLD%</div></div>'
    ),
    "yahoo": (
        '<div class="ydp1234"><div>Gladly.</div></div><div id="yahoo_quoted_123" class="yahoo_quoted">'
        '<div style="color:#26282a"><div>%WROTE%</div><div><br></div><div><br></div><div>%OLD%</div></div></div>'
    ),
    "yahoo old": (
        '<div>Gladly.</div><div class="yahoo_quoted" style="display: block;"><hr><font face="Arial" size="2">'
        "%BLOCK%</font><div>%OLD%</div></div>"
    ),
    "proton": (
        '<div>Gladly.</div><div class="protonmail_signature_block"><div>Sent with <a>Proton Mail</a>'
        ' secure email.</div></div><div class="protonmail_quote">%WROTE%<br>'
        '<blockquote class="protonmail_quote" type="cite">%OLD%</blockquote></div>'
    ),
    "samsung": (
        '<div>Gladly.</div><div><br></div><div id="composer_signature"><div style="font-size:85%">'
        'Sent from my Galaxy</div></div><div><br></div><div style="font-size:100%;color:#000000">'
        "<!-- originalMessage --><div>-------- Original message --------</div><div>"
        "From: Cy Moss &lt;cy@moss.example&gt; </div><div>Date: 6/1/26  9:31 AM  (GMT+01:00) </div><div>"
        "To: Ada Park </div><div>Subject: Boats </div><div><br></div></div>%OLD%"
    ),
    "k9": (
        'Gladly.<br><br><div class="gmail_quote">'
        '%WROTE%<blockquote class="gmail_quote" style="margin: 0pt 0pt 0pt 0.8ex; border-left: 1px solid rgb(204, 204, 204);">'
        "%OLD%</blockquote></div>"
    ),
    "k9 new": (
        '<div dir="auto">Gladly.<br><br></div><div class="gmail_quote"><div dir="auto">%WROTE%</div>'
        '<blockquote class="gmail_quote">%OLD%</blockquote></div>'
    ),
    "gmx": (
        '<div style="font-family: Verdana;"><div>Gladly.</div><div>'
        '&nbsp;<div name="quote" style="margin:10px 5px 5px 10px; padding: 10px 0 10px 10px; border-left:2px solid #C3D'
        '9E5; word-wrap: break-word;"><div style="margin:0 0 10px 0;">%BLOCK%</div><div name="quoted-content">'
        "%OLD%</div></div></div></div>"
    ),
    "zimbra": (
        '<div>Gladly.</div><br><hr id="zwchr" data-marker="__DIVIDER__"><div data-marker="__HEADERS__">'
        '<blockquote style="border-left:2px solid #1010FF"><b>%BLOCK%</b></blockquote></div>'
        '<div data-marker="__QUOTED_TEXT__"><blockquote>%OLD%</blockquote></div>'
    ),
    "spark": (
        '<div name="messageBodySection"><div>Gladly.</div></div><div name="messageReplySection">%WROTE%<br />'
        '<blockquote type="cite" class="spark_quote">%OLD%</blockquote></div>'
    ),
    "zoho": (
        '<div>Gladly.</div><div class="zmail_extra_hr" style="border-top: 1px solid rgb(204, 204, 204);"></div>'
        '<div class="zmail_extra" data-zbluepencil-ignore="true"><div><br></div><div id="Zm-_Id_-Sgn1">%WROTE%<br>'
        '</div><blockquote id="blockquote_zmail">%OLD%</blockquote></div>'
    ),
    "fastmail": '<div>Gladly.</div><div><br></div><div>%WROTE%</div><blockquote type="cite" id="qt">%OLD%</blockquote>',
    "front": (
        '<div>Gladly.</div><div class="front-signature"></div><blockquote type="cite" class="front-blockquote">'
        "%WROTE%<br><br>%OLD%</blockquote>"
    ),
    "notes": (
        "<font size=2>Gladly.</font><br><br><br><font size=1 color=#5f5f5f>From: </font><font size=1>"
        "Cy Moss/HOUSE</font><br><font size=1>To: </font><font size=1>Ada Park/HOUSE@HOUSE</font><br><font size=1>"
        "Date: </font><font size=1>06/01/2026 09:31 AM</font><br><font size=1>Subject: </font><font size=1>Boats</font>"
        "<hr noshade><br><br>%OLD%"
    ),
    "superhuman": (
        '<div>Gladly.</div><br><div class="gmail_quote" dir="ltr">%WROTE%<br>'
        '<blockquote class="gmail_quote sh-color-black">%OLD%</blockquote></div>'
    ),
    "mailru": (
        '<p>Gladly.</p><blockquote style="border-left:1px solid #0857A6;margin:10px;padding:0 0 0 10px;">%WROTE%<br>'
        '&nbsp;<div id="">%OLD%</div></blockquote>'
    ),
    "yandex": "<div>Gladly.</div><div> </div><div>%WROTE%</div><blockquote><div>%OLD%</div></blockquote>",
    "icloud": (
        '<div>Gladly.</div><br><div><br><blockquote type="cite">%WROTE%<br><br></blockquote></div><div>'
        '<blockquote type="cite">%OLD%</blockquote></div>'
    ),
    "emclient": (
        '<div>Gladly.</div><div><br></div><div id="x1"><div>------ Original Message ------</div><div>'
        'From "Cy Moss" &lt;cy@moss.example&gt;</div><div>To "Ada Park" &lt;ada@park.example&gt;</div><div>'
        "Date 6/1/2026 9:31:00 AM</div><div>Subject Boats</div><div><br></div></div>"
        '<blockquote cite="x" type="cite" class="cite2">%OLD%</blockquote>'
    ),
}

WROTE = {
    "en": "On Mon, Jun 1, 2026 at 9:31 AM Cy Moss &lt;cy@moss.example&gt; wrote:",
    "de": "Am Mo., 1. Juni 2026 um 09:31 Uhr schrieb Cy Moss &lt;cy@moss.example&gt;:",
    "sw": "Mnamo Jtt, 1 Jun 2026 saa 3:31 asubuhi Cy Moss &lt;cy@moss.example&gt; aliandika:",
}
LABELS = {
    "en": ("From", "Sent", "To", "Subject"),
    "de": ("Von", "Gesendet", "An", "Betreff"),
    "sw": ("Kutoka kwa", "Tarehe", "Kwa", "Mada"),
}
VALUES = ("Cy Moss &lt;cy@moss.example&gt;", "Monday, June 1, 2026 9:31 AM", "Ada Park", "Boats")


@pytest.mark.parametrize("language", WROTE)
@pytest.mark.parametrize("program", ANSWERS)
def test_an_answer_in_html(program: str, language: str) -> None:
    block = "<br>".join(f"<b>{label}:</b> {value}" for label, value in zip(LABELS[language], VALUES, strict=True))
    html = ANSWERS[program].replace("%WROTE%", WROTE[language]).replace("%BLOCK%", block)

    message = parse(html_letter(html.replace("%OLD%", "<div>The boats are in.</div><div>Will you come?</div>"), subject="Re: Boats"))

    assert message.own_text == "Gladly."
    assert "The boats are in." in message.quoted_text


PASSED = {
    "gmail": (
        '<div dir="ltr">For you.<br><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">'
        '---------- %MARK% ---------<br>%FROM%: <strong class="gmail_sendername" dir="auto">Cy Moss</strong>'
        ' <span dir="auto">&lt;<a href="mailto:cy@moss.example">cy@moss.example</a>&gt;</span><br>%SENT%: %DAY%<br>'
        "%SUBJECT%: Boats<br>%TO%:  &lt;<a>dee@dee.example</a>&gt;<br></div><br><br>%OLD%</div></div>"
    ),
    "apple": (
        '<div>For you.<br><div><br><blockquote type="cite"><div>%MARK%:</div><br><div>%LINES%</div><br><div>%OLD%</div>'
        "</blockquote></div></div>"
    ),
    "outlook web": ('<div>For you.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg">%BLOCK%<div>&nbsp;</div></div>%OLD%'),
    "outlook desktop": (
        '<p>For you.</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
        "<p class=MsoNormal>%BLOCK%</p></div></div><p>The boats are in.</p>"
    ),
    "outlook new": (
        "<p>For you.</p>"
        '<div style="padding: 3pt 0in 0in; border-width: 1pt medium medium; border-style: solid none none;"><p>'
        "%BLOCK%</p></div><p>The boats are in.</p>"
    ),
    "yahoo": (
        '<div>For you.</div><div id="yahoo_quoted_1" class="yahoo_quoted"><div>----- %MARK% -----</div><div>'
        "%LINES%</div><div><br></div>%OLD%</div>"
    ),
    "proton": (
        '<div>For you.</div><div class="protonmail_quote">------- %MARK% -------<br>%BLOCK%<br><br>'
        '<blockquote class="protonmail_quote" type="cite">%OLD%</blockquote></div>'
    ),
    "gmx": (
        '<div>For you.<div name="quote" style="margin:10px;border-left:2px solid #C3D9E5;"><div>%BLOCK%</div>'
        '<div name="quoted-content">%OLD%</div></div></div>'
    ),
    "thunderbird": (
        '<p>For you.</p><div class="moz-forward-container"><br><br>'
        '-------- %MARK% --------<table class="moz-email-headers-table"><tbody><tr><th align="RIGHT">%SUBJECT%: </th>'
        "<td>Boats</td></tr><tr><th>%SENT%: </th><td>Mon, 1 Jun 2026 09:31:00 +0000</td></tr><tr><th>%FROM%: </th><td>"
        "%CY%</td></tr><tr><th>%TO%: </th><td>dee@dee.example</td></tr></tbody></table><br><br>%OLD%</div>"
    ),
    "zimbra": '<div>For you.</div><hr id="zwchr"><div><b>%BLOCK%</b></div><br>%OLD%',
}

# from, sent, to, cc, subject, the mark, the day
TONGUES = {
    "en": ("From", "Sent", "To", "Cc", "Subject", "Forwarded message", "Monday, June 1, 2026 9:31 AM"),
    "de": ("Von", "Gesendet", "An", "Cc", "Betreff", "Weitergeleitete Nachricht", "Montag, 1. Juni 2026 09:31"),
    "fr": ("De", "Envoyé", "À", "Cc", "Objet", "Message transféré", "lundi 1 juin 2026 09:31"),
    "pl": ("Od", "Wysłano", "Do", "DW", "Temat", "Przekazana wiadomość", "1 czerwca 2026 09:31"),
    "ja": ("差出人", "送信日時", "宛先", "CC", "件名", "転送メッセージ", "2026年6月1日 9:31"),
}


@pytest.mark.parametrize("language", TONGUES)
@pytest.mark.parametrize("program", PASSED)
def test_a_forward_in_html(program: str, language: str) -> None:
    words = TONGUES[language]
    values = ("Cy Moss &lt;cy@moss.example&gt;", words[6], "Dee &lt;dee@dee.example&gt;", "Boats")
    lines = [f"<b>{label}:</b> {value}" for label, value in zip((*words[:3], words[4]), values, strict=True)]
    html = PASSED[program].replace("%BLOCK%", "<br>".join(lines)).replace("%LINES%", "</div><div>".join(lines))
    html = html.replace("%OLD%", "<div>The boats are in.</div>").replace("%CY%", values[0])
    for name, word in zip(("FROM", "SENT", "TO", "CC", "SUBJECT", "MARK", "DAY"), words, strict=True):
        html = html.replace(f"%{name}%", word)

    message = parse(html_letter(html, subject="Fwd: Boats"))

    assert message.own_text == "For you."
    assert message.forwarded is not None
    assert message.forwarded.sender == Address("Cy Moss", "cy@moss.example")
    assert [person.address for person in message.forwarded.to] == ["dee@dee.example"]
    assert (message.forwarded.subject, message.forwarded.text) == ("Boats", "The boats are in.")
    assert message.forwarded.date == datetime(2026, 6, 1, 9, 31, tzinfo=UTC)


def test_an_empty_place_for_an_answer_leaves_no_line() -> None:
    assert parse(html_letter('<div>Gladly.</div><div id="appendonsend"></div>')).text == "Gladly."
