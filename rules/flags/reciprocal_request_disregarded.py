"""They gave, and what they ask in return is still unanswered after a second letter about it."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the ask and the favours it rests on, or nothing."""
    received = [deed for deed in seen.deeds if not deed.given and not deed.trial]
    for ask in seen.open("reply", mine=True):
        before = [deed.entry.letter.message_id for deed in received if deed.entry.at <= ask.since]
        if ask.asked_count > 1 and before and seen.recent(ask.since):
            why = f"{seen.name} did something for you and has asked you {ask.asked_count} times for the same thing."
            return [raised(RULE.name, why, [ask.message_id, *before], RULE.source.article, ask.evidence)]
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
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            6 Feb | me > eva | Re: My essay | ~acknowledgement | Sure!
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            """,
            yields=("eva reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Jan | wim > me nora | Nora | introduction@me@nora | Nora restores organs.
            6 Jan | me > wim nora | Re: Nora | thanks@wim | Thank you, Wim!
            1 Feb | wim > me | The bellows maker | request:introduction | And could you bring me together with your bellows maker?
            15 Feb | wim > me | bellows again | request:introduction ~nudge | Any word from the bellows maker?
            1 Mar | wim > me | bellows, third verse | request:introduction ~nudge | Shall I give up on the bellows maker?
            """,
            yields=("wim reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Feb | wim > me | Stop list | favor:document request:review | The stop list you were after. Would you read my chapter on reeds?
            2 Mar | wim > me | Re: Stop list | ~nudge request | Did the chapter on reeds reach you?
            """,
            yields=("wim reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Jan | wim > me | The grant | favor:referral | I spoke for you.
            6 Jan | me > wim | Re: The grant | thanks | Thank you, Wim!
            5 Feb | wim > me | A name | request:referral | Whom would you ask about pipes of lead?
            9 Feb | me > wim | Concert | | The concert is on Sunday at five.
            2 Mar | wim > me | Re: A name | request ~nudge | Did you think of somebody for the lead pipes?
            """,
            yields=("wim reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Jan 2025 | wim > me | The grant | favor:referral | I spoke for you.
            5 Feb | wim > me | A name | request:referral | Whom would you ask about pipes of lead?
            2 Mar | wim > me | Re: A name | request ~nudge | Did you think of somebody for the lead pipes?
            """,
            yields=("wim reciprocal_request_disregarded",),
        ),
        Scene(
            """
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            """,
            because="nothing was given before",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            2 Mar | eva > me | My essay | request:review | Would you read my essay on bridges?
            """,
            because="she asked but once",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            3 Mar | me > eva | Re: My essay | decline | I shall not get to it, and say so too late.
            """,
            because="an honest no is an answer",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            3 Mar | me > eva | essay on bridges | ~delivers +document | The essay with my notes on bridges.
            """,
            because="it was done, in a letter of its own",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | ~release | Never mind the essay, a colleague read it.
            """,
            because="she let it go",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            3 Mar | me > eva | Re: My essay | promise[by_friday] | You have it by Friday.
            """,
            because="a promise with a day takes its place",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | auto request ~nudge | Reminder: a task waits for you.
            """,
            because="the second letter came from a machine",
        ),
        Scene(
            """
            5 Jan | eva > me | Jury | favor:referral | I put your name forward.
            5 Feb | eva > me | My essay | request:review | Would you read my essay on bridges?
            2 Mar | eva > me | Re: My essay | request ~nudge | Did you find the time for the essay on bridges?
            """,
            decisions=(said("never", "eva"),),
            because="the owner ended the relation",
        ),
    ),
)
