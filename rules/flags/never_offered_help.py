"""They gave twice or more, and the owner neither gave nor offered anything since."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

FAVOURS = 2


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the favours it rests on, or nothing."""
    received = seen.favours(given=False)
    if len(received) < FAVOURS or seen.relation in WITHOUT_BALANCE:
        return []
    first = received[0].entry.at
    gave = any(deed.given and deed.entry.at >= first for deed in seen.deeds)
    offered = any(one.mine and one.at >= first and (one.has("offers_help") or one.acts("offer")) for one in seen.entries)
    if gave or offered:
        return []
    why = f"{seen.name} helped you {len(received)} times; you have not asked what you can do for them."
    return [raised(RULE.name, why, [deed.witness.letter.message_id for deed in received], RULE.source.article, received[0].evidence)]


RULE = Rule(
    name="never_offered_help",
    advice="Ask {name}: how can I help you?",
    source=Source("9 Ways To Bruise A Networking Relationship", '4. Forget to ask "How can I help you?"'),
    judge=judge,
    examples=(
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            """,
            yields=("eva never_offered_help",),
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            6 Jan | me > eva | Re: Jury | thanks | Thank you, Eva!
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            6 Feb | me > eva | Re: Prize | thanks | Thank you once more, Eva!
            """,
            yields=("eva never_offered_help",),
        ),
        Scene(
            """
            5 Jan | me > hanno | My speech | request:review | Would you look over my speech?
            7 Jan | hanno > me | Re: My speech | favor:review | The speech is read, my notes are attached.
            5 Feb | me > hanno | A hall | request:introduction | Could you bring me together with the sexton?
            6 Feb | hanno > me pia | Pia | introduction@me@pia | Pia is the sexton and has the hall.
            5 Mar | me > hanno | The lights | request:information | Which lamps did you take?
            """,
            yields=("hanno never_offered_help",),
        ),
        Scene(
            """
            1 Dec 2025 | me > hanno | What can I do? | ~offers_help | What can I do for you, Hanno?
            5 Jan | hanno > me | Jury | favor:referral | I put your name forward.
            5 Feb | hanno > me | Prize | favor:referral | I named you for the prize as well.
            """,
            yields=("hanno never_offered_help",),
        ),
        Scene(
            """
            1 Dec 2025 | me > hanno | The fair | favor:referral | I told the fair about you.
            5 Jan | hanno > me | Jury | favor:referral | I put your name forward.
            5 Feb | hanno > me | Prize | favor:referral | I named you for the prize as well.
            """,
            yields=("hanno never_offered_help",),
        ),
        Scene(
            """
            5 Jan | hanno > me | Jury | favor:referral | I put your name forward.
            5 Feb | hanno > me | Prize | favor:referral | I named you for the prize as well.
            6 Feb | me > pia | Keys | ~offers_help | And what can I do for you, Pia?
            """,
            yields=("hanno never_offered_help",),
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            6 Feb | me > eva | Re: Prize | ~offers_help | And what can I do for you?
            """,
            because="the owner offered",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            20 Jan | me > eva | The radio | offer:introduction | Shall I bring you together with the radio people?
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            """,
            because="the owner offered something between the two favours",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            9 Feb | me > eva | Kilns | favor:document | A catalogue of kilns that made me think of you.
            """,
            because="the owner gave without asking, which is better still",
        ),
        Scene("5 Feb | eva > me | Prize | favor:referral | I named you for the prize.", because="one favour may stand alone"),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            """,
            decisions=(said("relation", "eva", "mentor"),),
            because="a mentor gives",
        ),
        Scene(
            """
            5 Jan | eva > me | Invoice | favor:advice | Take the cheaper insurance.
            5 Feb | eva > me | Taxes | favor:advice | The second form is the right one.
            """,
            decisions=(said("relation", "eva", "paid"),),
            because="she is paid to advise",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral? | Somebody may have named you for the prize.
            """,
            because="the second favour is a guess",
        ),
        Scene(
            """
            5 Jan 2024 | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            """,
            because="two years lie between the two",
        ),
    ),
)
