"""Those who thank, report back and keep their word are the ones to look for extra ways to help."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, left_alone, looking_for, mutual
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE
from rules.people.steady import kept_word

ROW = 11
ENOUGH = 3
LATELY = timedelta(days=21)
"""So long after a favour of the owner's nothing more is suggested."""
WISHED = 180


def judge(seen: Portrait) -> list[Advice]:
    """That they settled at least three of three, and what they were last looking for, where they said so."""
    kept = kept_word(seen)
    if (
        not mutual(seen)
        or len(kept) < ENOUGH
        or seen.relation in WITHOUT_BALANCE
        or left_alone(seen)
        or not seen.recent(seen.entries[-1].at)
    ):
        return []
    if any(deed.given and not seen.bag.past(deed.entry.at + LATELY) for deed in seen.deeds):
        return []
    name = called(seen.person, seen.bag)
    praise = f"{name} thanked, reported back or kept a promise at least {len(kept)} times"
    wish = looking_for(seen, WISHED)
    if wish is not None:
        return advise(ROW, f"{praise}, and was looking for something: could you be of help there?", wish.entry, wish.act.evidence)
    _, settled, words = max((one for one in kept if one[2]), key=lambda one: (one[1].at, one[1].letter.key))
    return advise(ROW, f"{praise}: is there something that you could do for {name}, unasked?", settled, words)


JURY = """
    2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
    2 Feb | eva > me | Re: Jury | thanks promise[by_friday] | Thank you! I'll send you the plan by Friday.
    5 Feb | eva > me | plan | ~delivers +document | Here is the plan.
    9 Feb | eva > me | Jury | update | The jury took me.
    """
WORD = """
    2 Feb | nat > me | Lathe | promise[by_friday] | I'll send you the drawing of the lathe by Friday.
    5 Feb | nat > me | lathe | ~delivers +document | Here is the drawing of the lathe.
    9 Feb | nat > me | Steel | promise[tomorrow] | Tomorrow I'll send you the price of the steel.
    10 Feb | nat > me | steel | ~delivers +document | The price of the steel is attached.
    16 Feb | nat > me | Belt | promise[by_friday] | The belt's length you will have by Friday.
    18 Feb | nat > me | belt | ~delivers +document | Here is the belt and its length.
    """
THANKED = "19 Feb | me > nat | Re: belt | thanks | Thank you for all of it!\n"

RULE = Rule(
    name="help-the-reliable",
    advice="Look for extra ways to help {name}.",
    source=Source("9 Ways To Bruise A Networking Relationship", "look for extra ways to help"),
    judge=judge,
    examples=(
        Scene(JURY, yields=("eva 11",)),
        Scene(WORD + THANKED, yields=("nat 11",)),
        Scene(JURY, decisions=(said("relation", "eva", "friend"),), yields=("eva 11",)),
        Scene(
            WORD + THANKED + "20 Feb | nat > me | A joiner | request:referral -needs | I am looking for a joiner, by the way.",
            yields=("nat 11",),
        ),
        Scene(JURY, now="20 Sep", yields=("eva 11",)),
        Scene(JURY + "20 Feb | me > eva | Jury | ~personal | My sister was so glad for you.", yields=("eva 11",)),
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            2 Feb | eva > me | Re: Jury | thanks | Thank you!
            """,
            because="thanks alone are not three of three",
        ),
        Scene(WORD, because="the owner never wrote to him"),
        Scene(JURY + "12 Feb | eva > me | List | promise[by_friday] | I'll send the list of jurors by Friday.", because="the list is open"),
        Scene(JURY + "10 Mar | me > eva | Prize | favor:referral | I named you for the prize.", because="the owner just helped her"),
        Scene(JURY, decisions=(said("relation", "eva", "client"),), because="work for a client is paid"),
        Scene(JURY, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(
            """
            2 Feb | me > eva | Plan | promise[by_friday] | I'll send you the plan by Friday.
            5 Feb | me > eva | plan | ~delivers +document | Here is the plan.
            9 Feb | me > eva | List | promise[by_friday] | I'll send you the list by Friday.
            12 Feb | me > eva | list | ~delivers +document | Here is the list.
            16 Feb | me > eva | Draft | promise[by_friday] | I'll send you the draft by Friday.
            18 Feb | me > eva | draft | ~delivers +document | Here is the draft.
            """,
            because="it is the owner who kept the word",
        ),
        Scene(JURY, now="20 Mar 2027", because="that was more than a year ago"),
    ),
)
