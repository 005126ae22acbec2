"""Orders by mail: what is one, what is nearly one, what is refused, and that no other line ever becomes one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parsers.order_slips import slips
from parsers.orders import MOST_ORDERS, Order, Question, Refusal, read_orders, whole_lines


def only(line: str) -> Order | Question | Refusal:
    (found,) = read_orders(line).said
    return found


@pytest.mark.parametrize(
    ("line", "verb", "numbers", "argument"),
    [
        ("done 3", "done", (3,), ""),
        ("Done 3.", "done", (3,), ""),
        ("DONE 3!", "done", (3,), ""),
        ("done #3", "done", (3,), ""),
        ("done: 3", "done", (3,), ""),
        ("done3", "done", (3,), ""),
        ("Done  3,5", "done", (3, 5), ""),
        ("done 3 and 5", "done", (3, 5), ""),
        ("done 3, 5, and 7", "done", (3, 5, 7), ""),
        ("done 3 & 5", "done", (3, 5), ""),
        ("done items 3 5", "done", (3, 5), ""),
        ("done 2-4", "done", (2, 3, 4), ""),
        ("done 2\u20134", "done", (2, 3, 4), ""),
        ("done 2 to 4", "done", (2, 3, 4), ""),
        ("done 5 3 5", "done", (5, 3), ""),
        ("done 3 please", "done", (3,), ""),
        ("done 3, thanks!", "done", (3,), ""),
        ("done\u00a03", "done", (3,), ""),
        ("do\u200bne 3", "done", (3,), ""),
        ("\u201cdone 3\u201d", "done", (3,), ""),
        ("*done 3*", "done", (3,), ""),
        ("- done 3", "done", (3,), ""),
        ("\u2022 done 3", "done", (3,), ""),
        ("  done 3  \r", "done", (3,), ""),
        ("snooze 2 2w", "snooze", (2,), "2w"),
        ("Snooze 2, 3 for two weeks", "snooze", (2, 3), "2w"),
        ("snooze 2 for a month", "snooze", (2,), "1m"),
        ("snooze 2 10 days.", "snooze", (2,), "10d"),
        ("snooze 2-4 until Friday", "snooze", (2, 3, 4), "until friday"),
        ("snooze 2 tomorrow", "snooze", (2,), "1d"),
        ("snooze 2, 3 until next week", "snooze", (2, 3), "1w"),
        ("snooze 2 for a year", "snooze", (2,), "12m"),
        ("done 3 \U0001f44d", "done", (3,), ""),
        ("\u2705 done 3", "done", (3,), ""),
        ("done 3 :-)", "done", (3,), ""),
        ("ignore 4", "ignore", (4,), ""),
        ("reopen 4", "reopen", (4,), ""),
        ("never 4", "never", (4,), ""),
        ("never Tim@Roe.example", "never", (), "tim@roe.example"),
        ("not 3", "not", (3,), ""),
        ("not 3: it was a joke", "not", (3,), "it was a joke"),
        ("Not 3, it was a joke", "not", (3,), "it was a joke"),
        ("not 3 (a joke)", "not", (3,), "a joke"),
        ("not 3 she never asked me", "not", (3,), "she never asked me"),
        ("not 3: 2 of them were jokes", "not", (3,), "2 of them were jokes"),
        ("Log coffee with Tim today", "log", (), "coffee with Tim today"),
        ("log: thanks: wrote her a card", "log", (), "thanks: wrote her a card"),
        ("brief Tim", "brief", (), "Tim"),
        ("Brief me on Tim Roe.", "brief", (), "Tim Roe"),
        ("brief tim@roe.example", "brief", (), "tim@roe.example"),
        ("brief 3", "brief", (3,), ""),
        ("undo", "undo", (), ""),
        ("Undo.", "undo", (), ""),
        ("undo all", "undo", (), "all"),
        ("undo 3", "undo", (3,), ""),
        ("Help", "help", (), ""),
        ("help!", "help", (), ""),
        ("?", "help", (), ""),
    ],
)
def test_an_order_is_understood_however_a_phone_writes_it(line: str, verb: str, numbers: tuple[int, ...], argument: str) -> None:
    found = only(line)

    assert isinstance(found, Order)
    assert (found.verb, found.numbers, found.argument) == (verb, numbers, argument)


@pytest.mark.parametrize(
    ("line", "guess"),
    [
        ("dome 3", "done 3"),
        ("doen 3", "done 3"),
        ("Snoze 2 2w", "snooze 2 2w"),
        ("snooze 2", "snooze 2 1w"),
        ("ingore 4, 5", "ignore 4, 5"),
        ("3 done", "done 3"),
        ("mark 3 as done", "done 3"),
        ("finished 3", "done 3"),
        ("erledigt 3", "done 3"),
        ("done three", "done 3"),
        ("wrong 3", "not 3"),
        ("done 3, rang her", "done 3"),
        ("not 3 but 4", "not 3"),
        ("not 3 years old", "not 3"),
    ],
)
def test_a_slip_with_a_number_is_asked_about(line: str, guess: str) -> None:
    found = only(line)

    assert isinstance(found, Question)
    assert found.guess == guess


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("done 99999999999999999999", "number"),
        ("snooze 12 99999w", "span"),
        ("snooze 12 0d", "span"),
        ("snooze 12 25m", "span"),
        ("snooze 12 3 years", "span"),
        ("done all", "lacks"),
        ("never Tim", "person"),
        ("done -1", "number"),
        ("done 0", "number"),
        ("done 3.5", "number"),
        ("done 12; drop", "several"),
        ("done 3 snooze 4 2w", "several"),
        ("done 3; 4", "several"),
        ("done \uff13", "digits"),
        ("done \u0663", "digits"),
        ("done 1-999", "many"),
        ("done 1-50, 60", "many"),
        ("done 4-2", "range"),
        ("done", "lacks"),
        ("Done.", "lacks"),
        ("log", "lacks"),
        ("brief", "lacks"),
        ("never", "lacks"),
        ("brief 3 4", "several"),
        ("forget tim@roe.example", "by mail"),
        ("forget 3", "by mail"),
        ("settings", "by mail"),
        ("Rotate", "by mail"),
    ],
)
def test_what_can_not_be_is_refused_with_its_reason(line: str, why: str) -> None:
    found = only(line)

    assert isinstance(found, Refusal)
    assert found.why == why


@pytest.mark.parametrize(
    "line",
    [
        "Never mind",
        "never again",
        "Done and dusted",
        "Done with that, by the way",
        "I have done 3",
        "Not bad at all",
        "Log in to your account",
        "log on 3",
        "Brief summary of the week",
        "Brief: it was good; see you",
        "help is on its way",
        "undo the knot",
        "Forget it",
        "> done 3",
        "| done 3",
        "1. done 3",
        "On Mon, 15 Jun 2026, beholden wrote:",
        "Sent from my telephone",
        "-- ",
        "Done 3 years ago, and nobody then believed that it would hold for as long as it did.",
        "3",
        "drop table decision",
        "done\x0b3",
        "done\x1b[3",
    ],
)
def test_a_sentence_is_no_order_and_ends_the_block(line: str) -> None:
    found = read_orders(f"{line}\ndone 4")

    assert found.said == ()
    assert found.stopped


def test_orders_stand_above_the_first_other_line() -> None:
    found = read_orders("Hi,\n\ndone 3\n\nsnoze 4 2w\nignore 1\nCheers\ndone 7\n")

    assert [one.numbers for one in found.orders] == [(3,), (1,)]
    assert found.stopped == "Cheers"


LONG = "log coffee with Tim today, and he told me about the new flat that he"


def test_words_that_a_mail_program_broke_run_on() -> None:
    found = read_orders(f"{LONG}\nhas found in the old harbour\ndone 3").orders

    assert [one.verb for one in found] == ["log", "done"]
    assert found[0].argument.endswith("that he has found in the old harbour")


@pytest.mark.parametrize(
    "text",
    [
        f"{LONG}\n\nhas found in the old harbour\ndone 3",
        f"{LONG}\nHas found in the old harbour\ndone 3",
        f"{LONG}\n> has found\ndone 3",
        "log coffee with Tim\nhas found in the old harbour\ndone 3",
        "done 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31, 33, 35\nhas found in the old harbour\ndone 3",
        f"{LONG} and {LONG}\nhas found in the old harbour\ndone 3",
    ],
)
def test_only_words_that_were_broken_run_on(text: str) -> None:
    found = read_orders(text)

    assert (len(found.orders), found.unread) == (1, 1)


@pytest.mark.parametrize(("line", "guess"), [("breif Tim", "brief Tim"), ("undoo", "undo"), ("Kind regards", "")])
def test_a_slip_without_a_number_ends_the_block_with_its_nearest_meaning(line: str, guess: str) -> None:
    found = read_orders(f"{line}\ndone 3")

    assert (found.orders, found.guess) == ((), guess)


def test_a_greeting_after_an_order_is_a_sentence_like_any_other() -> None:
    assert [one.numbers for one in read_orders("done 1\nThanks\ndone 2").orders] == [(1,)]


def test_twenty_orders_are_enough() -> None:
    found = read_orders("\n".join(f"done {number}" for number in range(1, 41)))

    assert len(found.orders) == MOST_ORDERS
    assert [one.why for one in found.said if isinstance(one, Refusal)] == ["twenty"]


def test_a_range_of_fifty_is_carried_out_and_one_more_is_not() -> None:
    assert len(only("done 1-50").numbers) == 50  # type: ignore[union-attr]
    assert isinstance(only("done 1-51"), Refusal)


@given(st.text(max_size=300))
def test_no_line_of_noise_ever_becomes_an_order(noise: str) -> None:
    found = read_orders(f"~ {noise}".replace("\n", " "))

    assert found.orders == ()


NOISE = (
    *("we", "have", "done", "never", "not", "log", "the", "brief", "and", "3", "it", "was", "12"),
    *("people", "again", "undo", "help", "ignore", ",", ".", "snooze"),
)
WORDS = st.lists(st.sampled_from(NOISE))


@given(WORDS)
def test_no_sentence_around_the_words_of_orders_becomes_one(words: list[str]) -> None:
    found = read_orders("Well " + " ".join(words))

    assert found.orders == ()


@given(st.text(alphabet="done snoze123 -,.;#&andto\u0663\uff13\u2013\n", max_size=80))
def test_whatever_is_obeyed_has_few_small_numbers_and_a_line_of_its_own(text: str) -> None:
    found = read_orders(text)

    assert len(found.orders) <= MOST_ORDERS
    for order in found.orders:
        assert all(0 < number < 1000 for number in order.numbers)
        assert len(order.numbers) <= 50


@given(st.integers(0, 60))
def test_a_text_that_is_cut_to_size_holds_no_other_order_than_before(limit: int) -> None:
    text = "done 12\nsnooze 345 12w\nnot 67: a joke of his\ndone 890"
    orders = read_orders(text).orders

    found = read_orders(whole_lines(text, limit)).orders

    assert found == orders[: len(found)]
    assert whole_lines(text, 55) == text


LINES = st.lists(st.sampled_from(["done 1", "Snooze 2 2w", "dome 3", "done -1", "", "log tea with Zoe", "brief Zoe", "undo"]), max_size=15)


@given(LINES, st.lists(st.sampled_from(["done 4", "never 1", "> done 5", "undo", "well", ""]), max_size=5))
def test_nothing_below_a_sentence_is_ever_obeyed(above: list[str], below: list[str]) -> None:
    alone = read_orders("\n".join(above))

    found = read_orders("\n".join([*above, "And this I wanted to tell you.", *below]))

    assert found.said == alone.said


@given(st.text(max_size=200))
def test_whatever_is_obeyed_begins_its_line_with_the_word_for_it(text: str) -> None:
    lines = [line.casefold() for line in text.split("\n")]

    for order in read_orders(text).orders:
        assert order.verb == "help" or any(order.verb in line for line in lines)


@given(st.sampled_from(["done", "ignore", "reopen", "never", "not", "undo"]), st.lists(st.integers(1, 999), min_size=1, max_size=20))
def test_an_order_written_out_again_means_the_same(verb: str, numbers: list[int]) -> None:
    order = Order(verb, tuple(dict.fromkeys(numbers)), "", "")

    again = only(order.words())

    assert isinstance(again, Order)
    assert (again.verb, again.numbers) == (order.verb, order.numbers)


@pytest.mark.parametrize(("one", "other", "distance"), [("done", "doen", 1), ("done", "dne", 1), ("snooze", "snose", 2), ("", "not", 3)])
def test_slips_are_counted_by_letters(one: str, other: str, distance: int) -> None:
    assert slips(one, other) == distance


@pytest.mark.timeout(5)
@pytest.mark.parametrize(
    "line", ["done " + "1, " * 300, "done " + "1 - " * 200, "not 3" + " (" * 400, "snooze " + "1 for " * 150, "#" * 900]
)
def test_hostile_lines_are_read_at_once(line: str) -> None:
    assert read_orders("\n".join([line] * 200)).orders == ()
