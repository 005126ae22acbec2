"""Seven given for one taken is the article's rule of thumb: shown with the counts where an easy gift is at hand, and never as a grade."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, left_alone, looking_for
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE

ROW = 12
SEVEN = 7
"""The article's own figure; it names no source for it."""
TAKEN = 2
"""Favours received, under which no count is worth a word."""
FRESH = 120


def judge(seen: Portrait) -> list[Advice]:
    """The counts of a year, and what they look for: the easy gift at hand."""
    if seen.relation in (*WITHOUT_BALANCE, "friend") or left_alone(seen):
        return []
    taken, given = seen.favours(given=False), seen.favours(given=True)
    if len(taken) < TAKEN or sum(deed.size for deed in given) >= SEVEN * sum(deed.size for deed in taken):
        return []
    wish = looking_for(seen, FRESH)
    if wish is None:
        return []
    name = called(seen.person, seen.bag)
    gave = f"you did {len(given)}" if given else "you did none"
    text = (
        f"In twelve months {name} did you {len(taken)} favours and {gave}; the article's rule of thumb is seven for one, "
        f"and what {name} was looking for would be an easy gift."
    )
    return advise(ROW, text, wish.entry, wish.act.evidence)


TAKEN_TWICE = """
    5 Jan | eva > me | Jury | favor:referral | I put your name forward.
    6 Jan | me > eva | Re: Jury | thanks | Thank you, Eva!
    5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
    6 Feb | me > eva | Re: Prize | thanks | Thank you once more, Eva!
    """
LOOKS = "9 Feb | eva > me | The stairs | request:referral -needs | We are looking for a joiner who builds in oak."

RULE = Rule(
    name="seven-to-one",
    advice="An easy gift is at hand for {name}.",
    source=Source("Some thoughts on the wrong and right way to network", "seven deposits for one withdrawal"),
    judge=judge,
    examples=(
        Scene(TAKEN_TWICE + LOOKS, yields=("eva 12",)),
        Scene("2 Jan | me > eva | A name | favor:referral | I told the mill about you.\n" + TAKEN_TWICE + LOOKS, yields=("eva 12",)),
        Scene(TAKEN_TWICE + LOOKS.replace("9 Feb", "9 Mar"), yields=("eva 12",)),
        Scene(TAKEN_TWICE + LOOKS + "\n10 Feb | me > eva | Re: The stairs | request | How steep are they?", yields=("eva 12",)),
        Scene(
            """
            5 Jan | me > hanno | My speech | request:review | Would you look over my speech?
            7 Jan | hanno > me | Re: My speech | favor:review | The speech is read, my notes are in the margin.
            8 Jan | me > hanno | Re: My speech | thanks | Thank you for the notes!
            5 Feb | hanno > me pia | Pia | introduction@me@pia | Pia is the sexton and has the hall.
            6 Feb | me > hanno | Re: Pia | thanks | Thank you for Pia!
            9 Feb | hanno > me | The organ | request:referral -needs | I need an organ builder, as ever.
            """,
            yields=("hanno 12",),
        ),
        Scene(TAKEN_TWICE + LOOKS, now="20 May", yields=("eva 12",)),
        Scene(TAKEN_TWICE, because="no easy gift is at hand"),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            6 Jan | me > eva | Re: Jury | thanks | Thank you, Eva!
            """
            + LOOKS,
            because="one favour is no balance",
        ),
        Scene(TAKEN_TWICE + LOOKS, decisions=(said("relation", "eva", "friend"),), because="friends keep no account"),
        Scene(TAKEN_TWICE + LOOKS, decisions=(said("relation", "eva", "mentor"),), because="a mentor gives without return"),
        Scene(TAKEN_TWICE + LOOKS, decisions=(said("relation", "eva", "paid"),), because="she is paid for it"),
        Scene(TAKEN_TWICE + LOOKS, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(
            TAKEN_TWICE + LOOKS + "\n12 Feb | me > eva | A joiner | favor:referral | Piet Maas builds in oak.",
            because="the owner gave what she looked for",
        ),
        Scene(TAKEN_TWICE + LOOKS, now="20 Sep", because="what she looked for in February is long found"),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            """
            + LOOKS,
            because="it is the owner who gave",
        ),
    ),
)
