"""Words for a time, read against the day of the letter; vague ones end late, so that nobody is called late too early."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from rules.engine.clock import days_overdue, working_days_after
from rules.engine.terms import due_of

TUESDAY = datetime(2026, 3, 3, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("by Friday", date(2026, 3, 6)),
        ("on Tuesday", date(2026, 3, 10)),
        ("tonight", date(2026, 3, 3)),
        ("tomorrow", date(2026, 3, 4)),
        ("before the weekend", date(2026, 3, 8)),
        ("next week", date(2026, 3, 13)),
        ("next Wednesday", date(2026, 3, 11)),
        ("this Wednesday", date(2026, 3, 4)),
        ("next Monday", date(2026, 3, 9)),
        ("bis nächsten Freitag", date(2026, 3, 13)),
        ("after the summer", date(2026, 9, 30)),
        ("before the summer", date(2026, 5, 31)),
        ("nach dem Sommer", date(2026, 9, 30)),
        ("in the autumn", date(2026, 11, 30)),
        ("next spring", date(2027, 4, 6)),
        ("vendredi prochain", date(2026, 3, 13)),
        ("by Wednesday next week", date(2026, 3, 11)),
        ("in two or three days", date(2026, 3, 6)),
        ("within 10 days", date(2026, 3, 13)),
        ("in a couple of weeks", date(2026, 3, 21)),
        ("in the next few weeks", date(2026, 4, 7)),
        ("before the end of the month", date(2026, 3, 31)),
        ("around the middle of the month", date(2026, 3, 18)),
        ("by March 20th", date(2026, 3, 20)),
        ("on 2 April", date(2026, 4, 2)),
        ("am 5. April", date(2026, 4, 5)),
        ("before January is out", date(2027, 1, 31)),
        ("by the 20th", date(2026, 3, 20)),
        ("2026-03-17", date(2026, 3, 17)),
        ("nächste Woche", date(2026, 3, 13)),
        ("asap", date(2026, 3, 3)),
    ],
)
def test_words_become_a_day(words: str, due: date) -> None:
    found = due_of(words, TUESDAY, UTC)

    assert found is not None
    assert found.date() == due


@pytest.mark.parametrize("words", [None, "", "sometime", "when I am back", "31 February", "on 1 January 2031 or so", "in 5000 days"])
def test_what_names_no_day_has_no_term(words: str | None) -> None:
    found = due_of(words, TUESDAY, UTC)

    assert found is None or found.date() <= date(2027, 4, 3)


@pytest.mark.parametrize(
    ("words", "due"),
    [
        ("in the next few days", date(2026, 3, 10)),
        ("within 24 hours", date(2026, 3, 4)),
        ("in two hours", date(2026, 3, 3)),
        ("within three working days", date(2026, 3, 6)),
        ("in 5 business days", date(2026, 3, 10)),
        ("the day after tomorrow", date(2026, 3, 5)),
        ("early next week", date(2026, 3, 11)),
        ("by the end of next week", date(2026, 3, 15)),
        ("next weekend", date(2026, 3, 15)),
        ("by mid-April", date(2026, 4, 18)),
        ("early in April", date(2026, 4, 10)),
        ("by the end of the year", date(2026, 12, 31)),
        ("before Christmas", date(2026, 12, 24)),
        ("after the weekend", date(2026, 3, 12)),
        ("by 12 March 2027", date(2027, 3, 12)),
        ("by 3/25", date(2026, 3, 25)),
        ("by eod friday", None),
        ("Thursday or Monday", date(2026, 3, 9)),
        ("montag oder dienstag", date(2026, 3, 10)),
        ("bis Freitag", date(2026, 3, 6)),
        ("bis spätestens Montag", date(2026, 3, 9)),
        ("bis Freitagabend", date(2026, 3, 6)),
        ("bis 25.11.", date(2026, 11, 25)),
        ("bis zum 25.11.2026", date(2026, 11, 25)),
        ("bis zum 3. März", date(2026, 3, 3)),
        ("bis zum 3. Maerz 2027", date(2027, 3, 3)),
        ("am Freitag, den 27.", date(2026, 3, 27)),
        ("bis zum 15.", date(2026, 3, 15)),
        ("bis Ende der Woche", date(2026, 3, 8)),
        ("noch diese Woche", date(2026, 3, 8)),
        ("am Wochenende", date(2026, 3, 8)),
        ("bis morgen abend", date(2026, 3, 4)),
        ("heute abend", date(2026, 3, 3)),
        ("montag morgen", date(2026, 3, 9)),
        ("übermorgen", date(2026, 3, 5)),
        ("innerhalb von 10 Tagen", date(2026, 3, 13)),
        ("innerhalb von fünf Werktagen", date(2026, 3, 10)),
        ("in zwei Wochen", date(2026, 3, 17)),
        ("in ein paar Tagen", date(2026, 3, 8)),
        ("in den nächsten Tagen", date(2026, 3, 10)),
        ("in den nächsten Wochen", date(2026, 4, 7)),
        ("Anfang nächster Woche", date(2026, 3, 11)),
        ("Freitag nächster Woche", date(2026, 3, 13)),
        ("bis Ende nächsten Monats", date(2026, 4, 30)),
        ("bis Monatsende", date(2026, 3, 31)),
        ("Mitte Mai", date(2026, 5, 18)),
        ("bis Jahresende", date(2026, 12, 31)),
        ("vor Weihnachten", date(2026, 12, 24)),
        ("d'ici vendredi", date(2026, 3, 6)),
        ("d’ici la fin de la semaine", date(2026, 3, 8)),
        ("avant le 12 mars", date(2026, 3, 12)),
        ("avant le 12/3", date(2026, 3, 12)),
        ("le 1er avril", date(2026, 4, 1)),
        ("lundi au plus tard", date(2026, 3, 9)),
        ("demain", date(2026, 3, 4)),
        ("après-demain", date(2026, 3, 5)),
        ("ce soir", date(2026, 3, 3)),
        ("en début de semaine prochaine", date(2026, 3, 11)),
        ("dans les dix jours", date(2026, 3, 13)),
        ("sous 48 h", date(2026, 3, 5)),
        ("sous 3 jours ouvrés", date(2026, 3, 6)),
        ("dans sept jours", date(2026, 3, 10)),
        ("dans les prochains jours", date(2026, 3, 10)),
        ("d'ici la fin du mois", date(2026, 3, 31)),
        ("fin avril", date(2026, 4, 30)),
        ("mi-avril", date(2026, 4, 18)),
        ("le mois prochain", date(2026, 4, 30)),
        ("ce week-end", date(2026, 3, 8)),
        ("avant Noël", date(2026, 12, 24)),
        ("lundi en huit", date(2026, 3, 16)),
        ("antes del viernes", date(2026, 3, 6)),
        ("para el lunes", date(2026, 3, 9)),
        ("el lunes por la mañana", date(2026, 3, 9)),
        ("mañana", date(2026, 3, 4)),
        ("manana por la tarde", date(2026, 3, 4)),
        ("pasado mañana", date(2026, 3, 5)),
        ("la semana que viene", date(2026, 3, 13)),
        ("el martes de la próxima semana", date(2026, 3, 10)),
        ("a finales de mes", date(2026, 3, 31)),
        ("a principios de la semana que viene", date(2026, 3, 11)),
        ("a mediados de abril", date(2026, 4, 18)),
        ("en un plazo de diez días", date(2026, 3, 13)),
        ("en tres días hábiles", date(2026, 3, 6)),
        ("en los próximos días", date(2026, 3, 10)),
        ("antes del 14 de diciembre", date(2026, 12, 14)),
        ("antes del 14/12", date(2026, 12, 14)),
        ("esta tarde", date(2026, 3, 3)),
        ("el fin de semana", date(2026, 3, 8)),
        ("antes de fin de año", date(2026, 12, 31)),
    ],
)
def test_words_of_four_languages_become_a_day(words: str, due: date | None) -> None:
    found = due_of(words, TUESDAY, UTC)

    assert found is not None
    assert found.date() == (due or TUESDAY.date())


@pytest.mark.parametrize(
    ("sent", "words", "due"),
    [
        (date(2026, 12, 29), "bis 5.1.", date(2027, 1, 5)),
        (date(2026, 12, 29), "fin janvier", date(2027, 1, 31)),
        (date(2026, 12, 29), "el mes que viene", date(2027, 1, 31)),
        (date(2026, 12, 29), "nächste Woche", date(2027, 1, 8)),
        (date(2026, 12, 29), "by the end of the year", date(2026, 12, 31)),
        (date(2026, 12, 30), "within three working days", date(2027, 1, 4)),
        (date(2026, 12, 28), "before Christmas", date(2027, 12, 24)),
        (date(2026, 3, 6), "in drei Arbeitstagen", date(2026, 3, 11)),
        (date(2026, 3, 6), "bis Freitag", date(2026, 3, 13)),
        (date(2026, 3, 8), "bis Ende der Woche", date(2026, 3, 15)),
        (date(2026, 3, 7), "ce week-end", date(2026, 3, 8)),
        (date(2026, 3, 31), "a finales de mes", date(2026, 3, 31)),
        (date(2028, 2, 1), "bis Ende Februar", date(2028, 2, 29)),
    ],
)
def test_terms_turn_with_the_week_the_month_and_the_year(sent: date, words: str, due: date) -> None:
    found = due_of(words, datetime(sent.year, sent.month, sent.day, 10, tzinfo=UTC), UTC)

    assert found is not None
    assert found.date() == due


@pytest.mark.parametrize(
    "words", ["dès mon retour", "sobald ich zurück bin", "by 4/5", "cuando vuelva", "am 31.2.", "dans mon atelier", "so bald wie möglich"]
)
def test_words_that_name_no_day_or_two_have_no_term(words: str) -> None:
    assert due_of(words, TUESDAY, UTC) is None


def test_the_day_is_the_owners_day() -> None:
    late = datetime(2026, 3, 3, 23, 30, tzinfo=UTC)

    found = due_of("tomorrow", late, ZoneInfo("Asia/Tokyo"))

    assert found is not None
    assert found.date() == date(2026, 3, 5)


def test_working_days_step_over_the_weekend() -> None:
    thursday = datetime(2026, 3, 5, 10, tzinfo=UTC)

    assert working_days_after(thursday, 0, UTC).date() == date(2026, 3, 5)
    assert working_days_after(thursday, 3, UTC).date() == date(2026, 3, 10)


def test_days_late_are_counted_after_the_term_only() -> None:
    due = working_days_after(TUESDAY, 0, UTC)

    assert days_overdue(due, TUESDAY, UTC) == 0
    assert days_overdue(due, datetime(2026, 3, 5, 1, tzinfo=UTC), UTC) == 2
    assert days_overdue(None, TUESDAY, UTC) == 0
