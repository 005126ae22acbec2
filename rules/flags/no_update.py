"""They helped, something came of it, and they were not told."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.mirrors import untold
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = untold(seen, mine=True)
    if not late:
        return []
    why = f"{seen.name} helped you and has not heard what came of it."
    return [raised(RULE.name, why, [one.message_id for one in late], RULE.source.article, late[0].evidence)]


RULE = Rule(
    name="no_update",
    advice="{name} would like to know how it turned out, good or bad.",
    source=Source("Some thoughts on the wrong and right way to network", "Let me know how it turned out"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            2 Feb | me > eva | Re: Tiles | thanks | Thank you!
            3 Feb | me > tom | my bathroom | request | Could you come and look?
            9 Feb | tom > me | Re: my bathroom | | The floor is done.
            """,
            yields=("eva no_update",),
        ),
        Scene(
            """
            2 Feb | ruth > me | The grant | favor:referral | I spoke for you at the board.
            2 Feb | me > ruth | Re: The grant | thanks | Thank you, Ruth!
            """,
            yields=("ruth no_update",),
        ),
        Scene(
            """
            9 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            10 Feb | me > tom ; eva | Re: Tiles | thanks@eva request | Thank you, Eva. Tom, could you come and look?
            12 Feb | tom > me | Re: Tiles | ~outcome | I start on Monday, the job is yours and mine.
            """,
            yields=("eva no_update",),
        ),
        Scene(
            """
            2 Feb | ruth > me | Casting | favor:job | The theatre looks for a lighting hand; I gave them your number.
            3 Feb | me > ruth | Re: Casting | thanks | Thank you for the theatre.
            20 Feb | theatre > me | Your trial day | ~outcome | You are hired.
            """,
            yields=("ruth no_update",),
        ),
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            3 Feb | me > eva | Re: Tiles | thanks | Thank you!
            9 Mar | me > eva | The concert | request:information | Do you still have two seats for the concert?
            """,
            yields=("eva no_update",),
        ),
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            3 Feb | me > tom eva | Re: Tiles | thanks@eva request | Thank you, Eva! Tom, when could you come?
            4 Feb | tom > me eva | Re: Tiles | request:meeting | On the tenth?
            5 Feb | me > tom | Re: Tiles | meeting | The tenth is fine.
            11 Feb | tom > me | Re: Tiles | thanks | Thank you for the coffee; my price was too high, so be it.
            """,
            yields=("eva no_update",),
        ),
        Scene(
            """
            2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            17 Mar | tom > me | Re: Tiles | | The floor can be done in May.
            """,
            because="the contact is three days old",
        ),
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            9 Feb | tom > me | Re: Tiles | | The floor is done.
            16 Feb | me > eva | The floor | update thanks | Tom's floor is done, and a beauty.
            """,
            because="the helper was told in a letter of its own",
        ),
        Scene(
            "10 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.",
            because="two weeks are not over and nothing was heard",
        ),
        Scene(
            """
            2 Feb | ruth > me | The grant | favor:referral ~no_report_needed | I spoke for you; no need to keep me posted.
            3 Feb | me > ruth | Re: The grant | thanks | Thank you!
            """,
            because="the helper wants no report",
        ),
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            3 Feb | me > eva | Re: Tiles | decline thanks | Thank you, but I will pass: the floor stays as it is.
            """,
            because="the help was declined",
        ),
        Scene(
            """
            2 Feb | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            9 Feb | tom > me | Re: Tiles | | The floor is done.
            12 Feb | me > eva | Re: Tiles | thanks ~by_phone | As told on the phone: thank you once more.
            """,
            because="it was told on the telephone",
        ),
        Scene(
            "2 Feb | ruth > me | A book | favor:document | You will like this one on bell towers.",
            because="nobody waits to hear what came of a book",
        ),
        Scene(
            "2 Feb | ruth@me.example > me | The grant | favor:referral | I gave your name to the board.",
            because="a colleague hears of it in the corridor",
        ),
        Scene(
            """
            15 Feb | ruth > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            16 Feb | me > tom ruth | Re: Tiles | thanks request@tom | Thank you, Ruth! Tom, could you come?
            15 Mar | tom > me | Re: Tiles | ~outcome | Your floor is done.
            """,
            now="20 Mar",
            yields=("ruth no_update",),
        ),
        Scene(
            """
            15 Feb | ruth > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            16 Feb | me > tom ruth | Re: Tiles | thanks request@tom | Thank you, Ruth! Tom, could you come?
            15 Mar | tom > me | Re: Tiles | ~outcome | Your floor is done.
            """,
            now="19 Mar",
            because="four days are not five",
        ),
        Scene(
            "2 Feb | ruth > me | The trailer | favor:referral ~kin | Little brother, I gave your name to the garage for the trailer.",
            because="a sister hears of it at table",
        ),
    ),
)
