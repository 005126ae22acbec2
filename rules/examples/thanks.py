"""Mailboxes for the rule that a favour is thanked for the same day."""

from __future__ import annotations

from rules.engine.scene import Scene

EXAMPLES = (
    Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", yields=("thanks me>eva open",)),
    Scene(
        """
        2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
        5 Mar | me > eva | Re: Tiles | thanks | Late, but from the heart: thank you for Tom.
        """,
        yields=("thanks me>eva settled",),
    ),
    Scene(
        """
        2 Mar | me > eva | Tiles | request thanks | Do you know a tiler? Thank you in advance.
        3 Mar | eva > me | Re: Tiles | favor:introduction | I gave your number to Tom, he will ring.
        """,
        yields=("thanks me>eva open",),
    ),
    Scene("2 Mar | me > eva | Jury | favor:referral | I put your name forward for the jury.", yields=("thanks eva>me open",)),
    Scene(
        """
        2 Mar | me > eva tom | Tiles | introduction@eva@tom | Eva, Tom; Tom, Eva.
        3 Mar | tom > me eva | Re: Tiles | thanks | Thank you for Eva!
        """,
        yields=("thanks tom>me settled",),
    ),
    Scene(
        """
        2 Mar | marta > me tom | Tom, the slater | introduction@me@tom | Tom slates roofs, he can look at yours.
        3 Mar | me > tom ; marta | Re: Tom, the slater | thanks@tom | Thanks a lot for the introduction, Marta.
        """,
        yields=("thanks me>marta settled",),
    ),
    Scene(
        """
        2 Mar | marta > me | A slater | favor:introduction | Write to Tom at tom@slates.example, he expects you.
        3 Mar | me > tom@slates.example | A leaking roof | thanks request | Marta was so kind to name you, my thanks to her. Have you time?
        """,
        yields=("thanks me>marta settled",),
    ),
    Scene(
        """
        2 Mar | hanno > me | Bourse | favor:referral | Ich habe dich der Stiftung empfohlen.
        9 Mar | hanno > me | Bourse | | Das Wetter am See ist herrlich.
        """,
        yields=("thanks me>hanno open",),
    ),
    Scene(
        """
        2 Mar | hanno > me | Bourse | favor:referral | Ich habe dich der Stiftung empfohlen.
        4 Mar | me > hanno | ein Gruss vom See | thanks | Hab Dank, dass du der Stiftung von mir erzählt hast.
        """,
        yields=("thanks me>hanno settled",),
    ),
    Scene("2 Mar | eva > me | Tiles | favor ~no_thanks_needed | Done, and don't you dare thank me.", because="the giver wants no thanks"),
    Scene("2 Mar | eva > me tom | Minutes | | The minutes are in the folder.", because="work is no favour"),
    Scene(
        "2 Mar | eva > me | Jury | promise:referral | I will put your name forward for the jury.",
        because="it is promised; thanks are owed once it is done",
    ),
    Scene(
        "2 Mar | eva > me | Jury | favor:referral? | Somebody might have mentioned you to the jury.",
        because="nobody can tell whether anything was done",
    ),
    Scene(
        "2 Mar | info@tiles.example > me | Good news | auto favor | We recommended your page to our readers.",
        because="a machine does nobody a favour",
    ),
    Scene(
        "2 Mar | eva > me a1 a2 a3 a4 a5 a6 a7 a8 a9 b1 b2 | Hello all | introduction@me@a1 | This is Ana, our new treasurer.",
        because="an announcement to everybody brings no two together",
    ),
    Scene(
        """
        2 Mar | ola@me.example > me kim@me.example | The printer | introduction | Kim looks after the printer now.
        """,
        because="colleagues hand over work",
    ),
    Scene(
        """
        2 Mar | me > eva | My essay | request:review | Would you read my essay on bridges?
        6 Mar | me > eva | Re: My essay | ~nudge request:review | May I ask about the essay on bridges again?
        """,
        because="asked for, and not given yet",
    ),
    Scene(
        "2 Mar | eva > me | Survey | favor:introduction@don | Don runs the survey; you can reach him at 0555 014 277.",
        because="a number mentioned in passing, and nobody had asked for it",
    ),
    Scene(
        "2 Mar | eva > me | Your note | favor:referral | I handed your note on to Hedda.",
        because="the owner's own word was handed on",
    ),
    Scene(
        """
        1 Mar | me > eva | A tiler | request:introduction | Do you know a tiler?
        2 Mar | eva > me | Re: A tiler | favor:introduction@don | You can reach Don at 0555 014 277.
        """,
        yields=("thanks me>eva open",),
    ),
)
