"""Bad input (RELIABILITY (c)): whatever comes, a Message comes out, soon, and the good parts of it are there."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parsers.identity import letter_key
from parsers.message import Message
from parsers.parse import parse
from tests.parsers.bad_input import CANARY, CASES, EVERY
from tests.parsers.letters import HEAD, letter

ARRIVED = datetime(2026, 6, 2, 12, tzinfo=UTC)
MIXED = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n"


def texts(message: Message) -> list[str]:
    people = [message.sender, *message.to, *message.cc, *message.bcc, *message.reply_to]
    names = [text for person in people for text in (person.name, person.address)]
    inner = [message.forwarded.text, message.forwarded.subject] if message.forwarded else []
    files = [text for item in message.attachments for text in (item.filename, item.content_type)]
    return [
        message.message_id,
        message.subject,
        message.text,
        message.own_text,
        message.quoted_text,
        message.signature,
        *names,
        *inner,
        *files,
        *message.defects,
    ]


def assert_clean(message: Message) -> None:
    for text in texts(message):
        assert "\0" not in text
        text.encode("utf-8")


def nested(depth: int) -> bytes:
    levels = b"".join(b"--b%d\nContent-Type: multipart/mixed; boundary=b%d\n\n" % (level - 1, level) for level in range(1, depth))
    return (
        HEAD + b"Content-Type: multipart/mixed; boundary=b0\n\n" + levels + b"--b%d\nContent-Type: text/plain\n\nhello deep\n" % (depth - 1)
    )


@pytest.mark.parametrize("data", [data for _, data in EVERY], ids=[name for name, _ in EVERY])
def test_every_case_gives_a_clean_message_soon_and_logs_none_of_it(data: bytes, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("DEBUG"):
        message = parse(data, internal_date=ARRIVED)

    assert_clean(message)
    assert len(message.text) <= 300_000
    assert CANARY not in caplog.text


@pytest.mark.parametrize("case", ["B4", "B5", "B7", "B9", "B18", "B20", "B24"])
def test_the_words_of_a_bad_letter_are_read_all_the_same(case: str) -> None:
    # A letter that is nothing but another one, a thousand times, has no words of its own.
    own = [parse(data).own_text for data in CASES[case] if b"Content-Type: message/rfc822\n\nSubject: x" not in data]

    assert all(CANARY in words for words in own), [CANARY in words for words in own]


def test_b1_eight_bit_headers_keep_their_letters() -> None:
    message = parse("From: Jürgen <j@x.example>\nSubject: Grüße\n\nhi".encode("latin-1"))

    assert (message.sender.name, message.subject) == ("Jürgen", "Grüße")


def test_b2_nul_everywhere() -> None:
    message = parse(HEAD.replace(b"Tuesday", b"Tues\0day") + b'Content-Type: text/plain; charset="utf\0-8"\n\nhe\0llo')

    assert_clean(message)
    assert message.own_text == "he\ufffdllo"


@pytest.mark.parametrize("charset", ["x-mac-turkish", "unknown-8bit", "rot13", "hex", "idna", "cp-850"])
def test_b3_unknown_charsets(charset: str) -> None:
    message = parse(HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode() + "Grüße".encode("cp1252"))

    assert message.own_text == "Grüße"
    assert "charset guessed" in message.defects


def test_b4_a_large_attachment_is_not_read_as_text() -> None:
    content = base64.encodebytes(b"x" * 3_000_000)
    data = (
        MIXED
        + b"--b\nContent-Type: text/plain\n\nhello\n--b\nContent-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\n"
        + content
        + b"--b--\n"
    )

    message = parse(data)

    assert message.own_text == "hello"
    assert [(item.filename, item.size) for item in message.attachments] == [("a.pdf", 3_000_000)]


def test_b4_a_stub_tells_its_size() -> None:
    data = (
        MIXED
        + b"--b\nContent-Type: text/plain\n\nhello\n--b\n"
        + b'Content-Type: application/pdf\nContent-Disposition: attachment; filename="cv.pdf"; size=12345\n\n\n--b--\n'
    )

    assert [(item.filename, item.size) for item in parse(data).attachments] == [("cv.pdf", 12345)]


@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_b4_a_text_cut_inside_a_character_keeps_all_the_others(charset: str) -> None:
    words = "Grüße aus der Straße 資料を送って " * 12_000
    data = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode()

    for shift in range(4):
        message = parse(data + b"x" * shift + words.encode(charset))

        assert "Grüße aus der Straße 資料を送って" in message.own_text
        assert "Ã" not in message.own_text


@pytest.mark.parametrize("depth", [40, 1000])
def test_b5_nested_parts(depth: int) -> None:
    assert parse(nested(depth)).own_text == "hello deep"


def test_b5_nested_letters_do_not_exhaust_the_stack() -> None:
    message = parse(HEAD + b"Content-Type: message/rfc822\n\n" + b"Subject: x\nContent-Type: message/rfc822\n\n" * 1000 + b"hi")

    assert message.sender.address == "ada@park.example"


def test_b6_too_many_parts_are_cut() -> None:
    message = parse(MIXED + b"--b\n\nx\n" * 20_000)

    assert "over 500 parts: the rest was cut off" in message.defects
    assert message.own_text.count("x") == 500


def test_b7_a_huge_header_is_cut_and_the_letter_read() -> None:
    message = parse(HEAD + b"".join(b"X-%d: y\n" % number for number in range(50_000)) + b"\nhello")

    assert "header block over 256 kB was cut" in message.defects
    assert (message.own_text, message.sender.address) == ("hello", "ada@park.example")


@pytest.mark.parametrize("value", [b"," * 200_000, b"(" * 5000, b"a@x.example," * 5000, b"<" * 60_000, b'"\\' * 30_000])
def test_b8_b9_address_bombs(value: bytes) -> None:
    message = parse(HEAD + b"Cc: " + value + b"\n\nhello")

    assert message.own_text == "hello"
    assert len(message.cc) <= 500


@pytest.mark.parametrize(
    "kind", [b"".join(b" name*%d=a;\n" % number for number in range(20_000)), b"".join(b" p%d=a;" % number for number in range(20_000))]
)
def test_b8_parameter_bombs(kind: bytes) -> None:
    assert_clean(parse(HEAD + b"Content-Type: text/plain;" + kind + b"\n\nhello"))


def test_b10_a_bad_message_id_is_kept_clean_and_short() -> None:
    first, second = (parse(data).message_id for data in CASES["B10"])

    assert first == '<noat(x)"q>'
    assert len(second) <= 998


def test_b11_a_letter_without_message_id_is_named_by_what_it_is_and_a_reused_one_is_two_letters() -> None:
    nameless, one, same, other = (parse(data) for data in CASES["B11"])

    def key(message: Message) -> str:
        return letter_key(message.message_id, message.sender.address, message.date, message.subject)

    assert nameless.message_id == parse(CASES["B11"][0]).message_id
    assert nameless.message_id.endswith("@beholden.invalid>")
    assert one.message_id == other.message_id
    assert key(one) == key(same)
    assert key(one) != key(other)


def test_b12_of_repeated_fields_the_first_stands_and_two_authors_are_counted() -> None:
    first, second = (parse(data) for data in CASES["B12"])

    assert (first.message_id, first.sender.address, first.author_addresses) == ("<12@park.example>", "ada@park.example", 2)
    assert second.author_addresses == 2


def test_b13_b30_a_date_that_is_none_gives_way_to_arrival_and_without_one_to_nothing() -> None:
    believed = {parse(data, internal_date=ARRIVED).date for data in CASES["B13"]}

    assert believed == {ARRIVED, datetime(2026, 6, 1, 10, tzinfo=UTC)}
    assert parse(CASES["B30"][0]).date is None
    assert parse(CASES["B30"][0], internal_date=ARRIVED).date == ARRIVED


def test_b16_encoded_words_join_where_a_character_was_split() -> None:
    many, split = (parse(data).subject for data in CASES["B16"])

    assert many == "a" * 998
    assert split.startswith("ü")


def test_b21_hidden_words_are_no_words_and_a_stub_gives_way_to_html() -> None:
    hidden, stub = (parse(data).own_text for data in CASES["B21"])

    assert "Eve" not in hidden
    assert CANARY in hidden
    assert CANARY in stub


def test_b31_machines_are_told_from_people() -> None:
    assert all(parse(data).automated for data in CASES["B31"])


@pytest.mark.parametrize("name", ["headers", "Body", "Subject_json", "__class__", "Parse", "defects"])
def test_b14_headers_named_after_attributes(name: str) -> None:
    assert parse(letter("hello", extra=f"{name}: x\n")).own_text == "hello"


def test_b15_an_encoded_line_end_is_a_space() -> None:
    assert parse(letter(subject="=?utf-8?B?eA0KQmNjOiBldmls?=")).subject == "x Bcc: evil"


@pytest.mark.parametrize(
    ("data", "own"),
    [
        (b"", ""),
        (b"\n", ""),
        (b"no header at all\nbut words", "no header at all\nbut words"),
        (HEAD, ""),
        (HEAD.replace(b"\n", b"\r") + b"\rhello", "hello"),
        (HEAD.replace(b"\n", b"\r\n") + b"\r\nhello", "hello"),
        (b"From ada@park.example Mon Jun  1 10:00:00 2026\n" + HEAD + b"\nhello", "hello"),
        (b"\xef\xbb\xbf" + HEAD + b"\nhello", "hello"),
    ],
)
def test_b17_shapes_of_files(data: bytes, own: str) -> None:
    message = parse(data)

    assert message.own_text == own
    assert_clean(message)


@pytest.mark.parametrize(
    "kind",
    [
        b"multipart/mixed",
        b"multipart/mixed; boundary=never",
        b'multipart/mixed; boundary="(.*+?["',
        b"multipart/mixed; boundary=" + b"x" * 200,
    ],
)
def test_b18_a_multipart_without_parts_is_plain_text(kind: bytes) -> None:
    assert "hello" in parse(HEAD + b"Content-Type: " + kind + b"\n\nhello\n").own_text


@pytest.mark.parametrize("encoding", [b"base64", b"quoted-printable", b"x-uuencode", b"martian"])
def test_b19_bad_encodings(encoding: bytes) -> None:
    assert_clean(parse(HEAD + b"Content-Transfer-Encoding: " + encoding + b"\n\nC:\\Users\\x =ZZ \xff\xfe ****"))


@pytest.mark.parametrize(
    "fragment", ["<div>", "<a ", "<!--", "<![CDATA[", "<blockquote>", "<b><i>", "<table><tr><td>", '<div class="gmail_attr">']
)
def test_b20_html_bombs_take_linear_time(fragment: str) -> None:
    message = parse(HEAD + b"Content-Type: text/html\n\n<p>hello</p>" + fragment.encode() * 40_000)

    assert message.own_text.startswith("hello")


def test_b22_a_sealed_letter_has_its_header() -> None:
    message = parse(HEAD + b"Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nAAAA\n")

    assert message.subject == "Tuesday"
    assert [item.filename for item in message.attachments] == ["smime.p7m"]


def test_b23_a_disguised_name() -> None:
    assert parse(letter(sender="\u202eYour\u2066 Boss\u200b <eve@evil.example>")).sender.name == "Your Boss"


GROWING: dict[str, Callable[[int], bytes]] = {
    "quotation marks": lambda size: b">" * size,
    "quoted lines": lambda size: b">\n" * size,
    "one long line": lambda size: b"a " * size,
    "signature marks": lambda size: b"-- \nx\n" * (size // 6),
    "headings": lambda size: b"From: a\n" * (size // 8),
    "attributions": lambda size: b"On 1/1/2026 10:00 x wrote:\n" * (size // 27),
    "rules": lambda size: b"_" * 40 + b"\n" + b"=" * 30 + b"\n" * (size // 2),
    "labels": lambda size: b"To: a\ncc: b\n" * (size // 12),
    "schedule": lambda size: b"time: \n" * (size // 7),
    "combining marks": lambda size: "a\u0315\u0300".encode() * (size // 5),
    "contacts": lambda size: b"Phone 1 (2\n" * (size // 11),
    "blank lines between words": lambda size: (b"\n" * 2000 + b"a.") * (size // 2002),
    "blank lines": lambda size: b"a" + b"\n" * size + b"b",
    "wrapped labels": lambda size: b"To: a,\n   b,\n" * (size // 14),
    "many names": lambda size: b"Ada Park@PLACE\n06/01/2026 10:00 AM\nTo: Bo Lind/LIND@LIND\n" * (size // 60),
    "forwards": lambda size: b"---------- Forwarded message ---------\n" * (size // 39),
    "spaces": lambda size: b"a" + b" " * size + b"b",
}


@pytest.mark.parametrize("name", GROWING)
@pytest.mark.timeout(30)
def test_b24_the_longest_text_that_is_read_is_read_to_its_end(name: str) -> None:
    # What grows with the square would take minutes here. How time grows exactly is measured by benchmarks/growth.py.
    assert_clean(parse(HEAD + b"\n" + GROWING[name](250_000)))


@pytest.mark.parametrize("tail", ["/aaa" * 40, "/ a" * 60, "@a" * 90, "/a@b " * 40])
@pytest.mark.timeout(20)
def test_b25_a_name_of_an_export_that_never_ends_well_is_given_up(tail: str) -> None:
    message = parse(letter(extra=f"X-From: Ada Park{tail}!\nX-To: Bo{tail}!\n", sender="ada@park.example"))

    assert message.own_text


def test_b31_a_delivery_report_is_automated() -> None:
    data = (
        HEAD
        + b"Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n"
        + b"--b\n\nSorry.\n--b\nContent-Type: message/delivery-status\n\nStatus: 5.1.1\n--b--\n"
    )

    assert parse(data).automated


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000))
def test_any_bytes_give_a_clean_message(data: bytes) -> None:
    assert_clean(parse(data))


PIECES = [
    b"--b\n",
    b"--b--\n",
    b"Content-Type: multipart/mixed; boundary=b\n",
    b"Content-Type: text/html; charset=\x00\n",
    b"Content-Type: message/rfc822\n",
    b"Content-Type: text/calendar\n\nBEGIN:VEVENT\n",
    b"\n",
    b"\r",
    b"> a\n",
    b"-- \n",
    b"From: a@b.example\n",
    b"Content-Disposition: attachment; filename*0*=utf-8''%FF\n",
    b"Content-Transfer-Encoding: base64\n",
    b"On 1/1/2026 x wrote:\n",
    b"\xff\xfe\x00",
    b"---------- Forwarded message ---------\n",
    b"Subject: Fwd: x\n",
    b"Date: 31 Feb 2026\n",
    b"<p style='color:white'>x",
    b"=?utf-8?b?////?=",
    b"Sent from my iPhone\n",
]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=40,
    )
)
def test_any_mixture_of_pieces_gives_a_clean_message(pieces: list[bytes]) -> None:
    assert_clean(parse(b"".join(pieces)))


def test_b18_a_media_type_with_control_characters_says_nothing() -> None:
    message = parse(
        b'From: a@x.example\nContent-Type: multipart/mixed; boundary="b"\n\n--b\n\nHello.\n\n--b\n'
        b'Content-Type: \x00ultipart/related; name="x"\n\n\n--b--\n'
    )

    assert message.own_text.strip() == "Hello."
    assert [part.content_type for part in message.attachments] == ["application/octet-stream"]


@pytest.mark.timeout(30)
def test_b24_blank_lines_are_walked_once() -> None:
    # Minutes once: each line asked all lines above it whether a word stood there.
    message = parse(HEAD + b"\n" + b" \n" * 120_000 + b"Hello.\n")

    assert message.own_text.strip() == "Hello."
