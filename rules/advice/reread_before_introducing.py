"""Somebody wants to be brought together with a person whom the owner last heard of long ago: read again what that person said then."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.turns import substantive
from rules.engine.values import Advice
from rules.people.hints import LATEST, advise, alone, called, day
from rules.people.portrait import Portrait, telling

ROW = 36
LONG = timedelta(days=182)
LATELY = timedelta(days=30)
"""So long after the wish an introduction may be under way."""
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]{1,30}(?: (?:de|van|von|der|la|di|da|le))? [A-ZÀ-Þ][\w'’-]{1,30}\b")


def judge(seen: Portrait) -> list[Advice]:
    """The last words of the one to be introduced, where half a year or more lies between them and the wish."""
    for wish in reversed(seen.their_wishes[-LATEST:]):
        if seen.bag.past(wish.entry.at + LATELY):
            return []
        if wish.act.object != "introduction" or not alone(wish.entry, seen.person):
            continue
        for other in _named(wish.act.evidence, seen):
            if _introduced(other, wish.entry, seen):
                continue
            last = _last_words(other, wish.entry.at, seen)
            if last is not None and last.at + LONG <= wish.entry.at:
                them, name = called(other, seen.bag), called(seen.person, seen.bag)
                text = (
                    f"Before you bring {name} and {them} together: {them} last told you something on {day(last.at, seen.bag)}, "
                    "so read it again, people change."
                )
                return advise(ROW, text, last, telling(last))
    return []


def _named(words: str, seen: Portrait) -> Iterator[str]:
    """Contacts whose whole name stands in the words, and who are the only ones of that name."""
    for name in _NAME.findall(words[:300]):
        alike = list(seen.bag.namesakes.get(name.casefold(), {}))
        if len(alike) == 1 and alike[0] != seen.person and not seen.desk.silenced(alike[0]):
            yield alike[0]


def _introduced(other: str, asked: Entry, seen: Portrait) -> bool:
    return any(case.by_owner and case.entry.at >= asked.at and other in case.parties for case in seen.desk.cases_with.get(seen.person, ()))


def _last_words(other: str, before: datetime, seen: Portrait) -> Entry | None:
    """Their latest letter of substance before the wish; None where anything that can't be quoted came later."""
    letters = [one for one in seen.bag.with_person(other) if not one.mine and one.at < before and substantive(one)]
    return letters[-1] if letters and telling(letters[-1]) else None


LAST = "2 May 2025 | bob.okoye > me | The meadow | update | I gave up the meadow and teach now.\n"
WISH = "9 Mar | eva > me | A meadow | request:introduction | Could you introduce me to Bob Okoye?"

RULE = Rule(
    name="reread-before-introducing",
    advice="Read again what they said last before you introduce them.",
    source=Source("How To Take Your Relationship Beyond Superficial", "take people off the stereotype"),
    judge=judge,
    examples=(
        Scene(LAST + WISH, yields=("eva 36",)),
        Scene(LAST + WISH + "\n10 Mar | me > eva | Re: A meadow | promise | I will write to him.", yields=("eva 36",)),
        Scene(LAST + WISH, decisions=(said("relation", "eva", "client"),), yields=("eva 36",)),
        Scene(LAST + "3 May 2025 | me > bob.okoye | Re: The meadow | | How brave.\n" + WISH, yields=("eva 36",)),
        Scene(LAST.replace("2 May 2025", "2 May 2023") + WISH, yields=("eva 36",)),
        Scene(
            LAST + "9 Mar | nat > me | Ein Lehrer | request:introduction | Stellst du mich Bob Okoye vor?",
            yields=("nat 36",),
        ),
        Scene(LAST + "2 Feb | bob.okoye > me | School | update | The school has a garden.\n" + WISH, because="he wrote last month"),
        Scene(WISH, because="the owner never heard of him"),
        Scene(LAST + WISH, now="20 May", because="that wish is long done with"),
        Scene(
            LAST + WISH + "\n10 Mar | me > eva bob.okoye | Eva, Bob | introduction@eva@bob.okoye | Bob, this is Eva.",
            because="they are introduced already",
        ),
        Scene(
            LAST + "9 Mar | eva > me | A meadow | request:introduction | Could you introduce me to somebody with a meadow?",
            because="nobody was named",
        ),
        Scene(LAST + WISH, decisions=(said("never", "bob.okoye"),), because="the owner wants to hear nothing of him"),
        Scene(LAST + WISH, decisions=(said("never", "eva"),), because="the owner wants to hear nothing of her"),
        Scene(
            LAST + "9 Mar | eva > me | A meadow | request:information | Do you remember Bob Okoye?",
            because="she only asks whether the owner remembers",
        ),
    ),
)
