"""What answers a question: a turn of substance, a bare word where a word was asked, somebody else's answer, or that it is let go."""

from __future__ import annotations

import re
from datetime import timedelta

from rules.engine.ask import Ask
from rules.engine.conditions import from_each
from rules.engine.mailbag import Entry, Mailbag
from rules.engine.turns import alike, asks, brings, fresh, gratitude, shared, substantive

SHORT_GAP = timedelta(days=2)
"""A new letter so soon after a question is taken for its answer."""
DELIVERY = timedelta(days=14)
"""Something sent so soon after a request, and about the same, is taken for what was asked."""
_EACH = re.compile(
    r"\b(?:each of (?:you|us)|(?:both|all) of you(?: (?:each|two))?|you (?:both|each|two)|each (?:send|give|tell|let)"
    r"|jede[rn]? von (?:euch|ihnen)|chacun(?:e)? d(?:e vous|['’]entre vous)|cada uno)\b",
    re.IGNORECASE,
)
_YES_OR_NO = re.compile(
    r"\b(?:approv\w{1,4}|permission|authori[sz]\w{1,6}|sign[- ]off|go[- ]ahead|genehmig\w{1,6}|erlaubnis|accord|permiso)\b"
    r"|\b(?:is|are|would) (?:it|that|this|you) (?:be )?(?:ok|okay|fine|all right|alright|good) (?:with|for|to|if)\b"
    r"|\bdo you (?:agree|mind)\b|\blet (?:me|us) know (?:a|which|what) (?:good |convenient )?(?:time|day|hour|slot)\W{0,3}$",
    re.IGNORECASE,
)
"""A word is all that such a question wants: "Approved." answers it."""


def answers_it(entry: Entry, ask: Ask, bag: Mailbag) -> bool:
    """Whether a letter of the one who was asked answers; to "lunch on Friday?" a bare "yes!" is all there is to say."""
    asks_a_word = ask.act.object == "meeting" or _YES_OR_NO.search(ask.act.evidence)
    agreed = bool(asks_a_word) and entry.thread in ask.threads() and (entry.has("acknowledgement") or bool(entry.acts("thanks")))
    if not substantive(entry):
        return agreed
    if entry.thread in ask.threads() or entry.has("by_phone"):
        return True
    if ask.act.object == "introduction" and entry.acts("introduction"):
        return True
    gap = entry.at - (ask.nudges[-1] if ask.nudges else ask.entry).at
    overlap = shared(entry, ask.content)
    if alike(entry, ask.content) or (overlap and brings(entry) and gap <= DELIVERY):
        return True
    return fresh(entry, bag) and (gap <= SHORT_GAP or (brings(entry) and gap <= DELIVERY))


def withdraw(entry: Entry, waiting: list[Ask], person: str, mine: bool, bag: Mailbag) -> None:
    """The asker lets it go, or shows by thanks or talk of a meeting that the answer came another way."""
    released = entry.has("release")
    thanked = gratitude(entry, "" if mine else person, bag) and not entry.has("nudge") and not asks(entry)
    talked = entry.has("by_phone") or (bool(entry.acts("meeting")) and not asks(entry))
    for ask in waiting:
        same = entry.thread in ask.threads() or alike(entry, ask.content)
        if (released and (same or len(waiting) == 1)) or ((thanked or talked) and same):
            ask.settled = entry


def answered_by_another(ask: Ask, person: str, bag: Mailbag) -> Entry | None:
    """Somebody else who was asked, or who sits beside them, answered in the thread.

    Where the question calls one of several by name, or wants a word from each, the others answer for themselves.
    """
    if _EACH.search(ask.act.evidence) or from_each(ask.act.evidence):
        return None
    crowd = len(ask.entry.to) + (not ask.entry.mine) > 1
    named = crowd and len(set(ask.act.targets)) == 1
    for entry in bag.after(bag.in_thread(ask.entry), ask.entry):
        if named and entry.author in ask.entry.persons:
            continue
        if ask.entry.mine:
            if not entry.mine and entry.author != person and substantive(entry) and entry.to_me:
                return entry
        elif not entry.mine and entry.author != person and person in entry.persons and substantive(entry):
            return entry
    return None
