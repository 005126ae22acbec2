"""The owner claims closeness or long acquaintance that the record contradicts."""

from __future__ import annotations

from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene
from rules.engine.sketch import words_of
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling

NEW = timedelta(days=60)


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters that make the claim, or nothing. Another person's name in the claim is what ties it to them."""
    if not seen.entries or seen.relation in ("family", "friend"):
        return []
    first = seen.entries[0].at
    claims = [
        one
        for one in seen.desk.closeness_claims
        if seen.recent(one.at) and _names(_claimed(one), seen) and one.at - first < NEW and seen.reaches(one.at, NEW.days)
    ]
    if not claims or (seen.depth.met is not None and seen.depth.met < claims[0].at):
        return []
    why = f"You wrote as if you knew {seen.name} well; your first letter is from {first.day} {first:%B %Y}."
    return [raised(RULE.name, why, [one.letter.message_id for one in claims], RULE.source.article, telling(claims[0], "claims_closeness"))]


def _claimed(entry: Entry) -> set[str]:
    """The words of the claims in a letter, lower case."""
    return {word.lower() for signal in entry.letter.signals if signal.name == "claims_closeness" for word in words_of(signal.evidence)}


def _names(words: set[str], seen: Portrait) -> bool:
    name = [word.lower() for word in words_of(seen.bag.names.get(seen.person, "")) if len(word) > 2]
    return bool(name) and name[0] in words and (len(name) == 1 or name[-1] in words)


RULE = Rule(
    name="relationship_overstated",
    advice="Say how you know {name} as it is: it is worth more.",
    source=Source("9 Ways To Bruise A Networking Relationship", "6. Misrepresent your relationship"),
    judge=judge,
    examples=(
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back twenty years.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            2 Mar 2024 | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back a long way.
            """,
            because="they wrote two years ago",
        ),
    ),
)
