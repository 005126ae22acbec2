"""A relation that was close once has gone silent."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from statistics import median

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, again, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

CLOSE = 3
EACH_WAY = 2
"""Letters from either side, and a meeting or a favour: many letters alone are business."""
YEAR = timedelta(days=365)
HALF_YEAR = timedelta(days=180)
FEW = 2
"""Persons besides the two on a letter that is still one between them."""
EPISODE = timedelta(days=30)
"""Letters of so few days are an episode: an application, a journey, a deal."""
HABIT = 5
"""Gaps between talks that must be known before they make a habit."""
TALK = timedelta(days=3)
"""Letters closer together are one talk: quick answers tell nothing about how often two write."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last letter, or nothing."""
    last = seen.entries[-1]
    apart = seen.relation in ("colleague", "client", "paid") or any(one.has("pause") for one in seen.entries[-3:])
    ours = sum(one.mine for one in seen.entries)
    if min(ours, len(seen.entries) - ours) < EACH_WAY or not seen.met_or_helped:
        return []
    if apart or seen.points < CLOSE or not seen.bag.past(last.at + _patience(seen)) or last.at - seen.entries[0].at < EPISODE:
        return []
    if _writes_from_elsewhere(seen):
        return []
    # A circular is a sign of life, and yet no letter between two.
    last = next((one for one in reversed(seen.entries) if len(one.persons) - one.mine <= FEW), last)
    why = f"You and {seen.name} knew each other well; the last letter between you here is from {last.at.day} {last.at:%B %Y}."
    return [raised(RULE.name, why, [last.letter.message_id], RULE.source.article, telling(last))]


def _writes_from_elsewhere(seen: Portrait) -> bool:
    """Whether somebody of the same name, by display name or before the @, wrote since: people change their house."""
    bag, last = seen.bag, seen.entries[-1].at
    name, box = bag.names.get(seen.person, "").casefold(), seen.person.split("@")[0]
    alike = {**bag.namesakes.get(name, {}), **(bag.namesakes.get(box, {}) if len(box) > 3 else {})}
    return any(other != seen.person and bag.with_person(other)[-1].at > last for other in alike)


def _patience(seen: Portrait) -> timedelta:
    """A year, or with a habit of their own, half a year old, twice the usual gap, but never under 180 days."""
    pauses = [later.at - earlier.at for earlier, later in pairwise(seen.entries)]
    gaps = [pause.total_seconds() for pause in pauses if pause > TALK]
    if len(gaps) < HABIT or seen.entries[-1].at - seen.entries[0].at < HALF_YEAR:
        return YEAR
    return min(YEAR, max(HALF_YEAR, 2 * timedelta(seconds=median(gaps))))


ROME = """
    2 Jan 2024 | me > eva | Rome | ~personal | How is your mother?
    3 Jan 2024 | eva > me | Re: Rome | ~personal | Better, and she greets you.
    2 Jun 2024 | me > eva | Rome again | meeting | It was lovely to have you here for three days.
    3 Jun 2024 | eva > me | Re: Rome again | | The train was late, the memory is not.
    """

RULE = Rule(
    name="dormant",
    advice="A line to {name}, without a wish, would keep it alive.",
    source=Source("Some thoughts on the wrong and right way to network", "Stay in touch because interested"),
    judge=judge,
    examples=(
        Scene(ROME, yields=("eva dormant",)),
        Scene(
            """
            2 Jan 2024 | lars > me | The ferry | favor:referral | The ferry line will take you, I asked them.
            3 Jan 2024 | me > lars | Re: The ferry | thanks | Thank you, Lars!
            2 Jun 2024 | lars > me | Summer | ~personal | The children swim like seals.
            3 Jun 2024 | me > lars | Re: Summer | ~personal | Ours like stones.
            """,
            yields=("lars dormant",),
        ),
        Scene(
            """
            2 Jan 2021 | lars > me | The ferry | meeting ~personal | It was good to sit on your deck with the children.
            3 Jan 2021 | me > lars | Re: The ferry | | It was.
            2 Jun 2021 | lars > me | Summer | | The swell is high.
            3 Jun 2021 | me > lars | Re: Summer | | Stay ashore.
            """,
            yields=("lars dormant",),
        ),
        Scene(
            again(12, 18, "2 Jan 2025", "me > lars | Chess | | Knight to f six.", "lars > me | Chess | meeting ~personal | Bishop takes."),
            yields=("lars dormant",),
        ),
        Scene(
            again(
                4, 60, "2 Jan 2024", "me > lars | Chess | | Knight to f six.", "lars > me | Re: Chess | meeting ~personal | Bishop takes."
            ),
            yields=("lars dormant",),
        ),
        Scene(
            ROME + "2 Dec 2025 | eva > me | Greetings | auto | The association wishes you a merry Christmas.",
            yields=("eva dormant",),
        ),
        Scene(
            ROME,
            decisions=(said("relation", "eva", "friend"),),
            yields=("eva dormant",),
        ),
        Scene(
            """
            2 Jan 2024 | me > eva | Invoice | | The invoice is paid.
            3 Jan 2024 | eva > me | Re: Invoice | | It arrived.
            """,
            because="it was never close",
        ),
        Scene(ROME + "2 May 2025 | me > eva | Your name day | | All the best.", because="the owner wrote ten months ago"),
        Scene(ROME, decisions=(said("relation", "eva", "client"),), because="the job for a client came to its end"),
        Scene(
            ROME + "9 Jun 2024 | eva > me | A request | ~pause | I need a pause from all letters.",
            because="she asked for space",
        ),
        Scene(ROME, decisions=(said("never", "eva"),), because="the owner ended it, and hears of it no more"),
        Scene(
            again(12, 10, "2 Jul 2025", "me > lars | Chess | | Knight to f six.", "lars > me | Chess | meeting ~personal | Bishop takes."),
            because="five months are within what any habit excuses",
        ),
        Scene(
            again(
                8, 100, "2 Mar 2023", "me > lars | Harvest | | The plums are in.", "lars > me | Re: Harvest | meeting ~personal | Ours too."
            ),
            now="10 Aug 2025",
            because="they write by the season, and half a year is their way",
        ),
        Scene(
            again(20, 7, "2 Jan 2024", "me > lars | Stock list | | Forty crates.", "lars > me | Re: Stock list | | Forty it is."),
            because="many letters alone are business",
        ),
        Scene(
            again(
                6,
                4,
                "2 May 2024",
                "lars > me | The post | request:job ~personal | May I come on Monday?",
                "me > lars | The post | meeting | Do.",
            ),
            because="an application of three weeks was an episode, however warm",
        ),
        Scene(
            again(10, 6, "2 Jun 2025", "lars > me | The move | | Six boxes.", "me > lars | The move | meeting ~personal | Carried."),
            because="two busy months make no habit, and a year is not over",
        ),
        Scene(
            """
            2 Jan 2024 | lars > me | The ferry | favor:referral | The ferry line will take you, I asked them.
            3 Jan 2024 | me > lars | Re: The ferry | thanks | Thank you, Lars!
            2 Jun 2024 | lars > me | Summer | ~personal | The children swim like seals.
            3 Jun 2024 | me > lars | Re: Summer | ~personal | Ours like stones.
            2 Dec 2025 | lars@newferry.example > me | A new address | ~personal | We moved to Bergen.
            """,
            because="he writes from another address now",
        ),
    ),
)
