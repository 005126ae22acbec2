"""The owner asked one contact for more within ninety days than a contact can bear."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.asks import Wish, is_answer
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

WINDOW = timedelta(days=90)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the asks it rests on, or nothing."""
    if seen.relation in WITHOUT_BALANCE:
        return []
    wishes = [wish for wish in seen.wishes if wish.size > 1 and seen.recent(wish.entry.at) and _begun(wish, seen)]
    for position, first in enumerate(wishes):
        window = [wish for wish in wishes[position:] if wish.entry.at - first.entry.at <= WINDOW]
        if _too_much(window):
            why = f"You asked {seen.name} for {len(window)} favours within ninety days."
            return [raised(RULE.name, why, [wish.entry.letter.message_id for wish in window], RULE.source.article, window[0].act.evidence)]
    return []


def _begun(wish: Wish, seen: Portrait) -> bool:
    """Whether the owner began the talk: what is asked in answer to a letter of theirs is no use made of them."""
    first = seen.bag.in_thread(wish.entry)[0]
    return first.mine and not is_answer(first.letter.subject)


def _too_much(window: list[Wish]) -> bool:
    return sum(wish.size == 3 for wish in window) > 1 or len(window) > 3


RULE = Rule(
    name="overused",
    advice="Give {name} a rest, and something back.",
    source=Source("9 Ways To Bruise A Networking Relationship", "7. Over-use a contact or referral"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Jan | me > eva | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Feb | me > eva | Port | request:introduction | And with Hugo at the port?
            """,
            yields=("eva overused",),
        ),
        Scene(
            """
            2 Jan | me > eva | Bank | request:information | Which form does the bank want?
            9 Jan | me > eva | Port | request:information | Which gate is it at the port?
            2 Feb | me > eva | Tax | request:information | Which year is it for?
            9 Feb | me > eva | Rent | request:information | Which account is it?
            """,
            because="plain questions of daily work are no favours",
        ),
    ),
)
