"""What a language brings to the act rules, as data: how to know it, its forms of the acts, and what only looks like one.

A further language is a module like `rules.language.german` and its name in `rules.language.tongues`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from rules.engine.rule import Example
from rules.language.times import Times

Form = tuple[str, str | None, float, str]
"""(kind of act, its object or None, confidence, pattern in lower case, written with the accents of the language).

Forms of the kind "after thanks" are updates where the same letter thanks."""


@dataclass(frozen=True, slots=True, eq=False)
class Tongue:
    """`telltale`: common words by which a sentence is known to be in this language; `signs`: letters that only it has.

    `mass`: wordings of mailings, which carry no act anywhere in the letter. `nowhere`: what makes a part of a sentence no act of any kind
    (formulas, reported speech); `unless`: the same for one kind. `both`: speaks to two readers at once. `answers`: how an author answers a
    question of their own. `objects`: what an ask is about. `breaks`: where a sentence falls into parts.
    """

    code: str
    telltale: frozenset[str]
    signs: str
    times: Times
    forms: tuple[Form, ...]
    mass: str
    nowhere: str
    unless: Mapping[str, str]
    both: str
    answers: str
    objects: tuple[tuple[str, str], ...]
    breaks: str
    examples: Mapping[str, tuple[Example, ...]]
