"""How often somebody thanked, reported back or kept a promise where the letters plainly show it: what their praise may rest on.

A promise counts where it named its day and the thing itself came, to the owner or a few: "I'll try to call you" and "more later" are
manners, and what is sent round would have been sent anyway. One letter counts once, however much it settles.
"""

from __future__ import annotations

from rules.engine.mailbag import Entry
from rules.people.portrait import Portrait

KINDS = ("thanks", "update", "promise")
ROUND = 2
"""Persons besides the owner: a letter to more is sent round."""


def kept_word(seen: Portrait) -> list[tuple[str, Entry, str]]:
    """What was done (of `KINDS`), the letter and its words that show it, thanks first; what came may have come
    without words ("" then), but not all. None where something of the kind is open."""
    theirs = [(debt, one) for debt, one in seen.debts if not one.mine and one.kind in KINDS and not one.trial]
    if any(one.status in ("open", "lapsed") for _, one in theirs):
        return []
    found: dict[str, tuple[str, Entry, str]] = {}
    for debt, one in sorted(theirs, key=lambda pair: (KINDS.index(pair[1].kind), pair[1].since, pair[1].id)):
        settled = debt.settled
        if settled is None or settled.author != seen.person or len(settled.persons) > ROUND or (one.kind == "promise" and not debt.dated):
            continue
        words = _quote(one.kind, settled)
        if words or one.kind == "promise":
            found.setdefault(settled.letter.key, (one.kind, settled, words))
    return list(found.values()) if any(words for _, _, words in found.values()) else []


def _quote(kind: str, settled: Entry) -> str:
    """The words by which a letter settled a debt of this kind: its thanks, its news, the thing it brings; "" for any others."""
    acts, signals = {"thanks": (("thanks",), ()), "update": (("update",), ("outcome",))}.get(kind, ((), ("delivers",)))
    said = [act.evidence for act in settled.acts(*acts)] if acts else []
    said += [signal.evidence for signal in settled.letter.signals if signal.name in signals]
    return next(iter(said), "")
