"""French forms of the acts, "tu" and "vous" alike: built from who speaks, what kind of verb it is and for whom."""

from __future__ import annotations

from rules.language.french_asks import ASKS
from rules.language.french_news import NEWS
from rules.language.french_phrases import DAY, GIVE, GIVE_INFINITIVE, IDLE, LET_DOWN, SOON, TO_YOU, YOUR
from rules.language.tongue import Form

FORMS: tuple[Form, ...] = (
    *ASKS,
    *NEWS,
    (
        "thanks",
        None,
        0.88,
        r"\bmerci,? (?:(?:beaucoup|bien|infiniment|encore|mille fois|vraiment|tellement|à (?:toi|vous|tous)|à vous deux),? ){0,3}(?:pour|"
        r"d'avoir|de m'avoir|"
        r"de nous avoir|de t'être|de vous être|de (?:ton|ta|votre|vos|tes)|d'être|du fond|à (?:toi|vous))\b|\b(?:un (?:grand|immense|"
        r"énorme|très grand)|mille|"
        r"encore(?: un grand)?|tous mes|milles) (?:merci|mercis|remerciements)\b|\bmerci (?:encore|beaucoup|infiniment|mille fois|à "
        r"(?:toi|vous|tou(?:s|tes) les (?:deux|trois|quatre)|l'un comme à l'autre))\b",
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
    (
        "decline",
        None,
        0.78,
        r"\bsinon (?:je serais|j'aurais|je viendrais|nous serions|on serait|j'y serais)\b|\b(?:je|j'|dois|vais)\b.{0,160}\b(?:dire non|"
        r"dis non|répondre par la négative)\b|\bà contrec(?:œ|oe)ur\b|"
        r"\b(?:je n'ai|j'ai|je n'aurai) (?:vraiment |malheureusement |absolument )?pas (?:le temps|la disponibilité|la place|les moyens)\b",
    ),
    (
        "meeting",
        None,
        0.78,
        rf"\b(?:c'était|ce fut|quel plaisir|quelle joie|très content|quelle surprise)[^.!?]{{0,30}} de (?:t'|vous|te) ?(?:avoir (?:parmi|"
        rf"avec|vue?|eue?|chez|reçue?)|voir|revoir|retrouver|croiser|"
        rf"recevoir)\b|\b{DAY}(?: à)? \d{{1,2}} ?h ?\d{{0,2}} [^.!?]{{0,40}}\b(?:nickel|parfait|ça marche|ok|d'accord|entendu|c'est bon|"
        rf"impec|c'est noté)\b",
    ),
    (
        "favor",
        "referral",
        0.78,
        rf"\bj'ai (?:déjà |bien |aussi )?(?:laissé|glissé|filé|refilé|envoyé|mentionné|cité|donné|passé|transmis) {YOUR} (?:nom|"
        rf"coordonnées|numéro|contact|cv|carte|profil|adresse|candidature|dossier)\b",
    ),
    (
        "offer",
        None,
        0.8,
        r"^(?=.{0,300}\bsi (?:(?:tu|vous|ça|cela) )(?:(?:le|te|vous|t') ?)?(?:désire[sz]?|désirez|souhaite[sz]?|souhaitez|veux|voulez|"
        r"tente|intéresse|dit|convient|arrange)\b).{0,200}\b(?:je|on) "
        r"(?:te|vous|t'|le|la|les|peux|pourrais) ?[a-zéèê]{2,14}\b",
    ),
    (
        "offer",
        "help",
        0.8,
        r"\b(?:besoin|envie) (?:de|d') ?(?:bras|aide|renfort|un coup de main|quelqu'un|monde|mains|un coup de pouce)\b",
    ),
    (
        "promise",
        None,
        0.8,
        r"\bje (?:me charge|m'occupe|m'occuperai|me chargerai) (?:de|du|des|d')|\bne manquerai pas de (?:te|vous|t')|\b(?:je|j'|nous) "
        r"?(?:te |vous |t')?(?:contacte|contacterai|contacterons|"
        r"raconterai|raconte (?:tout|ça)|donne des nouvelles|donnerai des nouvelles)\b|\bj'apporte (?:le|la|les|l'|du|des|de)\b",
    ),
    (
        "thanks",
        None,
        0.84,
        r"\b(?:toute |ma |mes |notre |nos |l'expression de ma ){1,2}(?:plus |très )?(?:sincères? |vive |profonde |vifs |chaleureux "
        r")?(?:gratitude|reconnaissance|remerciements)\b(?: [^.!?]{0,10})?\bpour\b|"
        r"\b(?:exprimer|dire|témoigner) (?:toute )?(?:ma|notre) (?:vive |profonde |sincère )?(?:gratitude|reconnaissance)\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\b(?:a|ont|vient de|viennent d'|vient d'|ai|est|sont|suis)\b[^.!?]{0,50}\b(?:accept(?:é|er)|céd(?:é|er)|dit oui|dire oui|marché|"
        r"réussi|embauchée?|obtenu|fonctionné|signé|validé|reçue?|prise?|réglé)\b",
    ),
    (
        "promise",
        None,
        0.76,
        rf"^(?=.{{0,300}}\b{SOON}).{{0,200}}\bje (?:te |t'|vous |le lui |te l'|vous l'|te le |te la |te les |vous le |vous la |vous les |"
        rf"lui |leur )(?!{IDLE}\b)[a-zéèêîç]{{2,14}}\b",
    ),
    (
        "promise",
        None,
        0.78,
        rf"\bje (?:passe|viens|viendrai|passerai) (?:te|vous) (?:prendre|chercher|voir|récupérer|aider|déposer)\b|\bje m'engage à\b|\bje "
        rf"(?:le |la |les )?lui (?:transmettrai|dirai|demanderai|parlerai)\b|\b(?:tu "
        rf"auras|vous aurez) [^.!?]{{1,60}}\b{SOON}",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:obligée?s?|contrainte?s?|forcée?s?) (?:d'annuler|de refuser|de décliner|de renoncer)\b|\bmais (?:je|on|nous) (?:ne |"
        r"n')?(?:peux|peut|pourrai|pouvons|pourrons) (?:vraiment |malheureusement )?pas\s?"
        r"[.!]*$|\b(?:nous ne serons|je ne serai|on ne sera|je serai pas|on sera pas) pas (?:des vôtres|là|présents?|de la partie)",
    ),
    (
        "meeting",
        None,
        0.76,
        r"\b(?:nous nous sommes|on s'est) (?:parlée?s?|vue?s?|rencontrée?s?|croisée?s?|retrouvée?s?)\b|\bc'était (?:chouette|super|sympa|"
        r"bien|génial|top|un plaisir|très \w+) hier [^.!?]{0,30}(?:chez|avec) (?:vous|toi)\b|"
        r"\bcomme (?:vu|dit|évoqué|discuté|abordé|on en a parlé) (?:au téléphone|ensemble|hier|lors)|\b(?:été|était|fut|suis) (?:très "
        r")?(?:ravie?|heureux|heureuse|enchantée?|un plaisir) de faire (?:votre|ta) connaissance\b",
    ),
    (
        "decline",
        None,
        0.74,
        r"\b(?:ne|n') ?(?:sommes|suis|serons|serai) (?:malheureusement |hélas )?pas en mesure de\b|\b(?:je|nous|on) (?:ne )?(?:peux|"
        r"pouvons|peut|pourrai|pourrons) (?:malheureusement |hélas )?pas (?:te|vous|t') ?"
        r"(?!dire|remercier|en vouloir|cacher|oublier|imaginer|voir|entendre)[a-zé]{3,14}(?:er|ir|re)\b",
    ),
    (
        "update",
        None,
        0.76,
        r"\b(?:sur|suivant|selon) (?:ton|ta|tes|votre|vos) (?:recommandations?|conseils?|suggestions?|indications?)\b",
    ),
    (
        "favor",
        "review",
        0.74,
        r"\bj'ai (?:bien |enfin |attentivement )?(?:relu|corrigé|annoté|retravaillé|repris) (?:ton|ta|tes|votre|vos) (?:projet|lettre|cv|"
        r"chapitre|texte|dossier|proposition|mémoire|article|"
        r"candidature|manuscrit|brouillon)\b",
    ),
)
