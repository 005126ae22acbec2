"""A letter whose own words are nothing but "got it, thanks": it closes no question and keeps no promise."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Passage

WORDS_LIMIT = 14
"""More words than this say something."""

_PIECE = (
    r"(?:got it|got this|received|well received|noted|duly noted|understood|ok(?:ay)?|k|sure(?: thing)?|"
    r"of course|course|will do|thanks?(?: you)?|thank you|thx|thanx|many thanks|cheers|great|perfect|good|"
    r"super|excellent|wonderful|lovely|nice|"
    r"fine|sounds (?:good|great|fine)|no problem|no worries|right|yes|yep|agreed|alright|all right|roger|"
    r"copy that|on it|done deal|a lot|so much|very much|again|a million|for (?:the|your) (?:note|mail|"
    r"email|e-mail|message|reply|update|info|information|quick reply|answer)|"
    r"for (?:letting me know|this|that|sending(?: it| this| them)?)|i (?:have )?(?:got|received) (?:it|"
    r"this|your (?:mail|email|message|files|letter|note))|your (?:mail|email|message|files?|letter|note) "
    r"(?:has |have )?(?:safely )?(?:arrived|reached me)(?: here| safely)*|"
    r"danke|vielen dank|alles klar|verstanden|merci|bien reçu|d'accord|gracias|recibido|entendido|much "
    r"appreciated|appreciated|and|that's|that is|it is|it's|much|kind of you|talk soon|speak soon|see "
    r"you)"
)


def acknowledgement(passage: Passage) -> str:
    """The words, when the whole letter is an acknowledgement; else ""."""
    if not passage.body and passage.sentences:
        first = passage.sentences[0]
        return first.text if first.role == "signoff" and len(first.words) <= 4 else ""
    words = sum(len(sentence.words) for sentence in passage.body)
    if not passage.body or words > WORDS_LIMIT or any(sentence.question for sentence in passage.body):
        return ""
    for sentence in passage.body:
        rest = pattern(rf"\b{_PIECE}\b").sub(" ", sentence.plain[sentence.core :])
        left = [word for word in pattern(r"[^\W_]{2,}").findall(rest) if word not in {name for name, _ in passage.names}]
        if len(left) > 1:
            return ""
    return passage.body[0].text
