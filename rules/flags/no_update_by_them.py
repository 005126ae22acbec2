"""The owner helped, and two weeks later has not heard what came of it."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import untold
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = untold(seen, mine=False)
    if not late:
        return []
    why = f"You helped {seen.name} and have not heard what came of it."
    return [raised(RULE.name, why, [one.message_id for one in late], RULE.source.article, late[0].evidence)]


RULE = Rule(
    name="no_update_by_them",
    advice="{name} has not told you how it went. One gentle question is enough.",
    source=Source("How To Take Your Relationship Beyond Superficial", "Feedback and thanks to the introducer"),
    judge=judge,
    examples=(
        Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("eva no_update_by_them",)),
        Scene(
            """
            2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.
            2 Mar | eva > me | Re: Jury | thanks | Thank you for the jury!
            """,
            yields=("eva no_update_by_them",),
        ),
        Scene(
            """
            1 Feb | joan > me | A roofer | request:introduction | Could you bring me together with a roofer?
            2 Feb | me > joan piet | Joan, Piet | introduction@joan@piet | Joan needs a roof, Piet builds them.
            3 Feb | joan > me piet | Re: Joan, Piet | thanks@me request:meeting@piet | Thank you! Piet, does Tuesday suit you?
            """,
            yields=("joan no_update_by_them",),
        ),
        Scene(
            """
            2 Feb | me > oke | The chair | favor:referral | I told the dean about you.
            3 Feb | oke > me | Re: The chair | thanks | Thank you!
            1 Mar | oke > me | Skiing | request:information | Is there still snow on your side?
            """,
            yields=("oke no_update_by_them",),
        ),
        Scene(
            """
            2 Feb | me > joan piet | Joan, Piet | introduction@joan@piet | Joan has a barn, Piet builds roofs.
            3 Feb | piet > me joan | Re: Joan, Piet | thanks | Thank you! Joan, I shall ring you.
            """,
            yields=("joan no_update_by_them", "piet no_update_by_them"),
        ),
        Scene(
            """
            2 Feb | me > oke | Post at the mill | favor:job | The mill looks for somebody; I gave them your name.
            2 Feb | oke > me | Re: Post at the mill | thanks promise | Thank you, I will tell you how it goes.
            """,
            yields=("oke no_update_by_them",),
        ),
        Scene(
            "2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.",
            now="10 Mar",
            because="two weeks are not over",
        ),
        Scene(
            """
            2 Feb | me > oke | The chair | favor:referral | I told the dean about you.
            1 Mar | oke > me | The dean | update | The dean saw me on Monday, the chair went to another.
            """,
            because="bad news is news",
        ),
        Scene(
            """
            2 Feb | me > joan piet | Joan, Piet | introduction@joan@piet | Joan has a barn, Piet builds roofs.
            20 Feb | piet > me | The barn | update | Joan's barn has its roof.
            """,
            because="of two brought together, the news of one are enough",
        ),
        Scene(
            """
            2 Feb | me > oke | The chair | favor:referral | I told the dean about you.
            3 Feb | oke > me | Re: The chair | decline | Kind of you, but I stay where I am.
            """,
            because="they did not take it up",
        ),
        Scene(
            "2 Feb | me > oke | The chair | favor:referral ~no_report_needed | I told the dean; no need to report.",
            because="the owner asked for no news",
        ),
        Scene("2 Feb | me > oke | Proofs | favor:review | Your proofs are read.", because="a review is done when it is done"),
        Scene(
            "2 Feb | me > oke | The chair | favor:referral | I told the dean about you.",
            decisions=(said("never", "oke"),),
            because="the owner wants to hear nothing about them",
        ),
    ),
)
