"""What words of thanks say was given: notes, a reference, an hour of reading. Thanks for a letter or an answer name no gift."""

from __future__ import annotations

import re

_GIFTS: tuple[tuple[str, int, str], ...] = (
    (
        "referral",
        3,
        r"(?:(?:the|your|that|a) (?:\w{2,12} ){0,2}(?:reference|recommendation|referral|good word)|recommending|vouching|referring"
        r"|(?:being|acting as) my (?:reference|referee)|putting in a (?:good )?word"
        r"|(?:ringing|calling|phoning|writing) (?:ahead|them|him|her)\b"
        r"|(?:die|deine|ihre) (?:empfehlung|referenz)|(?:ta|votre|la|cette) recommandation|recomendarme|(?:tu|su|la|esta) recomendación)",
    ),
    (
        "review",
        2,
        r"(?:(?:the|your|all|those|these) (?:\w{2,12} ){0,2}(?:notes|comments|feedback|remarks|edits|corrections|review|critique)"
        r"|(?:going|looking|reading|working) (?:it |them |this |that )?(?:through|over|at)|reading (?:my|it|the|through)"
        r"|reviewing|proofreading"
        r"|(?:die|deine|ihre|eure) (?:\w{2,12} )?(?:anmerkungen|kommentare|rückmeldung|korrekturen|durchsicht)"
        r"|(?:tes|vos|ces|les|ta|votre) (?:remarques|commentaires|notes|relecture)|(?:tus|sus|los|las) (?:comentarios|notas|observaciones)"
        r"|giving (?:your|up your) (?:evening|weekend|afternoon|morning|sunday|saturday))",
    ),
    (
        "introduction",
        2,
        r"(?:(?:the|your) (?:introduction|intro|contacts?)|introducing|connecting|putting (?:me|us) in touch"
        r"|passing (?:my|it|me|us)\b[^.!?]{0,20}\bon)",
    ),
    (
        "advice",
        1,
        r"(?:(?:the|your|all|those|that|this) (?:\w{2,12} ){0,2}(?:advice|tips?|suggestions?|recommendations|pointers?|insights?)"
        r"|advising|(?:den|deinen|ihren) (?:rat|tipp)|(?:tes|vos|ces|ton|votre|ce) conseils?|(?:tus|sus|estos|tu|su|este) consejos?)",
    ),
    (
        "document",
        1,
        r"(?:(?:the|your|that|this) (?:\w{2,12} ){0,2}(?:book|article|link)|lending)",
    ),
)
_FOR = r"\b(?:for|danke für|merci pour|gracias por) (?:all )?"
_PATTERNS = tuple((kind, size, re.compile(rf"{_FOR}{words}\b", re.IGNORECASE)) for kind, size, words in _GIFTS)


def gift_named(thanks: str) -> tuple[str, int] | None:
    """The kind (an act's object) and size, 1 to 3, of the gift that a sentence of thanks names; None where it names none."""
    for kind, size, pattern in _PATTERNS:
        if pattern.search(thanks[:300]):
            return kind, size
    return None
