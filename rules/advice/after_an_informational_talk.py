"""Somebody gave an hour to tell of their work: thanks the same day, and within a month word of what came of the advice."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.turns import gratitude
from rules.engine.values import Advice
from rules.people.asks import Wish
from rules.people.hints import advise, called, day, left_alone, talks
from rules.people.portrait import Portrait

ROW = 31
REPORT = timedelta(days=30)
THANKS_BY = timedelta(days=10)
"""So long a missing thank-you is worth a word here; after that it is a late one (row 24)."""
OVER = timedelta(days=90)
HELD_BY = timedelta(days=60)
_ABOUT_THEM = re.compile(
    r"\binformational\b|\bpick your brain\b|\b(?:learn|hear|know|ask|talk|tell me|understand) (?:more )?(?:you )?(?:from you |with you )?"
    r"(?:about |of )?(?:how you|your (?:work|career|path|job|field|trade|experience|way|profession|craft|research|industry|advice|team))\b"
    r"|\byour (?:advice|experience|path|career)\b[^.?!]{0,40}\b(?:coffee|call|talk|minutes|hour)\b"
    r"|\b(?:deine|ihre)[nmr]? (?:arbeit|erfahrung|weg|beruf|rat)\b|\b(?:ton|votre) (?:métier|parcours|expérience|travail)\b"
    r"|\b(?:tu|su) (?:trabajo|experiencia|camino|oficio|carrera)\b",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:position|vacancy|opening|candidate|application|job interview|bewerbung|stelle|candidature|puesto)\b", re.IGNORECASE
)


def judge(seen: Portrait) -> list[Advice]:
    """The next courtesy after such a talk: thanks, then the report; nothing once both went out."""
    if seen.relation in ("family", "paid", "client", "colleague") or left_alone(seen):
        return []
    bag = seen.bag
    asked = [wish for wish in seen.wishes if seen.recent(wish.entry.at) and _informational(wish)]
    if not asked:
        return []
    held = [talk for talk in talks(seen.person, seen.desk) if timedelta(0) < talk.at - asked[-1].entry.at <= HELD_BY]
    if not held:
        return []
    talk, name = held[-1], called(seen.person, bag)
    after = [one for one in seen.entries if one.mine and one.at >= talk.at]
    if not any(gratitude(one, seen.person, bag) for one in after):
        if bag.past(talk.at + THANKS_BY):
            return []
        text = f"{name} gave you an hour and told you of the work: thanks on the same day weigh most, today is the next best."
        return advise(ROW, text, talk.entry, talk.evidence)
    told = any(one.acts("update") or one.has("outcome") for one in after)
    if told or not bag.past(talk.at + REPORT) or bag.past(talk.at + OVER):
        return []
    text = f"A month ago {name} advised you (letter of {day(talk.entry.at, bag)}): three lines on what you made of it would be welcome."
    return advise(ROW, text, talk.entry, talk.evidence)


def _informational(wish: Wish) -> bool:
    return bool(_ABOUT_THEM.search(wish.act.evidence)) and not _JOB.search(wish.act.evidence)


ASKED = """
    2 Feb | me > nat | Your trade | request:meeting | May I hear about your work over a coffee?
    3 Feb | nat > me | Re: Your trade | meeting | Come on Tuesday at four.
    """
HELD = ASKED + "10 Feb | nat > me | Tuesday | meeting | It was good to talk to you yesterday.\n"

RULE = Rule(
    name="after-an-informational-talk",
    advice="Thank {name} the same day, and report within thirty days.",
    source=Source("Interview People", "Interview People"),
    judge=judge,
    examples=(
        Scene(HELD, now="12 Feb", yields=("nat 31",)),
        Scene(HELD + "11 Feb | me > nat | Re: Tuesday | thanks | Thank you for the talk!", yields=("nat 31",)),
        Scene(ASKED + "9 Feb 16:00 | nat > me | Invitation | event@nat@me | Coffee in the workshop", now="10 Feb", yields=("nat 31",)),
        Scene(
            """
            2 Feb | me > nat | A question | request:advice | Could I pick your brain about lathes on the telephone?
            5 Feb | me > nat | Today | thanks | Thank you for the call, I learned much.
            """,
            yields=("nat 31",),
        ),
        Scene(
            """
            2 Feb | me > nat | Dein Beruf | request:meeting | Darf ich dich zu deiner Arbeit befragen?
            5 Feb | nat > me | Gestern | meeting | Schön, dich gestern gesehen zu haben.
            """,
            now="7 Feb",
            yields=("nat 31",),
        ),
        Scene(
            HELD + "10 Feb | me > nat | Re: Tuesday | thanks | Thank you for the talk!\n19 Feb | me > nat | Plums | | Ours are in flower.",
            now="20 Apr",
            yields=("nat 31",),
        ),
        Scene(ASKED, because="it has not taken place, as far as one can see"),
        Scene(HELD + "11 Feb | me > nat | Re: Tuesday | thanks | Thank you for the talk!", now="20 Feb", because="the month is not over"),
        Scene(
            HELD
            + """
            11 Feb | me > nat | Re: Tuesday | thanks | Thank you for the talk!
            9 Mar | me > nat | The lathe | update | I bought the small one, as you said.
            """,
            because="he was thanked and told",
        ),
        Scene(
            """
            2 Feb | me > nat | The position | request:job | May I hear about your work and the position as a turner?
            10 Feb | nat > me | Tuesday | meeting | It was good to talk to you yesterday.
            """,
            now="12 Feb",
            because="a job interview has an etiquette of its own",
        ),
        Scene(
            """
            2 Feb | nat > me | Your trade | request:meeting | May I hear about your work over a coffee?
            10 Feb | nat > me | Tuesday | meeting | It was good to talk to you yesterday.
            """,
            now="12 Feb",
            because="it was the owner who gave the hour",
        ),
        Scene(HELD, now="12 Feb", decisions=(said("relation", "nat", "paid"),), because="he is paid for his hours"),
        Scene(HELD, now="12 Feb", decisions=(said("never", "nat"),), because="the owner wants to hear nothing of him"),
        Scene(
            """
            2 Feb | me > nat | Lunch | request:meeting | Shall we have lunch on Tuesday?
            10 Feb | nat > me | Tuesday | meeting | It was good to talk to you yesterday.
            """,
            now="12 Feb",
            because="it was a lunch of two friends",
        ),
        Scene(
            HELD + "11 Feb | me > nat | Re: Tuesday | thanks | Thank you for the talk!",
            now="20 Jul",
            because="after months nobody is pressed",
        ),
    ),
)
