"""A person wrote for the first time, in person, with a question, and never got an answer; not before the day that they named themselves."""

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
    if is_answer(seen.entries[0].letter.subject) or seen.entries[0].letter.in_reply_to:
        return []  # they had written to each other before, out of sight of this mailbox
    asked = [one for one in seen.open("reply", mine=True) if seen.recent(one.since)]
    waiting = [one for one in asked if seen.bag.reached(max(one.since + PATIENCE, one.due or one.since))]
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
        Scene(
            """
            20 Feb | ida > me | Re: Your talk | | It was good to be there.
            2 Mar | ida > me | The talk again | request | May I quote your talk in my thesis?
            """,
            because="the first letter answers one that is not here: they knew each other",
        ),
        Scene("2 Mar | ida > me | Your talk | request | May I quote your talk in my thesis?", yields=("ida unanswered",)),
        Scene(
            "2 Mar | olaf > me | Glass eels | request:advice | You wrote on eels in the yearbook; how did you count them at night?",
            yields=("olaf unanswered",),
        ),
        Scene(
            """
            2 Mar | olaf > me | Glass eels | request:advice | How did you count the eels at night?
            12 Mar | olaf > me | Re: Glass eels | request ~nudge | I ask once more about the eels, if I may.
            """,
            yields=("olaf unanswered",),
        ),
        Scene(
            "2 Oct 2025 | olaf > me | An apprenticeship | request:job | Do you take apprentices at your forge?", yields=("olaf unanswered",)
        ),
        Scene(
            """
            2 Mar | olaf > me | Glass eels | request:advice | How did you count the eels at night?
            2 Mar 9:05 | me > olaf | Out of office | auto | I am away until Monday.
            """,
            yields=("olaf unanswered",),
        ),
        Scene(
            "2 Mar | tilda > me | A letter of thanks and a question | thanks request | Your course changed my mind. Is there a second one?",
            yields=("tilda unanswered",),
        ),
        Scene("14 Mar | ida > me | Your talk | request | May I quote your talk in my thesis?", because="ten days are not over"),
        Scene(
            "2 Mar | ida > me | Your talk | request[by_the_end_of_july] | May I quote your talk? By the end of July is early enough.",
            because="she gave time until July",
        ),
        Scene("2 Mar | ida > me | Your leads | request ~sales | Do you have a minute this week?", because="a salesman is owed nothing"),
        Scene(
            """
            2 Mar | ida > me | Your talk | request | May I quote your talk in my thesis?
            15 Mar | me > ida | Your thesis | | With pleasure, quote the talk.
            """,
            because="it was answered, late and in a letter of its own",
        ),
        Scene(
            "2 Mar | ida > me bob tim | The survey | request | Which of you would fill in my survey?",
            because="it was sent round",
        ),
        Scene("2 Mar | info@fair.example > me | Your stand | request | Which stand would you like?", because="an office asks, no person"),
        Scene("2 Mar | ida > me | Your account | auto request | Would you confirm your address?", because="a machine asks"),
        Scene("2 Mar | ida > bob ; me | Bob | request | Bob, may I quote your talk?", because="the owner is only on copy"),
        Scene("2 Mar | ida > me | Your talk | -needs | I shall quote your talk in my thesis.", because="it asks nothing"),
        Scene(
            """
            2 Jan | me > ida | Your book | | I liked your book on eels.
            2 Mar | ida > me | Glass eels | request | How did you count them?
            """,
            because="it is no first contact: the owner wrote before",
        ),
        Scene(
            "2 Mar | ida@me.example > me | The copier | request | Did you take the key of the copier?",
            because="a colleague asks at the door as well",
        ),
        Scene(
            "2 Mar | ida > me | Your talk | request? | It would be fine to quote it one day.",
            because="perhaps nothing is asked",
        ),
    ),
)
