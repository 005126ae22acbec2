"""The owner's last three letters or more stayed without an answer."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

LETTERS = 3
SPAN = timedelta(days=14)
REST = timedelta(days=3)
_FOR = re.compile(r"\b(?:for|that|für|dass|fürs|pour|d['’]|de|por)\b", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:in advance|(?:your|the) (?:time|patience|attention|consideration|understanding|trouble)|im voraus|d['’]avance|de antemano"
    r"|(?:ihre|deine) (?:zeit|geduld|mühe|aufmerksamkeit)|(?:votre|ta|ton) (?:temps|patience|attention)|(?:su|tu) (?:tiempo|paciencia))\b",
    re.IGNORECASE,
)
"""What closes a letter, and thanks for nothing that was done."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters, or nothing."""
    if seen.relation is not None or seen.bag.patchy(seen.person):
        return []
    last: list[Entry] = []
    for one in reversed(seen.entries):
        if not one.mine:
            break
        if seen.person in one.to and len(one.persons) <= 3:
            last.append(one)
    asked = [one for one in last if one.letter.needs_reply]
    if len(last) < LETTERS or len(asked) < LETTERS - 1 or not seen.recent(last[0].at):
        return []
    if last[0].at - last[-1].at < SPAN or not seen.bag.reached(last[0].at + REST) or any(one.has("no_reply_needed") for one in asked):
        return []
    if any(_spoken_since(one) for one in last[:-1]):
        return []
    why = f"Your last {len(last)} letters to {seen.name} stayed without an answer."
    return [raised(RULE.name, why, [one.letter.message_id for one in reversed(last)], RULE.source.article, telling(last[-1]))]


def _spoken_since(one: Entry) -> bool:
    """Whether a letter shows that the two spoke elsewhere: it tells of a talk, or thanks for something that no letter brought."""
    if one.has("by_phone") or one.acts("meeting"):
        return True
    return any(not _AHEAD.search(act.evidence) and _FOR.search(act.evidence) for act in one.acts("thanks"))


RULE = Rule(
    name="unanswered_by_them",
    advice="Stop asking {name} by mail; try another way, or let it rest.",
    source=Source("9 Ways To Bruise A Networking Relationship", "3. Disregard a reciprocal request"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            yields=("eva unanswered_by_them",),
        ),
        Scene(
            """
            1 Jan | eva > me | Snow | | It snows.
            2 Jan | me > eva | Re: Snow | | Here too.
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Gutter | request | And the gutter?
            2 Mar | me > eva | Ladder | request | May I have the ladder back?
            """,
            yields=("eva unanswered_by_them",),
        ),
        Scene(
            """
            2 Feb | me > yusuf | Your lecture | request:document | Could you send me the slides of the lecture?
            9 Feb | me > yusuf | A recording | | I found a recording of it, half an hour.
            2 Mar | me > yusuf | The slides | request ~nudge | Is there a chance to see the slides?
            """,
            yields=("yusuf unanswered_by_them",),
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            3 Feb | eva > me | Away | auto | I am away until the tenth.
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            yields=("eva unanswered_by_them",),
        ),
        Scene(
            """
            2 Oct 2025 | me > yusuf | Proposal | request | What do you say to the proposal?
            20 Oct 2025 | me > yusuf | Re: Proposal | request | Did you find the time?
            9 Nov 2025 | me > yusuf | Re: Proposal | request | Shall I ask somebody else?
            30 Nov 2025 | me > yusuf | Re: Proposal | request | Last try: shall I?
            """,
            yields=("yusuf unanswered_by_them",),
        ),
        Scene(
            """
            2 Feb | me > eva ; bob | Roof | request@eva | Eva, does the roof hold?
            12 Feb | me > eva ; bob | Re: Roof | request@eva ~nudge | Eva, did my question about the roof reach you?
            2 Mar | me > eva ; bob | The roof | request@eva ~nudge | Any word on the roof, Eva?
            """,
            yields=("eva unanswered_by_them",),
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            13 Feb | eva > me | snow | | Snowed in, more on Monday.
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            because="she wrote in between",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            2 Mar | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            """,
            because="two letters are no three",
        ),
        Scene(
            """
            2 Mar | me > eva | Roof | request | Does the roof hold?
            4 Mar | me > eva | Re: Roof | request | And the gutter?
            9 Mar | me > eva | Re: Roof | request | And the chimney?
            """,
            because="they lie within a week",
        ),
        Scene(
            """
            2 Feb | me > eva | Sunday | | We were at the lake.
            12 Feb | me > eva | Monday | | The boat leaks.
            2 Mar | me > eva | Tuesday | | The boat is dry.
            """,
            because="none of them asks for an answer",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request | Did my question about the roof reach you?
            19 Mar | me > eva | The roof | request | Any word on the roof?
            """,
            because="the last letter is a day old",
        ),
        Scene(
            """
            2 Feb | me > eva@me.example | Roof | request | Does the roof hold?
            12 Feb | me > eva@me.example | Re: Roof | request | Did my question about the roof reach you?
            2 Mar | me > eva@me.example | The roof | request | Any word on the roof?
            """,
            because="a colleague answers on the stairs",
        ),
        Scene(
            """
            2 Feb | me > eva bob ida tim | Roof | request | Does the roof hold?
            12 Feb | me > eva bob ida tim | Re: Roof | request | Did my question about the roof reach you?
            2 Mar | me > eva bob ida tim | The roof | request | Any word on the roof?
            """,
            because="what is asked of four is asked of nobody",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            2 Mar | me > eva | Re: Roof | request ~no_reply_needed | The roof holds, no need to answer; or does it not?
            """,
            because="the owner wants no answer any more",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request ~nudge | Did my question about the roof reach you?
            2 Mar | me > eva | The roof | request ~nudge | Any word on the roof?
            """,
            decisions=(said("relation", "eva", "family"),),
            because="with a sister one speaks on the telephone",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request thanks | Thank you for ringing last night. And the gutter?
            2 Mar | me > eva | Ladder | request | May I have the ladder back?
            """,
            because="they speak on the telephone",
        ),
        Scene(
            """
            2 Feb | me > eva | Roof | request | Does the roof hold?
            12 Feb | me > eva | Re: Roof | request thanks | Does it hold? Thank you for your time.
            2 Mar | me > eva | Ladder | request | May I have the ladder back?
            """,
            yields=("eva unanswered_by_them",),
        ),
    ),
)
