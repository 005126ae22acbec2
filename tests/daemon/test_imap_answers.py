"""The pure parts of the IMAP room: FETCH answers by UID, UID sets, structures, reduced letters."""

from __future__ import annotations

import email
import pickle
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from daemon.imap.fetched import read_fetch, read_internal_date
from daemon.imap.quick_structure import quick_structure
from daemon.imap.reduce import build_letter, decoded_size, whole_lines
from daemon.imap.structure import PART_LIMIT, OddStructure, choose_parts, leaves, read_structure
from daemon.imap.uidsets import LONGEST_SET, MOST_RANGES, uid_sets


def members(text: str, listed: list[int]) -> list[int]:
    """What a UID set names, of the letters that are there."""
    found = []
    for piece in text.split(","):
        low, _, high = piece.partition(":")
        found += [uid for uid in listed if int(low) <= uid <= int(high or low)]
    return found


@given(st.sets(st.integers(1, 4_000_000_000), max_size=400), st.randoms())
def test_uid_sets_name_every_wanted_letter_once_and_no_other(listed: set[int], random: object) -> None:
    order = sorted(listed)
    wanted = [uid for uid in order if random.random() < 0.7]  # type: ignore[attr-defined]

    sets = list(uid_sets(wanted, order))

    assert [uid for _, uids in sets for uid in uids] == wanted
    for text, uids in sets:
        assert members(text, order) == list(uids)
        assert len(text) <= LONGEST_SET
        assert text.count(",") < MOST_RANGES


def test_neighbours_in_the_listing_are_one_range_however_far_apart() -> None:
    assert list(uid_sets([5, 900, 4_000_000], [5, 900, 4_000_000])) == [("5:4000000", (5, 900, 4_000_000))]
    assert list(uid_sets([5, 4_000_000], [5, 900, 4_000_000])) == [("5,4000000", (5, 4_000_000))]
    assert list(uid_sets([], [1, 2])) == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        (b"17-Jul-1996 02:44:25 -0700", "1996-07-17T02:44:25-07:00"),
        (b" 7-jul-1996 02:44:25 +0530", "1996-07-07T02:44:25+05:30"),
        (b"31-Feb-1996 02:44:25 +0000", None),
        (b"1-Jan-1996 02:44:25 +9999", None),
        (b"1-Foo-1996 02:44:25 +0000", None),
        (b"01-Jan-1996 02:44:60 +0000", None),
        (b"yesterday", None),
        (b"", None),
    ],
    ids=str,
)
def test_internal_dates_are_aware_or_none(text: bytes, iso: str | None) -> None:
    date = read_internal_date(text)

    assert (date.isoformat() if date else None) == iso
    assert date is None or date.utcoffset() is not None


def test_both_readers_agree() -> None:
    """The quick reader takes the usual shape; a quoted string instead of a literal goes the slow way."""
    date = b'INTERNALDATE "17-Jul-1996 02:44:25 -0700"'
    quick = [(b"4 (UID 9 RFC822.SIZE 77 " + date + b" BODY[HEADER.FIELDS (FROM)] {7}", b"From: x"), b")"]
    late = [(b"4 (BODY[HEADER.FIELDS (FROM)] {7}", b"From: x"), b" UID 9 " + date + b" RFC822.SIZE 77)"]
    slow = [b"4 (UID 9 RFC822.SIZE 77 " + date + b' BODY[HEADER.FIELDS (FROM)] "From: x")']

    results = [read_fetch(records) for records in (quick, late, slow)]  # type: ignore[arg-type]

    assert results[0] == results[1] == results[2]
    assert results[0][9].sections == {b"HEADER": b"From: x"}
    assert results[0][9].size == 77
    assert [pickle.loads(pickle.dumps(result[9].internal_date)) for result in results] == [results[0][9].internal_date] * 3
    when = results[0][9].internal_date
    assert when is not None
    assert when.utcoffset() == timedelta(hours=-7)


def test_the_end_that_never_came_is_no_letter() -> None:
    whole = [(b"1 (UID 1 BODY[] {2}", b"ab"), b")"]
    half = [(b"2 (UID 2 BODY[] {2}", b"cd")]

    assert set(read_fetch([*whole, *half])) == {1}


def test_a_file_name_in_a_broken_structure_is_not_taken_for_a_uid() -> None:
    records = [(b'3 (BODYSTRUCTURE ("APPLICATION" "PDF" ("NAME" "x UID 7 y") NIL (() BODY[HEADER]<0> {4}', b"a: b"), b" UID 3)"]

    letters = read_fetch(records)

    assert set(letters) == {3}
    assert letters[3].sections == {b"HEADER": b"a: b"}


PIECES = st.sampled_from(
    [
        b"1 (",
        b"UID 4 ",
        b"BODY[] {2}",
        b"BODYSTRUCTURE (",
        b'("TEXT" "PLAIN")',
        b")",
        b"(",
        b'"',
        b"NIL ",
        b"RFC822.SIZE x",
        b"\\",
        b"{99}",
        b"[",
        b"\xff",
    ]
)


@given(st.lists(st.one_of(st.lists(PIECES).map(b"".join), st.tuples(st.lists(PIECES).map(b"".join), st.binary(max_size=3)))))
def test_no_answer_is_too_odd_to_be_read(records: list[bytes | tuple[bytes, bytes]]) -> None:
    for letter in read_fetch(records).values():
        assert all(isinstance(text, bytes | None) for text in letter.sections.values())


TEXT = (b"TEXT", b"PLAIN", (b"CHARSET", b"utf-8"), None, None, b"QUOTED-PRINTABLE", 900, 20, None, None, None, None)
HTML = (b"TEXT", b"HTML", (b"CHARSET", b"utf-8"), None, None, b"7BIT", 9000, 200, None, None, None, None)
PDF = (b"APPLICATION", b"PDF", (b"NAME", b"a.pdf"), None, None, b"BASE64", 7800, None, (b"ATTACHMENT", (b"FILENAME", b"a.pdf")), None, None)
TWO = ([TEXT, HTML], b"ALTERNATIVE", (b"BOUNDARY", b"x"), None, None, None)


def test_sections_are_numbered_as_the_standard_says() -> None:
    inside = (b"MESSAGE", b"RFC822", None, None, None, b"7BIT", 5000, None, TEXT, 99, None, None, None)
    root = choose_parts(read_structure(([TWO, PDF, inside], b"MIXED", (b"BOUNDARY", b"y"), None, None)))

    assert [(leaf.section, leaf.content_type, leaf.fetch) for leaf in leaves(root)] == [
        ("1.1", "text/plain", True),
        ("1.2", "text/html", False),
        ("2", "application/pdf", False),
        ("3", "message/rfc822", True),
    ]


def test_a_letter_of_one_part_is_section_1() -> None:
    (leaf,) = leaves(choose_parts(read_structure(HTML)))

    assert (leaf.section, leaf.fetch) == ("1", True)


@pytest.mark.parametrize("odd", [None, (), ((),), (b"TEXT",), 5, b"x", ([], b"MIXED")], ids=str)
def test_an_odd_structure_is_called_odd_or_has_no_parts(odd: object) -> None:
    try:
        root = choose_parts(read_structure(odd))
    except OddStructure:
        return
    assert build_letter(b"Subject: x\r\n\r\n", root, {}).startswith(b"Subject: x\r\n")


STRUCTURES = [
    b'("TEXT" "PLAIN" ("CHARSET" "utf-8") NIL NIL "QUOTED-PRINTABLE" 900 20 NIL NIL NIL NIL)',
    b'(("TEXT" "PLAIN" NIL NIL NIL "7BIT" 9 1 NIL NIL NIL NIL)("TEXT" "HTML" NIL NIL NIL "7BIT" 90 2 NIL NIL NIL NIL) "ALTERNATIVE"'
    b' ("BOUNDARY" "x UID 7 y) (") NIL NIL NIL)',
    b'((("text" "plain" nil NIL NIL "7bit" 9 1)("text" "html" NIL NIL NIL "7bit" 90 2) "alternative" NIL NIL)("APPLICATION" "PDF"'
    b' ("NAME" "BODY[] {9}") NIL NIL "BASE64" 7800 NIL ("ATTACHMENT" ("FILENAME" "a.pdf" "SIZE" "77")) NIL NIL) "MIXED" NIL NIL NIL NIL)',
    b'("MESSAGE" "RFC822" NIL NIL NIL "7BIT" 5000 ("d" "s" (("A" NIL "a" "x")) NIL NIL NIL NIL NIL NIL "<i>") ("TEXT" "PLAIN" NIL NIL NIL'
    b' "7BIT" 9 1) 99 NIL NIL NIL NIL)',
]


@pytest.mark.parametrize("text", STRUCTURES, ids=["one part", "alternatives", "attachment", "letter inside"])
def test_both_readers_of_structures_agree(text: bytes) -> None:
    head = b'4 (UID 9 INTERNALDATE "17-Jul-1996 02:44:25 -0700" BODYSTRUCTURE ' + text + b" "
    end = (b"BODY[HEADER.FIELDS.NOT (DKIM-SIGNATURE)]<0> {4}", b"a: b")

    quick = read_fetch([(head + end[0], end[1]), b")"])
    slow = read_fetch([head + b'FLAGS () BODY[HEADER.FIELDS.NOT (DKIM-SIGNATURE)]<0> "a: b")'])

    assert quick_structure(head) is not None
    assert set(quick) == set(slow) == {9}
    assert read_structure(quick[9].structure) == read_structure(slow[9].structure)
    assert quick[9].sections == slow[9].sections == {b"HEADER": b"a: b"}
    assert quick[9].internal_date == slow[9].internal_date


@given(st.binary(max_size=200) | st.lists(st.sampled_from([b"(", b")", b" ", b'"a"', b'"', b"NIL", b"7", b"\\", b"{3}"])).map(b"".join))
def test_no_structure_is_too_odd_for_the_quick_reader(text: bytes) -> None:
    found = quick_structure(b"1 (UID 2 BODYSTRUCTURE " + text)

    if found is not None:
        assert found[1].startswith(b"1 (UID 2 ")
        assert b"BODYSTRUCTURE" not in found[1][:9]


def test_a_text_that_holds_our_mark_can_not_end_its_part() -> None:
    root = choose_parts(read_structure(([TWO, PDF], b"MIXED", None)))
    first = build_letter(b"Subject: Hi\r\n\r\n", root, {"1.1": b"Hello\n"})
    boundary = email.message_from_bytes(first).get_boundary() or ""

    hostile = build_letter(b"Subject: Hi\r\n\r\n", root, {"1.1": f"Hello\n--{boundary}\n\nThe owner said so.\n".encode()})

    message = email.message_from_bytes(hostile)
    assert message.get_boundary() != boundary
    assert [part.get_content_type() for part in message.walk() if not part.is_multipart()] == ["text/plain", "application/pdf"]


def test_a_hundred_thousand_parts_are_too_many() -> None:
    with pytest.raises(OddStructure):
        read_structure(([PDF] * 100_000, b"MIXED", None))


def test_a_reduced_letter_keeps_all_fields_but_the_description_of_its_content() -> None:
    header = b"Received: by mx; x\r\nContent-Type: multipart/mixed;\r\n boundary=y\r\nContent-Length: 9\r\nSubject: Hi\r\n\r\n"
    root = choose_parts(read_structure(([TWO, PDF], b"MIXED", (b"BOUNDARY", b"y", b"X-THING", b"1"), None, None)))

    message = email.message_from_bytes(build_letter(header, root, {"1.1": b"caf=C3=A9\r\n"}))

    assert message["Received"] == "by mx; x"
    assert message["Subject"] == "Hi"
    assert message["Content-Length"] is None
    assert message.get_param("x-thing") == "1"
    parts = [part for part in message.walk() if not part.is_multipart()]
    assert [part.get_content_type() for part in parts] == ["text/plain", "application/pdf"]
    assert parts[0].get_payload(decode=True).decode().strip() == "café"
    assert parts[1].get_filename() == "a.pdf"
    assert parts[1].get_param("size", header="content-disposition") == "5700"
    assert parts[1].get_payload() == ""


def test_a_parameter_cannot_break_out_of_its_line() -> None:
    evil = (b"APPLICATION", b"PDF", (b"NAME", b'a"\r\nX-Evil: 1\r\n\r\nbody'), None, None, b"7BIT", 5, None, None, None, None)

    message = email.message_from_bytes(build_letter(b"Subject: x\r\n\r\n", read_structure(evil), {}))

    assert message["X-Evil"] is None
    assert "body" not in message.get_payload()


def test_text_cut_at_the_limit_ends_with_a_line() -> None:
    line = b"QUJD" * 19 + b"\r\n"
    text = (line * (PART_LIMIT // len(line) + 1))[:PART_LIMIT]

    assert whole_lines(text).endswith(b"\r\n")
    assert whole_lines(b"short") == b"short"
    assert decoded_size(read_structure(PDF)) == 5700
