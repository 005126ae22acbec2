"""They gave, and what they ask in return is still unanswered after a second letter about it."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the ask and the favours it rests on, or nothing."""
    received = [deed for deed in seen.deeds if not deed.given and not deed.trial]
    for ask in seen.open("reply", mine=True):
        before = [deed for deed in received if deed.entry.at <= ask.since]
        if ask.asked_count > 1 and before and seen.recent(ask.since):
            why = f"{seen.name} did something for you and has asked you {ask.asked_count} times for the same thing."
            return [
                raised(
                    RULE.name, why, [ask.message_id, *(deed.entry.letter.message_id for deed in before)], RULE.source.article, ask.evidence
                )
            ]
    return []


RULE = Rule(
    name="reciprocal_request_disregarded",
    advice="{name} should not have to ask again. Do it, name a day, or say no.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            """,
            yields=("eva reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            """,
            because="nothing was given before",
        ),
    ),
)
