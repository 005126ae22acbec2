"""The owner asked something of a new contact and left the effort to them: travel, forms, rebooking."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised

BURDENS = 2


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the burdens it rests on, or nothing."""
    burdened: dict[int, list[tuple[str, str]]] = {}
    for one in seen.entries:
        if (
            one.mine
            and seen.person in one.to
            and seen.recent(one.at)
            and seen.depth.points(one.at) <= 2
            and seen.bag.in_thread(one)[0].mine
        ):
            loads = [(signal.evidence, one.letter.message_id) for signal in one.letter.signals if signal.name == "burden"]
            burdened.setdefault(one.thread, []).extend(loads)
    for loads in burdened.values():
        if len({words for words, _ in loads}) >= BURDENS:
            why = f"You asked for something and left the effort to {seen.name} {len(loads)} times."
            return [raised(RULE.name, why, [ident for _, ident in loads], RULE.source.article, loads[0][0])]
    return []


RULE = Rule(
    name="made_to_work",
    advice="Let {name} choose time and place, and take the trouble on yourself.",
    source=Source("9 Ways To Bruise A Networking Relationship", "8. Make a new contact work too hard"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | me > eva | Advice | request:meeting ~burden | Could you come to my office on Friday at eight?
            4 Mar | me > eva | Re: Advice | request ~burden | Please fill in the form before.
            """,
            yields=("eva made_to_work",),
        ),
        Scene(
            """
            2 Mar | eva > me | Advice | request:meeting | Have you a booking page?
            4 Mar | me > eva | Re: Advice | ~burden | Here is my link.
            5 Mar | me > eva | Re: Advice | ~burden | Please fill in the form before.
            """,
            because="she began and asked for it",
        ),
    ),
)
