"""Which personal words tell of the author's own life: family, animals, travel, what they read; kept as a quote with its date (row 40)."""

from __future__ import annotations

import re

from rules.people.delicate import delicate

_KIN = (
    r"family|families|wife|husband|partner|kids?|child(?:ren)?|sons?|daughters?|baby|twins|parents|mother|father|mum|mom|dad"
    r"|mother-in-law"
    r"|father-in-law|sisters?|brothers?|grand(?:children|child|mother|father|son|daughter|kids|ma|pa)|nieces?|nephews?|aunt"
    r"|uncle|cousins?"
)
_THINGS = (
    r"cats?|dogs?|kittens?|pupp(?:y|ies)|horses?|chickens|bees|garden|allotment|boat|marathon|novel|choir|band|birthday|wedding|honeymoon"
    r"|anniversary|holidays?|vacation|trip to|house|cottage|hometown"
)
_DOING = (
    r"hik(?:e|ed|ing)|skiing|sail(?:ed|ing)|fish(?:ed|ing)|cook(?:ed|ing)|bak(?:e|ed|ing)|plant(?:ed|ing)|knit(?:ted|ting)"
    r"|gardening|camping"
    r"|climb(?:ed|ing)|painting|running a marathon|learning to (?:play|sail|swim|ride|knit|dance|sing)"
)
_OWN = re.compile(
    rf"\b(?:my|our) (?:\w+ ){{0,2}}?(?:{_KIN}|{_THINGS})\b"
    rf"|\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ve been| have been| went| go| love| like| enjoy)? (?:\w+ ly )?(?:{_DOING})\b"
    r"|\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ve been| have been) (?:re-?)?reading (?!this\b|your\b|it\b|through\b|over\b"
    r"|the (?:mail|e-?mail|letter|file|report))"
    r"|\b(?:mein|meine|meiner|meinem|unser|unsere|unserem) (?:\w+ )?(?:frau|mann|familie|kinder|tochter|sohn|mutter|vater"
    r"|eltern|garten|hund|katze|urlaub)\b"
    r"|\b(?:ma|mon|mes|notre|nos) (?:femme|mari|famille|enfants|fille|fils|mère|père|parents|jardin|chien|chat|vacances)\b"
    r"|\b(?:mi|mis|nuestr[oa]s?) (?:mujer|marido|familia|hij[oa]s?|madre|padre|padres|jardín|perro|gato|vacaciones)\b",
    re.IGNORECASE,
)
_WORK = re.compile(
    r"\b(?:vacation|holiday|sick) (?:days?|time|request|schedule)|company|business|office|resume|résumé|application|invoice"
    r"|badge|candidates?"
    r"|guest ?house|warehouse|house (?:style|bank|broker)|family (?:of (?:funds|products|companies|models|curves)|office)"
    r"|parent company|out of (?:the )?office\b",
    re.IGNORECASE,
)


_ERRAND = re.compile(
    r"\b(?:shopping|errands?|groceries|dentist|picked (?:me|us|him|her|them) up|pick(?:ing)? (?:up )?(?:my|our)"
    r"|sorry|apologi[sz]\w*|excuse|delay(?:ed)?|late\b|couldn['’]t|could not|can['’]t|cannot|wasn['’]t (?:sure|able)|unable|instead"
    r"|(?:will|won['’]t|shall) (?:not )?be (?:back|away|out|in|reachable)|have to (?:leave|go|run|take|drive)"
    r"|ha(?:d|ve) to (?:cancel|skip|miss)"
    r"|leave of absence|fax|e-?mail|attach\w*|forward\w*|deadline|meeting|conference call|leider|entschuldig\w*|désolée?|lo siento)\b",
    re.IGNORECASE,
)
"""An excuse, an errand or a matter of work, into which the family only enters by the way."""


def own_words(words: str) -> bool:
    """Whether a sentence tells of its author's own life and of nothing that is left out; one whose beginning is cut off tells nothing."""
    if not words[:1].isupper():
        return False
    plain = words[:400]
    by_the_way = _WORK.search(plain) or _ERRAND.search(plain)
    return _OWN.search(plain) is not None and by_the_way is None and not delicate(words)
