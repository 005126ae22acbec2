"""Whether a considerate main addressee owes the author an answer (GUIDE.md, needs_reply).

Questions, "let me know", wishes and proposals wait for words; an order is simply carried out unless it asks to write, call or send back,
and "tell me if you can't come" wants an answer only from those who can't.
"""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Finding

ORDERS = frozenset({"ask-by-please", "ask-by-imperative"})
BACK = (
    r"\b(?:let (?:me|us|[a-z]{2,12}) (?:know|have)|tell (?:me|us)|advise|confirm|respond|reply|rsvp|"
    r"(?:call|phone|e-?mail|write|ring|page|fax|contact) (?:me|us|back)|give (?:me|us) a (?:call|ring|"
    r"shout)|"
    r"(?:send|forward|fax|e-?mail|mail|get|give|provide|return|submit|bring|drop|copy)[a-z ]{0,40} (?:to "
    r"me|to us|me|us|back)\b|get back to (?:me|us)|comments?|thoughts|feedback|review|provide|identify|"
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
NO_BACK = r"\b(?:third|plan to attend|mark your calendars?|please (?:meet (?:in|down|at|with)|attend)|keep in mind|do not|don't)\b"


def needs_reply(found: tuple[tuple[str, Finding], ...]) -> bool:
    """Whether an answer is owed. `found`: (rule name, finding) of the acts that stand."""
    return any(_waits(rule, finding) for rule, finding in found)


def _waits(rule: str, finding: Finding) -> bool:
    if finding.kind == "introduction":
        return rule != "introduce-with-contact"
    if finding.kind == "offer":
        return finding.object in {"introduction", "meeting"}
    if finding.kind != "request" or finding.confidence < 0.6:
        return False
    plain = finding.evidence.lower().replace("’", "'")
    if pattern(ONLY_IF).search(plain):
        return False
    if rule in ORDERS:
        return pattern(BACK).search(plain) is not None and not pattern(NO_BACK).search(plain)
    return rule != "ask-by-wish" or finding.confidence >= 0.7
