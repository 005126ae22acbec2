"""Plain Spanish forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.86,
        r"¿(?!quién sabe|(?:cómo|en qué) (?:te |le |os |les )?puedo|puedo (?:hacer algo|ayudar|echar)|quieres que|quiere que|qué puedo "
        r"hacer)[^?]{2,240}\?|(?:^|[,;.] )(?:puedes|podrías|puede|podría|podéis|quieres|quiere|te importaría|le importaría|tienes|tiene|"
        r"sabes|sabe|conoces|conoce) [^?]{2,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\bpor favor,? (?:no )?(?:envía|envíe|manda|mande|llama|llame|dime|díganos|dígame|avísa|avíse|confirma|confirme|confírme|"
        r"revisa|revise|mira|mire|pasa|pase|escribe|escriba|responde|responda|trae|traiga|firma|firme|di)[a-zéí]*\b|\b(?:envíame|"
        r"envíeme|mándame|mándeme|llámame|llámeme|dime|dígame|avísame|avíseme|confírmame|confírmeme|pásame|páseme|escríbeme|escríbame|"
        r"tráeme|házmelo saber|hágamelo saber)\b(?! si (?:necesitas|te puedo))",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:agradecería|agradeceríamos|ruego|rogamos|pido|pedimos) (?:que|mucho que|si|una|un)\b|\b(?:me|nos) "
        r"gustaría (?:saber|preguntar|pedir|conocer (?:su|tu)|hablar|quedar|verte|verle)[a-z]*\b(?! por)|\bsería (?:estupendo|genial|"
        r"bueno|ideal|fantástico|de gran ayuda) (?:si|que)\b|\b(?:necesito|necesitamos|necesitaría|quiero|quisiera) que (?:me|nos|lo|la|"
        r"firmes|firme|revises|revise|vengas|venga)\b|\b(?:quería|queríamos|quisiera) (?:preguntar|saber|pedir)[a-z]*\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:muchas |mil |muchísimas |un millón de )?gracias,? (?:por|de nuevo|otra vez|también)\b(?! adelantado| anticipado)|"
        r"\bgracias a (?:ti|usted|vosotros|ustedes)\b|\b(?:muchas|mil|muchísimas) gracias\b(?! de antemano| por adelantado| por "
        r"anticipado)|\b(?:te|le|os|les) agradezco (?!de antemano)(?:mucho|tu|su|que|el|la|los|infinitamente|enormemente|todo)",
    ),
    (
        "thanks",
        None,
        0.8,
        r"\b(?:te|le|os|les) (?:estoy|estamos) (?:muy |infinitamente |sinceramente )?agradecid[oa]s?\b|\b(?:darte|darle|daros|darles) "
        r"las gracias\b(?! de antemano)|\b(?:te|le|os|les) doy las gracias\b|\b(?:muy|qué) (?:amable|generoso|gentil|detalle) (?:de|por)"
        r" (?:tu|su) parte\b|\bsin (?:ti|usted|tu|su) (?:ayuda|apoyo|consejo)?[^.!?]{0,30}\bno (?:lo |la )?(?:habría|hubiera)\b|\b(?:tu|"
        r"su) (?:consejo|ayuda|carta|recomendación|apoyo) me (?:ha|sirvió|ayudó)\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:presento (?:a\b|al\b)|quiero presentar a\b|quisiera presentar a\b|pongo en contacto\b)(?! (?:mis "
        r"(?!amig)|nuestro|nuestra))|\b(?:permítame|permíteme|quisiera|quiero|me gustaría) (?:presentar|poner)(?:te|le|les|os)\b(?! "
        r"(?:nuestro|nuestra|mis))",
    ),
    (
        "introduction",
        None,
        0.74,
        r"\b(?:deberíais|deberían|tenéis que|tienen que) conocer(?:os|se)\b|\b(?:pongo|he puesto) en copia a\b[^.!?]{0,80}\b(?:que|"
        r"quien|del que|de la que|el|la)\b",
    ),
    (
        "promise",
        None,
        0.82,
        r"\b(?:te|le|os|les|te lo|te la|se lo|se la) (?:envío|enviaré|mando|mandaré|llamo|llamaré|escribo|escribiré|paso|pasaré|aviso|"
        r"avisaré|confirmo|confirmaré|doy|daré|digo|diré|respondo|responderé|tendré|traigo|traeré|enviaremos|avisaremos|llamaremos|"
        r"responderemos|haré llegar|prometo)\b(?! las gracias)",
    ),
    (
        "promise",
        None,
        0.8,
        r"\bvoy a (?:enviarte|enviarle|mandarte|llamarte|llamarle|escribirte|preguntar|mirar|revisar|averiguar|consultar)[a-z]*\b|"
        r"\b(?:tendrás|tendrá|recibirás|recibirá) [^.!?]{1,80}(?:antes|el (?:lunes|martes|miércoles|jueves|viernes)|mañana|a finales|"
        r"esta semana)|(?:^|[.,;] )(?:yo )?me (?:encargo|ocupo)(?: yo)?\b|\bcuent(?:a|e) conmigo\b|\bpasaré (?:tu|su) (?:currículum|cv|"
        r"solicitud|recado|mensaje)\b|\blo haré\b",
    ),
    (
        "offer",
        "help",
        0.82,
        r"¿(?:cómo|en qué) (?:te|le|os|les) puedo (?:ayudar|ser útil|servir)|¿(?:cómo|en qué) puedo (?:ayudar|ser|servir)(?:te|le|os|"
        r"les)?\b|¿puedo (?:hacer algo|ayudar|echar)[a-z]*|\bsi (?:te|le|os|les) puedo (?:ayudar|echar una mano)\b|\bsi puedo "
        r"ayudar(?:te|le|os|les)\b|\b¿?qué puedo hacer por (?:ti|usted|vosotros|ustedes)",
    ),
    (
        "offer",
        "help",
        0.76,
        r"\bsi (?:necesitas|necesita|necesitáis|te hace falta) (?:ayuda|algo|una mano|que te|cualquier cosa|un)\b|\b(?:estoy|quedo) a "
        r"(?:tu|su|vuestra) disposición para lo que\b",
    ),
    (
        "offer",
        None,
        0.74,
        r"¿(?:quieres|quiere|queréis|prefieres) que (?:te |le |os |lo |la )?[a-z]+[ea](?:mos)?\b|\b(?:puedo|podría|estaría encantad[oa] "
        r"de|con mucho gusto) (?:presentarte|presentarle|ponerte|ponerle|prestarte|prestarle|enseñarte|acompañarte|recomendarte|"
        r"llevarte|alojarte|explicarte|recogerte)\b|\b(?:te|le|os) (?:puedo|podría) (?:presentar|prestar|enseñar|acompañar|recomendar|"
        r"llevar|poner en contacto|dejar|explicar|recoger)\b|\b(?:puedes|podéis|puede) (?:quedarte|quedaros|quedarse|dormir|usar|"
        r"alojarte|venir) [^.!?]{0,30}(?:nuestra|nuestro|mi casa|mi|con nosotros)\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\b(?:lamentablemente|desgraciadamente|por desgracia|lo siento,?|lo lamento,?)[^.!?]{0,40}\bno (?:puedo|podré|podemos|podremos|"
        r"voy a poder|me es posible|me va bien|estoy)\b|\btengo que (?:decir que no|rechazar|declinar|cancelar)\b|\b(?<!él )(?<!ella )"
        r"no (?:podré|voy a poder|puedo) (?:ir|asistir|venir|estar|aceptar|participar|ayudarte|ayudarle)\b|^no,? gracias\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:fue|ha sido) un (?:placer|gusto) (?:verte|verle|conocerte|conocerle|hablar|charlar|coincidir)[a-z]*|\bme alegr(?:ó|a "
        r"haber|é de) (?:verte|verle|hablar|conocerte|conocerle)[a-z]*|\b(?:como|tal como) (?:acordamos|hablamos|quedamos|comentamos|"
        r"convinimos)\b|\bnos vemos (?:el|mañana|hoy|este|entonces)\b|\b(?:el (?:lunes|martes|miércoles|jueves|viernes)|mañana)(?: a "
        r"las [a-z0-9]+)? (?:me|nos) (?:viene|va) bien\b|\bnuestra (?:conversación|reunión|charla|llamada) (?:de (?:ayer|hoy)|del)\b",
    ),
)
