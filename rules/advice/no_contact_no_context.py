"""A card came and no letter since: without a word on where one met, a week later nobody knows whose card it is.

Those who are known by a calendar alone are no contacts yet; `rules.people.yourself` names them.
"""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone
from rules.people.portrait import Portrait, telling

ROW = 30
WEEK = timedelta(days=7)
STALE = timedelta(days=60)
SHORT = 20
"""Words: who writes more gave a context."""


def judge(seen: Portrait) -> list[Advice]:
    """That a first word with the meeting in it is due; only where a card, and nothing else, passed between the two."""
    bag, last = seen.bag, seen.entries[-1]
    if seen.relation is not None or left_alone(seen) or bag.role_like(seen.person):
        return []
    carded = all(not one.mine and one.to_me and not one.persons and "contact" in one.letter.attachments for one in seen.entries)
    short = all(one.letter.words <= SHORT for one in seen.entries)
    if not carded or not short or seen.deeds or not bag.past(last.at + WEEK) or bag.past(last.at + STALE):
        return []
    if any(one.has("sales", "pitch") for one in seen.entries):
        return []
    said_so = telling(last, "first_meeting") or last.letter.subject
    name = called(seen.person, bag)
    text = f"{name} sent you a card on {day(last.at, bag)}: two lines on where you met would give it a context."
    return advise(ROW, text, last, said_so)


CARD = "2 Mar | ida > me | My card | +contact ~first_meeting | It was a pleasure to meet you at the fair."

RULE = Rule(
    name="no-contact-no-context",
    advice="Write {name} two lines with the place where you met.",
    source=Source("Interview People", "no context for follow-up"),
    judge=judge,
    examples=(
        Scene(CARD, yields=("ida 30",)),
        Scene("2 Mar | rolf > me | As promised | +contact promise | Here is my card.", yields=("rolf 30",)),
        Scene(CARD, now="20 Apr", yields=("ida 30",)),
        Scene("2 Mar | rolf > me | The train | +contact ~first_meeting | We met between Ghent and Bruges.", yields=("rolf 30",)),
        Scene(CARD + "\n5 Mar | ida > me | My card | +contact | Now with the right number.", yields=("ida 30",)),
        Scene(
            CARD + "\n3 Mar | me > rolf | The fair | | I met somebody with bees there.",
            yields=("ida 30",),
        ),
        Scene(CARD + "\n3 Mar | me > ida | Re: My card | | The pleasure was mine.", because="the owner wrote"),
        Scene(CARD, now="6 Mar", because="there is time yet"),
        Scene(CARD, now="20 Jun", because="nobody remembers any more"),
        Scene(
            "2 Mar | ida > me | Hello | ~first_meeting | It was a pleasure to meet you.", because="it was a letter, with its own context"
        ),
        Scene("2 Mar | ida > me | Pumps | +contact ~sales | Our pumps save you money.", because="the card sells pumps"),
        Scene("2 Mar | ida > me bob lars | My card | +contact | My new number.", because="it went to a round"),
        Scene("2 Mar | sales@shop.example > me | Our card | +contact | Our new number.", because="it is a shop's card"),
        Scene(CARD, decisions=(said("never", "ida"),), because="the owner wants to hear nothing of her"),
        Scene(CARD, decisions=(said("relation", "ida", "client"),), because="the owner knows who she is"),
    ),
)
