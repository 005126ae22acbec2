"""Examples of the Spanish forms, for the cards of the rules and their tests."""

from __future__ import annotations

from rules.engine.rule import Example

TO = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
EXAMPLES: dict[str, tuple[Example, ...]] = {
    "request": (
        Example("¿Puedes mandarme el plano de la casa antes del lunes?", yields=("request",)),
        Example("Necesito que firmes la segunda página.", yields=("request",)),
        Example("me pasas la llave cuando vengas?", yields=("request",)),
        Example("Avisame cuando el tejado esté seco.", yields=("request",)),
        Example("Le ruego que nos devuelva el plano firmado.", yields=("request",)),
        Example("¿Quién sabe?", because="asks nobody"),
        Example("No dude en llamarme si tiene alguna pregunta.", because="a closing formula"),
        Example("Me preguntó si el tejado estaba seco.", because="a question reported"),
        Example("¿Quieres que te lleve la escalera?", because="offers"),
    ),
    "thanks": (
        Example("Muchas gracias por la tarde en el archivo.", yields=("thanks",)),
        Example("Te agradezco mucho el consejo.", yields=("thanks",)),
        Example("No sé cómo agradecértelo.", yields=("thanks",)),
        Example("Gracias a la lluvia el jardín está verde.", because="names a cause, thanks nobody"),
        Example("Gracias de antemano por el plano.", because="nothing was given yet"),
        Example("Le agradecemos su interés por el taller.", because="courtesy of a house"),
    ),
    "introduction": (
        Example(TO + "Ana, te presento a Tom Quist, que hizo el horno de la casa.", yields=("introduction",)),
        Example(TO + "Ana, Tom: os pongo en contacto.", yields=("introduction",)),
        Example(TO + "Ana, Tom, me alegra poneros en contacto.", yields=("introduction",)),
        Example(TO + "Ana, te presento el plan de la casa mañana.", because="presents a plan"),
        Example("Te presento a Tom Quist, que hizo el horno de la casa.", because="Tom is no reader"),
    ),
    "promise": (
        Example("Te mando el plano de la casa mañana.", yields=("promise",)),
        Example("Le llamaré la semana que viene.", yields=("promise",)),
        Example("Hecho, el domingo te devuelvo la escalera.", yields=("promise",)),
        Example("Lo compruebo y le digo algo el lunes.", yields=("promise",)),
        Example("Estaré en Turku la semana que viene.", because="a plan"),
        Example("Te doy las gracias por el plano.", because="thanks"),
        Example("Adjunto te mando el plano.", because="it is done with this very letter"),
        Example("Le escribo por lo del tejado.", because="says what the letter is about"),
    ),
    "offer": (
        Example("¿En qué puedo ayudarte con la casa?", yields=("offer",)),
        Example("Puedes quedarte en nuestra casa.", yields=("offer",)),
        Example("Si quieres te echo una mano con el tejado.", yields=("offer",)),
        Example("Nuestra empresa ofrece bombas de todo tipo.", because="sells"),
        Example("¿Puedes ayudarme con la casa?", because="asks for help"),
        Example("Quedo a su disposición para cualquier duda.", because="a closing formula"),
    ),
    "decline": (
        Example("Lo siento, no podré ir a la cena del sábado.", yields=("decline",)),
        Example("Tengo que rechazar la invitación.", yields=("decline",)),
        Example("No puedo esperar a ver el tejado.", because="an idiom of joy"),
        Example("Él no podrá ir a la cena.", because="somebody else"),
    ),
    "meeting": (
        Example("Fue un placer verte en la casa de mi hermana.", yields=("meeting",)),
        Example("Nos vemos el martes en el puerto.", yields=("meeting",)),
        Example("Entonces quedamos mañana a las siete en el puerto.", yields=("meeting",)),
        Example("La reunión se ha aplazado al lunes.", because="a body's meeting"),
        Example("Me gustaría verte por la casa.", because="a wish"),
    ),
    "update": (
        Example("Mil gracias por el nombre de Rosa. Fui a verla y la cesta es una maravilla.", yields=("update",)),
        Example("Quería contarte cómo acabó: al final eligieron a otro.", yields=("update",)),
        Example("Tienes que saber cómo va el tren.", because="no end is told"),
        Example("Hablé con el luthier que me recomendaste.", yields=("update",)),
        Example("¡Me han dado el puesto en el archivo!", yields=("update",)),
        Example("Esta mañana pinté la puerta.", because="news that close nothing"),
        Example("¿Te han dado el puesto?", because="asks"),
    ),
    "favor": (
        Example("Llama a Rosa Vidal; dile que vas de mi parte.", yields=("favor",)),
        Example("Habla con Rosa Vidal, que teje las mejores cestas.", yields=("favor",)),
        Example("Dale recuerdos de mi parte.", because="a greeting passed on"),
        Example("He pasado tu currículum al ayuntamiento.", yields=("favor",)),
        Example("Te he recomendado a la directora.", yields=("favor",)),
        Example("He pasado la factura al ayuntamiento.", because="ordinary work"),
        Example("No ha pasado tu currículum a nadie.", because="not done"),
    ),
}
