"""Which sentences of a letter are German, French or Spanish, and the acts that the forms of that language show in them.

Sentences are compared in the one spelling of `rules.language.spelling`. A letter in English costs one look into a set of words a sentence.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from rules.engine.cues import Cue, Hit, Table, match, pattern
from rules.engine.cues_due import due_words_in
from rules.engine.cues_parties import parties_in
from rules.engine.passage import Finding, Passage, evidence
from rules.engine.sentences import Sentence
from rules.engine.trace import refuse
from rules.language.english import words
from rules.language.spelling import ascii_of, place_in
from rules.language.tongue import Tongue
from rules.language.tongues import TONGUES

ENGLISH = words(
    """
    the and you to of in is that for it with on are this be have i we will would your my from as at not what please thanks thank was
    were has had do does did can could should our they he she his her their but if or an by about there which who been all
    """
)
TELLTALE = {tongue.code: tongue.telltale | {ascii_of(word) for word in tongue.telltale if len(word) > 1} for tongue in TONGUES}
EVERY = frozenset(word for each in TELLTALE.values() for word in each if len(word) > 1)
"""All of them but single letters, which stand in English too ("Bob's")."""
STRANGE = 3
"""Common words that a sentence in another language needs within a letter in English."""
OWN = {
    code: known - frozenset(word for other, more in TELLTALE.items() if other != code for word in more) for code, known in TELLTALE.items()
}
"""Telltale words that no other of the languages has."""
LEAD = 2
"""Votes that the language of the letter is ahead in each of its sentences."""
SHORT = 4
"""Words up to which one common word tells the language."""
AFTER_THANKS = "after thanks"
"""What came of it, told where the letter thanks: "You helped me so much. They said yes." """
DUE_KINDS = frozenset({"promise", "request", "meeting"})


@dataclass(frozen=True, slots=True)
class Foreign:
    """A sentence, its language and the same sentence in the one spelling."""

    sentence: Sentence
    tongue: Tongue
    bare: Sentence
    answered: bool = False
    """Whether its author answers it in the next sentence."""


_last: list[tuple[Passage, tuple[Foreign, ...]]] = []
"""The passage read last: each kind of act asks for the same one. A value replaces another as a whole, so threads can't mix them."""


def foreign_sentences(passage: Passage) -> tuple[Foreign, ...]:
    """The sentences of the body that are in one of the languages; none of them where the letter is worded as mailings are."""
    for known, found in _last:
        if known is passage:
            return found
    read = tuple(_foreign(passage))
    if read and _is_mass(passage, {one.tongue for one in read}):
        for one in read[:1]:
            refuse(one.sentence.text, "worded as mailings are")
        read = ()
    _last[:] = [(passage, read)]
    return read


def _is_mass(passage: Passage, tongues: set[Tongue]) -> bool:
    """Whether a sentence or the greeting is worded as mailings in one of the languages are."""
    plain = [ascii_of(sentence.plain) for sentence in passage.sentences]
    return any(pattern(ascii_of(tongue.mass)).search(each) for tongue in tongues for each in plain)


def _foreign(passage: Passage) -> Iterator[Foreign]:
    body = passage.body
    english = sum(len(sentence.keys & ENGLISH) for sentence in passage.sentences)
    least = STRANGE if english >= STRANGE else 1
    if not any(len(sentence.keys & EVERY) >= least or "¿" in sentence.plain for sentence in body):
        return
    votes = [_votes(sentence) for sentence in passage.sentences]
    total = {code: sum(each[code] for each in votes) for code in TELLTALE}
    leader = max(total, key=lambda code: total[code])
    letter = leader if total[leader] > max(english, 2) else ""
    if letter:
        least = 1
    for number, sentence in enumerate(body):
        code = _language(sentence, letter, least)
        if code:
            tongue = next(tongue for tongue in TONGUES if tongue.code == code)
            following = body[number + 1] if number + 1 < len(body) else None
            yield Foreign(sentence, tongue, _bare(sentence), following is not None and _answers(sentence, following, tongue))


def _answers(sentence: Sentence, following: Sentence, tongue: Tongue) -> bool:
    """Whether the sentence that follows a question in its paragraph answers it."""
    if not _asks(sentence) or _asks(following) or following.paragraph != sentence.paragraph:
        return False
    return pattern(ascii_of(tongue.answers)).match(ascii_of(following.plain)) is not None


def _asks(sentence: Sentence) -> bool:
    """Whether it ends in a question mark, which French sets off with a space."""
    return sentence.plain.rstrip("\"') !»").endswith("?")


def _votes(sentence: Sentence) -> dict[str, int]:
    """How many of its words are common in each language; one that no other has counts twice, a letter of its own once."""
    known = {code: sentence.keys & telltale for code, telltale in TELLTALE.items()}
    votes = {code: len(found) + len(found & OWN[code]) for code, found in known.items()}
    if not sentence.plain.isascii():
        for tongue in TONGUES:
            votes[tongue.code] += any(sign in sentence.plain for sign in tongue.signs)
    return votes


def _language(sentence: Sentence, letter: str, least: int) -> str:
    """The language of a sentence in a letter in `letter`: `least` common words of its own say it, else the words around it."""
    if "¿" in sentence.plain:
        return "es"
    english = len(sentence.keys & ENGLISH)
    votes = _votes(sentence)
    best = max(votes, key=lambda code: votes[code] + (LEAD if code == letter else 0))
    known = len(sentence.keys & TELLTALE[best])
    sure = len(sentence.keys & EVERY & TELLTALE[best]) >= least
    if sure and known > english and (known >= 2 or len(sentence.words) <= SHORT):
        return best
    return letter if english <= 1 else ""


def _bare(sentence: Sentence) -> Sentence:
    """The sentence in the one spelling. Its `core` and length may differ from the written ones."""
    if sentence.plain.isascii():
        return sentence
    return replace(
        sentence,
        plain=ascii_of(sentence.plain),
        core=len(ascii_of(sentence.plain[: sentence.core])),
        words=frozenset(ascii_of(word) for word in sentence.words),
        keys=frozenset(ascii_of(word) for word in sentence.keys),
    )


@lru_cache(maxsize=64)
def table(tongue: Tongue, kind: str) -> Table:
    """The cues of a language for a kind of act."""
    return Table(*(Cue(ascii_of(form), sure, about) for of, about, sure, form in tongue.forms if of == kind))


def foreign_findings(passage: Passage, kind: str) -> Iterator[Finding]:
    """Each act of the kind that a form shows, one a sentence."""
    found = foreign_sentences(passage)
    thanked = kind == "update" and any(_standing(one, "thanks")[0] is not None for one in found)
    for one in found:
        hit, part = _standing(one, kind)
        if hit is None and thanked:
            hit, part = _standing(one, AFTER_THANKS)
        if hit is None:
            continue
        parties = _parties(passage, one) if kind == "introduction" else ()
        if kind == "introduction" and len(parties) < 2:
            refuse(one.sentence.text, "it presents nobody who reads the letter")
            continue
        plain = one.sentence.plain
        start, end = place_in(plain, hit.start), place_in(plain, hit.end)
        yield Finding(
            kind,
            evidence(one.sentence, start, end),
            hit.cue.confidence,
            hit.cue.object or (_object(one.tongue, part) if kind == "request" else None),
            due=due_words_in(plain, one.tongue.times) if kind in DUE_KINDS else None,
            targets=parties,
            part=part,
        )


def _standing(one: Foreign, kind: str) -> tuple[Hit | None, str]:
    """The first form that stands in the sentence with nothing against it, and the part of the sentence that it stands in."""
    cues = table(one.tongue, kind)
    for number in cues.candidates(one.bare):
        hit = match(cues.cues[number], one.bare)
        if hit is not None:
            part = _part(one, hit)
            if not _against(one, kind, hit, part):
                return hit, part
    return None, ""


def _part(one: Foreign, hit: Hit) -> str:
    plain = one.bare.plain
    start, end = 0, len(plain)
    for found in pattern(ascii_of(one.tongue.breaks)).finditer(plain):
        if found.end() <= hit.start + 1:
            start = found.end()
        elif found.start() >= hit.end:
            end = found.start() + 1
            break
    return plain[start:end]


def _against(one: Foreign, kind: str, hit: Hit, part: str) -> bool:
    if kind == "request" and one.answered:
        refuse(one.sentence.text, "its author answers it in the next sentence")
        return True
    for guard in (one.tongue.nowhere, one.tongue.unless.get(kind, "")):
        found = pattern(ascii_of(guard)).search(part) if guard else None
        if found is not None:
            looks = one.bare.plain[hit.start : hit.end].strip()
            refuse(one.sentence.text, f"“{looks[:60]}” looks like it, but “{found.group().strip()[:60]}” speaks against it")
            return True
    return False


def _parties(passage: Passage, one: Foreign) -> tuple[str, ...]:
    if len(passage.others) == 2 and pattern(ascii_of(one.tongue.both)).search(one.bare.plain):
        return tuple(person.address for person in passage.others)
    return parties_in(passage, one.sentence)


def _object(tongue: Tongue, part: str) -> str:
    for name, source in tongue.objects:
        if pattern(ascii_of(source)).search(part):
            return name
    return "information" if "?" in part else "other"
