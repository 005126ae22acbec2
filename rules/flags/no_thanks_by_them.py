"""A favour of the owner has waited more than three days for a word of thanks."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import unthanked
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = unthanked(seen, mine=False)
    if not late:
        return []
    why = f"You did {seen.name} a favour and heard no thanks."
    return [raised(RULE.name, why, [one.message_id for one in late], RULE.source.article, late[0].evidence)]


RULE = Rule(
    name="no_thanks_by_them",
    advice="{name} has not thanked you. Keep it in mind before the next favour, no more.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Feedback and thanks to the introducer"),
    judge=judge,
    examples=(
        Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("eva no_thanks_by_them",)),
        Scene(
            """
            1 Mar | joan > me | A roofer | request:introduction thanks | Could you bring me together with a roofer? Thanks ahead!
            2 Mar | me > joan piet | Joan, Piet | introduction@joan@piet | Joan needs a roof, Piet builds them.
            """,
            yields=("joan no_thanks_by_them",),
        ),
        Scene(
            """
            2 Mar | me > joan piet | Joan, Piet | introduction@joan@piet | Joan has a barn, Piet builds roofs.
            8 Mar | joan > me | The rehearsal | request:information | Is the hall heated?
            """,
            yields=("joan no_thanks_by_them", "piet no_thanks_by_them"),
        ),
        Scene(
            """
            2 Mar | me > oke | Your thesis | favor:review | I went through all nine chapters, my marks are in the margin.
            9 Mar | oke > me | Re: Your thesis | request:review | Could you look at the tenth as well?
            """,
            yields=("oke no_thanks_by_them",),
        ),
        Scene(
            """
            2 Feb | me > oke | Your thesis | favor:review | I went through all nine chapters.
            3 Feb | oke > me | Re: Your thesis | thanks | Thank you for the chapters!
            2 Mar | me > oke | The chair | favor:referral | I told the dean about you.
            """,
            yields=("oke no_thanks_by_them",),
        ),
        Scene(
            """
            2 Mar | me > oke | The chair | favor:referral | I told the dean about you.
            6 Mar | oke > me bob ida | Lists | thanks@bob | Bob, thank you for the lists.
            """,
            yields=("oke no_thanks_by_them",),
        ),
        Scene(
            """
            2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.
            9 Mar | eva > me | the jury | thanks | Thank you for the good word!
            """,
            because="late thanks are thanks",
        ),
        Scene("18 Mar | me > oke | The chair | favor:referral | I told the dean about you.", because="three days are not over"),
        Scene(
            "2 Mar | me > oke | The chair | favor:referral ~no_thanks_needed | I told the dean about you. Don't thank me.",
            because="the owner wanted none",
        ),
        Scene(
            """
            2 Mar | me > joan piet | Joan, Piet | introduction@joan@piet | Joan has a barn, Piet builds roofs.
            3 Mar | piet > me joan | Re: Joan, Piet | thanks | Thank you! Joan, I shall ring you.
            """,
            because="of two brought together unasked, the thanks of one are enough",
        ),
        Scene(
            """
            2 Mar | me > joan piet | Joan, Piet | introduction@joan@piet | Joan has a barn, Piet builds roofs.
            4 Mar | piet > joan ; me | Re: Joan, Piet | request:meeting | Shall I come on Tuesday, Joan?
            5 Mar | joan > piet ; me | Re: Joan, Piet | meeting | Tuesday it is.
            """,
            because="they talk with the owner on copy, and there may be thanks in it",
        ),
        Scene(
            "2 Mar | me > oke@me.example | The lists | favor:document | The lists you needed are in the folder.",
            because="among colleagues a file is daily work",
        ),
        Scene(
            """
            2 Mar | me > oke | The chair | favor:referral | I told the dean about you.
            4 Mar | oke > me | Re: The chair | | You angel. The bottle is on its way.
            """,
            because="there may be thanks in warm words",
        ),
        Scene(
            "2 Mar | me > oke | The chair | favor:referral | I told the dean about you.",
            decisions=(said("never", "oke"),),
            because="the owner wants to hear nothing about them",
        ),
    ),
)
