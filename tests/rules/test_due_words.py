"""The words for a time in German, French and Spanish sentences: as their author spelled them, limits before other times, no past days."""

from __future__ import annotations

import pytest

from rules.engine.cues_due import due_words, due_words_in
from rules.language import french_times, german_times, spanish_times

GERMAN = [
    ("ich schicke dir die unterlagen bis freitag.", "bis freitag"),
    ("bis 25.11. schicke ich dir das.", "bis 25.11."),
    ("bis spätestens 14.12. zurücksenden", "bis spätestens 14.12."),
    ("ich melde mich spätestens am montag", "spätestens am montag"),
    ("bis ende der woche hast du es", "bis ende der woche"),
    ("ich bringe dir das am sonntag vorbei", "am sonntag"),
    ("ich schicke es dir in den naechsten tagen", "in den naechsten tagen"),
    ("am 3. märz rufe ich an", "am 3. märz"),
    ("ich rufe dich morgen früh an", "morgen früh"),
    ("anfang nächster woche komme ich auf sie zu", "anfang nächster woche"),
    ("innerhalb von 10 tagen", "innerhalb von 10 tagen"),
    ("bis zum 15. bekommst du es", "bis zum 15."),
    ("sobald ich zurück bin, rufe ich an", "sobald ich zurück bin"),
    ("freitag, den 27. märz", "freitag, den 27. märz"),
    ("ich frage morgen nach, die liste kommt bis monatsende", "bis monatsende"),
    ("nächsten dienstag um 10 uhr", "nächsten dienstag um 10 uhr"),
    ("wir haben uns letzten freitag gesehen", None),
    ("das liegt seit montag hier", None),
    ("ich rufe dich am montag oder dienstag an", "am montag oder dienstag"),
    ("vor zwei wochen war er da", None),
    ("guten morgen zusammen", None),
]
FRENCH = [
    ("je vous l'envoie d'ici vendredi.", "d'ici vendredi"),
    ("avant le 12 mars, merci", "avant le 12 mars"),
    ("vous aurez le contrat lundi au plus tard", "lundi au plus tard"),
    ("je te dis ça demain matin", "demain matin"),
    ("dans les dix jours", "dans les dix jours"),
    ("d'ici la fin du mois", "d'ici la fin du mois"),
    ("en debut de semaine prochaine", "en debut de semaine prochaine"),
    ("sous 48 h", "sous 48 h"),
    ("vendredi prochain", "vendredi prochain"),
    ("dans quelques jours", "dans quelques jours"),
    ("jeudi soir", "jeudi soir"),
    ("merci pour samedi dernier", None),
    ("j'ai un mois de retard", None),
    ("depuis lundi", None),
]
SPANISH = [
    ("te lo mando mañana", "mañana"),
    ("antes del viernes", "antes del viernes"),
    ("para el lunes", "para el lunes"),
    ("a principios de la semana que viene", "a principios de la semana que viene"),
    ("en un plazo de diez días", "en un plazo de diez días"),
    ("a finales de mes", "a finales de mes"),
    ("el lunes como muy tarde", "el lunes como muy tarde"),
    ("antes del 14 de diciembre", "antes del 14 de diciembre"),
    ("de aquí al jueves", "de aquí al jueves"),
    ("pasado manana", "pasado manana"),
    ("el viernes pasado nos vimos", None),
    ("desde el lunes", None),
]


@pytest.mark.parametrize(
    ("tongue", "text", "due"),
    [
        *((german_times, *case) for case in GERMAN),
        *((french_times, *case) for case in FRENCH),
        *((spanish_times, *case) for case in SPANISH),
    ],
)
def test_words_for_a_time_are_found(tongue: object, text: str, due: str | None) -> None:
    assert due_words_in(text, tongue.TIMES) == due  # type: ignore[attr-defined]


@pytest.mark.parametrize("text", ["i saw him last friday", "the past week was long"])
def test_past_days_are_no_term(text: str) -> None:
    assert due_words(text) is None
