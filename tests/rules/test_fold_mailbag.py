"""How letters become one mailbox: threads without headers, persons with two addresses, copies, missing letters."""

from __future__ import annotations

from dataclasses import replace

from parsers.message import Address
from rules.engine.mailbag import Mailbag, gather
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Letter


def bag(letters: list[Letter], *, now: str = "20 Jun") -> Mailbag:
    return gather(letters, owner=OWNER, now=Scene("", now=now).moment(), key=KEY)


def bare(mail: str) -> list[Letter]:
    """The letters of a scene without thread headers, as some mailboxes have them."""
    return [replace(letter, in_reply_to=None, references=()) for letter in Scene(mail).letters()]


def threads(found: Mailbag) -> list[int]:
    """For each letter the position of the oldest letter of its thread."""
    position = {entry.letter.key: number for number, entry in enumerate(found.entries)}
    return [position[entry.thread] for entry in found.entries]


def test_an_answer_without_headers_joins_by_subject_and_person() -> None:
    found = bag(bare("2 Mar | eva > me | The quay | | Here.\n3 Mar | me > eva | Re: The quay | | There."))

    assert threads(found) == [0, 0]


def test_the_same_subject_with_other_people_is_another_talk() -> None:
    found = bag(bare("2 Mar | eva > me | Lunch | | Here.\n3 Mar | me > bob | Re: Lunch | | There."))

    assert threads(found) == [0, 1]


def test_the_same_subject_months_later_is_another_talk() -> None:
    found = bag(bare("2 Mar | eva > me | Lunch | | Here.\n30 May | me > eva | Re: Lunch | | There."))

    assert threads(found) == [0, 1]


def test_headers_join_across_subjects_and_through_missing_letters() -> None:
    first, second = Scene("2 Mar | eva > me | One | | Here.\n3 Mar | eva > me | Two | | There.").letters()
    seen = bag([replace(first, references=("<lost@x.example>",)), replace(second, in_reply_to="<lost@x.example>")])

    assert threads(seen) == [0, 0]


def test_an_answer_under_the_same_full_name_proves_a_second_address() -> None:
    asked, answered = Scene("2 Mar | me > eva | Roof | | Holds?\n3 Mar | eva2 > me | Re: Roof | | Holds.").letters()
    work, home = Address("Eva Lind", "eva@eva.example"), Address("Lind, Eva", "eva2@private.example")

    same = bag([replace(asked, to=(work,)), replace(answered, sender=home)])
    other = bag([replace(asked, to=(work,)), replace(answered, sender=Address("Eva Berg", "eva2@private.example"))])

    assert same.person("eva2@private.example") == same.person("eva@eva.example")
    assert other.person("eva2@private.example") != other.person("eva@eva.example")


def test_copies_with_second_message_ids_are_one_letter_with_all_recipients() -> None:
    (one,) = Scene("2 Mar | me > eva | Roof | | Holds?").letters()
    copy = replace(one, key="copy", message_id="<zz@x.example>", to=(), cc=(Address("Bob", "bob@bob.example"),))

    found = bag([copy, one])

    assert [entry.letter.message_id for entry in found.entries] == [one.message_id]
    assert set(found.entries[0].persons) == {"eva@eva.example", "bob@bob.example"}


def test_the_same_words_on_another_day_are_another_letter() -> None:
    first, second = Scene("2 Mar | me > eva | Roof | | Holds?\n9 Mar | me > eva | Roof | | Holds?").letters()

    assert len(bag([first, second]).entries) == 2
