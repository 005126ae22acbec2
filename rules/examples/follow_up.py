"""Mailboxes for the rule that a new contact hears a first word within days."""

from __future__ import annotations

from rules.engine.scene import Scene

EXAMPLES = (
    Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", yields=("follow_up me>tom open",)),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > tom | my bathroom | request | Could you come and look?
        """,
        yields=("follow_up me>tom settled",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | tom > me eva | Re: Tiles | request | When may I come and look?
        """,
        yields=("follow_up me>tom settled",),
    ),
    Scene(
        "2 Mar | jon > me | Fair in Ulm | ~first_meeting | It was good to meet you at the fair yesterday.",
        yields=("follow_up me>jon open",),
    ),
    Scene(
        """
        2 Mar | jon > me | Fair in Ulm | ~first_meeting | It was good to meet you at the fair yesterday.
        4 Mar | me > jon | Re: Fair in Ulm | ~future | The same here; let us compare notes in spring.
        """,
        yields=("follow_up me>jon settled",),
    ),
    Scene(
        """
        2 Mar | eva > me | A tiler | favor:introduction | Ring Tom at tom@tiles.example, he is expecting your letter.
        """,
        yields=("follow_up me>tom open",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        3 Mar | me > eva | Re: Tiles | decline thanks | Thank you, but the floor stays as it is.
        """,
        yields=("follow_up me>tom settled",),
    ),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        12 Mar | me > eva | the cellar | update | I rang Tom, he comes on the nineteenth.
        """,
        yields=("follow_up me>tom settled",),
    ),
    Scene(
        """
        2 Mar | eva > me tom lea | Roof | introduction@me@tom@lea | Tom slates, and Lea reckons what it costs.
        3 Mar | me > lea | what a roof costs | request | What would forty square metres come to?
        """,
        yields=("follow_up me>lea settled", "follow_up me>tom open"),
    ),
    Scene("2 Mar | eva > me tom | Tiles | introduction?@me@tom | Tom is now on copy.", because="no more than a name on copy"),
    Scene("2 Mar | eva > me ; tom | Tiles | | Tom lays tiles on Monday.", because="Tom is named, nobody is brought together"),
    Scene(
        """
        5 Jan | me > tom | Grout | request | Which grout do you take?
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        """,
        because="the two had written to each other before",
    ),
    Scene(
        "2 Mar | me > eva tom | Tiles | introduction@eva@tom | Eva, Tom lays tiles; Tom, Eva has a bathroom.",
        because="the owner made the introduction; the first word is theirs",
    ),
    Scene(
        "2 Mar | eva > me | Tom | favor:referral | I told Tom about your work.",
        because="nobody's address was given; there is nobody to write to yet",
    ),
    Scene(
        "2 Mar | jon > me | Fair in Ulm | ~first_meeting ~pitch | Good to meet you. Our cranes lift more for less.",
        because="a salesman's greeting",
    ),
    Scene(
        "2 Mar | jon > me kit lou | Fair in Ulm | ~first_meeting | It was good to meet you all.",
        because="written to a round of people",
    ),
    Scene(
        "2 Mar | jon > me | Fair in Ulm | ~first_meeting ~no_reply_needed | Good to meet you; no need to answer this.",
        because="the writer wants no answer",
    ),
)
