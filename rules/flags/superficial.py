"""Two who share a group have never spoken as two."""

from __future__ import annotations

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

GROUP = 3
LETTERS = 3


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the last group letters, or nothing."""
    group = [one for one in seen.entries if len(one.persons) >= GROUP and not one.mass]
    alone = [one for one in seen.entries if len(one.persons) < GROUP]
    both = any(one.mine for one in group) and any(not one.mine for one in group)
    if len(group) < LETTERS or alone or not both or seen.depth.met_or_helped(seen.now) or seen.relation is not None:
        return []
    if not seen.recent(seen.entries[-1].at):
        return []
    why = f"You and {seen.name} write in a group only; there was never a word between the two of you."
    return [raised(RULE.name, why, [one.letter.message_id for one in group[-3:]], RULE.source.article, telling(group[-3]))]


RULE = Rule(
    name="superficial",
    advice="Ask {name} for a coffee or a call of your own.",
    source=Source("How To Take Your Relationship Beyond Superficial", "WE need to be the ones to initiate"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            """,
            yields=("ida superficial",),
        ),
        Scene(
            """
            2 Feb | ida > me eva bob tim | Choir | | Rehearsal at six.
            3 Feb | me > ida eva bob tim | Re: Choir | | Six is fine.
            2 Mar | ida > me eva bob tim | Chairs | | Forty chairs.
            3 Mar | me > ida | your solo | | That was brave.
            """,
            because="there was a word between the two",
        ),
    ),
)
