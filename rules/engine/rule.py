"""What every rule declares: its sentence, its article, its advice, its judge and its examples.

The act rules in `rules/acts` are judged on one letter, the fold rules in `rules/obligations` and `rules/flags` on a small mailbox;
both carry the same card, so that `beholden rules` can print one catalogue.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

Judge = TypeVar("Judge")
Case = TypeVar("Case")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a rule comes from: the article (or standard) and the heading or sentence in it."""

    article: str
    heading: str


@dataclass(frozen=True, slots=True)
class Example:
    """The text of a letter that must yield exactly these act kinds; a near miss lacks the rule's kind and says why (`because`)."""

    text: str
    yields: tuple[str, ...] = ()
    because: str = ""


@dataclass(frozen=True, slots=True)
class Rule(Generic[Judge, Case]):
    """One thing the product knows. The module's docstring is the rule in one sentence.

    `advice` speaks to the owner in a sentence one can act on. A rule that is not `published` runs on trial: recorded, never mailed.
    """

    name: str
    advice: str
    source: Source
    judge: Judge
    examples: tuple[Case, ...]
    published: bool = True
