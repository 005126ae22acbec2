"""The plain German, French and Spanish forms of the acts, one rule for each kind over the language data."""

from __future__ import annotations

from functools import partial

from rules.engine.cues import Cue, Table, hits, pattern
from rules.engine.cues_object import object_of
from rules.engine.cues_parties import parties_in
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source
from rules.engine.sentences import Sentence
from rules.language import french, german, spanish
from rules.language.english import words

TELLTALE = words(
    """
    der die das und ist ich sie wir ihr mir dir ihnen euch bitte danke dank vielen für nicht mit wenn kann können könnten um gut uhr
    passt wann wie bis leider zu zum zur von vom bei am im ein eine einen dich mich sich noch auf aus den dem des es war habe hast
    haben hat soll wird mache gern schon mal auch dass ob beim uns deine deiner ihre le la les je vous nous tu te est merci pour
    dans votre ton ta qui que quand pas avec une du ce sur un de à suis ai moi toi mon ma notre au aux sans mes deux tous el los las
    y por favor gracias para con mañana cómo cuándo dónde lo siento fue del ha sido podré qué puedes puede podrías usted me se su
    sus ti mi nos os yo muy más en al una conmigo esta este cuando algo si quieres puedo nuestra nuestro nuestros nada bien
    """
)
"""A sentence that holds fewer than two of these is not tried, unless it is as short as "Wird gemacht"."""
ENGLISH = words(
    "the and you to of in is that for it with on are this be have i we will would your my from as at not what please thanks thank"
)
LANGUAGES = (german.FORMS, french.FORMS, spanish.FORMS)
IN_ADVANCE = r"\b(?:im voraus|vorab|d'avance|par avance|de antemano|por adelantado|anticipad[oa]s?)\b"
FORMULA = (
    r"\b(?:fragen haben|rückfragen|bei fragen|fragen (?:gern|jederzeit)|für fragen|des questions|toute question|tout (?:autre "
    r")?renseignement|si (?:vous avez|tienes|tiene) (?:des|alguna)|cualquier (?:duda|pregunta|consulta)|nicht zögern|(?:n'hésitez|"
    r"n'hésite) pas à (?:me |nous )?(?:contacter|appeler|m'appeler|revenir)|no dude|no dudes|agréer|salutations|quedo a la espera|à "
    r"votre disposition pour tout)\b"
)
TWO = (
    r"\b(?:euch|ihr beide|sie beide|einander|miteinander|tous les deux|toutes les deux|vous deux|l'un à l'autre|los dos|las dos|"
    r"deberíais|os pongo|os presento|uno al otro)\b"
)
"""Both readers at once: they need not be named."""
REPORTED = (
    r"\b(?:er|sie|il|elle|on) (?:hat|haben|m'a|nous a|t'a|lui a) (?:mich |uns |dich |ihn )?(?:gefragt|gebeten|demandé|dit)\b|\bme "
    r"(?:preguntó|pidió|dijo)\b|\bich habe (?:ihn|sie|es|das) [^.!?]{0,20}gefragt\b"
)
"""What others asked or said."""


def _table(kind: str) -> Table:
    return Table(*(Cue(form, sure, name) for forms in LANGUAGES for of, name, sure, form in forms if of == kind))


TABLES = {kind: _table(kind) for kind in ("request", "thanks", "introduction", "promise", "offer", "decline", "meeting")}


def judge(passage: Passage, *, kind: str) -> tuple[Finding, ...]:
    """Each act of the kind that a plain form shows."""
    found = []
    for hit in hits(TABLES[kind], passage.body):
        sentence, plain = hit.sentence, hit.sentence.plain
        if not _is_foreign(sentence) or pattern(FORMULA).search(plain) or pattern(REPORTED).search(plain):
            continue
        if kind == "thanks" and pattern(IN_ADVANCE).search(plain):
            continue
        parties = parties_in(passage, sentence) if kind == "introduction" else ()
        if kind == "introduction" and len(passage.others) == 2 and pattern(TWO).search(plain):
            parties = tuple(person.address for person in passage.others)
        if kind == "introduction" and len(parties) < 2:
            continue
        about = hit.cue.object or (object_of(plain, question="?" in plain) if kind == "request" else None)
        found.append(Finding(kind, evidence(sentence, hit.start, hit.end), hit.cue.confidence, about, targets=parties, part=plain))
    return tuple(found)


def _is_foreign(sentence: Sentence) -> bool:
    """Whether the sentence is in one of these languages rather than in English."""
    known = len(sentence.keys & TELLTALE)
    return (known > len(sentence.words & ENGLISH) and (known >= 2 or len(sentence.words) <= 4)) or "¿" in sentence.plain


def _rule(kind: str, advice: str, examples: tuple[Example, ...]) -> ActRule:
    return Rule(
        name=f"{kind}-in-other-tongues",
        advice=advice,
        source=Source("RFC 3282", "letters come in more than one language"),
        judge=partial(judge, kind=kind),
        examples=examples,
    )


TO = "To: Ana Brite <ana@brite.example>, Tom Quist <tom@quist.example>\n\n"
RULES: tuple[ActRule, ...] = (
    _rule(
        "request",
        "You were asked for something: answer, or say when you will.",
        (
            Example("Könnten Sie mir bis Freitag die Zeichnung der Treppe schicken?", yields=("request",)),
            Example("Pourriez-vous me confirmer la date de la visite ?", yields=("request",)),
            Example("¿Puedes mandarme el plano de la casa antes del lunes?", yields=("request",)),
            Example("Ich wollte fragen, ob die Werkstatt noch Lehrlinge nimmt.", yields=("request",)),
            Example("J'aimerais savoir si la salle est libre.", yields=("request",)),
            Example("Necesito que firmes la segunda página.", yields=("request",)),
            Example("¿Quién sabe?", because="asks nobody"),
            Example("Veuillez trouver ci-joint le plan de la salle.", because="hands something over"),
            Example("Wer weiß, was der Winter bringt?", because="asks nobody"),
            Example("Bitte melden Sie sich, wenn Sie Fragen haben oder Rückfragen entstehen.", because="a closing formula"),
            Example("N'hésitez pas à m'appeler si vous avez des questions.", because="a closing formula"),
            Example("Ich habe ihn gefragt, ob die Treppe fertig ist.", because="a question reported"),
        ),
    ),
    _rule(
        "thanks",
        "You were thanked: nothing is owed any more.",
        (
            Example("Vielen Dank für den schönen Nachmittag im Archiv.", yields=("thanks",)),
            Example("Merci beaucoup pour votre aide avec le toit.", yields=("thanks",)),
            Example("Muchas gracias por la tarde en el archivo.", yields=("thanks",)),
            Example("Ohne deine Hilfe hätte ich das Dach nie dicht bekommen.", yields=("thanks",)),
            Example("C'est très gentil à vous d'avoir appelé.", yields=("thanks",)),
            Example("Te agradezco mucho el consejo.", yields=("thanks",)),
            Example("Dank des Regens ist der Garten grün.", because="names a cause, thanks nobody"),
            Example("Grâce à la pluie le jardin est vert.", because="names a cause, thanks nobody"),
            Example("Gracias a la lluvia el jardín está verde.", because="names a cause, thanks nobody"),
            Example("Vielen Dank im Voraus für die Zeichnung.", because="nothing was given yet"),
            Example("Merci d'avance pour votre réponse.", because="nothing was given yet"),
            Example("Gracias de antemano por el plano.", because="nothing was given yet"),
        ),
    ),
    _rule(
        "introduction",
        "You were introduced: thank the introducer today and write the first line to the other.",
        (
            Example(TO + "Liebe Ana, darf ich dir Tom Quist vorstellen, der unseren Ofen gebaut hat.", yields=("introduction",)),
            Example(TO + "Chère Ana, je vous présente Tom Quist, qui a bâti notre four.", yields=("introduction",)),
            Example(TO + "Ana, te presento a Tom Quist, que hizo el horno de la casa.", yields=("introduction",)),
            Example(TO + "Ich möchte euch miteinander bekannt machen.", yields=("introduction",)),
            Example(TO + "Ana, je mets Tom en copie, c'est le luthier dont je t'ai parlé.", yields=("introduction",)),
            Example(TO + "Ana, Tom: os pongo en contacto.", yields=("introduction",)),
            Example(TO + "Ana, te presento el plan de la casa mañana.", because="presents a plan"),
            Example(TO + "Ich stelle euch am Montag den Plan der Halle vor.", because="presents a plan"),
            Example(TO + "Tom est en copie pour la facture.", because="adds someone to a thread"),
            Example(TO + "Darf ich mich kurz vorstellen? Ich baue Öfen.", because="presents the author"),
            Example("Je vous présente Tom Quist, qui a bâti notre four.", because="Tom is no reader"),
            Example(TO + "Je vous présente nos nouveaux produits pour le printemps.", because="presents products"),
        ),
    ),
    _rule(
        "promise",
        "A word was given: keep it by then, or say in time that you can't.",
        (
            Example("Ich schicke Ihnen die Zeichnung bis Freitag.", yields=("promise",)),
            Example("Je vous enverrai le plan avant la fin de la semaine.", yields=("promise",)),
            Example("Te mando el plano de la casa mañana.", yields=("promise",)),
            Example("Ich kümmere mich darum.", yields=("promise",)),
            Example("Je reviens vers vous la semaine prochaine.", yields=("promise",)),
            Example("Le llamaré la semana que viene.", yields=("promise",)),
            Example("Ich bin nächste Woche in Turku.", because="a plan"),
            Example("Elle vous enverra le plan.", because="somebody else's word"),
            Example("Estaré en Turku la semana que viene.", because="a plan"),
            Example("Er schickt Ihnen die Zeichnung bis Freitag.", because="somebody else's word"),
            Example("Je serai à Lyon la semaine prochaine pour le salon.", because="a plan"),
            Example("Te doy las gracias por el plano.", because="thanks"),
        ),
    ),
    _rule(
        "offer",
        "Help was offered: take it up, or say kindly that you don't need it.",
        (
            Example("Und jetzt zu dir: Wie kann ich dir helfen?", yields=("offer",)),
            Example("Et vous, en quoi puis-je vous aider pour le salon ?", yields=("offer",)),
            Example("¿En qué puedo ayudarte con la casa?", yields=("offer",)),
            Example("Soll ich mal beim Hafenamt nachfragen?", yields=("offer",)),
            Example("Je peux te prêter ma perceuse.", yields=("offer",)),
            Example("Puedes quedarte en nuestra casa.", yields=("offer",)),
            Example("Ich kann morgen leider nicht helfen.", because="refuses"),
            Example("Je reste à votre disposition pour tout renseignement.", because="a closing formula"),
            Example("Nuestra empresa ofrece bombas de todo tipo.", because="sells"),
            Example("Können Sie mir mit der Treppe helfen?", because="asks for help"),
            Example("Il m'a demandé comment aider pour le toit.", because="reported"),
            Example("¿Puedes ayudarme con la casa?", because="asks for help"),
        ),
    ),
    _rule(
        "decline",
        "You got a no, and an honest one: thank for it and leave it there.",
        (
            Example("Leider kann ich am Samstag nicht kommen.", yields=("decline",)),
            Example("Malheureusement je ne peux pas venir samedi.", yields=("decline",)),
            Example("Lo siento, no podré ir a la cena del sábado.", yields=("decline",)),
            Example("Da kann ich leider nicht.", yields=("decline",)),
            Example("Je dois décliner votre invitation.", yields=("decline",)),
            Example("Tengo que rechazar la invitación.", yields=("decline",)),
            Example("Leider war der Zug spät dran.", because="bad news, no refusal"),
            Example("Malheureusement il a plu samedi.", because="bad news, no refusal"),
            Example("No puedo esperar a ver el tejado.", because="an idiom of joy"),
            Example("Leider hat es am Samstag geregnet und die Treppe ist nass.", because="bad news, no refusal"),
            Example("Je ne peux pas attendre de voir le toit.", because="an idiom of joy"),
            Example("Él no podrá ir a la cena.", because="somebody else"),
        ),
    ),
    _rule(
        "meeting",
        "You two have met: give it a next step while it is fresh.",
        (
            Example("Es war schön, Sie gestern zu sehen. Wie besprochen baue ich die Treppe im Mai.", yields=("meeting",)),
            Example("Comme convenu, je passe pour le toit.", yields=("meeting",)),
            Example("Fue un placer verte en la casa de mi hermana.", yields=("meeting",)),
            Example("Mittwoch um zehn passt mir gut.", yields=("meeting",)),
            Example("Suite à notre conversation, voici le plan du toit.", yields=("meeting",)),
            Example("Nos vemos el martes en el puerto.", yields=("meeting",)),
            Example("Die Sitzung ist am Montag.", because="a body's meeting"),
            Example("La réunion a été reportée à lundi.", because="a meeting moved, of whom nobody says"),
            Example("La reunión se ha aplazado al lunes.", because="a body's meeting"),
            Example("Ich würde Sie gern einmal treffen.", because="a wish"),
            Example("Je voudrais vous voir pour le toit.", because="a wish"),
            Example("Me gustaría verte por la casa.", because="a wish"),
        ),
    ),
)
