"""Writes docs/rules.md from the rules themselves (`make rules-page`); a test compares them."""

from __future__ import annotations

import inspect
import sys
from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from rules.catalogue import ACT_RULES
from rules.catalogue_folds import FOLD_RULES
from rules.engine.rule import Example

_NEAR_MISSES = 2
_HITS = 1

HEAD = """\
# What beholden knows

Written from the rules themselves (`make rules-page`). Each rule is one file; its sentence, its article and its examples stand in that file,
and the examples are tests. `beholden explain ID` names the rule behind a line of the summary, `beholden explain FILE` shows what every rule
says of a letter, and `beholden rules FOLDER` counts how often each is right over labelled letters.

A rule that is *on trial* records what it finds and shows nothing.

The five articles: *9 Ways To Bruise A Networking Relationship* (Tim's Strategy), *How To Take Your Relationship Beyond Superficial*
(JibberJobber), *Interview People* (Career Protocol), *Some thoughts on the wrong and right way to network*, *It's Not All About You*.
"""


def page() -> str:
    """The whole page, as Markdown."""
    obligations = [rule for rule in FOLD_RULES if "obligations" in _module(rule)]
    advice = [rule for rule in FOLD_RULES if ".advice." in _module(rule)]
    flags = [rule for rule in FOLD_RULES if rule not in obligations and rule not in advice]
    parts = [
        HEAD,
        *_section(
            "What a letter does", "Read from the author's own words alone; quotations, signatures and machine mail never count.", ACT_RULES
        ),
        *_section("What is owed", "Followed over all letters between you: opened by one, settled by another.", obligations),
        *_section(
            "What stands about a relationship", "Looked for over twelve months; silent when the mailbox does not reach far enough.", flags
        ),
        *_section("What may be worth a thought", "Suggestions, one at a time; nobody is blamed for anything here.", advice),
    ]
    return "\n".join(parts).rstrip() + "\n"


def _section(title: str, lead: str, rules: Iterable[Any]) -> Iterator[str]:
    yield f"\n## {title}\n\n{lead}\n"
    for rule in rules:
        yield from _rule(rule)


def _rule(rule: Any) -> Iterator[str]:
    trial = "" if rule.published else " *(on trial)*"
    yield f"### {rule.name.replace('_', ' ')}{trial}\n"
    yield f"{sentence_of(rule)}\n"
    yield f"*{rule.source.article}* — {rule.source.heading}\n"
    if rule.advice:
        yield f"> {rule.advice}\n"
    hits = [example for example in rule.examples if not example.because][:_HITS]
    misses = [example for example in rule.examples if example.because][:_NEAR_MISSES]
    if hits and isinstance(hits[0], Example):
        yield from (f"- Seen: “{_line(example.text)}”" for example in hits)
        yield from (f"- Not this: “{_line(example.text)}” ({example.because})" for example in misses)
    else:
        yield from (f"- Never where {example.because}." for example in misses)
    yield ""


def sentence_of(rule: Any) -> str:
    """The rule in one sentence: the first paragraph of its file."""
    text = sys.modules[_module(rule)].__doc__ or ""
    if isinstance(rule.judge, partial):  # one file for several rules: its sentence, and which of them this one is
        text = f"{text.strip().partition(chr(10) * 2)[0].rstrip('.')}: here {', '.join(map(str, rule.judge.keywords.values()))}."
    return " ".join(text.strip().partition("\n\n")[0].split())


def _module(rule: Any) -> str:
    found = inspect.getmodule(rule.judge.func if isinstance(rule.judge, partial) else rule.judge)
    return found.__name__ if found else ""


def _line(text: str) -> str:
    """An example's words in one line, without the header lines that some carry."""
    words = text.partition("\n\n")[2] if text.startswith(("To:", "Subject:", "Cc:", "From:")) else text
    return " ".join(words.split())


if __name__ == "__main__":
    sys.stdout.write(page())
