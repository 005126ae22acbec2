"""They gave twice or more, and the owner neither gave nor offered anything since."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
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
            5 Feb | eva > me | Prize | favor:referral | I named you for the prize as well.
            6 Feb | me > eva | Re: Prize | ~offers_help | And what can I do for you?
            """,
            because="the owner offered",
        ),
    ),
)
