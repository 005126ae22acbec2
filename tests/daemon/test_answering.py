"""Orders by mail against a real ledger: what they decide, what is said, that nothing happens twice, and how it is taken back."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from daemon.answering import Answer, Sitting, answer, carrier, words
from daemon.deciding import decisions_of
from daemon.intake import scan
from daemon.ledger.store import Ledger, open_ledger
from daemon.memory import MemoryMailbox
from daemon.reader import Reader
from parsers.order_words import VERBS
from parsers.orders import read_orders
from rules.engine.values import Owner

NOW = datetime(2026, 6, 20, 9, tzinfo=UTC)
OWNER = Owner("Ada Park", frozenset({"ada@park.example"}), ZoneInfo("Europe/Berlin"))
LETTERS = (
    ("Tim Roe <tim@roe.example>", "Could you send me the drawings of the boathouse?"),
    ("Zoe Lund <zoe@lund.example>", "Would you read my paper on tides and tell me what you think?"),
    ("Ian Moss <ian@moss.example>", "Can you tell me whether the carpenter of http://evil.example/track is any good?"),
)


def letter(number: int, author: str, text: str) -> bytes:
    return (
        f"From: {author}\r\nTo: Ada Park <ada@park.example>\r\nDate: {number + 7} Jun 2026 09:12:33 +0200\r\n"
        f"Message-ID: <{number}@box.example>\r\nSubject: Letter {number}\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
        f"Hi Ada,\r\n\r\n{text}\r\n"
    ).encode()


class Owned:
    """A ledger and what its owner says to it, each letter kept as the daemon keeps it."""

    def __init__(self, ledger: Ledger) -> None:
        self.ledger, self.sitting, self.now = ledger, Sitting(ledger, OWNER), NOW
        open_ = [one for one in self.sitting.state(NOW).obligations if one.status == "open" and one.mine]
        self.items = [next(one.id for one in open_ if one.to == address) for address in ("tim@roe.example", "zoe@lund.example")] + [""]

    def say(self, text: str, *, later: timedelta = timedelta(minutes=1)) -> Answer:
        self.now += later
        said = answer(self.sitting, read_orders(text), self.items, self.now)
        self.ledger.decide(said.decisions)
        return said

    def status(self, number: int) -> str:
        return next(one.status for one in self.sitting.state(self.now).obligations if one.id == self.items[number - 1])


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a ledger of three letters that ask for something, with no decisions yet."""
    path = tmp_path_factory.mktemp("answering") / "ledger.db"
    ledger = open_ledger(f"sqlite:///{path}", "owner", now=NOW - timedelta(days=60))
    box = MemoryMailbox({"INBOX": [letter(number, *one) for number, one in enumerate(LETTERS, 1)]})
    reader = Reader(OWNER.addresses, frozenset(), trusted=True, tag_address="", tag_token="", now=lambda: NOW)
    scan(box, ledger, reader, report=lambda *_: None, stop=lambda: False, harmless=True)
    ledger.close()
    return path


@pytest.fixture
def ada(house: Path, tmp_path: Path) -> Iterator[Owned]:
    """The owner of that ledger, afresh for each test."""
    copied = shutil.copy(house, tmp_path / "ledger.db")
    ledger = open_ledger(f"sqlite:///{copied}", "owner", now=NOW)
    yield Owned(ledger)
    ledger.close()


def test_done_closes_the_item_and_says_so_below_the_line(ada: Owned) -> None:
    said = ada.say("Done 1.\n\nOn Monday beholden wrote:\n> done 2")

    assert "> Done 1.\n  Done: your reply to Tim Roe <tim@roe.example>." in said.text
    assert "answer: undo" in said.text
    assert (ada.status(1), ada.status(2)) == ("settled", "open")


def test_several_orders_are_told_each_under_its_line(ada: Owned) -> None:
    said = ada.say("done 1\nsnooze 2 2w\nlog coffee with Ian today\nsnoze 2 3w\ndone 9")

    assert [one.kind for one in said.decisions] == ["done", "snooze", "log"]
    assert "Left out until 4 July 2026: your reply to Zoe Lund <zoe@lund.example>." in said.text
    assert "Logged for Ian Moss <ian@moss.example>: coffee with Ian today" in said.text
    assert "> snoze 2 3w\n  Did you mean “snooze 2 3w”? Nothing was done." in said.text
    assert "there is no item 9; the letter that you answer has 3" in said.text
    assert ada.status(2) == "snoozed"
    assert said.subject == "Your answer: 3 done, 1 not understood"


@pytest.mark.parametrize(
    ("order", "kind", "status"),
    [("ignore 1", "ignore", "ignored"), ("not 1: it was a joke", "correct", "ignored"), ("snooze 1 until friday", "snooze", "snoozed")],
)
def test_each_word_makes_its_decision(ada: Owned, order: str, kind: str, status: str) -> None:
    (decision,) = ada.say(order).decisions

    assert (decision.kind, decision.target, ada.status(1)) == (kind, ada.items[0], status)


def test_the_reason_of_a_mistake_is_kept(ada: Owned) -> None:
    (decision,) = ada.say("not 1: it was a joke").decisions

    assert decision.value == "it was a joke"


def test_until_a_day_means_its_morning_in_the_owners_zone(ada: Owned) -> None:
    (decision,) = ada.say("snooze 1 until friday").decisions

    assert decision.value == "2026-06-26T00:00:00+02:00"


@pytest.mark.parametrize("order", ["snooze 1 until breakfast", "snooze 1 until 2026-01-01", "snooze 1 until 2031-01-01"])
def test_a_day_that_can_not_be_is_refused(ada: Owned, order: str) -> None:
    said = ada.say(order)

    assert said.decisions == ()
    assert "Nothing was done" in said.text


def test_never_means_the_person_of_the_item(ada: Owned) -> None:
    said = ada.say("never 2")

    assert [(one.kind, one.target) for one in said.decisions] == [("never", "zoe@lund.example")]
    assert "Nothing about Zoe Lund <zoe@lund.example> again." in said.text


def test_reopen_lets_a_silenced_person_be_spoken_of_again(ada: Owned) -> None:
    ada.say("never 2")

    said = ada.say("reopen 2")

    assert "Zoe Lund <zoe@lund.example> is spoken of again." in said.text
    assert ada.status(2) == "open"
    assert ada.say("reopen 2").decisions == ()


@pytest.mark.parametrize("shut", ["done 2", "ignore 2", "not 2", "snooze 2 2w", "never 2", "never 2\ndone 2"])
@pytest.mark.parametrize("opened", ["reopen 2", "undo", "undo 2"])
def test_whatever_was_shut_opens_again_when_it_is_said_to(ada: Owned, shut: str, opened: str) -> None:
    ada.say(shut)
    closed = ada.status(2)

    ada.say(opened)
    again = ada.status(2)

    assert closed != "open"
    assert again == ("ignored" if (shut, opened) == ("never 2\ndone 2", "undo 2") else "open")


def test_what_a_silenced_rule_keeps_shut_is_not_said_to_be_open(ada: Owned) -> None:
    rule = next(one.rule for one in ada.sitting.state(NOW).obligations if one.id == ada.items[0])
    ada.ledger.decide(decisions_of([("ignore", f"rule:{rule}", "")], known=0, at=NOW))

    said = ada.say("reopen 1")

    assert said.decisions == ()
    assert f"beholden reopen {rule}" in said.text


def test_after_an_undo_nothing_offers_to_undo(ada: Owned) -> None:
    assert "answer: undo" in ada.say("done 1").text

    said = ada.say("undo")

    assert "answer: undo" not in said.text
    assert said.subject == "Your answer: 1 taken back"


def test_never_with_an_address_wants_one_that_is_known(ada: Owned) -> None:
    assert ada.say("never zoe@lund.example").decisions
    assert ada.say("never someone@else.example").decisions == ()


@pytest.mark.parametrize(
    "letter_text",
    ["done 1", "ignore 1 2", "snooze 1 2w", "not 1: a joke", "never 2", "log coffee with Tim", "done 1\ndone 1\nlog tea\nlog tea"],
)
def test_the_same_letter_again_decides_nothing(ada: Owned, letter_text: str) -> None:
    first = ada.say(letter_text)

    again = ada.say(letter_text)

    assert first.decisions
    assert again.decisions == ()
    assert "already" in again.text


def test_undo_takes_back_all_that_the_last_letter_said(ada: Owned) -> None:
    ada.say("ignore 1")
    ada.say("reopen 1\ndone 2\nlog coffee with Tim")

    said = ada.say("undo")

    assert [one.kind for one in said.decisions] == ["undo"] * 3
    assert "Taken back: done, your reply to Zoe Lund <zoe@lund.example>." in said.text
    assert (ada.status(1), ada.status(2)) == ("ignored", "open")


def test_undo_again_takes_back_the_letter_before_and_then_nothing(ada: Owned) -> None:
    ada.say("done 1")
    ada.say("done 2")

    texts = [ada.say("undo").text for _ in range(3)]

    assert ["Tim Roe" in text for text in texts] == [False, True, False]
    assert "There is nothing to take back." in texts[2]
    assert (ada.status(1), ada.status(2)) == ("open", "open")


def test_undo_with_a_number_takes_back_what_was_said_of_that_item(ada: Owned) -> None:
    ada.say("done 1, 2")

    said = ada.say("undo 1")

    assert len(said.decisions) == 1
    assert (ada.status(1), ada.status(2)) == ("open", "settled")
    assert ada.say("undo 1").decisions == ()


def test_undo_takes_back_one_decision_of_the_command_line(ada: Owned) -> None:
    ada.ledger.decide(decisions_of([("done", item, "") for item in ada.items[:2]], known=0, at=NOW))

    said = ada.say("undo")

    assert len(said.decisions) == 1
    assert (ada.status(1), ada.status(2)) == ("settled", "open")


def test_an_order_about_what_is_owed_no_more_or_by_nobody_changes_nothing(ada: Owned) -> None:
    ada.items[1] = "gone0000"

    said = ada.say("done 2, 3")

    assert said.decisions == ()
    assert "Item 2 is no longer among what is owed" in said.text
    assert "Item 3 is nothing that is owed" in said.text


def test_one_wrong_number_keeps_its_whole_line_from_being_done(ada: Owned) -> None:
    said = ada.say("done 1-4\nignore 2")

    assert [one.kind for one in said.decisions] == ["ignore"]
    assert ada.status(1) == "open"


@pytest.mark.parametrize(
    "line",
    [
        *("done 99999999999999999999", "snooze 12 99999w", "snooze 1 99999w", "done -1", "done 1; drop", "done \uff11"),
        *("done 1-999", "done 0", "forget tim@roe.example", "settings", "addresses", "rotate"),
    ],
)
def test_what_is_refused_is_refused_clearly_and_changes_nothing(ada: Owned, line: str) -> None:
    before = ada.sitting.state(ada.now)

    said = ada.say(line, later=timedelta(0))

    assert f"> {line}\n  Nothing was done: " in said.text
    assert said.decisions == ()
    assert ada.sitting.state(ada.now) == before


def test_brief_sends_the_page_without_message_ids_or_live_addresses(ada: Owned) -> None:
    said = ada.say("brief Ian")

    assert said.decisions == ()
    assert "How do you know Ian?" in said.text
    assert "hxxp" in said.text
    assert "http:" not in said.text
    assert "@box.example>" not in said.text
    assert max(map(len, said.text.splitlines())) <= 100


def test_brief_with_a_number_is_about_the_person_of_the_item(ada: Owned) -> None:
    assert "How do you know Zoe?" in ada.say("brief 2").text


@pytest.mark.parametrize(
    ("order", "reason"), [("brief Nobody", "Nobody of that name"), ("brief o", "several people"), ("brief 3", "nothing that is owed")]
)
def test_brief_of_nobody_or_several_reveals_no_page(ada: Owned, order: str, reason: str) -> None:
    said = ada.say(order)

    assert reason in said.text
    assert "How do you know" not in said.text


def test_no_more_than_three_pages_go_into_a_letter(ada: Owned) -> None:
    said = ada.say("brief Ian\nbrief Zoe\nbrief Tim\nbrief Ian")

    assert said.text.count("How do you know") == 3
    assert "three pages in one letter are enough" in said.text


def test_help_lists_every_word(ada: Owned) -> None:
    said = ada.say("help")

    assert all(f"\n  {verb}" in said.text for verb in VERBS)
    assert "undo all" not in said.text
    assert said.decisions == ()


def test_every_example_of_the_help_is_an_order() -> None:
    lines = [line[2:].partition("  ")[0] for line in words.HELP.splitlines() if line.startswith("  ")]

    assert [len(read_orders(line).orders) for line in lines] == [1] * len(VERBS)


def test_a_letter_without_an_order_is_answered_with_the_words(ada: Owned) -> None:
    said = ada.say("What a lovely summary, I shall print it.\ndone 1")

    assert said.decisions == ()
    assert "I could not find an order" in said.text
    assert "> What a lovely summary" in said.text
    assert "  done 3 " in said.text


@pytest.mark.parametrize("text", ["", "  \n", "Thanks!", "Hi,\n\nThank you."])
def test_mere_politeness_needs_no_answer(ada: Owned, text: str) -> None:
    assert ada.say(text) == Answer((), "", "")


def test_a_closing_below_the_orders_is_not_mentioned_and_orders_below_it_are(ada: Owned) -> None:
    assert "stopped reading" not in ada.say("done 1\nCheers, Ada").text
    assert "stopped reading" in ada.say("ignore 1\nand also\ndone 2").text


def test_a_letter_that_only_asks_reads_no_ledger(ada: Owned, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Sitting, "state", lambda *_: pytest.fail("the ledger was read"))

    assert "Did you mean" in ada.say("dome 1\ndone -1\nhelp").text


def test_the_daemons_way_in_reads_the_words_and_writes_nothing(ada: Owned) -> None:
    said = carrier(ada.ledger, OWNER)("done 1", ada.items, ada.now)

    assert [one.kind for one in said.decisions] == ["done"]
    assert ada.ledger.decisions() == []


ONE = st.sampled_from(["done 1", "ignore 1", "not 1: no", "snooze 1 2w", "snooze 1 until friday", "reopen 1", "never 1"])
TWO = st.sampled_from(["done 2", "ignore 2", "not 2", "snooze 2 1m", "reopen 2", "never zoe@lund.example", "done 3", "done 7", "dome 2"])
FREE = st.sampled_from(["log tea with Ian", "log a walk", "help", "done -1", ""])


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.tuples(ONE, TWO, FREE), st.tuples(ONE, TWO, FREE))
def test_any_letter_said_twice_decides_nothing_the_second_time(
    house: Path, tmp_path_factory: pytest.TempPathFactory, first: tuple[str, ...], letter_text: tuple[str, ...]
) -> None:
    copied = shutil.copy(house, tmp_path_factory.mktemp("twice") / "ledger.db")
    ledger = open_ledger(f"sqlite:///{copied}", "owner", now=NOW)
    owned = Owned(ledger)
    owned.say("\n".join(first))
    owned.say("\n".join(letter_text))
    before = owned.sitting.state(owned.now).obligations

    again = owned.say("\n".join(letter_text), later=timedelta(0))
    after = owned.sitting.state(owned.now).obligations
    ledger.close()

    assert again.decisions == ()
    assert after == before


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=200))
def test_noise_decides_nothing_and_the_subject_holds_none_of_it(ada: Owned, noise: str) -> None:
    said = answer(ada.sitting, read_orders(f"~{noise}"), ada.items, NOW)

    assert said.decisions == ()
    assert said.subject == "Your answer: nothing was done"
    assert "\r" not in said.text


def test_the_page_of_commands_shows_what_really_comes_back(ada: Owned) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    shown = page.partition("## Answering the summary by mail")[2].partition("```text\n")[2].partition("```")[0]

    said = ada.say("".join(f"{line[2:]}\n" for line in shown.splitlines() if line.startswith("> ")))

    assert said.text == shown


def test_every_order_that_the_page_of_commands_names_is_one() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "commands.md").read_text(encoding="utf-8")
    table = page.partition("## Answering the summary by mail")[2].partition("|---|---|\n")[2].partition("\n\n")[0]
    named = [row.split("|")[1].strip(" `") for row in table.splitlines()]

    assert [order.verb for line in named for order in read_orders(line).orders] == [line.split()[0] for line in named]
    assert {line.split()[0] for line in named} == set(VERBS)
