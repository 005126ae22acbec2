"""Which promises a mailbox can hold anybody to: those whose keeping is a letter, a thing sent, or a piece of work for the reader.

A seat on a board, a place at a table, a plan of one's own, an errand of an assistant's may be kept without a trace in the mail.
Words in other languages than English are given the benefit: their promise rules know plain forms only.
"""

from __future__ import annotations

import re

_FUTURE = re.compile(
    r"\b(?:will|shall|going to|let me|hope to|promise to|can|(?:happy|glad|pleased|delighted|honou?red|privileged) to)\b|['’]ll\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(r"\b(?:i|i['’](?:ll|m|d)|we|you|the|my|me|us|will|shall|yes|sure|done)\b", re.IGNORECASE)
_FILLER = (
    r"[ ,]{0,3}(?:(?:also|then|just|now|first|soon|still|always|[a-z]{2,12}ly|try (?:to|and)|attempt to|make sure (?:to|i|that i)"
    r"|be (?:able|sure|happy|glad|pleased) to|go ahead and|see if i can) ){0,4}"
)
_SENT = (
    r"(?:send|mail|e-?mail|forward|fax|post|ship|share|pass|copy|attach|return|submit|deliver|provide|supply|drop|write|answer)"
    r"(?! (?:him|her|them|some(?:body|one)|people|with (?:the|my|our))\b)\b"
)
_DONE = (
    r"(?:reply|respond|confirm|report|introduce|connect|draft|prepare|compile|translate|transcribe|scan|print|dig|search|hunt|find|fetch"
    r"|retrieve|review|read|proofread|revise|edit|correct|fix|mend|repair|finish|complete|update|summari[sz]e|outline|sketch|calculate"
    r"|measure|check|investigate|recommend|nominate|resend|follow up|(?:work|figure) (?:it |this |that )?out|put together|draw up"
    r"|write up|ask|look (?:it |this |that )?(?:up|for|into|at|over|through|out|around)|go (?:over|through)"
    r"|come back (?:to you|with)|speak to|talk to)\b"
)
_TOLD = (
    r"(?:let|tell|notify|inform|advise|contact|remind|alert|show|lend|owe|get back to|get in (?:touch|contact) with) you\b"
    r"|be in touch\b"
)
_GIVEN = (
    r"give you (?!(?:a |another )?(?:quick )?(?:call|ring|buzz|shout|lift|ride|hand|try)\b)|have you\b"
    r"|get (?:you|it|that|this|those|these|one|some)\b"
    r"|(?:have|get) [^.?!]{1,60}\b(?:for you|to you|ready|done)\b|make (?:you|it)\b"
    r"|make [^.?!]{0,50}\b(?:cop(?:y|ies)|list|notes?|changes?|corrections?|introductions?|intros?|sketch(?:es)?|drafts?|connections?)\b"
    r"|do (?:it|that|this|so|the)\b|take (?:care of|a (?:\w{1,10} )?look)\b|put (?:you|it|them|a|in a|up|my)\b|pay (?:you|it|back)\b"
    r"|(?:sort|handle|see to|bring|leave|give) (?:it|this|that|them)\b"
)
_ELSEWHERE = (
    r"(?!(?:go|wait|come|meet|see|explore|cooperate|speak|talk|discuss|be|call|ring|look forward|serve|distribute"
    r"|circulate|present|raise)\b)"
)
_FOR_YOU = rf"{_ELSEWHERE}[a-z-]{{2,14}}\b(?: your\b|[^.,?!]{{0,50}}\b(?:for|to) you\b)"
_KEPT_BY_LETTER = re.compile(rf"{_FILLER}(?:{_SENT}|{_DONE}|{_TOLD}|{_GIVEN}|{_FOR_YOU})", re.IGNORECASE)
_PLAIN = re.compile(
    rf"{_FILLER}(?:(?!provide|supply|answer){_SENT}|introduce|connect|review|read|put (?:you|in)|look (?:at|over|through|into)"
    r"|take (?:care|a))",
    re.IGNORECASE,
)
_GLAD = re.compile(
    r"[ ,]{0,2}(?:\w{1,12} ){0,2}?be (?:\w{1,12} )?(?:happy|glad|pleased|delighted|honou?red|privileged) to\b", re.IGNORECASE
)
_NEXT = re.compile(
    r"(?:,? ?\b(?:and|or|then|but)\b|[,;]) (?:(?:i|we)(?:['’]ll| will| shall) |then |also |perhaps |will |shall ){0,3}", re.IGNORECASE
)
_COMES = re.compile(
    r"\b(?:will|shall|should) (?:\w{1,12} ){0,2}?(?:be (?:sent|forwarded|mailed|e-?mailed|faxed|delivered|posted|with you|in your|ready)"
    r"|follow|reach you|arrive)\b|\byou(?:['’]ll| will| shall| should) (?:\w{1,10} )?(?:be )?(?:get|have|receiv\w{1,3}|hear)\b"
    r"|\bleave (?:it|that|this) (?:with|to) me\b|\bconsider it done\b|\b(?:details|answer|reply|report|list|draft|rest) to follow\b",
    re.IGNORECASE,
)
_DEPUTY = re.compile(
    r"\b(?:assistants?|secretar(?:y|ies)|colleagues?|team|office|staff|people|he|she|they|somebody|someone|wife|husband|boss|lawyers?)\W{0,2}"
    r"(?:[A-Z][a-z'’]{1,15}\W{1,3}){0,3}$"
)
_NONE = re.compile(
    r"\b(?:not sure|doubt|unlikely|don['’]t think|do not think|as (?:i |we )?promised|one day|some ?day|eventually|one of these days"
    r"|sooner or later|in due course|from home|(?:send|mail|ship) (?:it|them|this|that) back(?! to you)"
    r"|(?:am|are) (?:\w{1,8} )?(?:sending|attaching|enclosing))\b",
    re.IGNORECASE,
)
"""Doubt, some day that never comes, another mailbox at home, or the thing that comes with these very words."""


def leaves_a_letter(evidence: str) -> bool:
    """Whether the keeping of what the words promise would be seen in the mail of the two."""
    words = evidence[:300]
    if _NONE.search(words):
        return False
    if _COMES.search(words) or not _ENGLISH.search(words):
        return True
    return any(_held_to(words, future) for future in list(_FUTURE.finditer(words))[:6])


def _held_to(words: str, future: re.Match[str]) -> bool:
    """Whether one "will" of the words, or what is joined to it by "and", is such a promise."""
    rest = words[future.end() :]
    if _DEPUTY.search(words[: future.start()].rstrip()):
        return False
    word = future[0].lower()
    glad = word.endswith(" to") and not word.startswith(("going", "hope", "promise"))
    if word == "can" and " you" not in rest:
        return False
    wanted = _PLAIN if glad or word == "can" or _GLAD.match(rest) else _KEPT_BY_LETTER
    return any(wanted.match(clause) for clause in (rest, *(rest[joint.end() :] for joint in _NEXT.finditer(rest))))
