"""Plain French forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.88,
        r"\b(?:pouvez|pourriez|pourrais|peux|voulez|voudriez|voudrais|avez|as|auriez|aurais|êtes"
        r"|seriez|serais|puis)[- ](?:vous|tu|je)\b[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.8,
        r"(?:^|[,;:.!] )(?:est-ce que|qu'est-ce que|quand|où|comment|combien|quel(?:le)?s?|qui"
        r"|pourquoi)\b[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\b(?:merci de|veuillez|prière de) (?!trouver|noter|agréer|recevoir|croire|votre|ton)(?:me "
        r"|nous |bien vouloir )?[a-zéèêà]+(?:er|ir|re|oir)\b|\b(?:envoyez|envoie|appelez|appelle|dites|dis|donnez|donne"
        r"|confirmez|transmettez)[- ](?:moi|nous)\b",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:je vous|je te|nous vous) serais? (?:très |infiniment )?reconnaissant[es]{0,2} (?:de"
        r"|si)\b|\bje (?:vous|te) (?:prie|demande) de\b|\bce serait (?:bien|gentil|super|formidable) (?:si|de) (?:vous|tu"
        r"|me)\b|\bj'aimerais (?:savoir|vous demander|te demander)\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:merci|mille mercis|un grand merci|merci (?:beaucoup|infiniment|encore|bien"
        r"|mille fois)) (?:à (?:vous|toi)|pour|d'avoir|de m'avoir|de nous avoir|de votre|de ton)\b(?! d'avance)"
        r"|\bmerci (?:beaucoup|infiniment|mille fois)\b(?! d'avance)|\bje (?:vous|te) remercie (?!d'avance|par avance|de bien)"
        r"|\bje (?:vous|te) suis (?:très |infiniment )?reconnaissant",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:je (?:vous|te) présente|permettez-moi de (?:vous )?présenter"
        r"|je vous mets en (?:contact|relation)|je te mets en (?:contact|relation)|laissez-moi vous présenter)\b(?! (?:mes|nos"
        r"|notre produit|moi))",
    ),
    (
        "promise",
        None,
        0.82,
        r"\bje (?:vous|te|t') ?(?:envoie|enverrai|appelle|appellerai|rappelle|rappellerai|écris"
        r"|écrirai|transmets|transmettrai|donne|donnerai|tiens|tiendrai|réponds|répondrai|ferai|confirme|confirmerai)\b"
        r"|\bje (?:vais|reviens vers) (?:vous|te|t')\b|\b(?:vous aurez|tu auras|vous recevrez"
        r"|tu recevras) [^.!?]{1,80}(?:de ma part|avant|d'ici|lundi|mardi|mercredi|jeudi|vendredi)",
    ),
    (
        "offer",
        "help",
        0.8,
        r"\b(?:comment|en quoi) (?:puis-je|pourrais-je|je peux) (?:vous |t')?(?:aider|être utile)\b"
        r"|\bpuis-je (?:vous |t')(?:aider|être utile)\b|\bsi je peux (?:vous |t')(?:aider|être utile)\b"
        r"|\bque puis-je faire pour (?:vous|toi)\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:malheureusement|hélas|désolée?,?) [^.!?]{0,30}\bje ne (?:peux|pourrai"
        r"|suis)\b[^.!?]{0,60}\b(?:pas|plus)\b|\bje (?:dois|suis obligée? de) (?:décliner|refuser|annuler)\b"
        r"|\bje ne pourrai pas (?:venir|être|participer|assister)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:ravie?|heureux|heureuse|enchantée?|content[e]?) de (?:vous |t')avoir (?:rencontré|vu"
        r"|parlé|revu)|\bcomme (?:convenu|discuté)\b|\bsuite à (?:notre|votre) (?:conversation|entretien|appel|rencontre"
        r"|rendez-vous)\b|\bà (?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain)(?:,| à|!|\.|$)",
    ),
)
