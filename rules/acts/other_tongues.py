"""The plain German, French and Spanish forms of the acts, one rule for each kind over the language data."""

from __future__ import annotations

from functools import cache, partial

from rules.engine.cues import pattern
from rules.engine.cues_object import object_of
from rules.engine.cues_parties import parties_in
from rules.engine.passage import ActRule, Finding, Passage, evidence
from rules.engine.rule import Example, Rule, Source
from rules.language import french, german, spanish
from rules.language.english import words

TELLTALE = words(
    """
    der die das und ist ich sie wir ihr mir dir ihnen euch bitte danke dank vielen für nicht mit wenn kann können
    könnten wann wie bis leider le la les je vous nous tu te est merci pour dans votre ton qui que quand pas avec
    une des du ce sur el los las y es por favor gracias para con una que mañana cómo cuándo dónde lo siento fue un
    de del ha sido podré qué puedes puede podrías usted
    """
)
"""A sentence that holds fewer than two of these is not tried."""
LANGUAGES = (german.FORMS, french.FORMS, spanish.FORMS)
IN_ADVANCE = r"\b(?:im voraus|vorab|d'avance|par avance|de antemano|por adelantado|anticipad[oa]s?)\b"
FORMULA = (
    r"\b(?:fragen haben|rückfragen|fragen (?:gern|jederzeit)|für fragen|des questions|toute question|si (?:vous avez"
    r"|tienes|tiene) (?:des|alguna)|cualquier (?:duda|pregunta|consulta)|nicht zögern|n'hésitez pas|no dude)\b"
)


@cache
def _forms(kind: str) -> tuple[tuple[str | None, float, str], ...]:
    return tuple((name, sure, form) for table in LANGUAGES for of, name, sure, form in table if of == kind)


def judge(passage: Passage, *, kind: str) -> tuple[Finding, ...]:
    """Each act of the kind that a plain form shows."""
    found = []
    for sentence in passage.body:
        if len(sentence.words & TELLTALE) < 2 and not sentence.plain.startswith(("¿", "danke", "merci", "gracias", "vielen")):
            continue
        if pattern(FORMULA).search(sentence.plain) or (kind == "thanks" and pattern(IN_ADVANCE).search(sentence.plain)):
            continue
        parties = parties_in(passage, sentence) if kind == "introduction" else ()
        if kind == "introduction" and len(parties) < 2:
            continue
        for name, sure, form in _forms(kind):
            hit = pattern(form).search(sentence.plain)
            if hit is not None:
                about = name or (object_of(sentence.plain, question="?" in sentence.plain) if kind == "request" else None)
                found.append(Finding(kind, evidence(sentence, hit.start(), hit.end()), sure, about, targets=parties))
                break
    return tuple(found)


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
            Example("Ich würde Sie gern einmal treffen.", because="a wish"),
            Example("Je voudrais vous voir pour le toit.", because="a wish"),
            Example("Me gustaría verte por la casa.", because="a wish"),
        ),
    ),
)
