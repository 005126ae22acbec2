"""Splits a letter's own words into sentences with their place, in one pass and in linear time.

Mail is hard-wrapped, half punctuated and full of lists, so lines matter: a blank line, a list mark or a short line before a capital ends a
sentence; a full stop does unless it belongs to an abbreviation or an initial. Greeting and sign-off lines are kept, marked as such: a
vocative names an addressee, and "Thanks," above a name thanks nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rules.language import abbreviations
from rules.language.english import ABBREVIATIONS, GREETING_WORDS, SIGN_OFFS

SENTENCE_LIMIT = 1200
"""Characters: a longer run without any stop is cut, so that no pattern ever sees an endless sentence."""
SENTENCES_LIMIT = 400
"""Sentences read of one letter; nobody's promise stands further down."""

_STRAIGHT = str.maketrans(
    {"’": "'", "‘": "'", "`": "'", "´": "'", "“": '"', "”": '"', "–": "-", "—": "-", "\t": " ", "\n": " ", "\xa0": " "}
)
_END = re.compile(r"(?<!\()[.!?…]{1,6}(?!\) [a-z])[\"')\]”’]{0,2}(?=\s|$)|;(?=\s)")
_ASKS_ON = re.compile(r"(?<=[a-z])\?(?= {1,2}[a-z])")
GARBLED = 3
"""So many question marks before small letters are no questions: a conversion took them for spaces that do not break."""
GARBLED_WITHIN = 20_000
"""Characters in which they are counted."""
_LIST_MARK = re.compile(r"\s{0,8}(?:[-*•·o]\s{1,4}|\(?\d{1,2}[.)]\s{1,4}|\(?[a-h]\)\s{1,4})")
_NAME = r"[^\W\d_][\w.'-]{0,24}"
_GREETING = re.compile(
    rf"(?i:(?:{GREETING_WORDS})\b[\w .,'&/()-]{{0,60}}?)\s?[,:!;.-]{{0,3}}"
    r"|[A-ZÀ-Þ][\w.'-]{0,24}(?:(?: | and | & |, |/| - )[A-ZÀ-Þ][\w.'-]{0,24}){0,4}\s?(?:,|-{1,2})|[a-z]{3,12},"
)
_SIGN_OFF = re.compile(rf"(?i:{SIGN_OFFS})\b(?:[ ,]{{1,3}}[A-ZÀ-Þ][\w.'-]{{0,24}}){{0,2}}\s?[,.!;:)(-]{{0,5}}")
_WORD = re.compile(r"[^\W_]+(?:'[a-z]{1,2}\b)?")
_RUN = re.compile(r"[^\W_]+")
_VOCATIVE = re.compile(
    rf"(?:(?:{GREETING_WORDS})\b[ ,]{{0,2}})?(?:(?:(?:mr|mrs|ms|dr|prof)\.? )?[A-ZÀ-Þ][\w.'-]{{0,24}}(?: "
    rf"[A-ZÀ-Þ][\w.'-]{{0,24}}){{0,2}}"
    r"(?:(?:, | and | & |/)[A-ZÀ-Þ][\w.'-]{1,24}){0,4}|guys|folks|all|team|everyone|both)\s?(?:,|:|!| ?-{1,2}(?= ))\s?",
)
_HELLO = re.compile(
    (
        rf"(?:{GREETING_WORDS})\b(?: there| all| again| both| guys| folks| team| everyone)?(?: "
        rf"[A-ZÀ-Þ][\w'-]{{0,24}}){{0,2}}\s?[,!.:-]{{1,3}}\s?"
    ),
    re.I,
)
_MARKER = re.compile(
    r"(?:(?:and|but|so|also|then|however|next|again|anyway|btw|by the way|in the meantime|meanwhile|"
    r"additionally|in addition|furthermore|finally|"
    r"lastly|secondly|firstly|(?:first|second|third)(?= ?,)|therefore|thus|well|ok|okay|yes|no|oh|hey|"
    r"otherwise|as such|for now|if possible|if so|if not|"
    r"for your information|fyi|note|once again|p\.?s\.?|also,? if possible|same day|urgent|important|reminder|question|one more thing|"
    r"when you (?:get|have) (?:a|the|some) (?:chance|minute|moment|second|time)|at your (?:earliest "
    r")?convenience|in case)\s?[,:.-]{0,2}\s)",
    re.I,
)
_ABBREVIATED = ABBREVIATIONS | abbreviations.ABBREVIATIONS
_LETTERS = re.compile(r"\s?[^\W\d_]{1,3}\.")
_SECOND_LETTER = re.compile(r"\b[^\W\d_]\.\s?[^\W\d_]\Z")
_AFTER_ORDINAL = re.compile(rf"\s+(?:{abbreviations.MONTHS}|{abbreviations.COUNTED})", re.I)
_ASKING = re.compile(
    r"(?:(?:can|could|would|will|won't|can't|couldn't|do|did|don't|didn't|are|have|haven't) (?:you|u|we|i|"
    r"someone|somebody|anyone|anybody|either of you|both of you)|"
    r"should (?:we|i)|were you able|any (?:chance|news|update|idea|ideas|word|luck) (?:of|on|about|from|"
    r"when|if|how|that|you|we)|(?:what|how) about|"
    r"(?:what|when|where|who|which|how|why)(?:'s| is| are| was| do| does| did| can| could| would| will) "
    r"(?:you|your|the status)|what time (?:do|does|are|is|will|would|should))\b"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the own words: `text` with white space folded, from `start` to `end` of the text given (characters).

    `role` is "body", "greeting" or "signoff"; `plain` is `text` in lower case with straight apostrophes, of the same length; `core` starts
    at the offset in `plain` where a vocative and connectives end; `words` are the lower-case words in it, `keys` the same cut at
    apostrophes as well, which is what anchors are looked up in.
    """

    text: str
    start: int
    end: int
    paragraph: int
    role: str
    plain: str = ""
    core: int = 0
    question: bool = False
    words: frozenset[str] = field(default_factory=frozenset)
    keys: frozenset[str] = field(default_factory=frozenset)


def sentences(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text in order, at most `SENTENCES_LIMIT`."""
    found: list[Sentence] = []
    garbled = len(_ASKS_ON.findall(text[:GARBLED_WITHIN])) >= GARBLED
    for paragraph, start, end in _blocks(text):
        for first, last in _split(text, start, end, garbled=garbled):
            sentence = _sentence(text, first, last, paragraph, first == start)
            if sentence is not None:
                found.append(sentence)
            if len(found) >= SENTENCES_LIMIT:
                return tuple(found)
    return tuple(found)


def plain_of(text: str) -> str:
    """`text` in lower case with straight apostrophes and dashes, character by character of the same length."""
    lowered = text.translate(_STRAIGHT).lower()
    return lowered if len(lowered) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text.translate(_STRAIGHT))


def _blocks(text: str) -> Iterator[tuple[int, int, int]]:
    """(paragraph number, start, end) of each run of lines that belong together."""
    lines = text.split("\n")
    width = max((len(line) for line in lines), default=0)
    paragraph, start, position, previous = 0, -1, 0, ""
    for line in lines:
        blank = not line.strip()
        if start >= 0 and (blank or _breaks(previous, line, width)):
            yield paragraph, start, position - 1
            start = -1
        if blank:
            paragraph += 1
        elif start < 0:
            start = position
        previous = line
        position += len(line) + 1
    if start >= 0:
        yield paragraph, start, len(text)


def _breaks(previous: str, line: str, width: int) -> bool:
    """Whether a new block begins with `line`, which follows `previous` without a blank line between."""
    before = previous.strip()
    if _LIST_MARK.match(line) or _SIGN_OFF.fullmatch(before) or _SIGN_OFF.fullmatch(line.strip()):
        return True
    if before.endswith((":", ",")) and _GREETING.fullmatch(before) and len(before) < 45:
        return True
    here = line.lstrip()
    room = max(0, min(width, 78) - len(before) - 1)
    fits = len(here.split(" ", 1)[0]) < room - 8
    return fits and len(before) < 60 and not before.endswith((",", "-")) and (here[:1].isupper() or here[:1].isdigit())


def _split(text: str, start: int, end: int, *, garbled: bool = False) -> Iterator[tuple[int, int]]:
    """The sentences within one block, as offsets."""
    begin = start
    for stop in _END.finditer(text, start, end):
        mark = stop.group()
        if mark[0] == "." and len(mark.rstrip("\"')]”’")) == 1 and _abbreviated(text, begin, stop.start()):
            continue
        if mark == "?" and (_garbled(text, stop.start()) or (garbled and _ASKS_ON.match(text, stop.start()))):
            continue
        if stop.end() - begin > 1:
            yield from _cut(begin, stop.end())
        begin = stop.end()
    if begin < end:
        yield from _cut(begin, end)


def _garbled(text: str, stop: int) -> bool:
    """Whether the question mark at `stop` stands for a dash or a bullet that no font had: "our hall ? the old one"."""
    return text[stop - 1 : stop] in ("", " ", "\n") and text[stop + 1 : stop + 4].lstrip()[:1].islower()


def _cut(start: int, end: int) -> Iterator[tuple[int, int]]:
    for begin in range(start, end, SENTENCE_LIMIT):
        yield begin, min(end, begin + SENTENCE_LIMIT)


def _abbreviated(text: str, begin: int, stop: int) -> bool:
    """Whether the full stop at `stop` ends an abbreviation, an initial, a list number, a date ("25.11.") or an ordinal ("3. März")."""
    word = text[max(begin, stop - 12) : stop].split()[-1:] or [""]
    last = word[0].lower().lstrip("(\"'")
    if last in {"a.m", "p.m", "am", "pm", "etc"}:
        following = text[stop + 1 : stop + 4].lstrip()
        return not following[:1].isupper()
    if last[-1:].isdigit() and len(last) <= 5 and _counts_on(text, begin, stop, last):
        return True
    if (
        len(last) == 1
        and last.isalpha()
        and last != "i"
        and (_LETTERS.match(text, stop + 1) or _SECOND_LETTER.search(text, stop - 4, stop))
    ):
        return True
    return (
        last in _ABBREVIATED
        or (len(last) == 1 and last.isalpha() and last != "i" and word[0].isupper())
        or (last.isdigit() and stop - begin <= 3)
    )


def _counts_on(text: str, begin: int, stop: int, last: str) -> bool:
    """Whether the sentence goes on after the number before `stop`: "25.11. per Post", "3. März", "am 3. und 4.", "im 2. Stock"."""
    if _AFTER_ORDINAL.match(text, stop + 1, stop + 24) is not None:
        return True
    if not text[stop + 1 : stop + 4].lstrip()[:1].islower():
        return False
    before = text[max(begin, stop - 16) : stop].split()[-2:-1] or [""]
    return "." in last or before[0].lower() in abbreviations.BEFORE_ORDINAL


def _sentence(text: str, start: int, end: int, paragraph: int, opens_block: bool) -> Sentence | None:
    mark = _LIST_MARK.match(text, start, end)
    if mark is not None:
        start = mark.end()
    folded = " ".join(text[start:end].split())
    if not any(character.isalnum() for character in folded):
        return None
    role = "body"
    if len(folded) < 60:
        if _SIGN_OFF.fullmatch(folded):
            role = "signoff"
        elif opens_block and folded.endswith((",", ":", "!", "-")) and _GREETING.fullmatch(folded):
            role = "greeting"
    plain = plain_of(folded)
    core = _core(folded, plain)
    asks = _ends_asking(plain) or _ASKING.match(folded, core) is not None or _ASKING.match(plain, core) is not None
    words = frozenset(_WORD.findall(plain))
    keys = words | frozenset(_RUN.findall(plain)) if "'" in plain else words
    return Sentence(folded, start, end, paragraph, role, plain, core, asks and role == "body" and plain[0] != "?", words, keys)


def _ends_asking(plain: str) -> bool:
    """Whether the sentence ends in a question mark that is neither a garbled space nor part of a link."""
    bare = plain.rstrip("\"') !")
    if not bare.endswith("?") or bare.endswith("????"):
        return False
    word = bare.rstrip("?").rsplit(" ", 1)[-1]
    return bool(word) and word[-1] not in ".,:" and "://" not in word and "www." not in word


def _core(folded: str, plain: str) -> int:
    """Where the sentence proper begins, after "Hi Ann," and "Also,"."""
    position = 0
    for _ in range(4):
        match = _HELLO.match(folded, position) or _VOCATIVE.match(folded, position) or _MARKER.match(plain, position)
        if match is None or match.end() >= len(folded) or match.end() == position:
            break
        position = match.end()
    return position
