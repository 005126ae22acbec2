"""The one line that says what matters: the letter's subject, and the sentence it opens with."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from rules.digest import words
from rules.digest.choose import regret
from rules.digest.context import Context, other
from rules.digest.safe import clean
from rules.engine.values import Obligation

QUIET = "Nothing owed, nothing forgotten"
_NAME = 20
_PARTS = 3


def headline(chosen: Sequence[Obligation], context: Context) -> str:
    """ "Two thank-yous, one promise, and Ana is waiting"; a quiet line where nothing asks for action."""
    if not chosen:
        return QUIET
    kinds = sorted({each.kind for each in chosen if each.kind in _PARTS_OF}, key=lambda kind: _rank(kind, chosen))
    parts = [_PARTS_OF[kind]([each for each in chosen if each.kind == kind], context) for kind in kinds]
    # A subject is read on a phone: what does not fit stands in the letter anyway.
    parts = [*parts[: _PARTS - 1], parts[-1]] if len(parts) > _PARTS else parts
    joined = (
        parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + (", and " if len(parts) > 2 or _clause(parts[-1]) else " and ") + parts[-1]
    )
    return words.capital(joined)


def _rank(kind: str, chosen: Sequence[Obligation]) -> tuple[int, int]:
    # People who wait close the line: it reads best with the only verb at its end.
    return (1 if kind == "reply" else 0, min(regret(each) for each in chosen if each.kind == kind))


def _clause(part: str) -> bool:
    return part.endswith(("waiting", "times", "twice"))


def _names(owed: Sequence[Obligation], context: Context) -> list[str]:
    people = {context.one(other(each)): clean(context.who(other(each)).first, _NAME) for each in owed}
    return list(people.values())


def _thanks(owed: Sequence[Obligation], context: Context) -> str:
    names = _names(owed, context)
    return f"a thank-you for {names[0]}" if len(owed) == 1 else words.plural(len(owed), "thank-you")


def _promises(owed: Sequence[Obligation], context: Context) -> str:
    names = _names(owed, context)
    return f"a promise to {names[0]}" if len(names) == 1 and len(owed) == 1 else words.plural(len(owed), "promise")


def _first_words(owed: Sequence[Obligation], context: Context) -> str:
    names = _names(owed, context)
    return f"a first word to {names[0]}" if len(names) == 1 else f"{words.number(len(names))} new people to write to"


def _news(owed: Sequence[Obligation], context: Context) -> str:
    names = _names(owed, context)
    return f"news for {words.listed(names)}" if len(names) < 3 else f"news for {words.plural(len(names), 'person', 'people')}"


def _waiting(owed: Sequence[Obligation], context: Context) -> str:
    names = _names(owed, context)
    most = max(owed, key=lambda each: each.asked_count)
    if most.asked_count > 1:
        return f"{clean(context.who(other(most)).first, _NAME)} has asked {words.times(most.asked_count)}"
    if len(names) < 3:
        return f"{words.listed(names)} {'is' if len(names) == 1 else 'are'} waiting"
    return f"{words.plural(len(names), 'person', 'people')} are waiting"


_PARTS_OF: dict[str, Callable[[Sequence[Obligation], Context], str]] = {
    "thanks": _thanks,
    "promise": _promises,
    "follow_up": _first_words,
    "update": _news,
    "reply": _waiting,
}
