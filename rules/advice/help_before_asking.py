"""Somebody new stands at the other end of an introduction: help them before asking them for anything."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.cases import Case
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE

ROW = 18
FRESH = timedelta(days=30)
_EXPECTED = re.compile(
    r"\b(?:expect(?:s|ing)?|await(?:s|ing)?|waits? for|(?:happy|glad|ready|willing|agreed|offered) to"
    r"|will (?:help|take|show|tell|answer)|ask (?:him|her|them)"
    r"|call (?:him|her|them)|erwartet|freut sich|attend|espera)\b",
    re.IGNORECASE,
)


def judge(seen: Portrait) -> list[Advice]:
    """On the one whom the owner met so, until the first wish or the first gift; else on the introducer, while nobody wrote yet."""
    if seen.relation in WITHOUT_BALANCE or left_alone(seen):
        return []
    for case in reversed(seen.desk.cases_with.get(seen.person, ())):
        if _pending(case, seen) and not any(one.at < case.entry.at for one in seen.entries):
            return _say(case, seen.person, seen)
    for deed in reversed(seen.deeds):
        made = deed.introduction
        if made is None or deed.given or not _pending(made, seen) or len(made.parties) != 1:
            continue
        (other,) = made.parties
        if not seen.bag.with_person(other) and not seen.desk.silenced(other):
            return _say(made, other, seen)
    return []


def _pending(case: Case, seen: Portrait) -> bool:
    """Whether the owner was introduced lately, is not awaited with a wish, and has neither asked nor given since."""
    if not case.for_owner or case.doubtful or seen.bag.past(case.entry.at + FRESH) or _EXPECTED.search(case.act.evidence):
        return False
    if seen.person not in case.parties:
        return True
    asked = any(wish.entry.at >= case.entry.at for wish in (*seen.wishes, *seen.their_wishes))
    gave = any(deed.given for deed in seen.deeds)
    open_door = any(not one.mine and (one.has("offers_help", "invited_ask") or one.acts("offer", "favor")) for one in seen.entries)
    return not asked and not gave and not open_door


def _say(case: Case, person: str, seen: Portrait) -> list[Advice]:
    bag = seen.bag
    name, introducer = called(person, bag), called(case.introducer, bag)
    text = (
        f"{introducer} brought you and {name} together on {day(case.entry.at, bag)}: "
        "before you ask for anything, send something useful, a link, a name or a kind word on the work."
    )
    return advise(ROW, text, case.entry, case.act.evidence)


INTRO = "9 Mar | hanno > me pia | Pia | introduction@me@pia | Pia is the sexton and has the hall.\n"
FIRST = INTRO + "10 Mar | me > pia | The hall | | Hanno speaks warmly of your bells.\n"

RULE = Rule(
    name="help-before-asking",
    advice="Help {name} before you ask {name} for anything.",
    source=Source("Some thoughts on the wrong and right way to network", "help those three people before asking them"),
    judge=judge,
    examples=(
        Scene(INTRO, yields=("hanno 18",)),
        Scene(FIRST, yields=("pia 18",)),
        Scene(INTRO + "10 Mar | pia > me ; hanno | Re: Pia | | A pleasure to read you.", yields=("pia 18",)),
        Scene(FIRST + "11 Mar | pia > me | Re: The hall | ~personal | My sister rings them.", yields=("pia 18",)),
        Scene(INTRO.replace("9 Mar", "25 Feb"), yields=("hanno 18",)),
        Scene(INTRO + "9 Mar | me > hanno | Re: Pia | thanks | Thank you for Pia!", yields=("hanno 18",)),
        Scene(FIRST + "12 Mar | me > pia | The hall | request:favor | May we have the hall in May?", because="the owner asked already"),
        Scene(FIRST + "12 Mar | me > pia | Bells | favor:document | Here is the book on bells.", because="the owner gave something"),
        Scene(INTRO.replace("has the hall", "is happy to show you the hall"), because="she is ready to help, and knows of it"),
        Scene(
            FIRST + "12 Mar | pia > me | Re: The hall | ~invited_ask | Ask me anything about the hall.", because="she holds the door open"
        ),
        Scene(INTRO, now="20 May", because="after two months nothing is under way"),
        Scene(INTRO, decisions=(said("never", "hanno"),), because="the owner wants to hear nothing of him"),
        Scene(INTRO, decisions=(said("never", "pia"),), because="the owner wants to hear nothing of her"),
        Scene(
            "2 Jan | pia > me | Bells | | They ring at six.\n" + INTRO,
            because="the owner knew her before",
        ),
        Scene(
            "9 Mar | me > hanno pia | Pia, Hanno | introduction@hanno@pia | Hanno needs a hall, Pia has one.",
            because="the owner introduced",
        ),
        Scene(INTRO.replace("introduction@me@pia", "introduction@me@pia?"), because="it is not sure that it was an introduction"),
        Scene(FIRST + "11 Mar | pia > me | Re: The hall | request | Would you play for us?", because="it is she who asks"),
    ),
)
