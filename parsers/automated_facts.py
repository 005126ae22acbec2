"""Which signs of mass and machine mail, and which of a conversation, one letter shows."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass

from parsers.automated_notices import BY_NOTICE
from parsers.automated_signs import BY_HEADLINE, BY_NAME, BY_SENDER, Sign
from parsers.automated_words import BY_WORDS
from parsers.language import guess_language
from parsers.message import Address

LOOK = 12000
"""Characters of the words that are looked at."""
VOICE = 4000
"""Characters by which the voice is judged."""
LANGUAGE_FROM = 25
"""Words from which on a language is asked for, before a letter is blamed for never saying "I"."""
SPOKEN = frozenset(["en", "de", "fr", "es", ""])
"""Languages whose words for "I" are known, and what may be one of them."""
NAMED_READERS = 10
HARD = frozenset(
    {
        *(sign.name for sign in (*BY_SENDER, *BY_NAME, *BY_HEADLINE, *BY_WORDS, *BY_NOTICE) if not sign.soft),
        "sent to 15 or more",
        "sent to a distribution list",
        "sent to a group",
        "no addressee named",
        "sent to its author",
        "author without a name",
        "author's name is one word",
    }
)
"""Signs that can make a letter automated; the others only add to them."""
_NAMELESS = frozenset({"author without a name", "author's name is one word"})
"""Many a person writes so: of a short letter, or one that asks, it proves nothing."""
ENOUGH = math.log1p(40) / 7
"""The sign "length" of a letter of forty words."""
_UNMISTAKABLE = frozenset(
    [
        "unsubscribe footer",
        "says that a program wrote it",
        "says why it was sent",
        "calendar robot",
        "notice of an order",
        "notice of an account",
        "notice of a site",
        "reminder of an appointment",
        "asks for a rating",
        "advertisement",
        "sells",
        "sent to a distribution list",
        "sent to 40 or more",
        "program output",
        "pictures only",
        "investment disclaimer",
        "appeal",
        "appeal by form",
    ]
)
"""Signs that outweigh a reader's name and a question."""
BY_SAID = (*BY_WORDS, *BY_NOTICE)
_GREETINGS = frozenset({"names a reader", "greets by first name"})


@dataclass(frozen=True, slots=True)
class Shape:
    """What is weighed. `words` is the author's part of the text, footers included; `headline` its subject."""

    sender: Address
    recipients: tuple[Address, ...]
    headline: str
    words: str
    answers: bool
    forwards: bool
    quotes: bool


_LIST = re.compile(
    r"\A(?:all|everyone|everybody|(?:all[._-])?(?:employees?|staff|users)|dl)(?:[._-]|@|\Z)|(?:[._-]|\b)(?:dl|all"
    r"|employees|everyone|worldwide|allstaff|staff-all|users?[ ._-]list)(?:[-._@ ]|\Z)|recipients?(?:@|:|\Z)",
    re.IGNORECASE,
)
_GROUP = re.compile(
    r"[._ -](?:desk|group|list|team|dept|department|traders|announce\w*|members|managers|assistants"
    r"|staff)(?:@|\Z)",
    re.IGNORECASE,
)
_NO_NAME = (
    r"(?!(?i:all|team|everyone|everybody|folks|colleagues?|customers?|clients?|members?|subscribers?|friends?|sirs?|madam|students?|employees?"
    r"|valued|investors?|readers?|users?|travell?ers?|partners?|shareholders?|alumni|participants?|gentlemen|ladies|guys|group|alle|kund\w+"
    r"|kolleg\w+|mitglied\w*|freund\w*|à|tous|todos|notice|note|attention|fyi|reminder|update|summary|date|time|subject|when|where)\b)"
)
_GREET = r"(?i:dear|hi|hello|hey|lieber?|hallo|bonjour|cher|chère|hola|ciao)[ \t]+"
_NAMES = rf"{_NO_NAME}[A-ZÀ-Þ][\w'’-]{{1,20}}(?:(?: and |/|, ?| & )[A-ZÀ-Þ][\w'’-]{{1,20}}){{0,3}}"
_BY_FIRST_NAME = re.compile(rf"\A\s*(?:(?:{_GREET})?{_NAMES}\s*[,:\-–—!]+ *\n|{_GREET}{_NAMES}[ \t]*\n)")
_OPENING = re.compile(r"\s*(?:(?i:dear|hi|hello|hey|lieber?|hallo|bonjour|cher|chère|hola|ciao)\s+)?([A-ZÀ-Þ]\w{1,20})\s*[,:!–—-]")
_RULED = re.compile(r"^[ \t]*[=*~_#-]{20,}[^\n]{0,80}$", re.MULTILINE)
_BULLET = re.compile(r"^[ \t]*(?:[-*•o>]|\d{1,2}[.)])[ \t]", re.MULTILINE)
_SELF = re.compile(r"\b(?:I|me|my|mine|I['’](?:m|ll|ve|d)|ich|mir|mich|mein\w{0,2}|je|moi|mon|yo|mi)\b")
_READER = re.compile(r"\b(?:you(?:r|['’](?:re|ll|ve|d))?|sie|ihnen|ihre?|du|dir|vous|votre|tu|usted|su)\b", re.IGNORECASE)
_US = re.compile(r"\b(?:we|our|us|wir|uns|nous|notre|nosotros)\b", re.IGNORECASE)
_NAME = re.compile(r"[^\W\d_]{3,}")


def signs_of(shape: Shape) -> Mapping[str, float]:
    """The signs that a letter shows and how strongly (1 is plainly), each from 0 to about 3."""
    words = shape.words[:LOOK].strip()
    others = [person for person in shape.recipients if person.address != shape.sender.address]
    found: dict[str, float] = {}
    # Shops, calendars and practices answer and forward nothing.
    said = BY_WORDS if shape.answers or shape.quotes or shape.forwards else BY_SAID
    for signs, text in ((BY_SENDER, shape.sender.address), (BY_NAME, shape.sender.name), (BY_HEADLINE, shape.headline), (said, words)):
        found.update(dict.fromkeys(_hits(signs, text), 1.0))
    found.update(_by_readers(shape, others))
    found.update(_by_author(shape.sender))
    found.update(_by_voice(words))
    found.update(_by_look(words))
    if shape.answers:
        found["answers"] = 1.0
        found.pop("headline like a series", None)
        found.pop("headline like a notice", None)
    if shape.quotes:
        found["quotes"] = 1.0
    if shape.forwards:
        found["passes on"] = 1.0
    if "never says I" in found and not others:
        found["never says I, to nobody"] = 1.0
    if len(others) <= NAMED_READERS and (_names(*others[:NAMED_READERS]) & _words_of(words[:60]) or _opens_with_name(words, others)):
        found["names a reader"] = 1.0
    elif len(others) <= NAMED_READERS and _BY_FIRST_NAME.match(words[:200]):
        found["greets by first name"] = 1.0
    return found


def _opens_with_name(words: str, others: list[Address]) -> bool:
    """Whether the first word is a reader's name, be it as short as "Bo"."""
    opening = _OPENING.match(words[:60])
    return bool(opening) and any(opening[1].lower() in person.name.lower().split() for person in others[:NAMED_READERS] if opening)


def may_be_automated(found: Mapping[str, float]) -> bool:
    """Whether any sum of weights may decide. A small firm's letter from info@ that greets its reader by name is a person's so far."""
    hard = found.keys() & HARD
    if "asks something" in found or found.get("length", 0.0) < ENOUGH:
        hard -= _NAMELESS
    if found.keys() & _GREETINGS:
        # Exports and blind copies lose their readers; the greeting still has one.
        hard = hard & _UNMISTAKABLE if "asks something" in found else hard - {"no addressee named"}
    return bool(hard)


def _hits(signs: tuple[Sign, ...], text: str) -> list[str]:
    if not text:
        return []
    lower = text.lower()
    return [
        sign.name
        for sign in signs
        if (not sign.stems or any(map(lower.__contains__, sign.stems))) and sign.pattern.search(text if sign.cased else lower)
    ]


def _by_readers(shape: Shape, others: list[Address]) -> dict[str, float]:
    count = len(shape.recipients)
    found = {"sent to a crowd": max(0.0, math.log(max(count, 1)) - 1.5)}
    if not others:
        found["sent to its author" if shape.recipients else "no addressee named"] = 1.0
    if count >= 15:
        found["sent to 15 or more"] = 1.0
    if count >= 40:
        found["sent to 40 or more"] = 1.0
    if any(_LIST.search(person.address) or _LIST.search(person.name) for person in others):
        found["sent to a distribution list"] = 1.0
    elif any(_GROUP.search(person.address) or _GROUP.search(person.name) for person in others):
        found["sent to a group"] = 1.0
    house = _house(shape.sender.address)
    if any(_house(person.address) == house for person in others):
        found["inside one house"] = 1.0
    return {name: value for name, value in found.items() if value}


def _by_author(sender: Address) -> dict[str, float]:
    if not sender.name:
        return {"author without a name": 1.0}
    if len(sender.name.split()) == 1:
        return {"author's name is one word": 1.0}
    local = sender.address.partition("@")[0]
    if not any(token[:4] in local for token in _words_of(sender.name)):
        return {"name unlike the address": 1.0}
    return {}


def _by_voice(words: str) -> dict[str, float]:
    words = words[:VOICE]
    count = max(len(words.split()), 20)
    found = {
        "says I": min(len(_SELF.findall(words)) / count * 20, 1.0),
        "says you": min(len(_READER.findall(words)) / count * 20, 1.0),
        "says we": min(len(_US.findall(words)) / count * 20, 1.0),
    }
    if not found["says I"] and (count < LANGUAGE_FROM or guess_language(words[:1500]) in SPOKEN):
        found["never says I"] = 1.0
        if not found["says you"] and "?" not in words:
            found["impersonal"] = 1.0
    if "?" in words:
        found["asks something"] = 1.0
    return {name: value for name, value in found.items() if value}


def _by_look(words: str) -> dict[str, float]:
    count, links = len(words.split()), words.count("http://") + words.count("https://") + words.count("www.")
    found = {
        "length": min(math.log1p(count) / 7, 1.2),
        "very short": float(count < 8),
        "long": float(count > 150),
        "very long": float(count > 400),
        "link": float(links > 0),
        "many links": float(links >= 3),
        "exclamations": float(words.count("!") >= 3),
        "ruled like a bulletin": float(len(_RULED.findall(words)) >= 3),
        "bullets": float(len(_BULLET.findall(words)) >= 4),
        "shouted lines": float(sum(line.isupper() and len(line.strip()) >= 8 for line in words.split("\n")) >= 2),
    }
    return {name: value for name, value in found.items() if value}


def _house(address: str) -> str:
    return ".".join(address.rpartition("@")[2].split(".")[-2:])


def _names(*people: Address) -> set[str]:
    return {token for person in people for token in _words_of(f"{person.name} {person.address.partition('@')[0]}")}


def _words_of(text: str) -> set[str]:
    return {token.lower() for token in _NAME.findall(text)}
