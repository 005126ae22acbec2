"""The owner's very first letter to somebody brings an agenda: a pitch, a CV, a big wish."""

from __future__ import annotations

import re

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.values import Flag
from rules.people.asks import expected, is_answer
from rules.people.mirrors import known_next_door
from rules.people.portrait import Portrait, raised, telling

DAYS = 30
_TIME = re.compile(
    r"\b(?:call|slot|meeting|demo|minutes|visit you|presentation|appointment|termin|rendez-vous|reunión|cita)\b", re.IGNORECASE
)

_GOES_ON = re.compile(
    r"\b(?:did|had|have) we (?:not )?(?:agree|settle|say|fix|discuss|decide|talk|speak)"
    r"|\bas (?:we )?(?:agreed|discussed|arranged|promised|mentioned)\b"
    r"|\bwe (?:had |have )?(?:spoke|spoken|talked|met|discussed|agreed)\b"
    r"|\b(?:our|the) (?:last |recent )?(?:talk|conversation|discussion|phone call)\b"
    r"|\byou (?:asked|wanted|requested|offered|mentioned|suggested)\b"
    r"|\bwie (?:besprochen|vereinbart|versprochen)\b|\bcomme (?:convenu|promis)\b|\bcomo (?:acordamos|quedamos|hablamos)\b",
    re.IGNORECASE,
)
"""Words that take up what was said before, out of sight of the mailbox."""


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letter, or nothing."""
    first = seen.entries[0]
    if not first.mine or seen.person not in first.to or len(first.to) > 2 or not seen.recent(first.at) or seen.relation is not None:
        return []
    if is_answer(first.letter.subject) or first.letter.in_reply_to or first.letter.references or first.has("by_phone"):
        return []
    if any(
        _GOES_ON.search(said) for said in (*(act.evidence for act in first.letter.acts), *(one.evidence for one in first.letter.signals))
    ):
        return []
    if expected(seen.person, first, seen.desk) or seen.bag.role_like(seen.person) or known_next_door(first, seen):
        return []
    wish = next((wish for wish in seen.wishes if wish.entry is first), None)
    big = wish is not None and wish.size >= 2 and wish.act.object != "meeting" and seen.reaches(first.at, DAYS)
    if not big and not first.has("pitch") and "cv" not in first.letter.attachments and not _with_papers(first):
        return []
    said = wish.act.evidence if big and wish is not None else telling(first, "pitch")
    why = f"Your very first letter to {seen.name} brought an agenda."
    return [raised(RULE.name, why, [first.letter.message_id], RULE.source.article, said)]


def _with_papers(first: Entry) -> bool:
    """Whether a paper comes along with a wish for the reader's time."""
    return "document" in first.letter.attachments and any(
        act.object == "meeting" or _TIME.search(act.evidence) for act in first.acts("request")
    )


RULE = Rule(
    name="agenda_first",
    advice="Next time leave the agenda at home; it belongs to the second or third talk.",
    source=Source("Interview People", "Leave your agenda at home"),
    judge=judge,
    examples=(
        Scene(
            "2 Mar | me > ida | Our platform | request:meeting ~pitch | We are the leading platform; when can I show it?",
            yields=("ida agenda_first",),
        ),
        Scene("2 Mar | me > ida | My work | +cv | It was good to hear you speak; my CV is attached.", yields=("ida agenda_first",)),
        Scene(
            "2 Mar | me > ida | Your network | request:introduction | Would you bring me together with your minister?",
            yields=("ida agenda_first",),
        ),
        Scene("2 Mar | me > ida | My script | request:review +document | Would you read my script?", yields=("ida agenda_first",)),
        Scene(
            "2 Mar | me > ida | Our figures | request:information +document | Could you give me a slot this week? The deck is attached.",
            yields=("ida agenda_first",),
        ),
        Scene(
            """
            2 Mar | me > ida ; bob | Our looms | ~pitch | We build the finest looms north of the Alps.
            3 Mar | ida > me | Re: Our looms | | I see.
            """,
            yields=("ida agenda_first",),
        ),
        Scene("2 Sep 2025 | me > ida | A favour | request:job | Would you take me on?", yields=("ida agenda_first",)),
        Scene(
            """
            1 Mar | eva > me ida | Platform | introduction@me@ida | Ida, you wanted to see it.
            2 Mar | me > ida | Our platform | ~pitch +document | Here is the deck.
            """,
            because="she had been told to expect it",
        ),
        Scene("2 Mar | me > jobs@works.example | Application | +cv | My CV is attached.", because="an application to an office"),
        Scene(
            """
            1 Mar | ida > me | Your looms | request:document | What looms do you build, and what do they cost?
            2 Mar | me > ida | Re: Your looms | ~pitch +document | We build the finest looms; the price list is attached.
            """,
            because="she had asked for it",
        ),
        Scene(
            """
            1 Mar | me > ida | Your talk | | I liked what you said on wool.
            9 Mar | me > ida | Our looms | ~pitch | We build the finest looms north of the Alps.
            """,
            because="it came in the second letter",
        ),
        Scene(
            "2 Mar | me > ida | Your talk | request:information | Where can I read more on wool?", because="a small question is no agenda"
        ),
        Scene(
            "2 Mar | me > ida | Re: Our call | ~pitch +document | As said on the phone, our looms.",
            because="it answers what was said elsewhere",
        ),
        Scene(
            "2 Mar | me > ida bob tim kay | Our looms | ~pitch | The guild's looms are for hire from May.",
            because="an announcement to several is no first letter to one",
        ),
        Scene(
            "2 Mar | me > ida@me.example | The tender | request:review +document | Would you read the tender?",
            because="a colleague is no new contact",
        ),
        Scene(
            "2 Mar | me > ida | Our looms | ~pitch | We build the finest looms.",
            decisions=(said("relation", "ida", "client"),),
            because="she is a client",
        ),
        Scene(
            "2 Mar | me > ida | A wish | request:referral | Would you be my referee?",
            begins="25 Feb",
            because="the mailbox is a week old: it may not be the first letter",
        ),
        Scene(
            """
            1 Feb | hilde@school.example > me | The course | | We would like the course in May.
            2 Feb | me > hilde@school.example | Re: The course | | May it is.
            2 Mar | me > ida@school.example ; hilde@school.example | The course | request:review +document | Would you read the outline?
            """,
            because="somebody of the same school, known to the owner, is on copy",
        ),
        Scene(
            "2 Mar | me > ida | Our looms | ~by_phone ~pitch +document | As we said on the phone: our looms and what they cost.",
            because="they had spoken before",
        ),
        Scene(
            "2 Mar | me > ida | The course | request:review +document | Did we agree on Tuesday, and would you look over my outline?",
            because="they had spoken before",
        ),
    ),
)
