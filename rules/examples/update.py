"""Mailboxes for the rule that a helper hears what came of the help."""

from __future__ import annotations

from rules.engine.scene import Scene

EXAMPLES = (
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > tom | my bathroom | request | Could you come and look?
        9 Mar | tom > me | Re: my bathroom | | The floor is done.
        """,
        yields=("update me>eva open",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > tom | my bathroom | request | Could you come and look?
        9 Mar | me > eva | floor | update | Tom came at once and the floor is done.
        """,
        yields=("update me>eva settled",),
    ),
    Scene(
        "2 Mar | me > eva tom | Tiles | introduction@eva@tom | Eva, Tom; Tom, Eva.",
        yields=("update eva>me open", "update tom>me open"),
        now="20 Mar",
    ),
    Scene(
        """
        2 Mar | marta > me jannis | Olive presses | introduction@me@jannis | Jannis, who presses olives, would answer your questions.
        3 Mar | me > jannis | Re: Olive presses | request:meeting | Might we talk one of these days?
        4 Mar | jannis > me | Re: Olive presses | meeting[on_10_March] | Gladly, I will ring you on 10 March.
        """,
        yields=("update me>marta open",),
        now="16 Mar",
    ),
    Scene(
        """
        2 Mar | me > nora tim | Nora, Tim | introduction@nora@tim | Nora has the boat, Tim mends sails.
        3 Mar | nora > me | Re: Nora, Tim | thanks | Thank you for connecting us, Tim comes on Saturday to measure the sails.
        """,
        yields=("update nora>me settled",),
    ),
    Scene(
        """
        2 Feb | eva > me | Prize | favor:referral | I told the prize committee about you.
        16 Feb | me > eva | the prize | update ~outcome | The prize went to another, but the committee asked for my next book.
        """,
        yields=("update me>eva settled",),
    ),
    Scene("2 Feb | eva > me | Prize | favor:referral | I told the prize committee about you.", yields=("update me>eva open",)),
    Scene(
        """
        2 Feb | me > eva | A workshop | favor:job | I gave your name to the joinery, they look for a turner.
        27 Feb | eva > me | the joinery | update ~outcome | The joinery took me on, I start in April.
        """,
        yields=("update eva>me settled",),
    ),
    Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", now="5 Mar", because="nothing can have come of it yet"),
    Scene(
        "2 Mar | eva > me tom | Tiles | introduction@me@tom ~no_report_needed | No need to tell me how it goes.",
        because="the helper wants no report",
    ),
    Scene(
        """
        2 Mar | marta > me jannis | Olive presses | introduction@me@jannis | Jannis, who presses olives, would answer your questions.
        3 Mar | me > jannis | Re: Olive presses | request:meeting | Might we talk one of these days?
        4 Mar | jannis > me | Re: Olive presses | meeting[on_10_March] | Gladly, I will ring you on 10 March.
        """,
        now="8 Mar",
        because="the call has not taken place; there is nothing to tell",
    ),
    Scene(
        "2 Feb | eva > me | A glance | favor:review | I went through your essay, the notes are in the margin.",
        because="a review is done when it is given; nothing more comes of it",
    ),
    Scene("2 Feb | eva > me | Apples | favor:other | A basket of apples stands on your steps.", because="nothing to report about a gift"),
    Scene(
        "2 Feb | eva > me tom | Tiles | introduction?@me@tom | Tom is now on copy.",
        because="no more than a name on copy",
    ),
    Scene(
        "2 Mar | me > eva | A workshop | favor:job | I gave your name to the joinery.",
        now="10 Mar",
        because="a fortnight is left to them before one wonders",
    ),
    Scene(
        "2 Feb | eva > me | A workshop | promise:job | I will give your name to the joinery.",
        because="promised only; help that did not come needs no report",
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > tom | my bathroom | request | Could you come and look?
        9 Mar | tom > me | Re: my bathroom | | Gladly, send me the plan.
        12 Mar | me > eva | Tom | thanks ~offers_help request:information | Thank you again for Tom! And what can I do for you?
        """,
        yields=("update me>eva settled",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > tom | my bathroom | request | Could you come and look?
        9 Mar | tom > me | Re: my bathroom | | Gladly, send me the plan.
        12 Mar | me > eva | The concert | thanks request:information | Thank you for the seats! Do you have two more?
        """,
        yields=("update me>eva open",),
    ),
)
