"""A second opinion on what is asked or promised: a small linear model over single words, pairs of words and shapes of the line.

Rules know constructions; the model knows which words keep company with asking ("thoughts", "asap", "if you get a chance") and which
with mailings ("click", "subscription"). Its weights (`second_opinion_weights`) are written by `benchmarks/fit_asks.py`; they hold
words and pairs of words, never sentences. Logistic regression: the chance comes of one sum, the same every time, and its largest
terms explain it.
"""

from __future__ import annotations

import math
import re
from functools import cache
from itertools import pairwise

from rules.engine import second_opinion_weights
from rules.engine.cues import pattern
from rules.engine.cues_due import due_words
from rules.engine.cues_guard import FORMULA, MASS, OFFERING, REPORTED
from rules.engine.sentences import plain_of

ALWAYS = "~always"
"""The sign that every line shows: its weight is the bias."""
WORDS_LIMIT = 80
"""Words read of one line: no longer one is judged."""

_TOKEN = re.compile(r"\$link\b|https?://\S{1,200}|www\.\S{1,200}|[^\W\d_]+(?:['’][a-z]{1,2}\b)?|\$?\d[\d.,:/%]{0,20}|[?!]", re.I)
_LENGTHS = (4, 8, 14, 22, 34)
_HEAD = r"^(?:and |but |so |also |then |ok,? |well,? |hi,? |hello,? |[a-z]{2,12}, |[a-z]{2,12} ?-{1,2} ?)?"
SHAPES: tuple[tuple[str, str], ...] = (
    ("~ends asking", r"\?[\s\"')!?]*$"),
    ("~ends calling", r"![\s\"')!]*$"),
    ("~ends in a colon", r":\s*$"),
    ("~formula", FORMULA),
    ("~mass", MASS),
    ("~offering", OFFERING),
    ("~reported", REPORTED),
    ("~you and I", r"\b(?:you|your)\b[^.?!]{0,80}\b(?:i|me|us|my|we|our)\b|\b(?:i|me|us|my|we|our)\b[^.?!]{0,80}\b(?:you|your)\b"),
    ("~begins with I will", _HEAD + r"(?:i|we)(?:'ll| will)\b"),
    ("~I will", r"\b(?:i|we)(?:'ll| will| shall)\b"),
    ("~somebody will", r"\b(?:he|she|they|it|this|that|which|who)(?:'ll| will| would)\b"),
    ("~let us", r"\blet'?s\b"),
    ("~if you", r"\bif you(?:'d|'re|'ve)?\b"),
    ("~to you", r"\b(?:to|for|with) you\b"),
    ("~to me", r"\b(?:to|for|with) (?:me|us)\b"),
    ("~was", r"\b(?:was|were|had|did|been|said|sent|got)\b"),
    ("~dollars", r"\$ ?\d|\bfree\b|\d ?%"),
    (
        "~bare verb",
        _HEAD + r"(?:please |just |pls )?(?:send|call|let|give|get|make|take|see|check|forward|ask|tell|come|go|put|keep|use|try|look|find|"
        r"review|print|add|change|set|help|read|stop|start|sign|click|visit|buy|enjoy|learn|download|join|remember)\b",
    ),
    ("~says a person", r"\b(?:he|she|they|his|her|their|him|them)\b"),
    ("~meets", r"\b(?:meet|meeting|lunch|dinner|coffee|call|conference|talk|discuss|chat|get together|visit)\b"),
)


def signs(text: str) -> frozenset[str]:
    """What the model looks at in a line: its words, its pairs of words, its first word (`^…`) and its shapes (`~…`)."""
    plain = plain_of(" ".join(text.split()))[:1200]
    words = _words(text)
    marks = {ALWAYS}
    marks.update("^" + word for word in words[:1])
    marks.update(words)
    marks.update(f"{one} {other}" for one, other in pairwise(words))
    marks.update(name for name, source in SHAPES if pattern(source).search(plain))
    marks.add(f"~length {sum(len(words) > limit for limit in _LENGTHS)}")
    if due_words(plain) is not None:
        marks.add("~time")
    return frozenset(marks)


def chance(text: str) -> float:
    """How likely the line asks or commits, from 0 to 1."""
    return likelihood(sum(weights().get(sign, 0.0) for sign in signs(text)))


def reasons(text: str, most: int = 3) -> tuple[str, ...]:
    """The signs of the line that speak loudest for asking, the loudest first."""
    heard = sorted(((weights().get(sign, 0.0), sign) for sign in signs(text)), reverse=True)
    return tuple(sign for weight, sign in heard[:most] if weight > 0)


def likelihood(margin: float) -> float:
    """The logistic function of a sum of weights."""
    return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, margin))))


@cache
def weights() -> dict[str, float]:
    """The weight of each sign."""
    found: dict[str, float] = {}
    for line in second_opinion_weights.WEIGHTS.splitlines():
        weight, _, names = line.partition(": ")
        if names:
            found.update(dict.fromkeys(names.split(", "), float(weight)))
    return found


def _words(text: str) -> list[str]:
    """The words in order: numbers, links and names each as one word; a capital inside a sentence makes a name."""
    found: list[str] = []
    for token in _TOKEN.finditer(text):
        word = token.group()
        if len(found) >= WORDS_LIMIT:
            break
        if word[0].isdigit() or (word[0] == "$" and word[1:2].isdigit()):
            found.append("<number>")
        elif word[:4].lower() in {"http", "www.", "$lin"}:
            found.append("<link>")
        elif (
            word[0].isupper()
            and not word.isupper()
            and found
            and found[-1] not in "?!"
            and text[token.start() - 2 : token.start() - 1] not in ".:"
        ):
            found.append("<name>")
        else:
            found.append(plain_of(word))
    return found
