"""French: how a sentence is known to be French, and what only looks like an act. The forms are in `french_forms`."""

from __future__ import annotations

from rules.language import french_times
from rules.language.english import words
from rules.language.french_examples import EXAMPLES
from rules.language.french_forms import FORMS
from rules.language.tongue import Tongue

TONGUE = Tongue(
    code="fr",
    telltale=words(
        """
        a par ont le la les je j vous nous tu te t est merci pour dans votre vos ton ta tes qui que quand pas avec une du ce c sur
        un de d à suis ai moi toi mon ma mes notre nos au aux sans deux tous toute tout et mais ou où donc il elle on ne
        n des en y se s si bien bonjour salut coucou bonsoir cher chère cordialement bises peux peut pouvez pourriez
        pourrais voudrais faire fait dire dis être avoir avez êtes sont était sera serai cette ces cet son sa ses leur
        plus très encore demain hier ici ça cela comme oui non svp stp lundi mardi mercredi jeudi vendredi samedi
        dimanche semaine jour veux voulez sais veuillez bientôt aussi chez vers plaisir
        """
    ),
    signs="çœèêâîôûëï",
    times=french_times.TIMES,
    forms=FORMS,
    mass=(
        r"\b(?:enquête de satisfaction|notre enquête|chère cliente?|gagnez|bon d'achat|jeu-concours|offre valable)\b|\b(?:se "
        r")?désinscrire\b|\bne pas répondre à ce (?:message|mail|courriel)\b|\bvotre (?:commande|colis) (?:a été|est|sera|n°)\b|"
        r"\bprofitez\b|\b(?:cher|chère)s? "
        r"clients?\b|\bcode promo\b|\bdémo(?:nstration)? gratuite\b|\bsans engagement\b|\btoute la gamme\b|\bcliquez (?:ici|sur)\b|"
        r"\be-?mail automatique\b|"
        r"\bmessage (?:est )?(?:généré |envoyé )?automatique"
    ),
    nowhere=(
        r"\b(?:ça va|n'est-ce pas|non|hein|d'accord|tu vois) ?\?$|"
        r"\b(?:des questions|toute question|la moindre question|tout (?:autre |complément|renseignement)|d'autres questions|une "
        r"question)\b(?![^.]{0,4}\?)|\b(?:n'hésitez|n'hésite|"
        r"hésite|hésitez) (?:surtout )?pas à (?:me |nous |m')?(?:contacter|appeler|revenir|écrire|joindre|solliciter)|\bagréer\b|"
        r"\bsalutations\b|\bà (?:votre|ta) (?:entière )?"
        r"disposition\b|\b(?:il|elle|on|ils|elles) (?:m'a|nous a|t'a|lui a|m'ont|nous ont|vous a|m'avait) (?:demandé|dit|raconté|écrit)|"
        r"\b(?:m'a demandé|me demandait|nous a "
        r"demandé|dit-il|dit-elle|je lui ai (?:dit|demandé|répondu))\b|\bdit (?:le|la|mon|ma)\b|\b(?:qui aurait cru|qui sait|comment "
        r"(?:vas-tu|allez-vous|ça va|tu vas)|ça va "
        r"\?|tu (?:vas|te portes) bien|vous (?:allez|portez) bien|n'est-ce pas \?|tu te rends compte|tu te souviens)"
    ),
    unless={
        "request": (
            r"\bqui l'(?:eût|aurait)\b|\bde (?:votre|ta|ton) (?:compréhension|patience|attention|confiance)\b|\b(?:prie|prions) (?:de |"
            r"d')(?:trouver|agréer|noter|accepter|excuser|croire|recevoir)|\bbesoin (?:de|d') ?(?:bras|aide|"
            r"renfort|un coup de main|monde|mains)\b|\b(?:veux-tu|tu veux|voulez-vous|vous voulez|souhaitez-vous|tu préfères) (?:que je|"
            r"que j'|qu'on|que nous)\b|\b(?:puis-je|"
            r"est-ce que je peux|je peux|pourrais-je) "
            r"(?:te |vous |t')(?:aider|être)|\b(?:en quoi|comment) (?:puis-je|je peux)\b|\bdois-je (?:te|vous|t')|\b(?:si|quand) "
            r"(?:jamais )?(?:tu as|vous avez|t'as) besoin\b|"
            r"\b(?:laissez|laisse|permettez|permets|excusez|excuse|pardonnez|croyez|crois)[- ]moi\b|\bje ne sais pas\b[^?]*$|\bpuis-je "
            r"(?:te|vous) présenter\b|"
            r"\bc'est-à-dire\b[^?]*$|\bpeut-être\b[^?]*$|\bsi tu pouvais voir\b|\bmerci de (?:m'avoir|nous avoir|t'être|vous être)\b"
        ),
        "thanks": (
            r"\bremercie (?:par avance )?de (?!m'|nous avoir|t'|vous être|l'|avoir|être|votre|notre|ton|ta|tes|vos|cette|"
            r"ce\b)[a-zé]{2,14}(?:er|ir|re)\b|\b(?:d'avance|par avance|anticipés?)\b|\bl'intérêt (?:que|porté)\b|\b(?:de|pour) (?:votre|"
            r"ton) (?:intérêt|confiance|"
            r"compréhension|patience|commande|visite|fidélité|"
            r"attention)\b|\bde l'attention\b|\bmerci de (?:bien vouloir|(?:me|nous|le|la|les) [a-zé]{3,}(?:er|ir|re)\b|ne pas|"
            r"[a-zé]{3,}(?:er|ir|re) )|\bremercie de (?:bien|"
            r"votre (?:attention|compréhension))\b|\bnon,? merci\b"
        ),
        "promise": (
            r"\b(?:peut-être|sans doute|probablement|éventuellement)\b|\b(?:baisers?|bisous?|bises|pensées|câlins?)\b|\bsi (?:tu|vous|ça|"
            r"cela) (?:(?:le|te|vous|t') ?)?(?:désir|souhait|veux|voul|"
            r"tente|intéress|dit\b|convien)|\?|\b(?:ci-joint|"
            r"ci-jointe?s?|en pièces? jointes?|en annexe|par la présente|ci-après|ci-dessous)\b|\bne (?:te|vous|t')|"
            r"(?<!manquerai )\bpas\b|\baurais\b|\b(?:si|quand) je\b|"
            r"\bje (?:te|vous) (?:rappelle que|appelle (?:pour|car|suite)|adresse (?:mes|nos|tous|toutes|mon|ma candidature|cette|ce|le "
            r"présent))|\b(?:tous les|toujours|"
            r"chaque|d'habitude|parfois)\b|\bmerci\b|\bmes (?:meilleurs )?(?:vœux|voeux|salutations|amitiés|félicitations)\b|\bje (?:te|"
            r"vous) passe (?:le|les détails|sur)\b"
        ),
        "offer": r"\b(?:ne|n'|pas)\b|\bpuis-je vous demander\b|\b(?:notre (?:entreprise|société|équipe|offre)|nos (?:produits|services|"
        r"offres))\b",
        "decline": r"\b(?:il|elle|ils|elles) (?:ne |n')?(?:peut|pourra|peuvent|pourront|viendra)|\bpas (?:attendre|oublier|m'empêcher|"
        r"assez|que)\b|\bcomplet\b|\?",
        "meeting": r"\b(?:voudrais|aimerais|pourrions|pourrait|pourriez|peut-on|souhaiterais)\b|\?|\b(?:au plaisir|dans l'attente)\b|"
        r"\bpas\b",
        "update": r"\?|\b(?:pas|jamais)\b",
        "favor": r"\?|\bpas\b",
    },
    both=r"\b(?:tous les deux|toutes les deux|vous deux|l'un à l'autre|vous mettre en|vous mets en|vous mets tous|en copie|vous devriez "
    r"vous|voici)\b",
    answers=r"(?:sans doute|oui|non|bien sûr|évidemment|peut-être|certainement|probablement|parce que|pas du tout)\b",
    objects=(
        ("introduction", r"\b(?:présenter|mettre en (?:contact|relation)|connais(?:sez)?[- ](?:tu|vous) quelqu'un)\b"),
        ("referral", r"\b(?:lettre de recommandation|recommandation|référence|recommander)\b"),
        (
            "meeting",
            r"\b(?:rencontrer|café|déjeuner|dîner|rendez-vous|rdv|réunion|appelle[z-]|rappelle|appeler|passer (?:me )?voir|se voir|"
            r"entretien|venez|viens|verre|disponible|"
            r"visite)\b",
        ),
        ("review", r"\b(?:relire|relecture|remarques|commentaires|corriger|vérifier|avis sur|retour sur)\b"),
        ("advice", r"\b(?:conseils?|avis|qu'en pense[sz]|conseiller|recommandes|suggestions?)\b"),
        ("job", r"\b(?:stage|poste|emploi|boulot|travail|candidature|apprentissage)\b"),
        (
            "document",
            r"\b(?:devis|contrat|dossier|facture|fichier|lien|photos?|liste|plan|document|pièces?|formulaire|rapport|copie|rib|"
            r"attestation)\b|\b(?:r?envoie|r?envoyer|"
            r"transmettre|faire parvenir)\b",
        ),
        ("favor", r"\b(?:prêter|aider|aide|coup de main|rapporter|prendre|garder|service|échelle)\b"),
        ("information", r"\?|\b(?:savoir|dis|dites|dire|si|quand|comment|indiquer|préviens|confirmer)\b"),
    ),
    breaks=r"[;()] ?|[.!?] |,? (?:mais|car|donc|sinon) | - | : ",
    examples=EXAMPLES,
)
