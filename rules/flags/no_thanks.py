"""A favour of theirs has waited more than three days for a word of thanks."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.mirrors import unthanked
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters it rests on, or nothing."""
    late = unthanked(seen, mine=True)
    if not late:
        return []
    why = f"{seen.name} did you a favour and was not thanked."
    return [raised(RULE.name, why, [one.message_id for one in late], RULE.source.article, late[0].evidence)]


RULE = Rule(
    name="no_thanks",
    advice="{name} was not thanked yet. Late thanks are welcome too.",
    source=Source("9 Ways To Bruise A Networking Relationship", "5. Don't say thank you"),
    judge=judge,
    examples=(
        Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", yields=("eva no_thanks",)),
        Scene("2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.", yields=("ruth no_thanks",)),
        Scene(
            """
            1 Mar | me > ruth | The grant | request:referral thanks | Would you speak for me at the board? Thank you in advance.
            2 Mar | ruth > me | Re: The grant | favor:referral | I did, this morning.
            """,
            yields=("ruth no_thanks",),
        ),
        Scene(
            """
            2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.
            3 Mar | me > ruth | Re: The grant | request:information | And what did the treasurer say?
            """,
            yields=("ruth no_thanks",),
        ),
        Scene(
            """
            2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.
            3 Mar | me > tom | Re: Tiles | request thanks@tom | Thank you for the quick word, Tom. When could you come?
            """,
            yields=("eva no_thanks",),
        ),
        Scene(
            """
            2 Feb | ruth > me | The grant | favor:referral | I spoke for you at the board.
            3 Feb | me > ruth | Re: The grant | thanks | That was kind of you, thank you.
            2 Mar | ruth > me | Organ loft | favor:introduction@kees@kees.example | Kees has the key, I told him to expect you.
            """,
            yields=("ruth no_thanks",),
        ),
        Scene(
            """
            2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.
            2 Mar 9:01 | me > ruth | Away | auto | I am away until the tenth, thank you for your letter.
            """,
            yields=("ruth no_thanks",),
        ),
        Scene("2 Mar | ruth@me.example > me | The chair | favor:referral | I spoke for you at the board.", yields=("ruth no_thanks",)),
        Scene("2 Mar | eva > me tom | Tiles | introduction@me@tom | Tom lays tiles.", now="4 Mar", because="three days are not over"),
        Scene(
            """
            2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.
            12 Mar | me > ruth | Late, but not forgotten | thanks | Thank you for your word at the board.
            """,
            because="late thanks in a letter of their own are thanks",
        ),
        Scene(
            """
            2 Mar | ruth > me | Proofs | favor:review ~no_thanks_needed | Read, marked and posted. No thanks, I beg you.
            """,
            because="the giver wants none",
        ),
        Scene(
            "2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.",
            decisions=(said("log", "ruth", "thanks: rang her on Sunday", at="8 Mar"),),
            because="the owner thanked by telephone and said so",
        ),
        Scene(
            "2 Mar | ruth > me | The grant | favor:referral? | One could say I put in a word.", because="nobody knows that it was a favour"
        ),
        Scene(
            """
            2 Mar | ruth > me | The grant | favor:referral | I spoke for you at the board.
            3 Mar | me > ruth | Re: The grant | | What a splendid way to begin a week. Dinner is on me.
            """,
            because="there may be thanks in a warm answer that lacks the word",
        ),
        Scene(
            "2 Mar | registry > me | Your file | auto favor:referral | Your application was passed on to the competent office.",
            because="a machine does no favours",
        ),
        Scene(
            "2 Mar 2025 | ruth > me | The grant | favor:referral | I spoke for you at the board.",
            because="a year later thanks would embarrass both",
        ),
        Scene(
            "2 Mar | ruth@me.example > me | The applicants | favor:referral | I am forwarding Jonas's papers to the board.",
            because="a colleague who passes on an applicant's papers does her work",
        ),
    ),
)
