"""What the fuzzer and the growth bench start from: whole letters of many shapes, and the words and marks that parsers and rules look for.

The words are the rules' own examples and patterns, so that new rules are tried without a change here.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import rules
from rules.catalogue import ACT_RULES
from rules.engine.cues import Cue, Table
from rules.language import french, german, spanish

HEAD = (
    b"From: Ada Park <ada@park.example>\nTo: Bo Lind <bo@lind.example>\nMessage-ID: <1@park.example>\n"
    b"Date: Mon, 1 Jun 2026 10:00:00 +0200\n"
)

QUOTES = (
    "On Mon, Jun 1, 2026 at 10:00 AM Ada Park <ada@park.example> wrote:",
    "Am 01.06.2026 um 10:00 schrieb Ada Park:",
    "Le lun. 1 juin 2026 à 10:00, Ada Park <ada@park.example> a écrit :",
    "El lun, 1 jun 2026 a las 10:00, Ada Park (<ada@park.example>) escribió:",
    "2026年6月1日(月) 10:00 Ada Park <ada@park.example>:",
    "1 июня 2026 г. 10:00, Ada Park пишет:",
    "-----Original Message-----",
    "-----Ursprüngliche Nachricht-----",
    "---------- Forwarded message ---------",
    "Begin forwarded message:",
    "From: Ada Park\nSent: Monday, June 1, 2026 10:00\nTo: Bo Lind\nSubject: Re: x",
    "Von: Ada Park\nGesendet: Montag, 1. Juni 2026 10:00\nAn: Bo Lind\nBetreff: AW: x",
    "Ada Park@PLACE\n06/01/2026 10:00 AM\nTo: Bo Lind/LIND@LIND\ncc:\nSubject: x",
    "________________________________",
    "-- ",
    "Sent from my iPhone",
    "This message is confidential and intended for the addressee only.",
    "To unsubscribe, click here",
    "> ",
    "> > > ",
    "| ",
    "AP>",
)

FIELDS = (
    b"Content-Type: multipart/mixed; boundary=b",
    b'Content-Type: multipart/alternative; boundary="b"; charset=utf-8',
    b"Content-Type: text/html; charset=iso-2022-jp",
    b"Content-Type: text/plain; charset=utf-7; format=flowed",
    b"Content-Type: message/rfc822",
    b"Content-Type: text/calendar; method=REQUEST",
    b"Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    b"Content-Transfer-Encoding: base64",
    b"Content-Transfer-Encoding: quoted-printable",
    b"Content-Transfer-Encoding: x-uuencode",
    b"Content-Disposition: attachment; filename*0*=utf-8''%FF; filename*1=x; size=99999999999999999999",
    b"Subject: =?utf-8?b?////?= =?iso-8859-1?q?=FC=?=",
    b"Subject: Re: Fwd: AW: [list] (was: x)",
    b'From: "Park, Ada" <ada@park.example>, Eve <eve@evil.example>',
    b"From: =?utf-8?q?Ada?= <ada@park.example",
    b"From: ada@park.example (Ada (the (first)))",
    b"To: undisclosed-recipients:;",
    b'Cc: a@b.example, "x\\"y" <c@d.example>, <e@f.example>, g h <@r:i@j.example>',
    b"Date: 31 Feb 99999 25:61:61 +9999",
    b"Date: Mon, 1 Jun 2026",
    b"Received: from x by y; Mon, 1 Jun 2026 10:00:00 -0000",
    b"References: " + b"<a@b.example> " * 30,
    b'In-Reply-To: <<no at> (x) "q',
    b"Message-ID: \0<\xff@>",
    b"List-Unsubscribe: <mailto:x@y.example>",
    b"Auto-Submitted: auto-replied",
    b"Authentication-Results: mx.park.example; dkim=pass header.d=park.example; dmarc=pass header.from=park.example",
    b"DKIM-Signature: v=1; a=rsa-sha256; d=park.example; h=from:to:subject; bh=x; b=y",
    b"X-From: Park, Ada </O=PLACE/CN=RECIPIENTS/CN=APARK>",
    b"X-To: Bo Lind/LIND/PLACE@PLACE" + b"/aaa" * 40 + b"!",
    b"Importance: high",
)

BODIES = (
    "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART;TZID=Europe/Berlin:20260601T100000\nDTEND:20260601T110000Z\n"
    'ORGANIZER;CN="Ada":mailto:ada@park.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:bo@lind.example\nSUMMARY:Lunch\nEND:VEVENT\nEND:VCALENDAR\n',
    '<html><body><div>Hi Bo,<br>could you send me the <b>plan</b>?</div><div class="gmail_quote">On Monday Ada wrote:'
    "<blockquote>x</blockquote>"
    '</div><p style="display:none;color:#fff">hidden</p><table><tr><td>a</td></tr></table></body></html>',
    "Hi Bo,\n\nCould you send me the plan by Friday? I'll call Kim on Monday.\n\nThanks for the tea!\n\nAda\n-- \nAda Park\n+49 30 12345\n",
    "Lieber Bo,\nkönntest du mir den Plan schicken? Ich melde mich am Montag.\nVielen Dank für den Tee!\nViele Grüße\nAda\n",
    "Cher Bo,\npourrais-tu m'envoyer le plan ? Je te rappelle lundi.\nMerci beaucoup pour le thé !\nAda\n",
    "Hola Bo:\n¿me puedes mandar el plano? Te llamo el lunes.\nMuchas gracias por el té.\nAda\n",
    "Bo, meet Kim. Kim, meet Bo. I'll let you two take it from here.\nKim is at kim@dorn.example, +1 555 0100.\n",
    "こんにちは。\n資料を送っていただけますか。よろしくお願いします。\n",
    "Привет, Бо!\nПришли, пожалуйста, план до пятницы. Спасибо!\n",
    "مرحبا بو، هل يمكنك إرسال الخطة؟ شكرا\n",
)

MARKS = (
    *(
        ".",
        "...",
        "?",
        "!",
        ";",
        ",",
        " - ",
        "--",
        "(",
        ")",
        '"',
        "'",
        "’",
        "“",
        ":",
        "\n",
        "\n\n",
        "\t",
        " " * 40,
        "\xa0",
        "\u200b",
        "\u202e",
    ),
    *(
        "@",
        "<",
        ">",
        "a@b.example",
        "http://x.example/a?b=c",
        "www.x.example",
        "+49 30 12 34",
        "10:00",
        "1/2/2026",
        "İ",
        "ß",
        "ﬁ",
        "\u0301" * 40,
    ),
    *(
        "\U0001f600",
        "=?utf-8?q?x?=",
        "&nbsp;",
        "&#0;",
        "<a ",
        "<!--",
        "<![CDATA[",
        "</",
        "{",
        "}",
        "$",
        "%",
        "\\",
        "\r",
        "\0",
        "\x1b]0;x\x07",
    ),
)


def example_texts() -> list[str]:
    """The texts of all act rules' examples."""
    return [example.text for rule in ACT_RULES for example in rule.examples]


def pattern_sources() -> dict[str, str]:
    """(pattern, where it stands) of every regular expression that rules and parsers hold, as text."""
    found: dict[str, str] = {}
    import parsers

    for package in (rules, parsers):
        for info in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            for name, value in vars(importlib.import_module(info.name)).items():
                if not name.startswith("__"):
                    for source in _sources(value, 0):
                        found.setdefault(source, f"{info.name}.{name}")
    for table in (german, french, spanish):
        for *_, form in table.FORMS:
            found.setdefault(form, f"{table.__name__}.FORMS")
    return found


def is_searched(place: str) -> bool:
    """Whether a pattern is looked for anywhere in a text; one that is only ever tried at one place costs less."""
    module, _, name = place.rpartition(".")
    text = Path(str(importlib.import_module(module).__file__)).read_text(encoding="utf-8")
    only_matched = re.search(rf"\b{name}\.(?:match|fullmatch)\(", text) and not re.search(
        rf"\b{name}\.(?:search|findall|finditer|sub|split)\b", text
    )
    return not only_matched


def _sources(value: object, depth: int) -> Iterator[str]:
    if isinstance(value, re.Pattern) and isinstance(value.pattern, str):
        yield f"(?{'i' if value.flags & re.I else 'u'}){value.pattern}" if value.flags & re.I else value.pattern
    elif isinstance(value, Cue):
        yield from (source for source in (value.pattern, value.unless) if source)
    elif isinstance(value, Table):
        yield from (source for cue in value.cues for source in _sources(cue, depth))
    elif is_dataclass(value) and not isinstance(value, type) and depth < 3:
        yield from (source for field in fields(value) for source in _sources(getattr(value, field.name), depth + 1))
    elif isinstance(value, dict | tuple | list | frozenset) and depth < 3:
        for item in value.values() if isinstance(value, dict) else value:
            yield from _sources(item, depth + 1)


def words() -> list[str]:
    """Words and short phrases of all languages that the rules know, sorted."""
    runs = {run for source in pattern_sources() for run in re.findall(r"(?<![\\\w])[^\W\d_]{2,}(?:[ '][^\W\d_]{2,}){0,2}", source)}
    said = {word for text in example_texts() for word in text.split()}
    return sorted(runs | said)


def letters() -> list[bytes]:
    """Letters to begin with."""
    plain = [HEAD + b"Subject: Plan\n\n" + text.encode() for text in (*BODIES, *example_texts())]
    quoted = [HEAD + b"Subject: Re: Plan\n\n" + f"{BODIES[2]}\n{quote}\n{BODIES[6]}".encode() for quote in QUOTES]
    single = [HEAD + field + b"\n\n" + body.encode() for field in FIELDS for body in (BODIES[0], BODIES[1], BODIES[3])]
    parts = b"".join(b"--b\n" + FIELDS[number] + b"\n\n" + body.encode() + b"\n" for number, body in enumerate(BODIES))
    return [*plain, *quoted, *single, HEAD + FIELDS[0] + b"\n\n" + parts + b"--b--\n"]
