"""Whether a considerate main addressee owes the author an answer (GUIDE.md, needs_reply)."""

from __future__ import annotations

from rules.engine.cues import pattern
from rules.engine.passage import Finding, Passage

ORDER_RULES = frozenset({"ask-by-please", "ask-by-imperative"})
ANSWER = (
    r"\b(?:let (?:me|us) (?:know|have)|tell (?:me|us)|advise|confirm|respond|reply|call me|give me a call|e-?mail me|write (?:me|back)|send (?:me|us|back)|get back to me|comments|thoughts|feedback|rsvp|"
    r"(?:me|us) (?:a|your|an|the) |review|provide|identify|update)\b"
)


def needs_reply(passage: Passage, found: tuple[tuple[str, Finding], ...]) -> bool:
    """`found`: (rule name, finding) of the acts that stand. An order that is simply carried out waits for no answer."""
    for rule, finding in found:
        if finding.kind == "introduction" or (finding.kind == "offer" and finding.object not in {"help"}):
            return True
        if finding.kind != "request" or finding.confidence < 0.6:
            continue
        if rule not in ORDER_RULES or finding.object in {"meeting", "information", "advice", "review", "introduction", "referral", "job"}:
            return True
        if pattern(ANSWER).search(finding.evidence.lower()):
            return True
    return False
