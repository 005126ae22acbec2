"""They did the owner three favours or more in a year, and none went back."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import one_way
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the favours it rests on, or nothing."""
    favours = one_way(seen, given=False)
    if not favours:
        return []
    why = f"{seen.name} did you {len(favours)} favours within a year; none of yours to them was seen."
    return [raised(RULE.name, why, [deed.witness.letter.message_id for deed in favours], RULE.source.article, favours[0].evidence)]


THREE = """
    5 Jan | eva > me | Jury | favor:referral | I put your name forward.
    5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
    5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
    """

RULE = Rule(
    name="one_way_taking",
    advice="{name} gave often. Find one small thing you can do for them.",
    source=Source("It's Not All About You", "mutual benefit"),
    judge=judge,
    examples=(
        Scene(THREE, yields=("eva one_way_taking",)),
        Scene(
            """
            5 Jan | me > lou | My speech | request:review | Would you look over my speech?
            7 Jan | lou > me | Re: My speech | favor:review | Cut the middle, keep the goat; notes attached.
            7 Jan | me > lou | Re: My speech | thanks | Thank you, the middle is gone.
            5 Feb | lou > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            5 Feb | me > lou | Re: Tiles | thanks | Thank you for Tom.
            5 Mar | lou > me | A stall | favor:referral | The market will keep a stall for you, I asked them.
            5 Mar | me > lou | Re: A stall | thanks | Thank you, Lou!
            """,
            yields=("lou one_way_taking",),
        ),
        Scene(
            """
            5 Jan | lou > me | Rope | favor:document | The rope book, as you were asking about knots.
            5 Feb | lou > me | Slip | favor:referral | The harbour master knows about your boat from me.
            9 Feb | me > lou | Re: Slip | ~offers_help | And what can I do for you?
            5 Mar | lou > me | Mast | favor:advice | Step it before you varnish.
            """,
            yields=("lou one_way_taking",),
        ),
        Scene(
            """
            5 Feb 2024 | me > lou | Choir | favor:referral | I told the choir about you.
            5 Jan | lou > me | Rope | favor:document | The rope book for you.
            5 Feb | lou > me | Slip | favor:referral | The harbour master knows about your boat from me.
            5 Mar | lou > me | Mast | favor:advice | Step it before you varnish.
            """,
            yields=("lou one_way_taking",),
        ),
        Scene(
            """
            1 Apr 2025 | lou > me | Rope | favor:document | The rope book for you.
            5 Sep 2025 | lou > me | Slip | favor:referral | The harbour master knows about your boat from me.
            5 Mar | lou > me | Mast | favor:advice | Step it before you varnish.
            """,
            yields=("lou one_way_taking",),
        ),
        Scene(
            """
            5 Jan | lou > me | Rope | favor:document | The rope book for you.
            6 Jan | me > lou | Birthday | ~personal | Happy birthday to your twins!
            5 Feb | lou > me | Slip | favor:referral | The harbour master knows about your boat from me.
            5 Mar | lou > me | Mast | favor:advice | Step it before you varnish.
            """,
            decisions=(said("relation", "lou", "friend"),),
            yields=("lou one_way_taking",),
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            7 Feb | me > eva | Radio | favor:referral | I told the radio people about you.
            5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="something went back",
        ),
        Scene(THREE, decisions=(said("relation", "eva", "mentor"),), because="a mentor gives"),
        Scene(THREE, decisions=(said("relation", "eva", "boss"),), because="to open doors is the boss's office"),
        Scene(THREE, decisions=(said("relation", "eva", "paid"),), because="she is paid for it"),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="two favours are no pattern",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            6 Feb | me > eva piet | Eva, Piet | introduction@eva@piet | Eva has a barn, Piet builds roofs.
            5 Mar | eva > me | Book | favor:referral | My publisher has your chapters from me.
            """,
            because="the owner brought her together with somebody",
        ),
        Scene(
            """
            5 Jan | eva > me bob ida tim kay ben may lea jon amy fay | Jobs | favor:job | The mill looks for a miller.
            5 Feb | eva > me bob ida tim kay ben may lea jon amy fay | Jobs | favor:job | The port looks for a pilot.
            5 Mar | eva > me bob ida tim kay ben may lea jon amy fay | Jobs | favor:job | The bank looks for a teller.
            """,
            because="what goes to everybody is no favour to one",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | auto favor:referral | Your entry was passed on to the jury.
            5 Feb | eva > me | Prize | auto favor:referral | Your entry was passed on to the judges.
            5 Mar | eva > me | Book | auto favor:referral | Your entry was passed on to the press.
            """,
            because="a machine gives nothing",
        ),
    ),
)
