"""Spanish forms of the acts, "tú", "usted" and "vosotros" alike: built from who speaks, what kind of verb it is and for whom."""

from __future__ import annotations

from rules.language.spanish_asks import ASKS
from rules.language.spanish_news import NEWS
from rules.language.spanish_phrases import DAY, GIVE, GIVE_INFINITIVE, IDLE, SAD, SOON, TO_YOU, YOUR
from rules.language.tongue import Form

FORMS: tuple[Form, ...] = (
    *ASKS,
    *NEWS,
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
    (
        "decline",
        None,
        0.78,
        r"\bsi no,? (?:habría|hubiera|iría|estaría|vendría)\b|\b(?:debo|tengo que|he de) (?:decir(?:te|le|os|les)?|responder) que no\b|"
        r"\bmuy a mi pesar\b|\bno (?:tengo|tenemos|voy a tener) "
        r"(?:tiempo|hueco|margen|disponibilidad) (?:para|de)\b",
    ),
    (
        "meeting",
        None,
        0.78,
        rf"\b(?:qué bien|qué bueno|me alegro de|qué alegría|me encantó|me gustó mucho) que (?:vinieras|viniera|hayas venido|estuvieras|"
        rf"vinierais|pudieras venir)\b|\b(?:me encantó|me gustó mucho|qué bien) "
        rf"(?:verte|verle|veros|haberte visto)\b|\b(?:el )?{DAY} a las? [a-z0-9:]+(?: y media| y cuarto)? [^.!?]{{0,40}}\b(?:genial|"
        rf"perfecto|vale|hecho|de acuerdo|estupendo|me va bien)\b",
    ),
    (
        "favor",
        "referral",
        0.78,
        rf"\b(?:he|hemos) (?:dado|dejado|facilitado|mencionado|pasado|mandado|propuesto) {YOUR} (?:contacto|nombre|número|teléfono|"
        rf"tarjeta|datos|currículum|cv|perfil|correo|dirección)\b",
    ),
    (
        "offer",
        None,
        0.8,
        r"^(?=.{0,300}\bsi (?:lo |te |le |os |les )?(?:desea[sn]?|quier[a-z]{1,3}|queréis|interesa|apetece|parece|viene bien|sirve|va "
        r"bien)\b).{0,200}\b(?:te|le|os|les|yo|la|lo|puedo|podría) "
        r"(?:(?:lo|la|los|las) )?(?:[a-záéíóú]{2,12}(?:o|é|ía)|ayudar|llevar|prestar|presentar|enviar|mandar)\b",
    ),
    (
        "offer",
        "help",
        0.8,
        r"\bsi (?:te |le |os |les )?(?:falta|hace falta|faltan|necesit[a-z]{1,3}) (?:gente|manos|ayuda|brazos|alguien|una mano|"
        r"refuerzos)\b",
    ),
    (
        "promise",
        None,
        0.8,
        r"\bme (?:pondré|pongo) en contacto (?:contigo|con usted|con vosotros|con ustedes)\b|\byo (?:llevo|traigo|pongo|compro|me encargo|"
        r"me ocupo|hago|reservo)\b|\bme comunicaré con\b|\bte (?:cuento|contaré) "
        r"(?:todo|cómo|qué)\b",
    ),
    (
        "thanks",
        None,
        0.84,
        r"\b(?:mi|nuestro|mis) (?:más )?(?:sincer[oa]s? |profund[oa]s? |enorme )?(?:agradecimientos?|gratitud)\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\b(?:ha|han|he|hemos|acaba de|acaban de)\b[^.!?]{0,50}\b(?:cedid[oa]|ceder|aceptad[oa]|aceptar|dicho que sí|decir que sí|salido "
        r"(?:muy )?bien|aprobad[oa]|aprobar|contratad[oa]|funcionado|firmad[oa]|conseguido|"
        r"admitid[oa]|concedid[oa])\b",
    ),
    (
        "promise",
        None,
        0.76,
        rf"^(?=.{{0,300}}\b{SOON}\b).{{0,200}}\b(?:te|le|les|os|se lo|se la|te lo|te la|os lo) (?!{IDLE}\b)[a-záéíóúñ]{{2,14}}(?:o|ré|emos|"
        rf"amos)\b",
    ),
    (
        "promise",
        None,
        0.78,
        rf"\b(?:paso|voy|vengo|iré|pasaré) a (?:recogerte|verte|buscarte|recogerle|verle|recogeros|ayudarte|buscaros)\b|\b(?:nos|me) "
        rf"(?:ponemos|pondremos|pongo|pondré) en contacto (?:con|contigo)\b|\by (?:te|le|os) "
        rf"(?:digo|aviso|cuento|llamo|escribo|confirmo|comento)\b|\btendrás [^.!?]{{1,60}}\b{SOON}\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\bpero (?:esta vez |al final )?no (?:puedo|podré|podemos|podremos)(?: ir| esta vez)?\s?[.!]*$|\b(?:lamento|lamentamos|siento|"
        r"sentimos) (?:mucho )?no poder (?:ir|asistir|atender|aceptar|acompañ|ayud|estar|participar)[a-z]*",
    ),
    (
        "thanks",
        None,
        0.8,
        rf"\b{YOUR} (?:consejos?|ayuda|carta|recomendación|apoyo) (?:ha|han|fue|fueron) (?:sido )?(?:fundamental|clave|genial|"
        rf"imprescindible|increíble|inestimable|muy útil|de gran|decisiv)[a-z]*|\b(?:detallazo|detalle|gesto) "
        r"(?:tan bonito )?(?:por|de) (?:tu|su|vuestra) parte\b",
    ),
    (
        "meeting",
        None,
        0.76,
        r"\b(?:estuvimos (?:hablando|charlando|comiendo|tomando)|nos (?:vimos|conocimos|encontramos)|coincidimos) (?:ayer|el otro día|la "
        r"semana pasada|el (?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)|en)\b|\bqué bien "
        r"(?:lo pasamos|estuvo)\b[^.!?]{0,60}\b(?:contigo|con vosotros|tu casa|vuestra casa|con usted)\b",
    ),
    (
        "offer",
        "help",
        0.8,
        r"\b(?:dime|dígame|avísame|decidme) si (?:te |le |os )?puedo\b|\bnecesit(?:as|a|áis) (?:ayuda|una mano|que te)\b|\b(?:puedes|"
        r"podéis|puede|pueden) (?:dormir|quedaros|quedarte|venir|usar) [^.!?]{0,20}(?:en casa|con nosotros)\b",
    ),
    (
        "decline",
        None,
        0.74,
        r"\bno (?:nos|me) (?:es|será|va a ser) posible\b|\bno (?:puedo|podemos|podré|podremos) (?!decirte|agradecer|olvidar|imaginar|"
        r"verte|verle|negar|quejar)[a-z]{3,14}(?:te|le|os|les|telo|selo)\b",
    ),
    (
        "update",
        None,
        0.76,
        r"\bpor (?:recomendación|consejo|indicación) (?:suya|tuya|suyo|tuyo|de usted)\b|\bsiguiendo (?:su|tu) (?:consejo|recomendación|"
        r"indicación)\b",
    ),
    (
        "favor",
        "review",
        0.74,
        r"\b(?:he|hemos|me he) (?:revisado|corregido|repasado|releído|anotado|leído) (?:tu|su|tus|sus|vuestro|vuestra) (?:proyecto|carta|"
        r"currículum|cv|capítulo|texto|propuesta|artículo|"
        r"solicitud|manuscrito|borrador|tesis)\b",
    ),
)
