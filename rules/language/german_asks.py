"""German forms of asking: questions, imperatives, wishes, what one needs of the other."""

from __future__ import annotations

from rules.language.german_phrases import ASK, ASK_SIE, HEAD, SOME, YOURS, W
from rules.language.tongue import Form

ASKS: tuple[Form, ...] = (
    (
        "request",
        None,
        0.88,
        rf"{HEAD}(?:(?:könnt|kann|würd|möcht|mag|hätt|wär|will|darf|dürft|kenn|weiß|hab|ha|bi|brauch)(?:e?st|en|t)|haben|hast|habt|bist|"
        r"seid|sind|können|könnten|würden|wollen|wissen|kannst|kennst|weißt|willst|magst|mögen|hätten|wären) (?:sie|du|ihr|"
        r"wir)\b[^?]{0,200}\?",
    ),
    ("request", None, 0.86, rf"{HEAD}[a-zäöüß]{{2,18}}(?:st|t|en|n) (?:du|sie|ihr|wir)\b[^?]{{0,200}}\?"),
    ("request", None, 0.84, rf"{HEAD}(?:kann|könnte|darf|dürfte|muss) ich\b[^?]{{0,200}}\?"),
    ("request", None, 0.8, rf"{HEAD}(?:kann|hast|has|wills|mags|weißt|weiss|könn|geh|komms|mach|brauch|bis|kenns)te\b[^?]{{0,200}}\?"),
    (
        "request",
        None,
        0.8,
        r"(?:^|[,;:.!-] |\b(?:und|oder|aber|also|ab|bis|seit|von|für|mit|zu|um) )(?:wann|wie|wo|was|wer|wen|wem|welche[rsnm]?|warum|wieso|"
        r"weshalb|woher|wohin|wofür|womit|wieviel|worum|wozu|wessen)\b[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.76,
        rf"{HEAD}(?:ist|sind|war|gibt|geht|passt|klappt|steht|liegt|reicht|bleibt|kommt|läuft|hat|haben|wird|werden|gilt|braucht|stimmt|"
        r"muss|müssen|sollen|dürfen|fehlt|existiert|lohnt|spricht|funktioniert)\b[^?]{4,200}\?",
    ),
    ("request", None, 0.72, r"^(?=.{0,400}\?)(?=.{0,400}\b(?:du|dir|dich|ihr|euch|ihnen|deine?[nmrs]?)\b).{6,400}\?"),
    (
        "request",
        None,
        0.86,
        rf"\bbitte,? (?:ich sie |ich dich |wir sie )?(?:(?:um|noch|kurz|mal|auch|doch|bis {W}|nochmal|einmal|so bald wie möglich) ){{0,3}}"
        rf"(?:{ASK}e?|{ASK_SIE} sie|schicken|senden|zurücksenden)\b(?: {W}){{1,30}}",
    ),
    (
        "request",
        None,
        0.84,
        rf"(?:{HEAD})(?:{ASK}e?) (?:(?:doch|mal|bitte|kurz|einfach|auch|noch) ){{0,3}}(?:mir|uns|mich|dich|mal|bitte|bescheid|das|es|ihn|"
        rf"die|"
        r"den|daran|dran|nicht|nach|vorbei|durch|an)\b",
    ),
    (
        "request",
        None,
        0.86,
        rf"(?:{HEAD})(?:{ASK_SIE}) sie (?:(?:bitte|doch|kurz) )?(?:mir|uns|mich|sich|das|die|den|ihre?n?|es|daran|an|bis)\b",
    ),
    (
        "request",
        None,
        0.84,
        r"\b(?:schicken|senden|geben|mitteilen|teilen|nennen|bestätigen|prüfen|unterschreiben|zurücksenden|beantworten|antworten)[a-z]* "
        rf"(?:sie )?(?:(?:mir|uns|das|die|den|es) )?bitte\b|\bbitte {SOME}(?:zu|zurück|zurück ?(?:zu)?)?(?:schicken|senden|prüfen|melden|"
        r"bestätigen|unterschreiben|mitbringen|zurückrufen|anrufen|beachten|antworten|ausfüllen|durchlesen|weiterleiten|überweisen)\b",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:ich wäre|wir wären|wäre ich|wären wir) (?:ihnen |dir |euch )?(?:sehr |überaus |wirklich )?(?:dankbar|froh|verbunden|"
        r"glücklich),? "
        r"(?:wenn|für (?:eine|ein|ihre|deine|einen))\b|\b(?:es wäre|wäre es|wäre|das wäre) (?:für (?:mich|uns) )?(?:sehr |wirklich |ganz |"
        r"echt )?"
        r"(?:schön|toll|nett|gut|lieb|super|hilfreich|prima|wunderbar|klasse|wichtig|eine große hilfe),? (?:wenn|falls) (?:sie|du|ihr|wir|"
        r"mir|das)"
        r"\b|\b(?:mir|uns) wäre (?:sehr |schon |damit )?geholfen,? wenn\b|\b(?:würde|würden) (?:mich|uns) (?:sehr )?freuen,? wenn (?:sie|"
        r"du|ihr)\b",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:ich|wir) (?:wollte|wollten|möchte|möchten|würde gerne?|würden gerne?|hätte gerne?) (?:(?:sie|dich|euch|nur|mal|kurz|mich|"
        r"uns|"
        r"bei ihnen|bei dir|gern|gerne|hiermit|auch|noch|von dir|von ihnen) ){0,4}(?:fragen|wissen|bitten|nachfragen|erfahren|anfragen|"
        r"erkundigen|gewusst)\b|\b(?:ich möchte|ich wollte|darf ich|dürfte ich) [^.!?]{2,90}\b(?:bitten|erkundigen|erfragen|erfahren)\b",
    ),
    (
        "request",
        None,
        0.8,
        r"\b(?:mich|uns) würde (?:sehr |noch |mal )?interessieren\b|\b(?:ich|wir) (?:bräuchte|bräuchten|benötige|benötigen|brauche|"
        r"brauchen|"
        rf"brauch) (?!nichts\b|nicht\b|kein)"
        rf"{SOME}(?:von (?:dir|ihnen|euch)|{YOURS})\b|\b{YOURS} {SOME}(?:bräuchte|brauche|benötige|benötigen|hätte|hätten|erbitte) "
        rf"(?:ich|wir)\b|\b(?:ich|wir) hätten? gern[e]? {SOME}{YOURS}\b|\bbräuchte (?:ich|es|sie|ihn|das) {SOME}"
        r"(?:bis|zurück|spätestens)\b",
    ),
    (
        "request",
        None,
        0.8,
        r"\b(?:ich|wir) (?:bitte|bitten|ersuche|ersuchen) (?:sie|dich|euch|um|daher|deshalb|hiermit)\b|\bgib(?:t| mir)? (?:(?:mir|uns|"
        r"doch|kurz|"
        r"bitte|mal) ){0,3}bescheid\b|\bsag(?:t| mir)? (?:(?:mir|uns|doch|kurz|bitte|mal|einfach) ){0,3}bescheid,? (?:wann|ob|wenn|sobald|"
        r"wie|"
        r"falls|was|bis)\b|\b(?:fragt|lässt fragen|möchte wissen|will wissen),? (?:ob|wann|wie|was|wo) (?:du|ihr)\b",
    ),
    (
        "request",
        None,
        0.84,
        rf"\bbitte,? (?:{W} ){{0,2}}?[a-zäöüß]{{3,18}}n sie\b|{HEAD}[a-zäöüß]{{3,18}}en sie (?:(?:bitte|doch|kurz) )?(?:mir|uns|mich|"
        rf"bitte)\b",
    ),
    (
        "request",
        None,
        0.76,
        rf"{HEAD}(?!war|kam|gab|ging|schien|fiel|danke|leider|laut|bei|mit|von|nach|zu|für|was|wie|dass|ob|wenn|hat|hast|ist|bis|aus|auf|"
        rf"nur|lass|außer|seit)"
        r"[a-zäöü]{3,12}(?<![tn]) (?:mir|uns) (?:(?:bitte|doch|mal|kurz) ){0,2}(?:de[nrm]|die|das|eine?n?|dein|deine|deinen|was|ob|wann|"
        r"wie|es|nochmal|bescheid|noch)\b",
    ),
    ("request", None, 0.8, r"\bfür [^.!?]{2,60} (?:wäre|wären) (?:ich|wir) (?:ihnen |dir |euch )?[^.!?]{0,20}(?:dankbar|verbunden)\b"),
    (
        "request",
        None,
        0.82,
        r"^bitte um (?:kurze[nrs]? |schnelle[nrs]? |baldige[nrs]? )?(?:rückruf|antwort|bestätigung|rückmeldung|nachricht|info|mitteilung|"
        r"überweisung|zusendung|unterschrift)\b",
    ),
    ("request", None, 0.76, rf"{HEAD}(?:ließe|wäre|könnte|dürfte|würde|hätte|gäbe|ginge|bestünde|bräuchte) (?!ich|wir|ja)[^?]{{4,200}}\?"),
    ("request", None, 0.64, r"^.{6,300}[^?]\?"),
)
