"""Met once: a further word within thirty days makes a meeting a relationship."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone, talks
from rules.people.portrait import Portrait

ROW = 37
TERM = timedelta(days=30)
WAIT = timedelta(days=14)
"""So long nobody needs to be told of it."""
THANKS = timedelta(days=3)
"""Letters so soon after the meeting still belong to it."""
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|position|candidate|opportunit\w+|application|applying|vacancy|hiring|recruit\w*|portfolio|job|role|cv|r[ée]sum[ée]"
    r"|vorstellungsgespräch|bewerbung\w*|stelle|lebenslauf|entretien|candidature|poste|entrevista|puesto|vacante)\b",
    re.IGNORECASE,
)
"""Who came for a job is told of it by other rules."""
OUT_OF_PLACE = ("family", "client", "boss", "colleague", "paid")


def judge(seen: Portrait) -> list[Advice]:
    """That the first meeting waits for a next word, from the second week on until the sixth."""
    if seen.relation in OUT_OF_PLACE or left_alone(seen):
        return []
    bag, held = seen.bag, talks(seen.person, seen.desk)
    if len(held) != 1 or not any(one.mine for one in seen.entries):
        return []
    talk = held[0]
    if any(_INTERVIEW.search(words[:300]) for words in (talk.evidence, *(one.letter.subject for one in seen.entries))):
        return []
    later = any(one.at > talk.at + THANKS for one in seen.entries)
    known = any(talk.at - one.at > TERM for one in seen.entries)
    if later or known or not bag.past(talk.at + WAIT) or bag.past(talk.at + TERM + WAIT):
        return []
    name, term = called(seen.person, bag), talk.at + TERM
    until = f"before {day(term, bag)}" if not bag.past(term) else "now"
    when = day(talk.entry.at, bag)
    text = f"You and {name} met or spoke once, as your mail shows (letter of {when}); a further word {until} keeps it going."
    return advise(ROW, text, talk.entry, talk.evidence)


MET = """
    27 Feb | me > ida | Your article | | Shall we drink a coffee?
    2 Mar | ida > me | Coffee | meeting | It was good to meet you over coffee.
    """

RULE = Rule(
    name="go-on-after-meeting",
    advice="Write to {name} again within thirty days of the first meeting.",
    source=Source("It's Not All About You", "take it to the next level over time"),
    judge=judge,
    examples=(
        Scene(MET, yields=("ida 37",)),
        Scene(MET + "3 Mar | me > ida | Re: Coffee | thanks | Thank you for the coffee.", yields=("ida 37",)),
        Scene("2 Mar | me > rolf | The walk | meeting | I enjoyed our walk along the dike.", yields=("rolf 37",)),
        Scene(
            """
            2 Mar | rolf > me | The fair | ~first_meeting | A pleasure to meet you at the fair.
            3 Mar | me > rolf | Re: The fair | | For me too.
            """,
            yields=("rolf 37",),
        ),
        Scene(MET, now="6 Apr", yields=("ida 37",)),
        Scene(
            """
            1 Mar | me > rolf | A coffee | request:meeting | Would you have half an hour on Monday?
            1 Mar | rolf > me | Re: A coffee | meeting | Monday it is.
            2 Mar 15:00 | rolf > me | Invitation | event@rolf@me | Coffee with Rolf
            """,
            yields=("rolf 37",),
        ),
        Scene(MET + "15 Mar | me > ida | A book | | This one may please you.", because="the owner wrote again"),
        Scene(MET + "16 Mar | ida > me | A hall | | The hall is free in May.", because="she wrote again"),
        Scene(
            "2 Mar | rolf > me | The fair | ~first_meeting | A pleasure to meet you at the fair.", because="the owner never wrote to him"
        ),
        Scene(
            """
            1 Mar | me > rolf | Tuesday | | Come at ten.
            2 Mar | rolf > me | Tuesday | meeting | It was good to meet you in my interview.
            """,
            because="he came for a job",
        ),
        Scene(MET, now="10 Mar", because="there is time yet"),
        Scene(MET, now="20 Jun", because="it is past, and nobody is reproached"),
        Scene("2 Mar | ida > me | Coffee | meeting | Let's meet for a coffee next week.", because="they have not met yet"),
        Scene(MET, decisions=(said("relation", "ida", "paid"),), because="she was consulted once and paid for it"),
        Scene(MET, decisions=(said("never", "ida"),), because="the owner wants to hear nothing of her"),
        Scene(
            """
            2 Oct 2025 | ida > me | Hello | | My husband greets you.
            3 Oct 2025 | me > ida | Re: Hello | | And mine you.
            2 Mar | ida > me | Coffee | meeting | It was good to see you over coffee.
            """,
            because="they knew each other long before",
        ),
        Scene(MET + "3 Mar | ida > me | A pause | ~pause | I need a pause from all letters.", because="she asks for a pause"),
    ),
)
