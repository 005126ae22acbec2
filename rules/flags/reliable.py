"""They thank, report back and keep their word: three of three."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE
from rules.people.steady import kept_word

KEPT = 3


def judge(seen: Portrait) -> list[Flag]:
    """The praise with the letters it rests on, or nothing."""
    kept = kept_word(seen)
    if len(kept) < KEPT or (seen.relation in WITHOUT_BALANCE and all(kind == "promise" for kind, _, _ in kept)):
        return []
    why = f"{seen.name} thanked, reported back or kept a promise at least {len(kept)} times, and nothing of the kind is open."
    kept.sort(key=lambda one: not one[2])
    return [raised(RULE.name, why, [settled.letter.message_id for _, settled, _ in kept], RULE.source.article, kept[0][2])]


JURY = """
    2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
    2 Feb | eva > me | Re: Jury | thanks promise[by_friday] | Thank you! I'll send you the plan by Friday.
    5 Feb | eva > me | plan | ~delivers +document | Here is the plan.
    9 Feb | eva > me | Jury | update | The jury took me.
    """

RULE = Rule(
    name="reliable",
    advice="Look for extra ways to help {name}.",
    source=Source("9 Ways To Bruise A Networking Relationship", "9. Assume people will help because you need it"),
    judge=judge,
    examples=(
        Scene(JURY, yields=("eva reliable",)),
        Scene(
            """
            2 Feb | nat > me | Lathe | promise[by_friday] | I'll send you the drawing of the lathe by Friday.
            5 Feb | nat > me | lathe | ~delivers +document | Here is the drawing of the lathe.
            9 Feb | nat > me | Steel | promise[tomorrow] | Tomorrow I'll send you the price of the steel.
            10 Feb | nat > me | steel | ~delivers +document | The price of the steel is attached.
            16 Feb | nat > me | Belt | promise[by_friday] | The belt's length you will have by Friday.
            18 Feb | nat > me | belt | ~delivers +document | Here is the belt and its length.
            """,
            yields=("nat reliable",),
        ),
        Scene(
            """
            2 Jan | me > nat | The prize | favor:referral | I named you for the prize.
            2 Jan | nat > me | Re: The prize | thanks | Thank you!
            25 Jan | nat > me | The prize | update | The prize went to another, but they remembered me.
            2 Feb | me > nat | The fair | favor:referral | The fair has your name from me.
            3 Feb | nat > me | Re: The fair | thanks | Thank you once more!
            25 Feb | nat > me | The fair | update | The fair gave me a stall.
            """,
            yields=("nat reliable",),
        ),
        Scene(
            """
            2 Feb | nat > me | A joiner | request:introduction | Could you bring me together with a joiner?
            3 Feb | me > nat piet | Nat, Piet | introduction@nat@piet | Nat needs stairs, Piet builds them.
            3 Feb | nat > me ; piet | Re: Nat, Piet | thanks@me promise[by_friday] | Thank you! I'll send you the drawing by Friday.
            5 Feb | nat > me | drawing | ~delivers +document | Here is the drawing.
            20 Feb | nat > me | The stairs | update | Piet starts on Monday.
            """,
            yields=("nat reliable",),
        ),
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            9 Feb | eva > me | Re: Jury | thanks promise[by_friday] | Late, but thank you! I'll send you the plan by Friday.
            20 Feb | eva > me | plan | ~delivers +document | Here is the plan, a week late.
            21 Feb | eva > me | Jury | update | The jury took me.
            """,
            yields=("eva reliable",),
        ),
        Scene(JURY, decisions=(said("relation", "eva", "client"),), yields=("eva reliable",)),
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            2 Feb | eva > me | Re: Jury | thanks | Thank you!
            """,
            because="thanks alone are not three of three",
        ),
        Scene(
            JURY + "12 Feb | eva > me | The list | promise[by_friday] | I'll send you the list of jurors by Friday.",
            because="the list is still open",
        ),
        Scene(
            """
            2 Feb | me > eva | Jury | favor:referral | I put your name forward for the jury.
            5 Feb | eva > me | plan | promise[by_friday] | I'll send you the plan by Friday.
            6 Feb | eva > me | plan | ~delivers +document | Here is the plan.
            25 Feb | eva > me | Jury | update | The jury took me.
            """,
            because="she never said thanks",
        ),
        Scene(
            """
            2 Feb | eva@me.example > me | Plan | promise[by_friday] | I'll send you the plan by Friday.
            5 Feb | eva@me.example > me | plan | ~delivers +document | Here is the plan.
            9 Feb | eva@me.example > me | List | promise[by_friday] | I'll send you the list by Friday.
            12 Feb | eva@me.example > me | list | ~delivers +document | Here is the list.
            16 Feb | eva@me.example > me | Draft | promise[by_friday] | I'll send you the draft by Friday.
            18 Feb | eva@me.example > me | draft | ~delivers +document | Here is the draft.
            """,
            because="what a colleague delivers is the job",
        ),
        Scene(
            """
            2 Feb | me > eva | Plan | promise[by_friday] | I'll send you the plan by Friday.
            5 Feb | me > eva | plan | ~delivers +document | Here is the plan.
            9 Feb | me > eva | List | promise[by_friday] | I'll send you the list by Friday.
            12 Feb | me > eva | list | ~delivers +document | Here is the list.
            16 Feb | me > eva | Draft | promise[by_friday] | I'll send you the draft by Friday.
            18 Feb | me > eva | draft | ~delivers +document | Here is the draft.
            """,
            because="it is the owner who kept the word",
        ),
        Scene(
            """
            2 Feb | eva > me | Lathe | promise | I'll try to call you about the lathe.
            5 Feb | eva > me | lathe | ~delivers +document | Here is the drawing of the lathe.
            9 Feb | eva > me | Steel | promise | More about the steel later.
            10 Feb | eva > me | steel | ~delivers +document | The price of the steel is attached.
            16 Feb | eva > me | Belt | promise | Will do, the belt.
            18 Feb | eva > me | belt | ~delivers +document | Here is the belt and its length.
            """,
            because="manners that name no day are no word to keep",
        ),
        Scene(
            """
            2 Feb | eva > me | Lathe | promise[by_friday] | I'll send the drawing of the lathe by Friday.
            5 Feb | eva > me ida rolf tim | lathe | ~delivers +document | Here is the drawing of the lathe.
            9 Feb | eva > me | Steel | promise[tomorrow] | Tomorrow I'll send the price of the steel.
            10 Feb | eva > me ida rolf tim | steel | ~delivers +document | The price of the steel is attached.
            16 Feb | eva > me | Belt | promise[by_friday] | The belt's length will come by Friday.
            18 Feb | eva > me ida rolf tim | belt | ~delivers +document | Here is the belt and its length.
            """,
            because="what is sent round to all would have come anyway",
        ),
        Scene(
            """
            2 Feb | eva > me | Lathe | promise[by_friday]? | Perhaps I can send the drawing by Friday.
            5 Feb | eva > me | lathe | ~delivers +document | Here is the drawing of the lathe.
            9 Feb | eva > me | Steel | promise[tomorrow]? | The price may come tomorrow.
            10 Feb | eva > me | steel | ~delivers +document | The price of the steel is attached.
            16 Feb | eva > me | Belt | promise[by_friday]? | The belt's length should be there by Friday.
            18 Feb | eva > me | belt | ~delivers +document | Here is the belt and its length.
            """,
            because="nothing of it was promised for sure",
        ),
        Scene(
            """
            1 Jan | eva > me | Hello | thanks | Thank you for the kind letter.
            9 Jan | eva > me | Again | thanks | Thank you for the kind words.
            9 Feb | eva > me | Once more | thanks | Thank you for writing.
            """,
            because="polite words settle no debt, there was none",
        ),
    ),
)
