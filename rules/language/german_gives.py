"""German forms of giving: promises, offers, favours done."""

from __future__ import annotations

from rules.language.german_phrases import DAY, DO, GIVE, GIVE_INFINITIVE, HELP, IDLE, SOME, SOON, YOURS, W
from rules.language.tongue import Form

GIVES: tuple[Form, ...] = (
    ("promise", None, 0.82, rf"\bich {GIVE}e? (?:{W} ){{0,4}}?(?:dir|ihnen|euch|dich|sie|bescheid)\b"),
    ("promise", None, 0.82, rf"\b{GIVE}e? ich {SOME}(?:dir|ihnen|euch|dich|sie|bescheid|nach)\b"),
    (
        "promise",
        None,
        0.8,
        rf"\b(?:ich {DO}e?|{DO}e? ich) (?:(?:dann|mal|gern|gerne|morgen|heute|gleich|nochmal|noch|{DAY}) ){{0,3}}(?:mich|das|es|"
        r"den|die|ihn|dir|ihnen|nach|mal|bei|mein[a-z]{0,3}|de[nmr]|dein[a-z]{0,3}|ihr[a-z]{0,3}|gern|gerne)\b",
    ),
    (
        "promise",
        None,
        0.8,
        rf"(?:^|[,;:.!-] |\b(?:und|dann|ok|okay|klar|gut|ja|gern|gerne),? )(?:(?:schicke?|sende?|maile?|schreibe?|rufe?|geb|gebe|bringe?|"
        rf"leite?|reiche?|sage?|zeige?|besorge?|überweise?) (?:{W} ){{0,2}}(?:dir|ihnen|euch|dich an|sie an)|meld(?:e)? mich|(?:komme?|"
        rf"kehre?) "
        r"[^.!?,]{0,40}\b(?:auf (?:sie|dich|euch) zu|darauf zurück)|kümmere? mich|schau(?:e)? (?:mir das|ich mir))\b",
    ),
    (
        "promise",
        None,
        0.82,
        rf"\b(?:(?:ich|wir) werden?|werde ich|werden wir) (?:{W} ){{0,3}}(?:dir|ihnen|euch|sie|dich|mich|uns|es|das|darum) [^.!?]{{0,100}}"
        rf"{GIVE_INFINITIVE}\b|\bwir (?:schicken|bringen|geben|leihen|rufen|zeigen) (?:{W} ){{0,2}}(?:dir|euch)\b",
    ),
    (
        "promise",
        None,
        0.78,
        r"\b(?:du (?:bekommst|kriegst|erhältst|hast)|sie (?:bekommen|erhalten|haben)|(?:bekommst|kriegst|erhältst) du|(?:bekommen|"
        r"erhalten) sie) "
        r"[^.!?]{1,80}(?:von mir|\bbis (?:spätestens |zum |ende |mitte |anfang |nächste )?(?:[a-z]+tag|mittwoch|morgen|woche|\d|monat)|"
        r"spätestens|nächste woche)|\b(?:geht|gehen) (?:dir|ihnen|euch) [^.!?]{0,60}\bzu\b",
    ),
    (
        "promise",
        None,
        0.76,
        r"(?:^|[.,!] )(?:wird (?:gemacht|erledigt)|mache? ich(?: gerne?)?|erledige ich|geht klar|versprochen|"
        r"darum kümmere? ich mich|da kümmere? ich mich drum|verlass dich (?:drauf|darauf|auf mich))\b",
    ),
    (
        "offer",
        "help",
        0.84,
        rf"\b(?:wie|womit|wobei) kann ich (?:dir|ihnen|euch|dich|sie)? ?[^.!?]{{0,30}}{HELP}\b|\b(?:kann|könnte|darf) ich (?:dir|ihnen|"
        rf"euch|dich|sie) [^.!?]{{0,40}}(?:{HELP}|etwas (?:mitbringen|besorgen))\b|\bwas (?:kann|könnte) ich für (?:dich|sie|euch) tun\b",
    ),
    (
        "offer",
        "help",
        0.82,
        rf"\b(?:wenn|falls|sofern|sollten?) (?:ich (?:dir|ihnen|euch|dich|sie|etwas|was) [^.!?]{{0,40}}(?:{HELP}|tun|beitragen) kann|"
        rf"(?:du|sie|"
        rf"ihr) [^.!?]{{0,40}}(?:hilfe|unterstützung|helfer|eine helfende hand|jemanden)[^.!?]{{0,30}} (?:brauchst|brauchen|braucht|"
        rf"benötigst|"
        rf"benötigen))\b|\bich (?:helfe|unterstütze|stehe) (?:dir |ihnen |euch |dich |sie )?(?:dabei |jederzeit |sehr )?gerne?\b|\b(?:ich|"
        rf"wir) "
        rf"(?:kann|könnte|könnten|können) (?:dir|ihnen|euch|dich|sie) [^.!?]{{0,60}}{HELP}\b|\b(?:könnte|kann) ich (?:dir|ihnen|euch|dich|"
        rf"sie) "
        rf"[^.!?]{{0,60}}{HELP}\b|\bbrauchst du (?:noch )?(?:hilfe|unterstützung|was|etwas)\b",
    ),
    (
        "offer",
        None,
        0.8,
        rf"\bsoll(?:en)? (?:ich|wir)\b[^?]{{2,120}}\?|\b(?:möchtest du|möchten sie|willst du|wollen sie|magst du)[^?]{{0,10}}, dass "
        rf"(?:ich|wir)\b|"
        rf"\b(?:wenn|falls) (?:du|sie|ihr) (?:{W} ){{0,3}}(?:magst|mögen|möchtest|möchten|willst|wollen|wollt|mögt), (?:kann|könnte|würde|"
        rf"leihe|"
        r"zeige|helfe|bringe|komme|nehme|hole|stelle|frage|schicke) ich\b|\bbiete (?:ich )?(?:dir|ihnen|euch)\b|\bich biete (?:dir|ihnen|"
        r"euch)\b",
    ),
    (
        "offer",
        None,
        0.76,
        r"\bich (?:kann|könnte|würde) (?:dir|ihnen|euch|dich|sie) (?:gern |gerne |auch |ja )?[^.!?]{1,60}(?:leihen|vorstellen|zeigen|"
        r"mitbringen|"
        r"bekannt ?machen|weiterempfehlen|empfehlen|abholen|fahren|geben|besorgen|erklären|anbieten|vermitteln)\b|\b(?:du kannst|sie "
        r"können|ihr "
        r"könnt) (?:gern|gerne|jederzeit) [^.!?]{0,40}(?:bei (?:uns|mir)|mein|meine|unser|unsere)\b|\bgerne? (?:stelle|vermittle|mache|"
        r"zeige|leihe|"
        r"begleite) ich\b|\bich (?:stelle|vermittle) (?:dir |ihnen |euch )?gerne? (?:den|einen) kontakt\b",
    ),
    (
        "favor",
        "referral",
        0.8,
        rf"\b(?:habe?|haben) (?:ich |wir )?(?:{W} ){{0,4}}{YOURS} (?:lebenslauf|bewerbung|unterlagen|mappe|namen|nummer|adresse|cv) "
        rf"[^.!?]{{0,60}}"
        r"(?:weitergeleitet|weitergegeben|gegeben|gezeigt|genannt|vorgelegt)\b|\b(?:habe?|haben) (?:ich |wir )?(?:dich|sie|euch) "
        r"[^.!?]{0,50}"
        r"(?:empfohlen|vorgeschlagen)\b|\b(?:gutes wort|empfehlungsschreiben|referenz|gutachten) (?:für (?:dich|sie) "
        r")?[^.!?]{0,30}(?:eingelegt|"
        r"geschrieben|verfasst|abgeschickt)\b",
    ),
    (
        "favor",
        "referral",
        0.78,
        rf"\b(?:habe?|haben) (?:ich |wir )?(?:{W} ){{0,4}}{YOURS} (?:verein|club|chor|firma|büro|werkstatt|laden|hof|verlag|buch|"
        r"angebot|gruppe|"
        r"kanzlei|praxis|betrieb|team|arbeiten?) [^.!?]{0,60}(?:empfohlen|vorgeschlagen)\b|"
        rf"\b(?:habe?|haben) (?:ich |wir )?(?:{W} ){{0,5}}{YOURS} (?:namen|nummer|kontakt|kontaktdaten|adresse|karte|mail|lebenslauf|"
        rf"bewerbung|mappe|profil)\b"
        r"[^.!?]{0,60}\b(?:hinterlassen|hinterlegt|weitergereicht|erwähnt|durchgegeben|geschickt|gesteckt|ins spiel gebracht|übergeben|"
        r"eingereicht)\b",
    ),
    (
        "offer",
        None,
        0.8,
        r"(?=.{0,300}\b(?:wenn|falls|sofern) (?:du|sie|ihr|es|das) [^.!?,]{0,30}\b(?:wünschen|wünschst|wollen|willst|möchten|möchtest|"
        r"magst|mögen|interessiert|hilft|"
        r"interesse haben|interesse hast|recht ist)\b).{0,200}\b(?:(?:schick|send|lass|zeig|bring|stell|helf|leih|geb|mail|komm|nehm|"
        r"mach)e? ich|ich (?:schick|send|lass|"
        r"zeig|bring|stell|helf|leih|geb|mail|komm|nehm|mach)e?)\b",
    ),
    (
        "offer",
        "help",
        0.78,
        r"\b(?:wenn|falls|sofern|wenn'?st) (?:(?:du|sie|ihr|dir|euch|ihnen|a|eine?) ){0,2}(?:[a-z]+ ){0,2}(?:hilfe?|unterstützung|leute|"
        r"hände|verstärkung|jemand) "
        r"(?:[a-z]+ )?(?:brauch[a-z]{0,3}|fehl[a-z]{0,3}|benötig[a-z]{0,3})\b",
    ),
    (
        "promise",
        None,
        0.78,
        r"\b(?:bring|nehm|reich|schick|leit|geb|hol|send|lief|liefer)e? ich [^.!?,]{0,50}\b(?:mit|nach|weiter|vorbei|zurück|rüber|durch|"
        r"rum|ab|zu)\b(?: ?[.,!]| und|$)|"
        r"\bich (?:bring|reich|schick|leit|geb|send|liefer)e? [^.!?,]{2,60} (?:mit|nach|weiter|vorbei|zurück|rüber|rum|zu)\b(?: ?[.,!]| "
        r"und|$)",
    ),
    (
        "promise",
        None,
        0.76,
        rf"^(?=.{{0,300}}\b{SOON}\b).{{0,200}}\b(?:ich (?!{IDLE})[a-zäöüß]{{2,14}}(?<!te) (?:{W} ){{0,3}}?(?:dir|ihnen|euch|dich|sie|für "
        rf"(?:dich|sie|euch))\b|"
        rf"(?!{IDLE})[a-zäöüß]{{2,14}}(?<!te) ich (?:{W} ){{0,4}}?(?:dir|ihnen|euch|dich|sie|für (?:dich|sie|euch))\b)",
    ),
    (
        "promise",
        None,
        0.76,
        rf"\b(?:hast|bekommst|kriegst|erhältst) du (?:es|das|die|den|ihn|deine?[nr]?|alles) ?{SOME}\b|\bwir (?:kommen auf (?:sie|dich|"
        rf"euch) zu|melden uns (?:bei|sobald|dann|morgen|"
        r"spätestens|umgehend))|\b(?:werde ich (?:gern |gerne )?(?:machen|tun|erledigen|ausrichten|weitergeben)|ich werde es (?:ihm|ihr|"
        r"ihnen) (?:ausrichten|sagen|geben))\b|"
        r"\bdu (?:kriegst|bekommst|hast) (?:das|dein|deine) [^.!?]{1,60}\b(?:zurück|wieder|am ersten|am \d)|\b(?:das|es) übernehme ich\b",
    ),
    (
        "favor",
        "review",
        0.74,
        rf"\b(?:habe?|haben) (?:ich |wir )?(?:mir )?(?:{W} ){{0,2}}{YOURS} (?:konzept|entwurf|text|antrag|lebenslauf|kapitel|arbeit|"
        rf"manuskript|bewerbung|anschreiben|"
        r"aufsatz|artikel|exposé|gliederung) [^.!?]{0,40}\b(?:durchgesehen|durchgelesen|überarbeitet|korrigiert|gegengelesen|kommentiert|"
        r"redigiert)\b",
    ),
    (
        "favor",
        "referral",
        0.76,
        r"\b(?:habe?|haben) (?:ich |wir )?(?:dir|ihnen|für (?:dich|sie)|euch) (?:gestern |heute |jetzt |inzwischen )?(?:die|eine|das|ein) "
        r"(?:empfehlung|empfehlungsschreiben|"
        r"referenz|gutachten|zeugnis) [^.!?]{0,30}(?:geschrieben|verfasst|ausgestellt|abgeschickt)\b",
    ),
)
