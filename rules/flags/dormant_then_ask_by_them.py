"""After a year of silence their first letter asks for something."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised
from rules.people.relations import WITHOUT_BALANCE

SILENCE = timedelta(days=365)
SOCIAL = ("meeting",)
"""To ask for a coffee after a long time is no favour but a greeting."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters on both sides of the silence, or nothing."""
    if seen.relation in WITHOUT_BALANCE or not _mutual(seen):
        return []
    for before, after in pairwise(seen.entries):
        if after.at - before.at < SILENCE or after.mine is not False or not seen.recent(after.at):
            continue
        opening = [one for one in seen.bag.in_thread(after) if one.mine is False and one.at >= after.at][:2]
        asks = [(one, act) for one in opening for act in one.acts("request") if act.object not in SOCIAL]
        if asks and not after.has("sales"):
            return [
                raised(
                    RULE.name,
                    f"After a year or more without a word {seen.name} wrote to you with a wish.",
                    [asks[0][0].letter.message_id, before.letter.message_id],
                    RULE.source.article,
                    asks[0][1].evidence,
                )
            ]
    return []


def _mutual(seen: Portrait) -> bool:
    return any(one.mine for one in seen.entries) and any(not one.mine for one in seen.entries)


RULE = Rule(
    name="dormant_then_ask_by_them",
    advice="{name} came back with a wish. People mostly help anyway.",
    source=Source("Some thoughts on the wrong and right way to network", "I know we haven't spoken for 2/3/4 years but"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar 2023 | me > eva | Summer | | A good summer to you.
            3 Mar 2023 | eva > me | Re: Summer | | And to you.
            2 Mar | eva > me | A long time | request:referral | Would you be my referee?
            """,
            yields=("eva dormant_then_ask_by_them",),
        ),
        Scene("2 Mar | eva > me | A long time | request:referral | Would you be my referee?", because="there was nothing before it"),
    ),
)
