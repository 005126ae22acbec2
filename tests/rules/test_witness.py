"""An answer that is not in the mailbox, but below the other's next letter, is an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from parsers.message import Address
from rules.engine.scene import KEY, OWNER, Scene
from rules.engine.values import Cited, Letter, Obligation
from rules.engine.witness import marks_of
from rules.fold import fold

ASKED = "2 Mar | tim > me | The crane | request | Which crane would you take for the mast?"
NEXT = "5 Mar | tim > me | Re: The crane | request | Would you lend us your winch for the lifting?"


def quoting(author: Address, at: datetime) -> Cited:
    return Cited(marks_of(author, KEY), at, 4711)


def told(mail: str, cited: dict[int, Cited], forwarded: Address | None = None) -> list[Obligation]:
    scene = Scene(mail)
    letters: list[Letter] = [replace(one, cited=(cited[at],)) if at in cited else one for at, one in enumerate(scene.letters())]
    letters[-1] = replace(letters[-1], forwarded_from=forwarded)
    return list(fold(letters, (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY).obligations)


def of_the_first(mail: str, cited: dict[int, Cited], forwarded: Address | None = None) -> tuple[str, bool, int]:
    found = min((one for one in told(mail, cited, forwarded) if one.kind == "reply"), key=lambda one: one.since)
    return found.status, found.presumed, found.asked_count


def day_of(mail: str, number: int) -> datetime:
    found = Scene(mail).letters()[number].date
    assert found is not None
    return found.astimezone(UTC)


MAIL = f"{ASKED}\n{NEXT}"
OWN = Address("", min(OWNER.addresses))


def test_an_answer_quoted_by_the_asker_answers() -> None:
    assert of_the_first(MAIL, {1: quoting(OWN, day_of(MAIL, 0) + timedelta(days=1))})[:2] == ("settled", True)


def test_and_the_next_question_waits_for_itself() -> None:
    waiting = [one for one in told(MAIL, {1: quoting(OWN, day_of(MAIL, 0) + timedelta(days=1))}) if one.status == "open"]

    assert [(one.evidence[:5], one.asked_count) for one in waiting] == [("Would", 1)]


def test_a_quoted_letter_of_somebody_else_answers_nothing() -> None:
    other = Address("Somebody Else", "somebody@else.example")

    assert of_the_first(MAIL, {1: quoting(other, day_of(MAIL, 0) + timedelta(days=1))})[0] == "open"


def test_a_quoted_letter_from_before_the_question_answers_nothing() -> None:
    assert of_the_first(MAIL, {1: quoting(OWN, day_of(MAIL, 0) - timedelta(days=3))})[0] == "open"


def test_what_a_third_person_quotes_answers_nothing() -> None:
    mail = f"{ASKED}\n5 Mar | eva > me | Re: The crane | | I have this from Tim, it is nothing to me."

    assert of_the_first(mail, {1: quoting(OWN, day_of(mail, 0) + timedelta(days=1))})[0] == "open"


def test_what_the_owner_forwards_shows_that_the_other_answered() -> None:
    mail = "2 Mar | me > tim | The crane | request | Which crane would you take?\n5 Mar | me > eva | Re: The crane | | See what he says."
    tim = Scene(mail).letters()[0].to[0]

    assert of_the_first(mail, {1: quoting(tim, day_of(mail, 0) + timedelta(days=1))}, tim)[:2] == ("settled", True)
    assert of_the_first(mail, {}, tim)[0] == "open"


def test_an_answer_below_which_the_question_stands_answers_whatever_its_clock_says() -> None:
    answer = "2 Mar 08:00 | me > tim | Re: The crane | | The red one, of course."
    mail = f"{answer}\n2 Mar 09:00 | tim > me | The crane | request | Which crane would you take?"
    letters = Scene(mail).letters()
    question = replace(letters[1], opening=4711)
    quoting_it = replace(letters[0], cited=(quoting(question.sender, day_of(mail, 1)),))
    scene = Scene(mail)

    def status(first: Letter) -> str:
        state = fold([first, question], (), owner=OWNER, view=scene.view(), now=scene.moment(), key=KEY)
        return next(one.status for one in state.obligations if one.kind == "reply")

    assert status(quoting_it) == "settled"
    assert status(letters[0]) == "open"
