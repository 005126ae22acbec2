"""The owner asked one contact for more within ninety days than a contact can bear."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
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
            2 Jan | me > jurgen | Post | request:referral | Would you recommend me to the dean?
            4 Jan | jurgen > me | Re: Post | promise | I will.
            20 Feb | me > jurgen | A second post | request:referral | Would you recommend me to the provost too?
            """,
            yields=("jurgen overused",),
        ),
        Scene(
            """
            2 Jan | me > jurgen | Chapter one | request:review | Would you read chapter one?
            12 Jan | me > jurgen | Coffee | request:meeting | Could I have an hour of yours on Tuesday?
            2 Feb | me > jurgen | Chapter two | request:review | Would you read chapter two?
            20 Feb | me > jurgen | Chapter three | request:review | Would you read chapter three?
            """,
            yields=("jurgen overused",),
        ),
        Scene(
            """
            2 Jan | me > jurgen | My CV | request:favor +cv | Could you pass my CV on?
            2 Feb | me > jurgen | A job | request:job | Is there a post for me at your works?
            """,
            yields=("jurgen overused",),
        ),
        Scene(
            """
            5 Sep 2025 | me > jurgen | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            6 Sep 2025 | jurgen > me | Re: Bank | decline | I hardly know her.
            20 Oct 2025 | me > jurgen | Port | request:introduction | And with Hugo at the port?
            """,
            yields=("jurgen overused",),
        ),
        Scene(
            """
            2 Jan | me > jurgen | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            3 Jan | jurgen > me rosa | Rosa | introduction@me@rosa | Rosa, here is the man with the mill.
            4 Jan | me > jurgen rosa | Re: Rosa | thanks@jurgen | Thank you, Jurgen!
            2 Feb | me > jurgen | Port | request:introduction | And would you bring me together with Hugo at the port?
            2 Mar | me > jurgen | Mint | request:introduction | And with Ines at the mint?
            """,
            yields=("jurgen overused",),
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
        Scene(
            """
            2 Oct 2025 | me > eva | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Mar | me > eva | Port | request:introduction | And with Hugo at the port?
            """,
            because="five months lie between the two",
        ),
        Scene(
            """
            2 Jan | me > eva | Chapter one | request:review | Would you read chapter one?
            2 Feb | me > eva | Chapter two | request:review | Would you read chapter two?
            2 Mar | me > eva | Chapter three | request:review | Would you read chapter three?
            """,
            because="three of middle size in a winter are bearable",
        ),
        Scene(
            """
            2 Jan | me > eva@me.example | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Feb | me > eva@me.example | Port | request:introduction | And with Hugo at the port?
            """,
            because="colleagues open doors for each other all day",
        ),
        Scene(
            """
            2 Jan | me > eva | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Feb | me > eva | Port | request:introduction | And with Hugo at the port?
            """,
            decisions=(said("relation", "eva", "paid"),),
            because="she is an agent, and paid for it",
        ),
        Scene(
            """
            1 Jan | eva > me | Whom do you want to meet? | request:information | Whom do you want to meet?
            2 Jan | me > eva | Re: Whom do you want to meet? | request:introduction | Would you bring me together with Rosa at the bank?
            2 Feb | me > eva | Port | request:introduction | And with Hugo at the port?
            """,
            because="she asked for the first wish",
        ),
        Scene(
            """
            2 Jan | me > eva | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Jan | me > bob | Bank | request:introduction | Would you bring me together with Rosa at the bank?
            2 Feb | me > ida | Port | request:introduction | And you, with Hugo at the port?
            """,
            because="each of them was asked once",
        ),
        Scene(
            """
            2 Jan | me > eva | Leave to introduce | request:introduction | Would you like an introduction to Rosa?
            2 Feb | me > eva | Another | request:introduction | May I introduce you to Hugo?
            """,
            because="to ask leave to introduce is a gift, no wish",
        ),
    ),
)
