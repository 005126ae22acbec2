"""French forms of the acts, "tu" and "vous" alike: built from who speaks, what kind of verb it is and for whom."""

from __future__ import annotations

from rules.language.tongue import Form

W = r"[^\s.,;:!?]{1,25}"
SOME = rf"(?:{W} ){{0,3}}"
DAY = r"(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|après-demain|ce soir|aujourd'hui)"
HEAD = r"(?:^|[,;:.!-] |\b(?:et|mais|ou|donc|alors|sinon|du coup|ok|oui|bon|dis|parfait|super|au fait),? )"
"""Where a main clause may begin."""
TO_YOU = r"(?:te|t'|vous|le lui|te le|te la|te les|te l'|vous le|vous la|vous les|vous l'|vous en|t'en|l'|lui|leur)"
YOUR = r"(?:ton|ta|tes|votre|vos)"
TELL_ME = r"(?:me|m'|nous|le|la|les|l')"
GIVE = (
    r"(?:envoie|enverrai|renvoie|renverrai|transmets|transmettrai|fais (?:parvenir|porter|suivre|passer|savoir|signe|un virement)|ferai|"
    r"rappelle(?! (?:que|qu'))|rappellerai|appelle|appellerai|téléphone|téléphonerai|écrirai|dirai|redis|donnerai|redonne|apporte|"
    r"apporterai|"
    r"ramène|ramènerai|rapporte|rapporterai|rends|rendrai|tiens (?:au courant|informée?s?)|tiendrai|confirmerai|répondrai|adresse|"
    r"adresserai|"
    r"communiquerai|communique|préparerai|prépare|réserve|réserverai|prête|prêterai|passe|passerai|livre|livrerai|montrerai|rembourse|"
    r"rembourserai|dépose|déposerai|recontacte|recontacterai|informerai|préviens|préviendrai|garde|garderai|imprime|traduis|corrige|"
    r"mets (?:ça )?de côté|fournirai|proposerai|reviens|reviendrai|dis (?:ça|quoi|tout|demain|vite|dès|au plus|si|quand))"
)
"""1st person singular, present and future, of what one gives or tells somebody."""
GIVE_INFINITIVE = (
    r"(?:envoyer|renvoyer|appeler|rappeler|écrire|demander|vérifier|transmettre|voir avec|renseigner|occuper|regarder|faire (?:suivre|"
    r"parvenir)|"
    r"tenir|apporter|rapporter|ramener|rendre|répondre|prévenir|réserver|préparer|rembourser|donner|dire)"
)
ASK_ME = (
    r"(?:dis|dites|envoie|envoyez|renvoie|renvoyez|appelle|appelez|rappelle|rappelez|préviens|prévenez|donne|donnez|passe|passez|prête|"
    r"prêtez|"
    r"montre|montrez|écris|écrivez|réponds|répondez|tiens|tenez|fais|faites|confirme|confirmez|indique|indiquez|transmets|transmettez|"
    r"apporte|"
    r"apportez|ramène|rends|rendez|garde|gardez|aide|aidez|explique|expliquez|rappelle|attends|attendez|signale|signalez|communiquez|"
    r"adressez|"
    r"retournez|retourne|mets|mettez|rejoins|rejoignez|cherche|prends|prenez|imprime|imprimez)"
)
LET_DOWN = r"(?:malheureusement|hélas|désolée?s?|navrée?s?|je regrette|dommage|à regret|à mon grand regret)"
FORMS: tuple[Form, ...] = (
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
    ("request", None, 0.78, r"^(?=.{0,400}\?)(?=.{0,400}\b(?:tu|t'|te|toi|vous|ton|ta|tes|votre|vos)(?:\b| )).{4,400}\?"),
    ("request", None, 0.72, rf"{HEAD}(?:c'est|il y a|ça|on|quelqu'un|une nouvelle|des nouvelles)\b[^?]{{4,160}}\?"),
    (
        "request",
        None,
        0.84,
        rf"\bmerci de (?:bien vouloir |ne pas |vouloir bien )?(?:{TELL_ME} ?)?(?!avoir|être)[a-zéèêîç]{{2,14}}(?:er|ir|re|oir)\b|"
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
        rf"demande|demandons|invite à (?:me|nous)) (?:de|d'|bien)\b(?! agréer| croire| recevoir| m'excuser| d'agréer)|\b(?:voudrait|"
        rf"aimerait|demande|veut) "
        r"(?:savoir )?(?:si|quand|ce que) (?:tu|vous)\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\bmerci,? (?:(?:beaucoup|bien|infiniment|encore|mille fois|vraiment|tellement|à (?:toi|vous|tous)|à vous deux),? ){0,3}(?:pour|"
        r"d'avoir|de m'avoir|"
        r"de nous avoir|de t'être|de vous être|de (?:ton|ta|votre|vos|tes)|d'être|du fond|à (?:toi|vous))\b|\b(?:un (?:grand|immense|"
        r"énorme|très grand)|mille|"
        r"encore(?: un grand)?|tous mes|milles) (?:merci|mercis|remerciements)\b|\bmerci (?:encore|beaucoup|infiniment|mille fois|à "
        r"(?:toi|vous))\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:je|nous) (?:te|vous) (?:remercie|remercions)\b(?! (?:de bien|de (?:me|nous) [a-z]{3,}(?:er|ir|re)\b))|\b(?:tenais|tenons|"
        r"tiens|voulais|voulions|"
        r"souhaitais|souhaite|voudrais|aimerais) (?:vraiment |encore |aussi |sincèrement )?(?:à )?(?:te|vous|t'|vous en) ?remercier\b|"
        r"\b(?:je|nous) (?:te|vous|"
        r"t'en|vous en|te l'en) (?:suis|sommes) (?:très |vraiment |infiniment |profondément |sincèrement )?reconnaissante?s?\b",
    ),
    (
        "thanks",
        None,
        0.8,
        rf"\b(?:c'est|c'était|ce fut) (?:très |vraiment |trop |si |tellement )*(?:gentil|sympa|adorable|aimable|généreux|chic|chouette) "
        rf"(?:à|de) (?:toi|vous|ta "
        r"part|votre part|m'avoir|nous avoir|t'être)\b|\bsans (?:toi|vous|ton aide|votre aide|tes|vos)\b[^.!?]{0,40}\b(?:n'aurais|"
        r"n'aurions|aurais jamais|"
        rf"n'y serais)\b|\b(?:te|vous) (?:dois|devons) (?:une fière chandelle|beaucoup|énormément)\b|\b{YOUR} (?:conseils?|aide|soutien|"
        rf"appui|avis) [^.!?]{{0,10}}"
        r"(?:(?:m'|nous )?(?:a|ont) été (?:d'une grande aide|précieux|précieuse|très utiles?)|(?:m'|nous )(?:a|ont) (?:beaucoup|bien|"
        r"énormément) aidé)",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:je|nous) (?:te|vous|nous) (?:présente|présentons)\b(?! (?:le|la|les|l'|mes|nos|notre|mon (?!ami)|un|une|des|ci)\b)|\bje "
        r"(?:te|vous) mets (?:tous "
        r"(?:les )?deux |donc |ici )?en (?:contact|relation|rapport)\b|\b(?:heureux|heureuse|ravie?|contente?|plaisir|enchantée?) de "
        r"(?:te|vous) (?:mettre en "
        r"(?:contact|relation|rapport)|présenter)\b(?! (?:mes|nos|notre))|\b(?:permets|permettez|permettez-moi|permets-moi|laisse-moi|"
        r"laissez-moi|puis-je|"
        r"j'aimerais|je voudrais|je souhaite|je tenais à) (?:de |d')?(?:te|vous) (?:présenter|mettre en (?:contact|relation))\b(?! (?:mes|"
        r"nos|notre|le|la|les))",
    ),
    (
        "introduction",
        None,
        0.76,
        r"\bvous devriez (?:vraiment |absolument )?vous (?:rencontrer|parler|entendre|connaître|voir|appeler)\b|\b(?:je mets|j'ajoute|je "
        r"copie) [^.!?]{2,40} en "
        r"(?:copie|cc)\b,? (?:c'est|qui|elle|il)\b|\b(?:voici|c'est) [a-zéèêïëç-]{2,15}(?: [a-zéèêïëç-]{2,20})?, (?:qui|mon|ma|notre|"
        r"dont)\b",
    ),
    ("promise", None, 0.82, rf"\bje {TO_YOU} ?{GIVE}\b"),
    (
        "promise",
        None,
        0.82,
        rf"\b(?:je vais|on va|je vais aussi|je vais essayer de) (?:(?:{TO_YOU}|me|m'en|m'|les|le|la|en) ?)?{GIVE_INFINITIVE}\b|\bje "
        rf"(?:m'en occupe|m'en charge|"
        r"m'y mets|m'y engage|m'en occuperai|m'en chargerai|reviens|reviendrai) ?(?:vers (?:toi|vous))?",
    ),
    (
        "promise",
        None,
        0.8,
        r"\b(?:et|puis|ensuite) (?:reviens vers|reviendrai vers) (?:toi|vous)\b|\b(?:et|puis) (?:te|vous) (?:tiens|tiendrai|dis|dirai|"
        r"rappelle|envoie|enverrai|"
        r"réponds|répondrai|fais)\b|^(?:ok |d'accord,? |oui,? )?(?:reviens vers|reviendrai vers) (?:toi|vous)\b|\b(?:nous|on) (?:te|vous) "
        r"(?:enverra|enverrons|"
        r"rappellera|rappelle|rappelons|rappellerons|ramène|rend|rapporte|apporte|apportera|envoie|tient)\b",
    ),
    (
        "promise",
        None,
        0.78,
        rf"\b(?:tu (?:l'|les |le |la )?(?:auras|recevras)|vous (?:l'|les |le |la )?(?:aurez|recevrez)) [^.!?]{{0,80}}\b(?:{DAY}|d'ici|"
        rf"avant|au plus tard|semaine|"
        r"de ma part|dans la journée)\b|(?:^|[,.!] )(?:c'est promis|promis|je te promets|je vous promets|comptez? sur moi|ce sera fait|ça "
        r"sera fait|c'est noté, je)\b",
    ),
    (
        "offer",
        "help",
        0.84,
        r"\b(?:en quoi|comment) (?:puis-je|pourrais-je|je peux|peut-on) (?:te |vous |t')?(?:aider|être utile|rendre service)|\b(?:puis-je|"
        r"est-ce que je peux|"
        r"je peux) (?:faire quelque chose|(?:te |vous |t')(?:aider|être utile))\b|\bsi (?:jamais )?(?:tu as|vous avez|t'as|tu avais|vous "
        r"aviez|il (?:te|vous) "
        r"faut) besoin (?:d'aide|d'un|de quoi|de quelqu|de bras|de moi|d'une|de renfort)|\bsi (?:je|on) peux?t? (?:te |vous |t')(?:aider|"
        r"être utile|rendre service)",
    ),
    (
        "offer",
        None,
        0.8,
        r"\b(?:veux-tu|tu veux|voulez-vous|vous voulez|souhaitez-vous|vous souhaitez|tu préfères|préférez-vous|veux tu) (?:que je|que j'|"
        r"qu'on|que nous)\b|\b(?:dois|"
        r"devrais|puis)-je (?:te |vous |t')?(?:apporter|prendre|passer|rapporter|envoyer|ramener|aider)\b|\bsi (?:tu veux|vous voulez|"
        r"vous le souhaitez|tu le "
        r"souhaites|ça (?:te|vous) (?:dit|aide|arrange|intéresse)),? (?:je|on) (?:peux|peut|pourrais|te|vous|t')\b",
    ),
    (
        "offer",
        None,
        0.76,
        r"\b(?:je|on) (?:peux|peut|pourrais|pourrait) (?:te |vous |t')(?:aider|prêter|filer|donner|présenter|montrer|accompagner|emmener|"
        r"héberger|loger|mettre en|"
        r"recommander|conduire|expliquer|dépanner|récupérer|apporter|proposer|déposer|envoyer)\b|\b(?:tu peux|vous pouvez) (?:dormir|"
        r"loger|rester|venir|utiliser|"
        r"prendre) [^.!?]{0,30}(?:chez (?:nous|moi)|mon|ma|notre)\b|\bje (?:te|vous) (?:mettrai|mets|mettrais|présenterai|présenterais) "
        r"(?:volontiers|avec plaisir)"
        r"\b|\bje (?:te|vous) propose (?:de (?:te|vous|t')|mon aide)",
    ),
    (
        "decline",
        None,
        0.8,
        rf"^(?=.{{0,300}}\b{LET_DOWN}\b)(?=.{{0,300}}\b(?:je|j'|nous|on|moi)(?:\b| ))(?=.{{0,300}}\b(?:peux|pourrai|pouvons|pourrons|peut|"
        rf"pourra|serai|serons|suis|"
        r"vais|irai|viendrai|viens|possible|convient|va|arrange|libre|dispo|disponible)\b).{0,200}\b(?:pas|plus|impossible)\b",
    ),
    (
        "decline",
        None,
        0.8,
        r"\b(?:je|nous|on) (?:ne )?(?:peux|pourrai|pourrais|pouvons|pourrons|peut|pourra) (?:malheureusement |hélas )?pas (?:venir|être|"
        r"assister|participer|t'aider|"
        r"vous aider|accepter|me libérer|me joindre|répondre favorablement|donner suite|y être|y aller)\b|\b(?:dois|vais|devons|vais "
        r"devoir|dois malheureusement) "
        rf"(?:devoir )?(?:décliner|refuser|renoncer|passer mon tour|annuler)\b|(?:^|[,.!] )non,? merci\b|\bce ne sera pas possible\b|"
        rf"\b{DAY},? (?:c'est|ce sera) "
        rf"(?:mort|impossible|pas possible|compliqué)\b|\b(?:ça|{DAY}) ne (?:me va|m'arrange|me convient) pas\b|\bje ne (?:suis|serai) "
        rf"pas (?:disponible|dispo|libre)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\bcomme convenu\b|\bsuite à (?:notre|l'|cet) ?(?:conversation|entretien|rencontre|échange|appel|discussion|rendez-vous|"
        r"entrevue)\b|\b(?:ravie?s?|heureux|"
        r"heureuse|contente?s?|plaisir|bonheur|joie) (?:de|d') ?(?:t'|vous|te|s')? ?(?:avoir|être) (?:re)?(?:vue?s?|rencontrée?s?|parlé|"
        r"retrouvée?s?|croisée?s?)\b|"
        r"\b(?:ravie?s?|heureux|heureuse|contente?s?|plaisir|bonheur|joie) de (?:te|vous|se) (?:(?:re)?voir|(?:re)?parler|rencontrer|"
        r"retrouver|croiser) [^.!?]{0,20}"
        r"(?:hier|l'autre|dernier|dernière|ce matin)|\bnotre (?:entretien|conversation|rencontre|échange|déjeuner|appel|rendez-vous|"
        r"discussion) (?:d'hier|de|du|m'a|"
        r"nous a|a été|était|hier)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        rf"\b(?:on se (?:voit|retrouve|rejoint)|nous nous (?:voyons|retrouvons|verrons)|on se dit|rendez-vous) (?:donc |alors )?(?:{DAY}|"
        rf"à \d{{1,2}}|le \d{{1,2}})|"
        rf"\b(?:c'est bon|ok|d'accord|parfait|ça marche|ça me va|entendu|bon|noté) pour (?:{DAY}|le \d{{1,2}})|^(?:alors |donc |ok,? )?à "
        rf"(?:{DAY}|tout à l'heure)"
        rf"(?: (?:soir|matin|midi|\d{{1,2}} ?h ?\d{{0,2}}|à \d{{1,2}} ?h ?\d{{0,2}}))?\s?[!.]*$|\b{DAY}(?: (?:à )?\d{{1,2}} ?h "
        rf"?\d{{0,2}})?,? (?:me va|me convient|"
        r"m'arrange|c'est parfait|c'est bon|ça me va|ça marche)\b(?! pas)",
    ),
    (
        "update",
        None,
        0.78,
        r"\b(?:j'ai|on a|nous avons) (?:enfin |finalement |bien )?(?:eu|obtenu|décroché) (?:le (?:poste|stage|boulot|job|prêt|contrat|"
        r"logement)|la (?:bourse|place|"
        r"maison)|l'(?:appartement|appart|emploi))\b|\b(?:que|qu'|dont|à qui|auquel) ?(?:tu|vous) (?:m'|nous |me l'|l')?(?:avais|aviez|as|"
        r"avez) (?:conseillée?s?|"
        r"recommandée?s?|indiquée?s?|donnée?s?|présentée?s?|suggérée?s?)\b|\bcomme (?:tu|vous) (?:me l'|l'|m'|nous l'|nous )?(?:avais|"
        r"aviez|as|avez) "
        r"(?:conseillé|suggéré|recommandé|proposé|dit)\b|\bj'ai suivi (?:ton|votre|tes|vos) conseils?\b",
    ),
    (
        "favor",
        "referral",
        0.8,
        rf"\bj'ai (?:déjà |bien )?(?:transmis|fait suivre|passé|donné|communiqué|remis|montré|fait passer) {YOUR} (?:cv|candidature|"
        rf"dossier|nom|numéro|coordonnées|"
        rf"lettre|portfolio|contact|book)\b|\bje (?:t'|vous )ai (?:chaudement |vivement )?(?:recommandée?|proposée?)\b|\bj'ai (?:glissé|"
        rf"dit|touché) un mot (?:pour|en "
        r"ta faveur|en votre faveur|de ta|de votre)|\bj'ai (?:écrit|rédigé|envoyé) (?:ta|votre|la) (?:lettre de recommandation|"
        r"recommandation|référence)\b",
    ),
)
