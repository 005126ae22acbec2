"""French forms of asking: questions, imperatives, wishes, what one needs of the other."""

from __future__ import annotations

from rules.language.french_phrases import ASK_ME, HEAD, TELL_ME, YOUR, W
from rules.language.tongue import Form

ASKS: tuple[Form, ...] = (
    (
        "request",
        None,
        0.88,
        rf"(?:{HEAD}|\b(?:où|quand|comment|combien|pourquoi|que|quoi|quel|quelle|quels|quelles) (?:{W} ){{0,2}})(?:en |y |me |m'|nous |le |"
        r"la |les |l'|vous |t')?[a-zéèêîïç]{2,15}-(?:tu|vous|nous|on|t-on|il|t-il|elle|t-elle|ce|je)\b[^?]{0,200}\?",
    ),
    ("request", None, 0.86, r"\best-ce que?\b[^?]{2,200}\?|\best-ce qu'[^?]{2,200}\?|\bqu'est-ce (?:que|qui|qu')[^?]{2,200}\?"),
    (
        "request",
        None,
        0.8,
        rf"{HEAD}(?:où|quand|comment|combien|pourquoi|qui|quoi|quel|quelle|quels|quelles|à quelle|à quel|de quel|de quelle|pour quand|"
        r"jusqu'à quand|d'où|lequel|laquelle)\b[^?]{2,200}\?",
    ),
    ("request", None, 0.78, r"^(?=.{0,400}\?)(?=.{0,400}\b(?:tu|t|t'|te|toi|vous|ton|ta|tes|votre|vos)(?:\b| )).{4,400}\?"),
    ("request", None, 0.72, rf"{HEAD}(?:c'est|il y a|ça|on|quelqu'un|une nouvelle|des nouvelles)\b[^?]{{4,160}}\?"),
    (
        "request",
        None,
        0.84,
        rf"\bmerci de (?:bien vouloir |ne pas |vouloir bien )?(?:{TELL_ME} ?)?(?!avoir|être|votre|notre)[a-zéèêîç]{{2,14}}(?:er|ir|re|"
        rf"oir)\b|"
        rf"\b(?:s'il (?:te|vous) "
        rf"pla[iî]t|stp|svp)\b|\bveuillez (?!trouver|agréer|croire|accepter|recevoir|noter|excuser|m'excuser|nous excuser){W}",
    ),
    (
        "request",
        None,
        0.84,
        rf"\b{ASK_ME}[- ](?:moi|nous|le-moi|la-moi|les-moi|le nous)\b|{HEAD}(?:pense|pensez|oublie pas|n'oublie pas|n'oubliez pas) (?:à|"
        rf"de|d')\b",
    ),
    (
        "request",
        None,
        0.84,
        r"\b(?:je|nous) (?:te|vous) (?:serais|serions|saurais|saurions) (?:très |vivement |infiniment )?(?:reconnaissante?s?|gré|"
        r"obligée?s?)\b|"
        r"\b(?:j'aimerais|nous aimerions|je voudrais|nous voudrions|je souhaite(?:rais)?|nous souhait(?:eri)?ons|j'aurais aimé|je voulais|"
        r"on aimerait) "
        r"(?:bien |aussi |juste |simplement |également )?(?:savoir|que (?:tu|vous)|connaître|obtenir|(?:te|vous) demander|avoir (?:ton|"
        r"votre|vos|tes|des "
        r"nouvelles)|prendre (?:un )?rendez-vous|recevoir (?:ton|votre|vos|tes)|solliciter)\b|\b(?:afin de|pour) (?:savoir|vous demander|"
        r"te demander|"
        r"solliciter) (?:si|quand|comment|un|une|votre)\b",
    ),
    (
        "request",
        None,
        0.82,
        rf"\b(?:j'aurais besoin|j'ai besoin|nous avons besoin|nous aurions besoin|il me faudrait|il nous faudrait|il me faut|il me "
        rf"manque(?: encore)?) "
        rf"(?:{W} ){{0,2}}(?:que (?:tu|vous)|de {YOUR}|{YOUR})\b|\b(?:ça|cela) (?:m'|me |nous )(?:arrangerait|aiderait|rendrait service|"
        rf"ferait plaisir)"
        rf"[^.!?]{{0,30}} (?:si|que) (?:tu|vous)\b|\b(?:ce|ça|cela) serait (?:{W} ){{0,2}}(?:si|que) (?:tu|vous)\b|\b(?:je|nous) (?:te|"
        rf"vous) (?:prie|prions|"
        rf"demande|demandons|invite à (?:me|nous)) (?:de|d'|bien)\b(?! agréer| croire| recevoir| m'excuser| d'agréer| trouver| noter| "
        rf"accepter| excuser)|\b(?:voudrait|"
        rf"aimerait|demande|veut) "
        r"(?:savoir )?(?:si|quand|ce que) (?:tu|vous)\b",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:te|vous) (?:demande|demandons|prie|prions|saurais gré|invite) (?:instamment |simplement |donc |de bien vouloir )?de (?:me|"
        r"m'|nous|bien|procéder|prendre|faire|le|la|les)\b",
    ),
    (
        "request",
        None,
        0.8,
        r"\b(?:je voudrais|j'aimerais|je veux bien|j'aurais aimé|il me faudrait) (?:bien |avoir |connaître )?(?:ton|ta|tes|votre|vos) "
        r"(?!bonheur)[a-zé]{3,}|\b(?:j'attends|nous attendons|on attend) (?:ton|ta|votre|vos|tes) "
        r"[^.!?]{2,60}\b(?:avant|d'ici|pour|au plus tard)\b|\bremercie (?:de|d') ?(?:me |m'|nous |bien vouloir |vouloir )",
    ),
    ("request", None, 0.64, r"^.{6,300}[^?]\?"),
)
