"""Wishes that leave it to the other, with no day and nothing hanging on them: once the two have written again nobody waits."""

from __future__ import annotations

import re

_LEAVE = (
    r"(?<!wondering )(?<!know )(?<!see )(?<!ask )(?<!me )\b(?:if|when(?:ever)?) (?:and when )?you(?:['’]re| are)? (?:ever |do |should )?"
    r"(?:(?:have|get|find|can find|can spare)(?: yourself with)? (?:(?:any|some|the|a|an|enough) )?"
    r"(?:(?:free|spare|little|extra|quiet) ){0,2}(?:time|moment|minute|hour|chance|day|evening)|feel like it|bored|in the mood)\b"
    r"|\b(?:no (?:rush|hurry)|at (?:your )?leisure|on your (?:\w{2,10} )?break|over (?:a|your) (?:\w{2,10} )?(?:coffee|tea)"
    r"|for your amusement)\b"
)
_LEFT_OPEN = re.compile(_LEAVE, re.IGNORECASE)
_TOGETHER = re.compile(
    r"\b(?:would|['’]d|will) (?:\w{2,10} )?be (?:\w{2,10} )?(?:great|nice|good|fun|lovely|wonderful|a pleasure|terrific)"
    r" (?:to|if we could) (?:catch up|get together|see you|meet(?: up)?|hear from you|chat|talk"
    r"|(?:have|grab) (?:an? )?(?:\w{2,10} )?(?:coffee|lunch|drink|beer|dinner|chat|bite))\b",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"^\W{0,3}(?:p\.? ?){1,3}s{1,2}\b[.:;,\- ]", re.IGNORECASE)
_SMALL_TALK = re.compile(
    r"\b(?:by the way|btw|incidentally)\b[, ]{1,2}(?:did|have|do) you (?:\w{2,10} )?"
    r"(?:see|seen|watch(?:ed)?|heard?|read|liked?|enjoy(?:ed)?)\b",
    re.IGNORECASE,
)
_SOCIAL = re.compile(
    r"^\W*(?:so,? |and |hey,? )?(?:how(?:['’]s| is| are) (?:your|the) (?:son|daughter|wife|husband|kids?|children"
    r"|family|dog|cat|mother|father|weather)\b"
    r"|what do you think (?:of|about) [^?]{0,40}\b(?:presidents?|elections?|weather|the game|playoffs|world cup|super ?bowl|the news)\b"
    r"|(?:is|are) (?:he|she|they) still (?:interested|into|fond|playing|as)\b)",
    re.IGNORECASE,
)


def social(evidence: str) -> bool:
    """Whether the question is talk among friends, of family or the way of the world: nobody owes an answer to it."""
    return _SOCIAL.search(evidence[:300]) is not None


def aside(evidence: str, due: str | None) -> bool:
    """Whether the words, with those for a time in them, ask in passing: a postscript, "if you find a spare moment", small talk."""
    words = evidence[:300]
    return not due and bool(_POSTSCRIPT.match(words) or _LEFT_OPEN.search(words) or _SMALL_TALK.search(words))


def left_open(evidence: str, due: str | None) -> bool:
    """Whether the words only say that it would be nice to meet, should the other have the time: no answer is an answer too."""
    words = evidence[:300]
    return not due and "?" not in words and bool(_TOGETHER.search(words) and _LEFT_OPEN.search(words))
