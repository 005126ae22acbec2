"""Spanish: how a sentence is known to be Spanish, and what only looks like an act. The forms are in `spanish_forms`."""

from __future__ import annotations

from rules.language import spanish_times
from rules.language.english import words
from rules.language.spanish_examples import EXAMPLES
from rules.language.spanish_forms import FORMS
from rules.language.tongue import Tongue

TONGUE = Tongue(
    code="es",
    telltale=words(
        """
        a el los las la y por favor gracias para con mañana cómo cuándo dónde lo siento fue del ha sido podré qué que
        puedes puede podrías usted me se su sus ti mi nos os yo muy más en al un una unos unas conmigo esta este esto
        cuando algo si sí quieres puedo nuestra nuestro nada bien de es no te tu tus le les ya pero como hola querido
        querida estimado estimada saludos saludo abrazo besos hoy ayer lunes martes miércoles jueves viernes sábado
        domingo semana día días tengo tienes tiene he has hay está estoy están eres soy son ser vale porfa oye entonces
        también sin sobre todo todos quiero quería necesito ahora aquí mis muchas mucho otra otro vez q
        """
    ),
    signs="ñ¡",
    times=spanish_times.TIMES,
    forms=FORMS,
    mass=(
        r"\b(?:nuestra encuesta|estimad[oa] client[ea]|gane (?:un|una)|vale de compra|sorteo|oferta válida)\b|\bdar(?:se|te)? de baja\b|"
        r"\bno respond(?:as|a|an) a este (?:mensaje|correo)\b|\b(?:tu|su) (?:pedido|paquete|envío) (?:está|ha|"
        r"fue|será)\b|\baproveche\b|\bestimados? clientes?\b|"
        r"\b(?:de )?descuento\b|\bdemo(?:stración)? gratuita\b|\bsin compromiso\b|\bhaz clic|\bhaga clic|\bmensaje automático\b|"
        r"\bnuestros productos\b|\bcorreo automático\b"
    ),
    nowhere=(
        r"\b(?:verdad|no|eh|vale|a que sí)\?$|"
        r"\b(?:cualquier|alguna|toda) (?:duda|pregunta|consulta|aclaración)\b(?![^.]{0,12}\bsobre\b)|\bno dud[eo]s?n? en\b|\bquedo a la "
        r"espera\b|\b(?:a su|a tu|a vuestra) (?:entera )?disposición\b|"
        r"\bme (?:preguntó|pidió|dijo|preguntaba|contó)\b|\b(?:nos|le|te|les) (?:preguntó|pidió|dijo|contó|avisó)\b|\b(?:le|les|lo) "
        r"(?:dije|pregunté|conté|respondí)\b|\bdijo (?:el|la|mi)\b|"
        r"\b(?:quién (?:iba a|sabe|diría|lo diría)|quien (?:iba a|sabe)|cómo estás|cómo está|qué tal|qué más da|qué le vamos|te acuerdas|"
        r"te imaginas|sabes qué|no\?$|verdad\?$|a que no)\b"
    ),
    unless={
        "request": (
            r"\b(?:dime|dígame|avísame|decidme) si (?:te |le |os )?puedo\b|\bnecesit(?:as|a|áis) (?:ayuda|una mano|que te)\b|\bte lo "
            r"puedes creer\b|(?:quieres|quiere|queréis|prefieres) que (?:te |le |os |lo |la )?(?!vengas|"
            r"hagas)[a-záéíóú]+[ea](?:mos)?\b|(?:cómo|en qué) "
            r"(?:te |le |os |les )?(?:puedo|podemos)\b|¿(?:te |le |os )?"
            r"puedo (?:hacer algo|ayudar|echar)|\bqué puedo hacer por\b|\bno sé si\b[^?]*$|\bsi (?:te puedo|puedo ayudar|necesitas|"
            r"necesita)\b|\bdime (?:con quién|qué se)\b|\bcuenta conmigo\b|"
            r"\bpara saber si (?:habías|había)\b|\bmira(?:d)? que\b"
        ),
        "thanks": (
            r"\b(?:de antemano|por adelantado|anticipad[oa]s?)\b|\b(?:tu|su|vuestro) (?:interés|confianza|comprensión|paciencia|pedido|"
            r"compra|visita|atención)\b|\bgracias a (?:la|el|los|las|dios|"
            r"que|un|una|su confianza)\b|\bno,? gracias\b|\bgracias por (?:leer|confiar|elegir|su atención)"
        ),
        "promise": (
            r"\b(?:quizá|quizás|tal vez|a lo mejor|probablemente|igual)\b|\b(?:saludos?|abrazos?|besos?|besitos|recuerdos)\b|\byo llevo "
            r"[a-z]+ (?:años|meses|días|semanas|tiempo|rato|horas)\b|\bsi "
            r"(?:lo |te |le |os )?(?:desea|quier|queréis|interesa|apetece|parece|viene bien|sirve)|\?|\b(?:adjunto|adjunta|adjuntos|"
            r"en adjunto|por la presente|aquí (?:te|le|os)|a continuación)\b|\bno (?:te|le|os|les|se|lo|"
            r"la)\b|\b(?:habría|hubiera|pudiera)\b|\blas gracias\b|"
            r"\b(?:te|le|os|les) (?:paso|mando|envío) (?:un (?:abrazo|beso|saludo)|saludos|recuerdos|besos)|\b(?:te|le|os) llamo (?:por|"
            r"porque|para|de parte)\b|\b(?:siempre|cada|todos los|a veces)\b|"
            r"\bsi (?:quieres|quiere|queréis|le interesa|te interesa|te parece)\b|\bte (?:cuento|comento|dejo)(?: que|:)|\bte dejo,? "
            r"que\b|\bescribiría\b|\bdejo [a-z]{2,12}ndo\b"
        ),
        "offer": r"\bno (?:te|le|os|les|puedo|podemos|podría)\b|\bnuestr[oa]s? (?:empresa|producto|servicio|equipo|oferta)s?\b",
        "decline": r"\b(?:él|ella|ellos) no\b|\bno puedo (?:esperar|negar|dejar|evitar|creer|quejarme)\b|\bcompleto\b|\?",
        "meeting": r"\?|\b(?:gustaría|podríamos|podemos|quisiera|querría)\b|\bno (?:nos|pude|pudimos|podré|podremos|podemos|vamos)\b",
        "update": r"\?|\bno\b",
        "favor": r"\?|\bno\b",
    },
    both=r"\b(?:los dos|las dos|deberíais|os pongo|os presento|uno al otro|poneros|presentaros|tenéis que|en copia a)\b",
    answers=r"¿?(?:seguramente|(?:sí|no)(?=[,.!])|claro|por supuesto|quizá|quizás|probablemente|tal vez|porque|desde luego)\b",
    objects=(
        ("introduction", r"\b(?:presentar|poner(?:me|nos) en contacto|conoces a alguien)\b"),
        ("referral", r"\b(?:carta de recomendación|recomendación|referencias?|recomendarme)\b"),
        (
            "meeting",
            r"\b(?:café|comer|cenar|comida|cena|reunión|reunirnos|cita|vernos|quedar|quedamos|llámame|llámeme|llamada|venir|vienes|venís|"
            r"entrevista|visita|caña)\b",
        ),
        ("review", r"\b(?:revis[a-z]+|vistazo|comentarios|corregir|leer)\b"),
        ("advice", r"\b(?:consejos?|opinión|qué te parece|qué opinas|qué harías|sugerencias?|recomendar)\b"),
        ("job", r"\b(?:prácticas|puesto|trabajo|empleo|vacante)\b"),
        (
            "document",
            r"\b(?:contrato|documentos?|factura|archivo|enlace|fotos?|lista|plano|copia|informe|formulario|presupuesto|carta|número de "
            r"cuenta)\b|\b(?:envia|envie|manda|mande|reenvia|devuelva)[a-z]*\b",
        ),
        ("favor", r"\b(?:ayud[a-z]+|prestar|favor|una mano|traer|recoger|taladro|escalera)\b"),
        ("information", r"\?|\b(?:saber|dime|dígame|si|cuándo|cómo|indicara|avísame|avisame|confirm[a-z]+)\b"),
    ),
    breaks=r"[;()] ?|[.!?] |, (?:pero|aunque|así que|porque) | - |: ",
    examples=EXAMPLES,
)
