"""If-clauses that make an ask one for a case that may never come: "if it does not work, please let me know" waits for nobody.

"Let me know if it suits you" is none of these: it asks whether.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_TELL = (
    r"(?:let (?:me|us) (?:know|have)|tell (?:me|us)|(?:call|contact|e-?mail|write|ring|ping) (?:me|us|to me)|get in touch"
    r"|drop (?:me|us) a (?:line|note))"
)
_RARE = r"(?:n't|\b(?:not|any|anything|any(?:one|body)|something|ever|can ?not|problems?|trouble|else|more|changes?))\b"
_SHOULD_YOU = r"\byou (?:come|visit|pass|happen|hear|see|need|run into|change|get (?:to|here|back)|are (?:ever|in|around|coming|back))\b"
_IN_CASE = re.compile(
    rf"^\W*(?:please,? )?(?:if|should|in case|whenever|when)\b[^.?!]{{1,40}}(?:{_RARE}|\bneed\b)[^.?!]{{0,120}}\b{_TELL}\b"
    rf"|\b{_TELL}\b[^.?!]{{0,60}}?\b(?:if|should|in case|whenever)\b[^.?!]{{0,25}}?(?:{_RARE}|{_SHOULD_YOU})",
    re.IGNORECASE,
)


def for_a_case(evidence: str) -> bool:
    """Whether the words ask for something only if a case arises."""
    return _IN_CASE.search(evidence) is not None


def speaks_of(evidence: str, called: Iterable[str]) -> bool:
    """Whether the words speak about a person `called` so (capitalised) instead of to them: "since Vera is away, shall we meet later?"."""
    words = evidence[:300].strip()
    for name in called:
        for found in re.finditer(rf"\b{re.escape(name)}\b", words):
            before, behind = words[: found.start()].rstrip(), words[found.end() :].lstrip()
            if len(before) > 2 and behind and behind[0] not in ",:;-–—!?." and before[-1] not in ",:;-–—!?.":
                return True
    return False
