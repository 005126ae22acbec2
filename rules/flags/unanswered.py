"""A person wrote for the first time, in person, with a question, and never got an answer."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.values import Flag
from rules.people.asks import is_answer
from rules.people.portrait import Portrait, raised

PATIENCE = timedelta(days=10)
FIRST = 2
"""Letters that are still a first contact: the question, and asking once more."""
FEW = 4
"""Whoever wrote more often without an answer by mail is known from elsewhere."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letter, or nothing."""
    first = [one for one in seen.entries[:FIRST] if not is_answer(one.letter.subject)]
    if seen.relation is not None or len(seen.entries) > FEW or any(one.mine for one in seen.entries):
        return []
    waiting = [one for one in seen.open("reply", mine=True) if seen.now - one.since >= PATIENCE and seen.recent(one.since)]
    personal = {one.letter.message_id for one in first if len(one.persons) <= 1 and not one.has("sales", "pitch")}
    waiting = [one for one in waiting if one.message_id in personal]
    if not waiting:
        return []
    why = f"{seen.name} wrote to you for the first time with a question and never got an answer."
    return [raised(RULE.name, why, [one.message_id for one in waiting], RULE.source.article, waiting[0].evidence)]


RULE = Rule(
    name="unanswered",
    advice="Two lines to {name} are enough, a friendly no as well.",
    source=Source("Some thoughts on the wrong and right way to network", "Nobody is nothing to offer"),
    judge=judge,
    examples=(
        Scene("2 Mar | ida > me | Your talk | request | May I quote your talk in my thesis?", yields=("ida unanswered",)),
        Scene("14 Mar | ida > me | Your talk | request | May I quote your talk in my thesis?", because="ten days are not over"),
        Scene("2 Mar | ida > me | Your leads | request ~sales | Do you have a minute this week?", because="a salesman is owed nothing"),
    ),
)
