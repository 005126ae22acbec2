"""A first meeting ended in letters that lead nowhere."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.turns import brings
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

PATIENCE = timedelta(days=3)
FEW = 4
DOORS = ("future", "offers_help", "invited_ask")
CLOSED = ("sales", "pitch", "pause")


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last letter, or nothing: only where both letters of a first meeting hold no next step at all."""
    first, last = seen.entries[0], seen.entries[-1]
    thread = [one for one in seen.entries if one.thread == first.thread]
    met = [one for one in thread if one.has("first_meeting")]
    if not met or len(thread) != len(seen.entries) or len(thread) > FEW or seen.deeds or seen.relation is not None:
        return []
    planned = any(one.has(*CLOSED) or one.acts("request", "offer", "promise", "introduction") for one in thread)
    open_door = planned or last.has(*DOORS) or brings(last) or bool(last.acts("meeting") and last is not first)
    if open_door or seen.now - last.at < PATIENCE or not seen.recent(last.at) or len(first.persons) > 1:
        return []
    why = f"You met {seen.name}, and the letters since name no next step."
    return [
        raised(RULE.name, why, [met[0].letter.message_id, last.letter.message_id], RULE.source.article, telling(met[0], "first_meeting"))
    ]


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
            """
            2 Mar | ida > me | The fair | ~first_meeting | It was a pleasure to meet you at the fair.
            3 Mar | me > ida | Re: The fair | ~future | The pleasure was mine; let us look at the plans after Easter.
            """,
            because="a next step is named",
        ),
    ),
)
