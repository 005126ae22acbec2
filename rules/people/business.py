"""Asks that are the writer's business, and no demand on a relation: a stage offered, goods offered, an application, an order of the day.

"Would you speak at our conference?" asks much and gives a stage. Whoever applies for a post writes to a stranger, as one does (row 13,
traps: cold applications). Only a plain wish for a favour of the reader's own remains: a door, a name, a reference, an hour, an opinion.
"""

from __future__ import annotations

import re

from rules.people.asks import Wish

_STAGE = re.compile(
    r"\b(?:conferences?|courses?|trainings?|programmes?|programs?|seminars?|workshops?|panels?|speak(?:er|ers|ing)?|present(?:ations?|ers?|ing)"
    r"|lectures?|summit|congress|forum|symposium|keynote|journal|referee (?:report|for)|bullet points|agenda|announcement"
    r"|konferenz|tagung|vortrag|vortr[äa]ge|seminar|conf[ée]rence|colloque|congr[èe]s|ponencia|conferencia|congreso)\b",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\b(?:offer(?:ing)?s?|issue|quote|contract|invoices?|funds|accounts? payable|terms|fees?|rates?|commission|services?|clients?"
    r"|candidates?|placements?|proposal|demo(?:nstration)?|product|software|licen[cs]es?|angebot|vertrag|devis|contrat|oferta|contrato)\b",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\b(?:introduc\w{1,8}|recommend\w{0,10}|vouch|refer(?:ral|red|s)?|references?(?! to\b)|put in a (?:good )?word"
    r"|pass(?:ing)? (?:it |this |them |my \w{2,10} )?on|in front of|names of|empfehl\w{0,6}"
    r"|empfiehl\w{0,4}|vorstell\w{0,4}|weiterleit\w{0,4}|referenz|bekannt machen|zusammenbring\w{0,4}"
    r"|recommand\w{0,6}|présent\w{0,6}|mettre en (?:contact|relation)"
    r"|recomend\w{0,8}|recomiend\w{0,4}|present(?:ar|es|e|as|arme|arnos))\b",
    re.IGNORECASE,
)
_APPLIES = re.compile(
    r"\bmy (?:resume|résumé|cv|application|candidacy|lebenslauf|bewerbung|candidature|candidatura|currículum)\b|\b(?:meine|ma|mi) "
    r"(?:bewerbung|candidature|candidatura)\b",
    re.IGNORECASE,
)
_READING = re.compile(r"\breferences? (?:to|for|on) (?:the|a|your|that|this|any)\b", re.IGNORECASE)
"""Where something can be read: "a reference to the method"."""
_HELD_OUT = re.compile(
    r"\bif (?:you(?:['’]d| would)? (?:like|want|wish)"
    r"|it (?:is|would be) (?:of )?(?:use|interest)) (?:me |him |her |them |us )?to\b[^.?!]{0,80}\b(?:let me know|tell me)",
    re.IGNORECASE,
)
"""What is left to the reader's liking is held out, and not asked for."""
_OWN_WORK = re.compile(
    r"\b(?:my|our|mine|mein\w{0,2}|unser\w{0,2}|mon|ma|mes|notre|nos|mi|mis|nuestr[oa]s?) (?:\w{2,14} ){0,2}?"
    r"(?!company|firm|clients?)\w{3,}",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"\b(?:hours?|minutes|half a day|an afternoon|lunch hour|stunden?|heures?|horas?"
    r"|(?:your|deine|ihre|votre|ton|tu|su) (?:time|zeit|temps|tiempo))\b"
    r"|\bpick your brains?\b|\bquarter of an hour\b|\bviertelstunde\b|\bquart d['’]heure\b",
    re.IGNORECASE,
)

_ASKED_TO_GET = re.compile(
    r"\b(?:get|find|give|arrange|procure|verschaff\w{0,3}|besorg\w{0,3}|trouver?|conseguir(?:me)?|consigues?)"
    r" (?:me|us|mir|uns)?\b[^.?!]{0,40}"
    r"\b(?:post|job|position|place|seat|internship|stelle|platz|poste|stage|puesto|trabajo)\b",
    re.IGNORECASE,
)


def their_business(wish: Wish) -> bool:
    """Whether what they ask is no plain wish for a favour that rests on knowing each other."""
    words, letter = wish.act.evidence, wish.entry.letter
    if _HELD_OUT.search(words):
        return True
    if _DOOR.search(words) and wish.act.object in ("introduction", "referral", "job", "review", "information", "favor", "other", None):
        return False
    if wish.entry.has("pitch") or _STAGE.search(f"{letter.subject} {words}") or _TRADE.search(words):
        return True
    if _APPLIES.search(words) and not _ASKED_TO_GET.search(words):
        return True
    if wish.act.object in ("introduction", "referral"):
        return _READING.search(words) is not None
    if "cv" in letter.attachments or wish.act.object == "job":
        # An application, where they never met; after a first meeting an unasked CV is row 39.
        return not _ASKED_TO_GET.search(words)
    if wish.act.object == "review":
        return not _OWN_WORK.search(words)
    return not _TIME.search(words) if wish.act.object in ("meeting", "information") else False
