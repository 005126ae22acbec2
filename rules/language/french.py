"""Plain French forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|après-demain)"
YOU = r"(?:vous |te |t')"
FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.88,
        r"\b(?:pouvez|pourriez|pourrais|peux|voulez|voudriez|voudrais|veux|avez|as|auriez|aurais|êtes|es|seriez|serais|savez|sais|"
        r"connaissez|connais|souhaitez|pensez|penses|viens|venez|faites|fais|puis|dois|dois|serait|est|accepteriez|accepterais)"
        r"[- ](?:vous|tu|je|il|ce)\b(?! (?:vous |t')?(?:aider|être utile|faire pour))(?!-je (?:faire|vous))[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\b(?:tu|vous) (?:peux|pourrais|pouvez|pourriez|as|avez|aurais|auriez|connais|connaissez|sais|savez|veux|voulez|viens|venez|"
        r"serais|seriez) [^?]{2,200}\?",
    ),
    (
        "request",
        None,
        0.8,
        r"(?:^|[,;:.!] |\b(?:et|ou|mais) )(?:est-ce que|qu'est-ce que|quand|où|comment|combien|quel(?:le)?s?|qui (?!sait)|pourquoi|que "
        r"(?:penses|pensez|dis|dites))\b(?! (?:puis-je|je peux) (?:vous |t')?(?:aider|faire))[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\b(?:merci de|veuillez|prière de) (?!trouver|noter|agréer|recevoir|croire|votre|ton)(?:me |nous |bien vouloir |"
        r"m')?[a-zéèêà]+(?:er|ir|re|oir)\b|\b(?:envoyez|envoie|appelez|appelle|dites|dis|donnez|donne|confirmez|confirme|transmettez|"
        r"rappelle|rappelez|tenez|tiens|faites|fais|répondez|réponds|préviens|prévenez|écris|écrivez)[- ](?:moi|nous|le-moi|la-moi)"
        r"\b(?! si (?:vous avez|tu as) (?:besoin|des questions))",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:je vous|je te|nous vous) (?:serais?|serions) (?:très |infiniment |extrêmement )?(?:reconnaissant|obligé)[es]{0,3} (?:de|"
        r"si)\b|\b(?:je|nous) (?:vous|te) (?:prie|demande|prions|demandons|saurais gré) de\b(?! (?:croire|recevoir|trouver|bien vouloir "
        r"(?:agréer|trouver|recevoir)|agréer))|\bce serait (?:très |vraiment |bien )*(?:bien|gentil|super|formidable|aimable|utile|"
        r"chouette|génial) (?:si|de|que) (?:vous|tu|me|nous|pouvoir)\b",
    ),
    (
        "request",
        None,
        0.8,
        r"\b(?:j'aimerais|je voudrais|je souhaiterais|je voulais|je souhaite|nous aimerions|nous voudrions) (?:bien |juste |simplement "
        r")?(?:savoir|vous demander|te demander|vous rencontrer|te rencontrer|connaître|avoir (?:votre|ton|un|une))\b|\b(?:j'aurais|"
        r"nous aurions) besoin (?:de (?:votre|ton|ta|vos|tes)|d'un|d'une|que (?:vous|tu))\b|\bserait-il possible\b|\bj'ai besoin (?:de "
        r"(?:votre|ton|ta|vos|tes)|que (?:vous|tu))\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:merci|mille mercis|un grand merci|merci (?:beaucoup|infiniment|encore|bien|mille fois|énormément)|encore merci) (?:à "
        r"(?:vous|toi)|pour|d'avoir|de m'avoir|de nous avoir|de votre|de ton|de ta|d'être)\b(?! d'avance| par avance)|\bmerci "
        r"(?:beaucoup|infiniment|mille fois|énormément)\b(?! d'avance| par avance)",
    ),
    (
        "thanks",
        None,
        0.84,
        r"\bje (?:vous|te) (?:remercie|suis (?:très |infiniment |vraiment )?reconnaissant)(?!e? d'avance|e? par avance|e? de bien "
        r"vouloir|e? si)|\b(?:je tenais|je tiens|nous tenions|nous tenons|je voulais|je voudrais|je souhaite) à? ?(?:vous|te) "
        r"(?:remercier|dire merci)\b(?! d'avance| par avance)|\bnous (?:vous|te) remercions(?! d'avance| par avance| de bien vouloir)\b",
    ),
    (
        "thanks",
        None,
        0.76,
        r"\bc'(?:est|était) (?:très |vraiment |si |trop |bien )*(?:gentil|aimable|généreux|adorable|sympa) (?:à vous|à toi|de votre "
        r"part|de ta part)\b|\bsans (?:vous|toi|votre|ton|ta)\b[^.!?]{0,40}\bje n'(?:y |aurais|en )|\bgrâce à (?:vous|toi|votre|ton|ta)"
        r"\b[^.!?]{0,20}\b(?:j'ai|je suis|nous avons|j'y)\b|\b(?:votre|ton|ta) (?:conseil|aide|lettre|recommandation|soutien|tuyau) "
        r"(?:m'a|nous a|m'ont) (?:beaucoup |vraiment |énormément )?(?:aidée?s?|été)\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:je (?:vous|te) présente|permettez-moi de (?:vous )?présenter|laissez-moi (?:vous )?présenter|je (?:me permets de |"
        r"voudrais |souhaite |tenais à )?(?:vous|te) (?:mettre|mets|mettre tous les deux) en (?:contact|relation)|je (?:voudrais|"
        r"souhaite|me permets de) (?:vous|te) présenter)\b(?! (?:mes (?!ami)|nos|notre (?:produit|offre|société|gamme)|moi))",
    ),
    (
        "introduction",
        None,
        0.74,
        r"\bvous (?:devriez|deux devriez) (?:vous )?(?:rencontrer|connaître|parler)\b|\b(?:je mets|j'ai mis|je rajoute|j'ajoute) "
        r"[a-zéèê]+ en copie\b[^.!?]{0,80}\b(?:qui|c'est|dont)\b|\bc'est (?:le|la|l')[^.!?]{2,40} dont je (?:vous|t')(?: ai|ai| avais)? "
        r"parl",
    ),
    (
        "promise",
        None,
        0.82,
        r"\bje (?:vous|te|t'|vous l'|te l'|vous les |te les |m'en ?) ?(?:envoie|enverrai|appelle|appellerai|rappelle|rappellerai|écris|"
        r"écrirai|transmets|transmettrai|donne|donnerai|tiens|tiendrai|réponds|répondrai|ferai|confirme|confirmerai|dirai|apporte|"
        r"apporterai|préviens|préviendrai|occupe|occuperai|recontacte|recontacterai|communiquerai|enverrons)\b(?! à votre disposition)|"
        r"\bnous vous (?:enverrons|appellerons|répondrons|tiendrons|ferons|donnerons|confirmerons)\b",
    ),
    (
        "promise",
        None,
        0.8,
        r"\bje (?:reviens|reviendrai) vers (?:vous|toi)\b|\bje vais (?:vous |te |t'|lui |leur |le |la |en )?(?:envoyer|appeler|demander|"
        r"écrire|vérifier|voir|regarder|chercher|transmettre|préparer|parler)\b|\b(?:vous aurez|tu auras|vous recevrez|tu recevras) "
        r"[^.!?]{1,80}(?:de ma part|avant|d'ici|lundi|mardi|mercredi|jeudi|vendredi|demain)|\b(?:compte|comptez) sur moi\b|\bc'est "
        r"promis\b|\bje (?:transmets|transmettrai|fais suivre|ferai suivre) (?:votre|ton|ta|vos)\b|\bje m'en (?:occupe|charge)\b|\bje "
        r"(?:demande|demanderai|vérifie|vérifierai) (?:à|auprès|et je)\b",
    ),
    (
        "offer",
        "help",
        0.82,
        r"\b(?:comment|en quoi) (?:puis-je|pourrais-je|je peux) (?:vous |t'|te )?(?:aider|être utile|rendre service)\b|\b(?:puis-je|"
        r"est-ce que je peux|je peux) (?:vous |t')(?:aider|être utile)\b[^.]{0,40}\?|\bsi je peux (?:vous |t'|te )(?:aider|être utile|"
        r"rendre service)\b|\b(?:que|qu'est-ce que) (?:puis-je|je peux) faire pour (?:vous|toi)\b|\bquelque chose que je puisse faire\b",
    ),
    (
        "offer",
        "help",
        0.76,
        r"\bsi (?:vous avez|tu as|jamais vous avez|jamais tu as) besoin (?:d'aide|de (?:moi|quelqu'un|quoi que ce soit)|d'un coup de "
        r"main|d'une?)\b|\b(?:n'hésite pas|n'hésitez pas) à (?:me )?demander (?:de l'aide|mon aide)\b|\bje suis à (?:ta|votre) "
        r"disposition pour (?!tout|toute|répondre|de plus|un)[a-zéè]+|\bje (?:vous |t')aide(?:rai)? (?:volontiers|avec plaisir)\b",
    ),
    (
        "offer",
        None,
        0.74,
        r"\b(?:veux-tu|voulez-vous|tu veux|vous voulez|souhaitez-vous|aimerais-tu) que je\b|\bje (?:peux|pourrais|serais (?:ravi|"
        r"heureux|heureuse|enchanté)e? de|serai (?:ravi|heureux|heureuse)e? de) (?:vous |te |t')(?:présenter|mettre en (?:contact|"
        r"relation)|prêter|montrer|accompagner|donner|héberger|accueillir|recommander|emmener|expliquer|relire|faire visiter)\b|\b(?:tu "
        r"peux|vous pouvez) (?:toujours |bien sûr )?(?:dormir|loger|rester|venir|utiliser) (?:chez (?:nous|moi)|mon|ma|notre)\b|"
        r"\bdis-le-moi si tu (?:veux|as besoin)\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:malheureusement|hélas|désolée?,?)[^.!?]{0,40}\b(?:je ne|je n'|nous ne|ce n'est|on ne) ?(?:peux|pourrai|pouvons|pourrons|"
        r"suis|serai|ai|est|sera)?\b[^.!?]{0,60}\b(?:pas|plus)\b|\b(?:je dois|je suis obligée? de|nous devons|je préfère) (?:décliner|"
        r"refuser|annuler|ne pas)\b|\bje ne (?:pourrai|peux) (?:malheureusement )?pas (?:venir|être|participer|assister|accepter|vous "
        r"aider|t'aider|donner suite)\b|\bnon,? merci\b|\bje regrette,? (?:mais )?je ne\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:ravie?|heureux|heureuse|enchantée?|content[e]?|plaisir|bien) de (?:vous |t')(?:avoir )?(?:rencontrée?s?|rencontrer|"
        r"vue?s?|parlé|revue?s?|voir (?:hier|lundi|mardi|mercredi|jeudi|vendredi))|\bcomme (?:convenu|discuté|promis|vu ensemble|on "
        r"s'est dit)\b|\bsuite à (?:notre|votre) (?:conversation|entretien|appel|rencontre|rendez-vous|échange|discussion)\b|"
        rf"(?<!reportée )(?<!reporté )(?<!remise )(?<!d'ici )\bà {DAY}(?:,| à|!|\.|$)|\b{DAY}(?: à [a-z0-9 ]{{1,10}})? (?:me|nous) "
        r"(?:convient|va)\b|\b(?:notre|votre) (?:conversation|rencontre|déjeuner|entretien|échange|discussion) (?:d'hier|de (?:lundi|"
        r"mardi|mercredi|jeudi|vendredi)|hier|m'a)\b",
    ),
)
