"""Spanish forms of telling how it ended, and of pointing somebody to a third person in one's own name."""

from __future__ import annotations

from rules.language.tongue import Form

NEWS: tuple[Form, ...] = (
    (
        "update",
        None,
        0.74,
        r"\b(?:tienes|tiene|tenéis) que saber(?:lo)?\b(?! (?:si|cómo|qué|de)\b)|\b(?:quería|quiero|queríamos) que (?:lo "
        r")?(?:supieras|supiera|"
        r"supierais|sepas|sepa|sepáis)\b|\b(?:para|por|quería|quiero|te) (?:contar|decir)(?:te|le|os) cómo (?:acabó|terminó|salió|"
        r"ha (?:ido|"
        r"salido|acabado|terminado)|fue|quedó)\b|\bte cuento cómo (?:acabó|terminó|salió|fue|ha ido)\b",
    ),
    (
        "update",
        None,
        0.72,
        r"\b(?:al final|finalmente) (?:cogieron|eligieron|escogieron|contrataron|prefirieron|se quedaron con|han cogido|han elegido|han "
        r"contratado) a (?:otr[oa]|alguien)\b|\bgracias a (?:ti|usted|vosotr[oa]s|l[oa]s dos|tu|su|"
        r"vuestr[oa])\b[^.!?]{0,60}\b(?:(?:me|nos) "
        r"(?:han|ha) (?:cogido|dado|contratado|comprado|aceptado|llamado|encargado)|(?:me|nos) (?:compra|encarga|contrata|da)n?|"
        r"he (?:conseguido|encontrado|firmado|vendido)|hemos (?:conseguido|encontrado|firmado|vendido))\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\b(?:fui|fuimos|he ido|hemos ido) a (?:ver|visitar|hablar con)[a-z]*\b|\b(?:la|lo|le|los|las) (?:llamé|visité|vi|conocí|"
        r"he llamado|"
        r"he visto|he visitado|hemos visitado)\b|\bhablé con (?:ella|él|ellos|ellas)\b|\b(?:me|nos) (?:compra|encarga|contrata|coge|"
        r"expone|publica|alquila)n?\b|\b(?:me|nos) (?:compró|encargó|contrató|cogió|cogieron|"
        r"contrataron|encargaron|compraron)\b|\b(?:me|nos) (?:ha|han) (?:comprado|encargado|cogido|llamado)\b",
    ),
    (
        "favor",
        "introduction",
        0.74,
        r"\b(?:di|diga|decid)(?:le|les)(?: que)? (?:vas|va|vais|vienes|viene|venís|llamas|llama|llamáis|escribes|escribe|escribís) "
        r"de (?:mi|"
        r"nuestra) parte\b|\b(?:di|diga|decid|dí)(?:le|les) que (?:(?:te|le|os) (?:mando|envío|recomiendo|he (?:mandado|enviado|dado))|"
        r"(?:eres|es|sois) amig[oa]s? (?:mí[oa]|nuestr[oa]))|\b(?:habla|hable|hablad|llama|llame|llamad|escribe|escriba|escribid|pregunta|"
        r"pregunte|ve|vaya|contacta|contacte)\b[^.!?]{2,60}\bde (?:mi|nuestra) parte\b",
    ),
    (
        "favor",
        "introduction",
        0.72,
        r"\bsu (?:teléfono|móvil|número|correo|dirección|mail|e-mail)(?: directo)? (?:es|:)(?: el)? ?(?:\+?\d{2}|[\w.+-]{1,40}@)",
    ),
    (
        "favor",
        "introduction",
        0.7,
        r"(?:^|, )(?:habla|hable|hablad|contacta|contacte|contactad|ponte en contacto|póngase en contacto) con (?!(?:el|la|los|las|"
        r"mi|mis|tu|"
        r"tus|su|sus|él|ella|ellos|nosotros|mí|un|una|este|esta|quien|cualquier[a]?|recepción|secretaría|"
        r"administración)\b)[a-záéíóúñ]{2,15} "
        r"[a-záéíóúñ]{2,15}, (?:que|quien|el|la|es)\b",
    ),
)
