"""Whether a considerate main addressee owes the author an answer (GUIDE.md, needs_reply).

Questions, "let me know", wishes and proposals wait for words; an order is simply carried out unless it asks to write, call or send back,
and so is a rule for all time to come. "Tell me if you can't come" wants an answer only from those who can't; "I gave him your number" wants
none, since the other will call. One of many readers answers only what plainly asks for words.
"""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Finding
from rules.engine.sentences import plain_of

DOORS = frozenset({"introduction", "meeting"})
"""What an offer opens that one says yes or no to."""
ORDERS = frozenset({"ask-by-please", "ask-by-imperative"})
BACK = (
    r"\b(?:let (?:me|us|[a-z]{2,12}) (?:know|have)|tell (?:me|us)|advise|confirm|respond|reply|rsvp|"
    r"let [a-z]{2,12}(?: [a-z]{2,12}){0,4} know (?:if|whether|when|what|which|by)|"
    r"(?:call|phone|e-?mail|write|ring|page|fax|contact|answer) (?:me|us|back)|give (?:me|us) a (?:call|ring|"
    r"shout)|(?:call|e-?mail|write|phone) (?:(?:or|and) [a-z]{2,8} )?with (?:an? |your |the |any )|"
    r"(?:send|forward|fax|e-?mail|mail|get|give|provide|return|submit|bring|drop|copy)[a-z ]{0,40} (?:to "
    r"me|to us|me|us|back|to (?:the (?:following|above|below) (?:address|number|fax|e-?mail)|this (?:address|number)|(?:my|our) "
    r"(?:[a-z]+ )?(?:address|house|home|office|assistant|secretary|hotel|flat|fax)))\b|"
    r"get back to (?:me|us)|comments?|thoughts|feedback|review|provide|identify|"
    r"call (?:to|and|when|if)|can you|could you|would you|schedule|join (?:me|us)|come (?:and|by|over|see|"
    r"visit)|look (?:at|over|through|into)|see if|find out|check|"
    r"let's (?:plan|meet|talk|discuss|get|have|do|grab|set|go|look)|consider|help)\b"
)
ONLY_IF = (
    r"\b(?:if|unless|should) (?:you|i|anything|this|there|it|he|she|they|we|any of you|"
    r"anyone)\b[^.?!]{0,50}\b(?:can't|cannot|can not|unable|not (?:able|attend|agree|available)|changes?|"
    r"problems?|conflicts?|missed|left|wrong|incorrect|mistakes?|"
    r"need to do|separate|otherwise|disagree|around anytime)\b"
)
NO_BACK = (
    r"\b(?:third|(?<!if you )plan to attend|mark your calendars?|please (?:meet (?:in|down|at|with)|attend)|keep in mind|do not|"
    r"don't|in the "
    r"future|from now on|going forward|from here on)\b"
)
PLAINLY = (
    r"\?|\b(?:let (?:me|us|[a-z]{2,12}(?: [a-z]{2,12}){0,4}) (?:know|have)|r\.?s\.?v\.?p|tell (?:me|us)|reply|respond|confirm|"
    r"(?:e-?mail|call|write|phone|contact) (?:me|us|back)|send (?:me|us)|to (?:me|us)|back to|comments?|thoughts|suggestions|feedback)\b"
)
"""What asks for words of everybody who reads it."""
MANY = 8
"""Readers from which on an order or a proposal speaks to a group: nobody in it answers unless words are plainly asked for."""
WISHED = (
    r"\bsuggested (?:that )?i\b|\bforward to (?:your|hearing|the)\b|\bi (?:am |was )?(?:writing|write|contact|contacting|"
    r"calling)\b|^looking for\b"
)
"""Faint wishes whose author waits for an answer all the same: "Ann suggested that I write to you", "we look forward to your comments"."""
GAVE_YOURS = (
    r"\b(?:gave|given|giving|passed|pass) (?:[a-z]+ (?:[a-z]+ )?)?(?:on )?your\b|\b(?:he|she|they)(?:'ll| will| is going "
    r"to| may| should) (?:call|contact|write|e-?mail|be in touch)"
)


def needs_reply(found: tuple[tuple[str, Finding], ...], *, readers: int = 1) -> bool:
    """Whether an answer is owed. `found`: (rule name, finding) of the acts that stand; `readers`: how many people the letter is "
    "sent to."""
    return any(_waits(rule, finding, readers) for rule, finding in found)


def _waits(rule: str, finding: Finding, readers: int) -> bool:
    plain = plain_of(finding.evidence)
    if finding.kind == "introduction":
        return rule != "introduce-with-contact" or pattern(GAVE_YOURS).search(plain) is None
    if finding.kind == "offer":
        return finding.object in DOORS or plain.endswith("?")
    if finding.kind != "request" or finding.confidence < 0.6 or pattern(ONLY_IF).search(plain):
        return False
    if readers >= MANY and not pattern(PLAINLY).search(plain):
        return False
    if rule in ORDERS:
        return pattern(BACK).search(plain) is not None and not pattern(NO_BACK).search(plain)
    return rule != "ask-by-wish" or finding.confidence >= 0.7 or pattern(WISHED).search(plain) is not None
