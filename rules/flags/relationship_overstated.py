"""The owner claims closeness or long acquaintance that the record contradicts."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.mailbag import Entry
from rules.engine.rule import Rule, Source
from rules.engine.scene import Scene, said
from rules.engine.sketch import token, words_of
from rules.engine.values import Flag
from rules.people.portrait import Portrait, raised, telling
from rules.people.relations import WITHOUT_BALANCE

NEW = timedelta(days=60)
_CALL = re.compile(r"\W*(?:(?:dear|hi|hello) )?([^\W\d_]{1,30})\s{0,3}[,:–—-]", re.IGNORECASE)
"""Somebody called by name at the beginning of a sentence."""
_OF_OTHERS = re.compile(
    r"\b(?:you and|and you|your (?:\w{1,12} )?friends?|friends? (?:of|to) (?:yours?|theirs?|his|hers?|the))\b", re.IGNORECASE
)
"""Words for a friendship that is not the author's."""
_SOMEONE = re.compile(r"\b(?:she|he|her|him|they|them|we|sie|er|wir|elle|il|nous|ella|él|nos)\b", re.IGNORECASE)
_FRIENDS = frozenset(
    ("freund", "freundin", "freunde", "bekannte", "bekannter", "jahren", "jahre", "schulzeit", "kindheit", "studium", "universität")
)
SHORT = 40
"""Words of a letter so short that it speaks of one person besides the reader."""
_NAME = re.compile(r"(?<![.?!:] )\b(?!I\b|I['’])[A-ZÀ-Þ][a-zà-ÿ]+")


def judge(seen: Portrait) -> list[Flag]:
    """The flag with the letters that make the claim, or nothing. Another person's name in the claim is what ties it to them.

    Of those met at work or at home the letters tell too little.
    """
    if not seen.entries or seen.relation in (*WITHOUT_BALANCE, "friend"):
        return []
    first = seen.entries[0].at
    claims = [one for one in seen.desk.closeness_claims if first <= one.at < first + NEW and seen.recent(one.at) and _about(one, seen)]
    if not claims or not seen.reaches(claims[0].at, NEW.days) or _had_met(claims[0], seen):
        return []
    why = f"You wrote as if you knew {seen.name} well; your first letter is from {first.day} {first:%B %Y}."
    return [raised(RULE.name, why, [one.letter.message_id for one in claims], RULE.source.article, telling(claims[0], "claims_closeness"))]


def _had_met(claim: Entry, seen: Portrait) -> bool:
    """Whether the two had met before the claim; "it was nice to meet you", said within these weeks, shows the opposite of old friends."""
    just_met = any(one.has("first_meeting") for one in seen.entries if one.at < claim.at)
    return seen.depth.met is not None and seen.depth.met < claim.at and not just_met


def _about(entry: Entry, seen: Portrait) -> bool:
    """Whether the claim names them: one of first and last name in its words, the other there or elsewhere in the letter.

    "Eva, meet Bob, an old friend" calls Eva and is about Bob. "She is an old friend of mine" is about her whom the subject names.
    """
    name = [word.lower() for word in words_of(seen.bag.names.get(seen.person, "")) if len(word) > 2]
    if not name:
        return False
    ends = (name[0], name[-1])
    said = " ".join(signal.evidence for signal in entry.letter.signals if signal.name == "claims_closeness")
    if _OF_OTHERS.search(said):
        return False
    words = {word.lower() for word in words_of(said)}
    if seen.person in entry.persons:
        called = _CALL.match(said)
        meant = called is None or called[1].lower() not in ends
    else:
        meant = True
    if words.isdisjoint(ends):
        words = {word.lower() for word in words_of(entry.letter.subject)}
        nobody_else = entry.letter.words <= SHORT or not words.isdisjoint(ends)
        meant = seen.person not in entry.persons and bool(_SOMEONE.search(said)) and not _names_another(said) and nobody_else
    return meant and all(word in words or token(word, seen.bag.key) in entry.letter.sketch for word in ends)


def _names_another(said: str) -> bool:
    """Whether the claim has a name of its own; German writes its nouns like names."""
    return any(found.group().lower() not in _FRIENDS for found in _NAME.finditer(said[1:]))


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
            2 Mar | me > eva | Your prize | | What a fine prize.
            3 Mar | eva > me | Re: Your prize | thanks | Thank you!
            9 Mar | me > bob | The jury | ~claims_closeness | Ask Eva, an old friend of mine.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            1 Mar | tove > me eva | Eva | introduction@me@eva | Eva, here is the man with the mill.
            2 Mar | me > eva tove | Re: Eva | thanks@tove | Thank you, Tove! Eva, more soon.
            9 Mar | me > bob | The harbour | ~claims_closeness | Eva and I worked closely on the harbour.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back twenty years.
            12 Mar | me > ida | Eva | ~claims_closeness | I have known Eva for years.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob eva | Eva, Bob | introduction@eva@bob ~claims_closeness | Bob, meet Eva, a dear friend of mine.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            2 Sep 2025 | eva > me | Hello | | Greetings from a rainy quay.
            9 Oct 2025 | me > bob | Eva | ~claims_closeness | Eva is like a sister to me.
            2 Mar | eva > me | Lunch | meeting | That was a good lunch, after all those letters.
            """,
            yields=("eva relationship_overstated",),
        ),
        Scene(
            """
            2 Mar | eva.lund > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva Lund for the harbour | ~claims_closeness | She is an old friend of mine.
            """,
            yields=("eva.lund relationship_overstated",),
        ),
        Scene(
            """
            2 Mar | me > eva | Last night | ~first_meeting meeting | It was a pleasure to meet you at the opening.
            3 Mar | eva > me | Re: Last night | | And for me.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I have been friends for ages.
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
        Scene(
            """
            2 Mar | eva > me | The lunch | meeting | That was a long and good lunch.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva is a good friend of mine.
            """,
            because="they met, and what grew there no mail shows",
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Nora | ~claims_closeness | Nora and I go back twenty years.
            """,
            because="the claim is about another",
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back twenty years.
            """,
            decisions=(said("relation", "eva", "friend"),),
            because="the owner says that they are friends",
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back twenty years.
            """,
            begins="1 Mar",
            because="the mailbox begins with her letter: nobody knows what was",
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | bob > me | Eva | ~claims_closeness | Eva and you go back twenty years, I hear.
            """,
            because="another says so, not the owner",
        ),
        Scene(
            """
            9 Mar | me > bob | Eva | ~claims_closeness | Eva and I go back twenty years.
            12 Mar | me > eva | Bob will ring you | | Bob from the mill will ring you.
            """,
            because="there was no record when it was said; they may be friends without letters",
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | | Eva wrote to me last week, a kind letter.
            """,
            because="that is how it is",
        ),
        Scene(
            """
            2 Mar | eva@me.example > me | The van | | The van is back.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva is a great friend of mine.
            """,
            because="a colleague is known from the corridor, not from letters",
        ),
        Scene(
            """
            2 Mar | eva.lund > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | The harbour | ~claims_closeness | She is an old friend of mine.
            """,
            because="nobody knows who she is",
        ),
        Scene(
            """
            2 Mar | eva.lund > me | Hello | | Greetings from a rainy quay.
            3 Mar | bob.hall > me | Hello | | Greetings from the hills.
            9 Mar | me > eva.lund ; bob.hall | The harbour | ~claims_closeness | Eva, ask Bob Hall, an old friend of mine.
            """,
            yields=("bob.hall relationship_overstated",),
        ),
        Scene(
            """
            2 Mar | eva > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | Eva | ~claims_closeness | Eva is an old friend of yours, she tells me.
            """,
            because="the friendship is the reader's",
        ),
        Scene(
            """
            2 Mar | eva.lund > me | Hello | | Greetings from a rainy quay.
            9 Mar | me > bob | The organ | ~claims_closeness | Take Eva Lund for it; sie ist eine alte Freundin von mir.
            """,
            yields=("eva.lund relationship_overstated",),
        ),
    ),
)
