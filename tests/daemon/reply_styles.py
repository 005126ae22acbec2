"""An answer to a letter as six mail programs write it, above the quotation and below: what they put around the words differs in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from html import escape


@dataclass(frozen=True)
class Answered:
    """The letter that is answered, as a mail program sees it; `to` is where the answer goes, `me` who writes it."""

    to: str
    me: str
    subject: str
    text: str
    html: str
    message_id: str
    date: str = "Mon, 1 Jun 2026 08:40:00 +0200"


def gmail_web(words: str, one: Answered, number: int) -> EmailMessage:
    said = f"On Mon, 1 Jun 2026 at 07:30, Beholden <{one.me}> wrote:"
    border = "margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"
    page = (
        f'<div dir="ltr">{_lines(words)}</div><br><div class="gmail_quote gmail_quote_container"><div dir="ltr" class="gmail_attr">'
        f'On Mon, 1 Jun 2026 at 07:30, Beholden &lt;<a href="mailto:{one.me}">{one.me}</a>&gt; wrote:<br></div>'
        f'<blockquote class="gmail_quote" style="{border}">{one.html}</blockquote></div>'
    )
    return _letter(one, number, f"{words}\n\n{said}\n\n{_quoted(one.text)}", page)


def gmail_app(words: str, one: Answered, number: int) -> EmailMessage:
    said = f"On Mon, Jun 1, 2026, 07:30 Beholden <{one.me}> wrote:"
    page = (
        f'<div dir="auto">{_lines(words)}</div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Jun 1, 2026, 07:30 '
        f'Beholden &lt;{one.me}&gt; wrote:<br></div><blockquote class="gmail_quote">{one.html}</blockquote></div>'
    )
    return _letter(one, number, f"{words}\n\n{said}\n\n{_quoted(one.text)}", page)


def outlook(words: str, one: Answered, number: int) -> EmailMessage:
    paragraphs = "".join(f"<p class=MsoNormal>{escape(line) or '&nbsp;'}<o:p></o:p></p>" for line in words.split("\n"))
    page = (
        '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal {margin:0cm;}</style></head><body lang="EN-GB">'
        f'<div class="WordSection1">{paragraphs}'
        '<p class="MsoNormal"><o:p>&nbsp;</o:p></p><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
        f'<p class="MsoNormal"><b>From:</b> Beholden &lt;{one.me}&gt;<br><b>Sent:</b> Monday, 1 June 2026 07:30<br><b>To:</b> Ada Park'
        f"<br><b>Subject:</b> {escape(one.subject)}<o:p></o:p></p></div>{one.html}</div></body></html>"
    )
    heading = f"From: Beholden <{one.me}>\nSent: Monday, 1 June 2026 07:30\nTo: Ada Park <{one.me}>\nSubject: {one.subject}"
    return _letter(one, number, f"{words}\n\n{heading}\n\n{one.text}", page, prefix="RE:")


def apple_mail(words: str, one: Answered, number: int) -> EmailMessage:
    said = f"On 1. Jun 2026, at 07:30, Beholden <{one.me}> wrote:"
    page = (
        f'<html><body style="overflow-wrap: break-word;">{_lines(words)}<br><div><br><blockquote type="cite"><div>{escape(said)}</div>'
        f"<br>{one.html}</blockquote></div><br></body></html>"
    )
    return _letter(one, number, f"{words}\n\n> {said}\n> \n{_quoted(one.text)}", page)


def iphone(words: str, one: Answered, number: int) -> EmailMessage:
    said = f"On 1 Jun 2026, at 07:30, Beholden <{one.me}> wrote:"
    page = (
        f'<html><body dir="auto">{_lines(words)}<br id="lineBreakAtBeginningOfSignature"><div dir="ltr">Sent from my iPhone</div>'
        f'<div dir="ltr"><br><blockquote type="cite">{escape(said)}<br><br></blockquote></div><blockquote type="cite">{one.html}'
        "</blockquote></body></html>"
    )
    return _letter(one, number, f"{words}\n\nSent from my iPhone\n\n> {said}\n> \n{_quoted(one.text)}", page)


def thunderbird(words: str, one: Answered, number: int) -> EmailMessage:
    return _letter(one, number, f"{words}\n\nOn 01/06/2026 07:30, Beholden wrote:\n{_quoted(one.text)}", "")


def thunderbird_below(words: str, one: Answered, number: int) -> EmailMessage:
    return _letter(one, number, f"On 01/06/2026 07:30, Beholden wrote:\n{_quoted(one.text)}\n{words}\n\n-- \nAda Park\ndone 3\n", "")


def apple_mail_below(words: str, one: Answered, number: int) -> EmailMessage:
    said = f"On 1. Jun 2026, at 07:30, Beholden <{one.me}> wrote:"
    page = f'<html><body><div><blockquote type="cite"><div>{escape(said)}</div>{one.html}</blockquote></div>{_lines(words)}</body></html>'
    return _letter(one, number, f"> {said}\n> \n{_quoted(one.text)}\n\n{words}\n", page)


STYLES: tuple[Callable[[str, Answered, int], EmailMessage], ...] = (
    *(gmail_web, gmail_app, outlook, apple_mail, iphone, thunderbird),
    *(thunderbird_below, apple_mail_below),
)


def _quoted(text: str) -> str:
    return "".join(f"> {line}\n" for line in text.split("\n"))


def _lines(words: str) -> str:
    return "".join(f"<div>{escape(line) or '<br>'}</div>" for line in words.split("\n"))


def _letter(one: Answered, number: int, text: str, page: str, *, prefix: str = "Re:") -> EmailMessage:
    letter = EmailMessage(policy=SMTP)
    letter["From"] = f"Ada Park <{one.me}>"
    letter["To"] = one.to
    letter["Subject"] = f"{prefix} {one.subject}"
    letter["Date"] = one.date
    letter["Message-ID"] = f"<answer{number}@mail.park.example>"
    letter["In-Reply-To"] = one.message_id
    letter["References"] = one.message_id
    letter.set_content(text)
    if page:
        letter.add_alternative(page, subtype="html")
    return letter
