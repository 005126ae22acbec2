"""First persons and futures that promise nothing: where one will be, what somebody else will do, what waits for a thing not yet sent."""

from __future__ import annotations

import re

from rules.engine.mailbag import Entry
from rules.engine.values import Act

_WILL = r"(?:\b(?:i|we)(?:['’]ll| (?:will|shall|am going to|are going to))|\band (?:will|shall))"
_WHEREABOUTS = re.compile(
    rf"{_WILL} (?:probably |most likely |likely |also |then |only )?"
    r"(?:be (?:back|in|out|away|at|on|off|around|gone|here|travell?ing|leaving|arriving|flying|staying|working|available|reachable)"
    r"|come back|return|leave|arrive|travel|fly|stay|check (?:in )?(?:on )?(?:my|the) (?:e-?mails?|voice ?mails?|messages|inbox))\b"
    r"(?!(?: \w{1,12}){0,2} (?:touch|contact|hand)\b)(?!(?: \w{1,12}){0,3} (?:your?|there)\b)",
    re.IGNORECASE,
)
_PROMISES_TOO = re.compile(
    rf"(?:{_WILL}|\band|,)(?: then| also)? (?:call|ring|phone|write|send|forward|give|get back|let you|tell|contact|bring|drop|e-?mail"
    r"|look|read|finish|answer|reply|see you|meet|talk|speak)\b",
    re.IGNORECASE,
)
_BY_DEPUTY = re.compile(
    r"^\W*(?:\w{2,10},? )?(?:my|our) (?:assistant|secretary|office|colleagues?|staff|people|team|lawyers?|agent)\b[^.?!]{0,30}"
    r"\b(?:will|shall)\b",
    re.IGNORECASE,
)
_DECIDE = re.compile(
    rf"{_WILL}\b(?![^.?!]{{0,120}}\byou\b)[^.?!]{{3,120}}\b(?:and|to) (?:then )?(?:decide|see) (?:if|whether)\b", re.IGNORECASE
)
_THEM = (
    r"(?:(?:it|them|this|that|these|those|one|two|both|him|her)\b"
    r"(?! (?:to|with|along|up|over|back|into|for|ready|done|sent|fixed|checked)\b)|[A-Z]\w+ (?:and [A-Z]\w+ )?as\b|both [A-Z])"
)
_ACCEPTS = re.compile(
    rf"(?i:{_WILL}) (?:(?:gladly |happily |certainly |definitely )?(?:take|accept) (?:{_THEM}|(?:the|your) (?:tickets?"
    rf"|offer|seats?|job|position)\b(?! to\b))"
    rf"|be (?:very |more than )?(?:glad|happy|pleased|delighted|able) to (?:take|accept|have|host|hire) {_THEM})"
)
_SOME_DAY = re.compile(
    r"\b(?:at (?:a|some) (?:later|future) (?:date|day|time|point|stage)|in (?:the )?(?!near|immediate)(?:\w{4,8} )?future|some ?day"
    r"|one (?:of these days|day)|down the (?:road|line)|eventually|when the time (?:is right|comes)|in due (?:course|time)"
    r"|irgendwann|un jour|alg[uú]n d[ií]a|m[aá]s adelante)\b",
    re.IGNORECASE,
)
_SEND_ME = re.compile(
    r"^\W*(?:please,? )?(?:just )?(?:send|forward|give|get|mail|e-?mail|fax|bring|let (?=me have))(?: me| us)?\b"
    r"[^.?!]{0,30}?\b(?:the|your|a|an|all|any)"
    r" (?:\w{3,14} )?(?:forms?|drafts?|papers?|paperwork|details|particulars|materials?|documents?|address(?:es)?|lists?|cv|r[eé]sum[eé]s?"
    r"|questions|figures|text|manuscript|files?|instructions|envelopes?|dates)\b",
    re.IGNORECASE,
)
_GLAD = re.compile(r"\b(?:glad|happy|pleased|delighted) to (?!have|see|meet|hear|be|welcome)\w{3,12}\b", re.IGNORECASE)


_BY_POST = re.compile(
    r"\b(?:reprints?|offprints?|hard ?copy|hard copies|paper cop(?:y|ies)|bound cop(?:y|ies)|cop(?:y|ies) of (?:the|my"
    r"|our|his|her|their|your) books?"
    r"|(?:the|a|my|our|another|this|that) books?|floppy|floppies|diskettes?|cd-?roms?|parcels?|packages?"
    r"|fax(?:es)?|by (?:snail )?(?:post|mail|fedex|courier|surface mail|regular mail|ups|dhl)|in the (?:mail|post)|via fedex)\b",
    re.IGNORECASE,
)
_SENDS = re.compile(
    rf"(?:{_WILL}|\bwill follow\b)[^.?!]{{0,40}}\b(?:send|mail|post|ship|fax|forward|get|bring|drop|follow)\b", re.IGNORECASE
)


def by_post(evidence: str) -> bool:
    """Whether a thing that goes by post is to be sent: no mail shows that it went."""
    return _BY_POST.search(evidence) is not None and _SENDS.search(evidence) is not None


def tells_whereabouts(evidence: str) -> bool:
    """Whether the words tell where one will be, and promise nothing beside it: "I'll be back on Monday"."""
    return _WHEREABOUTS.search(evidence) is not None and _PROMISES_TOO.search(evidence) is None


def decides_for_oneself(evidence: str) -> bool:
    """Whether the end of it is one's own decision: "I'll look at the looms and decide whether they are worth it"."""
    return _DECIDE.search(evidence) is not None


def accepts(evidence: str) -> bool:
    """Whether the words take what is offered, or say who is welcome: "yes, I'll take them", "we'll be glad to have both"."""
    return _ACCEPTS.search(evidence) is not None


def by_deputy(evidence: str) -> bool:
    """Whether somebody else is to do it: "my assistant will call"."""
    return _BY_DEPUTY.search(evidence) is not None


def some_day(evidence: str) -> bool:
    """Whether it is for a later time that nobody can name: "at a later date", "in the future"."""
    return _SOME_DAY.search(evidence) is not None


def awaits_a_thing(act: Act, entry: Entry) -> bool:
    """Whether a willing word ("I'll be glad to write it") stands beside "please send me the forms": it hangs on them."""
    return _GLAD.search(act.evidence) is not None and any(_SEND_ME.search(one.evidence) for one in entry.acts("request"))
