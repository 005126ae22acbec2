"""Whether a sentence is a question by its form, in the languages that letters are read in: only then is it called one."""

from __future__ import annotations

import re

_END = re.compile(r"[?？؟][\s\"'”’»)\]!.…]{0,6}$")
_SALUTE = re.compile(
    r"^(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut|hola|querid[oa])\b[^,.!?:]{0,40}[,!:]\s{0,4}|(?:and|but|so|also|now|und|aber|et|y)\b,?\s{1,4})",
    re.IGNORECASE,
)
_BEGINS = re.compile(
    r"[\"'“„«(¿]{0,2}(?:"
    r"who|whom|whose|what|which|when|where|why|how|(?:could|can|would|will|may|might|do|did|does|have|has|are|is|was|were|should|shall)"
    r"\s(?:you|i|we|it|he|she|they|there|this|that|the|your|any(?:one|body)?)|"
    r"wer|wen|wem|was|wann|wo|warum|wieso|weshalb|wie|welche[rsnm]?|(?:können|könnten|würden|haben|sind|dürfte|darf|wollen|möchten)\s(?:sie|ihr|wir|ich)|"
    r"(?:kannst|könntest|würdest|hast|bist|magst)\sdu|"
    r"qui|quoi|quand|où|pourquoi|comment|est-ce que|(?:pourriez|pouvez|avez|voulez|êtes)-vous|(?:peux|pourrais|as)-tu|"
    r"quién|qué|cuándo|dónde|por qué|cómo|cuál(?:es)?"
    r")\b",
    re.IGNORECASE,
)


def is_question(sentence: str) -> bool:
    """Whether it ends in a question mark or begins like a question."""
    text = sentence.strip()[-2000:]
    opening = _SALUTE.sub("", sentence.strip()[:400], count=1)
    return bool(_END.search(text) or _BEGINS.match(opening))
