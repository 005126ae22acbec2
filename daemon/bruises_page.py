"""Writes docs/bruises.md (`make rules-page`): the nine bruises, from the rules and the sample mailbox; a test compares them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from daemon.demo.state import demo_state
from daemon.rules_page import sentence_of
from rules.catalogue_folds import FOLD_RULES
from rules.engine.values import State

_NEVER = 6


@dataclass(frozen=True, slots=True)
class Bruise:
    """One bruise of the article: its idea in our words, and the rules that look for it."""

    title: str
    idea: str
    rules: tuple[str, ...]


BRUISES = (
    Bruise(
        "Ask for more than you deserve",
        "A big favour presupposes a relationship that bears it. From somebody one hardly knows one asks for something small.",
        ("ask_beyond_relationship", "ask_beyond_relationship_by_them"),
    ),
    Bruise(
        "Forget to follow up",
        "Who was given a name, or brought together with somebody, writes the first word soon, and tells the helper what came of it.",
        ("write-the-first-word", "tell-what-came-of-it", "no_update", "no_update_by_them"),
    ),
    Bruise(
        "Disregard a reciprocal request",
        "Who helped and then asks for something in return should not have to ask twice.",
        ("answer-what-was-asked", "reciprocal_request_disregarded"),
    ),
    Bruise(
        "Forget to ask “How can I help you?”",
        "A relationship has two directions. The offer costs a line, and it stands until it is taken up.",
        ("never_offered_help", "standing-offer"),
    ),
    Bruise(
        "Don't say thank you",
        "Thanks are due on the day, for each favour; late ones are better than none.",
        ("say-thanks-the-same-day", "no_thanks", "no_thanks_by_them"),
    ),
    Bruise(
        "Misrepresent your relationship",
        "To claim a closeness that is not there hurts all three, once the third person asks how the two know each other.",
        ("relationship_overstated",),
    ),
    Bruise(
        "Over-use a contact or a referral",
        "One good contact is not a well without a bottom: few asks in a season, and none through others.",
        ("overused",),
    ),
    Bruise(
        "Make a new contact work too hard",
        "Who asks takes the effort: the other's place, the other's time, nothing to fill in.",
        ("made_to_work",),
    ),
    Bruise(
        "Assume people will help because you need it",
        "Need is no reason for the other. A reason why it is them, something back, an easy way out and a small step are.",
        ("agenda_first", "dormant_then_ask", "dormant_then_ask_by_them"),
    ),
)

HEAD = """\
# The nine bruises

Written from the rules and the sample mailbox (`make rules-page`). The article is *9 Ways To Bruise A Networking Relationship*
(Tim's Strategy); its ideas are told here in other words. For each: what beholden looks for, what it does not take for it, and what it
finds in the sample mailbox that `beholden demo` reads. All rules are in [rules.md](rules.md).
"""


def page() -> str:
    """The whole page, as Markdown."""
    by_name = {rule.name: rule for rule in FOLD_RULES}
    state = demo_state()
    parts = [HEAD]
    for number, bruise in enumerate(BRUISES, start=1):
        parts += _bruise(number, bruise, [by_name[name] for name in bruise.rules if name in by_name], state)
    return "\n".join(parts).rstrip() + "\n"


def _bruise(number: int, bruise: Bruise, rules: list[Any], state: State) -> Iterator[str]:
    yield f"## {number}. {bruise.title}\n"
    yield f"{bruise.idea}\n"
    yield "**Looked for**\n"
    yield from (f"- `{rule.name}`: {sentence_of(rule)}" for rule in rules)
    yield "\n**Not taken for it**\n"
    reasons = dict.fromkeys(example.because for rule in rules for example in rule.examples if example.because)
    yield from (f"- {reason[:1].upper()}{reason[1:]}." for reason in list(reasons)[:_NEVER])
    yield "\n**In the sample mailbox**\n"
    yield from list(_found([rule.name for rule in rules], state))[:2] or ["Nobody does it there."]
    yield ""


def _found(names: list[str], state: State) -> Iterator[str]:
    """What the demo shows of these rules: the reason, and the words it rests on."""
    for person in state.people:
        for flag in person.flags:
            if flag.flag in names and flag.quote:
                yield f"> {flag.why}\n>\n> “{flag.quote}”\n"
    for one in state.obligations:
        if one.rule in names and one.status == "open" and not one.trial:
            yield f"> {one.why}\n>\n> “{one.evidence}”\n"


if __name__ == "__main__":
    sys.stdout.write(page())
