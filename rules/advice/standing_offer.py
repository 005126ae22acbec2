"""“How can I help you just now?”: asked of those who gave, and what they named in answer is not forgotten."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.turns import shaky, speaks_to_me
from rules.engine.values import Advice
from rules.people.hints import advise, alone, called, day, left_alone, seen_to
from rules.people.portrait import Portrait
from rules.people.relations import WITHOUT_BALANCE

ROW = 19
GRACE = timedelta(days=3)
"""So long what they named is a letter to answer and nothing else."""
NAMED_BY = timedelta(days=60)
FRESH = timedelta(days=60)
"""So long after their favour the question comes naturally."""
LARGE = 2


def judge(seen: Portrait) -> list[Advice]:
    """What they named when the owner offered help, else that the owner might offer it."""
    if left_alone(seen) or seen.relation == "paid":
        return []
    return _named(seen) or _never_asked(seen)


def _named(seen: Portrait) -> list[Advice]:
    bag = seen.bag
    for offer in reversed(seen.entries):
        if not offer.mine or not offer.has("offers_help") or not alone(offer, seen.person) or not seen.recent(offer.at):
            continue
        for later in bag.after(bag.in_thread(offer), offer):
            if later.author != seen.person or later.at - offer.at > NAMED_BY:
                continue
            act = next((one for one in later.acts("request") if not shaky(one) and speaks_to_me(one, bag)), None)
            if act is not None and bag.past(later.at + GRACE) and not seen_to(seen, later):
                name = called(seen.person, bag)
                text = f"You asked {name} how you can help, and {name} named it on {day(later.at, bag)}: your offer still stands."
                return advise(ROW, text, later, act.evidence)
        return []
    return []


def _never_asked(seen: Portrait) -> list[Advice]:
    bag = seen.bag
    received = [deed for deed in seen.favours(given=False) if deed.size >= LARGE]
    if not received or seen.relation in WITHOUT_BALANCE or seen.open("thanks", mine=True):
        return []
    last = received[-1]
    since = [one for one in seen.entries if one.mine and one.at >= last.entry.at]
    offered = any(one.has("offers_help") or one.acts("offer") for one in since)
    gave = any(deed.given and deed.entry.at >= last.entry.at for deed in seen.deeds)
    if offered or gave or not since or bag.past(last.entry.at + FRESH):
        return []
    name = called(seen.person, bag)
    text = f"{name} did you a good turn on {day(last.entry.at, bag)}; “How can I help you just now?” would be a kind next line."
    return advise(ROW, text, last.witness, last.evidence)


OFFERED = """
    2 Feb | me > eva | The stairs | ~offers_help | What can I do for you just now?
    3 Feb | eva > me | Re: The stairs | request:referral | Do you know a joiner who builds in oak?
    """
RECEIVED = """
    2 Mar | eva > me | Jury | favor:referral | I put your name forward for the jury.
    3 Mar | me > eva | Re: Jury | thanks | Thank you for putting my name forward!
    """

RULE = Rule(
    name="standing-offer",
    advice="Ask {name}: how can I help you just now? And let the offer stand.",
    source=Source("9 Ways To Bruise A Networking Relationship", '4. Forget to ask "How can I help you?"'),
    judge=judge,
    examples=(
        Scene(OFFERED, yields=("eva 19",)),
        Scene(OFFERED + "4 Feb | me > eva | Re: The stairs | request:information | Oak inside or oak outside?", yields=("eva 19",)),
        Scene(OFFERED, decisions=(said("relation", "eva", "client"),), yields=("eva 19",)),
        Scene(
            """
            2 Feb | me > nat | Your shop | ~offers_help | Is there anything I can do for you?
            9 Feb | nat > me | Re: Your shop | request:review | Would you read my leaflet?
            10 Feb | me > nat | The cat | ~personal | Our cat has kittens.
            """,
            yields=("nat 19",),
        ),
        Scene(RECEIVED, yields=("eva 19",)),
        Scene(
            """
            2 Mar | me > hanno | My speech | request:review | Would you look over my speech?
            7 Mar | hanno > me | Re: My speech | favor:review | The speech is read, my notes are in the margin.
            7 Mar | me > hanno | Re: My speech | thanks | Thank you for the notes, Hanno!
            """,
            yields=("hanno 19",),
        ),
        Scene(
            OFFERED + "9 Feb | me > eva | A joiner | favor:referral | Piet Maas builds in oak; I rang him for you.",
            because="the offer was kept",
        ),
        Scene(OFFERED + "4 Feb | me > eva | Re: The stairs | decline | I know nobody, I am sorry.", because="the owner answered honestly"),
        Scene(OFFERED + "9 Feb | eva > me | The stairs | ~release | No need any more, I found one.", because="she found it herself"),
        Scene(
            """
            2 Feb | me > eva | The stairs | ~offers_help | What can I do for you just now?
            3 Feb | eva > me | Re: The stairs | | Nothing, but how kind of you.
            """,
            because="she needs nothing",
        ),
        Scene(OFFERED, now="5 Feb", because="it is a letter of two days ago, to be answered like any other"),
        Scene(OFFERED, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(
            RECEIVED + "9 Mar | me > eva | Thinking of you | ~offers_help | How can I help you just now?",
            because="the owner asked already",
        ),
        Scene(
            "2 Mar | eva > me | Jury | favor:referral | I put your name forward for the jury.",
            because="thanks are owed first",
        ),
        Scene(RECEIVED, decisions=(said("relation", "eva", "mentor"),), because="a mentor helps without return"),
        Scene(RECEIVED, now="20 Jun", because="after three months the question comes out of nowhere"),
        Scene(
            """
            2 Mar | eva > me | Timetable | favor:information | The ferry leaves at nine.
            3 Mar | me > eva | Re: Timetable | thanks | Thank you!
            """,
            because="the hour of a ferry is a small thing",
        ),
    ),
)
