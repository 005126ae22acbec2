"""A letter whose own words are nothing but "got it, thanks": it closes no question and keeps no promise."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Passage
from rules.engine.sentences import Sentence

WORDS_LIMIT = 14
"""More words than this say something."""
WITH_WHEREABOUTS = 28
"""More words than this say something even where one sentence only tells why the answer has to wait."""
_WHEREABOUTS = (
    r"^(?:(?:i|we|he|she|they|(?:(?:mr|mrs|ms|dr|lady|sir|lord|prof)\.? )?[\w'’-]{2,20})(?:['’](?:m|re|s)| am| are| is)? )?"
    r"(?:just |still |currently |now )?(?:out|away|off|abroad|on (?:the road|a trip|holiday|leave|site|tour|my way)"
    r"|at (?:the|a|our) [\w -]{2,25}|in (?:meetings|the field|court|town|[a-z]{3,15})|travel+ing|in transit"
    r"|up to my (?:ears|neck))\b[^.?!]{0,90}$"
)
"""Where somebody is, and until when."""
_LAID_BY = (
    r"\b(?:i|we)(?:['’]ve| have)? (?:put|laid|left|placed|passed|handed|forwarded|given) (?:it|this|your (?:letter|mail|message|note))"
    r" (?:in|into|on|onto|to|with|for) (?:(?:his|her|their|the) (?:desk|folder|tray|pile|inbox|attention|file)|him|her|them)\b"
)
"""An assistant says where the letter lies."""
_ELLIPSIS = (
    r"^(?:yes|no|indeed|sure|of course|ja|oui|sí|si)?,? ?(?:it|they|he|she|there|you|we) (?:is|are|does|do|did|was|were|has|have|had|can|"
    r"may|should|isn['’]t|aren['’]t|doesn['’]t|don['’]t|didn['’]t|can['’]t)[ .!]*$"
)
"""A whole answer in the verb of the question: "Yes, it is."."""

_PIECE = (
    r"(?:got (?:it|this|your (?:mail|e-?mail|message|letter|note))|received|"
    r"well received|noted|duly noted|understood|ok(?:ay)?|k|sure(?: thing)?|"
    r"of course|course|will do|thanks?(?: you)?|thank you|thx|thanx|many thanks|cheers|great|perfect|good|"
    r"super|excellent|wonderful|lovely|nice|"
    r"fine|sounds (?:good|great|fine)|no problem|no worries|right|yes|yep|agreed|alright|all right|roger|"
    r"copy that|on it|done deal|a lot|so much|very much|again|a million|for (?:the|your) (?:note|mail|"
    r"email|e-mail|message|reply|update|info|information|quick reply|answer)|"
    r"for (?:letting me know|this|that|sending(?: it| this| them)?)|i (?:have )?(?:got|received) (?:it|"
    r"this|your (?:mail|email|message|files|letter|note))|your (?:mail|email|message|files?|letter|note) "
    r"(?:has |have )?(?:safely )?(?:arrived|reached (?:me|us|him|her|them))(?: here| safely)*|"
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
    if not passage.body or words > WITH_WHEREABOUTS or any(sentence.question for sentence in passage.body):
        return ""
    said = [sentence for sentence in passage.body if not _only_when_or_where(sentence)]
    if not said or sum(len(sentence.words) for sentence in said) > WORDS_LIMIT:
        return ""
    if any(pattern(_ELLIPSIS).search(sentence.plain[sentence.core :]) for sentence in said):
        return ""
    for sentence in said:
        rest = pattern(rf"\b{_PIECE}\b").sub(" ", sentence.plain[sentence.core :])
        left = [word for word in pattern(r"[^\W_]{2,}").findall(rest) if word not in {name for name, _ in passage.names}]
        if len(left) > 1:
            return ""
    return passage.body[0].text


def _only_when_or_where(sentence: Sentence) -> bool:
    parts = pattern(r",? and |, ").split(sentence.plain[sentence.core :].strip(" .!"))
    return all(pattern(_WHEREABOUTS).search(part) or pattern(_LAID_BY).search(part) for part in parts if part)
