"""Spanish words for a time."""

from __future__ import annotations

from rules.language.times import Times

TIMES = Times(
    weekdays=("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"),
    months=(
        r"(?:enero|ene)",
        r"(?:febrero|feb)",
        r"marzo",
        r"(?:abril|abr)",
        r"mayo",
        r"(?:junio|jun)",
        r"(?:julio|jul)",
        r"(?:agosto|ago(?=[. ]\d))",
        r"(?:septiembre|setiembre|sept|sep)",
        r"(?:octubre|oct)",
        r"(?:noviembre|nov)",
        r"(?:diciembre|dic)",
    ),
    numbers={
        "un": 1,
        "una": 1,
        "uno": 1,
        "dos": 2,
        "tres": 3,
        "cuatro": 4,
        "cinco": 5,
        "seis": 6,
        "siete": 7,
        "ocho": 8,
        "nueve": 9,
        "diez": 10,
        "doce": 12,
        "quince": 15,
        "unos": 5,
        "unas": 5,
        "pocos": 5,
        "pocas": 5,
        "varios": 5,
        "un par de": 2,
    },
    minutes=r"minutos?|min",
    hours=r"horas?|h",
    days=r"dias?",
    weeks=r"semanas?",
    fortnights=r"quincena",
    many_months=r"mes(?:es)?",
    workdays=r"habiles|laborables?",
    today=r"hoy(?: mismo)?|esta (?:tarde|noche|manana)|este mediodia|al final del dia|a ultima hora",
    tomorrow=r"(?<!la )(?<!esta )(?<!pasado )manana(?: mismo)?(?: por la (?:manana|tarde|noche)| a (?:primera hora|mediodia))?",
    overmorrow=r"pasado manana",
    week=r"semana",
    weekend=r"fin de semana|finde",
    month=r"mes",
    year=r"ano",
    quarter=r"trimestre",
    coming=r"proxim[oa]s?|que viene|siguiente|entrante",
    after_next=r"semana siguiente a la proxima|dentro de dos semanas",
    few=r"proxim[oa]s?|siguientes|dias que vienen",
    parts=(r"principios?|comienzos?|inicios?", r"mediados|mitad", r"finales|fin(?! de semana)|final"),
    christmas=r"navidad(?:es)?|nochebuena",
    new_year=r"fin de ano|nochevieja|finales de ano|final de ano|ano nuevo",
    after=r"despues|tras",
    this=r"esta|este",
    within=r"en(?: un plazo de| menos de| el plazo de)?|dentro de|de aqui a",
    glue=r"de la|los|las|del|de el|de los|de|la|el",
    article=r"(?:dia|el)",
    one_word=(r"fin(?:ales)? de mes", r"a lo largo de la semana"),
    ordinal=r"(?<=\bdia )\d{1,2}(?= |$|,|\.)|(?<=\bel )\d{1,2}(?! ?%)(?= |$|,|\.)|(?<=\bdel )\d{1,2}(?! ?%)(?= |$|,|\.)",
    before_month=("en", "de", "para"),
    leads=(
        r"antes|para|hasta|de|del|el|la|los|las|al|a|este|esta|estos|en|dentro|durante|como|muy|mas|tarde|tardar|sin|un|una|plazo|maximo|"
        r"proxim[oa]s?|finales|principios|mediados|fin|final|por|sobre|hacia|lo|aqui|a|mismo|dia"
    ),
    deadlines=r"antes|para|hasta|a mas tardar|como (?:muy|mas) tarde|dentro|en un plazo|de aqui",
    tails=(
        r"(?: (?:como (?:muy|mas|maximo)(?: tarde)?|a mas tardar|sin falta|que viene|proxim[oa]|mismo|por la (?:manana|tarde|noche)|"
        r"a (?:las? )?(?:\d{1,2}(?::\d{2})?|una|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)(?: y media)?|a mediodia)){1,3}"
    ),
    loose=(
        r"(?:lo )?antes posible|cuanto antes|lo mas pronto posible|en cuanto (?:pueda|sepa|tenga|llegue|vuelva|este|me)\b[^.,;!?]{0,50}|"
        r"cuando (?:vuelva|llegue|regrese)\b[^.,;!?]{0,40}|en breve|enseguida|en seguida|pronto|ahora mismo|a la vuelta"
    ),
    gone=r"pasado (?!manana)|ultim[oa]s?|desde|ayer|anteayer",
    over=r" pasad[oa]s?",
)
