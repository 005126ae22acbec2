"""Spanish forms of asking: questions, imperatives, wishes, what one needs of the other."""

from __future__ import annotations

from rules.language.spanish_phrases import ASK_ME, HEAD, YOUR, W
from rules.language.tongue import Form

ASKS: tuple[Form, ...] = (
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
        "request",
        None,
        0.82,
        r"\b(?:solicito|pido|ruego|exijo|espero|solicitamos|pedimos|rogamos) que (?:me|nos|se me|se nos|lo|la)\b|\b(?:acuérdate|acordaos|"
        r"acuérdese|no te olvides) de\b|\b(?:pásate|vente|pasaos|pásese) por\b",
    ),
    (
        "request",
        None,
        0.74,
        rf"{HEAD}(?!gracias|buenas|muchas|buenos|los|las|mis|más|después|antes|entonces|además|vamos|nos|es)[a-z]{{2,12}}[aei]s (?:el|la|"
        rf"los|las|al|a|de|en|por|un|una|ya|tú|que|con|algo|bien|libre|esta|este|mañana|hoy)"
        r"\b[^?]{0,160}\?",
    ),
    ("request", None, 0.82, r"\b(?:ruego|rogamos|rogaría) (?:que )?(?:nos |me |le |lo |la )?[a-záéíóú]{3,14}[ae](?:n|s|me|nos)?\b"),
    (
        "request",
        None,
        0.8,
        r"\b(?:quisiera|querría|me gustaría tener|necesito|necesitamos|me interesa) (?:saber )?(?:tu|su|vuestra|tus|sus) [a-zó]{3,}",
    ),
)
