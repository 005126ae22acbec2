"""Address headers as real and hostile programs write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.addresses import ADDRESS_CAP, exported_names, read_addresses, read_sender
from parsers.message import Address


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Ada Park <Ada@Park.example>", [("Ada Park", "ada@park.example")]),
        ('"Park, Ada" <ada@park.example>', [("Park, Ada", "ada@park.example")]),
        ("Park, Ada <ada@park.example>, Lind, Bo <bo@lind.example>", [("Park, Ada", "ada@park.example"), ("Lind, Bo", "bo@lind.example")]),
        ("ada@park.example (Ada Park)", [("Ada Park", "ada@park.example")]),
        ("a@x.example; b@y.example", [("", "a@x.example"), ("", "b@y.example")]),
        ("Friends: a@x.example, Bo <b@y.example>;, c@z.example", [("", "a@x.example"), ("Bo", "b@y.example"), ("", "c@z.example")]),
        ("undisclosed-recipients:;", []),
        ("=?utf-8?q?J=C3=BCrgen?= <j@x.example>", [("Jürgen", "j@x.example")]),
        ("admin@bank.example <evil@x.example>", [("admin@bank.example", "evil@x.example")]),
        ('"a" <me@own.example> <evil@x.example>', [("a", "me@own.example"), ("", "evil@x.example")]),
        ("'ada@park.example' <ada@park.example>", [("", "ada@park.example")]),
        ("<ada@park.example>", [("", "ada@park.example")]),
        ("local, root", []),
        ("\u202eGood Name <x@y.example>", [("Good Name", "x@y.example")]),
    ],
)
def test_forms(value: str, expected: list[tuple[str, str]]) -> None:
    assert read_addresses([value]) == tuple(Address(*pair) for pair in expected)


def test_more_than_the_cap_is_cut() -> None:
    assert len(read_addresses([", ".join(f"a{n}@x.example" for n in range(2000))])) == ADDRESS_CAP


def test_a_name_is_at_most_200_characters() -> None:
    assert len(read_addresses([f"{'n' * 40000} <a@x.example>"])[0].name) == 200


def test_a_sender_without_an_address_keeps_its_word() -> None:
    assert read_sender(["MAILER-DAEMON"]) == Address("", "mailer-daemon")


@pytest.mark.parametrize(
    ("value", "count", "names"),
    [
        ("Park, Ada </O=HOUSE/OU=X/CN=APARK>, Lind Jr., Bo </O=HOUSE/CN=BL>", 2, ["Park, Ada", "Lind Jr., Bo"]),
        ("Ada Park, Bo Lind@HOUSE", 2, ["Ada Park", "Bo Lind"]),
        ("Park, Ada, Lind, Bo", 2, ["Park, Ada", "Lind, Bo"]),
        ("Ada Park", 2, []),
    ],
)
def test_names_of_an_export(value: str, count: int, names: list[str]) -> None:
    assert exported_names(value, count) == names


@given(st.text(alphabet="ab@.,;:<>()\"'\\ \n=?", max_size=400))
def test_never_raises_and_gives_addresses_only(value: str) -> None:
    assert all("@" in person.address and " " not in person.address for person in read_addresses([value]))
