"""The owner did them three favours or more in a year, and none came back."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import one_way
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the favours it rests on, or nothing."""
    favours = one_way(seen, given=True)
    if not favours:
        return []
    why = f"You did {seen.name} {len(favours)} favours within a year; none of theirs to you was seen."
    return [raised(RULE.name, why, [deed.witness.letter.message_id for deed in favours], RULE.source.article, favours[0].evidence)]


THREE = """
    5 Jan | me > eva | Jury | favor:referral | I put your name forward.
    5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
    5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
    """

RULE = Rule(
    name="one_way_giving",
    advice="You gave {name} often. Decide freely whether to go on.",
    source=Source("It's Not All About You", "mutual benefit"),
    judge=judge,
    examples=(
        Scene(THREE, yields=("eva one_way_giving",)),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            6 Jan | eva > me | Re: Jury | thanks | Thank you, how kind!
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            6 Feb | eva > me | Re: Prize | thanks | Thank you, you are a dear!
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            6 Mar | eva > me | Re: Book | thanks ~personal | Thank you, and how is your mother?
            """,
            yields=("eva one_way_giving",),
        ),
        Scene(
            """
            5 Jun 2025 | me > gus | Plan | favor:review | I marked up your planting plan.
            8 Sep 2025 | me > gus | Hedge | favor:document | An article on hedges that made me think of you.
            20 Feb | me > gus nell | Gus, Nell | introduction@gus@nell | Gus needs saplings, Nell grows them.
            """,
            yields=("gus one_way_giving",),
        ),
        Scene(
            """
            5 Jan | gus > me | Plan | request:review | Would you look at my planting plan?
            9 Jan | me > gus | Re: Plan | favor:review | Marked up, the pond is too deep.
            5 Feb | gus > me | Hedge | request:introduction | Could you bring me together with a hedger?
            6 Feb | me > gus nell | Gus, Nell | introduction@gus@nell | Gus needs a hedge, Nell lays them.
            5 Mar | gus > me | Fence | request:referral | Would you recommend me to the parish?
            6 Mar | me > gus | Re: Fence | favor:referral | I told the parish clerk about you.
            """,
            yields=("gus one_way_giving",),
        ),
        Scene(
            """
            1 Nov 2024 | eva > me | Panel | favor:referral | I suggested you for the panel.
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            yields=("eva one_way_giving",),
        ),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            7 Jan | eva > me | Re: Jury | offer | If I can ever do something for you, say so.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            yields=("eva one_way_giving",),
        ),
        Scene(
            """
            5 Jan | me > eva@me.example | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva@me.example | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva@me.example | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="among colleagues no account is kept",
        ),
        Scene(THREE, decisions=(said("relation", "eva", "family"),), because="she is the owner's sister"),
        Scene(THREE, decisions=(said("relation", "eva", "client"),), because="a client pays for it"),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            """,
            because="two favours are no pattern",
        ),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb | me > eva | Prize | favor:referral | I named you for the prize as well.
            2 Mar | eva > me | A reader | favor:review | I read your chapter on the train, my notes are attached.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="one came back",
        ),
        Scene(
            """
            5 Jan 2024 | me > eva | Jury | favor:referral | I put your name forward.
            5 Feb 2025 | me > eva | Prize | favor:referral | I named you for the prize as well.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="they are spread over years",
        ),
        Scene(
            """
            5 Jan | me > eva | Jury | favor:referral? | I may have dropped your name.
            5 Feb | me > eva | Prize | favor:referral? | It could be that they call you.
            5 Mar | me > eva | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="two of them are guesses",
        ),
        Scene(
            """
            5 Jan | me > eva | Rehearsal | | The rehearsal is at six.
            5 Feb | me > eva | Chairs | promise | I will bring the chairs.
            5 Mar | me > eva | Keys | thanks | Thank you for the keys.
            """,
            because="letters, promises and thanks are no favours",
        ),
    ),
)
