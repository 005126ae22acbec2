"""After a talk for two that went deep, while it is fresh: who should meet them?

Nothing of what they said goes to others; the advice quotes it to the owner alone.
"""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone, talks
from rules.people.portrait import Portrait

ROW = 34
FRESH = timedelta(hours=48)
OUT_OF_PLACE = ("family", "client", "boss", "colleague", "paid")
_CALL = re.compile(r"\b(?:calls?|called|telephone\w*|phone\w*|rang|angerufen|telefon\w*|téléphon\w*|llamada)\b", re.IGNORECASE)
KNOWN = 3
"""Points of depth, the talk among them, from which a talk is a deep one."""


def judge(seen: Portrait) -> list[Advice]:
    """The question, within 48 hours of the talk; a telephone call rung back is no such talk."""
    if left_alone(seen) or seen.relation in OUT_OF_PLACE:
        return []
    held = [talk for talk in talks(seen.person, seen.desk) if not seen.bag.past(talk.at + FRESH)]
    if not held or seen.points < KNOWN:
        return []
    talk = held[-1]
    if _CALL.search(talk.evidence):
        return []
    introduced = any(case.by_owner and case.entry.at >= talk.at for case in seen.desk.cases_with.get(seen.person, ()))
    if introduced:
        return []
    name = called(seen.person, seen.bag)
    text = f"You and {name} had a good talk (letter of {day(talk.entry.at, seen.bag)}); is there somebody whom {name} should meet?"
    return advise(ROW, text, talk.entry, talk.evidence)


LONG = """
    2 Oct 2025 | eva > me | Hello | ~personal | My sister and I have our first bees.
    3 Oct 2025 | me > eva | Re: Hello | | Keep a jar for me.
    2 Feb | eva > me | Spring | | The plums are in flower.
    3 Feb | me > eva | Re: Spring | | Ours too.
    """

RULE = Rule(
    name="introduce-after-a-talk",
    advice="Ask yourself within two days: whom should {name} meet?",
    source=Source("How To Take Your Relationship Beyond Superficial", "went home and made four or five introductions"),
    judge=judge,
    examples=(
        Scene(LONG + "19 Mar | eva > me | Yesterday | meeting | It was so good to talk to you yesterday.", yields=("eva 34",)),
        Scene(LONG + "19 Mar | me > eva | Yesterday | meeting | Our lunch yesterday did me good.", yields=("eva 34",)),
        Scene(LONG + "20 Mar | me > eva | Today | thanks | Thank you for the long conversation.", yields=("eva 34",)),
        Scene(LONG + "19 Mar 15:00 | eva > me | Invitation | event@eva@me | Coffee at the quay", yields=("eva 34",)),
        Scene(LONG + "19 Mar | eva > me | Gestern | meeting | Schön, dich gestern endlich zu sehen.", yields=("eva 34",)),
        Scene(
            LONG + "19 Mar | eva > me | Yesterday | meeting | We talked until the café closed.",
            decisions=(said("relation", "eva", "mentor"),),
            yields=("eva 34",),
        ),
        Scene(
            LONG + "10 Mar | eva > me | Yesterday | meeting | It was so good to talk to you yesterday.",
            because="ten days later it is no longer fresh",
        ),
        Scene(LONG + "19 Mar | eva > me | Lunch | meeting | Lunch on Tuesday will be good.", because="the lunch is still to come"),
        Scene(
            LONG
            + """
            19 Mar | eva > me | Yesterday | meeting | It was so good to talk to you yesterday.
            20 Mar | me > eva bob | Eva, Bob | introduction@eva@bob | Eva keeps bees, Bob has a meadow.
            """,
            because="the owner brought her together with somebody already",
        ),
        Scene("19 Mar | ida > me | The fair | meeting | It was good to meet you at the fair.", because="a first handshake is no deep talk"),
        Scene(
            LONG + "19 Mar | eva > me lars nat | Yesterday | meeting | It was so good to talk to you all yesterday.",
            because="it was a round, not a talk for two",
        ),
        Scene(
            LONG + "19 Mar | eva > me | Yesterday | meeting | It was so good to talk to you yesterday.",
            decisions=(said("relation", "eva", "family"),),
            because="family is not introduced on purpose",
        ),
        Scene(
            LONG + "19 Mar | eva > me | Yesterday | meeting | It was so good to talk to you yesterday.",
            decisions=(said("never", "eva"),),
            because="the owner wants to hear nothing of her",
        ),
        Scene(
            LONG + "19 Mar | eva > me | Bees | thanks | Thank you for your prompt return call.", because="a call rung back is no deep talk"
        ),
        Scene(
            LONG + "19 Mar | eva > me | Yesterday | meeting | We talked about the list of bees yesterday.",
            decisions=(said("relation", "eva", "colleague"),),
            because="colleagues talk every day",
        ),
        Scene(LONG + "19 Mar | eva > me | Sorry | meeting | I am sorry that we could not meet for lunch.", because="they did not meet"),
    ),
)
