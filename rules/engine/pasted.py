"""Where a letter stops being its author's: text pasted in, to be told by its own salutation, with no mark of a quotation.

"This is what I wrote to Tom today: / Hi Tom, / … could you read it again?" asks Tom, not the reader. And where a salutation calls the
author, what follows was written to the author: an old mail program's quotation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from rules.engine.sentences import Sentence
from rules.language.english import GREETING_WORDS

_SALUTATION = re.compile(
    rf"(?P<rule>[-_=*~#]{{4,200}} )?(?:(?P<hello>(?i:{GREETING_WORDS}))[ ,]{{1,3}})?(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor)\.? )?"
    r"(?P<names>[A-ZÀ-Þ][\w'-]{1,24}(?:(?: | and | & |, |/)[A-ZÀ-Þ][\w'-]{1,24}){0,3})\s?[,:!-]{1,3}"
)
_NAME = re.compile(r"[^\W\d_]{2,25}")
_LEADS_IN = re.compile(
    r"\b(?:below|following|forward(?:ed|ing)?|here(?:'s| is) (?:what|the (?:\w{2,12} )?(?:note|message|e-?mail|mail|letter|text|draft))"
    r"|(?:message|note|e-?mail|mail|letter|text|draft|reply|answer) (?:that |which )?(?:i|we) (?:just |have )?(?:sent|wrote)"
    r"|(?:i|we)(?:'ve| have)? (?:just )?(?:sent|wrote|written|replied|answered|copied|pasted))\b"
)
"""Words that say that something written to somebody else follows."""
_ANYBODY = frozenset(("all", "everyone", "everybody", "both", "there", "team", "folks", "guys", "colleagues", "friends", "again", "and"))


def own_part(found: Sequence[Sentence], own: frozenset[str], readers: frozenset[str]) -> Sequence[Sentence]:
    """`found` without what was pasted below. `own` and `readers` are the lower-case name words of the author and of all recipients."""
    spoken = told = False
    for place, sentence in enumerate(found):
        after = found[place + 1].plain if place + 1 < len(found) else "ps"
        if spoken and not after.startswith(("ps", "p.s", "p. s")) and _to_another(sentence, own, readers, told=told):
            return found[:place]
        spoken = spoken or sentence.role == "body"
        told = told or _LEADS_IN.search(sentence.plain) is not None
    return found


def _to_another(sentence: Sentence, own: frozenset[str], readers: frozenset[str], *, told: bool) -> bool:
    """Whether the sentence is the salutation of a letter to the author, or to somebody who does not get this one."""
    called = _SALUTATION.fullmatch(sentence.text[:300])
    if called is None:
        return False
    names = frozenset(word.lower() for word in _NAME.findall(called["names"])) - _ANYBODY
    if not names or names & readers:
        return False
    if names <= own:
        return sentence.role == "greeting"
    return bool(readers and called["hello"] and (told or called["rule"]))
