"""Plain Spanish forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.88,
        r"¿[^?]{2,240}\?|\b(?:puedes|podrías|puede|podría|podéis|quieres|quiere|te importaría"
        r"|le importaría|tienes|tiene|sabes|sabe) [^?]{2,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\bpor favor,? (?:envía|envíe|manda|mande|llama|llame|dime|díganos|dígame|avísa|avíse"
        r"|confirma|confirme|revisa|revise|mira|mire|pasa|pase|escribe|escriba|responde|responda)[a-z]*\b|\b(?:envíame|envíeme"
        r"|mándame|mándeme|llámame|llámeme|dime|avísame|avíseme|confírmame|pásame|páseme|escríbeme)\b",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:agradecería|agradeceríamos|ruego|rogamos|pido|pedimos) (?:que"
        r"|mucho que|si|una|un)\b|\bme gustaría (?:saber|preguntar|pedir)\b|\bsería (?:estupendo|genial|bueno|ideal) (?:si"
        r"|que)\b|\bnecesito que (?:me|nos|lo|la)\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:muchas |mil |muchísimas )?gracias,? (?:por|a (?:ti|usted|vosotros)|de nuevo"
        r"|otra vez)\b(?! adelantado| anticipado)|\b(?:muchas|mil|muchísimas) gracias\b(?! de antemano| por adelantado)"
        r"|\b(?:te|le|os|les) agradezco (?!de antemano)(?:mucho|tu|su|que|el|la|infinitamente)|\b(?:te|le) estoy muy agradecid[oa]\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:presento|quiero presentar|pongo en contacto"
        r"|presentaré ahora)\b(?! (?:mis|nuestro|nuestra))|\bpermítame presentar(?:le|les)\b",
    ),
    (
        "promise",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:envío|enviaré|mando|mandaré|llamo|llamaré|escribo|escribiré|paso"
        r"|pasaré|aviso|avisaré|confirmo|confirmaré|doy|daré|digo|diré|respondo|responderé|tendré)\b(?! las gracias)"
        r"|\bvoy a (?:enviarte|enviarle|mandarte|llamarte|llamarle|escribirte|preguntar|mirar|revisar)[a-z]*\b|\b(?:tendrás"
        r"|tendrá|recibirás|recibirá) [^.!?]{1,80}(?:antes|el (?:lunes|martes|miércoles|jueves|viernes)|mañana)",
    ),
    (
        "offer",
        "help",
        0.8,
        r"¿(?:cómo|en qué) (?:te|le|os|les) puedo ayudar|¿(?:cómo|en qué) puedo ayudar(?:te|le|os|les)"
        r"|\bsi puedo ayudar(?:te|le) en algo\b|\b¿?qué puedo hacer por (?:ti|usted|vosotros)",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:lamentablemente|desgraciadamente|por desgracia|lo siento,?)[^.!?]{0,40}\bno (?:puedo"
        r"|podré|podemos|podremos|voy a poder)\b|\btengo que (?:decir que no|rechazar|declinar|cancelar)\b|\bno (?:podré"
        r"|voy a poder) (?:ir|asistir|venir|estar)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:fue|ha sido) un (?:placer|gusto) (?:verte|verle|conocerte|conocerle|hablar)[a-z]*"
        r"|\bme alegr(?:ó|a haber) (?:verte|verle|hablar)[a-z]*|\bcomo (?:acordamos|hablamos|quedamos|comentamos)\b"
        r"|\bnos vemos (?:el|mañana|hoy|este)\b",
    ),
)
