"""French words for a time."""

from __future__ import annotations

from rules.language.times import Times

TIMES = Times(
    weekdays=("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    months=(
        r"(?:janvier|janv)",
        r"(?:fevrier|fevr|fev)",
        r"mars",
        r"(?:avril|avr)",
        r"mai",
        r"juin",
        r"(?:juillet|juil)",
        r"aout",
        r"(?:septembre|sept)",
        r"(?:octobre|oct)",
        r"(?:novembre|nov)",
        r"(?:decembre|dec)",
    ),
    numbers={
        "un": 1,
        "une": 1,
        "deux": 2,
        "trois": 3,
        "quatre": 4,
        "cinq": 5,
        "six": 6,
        "sept": 7,
        "huit": 8,
        "neuf": 9,
        "dix": 10,
        "douze": 12,
        "quinze": 15,
        "quelques": 5,
        "plusieurs": 5,
        "une quinzaine de": 15,
        "une dizaine de": 10,
        "une huitaine de": 8,
    },
    minutes=r"minutes?|min",
    hours=r"heures?|h",
    days=r"jours?",
    weeks=r"semaines?",
    fortnights=r"quinzaine",
    many_months=r"mois",
    workdays=r"ouvr(?:es?|ables?)",
    today=r"aujourd'hui|ce (?:soir|matin|midi)|cet(?:te)? (?:apres-midi|apres midi|nuit)|dans la (?:journee|soiree)|(?:en )?fin de journee",
    tomorrow=r"demain(?: (?:matin|midi|soir|apres-midi))?",
    overmorrow=r"apres[- ]demain",
    week=r"semaine",
    weekend=r"week[- ]?end|fin de semaine",
    month=r"mois",
    year=r"annee|l'an",
    quarter=r"trimestre",
    coming=r"prochaine?s?|suivante?s?|qui vient|a venir",
    after_next=r"semaine d'apres|semaine en quinze",
    few=r"prochaine?s?|jours qui viennent|jours a venir|semaines a venir|semaines qui viennent",
    parts=(r"debut", r"mi(?=-| )|milieu", r"fin"),
    christmas=r"noel",
    new_year=r"fin de l'annee|fin d'annee|fin de l'an|saint-sylvestre|nouvel an",
    after=r"apres",
    this=r"cette|cet|ce",
    within=r"dans|d'ici(?: a)?|sous|en moins de",
    glue=r"de la|les|du|de l'|de|d'|la|le|l'|cette|ce",
    article=r"(?:le)",
    one_word=(r"dans la semaine", r"dans le mois", r"en semaine"),
    ordinal=r"(?<=\ble )\d{1,2}(?! ?(?:h\b|%|eur|euros))(?![a-z0-9])|(?<=\bau )\d{1,2}(?= |$|,)(?! ?(?:h\b|%|eur))",
    before_month=("en", "avant", "d'ici", "courant"),
    leads=(
        r"d'ici|d'ici a|avant|pour|au|a|au plus tard|pas plus tard que|jusqu'a|jusqu'au|ce|cette|cet|le|la|les|l'|de|du|des|en|dans|sous|"
        r"dans le courant|courant|au cours|debut|fin|mi|milieu|vers|autour|des|dont|une|un|prochaine?s?|plus|tard|ici"
    ),
    deadlines=r"d'ici|avant|au plus tard|pas plus tard que|jusqu'a|jusqu'au|sous|pour",
    tails=(
        r"(?: (?:au plus tard|prochaine?s?|dernier delai|sans faute|matin|midi|soir|apres-midi|qui vient|a|vers|\d{1,2} ?h ?(?:\d{2})?)"
        r"){1,3}| en huit| en quinze"
    ),
    loose=(
        r"des que (?:possible|je|nous|tu|vous|j')\b[^.,;!?]{0,50}|au plus (?:vite|tot)|le plus (?:vite|tot) possible|aussitot que possible|"
        r"prochainement|sous peu|tres bientot|sans tarder|a mon retour|en rentrant|des mon retour|dans les meilleurs delais|tout de suite|"
        r"a l'occasion"
    ),
    gone=r"depuis|hier|l'autre",
    over=r" dernieres?| derniers?| passee?s?",
)
