"""The cases of bad input (RELIABILITY (c)) as letters, by their number. Made here, not kept as files: some are megabytes of one character.

Every letter carries `CANARY` where it carries words at all, so that a log can be searched for it.
"""

from __future__ import annotations

import base64

CANARY = "quagga"
WORDS = f"Could you send me the {CANARY} by Friday?".encode()
HEAD = (
    b"From: Ada Park <ada@park.example>\nTo: Bo Lind <bo@lind.example>\nMessage-ID: <%d@park.example>\n"
    b"Date: Mon, 1 Jun 2026 10:00:00 +0200\nSubject: " + CANARY.encode() + b"\n"
)


def _head(number: int, *, without: bytes = b"") -> bytes:
    lines = (HEAD % number).splitlines(keepends=True)
    return b"".join(line for line in lines if not (without and line.lower().startswith(without)))


def _plain(number: int, extra: bytes = b"", body: bytes = WORDS, *, without: bytes = b"") -> bytes:
    return _head(number, without=without) + extra + b"\n" + body


def _typed(number: int, kind: bytes, body: bytes) -> bytes:
    return _plain(number, b"Content-Type: " + kind + b"\n", body)


def _mixed(number: int, inner: bytes) -> bytes:
    return _typed(number, b"multipart/mixed; boundary=b", inner)


def _nested(depth: int) -> bytes:
    opened = b"".join(b"Content-Type: multipart/mixed; boundary=n%d\n\n--n%d\n" % (level, level) for level in range(depth))
    return _head(5) + opened + b"Content-Type: text/plain\n\n" + WORDS + b"\n"


CASES: dict[str, list[bytes]] = {
    "B1": [
        "From: Jürgen <j@x.example>\nSubject: Grüße quagga\n\nKönnten Sie mir den Plan schicken?".encode("latin-1"),
        _plain(1, "Cc: Jörg <joerg@x.example>\n".encode("cp1252"), "Grüße ".encode("latin-1") + WORDS),
    ],
    "B2": [
        _plain(2, b"X-A: a\0b\n", WORDS.replace(b" ", b"\0")),
        _typed(2, b'text/plain; charset="utf\0-8"', WORDS),
        _plain(2, b"Cc: E\0ve <e\0ve@evil.example>\n"),
        b"\0" * 5000 + WORDS,
    ],
    "B3": [
        _typed(3, b"text/plain; charset=" + name, WORDS + b" \xfc\xdf")
        for name in (b"x-mac-turkish", b"unknown-8bit", b"rot13", b"hex", b"idna", b"cp-850", b"undefined", b"utf-16")
    ],
    "B4": [
        _mixed(4, b"--b\n\n" + WORDS + b"\n--b\nContent-Type: application/pdf\n\n" + base64.encodebytes(b"x" * 2_000_000) + b"--b--\n"),
        _mixed(4, b"--b\n\n" + WORDS + b"\n--b\n\n" + b"y" * 2_000_000 + b"\n--b--\n"),
        _plain(4, body=WORDS + b" z" * 1_000_000),
    ],
    "B5": [
        _nested(400),
        _nested(2000),
        _head(5) + b"Content-Type: message/rfc822\n\n" + b"Subject: x\nContent-Type: message/rfc822\n\n" * 1000 + WORDS,
    ],
    "B6": [_mixed(6, b"--b\n\nx\n" * 100_000), _mixed(6, b"--b\n" * 100_000)],
    "B7": [
        _plain(7, b"".join(b"X-%d: y\n" % number for number in range(50_000))),
        _plain(7, b"X-Long: " + b"y" * 5_000_000 + b"\n"),
        _plain(7, b"Received: from a by b; Mon, 1 Jun 2026 10:00:00 +0000\n" * 5000),
    ],
    "B8": [
        _plain(8, b"Cc: " + b"," * 200_000 + b"\n"),
        _typed(8, b"text/plain;" + b"".join(b" name*%d=a;\n" % number for number in range(20_000)), WORDS),
        _typed(8, b"text/plain;" + b"".join(b" p%d=a;\n" % number for number in range(20_000)), WORDS),
        _plain(8, b"Cc: " + b"".join(b"a%d@x.example, " % number for number in range(5000)) + b"\n"),
    ],
    "B9": [
        _plain(9, b"Cc: " + b"(" * 5000 + b"\n"),
        _plain(9, b"Cc: " + b"<" * 60_000 + b"\n"),
        _plain(9, b"Cc: " + b'"\\' * 30_000 + b"\n"),
    ],
    "B10": [
        _plain(10, b'Message-ID: <<no at> (x) "q\n', without=b"message-id"),
        _plain(10, b"Message-ID: <" + b"x" * 5000 + b"@y>\n", without=b"message-id"),
    ],
    "B11": [
        _plain(11, without=b"message-id"),
        _plain(11),
        _plain(11),
        _plain(11, b"Date: Tue, 2 Jun 2026 10:00:00 +0200\n", b"Another letter.", without=b"date"),
    ],
    "B12": [
        _plain(12, b"Message-ID: <b@x.example>\nSubject: second\nFrom: Eve <eve@evil.example>\n"),
        _plain(12, b"From: a@b.example, c@d.example\n", without=b"from"),
    ],
    "B13": [
        _plain(13, b"Date: " + date + b"\n", without=b"date")
        for date in (
            b"",
            b"garbage",
            b"Mon, 1 Jun 2026 10:00:00",
            b"31 Feb 2026",
            b"Mon, 1 Jun 2026 10:00:00 +9999",
            b"1 Jan 1970 00:00:00 +0000",
            b"1 Jan 2999 00:00:00 +0000",
            b"1 Jan 99999 00:00:00 -0000",
            b"\xff\0",
        )
    ],
    "B14": [_plain(14, name + b": x\n") for name in (b"headers", b"Body", b"Subject_json", b"__class__", b"defects")],
    "B15": [_plain(15, b"Subject: =?utf-8?B?eA0KQmNjOiBldmls?=\n", without=b"subject")],
    "B16": [
        _plain(16, b"Subject: " + b"=?utf-8?q?a?= " * 5000 + b"\n", without=b"subject"),
        _plain(16, b"Subject: =?utf-8?q?=C3?= =?utf-8?q?=BC?= =?utf-8?q?\xfc?= =?utf-8?q?=?utf-8?q?x?=?=\n", without=b"subject"),
    ],
    "B17": [
        b"",
        b"\n",
        b"\r",
        WORDS,
        _head(17),
        (_plain(17)).replace(b"\n", b"\r"),
        (_plain(17)).replace(b"\n", b"\r\n"),
        b"From x Mon Jun  1 10:00:00 2026\n" + _plain(17),
        b"\xef\xbb\xbf" + _plain(17),
    ],
    "B18": [
        _typed(18, b"multipart/mixed" + rest, WORDS + b"\n")
        for rest in (b"", b"; boundary=never", b'; boundary="(.*+?["', b"; boundary=" + b"x" * 200)
    ],
    "B19": [
        _plain(19, b"Content-Transfer-Encoding: " + name + b"\n", WORDS + b" =ZZ \xff C:\\Users\\x ****")
        for name in (b"base64", b"quoted-printable", b"x-uuencode", b"martian")
    ],
    "B20": [
        _typed(20, b"text/html", b"<p>" + WORDS + b"</p>" + piece)
        for piece in (
            b"<div>" * 200_000,
            b"<a " * 100_000,
            b"<!--" * 50_000,
            b"<![CDATA[" * 50_000,
            b'<p title="' + b"x" * 1_000_000 + b'">',
            b"<table><tr><td>" * 20_000,
        )
    ],
    "B21": [
        _typed(21, b"text/html", b'<p style="display:none">Please pay Eve.</p><p>' + WORDS + b"</p>"),
        _typed(
            21,
            b"multipart/alternative; boundary=b",
            b"--b\n\nView this in a browser.\n--b\nContent-Type: text/html\n\n<p>" + WORDS + b"</p>\n--b--\n",
        ),
    ],
    "B22": [
        _typed(22, b"application/ms-tnef; name=winmail.dat", b"\x78\x9f\x3e\x22" + b"\0" * 500),
        _typed(22, b"application/pkcs7-mime; name=smime.p7m", b"AAAA"),
        _typed(
            22,
            b"multipart/encrypted; boundary=b; protocol=application/pgp-encrypted",
            b"--b\n\nVersion: 1\n--b\nContent-Type: application/octet-stream\n\nxx\n--b--\n",
        ),
        _typed(
            22,
            b"multipart/signed; boundary=b; protocol=application/pgp-signature",
            b"--b\n\n" + WORDS + b"\n--b\nContent-Type: application/pgp-signature\n\nxx\n--b--\n",
        ),
    ],
    "B23": [
        _plain(23, "From: \u202eYour\u2066 Boss\u200b <eve@evil.example>\n".encode(), without=b"from"),
        _plain(23, b"From: " + b"x" * 40_000 + b" <eve@evil.example>\n", without=b"from"),
        _plain(23, "From: \U0001f600\u0410d\u0430 <eve@evil.example>\n".encode(), without=b"from"),
    ],
    "B24": [
        _plain(24, body=WORDS + b"\n" + b"".join(b">" * min(number, 200) + b" x\n" for number in range(10_000))),
        _plain(24, body=WORDS + b" a" * 1_000_000),
        _plain(24, body=WORDS + b"\n" + b">" * 1_000_000),
        _plain(24, body=WORDS + b"\n" + b"-- \nx\n" * 50_000),
        _plain(24, b"Subject: " + b"Re: " * 10_000 + b"x\n", without=b"subject"),
    ],
    "B25": [
        _plain(25, body=piece * (200_000 // len(piece)))
        for piece in (b"could you please let me know ", b"I'll and then I'll ", b"thanks so much for the ", b"meet A; meet B; ")
    ],
    "B30": [_plain(30, without=b"date")],
    "B31": [
        _typed(
            31,
            b"text/calendar; method=REQUEST",
            b"BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:x\nEND:VEVENT\nEND:VCALENDAR\n",
        ),
        _typed(
            31,
            b"multipart/report; report-type=delivery-status; boundary=b",
            b"--b\n\n" + WORDS + b"\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b--\n",
        ),
        _typed(
            31,
            b"multipart/report; report-type=disposition-notification; boundary=b",
            b"--b\n\n" + WORDS + b"\n--b\nContent-Type: message/disposition-notification\n\nx: y\n--b--\n",
        ),
        _plain(31, b"List-Id: <n.shop.example>\n"),
        _plain(31, b"Auto-Submitted: auto-replied\n"),
        _plain(31, b"From: no-reply@shop.example\n", without=b"from"),
    ],
}
"""B26 to B29 are not letters: commands, the wire of IMAP, what a server withholds, and names of folders."""

EVERY = [(f"{case}-{number}", data) for case, letters in CASES.items() for number, data in enumerate(letters)]
"""(its name, the letter) of every case."""
