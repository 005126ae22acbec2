"""What they told of their own life is worth recalling: in their words, with its day.

Health, faith, politics, love and money are left out (`rules.people.delicate`), and nothing of it is ever put into a letter to others.
"""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, alone, called, day, left_alone, mutual
from rules.people.interests import own_words
from rules.people.portrait import Portrait

ROW = 40
OLD = timedelta(days=730)
TALK = timedelta(days=14)
"""What they said so lately is still being talked about."""


def judge(seen: Portrait) -> list[Advice]:
    """The latest such sentence, or nothing."""
    bag = seen.bag
    if left_alone(seen) or not mutual(seen):
        return []
    for one in reversed(seen.entries):
        if one.mine or not alone(one, seen.person) or not bag.past(one.at + TALK) or bag.past(one.at + OLD):
            continue
        said_so = next((each.evidence for each in one.letter.signals if each.name == "personal" and own_words(each.evidence)), "")
        if said_so:
            name = called(seen.person, bag)
            text = f"On {day(one.at, bag)} {name} told you this; to come back to it one day would show that you listened."
            return advise(ROW, text, one, said_so)
    return []


BEES = """
    2 Feb | eva > me | Honey | ~personal | My sister and I have our first bees.
    3 Feb | me > eva | Re: Honey | | Keep a jar for me.
    """

RULE = Rule(
    name="what-they-care-about",
    advice="Recall what {name} told you: learn about them, do not only tell.",
    source=Source("It's Not All About You", "learn about them, do not only tell"),
    judge=judge,
    examples=(
        Scene(BEES, yields=("eva 40",)),
        Scene(
            """
            2 Jan | lars > me | Spring | ~personal | We are planting forty plum trees with our children.
            3 Jan | me > lars | Re: Spring | | Forty!
            """,
            yields=("lars 40",),
        ),
        Scene(BEES, decisions=(said("relation", "eva", "client"),), yields=("eva 40",)),
        Scene(BEES + "1 Mar | eva > me | Invoice | | The invoice is on its way.", yields=("eva 40",)),
        Scene(
            """
            2 Feb | nat > me | Winter | ~personal | I am reading about the first divers again.
            5 Feb | me > nat | Re: Winter | | With a lamp, I hope.
            """,
            yields=("nat 40",),
        ),
        Scene(
            """
            2 Jan | me > nat | Your voice | | How is the choir?
            5 Jan | nat > me | Re: Your voice | ~personal | My choir sings in the mill in May.
            5 Jan | nat > me | Back | ~personal | My back hurts, the doctor says.
            """,
            yields=("nat 40",),
        ),
        Scene(
            """
            2 Feb | eva > me | Monday | ~personal | My mother is in hospital again.
            3 Feb | me > eva | Re: Monday | | I am thinking of you.
            """,
            because="health is left out",
        ),
        Scene(
            """
            2 Feb | eva > me | Sunday | ~personal | Our daughter was baptised in the old church.
            3 Feb | me > eva | Re: Sunday | | How lovely.
            """,
            because="faith is left out",
        ),
        Scene(
            """
            2 Feb | me > eva | Honey | ~personal | My sister and I have our first bees.
            3 Feb | eva > me | Re: Honey | | Keep a jar for me.
            """,
            because="these are the owner's own bees",
        ),
        Scene(
            """
            2 Feb | eva > me lars nat | Honey | ~personal | My sister and I have our first bees.
            3 Feb | me > eva | Re: Honey | | Keep a jar for me.
            """,
            because="it was told to a round",
        ),
        Scene(
            """
            2 Feb | eva > me | Weekend | ~personal | How was your weekend, and how are the kids?
            3 Feb | me > eva | Re: Weekend | | All well.
            """,
            because="she asks, and tells nothing of herself",
        ),
        Scene(BEES, now="10 Feb", because="that was a week ago"),
        Scene(BEES, now="20 Mar 2029", because="after three years the bees may be gone"),
        Scene("2 Feb | eva > me | Honey | ~personal | My sister and I have our first bees.", because="the owner never answered"),
        Scene(BEES, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
    ),
)
