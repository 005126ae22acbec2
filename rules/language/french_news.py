"""French forms of telling how it ended, and of pointing somebody to a third person in one's own name."""

from __future__ import annotations

from rules.language.tongue import Form

NEWS: tuple[Form, ...] = (
    (
        "update",
        None,
        0.74,
        r"\bil faut que (?:tu|vous) (?:le |l')?sach(?:es|iez)\b(?! (?:que|qu|si|comment|où|quand|ce|pourquoi)\b)|\b(?:je (?:voulais|"
        r"tenais à|veux|dois)|nous (?:voulions|tenions à)|un "
        r"(?:petit )?mot pour|juste (?:un mot )?pour|pour) (?:te|vous|t') ?(?:dire|raconter|faire savoir) (?:comment (?:ça|cela|tout|les "
        r"choses)|ce qu'il en|la suite|la fin|le résultat|ce qui en est sorti|ce que ça a donné)|\b(?:voici|voilà) (?:comment (?:ça|cela) "
        r"(?:s'est|a)|ce que (?:ça|cela) a donné|ce qu'il en est sorti)",
    ),
    (
        "update",
        None,
        0.72,
        r"\b(?:ils|elles|on|la mairie|le jury|la banque|l'école) (?:ont|a) (?:finalement |en fin de compte )?(?:pris|choisi|"
        r"embauché|engagé|"
        r"préféré|retenu) (?:quelqu'un (?:d'autre|de l'intérieur|du coin)|un autre|une autre|en interne)\b|\b(?:ça|cela|l'affaire|la piste|"
        r"le projet|l'entretien)(?: (?:avec|chez) [^.!?,]{2,30})? (?:n'a (?:malheureusement |finalement )?rien donné|est tombée? à l'eau|"
        r"s'est (?:très )?(?:bien|mal) (?:passée?|terminée?))\b",
    ),
    (
        "update",
        None,
        0.72,
        r"\bgrâce à (?:toi|vous|vous deux|ton|ta|tes|votre|vos)\b[^.!?]{0,60}\b(?:j'ai (?:eu|obtenu|trouvé|décroché|signé|vendu|rencontré|"
        r"réussi)|(?:m'|nous |l')(?:a|ont) (?:pris|prise|embauchée?|engagée?|choisie?|reçue?|acceptée?|rappelée?)|(?:me|nous) (?:prend|"
        r"prennent|engage|embauche|achète|commande))\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\bje (?:suis allée? (?:la|le|les|lui) (?:voir|trouver|rendre visite)|(?:l'|les |lui |leur )ai (?:appelée?s?|vue?s?|rencontrée?s?|"
        r"parlé|téléphoné|écrit))\b|\b(?:me|nous) (?:prend|prennent|engage|engagent|embauche|embauchent|achète|achètent|commande|"
        r"commandent|publie|expose|loue|"
        r"reçoit)\b|\b(?:m'|nous )(?:a|ont) (?:pris|prise|engagée?s?|choisie?s?|achetée?s?|rappelée?s?|commandé)\b",
    ),
    (
        "favor",
        "introduction",
        0.74,
        r"\b(?:dis|dites)[- ](?:lui|leur) (?:bien )?que (?:tu|vous) (?:viens|venez|appelles|appelez|écris|écrivez) de (?:ma|notre) part\b|"
        r"\b(?:dis|dites)[- ](?:lui|leur) (?:bien )?que (?:c'est moi qui|je) (?:t'|vous )(?:envoie|ai donné)|\b(?:va|allez|appelle|appelez|"
        r"contacte|contactez|écris|écrivez|parle|parlez|adresse-toi|adressez-vous)\b[^.!?]{2,60}\bde (?:ma|notre) part\b",
    ),
    (
        "favor",
        "introduction",
        0.72,
        r"\b(?:son|sa|leur) (?:téléphone|numéro|portable|adresse|mail|courriel)(?: direct)?(?: est|, c'est|,? ?:)(?: le| au)? ?(?:\+?\d{2}|"
        r"[\w.+-]{1,40}@)",
    ),
)
