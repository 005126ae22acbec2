"""Words too common to say what a letter is about, by language; a fold hashes them with the ledger's key and leaves them out.

Folded the way `sketch.token` folds (six letters), so "would" and "wouldn't" need one entry only where their first six letters agree.
"""

from __future__ import annotations

from functools import lru_cache

from rules.engine.sketch import token

STOP_WORDS: dict[str, str] = {
    "en": """the and for are but not you your yours all any can had has have her his him how its may our out she was were who why
    will with would could should shall might must this that these those then than them they there their here what when where which
    while from into onto about above after again also because been before being below between both does doing done down during
    each few further just like more most much many nor now off once only other others own same some such too under until upon very
    well yet get got give gave given let lets make made need needs know knew known think thought thing things want wanted see saw
    seen say said tell told ask asked take took come came going goes went back one two three four five first last next new old
    good great nice fine best better day days week weeks month months year years today tomorrow yesterday tonight morning
    afternoon evening monday tuesday wednesday thursday friday saturday sunday soon later still already always never ever maybe
    perhaps please thanks thank dear hello regards kind kindly sincerely cheers best wishes warm yours hope look looking forward
    sorry sure yes okay mail email letter message send sent sending write wrote writing reply answer question time times attached
    attachment enclosed find found call called use using really quite little bit lot way around over through without within per
    via really don't doesn't didn't won't i'll i'm i've i'd you'll you're you've you'd it's that's we'll we're we've can't
    couldn't wouldn't let's there's here's what's she's he's they're""",
    "de": """und oder der die das den dem des ein eine einen einem einer eines ist sind war waren wird werden wurde haben hat hatte
    nicht kein keine auch noch nur schon aber wenn weil dass daß sich mich mir dich dir uns euch ihr ihre ihren ihrem ihnen sie
    wir ich sein seine mit von vom bei nach aus auf für über unter zum zur als wie was wer wann wo mal bitte danke dank vielen
    liebe lieber hallo grüße gruß herzliche herzlichen viele beste besten freundlichen morgen heute gestern montag dienstag
    mittwoch donnerstag freitag samstag sonntag woche wochen tag tage monat jahr kann kannst können könnte könnten würde würden
    möchte gerne gern sehr dann doch eben mehr alle alles etwas einfach mail brief anhang schicke geschickt sende gesendet""",
    "fr": """les des une est sont était dans pour par avec sans sur sous vous nous ils elle elles mon ton son mes tes ses notre
    votre leur que qui quoi dont mais donc car pas plus très bien aussi encore être avoir fait faire merci bonjour cher chère
    cordialement bien amicalement demain hier aujourd'hui lundi mardi mercredi jeudi vendredi samedi dimanche semaine mois année
    jour""",
    "es": """los las una uno unos unas del que por para con sin sobre pero como más muy bien también está están este esta estos
    estas esto ese esa eso nos les mis tus sus nuestro nuestra hola gracias querido querida estimado estimada saludos abrazo
    mañana hoy ayer lunes martes miércoles jueves viernes sábado domingo semana mes año día""",
}


@lru_cache(maxsize=8)
def stop_tokens(key: bytes) -> frozenset[int]:
    """The keyed hashes of all stop words, to be taken from a letter's sketch."""
    return frozenset(token(word, key) for words in STOP_WORDS.values() for word in words.split())
