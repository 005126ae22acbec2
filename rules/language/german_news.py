"""German forms of telling how it ended, and of pointing somebody to a third person in one's own name."""

from __future__ import annotations

from rules.language.tongue import Form

NEWS: tuple[Form, ...] = (
    (
        "update",
        None,
        0.74,
        r"\b(?:du sollst|ihr sollt|sie sollen|du musst|ihr müsst|sie müssen) (?:es |das )?(?:als erste[rs]? |unbedingt )?wissen\b|"
        r"\b(?:wollte|"
        r"wollten|möchte|will) (?:ich |wir )?(?:dir|euch|ihnen) (?:nur |noch |kurz ){0,2}(?:erzählen|berichten|sagen|schreiben),? "
        r"(?:wie (?:es|"
        r"die sache|das|alles)|was (?:daraus|aus))\b|\b(?:hier|kurz),? (?:wie es ausgegangen|was daraus geworden) ist\b",
    ),
    (
        "update",
        None,
        0.72,
        r"\b(?:sie|die|der verlag|die bank|die stadt|die jury) (?:haben|hat) (?:am ende |schließlich |doch |nun )?(?:jemand(?:en)? "
        r"(?:anderen?s?|"
        r"von innen|aus dem haus|aus den eigenen reihen)|eine[nr]? anderen?|intern) (?:genommen|eingestellt|besetzt|gewählt|vorgezogen)\b|"
        r"\bdaraus ist (?:leider )?nichts geworden\b|\bdank (?:dir|ihnen|euch(?: beiden)?|deiner|ihrer|eurer)\b[^.!?]{0,80}\b(?:bekommen|"
        r"genommen|eingestellt|gefunden|geklappt|unterschrieben|verkauft|zugesagt)\b",
    ),
    (
        "after thanks",
        None,
        0.72,
        r"\bich (?:war|bin) (?:gestern |gleich |schon |inzwischen ){0,2}(?:bei ihr|bei ihm|bei ihnen|hingegangen|hingefahren)\b|"
        r"\bhabe? (?:ich )?"
        r"(?:sie|ihn|mit (?:ihr|ihm|ihnen)) (?:gestern |gleich |schon |inzwischen ){0,2}(?:angerufen|besucht|getroffen|gesprochen|"
        r"telefoniert)\b",
    ),
    (
        "favor",
        "introduction",
        0.74,
        r"\b(?:sag|sage|sagen sie|sagt|richte|richten sie)(?: doch)? (?:ihm|ihr|ihnen|dort)(?: aus)?,? (?:dass )?(?:du|sie|ihr) "
        r"(?:von (?:mir|uns) "
        r"(?:kommst|kommen|kommt)|(?:kommst|kommen|kommt) von (?:mir|uns)|(?:auf )?(?:meine|unsere) empfehlung)\b|\b(?:berufe dich|"
        r"berufen sie "
        r"sich|beruft euch) (?:einfach |ruhig )?auf mich\b",
    ),
    (
        "favor",
        "introduction",
        0.72,
        r"\b(?:seine|deren|dessen) (?:nummer|telefonnummer|handynummer|durchwahl|adresse|mailadresse) (?:ist|lautet)(?: die)? ?(?:\+?\d{2}|"
        r"[\w.+-]{1,40}@)",
    ),
)
