"""Plain German forms of the acts: (kind, object or None, confidence, pattern in lower case)."""

from __future__ import annotations

DAY = r"(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|morgen|heute|übermorgen)"
YOU = r"(?:dir|ihnen|euch|dich|sie)"
HELP = (
    r"(?:helfen|behilflich sein|behilflich|unterstützen|nützlich sein|von nutzen sein|zur hand gehen|etwas abnehmen|was abnehmen|beistehen)"
)
FORMS: tuple[tuple[str, str | None, float, str], ...] = (
    (
        "request",
        None,
        0.88,
        r"\b(?:können|könnten|könntest|kannst|könnt|würden|würdest|möchten|möchtest|magst|mögen|hätten|hättest|haben|hast|habt|wären|"
        r"wärst|bist|seid|sind|wollen|willst|kennst|kennen|weißt|wissen|hast|dürfte|darf|kommst|kommen|machst|brauchst) (?:sie|du|ihr|"
        r"wir)\b[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.84,
        r"\b(?:darf|dürfte|kann|könnte|soll|muss) ich\b(?! (?:dir|ihnen|euch|mal|kurz)? ?(?:helfen|behilflich|etwas abnehmen|vorstellen)"
        r")[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.8,
        r"(?:^|[,;:.] |\b(?:und|oder|aber) )(?:wann|wie|wo|was|wer|wen|welche[rsn]?|warum|wieso|woher|wieviel|bis wann|ob)\b(?! weiß)"
        r"[^?]{0,200}\?",
    ),
    (
        "request",
        None,
        0.86,
        r"\bbitte,? (?:ich sie |ich dich |wir sie )?(?:um |noch |kurz |mal |auch |doch ){0,2}(?:schick|sende|gib|geb|gebt|senden|ruf|"
        r"meld|sag|prüf|teil|lass|bring|schau|lies|lest|schreib|besorg|überweis|bestätig|antworte|denk|nimm|nehm|füll|unterschreib|komm|"
        r"melde|leite|les|seh|informier|nenn|mach|halte?n? |eine |ihre |deine )[a-zäöüß]*",
    ),
    (
        "request",
        None,
        0.84,
        r"\b(?:schick|schicke|schicken sie|sende|senden sie|gib|geben sie|ruf|rufen sie|melde|sag|sagen sie|schreib|schreiben sie|lass|"
        r"lassen sie|teilen sie|teile|nenn|halte?|halten sie) (?:mir|uns|mich|dich|mal|bitte|kurz)\b(?! nur|,? wenn (?:du|sie) (?:was|"
        r"etwas|hilfe|fragen))",
    ),
    (
        "request",
        None,
        0.82,
        r"\b(?:ich wäre|wir wären) (?:ihnen |dir |euch )?(?:sehr |überaus )?(?:dankbar|froh),? (?:wenn|für (?:eine|ein|ihre|deine|einen)"
        r")\b|\bes wäre (?:sehr |wirklich |ganz )?(?:schön|toll|nett|gut|lieb|super|hilfreich|prima|wunderbar),? wenn (?:sie|du|ihr|wir)"
        r"\b|\b(?:ich|wir) (?:wollte|wollten|möchte|möchten|würde gerne?|würden gerne?) (?:sie |dich |euch |nur |mal |kurz )*(?:fragen|"
        r"wissen|bitten|nachfragen|erfahren|anfragen)\b",
    ),
    (
        "request",
        None,
        0.78,
        r"\b(?:mich|uns) würde (?:sehr |noch )?interessieren\b|\b(?:ich|wir) (?:bräuchte|bräuchten|benötige|benötigen|brauche|brauchen) "
        r"(?:noch |dringend |bis [a-z]+ )?(?:von (?:dir|ihnen|euch)|deine|ihre|eure|einen? [^.?!]{2,40} von (?:dir|ihnen|euch))|"
        r"\b(?:ich|wir) bitten? (?:sie|dich|euch|um)\b|\bgib(?:t| mir)? (?:kurz )?bescheid\b",
    ),
    (
        "thanks",
        None,
        0.88,
        r"\b(?:vielen|herzlichen|besten|lieben|tausend|schönen|großen|ganz herzlichen|vielen herzlichen) (?:lieben |herzlichen "
        r")?dank(?! im voraus| vorab| fürs? lesen)\b(?: (?:für|dass|an|nochmals?|auch)\b|[^.!?]{0,20}[!.]|$)|\bdanke,? (?:für|dass|dir|"
        r"ihnen|euch|schön|sehr|nochmals?|vielmals)\b(?! im voraus| vorab| fürs? lesen| der nachfrage)",
    ),
    (
        "thanks",
        None,
        0.84,
        r"\b(?:ich|wir) (?:danke|danken|bedanke mich|bedanken uns|möchte (?:dir|ihnen|euch|mich) [^.!?]{0,30}(?:danken|bedanken))\b|"
        r"\bmöchte mich [^.!?]{0,40}bedanken\b|\b(?:ich bin|wir sind) (?:ihnen|dir|euch) (?:sehr |wirklich |unendlich |so "
        r")?dankbar\b(?!,? wenn)",
    ),
    (
        "thanks",
        None,
        0.76,
        r"\b(?:das|es) (?:war|ist) (?:wirklich |sehr |so |unglaublich |ausgesprochen )*(?:nett|lieb|freundlich|großzügig|aufmerksam) "
        r"von (?:dir|ihnen|euch)\b|\b(?:du hast|sie haben|ihr habt) (?:mir|uns) (?:sehr|wirklich|unglaublich|enorm) "
        r"(?:weiter)?geholfen\b|\bohne (?:dich|sie|euch|deine|ihre|eure)\b[^.!?]{0,40}\bhätte ich\b|\bdank (?:dir|ihnen|euch|deiner|"
        r"ihrer) [^.!?]{0,20}(?:habe|bin|konnte|hat)\b",
    ),
    (
        "introduction",
        None,
        0.82,
        r"\b(?:darf|möchte|will) ich (?:dir|ihnen|euch|sie|dich|beide)? ?(?:kurz )?(?:[a-zäöüß]+ ){0,4}(?:vorstellen|bekannt ?machen|"
        r"zusammenbringen|vernetzen|miteinander bekannt)\b(?! mich)|\bich möchte (?:dir|ihnen|euch|sie|dich)\b(?! mich)"
        r"[^.!?]{0,60}(?:vorstellen|bekannt ?machen|zusammenbringen|vernetzen)\b|\b(?:hiermit )?(?:stelle|mache|bringe|vernetze) ich "
        r"(?:euch|sie|dich)\b|\bich (?:stelle|mache|bringe|vernetze) (?:euch|sie|dich) (?:beide |zwei )?(?:einander|miteinander|"
        r"zusammen|bekannt|vor|hiermit)\b",
    ),
    (
        "introduction",
        None,
        0.74,
        r"\b(?:ihr|sie) (?:beide|zwei) solltet? (?:euch|sich) (?:unbedingt )?(?:kennenlernen|kennen|treffen|unterhalten|austauschen)\b|"
        r"\bdas ist (?!ein|eine|der|die|das|mein|nicht|sehr|gut|toll|schön)[a-zäöü]{2,15}, (?:der|die|mein|meine|unser|unsere)\b|"
        r"\b(?:in|auf) (?:kopie|cc)\b[^.!?]{0,60}\b(?:der|die) (?:sich|das|den|dir|ihnen)\b",
    ),
    (
        "promise",
        None,
        0.82,
        r"\bich (?:schicke|sende|rufe|melde|gebe|bringe|schreibe|maile|liefere|prüfe|kläre|frage|kümmere|besorge|reiche|leite|lasse|"
        r"erledige|stelle|reserviere|überweise|erzähle|sage) (?:dir|ihnen|euch|sie|dich|mich|das|es|den|die|dein|deine|deinen|ihre|"
        r"ihren|ihr|ihm|meine[nm]?|nach|gern|bescheid)\b(?! (?:vor|einander|nur fragen|ob ich))(?![^.!?]{0,40}\bkontakt\b)",
    ),
    (
        "promise",
        None,
        0.82,
        r"\b(?:ich|wir) werden? (?:dir|ihnen|euch|sie|dich|mich|uns|es|das) [^.!?]{1,120}(?:schicken|senden|zusenden|anrufen|melden|"
        r"geben|bringen|schreiben|mitteilen|informieren|weiterleiten|kümmern|erledigen|liefern|klären|prüfen)\b|\b(?:du bekommst|sie "
        r"bekommen|sie erhalten|du erhältst|du hast|du kriegst|sie haben) [^.!?]{1,80}(?:von mir|bis (?:montag|dienstag|mittwoch|"
        r"donnerstag|freitag|morgen|ende)|nächste woche)",
    ),
    (
        "promise",
        None,
        0.76,
        r"(?:^|[.,!] )(?:wird gemacht|mache ich(?: gerne?)?|mach ich|erledige ich|geht klar|versprochen|ich kümmere mich(?: darum)?|"
        rf"darum kümmere ich mich|verlass dich (?:drauf|darauf|auf mich))\b|\b(?:{DAY}|nächste woche|bald|später) (?:schicke|sende|rufe|"
        r"melde|gebe|bringe|schreibe|maile) ich\b",
    ),
    (
        "offer",
        "help",
        0.82,
        rf"\b(?:wie|womit|wobei) kann ich (?:dir|ihnen|euch|dich|sie) [^.!?]{{0,30}}{HELP}\b|\b(?:kann|könnte|darf) ich (?:dir|ihnen|"
        rf"euch|dich|sie) (?:irgendwie |bei etwas |dabei |noch )?(?:{HELP}|etwas (?:mitbringen|besorgen|abnehmen))|\bwas (?:kann|könnte)"
        rf" ich für (?:dich|sie|euch) tun\b|\bwie kann ich {HELP}",
    ),
    (
        "offer",
        "help",
        0.76,
        rf"\b(?:wenn|falls|sofern) (?:ich (?:dir|ihnen|euch|dich|sie|etwas|was) [^.!?]{{0,40}}(?:{HELP}|tun|beitragen) kann|(?:du|sie|"
        rf"ihr) [^.!?]{{0,40}}(?:hilfe|unterstützung|eine helfende hand)[^.!?]{{0,30}} (?:brauchst|brauchen|braucht|benötigst|benötigen)"
        r")\b|\bich (?:helfe|unterstütze|stehe) (?:dir |ihnen |euch |dich |sie )?(?:jederzeit |sehr )?gerne?\b",
    ),
    (
        "offer",
        None,
        0.74,
        r"\bsoll ich (?:dir|ihnen|euch|mal|sie|dich|das|noch|bei|den|die|für)\b[^?]{0,120}\?|\b(?:möchtest du|möchten sie|willst du|"
        r"wollen sie|magst du)[^?]{0,10}, dass ich\b|\bich (?:kann|könnte|würde) (?:dir|ihnen|euch|dich|sie) (?:gern |gerne |auch |ja "
        r")?[^.!?]{1,60}(?:leihen|vorstellen|zeigen|mitbringen|bekannt ?machen|weiterempfehlen|empfehlen|abholen|fahren|geben|besorgen|"
        r"erklären|anbieten|vermitteln)\b|\b(?:du kannst|sie können|ihr könnt) (?:gern|gerne|jederzeit) [^.!?]{0,40}(?:bei (?:uns|mir)|"
        r"mein|meine|unser|unsere)|\bgerne? stelle ich\b[^.!?]{0,60}\b(?:kontakt|vor)\b|\bich stelle (?:dir |ihnen )?gerne? den "
        r"kontakt\b",
    ),
    (
        "decline",
        None,
        0.78,
        r"\bleider (?:kann|können|schaffe|schaffen|muss|müssen|passt|geht|bin|sind|habe|haben) (?:ich|wir|es|das|mir)"
        r"\b[^.!?]{0,60}\b(?:nicht|absagen|passen|verhindert|keine?n?)\b|\b(?:ich|wir) (?:muss|müssen) (?:leider )?(?:absagen|ablehnen|"
        r"passen|verzichten)\b|\bich (?:kann|schaffe es) (?:da |am [a-z]+ |heute |morgen )?leider nicht\b|\b(?:da|das) (?:kann|schaffe) "
        r"ich (?:leider )?nicht\b|\bes tut mir leid,? (?:aber )?(?:ich|das|da|wir)\b[^.!?]{0,60}\bnicht\b|\bnein,? danke\b|\bkommt für "
        r"(?:mich|uns) (?:leider )?nicht in frage\b",
    ),
    (
        "meeting",
        None,
        0.8,
        r"\b(?:schön|nett|gut|toll|freude|vergnügen|hat mich (?:sehr )?gefreut),? (?:dass wir (?:uns|miteinander|gestern|heute|am)|"
        r"(?:dich|sie|euch) (?:gestern|heute|neulich|letzte|am|kennen|zu (?:sehen|treffen|sprechen)|wiederzusehen|endlich))|\bwie "
        r"(?:besprochen|telefonisch besprochen|am telefon|vereinbart|verabredet|abgemacht)\b|\b(?:unser|unserem|unseres|das|dem) "
        r"(?:nette[sn]? |gute[sn]? |gestrige[sn]? |heutige[sn]? )?(?:gespräch|treffen|telefonat|mittagessen|abendessen)s? (?:mit "
        rf"(?:dir|ihnen|euch)|gestern|heute|am|von|neulich|letzte)|\b(?:bis|wir sehen uns (?:am )?) ?{DAY}(?:,| um|!|\.|$)|\b{DAY}(?: "
        r"um [a-z0-9:]+(?: uhr)?)? passt (?:mir|uns|gut|perfekt|prima)\b|\bdanke für (?:das|unser) (?:\w+ )?(?:gespräch|treffen|"
        r"telefonat)\b",
    ),
)
