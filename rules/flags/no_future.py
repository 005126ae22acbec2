"""A first meeting ended in letters that lead nowhere."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.turns import brings
from rules.engine.values import Act, Flag
from rules.people.portrait import Portrait, raised, telling

PATIENCE = timedelta(days=3)
FEW = 4
DOORS = ("future", "offers_help", "invited_ask")
CLOSED = ("sales", "pitch", "pause")
_ERRAND = re.compile(
    r"(?:['’]ll| will| shall) (?:certainly |gladly |surely |happily |be sure to )?(?:pass|tell|give|greet|convey|let|hand|remember)\b"
    r"[^.?!]{0,40}\b(?:on|along|know|to|regards|greetings|love|best|my|our|the|everyone|everybody|him|her|them)\b",
    re.IGNORECASE,
)
"""Regards and praise to be carried to others."""
_TO_READER = re.compile(r"\b(?:you(?!r)|back|again|soon|when|after|next|call|write|ring|send|meet)\b", re.IGNORECASE)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last letter, or nothing: only where both letters of a first meeting hold no next step at all."""
    first, last = seen.entries[0], seen.entries[-1]
    thread = [one for one in seen.entries if one.thread == first.thread]
    met = [one for one in thread if one.has("first_meeting")]
    if not met or len(thread) != len(seen.entries) or len(thread) > FEW or seen.deeds or seen.relation is not None:
        return []
    planned = any(one.has(*CLOSED) or any(_leads_on(act) for act in one.letter.acts) for one in thread)
    open_door = planned or last.has(*DOORS) or brings(last) or bool(last.acts("meeting") and last is not first)
    if open_door or not seen.bag.reached(last.at + PATIENCE) or not seen.recent(last.at) or len(first.persons) > 1:
        return []
    why = f"You met {seen.name}, and the letters since name no next step."
    return [
        raised(RULE.name, why, [met[0].letter.message_id, last.letter.message_id], RULE.source.article, telling(met[0], "first_meeting"))
    ]


def _leads_on(act: Act) -> bool:
    """Whether an act is a next step of the two; "I'll pass that on to the altos" is one to somebody else."""
    if act.kind == "promise":
        errand = _ERRAND.search(act.evidence)
        return errand is None or bool(_TO_READER.search(act.evidence[errand.start() :]))
    return act.kind in ("request", "offer", "introduction")


RULE = Rule(
    name="no_future",
    advice="Give it a future: ask, offer, plan something with {name}, or keep the door open, with a rough time.",
    source=Source("Interview People", "Give the relationship a future"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | | The pleasure was mine.
            """,
            yields=("ida no_future",),
        ),
        Scene(
            "2 Mar | me > rolf | The train | ~first_meeting | It was good to meet you between Ghent and Bruges.", yields=("rolf no_future",)
        ),
        Scene(
            "2 Mar | rolf > me | The train | ~first_meeting | It was good to meet you between Ghent and Bruges.", yields=("rolf no_future",)
        ),
        Scene(
            """
            2 Mar | rolf > me | The reading | ~first_meeting | A pleasure to meet you after the reading.
            3 Mar | me > rolf | Re: The reading | ~personal | The same here; my daughter has your book under her pillow.
            4 Mar | rolf > me | Re: The reading | ~personal | Greet her from me.
            """,
            yields=("rolf no_future",),
        ),
        Scene(
            """
            2 Mar | rolf > me | The reading | ~first_meeting | A pleasure to meet you after the reading.
            3 Mar | me > rolf | Re: The reading | thanks ~acknowledgement | Thank you!
            """,
            yields=("rolf no_future",),
        ),
        Scene(
            """
            1 Oct 2025 | me > rolf | The wedding | ~first_meeting | We met at table nine, I was the one with the violin.
            9 Oct 2025 | rolf > me | Re: The wedding | | I remember, what a night.
            """,
            yields=("rolf no_future",),
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | ~future | The pleasure was mine; let us look at the plans after Easter.
            """,
            because="a next step is named",
        ),
        Scene(
            "18 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.", because="three days are not over"
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | request:information | Which dyer did you mean, by the way?
            """,
            because="a question goes on with it",
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | ~offers_help | If I can be of use with the looms, say so.
            """,
            because="the door is open",
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | +document | Here is the article on looms.
            """,
            because="something was given, which is a beginning",
        ),
        Scene(
            "2 Mar | ida > me | The fair | ~first_meeting ~sales | Nice to meet you; our platform cuts your costs.",
            because="a salesman needs no future",
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting ~pause | Nice to meet you, but please no further letters.
            """,
            because="they closed the door",
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            9 Mar | ida > me | Wool | | The wool is in.
            """,
            because="the talk went on about something else",
        ),
        Scene(
            """
            2 Mar | ida@me.example > me | First day | ~first_meeting | It was nice to meet you on the stairs.
            3 Mar | me > ida@me.example | Re: First day | | Likewise.
            """,
            because="a colleague is met again tomorrow",
        ),
        Scene(
            """
            2 Mar | shop > me | Your parcel | | The parcel is on its way.
            3 Mar | me > shop | Re: Your parcel | | It has arrived.
            """,
            because="nobody met: a purchase needs no future",
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair, and a fine stand you had.
            3 Mar | me > ida | Re: The fair | promise | I will pass that on to my carpenters.
            """,
            yields=("ida no_future",),
        ),
        Scene(
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | promise | I will tell my carpenters, and send you the plan of the stand.
            """,
            because="something is to come to her",
        ),
    ),
)
