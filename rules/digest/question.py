"""Whether a sentence is a question by its form, in the languages that letters are read in: only then is it called one."""

from __future__ import annotations

import re

_MARKED = re.compile(r"[?？؟][\s\"'”’»)\]!.…]{0,6}$")
_CLOSED = re.compile(r"[.!…][\s\"'”’»)\]]{0,6}$")
_SALUTE = re.compile(
    r"^(?:(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut|hola|querid[oa])\b[^,.!?:]{0,40}[,!:]\s{0,4}"
    r"|(?:and|but|so|also|now|und|aber|et|y)\b,?\s{1,4})",
    re.IGNORECASE,
)
_TURNED = re.compile(
    r"[\"'“„«(]{0,2}(?:"
    r"(?:could|can|would|will|may|might|do|did|does|have|has|are|is|was|were|should|shall)"
    r"\s(?:you|i|we|it|he|she|they|there|anyone|anybody)|"
    r"(?:können|könnten|würden|haben|sind|dürfte|darf|wollen|möchten)\s(?:sie|ihr|wir|ich)|(?:kannst|könntest|würdest|hast|bist|magst)\sdu|"
    r"est-ce que|(?:pourriez|pouvez|avez|voulez|êtes)-vous|(?:peux|pourrais|as)-tu"
    r")\b",
    re.IGNORECASE,
)
"""The verb before the one who is meant: a question with whatever mark behind it."""
_WORD = re.compile(
    r"[\"'“„«(¿]{0,2}(?:who|whom|whose|what|which|when|where|why|how|wer|wen|wem|was|wann|wo|warum|wieso|weshalb|wie|welche[rsnm]?|"
    r"qui|quoi|quand|où|pourquoi|comment|quién|qué|cuándo|dónde|por qué|cómo|cuál(?:es)?)\b",
    re.IGNORECASE,
)
"""Words that begin questions, but also "When you come, bring it.": believed where no full stop closes the sentence."""


def is_question(sentence: str) -> bool:
    """Whether it ends in a question mark or begins like a question."""
    text = sentence.strip()
    opening = _SALUTE.sub("", text[:400], count=1)
    if _MARKED.search(text[-20:]) or _TURNED.match(opening):
        return True
    return _WORD.match(opening) is not None and _CLOSED.search(text[-20:]) is None
