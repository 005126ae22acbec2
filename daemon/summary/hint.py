"""How the summary is answered, in one sentence at its foot."""

from __future__ import annotations

from rules.digest import ENGLISH, Tongue

COMMANDS = "done 3 · snooze 2 2w · ignore 3 · not 4 · never 5 · log coffee with Tim · brief Tim · undo · help"
"""Orders as they are typed: the same words in each language."""

_HELD = "\xa0"


def answer_so(tongue: Tongue = ENGLISH) -> str:
    """The sentence that says so, in the language of the summary."""
    return tongue.say("page.answer_so", commands=COMMANDS)


def held_together(hint: str) -> str:
    """The same with no room for a line break within an order; `let_go` undoes it once lines are broken."""
    return hint.replace(COMMANDS, " · ".join(order.replace(" ", _HELD) for order in COMMANDS.split(" · ")))


def let_go(text: str) -> str:
    """The text with plain spaces, which is what is typed."""
    return text.replace(_HELD, " ")
