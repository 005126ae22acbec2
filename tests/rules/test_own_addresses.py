"""The owner's further addresses are proposed from the Sent folder, by name or local part, and never on one letter."""

from __future__ import annotations

import random

from parsers.message import Address
from rules.people.own_addresses import further_addresses

KNOWN = frozenset({"ada@park.example"})


def authors(*many: tuple[int, str, str]) -> list[Address]:
    return [Address(name, address) for count, name, address in many for _ in range(count)]


def test_the_same_name_in_either_order_is_proposed_the_busiest_first() -> None:
    sent = authors((9, "Ada Park", "ada@park.example"), (3, "Park, Ada", "ap@old.example"), (5, "Dr. Ada Park", "ada.park@work.example"))

    assert further_addresses(sent, KNOWN) == ("ada.park@work.example", "ap@old.example")


def test_the_same_local_part_is_proposed_without_a_name() -> None:
    assert further_addresses(authors((3, "", "ada@home.example")), KNOWN) == ("ada@home.example",)


def test_the_owner_s_name_in_the_settings_is_enough() -> None:
    assert further_addresses(authors((3, "Ada Park", "x17@work.example")), KNOWN, "Ada Park") == ("x17@work.example",)


def test_others_in_a_shared_sent_folder_and_single_letters_are_not() -> None:
    sent = authors(
        (9, "Ada Park", "ada@park.example"), (40, "Bo Lind", "bo@park.example"), (2, "Ada Park", "typo@park.example"), (5, "", "x")
    )

    assert further_addresses(sent, KNOWN) == ()


def test_the_order_of_the_letters_does_not_matter() -> None:
    sent = authors((3, "Ada Park", "a@x.example"), (3, "Ada Park", "b@x.example"), (4, "Ada Park", "ada@park.example"))
    shuffled = random.Random(3).sample(sent, len(sent))

    assert further_addresses(shuffled, KNOWN) == further_addresses(sent, KNOWN) == ("a@x.example", "b@x.example")
