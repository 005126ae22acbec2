"""Every language of the summary says everything, with the same places for names, in its own plural forms and polite form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from string import Formatter

import pytest

from rules.digest.question import is_question
from rules.digest.tongue import CATEGORIES, ENGLISH, Text, catalogue, languages, tongue

OTHERS = [code for code in languages() if code != "en"]
GIVEN_BY_COUNT = {"number", "figure", "often"}
OF_THE_RULES = {"text", "first"}
"""What the program offers for sentences of the rules: English takes their own, other languages say them anew."""
ORDERS = re.compile(r"“beholden [a-z]+”")


def forms(text: Text) -> Iterator[str]:
    if isinstance(text, str):
        yield text
    else:
        yield from text.values() if not isinstance(text, tuple) else text


def places(text: Text) -> set[str]:
    return {name for form in forms(text) for _, name, _, _ in Formatter().parse(form) if name is not None}


def test_english_comes_first_and_there_is_another_language() -> None:
    assert languages()[0] == "en"
    assert "de" in languages()


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_every_key_and_no_other(code: str) -> None:
    assert catalogue(code).keys() ^ catalogue("en").keys() == set()


@pytest.mark.parametrize("code", OTHERS)
def test_a_language_has_the_places_of_english_and_no_other(code: str) -> None:
    english, own = catalogue("en"), catalogue(code)

    wrong = {}
    for key, text in own.items():
        given, wanted = places(text), places(english[key])
        if key.startswith("rules."):
            missing, strange = set(), given - OF_THE_RULES
        else:
            free = GIVEN_BY_COUNT if isinstance(text, dict) else set()
            missing, strange = wanted - given - free, given - wanted - free
        if missing or strange:
            wrong[key] = (missing, strange)
    assert wrong == {}


@pytest.mark.parametrize("code", languages())
def test_plural_forms_are_those_of_the_language(code: str) -> None:
    wanted = {*tongue(code).locale.plural_form.tags, "other"}
    english = catalogue("en")

    assert wanted <= CATEGORIES
    for key, text in catalogue(code).items():
        assert type(text) is type(english[key]), key
        assert not isinstance(text, dict) or text.keys() == wanted, key


@pytest.mark.parametrize("code", languages())
def test_each_sentence_can_be_filled_with_hostile_names_and_keeps_them_as_they_are(code: str) -> None:
    hostile, speech = "{first.__class__} %s {0} {{x}}", tongue(code)

    for key, text in speech.texts.items():
        parts = dict.fromkeys(places(text) - GIVEN_BY_COUNT, hostile)
        if isinstance(text, dict):
            said = [speech.counted(key, count, **parts) for count in (0, 1, 2, 5, 11, 100)]
        elif isinstance(text, str):
            said = [speech.say(key, **parts, **dict.fromkeys(places(text) & GIVEN_BY_COUNT, hostile))]
        else:
            continue
        assert all(hostile in one for one in said) or not parts, key


@pytest.mark.parametrize("code", OTHERS)
def test_commands_stay_what_is_typed(code: str) -> None:
    english, own = catalogue("en"), catalogue(code)

    for key, text in english.items():
        wanted = {order.strip("“”") for form in forms(text) for order in ORDERS.findall(form)}
        assert all(order in " ".join(forms(own[key])) for order in wanted), key
    assert own["rules.why"] != english["rules.why"], "the reasons of the rules are English"


def test_german_is_polite() -> None:
    said = " ".join(form for text in catalogue("de").values() for form in forms(text))

    assert re.findall(r"\b(?:du|dich|dir|dein\w*|euch|euer)\b", said, re.IGNORECASE) == []
    assert re.findall(r"[\"']|\.\.\.| - ", said) == []


def test_days_lists_and_spans_follow_the_language() -> None:
    german, today = tongue("de"), date(2026, 6, 15)
    start, end = datetime(2026, 6, 8, tzinfo=UTC), datetime(2026, 6, 15, tzinfo=UTC)

    assert german.on(date(2026, 3, 3), today) == "3. März"
    assert german.on(date(2025, 3, 3), today) == "3. März 2025"
    assert [german.ago(date(2026, 6, day), today) for day in (15, 14, 3)] == ["heute", "gestern", "vor 12 Tagen"]
    assert german.ahead(date(2026, 6, 19), today) == "am Freitag"
    assert german.span(start, end, UTC) == "8. bis 15. Juni 2026"
    assert german.span(start.replace(month=5), end, UTC) == "8. Mai bis 15. Juni 2026"
    assert german.listed(["Ana", "Ben", "Cleo"]) == "Ana, Ben und Cleo"
    assert ENGLISH.span(start, end, UTC) == "8 to 15 June 2026"
    assert ENGLISH.span(start.replace(year=2025), end, UTC) == "8 June 2025 to 15 June 2026"


@pytest.mark.parametrize(
    ("sentence", "asks"),
    [
        ("Which gauge do you use at the lock?", True),
        ("Could you send me the list by Friday", True),
        ("Hi Maren, would you have an hour for me", True),
        ("Wie geht es mit dem Deich voran", True),
        ("Können Sie mir die Liste schicken", True),
        ("Are you in town? (I am until Sunday.)", True),
        ("Could you send me the list by Friday.", True),
        ("What is the name of the lock", True),
        ("What a fine evening that was.", False),
        ("Wie besprochen schicke ich die Liste.", False),
        ("“Is it open?”", True),
        ("I would like to know more about the lock.", False),
        ("Please send me the list.", False),
        ("Whatever you decide is fine.", False),
        ("Can was empty.", False),
        ("Will told me about the lock.", False),
        ("", False),
    ],
)
def test_a_question_is_known_by_its_form(sentence: str, asks: bool) -> None:
    assert is_question(sentence) is asks
