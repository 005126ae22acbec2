"""French pieces that many forms are built of: who speaks, what kind of verb it is, for whom. Fragments of patterns in lower case."""

from __future__ import annotations

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
SOON = (
    r"(?:demain|ce soir|d'ici|avant|dès|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|bientôt|tout de suite|quand (?:je|tu|"
    r"vous)|à \w{1,6} heures|"
    r"\d{1,2} ?h|premier du mois|le \d{1,2}|dans (?:la|les|une|deux|trois|l')|mois|sans faute|sous peu|rapidement|au plus)"
)
"""A word that sets a time for what is to come."""
IDLE = (
    r"(?:informe|confirme|signale|précise|annonce|recommande|propose|présente|devine|accompagne|rejoins|retrouve|aime|adore|remercie|"
    r"souhaite|prie|embrasse|félicite|demande|conseille|ai|avais|avoue|assure|jure|plains|attends|crois|comprends|"
    r"vois|dois|serais?|suis|en|"
    r"sens|connais|trouve|espère|invite|croyais|disais|voyais|aurais|imagine|voudrais|veux|écris|rappelle que|salue|envie|parle|laisse)"
)
"""Verbs that give the other nothing, or speak of the past."""
