"""They look for something, and nobody asked the owner to help: a chance to give first."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Advice
from rules.people.hints import advise, called, day, left_alone, looking_for
from rules.people.portrait import Portrait

ROW = 10
FRESH = 60
"""Days for which somebody may still be looking."""
OUT_OF_PLACE = ("client", "boss", "colleague", "paid")


def judge(seen: Portrait) -> list[Advice]:
    """What they look for, unless it waits for an answer anyway: then it is a debt and no gift."""
    if seen.relation in OUT_OF_PLACE or left_alone(seen) or seen.bag.role_like(seen.person):
        return []
    if not any(one.mine for one in seen.entries):
        return []
    wish = looking_for(seen, FRESH)
    if wish is None or seen.open("reply", mine=True):
        return []
    name = called(seen.person, seen.bag)
    text = f"{name} was looking for something on {day(wish.entry.at, seen.bag)}: does a name, a link or a thing come to your mind?"
    return advise(ROW, text, wish.entry, wish.act.evidence)


LOOKS = """
    2 Mar | eva > me | The stairs | request:referral | We are looking for a joiner who builds in oak.
    3 Mar | me > eva | Re: The stairs | | How steep are they?
    """

RULE = Rule(
    name="give-first",
    advice="Just give: what {name} looks for may be something that you have.",
    source=Source("9 Ways To Bruise A Networking Relationship", "just give"),
    judge=judge,
    examples=(
        Scene(LOOKS, yields=("eva 10",)),
        Scene(LOOKS, decisions=(said("relation", "eva", "friend"),), yields=("eva 10",)),
        Scene(
            """
            1 Mar | me > nat | The shop | | How is the shop?
            2 Mar | nat > me | Re: The shop | request:help -needs | Well, but I need a new lease.
            """,
            yields=("nat 10",),
        ),
        Scene(
            """
            1 Mar | me > nat | The shop | | How is the shop?
            2 Mar | nat > me | Re: The shop | request:referral | Do you happen to know any printer?
            3 Mar | me > nat | Re: The shop | | For cards or for books?
            """,
            yields=("nat 10",),
        ),
        Scene(
            """
            1 Mar | me > nat | Der Laden | | Was macht der Laden?
            2 Mar | nat > me | Re: Der Laden | request:referral | Er geht, nur suche ich einen Tischler.
            3 Mar | me > nat | Re: Der Laden | | Einen, der auch Türen macht?
            """,
            yields=("nat 10",),
        ),
        Scene(LOOKS + "15 Mar | eva > me | Plums | | Ours are in flower.", yields=("eva 10",)),
        Scene(LOOKS + "9 Mar | me > eva | A joiner | favor:referral | Piet Maas builds in oak.", because="the owner named somebody"),
        Scene(LOOKS + "9 Mar | eva > me | The stairs | ~release | No need any more, I found one.", because="she found one"),
        Scene(LOOKS, now="20 Jun", because="after three months she will have found one"),
        Scene(
            "1 Feb | me > eva | Hello | | All well?\n2 Mar | eva > me | Stairs | request:referral | Do you happen to know any joiner?",
            because="she waits for an answer, which is owed and no gift",
        ),
        Scene(LOOKS.replace("eva >", "eva@me.example >"), because="a colleague's search is the house's work"),
        Scene(LOOKS, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(LOOKS + "4 Mar | me > eva | Re: The stairs | decline | I know nobody, I am sorry.", because="the owner answered honestly"),
        Scene("2 Mar | shop > me | Boots | request ~sales | Are you looking for new boots?", because="they sell"),
        Scene(
            """
            2 Mar | eva > me | The stairs | request:information | Which wood did you take?
            3 Mar | me > eva | Re: The stairs | | Oak.
            """,
            because="a question was answered, and nothing is looked for",
        ),
    ),
)
