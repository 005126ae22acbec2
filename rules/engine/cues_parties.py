"""Who is presented to whom: vocatives, descriptions and names of the readers of one letter."""

from __future__ import annotations

from dataclasses import dataclass, replace

from rules.engine.cues import pattern
from rules.engine.passage import Passage
from rules.engine.sentences import Sentence

READERS_LIMIT = 6
"""More readers than this are a list or an announcement, not people being introduced."""

MANY = r"\b(?:all|everyone|everybody|team|folks|colleagues|friends|members|ladies and gentlemen)\b"


@dataclass(frozen=True, slots=True)
class Portrait:
    """One reader as painted: `told` when another reader is told about them, `addressed` when they are spoken to alone,
    `described` when a sentence says what they are."""

    address: str
    sentence: Sentence
    told: bool
    described: bool
    addressed: bool = False


def few_readers(passage: Passage) -> bool:
    """Whether the letter goes to few enough people, none of them greeted as a crowd, to introduce some of them."""
    greeted = any(pattern(MANY).search(s.plain if s.role == "greeting" else s.plain[: s.core]) for s in passage.sentences[:2])
    return 1 <= len(passage.others) <= READERS_LIMIT and not greeted


def parties_in(passage: Passage, sentence: Sentence) -> tuple[str, ...]:
    """The readers that are brought together where `sentence` introduces: those named in it or greeted; both when there are but two."""
    if len(passage.others) < 2:
        return ()
    greeted = frozenset(word for s in passage.sentences if s.role == "greeting" for word in s.words)
    named = passage.called(sentence.words | greeted)
    everybody = tuple(person.address for person in passage.others)
    letter = passage.called(frozenset(word for s in passage.sentences for word in s.words))
    if len(everybody) == 2:
        return everybody if letter else ()
    return named if len(named) >= 2 else (letter if 2 <= len(letter) <= READERS_LIMIT else ())


def portraits(passage: Passage) -> tuple[Portrait, ...]:
    """What the letter says of each reader, in the order of naming. One pass: who is spoken to is carried from sentence to sentence."""
    found: dict[str, Portrait] = {}
    spoken_to: tuple[str, ...] = ()
    alone: set[str] = set()
    for sentence in passage.sentences:
        vocative = passage.called(_words(sentence.plain[: sentence.core] if sentence.role != "greeting" else sentence.plain))
        trailing = _trailing_vocative(passage, sentence)
        spoken_to = trailing or vocative or spoken_to
        if len(spoken_to) == 1:
            alone.update(spoken_to)
        mentioned = passage.called(_words(sentence.plain[sentence.core :]) if sentence.role != "greeting" else frozenset())
        for address in (*mentioned, *_by_pronoun(passage, spoken_to if vocative else (), sentence)):
            if address in trailing or (address in spoken_to and len(spoken_to) > 1 and not _described(passage, sentence, address)):
                continue
            told = bool(spoken_to) and address not in spoken_to
            new = Portrait(address, sentence, told, _described(passage, sentence, address) or (told and _is_who(sentence)))
            old = found.get(address)
            if old is None:
                found[address] = new
            else:
                found[address] = Portrait(
                    address, old.sentence if old.described else sentence, old.told or told, old.described or new.described
                )
    painted = (replace(portrait, addressed=portrait.address in alone) for portrait in found.values())
    return tuple(sorted(painted, key=lambda portrait: not portrait.described))


def _words(text: str) -> frozenset[str]:
    return frozenset(pattern(r"[^\W\d_]+(?:-[^\W\d_]+)?").findall(text.replace("'s", "")))


def _trailing_vocative(passage: Passage, sentence: Sentence) -> tuple[str, ...]:
    """A reader called at the end: "kind of you, Bea."."""
    tail = pattern(r", ([^\W\d_]{2,20})[.!]{0,2}$").search(sentence.plain)
    return passage.called(frozenset({tail.group(1)})) if tail else ()


def _by_pronoun(passage: Passage, spoken_to: tuple[str, ...], sentence: Sentence) -> tuple[str, ...]:
    """Of two readers the one who is not spoken to, where the sentence speaks of "he" or "she"."""
    if len(passage.others) != 2 or len(spoken_to) != 1 or not pattern(r"^(?:he|she|this|here) ").match(sentence.plain[sentence.core :]):
        return ()
    return tuple(person.address for person in passage.others if person.address not in spoken_to)


def _described(passage: Passage, sentence: Sentence, address: str) -> bool:
    """Whether the sentence says something of that reader in the third person: "Ana is …", "Ana ran …", "this is Ana"."""
    plain = sentence.plain[sentence.core :]
    verb = (
        r"(?:is|was|has|had|are|can|does|did|knows|wants|works|worked|[a-z]{2,15}(?:s|ed)|ran|built|made|led|"
        r"taught|wrote|grew|keeps|lives|speaks)"
    )
    for name, person in passage.names:
        if person == address and name in sentence.words:
            if pattern(
                rf"\b{name}(?:'s)?,? (?:[a-z]{{2,15}},? )?(?:just |also |already |who |now |still |always |never "
                rf")?{verb}\b"
            ).search(plain):
                return True
            if pattern(
                rf"\b(?:this|here|it) is (?:[a-z]+ ){{0,3}}{name}\b|\b{name}'s\b|\b{name}, (?:who|whom|whose|my|our|"
                rf"the|a)\b|\bthe (?:man|woman|person)\b"
            ).search(plain):
                return True
    return False


def _is_who(sentence: Sentence) -> bool:
    return pattern(r"\b(?:who|whom|whose|he|she|his|her|is|was|has|knows|makes|runs)\b").search(sentence.plain) is not None
