"""Spanish forms of the acts, "tú", "usted" and "vosotros" alike: built from who speaks, what kind of verb it is and for whom."""

from __future__ import annotations

from rules.language.tongue import Form

W = r"[^\s.,;:!?¿¡]{1,25}"
DAY = r"(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana|hoy|pasado mañana|esta (?:tarde|noche))"
HEAD = r"(?:^|[,;:.!¡-] |\b(?:y|pero|o|pues|entonces|oye|vale|bueno|ok|sí|perfecto|porfa|hola),? )"
"""Where a main clause may begin."""
YOUR = r"(?:tu|tus|su|sus|vuestro|vuestra|vuestros|vuestras)"
TO_YOU = r"(?:te|le|os|les|te lo|te la|te los|te las|se lo|se la|se los|se las|os lo|os la|os los)"
GIVE = (
    r"(?:envío|enviaré|reenvío|mando|mandaré|llamo|llamaré|escribiré|paso|pasaré|aviso|avisaré|confirmaré|daré|diré|respondo|responderé|"
    r"contesto|"
    r"contestaré|traigo|traeré|llevo|llevaré|devuelvo|devolveré|hago llegar|haré llegar|haré|presto|prestaré|dejo|dejaré|guardo|reservo|"
    r"reservaré|"
    r"enseño|enseñaré|busco|buscaré|preparo|prepararé|entrego|entregaré|tendré|pago|pagaré|ingreso|transfiero|acerco|acercaré|mantengo|"
    r"mantendré|"
    r"informaré|comento|comentaré|cuento|contaré|consigo|conseguiré|imprimo|traduzco|corrijo|remito|remitiré|facilito|facilitaré|"
    r"enviaremos|"
    r"avisaremos|llamaremos|responderemos|mandamos|mandaremos|devolvemos|devolveremos|digo (?:algo|cosas|mañana|el|esta|luego|si|cuando|"
    r"en cuanto))"
)
"""1st person, present and future, of what one gives or tells somebody."""
GIVE_INFINITIVE = (
    r"(?:enviar|mandar|llamar|escribir|preguntar|mirar|revisar|averiguar|consultar|avisar|pasar|devolver|traer|llevar|responder|contestar|"
    r"hacer llegar|"
    r"decir|confirmar|ayudar|buscar|preparar|dar una respuesta)"
)
ASK_ME = (
    r"(?:envía|envíe|enviad|manda|mande|mandad|llama|llame|llamad|di|diga|decid|avisa|avise|avisad|confirma|confirme|pasa|pase|pasad|"
    r"escribe|escriba|trae|"
    r"traiga|traed|haz|haga|da|dé|deja|deje|presta|preste|devuelve|devuelva|reenvía|reenvíe|responde|responda|contesta|conteste|ayuda|"
    r"ayude|explica|explique|"
    r"cuenta|cuente|indica|indique|busca|busque|guarda|guarde|recuerda|recuerde|firma|firme|mira|mire|pon|ponga|compra|compre|recoge|"
    r"recoja|consigue|"
    r"facilita|facilite|remite|remita|comenta|comente)"
)
SAD = (
    r"(?:lamentablemente|desgraciadamente|por desgracia|lo siento|lo lamento|lo sentimos|siento|sentimos|perdona|perdón|qué pena|"
    r"una pena|imposible)"
)
FORMS: tuple[Form, ...] = (
    ("request", None, 0.86, r"¿[^?]{2,240}\?"),
    (
        "request",
        None,
        0.84,
        rf"{HEAD}(?:me |te |os |le |nos |se |lo |la |ya |todavía |aún |tú ){{0,2}}(?:puedes|podrías|puede|podría|podéis|podríais|quieres|"
        rf"quiere|tienes|tiene|tenéis|"
        r"sabes|sabe|sabéis|conoces|conoce|vienes|viene|venís|vas a|va a|traes|pasas|mandas|dejas|prestas|ayudas|llamas|recoges|compras|"
        r"crees|cree|importaría|"
        r"apetece|parece|viene bien|va bien|has|habéis|ha podido|hay|está|están|es|son|fue)\b[^?]{2,200}\?",
    ),
    (
        "request",
        None,
        0.8,
        rf"{HEAD}(?:cuándo|cuando|dónde|donde|cómo|qué|que|quién|cuál|cuáles|cuánto|cuántos|cuánta|cuántas|por qué|a qué|de qué|con quién|"
        rf"para cuándo|hasta cuándo)"
        r"\b[^?]{2,200}\?",
    ),
    ("request", None, 0.74, r"^(?=.{0,400}\?)(?=.{0,400}\b(?:tú|te|ti|tu|tus|usted|ustedes|os|vosotros|contigo|eres|estás)\b).{4,400}\?"),
    (
        "request",
        None,
        0.86,
        rf"\b(?:por favor|porfa|porfavor|xfa|x favor)\b,? (?:no )?(?:{ASK_ME}|envíen|manden|avisen|confirmen)(?:me|nos|le|les|lo|"
        rf"la)?(?:lo|la|los|las)?\b|\b{ASK_ME}(?:me|nos)"
        r"(?:lo|la|los|las)?\b|\b(?:házmelo|hágamelo|háznoslo) saber\b|\bno (?:te olvides|se olvide|olvides|olvide) de\b|"
        r"\b(?:échame|échale|écheme|échele|echadme) (?:una mano|un (?:vistazo|ojo|cable))",
    ),
    (
        "request",
        None,
        0.84,
        r"\b(?:te|le|os|les|se lo) (?:agradecería|agradeceríamos|ruego|rogamos|pido|pedimos|pediría|rogaría|solicito|solicitamos) (?:que|"
        r"mucho|si|una?|el|la|los|"
        r"me|nos|encarecidamente)\b|\b(?:me|nos) (?:gustaría|interesaría|encantaría) (?:saber|preguntar|pedir|conocer (?:su|tu)|quedar "
        r"con|consultar|que (?:me|nos|"
        r"vinieras|viniera))[a-z]*\b|\b(?:me|nos) (?:vendría|iría) (?:muy |genial |fenomenal |estupendo |de maravilla )?(?:bien |genial "
        r")?(?:que|si)\b|\b(?:me|nos) "
        r"(?:haría|harías|haríais) (?:un (?:gran |enorme )?favor|mucha ilusión|falta que)\b",
    ),
    (
        "request",
        None,
        0.82,
        rf"\bsería (?:estupendo|genial|bueno|ideal|fantástico|de gran ayuda|perfecto|posible|muy útil) (?:si|que)\b|\b(?:necesito|"
        rf"necesitamos|necesitaría|"
        rf"necesitaríamos|quiero|quisiera|querría) (?:{W} ){{0,2}}(?:que (?:me|nos|lo|la|le|les|firmes|firme|revises|revise|vengas|venga|"
        rf"[a-z]{{3,12}}[ae]s?\b)|{YOUR})\b|"
        r"\b(?:quería|queríamos|quisiera|querría) (?:preguntar|saber|pedir|consultar|solicitar)[a-z]*\b|\b(?:me|nos) (?:falta|faltan) "
        r"(?:todavía |aún )?"
        rf"{YOUR}\b|\b(?:para|de) saber si (?:sería|podría|puede|hay|tiene|existe|es)\b|\b(?:pregunta|dice|quiere saber) (?:que )?si "
        rf"(?:vienes|vienen|venís|puedes|podéis|"
        r"quieres|estás|tienes|vas|vais)\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:(?:muchas|mil|muchísimas|un millón de|infinitas|miles de) )?gracias,? (?:(?:otra vez|de nuevo|de corazón|de verdad|"
        r"también),? ){0,2}(?:por|de nuevo|"
        r"otra vez|también|a (?:ti|usted|vosotros|ustedes|los dos))\b|\b(?:muchas|mil|muchísimas|un millón de) gracias\b",
    ),
    (
        "thanks",
        None,
        0.86,
        r"\b(?:te|le|os|les|se lo) (?:agradezco|agradecemos) (?:mucho|muchísimo|tu|su|que|el|la|los|las|infinitamente|enormemente|todo|de "
        r"corazón|vuestra)\b|\b(?:te|le|os|les) "
        r"(?:estoy|estamos|quedo|quedamos) (?:muy |infinitamente |sinceramente |enormemente |tan )?agradecid[oa]s?\b|\b(?:darte|darle|"
        r"daros|darles) (?:otra vez |de nuevo )?las "
        r"gracias\b|\b(?:te|le|os|les) (?:doy|damos) las gracias\b|\bno sé cómo (?:agradec|darte las gracias|pagarte)[a-zé]*|\b(?:quería|"
        r"quiero|queríamos|quisiera) "
        r"agradec[a-zé]+",
    ),
    (
        "thanks",
        None,
        0.8,
        rf"\b(?:muy|qué|tan) (?:amable|generos[oa]|gentil|detalle) (?:de|por) (?:tu|su|vuestra) parte\b|\bsin (?:ti|usted|tu|su|vuestra) "
        rf"?(?:ayuda|apoyo|consejo)?"
        rf"[^.!?]{{0,30}}\b(?:no|ni) (?:lo |la |me )?(?:habría|hubiera)\b|\b{YOUR} (?:consejos?|ayuda|carta|recomendación|apoyo) (?:me|"
        rf"nos) (?:ha|han|sirvió|sirvieron|ayudó|"
        r"ayudaron|fue|fueron)\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:te|le|os|les) (?:presento (?:a\b|al\b)|quiero presentar a\b|quisiera presentar a\b|pongo (?:a los dos )?en contacto\b)(?! "
        r"(?:mis "
        r"(?!amig)|nuestro|nuestra))|\b(?:permítame|permíteme|permitidme|quisiera|quiero|me gustaría|me alegra|me alegra mucho|"
        r"encantad[oa] de|es un placer|me hace "
        r"(?:mucha )?ilusión) (?:presentar|poner)(?:te|le|les|os)\b(?! (?:nuestro|nuestra|mis|el|la|los|las))",
    ),
    (
        "introduction",
        None,
        0.76,
        r"\b(?:deberíais|deberían|tenéis que|tienen que) (?:conoceros|conocerse|hablar|veros|verse)\b|\b(?:pongo|he puesto|añado|copio) "
        r"(?:en copia )?a [^.!?]{2,40}"
        r"(?:en copia)?\b,? (?:que|quien|del que|de la que|es)\b",
    ),
    ("promise", None, 0.82, rf"\b{TO_YOU} {GIVE}\b"),
    (
        "promise",
        None,
        0.82,
        rf"\b(?:voy|vamos) a {GIVE_INFINITIVE}(?:te|le|os|les|telo|selo|lo|la|me)?\b|\b(?:tendrás|tendrá|tendréis|recibirás|recibirá) "
        rf"[^.!?]{{1,80}}(?:\bantes|\bel (?:lunes|"
        r"martes|miércoles|jueves|viernes|sábado|domingo)|mañana|a finales|esta semana|como (?:muy|más) tarde)|(?:^|[.,;] |\b(?:yo|vale|"
        r"y) )me (?:encargo|ocupo)\b|"
        r"\bcuent(?:a|e|ad) conmigo\b|\blo (?:haré|miro|compruebo|pregunto|consulto|reviso)(?:\b| y)|(?:^|[,.] )(?:te|se|os) lo prometo\b",
    ),
    (
        "offer",
        "help",
        0.84,
        r"(?:cómo|en qué) (?:te|le|os|les) (?:puedo|podemos|podría) (?:ayudar|ser útil|servir|echar)|(?:cómo|en qué) (?:puedo|podemos|"
        r"podría) (?:ayudar|ser|servir)(?:te|le|os|"
        r"les)?\b|¿puedo (?:hacer algo|ayudar|echar)[a-z]*|\bsi (?:te|le|os|les) puedo (?:ayudar|echar una mano|ser útil)\b|\bsi puedo "
        r"ayudar(?:te|le|os|les)\b|\b"
        r"qué puedo hacer por (?:ti|usted|vosotros|ustedes)|\bsi (?:alguna vez |algún día |en algún momento )?(?:necesitas|necesita|"
        r"necesitáis|necesitan|te hace falta|le hace falta|"
        r"os hace falta) (?:ayuda|algo|una mano|que te|cualquier cosa|un|alguien|brazos)\b",
    ),
    (
        "offer",
        None,
        0.8,
        r"(?:quieres|quiere|queréis|prefieres|prefiere) que (?:te |le |os |lo |la |les |nos )?[a-záéíóú]+[ea](?:mos)?\b|\bsi (?:quieres|"
        r"quiere|queréis|lo deseas?|te parece|"
        r"te viene bien|le interesa|te interesa|te sirve),? (?:yo )?(?:te |le |os |les |lo |la )?(?:puedo|podría|echo|presto|llevo|"
        r"acompaño|ayudo|paso|recojo|dejo|traigo|pongo|"
        r"presento|enseño)\b",
    ),
    (
        "offer",
        None,
        0.76,
        r"\b(?:puedo|podría|podemos|estaría encantad[oa] de|con mucho gusto) (?:presentar|poner|prestar|enseñar|acompañar|recomendar|"
        r"llevar|alojar|explicar|recoger|ayudar|echar|"
        r"dejar)(?:te|le|os|les)\b|\b(?:te|le|os|les) (?:puedo|podría|podemos) (?:presentar|prestar|enseñar|acompañar|recomendar|llevar|"
        r"poner en contacto|dejar|explicar|recoger|"
        r"ayudar|echar)\b|\b(?:puedes|podéis|puede) (?:quedarte|quedaros|quedarse|dormir|usar|alojarte|venir) [^.!?]{0,30}(?:nuestra|"
        r"nuestro|mi casa|mi|con nosotros)\b|\b(?:con mucho "
        r"gusto|encantad[oa]),? (?:te|le|la|lo|os|les) (?:pongo en contacto|presento|ayudo|acompaño|enseño|presto|recojo)",
    ),
    (
        "decline",
        None,
        0.8,
        rf"^(?=.{{0,300}}\b{SAD}\b).{{0,200}}\bno (?:(?:me|nos|te|le|os|lo|la|se lo|te lo) ){{0,2}}(?:puedo|podré|podemos|podremos|voy a "
        rf"poder|vamos a poder|es posible|va bien|viene "
        r"bien|será posible|estaré|estaremos|llego|llegaré|iré)\b",
    ),
    (
        "decline",
        None,
        0.8,
        rf"\b(?:tengo|tendré|tenemos|voy a tener|me temo que tengo) que (?:decir que no|rechazar|declinar|cancelar|pasar)\b|\b(?<!él "
        rf")(?<!ella )no (?:podré|voy a poder|puedo|podremos) "
        rf"(?:ir|asistir|venir|estar|aceptar|participar|ayudarte|ayudarle|acompañaros|acompañarte)\b|(?:^|[,.] )no,? gracias\b|\b(?:el "
        rf")?{DAY} (?:me|nos) (?:viene|va) (?:fatal|mal|muy mal|"
        r"imposible)\b|\b(?:el )?(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|mañana) no (?:puedo|podemos|me viene bien|me va "
        r"bien)\b|\besta vez (?:paso|no puedo|no podrá ser)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:fue|ha sido) un (?:placer|gusto|alegría) (?:verte|verle|conocerte|conocerle|hablar|charlar|coincidir|veros|"
        r"conoceros)[a-z]*|\b(?:me alegr(?:ó|a haber|é de|o de haber)|qué "
        r"alegría|qué ilusión|qué gusto) (?:volver a )?(?:verte|verle|hablar|conocerte|conocerle|veros|visto)[a-z]*|\b(?:como|tal como|"
        r"según) (?:acordamos|hablamos|quedamos|comentamos|"
        r"convinimos|lo hablado|lo acordado)\b|\bnuestra (?:conversación|reunión|charla|llamada|comida|cena) (?:de (?:ayer|hoy)|del|me|"
        r"nos|fue)\b",
    ),
    (
        "meeting",
        None,
        0.8,
        rf"\b(?:nos vemos|quedamos|nos encontramos) (?:entonces |pues )?(?:el |este )?(?:{DAY}|entonces|a las|en mi|en tu)\b|"
        rf"\b(?:perfecto|vale|hecho|de acuerdo|genial|entonces|estupendo),? "
        rf"(?:pues )?(?:el |hasta el )?{DAY} a las? [a-z0-9:]+|\b(?:el )?{DAY}(?: a las? [a-z0-9:]+(?: y media)?)?,? (?:me|nos) (?:viene|"
        rf"va) (?:bien|perfecto|genial|estupendo)\b|^(?:pues |"
        rf"entonces )?hasta (?:el )?{DAY}(?: a las? [a-z0-9:]+)?\s?[!.]*$",
    ),
    (
        "update",
        None,
        0.78,
        r"\b(?:me han dado|me dieron|he conseguido|conseguí|por fin tengo|me han cogido para|he obtenido) (?:el (?:puesto|trabajo|piso|"
        r"empleo|préstamo)|la (?:beca|plaza|casa|entrevista)|las "
        r"prácticas)\b|\b(?:que|quien|con quien) (?:tú |usted )?(?:me|nos) (?:recomendaste|recomendó|aconsejaste|aconsejó|presentaste|"
        r"presentó|diste|dio|pasaste|indicaste|indicó)\b|\bcomo "
        r"(?:me|nos) (?:aconsejaste|aconsejó|recomendaste|recomendó|sugeriste|sugirió|dijiste|propusiste)\b|\b(?:seguí|he seguido) (?:tu|"
        r"su) consejo\b",
    ),
    (
        "favor",
        "referral",
        0.8,
        rf"\b(?:he|hemos) (?:pasado|enviado|reenviado|dado|entregado|mandado|enseñado) {YOUR} (?:currículum|curriculum|cv|solicitud|"
        rf"candidatura|nombre|número|carpeta|datos|perfil)\b|\b(?:pasé|"
        rf"di|mandé|entregué|envié) {YOUR} (?:currículum|curriculum|cv|solicitud|candidatura|nombre|número|datos)\b|\b(?:te|le|la|lo|os) "
        rf"(?:he|hemos) recomendado\b|\b(?:te|le|la|lo) "
        r"recomendé\b|\b(?:he|hemos) (?:hablado|dicho algo) (?:bien )?de ti\b|\b(?:te|le) he escrito (?:la|una) (?:carta de recomendación|"
        r"referencia)\b",
    ),
)
