"""German words for a time."""

from __future__ import annotations

from rules.language.times import Times

_PART = r"(?:s|frueh|morgen|vormittag|mittag|nachmittag|abend|nacht)?s?"
_SHORT = r"(?<=bis )|(?<=am )|(?<=spaetestens )"
TIMES = Times(
    weekdays=(
        rf"montag{_PART}|(?:{_SHORT})mo\b\.?",
        rf"dienstag{_PART}|(?:{_SHORT})di\b\.?",
        rf"mittwoch{_PART}|(?:{_SHORT})mi\b\.?",
        rf"donnerstag{_PART}|(?:{_SHORT})do\b\.?",
        rf"freitag{_PART}|(?:{_SHORT})fr\b\.?",
        rf"(?:samstag|sonnabend){_PART}|(?:{_SHORT})sa\b\.?",
        rf"sonntag{_PART}",
    ),
    months=(
        r"(?:januar|jaenner|jan)",
        r"(?:februar|feber|feb)",
        r"(?:maerz|mrz)",
        r"(?:april|apr)",
        r"mai",
        r"(?:juni|juno)",
        r"juli",
        r"(?:august|aug)",
        r"(?:september|sept|sep)",
        r"(?:oktober|okt)",
        r"(?:november|nov)",
        r"(?:dezember|dez)",
    ),
    numbers={
        "ein": 1,
        "eine": 1,
        "einem": 1,
        "einen": 1,
        "einer": 1,
        "zwei": 2,
        "drei": 3,
        "vier": 4,
        "fuenf": 5,
        "sechs": 6,
        "sieben": 7,
        "acht": 8,
        "neun": 9,
        "zehn": 10,
        "zwoelf": 12,
        "vierzehn": 14,
        "ein paar": 5,
        "einigen": 5,
        "wenigen": 5,
        "mehreren": 5,
    },
    minutes=r"minuten?|min",
    hours=r"stunden?|std",
    days=r"tag(?:en|e|s)?|(?:werk|arbeits)tag(?:en|e|s)?",
    weeks=r"wochen?",
    fortnights="",
    many_months=r"monat(?:en|e|s)?",
    workdays=r"(?=werktag|arbeitstag)|volle(?:n|r)? (?=werktag|arbeitstag)",
    today=r"heut(?:e|'|)(?: (?:abend|nachmittag|vormittag|mittag|frueh|morgen|nacht|noch))?|noch heute|(?:ende des tages|tagesende)",
    tomorrow=r"(?<!tag )(?<!woch )(?<!am )(?<!jeden )(?<!guten )(?<!heute )morgen(?: (?:frueh|vormittag|mittag|nachmittag|abend|nacht))?",
    overmorrow=r"uebermorgen",
    week=r"woche|wochenmitte|wochenanfang|wochenbeginn",
    weekend=r"wochenende",
    month=r"monat(?:s|e?s)?|monats(?:ende|mitte|anfang)",
    year=r"jahr(?:es|e)?|jahres(?:ende|mitte|anfang|wechsel)",
    quarter=r"quartals?|quartalsende",
    coming=r"naechste[nrsm]?|kommende[nrsm]?|folgende[nrsm]?",
    after_next=r"uebernaechste[nr]? woche",
    few=r"(?:naechste[nr]?|kommende[nr]?)(?: paar)?",
    parts=(
        r"anfang|beginn|wochenanfang|wochenbeginn|monatsanfang|jahresanfang",
        r"mitte|wochenmitte|monatsmitte",
        r"ende|monatsende|jahresende|jahreswechsel|quartalsende",
    ),
    christmas=r"weihnachten|heiligabend|heilig(?:en|em) abend",
    new_year=r"jahresende|jahreswechsel|silvester|neujahr|ende des jahres|ende dieses jahres",
    after=r"nach",
    this=r"diese[rsmn]?|noch diese[rsmn]?",
    within=r"in|innerhalb(?: von)?|binnen|spaetestens in",
    glue=r"den|der|des|dieser|dieses|diesen|dem",
    article=r"(?:den|dem)",
    one_word=(r"monatsende", r"monatsmitte", r"wochenmitte", r"wochenanfang", r"wochenbeginn", r"quartalsende", r"unter der woche"),
    ordinal=r"(?<=\bzum )\d{1,2}\.(?![a-z0-9])|(?<=\bbis )\d{1,2}\.(?= |$)|(?<=\bam )\d{1,2}\.(?![a-z0-9])|(?<=\bden )\d{1,2}\.(?= |$)",
    before_month=("bis", "im", "vor", "spaetestens"),
    leads=(
        r"bis|zum|zur|spaetestens|allerspaetestens|am|an|um|gegen|etwa|ca\.|ungefaehr|noch|schon|gleich|im|in|innerhalb|binnen|vor|von|der|"
        r"dem|den|des|die|dieser|diese|diesen|dieses|dies|laufe|einschliesslich|ende|mitte|anfang|nach|naechste[nrs]?|kommende[nrs]?|"
        r"laengstens|frueh"
    ),
    deadlines=r"bis|spaetestens|allerspaetestens|innerhalb|binnen|laengstens|vor",
    tails=r"(?: (?:spaetestens|um|gegen|ab|bis|frueh|abends?|nachmittags?|vormittags?|mittags?|(?:\d{1,2}(?:[:.]\d{2})?)(?: ?uhr)?)){1,4}",
    loose=(
        r"wenn (?:ich|wir) (?:wieder |erst |dann ){0,2}[^.,;!?]{0,30}\b(?:bin|sind|habe|haben|weiß|weiss)\b|so (?:bald|schnell|rasch) "
        r"(?:wie|als) moeglich|so(?:bald|wie) (?:ich|wir|er|sie|es|die|der|das|mein[e]?)\b[^.,;!?]{0,50}|"
        r"schnellst(?:moeglich|ens)|baldmoeglichst|baldigst|umgehend|unverzueglich|demnaechst|in kuerze|"
        r"sofort|bei gelegenheit|die tage|dieser tage|nach (?:dem|meinem|meiner|den|der) [a-z]{3,20}"
    ),
    gone=r"letzte[nrsm]?|vorige[nrsm]?|vergangene[nrsm]?|seit|vorgestern|gestern",
)
