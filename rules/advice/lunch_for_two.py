"""Somebody did the owner a good turn, and the two hardly know each other: the owner may be the one to suggest lunch."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, left_alone, talks
from rules.people.portrait import Portrait

ROW = 32
FEW = 3
"""Letters from either side, under which a relation is a superficial one."""
WAIT = timedelta(days=30)
LARGE = 2


def judge(seen: Portrait) -> list[Advice]:
    """The suggestion, with the good turn that makes it worth while; nothing where they met, or plan to."""
    bag = seen.bag
    if seen.relation not in (None, "friend") or left_alone(seen) or bag.role_like(seen.person):
        return []
    ours = sum(one.mine for one in seen.entries)
    theirs = len(seen.entries) - ours
    valued = [deed for deed in seen.favours(given=False) if deed.size >= LARGE]
    if not valued or not 1 <= ours < FEW or not 1 <= theirs < FEW or not bag.past(seen.entries[-1].at + WAIT):
        return []
    meant = any(wish.act.object == "meeting" for wish in (*seen.wishes, *seen.their_wishes))
    if meant or seen.depth.met is not None or talks(seen.person, seen.desk) or seen.open("thanks", mine=True):
        return []
    deed, name = valued[0], called(seen.person, bag)
    text = f"{name} did you a good turn, and no letter tells that you sat down together: would {name} like to have lunch, or a call?"
    return advise(ROW, text, deed.witness, deed.evidence)


TURN = """
    2 Jan | eva > me | Jury | favor:referral | I put your name forward for the jury.
    3 Jan | me > eva | Re: Jury | thanks | Thank you for putting my name forward!
    """

RULE = Rule(
    name="lunch-for-two",
    advice="Ask {name} to lunch: somebody has to be the one to begin.",
    source=Source("How To Take Your Relationship Beyond Superficial", "WE need to be the ones to initiate"),
    judge=judge,
    examples=(
        Scene(TURN, yields=("eva 32",)),
        Scene(TURN, decisions=(said("relation", "eva", "friend"),), yields=("eva 32",)),
        Scene(
            """
            2 Jan | nat > me | The prize | favor:job | I got you the job in the mill.
            2 Jan | me > nat | Re: The prize | thanks | Thank you for the job!
            """,
            yields=("nat 32",),
        ),
        Scene(
            """
            2 Jan | me > hanno | My speech | request:review | Would you look over my speech?
            7 Jan | hanno > me | Re: My speech | favor:review | The speech is read, my notes are in the margin.
            7 Jan | me > hanno | Re: My speech | thanks | Thank you for the notes, Hanno!
            """,
            yields=("hanno 32",),
        ),
        Scene(
            """
            2 Jan | hanno > me pia | Pia | introduction@me@pia | Pia is the sexton and has the hall.
            2 Jan | me > hanno | Re: Pia | thanks | Thank you for Pia!
            """,
            yields=("hanno 32",),
        ),
        Scene(TURN + "9 Jan | eva > me | Jury | | They meet in May.", yields=("eva 32",)),
        Scene(TURN + "9 Jan | me > eva | Lunch | meeting | It was good to have lunch with you.", because="they had their lunch"),
        Scene(TURN + "9 Jan | me > eva | Lunch | request:meeting | Would you have lunch with me?", because="the owner asked her"),
        Scene(
            """
            2 Jan | me > nat | The prize | favor:referral | I named you for the prize.
            2 Jan | nat > me | Re: The prize | thanks | Thank you!
            """,
            because="the owner gave, and nothing says that the owner wants more of it",
        ),
        Scene(
            """
            2 Jan | eva > me | Ferry | favor:information | The ferry leaves at nine.
            3 Jan | me > eva | Re: Ferry | thanks | Thank you!
            """,
            because="the hour of a ferry is a small thing",
        ),
        Scene(TURN, decisions=(said("relation", "eva", "client"),), because="a client is invited on business"),
        Scene(TURN, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(TURN, now="20 Jan", because="the letters are of this month"),
        Scene(
            TURN
            + """
            9 Jan | me > eva | Plums | | Ours are in flower.
            10 Jan | eva > me | Re: Plums | | So are ours.
            11 Jan | me > eva | Re: Plums | | And the pears?
            12 Jan | eva > me | Re: Plums | | Not yet.
            """,
            because="they write to each other often enough",
        ),
        Scene(
            """
            2 Jan | eva@me.example > me | Jury | favor:referral | I put your name forward for the jury.
            3 Jan | me > eva@me.example | Re: Jury | thanks | Thank you for putting my name forward!
            """,
            because="a colleague is met every day",
        ),
    ),
)
