"""The one line that says what matters: the letter's subject, and the sentence it opens with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rules.digest import words
from rules.digest.choose import regret
from rules.digest.context import Context, other
from rules.digest.safe import clean
from rules.engine.values import Obligation

_NAME = 20
_PARTS = 3

Part = tuple[str, bool]
"""A part of the line, and whether it is a sentence of its own ("Ana is waiting")."""


def headline(chosen: Sequence[Obligation], context: Context) -> str:
    """ "Two thank-yous, one promise, and Ana is waiting"; a quiet line where nothing asks for action."""
    say = context.tongue.say
    kinds = sorted({each.kind for each in chosen if each.kind in _PARTS_OF}, key=lambda kind: _rank(kind, chosen))
    parts = [_PARTS_OF[kind]([each for each in chosen if each.kind == kind], context) for kind in kinds]
    if not parts:
        return say("headline.nothing")
    # A subject is read on a phone: what does not fit stands in the letter anyway.
    *before, (last, sentence) = [*parts[: _PARTS - 1], parts[-1]] if len(parts) > _PARTS else parts
    if not before:
        return words.capital(last)
    key = "more" if len(before) > 1 else "two_with_sentence" if sentence else "two"
    return words.capital(say(f"headline.{key}", parts=say("headline.comma").join(part for part, _ in before), last=last))


def _rank(kind: str, chosen: Sequence[Obligation]) -> tuple[int, int]:
    # People who wait close the line: it reads best with the only verb at its end.
    return (1 if kind == "reply" else 0, min(regret(each) for each in chosen if each.kind == kind))


def _names(owed: Sequence[Obligation], context: Context) -> list[str]:
    people = {context.one(other(each)): clean(context.who(other(each)).first, _NAME) for each in owed}
    return list(people.values())


def _thanks(owed: Sequence[Obligation], context: Context) -> Part:
    tongue, first = context.tongue, _names(owed, context)[0]
    return tongue.say("headline.thanks_to", first=first) if len(owed) == 1 else tongue.counted("headline.thanks", len(owed)), False


def _promises(owed: Sequence[Obligation], context: Context) -> Part:
    tongue, first = context.tongue, _names(owed, context)[0]
    return tongue.say("headline.promise_to", first=first) if len(owed) == 1 else tongue.counted("headline.promises", len(owed)), False


def _first_words(owed: Sequence[Obligation], context: Context) -> Part:
    tongue, names = context.tongue, _names(owed, context)
    one = len(names) == 1
    return tongue.say("headline.first_word_to", first=names[0]) if one else tongue.counted("headline.first_words", len(names)), False


def _news(owed: Sequence[Obligation], context: Context) -> Part:
    tongue, names = context.tongue, _names(owed, context)
    few = len(names) < 3
    said = tongue.say("headline.news_for", names=tongue.listed(names)) if few else tongue.counted("headline.news_for_many", len(names))
    return said, False


def _waiting(owed: Sequence[Obligation], context: Context) -> Part:
    tongue, names = context.tongue, _names(owed, context)
    most = max(owed, key=lambda each: each.asked_count)
    if most.asked_count > 1:
        first = clean(context.who(other(most)).first, _NAME)
        return tongue.say("headline.asked_again", first=first, often=tongue.often(most.asked_count)), True
    if len(names) < 3:
        return tongue.counted("headline.waits", len(names), names=tongue.listed(names)), True
    return tongue.counted("headline.many_wait", len(names)), True


_PARTS_OF: dict[str, Callable[[Sequence[Obligation], Context], Part]] = {
    "thanks": _thanks,
    "promise": _promises,
    "follow_up": _first_words,
    "update": _news,
    "reply": _waiting,
}
